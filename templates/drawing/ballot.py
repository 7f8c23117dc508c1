"""Draws the ballot paper (phiếu biểu quyết), two to a sheet; the boxes to be marked are cells, as no letter prints alike
in every font.
"""

from templates.drawing.halves import HALF_MM, HEAD_RIGHT_MM, framed, halved, list_twice, twice
from templates.drawing.layout import Layout
from templates.drawing.page import Cell, Column, Sheet, paragraph_xml
from templates.drawing.pieces import mottos_xml, organs_xml

TITLE = "Phiếu biểu quyết"
MARK_MM = 20.0
"""The corner for the cell's mark, and as much at the other side, so that the title stands in the middle."""
ROOM_FOR_MARK = '<w:spacing w:before="40" w:after="800"/>'
NUMBER_MM, OPINION_MM = 8.0, 23.6
BOXES_MM = {1: 24.0, 2: 24.0, 3: 20.0, 4: 19.2}
"""By the number of boxes: the width of one."""
BESIDE_OPINIONS_MM = 14.4
NAME = "{{ line.subject }}{% if line.post %}, {{ line.post }}{% endif %}"
EVERY_BOX = (
    "{% for box in boxes %}(\u00a0\u00a0\u00a0\u00a0)\u00a0{{ box }}{{ '' if loop.last else '   ' }}{% endfor %}"
)


def draw(layout: Layout) -> Sheet:
    """The whole template: the head with the corner for the mark, what is asked, the list with its boxes."""
    sheet = halved(layout, "{{ asked }} (tiếp theo)")
    _head(sheet)
    sheet.line("Gap")  # or Word would join the two tables
    with sheet.when("opinions"):
        list_twice(sheet, "line in lines", _with_opinions())
        sheet.otherwise()
        _lists_by_boxes(sheet)
    sheet.line("AfterTable")
    return sheet


def _head(sheet: Sheet) -> None:
    left, beside = HALF_MM - HEAD_RIGHT_MM, HALF_MM - 2 * MARK_MM
    widths = (MARK_MM, left - MARK_MM, HEAD_RIGHT_MM - MARK_MM, MARK_MM)
    title = paragraph_xml("Title", "{{ title }}", '<w:spacing w:before="0"/>') + paragraph_xml(
        "Subject", "{{ subject }}"
    )
    twice(
        sheet,
        widths,
        (
            Cell(organs_xml(sheet.layout, left) + paragraph_xml("Gap"), left, spanned=2),
            Cell(mottos_xml(sheet.layout, HEAD_RIGHT_MM), HEAD_RIGHT_MM, spanned=2),
        ),
        (
            Cell(paragraph_xml("TableFigure", "//Dấu, ký hiệu//", ROOM_FOR_MARK), MARK_MM, borders=framed()),
            Cell(title, beside, spanned=2, middle=True),
            Cell(paragraph_xml("Gap"), MARK_MM),
        ),
        (Cell(_instructions(), HALF_MM, spanned=4),),
    )


def _instructions() -> str:
    asked = paragraph_xml("Basis", "**{{ asked }}**", '<w:spacing w:before="60" w:after="80"/>')
    return asked + paragraph_xml("Body", "{{ instructions|join(' ') }}")


def _lists_by_boxes(sheet: Sheet) -> None:
    """A column for each box, as many as fit; beyond that all of them in one."""
    for count, width in BOXES_MM.items():
        with sheet.when(f"boxes|length == {count}"):
            list_twice(sheet, "line in lines", _columns(_boxes(count, width)))
    with sheet.when(f"boxes|length not in {tuple(BOXES_MM)}"):
        every = Column("Đánh dấu X vào chỗ trống trước mức được chọn", HALF_MM / 2, EVERY_BOX, "TableText")
        list_twice(sheet, "line in lines", _columns((every,)))


def _with_opinions() -> tuple[Column, ...]:
    opinions = (
        Column(f"{{{{ opinions[{place}] }}}}", OPINION_MM, f"{{{{ line.opinions[{place}] }}}}") for place in range(2)
    )
    return _columns((*opinions, *_boxes(2, BESIDE_OPINIONS_MM)))


def _boxes(count: int, width_mm: float) -> tuple[Column, ...]:
    return tuple(
        Column(f"{{{{ boxes[{place}] }}}}", width_mm, f"{{{{ line.marks[{place}] }}}}") for place in range(count)
    )


def _columns(further: tuple[Column, ...]) -> tuple[Column, ...]:
    """The number, who stands, then the further columns; a name takes all the width that is left."""
    subject = HALF_MM - NUMBER_MM - sum(column.width_mm for column in further)
    return (
        Column("TT", NUMBER_MM, "{{ line.number }}"),
        Column("{{ subject_heading }}", subject, NAME, "TableText"),
        *further,
    )
