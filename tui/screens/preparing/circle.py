"""The circle of one item (thành phần biểu quyết): proposed by the rule of its voting, changed by hand."""

from collections.abc import Iterator
from typing import ClassVar

from msgspec.structs import replace
from textual.binding import Binding, BindingType

from forms.parts.naming import names_of
from meetings.composition import Proposed, proposed_circle
from meetings.putting import circle_by_rule, with_circle
from meetings.vietnamese import two_digits
from tui.modals.mark import Candidate
from tui.screens.preparing.convened import proposal_told, proposal_words
from tui.screens.preparing.frame import PART_KEYS, Unsaid
from tui.screens.preparing.part_of_item import PartOfItem
from tui.telling.names import end_of_name
from tui.widgets.listed import MARKING
from tui.widgets.rows import Column, Row


class Circle(PartOfItem, inherit_bindings=False):
    """Everybody convened, whether they vote on this item, and what the rule says."""

    NAME = "Thành phần biểu quyết"
    MARKS = "1 biểu quyết nội dung này · 0 không"
    HIGHEST_MARK = 1
    ABOUT = (
        "Ai biểu quyết nội dung này, trong số những người được triệu tập.\n"
        f"{MARKING}  {MARKS}\n"
        "F2 lấy thành phần theo quy định; F4 tất cả những người được triệu tập; F9 đánh dấu nhiều người một lần."
    )
    NAMES = 1
    COLUMNS = (
        Column("STT", 4, "right"),
        Column("Họ và tên", 22, cut=end_of_name),
        Column("Biểu quyết", 10),
        Column("Đề xuất theo quy định, lý do"),
    )
    EMPTY = "Chưa có ai được triệu tập."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "rule", "Theo quy định", id="circle.rule", tooltip="Thành phần mà quy định nêu cho nội dung này"),
        Binding("f4", "all", "Tất cả", id="circle.all", tooltip="Mọi người được triệu tập đều biểu quyết"),
        Binding("f9", "several", "Nhiều người", id="circle.several", tooltip="Đánh dấu nhiều người biểu quyết"),
        *PART_KEYS,
    ]

    def __init__(self, unsaid: Unsaid, number: int) -> None:
        super().__init__(unsaid, number)
        self.proposed: dict[str, Proposed] = {}

    def heading(self) -> str:
        """Who can vote at all."""
        return "Được triệu tập"

    def over(self) -> Iterator[str]:
        """How many of the convened vote, and the rule."""
        circle, convened = len(self.item.circle), len(self.meeting.convened)
        yield f"Nội dung {self._number + 1}: {two_digits(circle)}/{two_digits(convened)} người biểu quyết"
        rule = self.item.voting.circle
        yield f"Quy định: {rule.text} ({rule.clause})"

    def rows(self) -> Iterator[Row]:
        """In roster order."""
        organ, members = self.meeting.prepared.organ, self.meeting.members.values()
        lines = proposed_circle(self.item.voting, organ, members, has_units=self.units)
        self.proposed = {one.member.id: one for one in lines if one.member.id in self.meeting.convened}
        names, circle = names_of(self.meeting), self.item.circle
        for number, (key, one) in enumerate(self.proposed.items(), start=1):
            votes = key in circle
            cells = (str(number), names.bare(key), "có" if votes else "không", proposal_words(one))
            yield Row(key, cells, "good" if votes else "warn")

    def whole(self, key: str) -> str:
        """Why somebody is proposed, or not."""
        return proposal_told(self.proposed[key])

    def marked(self, key: str, mark: int) -> None:
        """Somebody votes, or does not."""
        circle = {**dict.fromkeys(self.item.circle, True), key: mark == 1}
        name = self.meeting.everybody.name(key)
        put = with_circle(self.meeting.put[self._number], circle, self.meeting)
        self.change_items({self._number: put}, f"{name} {'' if mark else 'không '}biểu quyết nội dung này")

    def action_rule(self) -> None:
        """The circle that the rule proposes."""
        self._take(circle_by_rule(self.meeting, self.item.voting, self.units), "thành phần theo quy định")

    def action_all(self) -> None:
        """All who are convened."""
        self._take(None, "mọi người được triệu tập đều biểu quyết")

    def action_several(self) -> None:
        """Mark everybody who votes at once."""
        names, members = names_of(self.meeting), self.meeting.members
        candidates = [Candidate(one, names.bare(one), members[one].post) for one in self.meeting.convened]
        self.mark("Ai biểu quyết nội dung này?", candidates, self.item.circle, "biểu quyết", self._marked_several)

    def _marked_several(self, circle: tuple[str, ...]) -> None:
        put = with_circle(self.meeting.put[self._number], dict.fromkeys(circle, True), self.meeting)
        self._take(put.convened, f"{two_digits(len(circle))} người biểu quyết nội dung này")

    def _take(self, circle: tuple[str, ...] | None, what: str) -> None:
        put = replace(self.meeting.put[self._number], convened=circle)
        if put == self.meeting.put[self._number]:
            self.notice.say("Thành phần đang đúng như vậy.")
        else:
            self.change_items({self._number: put}, what)
