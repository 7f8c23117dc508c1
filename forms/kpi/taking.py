"""A month taken into the book from a file (nhập tháng vào sổ): what it says, what was changed on the way, every fault by its place.

Unlike ``kpi score`` this takes a month of which something is still to be said; what is said wrongly stops it as well.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from forms.kpi.reading import read_in
from meetings.faults import Finding, Refused, faults_in
from meetings.kpi.month import Month
from meetings.kpi.so_far import so_far

if TYPE_CHECKING:
    from forms.kpi.workbook import Change

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


def unheard(_: str) -> None:
    """Nobody listens."""


def taken(path: Path, told: Heard = unheard) -> TakenMonth:
    """What a workbook or a month file says; a refusal is told like everything else."""
    try:
        return _from_workbook(path, told) if path.suffix.casefold() in WORKBOOKS else _from_file(path, told)
    except Refused as refused:
        return TakenMonth(None, refused.findings)


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
    return _judged(book.month, (*found, *book.placed(so_far(book.month).findings)))._replace(changes=changes)


def _judged(month: Month, findings: Iterable[Finding]) -> TakenMonth:
    found = tuple(dict.fromkeys(findings))
    return TakenMonth(None if faults_in(found) else month, found)
