"""The pieces that every paper is made of: its head, its title, its signatures, its list of receivers."""

from dataclasses import dataclass

from templates.drawing.layout import Layout, Mark
from templates.drawing.page import Sheet, paragraph_xml
from templates.drawing.styles import TWIPS_IN_MM


@dataclass(frozen=True, slots=True)
class Signature:
    """One who signs: the lines above (in whose name, as what), then the name; each may be a field."""

    offices: tuple[str, ...]
    name: str


ORGANS = (
    ("Superior", "{%p if head.superior %}"),
    ("Superior", "{{ head.superior }}"),
    ("Superior", "{%p endif %}"),
    ("Organ", "{{ head.organ }}"),
)
DRAFT = (
    ("Draft", "{%p if meeting.draft %}"),
    ("Draft", "DỰ THẢO"),
    ("Draft", "{%p endif %}"),
)
ATTENDANCE = "{{ meeting.convened }} thành viên; có mặt: {{ meeting.present }}; vắng mặt: {{ meeting.absent }}."
RECEIVERS = (
    ("Gap", ""),  # a cell needs a paragraph where nobody receives the paper
    ("Receiver", "{%p if receivers %}"),
    ("Receivers", "Nơi nhận:"),
    ("Receiver", "{%p for receiver in receivers %}"),
    ("Receiver", "- {{ receiver }}"),
    ("Receiver", "{%p endfor %}"),
    ("Receiver", "{%p endif %}"),
)
WITH_POST = "{{{{ {0}.name }}}}{{% if {0}.post %}}, {{{{ {0}.post }}}}{{% endif %}}"
"""Somebody named, with the post if there is one."""


def signed_by(field: str) -> Signature:
    """Who signs in a body's name, or as such where it is nobody's: a field with ``on_behalf``, ``office`` and ``name``."""
    offices = (
        f"{{{{ {field}.on_behalf or {field}.office }}}}",
        f"{{{{ {field}.office if {field}.on_behalf else '' }}}}",
    )
    return Signature(offices, f"{{{{ {field}.name }}}}")


SIGNER = signed_by("signer")
CHAIR = Signature(("CHỦ TRÌ HỘI NGHỊ",), "{{ meeting.chair_name }}")


def beginning(sheet: Sheet, title: str) -> None:
    """The head, the mark of a draft, the title."""
    header_block(sheet, _paragraphs(DRAFT))
    title_block(sheet, title)


def meeting_section(sheet: Sheet, time: str) -> None:
    """The meeting that a paper belongs to: when, where, how many came, who led it."""
    sheet.line("Section", "I. HỘI NGHỊ")
    sheet.line("Body", f"**1. Thời gian:** {time}.")
    sheet.line("Body", "**2. Địa điểm:** {{ meeting.place }}.")
    sheet.line("Body", f"**3. Triệu tập:** {ATTENDANCE}")
    sheet.line("Body", f"**4. Chủ trì:** {WITH_POST.format('meeting.chair')}.")


def header_block(sheet: Sheet, below_number: str = "") -> None:
    """The head (phần đầu): organs and number at the left, the mottos, their line, place and date at the right.

    ``below_number`` are further paragraphs (XML) under the number.
    """
    layout = sheet.layout
    right = layout.head_right_mm * sheet.width_mm / layout.text_width_mm()
    left = sheet.width_mm - right
    organs, mottos = organs_xml(layout, left), mottos_xml(layout, right)
    number = paragraph_xml("Number", "{{ head.number }}")
    place_date = paragraph_xml("PlaceDate", "{{ head.place_date }}")
    sheet.blocks((left, right), (organs, mottos), (number + below_number, place_date))


def organs_xml(layout: Layout, column_mm: float) -> str:
    """The superior and the issuing organ, and the mark below them, in a column of that width."""
    return _paragraphs(ORGANS) + _mark("Star", layout.below_organ, column_mm)


def mottos_xml(layout: Layout, column_mm: float) -> str:
    """The mottos and their line, in a column of that width."""
    return _paragraphs(layout.mottos) + _drawn_line(layout.motto_line_mm, column_mm)


def _mark(style: str, mark: Mark, column_mm: float) -> str:
    return paragraph_xml(style, mark.text) if mark.text else _drawn_line(mark.line_mm, column_mm)


def _drawn_line(line_mm: float, column_mm: float) -> str:
    """A line in the middle of a column: the upper border of an empty paragraph, drawn in from both sides."""
    side = round((column_mm - line_mm) / 2 * TWIPS_IN_MM)
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
    return paragraph_xml("Line", properties=f'{border}<w:ind w:left="{side}" w:right="{side}"/>')


def title_block(sheet: Sheet, title: str) -> None:
    """The kind of paper and what it is about (tên loại, trích yếu), closed by dashes or a line."""
    sheet.line("Title", title)
    sheet.line("Subject", "{{ subject }}")
    sheet.add(_mark("Rule", sheet.layout.below_subject, sheet.width_mm))


def signatures(sheet: Sheet, left: Signature, right: Signature) -> None:
    """Two who sign, side by side, and to whom the paper goes (nơi nhận), if that is said.

    The block stays whole and, after a ``Closing`` paragraph, with the text before it.
    """
    _signed(sheet, left, right, (_paragraphs(RECEIVERS), paragraph_xml("Gap")))


def paired(sheet: Sheet, left: Signature, right: Signature) -> None:
    """Two who sign, side by side, a paper that goes to nobody else."""
    _signed(sheet, left, right)


def _signed(sheet: Sheet, left: Signature, right: Signature, *below: tuple[str, ...]) -> None:
    half = sheet.width_mm / 2
    offices = zip(
        *(_filled(who.offices, max(len(left.offices), len(right.offices))) for who in (left, right)), strict=True
    )
    rows = [
        tuple(paragraph_xml("Post" if place else "Office", text) for text in row) for place, row in enumerate(offices)
    ]
    names = tuple(paragraph_xml("Signer", who.name) for who in (left, right))
    sheet.line("Gap")
    sheet.blocks((half, half), *rows, names, *below)


def signature(sheet: Sheet, who: Signature) -> None:
    """One who signs alone, at the right, a paper that goes to nobody else, or a part of one."""
    _signed(sheet, Signature((), ""), who)
    sheet.line("AfterTable")


def signed_alone(sheet: Sheet, who: Signature) -> None:
    """One who signs, at the right; at the left, to whom the paper goes (nơi nhận), if that is said."""
    offices = (paragraph_xml("Post" if place else "Office", text) for place, text in enumerate(who.offices))
    signed = "".join((*offices, paragraph_xml("Signer", who.name)))
    receivers = _paragraphs(RECEIVERS[1:]).replace(
        '<w:pStyle w:val="Receivers"/>', '<w:pStyle w:val="Receivers"/><w:spacing w:before="0"/>'
    )  # level with the one who signs
    half = sheet.width_mm / 2
    sheet.line("Gap")
    sheet.blocks((half, half), (receivers + paragraph_xml("Gap"), signed))


def _filled(offices: tuple[str, ...], length: int) -> tuple[str, ...]:
    return offices + ("",) * (length - len(offices))


def _paragraphs(lines: tuple[tuple[str, str], ...]) -> str:
    return "".join(paragraph_xml(style, text) for style, text in lines)
