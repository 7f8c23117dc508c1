"""The meeting as it is called: regulation, organ, hour, place; the deadlines of its year, and what the regulation warns of."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from meetings.deadlines import deadlines_of, invitations_sent_by
from meetings.meeting import Meeting
from meetings.people import CELLS, ORGAN_NAMES
from meetings.regulation import in_force_findings
from meetings.vietnamese import clock, short_date
from tui.screens.preparing.frame import PART_KEYS, Part
from tui.widgets.notice import sentence
from tui.widgets.rows import Column, Row, Rows, Tone


class About(Part, inherit_bindings=False):
    """To read only: what a meeting was called by stays; a meeting called wrongly is cloned with the right words."""

    NAME = "Cuộc họp"
    ABOUT = (
        "Những điều đã ghi khi lập cuộc họp, các mốc thời hạn của quy định và điều cần lưu ý.\n"
        "Ghi nhầm giờ, nơi họp, tên hội nghị: về sổ (F10 hai lần) rồi bấm F4 để chép thành cuộc họp mới với lời đúng."
    )
    BINDINGS: ClassVar[list[BindingType]] = PART_KEYS

    def body(self) -> ComposeResult:
        """The lines, and the one under the cursor whole."""
        yield Rows(Column("Mục", 22), Column("Nội dung"), title="Cuộc họp", id="lines")
        yield Static("", id="whole", classes="told", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#lines", Rows).focus()

    def show(self) -> None:
        """Every line."""
        today = self.house.hand.clock().date()
        self.lines = {str(place): line for place, line in enumerate(about(self.meeting, today))}
        rows = (Row(key, (what, said), tone) for key, (what, said, tone) in self.lines.items())
        self.query_one("#lines", Rows).show(tuple(rows))
        self._whole(self.query_one("#lines", Rows).current or "0")

    @on(Rows.Moved, "#lines")
    def _moved(self, event: Rows.Moved) -> None:
        self._whole(event.key)

    def _whole(self, key: str) -> None:
        what, said, _ = self.lines[key]
        self.tell_of("#whole", f"{what}: {said}")


Line = tuple[str, str, Tone]


def about(meeting: Meeting, today: date) -> Iterator[Line]:
    """What there is to know of a meeting before it is held: what, in words, how it looks."""
    prepared, organ = meeting.prepared, meeting.prepared.organ
    yield "Quy định", meeting.regulation.name, "plain"
    for finding in in_force_findings(meeting.regulation, meeting.day):
        yield "Lưu ý", sentence(finding), "warn"
    yield "Tên hội nghị", prepared.title, "plain"
    yield "Năm kiểm điểm", str(meeting.year), "plain"
    yield (
        "Thời gian, địa điểm",
        f"{clock(prepared.planned.time())}, {short_date(meeting.day)}, {prepared.place}",
        "plain",
    )
    yield "Tổ chức họp", f"{organ.name} ({organ_words(meeting)})", "plain"
    yield "Cấp trên trực tiếp", organ.superior, "plain"
    for document in prepared.documents:
        yield "Tài liệu gửi kèm", document, "plain"
    sent_by = invitations_sent_by(meeting.regulation, meeting.day)
    yield "Gửi giấy mời", f"chậm nhất {short_date(sent_by)}", _kept(sent_by, today, meeting.opened is not None)
    for deadline in deadlines_of(meeting.regulation, meeting.year):
        rule = deadline.rule
        said = f"{rule.what}; {rule.by}; {rule.holds_for} ({rule.clause})"
        until = f"hạn {short_date(deadline.last_day)}"
        yield until, f"{deadline.weekday}: {said}", _kept(deadline.last_day, today, meeting.closed is not None)


def organ_words(meeting: Meeting) -> str:
    """What kind of organ meets; of a cell, whether it has a chi ủy."""
    organ = meeting.prepared.organ
    if organ.kind not in CELLS:
        return ORGAN_NAMES[organ.kind]
    return f"{ORGAN_NAMES[organ.kind]}, {'có' if organ.has_committee else 'không có'} chi ủy"


def _kept(last_day: date, today: date, over: bool) -> Tone:
    return "warn" if today > last_day and not over else "plain"
