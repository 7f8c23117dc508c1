"""Names of files that each person or item gets an own one of: without diacritics, in ballot order, never twice."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from meetings.people import Subject
from meetings.vietnamese import slug

LONGEST_NAME = 60  # letters of a name within a file name


class PersonalFile(NamedTuple):
    """Whose file it is: the item and the place on its ballot, both counted from 1, the subject."""

    item: int
    place: int
    subject: Subject

    @property
    def plain(self) -> str:
        """``02-tran-van-binh``."""
        return "-".join(filter(None, (f"{self.place:02d}", slug(self.subject.name)[:LONGEST_NAME].strip("-"))))


def file_names(stem: str, files: Sequence[PersonalFile]) -> tuple[str, ...]:
    """A name for each; the item's number stands in it only where it is needed to tell two files apart."""
    plain = Counter(file.plain for file in files)
    items = Counter(file.subject.id for file in files)
    return tuple(
        f"{stem}-{file.plain}.docx"
        if items[file.subject.id] == 1 and plain[file.plain] == 1
        else f"{stem}-noi-dung-{file.item}-{file.plain}.docx"
        for file in files
    )
