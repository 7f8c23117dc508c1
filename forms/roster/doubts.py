"""What only shows once the whole list is read: people in hidden rows, namesakes, rows that could be something else."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from forms.roster import codes
from forms.roster.births import said_birth
from forms.roster.listing import listed
from forms.roster.lost_fonts import about_fonts
from forms.roster.model import RosterMember
from forms.roster.table import Doubted, TableRead
from meetings.faults import Finding
from meetings.people import STATUS_NAMES


def about_all(table: TableRead) -> Iterator[Finding]:
    """Every doubt about the list as a whole."""
    yield from about_fonts(table.grid, table.header, [finding.where for finding in table.findings if finding.stops])
    yield from _hidden_rows(table)
    yield from _taken_for(table)
    yield from _unknown_words(table)
    yield from _same_names(table)


def _hidden_rows(table: TableRead) -> Iterator[Finding]:
    hidden = [
        (cell, member.row)
        for cell, member in zip(table.cells, table.members, strict=True)
        if member.row in table.grid.hidden_rows
    ]
    if hidden:
        rows = listed([str(row) for _, row in hidden])
        yield codes.HIDDEN_ROWS.at(hidden[0][0], count=len(hidden), rows=rows)


def _taken_for(table: TableRead) -> Iterator[Finding]:
    """Sections that could be people, and people that could be sections or signatures."""
    for code, rows in ((codes.TAKEN_FOR_SECTIONS, table.passed), (codes.TAKEN_FOR_PEOPLE, _unlikely(table))):
        if rows:
            said = listed([f"{row.cell} «{row.text}»" for row in rows])
            yield code.at(rows[0].cell, count=len(rows), rows=said)


def _unlikely(table: TableRead) -> list[Doubted]:
    """Members with a name alone where most others have a number, or else nearly all a birth or a post."""
    people = len(table.taken)
    counted = sum(row.numbered for row in table.taken) * 2 >= people
    described = sum(row.detailed for row in table.taken) * 5 >= people * 4
    return [
        row
        for row in table.taken
        if row.unlikely or (not row.detailed and (not row.numbered if counted else described))
    ]


def _unknown_words(table: TableRead) -> Iterator[Finding]:
    counts = Counter(word.text for word in table.unknown)
    for word in reversed({word.text: word for word in reversed(table.unknown)}.values()):
        status = STATUS_NAMES[word.status]
        yield codes.STATUS_UNKNOWN.at(word.cell, count=counts[word.text], text=word.text, cell=word.cell, status=status)


def _same_names(table: TableRead) -> Iterator[Finding]:
    groups: defaultdict[str, list[tuple[str, RosterMember]]] = defaultdict(list)
    for cell, member in zip(table.cells, table.members, strict=True):
        groups[member.name.casefold()].append((cell, member))
    for group in groups.values():
        if len(group) > 1:
            yield from _about_namesakes(group)


def _about_namesakes(group: list[tuple[str, RosterMember]]) -> Iterator[Finding]:
    """Same name and birth: one person twice, perhaps; same name only: two people to be told apart."""
    births: defaultdict[date | int | None, list[tuple[str, RosterMember]]] = defaultdict(list)
    for cell, member in group:
        births[member.born].append((cell, member))
    for born, twins in births.items():
        if len(twins) > 1 and born is not None:
            yield codes.TWICE.at(twins[1][0], name=twins[0][1].name, count=len(twins), people=_people(twins))
    if len(births) > 1 or None in births:
        yield codes.SAME_NAME.at(group[1][0], name=group[0][1].name, count=len(group), people=_people(group))


def _people(group: list[tuple[str, RosterMember]]) -> str:
    return listed([f"dòng {member.row} (sinh {said_birth(member.born)})" for _, member in group])
