"""Months in a book, in few words."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from meetings.acts import Act
from meetings.amounts import amount
from meetings.book import Book, Hand
from meetings.faults import Finding, Refused
from meetings.kpi import may
from meetings.kpi.acts import (
    LevelsDecided,
    MonthImported,
    OpinionGiven,
    RatingAnnulled,
    RemarkMade,
    ResultsPublished,
    SelfScoreGiven,
)
from meetings.kpi.course import after, begin
from meetings.kpi.dossier import MonthDossier
from meetings.kpi.month import Decision, Month
from meetings.kpi.person import Opinion
from meetings.kpi.recorded import RecordedMonth
from meetings.people import Level
from tests.meetings.build import MORNING
from tests.meetings.kpi.build import Data, month, record, with_points

HAND = Hand(lambda: MORNING, "thu-ky")


def july(day: int) -> date:
    """A day of the month."""
    return date(2026, 7, day)


def the_month(*people: Data, **more: Any) -> Month:
    """July 2026 with these people."""
    return record(month(*people, **more))


def imported(*people: Data, **more: Any) -> MonthImported:
    """That month as an act."""
    return MonthImported(the_month(*people, **more), "thang-7.toml")


def office(*points: str) -> list[Data]:
    """People of one group with so many points each, p01 first."""
    return [with_points(f"p{number:02d}", one) for number, one in enumerate(points, start=1)]


def open_office(*points: str) -> list[Data]:
    """The same people, their common criteria not decided yet."""
    return [{key: said for key, said in one.items() if key != "general"} for one in office(*points)]


def of(first: MonthImported, *acts: Act) -> RecordedMonth:
    """The month after these acts, each of which may be done."""
    recorded = begin(first)
    for act in acts:
        if faults := [finding for finding in may.findings(recorded, act) if finding.stops]:
            raise Refused(faults)
        recorded = after(recorded, act)
    return recorded


def told(recorded: RecordedMonth | None, act: Act) -> list[str]:
    """The codes told about an act now."""
    return [finding.code for finding in findings(recorded, act)]


def findings(recorded: RecordedMonth | None, act: Act) -> tuple[Finding, ...]:
    """Everything told about an act now."""
    return tuple(may.findings(recorded, act))


def decided(day: int, **levels: Level) -> LevelsDecided:
    """The head of the office decides these levels."""
    return LevelsDecided(
        july(day), "Trần Văn Bình", tuple(Decision(one, level, f"Lý do {one}") for one, level in levels.items())
    )


def own_score(one: str, general: str, day: int = 24) -> SelfScoreGiven:
    """Somebody's own points for the common criteria."""
    return SelfScoreGiven(one, july(day), amount(general), "good")


def remarked(one: str, day: int = 25) -> RemarkMade:
    """A remark on somebody."""
    return RemarkMade(one, july(day), "Chánh Văn phòng", "Hoàn thành tốt", "Chủ động", "Chưa kịp thời")


def published(day: date | None = None) -> ResultsPublished:
    """The results made public."""
    return ResultsPublished(day or date(2026, 8, 4), "Họp cơ quan đầu tháng")


def annulled(one: str, level: Level) -> RatingAnnulled:
    """A rating cancelled. Điều 6.8."""
    return RatingAnnulled(one, level, date(2026, 8, 20), "Chánh Văn phòng", "Số liệu thiếu trung thực")


def opinion(one: str) -> OpinionGiven:
    """A reserved opinion. Điều 20.5."""
    return OpinionGiven(one, Opinion("reservation", date(2026, 8, 5), "Tôi đề nghị xem lại điểm tiến độ"))


def dossier(book: Book, acts: Sequence[Act]) -> MonthDossier:
    """A month in a book, open."""
    first = acts[0]
    if not isinstance(first, MonthImported):
        raise TypeError("a month begins with being imported")
    made = MonthDossier.begun(book, first, HAND)
    for act in acts[1:]:
        made.do(act)
    return made


def points(value: str) -> int:
    """So many points as the record keeps them."""
    return amount(value)
