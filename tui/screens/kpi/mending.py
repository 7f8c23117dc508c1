"""Figures of one person by hand (sửa số liệu): the lines of each form, and the act that the answers make.

Each function that reads answers gives the act, or what stands in the way in sentences; whether the act may be done, the
record says.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from meetings.kpi.acts import FiguresMended
from meetings.kpi.month import CriteriaForm
from meetings.kpi.person import Bonus, Leadership, Person, Task
from meetings.kpi.recorded import RecordedMonth
from meetings.kpi.terms import BONUS, LEADERSHIP, PERSON, TASK
from meetings.vietnamese import two_digits
from tui.modals.form import Answers, Blank
from tui.typed.amounts import read_amount, typed_amount

YES_OR_NO: Mapping[str, str] = {"": "không", "yes": "có"}
HALF_OR_FULL: Mapping[str, str] = {"": "chưa chọn", "100": "100", "50": "50"}


class Mended(NamedTuple):
    """The act, or what stands in the way."""

    act: FiguresMended | None
    faults: list[str]


def _amount(said: Answers, key: str, label: str, faults: list[str]) -> int | None:
    """The number typed on a line; None where it is empty, and where it cannot be read, which is told."""
    text = said[key].strip()
    found = read_amount(text) if text else None
    if text and found is None:
        faults.append(f"{label}: không đọc được số «{text}»; vui lòng ghi chữ số, ví dụ 28,5")
    return found


# Common criteria. Điều 7.2.


def form_of(recorded: RecordedMonth, person: Person) -> CriteriaForm | None:
    """The form of common criteria by which somebody is judged, if the office entered one."""
    return next((form for form in recorded.month.form if form.id == person.form), None)


def general_blanks(recorded: RecordedMonth, person: Person) -> list[Blank]:
    """One line for the whole, or one for each criterion of the person's form."""
    form, most = form_of(recorded, person), recorded.outcome.rules.general_most
    if form is None:
        return [Blank("general", "Điểm", typed_amount(person.general), hint=f"Tiêu chí chung, từ 0 đến {most} điểm")]
    return [
        Blank(
            f"c{place}",
            f"Điểm {two_digits(place + 1)}",
            typed_amount(person.criteria[place] if place < len(person.criteria) else None),
            hint=f"{criterion.text} (tối đa {typed_amount(criterion.most)} điểm)",
        )
        for place, criterion in enumerate(form.criterion)
    ]


def general_mended(recorded: RecordedMonth, person: Person, said: Answers) -> Mended:
    """The points for the common criteria; lines that are emptied take them away, lines that were empty take nothing."""
    faults: list[str] = []
    form = form_of(recorded, person)
    if form is None:
        given = _amount(said, "general", "Điểm", faults)
        return _mended(FiguresMended(person.id, general=given), faults)
    points = [
        _amount(said, f"c{place}", f"Điểm {two_digits(place + 1)}", faults) for place in range(len(form.criterion))
    ]
    kept = tuple(one for one in points if one is not None)
    if 0 < len(kept) < len(points):
        faults.append("còn tiêu chí chưa có điểm; vui lòng ghi đủ, hoặc xóa hết")
    if not kept and not person.criteria and not faults:
        faults.append("chưa ghi điểm nào; điểm tiêu chí chung đang có vẫn giữ nguyên")
    return _mended(FiguresMended(person.id, general=None, criteria=kept), faults)


# Working days. Điều 6.7.


def days_blanks(recorded: RecordedMonth, person: Person) -> list[Blank]:
    """Days worked, and why days are missing."""
    usual = typed_amount(recorded.month.working_days)
    days = person.worked_days if person.worked_days is not None else recorded.month.working_days
    return [
        Blank(
            "days", PERSON["worked_days"], typed_amount(days), hint=f"Kỳ này có {usual} ngày làm việc; nửa ngày được"
        ),
        Blank("absence", PERSON["absence"], person.absence, hint="Nghỉ ốm, thai sản, việc riêng không hưởng lương"),
    ]


def days_mended(recorded: RecordedMonth, person: Person, said: Answers) -> Mended:
    """The days worked; an empty line means all of them, and so do all of them as the form proposed them."""
    faults: list[str] = []
    given = _amount(said, "days", PERSON["worked_days"], faults)
    if person.worked_days is None and given == recorded.month.working_days:
        given = None
    return _mended(FiguresMended(person.id, worked_days=given, absence=said["absence"]), faults)


# đ and e. Điều 12.3.


def leadership_blanks(person: Person) -> list[Blank]:
    """đ and e with their grounds."""
    given = person.leadership or Leadership()
    return [
        Blank(
            "execution",
            LEADERSHIP["execution"],
            _points(given.execution),
            HALF_OR_FULL,
            hint="Điều 12, khoản 3, điểm b",
        ),
        Blank("execution_ground", LEADERSHIP["execution_ground"], given.execution_ground),
        Blank("unity", LEADERSHIP["unity"], _points(given.unity), HALF_OR_FULL, hint="Điều 12, khoản 3, điểm c"),
        Blank("unity_ground", LEADERSHIP["unity_ground"], given.unity_ground),
    ]


def _points(given: int | None) -> str:
    return "" if given is None else str(given)


def leadership_mended(person: Person, said: Answers) -> Mended:
    """đ and e as chosen; nothing chosen and no ground takes them away."""
    points = {key: int(said[key]) if said[key] else None for key in ("execution", "unity")}
    given = Leadership(points["execution"], said["execution_ground"], points["unity"], said["unity_ground"])
    return _mended(FiguresMended(person.id, leadership=None if given == Leadership() else given), [])


# Bonus points. Điều 14, 15.1.d.


def bonus_blanks(person: Person, place: int | None, approver: str) -> list[Blank]:
    """One line of bonus points; None for a new one."""
    line = None if place is None else person.bonus[place]
    return [
        Blank(
            "points", BONUS["points"], "" if line is None else typed_amount(line.points), hint="Để trống là bỏ dòng này"
        ),
        Blank("ground", BONUS["ground"], "" if line is None else line.ground, hint="Việc nhận thay, việc đột xuất"),
        Blank("approved_by", BONUS["approved_by"], approver if line is None else line.approved_by),
    ]


def bonus_mended(person: Person, place: int | None, said: Answers) -> Mended:
    """The lines of bonus points with this one added, changed or left out."""
    faults: list[str] = []
    points = _amount(said, "points", BONUS["points"], faults)
    fresh = () if points is None else (Bonus(points, said["ground"], said["approved_by"]),)
    if points is not None:
        faults += [
            f"{BONUS[key].lower()} còn trống; vui lòng ghi" for key in ("ground", "approved_by") if not said[key]
        ]
    return _mended(FiguresMended(person.id, bonus=_put(person.bonus, place, fresh)), faults)


def _put(lines: tuple[Bonus, ...], place: int | None, fresh: tuple[Bonus, ...]) -> tuple[Bonus, ...]:
    return (*lines, *fresh) if place is None else (*lines[:place], *fresh, *lines[place + 1 :])


# Tasks. Điều 11, 15.1.

_AMOUNTS = (
    ("assigned", "Số sản phẩm được giao"),
    ("completed", "Số sản phẩm hoàn thành; quá số được giao thì chỉ tính bằng số được giao"),
    ("unit", "Một sản phẩm bằng mấy đơn vị chuẩn; để trống là 1, hoặc theo danh mục"),
    ("rejected", "Số sản phẩm không được chấp nhận"),
)
_TIMES = (
    ("quality_lapses", "Số lần chưa đạt chất lượng; mỗi lần trừ 25% điểm chất lượng của một sản phẩm"),
    ("quality_excused", "Số lần chưa đạt chất lượng vì khách quan, được cấp có thẩm quyền xác nhận"),
    ("delays", "Số lần chậm tiến độ; mỗi lần trừ 25% điểm tiến độ của một sản phẩm"),
    ("delays_excused", "Số lần chậm vì khách quan, được cấp có thẩm quyền xác nhận"),
)


def task_blanks(person: Person, place: int | None) -> list[Blank]:
    """One task; None for a new one."""
    task = Task("", 0, 0) if place is None else person.task[place]
    amounts = {key: getattr(task, key) for key, _ in _AMOUNTS}
    unsaid = {None, 0} if place is None else {None}
    typed = {key: "" if given in unsaid else typed_amount(given) for key, given in amounts.items()}
    typed["rejected"] = typed_amount(task.rejected or None)
    return [
        Blank("name", TASK["name"], task.name, hint="Để trống là bỏ nhiệm vụ này"),
        Blank("level", TASK["level"], "" if task.level is None else str(task.level), hint="Nhóm phức tạp, 1 đến 5"),
        *(Blank(key, TASK[key], typed[key], hint=hint) for key, hint in _AMOUNTS),
        *(Blank(key, TASK[key], str(getattr(task, key) or ""), hint=hint) for key, hint in _TIMES),
        Blank("excused_by", TASK["excused_by"], task.excused_by, hint="Ai xác nhận lý do khách quan, theo văn bản nào"),
        Blank("handed_over", TASK["handed_over"], "yes" if task.handed_over else "", YES_OR_NO),
        Blank("extra", TASK["extra"], "yes" if task.extra else "", YES_OR_NO),
    ]


def task_mended(person: Person, place: int | None, said: Answers) -> Mended:
    """The tasks with this one added, changed or left out."""
    faults: list[str] = []
    if not said["name"]:
        kept = person.task if place is None else (*person.task[:place], *person.task[place + 1 :])
        return _mended(FiguresMended(person.id, task=kept), ["chưa ghi tên nhiệm vụ"] if place is None else [])
    fresh = _task(Task("-", 0, 0) if place is None else person.task[place], said, faults)
    tasks = (*person.task, fresh) if place is None else (*person.task[:place], fresh, *person.task[place + 1 :])
    return _mended(FiguresMended(person.id, task=tasks), faults)


def _task(task: Task, said: Answers, faults: list[str]) -> Task:
    amounts = {key: _amount(said, key, TASK[key], faults) for key, _ in _AMOUNTS}
    times = {key: _count(said, key, TASK[key], faults) for key, _ in _TIMES}
    return replace(
        task,
        name=said["name"],
        level=_count(said, "level", TASK["level"], faults) or None,
        unit=amounts["unit"],
        **{key: amounts[key] or 0 for key in ("assigned", "completed", "rejected")},
        **times,
        excused_by=said["excused_by"],
        handed_over=bool(said["handed_over"]),
        extra=bool(said["extra"]),
    )


def _count(said: Answers, key: str, label: str, faults: list[str]) -> int:
    text = said[key].strip()
    if text and not (text.isascii() and text.isdecimal()):
        faults.append(f"{label}: không đọc được số «{text}»; vui lòng ghi số nguyên")
        return 0
    return int(text or 0)


def _mended(act: FiguresMended, faults: Sequence[str]) -> Mended:
    return Mended(None, list(faults)) if faults else Mended(act, [])
