"""Who is convened (triệu tập): proposed from the roster by the rule of the votings, changed by hand with a reason."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from forms.parts.naming import names_of
from meetings.acts import LeftOut, MembersConvened
from meetings.composition import Proposed
from meetings.convening import outside_the_rule, proposed_convened, units_are_asked
from meetings.people import Member
from meetings.trouble import words_for
from meetings.vietnamese import two_digits
from tui.modals.ask import Question
from tui.modals.mark import Candidate
from tui.screens.picking import pick
from tui.screens.preparing.frame import PART_KEYS, Unsaid
from tui.screens.preparing.list_part import ListPart
from tui.telling.names import end_of_name
from tui.widgets.listed import MARKING
from tui.widgets.rows import Column, Row, Tone

UNITS = {"yes": "có đơn vị cấu thành trực thuộc", "no": "không có đơn vị cấu thành trực thuộc"}


class Convened(ListPart, inherit_bindings=False):
    """Everybody on the roster with what the rule proposes and what is recorded."""

    NAME = "Triệu tập"
    MARKS = "1 triệu tập · 0 không triệu tập, kèm lý do"
    HIGHEST_MARK = 1
    ABOUT = (
        "Mọi đảng viên chính thức trong danh sách được triệu tập, trừ người để ngoài có lý do.\n"
        f"{MARKING}"
        f"  {MARKS}\n"
        "F2 để ngoài mọi người mà quy định không nêu, với cùng một lý do; F4 triệu tập lại tất cả;\n"
        "F9 đánh dấu nhiều người một lần; F5 trả lời cơ quan, đơn vị có đơn vị cấu thành hay không."
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
        Binding("f9", "several", "Nhiều người", id="convened.several", tooltip="Đánh dấu nhiều người được triệu tập"),
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
        name, left_out = self.meeting.everybody.name(key), self.meeting.left_out
        if self.meeting.members[key].status != "official":
            self.notice.say(f"{name}: {self.proposed[key].reason}.")
        elif self._barred():
            return
        elif mark == 1:
            self._convene({one: why for one, why in left_out.items() if one != key}, name)
        else:
            self.ask(
                f"Không triệu tập {name}",
                [Question("reason", "Lý do", left_out.get(key, ""))],
                lambda said: self._convene({**left_out, key: said["reason"]}, f"không triệu tập {name}"),
            )

    def action_rule(self) -> None:
        """Leave out everybody whom no rule names, once somebody gave the reason."""
        if self._barred():
            return
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

    def action_several(self) -> None:
        """Mark everybody who is convened at once; who is left out anew is so with one reason."""
        if self._barred():
            return
        names, official = (
            names_of(self.meeting),
            [one for one in self.meeting.members.values() if one.status == "official"],
        )
        candidates = [Candidate(one.id, names.bare(one.id), one.post) for one in official]
        self.mark("Triệu tập những ai?", candidates, self.meeting.convened, "triệu tập", self._marked_several)

    def _marked_several(self, convened: tuple[str, ...]) -> None:
        there = set(convened)
        left_out = {one: why for one, why in self.meeting.left_out.items() if one not in there}
        fresh = [one for one in self.meeting.convened if one not in there]
        if left_out == self.meeting.left_out and not fresh:
            self.notice.say("Triệu tập đang đúng như vậy.")
        elif not fresh:
            self._convene(left_out, f"{two_digits(len(convened))} người")
        else:
            self.ask(
                f"Không triệu tập {two_digits(len(fresh))} người",
                [Question("reason", "Lý do chung")],
                lambda said: self._convene(
                    {**left_out, **dict.fromkeys(fresh, said["reason"])}, f"{two_digits(len(convened))} người"
                ),
            )

    def _barred(self) -> bool:
        """Whether nobody can be convened or left out any more; then it says why, before a reason is asked."""
        left_out = tuple(LeftOut(one, why) for one, why in self.meeting.left_out.items())
        return not self.may(MembersConvened(left_out))

    def _convene(self, left_out: dict[str, str], what: str) -> None:
        self.do(MembersConvened(tuple(LeftOut(one, why) for one, why in left_out.items())), f"triệu tập: {what}")

    def action_units(self) -> None:
        """Answer what the rule asks of an agency."""
        if not units_are_asked(self.meeting):
            self.notice.say("Quy định không hỏi đơn vị cấu thành ở tổ chức này.")
            return
        rows = [Row(key, (str(number), text)) for number, (key, text) in enumerate(UNITS.items(), start=1)]
        columns = (Column("STT", 4, "right"), Column("Có hay không"))
        at = None if self.units is None else "yes" if self.units else "no"
        pick(self, "Cơ quan, đơn vị", rows, self._told_units, columns, at=at)

    def _told_units(self, answer: str) -> None:
        told = f"Đề xuất tính theo: cơ quan, đơn vị {UNITS[answer]}."
        try:
            self.unsaid.answer_units(self.drafts, answer == "yes")
        except OSError as error:
            told = f"{told} Chưa giữ được trên đĩa ({words_for(error)}): đóng chương trình là mất câu trả lời này."
        self.show()
        self.notice.say(told)


def proposal_words(one: Proposed) -> str:
    """What the rule proposes for somebody, with its reason."""
    if not one.sure:
        return one.reason
    return one.reason if one.convened or one.member.status != "official" else f"không nêu: {one.reason}"


def proposal_told(one: Proposed) -> str:
    """The same with the person, the post and the clause."""
    return f"{one.member.name}, {one.member.post or 'chưa ghi chức vụ'}: {proposal_words(one)} ({one.clause})"
