"""The meeting as it is called: regulation, organ, hour, place; the deadlines of its year, and what the regulation warns of."""

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from msgspec import UNSET
from msgspec.structs import asdict
from textual.binding import Binding, BindingType

from meetings.deadlines import deadlines_of, invitations_counted, invitations_sent_by
from meetings.meeting import Meeting
from meetings.people import CELLS, ORGAN_NAMES
from meetings.regulation import in_force_findings
from meetings.restating import difference
from meetings.vietnamese import clock, short_date
from tui.modals.form import Answers
from tui.screens.preparing.calling import LABELS, LAYOUTS, blanks_of, called_by, day_and_time
from tui.screens.preparing.frame import PART_KEYS
from tui.screens.preparing.list_part import ListPart
from tui.widgets.notice import sentence
from tui.widgets.rows import Column, Row, Tone


class About(ListPart, inherit_bindings=False):
    """What the meeting is called by, to read and to mend."""

    NAME = "Cuộc họp"
    ABOUT = (
        "Những điều đã ghi khi lập cuộc họp, các mốc thời hạn của quy định và điều cần lưu ý.\n"
        "F2 hay Enter để sửa. Giờ dự kiến sửa được đến khi khai mạc; quy định, loại tổ chức đến lượt bỏ phiếu\n"
        "đầu tiên; tên, nơi họp, tài liệu, thể thức đến khi thông qua biên bản. Văn bản viết sau đó theo lời mới."
    )
    COLUMNS = (Column("Mục", 22), Column("Nội dung"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "mend", "Sửa", id="about.mend", tooltip="Sửa tên, giờ, nơi họp, tổ chức, quy định, thể thức"),
        *PART_KEYS,
    ]

    def rows(self) -> Iterator[Row]:
        """Every line."""
        today = self.house.hand.clock().date()
        self.lines = {str(place): line for place, line in enumerate(about(self.meeting, today))}
        yield from (Row(key, (what, said), tone) for key, (what, said, tone) in self.lines.items())

    def whole(self, key: str) -> str:
        """The line that the list cuts off."""
        what, said, _ = self.lines[key]
        return f"{what}: {said}"

    def chosen(self, key: str) -> None:
        """Any line leads to the form."""
        del key
        self.action_mend()

    def action_mend(self) -> None:
        """A form that opens with what stands."""
        prepared = self.meeting.prepared
        blanks = blanks_of(prepared, day_and_time(prepared.planned))
        self.fill("Sửa thông tin cuộc họp", blanks, self._restated, keep="about")

    def _restated(self, said: Answers) -> list[str]:
        wanted, faults = called_by(said, self.meeting.prepared.planned)
        if wanted is None:
            return faults
        act = difference(self.meeting.prepared, wanted)
        if act is None:
            return ["chưa sửa điều gì; vui lòng sửa một ô rồi F2, hoặc Esc để thôi"]
        names = ", ".join(LABELS[name].lower() for name, said in asdict(act).items() if said is not UNSET)
        return self.tried(lambda: [act], f"thông tin cuộc họp ({names})")


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
        f"{clock(prepared.planned.time())}, {short_date(prepared.planned.date())}, {prepared.place}",
        "plain",
    )
    yield "Tổ chức họp", f"{organ.name} ({organ_words(meeting)})", "plain"
    yield "Cấp trên trực tiếp", organ.superior, "plain"
    numbered = ", nhiệm kỳ ".join(filter(None, (organ.symbol, organ.term)))
    yield "Ký hiệu, địa danh", f"{numbered}; {organ.locality}", "plain"
    yield "Thể thức văn bản", LAYOUTS[prepared.layout], "plain"
    for document in prepared.documents:
        yield "Tài liệu gửi kèm", document, "plain"
    sent_by = invitations_sent_by(meeting.regulation, meeting.day)
    counted = invitations_counted(meeting.regulation, meeting.day)
    yield (
        "Gửi giấy mời",
        f"chậm nhất {short_date(sent_by)} ({counted})",
        _kept(sent_by, today, meeting.opened is not None),
    )
    for deadline in deadlines_of(meeting.regulation, meeting.year):
        rule = deadline.rule
        said = f"{rule.what}; {rule.by}; {rule.holds_for} ({deadline.counted}; {rule.clause})"
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
