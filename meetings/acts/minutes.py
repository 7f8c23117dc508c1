"""What is recorded of the record itself: minutes, corrections, papers written, entries struck out (biên bản, đính chính, gạch bỏ)."""

from msgspec import Struct

from meetings.acts.act import Act


class MinutesAdopted(Act, frozen=True, tag="minutes_adopted"):
    """The minutes are read and adopted (thông qua biên bản), by figures."""

    in_favour: int
    against: int = 0
    abstain: int = 0
    amendments: str = ""


class CorrectionMade(Act, frozen=True, tag="correction_made"):
    """A numbered correction (đính chính) after adoption; the figures stay as they are.

    ``withdraws`` is the number of an earlier correction that no longer holds (bãi bỏ), 0 where none is withdrawn; ``text``
    may be empty then.
    """

    text: str
    reason: str
    withdraws: int = 0


class WrittenPaper(Struct, frozen=True, forbid_unknown_fields=True):
    """A file as it was written: its name, and the SHA-256 of its bytes."""

    file: str
    fingerprint: str


class PapersWritten(Act, frozen=True, tag="papers_written"):
    """Papers were written to disk (đã in văn bản); by their fingerprints a hand edit is known later."""

    papers: tuple[WrittenPaper, ...]


class EntryStruckOut(Act, frozen=True, tag="entry_struck_out"):
    """An entry of the book is struck out (gạch bỏ), never erased, with its reason.

    ``change`` says that what stands in its place was recorded in the same go (sửa); ``undoes`` is the number of the entry
    that was taken back with it (việc vừa làm). Nobody types either of them.
    """

    entry: int
    reason: str
    change: bool = False
    undoes: int = 0


class EntryRestored(Act, frozen=True, tag="entry_restored"):
    """An entry that was struck out counts again (lấy lại), in its own place, with the reason; ``undoes`` as there."""

    entry: int
    reason: str
    undoes: int = 0
