"""The five steps of a month in words (năm bước): what each is, its last day, when it was done, how many have done it."""

from collections.abc import Iterator
from datetime import date

from meetings.kpi.calendar import StepDay
from meetings.kpi.issued import StepKey
from meetings.kpi.progress import Progress, progress
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

_UNDATED: tuple[str, Tone] = ("chưa ghi ngày", "warn")
_COUNTED: dict[StepKey, str] = {"self_rating": "tự chấm", "remarks": "nhận xét", "decision": "có mức"}


def step_rows(recorded: RecordedMonth, today: date) -> Iterator[Row]:
    """A row for each step."""
    for step in recorded.steps:
        far = progress(recorded, step.rule.key)
        done = far.done
        late = step.late_on(today)
        said, tone = _UNDATED if far.undated and late else _state(step, done, today)
        last = "đầu tháng" if step.last is None else short_date(step.last)
        when = "" if done is None else short_date(done)
        name = SHORT_NAMES[step.rule.key]
        yield Row(step.rule.key, (str(step.rule.number), name, last, when, said, counted(far, step.rule.key)), tone)


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


def counted(far: Progress, step: StepKey) -> str:
    """How many of the people have come through a step."""
    said = _COUNTED.get(step)
    return f"{two_digits(far.through)}/{two_digits(far.whole)} {said}" if said else ""


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
    if progress(recorded, key).undated:
        told += " Đủ mọi người nhưng chưa rõ ngày làm bước này: Enter để ghi."
    if why := recorded.late.get(key):
        told += f" Lý do chậm: {why}."
    return told
