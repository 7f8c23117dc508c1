"""The count under way on the disk (tệp đếm dở): one small file beside the book, written over in place, gone with the count.

It holds the totals of several papers at a time and how many papers were typed since; never a paper, never an earlier state:
so it is no log, keeps no second copy, and is wiped before it is taken away. The book knows nothing of it.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from errno import EAGAIN
from glob import escape
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from msgspec import DecodeError, Struct, ValidationError, msgpack

from meetings.book.opening import taken
from meetings.counting.ballot import CountedBallot
from meetings.counting.comparing import Finished
from meetings.counting.count import Count
from meetings.counting.papers import PaperForm
from meetings.counting.session import Counting, Stock
from meetings.counting.totals import Totals
from meetings.faults import Code, Refused
from meetings.trouble import words_for
from meetings.vietnamese import slug

FIRST, SECOND = 1, 2
"""Tables: where the ballot is recorded, and where it is counted once more."""
MAGIC = b"KIEMPHIEU1"
BLOCK = 4096
NUMBER = 4
TYPED_AT = len(MAGIC)
SIZE_AT = TYPED_AT + NUMBER
SUM_AT = SIZE_AT + NUMBER
BODY_AT = SUM_AT + 32


FAR_BEHIND = 1 << 30
"""The byte that is locked where a system locks bytes: behind everything that is ever written, so that others can read."""
COUNTED_ELSEWHERE = Code(
    "F524",
    "lượt này đang được kiểm ở một cửa sổ khác của bàn kiểm phiếu thứ hai",
    "vui lòng kiểm tiếp ở cửa sổ ấy, hoặc đóng cửa sổ ấy rồi Enter lại ở đây",
)
NO_COUNT_FILE = Code("F525", "không lập được tệp đếm {path}: {why}", "vui lòng kiểm tra thư mục và quyền ghi")


class KeptTotals(Struct, frozen=True, array_like=True):
    """Totals of the lines that were read."""

    subjects: tuple[str, ...]
    papers: int
    invalid: dict[str, int]
    votes: list[tuple[str, str, int]]
    partial: bool = False


class KeptCounting(Struct, frozen=True, array_like=True):
    """All that a count needs to go on after a power cut; ``away`` are those who took no paper, ``high`` the papers of the
    furthest state that was ever kept of it.
    """

    ballot: CountedBallot
    printed: tuple[str, ...]
    stock: Stock
    wanted: int
    away: tuple[str, ...]
    finished: tuple[KeptTotals, ...]
    now: KeptTotals | None
    waiting: bool = False
    attempt: int = 0
    high: int = 0

    @property
    def papers_read(self) -> int:
        """How many papers need not be read again."""
        return sum(one.papers for one in (*self.finished, *filter(None, (self.now,))))


class Found(NamedTuple):
    """A count that was found on the disk, and how many papers, typed after it was kept, are ``lost`` and have to be read again."""

    kept: KeptCounting
    lost: int


class CountFile:
    """The file of one ballot's count at one table (bàn kiểm phiếu)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._kept: KeptCounting | None = None
        self._typed = 0
        self._held: BinaryIO | None = None

    @classmethod
    def of(cls, book: Path, ballot: CountedBallot, table: int = FIRST) -> "CountFile":
        """That of a ballot, beside the book."""
        return cls(book.with_name(f"{book.name}.dem-{slug(ballot.record)[:40]}-{ballot.mark}-{table}"))

    @classmethod
    def all(cls, book: Path, table: int = FIRST) -> "tuple[CountFile, ...]":
        """Those of every ballot that is being counted at such a table."""
        return tuple(cls(path) for path in sorted(book.parent.glob(f"{escape(book.name)}.dem-*-{table}")))

    def hold(self) -> None:
        """Take the count for this window alone; it is let go with the count, or with the window, however that ends.

        Raise Refused where another window counts the same ballot at the same table, or there can be no such file.
        """
        try:
            self._take()
        except BlockingIOError as error:
            raise Refused([COUNTED_ELSEWHERE.at("")]) from error
        except OSError as error:
            raise Refused([NO_COUNT_FILE.at("", path=self.path, why=words_for(error))]) from error

    def _take(self) -> None:
        """Where the file was wiped by the other table meanwhile, what is held is no longer the file: the new one is taken."""
        if (
            self._held is not None
            and self.path.exists()
            and os.path.samestat(os.fstat(self._held.fileno()), self.path.stat())
        ):
            return
        self.let_go()
        file = _in_place(self.path)
        file.seek(FAR_BEHIND)
        if not taken(file):
            file.close()
            raise BlockingIOError(EAGAIN, COUNTED_ELSEWHERE.sentence)
        self._held = file

    def let_go(self) -> None:
        """Another window may take the count now."""
        if self._held is not None:
            self._held.close()
            self._held = None

    def read(self) -> Found | None:
        """What is on the disk; None where nothing is, or nothing that can be trusted."""
        with suppress(OSError, DecodeError, ValidationError):
            content = self.path.read_bytes()
            size = int.from_bytes(content[SIZE_AT:SUM_AT])
            body = content[BODY_AT : BODY_AT + size]
            if content.startswith(MAGIC) and sha256(body).digest() == content[SUM_AT:BODY_AT]:
                kept = msgpack.decode(body, type=KeptCounting)
                typed = int.from_bytes(content[TYPED_AT:SIZE_AT])
                return Found(kept, max(0, typed - (kept.now.papers if kept.now else 0)))
        return None

    def keep(self, kept: KeptCounting, typed: int) -> None:
        """Write the state over the one before, where it is another; else only how many papers were typed. Raise OSError."""
        if kept != self._kept:
            self._write(kept, typed)
        elif typed != self._typed:
            with self.path.open("r+b", buffering=0) as file:
                file.seek(TYPED_AT)
                file.write(typed.to_bytes(NUMBER))
        self._kept, self._typed = kept, typed

    def _write(self, kept: KeptCounting, typed: int) -> None:
        if self._held is not None:
            self._take()
        body = msgpack.encode(kept)
        head = MAGIC + typed.to_bytes(NUMBER) + len(body).to_bytes(NUMBER) + sha256(body).digest()
        with _in_place(self.path) as file:
            blocks = max(-(-(len(head) + len(body)) // BLOCK), -(-os.fstat(file.fileno()).st_size // BLOCK))
            _write_whole(file, (head + body).ljust(blocks * BLOCK, b"\0"))
            os.fsync(file.fileno())

    def wipe(self) -> None:
        """Nothing is left of the count. Raise OSError where the file cannot be taken away."""
        self._kept = None
        self.let_go()
        with suppress(FileNotFoundError):
            with self.path.open("r+b", buffering=0) as file:
                _write_whole(file, bytes(os.fstat(file.fileno()).st_size))
                os.fsync(file.fileno())
            self.path.unlink()


def sweep(book: Path, gone_past: Callable[[CountedBallot], bool]) -> None:
    """Wipe what is left of counts that their meeting has gone past; those of every other ballot stay.

    The totals in the book, less those of a file left behind, would tell of the last papers. Raise the first OSError, once
    every other file is wiped.
    """
    troubles = []
    for table in (FIRST, SECOND):
        for file in CountFile.all(book, table):
            found = file.read()
            if found is not None and gone_past(found.kept.ballot):
                try:
                    file.wipe()
                except OSError as error:
                    troubles.append(error)
    if troubles:
        raise troubles[0]


def _write_whole(file: BinaryIO, content: bytes) -> None:
    """A full disk takes a part and says nothing: only the next write raises OSError."""
    rest = memoryview(content)
    while rest:
        rest = rest[file.write(rest) :]


def _in_place(path: Path) -> BinaryIO:
    """The file open for writing from its first byte, never emptied before."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    return cast(BinaryIO, os.fdopen(handle, "r+b", buffering=0))


def kept_of(counting: Counting, ballot: CountedBallot, away: tuple[str, ...]) -> KeptCounting:
    """What of a counting may be on the disk."""
    count = counting.count
    return KeptCounting(
        ballot,
        tuple(line.subject for line in counting.form.lines),
        counting.stock,
        counting.wanted,
        away,
        tuple(_kept(finished.form, finished.totals) for finished in counting.finished),
        None if count is None else _kept(count.form, count.safe),
        counting.waiting,
        counting.attempt,
        0 if count is None else count.high,
    )


def counting_of(kept: KeptCounting, form: PaperForm) -> Counting:
    """The counting as it goes on; ``form`` are the papers of the same ballot."""
    finished = tuple(Finished(form_of_kept(form, one), totals_of(one)) for one in kept.finished)
    begun = Counting(form, kept.stock, kept.wanted, finished, waiting=kept.waiting, attempt=kept.attempt)
    if kept.now is None:
        return begun
    form_now = form_of_kept(form, kept.now)
    collected = kept.stock.collected
    if begun.compared is not None and not begun.compared.papers_differ:
        collected = begun.compared.totals.valid
    return begun.going_on(Count.resumed(form_now, collected, totals_of(kept.now), kept.high))


def _kept(form: PaperForm, totals: Totals) -> KeptTotals:
    """In an order of their own: that in which choices first came up would tell of the first papers."""
    votes = sorted((subject, choice, given) for (subject, choice), given in totals.votes.items() if given)
    invalid = dict(sorted(totals.invalid.items()))
    subjects = tuple(line.subject for line in form.lines)
    return KeptTotals(subjects, totals.papers, invalid, votes, form.partial)


def totals_of(kept: KeptTotals) -> Totals:
    """The totals as they were kept."""
    return Totals(kept.papers, kept.invalid, {(subject, choice): given for subject, choice, given in kept.votes})


def form_of_kept(form: PaperForm, kept: KeptTotals) -> PaperForm:
    """The lines that were read."""
    return form.only(frozenset(kept.subjects)) if kept.partial else form
