"""What samples of papers share: one cell, its people, the worst that may come. All names are invented."""

from dataclasses import replace

from forms.parts.paper import Frame, Head, Person, Signer

NASTY = "Cải tạo khu A & B <khu C>, “ngoặc kép”, 'ngoặc đơn', \"hai nháy\", {{ 7*6 }} {% if %} 👍"
EXCELLENT, GOOD, FULFILLED, UNFULFILLED = (
    "Hoàn thành xuất sắc",
    "Hoàn thành tốt",
    "Hoàn thành",
    "Không hoàn thành",
)
NAMES = (
    "Nguyễn Thị Hồng Minh",
    "Trần Văn Bình",
    "Lê Hoàng Phúc",
    "Phạm Thị Lan Anh",
    "Võ Minh Đức",
    "Đặng Thùy Dương",
    "Huỳnh Quốc Khánh",
    "Bùi Thị Ngọc Ánh",
    "Đỗ Thanh Tùng",
    "Hồ Thị Mỹ Hạnh",
    "Ngô Văn Sơn",
    "Dương Thị Kim Yến",
)
HEAD = Head("ĐẢNG BỘ PHƯỜNG AN PHÚ", "CHI BỘ TRƯỜNG THPT SỐ 1", "Số        -BB/CB")
CHAIR = Person("Đồng chí Nguyễn Thị Hồng Minh", "Bí thư chi bộ, Hiệu trưởng")
SECRETARY = Person("Đồng chí Trần Văn Bình", "Phó Bí thư chi bộ, Phó Hiệu trưởng")
FRAME = Frame(
    draft=False,
    opened="07 giờ 30 phút, ngày 05 tháng 12 năm 2025",
    closed="11 giờ 15 phút cùng ngày",
    place="Phòng họp số 2, Trường THPT số 1",
    convened="15",
    present="14",
    absent="01",
    chair=CHAIR,
    secretary=SECRETARY,
    chair_name="Nguyễn Thị Hồng Minh",
    secretary_name="Trần Văn Bình",
)
DRAFT = replace(FRAME, draft=True)
TELLERS = (
    Person("Đồng chí Lê Hoàng Phúc", "Tổ trưởng"),
    Person("Đồng chí Phạm Thị Lan Anh", "Thành viên"),
    Person("Đồng chí Võ Minh Đức", "Thành viên"),
)
SIGNER = Signer("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Thị Hồng Minh")
LONG_NAMES = tuple(f"Nguyễn Phước Bảo Quỳnh Tôn Nữ Hoàng Anh Thư {number:02d}" for number in range(1, 61))
LONGEST = "Nguyễn Phước Bảo Quỳnh Tôn Nữ Hoàng Anh Thư"
"""The name of whoever signs the worst papers; there are such."""
LONG_FRAME = replace(FRAME, chair_name=LONGEST, secretary_name=f"{LONGEST} Minh")
LONG_SIGNER = replace(SIGNER, name=LONGEST)
LONG_TEXT = "\n".join(f"Dòng {number}: {NASTY}" for number in range(1, 101))
