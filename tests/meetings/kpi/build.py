"""Months in few words: everything not said is ordinary. Names are invented."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from meetings import schema
from meetings.amounts import exact_text
from meetings.faults import Finding, Refused
from meetings.kpi.month import Month
from meetings.kpi.outcome import MonthOutcome, outcome
from meetings.kpi.score import Score
from meetings.people import Level

Data = dict[str, Any]
GROUND = "Công văn số 12-CV/ĐU ngày 01/7/2026"


def task(assigned: object = 10, completed: object = None, **more: object) -> Data:
    """A task of the second group, all done unless told otherwise."""
    done = assigned if completed is None else completed
    return {"name": "Tờ trình", "level": 2, "assigned": assigned, "completed": done} | more


def person(one: str = "p01", *tasks: Data, general: object = 28, **more: object) -> Data:
    """Somebody without a leading post who is rated by the head of the office."""
    ordinary: Data = {
        "id": one,
        "name": f"Nguyễn Văn {one.upper()}",
        "post": "Chuyên viên",
        "kind": "civil_servant",
        "group": "chuyen-vien",
        "rater": "Chánh Văn phòng",
        "general": general,
        "task": list(tasks) or [task()],
    }
    return {key: value for key, value in (ordinary | more).items() if value is not None}


def leader(one: str, *tasks: Data, manages: list[str] | None = None, **more: object) -> Data:
    """Somebody with a leading post, đ and e full."""
    lead = {"execution": 100, "execution_ground": "xong đúng hạn", "unity": 100, "unity_ground": "đoàn kết"}
    ordinary = {"leader": "head", "group": "lanh-dao", "manages": manages or [], "leadership": lead}
    return person(one, *tasks, **(ordinary | more))


def with_points(one: str, points: str, **more: object) -> Data:
    """Somebody whose month comes to so many points, between 70 and 100: everything done, the rest common criteria."""
    return person(one, general=Decimal(points) - 70, **more)


def month(*people: Data, readings: Data | None = None, **more: object) -> Data:
    """July 2026 of one office; readings chosen otherwise come with a ground."""
    ordinary: Data = {
        "regulation": "KPI-TN-2026",
        "month": "2026-07",
        "working_days": 22,
        "unit": {
            "name": "Văn phòng Đảng ủy phường An Phú",
            "superior": "ĐẢNG ỦY PHƯỜNG AN PHÚ",
            "head": people[0]["id"] if people else "p01",
        },
        "person": list(people),
        "readings": {**readings, "ground": GROUND} if readings else {},
    }
    return {key: value for key, value in (ordinary | more).items() if value is not None}


def record(data: Data) -> Month:
    """The month as it comes through the door."""
    reading = schema.read(data, Month)
    if reading.findings or not isinstance(reading.value, Month):
        raise Refused(reading.findings)
    return reading.value


def came_out(*people: Data, **more: Any) -> MonthOutcome:
    """What such a month comes to."""
    return outcome(record(month(*people, **more)))


def score_of(*tasks: Data, readings: Data | None = None, **more: object) -> Score:
    """The score of one person alone."""
    return came_out(person("p01", *tasks, **more), readings=readings).scores[0]


def found(*people: Data, **more: Any) -> tuple[Finding, ...]:
    """Everything told about such a month, whether it is refused or not."""
    try:
        return came_out(*people, **more).warnings
    except Refused as refused:
        return refused.findings


def places(code: str, *people: Data, **more: Any) -> list[str]:
    """Where a code is told."""
    return [finding.where for finding in found(*people, **more) if finding.code == code]


def levels(outcome: MonthOutcome) -> list[Level | None]:
    """Everybody's level, in order."""
    return [outcome.levels[score.person.id] for score in outcome.scores]


def exact(*figures: Fraction | None) -> tuple[str | None, ...]:
    """Exact figures as answers write them."""
    return tuple(None if one is None else exact_text(one) for one in figures)
