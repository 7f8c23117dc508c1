"""What a workbook holds (xem trước danh sách): members, cells changed on the way in, faults cell by cell; taken as one act."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple
from urllib.parse import unquote

from textual.binding import Binding, BindingType

from meetings.faults import Finding, Refused
from meetings.listing import relisted
from meetings.meeting import Meeting
from meetings.people import STATUS_NAMES, Member
from meetings.replacing import relisting
from meetings.vietnamese import two_digits
from tui.commands.roster import changed_cells, joined_cells
from tui.modals.confirm import Confirm
from tui.screens.preparing.frame import PART_KEYS, Unsaid
from tui.screens.preparing.list_part import ListPart
from tui.screens.preparing.person import born_words
from tui.widgets.notice import sentence
from tui.widgets.rows import Column, Row, Tone

if TYPE_CHECKING:
    from forms.roster import Roster


class Read(NamedTuple):
    """A workbook as read: the roster, or None where it is refused; everything found."""

    roster: "Roster | None"
    findings: tuple[Finding, ...]


class Line(NamedTuple):
    """One line of the preview: its place in the workbook, what it is, what it says, how it looks."""

    place: str
    what: str
    said: str
    tone: Tone


def file_of(typed: str) -> Path:
    """The file that somebody typed, or dropped into the terminal in quotes."""
    text = typed.strip().strip("'\"")
    if text.startswith("file://"):
        return Path(unquote(text.removeprefix("file://")))
    with suppress(RuntimeError):
        return Path(text).expanduser()
    return Path(text)


def is_there(file: Path) -> bool:
    """Whether there is such a file; a name that no disk can have is none."""
    try:
        return file.is_file()
    except (OSError, ValueError):
        return False


def read_file(file: Path) -> Read:
    """Read a workbook; a refusal is told like everything else."""
    from forms.roster import read_roster

    try:
        roster = read_roster(file)
    except Refused as refused:
        return Read(None, refused.findings)
    return Read(roster, roster.warnings)


class Preview(ListPart, inherit_bindings=False):
    """Takes nothing until F2."""

    NAME = "Xem trước danh sách"
    ABOUT = (
        "Trên cùng là lỗi phải sửa trong Excel, rồi đến điều cần lưu ý, những ô đã sửa khi đọc và từng người.\n"
        "F2 ghi cả danh sách thành một mục trong sổ. F4 đọc lại tệp sau khi sửa trong Excel. F10 về mà không ghi gì."
    )
    COLUMNS = (Column("Ô, dòng", 8), Column("Loại", 8), Column("Nội dung"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "take", "Ghi danh sách", id="preview.take", tooltip="Ghi cả danh sách thành một mục"),
        Binding("f4", "again", "Đọc lại", id="preview.again", tooltip="Đọc lại tệp sau khi sửa trong Excel"),
        *PART_KEYS,
    ]

    def __init__(self, unsaid: Unsaid, file: Path, read: Read) -> None:
        super().__init__(unsaid)
        self._file = file
        self._read = read
        self.lines: dict[str, Line] = {}

    def heading(self) -> str:
        """The file."""
        return self._file.name

    def over(self) -> Iterator[str]:
        """What was read in a sentence, and what it would replace."""
        return _figures(self._read, self.meeting)

    def rows(self) -> Iterator[Row]:
        """Everything that was read."""
        self.lines = {str(place): line for place, line in enumerate(_lines(self._read))}
        yield from (Row(key, (one.place, one.what, one.said), one.tone) for key, one in self.lines.items())

    def whole(self, key: str) -> str:
        """The line that the list cuts off."""
        line = self.lines[key]
        return f"{line.what} {line.place}: {line.said}"

    def action_take(self) -> None:
        """Record the roster; then back to it."""
        roster = self._read.roster
        if roster is None:
            self.notice.say(
                "Chưa ghi được: vui lòng sửa trong Excel những lỗi nêu trên, lưu tệp rồi bấm F4 để đọc lại."
            )
            return
        members = relisted(self.meeting.members.values(), _members(roster))
        if self.do_all(lambda: relisting(self.entries, members), f"danh sách {two_digits(len(members))} người"):
            self.dismiss()

    def leave_for(self, step: str) -> None:
        """Whoever goes to another step is asked: what was read is not recorded."""
        if self._read.roster is None:
            super().leave_for(step)
            return
        question = "Danh sách vừa đọc chưa ghi vào sổ. Sang bước khác mà không ghi? (F2 ở màn hình này để ghi.)"
        self.app.push_screen(Confirm(question), lambda agreed: super(Preview, self).leave_for(step) if agreed else None)

    def action_again(self) -> None:
        """Read the file anew."""
        self._read = read_file(self._file)
        self.show()
        self.notice.say(f"Đã đọc lại {self._file.name}.")


def _members(roster: "Roster") -> Iterator[Member]:
    """As the roster says; ids are given afterwards."""
    for one in roster.members:
        yield Member("", one.name, one.title or "", one.born, one.post or "", one.status)


def _figures(read: Read, meeting: Meeting) -> Iterator[str]:
    faults = sum(finding.stops for finding in read.findings)
    if read.roster is None:
        yield f"Chưa lấy được danh sách: {two_digits(faults)} lỗi phải sửa trong Excel."
        return
    roster = read.roster
    yield f"Trang «{roster.sheet}», tiêu đề ở dòng {roster.header_row}: {two_digits(len(roster.members))} người. F2 để ghi."
    if meeting.members:
        members = {member.id for member in relisted(meeting.members.values(), _members(roster))}
        kept = len(members & set(meeting.members))
        yield (
            f"Thay danh sách đang có: {two_digits(kept)} người giữ nguyên, {two_digits(len(members) - kept)} người mới, "
            f"{two_digits(len(meeting.members) - kept)} người không còn tên."
        )


def _lines(read: Read) -> Iterator[Line]:
    for finding in sorted(read.findings, key=lambda one: not one.stops):
        yield Line(
            finding.where, "Lỗi" if finding.stops else "Lưu ý", sentence(finding), "bad" if finding.stops else "warn"
        )
    if read.roster is None:
        return
    for cell, said in changed_cells(read.roster):
        yield Line(cell, "Sửa", said, "plain")
    if joined := joined_cells(read.roster):
        yield Line("", "Sửa", joined, "plain")
    for member, known in zip(read.roster.members, _members(read.roster), strict=True):
        parts = (f"{known.title} {known.name}".strip(), born_words(known.born), known.post, STATUS_NAMES[known.status])
        yield Line(f"dòng {member.row}", "Người", ", ".join(filter(None, parts)), "plain")
