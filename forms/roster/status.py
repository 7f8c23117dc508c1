"""What words say about a member's standing (diện đảng viên): official, on probation, exempt, visiting, away, none at all."""

import re
from typing import NamedTuple

from forms.roster.model import Status
from meetings.vietnamese import fold, tidy

_AWAY = re.compile(
    r"\bdi (?:\w+ ){0,4}tam thoi\b|\btam thoi (?:o |tai )?noi khac\b(?!.*\bden\b)|\btu tran\b|\bda mat\b|\bra khoi dang\b"
    r"|\bkhai tru\b|\bxoa ten\b|\bchuyen (?:di\b|sinh hoat\b(?!.*\bden\b)|dang\b(?!.*\bden\b))|\bda chuyen\b(?!.*\bden\b)"
)
_VISITING = re.compile(r"\btam thoi\b|\bshtt\b")
_PROBATION = re.compile(r"\bdu bi\b|\bdvdb\b")
_OFFICIAL = re.compile(r"\bchinh thuc\b|\bdvct\b")
_NOT_YET = re.compile(r"\bchua (?:\w+ ){0,3}chinh thuc\b")
_EXEMPT = re.compile(r"\bmien (?:cong tac|sinh hoat|ct|sh|cttsh|shd)\b")
_EXEMPT_WORD = re.compile(r"\bmiễn\b(?! nhiệm)")
_NO_MEMBER = re.compile(
    r"\bquan chung\b|\bkhach moi\b|\bdai bieu (?:duoc )?moi\b|\bcam tinh dang\b|\bdoi tuong (?:ket nap|dang)\b"
    r"|\bchua (?:vao dang|la dang vien|ket nap)\b|\bngoai dang\b"
)
_FILLER = re.compile(
    r"^(?:(?:cac|nhung|danh sach|la|dong chi|d/?c|dang vien|dv|duoc|dang|dien|thuoc|nguoi|doi tuong)\b[\s.:]*)*"
)
_SHORT: dict[str, Status] = {
    "db": "probationary",
    "dv db": "probationary",
    "ct": "official",
    "dv ct": "official",
    "mien": "exempt",
}


class Standing(NamedTuple):
    """What a text says; more than one status is a contradiction to be told."""

    statuses: tuple[Status, ...] = ()
    away: bool = False
    no_member: bool = False
    leads: bool = False
    """The text begins with the status; else it only mentions it."""


def standing(text: str) -> Standing:
    """Read a section title, a status cell or a note; nothing known gives an empty answer."""
    key = fold(text)
    away = bool(_AWAY.search(key))
    patterns: tuple[tuple[Status, bool], ...] = (
        ("probationary", bool(_PROBATION.search(key))),
        ("exempt", bool(_EXEMPT.search(key) or _EXEMPT_WORD.search(tidy(text).casefold()))),
        ("visiting", bool(_VISITING.search(key)) and not away),
        ("official", bool(_OFFICIAL.search(_NOT_YET.sub("", key)))),
    )
    statuses = tuple(status for status, said in patterns if said)
    return Standing(statuses, away, bool(_NO_MEMBER.search(key)), _leads(key))


def short_standing(text: str) -> Standing:
    """As ``standing``, for a cell of its own, where «DB» and «CT» are common."""
    found = standing(text)
    status = _SHORT.get(" ".join(re.findall(r"\w+", fold(text))))
    return found if found != Standing() or status is None else Standing((status,), leads=True)


def _leads(key: str) -> bool:
    rest = key[len((_FILLER.match(key) or [""])[0]) :]
    return any(pattern.match(rest) for pattern in (_PROBATION, _OFFICIAL, _EXEMPT)) or rest.startswith(
        ("mien", "sinh hoat tam thoi", "tam thoi", "shtt")
    )
