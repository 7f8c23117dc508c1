"""What the rows of one sheet came to: members and doubts, gathered row by row."""

import re
from dataclasses import dataclass, field

from forms.roster.grid import Grid, cell_name
from forms.roster.header import Columns
from forms.roster.line import Line
from forms.roster.model import Change, RosterMember
from forms.roster.names import is_post
from forms.roster.persons import PersonRead
from forms.roster.sections import could_be_a_person, is_unlikely_person
from forms.roster.standings import UnknownWord
from meetings.faults import Finding

_MEMBER = re.compile(r"(?:đảng viên|đv)\b", re.IGNORECASE)
_SHOWN = 60  # letters of a row quoted in a warning


@dataclass(frozen=True)
class Doubted:
    """A row that may be something else than it was taken for; its cell and text, and what speaks for a person."""

    cell: str
    text: str
    numbered: bool = False
    detailed: bool = False
    """A birth, a common post, a standing or a note stands beside the name."""
    unlikely: bool = False


@dataclass
class TableRead:
    """What the rows of one sheet came to."""

    grid: Grid
    header: Columns
    members: list[RosterMember] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    """The name cell of each member."""
    changes: list[Change] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unknown: list[UnknownWord] = field(default_factory=list)
    taken: list[Doubted] = field(default_factory=list)
    """The row of each member."""
    passed: list[Doubted] = field(default_factory=list)
    """Rows taken for sections whose words could be a name."""
    rows_of_people: int = 0
    """Rows that are about a person, taken or refused."""

    def keep(self, line: Line, person: PersonRead, cell: str) -> None:
        """Add what came of a member row."""
        self.rows_of_people += 1
        self.findings += person.findings
        if person.member:
            self.members.append(person.member)
            self.cells.append(cell)
            self.changes += person.changes
            self.unknown += person.unknown
            detailed, unlikely = _is_detailed(line), is_unlikely_person(line)
            self.taken.append(Doubted(cell, line.name[:_SHOWN], line.numbered, detailed, unlikely))

    def pass_over(self, line: Line) -> None:
        """Remember a section that could be a person."""
        if could_be_a_person(line):
            column, text = line.titled
            self.passed.append(Doubted(cell_name(line.row, column), text[:_SHOWN]))


def _is_detailed(line: Line) -> bool:
    columns = line.columns
    marks = (column for column, _ in columns.marks)
    filled = line.filled((*columns.births, *columns.birth_parts, *columns.statuses, *columns.notes, *marks))
    posts = [line.grid.own(line.row, column) for column in columns.posts]
    return filled or any(is_post(post) or _MEMBER.match(post) for post in posts)
