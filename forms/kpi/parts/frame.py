"""What all papers of one month say alike: the head, the month itself, where the paper goes."""

from dataclasses import dataclass
from datetime import date

from forms.kpi.parts.source import MonthSource
from forms.parts.frame import DAY_FOR_PEN, NUMBER_FOR_PEN
from forms.parts.paper import Head
from forms.parts.wording import capital, deciding_superior
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.period import first_of, month_name, period_of
from meetings.kpi.person import Person
from meetings.people import Organ
from meetings.vietnamese import long_date, short_date


@dataclass(frozen=True, slots=True)
class MonthFrame:
    """The month as each of its papers tells it (tháng đánh giá): which, over which days, of which unit, by which text."""

    name: str
    """Month and year in words: ``tháng 7 năm 2026``."""
    period: str
    """The days that are rated: ``từ 01/7/2026 đến 31/7/2026``."""
    unit: str
    """The unit in small letters: ``Văn phòng Đảng ủy phường An Phú``."""
    weight: str
    """How much of the result of the tasks counts: ``70%``."""
    regulation: str
    """The regulation by its name and who issued it: ``Quy định về đánh giá, xếp loại hằng tháng … của Ban Thường vụ Tỉnh ủy``."""


def frame_of(outcome: MonthOutcome) -> MonthFrame:
    """What all papers of the month tell of it."""
    month, regulation = outcome.month, outcome.regulation
    begins, ends = period_of(month)
    return MonthFrame(
        name=month_in_words(first_of(month)),
        period=f"từ {short_date(begins)} đến {short_date(ends)}",
        unit=month.unit.name,
        weight=f"{regulation.result.most}%",
        regulation=f"{regulation.name.partition(' (')[0]} của {regulation.issuer}",
    )


def month_in_words(first: date) -> str:
    """``tháng 7 năm 2026``, ``tháng 02 năm 2027``."""
    return f"tháng {month_name(first).replace('/', ' năm ')}"


def people_said(outcome: MonthOutcome) -> str:
    """The kinds of people that are rated, in the regulation's order: ``cán bộ, công chức, lao động hợp đồng``."""
    there = {person.kind for person in outcome.month.person}
    return ", ".join(rule.name for rule in outcome.regulation.rates if rule.kind in there)


def people_name(outcome: MonthOutcome, person: Person) -> str:
    """What somebody is: ``công chức``, ``lao động hợp đồng``."""
    return next(rule.name for rule in outcome.regulation.rates if rule.kind == person.kind)


def head_of(source: MonthSource, day: date | None, *, kind: str = "") -> Head:
    """The head of a paper of that day; room for the pen where the day or the number is not known."""
    unit = source.outcome.month.unit
    said = DAY_FOR_PEN if day is None else long_date(day)
    place_date = f"{unit.locality}, {said}" if unit.locality else ""
    return Head(unit.superior.upper(), unit.name.upper(), _number_line(source, kind), place_date)


def _number_line(source: MonthSource, kind: str) -> str:
    if not kind:
        return ""
    manner = source.manner
    symbol = manner.before_symbol.join(filter(None, (kind, source.outcome.month.unit.symbol)))
    return f"{manner.number_lead}{NUMBER_FOR_PEN}{manner.after_number}{symbol}"


def receivers_of(source: MonthSource, *told: str) -> tuple[str, ...]:
    """To whom a paper goes (nơi nhận): those told, the superior, the unit's own file."""
    manner, unit = source.manner, source.outcome.month.unit
    organ = Organ(unit.name, unit.superior, "agency", unit.symbol, unit.locality)
    superior = f"{capital(deciding_superior(organ))} {manner.reported}"
    return (*(f"{one}{manner.between}" for one in told), superior, manner.kept)


def of_the_year(first: date) -> str:
    """What a month bears in the names of files: ``2026-07``."""
    return f"{first:%Y-%m}"
