"""Common criteria (tiêu chí chung): the office's forms, whose maxima are the regulation's, and points given on them. Điều 7.2.

The annex that holds the forms is not among the texts this program was made from; an office enters its own.
"""

from collections.abc import Iterator

from meetings.amounts import ONE
from meetings.faults import Code, Finding
from meetings.kpi.month import CriteriaForm, Month
from meetings.kpi.person import Person
from meetings.kpi.rules import MonthRules
from meetings.kpi.saying import said

FORM_NOT_WHOLE = Code(
    "F850",
    "điểm tối đa của các tiêu chí trong «{name}» cộng lại là {sum}, phải là {most}",
    "vui lòng sửa điểm tối đa",
    "Điều 7, khoản 2",
)
UNKNOWN_FORM = Code(
    "F851", "không có mẫu tiêu chí nào mang mã «{form}»", "các mẫu trong tệp: {known}", "Điều 7, khoản 2"
)
POINTS_MISSING = Code(
    "F852",
    "mẫu «{form}» có {criteria} tiêu chí mà ghi {given} điểm",
    "vui lòng ghi mỗi tiêu chí một điểm, theo thứ tự",
)
POINTS_ABOVE_CRITERION = Code(
    "F853", "chấm {given} điểm, tối đa của tiêu chí này là {most}", "vui lòng sửa điểm", "Điều 7, khoản 2"
)
POINTS_DO_NOT_ADD_UP = Code(
    "F854", "các tiêu chí cộng lại là {sum} điểm mà ghi tổng {given}", "vui lòng sửa một trong hai"
)
GENERAL_ABOVE_MOST = Code("F820", "điểm tiêu chí chung {given} quá {most} điểm", "vui lòng sửa điểm", "Điều 7, khoản 2")


def form_findings(month: Month, rules: MonthRules) -> Iterator[Finding]:
    """Forms whose maxima do not add up."""
    for index, form in enumerate(month.form):
        whole = sum(criterion.most for criterion in form.criterion)
        if whole != rules.general_most * ONE:
            yield FORM_NOT_WHOLE.at(f"form[{index}]", name=form.name, sum=said(whole), most=rules.general_most)


def general_findings(
    person: Person, where: str, forms: dict[str, CriteriaForm], rules: MonthRules
) -> Iterator[Finding]:
    """Points for the common criteria above the most, or not as the person's form has them."""
    for key, given in (("general", person.general), ("self_general", person.self_general)):
        if given is not None and given > rules.general_most * ONE:
            yield GENERAL_ABOVE_MOST.at(f"{where}.{key}", given=said(given), most=rules.general_most)
    form = forms.get(person.form or "")
    if form is None and (person.form is not None or person.criteria or person.self_criteria):
        yield UNKNOWN_FORM.at(f"{where}.form", form=person.form or "", known=", ".join(forms) or "không có mẫu nào")
    if form is not None:
        yield from _points(person.criteria, person.general, form, f"{where}.criteria")
        yield from _points(person.self_criteria, person.self_general, form, f"{where}.self_criteria")


def _points(points: tuple[int, ...], whole: int | None, form: CriteriaForm, where: str) -> Iterator[Finding]:
    if not points:
        return
    if len(points) != len(form.criterion):
        yield POINTS_MISSING.at(where, form=form.name, criteria=len(form.criterion), given=len(points))
        return
    for number, (given, criterion) in enumerate(zip(points, form.criterion, strict=True)):
        if given > criterion.most:
            yield POINTS_ABOVE_CRITERION.at(f"{where}[{number}]", given=said(given), most=said(criterion.most))
    if whole is not None and sum(points) != whole:
        yield POINTS_DO_NOT_ADD_UP.at(where, sum=said(sum(points)), given=said(whole))
