"""What somebody's tasks come to (đo lường): assigned, done, accepted, in time, in standard units. Điều 11, 12.

Whole numbers only, on one scale for all tasks of a person: units × products × ``Measure.scale``. Where a reading compounds
deductions or divides by what was completed, the same arithmetic goes on with exact fractions.
"""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from meetings.amounts import ONE
from meetings.kpi.month import Month
from meetings.kpi.person import Task
from meetings.kpi.rules import Deductions, MonthRules

Exact = int | Fraction
Taken = Callable[[Exact, Exact, int], Exact]
"""What so many lapses take off: of a row done, of one product of it."""


class Sums(NamedTuple):
    """A person's tasks added up. ``a``, ``b``, ``c`` over ``assigned`` are the figures; ``extra`` was done besides."""

    assigned: Exact
    a: Exact
    b: Exact
    c: Exact
    extra: Exact


class Measure(NamedTuple):
    """How tasks are measured in one month; made once for all its people."""

    scale: int
    quality: Taken
    progress: Taken
    capped: bool
    """Whether a task counts at most what was assigned of it."""
    held: bool
    """Whether the sums are held at what was assigned."""
    over_completed: bool
    """Whether b and c are taken over what was completed."""
    units: Mapping[str, int]
    """Standard units of the catalogue's products."""

    def of(self, tasks: Iterable[Task]) -> Sums:
        """The sums over somebody's tasks."""
        # One loop with plain additions: a province has hundreds of thousands of tasks a month.
        assigned: Exact = 0
        a: Exact = 0
        b: Exact = 0
        c: Exact = 0
        extra: Exact = 0
        scale = self.scale
        for task in tasks:
            unit = self.unit_of(task)
            if task.extra:
                extra += self.done(task, unit)
                continue
            assigned += unit * task.assigned
            done = self.done(task, unit)
            if done:
                a += done
                if task.quality_lapses or task.delays or task.rejected:
                    good, timely = self.kept(task, unit, done)
                    b += good
                    c += timely
                else:
                    b += scale * done
                    c += scale * done
        return self._held(Sums(scale * assigned, scale * a, b, c, scale * extra))

    def unit_of(self, task: Task) -> int:
        """Standard units in one product of the task."""
        if task.unit is not None:
            return task.unit
        return ONE if task.product is None else self.units.get(task.product, ONE)

    def done(self, task: Task, unit: int) -> int:
        """What counts as done of a task; nothing of one that was handed over."""
        if task.handed_over:
            return 0
        return unit * (task.assigned if self.capped and task.completed > task.assigned else task.completed)

    def kept(self, task: Task, unit: int, done: int) -> tuple[Exact, Exact]:
        """What of the done counts for quality and for progress, on the larger scale; never below nothing."""
        one, whole = min(unit * ONE, done), self.scale * done
        good: Exact = whole - self.scale * unit * task.rejected
        timely: Exact = whole
        if times := task.quality_lapses - task.quality_excused:
            good -= self.quality(done, one, times)
        if times := task.delays - task.delays_excused:
            timely -= self.progress(done, one, times)
        return max(good, 0), max(timely, 0)

    def _held(self, sums: Sums) -> Sums:
        """The sums as the readings on surplus and on the base of b and c have them."""
        assigned, a, b, c, extra = sums
        if self.over_completed:
            b, c = (Fraction(part * assigned, a) if a else 0 for part in (b, c))
        if self.held:
            a, b, c = (min(part, assigned) for part in (a, b, c))
        return Sums(assigned, a, b, c, extra)


def measure_of(month: Month, rules: MonthRules) -> Measure:
    """How the tasks of a month are measured under its rules."""
    scale = lcm(rules.quality.share.denominator, rules.progress.share.denominator)
    products = () if month.catalogue is None else month.catalogue.product
    return Measure(
        scale=scale,
        quality=_taken(rules.quality, scale),
        progress=_taken(rules.progress, scale),
        capped=rules.reads("kpi.cap_ratio", "per_item"),
        held=rules.reads("kpi.cap_ratio", "total"),
        over_completed=rules.reads("kpi.bc_base", "completed"),
        units={product.id: product.unit for product in products},
    )


def _taken(by: Deductions, scale: int) -> Taken:
    """What lapses take off, under the readings on what they are taken of and how they add up."""
    once = int(by.share * scale)
    if not by.counts:
        return (lambda done, one, times: scale * done) if by.of_row else (lambda done, one, times: scale * one * times)
    if by.compound:
        kept = 1 - by.share
        if by.of_row:
            return lambda done, one, times: scale * done * (1 - kept**times)
        return lambda done, one, times: scale * one * (1 - kept**times)
    return (
        (lambda done, one, times: once * done * times) if by.of_row else (lambda done, one, times: once * one * times)
    )
