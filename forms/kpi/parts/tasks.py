"""The tasks of a sheet (nhiệm vụ): each with its products, units and lapses, every figure the one that the score rests on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from forms.kpi.parts.figures import amount_said, exactly
from meetings.amounts import ONE, value
from meetings.kpi.measuring import measure_of
from meetings.kpi.month import Month, Product
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.person import Person, Task
from meetings.kpi.terms import TASK
from meetings.kpi.working import Line
from meetings.vietnamese import short_date, two_digits

OWN, DIRECTED = "Trực tiếp thực hiện", "Chỉ đạo, điều hành, tổ chức thực hiện"
"""The two kinds of tasks of a leader. Điều 12.1."""
EXTRA = f"{TASK['extra']}, ngoài tổng số giao, chỉ tính điểm cộng"
WHOLE = "Cộng trong tổng số giao"


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One row of the table of tasks: a task, the heading of several, or their sum."""

    strong: bool
    """Whether it is a heading or a sum."""
    number: str
    """``1``; empty for headings and sums."""
    task: str
    """Product or piece of work: ``Tờ trình``."""
    group: str
    """Group of complexity, 1 to 5: ``3``."""
    unit: str
    """Standard units in one product: ``2,5``."""
    assigned: str
    """Products to be made: ``4``."""
    assigned_units: str
    """The same in standard units: ``10``."""
    completed: str
    """Products made: ``4``."""
    done_units: str
    """What counts of them as done, in standard units, for a: ``10``."""
    lapses: str
    """Times below standard, and how many of them are excused: ``01``, ``02 (miễn 01)``."""
    good_units: str
    """What counts for b: ``9,375``."""
    delays: str
    """Times late, and how many of them are excused: ``00``."""
    timely_units: str
    """What counts for c: ``10``."""
    note: str
    """When due, what is wanted, what was not accepted, who excused: ``thời hạn: 20/7/2026``; may be empty."""


class _Counted(NamedTuple):
    """A task with the standard units of one product, and what it counts."""

    task: Task
    unit: int
    figures: Mapping[str, Fraction]


def task_lines(outcome: MonthOutcome, person: Person, steps: Iterable[Line]) -> tuple[TaskLine, ...]:
    """The table of somebody's tasks: of a leader in two parts, then the sum, then what stands outside it.

    ``steps`` are those of the person's reckoning; of those who are not rated nothing is reckoned but what they were given.
    """
    reckoned = [step.figures for step in steps if step.what.startswith("task[")]
    unit_of = measure_of(outcome.month, outcome.rules).unit_of
    units = [unit_of(task) for task in person.task]
    given = [
        {"assigned": Fraction(unit * task.assigned, ONE * ONE)} for task, unit in zip(person.task, units, strict=True)
    ]
    return tuple(_lines(outcome.month, [*map(_Counted, person.task, units, reckoned or given)]))


def _lines(month: Month, counted: list[_Counted]) -> Iterator[TaskLine]:
    number = 0
    inside = [one for one in counted if not one.task.extra]
    own, directed = ([one for one in inside if one.task.directing is of] for of in (False, True))
    parts = [(OWN, own), (DIRECTED, directed)] if directed else [("", own)]
    for name, several in (*parts, (EXTRA, [one for one in counted if one.task.extra])):
        if name == EXTRA and inside:
            yield _sum(inside)
        if name and several:
            yield _heading(name)
        for one in several:
            number += 1
            yield _line(month, one, number)


def _line(month: Month, one: _Counted, number: int) -> TaskLine:
    task, product = one.task, _product(month, one.task)
    group = task.level if product is None else product.level
    counts = {key: "" if task.extra and key in {"b", "c"} else _said(one.figures, key) for key in "abc"}
    return TaskLine(
        strong=False,
        number=str(number),
        task=task.name,
        group="" if group is None else str(group),
        unit=amount_said(one.unit),
        assigned=amount_said(task.assigned),
        assigned_units=_said(one.figures, "assigned"),
        completed=amount_said(task.completed),
        done_units=counts["a"],
        lapses=_times(task.quality_lapses, task.quality_excused),
        good_units=counts["b"],
        delays=_times(task.delays, task.delays_excused),
        timely_units=counts["c"],
        note="; ".join(_notes(month, task)),
    )


def _said(figures: Mapping[str, Fraction], key: str) -> str:
    return exactly(figures[key]) if key in figures else ""


def _times(times: int, excused: int) -> str:
    return two_digits(times) + (f" (miễn {two_digits(excused)})" if excused else "")


def _notes(month: Month, task: Task) -> Iterator[str]:
    if task.due is not None:
        yield f"{_term('due')}: {short_date(task.due)}"
    for key, text in (("output", task.output), ("duty", task.duty), ("authority", task.authority)):
        if text:
            yield f"{_term(key)}: {text}"
    if shared := next((one.name for one in month.shared if one.id == task.share_of), ""):
        yield f"phần của «{shared}»"
    if task.handed_over:
        yield f"{_term('handed_over')}, không tính hoàn thành"
    if task.rejected:
        yield f"{_term('rejected')}: {exactly(value(task.rejected))}"
    if task.excused_by:
        yield f"{_term('excused_by')}: {task.excused_by}"


def _term(key: str) -> str:
    return TASK[key].lower()


def _product(month: Month, task: Task) -> Product | None:
    products = () if month.catalogue is None else month.catalogue.product
    return next((one for one in products if one.id == task.product), None)


def _heading(name: str) -> TaskLine:
    return TaskLine(True, "", name, "", "", "", "", "", "", "", "", "", "", "")


def _sum(inside: list[_Counted]) -> TaskLine:
    assigned, a, b, c = (_added(inside, key) for key in ("assigned", "a", "b", "c"))
    lapses = two_digits(sum(one.task.quality_lapses for one in inside))
    delays = two_digits(sum(one.task.delays for one in inside))
    return TaskLine(True, "", WHOLE, "", "", "", assigned, "", a, lapses, b, delays, c, "")


def _added(inside: list[_Counted], key: str) -> str:
    whole = [one.figures[key] for one in inside if key in one.figures]
    return exactly(sum(whole, Fraction(0))) if whole else ""
