"""A person's months through a quarter or a year (kết quả các tháng): side by side, never added up or averaged. Điều 6.9, 19."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from forms.kpi.parts.figures import points, points_of_months
from forms.kpi.parts.frame import head_of, receivers_of
from forms.kpi.parts.levels import NO_LEVEL_YET, letter_of, level_said, no_level, remark_on
from forms.kpi.parts.naming import numbered_files
from forms.kpi.parts.signing import head_signer
from forms.kpi.parts.source import MonthSource
from forms.parts.paper import Head, Paper, Signer
from meetings.kpi.naming import names_of
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.period import MONTHS_OF_A_QUARTER, first_of, month_name, quarter_of
from meetings.kpi.person import Person
from meetings.kpi.series import (
    MONTHS_OF_A_YEAR,
    Series,
    months_told_with,
    quarter_series,
    result_of,
    same_person,
    year_series,
)
from meetings.vietnamese import two_digits

QUARTERS = ("I", "II", "III", "IV")
NOT_AT_HAND = "chưa có kết quả tháng này"
NOT_LISTED = "không có trong danh sách tháng này"
NOT_PUBLIC = "kết quả chưa công khai"


@dataclass(frozen=True, slots=True)
class MonthLine:
    """One month."""

    month: str
    """``7/2026``."""
    points: str
    """``88,50``; empty where there are none."""
    score_level: str
    """The level that the points alone give: ``Hoàn thành tốt nhiệm vụ (loại B)``."""
    level: str
    """The level in the end; ``Chưa có kết quả``, ``Không đánh giá, xếp loại``."""
    note: str
    """Why there is none, or another than the points give; may be empty."""


@dataclass(frozen=True, slots=True)
class UseLine:
    """What the regulation says follows from these months (sử dụng kết quả)."""

    text: str
    """A sentence without its full stop."""
    clause: str
    """``Điều 19``."""


@dataclass(frozen=True, slots=True)
class MonthsContext:
    """Everything that is said of somebody's months."""

    head: Head
    """Without number, the day left to the pen."""
    subject: str
    """Below the title: ``Quý III năm 2026``, ``Năm 2026``."""
    name: str
    """Whose months: ``Phạm Thị Lan Anh``."""
    post: str
    """Post or duty: ``Chuyên viên``; may be empty."""
    unit: str
    """``Văn phòng Đảng ủy phường An Phú``."""
    lines: tuple[MonthLine, ...]
    counts: tuple[str, ...]
    """In how many months each level was given: ``loại A: 01 tháng``."""
    rounding: str
    """How points are printed, a whole sentence."""
    uses: tuple[UseLine, ...]
    signer: Signer
    receivers: tuple[str, ...] = ()
    """Lines of ``Nơi nhận`` with their closing marks; may be empty."""


CONTEXT = MonthsContext


def papers(source: MonthSource) -> Iterator[Paper[MonthsContext]]:
    """For everybody those of the quarter at its end, and those of the year at its end, where other months are at hand."""
    first = first_of(source.outcome.month)
    found, missing = months_at_hand(source)
    if not first.month % MONTHS_OF_A_QUARTER and (found or not missing):
        yield from _everybodys(source, f"ket-qua-quy-{quarter_of(first)}-{first.year}", quarter_of(first))
        if first.month == MONTHS_OF_A_YEAR:
            yield from _everybodys(source, f"ket-qua-nam-{first.year}", None)


def months_at_hand(source: MonthSource) -> tuple[tuple[date, ...], tuple[date, ...]]:
    """Of the months told together with this one at the end of a quarter or year: those there are, those that are missing."""
    wanted = months_told_with(first_of(source.outcome.month))
    there = {first_of(one.month) for one in source.others}
    in_force = (first for first in wanted if first >= source.outcome.regulation.in_force_from)
    return tuple(one for one in wanted if one in there), tuple(one for one in in_force if one not in there)


def _everybodys(source: MonthSource, stem: str, quarter: int | None) -> Iterator[Paper[MonthsContext]]:
    people, names = source.outcome.month.person, names_of(source.outcome.month)
    for file, person in zip(numbered_files(stem, people), people, strict=True):
        yield Paper(file, partial(months_of, source, person, quarter), names[person.id])


def months_of(source: MonthSource, person: Person, quarter: int | None = None) -> MonthsContext:
    """The months of somebody in a quarter of the year of the source's month; without a quarter, in that whole year."""
    outcome, year = source.outcome, first_of(source.outcome.month).year
    at_hand = {first_of(one.month): one for one in (*source.others, outcome)}
    there = {day: found for day, one in at_hand.items() if (found := same_person(one, outcome, person))}
    results = [result_of(at_hand[day], found.id)._replace(person=person.id) for day, found in there.items()]
    if quarter is None:
        series = year_series(outcome.regulation, results, person.id, year)
    else:
        series = quarter_series(outcome.regulation, results, person.id, year, quarter)
    return MonthsContext(
        head=head_of(source, None),
        subject=f"Năm {year}" if quarter is None else f"Quý {QUARTERS[quarter - 1]} năm {year}",
        name=person.name,
        post=person.post,
        unit=outcome.month.unit.name,
        lines=tuple(_lines(source, series, at_hand, there)),
        counts=tuple(_counts(outcome, series)),
        rounding=points_of_months(at_hand.values()),
        uses=tuple(UseLine(_of_the_text(use.said), use.clause) for use in series.uses),
        signer=head_signer(outcome),
        receivers=receivers_of(source),
    )


def _of_the_text(said: str) -> str:
    """What the regulation says, without what this program adds about itself: a paper speaks for the office."""
    return said.partition("; chương trình")[0]


def _lines(
    source: MonthSource, series: Series, at_hand: Mapping[date, MonthOutcome], there: Mapping[date, Person]
) -> Iterator[MonthLine]:
    for first in sorted((*(result.first for result in series.months), *series.missing)):
        if first in there:
            yield _line(source, at_hand[first], there[first])
        else:
            yield MonthLine(month_name(first), "", "", NO_LEVEL_YET, NOT_LISTED if first in at_hand else NOT_AT_HAND)


def _line(source: MonthSource, outcome: MonthOutcome, person: Person) -> MonthLine:
    score, level, first = outcome.score_of(person.id), outcome.levels[person.id], first_of(outcome.month)
    not_public = level is not None and person.id in source.not_public.get(first, ())
    notes = (remark_on(outcome, score), _redone(outcome, person), NOT_PUBLIC if not_public else "")
    return MonthLine(
        month_name(first),
        points(outcome, score.total),
        level_said(outcome.regulation, score.score_level),
        level_said(outcome.regulation, level) or no_level(score),
        "; ".join(filter(None, notes)),
    )


def _redone(outcome: MonthOutcome, person: Person) -> str:
    """That an earlier rating of the month was cancelled: only the last one counts. Điều 6.8."""
    if not person.annulled:
        return ""
    letters = ", ".join(letter_of(outcome.regulation, one.level) for one in person.annulled)
    return f"kết quả trước (loại {letters}) đã hủy, xếp loại lại"


def _counts(outcome: MonthOutcome, series: Series) -> Iterator[str]:
    levels = [result.level for result in series.months]
    for one in outcome.regulation.classes:
        yield f"loại {one.letter}: {two_digits(levels.count(one.level))} tháng"
    unrated = sum(result.rated is False for result in series.months)
    yield f"không đánh giá, xếp loại: {two_digits(unrated)} tháng"
    yield f"chưa có kết quả: {two_digits(levels.count(None) - unrated + len(series.missing))} tháng"
