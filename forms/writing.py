"""Papers onto the disk: all checks first, each file whole or not at all, work done by hand in Word never overwritten."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from meetings.acts import PapersWritten, WrittenPaper
from meetings.faults import Code, Finding, Refused
from meetings.trouble import words_for
from meetings.vietnamese import several

PAPER_EXISTS = Code("F701", "đã có văn bản này trong thư mục", "vui lòng chọn thư mục khác, hoặc thêm --overwrite")
FOLDER_NOT_WRITABLE = Code("F702", "không viết được vào thư mục {folder}: {why}", "vui lòng chọn thư mục khác")
BOOK_IN_THE_WAY = Code("F706", "sổ và một văn bản trùng đường dẫn", "vui lòng để sổ ở chỗ khác")
NOT_IN_PLACE = Code(
    "F709",
    "cuộc họp đã ghi xong nhưng chưa đặt được văn bản này vào chỗ: {why}",
    "vui lòng đóng văn bản nếu đang mở trong Word, rồi chạy lại đúng lệnh ấy với --overwrite",
)
PAPER_EDITED_BY_HAND = Code(
    "W701",
    "văn bản đã được sửa tay nên giữ nguyên, không ghi bản mới",
    "muốn có bản mới, vui lòng đổi tên văn bản đã sửa",
)
BALLOTS_LEFT_BEHIND = Code(
    "W704",
    "{count} mẫu phiếu viết lần trước không còn dùng cho cuộc họp này: {names}",
    "vui lòng cất riêng hoặc hủy để không phát nhầm; chương trình không xóa",
)

BALLOTS = "phieu-noi-dung-*.docx"
"""How the files of ballot papers are called."""

_LARGEST = 64 << 20
"""Bytes of a file that is looked at; what is larger the program has not written, nor what is no file."""
NOTHING_KNOWN: Mapping[str, Collection[str]] = MappingProxyType({})


class Plan(NamedTuple):
    """What will be written where, and what is spared. Nothing is on disk yet."""

    folder: Path
    papers: Mapping[str, bytes]
    warnings: tuple[Finding, ...]
    known: Mapping[str, Collection[str]] = NOTHING_KNOWN
    """Fingerprints of files that the book saw written, by name."""
    poured: Mapping[str, str] = MappingProxyType({})
    """Fingerprints of papers whose content is on the disk already, and nowhere else."""

    def recorded(self) -> PapersWritten | None:
        """The act that records what is written; None where nothing is."""
        papers = tuple(
            WrittenPaper(name, self.poured.get(name) or fingerprint(content)) for name, content in self.papers.items()
        )
        return PapersWritten(papers) if papers else None


def planned(
    folder: Path,
    papers: Mapping[str, bytes],
    *,
    overwrite: bool,
    book: Path | None = None,
    known: Mapping[str, Collection[str]] = NOTHING_KNOWN,
) -> Plan:
    """Decide what may be written; raise Refused for what is in the way, the record ``book`` above all.

    ``known`` are the fingerprints of files that the book saw written, by name; without a book the seal tells.
    """
    if book is not None and book.absolute() in {(folder / name).absolute() for name in papers}:
        raise Refused([BOOK_IN_THE_WAY.at(str(book))])
    standing = [name for name in papers if (folder / name).exists()]
    if standing and not overwrite:
        raise Refused(PAPER_EXISTS.at(str(folder / name)) for name in standing)
    if folder.exists() and not folder.is_dir():
        raise Refused([FOLDER_NOT_WRITABLE.at("", folder=folder, why="đây là một tệp, không phải thư mục")])
    spared = {name for name in standing if edited(folder / name, known.get(name, ()))}
    warnings = tuple(PAPER_EDITED_BY_HAND.at(str(folder / name)) for name in papers if name in spared)
    return Plan(folder, {name: paper for name, paper in papers.items() if name not in spared}, warnings, known)


def edited(path: Path, known: Collection[str] = ()) -> bool:
    """Whether a paper was changed by hand since it was written: it is neither as the book knows it nor sealed."""
    try:
        small = path.is_file() and path.stat().st_size <= _LARGEST
        return not small or _changed(path.read_bytes(), known)
    except OSError as error:
        raise Refused([FOLDER_NOT_WRITABLE.at("", folder=path, why=words_for(error))]) from error


def _changed(content: bytes, known: Collection[str]) -> bool:
    from templates import untouched

    return fingerprint(content) not in known and not untouched(content)


def ballots_left_behind(folder: Path, papers: Collection[str]) -> Iterator[Finding]:
    """The ballot papers of a folder that are not among its papers any more, where ballots are written anew."""
    if any(fnmatch(name, BALLOTS) for name in papers):
        left = sorted(path.name for path in folder.glob(BALLOTS) if path.name not in papers)
        if left:
            yield BALLOTS_LEFT_BEHIND.at(str(folder), count=len(left), names=several(left, "tệp"))


def fingerprint(content: bytes) -> str:
    """The SHA-256 by which the book knows a file, as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


@contextmanager
def written(plan: Plan) -> Iterator[None]:
    """Write the planned papers: all of them beside their places before the body runs, each into its place after it.

    What the body refuses leaves no paper and no folder behind.
    """
    with _staged(plan, plan.papers.items()):
        yield


def poured(folder: Path, papers: Iterable[tuple[str, bytes]], *, overwrite: bool) -> Plan:
    """Write papers as they are made, all or none; comes back with what was written, without the content."""
    with pouring(folder, papers, overwrite=overwrite) as plan:
        return plan


@contextmanager
def pouring(
    folder: Path,
    papers: Iterable[tuple[str, bytes]],
    *,
    overwrite: bool,
    book: Path | None = None,
    known: Mapping[str, Collection[str]] = NOTHING_KNOWN,
) -> Iterator[Plan]:
    """Write papers as they are made, as ``written`` does: a province's sheets would not fit into memory together.

    The plan has them without their content. Raise Refused at the first paper that is in the way.
    """
    names: dict[str, bytes] = {}
    marks: dict[str, str] = {}
    warnings = list(planned(folder, {}, overwrite=overwrite).warnings)

    def allowed() -> Iterator[tuple[str, bytes]]:
        for name, content in papers:
            plan = planned(folder, {name: content}, overwrite=overwrite, book=book, known=known)
            warnings.extend(plan.warnings)
            names.update(dict.fromkeys(plan.papers, b""))
            marks.update((name, fingerprint(content)) for name, content in plan.papers.items())
            yield from plan.papers.items()

    with _staged(Plan(folder, names, (), known), allowed()):
        yield Plan(folder, names, tuple(warnings), known, marks)


@contextmanager
def _staged(plan: Plan, papers: Iterable[tuple[str, bytes]]) -> Iterator[None]:
    from templates.zipped.staging import names_onto_disk, standing

    try:
        with standing(plan.folder), _beside(plan, papers) as stage:
            yield
            _put_in_place(plan, stage)
        names_onto_disk(plan.folder)  # names lost with the power are missing, never torn: what misses is made again
    except OSError as error:
        raise Refused([FOLDER_NOT_WRITABLE.at("", folder=plan.folder, why=words_for(error))]) from error


def _put_in_place(plan: Plan, stage: Path) -> None:
    """Each paper into its place; one that somebody saved by hand since it was planned is spared."""
    left = {}
    for name in plan.papers:
        target = plan.folder / name
        try:
            if not (target.exists() and _changed(target.read_bytes(), plan.known.get(name, ()))):
                (stage / name).replace(target)
        except OSError as error:
            left[name] = words_for(error)
    if left:
        raise Refused(NOT_IN_PLACE.at(str(plan.folder / name), why=why) for name, why in left.items())


@contextmanager
def _beside(plan: Plan, papers: Iterable[tuple[str, bytes]]) -> Iterator[Path]:
    """A folder that holds every paper of the plan, whole and on the disk."""
    from templates.zipped.staging import onto_disk, staged

    with staged(plan.folder) as stage:
        for paper, content in papers:
            (stage / paper).write_bytes(content)
        onto_disk(stage / paper for paper in plan.papers)
        yield stage


@contextmanager
def into_place(target: Path) -> Iterator[Path]:
    """A path to write one file at, which stands at ``target`` once the body is done; before that nothing does."""
    from templates.zipped.staging import names_onto_disk, staged, standing

    try:
        with standing(target.parent), staged(target.parent) as stage:
            yield stage / target.name
            (stage / target.name).replace(target)
        names_onto_disk(target.parent)
    except OSError as error:
        raise Refused([FOLDER_NOT_WRITABLE.at("", folder=target.parent, why=words_for(error))]) from error
