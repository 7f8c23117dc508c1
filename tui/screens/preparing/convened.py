"""Who is convened (triệu tập): proposed from the roster by the rule of the votings, changed by hand with a reason."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.acts import LeftOut, MembersConvened
from meetings.composition import Proposed
from meetings.convening import proposed_convened, units_are_asked
from meetings.people import Member
from meetings.vietnamese import two_digits
from tui.modals.ask import Question
from tui.screens.preparing.frame import PART_KEYS, Part
from tui.widgets.rows import Column, Row, Rows, Tone

MARKS = "1 triệu tập · 0 không triệu tập, kèm lý do"
UNITS = {"yes": "có đơn vị cấu thành trực thuộc", "no": "không có đơn vị cấu thành trực thuộc"}


class Convened(Part, inherit_bindings=False):
    """Everybody on the roster with what the rule proposes and what is recorded."""

    NAME = "Triệu tập"
    ABOUT = (
        "Mọi đảng viên chính thức trong danh sách được triệu tập, trừ người để ngoài có lý do.\n"
        "Gõ số thứ tự (hai chữ số) rồi một chữ số:\n"
        f"  {MARKS}\n"
        "F2 để ngoài mọi người mà quy định không nêu, với cùng một lý do; F4 triệu tập lại tất cả;\n"
        "F5 trả lời cơ quan, đơn vị có đơn vị cấu thành hay không."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "rule", "Theo quy định", id="convened.rule", tooltip="Để ngoài những người quy định không nêu"),
        Binding("f4", "all", "Tất cả", id="convened.all", tooltip="Triệu tập mọi đảng viên chính thức"),
        Binding(
            "f5", "units", "Đơn vị cấu thành", show=False, id="convened.units", tooltip="Có đơn vị cấu thành không"
        ),
        *PART_KEYS,
    ]

    def body(self) -> ComposeResult:
        """The figures, the roster, the reason under the cursor whole."""
        yield Static("", id="figures", classes="told", markup=False)
        yield Rows(
            Column("STT", 4, "right"),
            Column("Họ và tên", 24),
            Column("Triệu tập", 16),
            Column("Đề xuất theo quy định, lý do"),
            title="Danh sách",
            empty="Chưa có danh sách: vui lòng lấy danh sách trước.",
            marks=MARKS,
            id="people",
        )
        yield Static("", id="whole", classes="told", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#people", Rows).focus()

    @property
    def units(self) -> bool | None:
        """Whether the organ has constituent units; None while nobody said."""
        return self.unsaid.units.get(self.dossier.record)

    def show(self) -> None:
        """Everybody, in roster order."""
        self.proposed = {one.member.id: one for one in proposed_convened(self.meeting, has_units=self.units)}
        rows = self.query_one("#people", Rows)
        rows.show(tuple(self._rows()))
        self.query_one("#figures", Static).update(self._figures())
        if rows.current is not None:
            self._whole(rows.current)

    def _figures(self) -> str:
        told = f"Triệu tập {two_digits(len(self.meeting.convened))} · để ngoài {two_digits(len(self.meeting.left_out))}"
        doubtful = sum(not one.sure for one in self.proposed.values())
        unsure = f" · {two_digits(doubtful)} người quy định chưa đủ để biết, vui lòng chọn" if doubtful else ""
        if not units_are_asked(self.meeting):
            return told + unsure
        answer = "chưa trả lời" if self.units is None else UNITS["yes" if self.units else "no"]
        return f"{told}{unsure}\nCơ quan, đơn vị {answer} (F5)"

    def _rows(self) -> Iterator[Row]:
        for number, (key, one) in enumerate(self.proposed.items(), start=1):
            told, tone = self._standing(one.member)
            left_out = self.meeting.left_out.get(key)
            why = f"để ngoài: {left_out}" if left_out else proposal_words(one)
            yield Row(key, (str(number), one.member.name, told, why), tone)

    def _standing(self, member: Member) -> tuple[str, Tone]:
        if member.id in self.meeting.convened:
            return "có", "good"
        return ("không", "warn") if member.id in self.meeting.left_out else ("không biểu quyết", "dim")

    @on(Rows.Moved, "#people")
    def _moved(self, event: Rows.Moved) -> None:
        self._whole(event.key)

    def _whole(self, key: str) -> None:
        one = self.proposed[key]
        self.tell_of(
            "#whole",
            f"{one.member.name}, {one.member.post or 'chưa ghi chức vụ'}: {proposal_words(one)} ({one.clause})",
        )

    @on(Rows.Marked, "#people")
    def _mark(self, event: Rows.Marked) -> None:
        member = self.meeting.members[event.key]
        if member.status != "official":
            self.notice.say(f"{member.name}: {self.proposed[event.key].reason}.")
        elif event.mark == 1:
            self._convene({one: why for one, why in self.meeting.left_out.items() if one != member.id}, member.name)
        elif event.mark == 0:
            self._leave_out(member)
        else:
            self.notice.say(f"Không có dấu {event.mark}. {MARKS}")

    def _leave_out(self, member: Member) -> None:
        self.ask(
            f"Không triệu tập {member.name}",
            [Question("reason", "Lý do", self.meeting.left_out.get(member.id, ""))],
            lambda said: self._convene(
                {**self.meeting.left_out, member.id: said["reason"]}, f"không triệu tập {member.name}"
            ),
        )

    def action_rule(self) -> None:
        """Leave out everybody whom no rule names, once somebody gave the reason."""
        if units_are_asked(self.meeting) and self.units is None:
            self.action_units()
            return
        outside = [one for one in self.proposed.values() if one.member.status == "official" and not one.convened]
        if not outside:
            self.notice.say("Quy định triệu tập mọi đảng viên chính thức trong danh sách; không để ngoài ai.")
            return
        reason = "không thuộc thành phần quy định"
        self.ask(
            f"Không triệu tập {two_digits(len(outside))} người mà quy định không nêu",
            [Question("reason", "Lý do chung", reason)],
            lambda said: self._convene(
                {**self.meeting.left_out, **{one.member.id: said["reason"] for one in outside}},
                "triệu tập theo quy định",
            ),
            hint="Xem lại từng người trước khi ghi",
        )

    def action_all(self) -> None:
        """Everybody official again."""
        self._convene({}, "triệu tập mọi đảng viên chính thức")

    def _convene(self, left_out: dict[str, str], what: str) -> None:
        self.do(MembersConvened(tuple(LeftOut(one, why) for one, why in left_out.items())), f"triệu tập: {what}")

    def action_units(self) -> None:
        """Answer what the rule asks of an agency."""
        if not units_are_asked(self.meeting):
            self.notice.say("Quy định không hỏi đơn vị cấu thành ở tổ chức này.")
            return
        rows = [Row(key, (text,)) for key, text in UNITS.items()]
        self.pick("Cơ quan, đơn vị", [Column("Có hay không")], rows, self._answered)

    def _answered(self, answer: str) -> None:
        self.unsaid.units[self.dossier.record] = answer == "yes"
        self.show()
        self.notice.say(f"Đề xuất tính theo: cơ quan, đơn vị {UNITS[answer]}.")


def proposal_words(one: Proposed) -> str:
    """What the rule proposes for somebody, with its reason."""
    if not one.sure:
        return one.reason
    return one.reason if one.convened or one.member.status != "official" else f"không nêu: {one.reason}"
