"""A sheet to draw on: paragraphs, loops and tables of a template, one call each, in reading order."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Mm
from lxml.etree import cleanup_namespaces  # type: ignore[import-untyped]  # python-docx stands on lxml

from templates.drawing.layout import Layout
from templates.drawing.styles import TWIPS_IN_MM, stylesheet

KEPT_PARTS = ("/styles", "/settings", "/header")
SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>'
    "<w:compat><w:doNotExpandShiftReturn/>"  # a line broken in the data is not stretched to the margin
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    '</w:compat><w:themeFontLang w:val="{language}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
)
IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in
                  ("top", "left", "bottom", "right", "insideH", "insideV"))  # fmt: skip
ALWAYS = "true"
"""The condition that always holds."""
TAB = '</w:t><w:tab/><w:t xml:space="preserve">'
NO_BORDERS = re.sub('"single".*?/>', '"nil"/>', BORDERS)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list: its heading, its width in millimetres, what stands in each row, in which style.

    Every line of the heading and of what stands there is a paragraph.
    """

    heading: str
    width_mm: float
    text: str
    style: str = "TableFigure"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row drawn by itself: its paragraphs and borders (XML), its width, how many columns it takes."""

    xml: str
    width_mm: float
    spanned: int = 1
    borders: str = ""
    middle: bool = False
    """Whether its paragraphs stand half way down."""


class Sheet:
    """One paper being drawn. ``**…**`` in a text is bold, ``//…//`` italic; ``{{ … }}`` are fields to be filled."""

    def __init__(self, layout: Layout, *, landscape: bool = False) -> None:
        self.layout = layout
        self.width_mm = layout.text_width_mm(landscape=landscape)
        self._document = Document()
        self._body = self._document.element.body
        _dress(self._document, layout)
        _set_page(self._document.sections[0], layout, landscape=landscape)

    def line(self, style: str, text: str = "") -> None:
        """Add one paragraph."""
        self.add(paragraph_xml(style, text))

    @contextmanager
    def each(self, loop: str) -> Iterator[None]:
        """Repeat what is drawn inside: ``with sheet.each("guest in guests")``."""
        self.line("Body", f"{{%p for {loop} %}}")
        yield
        self.line("Body", "{%p endfor %}")

    def speech(self, lead: str, text: str, style: str = "Body") -> None:
        """Add recorded words: the first line, in that style, after their lead-in, every further line a paragraph of its own."""
        self.line(style, f"{lead} {{{{ {text}.split('\\n')|first }}}}")
        with self.each(f"line in {text}.split('\\n')[1:]"):
            self.line("Body", "{{ line }}")

    @contextmanager
    def when(self, condition: str) -> Iterator[None]:
        """Keep what is drawn inside only under a condition."""
        self.line("Body", f"{{%p if {condition} %}}")
        yield
        self.line("Body", "{%p endif %}")

    def otherwise(self) -> None:
        """Inside ``when``: what follows is kept in the other case."""
        self.line("Body", "{%p else %}")

    def list_table(self, rows: str, columns: tuple[Column, ...], *, padding_mm: float = 1.2, tied: str = "") -> None:
        """Add a list with borders, one row for each turn of the loop: its heading repeats on every page, no row is torn.

        Where the condition ``tied`` holds, the list stays with the text after it.
        """
        widths = tuple(column.width_mm for column in columns)
        body = (
            headed_row(columns),
            control_row(widths, f"{{%tr for {rows} %}}"),
            filled_row(columns),
            control_row(widths, "{%tr endfor %}"),
        )
        self.add(_table(widths, body, BORDERS, padding_mm))
        self._below(tied)

    def _below(self, tied: str) -> None:
        """Part a table from what follows it: Word would join two tables."""
        if tied in ("", ALWAYS):
            self.line("AfterTableKept" if tied else "AfterTable")
            return
        with self.when(tied):
            self.line("AfterTableKept")
            self.otherwise()
            self.line("AfterTable")

    def tied_lines(self, loop: str, text: str) -> None:
        """Add a paragraph for each turn of a loop, the last of them tied to the text after it."""
        with self.each(loop), self.when("loop.last"):
            self.line("Closing", text)
            self.otherwise()
            self.line("Body", text)

    def room(self, lines: int = 1, lead: str = "", style: str = "Room") -> None:
        """Add dotted lines to write on; a lead-in stands at the beginning of the first, which is indented as text is."""
        indent = f'<w:ind w:firstLine="{_twips(self.layout.indent_mm)}"/>'
        for text in (lead, *("",) * (lines - 1)):
            self.add(paragraph_xml(style, f"{text}\t", indent if text else ""))

    def blocks(self, widths_mm: tuple[float, ...], *rows: tuple[str, ...]) -> None:
        """Add a table without borders; each cell is given as its paragraphs (XML), and no row is torn."""
        body = tuple(_row(widths_mm, row, borders=f"<w:tcBorders>{NO_BORDERS}</w:tcBorders>") for row in rows)
        self.add(_table(widths_mm, body, NO_BORDERS, padding_mm=0))

    def table(self, widths_mm: tuple[float, ...], *rows: str, borders: str, padding_mm: float) -> None:
        """Add a table whose rows are given as XML."""
        self.add(_table(widths_mm, rows, borders, padding_mm))

    def running_head(self, widths_mm: tuple[float, ...], *cells: str) -> None:
        """Print a row of cells (XML) above the text from the second page on, in place of the page number."""
        header = self._document.sections[0].header
        xml = _table(widths_mm, (_row(widths_mm, cells),), NO_BORDERS, padding_mm=0)
        header.paragraphs[0]._p.addprevious(parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))
        end = paragraph_xml("Gap").replace(">", f" {nsdecls('w')}>", 1)  # no cell may be the last of a part
        header._element.replace(header.paragraphs[0]._p, parse_xml(end))

    def unnumbered(self) -> None:
        """Print no page numbers: each page of the file is a paper of its own."""
        for number in self._document.sections[0].header._element.xpath(".//w:fldSimple"):
            number.getparent().remove(number)

    def to_bytes(self) -> bytes:
        """The .docx as python-docx writes it."""
        for root in (self._document.element, self._document.sections[0].header._element):
            _bare(root)
        written = BytesIO()
        self._document.save(written)
        return written.getvalue()

    def add(self, xml: str) -> None:
        """Add a paragraph or a table, given as XML."""
        self._body.sectPr.addprevious(parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))


def paragraph_xml(style: str, text: str = "", properties: str = "") -> str:
    """One paragraph in a style; ``properties`` are added to it as XML."""
    runs = "".join(_run(piece) for piece in re.split(r"(\*\*.+?\*\*|//.+?//)", text) if piece)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


def _run(piece: str) -> str:
    letters = {"**": "<w:rPr><w:b/><w:bCs/></w:rPr>", "//": "<w:rPr><w:i/><w:iCs/></w:rPr>"}.get(piece[:2], "")
    text = escape(piece[2:-2] if letters else piece, quote=False).replace("\t", TAB)
    space = "" if text == text.strip() and "{" not in text else ' xml:space="preserve"'  # a field may begin with one
    return f"<w:r>{letters}<w:t{space}>{text}</w:t></w:r>"


def headed_row(columns: tuple[Column, ...]) -> str:
    """The row of headings, which repeats on every page."""
    return row_xml([_lines_in(column, "TableHead", column.heading) for column in columns], heading=True)


def filled_row(columns: tuple[Column, ...]) -> str:
    """The row of a list; figures stand beside the middle of several lines."""
    return row_xml([_lines_in(column, column.style, column.text) for column in columns])


def _lines_in(column: Column, style: str, text: str) -> Cell:
    paragraphs = (paragraph_xml(style, line) for line in text.split("\n"))
    return Cell("".join(paragraphs), column.width_mm, middle=True)


def _table(widths_mm: tuple[float, ...], rows: tuple[str, ...], borders: str, padding_mm: float) -> str:
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths_mm)
    padding = "".join(f'<w:{side} w:w="{_twips(padding_mm)}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{_twips(sum(widths_mm))}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{padding}</w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _row(
    widths_mm: tuple[float, ...], cells: Sequence[str], *, heading: bool = False, borders: str = "", spanned: int = 1
) -> str:
    drawn = (Cell(xml, width, spanned, borders, middle=heading) for width, xml in zip(widths_mm, cells, strict=True))
    return row_xml(tuple(drawn), heading=heading)


def row_xml(cells: Sequence[Cell], *, heading: bool = False, height_mm: float = 0) -> str:
    """One row, never torn between pages; a heading repeats on every page, a height is the least."""
    height = f'<w:trHeight w:val="{_twips(height_mm)}" w:hRule="atLeast"/>' if height_mm else ""
    repeated = "<w:tblHeader/>" if heading else ""
    drawn = "".join(_cell_xml(cell) for cell in cells)
    return f"<w:tr><w:trPr><w:cantSplit/>{height}{repeated}</w:trPr>{drawn}</w:tr>"


def _cell_xml(cell: Cell) -> str:
    middle = '<w:vAlign w:val="center"/>' if cell.middle else ""
    span = "" if cell.spanned == 1 else f'<w:gridSpan w:val="{cell.spanned}"/>'
    width = f'<w:tcW w:w="{_twips(cell.width_mm)}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{width}{span}{cell.borders}{middle}</w:tcPr>{cell.xml}</w:tc>"


def control_row(widths_mm: tuple[float, ...], tag: str) -> str:
    """A row that only carries a loop's tag and disappears with it: one cell as wide as the table."""
    return _row((sum(widths_mm),), (paragraph_xml("TableText", tag),), spanned=len(widths_mm))


def _twips(millimetres: float) -> int:
    return round(millimetres * TWIPS_IN_MM)


def _dress(document: Any, layout: Layout) -> None:
    """Replace python-docx's own styles and settings by the layout's, and drop every part that a paper does not need."""
    _replace_children(document.styles.element, stylesheet(layout))
    settings = f"<w:settings {nsdecls('w')}>{SETTINGS.format(language=layout.language)}</w:settings>"
    _replace_children(document.settings.element, parse_xml(settings))
    for paragraph in document.paragraphs:
        paragraph._p.getparent().remove(paragraph._p)
    _drop_relations(document.part.rels, KEPT_PARTS)
    _drop_relations(document.part.package.rels, ("/officeDocument", "/core-properties"))


def _bare(root: Any) -> None:
    """Take away the namespaces that python-docx's own template declares and no paper uses."""
    root.attrib.pop(IGNORABLE, None)
    cleanup_namespaces(root)


def _replace_children(old: Any, new: Any) -> None:
    for child in list(old):
        old.remove(child)
    for name in list(old.attrib):
        del old.attrib[name]
    old.extend(list(new))


def _drop_relations(relations: Any, kept: tuple[str, ...]) -> None:
    for key in [key for key, relation in relations.items() if not relation.reltype.endswith(kept)]:
        del relations[key]


def _set_page(section: Any, layout: Layout, *, landscape: bool) -> None:
    """Paper and margins; the page number centred in the top margin, from the second page on."""
    width, height = (Mm(side) for side in layout.paper_mm)
    section.page_width, section.page_height = (height, width) if landscape else (width, height)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.top_margin, section.bottom_margin = Mm(layout.top_mm), Mm(layout.bottom_mm)
    section.left_margin, section.right_margin = Mm(layout.left_mm), Mm(layout.right_mm)
    section.header_distance = section.footer_distance = Mm(layout.page_number_mm)
    section.different_first_page_header_footer = True
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>'
    header = section.header
    header.is_linked_to_previous = False
    xml = paragraph_xml("PageNumber").replace("</w:p>", number).replace(">", f" {nsdecls('w')}>", 1)
    header._element.replace(header.paragraphs[0]._p, parse_xml(xml))
