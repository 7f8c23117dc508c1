"""The first sheet of the workbook (trang hướng dẫn): how an office fills it, in a page."""

from forms.kpi.workbook.layout import FRAME, RATERS, SHEETS

GUIDE_LINES: tuple[tuple[str, bool], ...] = (
    ("SỔ TÍNH THÁNG ĐÁNH GIÁ, XẾP LOẠI", True),
    ("Ghi số liệu của một tháng vào các trang sau; chương trình đọc tệp này, tính điểm và xếp loại.", False),
    ("", False),
    ("Thứ tự ghi", True),
    (f"1. Trang «{FRAME}»: tháng, số ngày làm việc, tên cơ quan, người quyết định.", False),
    ("2. Trang «Người»: mỗi người một dòng, có mã riêng.", False),
    ("3. Trang «Nhiệm vụ»: mỗi nhiệm vụ của mỗi người một dòng.", False),
    ("4. Trang «Lãnh đạo»: điểm đ, e của người giữ chức vụ lãnh đạo, quản lý, kèm căn cứ.", False),
    ("5. Các trang còn lại chỉ ghi khi có.", False),
    ("", False),
    ("Cách ghi", True),
    (
        "Cột có dấu * phải ghi. Di chuột lên tiêu đề cột để xem cần ghi gì, ví dụ và điều khoản. Ô vàng là ô còn thiếu.",
        False,
    ),
    ("Số lẻ dùng dấu phẩy: 28,5. Không chấm phần nghìn. Ngày ghi ngày, tháng, năm: 05/12/2026.", False),
    ("Ở các trang khác trang «Người», chỉ cần mã hoặc họ tên. Hai người trùng tên thì phải ghi mã.", False),
    (
        "Có sẵn tệp mỗi người một trang thì giữ được: ghi ô «Họ và tên:» và tên người ở phía trên bảng nhiệm vụ của từng trang.",
        False,
    ),
    ("Dùng được công thức; mở tệp bằng Excel và bấm lưu để kết quả nằm trong tệp.", False),
    ("Thêm dòng, xóa dòng, lọc, sắp xếp đều được. Tiêu đề được khóa để khỏi sửa nhầm, không có mật khẩu.", False),
    ("", False),
    ("Các trang", True),
    *((f"«{sheet.name}»: {sheet.about}", False) for sheet in SHEETS),
    (f"«{RATERS}»: bảng ai đánh giá ai, chỉ để tra.", False),
    ("", False),
    ("Xem thử và chấm điểm", True),
    ("kiemdiem kpi preview TỆP.xlsx: xem chương trình hiểu tệp thế nào, ô nào sai; không ghi gì.", False),
    ("kiemdiem kpi score TỆP.xlsx --out THƯ_MỤC: chấm điểm và viết văn bản.", False),
)
"""Lines, and whether each is a heading."""
