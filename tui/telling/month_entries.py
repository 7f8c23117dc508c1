"""Entries of a month in the words of people (mục trong sổ của tháng): in a few words for a list, and whole, line by line."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from msgspec import UNSET, Struct

from meetings.acts import Act, EntryRestored, EntryStruckOut, PapersWritten
from meetings.amounts import value
from meetings.kpi.acts import (
    CapRaised,
    FiguresMended,
    LevelsDecided,
    MonthImported,
    MonthRestated,
    MonthStepDone,
    OpinionGiven,
    PersonListed,
    PersonTakenOff,
    PlanMade,
    PublicationRestated,
    RatedTogether,
    RatingAnnulled,
    RemarkMade,
    ResultsPublished,
    SelfScoreGiven,
)
from meetings.kpi.exactness import plain
from meetings.kpi.month import Month
from meetings.kpi.period import first_of, month_name
from meetings.kpi.person import Bonus, Leadership, Person, Task, WorkPlan
from meetings.kpi.plans import called
from meetings.kpi.terms import LEADERSHIP, PERSON
from meetings.kpi.working_of_level import decided_why
from meetings.people import LEVEL_NAMES
from meetings.vietnamese import short_date, two_digits
from tui.telling.month_steps import SHORT_NAMES
from tui.telling.plans import plan_said
from tui.telling.sheet import OPINION_NAMES

Named = Callable[[str], str]
"""What somebody is called, by id."""
LABELS: Mapping[str, str] = {
    "absence": PERSON["absence"].lower(),
    "bonus": "điểm cộng",
    "by": "người ghi",
    "criteria": "điểm từng tiêu chí",
    "evidence": "minh chứng",
    "execution": "đ",
    "execution_ground": LEADERSHIP["execution_ground"].lower(),
    "general": "điểm tiêu chí chung",
    "leadership": "đ, e",
    "late": "lý do chậm",
    "level": "mức",
    "month_working_days": "ngày làm việc cả tháng",
    "on": "ngày",
    "plan": "kế hoạch, lịch công tác",
    "period": "kỳ đánh giá",
    "reason": "lý do",
    "reward": "biểu dương, khen thưởng đột xuất",
    "strengths": PERSON["strengths"].lower(),
    "task": "nhiệm vụ",
    "text": "nội dung",
    "unity": "e",
    "unity_ground": LEADERSHIP["unity_ground"].lower(),
    "weaknesses": PERSON["weaknesses"].lower(),
    "where": "ở",
    "worked_days": PERSON["worked_days"].lower(),
    "working_days": "ngày làm việc của kỳ",
}
EMPTIED = "để trống"
_AMOUNTS = frozenset(("general", "worked_days", "working_days", "month_working_days", "criteria"))


def in_few_words(act: Act, named: Named) -> str:  # noqa: C901, PLR0912 - one line for each kind of act
    """What an entry says, short enough for a line of a list; whom it is about before all."""
    match act:
        case MonthImported(month=month, source=source):
            return f"{source or 'tháng mới'}, {two_digits(len(month.person))} người"
        case PersonListed(person=person):
            return person.name
        case LevelsDecided(decisions=decisions):
            return ", ".join(named(decision.person) for decision in decisions)
        case RatedTogether(rated=rated):
            return f"{rated.by}, {two_digits(len(rated.people))} người"
        case CapRaised(decided=decided):
            return f"{decided.share} theo quyết định số {decided.number}"
        case MonthStepDone(step=step, on=on):
            return f"{SHORT_NAMES[step]}, {short_date(on)}"
        case PlanMade(person=one, plan=plan):
            return f"{named(one)}, {called(plan)}"
        case ResultsPublished(on=on) | PublicationRestated(on=on):
            return short_date(on)
        case OpinionGiven(person=one, opinion=opinion):
            return f"{named(one)}, {OPINION_NAMES[opinion.kind]}"
        case PapersWritten(papers=papers):
            return f"{two_digits(len(papers))} tệp"
        case EntryStruckOut(entry=number, reason=why) | EntryRestored(entry=number, reason=why):
            return f"mục số {number}: {why}"
        case MonthRestated():
            return "; ".join(_fields(act))
        case (
            PersonTakenOff(person=one)
            | FiguresMended(person=one)
            | SelfScoreGiven(person=one)
            | RemarkMade(person=one)
            | RatingAnnulled(person=one)
        ):
            return named(one)
    return ""


def whole(act: Act, named: Named) -> Iterator[str]:  # noqa: C901 - one part for each kind of act
    """Everything that an entry says, line by line."""
    match act:
        case MonthImported(month=month, source=source):
            yield f"Nguồn: {source or 'không ghi'}"
            yield f"Tháng {month_name(first_of(month))}, {plain(value(month.working_days))} ngày làm việc, theo {month.regulation}"
            yield from _catalogue(month)
            for place, person in enumerate(month.person, start=1):
                points = "chưa có" if person.general is None else plain(value(person.general))
                work = f"{two_digits(len(person.task))} nhiệm vụ, tiêu chí chung {points}"
                yield f"  {two_digits(place)}. {person.name} ({person.post}): {work}"
                yield from _beside_the_figures(person)
        case PersonListed(person=person):
            yield f"{person.name}, {person.post}, nhóm «{person.group}»"
            yield from _beside_the_figures(person)
        case LevelsDecided(decisions=decisions, by=by, on=on):
            yield f"{by}, ngày {short_date(on)}"
            for one in decisions:
                yield f"  {named(one.person)}: {LEVEL_NAMES[one.level]}; lý do: {decided_why(one)}"
        case RatedTogether(rated=rated):
            yield f"{rated.by}, ngày {short_date(rated.on)}, biên bản số {rated.minutes or 'chưa ghi'}"
            yield f"Chủ trì: {rated.presided_by or 'chưa ghi'}; người dự: {', '.join(rated.present) or 'chưa ghi'}"
            yield f"Về: {', '.join(map(named, rated.people))}"
        case CapRaised(decided=decided):
            yield f"{decided.decided_by}, số {decided.number}, ngày {short_date(decided.decided_on)}: {decided.share}"
            yield f"Căn cứ: {decided.ground or 'chưa ghi'}"
        case OpinionGiven(person=one, opinion=opinion):
            yield f"{named(one)}, {OPINION_NAMES[opinion.kind]} ngày {short_date(opinion.given_on)}: {opinion.text}"
        case PapersWritten(papers=papers):
            yield from (f"{one.file}: {one.fingerprint}" for one in papers)
        case EntryStruckOut(entry=number, reason=why) | EntryRestored(entry=number, reason=why):
            yield f"Mục số {number}; lý do: {why}"
        case _:
            yield in_few_words(act, named)
            yield from _fields(act)


def _beside_the_figures(person: Person) -> Iterator[str]:
    """Evidence, rewards and work plans of somebody, and when unplanned work came in, where there are any."""
    for field in ("evidence", "reward", "plan"):
        if given := getattr(person, field):
            yield f"    {LABELS[field]}: {_said(field, given)}"
    for task in person.task:
        if task.added_on is not None:
            yield f"    việc đột xuất, cập nhật ngày {short_date(task.added_on)}: {task.name}"


def _catalogue(month: Month) -> Iterator[str]:
    """The office's catalogue, and when it was issued."""
    if month.catalogue is not None:
        given = month.catalogue
        day = f" ngày {short_date(given.issued_on)}" if given.issued_on else ""
        issued = f"ban hành{day}" + (f", {given.issued_by}" if given.issued_by else "")
        told = issued if day or given.issued_by else "chưa ghi ngày ban hành"
        yield f"Danh mục {two_digits(len(given.product))} sản phẩm, {told}"


def _fields(act: Struct) -> Iterator[str]:
    """What is said field by field; a field that a mending empties is told too."""
    unsaid = (UNSET,) if isinstance(act, FiguresMended | MonthRestated) else (UNSET, None, "", ())
    for field in act.__struct_fields__:
        given = getattr(act, field)
        if field in LABELS and given not in unsaid:
            yield f"{LABELS[field]}: {_said(field, given)}"


def _said(field: str, given: Any) -> str:
    match given:
        case None | "" | ():
            return EMPTIED
        case date():
            return short_date(given)
        case int() if field in _AMOUNTS:
            return plain(value(given))
        case Task():
            return f"{given.name}, giao {plain(value(given.assigned))}, xong {plain(value(given.completed))}"
        case WorkPlan():
            return plan_said(given)
        case Bonus():
            return f"{plain(value(given.points))} ({given.ground}, {given.approved_by} duyệt)"
        case Leadership():
            return "; ".join(_fields(given))
        case tuple():
            return "; ".join(_said(field, one) for one in given)
        case Struct():
            return " đến ".join(short_date(getattr(given, name)) for name in given.__struct_fields__)
    return LEVEL_NAMES.get(str(given), str(given))
