"""Who is convened (triệu tập): proposed from the roster by the rule of the votings, changed by hand with a reason."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from forms.parts.naming import names_of
from meetings.acts import LeftOut, MembersConvened
from meetings.composition import Proposed
from meetings.convening import outside_the_rule, proposed_convened, units_are_asked
from meetings.people import Member
from meetings.vietnamese import two_digits
from tui.modals.ask import Question
from tui.screens.preparing.frame import PART_KEYS, Unsaid
from tui.screens.preparing.list_part import ListPart
from tui.telling.names import end_of_name
from tui.widgets.rows import Column, Row, Tone

UNITS = {"yes": "có đơn vị cấu thành trực thuộc", "no": "không có đơn vị cấu thành trực thuộc"}


class Convened(ListPart, inherit_bindings=False):
    """Everybody on the roster with what the rule proposes and what is recorded."""

    NAME = "Triệu tập"
    MARKS = "1 triệu tập · 0 không triệu tập, kèm lý do"
    HIGHEST_MARK = 1
    ABOUT = (
        "Mọi đảng viên chính thức trong danh sách được triệu tập, trừ người để ngoài có lý do.\n"
        "Gõ số thứ tự (hai chữ số) rồi một chữ số:\n"
        f"  {MARKS}\n"
        "F2 để ngoài mọi người mà quy định không nêu, với cùng một lý do; F4 triệu tập lại tất cả;\n"
        "F5 trả lời cơ quan, đơn vị có đơn vị cấu thành hay không."
    )
    NAMES = 1
    COLUMNS = (
        Column("STT", 4, "right"),
        Column("Họ và tên", 22, cut=end_of_name),
        Column("Triệu tập", 16),
        Column("Đề xuất theo quy định, lý do"),
    )
    EMPTY = "Chưa có danh sách: vui lòng lấy danh sách trước."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "rule", "Theo quy định", id="convened.rule", tooltip="Để ngoài những người quy định không nêu"),
        Binding("f4", "all", "Tất cả", id="convened.all", tooltip="Triệu tập mọi đảng viên chính thức"),
        Binding(
            "f5", "units", "Đơn vị cấu thành", show=False, id="convened.units", tooltip="Có đơn vị cấu thành không"
        ),
        *PART_KEYS,
    ]

    def __init__(self, unsaid: Unsaid) -> None:
        super().__init__(unsaid)
        self.proposed: dict[str, Proposed] = {}

    def heading(self) -> str:
        """Whom the roster has."""
        return "Danh sách"

    def over(self) -> Iterator[str]:
        """How many are convened, and of how many the rule cannot tell."""
        self.proposed = {one.member.id: one for one in proposed_convened(self.meeting, has_units=self.units)}
        told = f"Triệu tập {two_digits(len(self.meeting.convened))} · để ngoài {two_digits(len(self.meeting.left_out))}"
        doubtful = sum(not one.sure for one in self.proposed.values())
        unsure = f" · {two_digits(doubtful)} người quy định chưa đủ để biết, vui lòng chọn" if doubtful else ""
        yield told + unsure
        if units_are_asked(self.meeting):
            answer = "chưa trả lời" if self.units is None else UNITS["yes" if self.units else "no"]
            yield f"Cơ quan, đơn vị {answer} (F5)"

    def rows(self) -> Iterator[Row]:
        """In roster order."""
        names = names_of(self.meeting)
        for number, (key, one) in enumerate(self.proposed.items(), start=1):
            told, tone = self._standing(one.member)
            left_out = self.meeting.left_out.get(key)
            why = f"để ngoài: {left_out}" if left_out else proposal_words(one)
            yield Row(key, (str(number), names.bare(key), told, why), tone)

    def _standing(self, member: Member) -> tuple[str, Tone]:
        if member.id in self.meeting.convened:
            return "có", "good"
        return ("không", "warn") if member.id in self.meeting.left_out else ("không biểu quyết", "dim")

    def whole(self, key: str) -> str:
        """Why somebody is proposed, or not."""
        return proposal_told(self.proposed[key])

    def marked(self, key: str, mark: int) -> None:
        """Somebody official is convened, or left out."""
        member, left_out = self.meeting.members[key], self.meeting.left_out
        if member.status != "official":
            self.notice.say(f"{member.name}: {self.proposed[key].reason}.")
        elif mark == 1:
            self._convene({one: why for one, why in left_out.items() if one != member.id}, member.name)
        else:
            self.ask(
                f"Không triệu tập {member.name}",
                [Question("reason", "Lý do", left_out.get(key, ""))],
                lambda said: self._convene({**left_out, key: said["reason"]}, f"không triệu tập {member.name}"),
            )

    def action_rule(self) -> None:
        """Leave out everybody whom no rule names, once somebody gave the reason."""
        if units_are_asked(self.meeting) and self.units is None:
            self.action_units()
            return
        outside = outside_the_rule(self.proposed.values())
        if not outside:
            self.notice.say("Quy định triệu tập mọi đảng viên chính thức trong danh sách; không để ngoài ai.")
            return
        self.ask(
            f"Không triệu tập {two_digits(len(outside))} người mà quy định không nêu",
            [Question("reason", "Lý do chung", "không thuộc thành phần quy định")],
            lambda said: self._convene(
                {**self.meeting.left_out, **{one.id: said["reason"] for one in outside}}, "triệu tập theo quy định"
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
        self.pick("Cơ quan, đơn vị", [Column("Có hay không")], rows, self._told_units)

    def _told_units(self, answer: str) -> None:
        self.unsaid.units[self.dossier.record] = answer == "yes"
        self.show()
        self.notice.say(f"Đề xuất tính theo: cơ quan, đơn vị {UNITS[answer]}.")


def proposal_words(one: Proposed) -> str:
    """What the rule proposes for somebody, with its reason."""
    if not one.sure:
        return one.reason
    return one.reason if one.convened or one.member.status != "official" else f"không nêu: {one.reason}"


def proposal_told(one: Proposed) -> str:
    """The same with the person, the post and the clause."""
    return f"{one.member.name}, {one.member.post or 'chưa ghi chức vụ'}: {proposal_words(one)} ({one.clause})"
