"""Layouts of official papers (thể thức văn bản): every measure a value that an office can look up and change.

Where the sources of a value disagree, ``docs/decisions/0004-layout-profiles.md`` says what was chosen.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """What closes a block of the head: a text, or a drawn line of that length in millimetres."""

    text: str = ""
    line_mm: float = 0


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters look; the size in points."""

    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The measures of one layout; lengths in millimetres (``_mm``), sizes and spacing in points (``_pt``)."""

    name: str
    mottos: tuple[tuple[str, str], ...]
    """What stands at the top right of the first page, line by line: its style, its text."""
    motto_line_mm: float
    """Length of the line drawn under the last of them: that of its text."""
    head_right_mm: float
    """Width of the right side of the head on upright paper: the mottos never wrap in it."""
    below_organ: Mark
    below_subject: Mark
    paper_mm: tuple[float, float] = (210, 297)
    top_mm: float = 20
    bottom_mm: float = 20
    left_mm: float = 30
    right_mm: float = 15
    page_number_mm: float = 10
    """From the upper edge of the paper to the page number."""
    font: str = "Times New Roman"
    language: str = "vi-VN"
    body_pt: float = 14
    line_pt: float = 18
    after_pt: float = 6
    indent_mm: float = 10
    room_pt: float = 20
    """From one dotted line to the next."""
    nation: Letters = Letters(13, bold=True)
    """Quốc hiệu."""
    motto: Letters = Letters(15, bold=True)
    """Tiêu đề Đảng, or tiêu ngữ."""
    organ_pt: float = 14
    number_pt: float = 14
    place_date_pt: float = 14
    title_pt: float = 16
    title_before_pt: float = 18
    subject_pt: float = 14
    table_pt: float = 12
    cell_pt: float = 2
    """Over and under the letters of a cell."""
    receivers: Letters = Letters(14, underline=True)
    receiver_pt: float = 12
    post_bold: bool = False
    """Whether the post (chức vụ) is bold under the words in whose name it signs."""
    signing_pt: float = 64
    """Room for the hand-written signature."""
    ending: str = "."
    """What closes the last sentence."""

    def text_width_mm(self, *, landscape: bool = False) -> float:
        """The width between the margins."""
        return self.paper_mm[landscape] - self.left_mm - self.right_mm


PARTY_MOTTO = (("Motto", "ĐẢNG CỘNG SẢN VIỆT NAM"),)
STATE_MOTTOS = (("Nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("Motto", "Độc lập - Tự do - Hạnh phúc"))

HD05 = Layout(
    name="HD05",
    mottos=PARTY_MOTTO,
    motto_line_mm=73,
    head_right_mm=88,
    below_organ=Mark("*"),
    below_subject=Mark("-----"),
)
"""Party papers since 2026 (Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW)."""

HD36 = Layout(
    name="HD36",
    mottos=PARTY_MOTTO,
    motto_line_mm=73,
    head_right_mm=88,
    below_organ=Mark("*"),
    below_subject=Mark("-----"),
    ending="./.",
)
"""Party papers from 2018 to 2026 (Hướng dẫn 36-HD/VPTW)."""

ND30 = Layout(
    name="ND30",
    mottos=STATE_MOTTOS,
    motto_line_mm=56,
    head_right_mm=90,
    below_organ=Mark(line_mm=24),
    below_subject=Mark(line_mm=40),
    nation=Letters(12, bold=True),
    motto=Letters(13, bold=True),
    organ_pt=12,
    number_pt=13,
    title_pt=14,
    receivers=Letters(12, bold=True, italic=True),
    receiver_pt=11,
    post_bold=True,
    ending="./.",
)
"""Papers of agencies and units (Nghị định 30/2020/NĐ-CP)."""

LAYOUTS = (HD05, HD36, ND30)
