"""Papers wanted of one record of the book (việc viết văn bản): read from there by whoever fills them.

A job is small however many papers it stands for, so that any number of them can wait, or be sent to another process; what
the papers say is found in the process that fills them.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from forms.making import Made, Own, filled_paper, refused
from forms.parts.layout import layout_of
from forms.parts.paper import Paper
from forms.parts.source import source_from
from meetings import drafting
from meetings.acts import PapersWritten
from meetings.book import Book, Hand, Stored, Tip
from meetings.drafting import Draft, as_it_stands
from meetings.vouching import Vouched, vouched

if TYPE_CHECKING:
    from forms.catalogue import Form


class Order(NamedTuple):
    """A paper to be filled: the key of its form, what it says."""

    form: str
    paper: Paper[Any]


class Opened(Protocol):
    """A record as it was read, of a meeting or of a month: which papers it has, and how it is recorded that they are written."""

    @property
    def stored(self) -> Sequence[Stored]:
        """The entries of the record."""

    @property
    def known(self) -> Mapping[str, Collection[str]]:
        """Fingerprints of files that the book saw written, by name."""

    def orders(self) -> Iterator[Order]:
        """What the papers say, one by one; nothing is looked up before it is asked for."""

    def made(self, order: Order, own: Own) -> Made:
        """One of the papers, sealed; raise Refused where the office's own template cannot be filled."""

    def may_change(self, order: Order) -> bool:
        """Whether a paper may come out otherwise though no entry of its record was added."""

    def recorded(self, book: Book, tip: Tip, act: PapersWritten, hand: Hand) -> Tip:
        """Record behind ``tip`` that papers were written; where the record ends then."""


class Job(Protocol):
    """The papers wanted of one record: of which book, and in which folder they go. Two that are equal want the same."""

    @property
    def book(self) -> Path:
        """The book."""

    @property
    def record(self) -> str:
        """The name of the record in it."""

    @property
    def folder(self) -> Path:
        """Where the papers go."""

    def opened(self) -> Opened:
        """The record as the book has it now; raise Refused where it has none of that name."""

    def __hash__(self) -> int:
        """Jobs are told apart by what they want."""


class MeetingJob(NamedTuple):
    """The papers of one recorded meeting."""

    book: Path
    record: str
    forms: tuple["Form", ...]
    folder: Path

    def opened(self) -> "OpenMeeting":
        """The meeting as the book has it now; raise Refused where it has none of that name."""
        with Book.reading(self.book) as book:
            draft = as_it_stands(book, self.record)
        return OpenMeeting(self.forms, draft, vouched(draft.stored))


class OpenMeeting(NamedTuple):
    """A meeting that was read: the forms wanted of it, its record, what the book vouches for."""

    forms: tuple["Form", ...]
    draft: Draft
    book: Vouched

    @property
    def stored(self) -> Sequence[Stored]:
        """The entries of the record."""
        return self.draft.stored

    @property
    def known(self) -> Mapping[str, Collection[str]]:
        """Fingerprints of files that the book saw written, by name."""
        return self.book.written

    def orders(self) -> Iterator[Order]:
        """What the papers say, one by one."""
        source = source_from(self.draft.meeting, self.book)
        return (Order(form.key, paper) for form in self.forms for paper in form.papers(source))

    def made(self, order: Order, own: Own) -> Made:
        """One of the papers, sealed; raise Refused where the office's own template cannot be filled."""
        return made_on(layout_of(self.draft.meeting), order, own)

    def may_change(self, order: Order) -> bool:
        """Never: the record holds all that they say."""
        return False

    def recorded(self, book: Book, tip: Tip, act: PapersWritten, hand: Hand) -> Tip:
        """Record behind ``tip`` that papers were written; where the record ends then."""
        return drafting.written(book, self.draft._replace(tip=tip), act, hand)


def made_on(layout: str, order: Order, own: Own) -> Made:
    """A paper on the office's ``own`` template, or else on the official one of a layout (thể thức), sealed."""
    template = own.get(order.form)
    with refused(order.form, template):
        content = filled_paper(order.form, order.paper, layout, template)
    return Made(order.paper.file, order.paper.of, content)
