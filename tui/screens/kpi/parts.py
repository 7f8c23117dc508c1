"""The screens of a month in their order, and how far a month can be: words alone, known before any month is opened."""

from tui.widgets.rows import Tone

PARTS = (
    ("kpi.people", "Mọi người"),
    ("kpi.decisions", "Quyết định"),
    ("kpi.steps", "Năm bước"),
    ("kpi.spread", "Phân bố"),
    ("kpi.papers", "Văn bản"),
)
"""The name of each screen, and what people call it."""
MONTH_STAGES: dict[str, tuple[str, Tone]] = {
    "gathering": ("đang thu thập số liệu", "plain"),
    "over_cap": ("vượt giới hạn loại A", "warn"),
    "settled": ("đủ kết quả, chưa công khai", "warn"),
    "published": ("đã công khai", "dim"),
    "reopened": ("đang xếp loại lại", "warn"),
}
"""How far a month has come, as its head has it: in words, and the look that repeats them."""
PART_AT_STAGE = {
    "gathering": "kpi.people",
    "over_cap": "kpi.decisions",
    "settled": "kpi.steps",
    "published": "kpi.papers",
    "reopened": "kpi.people",
}
"""At which screen a month is opened that was never opened here."""
