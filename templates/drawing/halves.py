"""A sheet of two papers alike, side by side on landscape A4, to be printed as often as needed and cut in the middle.

Everything is drawn as rows that carry both halves, so that a paper of any length stays whole on each side of the cut.
"""

from dataclasses import replace

from templates.drawing.layout import Layout, Letters
from templates.drawing.page import BORDERS, NO_BORDERS, Cell, Column, Sheet, control_row, paragraph_xml, row_xml

MARGIN_MM = 12
"""Round each half, so that the cut lies in the middle between two margins."""
RUNNING_HEAD_MM = 5
HALF_MM = 297 / 2 - 2 * MARGIN_MM
HEAD_RIGHT_MM = 68.0
ROW_MM = 7.5
"""The least height of a row that a mark is put in by hand."""
SINGLE = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
CUT = '<w:{} w:val="dashed" w:sz="4" w:space="0" w:color="808080"/>'
NIL = '<w:{} w:val="nil"/>'


def half_of(layout: Layout) -> Layout:
    """The layout on half a sheet: narrow margins, letters as small as the mottos must be to stay on one line."""
    smaller = HEAD_RIGHT_MM / layout.head_right_mm
    return replace(
        layout,
        top_mm=MARGIN_MM,
        bottom_mm=MARGIN_MM,
        left_mm=MARGIN_MM,
        right_mm=MARGIN_MM,
        page_number_mm=RUNNING_HEAD_MM,
        head_right_mm=HEAD_RIGHT_MM,
        motto_line_mm=layout.motto_line_mm * smaller,
        nation=_smaller(layout.nation, smaller),
        motto=_smaller(layout.motto, smaller),
        organ_pt=_in_halves(layout.organ_pt * smaller),
        body_pt=10,
        line_pt=12,
        after_pt=2,
        indent_mm=0,
        title_pt=13,
        subject_pt=10.5,
        table_pt=10,
    )


def _smaller(letters: Letters, by: float) -> Letters:
    return replace(letters, size=_in_halves(letters.size * by))


def _in_halves(points: float) -> float:
    """Word knows sizes in half points only."""
    return int(points * 2) / 2


def halved(layout: Layout, running_head: str) -> Sheet:
    """An empty sheet; further pages of a long paper begin with the running head, in both halves."""
    sheet = Sheet(half_of(layout), landscape=True)
    begun = paragraph_xml("PageNumber", f"//{running_head}//")
    sheet.running_head((HALF_MM, 2 * MARGIN_MM, HALF_MM), begun, paragraph_xml("Gap"), begun)
    return sheet


def twice(sheet: Sheet, widths_mm: tuple[float, ...], *rows: tuple[Cell, ...]) -> None:
    """Add rows without borders but those of their own cells, in both halves."""
    drawn = (row_xml((*row, *_gap(), *row)) for row in rows)
    sheet.table(_both(widths_mm), *drawn, borders=NO_BORDERS, padding_mm=0)


def list_twice(sheet: Sheet, rows: str, columns: tuple[Column, ...]) -> None:
    """Add a list, one row for each turn of the loop, in both halves; its heading repeats on every page."""
    widths = _both(tuple(column.width_mm for column in columns))
    heading = tuple(Cell(paragraph_xml("TableHead", one.heading), one.width_mm, middle=True) for one in columns)
    line = tuple(Cell(paragraph_xml(one.style, one.text), one.width_mm, middle=True) for one in columns)
    beside = _gap(SINGLE)
    sheet.table(
        widths,
        row_xml((*heading, *beside, *heading), heading=True),
        control_row(widths, f"{{%tr for {rows} %}}"),
        row_xml((*line, *beside, *line), height_mm=ROW_MM),
        control_row(widths, "{%tr endfor %}"),
        borders=BORDERS,
        padding_mm=0.4,
    )


def framed() -> str:
    """The borders of a cell that is framed."""
    return _borders(*(SINGLE.format(side) for side in ("top", "left", "bottom", "right")))


def _both(widths_mm: tuple[float, ...]) -> tuple[float, ...]:
    return (*widths_mm, MARGIN_MM, MARGIN_MM, *widths_mm)


def _gap(side: str = NIL) -> tuple[Cell, Cell]:
    """The two inner margins with the dashed cut between them; a list beside them keeps its outer lines."""
    top, bottom = NIL.format("top"), NIL.format("bottom")
    left = _borders(top, side.format("left"), bottom, CUT.format("right"))
    right = _borders(top, CUT.format("left"), bottom, side.format("right"))
    return Cell(paragraph_xml("Gap"), MARGIN_MM, borders=left), Cell(paragraph_xml("Gap"), MARGIN_MM, borders=right)


def _borders(*sides: str) -> str:
    return f"<w:tcBorders>{''.join(sides)}</w:tcBorders>"
