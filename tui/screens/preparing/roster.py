"""The roster (danh sách): taken from a workbook, or mended by hand, as long as nothing was voted on."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType

from meetings.acts import MembersListed
from meetings.listing import next_id
from meetings.people import STATUS_NAMES, Member
from meetings.replacing import relisting
from tui.modals.confirm import Confirm
from tui.modals.form import Answers, Blank
from tui.screens.preparing.frame import PART_KEYS
from tui.screens.preparing.list_part import ListPart
from tui.screens.preparing.person import blanks_of, born_words, filled
from tui.screens.preparing.preview import Preview, file_of, is_there, read_file
from tui.telling.names import end_of_name
from tui.widgets.rows import Column, Row, Tone


class Roster(ListPart, inherit_bindings=False):
    """Everybody on the roster."""

    NAME = "Danh sách"
    ABOUT = (
        "F2 lấy danh sách từ tệp Excel: xem trước từng người, từng ô đã sửa, từng lỗi, rồi mới ghi.\n"
        "F4 thêm một người; Enter sửa người đang chọn; F9 bỏ người ấy. Gõ chữ để lọc theo tên."
    )
    NAMES = 1
    COLUMNS = (
        Column("STT", 4, "right"),
        Column("Họ và tên", 22, cut=end_of_name),
        Column("Sinh", 10),
        Column("Chức vụ"),
        Column("Tư cách", 16),
    )
    EMPTY = "Chưa có ai. Bấm F2 để lấy danh sách từ Excel, F4 để thêm từng người."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "read", "Lấy từ Excel", id="roster.read", tooltip="Đọc một tệp .xlsx và xem trước"),
        Binding("f4", "add", "Thêm người", id="roster.add", tooltip="Thêm một người bằng tay"),
        Binding("f9", "drop", "Bỏ", show=False, id="roster.drop", tooltip="Bỏ người đang chọn khỏi danh sách"),
        *PART_KEYS,
    ]

    def rows(self) -> Iterator[Row]:
        """Everybody, in the order of the roster."""
        return (_row(number, member) for number, member in enumerate(self.meeting.members.values(), start=1))

    def _barred(self) -> bool:
        """Whether the roster stands as it is; then it says why, before anything is asked."""
        members = tuple(self.meeting.members.values())
        return bool(members) and not self.may(MembersListed(members))

    def action_read(self) -> None:
        """Ask for a workbook and show what it holds."""
        if self._barred():
            return
        last = self.unsaid.files.get(self.dossier.record, "")
        hint = "Đường dẫn của tệp .xlsx; kéo tệp vào cửa sổ cũng được."
        self.fill("Lấy danh sách từ Excel", [Blank("file", "Tệp", last, hint=hint)], self._previewed)

    def _previewed(self, said: Answers) -> list[str]:
        self.unsaid.files[self.dossier.record] = said["file"]
        file = file_of(said["file"])
        if not said["file"] or not is_there(file):
            return [f"không có tệp «{file}» (đang ở thư mục {Path.cwd()}); vui lòng kiểm tra đường dẫn"]
        preview = Preview(self.unsaid, file, read_file(file))
        self.app.call_later(self.app.push_screen, preview)
        return []

    def action_add(self) -> None:
        """Somebody new, at the end of the roster."""
        if not self._barred():
            self._ask(Member(next_id(self.meeting.members, "m"), ""), "Thêm vào danh sách")

    def chosen(self, key: str) -> None:
        """Mend what is said of somebody."""
        if not self._barred():
            self._ask(self.meeting.members[key], "Sửa trong danh sách")

    def _ask(self, member: Member, title: str) -> None:
        self.fill(title, blanks_of(member), lambda said: self._mended(member, said))

    def _mended(self, member: Member, said: Answers) -> list[str]:
        fresh, faults = filled(member, said, self.house.hand.clock().date())
        if faults:
            return faults
        members = {**self.meeting.members, member.id: fresh}
        return self.tried(lambda: relisting(self.entries, tuple(members.values())), f"danh sách, {fresh.name}")

    def action_drop(self) -> None:
        """Take somebody off the roster."""
        gone = self.listed.current
        if gone is None or self._barred():
            return
        member = self.meeting.members[gone]
        question = f"Bỏ {self.meeting.everybody.name(member.id)} khỏi danh sách?"
        self.app.push_screen(Confirm(question), lambda agreed: self._dropped(member) if agreed else None)

    def _dropped(self, member: Member) -> None:
        kept = tuple(one for one in self.meeting.members.values() if one.id != member.id)
        self.do_all(
            lambda: relisting(self.entries, kept), f"bỏ {self.meeting.everybody.name(member.id)} khỏi danh sách"
        )


def _row(number: int, member: Member) -> Row:
    name = f"{member.title} {member.name}".strip()
    status = STATUS_NAMES[member.status].removeprefix("đảng viên ")
    tone: Tone = "plain" if member.status == "official" else "dim"
    return Row(member.id, (str(number), name, born_words(member.born), member.post, status), tone)
