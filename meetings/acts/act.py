"""What every act is (một việc ghi vào sổ), and the few words that several of them share."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

Question = Literal["good", "excellent", "fulfilled", "unfulfilled", "level", "criterion"]
InvalidReason = Literal["not_issued", "unstamped", "signed", "written_on", "overvoted"]
"""Why the whole of a paper is invalid (lý do phiếu không hợp lệ)."""
INVALID_REASONS: dict[InvalidReason, str] = {
    "not_issued": "không phải phiếu do Tổ kiểm phiếu phát ra",
    "unstamped": "không có dấu theo quy định",
    "signed": "có ký tên hoặc ghi tên người bỏ phiếu",
    "written_on": "viết thêm nội dung khác",
    "overvoted": "chọn quá số người được chọn",
}
CommentKind = Literal["comment", "explanation", "conclusion", "hint"]
ReadingValue = str | int | bool
LocalTime = Annotated[datetime, Meta(tz=False)]
LayoutName = Literal["HD05", "HD36", "ND30"]
"""Layouts of official papers (thể thức văn bản): of the Party since 2026 and before, of the administration."""


class Act(Struct, frozen=True, forbid_unknown_fields=True, tag_field="act"):
    """Anything that enters the record book."""
