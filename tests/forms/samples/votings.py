"""Sample votings, as the minutes, the count minutes and excerpts print them."""

from dataclasses import replace

from forms.parts.voting import BallotLine, BallotRound, Verdict, Voting
from tests.forms.samples.shared import EXCELLENT, FULFILLED, GOOD, LONG_NAMES, NAMES, UNFULFILLED


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
    counts = ((1, 11, "Được chọn"), (2, 8, "Bằng phiếu"), (3, 8, "Bằng phiếu"), (4, 2, "Không đạt"))
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


def _verdicts(names: tuple[str, ...]) -> tuple[Verdict, ...]:
    return tuple(Verdict(str(place), name, GOOD, "12/15 phiếu (80,00%)") for place, name in enumerate(names, 1))


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
    results=(),
    verdicts=_verdicts(NAMES),
    verdicts_heading="Họ và tên",
    verdicts_lead="Chi bộ đề xuất Đảng ủy phường An Phú xem xét, quyết định xếp loại 14 đồng chí như sau:",
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
WORST_VOTINGS = (
    replace(CELL_VOTING, rounds=(level_round(LONG_NAMES),)),
    replace(MEMBERS_VOTING, rounds=(good_round(LONG_NAMES), excellent_round()), verdicts=_verdicts(LONG_NAMES)),
)
