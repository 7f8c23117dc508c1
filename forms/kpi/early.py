"""What the rules find already in a month that could not be read whole (lỗi thấy được ngay): figures that rest on nothing lost.

Without it an office that mended every cell would be told of the rest only then.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from meetings import schema
from meetings.faults import Finding, faults_in
from meetings.kpi.checks import MONTH_UNWRITTEN, NOT_IN_FORCE, TOO_MANY_DAYS, input_findings
from meetings.kpi.criteria import GENERAL_ABOVE_MOST
from meetings.kpi.month import Month
from meetings.kpi.person import Person
from meetings.kpi.persons import NEITHER_FULL_NOR_HALF, NOT_HALF_DAYS, WORKED_TOO_MANY
from meetings.kpi.regulation import shipped
from meetings.kpi.timing import PERIOD_ELSEWHERE

Data = Mapping[str, object]
_ANYBODY: Final[Data] = {"id": "-", "name": "-", "post": "-", "kind": "civil_servant", "group": "-", "general": 0}
_OWN = ("general", "self_general", "worked_days", "leader", "leadership")
"""What is judged of somebody alone."""
_FRAME = ("regulation", "month", "working_days", "period", "month_working_days")
_PERSONAL = frozenset((GENERAL_ABOVE_MOST.code, NEITHER_FULL_NOR_HALF.code, NOT_HALF_DAYS.code))
_OF_THE_DAYS = frozenset((WORKED_TOO_MANY.code, TOO_MANY_DAYS.code))
_OF_THE_MONTH = frozenset((MONTH_UNWRITTEN.code, NOT_IN_FORCE.code, PERIOD_ELSEWHERE.code))


def found_early(data: Data) -> tuple[Finding, ...]:
    """Faults of figures that came in whole, whatever else did not."""
    given = data.get("person")
    people = tuple(given) if isinstance(given, list) else ()
    probe = {**_usual(), **{key: data[key] for key in _FRAME if _reads(data, key)}}
    frame = schema.read(probe, Month).value
    if not isinstance(frame, Month):
        return ()
    judged = Month(
        frame.regulation,
        frame.month,
        frame.working_days,
        frame.unit,
        tuple(_person(one) for one in people),
        period=frame.period,
        month_working_days=frame.month_working_days,
    )
    told = set(_told(data))
    return tuple(one for one in faults_in(input_findings(judged)) if one.code in told)


def _usual() -> Data:
    unit = {"name": "-", "superior": "", "head": "-"}
    first = next(iter(shipped().values()))
    month = f"{first.in_force_from:%Y-%m}"
    return {"regulation": first.id, "month": month, "working_days": 1, "unit": unit, "person": []}


def _reads(data: Data, key: str) -> bool:
    """Whether a value of the frame came in whole."""
    return key in data and not schema.read({**_usual(), key: data[key]}, Month).findings


def _told(data: Data) -> Iterator[str]:
    """Which faults rest on nothing that was lost."""
    yield from _PERSONAL
    if _reads(data, "month"):
        yield from _OF_THE_MONTH
        if _reads(data, "working_days") and ("period" not in data or _reads(data, "period")):
            yield from _OF_THE_DAYS


def _person(given: object) -> Person:
    own = given if isinstance(given, Mapping) else {}
    read = schema.read({**_ANYBODY, **{key: own[key] for key in _OWN if key in own}}, Person).value
    return read if isinstance(read, Person) else Person("-", "-", "", "civil_servant", "-")
