"""May a step of an item be recorded as done?"""

from collections.abc import Iterator

from meetings.acts import StepDone
from meetings.faults import Code, Finding
from meetings.may.minutes import NOT_RATED_HERE
from meetings.may.vote import UNKNOWN_ITEM
from meetings.meeting import Meeting

STEP_UNCLEAR = Code("F322", "không ghi được bước này: {why}", "vui lòng chọn lại bước của nội dung biểu quyết", "mục V")
STEP_TWICE = Code(
    "F323", "bước {step} đã ghi là tiến hành rồi", "muốn ghi lại thì vui lòng gạch bỏ mục đã ghi trước", "{clause}"
)


def step_findings(meeting: Meeting, act: StepDone) -> Iterator[Finding]:
    """Whether there is such a step, for that subject, and it was not recorded before."""
    if not 0 <= act.item < len(meeting.items):
        yield UNKNOWN_ITEM.at(f"item[{act.item}]", number=act.item + 1)
        return
    item = meeting.items[act.item]
    where = f"{item.where}.step[{act.step}]"
    if not 0 <= act.step < len(item.voting.step):
        why = f"nội dung {item.voting.number} có {len(item.voting.step)} bước, không có bước {act.step + 1}"
        yield STEP_UNCLEAR.at(where, why=why)
        return
    step = item.voting.step[act.step]
    if act.subject and not step.each_subject:
        yield STEP_UNCLEAR.at(where, why="bước này tiến hành chung, không ghi cho từng đối tượng")
    elif act.subject and item.subject(act.subject) is None:
        yield NOT_RATED_HERE.at(where, id=act.subject)
    recorded = {done.subject for done in meeting.steps_done if (done.item, done.step) == (act.item, act.step)}
    if recorded & {"", act.subject}:
        yield STEP_TWICE.at(where, step=act.step + 1, clause=step.clause)
