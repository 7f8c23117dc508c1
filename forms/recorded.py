"""Papers of a recorded meeting (văn bản của cuộc họp trong sổ): made from the book, and what has become of them on the disk."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from forms.making import Own, papers_made
from forms.parts.source import source_from
from forms.writing import edited, fingerprint
from meetings.drafting import Draft
from meetings.vouching import Vouched, vouched

if TYPE_CHECKING:
    from forms.catalogue import Form

State = Literal["unwritten", "written", "outdated", "edited"]
"""What has become of a paper: not written, as it would be written today, as it was written earlier, changed by hand."""


class RecordedPapers(NamedTuple):
    """The papers of one recorded meeting as they would be written today, and what the book knows of earlier ones; ``of``
    says of each file whom or what it is of, where there are several of its form.
    """

    draft: Draft
    book: Vouched
    papers: Mapping[str, bytes]
    of: Mapping[str, str]

    def states(self, folder: Path) -> Iterator[tuple[str, State]]:
        """What has become of each paper in a folder, by file name."""
        for name, content in self.papers.items():
            yield name, state_of(folder / name, partial(fingerprint, content), self.book.written.get(name, ()))

    def knows(self, path: Path) -> bool:
        """Whether the book saw this very file written; another book, or none, may have been at hand when it was."""
        return fingerprint(path.read_bytes()) in self.book.written.get(path.name, ())


def state_of(path: Path, today: Callable[[], str], known: Collection[str]) -> State:
    """What has become of one paper; ``known`` are fingerprints that the book saw written, ``today`` tells the one that it
    would have now: no paper is made to learn that it is not there.
    """
    if not path.exists():
        return "unwritten"
    if edited(path, known):
        return "edited"
    return "written" if fingerprint(path.read_bytes()) == today() else "outdated"


def recorded_papers(draft: Draft, forms: Collection["Form"], own: Own) -> RecordedPapers:
    """The papers of these forms for a record as it stands."""
    book = vouched(draft.stored)
    made = tuple(papers_made(source_from(draft.meeting, book), forms, own))
    return RecordedPapers(draft, book, {one.file: one.content for one in made}, {one.file: one.of for one in made})
