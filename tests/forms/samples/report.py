"""Sample reports of results."""

from dataclasses import replace

from forms.papers.report import ReportContext, ReportGroup, ReportRow
from tests.forms.samples.minutes import WORST_MINUTES
from tests.forms.samples.shared import DRAFT, FRAME, HEAD, LONG_FRAME, LONG_NAMES, LONG_SIGNER, NASTY, SIGNER
from tests.forms.samples.votings import CELL_VOTING, MEMBERS_VOTING

CELL_GROUP = ReportGroup(
    heading="1. Kết quả tự xếp loại",
    worth="Đây là mức tự xếp loại, chưa phải mức xếp loại chính thức; Đảng ủy phường An Phú xem xét, quyết định.",
    rows=(
        ReportRow(
            "1", "Tổ chức đảng, cơ quan, đơn vị (nội dung số 1)", "01", ("00", "01 (100,00%)", "00", "00"), "00", "00"
        ),
    ),
    shares=(),
    results=CELL_VOTING.results,
    listed=False,
    pending=(),
    not_rated=(),
)
MEMBERS_GROUP = ReportGroup(
    heading="2. Kết quả đề xuất xếp loại",
    worth="Đây là mức Chi bộ đề xuất, chưa phải mức xếp loại chính thức; Đảng ủy phường An Phú xem xét, quyết định.",
    rows=(ReportRow("1", "Đảng viên (nội dung số 2)", "12", ("02 (16,67%)", "09 (75,00%)", "00", "00"), "01", "01"),),
    shares=("Đảng viên (nội dung số 2): 02/11 (18,18%)",),
    results=(),
    listed=True,
    pending=(
        (
            "Đồng chí Ngô Văn Sơn: mức Hoàn thành tốt nhiệm vụ 07/15 phiếu (46,67%), không quá 50% tổng số thành viên"
            " triệu tập; chưa đủ điều kiện xếp loại Hoàn thành tốt nhiệm vụ; chưa biểu quyết mức Hoàn thành nhiệm vụ."
        ),
    ),
    not_rated=MEMBERS_VOTING.not_rated,
)
REPORT = ReportContext(
    head=replace(HEAD, number="Số        -BC/CB", place_date="Quảng Ngãi, ngày 05 tháng 12 năm 2025"),
    subject="Kết quả kiểm điểm, đánh giá, xếp loại chất lượng năm 2025",
    meeting=FRAME,
    bases=(
        "Căn cứ Quy định số 124-QĐ/TW ngày 04/10/2023 của Bộ Chính trị;",
        "Thực hiện Hướng dẫn số 13-HD/TU ngày 10/11/2023 của Ban Thường vụ Tỉnh ủy Quảng Ngãi.",
    ),
    secret=True,
    groups=(CELL_GROUP, MEMBERS_GROUP),
    objections="02 ý kiến, ghi tại Biên bản Hội nghị",
    attached=(
        "Trích Biên bản Hội nghị ngày 05 tháng 12 năm 2025: 02 bản, theo từng nội dung",
        "Biên bản kiểm phiếu",
        "Bảng tổng hợp mức xếp loại chất lượng",
    ),
    closing=(
        "Trên đây là kết quả kiểm điểm, đánh giá, xếp loại chất lượng năm 2025, kính báo cáo Đảng ủy phường An Phú xem xét,"
        " quyết định đối với mức tự xếp loại và mức Chi bộ đề xuất"
    ),
    signer=SIGNER,
    receivers=("Đảng ủy phường An Phú (để báo cáo),", "Lưu chi bộ."),
)
EMPTY_REPORT = replace(
    REPORT,
    head=replace(REPORT.head, place_date=""),
    bases=(),
    meeting=DRAFT,
    secret=False,
    groups=(),
    objections="không có",
    attached=("Bảng tổng hợp mức xếp loại chất lượng",),
    receivers=(),
)
WORST_GROUP = replace(
    MEMBERS_GROUP,
    results=tuple(f"Hội nghị quyết định xếp loại {name}: {NASTY}." for name in LONG_NAMES),
    pending=tuple(f"Chưa biểu quyết xếp loại đồng chí {name}." for name in LONG_NAMES),
    not_rated=(NASTY,) * 9,
)
WORST_REPORT = replace(
    REPORT,
    meeting=LONG_FRAME,
    signer=LONG_SIGNER,
    head=WORST_MINUTES.head,
    groups=(CELL_GROUP, WORST_GROUP, replace(WORST_GROUP, rows=MEMBERS_GROUP.rows * 40)),
)

CASES = (REPORT, EMPTY_REPORT, WORST_REPORT)
UNPRINTED = ("meeting",)
