"""Guests (khách mời): they attend and may speak, and never count."""

from typing import ClassVar

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from meetings.acts import GuestsInvited
from meetings.listing import next_id
from meetings.people import Guest
from meetings.vietnamese import tidy
from tui.modals.form import Answers, Blank
from tui.screens.preparing.frame import PART_KEYS, Part
from tui.widgets.rows import Column, Row, Rows


class Guests(Part, inherit_bindings=False):
    """The list of guests."""

    NAME = "Khách mời"
    ABOUT = "F2 thêm một người, Enter sửa người đang chọn, F9 bỏ người ấy."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "add", "Thêm khách", id="guests.add", tooltip="Thêm một khách mời"),
        Binding("f9", "drop", "Bỏ", id="guests.drop", tooltip="Bỏ khách mời đang chọn"),
        *PART_KEYS,
    ]

    def body(self) -> ComposeResult:
        """The list alone."""
        yield Rows(
            Column("STT", 4, "right"),
            Column("Họ và tên", 30),
            Column("Chức vụ"),
            title="Khách mời",
            empty="Chưa có khách mời. Bấm F2 để thêm.",
            id="guests",
        )

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#guests", Rows).focus()

    def show(self) -> None:
        """Everybody invited."""
        guests = enumerate(self.meeting.guests.values(), start=1)
        rows = tuple(Row(guest.id, (str(number), guest.name, guest.post)) for number, guest in guests)
        self.query_one("#guests", Rows).show(rows)

    def action_add(self) -> None:
        """Invite somebody."""
        self._ask(Guest(next_id(self.meeting.guests, "k"), ""), "Khách mời mới")

    @on(Rows.Chosen, "#guests")
    def _edit(self, event: Rows.Chosen) -> None:
        if not isinstance(event, Rows.Moved):
            self._ask(self.meeting.guests[event.key], "Sửa khách mời")

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
        gone = self.query_one("#guests", Rows).current
        if gone is not None:
            kept = tuple(guest for guest in self.meeting.guests.values() if guest.id != gone)
            self.do(GuestsInvited(kept), f"bỏ khách mời {self.meeting.guests[gone].name}")
