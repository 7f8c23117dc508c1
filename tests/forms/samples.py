"""Sample contexts of the papers: an ordinary meeting, an empty one, the worst that may come. All names are invented."""

from dataclasses import replace

from forms.count_minutes import CountMinutesContext
from forms.excerpt import ExcerptContext, ExcerptRound
from forms.minutes import (
    Absentee,
    Attendance,
    Discussion,
    LeftOut,
    MinutesContext,
    Objection,
    Remark,
)
from forms.paper import Frame, Head, Person, Signer
from forms.summary import SummaryContext, SummaryItem, SummaryLine
from forms.voting import BallotLine, BallotRound, Voting

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


def _line(place: int, name: str, agreed: int, result: str) -> BallotLine:
    share = f"{agreed * 10000 // 15 / 100:.2f}%".replace(".", ",")
    return BallotLine(str(place), name, (f"{agreed:02d}", f"{13 - agreed:02d}"), "00", "00", share, result)


def good_round(names: tuple[str, ...] = NAMES) -> BallotRound:
    """A round with two choices."""
    lines = tuple(_line(place, name, 12, "Đạt") for place, name in enumerate(names, 1))
    return BallotRound(
        heading="Vòng 1: Xếp loại Hoàn thành tốt nhiệm vụ",
        voters="14",
        printed="",
        issued="14",
        exchanged="00",
        collected="14",
        unreturned="00",
        left_over="",
        valid="13",
        invalid="01",
        subject_heading="Họ và tên",
        choices=("Đồng ý", "Không đồng ý"),
        lines=lines,
    )


def excellent_round() -> BallotRound:
    """A round under the cap, with a tie at its edge."""
    counts = ((1, 11, "Được chọn"), (2, 8, "Đồng phiếu"), (3, 8, "Đồng phiếu"), (4, 2, "Không đạt"))
    return replace(
        good_round(),
        heading="Vòng 2: Chọn Hoàn thành xuất sắc nhiệm vụ, không quá 02 đồng chí",
        choices=("Chọn", "Không chọn"),
        lines=tuple(_line(place, NAMES[place - 1], agreed, result) for place, agreed, result in counts),
        notes=(
            (
                "Các đồng chí Trần Văn Bình, Lê Hoàng Phúc cùng được 08/15 phiếu, chỉ còn 01 chỗ; bỏ phiếu lại giữa các"
                " đồng chí này."
            ),
        ),
    )


def level_round(subjects: tuple[str, ...]) -> BallotRound:
    """A round with four choices."""
    lines = tuple(
        BallotLine(str(place), subject, ("02", "10", "01", "00"), "00", "00", "66,67%", GOOD)
        for place, subject in enumerate(subjects, 1)
    )
    heading = "Vòng 1: Xếp loại theo bốn mức"
    choices = (EXCELLENT, GOOD, FULFILLED, UNFULFILLED)
    return replace(good_round(), heading=heading, subject_heading="Tên tập thể", choices=choices, lines=lines)


MEMBERS_VOTING = Voting(
    heading="2. Đề xuất xếp loại chất lượng đảng viên",
    circle="15 đảng viên được triệu tập, 14 có mặt; mỗi mức cần trên 50% tổng số triệu tập, tức ít nhất 08 phiếu.",
    recused=("Đồng chí Ngô Văn Sơn không tham gia biểu quyết đối với đồng chí Dương Thị Kim Yến.",),
    not_rated=("Không đánh giá, xếp loại đồng chí Lý Thị Hoa; lý do: kết nạp chưa đủ 06 tháng.",),
    rounds=(good_round(), excellent_round()),
    cap=(
        (
            "Số lượng Hoàn thành xuất sắc nhiệm vụ không vượt quá 20% số đảng viên được xếp loại Hoàn thành tốt nhiệm vụ:"
            " 20% × 12 = 2,4; lấy 02."
        ),
    ),
    results=tuple(
        f"Chi bộ đề xuất Đảng ủy phường An Phú xem xét, quyết định xếp loại đồng chí {name}: Hoàn thành tốt nhiệm vụ,"
        " 12/15 phiếu (80,00% tổng số thành viên triệu tập)."
        for name in NAMES
    ),
)
CELL_VOTING = Voting(
    heading="1. Tự xếp loại chất lượng chi bộ",
    circle="15 đảng viên được triệu tập, 14 có mặt; mỗi mức cần trên 50% tổng số triệu tập, tức ít nhất 08 phiếu.",
    recused=(),
    not_rated=(),
    rounds=(level_round(("Chi bộ Trường THPT số 1",)),),
    cap=(),
    results=(
        (
            "Hội nghị biểu quyết tự xếp loại chi bộ: Hoàn thành tốt nhiệm vụ, 10/15 phiếu (66,67% tổng số thành viên"
            " triệu tập)."
        ),
    ),
)

MINUTES = MinutesContext(
    head=HEAD,
    subject="Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025",
    meeting=FRAME,
    bases=(
        (
            "Căn cứ Hướng dẫn số 25-HD/BTCTW ngày 10/11/2023 của Ban Tổ chức Trung ương về kiểm điểm, đánh giá, xếp loại"
            " chất lượng hằng năm;"
        ),
        "Thực hiện Hướng dẫn số 13-HD/TU của Ban Thường vụ Tỉnh ủy,",
    ),
    sittings=(),
    attendance=Attendance(
        composition=("Đảng viên chính thức: 15 đồng chí", "Đảng viên dự bị: 01 đồng chí"),
        absentees=(Absentee("Đồng chí Mai Văn Long", "đi công tác tại Hà Nội", "có lý do"),),
        left_out=(LeftOut("Đồng chí Tô Văn Hải", "được miễn công tác và sinh hoạt đảng"),),
    ),
    guests=(Person("Đồng chí Lê Văn Tư", "Phó Bí thư Đảng ủy phường An Phú"),),
    tellers=TELLERS,
    readings=(),
    readings_ground="",
    discussions=(
        Discussion(
            heading="1. Kiểm điểm chi bộ",
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
    corrections=(),
    copies="03",
    receivers=("Đảng ủy phường An Phú,", "Lưu chi bộ."),
    book_note="Ghi theo mục số 57 của sổ biên bản, dấu vân tay 9f2c 41ab 77d0 e315.",
)

EMPTY_MINUTES = replace(
    MINUTES,
    head=Head("ĐẢNG BỘ XÃ BA TƠ", "CHI BỘ THÔN HAI", "Số        -BB/CB", "Quảng Ngãi, ngày 05 tháng 12 năm 2025"),
    meeting=DRAFT,
    bases=(),
    attendance=Attendance((), (), ()),
    guests=(),
    tellers=(),
    discussions=(),
    votings=(),
    objections=(),
    adoption="Dự thảo biên bản chưa được Hội nghị thông qua.",
    receivers=(),
    book_note="",
)

LONG_NAMES = tuple(f"Nguyễn Phước Bảo Quỳnh Tôn Nữ Hoàng Anh Thư {number:02d}" for number in range(1, 61))
LONG_TEXT = "\n".join(f"Dòng {number}: {NASTY}" for number in range(1, 101))

WORST_MINUTES = replace(
    MINUTES,
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
    votings=(
        replace(CELL_VOTING, rounds=(level_round(LONG_NAMES),)),
        replace(MEMBERS_VOTING, rounds=(good_round(LONG_NAMES), excellent_round())),
    ),
    objections=(Objection("Đồng chí A", "", LONG_TEXT),),
    corrections=("Đính chính số 01: số phiếu phát ra là 15. Lý do: ghi nhầm khi chép.", f"Đính chính số 02: {NASTY}."),
)

COUNT_MINUTES = CountMinutesContext(
    head=HEAD,
    subject="Bỏ phiếu xếp loại chất lượng tại Hội nghị kiểm điểm năm 2025",
    meeting=FRAME,
    tellers=TELLERS,
    readings=(),
    readings_ground="",
    votings=(CELL_VOTING, MEMBERS_VOTING),
    sealing="Toàn bộ phiếu được niêm phong, có chữ ký của Tổ kiểm phiếu trên mép niêm phong, giao Bí thư chi bộ lưu giữ.",
    drawn_up="11 giờ 00 phút cùng ngày",
    copies="02",
    teller=Signer("T/M TỔ KIỂM PHIẾU", "TỔ TRƯỞNG", "Lê Hoàng Phúc"),
    member_tellers=("Phạm Thị Lan Anh", "Võ Minh Đức"),
)
EMPTY_COUNT_MINUTES = replace(
    COUNT_MINUTES,
    meeting=DRAFT,
    votings=(),
    sealing="",
    tellers=TELLERS[:1],
    teller=Signer("", "NGƯỜI KIỂM PHIẾU", "Lê Hoàng Phúc"),
    member_tellers=(),
)
WORST_COUNT_MINUTES = replace(COUNT_MINUTES, votings=WORST_MINUTES.votings, sealing=NASTY)


def _summary_line(place: int, name: str) -> SummaryLine:
    return SummaryLine(
        number=str(place),
        subject=name,
        post="Giáo viên, Tổ trưởng chuyên môn" if place % 3 == 0 else "Giáo viên",
        self_level=GOOD,
        residence="Gương mẫu, tham gia sinh hoạt đầy đủ",
        proposed=GOOD,
        votes="12/15 (80,00%)",
        result=GOOD,
    )


MEMBERS_SUMMARY = SummaryItem(
    of_persons=True,
    heading="2. Đề xuất xếp loại chất lượng đảng viên",
    subject_heading="Họ và tên",
    post_heading="Chức vụ",
    proposed_heading="Chi ủy đề xuất",
    result_heading="Chi bộ đề xuất",
    lines=(
        *(_summary_line(place, name) for place, name in enumerate(NAMES, 1)),
        SummaryLine("13", "Lý Thị Hoa", "Giáo viên", "", "", "", "", "", "Không xếp loại: kết nạp chưa đủ 06 tháng"),
    ),
    totals=(
        "Hoàn thành xuất sắc nhiệm vụ: 00",
        "Hoàn thành tốt nhiệm vụ: 12 (80,00%)",
        "Hoàn thành nhiệm vụ: 00",
        "Không hoàn thành nhiệm vụ: 00",
        "không đánh giá, xếp loại: 01",
    ),
    cap="Số lượng Hoàn thành xuất sắc nhiệm vụ tối đa: 20% × 12 = 2,4; lấy 02.",
)
CELL_SUMMARY = SummaryItem(
    of_persons=False,
    heading="1. Tự xếp loại chất lượng chi bộ",
    subject_heading="Tên tập thể",
    post_heading="Đơn vị",
    proposed_heading="Chi ủy đề xuất",
    result_heading="Hội nghị tự xếp loại",
    lines=(replace(_summary_line(1, "Chi bộ Trường THPT số 1"), post="", residence=""),),
    totals=("Hoàn thành tốt nhiệm vụ: 01 (100,00%)",),
)
SUMMARY = SummaryContext(
    head=replace(HEAD, number="Số        -BC/CB", place_date="Quảng Ngãi, ngày 05 tháng 12 năm 2025"),
    subject="Mức xếp loại chất lượng năm 2025",
    meeting=FRAME,
    basis="Kèm theo Biên bản Hội nghị ngày 05 tháng 12 năm 2025",
    items=(CELL_SUMMARY, MEMBERS_SUMMARY),
    signer=Signer("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Thị Hồng Minh"),
    receivers=("Đảng ủy phường An Phú,", "Lưu chi bộ."),
)
EMPTY_SUMMARY = replace(SUMMARY, meeting=DRAFT, items=(), basis="", receivers=())
WORST_SUMMARY = replace(
    SUMMARY,
    items=(
        replace(
            MEMBERS_SUMMARY,
            proposed_heading="Bí thư chi bộ đề xuất",
            lines=tuple(replace(_summary_line(place, name), note=NASTY) for place, name in enumerate(LONG_NAMES, 1)),
        ),
    ),
)

EXCERPT_ROUND = ExcerptRound(
    papers=replace(good_round(()), unreturned="02"),
    line="Đồng ý: 12; không đồng ý: 01; để trống: 00; ghi sai: 00; tỷ lệ: 80,00%; kết quả: Đạt.",
    notes=("Số phiếu cần đạt: 07 (trên 50% số phiếu hợp lệ: 13).",),
)
EXCERPT = ExcerptContext(
    head=HEAD,
    subject="Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025, ngày 05 tháng 12 năm 2025",
    meeting=FRAME,
    person=Person("Đồng chí Ngô Văn Sơn", "Giáo viên"),
    heading="Đề xuất xếp loại chất lượng đảng viên (nội dung số 2 của Biên bản)",
    discussion=Discussion("", comments=(Remark("Đồng chí Đặng Thùy Dương", "", "Gương mẫu."),)),
    circle="15 thành viên triệu tập, 14 có mặt.",
    recused="",
    rounds=(EXCERPT_ROUND,),
    result="Chi bộ đề xuất Đảng ủy phường An Phú xem xét, quyết định xếp loại: Hoàn thành tốt nhiệm vụ.",
    objections=(),
    faithful="Phần trích trên đây đúng với Biên bản Hội nghị.",
    signed="Thư ký Hội nghị: Trần Văn Bình (đã ký); chủ trì Hội nghị: Nguyễn Thị Hồng Minh (đã ký)",
    signer=Signer("T/M CHI BỘ", "BÍ THƯ", "Nguyễn Thị Hồng Minh"),
    receivers=("Đảng ủy phường An Phú,", "Lưu hồ sơ cá nhân."),
)
EMPTY_EXCERPT = replace(
    EXCERPT,
    meeting=DRAFT,
    person=Person("Đồng chí Ngô Văn Sơn"),
    discussion=Discussion(""),
    rounds=(),
    faithful="Phần trích trên đây theo dự thảo Biên bản, chưa được Hội nghị thông qua.",
    signer=Signer("", "CHỦ TRÌ HỘI NGHỊ", "Nguyễn Thị Hồng Minh"),
    receivers=(),
)
WORST_EXCERPT = replace(
    EXCERPT,
    discussion=WORST_MINUTES.discussions[0],
    recused=NASTY,
    rounds=(EXCERPT_ROUND,) * 9,
    objections=(Objection("Đồng chí A", "", LONG_TEXT),),
)

PAPERS = {
    "excerpt": (EXCERPT, EMPTY_EXCERPT, WORST_EXCERPT),
    "minutes": (MINUTES, EMPTY_MINUTES, WORST_MINUTES),
    "count_minutes": (COUNT_MINUTES, EMPTY_COUNT_MINUTES, WORST_COUNT_MINUTES),
    "summary": (SUMMARY, EMPTY_SUMMARY, WORST_SUMMARY),
}
