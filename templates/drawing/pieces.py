"""The pieces that every Party paper is made of: its head, its title, its signatures, its list of receivers."""

from dataclasses import dataclass

from templates.drawing.page import Sheet, paragraph_xml
from templates.drawing.styles import TWIPS_IN_MM


@dataclass(frozen=True, slots=True)
class Signature:
    """One who signs: the lines above (in whose name, as what), then the name; each may be a field."""

    offices: tuple[str, ...]
    name: str


def header_block(sheet: Sheet) -> None:
    """The head (phần đầu): organs and number at the left, the motto, its line, place and date at the right."""
    left = sheet.width_mm * sheet.layout.head_left_share
    right = sheet.width_mm - left
    organs = [
        paragraph_xml("Superior", "{{ head.superior }}"),
        paragraph_xml("Organ", "{{ head.organ }}"),
        paragraph_xml("Number", "*"),
    ]
    motto = [paragraph_xml("Motto", sheet.layout.motto), _drawn_line(sheet, right)]
    number = paragraph_xml("Number", "{{ head.number }}")
    place_date = paragraph_xml("PlaceDate", "{{ head.place_date }}")
    sheet.blocks((left, right), ("".join(organs), "".join(motto)), (number, place_date))


def _drawn_line(sheet: Sheet, column_mm: float) -> str:
    """A line as long as the motto: the upper border of an empty paragraph, drawn in from both sides."""
    side = round((column_mm - sheet.layout.motto_line_mm) / 2 * TWIPS_IN_MM)
    return paragraph_xml(
        "PageNumber",
        properties='<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:before="20" w:line="120" w:lineRule="exact"/><w:ind w:left="{side}" w:right="{side}"/>',
    )


def title_block(sheet: Sheet, title: str) -> None:
    """The kind of paper and what it is about (tên loại, trích yếu), closed by dashes."""
    sheet.line("Title", title)
    sheet.line("Subject", "{{ subject }}")
    sheet.line("Rule", "-----")


def signatures(sheet: Sheet, left: Signature, right: Signature) -> None:
    """Two who sign, side by side; the block stays whole and, after a ``Closing`` paragraph, with the text before it."""
    half = sheet.width_mm / 2
    offices = zip(
        *(_filled(who.offices, max(len(left.offices), len(right.offices))) for who in (left, right)), strict=True
    )
    rows = [tuple(paragraph_xml("Office", text) for text in row) for row in offices]
    sheet.line("Gap")
    sheet.blocks((half, half), *rows, tuple(paragraph_xml("Signer", who.name) for who in (left, right)))


def _filled(offices: tuple[str, ...], length: int) -> tuple[str, ...]:
    return offices + ("",) * (length - len(offices))


def receivers(sheet: Sheet) -> None:
    """To whom the paper goes (nơi nhận), if it is said."""
    with sheet.when("receivers"):
        sheet.line("Receivers", "Nơi nhận:")
        with sheet.each("receiver in receivers"):
            sheet.line("Receiver", "- {{ receiver }}")
