"""The paragraph styles of a layout: a paper names them and formats nothing by hand."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from templates.drawing.layout import Layout, Letters

TWIPS_IN_MM = 1440 / 25.4
TWIPS_IN_PT = 20
BESIDE_MOTTO_MM = 2  # an organ with a long name does not touch the motto
BESIDE_SIGNER_MM = 2  # nor one who signs the other


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style; sizes and spacing in points, ``line`` 0 for single spacing, the indent of the first line."""

    key: str
    name: str
    """What Word shows in its list of styles."""
    size: float
    align: str = "left"
    bold: bool = False
    italic: bool = False
    underline: bool = False
    line: float = 0
    before: float = 0
    after: float = 0
    indent_mm: float = 0
    sides_mm: float = 0
    keep_next: bool = False
    dots_mm: float = 0
    """Where a tab ends that fills the line with dots; 0 for none."""


def styles(layout: Layout) -> tuple[Style, ...]:
    """The styles of a layout, in the order in which a paper uses them."""
    return (*_heads(layout), *_titles(layout), *_texts(layout), *_rooms(layout), *_tables(layout), *_signings(layout))


def _heads(layout: Layout) -> tuple[Style, ...]:
    """The head of a paper: organ and superior, number, the nation or the Party, place and date."""
    body, beside = layout.body_pt, partial(Style, size=layout.organ_pt, align="center", sides_mm=BESIDE_MOTTO_MM)
    return (
        Style("PageNumber", "Số trang", body, "center"),
        beside("Superior", "Cơ quan cấp trên"),
        beside("Organ", "Cơ quan ban hành", bold=True),
        Style("Star", "Dấu dưới tên cơ quan", layout.organ_pt, "center"),
        Style("Number", "Số và ký hiệu", layout.number_pt, "center"),
        _lettered("Nation", "Quốc hiệu", layout.nation, "center"),
        _lettered("Motto", "Tiêu đề Đảng, tiêu ngữ", layout.motto, "center"),
        Style("Line", "Đường kẻ", 2, "center", line=6, before=2.5, after=4),
        Style("PlaceDate", "Địa danh, ngày tháng", layout.place_date_pt, "center", italic=True),
    )


def _titles(layout: Layout) -> tuple[Style, ...]:
    """What kind of paper it is, and what stands around its title."""
    body = layout.body_pt
    return (
        Style("FormCode", "Số mẫu", layout.receiver_pt, "right", italic=True, after=4),
        Style("Draft", "Dự thảo", body, "center", bold=True, before=6),
        Style(
            "Title",
            "Tên loại văn bản",
            layout.title_pt,
            "center",
            bold=True,
            before=layout.title_before_pt,
            keep_next=True,
        ),
        Style("Subject", "Trích yếu", layout.subject_pt, "center", bold=True, keep_next=True),
        Style("Rule", "Gạch dưới trích yếu", body, "center", after=6),
        Style("Basis", "Kèm theo", body, "center", italic=True, after=6),
        Style("Addressee", "Kính trình", body, "center", after=layout.after_pt),
    )


def _texts(layout: Layout) -> tuple[Style, ...]:
    """Paragraphs and their headings."""
    text = partial(
        Style, size=layout.body_pt, align="both", line=layout.line_pt, after=layout.after_pt, indent_mm=layout.indent_mm
    )
    return (
        text("Ground", "Căn cứ", italic=True),
        text("Section", "Mục", bold=True, keep_next=True),
        text("Heading", "Tiểu mục", bold=True, italic=True, keep_next=True),
        text("Body", "Văn bản"),
        text("Closing", "Đoạn dính liền đoạn sau", keep_next=True),
    )


def _rooms(layout: Layout) -> tuple[Style, ...]:
    """Room for the pen."""
    dots = partial(Style, size=layout.body_pt, line=layout.room_pt, dots_mm=layout.text_width_mm())
    return (
        dots("Room", "Dòng chấm để viết"),
        dots("RoomKept", "Dòng chấm dính liền đoạn sau", keep_next=True),
        Style("Boxes", "Ô để đánh dấu", layout.body_pt, line=layout.line_pt, after=layout.after_pt),
    )


def _tables(layout: Layout) -> tuple[Style, ...]:
    """What stands in tables, and the distance behind them."""
    cell = partial(Style, size=layout.table_pt, before=layout.cell_pt, after=layout.cell_pt)
    return (
        cell("TableHead", "Đầu bảng", align="center", bold=True, keep_next=True),
        cell("TableGroup", "Nhóm trong bảng", bold=True, sides_mm=0.6, keep_next=True),
        cell("TableText", "Chữ trong bảng", sides_mm=0.6),
        cell("TableFigure", "Số trong bảng", align="center"),
        Style("SigningPlace", "Chỗ ký trong bảng", layout.table_pt, "center", before=14, after=14),
        Style("AfterTable", "Sau bảng", 6),
        Style("AfterTableKept", "Sau bảng, dính liền đoạn sau", 6, keep_next=True),
    )


def _signings(layout: Layout) -> tuple[Style, ...]:
    """The end of a paper: who signs, to whom it goes."""
    signing = partial(Style, size=layout.body_pt, align="center", sides_mm=BESIDE_SIGNER_MM, keep_next=True)
    return (
        Style("Gap", "Trước chữ ký", 4, keep_next=True),
        signing("Office", "Quyền hạn, chức vụ ký", bold=True),
        signing("Post", "Chức vụ dưới quyền hạn ký", bold=layout.post_bold),
        signing("Signer", "Họ tên người ký", bold=True, before=layout.signing_pt),
        _lettered("Receivers", "Nơi nhận", layout.receivers, before=12, keep_next=True),
        Style("Receiver", "Dòng nơi nhận", layout.receiver_pt, keep_next=True),
        Style("Note", "Ghi chú cuối", layout.receiver_pt - 2, italic=True, before=12),
    )


def _lettered(
    key: str, name: str, letters: Letters, align: str = "left", *, before: float = 0, keep_next: bool = False
) -> Style:
    return Style(
        key,
        name,
        letters.size,
        align,
        bold=letters.bold,
        italic=letters.italic,
        underline=letters.underline,
        before=before,
        keep_next=keep_next,
    )


def stylesheet(layout: Layout) -> Any:
    """The whole ``w:styles`` part: the font on every script, the language, one default paragraph, then the styles."""
    fonts = " ".join(f'w:{script}="{layout.font}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    language = f'<w:lang w:val="{layout.language}" w:eastAsia="{layout.language}" w:bidi="{layout.language}"/>'
    size = f'<w:sz w:val="{_half(layout.body_pt)}"/><w:szCs w:val="{_half(layout.body_pt)}"/>'
    return parse_xml(
        f"<w:styles {nsdecls('w')}>"
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>{size}{language}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:rPr><w:rFonts {fonts}/></w:rPr></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        + "".join(_style_xml(style) for style in styles(layout))
        + "</w:styles>"
    )


def _style_xml(style: Style) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.key}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{_paragraph_xml(style)}</w:pPr>'
        f"<w:rPr>{_letters_xml(style)}</w:rPr></w:style>"
    )


def _paragraph_xml(style: Style) -> str:
    keep = "<w:keepNext/>" if style.keep_next else ""
    spacing = _element("spacing", before=_twips(style.before), after=_twips(style.after), line=_twips(style.line))
    exact = spacing.replace("/>", ' w:lineRule="exact"/>') if style.line else spacing
    sides = round(style.sides_mm * TWIPS_IN_MM)
    indent = _element("ind", left=sides, right=sides, firstLine=round(style.indent_mm * TWIPS_IN_MM))
    align = f'<w:jc w:val="{style.align}"/>' if style.align != "left" else ""
    stop = f'<w:tab w:val="right" w:leader="dot" w:pos="{round(style.dots_mm * TWIPS_IN_MM)}"/>'
    dots = f"<w:tabs>{stop}</w:tabs>" if style.dots_mm else ""
    return f"{keep}{dots}{exact}{indent}{align}"


def _element(name: str, **measures: int) -> str:
    """An element with those of its measures that are not zero; nothing where all are."""
    given = "".join(f' w:{key}="{value}"' for key, value in measures.items() if value)
    return f"<w:{name}{given}/>" if given else ""


def _letters_xml(style: Style) -> str:
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    italic = "<w:i/><w:iCs/>" if style.italic else ""
    size = f'<w:sz w:val="{_half(style.size)}"/><w:szCs w:val="{_half(style.size)}"/>'
    return bold + italic + size + ('<w:u w:val="single"/>' if style.underline else "")


def _half(points: float) -> int:
    return round(points * 2)


def _twips(points: float) -> int:
    return round(points * TWIPS_IN_PT)
