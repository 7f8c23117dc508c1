"""In which folder the papers of a recorded meeting lie (thư mục văn bản): it is named after what the meeting is called now.

A meeting that is called otherwise since papers of it were written has two such folders; whoever asks for the one is told of
the other.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from meetings.book import Book
from meetings.called import Called, called_in, names_in
from meetings.faults import Code, Finding
from meetings.vietnamese import slug

LEFT_UNDER_OLD_NAME = Code(
    "W706",
    "văn bản viết khi cuộc họp còn ghi tên hoặc giờ cũ vẫn nằm ở {left}; từ nay văn bản viết vào {folder}",
    "văn bản đã sửa tay, đã ký thì vui lòng chép sang thư mục mới, còn lại cất riêng để không dùng nhầm",
)


class PapersFolder(NamedTuple):
    """Where papers of a meeting go, and the folders of its earlier names in which papers still lie."""

    path: Path
    left: tuple[Path, ...] = ()

    def findings(self) -> Iterator[Finding]:
        """That papers lie elsewhere too."""
        for left in self.left:
            yield LEFT_UNDER_OLD_NAME.at(str(self.path), left=left, folder=self.path)


def papers_folders(book: Book, records: Iterable[str], among: Path) -> Mapping[str, PapersFolder]:
    """The folder of each meeting among those of all meetings of the book."""
    known = called_in(book, records)
    names = names_in(book) if any(record != called.now for record, called in known.items()) else {}
    return {record: _folder(record, called, names, among) for record, called in known.items()}


def _folder(record: str, called: Called, names: Mapping[str, str], among: Path) -> PapersFolder:
    path = among / slug(record if _is_anothers(called.now, record, names) else called.now)
    earlier = dict.fromkeys(among / slug(name) for name in called.before)
    return PapersFolder(path, tuple(one for one in earlier if one != path and any(one.glob("*.docx"))))


def _is_anothers(name: str, record: str, names: Mapping[str, str]) -> bool:
    """Whether another record began under that name, or bears it now: its papers shall not lie among these."""
    return name != record and any(name in pair for pair in names.items() if pair[0] != record)
