"""Deadlines of a review (mốc thời hạn): a regulation's days and months as dates of one year, and when invitations go out."""

from datetime import date, timedelta
from typing import NamedTuple

from meetings.issued import DeadlineRule
from meetings.regulation import Regulation
from meetings.vietnamese import short_date, two_digits, weekday

SATURDAY = 5


class Deadline(NamedTuple):
    """One deadline of a year: what the regulation says, and the last day on which it is still kept."""

    rule: DeadlineRule
    last_day: date

    @property
    def weekday(self) -> str:
        """The day of the week of the last day: ``thứ Tư``."""
        return weekday(self.last_day)

    @property
    def named(self) -> str:
        """The day as the regulation names it: ``trước ngày 30/11``, ``chậm nhất ngày 30/11``."""
        if self.rule.until == "latest":
            return f"chậm nhất ngày {_day_and_month(self.last_day)}"
        return f"trước ngày {_day_and_month(self.last_day + timedelta(days=1))}"

    @property
    def counted(self) -> str:
        """How the last day follows from that: ``trước ngày 30/11, không kể ngày ấy``."""
        return f"{self.named}, {'kể cả' if self.rule.until == 'latest' else 'không kể'} ngày ấy"

    @property
    def at_weekend(self) -> bool:
        """Whether the last day is a Saturday or a Sunday; no text moves it for that."""
        return self.last_day.weekday() >= SATURDAY


def deadlines_of(regulation: Regulation, year: int) -> tuple[Deadline, ...]:
    """The deadlines of a review of that year, earliest first; «trước ngày 30/11» ends on the 29th."""
    found = (Deadline(rule, _last_day(rule, year)) for rule in regulation.deadline)
    return tuple(sorted(found, key=lambda deadline: deadline.last_day))


def _last_day(rule: DeadlineRule, year: int) -> date:
    """The day itself where the rule holds it (chậm nhất), else the one before (trước ngày)."""
    named = date(year + (rule.year == "next"), rule.month, rule.day)
    return named if rule.until == "latest" else named - timedelta(days=1)


def days_of_invitation(regulation: Regulation) -> int:
    """How many whole days before the meeting invitations and documents are sent (gửi giấy mời và tài liệu)."""
    reading = regulation.find_reading("invite.days")
    if reading is None:
        raise LookupError(f"{regulation.id} passed the door without the reading invite.days")
    return int(reading.chosen)


def invitations_sent_by(regulation: Regulation, meeting_day: date) -> date:
    """The last day to send them: for a meeting on the 20th and three whole days it is the 17th."""
    return meeting_day - timedelta(days=days_of_invitation(regulation))


def invitations_counted(regulation: Regulation, meeting_day: date) -> str:
    """How that day is counted back: ``họp ngày 20/12, lùi 03 ngày theo lịch: 19/12, 18/12, 17/12``."""
    days = days_of_invitation(regulation)
    back = ", ".join(_day_and_month(meeting_day - timedelta(days=day)) for day in range(1, days + 1))
    return f"họp ngày {_day_and_month(meeting_day)}, lùi {two_digits(days)} ngày theo lịch: {back}"


def _day_and_month(day: date) -> str:
    return short_date(day).rpartition("/")[0]
