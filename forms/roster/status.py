"""What words say about a member's standing (diện đảng viên): official, on probation, exempt, visiting, away, none at all."""

import re
from functools import lru_cache
from typing import NamedTuple

from forms.roster.model import Status
from meetings.vietnamese import fold, tidy

_LONGEST = 300  # letters of a title or note in which a standing is looked for
_DASHES = re.compile(r"\s*[-–—]\s*")
_NO_TIME = r"(?!thang\b|nam\b|ngay\b|het\b|nay\b|\d)"
_AWAY = re.compile(
    r"\bdi (?:\w+ ){0,4}(?:tam thoi|shtt)\b|\btam thoi (?:o |tai )?noi khac\b(?!.*\bden\b)|\btu tran\b|\bda mat\b|\bra khoi dang\b"
    r"|\bkhai tru\b|\bxoa ten\b|\bchuyen (?:di\b|sinh hoat\b(?!.*\bden\b)|dang\b(?!.*\bden\b))|\bda chuyen\b(?!.*\bden\b)"
    rf"|\bchuyen sinh hoat (?:\w+ ){{0,4}}(?:den|ve) (?!tu\b|day\b){_NO_TIME}\w"
)
_TEMPORARY = re.compile(
    r"\b(?:sinh hoat|sh) (?:\w+ ){0,2}tam thoi\b|\btam thoi (?:\w+ ){0,2}sinh hoat\b|\bshtt\b"
    r"|^(?:(?:cac|la|dang vien|dv|dien) )*tam thoi(?: den)?\W*$"
)
_CAME = re.compile(
    r"\bchuyen den\b|\bmoi den\b|\bden (?:\w+ ){0,3}(?:sinh hoat|shtt)\b|\bnoi khac (?:\w+ ){0,3}den\b"
    r"|\btu (?:[a-z]+ ){1,8}?den\b(?! (?:thang|nam|ngay|het|nay)\b| \d)|\b(?:tam thoi|shtt) den(?:\W*$| tu\b)"
    r"|\btai (?:day|(?:chi|dang) bo(?: nay| ta| minh)?)\W*$"
)
_ELSEWHERE = re.compile(rf"\b(?:tai|o|ve|sang|noi khac|den(?= {_NO_TIME}\w))\b")
_PAST = re.compile(r"\b(?:het|khong con|khong phai|xong|qua|ket thuc|hoan thanh)(?: \w+){0,3} (?:du bi|dvdb)\b")
_PROBATION = re.compile(r"(?<!quan nhan )(?<!si quan )(?<!ngach )\bdu bi\b(?! dong vien)|\bdvdb\b")
_NOT_YET = re.compile(
    r"\b(?:chua|cho(?= (?:cong|chuyen|xet|quyet|duoc|len))|du kien|de nghi|xet|sap)(?: \w+){0,6} (?:chinh thuc|dvct)\b"
)
_OFFICIAL = re.compile(r"\bchinh thuc\b|\bdvct\b")
_NOT_EXEMPT = re.compile(r"\b(?:xin|chua|khong|de nghi)\b[^.;]{0,25}\bmien\b")
_EXEMPT = re.compile(
    r"\bmien (?:(?:duoc|cong tac|ct|va|tham gia|hop|dang)[\s,&/+]+)*(?:sinh hoat|sh|shd|shcb|cttsh|ctsh)\b"
    r"|\bmien (?:cong tac|ct)(?=\W*$|\W+(?:dang|va|tu)\b)"
)
_EXEMPT_ALONE = re.compile(r"\bmiễn(?:\W*$|\s+từ\b)")
_NO_MEMBER = re.compile(
    r"\bquan chung\b|\bkhach moi\b|\bdai bieu (?:duoc )?moi\b|\bcam tinh dang\b|\bdoi tuong (?:ket nap|dang)\b"
    r"|\bchua (?:vao dang|la dang vien|ket nap)\b|\bngoai dang\b"
)
_ABOUT_OTHERS = re.compile(r"\b(?:phu trach|cong tac|theo doi|giup do|huong dan|dan van|van dong|tham tra|khoi) .*")
_ADDRESSED = re.compile(r"^(?:(?:cac|nhung|danh sach|la|dong chi|d/?c|dien|thuoc|nguoi|phan|thanh phan)\b[\s.:]*)*")
_FILLER = re.compile(
    r"^(?:(?:cac|nhung|danh sach|la|dong chi|d/?c|dang vien|dv|duoc|dang|dien|thuoc|nguoi|doi tuong)\b[\s.:]*)*"
)
_PLAIN = re.compile(
    r"(?:các|những|danh sách|đảng viên|đv|đvdb|đvct|được|diện|dự bị|chính thức|miễn|công tác|sinh hoạt|đảng|tạm thời|shtt|và|nơi khác"
    r"|chuyển|đến|đồng chí|đ/c|người|tổng số|gồm|có|mới|kết nạp|năm|tại|chi bộ|[\d\s.,:;()/&+-])+"
)
_PLAIN_WORD = re.compile(
    r"\b(?:danh sách|đảng viên|đv(?:db|ct)?|được|dự bị|chính thức|miễn|công tác|sinh hoạt|đảng|tạm thời)\b",
    re.IGNORECASE,
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
    """The text says that this is no member: «Quần chúng ưu tú», «Khách mời»."""
    leads: bool = False
    """The text begins with the status; else it only mentions it."""
    unsure: bool = False
    """The text denies or awaits a standing, or does not say whether a guest came or a member went."""
    mentions_others: bool = False
    """Non-members are mentioned, as in «Cán bộ ngoài Đảng», without it being said that this is one."""


@lru_cache(maxsize=4096)
def standing(text: str) -> Standing:
    """Read a section title, a status cell or a note; nothing known gives an empty answer."""
    text = text[:_LONGEST]
    key = _DASHES.sub(" ", fold(text))
    passed, denied = bool(_PAST.search(key)), bool(_NOT_EXEMPT.search(key))
    pending = bool(_NOT_YET.search(key))
    temporary, came = bool(_TEMPORARY.search(key)), bool(_CAME.search(key))
    away = bool(_AWAY.search(key)) or (temporary and not came and bool(_ELSEWHERE.search(key)))
    alone = bool(_EXEMPT_ALONE.search(_unfilled(text)))
    patterns: tuple[tuple[Status, bool], ...] = (
        ("probationary", bool(_PROBATION.search(_PAST.sub("", key))) or pending),
        ("exempt", not denied and (bool(_EXEMPT.search(key)) or alone)),
        ("visiting", temporary and not away),
        ("official", bool(_OFFICIAL.search(_NOT_YET.sub("", key)))),
    )
    statuses = tuple(status for status, said in patterns if said)
    unsure = passed or denied or pending or alone or (temporary and not away and not came)
    others = _others(key)
    return Standing(statuses, away, others == "is", _leads(key), unsure, others == "mentions")


def _unfilled(text: str) -> str:
    """The text in small letters from «miễn» on, if nothing but filling stands before it."""
    said = tidy(text).casefold()
    before, word, after = said.partition("miễn")
    return word + after if _FILLER.fullmatch(fold(before)) else ""


def _others(key: str) -> str:
    """``is`` where a text says that somebody is no member, ``mentions`` where it mentions such people."""
    start = _ADDRESSED.match(key)
    if _NO_MEMBER.match(key, start.end() if start else 0):
        return "is"
    return "mentions" if _NO_MEMBER.search(_ABOUT_OTHERS.sub("", key)) else ""


def short_standing(text: str) -> Standing:
    """As ``standing``, for a cell of its own, where «DB» and «CT» are common."""
    found = standing(text)
    status = _SHORT.get(" ".join(re.findall(r"\w+", fold(text))))
    return found if found != Standing() or status is None else Standing((status,), leads=True)


def is_plain_standing(text: str) -> bool:
    """Whether a text is nothing but the name of a standing, perhaps with a count: «Đảng viên dự bị: 02 đ/c»."""
    says = standing(text)
    return bool(says.statuses) and says.leads and bool(_PLAIN.fullmatch(tidy(text).casefold()))


def rest_of_standing(text: str) -> str:
    """What is left of a text without the words of standings."""
    return " ".join(_PLAIN_WORD.sub(" ", tidy(text)).split())


def _leads(key: str) -> bool:
    rest = key[len((_FILLER.match(key) or [""])[0]) :]
    return any(pattern.match(rest) for pattern in (_PROBATION, _OFFICIAL, _EXEMPT)) or rest.startswith(
        ("mien", "sinh hoat tam thoi", "tam thoi", "shtt")
    )
