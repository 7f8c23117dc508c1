"""The sheets about work of a month (trang về việc): tasks, bonus points, products, common criteria, readings."""

from forms.kpi.workbook.columns import WHOSE, Column, Sheet
from forms.kpi.workbook.words import WHO_MARKS
from meetings.kpi.terms import BONUS as BONUS_TERMS
from meetings.kpi.terms import TASK

MOST_CRITERIA = 30
"""Criteria of one form: one point each would make the whole."""

_AMOUNT = r"(?:(?:so (?:luong|san pham|sp)|sl|khoi luong|san pham) )?"
_OF_AMOUNT = r"(?: (?:trong thang|so luong|sl|san pham|sp|so san pham|thuc te|so sp))*"
_LEVEL = r"(?:nhom|cap do|muc do|do)(?: (?:cong viec|san pham|nhiem vu))?(?: (?:do )?phuc tap)?(?: 1 5)?"
_UNIT = r"he so(?: .*)?|(?:so )?don vi(?: (?:san pham|cong viec|sp))*(?: (?:quy doi|chuan))+(?: .*)?|(?:gia tri )?quy doi(?: ra)?(?: don vi chuan)?"

TASKS = Sheet(
    "task",
    "Nhiệm vụ",
    "NHIỆM VỤ TRONG THÁNG",
    "Mỗi nhiệm vụ của mỗi người một dòng. Chỉ cần ghi mã hoặc họ tên; số lần chậm, chưa đạt để trống là 0.",
    (
        *WHOSE,
        Column(
            "name", TASK["name"], "line", "Tên nhiệm vụ hoặc sản phẩm. Ví dụ: Tờ trình kế hoạch quý III.",
            r"(?:ten )?(?:nhiem vu|cong viec|san pham|dau viec|noi dung)(?: (?:nhiem vu|cong viec|san pham|duoc giao|thuc hien|cong tac|trong thang))*",
            38, True,
        ),
        Column(
            "product", TASK["product"], "code",
            "Mã ở trang «Danh mục sản phẩm»; có mã thì nhóm và đơn vị chuẩn lấy theo danh mục (Điều 10). Ví dụ: TT.",
            r"ma (?:san pham|danh muc|sp|cong viec|nhiem vu)(?! (?:lam )?chung)(?: .*)?", 11, picks="MaSanPham",
        ),
        Column(
            "level", TASK["level"], "count", "Nhóm phức tạp 1 đến 5 (Điều 10, khoản 1); để trống nếu có mã sản phẩm.", _LEVEL, 8,
            picks="Nhom",
        ),
        Column(
            "unit", TASK["unit"], "number",
            "Một sản phẩm bằng mấy đơn vị chuẩn (Điều 10, khoản 3). Để trống là 1, hoặc theo danh mục. Ví dụ: 2,5.", _UNIT, 12,
        ),
        Column(
            "assigned", TASK["assigned"], "number", "Số sản phẩm được giao trong tháng. Ví dụ: 4.",
            rf"{_AMOUNT}(?:duoc |ke hoach )?giao{_OF_AMOUNT}|ke hoach(?: (?:thang|giao))?|chi tieu(?: giao)?", 10, True,
        ),
        Column(
            "completed", TASK["completed"], "number", "Số sản phẩm đã hoàn thành; ghi 0 nếu chưa xong. Ví dụ: 3,5.",
            rf"{_AMOUNT}(?:da |thuc te )?(?:hoan thanh|thuc hien){_OF_AMOUNT}|ket qua(?: thuc hien)?", 11, True,
        ),
        Column(
            "quality_lapses", TASK["quality_lapses"], "count",
            "Số lần bị đánh giá chưa đạt; mỗi lần trừ 25% điểm chất lượng của một sản phẩm (Điều 11, khoản 2, điểm b).",
            r"(?:so )?lan (?:chua|khong) dat(?: .*)?|(?:so )?(?:lan )?loi(?: .*)?|chat luong chua dat(?: .*)?", 11,
        ),
        Column(
            "quality_excused", TASK["quality_excused"], "count", "Số lần do khách quan, đã được xác nhận.",
            r"(?:trong do )?(?:so )?(?:lan )?(?:duoc )?mien tru(?: (?:ve|lan))?(?: (?:chat luong|chua dat))(?: .*)?", 11,
        ),
        Column(
            "rejected", TASK["rejected"], "number",
            "Số sản phẩm làm ra mà không được chấp nhận; không tính vào chất lượng (Điều 11, khoản 2, điểm b).",
            r"(?:so )?(?:san pham |sp |luong )?(?:khong|chua) duoc (?:chap nhan|nghiem thu|duyet)|(?:bi )?tra lai", 11,
        ),
        Column(
            "delays", TASK["delays"], "count",
            "Số lần chậm tiến độ; mỗi lần trừ 25% điểm tiến độ của một sản phẩm (Điều 11, khoản 2, điểm c).",
            r"(?:so )?lan (?:cham|tre|qua han)(?: .*)?|cham(?: (?:tien do|han))?|(?:tre|qua) han", 9,
        ),
        Column(
            "delays_excused", TASK["delays_excused"], "count", "Số lần chậm do khách quan, đã được xác nhận.",
            r"(?:trong do )?(?:so )?(?:lan )?(?:duoc )?mien tru(?: (?:ve|lan))?(?: (?:cham|tien do|tre))(?: .*)?", 11,
        ),
        Column(
            "excused_by", TASK["excused_by"], "text", "Ai xác nhận, theo văn bản nào (Điều 11, khoản 2).",
            r"(?:can cu|ly do|nguoi xac nhan|van ban) (?:xac nhan )?mien tru|xac nhan (?:khach quan|mien tru)(?: .*)?", 24,
        ),
        Column(
            "handed_over", TASK["handed_over"], "yes",
            "Ghi Có khi việc đã giao lại cho người khác: vẫn tính là được giao, không tính hoàn thành (Điều 15, khoản 1, điểm d).",
            r"(?:da )?(?:chuyen|giao lai|ban giao)(?: (?:cho )?nguoi khac)?", 10, picks="CoKhong",
        ),
        Column(
            "extra", TASK["extra"], "yes",
            "Ghi Có khi việc nhận thay hoặc đột xuất: nằm ngoài tổng được giao, chỉ tính điểm cộng (Điều 15, khoản 1, điểm d).",
            r"(?:viec |nhiem vu )?(?:nhan thay|dot xuat|phat sinh|ngoai (?:ke hoach|tong|chi tieu))(?: .*)?", 10, picks="CoKhong",
        ),
        Column(
            "share_of", TASK["share_of"], "code",
            "Khi đây là phần của một người trong sản phẩm làm chung: mã ở trang «Sản phẩm chung» (Điều 15, khoản 1, điểm c).",
            r"(?:ma )?(?:san pham|sp|viec) (?:lam )?chung|thuoc san pham chung", 11, picks="MaSanPhamChung",
        ),
        Column(
            "directing", TASK["directing"], "yes", "Ghi Có khi lãnh đạo chỉ đạo, điều hành chứ không trực tiếp làm (Điều 12, khoản 1).",
            r"(?:viec )?(?:lanh dao )?chi dao(?: dieu hanh)?", 9, picks="CoKhong",
        ),
        Column(
            "due", TASK["due"], "date", "Hạn phải xong (rõ thời gian). Ví dụ: 20/7/2026.",
            r"(?:thoi )?han(?: (?:hoan thanh|cuoi|chot|xong))?|thoi gian(?: hoan thanh)?|ro thoi gian", 12,
        ),
        Column(
            "output", TASK["output"], "text", "Rõ sản phẩm: phải ra kết quả gì.",
            r"(?:san pham|ket qua) (?:phai co|yeu cau|dau ra|can dat)|(?:san pham )?dau ra|ro (?:san pham|ket qua)", 24,
        ),
        Column("duty", TASK["duty"], "text", "Rõ trách nhiệm: chủ trì hay phối hợp.", r"(?:ro )?trach nhiem|chu tri phoi hop", 18),
        Column(
            "authority", TASK["authority"], "text", "Rõ thẩm quyền: ai giao, ai quyết định.",
            r"(?:ro )?tham quyen|(?:nguoi|cap) giao(?: viec)?", 20,
        ),
        Column(
            "added_on", TASK["added_on"], "date",
            "Ngày đưa việc đột xuất, phát sinh vào lịch công tác (Điều 16, bước 1). Ví dụ: 14/7/2026.",
            r"ngay (?:cap nhat|bo sung|phat sinh|giao them)(?: .*)?", 12,
        ),
    ),
    (("name",), ("assigned",), ("completed",)),
    r"(?:nhiem vu|cong viec|theo doi)(?: .*)?",
)  # fmt: skip

BONUS = Sheet(
    "bonus",
    "Điểm cộng",
    "ĐIỂM CỘNG",
    "Mỗi khoản điểm cộng một dòng: việc nhận thay hoặc đột xuất, ai duyệt (Điều 14; Điều 15, khoản 1, điểm d).",
    (
        *WHOSE,
        Column("points", BONUS_TERMS["points"], "number", "Số điểm được duyệt. Ví dụ: 2.", r"(?:so )?diem(?: cong| thuong)?", 11, True),
        Column(
            "ground", BONUS_TERMS["ground"], "text", "Vì việc gì. Ví dụ: Nhận thay báo cáo quý của đồng chí đi học.",
            r"(?:ly do|can cu|noi dung|nhiem vu|viec)(?: .*)?", 50, True,
        ),
        Column(
            "approved_by", BONUS_TERMS["approved_by"], "line", "Ai duyệt điểm này. Ví dụ: Chánh Văn phòng.",
            r"(?:nguoi|cap|ai)(?: phe)? duyet|phe duyet", 26, True,
        ),
    ),
    (("person", "person_name"), ("points",), ("ground", "approved_by")),
    r"diem (?:cong|thuong)(?: .*)?",
)  # fmt: skip

PRODUCTS = Sheet(
    "product",
    "Danh mục sản phẩm",
    "DANH MỤC SẢN PHẨM, CÔNG VIỆC QUY ĐỔI",
    "Danh mục của cơ quan, nhiều nhất 5 nhóm theo độ phức tạp; mỗi sản phẩm quy đổi ra đơn vị chuẩn (Điều 10).",
    (
        Column(
            "id", "Mã sản phẩm", "code", "Mã ngắn, không trùng. Ví dụ: TT.",
            r"ma(?: (?:so|san pham|sp|cong viec|danh muc))*", 12, True,
        ),
        Column(
            "name", "Sản phẩm, công việc", "line", "Tên sản phẩm. Ví dụ: Tờ trình.",
            r"(?:ten )?(?:san pham|cong viec|nhiem vu)(?: (?:san pham|cong viec|nhiem vu))*", 50, True,
        ),
        Column("level", "Nhóm", "count", "Nhóm phức tạp 1 đến 5 (Điều 10, khoản 1).", _LEVEL, 9, True, picks="Nhom"),
        Column(
            "unit", TASK["unit"], "number",
            "Một sản phẩm bằng mấy đơn vị chuẩn; để trống là 1 (Điều 10, khoản 3). Ví dụ: 2,5.", _UNIT, 16,
        ),
    ),
    (("id",), ("name",), ("level",)),
    r"danh muc(?: .*)?",
)  # fmt: skip

SHARED = Sheet(
    "shared",
    "Sản phẩm chung",
    "SẢN PHẨM LÀM CHUNG, CHIA CHO NHIỀU NGƯỜI",
    "Sản phẩm dài ngày hoặc làm chung; các phần giao cho từng người cộng lại phải bằng cả sản phẩm (Điều 15, khoản 1, điểm c).",
    (
        Column(
            "id", "Mã sản phẩm chung", "code", "Mã ngắn, không trùng. Ví dụ: DA1.",
            r"ma(?: (?:so|san pham|sp|chung|lam chung))*", 14, True,
        ),
        Column(
            "name", "Sản phẩm làm chung", "line", "Tên sản phẩm. Ví dụ: Đề án sắp xếp tổ dân phố.",
            r"(?:ten )?(?:san pham|cong viec)(?: lam)? chung", 50, True,
        ),
        Column(
            "units", "Tổng đơn vị chuẩn", "number", "Cả sản phẩm bằng mấy đơn vị chuẩn. Ví dụ: 20.",
            r"tong(?: so)?(?: don vi)?(?: (?:chuan|quy doi))*", 14, True,
        ),
        Column(
            "elsewhere", "Phần giao nơi khác", "number", "Phần giao tháng khác hoặc người đơn vị khác; để trống là 0.",
            r"(?:phan )?(?:giao )?(?:noi|thang|don vi) khac", 14,
        ),
    ),
    (("id",), ("name",), ("units",)),
    r"san pham (?:lam )?chung(?: .*)?",
)  # fmt: skip

FORMS = Sheet(
    "form",
    "Mẫu tiêu chí",
    "MẪU TIÊU CHÍ CHUNG (PHỤ LỤC 1)",
    "Mỗi tiêu chí một dòng, theo thứ tự của mẫu; điểm tối đa của một mẫu cộng lại bằng 30 (Điều 7, khoản 2).",
    (
        Column("id", "Mã mẫu", "code", "Mã ngắn của mẫu; để trống là như dòng trên. Ví dụ: M03.", r"ma(?: (?:so|mau))*|mau(?: so)?", 10),
        Column("name", "Tên mẫu", "line", "Chỉ cần ghi ở dòng đầu của mẫu. Ví dụ: Mẫu số 03.", r"ten mau(?: .*)?", 20),
        Column("heading", "Nhóm tiêu chí", "line", "Có thể để trống.", r"nhom(?: tieu chi)?|muc", 30),
        Column("text", "Tiêu chí", "text", "Nguyên văn tiêu chí.", r"(?:noi dung )?tieu chi(?: .*)?", 60, True),
        Column("most", "Điểm tối đa", "number", "Ví dụ: 5.", r"(?:diem )?toi da|diem chuan|thang diem", 11, True),
    ),
    (("id",), ("text",), ("most",)),
    r"(?:mau )?tieu chi(?: chung)?",
)  # fmt: skip

POINTS = Sheet(
    "points",
    "Chấm tiêu chí",
    "ĐIỂM TỪNG TIÊU CHÍ",
    "Mỗi người một dòng chính thức, thêm một dòng tự chấm nếu có; cột TC 1, TC 2… theo thứ tự tiêu chí của mẫu.",
    (
        *WHOSE,
        Column(
            "who", "Ai chấm", "word", "Chọn: Chính thức hoặc Tự chấm.", r"(?:nguoi|ai|loai|lan) cham|loai diem", 14, True,
            WHO_MARKS,
        ),
        *(
            Column(
                f"c{number}", f"TC {number}", "number", f"Điểm của tiêu chí thứ {number} trong mẫu.",
                rf"(?:tieu chi|tc)(?: so)? ?0?{number}", 7,
            )
            for number in range(1, MOST_CRITERIA + 1)
        ),
    ),
    (("person", "person_name"), ("c1",)),
    r"cham (?:diem )?tieu chi(?: .*)?",
)  # fmt: skip

READINGS = Sheet(
    "reading",
    "Cách hiểu",
    "CÁCH HIỂU NHỮNG CHỖ CÒN HIỂU KHÁC NHAU",
    "Không cần ghi gì. Chỉ khi có văn bản chọn cách hiểu khác: ghi x ở dòng được chọn, và ghi văn bản ấy ở trang «Đơn vị và tháng».",
    (
        Column("key", "Mã cách hiểu", "code", "Không sửa cột này.", r"ma(?: (?:so|cach hieu))*", 22, True, hidden=True),
        Column("question", "Câu hỏi", "text", "Chỗ còn hiểu khác nhau, và điều khoản.", r"cau hoi(?: .*)?|noi dung", 44),
        Column("value", "Giá trị", "option", "Không sửa cột này.", r"gia tri", 14, True, hidden=True),
        Column("meaning", "Cách hiểu", "text", "Một cách trả lời.", r"cach hieu|y nghia", 44),
        Column("usual", "Đang dùng", "text", "Chương trình dùng cách này khi không chọn khác.", r"dang dung|mac dinh", 11),
        Column("chosen", "Chọn khác", "yes", "Ghi x ở dòng được chọn.", r"chon(?: khac)?", 11),
    ),
    (("key",), ("value",), ("chosen",)),
    r"cach hieu(?: .*)?",
)  # fmt: skip
