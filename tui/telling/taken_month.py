"""A month file before it is taken in (xem trước tháng), line by line: faults and doubts by their cells, cells changed, people."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from forms.kpi.taking import TakenMonth
from forms.kpi.workbook.codes import NUMBERS_LEFT_OUT
from meetings.faults import Finding
from meetings.kpi.exactness import points_text
from meetings.kpi.month import Month
from meetings.kpi.naming import names_of
from meetings.kpi.period import first_of, month_name
from meetings.kpi.so_far import so_far
from meetings.vietnamese import two_digits
from tui.telling.cells import for_people, reads_otherwise
from tui.widgets.notice import sentence
from tui.widgets.rows import Row, Tone

WHY = {
    "TCVN3": "chữ TCVN3",
    "VNI": "chữ VNI",
    "NFD": "dấu rời",
    "spaces": "khoảng trắng thừa",
    "title": "học hàm, học vị",
    "look-alike": "chữ trông giống",
    "number": "số",
    "date": "ngày",
    "word": "từ cùng nghĩa",
    "blank": "ô trống",
}
"""Why a cell was not taken as it stands."""


class Line(NamedTuple):
    """One line of the preview: its place in the file, what it is, what it says, how it looks."""

    place: str
    what: str
    said: str
    tone: Tone = "plain"


def figures(read: TakenMonth) -> Iterator[str]:
    """What was read, in a sentence or two."""
    faults = sum(finding.stops for finding in read.findings)
    if read.month is None:
        yield f"Chưa nhập được: {two_digits(faults)} lỗi phải sửa trong tệp. Sửa, lưu tệp rồi bấm F4 để đọc lại."
        return
    month = read.month
    tasks = sum(len(person.task) for person in month.person)
    called = f"{month.unit.name}, tháng {month_name(first_of(month))}"
    yield f"{called}: {two_digits(len(month.person))} người, {two_digits(tasks)} nhiệm vụ. F2 để ghi cả tháng thành một mục."
    if lacking := so_far(month).lacking:
        yield f"Còn thiếu ở {two_digits(len(lacking))} người; ghi sau cũng được."


def preview_rows(read: TakenMonth, more: Iterable[Finding] = ()) -> Iterator[Row]:
    """Everything that was read; ``more`` is what stands against it in the book."""
    for place, line in enumerate(_lines(read, more)):
        yield Row(str(place), (line.place, line.what, line.said), line.tone)


def _lines(read: TakenMonth, more: Iterable[Finding]) -> Iterator[Line]:
    for finding in sorted((*more, *read.findings), key=_turn):
        what, tone = _kind(finding)
        yield Line(finding.where, what, sentence(finding), tone)
    for change in read.changes:
        if reads_otherwise(change.was, change.became):
            said = f"«{change.was}» thành «{for_people(change.became)}» ({WHY.get(change.why, change.why)})"
            yield Line(change.cell, "Đã sửa", said)
    if read.month is not None:
        yield from _people(read.month)


def _turn(finding: Finding) -> tuple[bool, bool]:
    """Faults first; of the rest first the numbers of a file that were passed over."""
    return not finding.stops, finding.code != NUMBERS_LEFT_OUT.code


def _kind(finding: Finding) -> tuple[str, Tone]:
    return ("Lỗi", "bad") if finding.stops else ("Lưu ý", "warn")


def _people(month: Month) -> Iterator[Line]:
    judged, names = so_far(month), names_of(month)
    came_out = judged.outcome
    for number, person in enumerate(month.person, start=1):
        total = None if came_out is None else came_out.score_of(person.id).total
        said = [names[person.id], person.post, f"nhóm «{person.group}»", f"{two_digits(len(person.task))} nhiệm vụ"]
        if total is not None and came_out is not None:
            said.append(f"{points_text(total, came_out.rules)} điểm")
        said += [f"thiếu {one}" for one in judged.lacking.get(person.id, ())]
        yield Line(two_digits(number), "Người", "; ".join(filter(None, said)))
