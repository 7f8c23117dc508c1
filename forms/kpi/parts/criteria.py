"""The common criteria of a sheet (tiêu chí chung): the office's own form point by point where it is given, else the total."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from forms.kpi.parts.figures import amount_said
from meetings.amounts import ONE
from meetings.kpi.month import CriteriaForm, FormCriterion, Month
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.person import Person
from meetings.kpi.scoring import general_of

WHOLE = "Tổng điểm"


@dataclass(frozen=True, slots=True)
class CriterionLine:
    """One row of the common criteria: a criterion, the heading of several with their sum, or the sum of all."""

    strong: bool
    """Whether it is a heading or the sum."""
    number: str
    """``1``; empty for headings and the sum."""
    criterion: str
    """``Chấp hành sự phân công của tổ chức``."""
    most: str
    """The most points: ``5``."""
    own: str
    """The person's own points: ``4,5``; may be empty."""
    given: str
    """Points as decided: ``4,5``; may be empty."""


class _Pointed(NamedTuple):
    """A criterion with its points; None where nobody gave any by criterion."""

    criterion: FormCriterion
    own: int | None
    given: int | None


def criteria_form(month: Month, person: Person) -> str:
    """The name of somebody's form of common criteria; empty where the office entered none."""
    form = _form(month, person)
    return "" if form is None else form.name


def criterion_lines(outcome: MonthOutcome, person: Person) -> tuple[CriterionLine, ...]:
    """The table of somebody's common criteria; its last row is the sum, which stands alone where no form is given."""
    form = _form(outcome.month, person)
    lines = () if form is None else tuple(_lines(form, person))
    return (*lines, _sum(outcome, person))


def _form(month: Month, person: Person) -> CriteriaForm | None:
    return next((form for form in month.form if form.id == person.form), None)


def _lines(form: CriteriaForm, person: Person) -> Iterator[CriterionLine]:
    own = person.self_criteria or (None,) * len(form.criterion)
    given = person.criteria or (None,) * len(form.criterion)
    pointed = map(_Pointed, form.criterion, own, given)
    number = 0
    for heading, several in groupby(pointed, key=lambda one: one.criterion.heading):
        of_heading = list(several)
        if heading:
            yield _heading(heading, of_heading)
        for one in of_heading:
            number += 1
            points = map(amount_said, (one.criterion.most, one.own, one.given))
            yield CriterionLine(False, str(number), one.criterion.text, *points)


def _heading(heading: str, of: list[_Pointed]) -> CriterionLine:
    most = amount_said(sum(one.criterion.most for one in of))
    return CriterionLine(True, "", heading, most, _added([one.own for one in of]), _added([one.given for one in of]))


def _added(points: list[int | None]) -> str:
    known = [one for one in points if one is not None]
    return amount_said(sum(known)) if len(known) == len(points) else ""


def _sum(outcome: MonthOutcome, person: Person) -> CriterionLine:
    own = person.self_general if person.self_general is not None else sum(person.self_criteria)
    said = "" if person.self_general is None and not person.self_criteria else amount_said(own)
    known = person.general is not None or person.criteria
    given = amount_said(general_of(person)) if known else ""
    return CriterionLine(True, "", WHOLE, amount_said(outcome.rules.general_most * ONE), said, given)
