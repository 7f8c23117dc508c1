"""Every fault and warning of a month: told at its place, all at once, with the clause behind it."""

from datetime import date
from decimal import Decimal

import pytest

from meetings.faults import Refused
from meetings.kpi.checks import findings_under
from meetings.kpi.outcome import outcome
from meetings.kpi.regulation import MonthRegulation, parse, shipped
from meetings.texts import texts_of
from tests.meetings.kpi.build import came_out, found, leader, month, person, places, record, task

CATALOGUE = {
    "standard": "Văn bản hành chính thông thường",
    "product": [{"id": "tt", "name": "Tờ trình", "level": 3, "unit": Decimal("2.5")}],
}


def test_F101_an_unknown_regulation_is_refused_with_those_there_are() -> None:
    told = found(person(), regulation="13-HD/TU")
    assert [(one.code, one.where) for one in told] == [("F101", "regulation")]
    assert "KPI-TN-2026" in told[0].message


@pytest.mark.parametrize("written", ["7/2026", "2026-7", "2026-13", "2026-00", "0000-07", "2026-07-01", "tháng 7"])
def test_F801_a_month_is_a_year_and_a_month(written: str) -> None:
    assert places("F801", person(), month=written) == ["month"]


@pytest.mark.parametrize(("written", "told"), [("2026-05", ["month"]), ("2025-12", ["month"]), ("2026-06", [])])
def test_F802_R215_months_before_june_2026_are_refused(written: str, told: list[str]) -> None:
    assert places("F802", person(), month=written, working_days=20) == told


def test_F802_says_from_when_it_holds_and_by_which_clause() -> None:
    fault = next(one for one in found(person(), month="2026-05", working_days=20) if one.code == "F802")
    assert fault.line() == (
        "F802 month: tháng 5/2026 nằm ngoài thời gian áp dụng của KPI-TN-2026 (từ 01/6/2026); "
        "chương trình chỉ chấm những tháng thuộc quy định này (Điều 21, khoản 1)"
    )


@pytest.mark.parametrize(
    ("first", "last"), [("2026-07-20", "2026-07-10"), ("2026-08-01", "2026-08-20"), ("2026-05-01", "2026-06-30")]
)
def test_F803_a_period_has_days_of_its_month_in_their_order(first: str, last: str) -> None:
    assert places("F803", person(), period={"from": first, "to": last}) == ["period"]


def test_D22_a_period_may_begin_in_the_month_before() -> None:
    assert places("F803", person(), month="2026-07", period={"from": "2026-06-15", "to": "2026-07-31"}) == []


@pytest.mark.parametrize(("days", "told"), [(Decimal("21.5"), []), (Decimal("21.25"), ["working_days"])])
def test_F804_working_days_are_whole_or_half(days: object, told: list[str]) -> None:
    assert places("F804", person(), working_days=days) == told


def test_F804_worked_days_are_whole_or_half() -> None:
    assert places("F804", person("p01", worked_days=Decimal("11.3"))) == ["person[0].worked_days"]


@pytest.mark.parametrize(("days", "told"), [(0, ["working_days"]), (32, ["working_days"]), (31, [])])
def test_F805_no_more_working_days_than_the_period_has(days: int, told: list[str]) -> None:
    assert places("F805", person(), working_days=days) == told


def test_F806_nobody_works_more_days_than_there_are() -> None:
    assert places("F806", person("p01", worked_days=22), person("p02", worked_days=Decimal("22.5"))) == [
        "person[1].worked_days"
    ]


def test_F807_an_id_belongs_to_one_person() -> None:
    assert places("F807", person("p01"), person("p02"), person("p01")) == ["person[2].id"]


def test_F808_ids_name_people_of_the_file() -> None:
    assert places("F808", leader("p01", manages=["p02", "p77"]), person("p02")) == ["person[0].manages[1]"]
    unit = {"name": "Văn phòng", "superior": "", "head": "p09"}
    assert places("F808", person("p01"), unit=unit) == ["unit.head"]


def test_F809_people_who_manage_each_other_are_refused_with_the_circle_named() -> None:
    people = [leader("p01", manages=["p02"]), leader("p02", manages=["p03"]), leader("p03", manages=["p01"])]
    fault = next(one for one in found(*people) if one.code == "F809")
    assert fault.where.endswith(".manages")
    assert any(
        circle in fault.message
        for circle in ("p01 → p02 → p03 → p01", "p02 → p03 → p01 → p02", "p03 → p01 → p02 → p03")
    )


def test_F809_every_circle_is_told_and_oneself_is_one() -> None:
    people = [
        leader("p01", manages=["p01"]), leader("p02", manages=["p03"]), leader("p03", manages=["p02"]), person("p04"),
    ]  # fmt: skip
    assert len(places("F809", *people)) == 2


def test_F810_a_month_rates_somebody() -> None:
    assert places("F810") == ["person"]


def test_F811_no_group_is_called_as_the_agency_is_in_answers() -> None:
    assert places("F811", person("p01", group="agency")) == ["person[0].group"]


def test_F820_R134_common_criteria_give_at_most_thirty() -> None:
    people = [person("p01", general=Decimal("30.01")), person("p02", general=30, self_general=31)]
    assert places("F820", *people) == ["person[0].general", "person[1].self_general"]


@pytest.mark.parametrize("value", [0, 75, 101])
def test_F821_R180_R181_leaders_have_a_hundred_or_fifty(value: int) -> None:
    lead = {"execution": value, "execution_ground": "x", "unity": 50, "unity_ground": "y"}
    assert places("F821", leader("p01", leadership=lead)) == ["person[0].leadership.execution"]


@pytest.mark.parametrize("lacking", ["execution", "execution_ground", "unity", "unity_ground"])
def test_F012_D39_leaders_choose_and_say_why(lacking: str) -> None:
    lead = {"execution": 100, "execution_ground": "x", "unity": 50, "unity_ground": "y"}
    del lead[lacking]
    assert f"person[0].leadership.{lacking}" in places("F012", leader("p01", leadership=lead))


def test_F012_whoever_is_rated_has_points_and_leaders_their_figures() -> None:
    assert places("F012", person("p01", general=None)) == ["person[0].general"]
    assert places("F012", leader("p01", leadership=None)) == ["person[0].leadership"]
    assert places("F012", leader("p01", leadership=None, general=None, worked_days=5)) == []


def test_F822_only_leaders_lead() -> None:
    lead = {"execution": 100, "execution_ground": "x", "unity": 50, "unity_ground": "y"}
    assert places("F822", person("p01", leadership=lead)) == ["person[0].leadership"]


def test_F830_R171_a_product_is_worth_something() -> None:
    assert places("F830", person("p01", task(unit=0))) == ["person[0].task[0].unit"]


@pytest.mark.parametrize("level", [0, 6])
def test_F831_R169_at_most_five_groups(level: int) -> None:
    assert places("F831", person("p01", task(level=level))) == ["person[0].task[0].level"]
    listed = CATALOGUE | {"product": [{"id": "tt", "name": "Tờ trình", "level": level}]}
    assert places("F831", person(), catalogue=listed) == ["catalogue.product[0].level"]


def test_F012_a_task_stands_in_a_group() -> None:
    assert places("F012", person("p01", {"name": "Việc", "assigned": 1, "completed": 1})) == ["person[0].task[0].level"]


def test_F832_F833_no_more_excuses_than_lapses() -> None:
    wrong = task(quality_lapses=1, quality_excused=2, delays=0, delays_excused=1, excused_by="Đảng ủy")
    assert places("F832", person("p01", task(), wrong)) == ["person[0].task[1].quality_excused"]
    assert places("F833", person("p01", task(), wrong)) == ["person[0].task[1].delays_excused"]


def test_F834_only_what_was_made_is_rejected() -> None:
    assert places("F834", person("p01", task(4, 2, rejected=Decimal("2.5")))) == ["person[0].task[0].rejected"]


def test_F835_F836_R171_tasks_follow_the_catalogue() -> None:
    tasks = [task(product="tt", level=None), task(product="cv"), task(product="tt", level=3, unit=2)]
    tasks = [{key: value for key, value in one.items() if value is not None} for one in tasks]
    assert places("F835", person("p01", *tasks), catalogue=CATALOGUE) == ["person[0].task[1].product"]
    assert places("F836", person("p01", *tasks), catalogue=CATALOGUE) == ["person[0].task[2].unit"]
    assert places("F836", person("p01", task(product="tt")), catalogue=CATALOGUE) == ["person[0].task[0].level"]


def test_R171_a_task_takes_group_and_unit_from_the_catalogue() -> None:
    of_catalogue = {"name": "Tờ trình", "product": "tt", "assigned": 4, "completed": 4, "quality_lapses": 1}
    score = came_out(person("p01", of_catalogue), catalogue=CATALOGUE).scores[0]
    assert score.b == Decimal("93.75")


def test_F016_R170_a_catalogue_says_what_one_standard_unit_is() -> None:
    with pytest.raises(Refused, match=r"F016 catalogue\.standard"):
        record(month(person(), catalogue=CATALOGUE | {"standard": " "}))


def test_F837_R169_nothing_stands_twice_in_the_catalogue() -> None:
    products = [*CATALOGUE["product"], {"id": "tt", "name": "tờ  trình", "level": 1}]
    twice = places("F837", person(), catalogue=CATALOGUE | {"product": products})
    assert twice == ["catalogue.product[1].id", "catalogue.product[1].name"]
    shared = [{"id": "da", "name": "Đề án", "units": 0}, {"id": "da", "name": "Đề cương", "units": 0}]
    assert places("F837", person(), shared=shared) == ["shared[1].id"]


def test_F838_a_part_is_of_a_product_that_is_there() -> None:
    assert places("F838", person("p01", task(share_of="da"))) == ["person[0].task[0].share_of"]


@pytest.mark.parametrize(
    ("elsewhere", "told"), [(0, ["shared[0].units"]), (Decimal("2.5"), []), (3, ["shared[0].units"])]
)
def test_F839_R190_parts_of_a_shared_product_add_up_to_it(elsewhere: object, told: list[str]) -> None:
    shared = [{"id": "da", "name": "Đề án", "units": 20, "elsewhere": elsewhere}]
    people = [
        person("p01", task(5, unit=2, share_of="da")),
        person("p02", task(3, unit=Decimal("2.5"), share_of="da")),
    ]
    assert places("F839", *people, shared=shared) == told


def test_F839_says_both_sums() -> None:
    shared = [{"id": "da", "name": "Đề án", "units": Decimal("12.5")}]
    fault = next(one for one in found(person("p01", task(3, share_of="da")), shared=shared) if one.code == "F839")
    assert "«Đề án» có 12,5 đơn vị chuẩn mà các phần được giao cộng lại là 3" in fault.message


FORM = {
    "id": "mau-03",
    "name": "Mẫu số 03",
    "criterion": [{"text": "Phẩm chất chính trị", "most": 20}, {"text": "Ý thức kỷ luật", "most": 10}],
}


@pytest.mark.parametrize(("most", "told"), [(10, []), (9, ["form[0]"]), (Decimal("10.5"), ["form[0]"])])
def test_F850_R135_the_maxima_of_a_form_add_up_to_thirty(most: object, told: list[str]) -> None:
    form = FORM | {"criterion": [{"text": "Phẩm chất", "most": 20}, {"text": "Kỷ luật", "most": most}]}
    assert places("F850", person(), form=[form]) == told


def test_F851_F852_F853_F854_points_follow_the_persons_form() -> None:
    people = [
        person("p01", form="mau-04"),
        person("p02", criteria=[1, 2]),
        person("p03", form="mau-03", criteria=[28]),
        person("p04", form="mau-03", criteria=[Decimal("20.5"), Decimal("7.5")]),
        person("p05", form="mau-03", criteria=[20, 7]),
        person("p06", form="mau-03", criteria=[20, 8], self_criteria=[20, 11], self_general=31),
    ]
    assert places("F851", *people, form=[FORM]) == ["person[0].form", "person[1].form"]
    assert places("F852", *people, form=[FORM]) == ["person[2].criteria"]
    assert places("F853", *people, form=[FORM]) == ["person[3].criteria[0]", "person[5].self_criteria[1]"]
    assert places("F854", *people, form=[FORM]) == ["person[4].criteria"]


def test_R135_points_by_criterion_are_the_general_points() -> None:
    came = came_out(person("p01", general=None, form="mau-03", criteria=[Decimal("17.5"), 9]), form=[FORM])
    assert came.scores[0].general == Decimal("26.5")


# Warnings: told, never stopping.


def test_W801_several_without_a_rater_are_one_line_with_at_most_five_names() -> None:
    people = [person(f"p{n:02d}", rater="") for n in range(1, 8)]
    (told,) = [one for one in found(person("p00"), *people) if one.code == "W801"]
    assert told.where == "person[1].rater"
    assert told.message.startswith(
        "chưa ghi ai đánh giá 07 người: Nguyễn Văn P01, Nguyễn Văn P02, Nguyễn Văn P03, Nguyễn Văn P04, Nguyễn Văn P05 "
        "và 02 người khác; "
    )


def test_W801_whoever_has_no_rater_is_named() -> None:
    assert places("W801", person("p01", rater=""), person("p02")) == ["person[0].rater"]


def test_W801_W805_W826_namesakes_are_told_apart_wherever_somebody_is_named() -> None:
    lead = leader("p01", name="Lê Văn An", post="Trưởng phòng", manages=["p04"])
    an, binh = person("p02", name="Lê Văn An", post="Kế toán", rater=""), person("p03", name="Trần Thị Bình", rater="")
    away = person("p04", name="Trần Thị Bình", worked_days=1)
    told = {one.code: one.message for one in found(lead, an, binh, away)}
    assert told["W801"].startswith("chưa ghi ai đánh giá 02 người: Lê Văn An (Kế toán), Trần Thị Bình (thứ nhất)")
    assert told["W805"].startswith("Lê Văn An (Trưởng phòng) không có người dưới quyền nào được đánh giá")
    assert told["W826"].startswith("Lê Văn An (Kế toán), Trần Thị Bình (thứ nhất) không có trong mục «manages»")


def test_W803_R192_work_handed_over_and_yet_done_is_told() -> None:
    assert places("W803", person("p01", task(4, 1, handed_over=True), task())) == ["person[0].task[0].completed"]
    assert places("W803", person("p01", task(4, 0, handed_over=True), task())) == []


def test_W804_R195_extra_work_without_a_bonus_line_is_told() -> None:
    assert places("W804", person("p01", task(), task(extra=True))) == ["person[0].bonus"]


def test_W805_D40_a_leader_with_nobody_below_is_told() -> None:
    assert places("W805", leader("p01")) == ["person[0].manages"]
    assert places("W805", leader("p01", manages=["p02"]), person("p02", worked_days=1)) == ["person[0].manages"]
    assert places("W805", leader("p01", manages=["p02"]), person("p02")) == []


def test_W826_clause_12_3_a_those_in_nobodys_list_are_named_though_d_stays_full() -> None:
    fallen = person("p03", task(10, 1), general=5, name="Lê Quốc Cường")
    month = (leader("p01", manages=["p02"]), person("p02"), fallen, person("p04", worked_days=1))
    (told,) = [one for one in found(*month) if one.code == "W826"]
    assert told.where == "person[0].manages"
    assert told.clause == "Điều 12, khoản 3, điểm a"
    assert told.message.startswith(
        "Lê Quốc Cường không có trong mục «manages» của người lãnh đạo, quản lý nào nên không điểm d nào tính đến, "
        "dù Lê Quốc Cường ở mức không hoàn thành nhiệm vụ; "
    )
    lead = came_out(*month).score_of("p01").lead
    assert lead is not None
    assert lead.d == 100
    assert places("W826", leader("p01", manages=["p02", "p03"]), person("p02"), fallen) == []
    assert places("W826", person("p01"), person("p02")) == []


def test_W806_somebody_below_without_a_score_is_named() -> None:
    told = [one for one in found(leader("p01", manages=["p02"]), person("p02", task(0, 0))) if one.code == "W806"]
    assert [one.where for one in told] == ["person[0].manages"]
    assert "Nguyễn Văn P02" in told[0].message


def test_W807_R128_who_excused_is_asked_for() -> None:
    assert places("W807", person("p01", task(delays=1, delays_excused=1))) == ["person[0].task[0].excused_by"]
    assert places("W807", person("p01", task(delays=1, delays_excused=1, excused_by="Giấy xác nhận"))) == []


def test_W812_R188_tasks_outside_the_catalogue_are_counted() -> None:
    told = [one for one in found(person("p01", task(), task()), catalogue=CATALOGUE) if one.code == "W812"]
    assert [one.message.split(" nhiệm vụ")[0] for one in told] == ["2"]


def test_W813_managing_without_a_leading_post_counts_nowhere_and_is_told() -> None:
    assert places("W813", person("p01", manages=["p02"]), person("p02", task(10, 0))) == ["person[0].manages"]


def test_W814_R121_R189_an_office_that_writes_its_plans_out_is_told_what_is_unclear() -> None:
    clear = {"due": "2026-07-20", "output": "Tờ trình ký", "duty": "Chủ trì", "authority": "Bí thư"}
    told = [one for one in found(person("p01", task(**clear), task(due="2026-07-20"), task())) if one.code == "W814"]
    assert [one.message.split(";")[0] for one in told] == [
        "2 nhiệm vụ chưa đủ 06 rõ: thiếu thời gian, trách nhiệm, sản phẩm, thẩm quyền"
    ]
    assert places("W814", person("p01", task(**clear))) == []
    assert places("W814", person("p01", task())) == []


def test_W101_R216_a_basis_that_was_replaced_is_told() -> None:
    text = texts_of("month")["KPI-TN-2026.toml"]
    newer = text.replace(
        'document = "Quy định số 366-QĐ/TW ngày 30/8/2025 của Bộ Chính trị"',
        'document = "Quy định số 366-QĐ/TW ngày 30/8/2025 của Bộ Chính trị"\n'
        'replaced_by = "Quy định số 400-QĐ/TW"\nreplaced_on = 2026-07-01',
    )
    regulation: MonthRegulation = parse(newer, "KPI.toml")
    for written, told in (("2026-06", []), ("2026-07", ["regulation"])):
        asked = record(month(person(), month=written))
        assert [one.where for one in findings_under(asked, regulation) if one.code == "W101"] == told


def test_an_ordinary_month_of_a_large_office_is_told_nothing() -> None:
    people = [
        leader("p00", manages=[f"p{n:02d}" for n in range(1, 8)], group="chung"),
        *(person(f"p{n:02d}", task(10, 9), group="chung") for n in range(1, 8)),
    ]
    assert came_out(*people).warnings == ()


def test_all_faults_are_told_at_once() -> None:
    told = found(
        person("p01", task(level=9), general=31),
        person("p01", task(unit=0), rater=""),
        working_days=40,
        month="2026-04",
    )
    assert {one.code for one in told} == {"F802", "F805", "F807", "F820", "F830", "F831", "W801"}


def test_a_month_with_an_end_date_is_judged_against_it() -> None:
    text = texts_of("month")["KPI-TN-2026.toml"]
    ended = parse(text.replace("in_force_from", "in_force_to = 2026-08-31\nin_force_from", 1), "KPI.toml")
    asked = record(month(person(), month="2026-09"))
    assert "F802" in {one.code for one in findings_under(asked, ended)}
    assert ended.in_force_to == date(2026, 8, 31)
    assert outcome(asked).regulation is shipped()["KPI-TN-2026"]
