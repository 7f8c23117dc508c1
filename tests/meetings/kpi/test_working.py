"""How a month was reckoned, in words: every figure with its clause, as sheets print it."""

from decimal import Decimal
from fractions import Fraction

import pytest

from meetings.kpi.exactness import equals, plain, points_text, rounded, shown
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.regulation import rules_of, shipped
from meetings.kpi.working import working
from meetings.kpi.working_of_level import cap_text
from tests.meetings.kpi.build import Data, came_out, leader, person, task
from tests.meetings.kpi.test_caps import RAISED, decided, office

REGULATION = shipped()["KPI-TN-2026"]


def said(outcome: MonthOutcome, one: str = "p01") -> list[str]:
    return [f"{line.text} ({line.clause})" for line in working(outcome, one)]


def test_T10_in_words() -> None:
    tasks = [task(1, unit=6, quality_lapses=1), task(1, Decimal("0.75"), unit=4, delays=2, delays_excused=0)]
    assert said(came_out(person("p01", *tasks, general=27))) == [
        "Làm việc 22/22 ngày, bằng 100%: được đánh giá, xếp loại (Điều 6, khoản 7)",
        "«Tờ trình»: giao 1 × 6 = 6; số lượng 6; chất lượng 4,5 (01 lần chưa đạt); tiến độ 6 (Điều 11, khoản 2)",
        "«Tờ trình»: giao 1 × 4 = 4; số lượng 3; chất lượng 3; tiến độ 1,5 (02 lần chậm) (Điều 11, khoản 2)",
        "a = 100 × 9 / 10 = 90 (Điều 11, khoản 2, điểm a)",
        "b = 100 × 7,5 / 10 = 75 (Điều 11, khoản 2, điểm b)",
        "c = 100 × 7,5 / 10 = 75 (Điều 11, khoản 2, điểm c)",
        "Kết quả = (90 + 75 + 75) / 3 = 80 (Điều 13, khoản 1)",
        "Tiêu chí chung: 27 điểm (Điều 7, khoản 2)",
        "Điểm tháng = 27 + 80 × 70% = 83 (Điều 14)",
        "83,00 điểm, từ 70 điểm: Hoàn thành tốt nhiệm vụ (loại B) (Điều 8, khoản 2)",
        "Xếp loại: Hoàn thành tốt nhiệm vụ (Điều 8, khoản 2)",
    ]


def test_every_line_carries_its_figures_and_they_add_up() -> None:
    lines = {line.what: line for line in working(came_out(person("p01", task(14, 13), general=25)), "p01")}
    assert lines["a"].value == Fraction(1300, 14)
    assert lines["a"].figures == {"done": 13, "assigned": 14}
    assert lines["raw_total"].figures == {"general": 25, "result": Fraction(1300, 14), "bonus": 0}
    assert lines["score_level"].value == 90


def test_a_leader_in_words() -> None:
    lead = {"execution": 50, "execution_ground": "chậm kéo dài", "unity": 100, "unity_ground": "đoàn kết"}
    people = [
        leader("p01", manages=["p02", "p03", "p04"], leadership=lead),
        person("p02"), person("p03", task(10, 0), general=10), person("p04", worked_days=1),
    ]  # fmt: skip
    lines = said(came_out(*people))
    assert (
        "d = 50: ở mức không hoàn thành nhiệm vụ: Nguyễn Văn P03 (không kể 01 người không có điểm) (Điều 12, khoản 3, điểm a)"
        in lines
    )
    assert "đ = 50: chậm kéo dài (Điều 12, khoản 3, điểm b)" in lines
    assert "e = 100: đoàn kết (Điều 12, khoản 3, điểm c)" in lines
    assert "Kết quả = (100 + 100 + 100 + 50 + 50 + 100) / 6 ≈ 83,3333 (Điều 13, khoản 2)" in lines


def test_d_of_all_and_of_nobody_in_words() -> None:
    of_all = said(came_out(leader("p01", manages=["p02"]), person("p02")))
    assert "d = 100: cả 01 người dưới quyền đạt từ mức hoàn thành nhiệm vụ trở lên (Điều 12, khoản 3, điểm a)" in of_all
    of_none = said(came_out(leader("p01"), readings={"kpi.d_empty": "omit"}))
    assert "d: không có người dưới quyền được đánh giá (Điều 12, khoản 3, điểm a)" in of_none


def test_d_by_the_level_decided_names_whoever_was_decided_down() -> None:
    came = came_out(
        leader("p01", manages=["p02"]), person("p02", general=10),
        decision=decided("p02", level="unfulfilled"), readings={"kpi.d_by": "level"},
    )  # fmt: skip
    assert "d = 50: ở mức không hoàn thành nhiệm vụ: Nguyễn Văn P02 (Điều 12, khoản 3, điểm a)" in said(came)


def test_lapses_that_were_excused_rejected_extra_and_handed_over_work_in_words() -> None:
    tasks = [
        task(4, quality_lapses=3, quality_excused=1, rejected=1, excused_by="Đảng ủy"),
        task(2, 0, handed_over=True), task(1, extra=True),
    ]  # fmt: skip
    bonus = [{"points": Decimal("1.5"), "ground": "Việc đột xuất", "approved_by": "Bí thư"}]
    lines = said(came_out(person("p01", *tasks, bonus=bonus)))
    assert lines[1:4] == [
        "«Tờ trình»: giao 4 × 1 = 4; số lượng 4; chất lượng 2,5 (03 lần chưa đạt, miễn trừ 01), 1 không được chấp nhận; tiến độ 4 (Điều 11, khoản 2)",
        "«Tờ trình»: giao 2 × 1 = 2, đã chuyển cho người khác nên không tính hoàn thành (Điều 15, khoản 1, điểm d)",
        "«Tờ trình»: giao 1 × 1 = 1, ngoài tổng được giao, chỉ tính điểm cộng (Điều 15, khoản 1, điểm d)",
    ]
    assert "Điểm cộng 1,5: Việc đột xuất (duyệt: Bí thư) (Điều 15, khoản 1, điểm d)" in lines


def test_whoever_is_not_rated_and_whoever_has_no_task_in_words() -> None:
    came = came_out(person("p01", worked_days=10, absence="nghỉ thai sản"), person("p02", task(0, 0)))
    assert said(came) == [
        "Làm việc 10/22 ngày, khoảng 45,4545% (nghỉ thai sản): không đánh giá, xếp loại (Điều 6, khoản 7)"
    ]
    assert "Chưa giao nhiệm vụ nào trong tổng, nên chưa tính được điểm (Điều 15, khoản 1, điểm d)" in said(came, "p02")


def test_R186_above_the_scale_in_words() -> None:
    bonus = [{"points": 3, "ground": "Nhận thay", "approved_by": "Bí thư"}]
    lines = said(came_out(person("p01", general=29, bonus=bonus)))
    assert "Điểm tháng = 29 + 100 × 70% + 3 = 102 (Điều 14)" in lines
    assert "102 điểm, tính 100 điểm (Điều 8, khoản 1; Điều 14)" in lines


def test_R143_the_cap_a_decision_and_places_in_words() -> None:
    waiting = came_out(*office(3, 9))
    assert said(waiting)[-2:] == [
        "cả cơ quan có 03 người đủ điểm loại A, được 02 người; chờ quyết định (Điều 8, khoản 5, điểm a)",
        "nhóm «chuyen-vien» có 03 người đủ điểm loại A, được 02 người; chờ quyết định (Điều 8, khoản 5, điểm a)",
    ]
    lowered = came_out(*office(3, 9), decision=decided("p01", level="good"))
    assert said(lowered)[-1] == ("Quyết định: Hoàn thành tốt nhiệm vụ; lý do: Sản phẩm nổi trội (Điều 6, khoản 2)")
    nowhere = came_out(*office(1, 1))
    assert said(nowhere)[-1].startswith("nhóm «chuyen-vien» có 01 người đủ điểm loại A, không có chỗ nào")


def test_R141_whoever_fits_into_the_cap_in_words() -> None:
    assert said(came_out(*office(2, 10)))[-1] == "Xếp loại: Hoàn thành xuất sắc nhiệm vụ (Điều 8, khoản 5, điểm a)"


def test_D32_whoever_falls_out_by_the_points_in_words() -> None:
    people = [*office(0, 4, first=10), person("p01", general=20), person("p02", general=25), person("p03", general=21)]
    came = came_out(*people, readings={"kpi.cap.select": "by_score"})
    assert "theo điểm: Hoàn thành tốt nhiệm vụ" in said(came, "p01")[-2]


def test_D30_a_cap_in_words_with_the_other_readings() -> None:
    came = came_out(*office(6, 24))
    assert cap_text(came, came.caps[0]) == (
        "cả cơ quan: 06 người đủ điểm loại A; 20% số người còn ở mức tốt (30 người từ mức tốt trở lên, trừ người được "
        "chọn): được 05 người; theo số người đạt từ mức tốt trở lên: 06; theo số người có điểm mức tốt: 04"
    )
    raised = came_out(*office(6, 24), excellent_unit=RAISED)
    assert cap_text(raised, raised.caps[0]).startswith("cả cơ quan: 06 người đủ điểm loại A; 25% ")


def test_R238_readings_chosen_otherwise_stand_in_the_reckoning_with_their_ground() -> None:
    readings: Data = {"kpi.deduct": "compound", "kpi.bonus": "formula", "kpi.d_by": "score"}
    came = came_out(person("p01", task(5), task(1, extra=True)), readings=readings)
    assert "Điểm cộng = 70 × 1 / 5 = 14 (Điều 15, khoản 1, điểm d)" in said(came)
    assert [line.text for line in working(came, "p01") if line.what == "reading"] == [
        "Nhiều lần chưa đạt, nhiều lần chậm? mỗi lần trừ 25% của phần còn lại (căn cứ: Công văn số 12-CV/ĐU ngày 01/7/2026)",
        "Điểm cộng bao nhiêu? 70 × phần làm thêm đã quy đổi / phần được giao đã quy đổi (căn cứ: Công văn số 12-CV/ĐU ngày 01/7/2026)",
    ]


# Exact numbers as people see them.


@pytest.mark.parametrize(
    ("number", "text"),
    [("89.996", "89,996"), ("89.99", "89,99"), ("89.9999951", "89,999995"), ("90", "90,00"), ("69.995", "69,995"), ("49.999", "49,999"),
     ("88.666", "88,67")],
)  # fmt: skip
def test_D42_no_threshold_seems_reached_that_is_not(number: str, text: str) -> None:
    assert shown(Fraction(number), [90, 70, 50, 0]) == text


@pytest.mark.parametrize(
    ("by", "on", "number", "text"),
    [("exact", "exact", "89.996", "89,996"), (2, "exact", "89.996", "89,996"), (2, "rounded", "89.996", "90,00"),
     (1, "exact", "89.94", "89,9"), (1, "exact", "89.96", "89,96"), ("half_point", "exact", "88.3", "88,5"),
     ("half_point", "rounded", "89.8", "90,0")],
)  # fmt: skip
def test_D42_points_under_each_reading(by: str | int, on: str, number: str, text: str) -> None:
    rules = rules_of(REGULATION, {"score.round": by, "classify_on": on})
    assert points_text(Fraction(number), rules) == text


def test_numbers_in_sentences() -> None:
    assert [plain(Fraction(one)) for one in ("9.375", "265/3", "4", "0")] == ["9,375", "88,3333", "4", "0"]
    assert [equals(Fraction(one)) for one in ("9.375", "265/3")] == ["= 9,375", "≈ 88,3333"]
    assert rounded(Fraction("88.25"), "half_point") == Fraction("88.5")
