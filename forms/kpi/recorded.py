"""A recorded month as its papers are made from it (tháng trong sổ): its entries, the months of its quarter and year before it.

Of a month that was redone the last rating counts; what is not made public yet is told as such. Điều 6.8, 19.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from forms.kpi.parts.source import MonthSource, SaidOn
from meetings.acts import PapersWritten
from meetings.book import SEED, Book, Stored, read_act
from meetings.drafting import entries_of, stored_record
from meetings.faults import Refused
from meetings.kpi import journal
from meetings.kpi.acts import MONTH
from meetings.kpi.dossier import NOT_A_MONTH
from meetings.kpi.period import first_of
from meetings.kpi.recorded import RecordedMonth
from meetings.kpi.series import months_told_with
from meetings.vietnamese import fold

IMPORTED = "month_imported"
"""The tag of the act with which every month of a book begins, and nothing else."""


class SourceInBook(NamedTuple):
    """What the papers of a recorded month are made from; ``basis`` are the last entries of the book that change any."""

    record: str
    stored: tuple[Stored, ...]
    month: RecordedMonth
    source: MonthSource
    basis: tuple[str, ...]


def source_in(book: Book, record: str) -> SourceInBook:
    """What the papers of a recorded month are made from; raise Refused where the book has no such month."""
    stored = stored_record(book, record)
    month = replayed(record, stored)
    others = {day: (other, last) for day, other, last in _earlier(book, record, month)}
    months = {first_of(month.month): month} | {day: other for day, (other, _) in others.items()}
    source = MonthSource(
        month.outcome,
        tuple(other.outcome for other, _ in others.values()),
        not_public={day: frozenset(one.people.keys() - one.held.keys()) for day, one in months.items()},
        said=dict(_said(month)),
        announced_on=month.announced_on,
        withheld=month.not_public,
    )
    basis = (last_entry(stored), *(last for _, last in others.values()))
    return SourceInBook(record, stored, month, source, basis)


def _said(month: RecordedMonth) -> Iterator[tuple[str, SaidOn]]:
    """Who rated herself or himself on which day, and who remarked, as the acts have it."""
    for person in month.people:
        own, remark = month.self_scores.get(person), month.remarks.get(person)
        if own or remark:
            by, on = (remark.by, remark.on) if remark else ("", None)
            yield person, SaidOn(own.on if own else None, by, on)


def replayed(record: str, stored: Sequence[Stored]) -> RecordedMonth:
    """The month that entries add up to; raise Refused where they are not those of a month."""
    recorded = journal.replay(entries_of(stored))
    if recorded is None:
        raise Refused([NOT_A_MONTH.at("", record=record)])
    return recorded


def last_entry(stored: Sequence[Stored]) -> str:
    """The fingerprint of the last entry that changes any paper; that papers were written changes none."""
    return next((one.fingerprint for one in reversed(stored) if not isinstance(read_act(one), PapersWritten)), SEED)


def _earlier(book: Book, record: str, own: RecordedMonth) -> Iterator[tuple[date, RecordedMonth, str]]:
    """The months of the same unit told together with this one, in order; one that cannot be read is left out, and missing."""
    wanted = {f"{day:%Y-%m}": day for day in months_told_with(first_of(own.month))}
    unit = fold(own.month.unit.name)
    heads = [head for head in book.heads() if head.kind == MONTH and head.period in wanted and head.record != record]
    for head in sorted(heads, key=lambda head: head.period):
        if fold(head.organ) == unit:
            stored = book.stored(head.record)
            try:
                month = replayed(head.record, stored)
                month.outcome  # noqa: B018 - whether it can be scored at all
            except Refused:
                continue
            yield wanted[head.period], month, last_entry(stored)
