"""Guests (khách mời): they attend and may speak, and never count."""

from collections.abc import Iterator
from typing import ClassVar

from msgspec.structs import replace
from textual.binding import Binding, BindingType

from meetings.acts import GuestsInvited
from meetings.listing import next_id
from meetings.people import Guest
from meetings.vietnamese import tidy
from tui.modals.form import Answers, Blank
from tui.screens.preparing.frame import PART_KEYS
from tui.screens.preparing.list_part import ListPart
from tui.telling.names import end_of_name
from tui.widgets.rows import Column, Row


class Guests(ListPart, inherit_bindings=False):
    """The list of guests."""

    NAME = "Khách mời"
    ABOUT = "F2 thêm một người, Enter sửa người đang chọn, F9 bỏ người ấy."
    NAMES = 1
    COLUMNS = (Column("STT", 4, "right"), Column("Họ và tên", 22, cut=end_of_name), Column("Chức vụ"))
    EMPTY = "Chưa có khách mời. Bấm F2 để thêm."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "add", "Thêm khách", id="guests.add", tooltip="Thêm một khách mời"),
        Binding("f9", "drop", "Bỏ", id="guests.drop", tooltip="Bỏ khách mời đang chọn"),
        *PART_KEYS,
    ]

    def rows(self) -> Iterator[Row]:
        """Everybody invited."""
        for number, guest in enumerate(self.meeting.guests.values(), start=1):
            yield Row(guest.id, (str(number), guest.name, guest.post))

    def action_add(self) -> None:
        """Invite somebody."""
        self._ask(Guest(next_id(self.meeting.guests, "k"), ""), "Khách mời mới")

    def chosen(self, key: str) -> None:
        """Mend what is said of somebody."""
        self._ask(self.meeting.guests[key], "Sửa khách mời")

    def _ask(self, guest: Guest, title: str) -> None:
        blanks = (
            Blank("name", "Họ và tên", guest.name),
            Blank("post", "Chức vụ", guest.post, hint="Như in trên giấy mời và biên bản."),
        )
        self.fill(title, blanks, lambda said: self._record(guest, said))

    def _record(self, guest: Guest, said: Answers) -> list[str]:
        fresh = replace(guest, name=tidy(said["name"]), post=tidy(said["post"]))
        if not fresh.name:
            return ["chưa ghi họ và tên khách mời"]
        guests = {**self.meeting.guests, guest.id: fresh}
        return self.tried(lambda: [GuestsInvited(tuple(guests.values()))], f"khách mời {fresh.name}")

    def action_drop(self) -> None:
        """Invite somebody no more."""
        gone = self.listed.current
        if gone is not None:
            kept = tuple(guest for guest in self.meeting.guests.values() if guest.id != gone)
            self.do(GuestsInvited(kept), f"bỏ khách mời {self.meeting.everybody.name(gone)}; lấy lại: F12")
