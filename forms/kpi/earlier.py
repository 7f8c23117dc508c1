"""The months before a month, told with it at the end of a quarter or a year (các tháng trước): from files; what is missing. Điều 19.

Which of them count is the same for files and for the book: those of the same unit, each once, none after the month itself.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from forms.kpi.papers.kpi_months import QUARTERS, months_at_hand
from forms.kpi.parts.source import MonthSource
from forms.kpi.reading import scored
from forms.kpi.taking import WORKBOOKS
from meetings.faults import Code, Finding, Refused
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.period import first_of, month_name, quarter_of
from meetings.kpi.series import MONTHS_OF_A_YEAR, months_told_with, same_person
from meetings.vietnamese import fold, two_digits

NOT_EARLIER = Code(
    "F913",
    "tháng {month} của {unit} không phải một tháng trước, cùng đơn vị, trong quý hoặc năm kết thúc vào tháng {own} của {own_unit}",
    "vui lòng bỏ tệp này khỏi --earlier, hoặc chọn đúng tệp",
    "Điều 19",
)
MONTH_TWICE = Code(
    "F914",
    "đã có một tệp khác cũng là tháng {month}",
    "vui lòng chỉ giữ tệp của kết quả đang có hiệu lực",
    "Điều 6, khoản 8",
)
MONTHS_MISSING = Code(
    "W902",
    "{span} chưa có kết quả tháng {months}",
    "vui lòng ghi các tháng ấy vào sổ; chấm từ tệp thì thêm --earlier",
    "Điều 19",
)
NOT_THE_SAME = Code(
    "W903",
    "tháng {month} không lấy kết quả của {count} người vì mã của họ khi ấy ghi tên người khác: {who}",
    "nếu là cùng một người, vui lòng sửa họ tên hai tháng cho khớp nhau",
    "Điều 19",
)
_NAMED = 5


def scored_from(path: Path) -> MonthOutcome:
    """The month that a month file or a workbook describes, scored; raise Refused with every fault and warning."""
    if path.suffix.casefold() in WORKBOOKS:
        from forms.kpi.workbook import scored_workbook

        return scored_workbook(path)
    return scored(path)


def earlier_from(paths: Iterable[Path], outcome: MonthOutcome) -> tuple[MonthOutcome, ...]:
    """The months before ``outcome`` that files describe; raise Refused with everything wrong in any of them."""
    found: dict[str, MonthOutcome] = {}
    faults: list[Finding] = []
    for path in dict.fromkeys(paths):
        try:
            other = scored_from(path)
        except Refused as refused:
            faults += (one._replace(where=f"{path.name} {one.where}".rstrip()) for one in refused.findings)
            continue
        faults += _out_of_place(path, other, outcome, found)
        found[other.month.month] = other
    if faults:
        raise Refused(faults)
    return tuple(found[month] for month in sorted(found))


def _out_of_place(path: Path, other: MonthOutcome, own: MonthOutcome, found: Iterable[str]) -> Iterator[Finding]:
    month = month_name(first_of(other.month))
    if not told_together(other, own):
        units = {"unit": other.month.unit.name, "own_unit": own.month.unit.name}
        yield NOT_EARLIER.at(path.name, month=month, own=month_name(first_of(own.month)), **units)
    elif other.month.month in found:
        yield MONTH_TWICE.at(path.name, month=month)


def told_together(other: MonthOutcome, own: MonthOutcome) -> bool:
    """Whether a month belongs to the quarter or year that ends with another one of the same unit."""
    one_unit = fold(other.month.unit.name) == fold(own.month.unit.name)
    return one_unit and first_of(other.month) in months_told_with(first_of(own.month))


def earlier_findings(source: MonthSource) -> Iterator[Finding]:
    """Months that are missing at the end of a quarter or year; people of whom nobody could say that they are the same."""
    _, missing = months_at_hand(source)
    if missing:
        yield MONTHS_MISSING.at("", span=_span(source.outcome), months=", ".join(map(month_name, missing)))
    for other in source.others:
        if told_together(other, source.outcome):
            yield from _not_the_same(other, source.outcome)


def earlier_said(source: MonthSource) -> str:
    """Which months the tables of a quarter or year are made from; empty where there are none to make."""
    found, missing = months_at_hand(source)
    first = first_of(source.outcome.month)
    if not (found or missing):
        return ""
    months = ", ".join(map(month_name, (*found, first)))
    return f"Kết quả các tháng {_span(source.outcome)}: có tháng {months}" if found else ""


def _span(outcome: MonthOutcome) -> str:
    first = first_of(outcome.month)
    if first.month == MONTHS_OF_A_YEAR:
        return f"năm {first.year}"
    return f"quý {QUARTERS[quarter_of(first) - 1]} năm {first.year}"


def _not_the_same(other: MonthOutcome, own: MonthOutcome) -> Iterator[Finding]:
    strangers = [
        f"{person.id} khi ấy là {other.score_of(person.id).person.name}, nay là {person.name}"
        for person in own.month.person
        if person.id in other.by_id and same_person(other, own, person) is None
    ]
    if strangers:
        more = f"; và {two_digits(len(strangers) - _NAMED)} người khác" if len(strangers) > _NAMED else ""
        who = f"{'; '.join(strangers[:_NAMED])}{more}"
        yield NOT_THE_SAME.at("", month=month_name(first_of(other.month)), count=two_digits(len(strangers)), who=who)
