"""Sample minutes."""

from dataclasses import replace

from forms.papers.minutes import Absentee, Attendance, Discussion, LeftOut, MinutesContext, Objection, Remark
from forms.parts.paper import Head, Person
from tests.forms.samples.shared import DRAFT, FRAME, HEAD, LONG_FRAME, LONG_TEXT, NASTY, TELLERS
from tests.forms.samples.votings import CELL_VOTING, MEMBERS_VOTING, WORST_VOTINGS

MINUTES = MinutesContext(
    head=HEAD,
    subject="Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025",
    meeting=FRAME,
    bases=(
        (
            "Căn cứ Hướng dẫn số 25-HD/BTCTW ngày 10/11/2023 của Ban Tổ chức Trung ương về kiểm điểm, đánh giá, xếp loại"
            " chất lượng hằng năm;"
        ),
        "Thực hiện Hướng dẫn số 13-HD/TU của Ban Thường vụ Tỉnh ủy.",
    ),
    sittings=(),
    attendance=Attendance(
        composition=("Đảng viên chính thức: 15 đồng chí", "Đảng viên dự bị: 01 đồng chí, dự họp, không biểu quyết"),
        absentees=(Absentee("Đồng chí Mai Văn Long", "đi công tác tại Hà Nội", "có lý do"),),
        moved=("Đến muộn: đồng chí Võ Minh Đức, lúc 08 giờ 10 phút cùng ngày",),
        left_out=(LeftOut("Đồng chí Tô Văn Hải", "được miễn công tác và sinh hoạt đảng"),),
    ),
    guests=(Person("Đồng chí Lê Văn Tư", "Phó Bí thư Đảng ủy phường An Phú"),),
    tellers=TELLERS,
    readings=(),
    readings_ground="",
    discussions=(
        Discussion(
            heading="1. Kiểm điểm chi bộ",
            steps=(
                "Trình bày báo cáo tự đánh giá, dự kiến mức xếp loại và kết quả tự xếp loại của tập thể lãnh đạo",
                "Dành thời gian nghiên cứu khung tiêu chí và mức xếp loại dự kiến",
            ),
            hints=(Remark("Đảng ủy phường An Phú", "chi bộ", "Làm rõ nguyên nhân chậm kết nạp đảng viên mới."),),
            comments=(
                Remark(
                    "Đồng chí Võ Minh Đức",
                    "",
                    "Nghị quyết chuyên đề ban hành chậm 02 tháng so với kế hoạch.\nĐề nghị phân công rõ người theo dõi.",
                    "Chi bộ tiếp thu, giao đồng chí Phó Bí thư theo dõi từ tháng 01/2026.",
                ),
                Remark("Đồng chí Lê Văn Tư", "", "Chi bộ giữ được nền nếp sinh hoạt; cần chú ý phát triển đảng viên."),
            ),
            explanations=(
                Remark("Đồng chí Nguyễn Thị Hồng Minh", "", "Nguồn kết nạp trong năm chỉ có 02 quần chúng."),
            ),
            conclusions=(Remark("Đồng chí Nguyễn Thị Hồng Minh", "", "Thống nhất các hạn chế như dự thảo báo cáo."),),
        ),
        Discussion(
            heading="2. Kiểm điểm đảng viên",
            comments=(
                Remark("Đồng chí Đặng Thùy Dương", "đồng chí Ngô Văn Sơn", "Gương mẫu, hoàn thành tốt việc được giao."),
            ),
        ),
    ),
    votings=(CELL_VOTING, MEMBERS_VOTING),
    objections=(Objection("Đồng chí Hồ Thị Mỹ Hạnh", "mức xếp loại của bản thân", "Đề nghị xem lại kết quả quý III."),),
    adoption="Biên bản đã được đọc lại tại Hội nghị; 14/14 thành viên có mặt nhất trí thông qua.",
    copies="03 (ba)",
    receivers=("Đảng ủy phường An Phú,", "Lưu chi bộ."),
    book_note="Ghi theo mục số 57 của sổ biên bản, dấu vân tay 9f2c 41ab 77d0 e315.",
)

EMPTY_MINUTES = replace(
    MINUTES,
    head=Head("ĐẢNG BỘ XÃ BA TƠ", "CHI BỘ THÔN HAI", "Số        -BB/CB", "Quảng Ngãi, ngày 05 tháng 12 năm 2025"),
    meeting=DRAFT,
    bases=(),
    attendance=Attendance((), (), (), ()),
    guests=(),
    tellers=(),
    discussions=(),
    votings=(),
    objections=(),
    adoption="Dự thảo biên bản chưa được Hội nghị thông qua.",
    receivers=(),
    book_note="",
)


WORST_MINUTES = replace(
    MINUTES,
    meeting=LONG_FRAME,
    head=replace(
        HEAD,
        superior="ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG, CHÍNH QUYỀN & ĐOÀN THỂ PHƯỜNG AN PHÚ",
        organ="CHI BỘ TRƯỜNG TRUNG HỌC PHỔ THÔNG CHUYÊN <KHU C> NGUYỄN THỊ MINH KHAI",
        place_date="Thành phố Quảng Ngãi, ngày 05 tháng 12 năm 2025",
    ),
    readings=("Tính 20% trên số đảng viên còn lại ở mức Hoàn thành tốt nhiệm vụ.",),
    readings_ground="Hướng dẫn số 05-HD/ĐU ngày 10/11/2025",
    sittings=(
        "Buổi thứ nhất: từ 07 giờ 30 phút đến 11 giờ 15 phút, ngày 05 tháng 12 năm 2025;",
        "Buổi thứ hai: từ 13 giờ 30 phút đến 16 giờ 00 phút, ngày 06 tháng 12 năm 2025.",
    ),
    discussions=(Discussion("", comments=(Remark("Đồng chí A & B <C>", NASTY, LONG_TEXT, NASTY),)),),
    votings=WORST_VOTINGS,
    objections=(Objection("Đồng chí A", "", LONG_TEXT),),
)

CASES = (MINUTES, EMPTY_MINUTES, WORST_MINUTES)
