"""One person's sheet in words (phiếu của một người): every figure with how it was reckoned and its clause, then what was said."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from meetings.amounts import value
from meetings.kpi.exactness import plain
from meetings.kpi.person import OpinionKind, Person
from meetings.kpi.recorded import RecordedMonth
from meetings.kpi.so_far import NO_SCORE_BELOW, NO_TASKS, UNSAID_NAMES
from meetings.kpi.working import Line, working
from meetings.people import LEVEL_NAMES
from meetings.vietnamese import short_date, two_digits
from tui.telling.plans import plan_said
from tui.widgets.rows import Row, Tone

OPINION_NAMES: dict[OpinionKind, str] = {
    "reservation": "bảo lưu ý kiến",
    "petition": "kiến nghị cấp trên",
    "report": "phản ánh",
}
_WHAT = {
    "days": "Ngày làm việc",
    "a": "a, số lượng",
    "b": "b, chất lượng",
    "c": "c, tiến độ",
    "d": "d, đơn vị",
    "đ": "đ, tổ chức",
    "e": "e, đoàn kết",
    "result": "Kết quả",
    "general": "Tiêu chí chung",
    "bonus": "Điểm cộng",
    "raw_total": "Điểm tháng",
    "total": "Điểm được tính",
    "score_level": "Mức theo điểm",
    "level": "Mức xếp loại",
    "reading": "Cách hiểu",
}
OPINIONS = "Điều 20, khoản 5"


class Told(NamedTuple):
    """One line of a sheet: what it is about, its heading, its text, its clause, how it looks."""

    about: str
    what: str
    text: str
    clause: str = ""
    tone: Tone = "plain"


def sheet_rows(recorded: RecordedMonth, one: str) -> Iterator[Row]:
    """The sheet as rows; the key of a row is what it is about and which of its kind it is, ``bonus#1``."""
    for key, told in keyed(recorded, one):
        yield Row(key, (told.what, told.text, _short(told.clause)), told.tone)


def keyed(recorded: RecordedMonth, one: str) -> Iterator[tuple[str, "Told"]]:
    """The lines of the sheet by their keys."""
    seen: Counter[str] = Counter()
    for told in sheet_of(recorded, one):
        yield f"{told.about}#{seen[told.about]}", told
        seen[told.about] += 1


def _short(clause: str) -> str:
    """A clause as a narrow column has it: ``Điều 11.2b``."""
    return clause.replace(", khoản ", ".").replace(", điểm ", "")


def told_whole(recorded: RecordedMonth, one: str, key: str) -> str:
    """The line of that key, with its clause in full."""
    told = dict(keyed(recorded, one)).get(key)
    return "" if told is None else f"{told.what}: {told.text} ({told.clause})"


def sheet_of(recorded: RecordedMonth, one: str) -> Iterator[Told]:
    """The sheet line by line."""
    yield from _missing(recorded, one)
    yield from map(_reckoned, working(recorded.outcome, one))
    yield from _said(recorded, recorded.people[one])


def _missing(recorded: RecordedMonth, one: str) -> Iterator[Told]:
    places = {
        UNSAID_NAMES["general"]: ("general", "Điều 7, khoản 2"),
        UNSAID_NAMES["leadership"]: ("đ", "Điều 12, khoản 3"),
        NO_TASKS: ("task:new", "Điều 15, khoản 1"),
        NO_SCORE_BELOW: ("d", "Điều 12, khoản 3"),
    }
    for lacking in recorded.lacking.get(one, ()):
        about, clause = places[lacking]
        yield Told(about, "CÒN THIẾU", f"{lacking}{'' if about == 'd' else '; Enter để ghi'}", clause, "warn")


def _reckoned(line: Line) -> Told:
    if line.what.startswith("task["):
        number = int(line.what[len("task[") : -1]) + 1
        return Told(line.what, f"Nhiệm vụ {two_digits(number)}", line.text, line.clause)
    tone: Tone = "good" if line.what in {"raw_total", "level"} else "plain"
    return Told(line.what, _WHAT[line.what], line.text, line.clause, tone)


def _said(recorded: RecordedMonth, person: Person) -> Iterator[Told]:
    """What was said of somebody and by whom, each with its day where the record has it."""
    for plan in person.plan:
        yield Told("plan", "Kế hoạch, lịch", plan_said(plan), "Điều 16, bước 1")
    own = recorded.self_scores.get(person.id)
    yield Told("self", "Tự chấm", _self_score(person, None if own is None else own.on), "Điều 15, khoản 2")
    remark = recorded.remarks.get(person.id)
    by = f" ({remark.by}, {short_date(remark.on)})" if remark and person.remark == remark.text else ""
    said = (person.remark, *_named("ưu điểm", person.strengths), *_named("hạn chế", person.weaknesses))
    yield Told("remark", "Nhận xét", f"{'; '.join(filter(None, said)) or 'chưa có'}{by}", "Điều 16, bước 3")
    if decided := recorded.decided.get(person.id):
        yield Told("decision", "Quyết định", f"của {decided.by}, ngày {short_date(decided.on)}", "Điều 6, khoản 2")
    for opinion in person.opinion:
        when = short_date(opinion.given_on)
        yield Told("opinion", "Ý kiến", f"{OPINION_NAMES[opinion.kind]} ngày {when}: {opinion.text}", OPINIONS)
    for old in person.annulled:
        level, when = LEVEL_NAMES[old.level], short_date(old.annulled_on)
        text = f"{level}; {old.by} hủy ngày {when}, lý do: {old.reason}"
        yield Told("annulled", "Kết quả đã hủy", text, "Điều 6, khoản 8", "warn")


def _self_score(person: Person, on: date | None) -> str:
    points = sum(person.self_criteria) if person.self_general is None and person.self_criteria else person.self_general
    said = [] if points is None else [f"{plain(value(points))} điểm tiêu chí chung"]
    if person.self_level is not None:
        said.append(f"tự xếp loại: {LEVEL_NAMES[person.self_level]}")
    when = "" if on is None else f" (ngày {short_date(on)})"
    return f"{'; '.join(said)}{when}" if said else "chưa tự chấm"


def _named(name: str, text: str) -> tuple[str, ...]:
    return (f"{name}: {text}",) if text else ()
