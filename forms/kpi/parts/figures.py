"""Figures of a month in print (số liệu): exact with a decimal comma; what had to be rounded bears ≈, and a note says so."""

from collections.abc import Iterable
from fractions import Fraction

from meetings.acts import ReadingValue
from meetings.amounts import value
from meetings.kpi.exactness import SHOWN_PLACES, equals, points_text, rounded
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.score import PERCENT, Score
from meetings.vietnamese import decimal

ABOUT = "≈"
_AFTER_ABOUT = (
    f"Số sau dấu {ABOUT} (kể cả khi nhắc lại trong phép tính) và điểm ở bảng kết quả đã làm tròn khi in; mọi phép tính"
)
ROUNDED = f"{_AFTER_ABOUT} và việc xếp loại dùng số chính xác."
_UNDECIDED = ", thêm chữ số khi cần để thấy rõ chưa đến mức trên; việc xếp loại dùng điểm chính xác."
POINTS_IN_PRINT = f"Điểm in hai chữ số lẻ{_UNDECIDED}"
_TO: dict[ReadingValue, str] = {2: "hai chữ số lẻ", 1: "một chữ số lẻ", "half_point": "nửa điểm"}
"""What points of a month are rounded to, by the reading on rounding."""


def rounded_said(outcome: MonthOutcome) -> str:
    """What a sheet says where something on it was rounded, under the readings in force."""
    to = _classified_to(outcome)
    return f"{_AFTER_ABOUT} dùng số chính xác, việc xếp loại theo điểm tháng đã làm tròn đến {to}." if to else ROUNDED


def points_in_print(outcome: MonthOutcome) -> str:
    """How points of a month are printed and classified, under the readings in force."""
    to = _TO.get(outcome.rules.value["score.round"], "")
    if done := _classified_to(outcome):
        return f"Điểm tháng làm tròn đến {done}; việc xếp loại theo điểm đã làm tròn. Các cột khác in hai chữ số lẻ."
    how = f"Điểm tháng in làm tròn đến {to}, các cột khác in hai chữ số lẻ" if to else "Điểm in hai chữ số lẻ"
    return f"{how}{_UNDECIDED}"


def points_of_months(outcomes: Iterable[MonthOutcome]) -> str:
    """How points of several months are printed; each month under its own readings where they differ."""
    said = {points_in_print(outcome) for outcome in outcomes}
    return said.pop() if len(said) == 1 else "Điểm của mỗi tháng làm tròn và xếp loại theo cách hiểu tháng ấy áp dụng."


def printed(outcome: MonthOutcome, total: Fraction) -> Fraction:
    """The number that stands for points in print: the rounded one where the reading rounds, unless it seems to reach more."""
    near = rounded(total, outcome.rules.value["score.round"])
    return near if points_text(near, outcome.rules) == points_text(total, outcome.rules) else total


def _classified_to(outcome: MonthOutcome) -> str:
    """To what points are rounded before anybody is classified; empty where the exact ones count."""
    rounds = outcome.rules.reads("classify_on", "rounded")
    return _TO.get(outcome.rules.value["score.round"], "") if rounds else ""


def exactly(number: Fraction | int) -> str:
    """A number in a table: ``9,375``, ``≈ 88,3333``."""
    return equals(number).removeprefix("= ")


def amount_said(amount: int | None) -> str:
    """An amount of the record: ``2,5``; empty where there is none."""
    return "" if amount is None else exactly(value(amount))


def points(outcome: MonthOutcome, total: Fraction | None) -> str:
    """The points of a month as papers print them; empty where there are none."""
    return "" if total is None else points_text(total, outcome.rules)


def weighted(outcome: MonthOutcome, score: Score) -> Fraction | None:
    """What the result of the tasks adds to the points, without bonus points: ``× 70%``. Điều 14."""
    return None if score.result is None else score.result * outcome.regulation.result.most / PERCENT


def two_places(number: Fraction | None) -> str:
    """A part of the points, with two decimals: ``28,50``; empty where there is none."""
    return "" if number is None else decimal(number, SHOWN_PLACES)


def in_two_places(number: Fraction | None) -> bool:
    """Whether nothing is lost of a number with two decimals."""
    return number is None or 10**SHOWN_PLACES % number.denominator == 0
