"""A month laid out in the sheets of the workbook (trải tháng ra các trang): the way back of reading it."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from forms.kpi.workbook.columns import SheetKey
from forms.kpi.workbook.quoting import name_written, several_written
from forms.kpi.workbook.words import INSTEAD, KIND, LAYOUT, LEADER, LEVEL, OPINION, PLAN, WHO_MARKS
from meetings.amounts import ONE
from meetings.kpi.month import Decision, Month
from meetings.kpi.period import first_day
from meetings.kpi.person import Person
from meetings.kpi.regulation import MonthRegulation, shipped
from meetings.readings import ContestedReading, shown

Row = Mapping[str, object]
"""What a row holds, by the keys of its columns."""

_LEVELS = {one.value: one.shown for one in LEVEL}
_KINDS = {one.value: one.shown for one in KIND}
_LEADERS = {one.value: one.shown for one in LEADER}
_INSTEAD = {one.value: one.shown for one in INSTEAD}
_PLANS = {one.value: one.shown for one in PLAN}
_OPINIONS = {one.value: one.shown for one in OPINION}
_LAYOUTS = {one.value: one.shown for one in LAYOUT}
_WHO = {one.value: one.shown for one in WHO_MARKS}
_TASK_AMOUNTS = ("assigned", "completed", "rejected")
_TASK_COUNTS = ("quality_lapses", "quality_excused", "delays", "delays_excused")


def regulation_for(month: Month | None) -> MonthRegulation:
    """The regulation that the workbook is written under: the month's, else the first there is."""
    known = shipped()
    named = known.get(month.regulation) if month else None
    return named or next(iter(known.values()))


def rows_of(month: Month | None) -> Mapping[SheetKey, Sequence[Row]]:
    """The rows of every sheet; of an empty workbook only the readings that may be chosen."""
    regulation = regulation_for(month)
    readings = tuple(_readings(regulation, month))
    if month is None:
        return {"reading": readings}
    people = month.person
    names = {one.id: one.name for one in reversed(people)}
    return {
        "person": [_person(one, regulation, frozenset(names)) for one in people],
        "task": [row for one in people for row in _tasks(one)],
        "bonus": [_whose(one) | {"points": amount(line.points), "ground": line.ground, "approved_by": line.approved_by}
                  for one in people for line in one.bonus],
        "leadership": [row for one in people for row in _leadership(one)],
        "decision": [_decision(one, names) for one in month.decision],
        "collective": list(_collectives(month)),
        "product": _products(month),
        "shared": [{"id": one.id, "name": one.name, "units": amount(one.units), "elsewhere": _beside(one.elsewhere)}
                   for one in month.shared],
        "form": list(_forms(month)),
        "points": [row for one in people for row in _points(one)],
        "plan": [row for one in people for row in _plans(one)],
        "opinion": [_whose(one) | {"kind": _OPINIONS[said.kind], "date": said.given_on, "text": said.text}
                    for one in people for said in one.opinion],
        "annulled": [_whose(one) | {"level": _LEVELS[old.level], "date": old.annulled_on, "by": old.by, "reason": old.reason}
                     for one in people for old in one.annulled],
        "reading": readings,
    }  # fmt: skip


def frame_of(month: Month | None) -> Row:
    """The values of the sheet of month and unit, by their paths."""
    if month is None:
        return {"regulation": regulation_for(None).id}
    values: dict[str, object] = {
        "regulation": month.regulation,
        "month": _month_said(month.month),
        "working_days": amount(month.working_days),
        "month_working_days": _amount_or_none(month.month_working_days),
        **{f"unit.{key}": getattr(month.unit, key) for key in ("name", "superior", "head", "symbol", "locality")},
        "unit.layout": _LAYOUTS[month.unit.layout] if month.unit.layout else None,
        **{
            f"steps.{key}": getattr(month.steps, key)
            for key in ("plan", "self_rating", "remarks", "decision", "notice")
        },
        "readings.ground": month.ground,
    }
    if month.period is not None:
        values |= {"period.from": month.period.first, "period.to": month.period.last}
    if month.catalogue is not None:
        keys = ("standard", "issued_by", "issued_on")
        values |= {f"catalogue.{key}": getattr(month.catalogue, key) for key in keys}
    return values | _raised(month)


def _month_said(month: str) -> str:
    """A month as people write it, 07/2026; as it stands where it is none."""
    return month if first_day(month) is None else "/".join(reversed(month.split("-")))


def _raised(month: Month) -> dict[str, object]:
    raised = month.excellent_unit
    if raised is None:
        return {}
    given = {"decided_by": raised.decided_by, "number": raised.number, "date": raised.decided_on}
    given |= {"ground": raised.ground, "share": raised.share}
    return {f"excellent_unit.{key}": value for key, value in given.items()}


def amount(parts: int) -> int | Decimal:
    """So many billionths as the number that people write."""
    number = Decimal(parts).scaleb(-9)
    return int(number) if parts % ONE == 0 else number.normalize()


def _amount_or_none(parts: int | None) -> int | Decimal | None:
    return None if parts is None else amount(parts)


def _beside(parts: int) -> int | Decimal | None:
    """An amount that is left empty where it is nothing."""
    return amount(parts) if parts else None


def _whose(person: Person) -> dict[str, object]:
    return {"person": person.id, "person_name": person.name}


def _person(person: Person, regulation: MonthRegulation, known: frozenset[str]) -> Row:
    order = {row.key: str(number) for number, row in enumerate(regulation.rater, 1)}
    words = (
        "id",
        "name",
        "post",
        "group",
        "absence",
        "form",
        "rater",
        "rater_ground",
        "sector_result",
        "strengths",
        "weaknesses",
        "remark",
        "reward",
    )
    return {
        **{key: getattr(person, key) for key in words},
        "name": name_written(person.name),
        "kind": _KINDS[person.kind],
        "leader": _LEADERS[person.leader] if person.leader else "",
        "manages": several_written(person.manages, known),
        "evidence": "\n".join(person.evidence),
        "worked_days": _amount_or_none(person.worked_days),
        "general": _amount_or_none(person.general),
        "self_general": _amount_or_none(person.self_general),
        "rated_as": "; ".join(order.get(key, key) for key in person.rated_as),
        "rater_instead": _INSTEAD[person.rater_instead] if person.rater_instead else "",
        "self_level": _LEVELS[person.self_level] if person.self_level else "",
    }  # fmt: skip


def _tasks(person: Person) -> Iterator[Row]:
    for task in person.task:
        words = ("name", "product", "level", "share_of", "added_on", "excused_by", "due", "output", "duty", "authority")
        yield {
            **_whose(person),
            **{key: getattr(task, key) for key in words},
            "unit": _amount_or_none(task.unit),
            **{key: amount(getattr(task, key)) for key in _TASK_AMOUNTS if key != "rejected" or task.rejected},
            **{key: getattr(task, key) or None for key in (*_TASK_COUNTS, "handed_over", "extra", "directing")},
        }


def _plans(person: Person) -> Iterator[Row]:
    for plan in person.plan:
        days = {
            "from": plan.first,
            "date": plan.made,
            "submitted_on": plan.submitted_on,
            "approved_on": plan.approved_on,
        }
        yield _whose(person) | {"covers": _PLANS[plan.covers], "approved_by": plan.approved_by} | days


def _leadership(person: Person) -> Iterator[Row]:
    lead = person.leadership
    if lead is not None:
        keys = ("execution", "execution_ground", "unity", "unity_ground")
        yield _whose(person) | {key: getattr(lead, key) for key in keys}


def _decision(decision: Decision, names: Mapping[str, str]) -> Row:
    words = ("person", "reason", "decided_by", "on")
    said = {key: getattr(decision, key) for key in words}
    return {**said, "person_name": names.get(decision.person, ""), "level": _LEVELS[decision.level]}


def _collectives(month: Month) -> Iterator[Row]:
    known = frozenset(one.id for one in month.person)
    for one in month.collective:
        said = {"by": one.by, "date": one.on, "minutes": one.minutes, "presided_by": one.presided_by}
        yield said | {"people": several_written(one.people, known), "present": "\n".join(one.present)}


def _products(month: Month) -> list[Row]:
    products = () if month.catalogue is None else month.catalogue.product
    return [{"id": one.id, "name": one.name, "level": one.level, "unit": amount(one.unit)} for one in products]


def _forms(month: Month) -> Iterator[Row]:
    for form in month.form:
        for number, one in enumerate(form.criterion):
            name = form.name if number == 0 else ""
            row = {"id": form.id, "name": name, "heading": one.heading, "text": one.text, "most": amount(one.most)}
            yield row


def _points(person: Person) -> Iterator[Row]:
    for key in ("self_criteria", "criteria"):
        points: tuple[int, ...] = getattr(person, key)
        if points:
            given = {f"c{number}": amount(point) for number, point in enumerate(points, 1)}
            yield _whose(person) | {"who": _WHO[key]} | given


def _readings(regulation: MonthRegulation, month: Month | None) -> Iterator[Row]:
    chosen = month.chosen if month else {}
    for reading in regulation.reading:
        if reading.settable:
            yield from _options(reading, shown(chosen[reading.key]) if reading.key in chosen else None)


def _options(reading: ContestedReading, chosen: str | None) -> Iterator[Row]:
    for option in reading.option:
        if not option.refused:
            value = shown(option.value)
            yield {
                "key": reading.key,
                "question": f"{reading.question} ({reading.clause})",
                "value": value,
                "meaning": option.meaning,
                "usual": "đang dùng" if value == shown(reading.chosen) else "",
                "chosen": "x" if value == chosen else "",
            }
