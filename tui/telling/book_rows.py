"""The book of a record as rows of a list (dòng của sổ): each entry in a few words, those taken back while preparing on one line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from meetings.acts import Act, EntryStruckOut
from meetings.book import Stored
from meetings.entries import Entry, struck_out
from meetings.vietnamese import two_digits
from tui.telling.folding import Run
from tui.widgets.listed import Row

FOLD = "fold:"
"""Before the number of the first entry of a run: the key of the line into which it is folded."""
SHORT_MARK = 8
"""So many digits of a fingerprint tell entries apart by eye; the whole stands with the entry."""


class Telling(NamedTuple):
    """How entries are told, each by its number: what a kind is called, one in a few words, one whole, line by line."""

    names: Mapping[type, str]
    few: Callable[[int, Act], str]
    whole: Callable[[int, Act], Iterator[str]]


def rows_of(entries: Sequence[tuple[Stored, Act]], telling: Telling, folded: Sequence[Run]) -> Iterator[Row]:
    """A row for each entry, one for each run that is folded up."""
    struck = struck_by(entries)
    within = {number: run for run in folded for number in range(run.first, run.last + 1)}
    for stored, act in entries:
        if run := within.get(stored.number):
            if stored.number == run.first:
                yield _fold_row(
                    run, [(one, its) for one, its in entries if run.first <= one.number <= run.last], telling
                )
            continue
        moment = f"{datetime.fromisoformat(stored.moment):%d/%m %H:%M}"
        told = _told(stored.number, act, struck.get(stored.number), telling)
        cells = (str(stored.number), moment, stored.person, told, stored.fingerprint[:SHORT_MARK])
        yield Row(str(stored.number), cells, "dim" if stored.number in struck else "plain")


def fold_key(run: Run) -> str:
    """The key of the row into which a run is folded."""
    return f"{FOLD}{run.first}"


def _fold_row(run: Run, entries: Sequence[tuple[Stored, Act]], telling: Telling) -> Row:
    """How many there are and which; behind that, past the edge, their words, by which a filter finds the line."""
    moment = f"{datetime.fromisoformat(entries[0][0].moment):%d/%m %H:%M}"
    words = "; ".join(telling.few(stored.number, act) for stored, act in entries)
    told = f"▸ {two_digits(run.entries)} mục đã thay khi chuẩn bị ({run.first}–{run.last}) · {words}"
    return Row(fold_key(run), ("", moment, entries[0][0].person, told, ""), "dim")


class Struck(NamedTuple):
    """By which entry another one was struck out, and why."""

    by: int
    reason: str


def struck_by(entries: Sequence[tuple[Stored, Act]]) -> dict[int, Struck]:
    """Every entry that is struck out now, by its number."""
    struck = struck_out(Entry(stored.number, act) for stored, act in entries)
    return {number: Struck(by, act.reason) for number, (by, act) in struck.items() if isinstance(act, EntryStruckOut)}


def _told(number: int, act: Act, struck: Struck | None, telling: Telling) -> str:
    """What stands first is seen in a narrow window: that it was struck out, what it is; why comes last."""
    said = (telling.names[type(act)], telling.few(number, act))
    if struck is None:
        return " · ".join(filter(None, said))
    return " · ".join(filter(None, (f"đã gạch bỏ (mục số {struck.by})", *said, f"lý do: {struck.reason}")))
