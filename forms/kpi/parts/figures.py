"""Figures of a month in print (số liệu): exact with a decimal comma; what had to be rounded bears ≈, and a note says so."""

from fractions import Fraction

from meetings.amounts import value
from meetings.kpi.exactness import SHOWN_PLACES, equals, points_text
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.score import PERCENT, Score
from meetings.vietnamese import decimal

ABOUT = "≈"
ROUNDED = (
    f"Số sau dấu {ABOUT} (kể cả khi nhắc lại trong phép tính) và điểm ở bảng kết quả đã làm tròn khi in; mọi phép tính và"
    " việc xếp loại dùng số chính xác."
)
POINTS_IN_PRINT = (
    "Điểm in hai chữ số lẻ, thêm chữ số khi cần để thấy rõ chưa đến mức trên; việc xếp loại dùng điểm chính xác."
)


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
    """What the result of the tasks adds to the points: ``× 70%``. Điều 14."""
    return None if score.result is None else score.result * outcome.regulation.result.most / PERCENT


def two_places(number: Fraction | None) -> str:
    """A part of the points, with two decimals: ``28,50``; empty where there is none."""
    return "" if number is None else decimal(number, SHOWN_PLACES)


def in_two_places(number: Fraction | None) -> bool:
    """Whether nothing is lost of a number with two decimals."""
    return number is None or 10**SHOWN_PLACES % number.denominator == 0
