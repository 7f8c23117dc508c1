"""Name cells (họ và tên) into one name, its title and what was written beside it."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from forms.roster import codes
from forms.roster.letters import clean_text
from forms.roster.lost_fonts import lost_font
from forms.roster.model import Change, Why
from forms.roster.titles import Peeled, is_title, peel
from meetings.faults import Finding
from meetings.old_fonts import Encoding
from meetings.vietnamese import tidy

LONGEST_NAME = 100
"""Letters; the longest names known to registers stay below half of it."""
LONGEST_CELL = 400
"""Letters of a name cell with all its titles and notes; longer ones are refused unread."""

_NUMBERED = re.compile(r"^(?:\d{1,4}\s*[.):/-]\s*|[-–•+*·]\s*)+")
_BESIDE = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]?\s*$|\s+[-–—]\s+(?P<dash>.*)$|\s*[,;]\s*(?P<comma>.*)$")
_BRACKETED = re.compile(r"\(([^()]{1,12})\)\s*(?=\w)")
_ADDRESSES = frozenset(("ông", "bà", "đ/c", "đồng chí", "anh", "chị"))
_TAIL = " .,;:*-–"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_POST = re.compile(
    r"[\s(-]*(?:nguyên |phó )?(?:bí thư|hiệu (?:trưởng|phó)|chi (?:ủy|uỷ) viên|(?:ủy|uỷ) viên|chủ tịch|giám đốc|tổ (?:trưởng|phó)"
    r"|trưởng (?:ban|phòng|trạm|khoa|thôn)|phó (?:ban|phòng)|chánh văn phòng|kế toán|giáo viên|văn thư|thư ký|thủ quỹ"
    r"|chuyên viên|cán bộ|công chức|nhân viên)\b"
)
_SHORT_NAME = 2  # words
_SIGNS = frozenset(" .-'’ʼ‘`´‐")


class NamePart(NamedTuple):
    """One cell of a name: where it stands, what it holds, and what the file has where that is in an old font."""

    cell: str
    text: str
    was: str = ""
    old: tuple[Encoding, ...] = ()


@dataclass(frozen=True)
class NameRead:
    """A name as read: ``beside`` holds the texts that stood after it, in brackets or behind a dash or a comma."""

    name: str
    title: str | None
    beside: tuple[str, ...]
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]


def read_name(parts: tuple[NamePart, ...]) -> NameRead:
    """The name in one cell or in two (họ đệm, tên); faults F606 to F608 and F622 come back in ``findings``."""
    length = sum(len(part.text) for part in parts)
    if length > LONGEST_CELL:
        cell = parts[0].cell
        return NameRead("", None, (), (), (codes.LONG_NAME.at(cell, cell=cell, length=length, limit=LONGEST_NAME),))
    return _read(parts)


def _read(parts: tuple[NamePart, ...]) -> NameRead:
    cleaned = [clean_text(part.text) for part in parts]
    texts = [text for text, _ in cleaned]
    below = _post_below(parts[-1].text)
    texts[-1] = texts[-1].removesuffix(below)
    front = peel(_unbracketed(_NUMBERED.sub("", texts[0])), sum(len(text.split()) for text in texts[1:]))
    texts[0] = front.name
    texts[-1], beside = _without_beside(texts[-1])
    changes = tuple(
        Change(part.cell, part.was or part.text, became, why)
        for part, became, (text, reasons) in zip(parts, texts, cleaned, strict=True)
        for why in (*part.old, *reasons, *_peeled(text, became))
    )
    titles = [text for text in beside if is_title(text)]
    title = ", ".join(filter(None, (front.title, *titles))) or None
    name, dropped = _joined(texts)
    others = (*(text for text in beside if text not in titles), *filter(None, [below]))
    return NameRead(name, title, others, changes, tuple(_findings(parts, name, front, dropped)))


def core_of_name(text: str) -> str:
    """A tidy text without number, title and what stands beside the name; texts too long for a name come back whole."""
    if len(text) > LONGEST_CELL:
        return text
    return _without_beside(peel(_unbracketed(_NUMBERED.sub("", text))).name)[0]


def _unbracketed(text: str) -> str:
    """A title or address in brackets before a name opened: «(TS) Lê An» becomes «TS Lê An»."""
    found = _BRACKETED.match(text)
    inside = found[1] if found else ""
    opened = f"{inside} {text[found.end() :]}" if found else text
    return opened if is_title(inside) or inside.casefold() in _ADDRESSES else text


def _peeled(text: str, became: str) -> tuple[Why, ...]:
    if text == became:
        return ()
    return ("spaces",) if text.rstrip(_TAIL) == became else ("title",)


def _without_beside(text: str) -> tuple[str, list[str]]:
    """A name and the texts after it, the first one first."""
    beside: list[str] = []
    while found := _BESIDE.search(text) or _BESIDE.search(text.rstrip(_TAIL)):
        inside = tidy(found["inside"] or found["dash"] or found["comma"] or "")
        beside[:0] = [inside] if inside else []
        text = text[: found.start()]
    return text.rstrip(_TAIL), beside


def is_post(text: str) -> bool:
    """Whether a text begins with a word for a post, as in «Lê Văn An (Tổ trưởng)»."""
    return bool(_POST.match(tidy(text).casefold()))


def _post_below(text: str) -> str:
    """The lines under a name in the same cell, from the first that is a post; other lines only wrap the name."""
    lines = text.splitlines()
    first = next((place for place, line in enumerate(lines) if place and is_post(line)), len(lines))
    return clean_text("\n".join(lines[first:]))[0]


def _joined(texts: list[str]) -> tuple[str, list[str]]:
    """The parts of a name as one; a given name that the first cell already ends with is not repeated.

    What was left out comes back where the first cell is so short that it may be no whole name.
    """
    name, dropped = texts[0], list[str]()
    for text in texts[1:]:
        if text and not (name == text or name.endswith(f" {text}")):
            name = f"{name} {text}"
        elif text and len(name.split()) <= _SHORT_NAME:
            dropped.append(text)
    return name.strip(), dropped


def _findings(parts: tuple[NamePart, ...], name: str, front: Peeled, dropped: list[str]) -> list[Finding]:
    cell = parts[0].cell
    lost = [fault for part in parts if not part.old and (fault := lost_font(part.cell, part.text))]
    if lost:
        return lost
    control = _said(sign for part in parts for sign in _CONTROL.findall(part.text))
    strange = _said(letter for letter in name if not _belongs(letter))
    if control:
        return [codes.STRANGE_NAME.at(cell, cell=cell, signs=control)]
    if is_title(name) or not any(letter.isalpha() for letter in name):
        return [codes.BAD_NAME.at(cell, cell=cell, text=tidy(" ".join(part.text for part in parts)))]
    if strange:
        return [codes.STRANGE_NAME.at(cell, cell=cell, signs=strange)]
    if len(name) > LONGEST_NAME:
        return [codes.LONG_NAME.at(cell, cell=cell, length=len(name), limit=LONGEST_NAME)]
    return [*_doubts(cell, name, front), *(codes.BESIDE_NAME.at(cell, text=text, name=name) for text in dropped)]


def _doubts(cell: str, name: str, front: Peeled) -> list[Finding]:
    doubts: list[Finding] = []
    if " " not in name:
        doubts.append(codes.ONE_WORD.at(cell, name=name))
    if front.kept_word:
        doubts.append(codes.KEPT_FAMILY_NAME.at(cell, cell=cell, word=front.kept_word, name=name))
    if any(word[0].islower() for word in name.split()):
        doubts.append(codes.LOWER_CASE_NAME.at(cell, cell=cell, name=name))
    if any(letter.isdigit() for letter in name):
        doubts.append(codes.DIGITS_IN_NAME.at(cell, cell=cell, name=name))
    return doubts


def _said(signs: Iterable[str]) -> str:
    """Signs for people, each once: «@» (U+0040); invisible ones by their number alone."""
    return ", ".join(dict.fromkeys(map(_sign, signs)))


def _belongs(letter: str) -> bool:
    if letter in _SIGNS or letter.isascii():
        return letter in _SIGNS or letter.isalnum()
    category = unicodedata.category(letter)
    return category == "Mn" or (category[0] == "L" and unicodedata.name(letter, "").startswith(("LATIN", "MODIFIER")))


def _sign(letter: str) -> str:
    number = f"U+{ord(letter):04X}"
    return f"«{letter}» ({number})" if letter.isprintable() else number
