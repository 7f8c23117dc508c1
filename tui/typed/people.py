"""Whom and what slips choose among (người và đối tượng để chọn), each by the one number that it is called by at that place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from forms.parts.naming import Names, names_of
from meetings.line_numbers import TWO_DIGITS, in_meeting, on_ballot
from meetings.meeting import Meeting
from meetings.people import Guest, Member
from tui.widgets.choice import Barred, Option

WHOLE_MEETING = "cả cuộc họp"
"""On what a word is that is on no item and nobody."""
NUMBERS = (
    "Gõ số rồi Enter. Số của người nói: số thứ tự ở danh sách điểm danh, khách mời nối sau.\n"
    "Số ở dòng «Về»: số dòng trên phiếu của nội dung ấy, như người kiểm phiếu đọc;\n"
    "khi chọn trong nhiều nội dung thì số nội dung đứng trước: 204 là dòng 04\n"
    "của nội dung 2. Số 0: cả nội dung (hay cả cuộc họp), không về riêng ai."
)
"""By which numbers people are chosen on slips."""


@dataclass(frozen=True)
class People:
    """Who and what a slip chooses among."""

    meeting: Meeting

    @cached_property
    def names(self) -> Names:
        """How everybody is called; namesakes are told apart."""
        return names_of(self.meeting)

    def speakers(self, beside: str) -> Iterator[Option]:
        """Everybody who was there, by roster number, then the guests; and ``beside``, who has spoken already."""
        for number, person in self.numbered():
            if person.id == beside or self._was_there(person):
                yield Option(person.id, number, self.about(person))

    def absent(self) -> Iterator[Option]:
        """Everybody who was not, by the same numbers."""
        for number, person in self.numbered():
            if not self._was_there(person):
                yield Option(person.id, number, self.about(person))

    def numbered(self) -> Iterator[tuple[str, Member | Guest]]:
        """Members by their numbers on the roll, the guests behind them."""
        people: tuple[Member | Guest, ...] = (*self.meeting.members.values(), *self.meeting.guests.values())
        width = max(2, len(str(len(people))))
        return ((f"{place:0{width}d}", person) for place, person in enumerate(people, start=1))

    def _was_there(self, person: Member | Guest) -> bool:
        return person.id in self.meeting.guests or self.meeting.attended(person.id)

    def about(self, person: Member | Guest) -> str:
        """Name and post; of a guest, that it is one."""
        guest = "khách mời" if person.id in self.meeting.guests and person.id not in self.meeting.members else ""
        return ", ".join(filter(None, (self.names.bare(person.id), person.post, guest)))

    def subjects(self, item: int | None) -> Iterator[Option]:
        """Those rated by an item, or by all of them, as their ballots number them; behind 0 for the whole of it."""
        numbers = in_meeting(self.meeting) if item is None else self._lines(item)
        width = max(TWO_DIGITS, len(str(max(numbers.values(), default=0))))
        yield Option(
            "", "0".rjust(width), WHOLE_MEETING if item is None else f"cả nội dung {item + 1}, không về riêng ai"
        )
        for one, number in numbers.items():
            yield Option(one, f"{number:0{width}d}", self._rated(one))

    def _lines(self, item: int) -> Mapping[str, int]:
        return on_ballot(self.meeting.put[item].subjects) if item < len(self.meeting.put) else {}

    def _rated(self, one: str) -> str:
        beside = "" if self.meeting.subjects()[one].rated else ", không xếp loại"
        return f"{self.names.bare(one)}{beside}"

    def lines_alone(self) -> Iterator[Barred]:
        """Lines of ballots without their items, where there are several: what to type instead."""
        if len(self.meeting.put) == 1:
            return
        alike: dict[int, list[str]] = defaultdict(list)
        numbers = in_meeting(self.meeting)
        for item in range(len(self.meeting.put)):
            for one, line in self._lines(item).items():
                alike[line].append(f"{numbers[one]} {self._rated(one)}")
        for line, several in alike.items():
            yield Barred(
                f"{line:02d}", "", f"có nhiều nội dung, vui lòng gõ số nội dung rồi số dòng: {'; '.join(several)}"
            )
