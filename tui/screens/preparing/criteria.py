"""Criteria sets (bộ tiêu chí), as the organ made them concrete: one set for each kind of subject."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from meetings.acts import CriteriaListed
from meetings.listing import next_id
from meetings.people import CriteriaSet, Criterion
from meetings.vietnamese import tidy, two_digits
from tui.modals.confirm import Confirm
from tui.modals.form import Answers, Blank
from tui.screens.preparing.frame import PART_KEYS
from tui.screens.preparing.list_part import ListPart
from tui.widgets.rows import Column, Row

GROUP_ENDS = ":"
"""A line that ends so is the heading of the criteria below it."""


class Criteria(ListPart, inherit_bindings=False):
    """The sets."""

    NAME = "Bộ tiêu chí"
    ABOUT = "F2 thêm một bộ tiêu chí, Enter sửa bộ đang chọn, F9 bỏ bộ ấy. Chỉ cần khi cơ quan đã cụ thể hóa tiêu chí."
    COLUMNS = (Column("STT", 4, "right"), Column("Bộ tiêu chí"), Column("Số tiêu chí", 12))
    EMPTY = "Chưa có bộ tiêu chí nào. Bấm F2 để thêm."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "add", "Thêm bộ", id="criteria.add", tooltip="Thêm một bộ tiêu chí"),
        Binding("f9", "drop", "Bỏ", id="criteria.drop", tooltip="Bỏ bộ tiêu chí đang chọn"),
        *PART_KEYS,
    ]

    def rows(self) -> Iterator[Row]:
        """Every set."""
        for number, one in enumerate(self.meeting.criteria.values(), start=1):
            yield Row(one.id, (str(number), one.name, two_digits(len(one.criteria))))

    def whole(self, key: str) -> str:
        """Every criterion of the set."""
        known = self.meeting.criteria[key]
        return f"{known.name}: {'; '.join(one.text for one in known.criteria)}"

    def action_add(self) -> None:
        """A new set."""
        self._ask(CriteriaSet(next_id(self.meeting.criteria, "b"), "", ()))

    def chosen(self, key: str) -> None:
        """Mend a set."""
        self._ask(self.meeting.criteria[key])

    def _ask(self, known: CriteriaSet) -> None:
        hint = "Mỗi dòng một tiêu chí. Dòng kết thúc bằng dấu hai chấm là tên nhóm của các tiêu chí dưới nó."
        blanks = [
            Blank("name", "Dùng cho", known.name, hint="Ví dụ: đảng viên không giữ chức vụ lãnh đạo."),
            Blank("criteria", "Tiêu chí", "\n".join(_typed(known)), hint=hint, lines=True),
        ]
        self.fill("Bộ tiêu chí", blanks, lambda said: self._recorded(known, said), keep=f"criteria:{known.id}")

    def _recorded(self, known: CriteriaSet, said: Answers) -> list[str]:
        fresh = CriteriaSet(known.id, tidy(said["name"]), tuple(_read(said["criteria"])))
        faults = [] if fresh.name else ["chưa ghi bộ tiêu chí này dùng cho ai"]
        faults += [] if fresh.criteria else ["chưa ghi tiêu chí nào"]
        sets = {**self.meeting.criteria, known.id: fresh}
        act = CriteriaListed(tuple(sets.values()))
        return faults or self.tried(lambda: [act], f"bộ tiêu chí {fresh.name}")

    def action_drop(self) -> None:
        """Take a set away."""
        gone = None if self.listed.current is None else self.meeting.criteria[self.listed.current]
        if gone is not None:
            question = f"Bỏ bộ «{gone.name}» với {two_digits(len(gone.criteria))} tiêu chí đã ghi?"
            self.app.push_screen(Confirm(question), lambda agreed: self._dropped(gone) if agreed else None)

    def _dropped(self, gone: CriteriaSet) -> None:
        kept = tuple(one for one in self.meeting.criteria.values() if one.id != gone.id)
        self.do(CriteriaListed(kept), f"bỏ bộ tiêu chí {gone.name}; lấy lại: F12")


def _typed(known: CriteriaSet) -> Iterator[str]:
    group = ""
    for one in known.criteria:
        if one.group != group:
            group = one.group
            yield f"{group}{GROUP_ENDS}"
        yield one.text


def _read(text: str) -> Iterator[Criterion]:
    group = ""
    for line in filter(None, map(tidy, text.splitlines())):
        if line.endswith(GROUP_ENDS):
            group = line.removesuffix(GROUP_ENDS).strip()
        else:
            yield Criterion(line, group)
