"""The five steps of a month in words (năm bước): what each is, its last day, when it was done, how many have done it."""

from collections.abc import Iterator
from datetime import date

from meetings.kpi.calendar import StepDay
from meetings.kpi.issued import StepKey
from meetings.kpi.recorded import RecordedMonth
from meetings.vietnamese import short_date, two_digits
from tui.widgets.rows import Row, Tone

SHORT_NAMES: dict[StepKey, str] = {
    "plan": "Kế hoạch, lịch tuần",
    "self_rating": "Tự đánh giá",
    "remarks": "Nhận xét, cho ý kiến",
    "decision": "Quyết định xếp loại",
    "notice": "Công khai kết quả",
}


def step_rows(recorded: RecordedMonth, today: date) -> Iterator[Row]:
    """A row for each step."""
    for step in recorded.steps:
        done = recorded.done_on(step.rule.key)
        said, tone = _state(step, done, today)
        last = "đầu tháng" if step.last is None else short_date(step.last)
        when = "" if done is None else short_date(done)
        name = SHORT_NAMES[step.rule.key]
        yield Row(
            step.rule.key, (str(step.rule.number), name, last, when, said, counted(recorded, step.rule.key)), tone
        )


def _state(step: StepDay, done: date | None, today: date) -> tuple[str, Tone]:
    """Done in time, done late, due, overdue: in words."""
    if done is not None:
        late = 0 if step.last is None else (done - step.last).days
        return (f"chậm {two_digits(late)} ngày", "warn") if late > 0 else ("xong", "good")
    if step.last is None:
        return "chưa ghi", "plain"
    left = (step.last - today).days
    if left < 0:
        return f"quá hạn {two_digits(-left)} ngày", "bad"
    return ("hạn là hôm nay", "warn") if left == 0 else (f"còn {two_digits(left)} ngày", "plain")


def counted(recorded: RecordedMonth, step: StepKey) -> str:
    """How many of the people have come through a step."""
    people = [score.person for score in recorded.outcome.scores if score.rated is not False]
    whole = two_digits(len(people))
    if step == "self_rating":
        own = sum(bool(one.self_general is not None or one.self_level or one.self_criteria) for one in people)
        return f"{two_digits(own)}/{whole} tự chấm"
    if step == "remarks":
        return f"{two_digits(sum(bool(one.remark) for one in people))}/{whole} nhận xét"
    if step == "decision":
        levels = recorded.outcome.levels
        return f"{two_digits(sum(levels[one.id] is not None for one in people))}/{whole} có mức"
    return ""


def step_told(recorded: RecordedMonth, key: StepKey) -> str:
    """A step in full, with its clause, and what there is to say of its last day."""
    step = next(one for one in recorded.steps if one.rule.key == key)
    rule = step.rule
    last = "" if step.last is None else f" Hạn cuối {step.weekday}, {short_date(step.last)}."
    told = f"Bước {rule.number}: {rule.name} ({rule.clause}).{last}"
    if step.last is not None and rule.at_quarter_end is not None and step.last.day == rule.at_quarter_end:
        before = recorded.outcome.regulation.quarter_end
        told += f" Tháng cuối quý: đánh giá xong trước ngày {before.before} ({before.clause}); ngày của từng bước do chương trình đề xuất."
    if step.last is not None and step.last.weekday() >= 5:  # noqa: PLR2004 - Saturday
        told += f" Quy định không nói dời hạn khỏi {step.weekday}."
    return told
