"""Layouts of official papers (thể thức văn bản): every measure a value that an office can look up and change."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """The measures of one layout; lengths in millimetres (``_mm``), sizes and spacing in points (``_pt``)."""

    name: str
    motto: str
    """What stands at the top right of the first page."""
    motto_line_mm: float
    """Length of the line drawn under the motto: that of its text."""
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
    motto_pt: float = 15
    title_pt: float = 16
    subject_pt: float = 14
    table_pt: float = 12
    receivers_pt: float = 14
    receiver_pt: float = 12
    signing_pt: float = 64
    """Room for the hand-written signature."""
    head_left_share: float = 7.7 / 16.5
    """How much of the width the organs take at the head; the motto takes the rest."""

    def text_width_mm(self, *, landscape: bool = False) -> float:
        """The width between the margins."""
        return self.paper_mm[landscape] - self.left_mm - self.right_mm


HD05 = Layout(name="HD05", motto="ĐẢNG CỘNG SẢN VIỆT NAM", motto_line_mm=74)
"""Party papers since 2026 (Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW)."""
