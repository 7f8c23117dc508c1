"""What a roster (danh sách đảng viên) came to: the members, what was changed on the way in, what is doubtful."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from meetings.faults import Finding

Status = Literal["official", "probationary", "exempt", "visiting"]
Why = Literal["TCVN3", "VNI", "NFD", "spaces", "title", "date", "look-alike"]


@dataclass(frozen=True)
class RosterMember:
    """One person of the list (đảng viên); ``row`` is the Excel row, ``born`` a date, a year alone or unknown."""

    row: int
    name: str
    title: str | None
    born: date | int | None
    post: str | None
    status: Status

    def to_json(self) -> dict[str, object]:
        """The member as plain data; ``born`` is text."""
        return {
            "row": self.row,
            "name": self.name,
            "title": self.title,
            "born": None if self.born is None else str(self.born),
            "post": self.post,
            "status": self.status,
        }


@dataclass(frozen=True)
class Change:
    """One value that was not taken as it stands: ``was`` is the text of the cell, ``became`` what was taken."""

    cell: str
    was: str
    became: str
    why: Why

    def to_json(self) -> dict[str, str]:
        """The change as plain data."""
        return {"cell": self.cell, "was": self.was, "became": self.became, "why": self.why}


@dataclass(frozen=True)
class Roster:
    """A list read from one sheet (trang tính); ``header_row`` is the Excel row where «Họ và tên» stands."""

    sheet: str
    header_row: int
    members: tuple[RosterMember, ...]
    changes: tuple[Change, ...]
    warnings: tuple[Finding, ...]

    def to_json(self) -> dict[str, object]:
        """The whole answer as plain data, ready for a JSON writer."""
        return {
            "sheet": self.sheet,
            "header_row": self.header_row,
            "members": [member.to_json() for member in self.members],
            "changes": [change.to_json() for change in self.changes],
            "warnings": [
                {"code": finding.code, "where": finding.where, "message": finding.message} for finding in self.warnings
            ],
        }
