"""The sheets about people of a month (trang về người): who they are, how leaders lead, what was decided and said."""

from forms.kpi.workbook.columns import FAMILY, WHOSE, Column, Sheet
from forms.kpi.workbook.words import INSTEAD, KIND, LEADER, LEVEL, OPINION, PLAN
from meetings.kpi.terms import LEADERSHIP, PERSON

_POST = r"chuc (?:vu|danh)(?! lanh dao| quan ly).*|vi tri (?:viec lam|cong tac).*"
_GENERAL = r"(?:tong )?(?:diem )?(?:tieu chi|tc) chung(?: (?:chinh thuc|duoc cham|duoc duyet|duyet|cap tren cham|quyet dinh|toi da|\d+|diem))*"
_SELF_GENERAL = (
    r"(?:ca nhan )?tu (?:cham|danh gia)(?: diem)?(?: (?:diem )?(?:tieu chi|tc)(?: chung)?)?"
    r"|(?:diem )?(?:tieu chi|tc) chung (?:ca nhan )?tu (?:cham|danh gia)|diem (?:ca nhan )?tu (?:cham|danh gia)"
)

PEOPLE = Sheet(
    "person",
    "Người",
    "DANH SÁCH NGƯỜI ĐƯỢC ĐÁNH GIÁ",
    "Mỗi người một dòng, kể cả người không được xếp loại tháng này.",
    (
        Column(
            "id", PERSON["id"], "code",
            "Mã ngắn, mỗi người một mã, giữ nguyên qua các tháng. Ví dụ: p01. Để trống thì chương trình đặt theo thứ tự.",
            WHOSE[0].like, 8,
        ),
        Column("name", PERSON["name"], "name", "Họ và tên đầy đủ, không kèm chức danh. Ví dụ: Trần Văn Bình.", FAMILY, 26, True),
        Column(
            "post", PERSON["post"], "line", "Chức vụ hoặc công việc chính. Ví dụ: Phó Chánh Văn phòng.", _POST, 24,
        ),
        Column(
            "kind", PERSON["kind"], "word",
            "Chọn trong danh sách: cán bộ, công chức, viên chức, lao động hợp đồng (Điều 3, khoản 2).",
            r"doi tuong(?: .*)?|loai(?: hinh)? (?:can bo|lao dong|nhan su|cbccvc)|dien(?: can bo)?|ngach(?: cong chuc)?",
            18, True, KIND,
        ),
        Column(
            "group", PERSON["group"], "line",
            "Những người có nhiệm vụ giống nhau ghi cùng một tên nhóm; giới hạn loại A tính trong từng nhóm và cả cơ quan "
            "(Điều 8, khoản 5). Ví dụ: Lãnh đạo; Chuyên viên.",
            r"(?:ten )?nhom(?: (?:co )?(?:nhiem vu|chuc danh|vi tri|cong viec))?(?: (?:tuong dong|giong nhau))?(?: xep loai)?",
            20, True,
        ),
        Column(
            "leader", PERSON["leader"], "word",
            "Chọn: Người đứng đầu, Cấp phó; người không giữ chức vụ lãnh đạo thì để trống (Điều 12).",
            r"(?:chuc vu |giu chuc vu )?lanh dao(?: quan ly)?|cap lanh dao|vai tro(?: lanh dao)?|chuc vu lanh dao.*", 16,
            offered=LEADER,
        ),
        Column(
            "manages", PERSON["manages"], "people",
            "Mã hoặc họ tên những người do lãnh đạo này quản lý, cách nhau bằng dấu chấm phẩy; dùng tính điểm d "
            "(Điều 12, khoản 3, điểm a). Ví dụ: p02; p03.",
            r"(?:(?:nhung )?(?:nguoi|can bo|nhan su|ma nguoi) )?(?:duoi quyen|thuoc quyen(?: quan ly)?|do minh quan ly)",
            20,
        ),
        Column(
            "worked_days", PERSON["worked_days"], "number",
            "Để trống nếu làm đủ ngày; tính đến nửa ngày. Dưới một nửa số ngày thì không xếp loại (Điều 6, khoản 7). Ví dụ: 10,5.",
            r"(?:so )?ngay (?:cong|lam viec|lam)(?: thuc te| trong (?:thang|ky))*|so cong|ngay cong", 12,
        ),
        Column(
            "absence", PERSON["absence"], "text", "Khi thiếu ngày: nghỉ ốm, nghỉ thai sản, nghỉ không lương.",
            r"ly do (?:vang|nghi|thieu ngay)(?: .*)?|vang(?: mat)?|nghi(?: phep)?", 18,
        ),
        Column(
            "self_general", PERSON["self_general"], "number", "Điểm người này tự chấm, 0 đến 30. Ví dụ: 28,5.",
            _SELF_GENERAL, 12,
        ),
        Column(
            "general", PERSON["general"], "number",
            "Điểm được quyết định, 0 đến 30 (Điều 7, khoản 2). Để trống nếu đã chấm từng tiêu chí ở trang «Chấm tiêu chí». Ví dụ: 28,5.",
            _GENERAL, 12,
        ),
        Column(
            "form", PERSON["form"], "code", "Mã mẫu ở trang «Mẫu tiêu chí», chỉ khi chấm từng tiêu chí. Ví dụ: M03.",
            r"(?:ma )?mau(?: so)?(?: tieu chi| phieu)?(?: chung)?", 10, picks="MaMau",
        ),
        Column(
            "rater", PERSON["rater"], "line",
            "Ai đánh giá, xếp loại người này (Điều 9). Ví dụ: Bí thư Đảng ủy phường. Để trống nếu đã ghi dòng của Điều 9.",
            r"(?:nguoi|cap|tham quyen)(?: co tham quyen)? (?:danh gia|xep loai|nhan xet)(?: xep loai)?", 26,
        ),
        Column(
            "rated_as", PERSON["rated_as"], "rows",
            "Số thứ tự ở trang «Bảng Điều 9»; nhiều dòng thì cách nhau bằng dấu chấm phẩy. Ví dụ: 5.",
            r"(?:thuoc |theo )?(?:dong|so)(?: thu tu)? (?:cua )?dieu 9", 10,
        ),
        Column(
            "rater_instead", PERSON["rater_instead"], "word",
            "Chỉ ghi khi người khác đánh giá thay: khuyết người đánh giá hoặc ủy quyền (Điều 9).",
            r"(?:nguoi )?danh gia thay", 16, offered=INSTEAD,
        ),
        Column(
            "rater_ground", PERSON["rater_ground"], "text", "Văn bản phân công, ủy quyền.",
            r"can cu (?:danh gia thay|thay|uy quyen)", 20,
        ),
        Column(
            "self_level", PERSON["self_level"], "word", "Mức người này tự xếp.",
            r"(?:ca nhan )?tu (?:xep loai|nhan muc|xep)|muc tu (?:xep loai|danh gia)", 18, offered=LEVEL,
        ),
        Column("strengths", PERSON["strengths"], "text", "Ưu điểm trong tháng.", r"uu diem(?: .*)?", 30),
        Column(
            "weaknesses", PERSON["weaknesses"], "text", "Hạn chế trong tháng.",
            r"(?:han che|khuyet diem|ton tai)(?: .*)?", 30,
        ),
        Column(
            "remark", PERSON["remark"], "text", "Ý kiến của người đánh giá.",
            r"(?:y kien )?nhan xet(?: .*)?", 30,
        ),
        Column(
            "evidence", PERSON["evidence"], "text",
            "Danh mục minh chứng, mỗi dòng một tài liệu (Điều 5). Ví dụ: Báo cáo số 15-BC/VP.",
            r"(?:danh muc )?(?:(?:ho so|tai lieu) )?minh chung(?: .*)?", 30,
        ),
        Column(
            "reward", PERSON["reward"], "text",
            "Biểu dương, thưởng đột xuất trong tháng (Điều 17, khoản 2). Ví dụ: Giấy khen của Chủ tịch UBND phường.",
            r"(?:bieu duong|khen thuong|thuong dot xuat)(?: .*)?", 30,
        ),
        Column(
            "sector_result", PERSON["sector_result"], "text",
            "Chỉ ghi cho lãnh đạo cơ quan ngành dọc đánh giá theo quy định của ngành (Điều 9, khoản 1).",
            r"ket qua (?:theo |cua )?(?:quy dinh )?(?:cua )?nganh(?: doc)?", 30,
        ),
    ),
    (("name",), ("kind", "group", "general")),
    r"(?:danh sach )?(?:nguoi|can bo|nhan su|cbccvc|cong chuc|nhan vien)(?: .*)?",
)  # fmt: skip

LEADERS = Sheet(
    "leadership",
    "Lãnh đạo",
    "ĐIỂM đ, e CỦA LÃNH ĐẠO, QUẢN LÝ",
    "Mỗi người giữ chức vụ lãnh đạo một dòng; đ và e chỉ có 100 hoặc 50, kèm căn cứ (Điều 12, khoản 3).",
    (
        *WHOSE,
        Column(
            "execution", LEADERSHIP["execution"], "percent",
            "100 khi mọi nhiệm vụ theo kế hoạch xong đúng hạn, có chất lượng; 50 khi còn thiếu sót (Điều 12, khoản 3, điểm b).",
            r"(?:diem )?(?:d )?(?:kha nang )?to chuc(?: trien khai| thuc hien)+(?: .*)?", 14,
        ),
        Column(
            "execution_ground", LEADERSHIP["execution_ground"], "text", "Vì sao 100 hoặc 50. Ví dụ: Kế hoạch tháng xong đúng hạn.",
            r"can cu (?:cua )?(?:diem )?(?:d|to chuc trien khai)", 40,
        ),
        Column(
            "unity", LEADERSHIP["unity"], "percent",
            "100 khi giữ được đoàn kết; 50 khi có mất đoàn kết kéo dài (Điều 12, khoản 3, điểm c).",
            r"(?:diem )?(?:e )?(?:nang luc )?tap hop doan ket(?: .*)?|(?:diem )?(?:e )?doan ket(?: noi bo)?", 14,
        ),
        Column(
            "unity_ground", LEADERSHIP["unity_ground"], "text", "Vì sao 100 hoặc 50. Ví dụ: Không có phản ánh.",
            r"can cu (?:cua )?(?:diem )?(?:e|doan ket|tap hop doan ket)", 40,
        ),
    ),
    (("person", "person_name"), ("execution", "unity")),
    r"lanh dao(?: quan ly)?|diem lanh dao",
)  # fmt: skip

DECISIONS = Sheet(
    "decision",
    "Quyết định",
    "QUYẾT ĐỊNH KHÁC MỨC THEO ĐIỂM",
    "Chỉ ghi người được quyết định khác mức theo điểm, như khi vượt giới hạn loại A; không được cao hơn mức theo điểm.",
    (
        *WHOSE,
        Column(
            "level", "Mức quyết định", "word", "Mức sau cùng của người này (Điều 8).",
            r"(?:muc|loai)(?: (?:xep loai|quyet dinh|duoc quyet dinh))*|quyet dinh(?: xep loai)?|xep loai(?: .*)?", 28, True,
            LEVEL,
        ),
        Column("reason", "Lý do", "text", "Vì sao. Ví dụ: Vượt giới hạn loại A của nhóm.", r"ly do(?: .*)?", 50, True),
        Column(
            "decided_by", "Người quyết định", "line",
            "Ai quyết định và chịu trách nhiệm (Điều 6, khoản 2). Ví dụ: Trần Văn Bình.",
            r"(?:nguoi|cap)(?: co tham quyen)?(?: ra)? (?:quyet dinh|ky)(?: xep loai)?", 26,
        ),
        Column("on", "Ngày quyết định", "date", "Ví dụ: 27/7/2026.", r"ngay(?: (?:ra |ky )?(?:quyet dinh|ky))?", 13),
    ),
    (("person", "person_name"), ("level",), ("reason",)),
    r"quyet dinh(?: .*)?",
)  # fmt: skip

COLLECTIVES = Sheet(
    "collective",
    "Tập thể quyết định",
    "QUYẾT ĐỊNH CỦA TẬP THỂ ĐÁNH GIÁ, XẾP LOẠI",
    "Mỗi lần họp của tập thể có thẩm quyền một dòng; người đánh giá là một cá nhân thì không ghi ở đây (Điều 9).",
    (
        Column(
            "by", "Tập thể", "line", "Ví dụ: Ban Thường vụ Đảng ủy phường An Phú.", r"(?:ten )?tap the(?: .*)?|co quan quyet dinh", 28, True
        ),
        Column("date", "Ngày họp", "date", "Ví dụ: 27/7/2026.", r"ngay (?:hop|quyet dinh)", 12, True),
        Column(
            "people", "Những người được xếp loại", "people", "Mã hoặc họ tên, cách nhau bằng dấu chấm phẩy. Ví dụ: p01; p02.",
            r"(?:nhung )?nguoi duoc (?:danh gia|xep loai)(?: .*)?", 30, True,
        ),
        Column("minutes", "Số biên bản", "line", "Ví dụ: 05-BB/ĐU.", r"(?:so )?bien ban(?: .*)?", 14),
        Column("presided_by", "Người chủ trì", "line", "Ai chủ trì cuộc họp.", r"(?:nguoi )?chu tri(?: .*)?", 22),
        Column("present", "Người dự", "text", "Mỗi dòng một người.", r"(?:nguoi|thanh phan) (?:du|tham du)(?: .*)?", 26),
    ),
    (("by",), ("date",), ("people",)),
    r"tap the(?: .*)?|quyet dinh (?:cua )?tap the(?: .*)?",
)  # fmt: skip

PLANS = Sheet(
    "plan",
    "Kế hoạch, lịch tuần",
    "KẾ HOẠCH THÁNG, LỊCH CÔNG TÁC TUẦN CỦA TỪNG NGƯỜI",
    "Mỗi kế hoạch tháng, mỗi lịch tuần một dòng: lập, trình và được lãnh đạo trực tiếp phê duyệt ngày nào (Điều 2, khoản 1).",
    (
        *WHOSE,
        Column("covers", "Kế hoạch hay lịch", "word", "Chọn: Kế hoạch tháng hoặc Lịch tuần.", r"loai(?: ke hoach)?", 18, True, PLAN),
        Column(
            "from", "Tuần từ ngày", "date", "Ngày đầu của tuần; kế hoạch tháng để trống. Ví dụ: 06/7/2026.",
            r"(?:tuan )?tu ngay|ngay dau tuan", 13,
        ),
        Column(
            "date", "Ngày lập", "date", "Kế hoạch lập vào đầu tháng, lịch vào đầu tuần (Điều 16, bước 1).",
            r"ngay (?:lap|xay dung)(?: .*)?", 13, True,
        ),
        Column("submitted_on", "Ngày trình", "date", "Ngày trình lãnh đạo trực tiếp.", r"ngay trinh(?: .*)?", 13),
        Column(
            "approved_by", "Người phê duyệt", "line", "Lãnh đạo trực tiếp đã phê duyệt. Ví dụ: Chánh Văn phòng.",
            r"(?:nguoi|lanh dao|ai)(?: truc tiep)?(?: phe)? duyet", 26,
        ),
        Column("approved_on", "Ngày phê duyệt", "date", "Ví dụ: 06/7/2026.", r"ngay (?:phe )?duyet", 13),
    ),
    (("person", "person_name"), ("covers",), ("date",)),
    r"(?:ke hoach|lich)(?: .*)?",
)  # fmt: skip

OPINIONS = Sheet(
    "opinion",
    "Bảo lưu, kiến nghị",
    "Ý KIẾN BẢO LƯU, KIẾN NGHỊ, PHẢN ÁNH",
    "Ghi nguyên văn ý kiến của người được đánh giá; kết quả xếp loại vẫn giữ nguyên (Điều 20, khoản 5).",
    (
        *WHOSE,
        Column("kind", "Loại ý kiến", "word", "Chọn: bảo lưu, kiến nghị, phản ánh.", r"loai(?: y kien)?", 16, True, OPINION),
        Column("date", "Ngày", "date", "Ngày nêu ý kiến. Ví dụ: 28/7/2026.", r"ngay(?: (?:neu|ghi|co y kien))?.*", 13, True),
        Column("text", "Nội dung", "text", "Nguyên văn.", r"(?:noi dung|y kien)(?: .*)?", 60, True),
    ),
    (("person", "person_name"), ("kind",), ("text",)),
    r"(?:y kien|bao luu|kien nghi|phan anh)(?: .*)?",
)  # fmt: skip

ANNULLED = Sheet(
    "annulled",
    "Hủy, xếp loại lại",
    "KẾT QUẢ ĐÃ HỦY CỦA THÁNG NÀY",
    "Khi kết quả đã có bị hủy để xếp loại lại; kết quả cũ vẫn lưu ở đây (Điều 6, khoản 8).",
    (
        *WHOSE,
        Column("level", "Mức đã hủy", "word", "Mức trước khi hủy.", r"muc(?: (?:da huy|cu|truoc khi huy))+", 28, True, LEVEL),
        Column("date", "Ngày hủy", "date", "Ngày hủy. Ví dụ: 10/8/2026.", r"ngay huy(?: .*)?", 13, True),
        Column("by", "Người, cấp hủy", "line", "Ai hủy.", r"(?:nguoi|cap)(?: quyet dinh)? huy", 26, True),
        Column("reason", "Lý do", "text", "Vì sao hủy.", r"ly do(?: .*)?", 50, True),
    ),
    (("person", "person_name"), ("level",), ("date",), ("by",)),
    r"(?:da )?huy(?: .*)?|xep loai lai",
)  # fmt: skip
