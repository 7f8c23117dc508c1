"""Contested readings of one meeting (cách hiểu quy định): what may be chosen, what is, what it changes; a choice as an act."""

from collections.abc import Mapping
from typing import NamedTuple

from meetings.acts import ReadingsChosen, ReadingValue
from meetings.good_first import cap_of
from meetings.meeting import Meeting
from meetings.readings import ContestedReading, Option, shown
from meetings.regulation import rules

CHANGES: Mapping[str, str] = {
    "majority.base": "số phiếu mà mỗi mức cần để đạt",
    "vote.self": "ai bỏ phiếu ở từng dòng, số phiếu nhiều nhất của từng dòng",
    "count.blind": "số lần kiểm phiếu trước khi ghi được kết quả",
    "no_majority": "kết quả của phiếu bốn mức khi không mức nào quá nửa, và có bỏ phiếu lại hay không",
    "below_fulfilled": "có thêm lượt bỏ phiếu mức không hoàn thành nhiệm vụ hay không",
    "cap.base": "số người nhiều nhất được xếp loại xuất sắc",
    "cap.rounding": "số người nhiều nhất được xếp loại xuất sắc",
    "cap.min": "số người được xếp loại xuất sắc ở nơi ít người",
    "cap.tie": "việc phải làm khi có người bằng phiếu ở chỗ cuối cùng",
}
"""What a meeting does otherwise under another reading, by its key."""


class Choice(NamedTuple):
    """One reading that a meeting may choose: ``number`` is that of the option it goes by, from 1."""

    reading: ContestedReading
    number: int
    usual: bool

    @property
    def option(self) -> Option:
        """The option that holds."""
        return self.reading.option[self.number - 1]

    @property
    def changes(self) -> str:
        """What it decides at the meeting; empty where that is not told."""
        return CHANGES.get(self.reading.key, "")


def choices_of(meeting: Meeting) -> tuple[Choice, ...]:
    """Every reading that the regulation lets a meeting choose, as this meeting has it."""
    readings = (reading for reading in meeting.regulation.reading if reading.settable)
    return tuple(_choice(reading, meeting.prepared.readings) for reading in readings)


def _choice(reading: ContestedReading, chosen: Mapping[str, ReadingValue]) -> Choice:
    value = shown(chosen.get(reading.key, reading.chosen))
    values = [shown(option.value) for option in reading.option]
    return Choice(reading, values.index(value) + 1, value == shown(reading.chosen))


def excellent_at_most(meeting: Meeting, key: str, value: ReadingValue) -> Mapping[int, int]:
    """How many one item could make excellent under that reading if all who are rated passed the good vote, by its number;
    of the items and readings for which there is a cap.
    """
    if not key.startswith("cap.") or key == "cap.tie":
        return {}
    under = rules(meeting.regulation, {**meeting.prepared.readings, key: value})
    chosen_in = (item for item in meeting.items if item.voting.ballot == "good_first")
    return {one.number: cap_of(under, passed=len(one.rated), rated=len(one.rated)).allowed for one in chosen_in}


def chosen(meeting: Meeting, key: str, value: ReadingValue, ground: str) -> ReadingsChosen:
    """The act after which a reading goes by ``value``; where all of them are as usual again, no ground is needed."""
    others = {one: said for one, said in meeting.prepared.readings.items() if one != key}
    reading = meeting.regulation.find_reading(key)
    usual = reading is not None and shown(value) == shown(reading.chosen)
    readings = others if usual else {**others, key: value}
    return ReadingsChosen(readings, ground if readings else "")
