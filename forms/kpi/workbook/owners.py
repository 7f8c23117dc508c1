"""Whose sheet it is (trang của một người): offices keep one for each person, named by a label above the table of tasks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from forms.kpi.workbook import codes
from forms.kpi.workbook.model import Owner, Table
from forms.kpi.workbook.whose import name_key
from forms.roster.columns import words
from forms.roster.grid import Grid, cell_name
from forms.roster.listing import listed
from forms.roster.names import core_of_name
from meetings.faults import Finding

_WHO = r"(?: (?:can bo|cong chuc|vien chuc|cbccvc|nhan vien|nguoi lao dong|nguoi (?:thuc hien|duoc (?:giao|danh gia)|lam)))*"
_NAME = re.compile(rf"ho (?:va )?ten(?: (?:cua )?)?{_WHO}|(?:ten )?(?:can bo|nguoi (?:thuc hien|duoc danh gia))")
_CODE = re.compile(r"ma(?: (?:so|nguoi|can bo|cb|cbccvc|ccvc|cong chuc|vien chuc|nhan vien|nv|dinh danh))+")


def is_label(text: str) -> bool:
    """Whether a text with a colon labels the person of a sheet, with the name behind it or beside it."""
    head, colon, _ = text.partition(":")
    return bool(colon) and any(label.fullmatch(words(head)) for label in (_CODE, _NAME))


def with_owner(table: Table) -> Table:
    """A table about people without a column of people, with the person whom labels above it name, code before name."""
    if not table.sheet.of_person or {"person", "person_name"} & table.columns.keys():
        return table
    code, name = _only(table, _CODE), _only(table, _NAME)
    if code is not None and name is not None:
        return replace(table, owner=code._replace(name=name.text))
    return replace(table, owner=code or name)


def _only(table: Table, label: re.Pattern[str]) -> Owner | None:
    """What a label above a table says; nothing where two say different things."""
    above = [row for row in table.grid.order if row < table.first]
    said = {owner.text: owner for row in above for owner in _labelled(table.grid, row, label)}
    return next(iter(said.values())) if len(said) == 1 else None


def _labelled(grid: Grid, row: int, label: re.Pattern[str]) -> Iterator[Owner]:
    """What stands behind a label in its cell, else in the next cell of the row that is filled."""
    texts = list(grid.texts(row))
    for place, (column, text) in enumerate(texts):
        head, _, said = text.partition(":")
        if not label.fullmatch(words(head)):
            continue
        if said.strip():
            yield Owner(f"{grid.name}!{cell_name(row, column)}", said.strip())
        elif place + 1 < len(texts):
            beside, value = texts[place + 1]
            yield Owner(f"{grid.name}!{cell_name(row, beside)}", value)


def owner_findings(tables: Iterable[Table]) -> Iterator[Finding]:
    """Which sheets were taken as one person's; those of one kind that name the same person may be copies."""
    owned = [(table, table.owner) for table in tables if table.owner]
    if owned:
        said = listed([f"«{table.grid.name}» của {owner.text}" for table, owner in owned])
        yield codes.SHEETS_OF_PEOPLE.at(owned[0][1].where, count=len(owned), sheets=said)
    keyed = sorted(owned, key=_kind_and_name)
    for _, several in groupby(keyed, key=_kind_and_name):
        same = list(several)
        if len(same) > 1:
            what = f"{same[0][0].sheet.name} của {same[0][1].text}"
            said = listed([f"«{table.grid.name}»" for table, _ in same])
            yield codes.SEVERAL_SHEETS.at(same[1][0].grid.name, count=len(same), what=what, sheets=said)


def _kind_and_name(pair: tuple[Table, Owner]) -> tuple[str, str]:
    table, owner = pair
    return table.sheet.key, name_key(core_of_name(owner.text))
