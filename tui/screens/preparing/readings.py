"""Contested readings (cách hiểu quy định): what the text leaves open, how this meeting takes it, on which document."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from meetings.acts import ReadingsChosen
from meetings.choosing import Choice, choices_of, chosen, excellent_at_most
from meetings.faults import faults_in
from meetings.meeting import Meeting
from meetings.readings import Option
from meetings.vietnamese import two_digits
from tui.modals.ask import Question
from tui.screens.preparing.frame import PART_KEYS
from tui.screens.preparing.list_part import ListPart
from tui.widgets.listed import MARKING
from tui.widgets.rows import Column, Row

GROUND = "Văn bản làm căn cứ (số, ngày, cơ quan ban hành), chung cho mọi cách hiểu khác mặc định"


class Readings(ListPart, inherit_bindings=False):
    """Every reading that may be chosen; the one under the cursor with all it can be and what that changes."""

    NAME = "Cách hiểu quy định"
    MARKS = "1–4 chọn cách hiểu thứ mấy · 0 theo mặc định"
    HIGHEST_MARK = 4
    ABOUT = (
        "Những chỗ quy định có thể hiểu nhiều cách. Không chọn gì thì theo mặc định.\n"
        f"{MARKING}"
        f"  {MARKS}\n"
        "Chọn khác mặc định phải có văn bản làm căn cứ, một văn bản cho tất cả; F4 sửa căn cứ.\n"
        "Chọn được đến trước lượt bỏ phiếu đầu tiên. Biên bản in cách hiểu đã chọn và căn cứ."
    )
    COLUMNS = (Column("STT", 4, "right"), Column("Điều cần hiểu", 36), Column("Đang áp dụng"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "ground", "Căn cứ", id="readings.ground", tooltip="Sửa văn bản làm căn cứ"),
        *PART_KEYS,
    ]
    DEFAULT_CSS = """
    Readings > #whole { max-height: 10; }
    """

    def over(self) -> Iterator[str]:
        """The document they rest on."""
        ground = self.meeting.prepared.ground
        yield f"Căn cứ: {ground}" if ground else "Tất cả theo mặc định; chọn khác thì cần văn bản làm căn cứ."

    def rows(self) -> Iterator[Row]:
        """What is asked, and the answer that holds."""
        for number, one in enumerate(choices_of(self.meeting), start=1):
            cells = (str(number), one.reading.question, one.option.meaning)
            yield Row(one.reading.key, cells, "plain" if one.usual else "warn")

    def whole(self, key: str) -> str:
        """The question with its clause, every answer in words, what they decide."""
        return "\n".join(_told(self.meeting, self._choice(key)))

    def _choice(self, key: str) -> Choice:
        return next(one for one in choices_of(self.meeting) if one.reading.key == key)

    def marked(self, key: str, mark: int) -> None:
        """Another answer holds; what it rests on is asked where it is not the usual one."""
        choice = self._choice(key)
        if mark > len(choice.reading.option):
            self.notice.say(f"Chỗ này chỉ có {two_digits(len(choice.reading.option))} cách hiểu.")
            return
        option = choice.reading.option[mark - 1] if mark else choice.reading.means(choice.reading.chosen)
        if option is None or option == choice.option:
            self.notice.say("Đang hiểu đúng như vậy.")
            return
        self._choose(choice, option)

    def _choose(self, choice: Choice, option: Option) -> None:
        key, ground = choice.reading.key, self.meeting.prepared.ground
        back = option == choice.reading.means(choice.reading.chosen)
        judged = self.dossier.findings(chosen(self.meeting, key, option.value, ground or GROUND))
        what = f"{choice.reading.question} {option.meaning}"
        if back or faults_in(judged):
            self._record(chosen(self.meeting, key, option.value, ground), what)
            return
        self.ask(
            choice.reading.question,
            [Question("ground", GROUND, ground)],
            lambda said: self._record(chosen(self.meeting, key, option.value, said["ground"]), what),
            hint=f"Chọn: {option.meaning}",
        )

    def _record(self, act: ReadingsChosen, what: str) -> None:
        """That readings are chosen otherwise, and on what, stands on this screen already: no need to warn of it."""
        if self.do(act, what):
            self.notice.done(what)

    def action_ground(self) -> None:
        """Another document behind the readings chosen."""
        prepared = self.meeting.prepared
        if not prepared.readings:
            self.notice.say("Chưa chọn cách hiểu nào khác mặc định nên không cần căn cứ.")
            return
        self.ask(
            "Căn cứ chọn cách hiểu",
            [Question("ground", GROUND, prepared.ground)],
            lambda said: self._record(ReadingsChosen(prepared.readings, said["ground"]), "căn cứ chọn cách hiểu"),
        )


def _told(meeting: Meeting, choice: Choice) -> Iterator[str]:
    decides = f" Quyết định {choice.changes}." if choice.changes else ""
    yield f"{choice.reading.question} ({choice.reading.clause}){decides}"
    for number, option in enumerate(choice.reading.option, start=1):
        mark = "▸" if number == choice.number else " "
        yield f"{mark} {number} {option.meaning}{_beside(meeting, choice, option)}"


def _beside(meeting: Meeting, choice: Choice, option: Option) -> str:
    """Whether it is the usual reading, or why it may not be chosen; the places it would give in each item."""
    told = ["mặc định"] if option == choice.reading.means(choice.reading.chosen) else []
    told += [f"không chọn được: {option.refused}"] if option.refused else []
    if not option.refused:
        places = excellent_at_most(meeting, choice.reading.key, option.value)
        told += [f"nội dung {item + 1} nhiều nhất {two_digits(most)} người xuất sắc" for item, most in places.items()]
    return f" ({'; '.join(told)})" if told else ""
