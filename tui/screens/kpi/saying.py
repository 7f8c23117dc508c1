"""What is said of one person, by a form (tự chấm, nhận xét, quyết định, ý kiến, hủy kết quả): its lines, and the act they make."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from forms.kpi.parts.signing import Signing, decider, reviewer
from forms.kpi.parts.source import MonthSource
from forms.parts.frame import NAME_FOR_PEN
from meetings.acts import Act
from meetings.kpi.acts import LevelsDecided, OpinionGiven, RatingAnnulled, RemarkMade, SelfScoreGiven
from meetings.kpi.deciding import deciders
from meetings.kpi.month import Decision
from meetings.kpi.person import Opinion, OpinionKind, Person
from meetings.kpi.raters import rater_of
from meetings.kpi.recorded import RecordedMonth
from meetings.kpi.terms import PERSON
from meetings.people import LEVEL_NAMES, LEVELS, Level
from meetings.vietnamese import two_digits
from tui.modals.form import Answers, Blank
from tui.screens.kpi.mending import form_of
from tui.telling.sheet import OPINION_NAMES
from tui.typed.amounts import read_amount, read_day, typed_amount, typed_day
from tui.typed.days import impossible

LEVEL_OPTIONS: Mapping[str, str] = {"": "chưa ghi", **{level: LEVEL_NAMES[level] for level in LEVELS}}
DAY = "Ngày, tháng (năm): 24/7/2026 hoặc 24/7"
_LEVELS: Mapping[str, Level] = {level: level for level in LEVELS}
_OPINIONS: Mapping[str, OpinionKind] = {kind: kind for kind in OPINION_NAMES}


class Saying(NamedTuple):
    """A form: its title, its lines, and how its answers become an act, or sentences that stand in the way."""

    title: str
    blanks: list[Blank]
    act: Callable[[Answers], Act | list[str]]
    what: str


def day_of(said: Answers, near: date) -> date | list[str]:
    """The day on the line ``on``."""
    day = read_day(said["on"], near)
    why = impossible(said["on"], near) or f"không đọc được ngày «{said['on']}»"
    return day or [f"{why}; vui lòng ghi như 24/7/2026"]


def rated_by(recorded: RecordedMonth, person: Person) -> str:
    """Who remarks on somebody: the one who signs so on the person's sheet, by name where it is known. Điều 9."""
    source = MonthSource(recorded.outcome)
    return _named(recorded, person, reviewer(source, person), decider(source, person))


def decided_by(recorded: RecordedMonth, person: Person) -> str:
    """Who decides on somebody, likewise. Điều 6.2."""
    return _named(recorded, person, decider(MonthSource(recorded.outcome), person))


def may_decide(recorded: RecordedMonth, people: Iterable[Person]) -> str:
    """Who may decide on them all, by the table and as head of the unit. Điều 9; Điều 6.2."""
    named = [deciders(recorded.outcome, person) for person in people]
    common = [one for one in named[0] if all(one in others for others in named)] if named else []
    return (
        f"Điều 9; Điều 6, khoản 2: {' hoặc '.join(common)}" if common else "Cấp có thẩm quyền (Điều 9; Điều 6, khoản 2)"
    )


def _named(recorded: RecordedMonth, person: Person, *signing: Signing) -> str:
    known = (one.name for one in signing if one.name and one.name != NAME_FOR_PEN)
    came_out = recorded.outcome
    said = rater_of(came_out.regulation, came_out.rules, person)
    return next(known, said or recorded.people[recorded.month.unit.head].name)


def self_score(recorded: RecordedMonth, person: Person, today: date) -> Saying:
    """What somebody gave himself. Điều 15.2."""
    form = form_of(recorded, person)
    points = [Blank("general", "Điểm", typed_amount(person.self_general), hint="Tự chấm tiêu chí chung")]
    if form is not None:
        given = (*person.self_criteria, *(None for _ in form.criterion))
        points = [
            Blank(f"c{place}", f"Điểm {two_digits(place + 1)}", typed_amount(own), hint=criterion.text)
            for place, (criterion, own) in enumerate(zip(form.criterion, given, strict=False))
        ]

    def act(said: Answers) -> Act | list[str]:
        day = day_of(said, today)
        if isinstance(day, list):
            return day
        typed = [said[one.key] for one in points]
        amounts = [read_amount(one) for one in typed if one]
        unread = [one for one in typed if one and read_amount(one) is None]
        if unread or (form is not None and 0 < len(amounts) < len(points)):
            return ["điểm tự chấm chưa ghi đủ hoặc không đọc được; vui lòng ghi chữ số, ví dụ 28,5"]
        read = tuple(one for one in amounts if one is not None)
        level = _LEVELS.get(said["level"])
        if form is not None:
            whole = None if read or person.self_criteria else person.self_general
            return SelfScoreGiven(person.id, day, whole, level, read)
        return SelfScoreGiven(person.id, day, read[0] if read else None, level)

    level = Blank("level", PERSON["self_level"], person.self_level or "", LEVEL_OPTIONS)
    blanks = [*points, level, Blank("on", "Ngày", typed_day(today), hint=DAY)]
    name = recorded.names[person.id]
    return Saying(f"Tự chấm: {name}", blanks, act, f"tự chấm của {name}")


def remark(recorded: RecordedMonth, person: Person, today: date) -> Saying:
    """What the competent level remarks. Điều 16, bước 3."""
    blanks = [
        Blank("text", "Nhận xét", person.remark, lines=True),
        Blank("strengths", PERSON["strengths"], person.strengths),
        Blank("weaknesses", PERSON["weaknesses"], person.weaknesses),
        Blank("by", "Người ghi", rated_by(recorded, person), hint="Cấp có thẩm quyền nhận xét"),
        Blank("on", "Ngày", typed_day(today), hint=DAY),
    ]

    def act(said: Answers) -> Act | list[str]:
        day = day_of(said, today)
        if isinstance(day, list):
            return day
        return RemarkMade(person.id, day, said["by"], said["text"], said["strengths"], said["weaknesses"])

    name = recorded.names[person.id]
    return Saying(f"Nhận xét: {name}", blanks, act, f"nhận xét {name}")


def decision(recorded: RecordedMonth, person: Person, today: date) -> Saying:
    """A level otherwise than by the points. Điều 6.2."""
    standing = next((one for one in recorded.month.decision if one.person == person.id), None)
    score = recorded.outcome.score_of(person.id)
    reached = LEVEL_NAMES[score.score_level] if score.score_level else "chưa có điểm"
    blanks = [
        Blank("level", "Mức", standing.level if standing else score.score_level or "", LEVEL_OPTIONS),
        Blank("reason", "Lý do", standing.reason if standing else "", hint=f"Theo điểm: {reached}; không được cao hơn"),
        Blank("by", "Ai quyết", decided_by(recorded, person), hint=may_decide(recorded, [person])),
        Blank("on", "Ngày", typed_day(today), hint=DAY),
    ]

    def act(said: Answers) -> Act | list[str]:
        day, level = day_of(said, today), _LEVELS.get(said["level"])
        if isinstance(day, list):
            return day
        if level is None:
            return ["chưa chọn mức; vui lòng chọn"]
        return LevelsDecided(day, said["by"], (Decision(person.id, level, said["reason"]),))

    name = recorded.names[person.id]
    return Saying(f"Quyết định: {name}", blanks, act, f"quyết định về {name}")


def opinion(recorded: RecordedMonth, person: Person, today: date) -> Saying:
    """A reserved opinion, a petition or a report. Điều 20.5."""
    blanks = [
        Blank("kind", "Loại", "reservation", {str(kind): name for kind, name in OPINION_NAMES.items()}),
        Blank("text", "Nội dung", "", lines=True, hint="Ghi đúng lời người ấy; mức đã xếp vẫn có hiệu lực"),
        Blank("on", "Ngày", typed_day(today), hint=DAY),
    ]

    def act(said: Answers) -> Act | list[str]:
        day, kind = day_of(said, today), _OPINIONS.get(said["kind"], "reservation")
        return day if isinstance(day, list) else OpinionGiven(person.id, Opinion(kind, day, said["text"]))

    name = recorded.names[person.id]
    return Saying(f"Ý kiến: {name}", blanks, act, f"ý kiến của {name}")


def annulment(recorded: RecordedMonth, person: Person, today: date) -> Saying:
    """A published rating cancelled. Điều 6.8."""
    public = recorded.public.get(person.id)
    level = public.level if public else recorded.outcome.levels[person.id]
    blanks = [
        Blank(
            "reason",
            "Lý do",
            hint=f"Kết quả đang là: {LEVEL_NAMES[level] if level else 'chưa có'}; mức cũ vẫn được giữ",
        ),
        Blank("by", "Người hủy", decided_by(recorded, person)),
        Blank("on", "Ngày", typed_day(today), hint=DAY),
    ]

    def act(said: Answers) -> Act | list[str]:
        day = day_of(said, today)
        if isinstance(day, list):
            return day
        return RatingAnnulled(person.id, level or LEVELS[-1], day, said["by"], said["reason"])

    name = recorded.names[person.id]
    return Saying(f"Hủy kết quả: {name}", blanks, act, f"hủy kết quả của {name}, mở lại để xếp loại")
