"""Retained opinions (ý kiến bảo lưu): anyone present, at any moment, in their own words."""

from typing import ClassVar

from meetings.vietnamese import two_digits
from tui.screens.spoken import Spoken
from tui.typed.people import NUMBERS
from tui.typed.slips import ObjectionSlip
from tui.widgets.rows import Column


class Objections(Spoken):
    """Every retained opinion that stands."""

    NAME = "Ý kiến bảo lưu"
    STEP = "objections"
    ABOUT = (
        "F2 ghi ý kiến bảo lưu: người nêu, về ai hay cả cuộc họp, nguyên văn lời\n"
        "người nêu. Enter mở lại để đọc hết hoặc sửa; F4 gạch bỏ, phải có lý do.\n"
        "Sổ giữ mọi mục, kể cả mục đã gạch bỏ.\n"
        f"{NUMBERS}"
    )
    COLUMNS: ClassVar[tuple[Column, ...]] = (Column("Người nêu", 18), Column("Về", 18), Column("Nguyên văn"))
    EMPTY = "Không có. Khi có người bảo lưu ý kiến, bấm F2 để ghi."

    def slip(self) -> ObjectionSlip:
        """A retained opinion is written on its own slip."""
        return ObjectionSlip(self.meeting)

    def figures(self) -> str:
        """How many there are; none is said in words."""
        kept = len(self.meeting.objections)
        return f"Ý kiến bảo lưu: {two_digits(kept)}" if kept else "Ý kiến bảo lưu: Không có"


SCREEN = Objections
