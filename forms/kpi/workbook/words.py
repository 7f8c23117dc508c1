"""Words that cells of the month workbook may hold, by the values they stand for."""

from collections.abc import Mapping

from forms.kpi.workbook.columns import Offered
from meetings.people import LEVEL_NAMES, LEVELS

_LEVEL_WORDS: Mapping[str, tuple[str, ...]] = {
    "excellent": ("a", "loai a", "xuat sac", "hoan thanh xuat sac", "htxs", "htxsnv", "xs"),
    "good": ("b", "loai b", "tot", "hoan thanh tot", "htt", "httnv"),
    "fulfilled": ("c", "loai c", "hoan thanh", "ht", "htnv", "trung binh"),
    "unfulfilled": ("d", "loai d", "khong hoan thanh", "kht", "khtnv", "chua hoan thanh"),
}

LEVEL = tuple(Offered(level, LEVEL_NAMES[level], _LEVEL_WORDS[level]) for level in LEVELS)
KIND = (
    Offered("cadre", "Cán bộ", ("cb",)),
    Offered("civil_servant", "Công chức", ("cc",)),
    Offered("public_employee", "Viên chức", ("vc",)),
    Offered("contract", "Lao động hợp đồng", ("hop dong", "hop dong lao dong", "ldhd", "hdld", "hd")),
)
LEADER = (
    Offered("head", "Người đứng đầu", ("dung dau", "cap truong", "truong", "nguoi dung dau don vi", "lanh dao")),
    Offered("deputy", "Cấp phó", ("pho", "cap pho nguoi dung dau")),
    Offered("", "Không", ("khong giu chuc vu", "0")),
)
INSTEAD = (
    Offered("vacancy", "Khuyết người đánh giá", ("khuyet", "khuyet chuc danh", "khuyet cap truong")),
    Offered("delegated", "Ủy quyền đánh giá", ("uy quyen", "duoc uy quyen")),
)
PLAN = (
    Offered("month", "Kế hoạch tháng", ("thang", "ke hoach cong tac thang", "kh thang")),
    Offered("week", "Lịch tuần", ("tuan", "lich cong tac tuan", "lich cong tac", "ke hoach tuan")),
)
OPINION = (
    Offered("reservation", "Bảo lưu", ("bao luu y kien", "y kien bao luu")),
    Offered("petition", "Kiến nghị", ("kien nghi len cap tren",)),
    Offered("report", "Phản ánh", ("y kien phan anh",)),
)
LAYOUT = (
    Offered("HD05", "Của Đảng từ năm 2026", ("hd05", "hd 05", "huong dan 05", "dang", "cua dang")),
    Offered("HD36", "Của Đảng trước năm 2026", ("hd36", "hd 36", "huong dan 36")),
    Offered("ND30", "Hành chính", ("nd30", "nd 30", "nghi dinh 30", "nha nuoc")),
)
WHO_MARKS = (
    Offered("criteria", "Chính thức", ("duyet", "cap tren", "cap tren cham", "cap co tham quyen", "quyet dinh")),
    Offered("self_criteria", "Tự chấm", ("ca nhan", "ca nhan tu cham", "tu danh gia")),
)
YES = ("co", "x", "dung", "true", "1", "da", "v", "yes")
"""Words for yes; a tick too, which has no letters."""
NO = ("khong", "0", "false", "chua", "sai", "no")
TICKS = frozenset("✓✔☑√")
