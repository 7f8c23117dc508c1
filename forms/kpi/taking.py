"""A month taken into the book from a file (nhập tháng vào sổ): what it says, what was changed on the way, every fault by its place.

Unlike ``kpi score`` this takes a month of which something is still to be said; what is said wrongly stops it as well.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from forms.kpi.reading import read_in
from meetings.faults import Finding, Refused, faults_in
from meetings.kpi.month import Month
from meetings.kpi.recorded import RecordedMonth
from meetings.kpi.so_far import so_far

if TYPE_CHECKING:
    from forms.kpi.workbook import Change, MonthBook

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv")
"""What people keep tables in; those that cannot be read are refused as what they are, not as text written wrongly."""
Heard = Callable[[str], object]
"""Hears before each part of the work what is done now; whoever no longer waits raises there, and nothing is left behind."""


class TakenMonth(NamedTuple):
    """A file as read: the month, None where it cannot be taken; everything found, each with its cell or place."""

    month: Month | None
    findings: tuple[Finding, ...]
    changes: tuple["Change", ...] = ()
    """Cells that were not taken as they stand."""
    book: "MonthBook | None" = None
    """The workbook, by which places of the month are told as cells; None for other files."""

    def placed(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """What is found in the month, told with the cells of its workbook where it is one."""
        return tuple(findings) if self.book is None else self.book.placed(findings)


def unheard(_: str) -> None:
    """Nobody listens."""


def taken(path: Path, told: Heard = unheard) -> TakenMonth:
    """What a workbook or a month file says; a refusal is told like everything else."""
    try:
        return _from_workbook(path, told) if path.suffix.casefold() in WORKBOOKS else _from_file(path, told)
    except Refused as refused:
        return TakenMonth(None, refused.findings)


def taken_into(recorded: RecordedMonth, path: Path, told: Heard = unheard) -> TakenMonth:
    """What a file says that a recorded month shall take: its people under the codes that the book has for them."""
    read = taken(path, told)
    month, own = read.month, recorded.month
    if month is None or (month.month, month.unit.name) != (own.month, own.unit.name):
        return read
    from forms.kpi.recognising import recognised
    from forms.kpi.workbook.codes import IDS_GIVEN

    known = recognised(recorded, month, frozenset() if read.book is None else read.book.people.given)
    kept = (finding for finding in read.findings if finding.code != IDS_GIVEN.code)
    return _judged(known.month, (*read.placed(known.findings), *kept))._replace(changes=read.changes, book=read.book)


def _from_file(path: Path, told: Heard) -> TakenMonth:
    told(f"Đang đọc {path.name}…")
    month, findings = read_in(path)
    told("Đang tính điểm…")
    return _judged(month, (*findings, *so_far(month).findings))


def _from_workbook(path: Path, told: Heard) -> TakenMonth:
    from forms.kpi.workbook import read_month

    book = read_month(path, told)
    found, changes = book.preview.findings, book.preview.changes
    if book.month is None:
        return TakenMonth(None, found, changes)
    told("Đang tính điểm…")
    return _judged(book.month, (*found, *book.placed(so_far(book.month).findings)))._replace(changes=changes, book=book)


def _judged(month: Month, findings: Iterable[Finding]) -> TakenMonth:
    found = tuple(dict.fromkeys(findings))
    return TakenMonth(None if faults_in(found) else month, found)
