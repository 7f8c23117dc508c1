"""The discussion (thảo luận): comments, hints, explanations and the chair's conclusions, item by item."""

from collections import Counter
from collections.abc import Iterator
from typing import ClassVar

from meetings.meeting import Meeting
from meetings.vietnamese import two_digits
from tui.screens.spoken import Spoken
from tui.typed.people import NUMBERS
from tui.typed.slips import KIND_NAMES, CommentSlip
from tui.widgets.rows import Column


class Discussion(Spoken):
    """What was said on each item and on the whole, in the order recorded."""

    NAME = "Thảo luận"
    STEP = "discussion"
    ABOUT = (
        "F2 ghi một ý kiến: nội dung nào, loại, người nói, về ai, lời nói,\n"
        "tiếp thu hay trả lời. Enter mở lại ý kiến đang chọn; sửa rồi ghi thì\n"
        "sổ gạch bỏ mục cũ và ghi mục mới, giữ cả hai.\n"
        "Gõ chữ để lọc (không cần dấu): người nói, loại, lời nói.\n"
        f"{NUMBERS}"
    )
    COLUMNS: ClassVar[tuple[Column, ...]] = (
        Column("ND", 2, "right"),
        Column("Loại", 10),
        Column("Người nói", 18),
        Column("Về", 18),
        Column("Ý kiến"),
    )
    EMPTY = "Chưa có ý kiến nào. Bấm F2 để ghi ý kiến đầu tiên."

    def slip(self) -> CommentSlip:
        """A comment is written on its own slip."""
        return CommentSlip(self.meeting)

    def figures(self) -> str:
        """How many of each kind every item has, and whether the chair has concluded."""
        return "\n".join(_figures(self.meeting)) or "Chưa có nội dung biểu quyết; ý kiến ghi cho cả cuộc họp."


def _figures(meeting: Meeting) -> Iterator[str]:
    for item in meeting.items:
        made = Counter(one.kind for one in meeting.comments if one.item == item.number)
        told = [f"{name.lower()} {two_digits(made[kind])}" for kind, name in KIND_NAMES.items() if kind != "conclusion"]
        concluded = "đã kết luận" if made["conclusion"] else "chưa có kết luận"
        yield f"Nội dung {item.number + 1}: {', '.join(told)} · {concluded}"


SCREEN = Discussion
