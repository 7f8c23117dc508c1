"""The pieces of a month's papers: rows that are headings or sums, a table of one row, those who sign in parts."""

from dataclasses import replace

from templates.drawing.page import BORDERS, Column, Sheet, filled_row, headed_row, paragraph_xml
from templates.drawing.pieces import Signature

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


def one_row(sheet: Sheet, columns: tuple[Column, ...]) -> None:
    """Add a table of one row, which stays with the text after it."""
    widths = tuple(column.width_mm for column in columns)
    sheet.table(widths, headed_row(columns), filled_row(columns), borders=BORDERS, padding_mm=0.6)
    sheet.line("AfterTable")


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
