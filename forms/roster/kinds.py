"""What a row below the header is: a member, a section, a total, the signatures, or something in between."""

import re
from typing import Literal

from forms.roster.endings import (
    is_body,
    is_office,
    is_place_and_date,
    is_remark,
    is_short_date,
    is_signature,
    is_statistic,
    is_total,
)
from forms.roster.families import reads_like_a_name
from forms.roster.line import Line
from forms.roster.names import core_of_name
from forms.roster.sections import enumerator, is_section
from forms.roster.status import is_plain_standing

Kind = Literal["member", "nameless", "section", "total", "signature", "office", "remark", "continued", "stray"]

_COLUMN_NUMBER = re.compile(r"[(\[]?(?:\d{1,2}|[A-Za-z])[)\]]?|\(?\d{1,2}\)?\s*=[\s\d()+]+")
_NAMES_OF_A_SECTION = 2
_NEAR = 6  # rows looked at below a body such as «Chi ủy»


def kind_of(line: Line) -> Kind:
    """What a row holding something is; header lines and column numbers are told apart before."""
    if _is_continued(line):
        return "continued"
    if not line.numbered and not line.has_birth(line.titled[0]):
        ending = _ending(line)
        if ending:
            return ending
    if is_section(line):
        return "section"
    if any(line.cell(name) for name in line.columns.names):
        return "member"
    return "nameless" if line.has_person() else "stray"


def _ending(line: Line) -> Kind | None:
    """Total, signature, office or remark, else none."""
    title, texts = line.titled[1], [text for _, text in line.texts]
    if is_total(title) or (texts and is_total(texts[0])) or (texts and is_statistic(texts)):
        return "total"
    if _signs(line, texts):
        return "signature"
    if texts and all(map(is_office, texts)):
        return "section" if is_body(title) and _heads_people(line) else "office"
    return "remark" if is_remark(title) and not _is_title_or_person(line) else None


def _is_title_or_person(line: Line) -> bool:
    """Whether «* …» or «(…)» begins the title of a standing, or a name in a list without numbers."""
    _, bare = enumerator(line)
    name = bool(line.name) and not line.columns.counted and reads_like_a_name(core_of_name(line.name))
    return is_plain_standing(bare) or name


def is_column_numbers(line: Line) -> bool:
    """Whether the row only numbers the columns: 1 2 3, (1) (2) (3), A B C."""
    texts = [text for _, text in line.texts]
    return len(texts) > 1 and bool(line.name) and all(_COLUMN_NUMBER.fullmatch(text) for text in texts)


def _is_continued(line: Line) -> bool:
    """Whether the row belongs to a name merged over several rows above."""
    if not line.columns.names:
        return False
    return line.grid.anchor(line.row, line.columns.names[0])[0] < line.row


def _signs(line: Line, texts: list[str]) -> bool:
    name = line.name
    if len(texts) == 1 and is_short_date(texts[0]):
        return True
    signed = any(is_signature(text) or is_place_and_date(text) for text in texts)
    return signed and (not name or is_signature(name) or is_office(name) or is_place_and_date(name))


def _heads_people(line: Line) -> bool:
    """Whether two rows right below hold nothing but names: a section, and no signature."""
    if line.beside:
        return False
    rows = line.grid.below(line.row)[:_NEAR]
    near = [row for place, row in enumerate(rows, 1) if row == line.row + place]
    names = [core_of_name(Line(line.grid, line.columns, row).name) for row in near]
    return sum(reads_like_a_name(name) for name in names[:_NAMES_OF_A_SECTION]) == _NAMES_OF_A_SECTION
