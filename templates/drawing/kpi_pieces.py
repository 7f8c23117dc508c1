"""The pieces of a month's papers: rows that are headings or sums, tables whose columns are numbered, those who sign in parts."""

from dataclasses import replace

from templates.drawing.page import BORDERS, Cell, Column, Sheet, control_row, paragraph_xml, row_xml
from templates.drawing.pieces import Signature
from templates.drawing.styles import TWIPS_IN_MM

DOTS = "………………………"
"""Room for the pen within a line."""


def or_dots(field: str) -> str:
    """What is known, else room for the pen."""
    return f"{{{{ {field} or '{DOTS}' }}}}"


def strong_where(condition: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns of a list some of whose rows are headings or sums: bold where the condition holds."""
    return tuple(replace(column, text=_bold_where(condition, column.text)) for column in columns)


def _bold_where(condition: str, text: str) -> str:
    return f"{{%p if {condition} %}}\n**{text}**\n{{%p else %}}\n{text}\n{{%p endif %}}" if text else ""


def numbered_table(sheet: Sheet, rows: str, columns: tuple[Column, ...], signs: tuple[str, ...]) -> None:
    """Add a list whose columns bear numbers under their headings, so that one can be told from another: ``6=4×5``."""
    widths = tuple(column.width_mm for column in columns)
    sheet.table(
        widths,
        _heading(widths, tuple(column.heading for column in columns)),
        _heading(widths, signs),
        control_row(widths, f"{{%tr for {rows} %}}"),
        row_xml([_cell(column) for column in columns]),
        control_row(widths, "{%tr endfor %}"),
        borders=BORDERS,
        padding_mm=0.6,
    )
    sheet.line("AfterTable")


def one_row(sheet: Sheet, columns: tuple[Column, ...]) -> None:
    """Add a table of one row, which stays with the text after it."""
    widths = tuple(column.width_mm for column in columns)
    headings = _heading(widths, tuple(column.heading for column in columns))
    sheet.table(widths, headings, row_xml([_cell(column) for column in columns]), borders=BORDERS, padding_mm=1.2)
    sheet.line("AfterTable")


def _heading(widths: tuple[float, ...], texts: tuple[str, ...]) -> str:
    cells = (
        Cell(paragraph_xml("TableHead", text), width, middle=True) for text, width in zip(texts, widths, strict=True)
    )
    return row_xml(tuple(cells), heading=True)


def _cell(column: Column) -> Cell:
    paragraphs = (paragraph_xml(column.style, line) for line in column.text.split("\n"))
    return Cell("".join(paragraphs), column.width_mm, middle=True)


def room(sheet: Sheet, lines: int, lead: str = "", style: str = "Room") -> None:
    """Add dotted lines to write on, as long as the text of a paper that lies."""
    layout = sheet.layout
    upright, lying = (round(width * TWIPS_IN_MM) for width in (layout.text_width_mm(), sheet.width_mm))
    dots = f'<w:tab w:val="clear" w:pos="{upright}"/><w:tab w:val="right" w:leader="dot" w:pos="{lying}"/>'
    indent = f'<w:ind w:firstLine="{round(layout.indent_mm * TWIPS_IN_MM)}"/>'
    for text in (lead, *("",) * (lines - 1)):
        sheet.add(paragraph_xml(style, f"{text}\t", f"<w:tabs>{dots}</w:tabs>{indent if text else ''}"))
    sheet.line("AfterTableKept" if style == "RoomKept" else "AfterTable")


def words(sheet: Sheet, field: str) -> None:
    """Add recorded words, every line of them a paragraph."""
    with sheet.each(f"line in {field}.split('\\n')"):
        sheet.line("Body", "{{ line }}")


def in_part(field: str) -> Signature:
    """Who signs in a part of the rating: a field with ``part``, ``on_behalf``, ``office`` and ``name``."""
    offices = (
        f"{{{{ {field}.part }}}}",
        f"{{{{ {field}.on_behalf or {field}.office }}}}",
        f"{{{{ {field}.office if {field}.on_behalf else '' }}}}",
    )
    return Signature(offices, f"{{{{ {field}.name }}}}")


def signed_together(sheet: Sheet, *signing: Signature) -> None:
    """Several who sign side by side a paper that goes to nobody else; the block stays whole."""
    width = sheet.width_mm / len(signing)
    rows = zip(*(who.offices for who in signing), strict=True)
    offices = (
        tuple(paragraph_xml("Post" if place else "Office", text) for text in row) for place, row in enumerate(rows)
    )
    names = tuple(paragraph_xml("Signer", who.name) for who in signing)
    sheet.line("Gap")
    sheet.blocks((width,) * len(signing), *offices, names)
