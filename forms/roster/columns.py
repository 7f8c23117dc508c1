"""What a column of a roster holds, told from the words above it."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from forms.roster.model import Status
from meetings.vietnamese import fold, tidy

Role = Literal[
    "full", "family", "given", "number", "birth", "sex", "day", "month", "year", "post", "status", "mark", "note"
]

_FULL = re.compile(
    r"ho (?:va )?ten(?! dem| lot| chu (?:dem|lot)| (?:cua )?(?:cha|me|bo me|vo|chong|con|nguoi (?:gioi thieu|than)))\b.*"
    r"|ten (?:dang vien|hoi vien|thanh vien|can bo|cong chuc|vien chuc|nhan vien|nguoi|khai sinh)\b.*|ho chu dem (?:va )?ten"
)
_FAMILY = re.compile(
    r"ho(?: (?:va )?(?:ten |chu )?(?:dem|lot|chu dem|chu lot).*)?|ho (?:ten|va ten) (?:dem|lot|chu dem|chu lot).*"
)
_GIVEN = re.compile(r"ten(?: goi)?")
_BIRTH = re.compile(
    r"(?:\b(?:ngay|thang|nam)\b.*\bsinh\b(?! hoat)|^sinh (?:ngay|nam|thang)\b|^ntns?$|^ngay sinh\b|^sinh$)"
)
_NOT_BIRTH = re.compile(r"\b(?:noi sinh|que quan|vao dang|chinh thuc|hoc sinh|sinh vien)\b")
_NUMBER = frozenset(("stt", "tt", "sott", "sothutu", "thutu", "so", "ttso"))
_POST = re.compile(r"(?:^|\b)(?:chuc (?:vu|danh|trach)|nhiem vu|vi tri (?:cong tac|viec lam))\b")
_NOT_POST = re.compile(
    r"^(?:ngay|thang|nam|thoi|he so|phu cap|so quyet dinh|ghi chu|ma |han )|\b(?:he so|phu cap|bo nhiem)\b"
)
_STATUS = re.compile(
    r"(?:doi tuong|dien)(?: (?:dang vien|sinh hoat|dang))?|(?:loai|dang|tu cach|tinh trang|trang thai|hinh thuc)"
    r" (?:dang vien|sinh hoat)(?: dang)?|tinh trang|trang thai|dang vien(?: la)? (?:chinh thuc|du bi)(?: (?:hay |hoac )?(?:chinh thuc|du bi))?"
    r"|chinh thuc (?:hay |hoac )?du bi"
)
_NOTE = re.compile(r"(?:ghi chu|chu thich|luu y)\b.*")
_MARKS: dict[str, Status] = {
    "chinh thuc": "official",
    "dang vien chinh thuc": "official",
    "du bi": "probationary",
    "dang vien du bi": "probationary",
    "mien sinh hoat": "exempt",
    "mien cong tac sinh hoat": "exempt",
    "sinh hoat tam thoi": "visiting",
    "tam thoi": "visiting",
}
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
    """Whether a text heads a column of names, as «Họ và tên» or «Họ đệm»."""
    if len(text) > LONGEST_HEADER or text.rstrip().endswith(":"):
        return False
    key = words(text)
    return bool(_FULL.fullmatch(key) or (_FAMILY.fullmatch(key) and key != "ho"))


@lru_cache(maxsize=1024)
def heading(above: str, own: str) -> Heading | None:
    """The role of a column with its own header and what is merged above it; none where a roster has no use for it."""
    if len(own) > LONGEST_HEADER * 2:
        return None
    group, key = words(above[:LONGEST_HEADER]), words(own)
    return (
        _name(key)
        or _birth(group, key, tidy(own).casefold())
        or _standing(group, key)
        or _other(f"{group} {key}".strip(), key)
    )


def _name(key: str) -> Heading | None:
    if _FAMILY.fullmatch(key):
        return Heading("family")
    if _GIVEN.fullmatch(key):
        return Heading("given")
    return Heading("full") if _FULL.fullmatch(key) else None


def _birth(group: str, key: str, own: str) -> Heading | None:
    """«Nam» and «Năm» fold alike, so the letters themselves decide between a sex and a year."""
    under_birth = bool(_BIRTH.search(group)) and not _NOT_BIRTH.search(group)
    if own in ("nam", "nữ", "nu"):
        return Heading("birth") if under_birth else None if group else Heading("sex")
    if under_birth and own in _DATE_PARTS:
        return Heading(_DATE_PARTS[own])
    whole = f"{group} {key}".strip()
    return Heading("birth") if _BIRTH.search(whole) and not _NOT_BIRTH.search(whole) else None


def _standing(group: str, key: str) -> Heading | None:
    if re.search(r"\b(?:ngay|thang|nam|so)\b", group):
        return None
    if key in _MARKS:
        return Heading("mark", _MARKS[key])
    return Heading("status") if _STATUS.fullmatch(key) else None


def _other(whole: str, key: str) -> Heading | None:
    if key.replace(" ", "") in _NUMBER:
        return Heading("number")
    if _NOTE.fullmatch(key):
        return Heading("note")
    return Heading("post") if _POST.search(whole) and not _NOT_POST.search(whole) else None
