"""The steps of a meeting in their order: words alone, known before any meeting is opened."""

STEPS = (
    ("prepare", "Chuẩn bị"),
    ("attendance", "Điểm danh"),
    ("discussion", "Thảo luận"),
    ("vote", "Biểu quyết"),
    ("objections", "Bảo lưu"),
    ("minutes", "Biên bản"),
    ("papers", "Văn bản"),
)
"""The name of each screen, and what people call it."""
