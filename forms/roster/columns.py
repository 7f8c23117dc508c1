"""What a column of a roster holds, told from the words above it."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from forms.roster.model import Status
from meetings.vietnamese import fold, tidy

Role = Literal[
    "full", "family", "middle", "given", "other", "number", "birth", "sex", "day", "month", "year", "post", "status",
    "mark", "note",
]  # fmt: skip
"""``other`` heads the names of other people than the members: spouses, parents, whoever is in charge."""

_FULL = re.compile(
    r"ho (?:va )?ten(?! dem| lot| chu (?:dem|lot))\b.*"
    r"|ten (?:dang vien|hoi vien|thanh vien|can bo|cong chuc|vien chuc|nhan vien|nguoi|khai sinh)\b.*|ho chu dem (?:va )?ten"
)
_OTHER = re.compile(
    r"(?:ho (?:va )?)?ten .*(?:\b(?:cha|me|vo|chong|con|than nhan|nguoi than|phu huynh|chu ho)\b"
    r"|\b(?:nguoi|can bo|dang vien|lanh dao) (?:gioi thieu|phu trach|giup do|huong dan|theo doi|quan ly|chiu trach nhiem)\b"
    r"|\bnguoi (?:lien he|ky|lap|nhan|duyet)\b).*"
    r"|(?:ho (?:va )?)?ten (?:cua )?(?:dong chi )?(?:pho )?"
    r"(?:bo(?: (?:me|vo|chong|de))?|(?:bi thu|chu tich|giam doc|hieu truong|to truong|thu truong|truong (?:phong|ban|khoa))\b.*)"
)
_FAMILY = re.compile(
    r"ho(?: (?:va )?(?:ten |chu )?(?:dem|lot|chu dem|chu lot).*)?|ho (?:ten|va ten) (?:dem|lot|chu dem|chu lot).*"
)
_MIDDLE = re.compile(r"(?:ten |chu )?(?:dem|lot|giua)")
_GIVEN = re.compile(r"ten(?: goi)?")
_NAMES: tuple[tuple[re.Pattern[str], Role], ...] = (
    (_FAMILY, "family"), (_MIDDLE, "middle"), (_GIVEN, "given"), (_OTHER, "other"), (_FULL, "full"),
)  # fmt: skip
_BIRTH = re.compile(
    r"(?:\b(?:ngay|thang|nam)\b.*\bsinh\b(?! hoat)|^sinh (?:ngay|nam|thang)\b|^ntns?$|^ngay sinh\b|^sinh$|^n sinh$)"
)
_AND_PLACE = re.compile(r"(?<=sinh) (?:va )?(?:noi sinh|que quan|que|noi o)$")
_NOT_BIRTH = re.compile(
    r"\b(?:noi sinh|que quan|vao dang|chinh thuc|hoc sinh|sinh vien)\b|\bsinh (?:cua )?(?:con|vo|chong|cha|me)\b"
)
_NUMBER = frozenset(("stt", "tt", "sott", "sothutu", "thutu", "so", "ttso"))
_POST = re.compile(
    r"(?:^|\b)(?:chuc (?:vu|danh|trach)|nhiem vu|vi tri (?:cong tac|viec lam))\b|^cv$|^cong viec(?: (?:chinh|hien nay|duoc giao|dang lam))?$"
)
_NOT_POST = re.compile(
    r"^(?:ngay|thang|nam|thoi|he so|phu cap|so quyet dinh|ghi chu|ma |han )|\b(?:he so|phu cap|bo nhiem)\b"
)
_STATUS = re.compile(
    r"(?:doi tuong|dien)(?: (?:dang vien|sinh hoat|dang))?|(?:loai|dang|tu cach|tinh trang|trang thai|hinh thuc)"
    r" (?:dang vien|sinh hoat)(?: dang)?|tinh trang|trang thai|dang vien(?: la)? (?:chinh thuc|du bi)(?: (?:hay |hoac )?(?:chinh thuc|du bi))?"
    r"|chinh thuc (?:hay |hoac )?du bi"
)
_BOTH_MARKS = re.compile(
    r"(?:dvct|ct|dv ct) (?:hay |hoac )?(?:dvdb|db|dv db)|(?:dvdb|db|dv db) (?:hay |hoac )?(?:dvct|ct|dv ct)"
)
_NOTE = re.compile(r"(?:ghi chu|chu thich|luu y)\b.*|phan loai(?: dang vien)?|(?:la )?dang vien|dv")
_MARKED = re.compile(r" (?:danh (?:dau )?)?x$|^la ")
_MARKS: tuple[tuple[re.Pattern[str], Status], ...] = (
    (re.compile(r"(?:(?:dang vien|dv) )?(?:chinh thuc|ct)|dvct"), "official"),
    (re.compile(r"(?:(?:dang vien|dv) )?(?:du bi|db)|dvdb"), "probationary"),
    (re.compile(r"(?:(?:dang vien|dv) )?(?:duoc )?mien (?:(?:cong tac|ct|va) )*(?:sinh hoat|sh)(?: dang)?"), "exempt"),
    (re.compile(r"(?:(?:dang vien|dv) )?(?:(?:sinh hoat )?tam thoi|shtt)"), "visiting"),
)
_DATE_PARTS: dict[str, Role] = {"ngày": "day", "tháng": "month", "năm": "year"}
LONGEST_HEADER = 60
"""Letters of a header cell; longer texts are titles or notes."""


class Heading(NamedTuple):
    """The role of a column; ``status`` where a mark in it means one."""

    role: Role
    status: Status | None = None


def words(text: str) -> str:
    """A header as folded words, punctuation and brackets dropped."""
    return " ".join(re.findall(r"\w+", fold(text)))


@lru_cache(maxsize=1024)
def is_name_heading(text: str) -> bool:
    """Whether a text heads a column of the members' names, as «Họ và tên» or «Họ đệm»."""
    if len(text) > LONGEST_HEADER or text.rstrip().endswith(":"):
        return False
    key = words(text)
    return is_full_name(text) or bool(_FAMILY.fullmatch(key) and key != "ho")


def is_full_name(text: str) -> bool:
    """Whether a header asks for the members' whole names: «Họ và tên», not «Họ tên bí thư»."""
    key = words(text[:LONGEST_HEADER])
    return bool(_FULL.fullmatch(key)) and not _OTHER.fullmatch(key)


@lru_cache(maxsize=1024)
def heading(above: str, own: str) -> Heading | None:
    """The role of a column with its own header and what is merged above it; none where a roster has no use for it."""
    if len(own) > LONGEST_HEADER * 2:
        return None
    group, key = words(above[:LONGEST_HEADER]), words(own)
    if _OTHER.fullmatch(f"ten {group}"):
        return Heading("other") if _FULL.fullmatch(key) else None
    return (
        _name(f"{group} {key}" if group in ("ho", "ho va") else key)
        or _birth(group, key, tidy(own).casefold())
        or _standing(group, key)
        or _other(f"{group} {key}".strip(), key)
    )


def _name(key: str) -> Heading | None:
    for pattern, role in _NAMES:
        if pattern.fullmatch(key):
            return Heading(role)
    return None


def _birth(group: str, key: str, own: str) -> Heading | None:
    """«Nam» and «Năm» fold alike, so the letters themselves decide between a sex and a year."""
    under_birth = bool(_BIRTH.search(group)) and not _NOT_BIRTH.search(group)
    if own in ("nam", "nữ", "nu"):
        return Heading("birth") if under_birth else None if group else Heading("sex")
    if under_birth and own in _DATE_PARTS:
        return Heading(_DATE_PARTS[own])
    whole = _AND_PLACE.sub("", f"{group} {key}".strip())
    return Heading("birth") if _BIRTH.search(whole) and not _NOT_BIRTH.search(whole) else None


def _standing(group: str, key: str) -> Heading | None:
    if re.search(r"\b(?:ngay|thang|nam|so)\b", group):
        return None
    mark = _MARKED.sub("", key)
    status = next((status for pattern, status in _MARKS if pattern.fullmatch(mark)), None)
    if status:
        return Heading("mark", status)
    return Heading("status") if _STATUS.fullmatch(key) or _BOTH_MARKS.fullmatch(key) else None


def _other(whole: str, key: str) -> Heading | None:
    if key.replace(" ", "") in _NUMBER:
        return Heading("number")
    if _NOTE.fullmatch(key):
        return Heading("note")
    return Heading("post") if _POST.search(whole) and not _NOT_POST.search(whole) else None
