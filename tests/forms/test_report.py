"""The report of results: counts per kind and level, whose word they are, what is open (R98, R118)."""

import random
from typing import Any

import pytest

from forms.papers.report import report_of
from forms.parts.paper import fields_of
from meetings.faults import Refused
from templates import official
from tests.forms.meeting_files import (
    EVERYBODY,
    NAMES,
    ORGAN,
    a_meeting,
    a_round,
    held,
    level_item,
    levels,
    members_item,
    papers,
    words,
    yes,
)
from tests.independent.generated import meeting as generated
from tests.templates.word import words_of

REPORT = "bao-cao-tong-hop.docx"
GOOD = a_round("good", yes(*[12] * 10))
CHOSEN = {one: {"for": marks} for one, marks in zip(EVERYBODY[:10], (10, 9, *[0] * 8), strict=True)}
MEMBERS = members_item(GOOD, a_round("excellent", CHOSEN), rated=10)
SHORT_OF_MAJORITY = members_item(a_round("good", yes(12, 12, 12, 12, 7)))
LEVEL = a_round("level", levels(2, 10, 2, 0))
OPEN_LEVEL = a_round("level", levels(6, 5, 3, 0))
COMMITTEE = ORGAN | {"kind": "committee", "name": "ĐẢNG ỦY PHƯỜNG AN PHÚ", "superior": "TỈNH ỦY QUẢNG NGÃI"}
OWN_CELL = level_item(1, "organisation", LEVEL)
NOT_FINAL = "chưa phải mức xếp loại chính thức; Đảng ủy phường An Phú xem xét, quyết định.\n"


def of_committee(*items: dict[str, Any]) -> str:
    """The committee's report on items of one subject each."""
    apart = [_called(f"x{number}", item) for number, item in enumerate(items)]
    return words(a_meeting(*apart, organ=COMMITTEE), REPORT)


def _called(subject: str, item: dict[str, Any]) -> dict[str, Any]:
    rounds = [held_round | {"votes": {subject: held_round["votes"]["x"]}} for held_round in item["round"]]
    return item | {"subject": [item["subject"][0] | {"id": subject}], "round": rounds}


def test_it_tells_how_the_meeting_was_held() -> None:
    said = words(a_meeting(MEMBERS), REPORT)
    assert "BÁO CÁO\nKết quả kiểm điểm, đánh giá, xếp loại chất lượng năm 2023\n" in said
    assert (
        "1. Thời gian: Khai mạc lúc 07 giờ 30 phút, ngày 05 tháng 12 năm 2023; kết thúc lúc 11 giờ 15 phút cùng ngày."
        in said
    )
    assert "3. Triệu tập: 15 thành viên; có mặt: 14; vắng mặt: 01." in said
    assert "6. Biểu quyết: Bỏ phiếu kín." in said
    assert "Số        -BC/CB" in said


def test_R118_levels_are_counted_per_kind_with_their_share_of_those_who_were_to_be_rated() -> None:
    said = words(a_meeting(OWN_CELL, MEMBERS), REPORT)
    assert "\n1. Tổ chức đảng, cơ quan, đơn vị (nội dung số 1)\n01\n00\n01 (100,00%)\n00\n00\n00\n00\n" in said
    assert "\n1. Đảng viên (nội dung số 2)\n10\n02 (20,00%)\n08 (80,00%)\n00\n00\n00\n00\n" in said
    assert "Tỷ lệ của mỗi mức tính trên số đánh giá, xếp loại: kể cả trường hợp chưa có kết quả" in said


def test_the_excellent_are_told_among_the_good_or_better() -> None:
    said = words(a_meeting(OWN_CELL, MEMBERS), REPORT)
    assert "Tỷ lệ xuất sắc trong số từ mức tốt trở lên:\n- Đảng viên (nội dung số 2): 02/10 (20,00%).\n" in said


def test_annex_3_of_a_dependent_cell_own_level_and_proposals_are_for_the_committee_to_decide() -> None:
    said = words(a_meeting(OWN_CELL, MEMBERS), REPORT)
    assert f"1. Kết quả tự xếp loại\nĐây là mức tự xếp loại, {NOT_FINAL}" in said
    assert f"2. Kết quả đề xuất xếp loại\nĐây là mức Chi bộ đề xuất, {NOT_FINAL}" in said
    assert "- Hội nghị biểu quyết tự xếp loại Trạm Y tế phường: Hoàn thành tốt nhiệm vụ, 10/15 phiếu (66,67%" in said
    assert (
        "kính báo cáo Đảng ủy phường An Phú xem xét, quyết định đối với mức tự xếp loại và mức Chi bộ đề xuất.\n"
        in said
    )
    assert "do Chi bộ quyết định" not in said


def test_annex_4_a_base_cell_decides_on_its_members_and_not_on_itself() -> None:
    said = words(a_meeting(OWN_CELL, MEMBERS, organ=ORGAN | {"kind": "base_cell"}), REPORT)
    assert "2. Kết quả quyết định xếp loại\nMức xếp loại dưới đây do Chi bộ quyết định.\n" in said
    assert "Đây là mức tự xếp loại, chưa phải mức xếp loại chính thức; cấp có thẩm quyền xem xét, quyết định.\n" in said
    assert "kính báo cáo cấp có thẩm quyền xem xét, quyết định đối với mức tự xếp loại.\n" in said


def test_annex_5_a_committee_decides_and_only_requests_what_its_superior_decides() -> None:
    requested = level_item(7, "person", LEVEL, request=True)
    said = of_committee(level_item(5, "organisation", LEVEL), level_item(6, "collective", LEVEL), requested)
    assert "1. Kết quả quyết định xếp loại\nMức xếp loại dưới đây do Hội nghị quyết định.\n" in said
    assert "\n1. Tổ chức đảng, cơ quan, đơn vị (nội dung số 1)\n" in said
    assert "\n2. Tập thể lãnh đạo, quản lý (nội dung số 2)\n" in said
    assert "2. Kết quả biểu quyết đề nghị cấp trên xếp loại\nĐây là mức Hội nghị đề nghị, chưa phải" in said
    assert "\n1. Cá nhân lãnh đạo, quản lý (nội dung số 3)\n" in said
    assert "kính báo cáo Tỉnh ủy Quảng Ngãi xem xét, quyết định đối với mức Hội nghị đề nghị.\n" in said
    assert "- Tờ trình đề nghị cấp trên xếp loại chất lượng;\n" in said


def test_where_everything_was_decided_the_report_asks_for_nothing() -> None:
    said = of_committee(level_item(5, "organisation", LEVEL))
    assert "năm 2023, kính báo cáo Tỉnh ủy Quảng Ngãi.\n" in said
    assert "Tờ trình" not in said


def test_several_kinds_in_one_item_are_counted_apart() -> None:
    item = level_item(6, "collective", LEVEL)
    item["subject"].append({"id": "y", "name": "Trạm Y tế phường", "kind": "organisation"})
    item["round"] = [a_round("level", {"x": levels(2, 10, 2, 0)["x"], "y": levels(9, 3, 2, 0)["x"]})]
    said = words(a_meeting(item, organ=COMMITTEE), REPORT)
    assert "\n1. Tổ chức đảng, cơ quan, đơn vị (nội dung số 1)\n01\n01 (100,00%)\n00\n" in said
    assert "\n2. Tập thể lãnh đạo, quản lý (nội dung số 1)\n01\n00\n01 (100,00%)\n" in said


def test_items_of_one_voting_are_counted_together() -> None:
    said = of_committee(level_item(5, "organisation", LEVEL), level_item(5, "organisation", OPEN_LEVEL))
    assert "\n1. Tổ chức đảng, cơ quan, đơn vị (nội dung số 1, 2)\n02\n00\n01 (50,00%)\n00\n00\n01\n00\n" in said


def test_what_is_open_is_told_with_its_figures() -> None:
    said = words(a_meeting(SHORT_OF_MAJORITY), REPORT)
    assert "\n1. Đảng viên (nội dung số 1)\n05\n00\n04 (80,00%)\n00\n00\n01\n00\n" in said
    assert (
        f"Chưa có kết quả:\n- Đồng chí {NAMES[4]}: mức Hoàn thành tốt nhiệm vụ 07/15 phiếu (46,67%), không quá 50%"
        in said
    )


def test_a_tie_at_the_cap_is_told() -> None:
    tied = {one: {"for": marks} for one, marks in zip(EVERYBODY[:10], (10, 8, 8, *[0] * 7), strict=True)}
    said = words(a_meeting(members_item(GOOD, a_round("excellent", tied), rated=10)), REPORT)
    assert f"- Các đồng chí {NAMES[1]}, {NAMES[2]} bằng phiếu ở chỗ cuối, còn 01 chỗ, chưa giải quyết.\n" in said


def test_without_a_majority_for_anybody_no_level_is_reported_and_none_is_to_be_decided() -> None:
    said = words(a_meeting(level_item(1, "organisation", OPEN_LEVEL)), REPORT)
    assert "1. Kết quả tự xếp loại\nChưa có mức xếp loại nào được biểu quyết thông qua.\n" in said
    assert (
        "Chưa có kết quả:\n- Trạm Y tế phường: cao phiếu nhất là mức Hoàn thành xuất sắc nhiệm vụ 06/15 phiếu" in said
    )
    assert "năm 2023, kính báo cáo Đảng ủy phường An Phú.\n" in said


def test_where_all_are_not_rated_the_reasons_are_told_and_nothing_was_voted() -> None:
    unrated = [{"member": one, "rated": False, "reason": "mới chuyển đến"} for one in EVERYBODY[:2]]
    said = words(a_meeting({"voting": 3, "subject": unrated}), REPORT)
    assert "\n1. Đảng viên (nội dung số 1)\n00\n00\n00\n00\n00\n00\n02\n" in said
    assert f"- Không đánh giá, xếp loại đồng chí {NAMES[1]}; lý do: mới chuyển đến.\n" in said
    assert "6. Biểu quyết: Hội nghị không tiến hành biểu quyết." in said
    assert "Biên bản kiểm phiếu" not in said


def test_section_vi_difficulties_have_room_and_the_papers_that_go_with_it_are_named() -> None:
    said = words(a_meeting(OWN_CELL, MEMBERS, numbers={"count_minutes": 5}), REPORT)
    assert "III. KHÓ KHĂN, VƯỚNG MẮC, KIẾN NGHỊ\n1. Khó khăn, vướng mắc:\n" in said
    assert "- Trích Biên bản Hội nghị ngày 05 tháng 12 năm 2023: 02 bản, theo từng nội dung;\n" in said
    assert "- Biên bản kiểm phiếu số 05-BB/CB;\n- Bảng tổng hợp mức xếp loại chất lượng;\n" in said


def test_self_reviews_go_with_it_and_nobody_counts_them_by_guess() -> None:
    said = words(a_meeting(MEMBERS, self_review=[{"of": "m01"}, {"of": "m02"}]), REPORT)
    assert "- Bản tự kiểm điểm, báo cáo tự kiểm điểm, tự đánh giá: …… bản.\n" in said


@pytest.mark.parametrize(
    ("objections", "told"),
    [([], "không có"), ([{"by": "m11", "text": "Bảo lưu."}], "01 ý kiến, ghi tại Biên bản Hội nghị")],
)
def test_retained_opinions_are_counted(objections: list[dict[str, str]], told: str) -> None:
    assert f"Ý kiến bảo lưu: {told}.\n" in words(a_meeting(MEMBERS, objection=objections), REPORT)


def test_of_minutes_that_were_not_adopted_it_is_a_draft() -> None:
    document = a_meeting(MEMBERS)
    del document["adoption"]
    said = words(document, REPORT)
    assert "DỰ THẢO" in said
    assert "- Trích Biên bản Hội nghị ngày 05 tháng 12 năm 2023 (dự thảo): 01 bản, theo từng nội dung;\n" in said


def test_one_who_is_rated_twice_by_the_same_voting_is_counted_once() -> None:
    twice = members_item(a_round("good", yes(12)), rated=1)
    said = words(a_meeting(MEMBERS, twice), REPORT)
    assert "\n1. Đảng viên (nội dung số 1, 2)\n10\n" in said


def test_the_agency_reports_in_its_own_layout() -> None:
    agency = ORGAN | {
        "kind": "agency",
        "name": "SỞ NỘI VỤ",
        "superior": "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
        "symbol": "SNV",
    }
    said = words(a_meeting(level_item(7, "person", LEVEL), organ=agency), REPORT)
    assert "\nSố:        /BC-SNV\n" in said
    assert "Hội nghị quyết định xếp loại ông/bà Phan Công Thành: Hoàn thành tốt nhiệm vụ" in said
    assert "đồng chí" not in said.casefold()


def test_every_meeting_on_something_has_one() -> None:
    assert REPORT in papers(held(a_meeting(members_item(rated=2))))


# Always, whatever the meeting.


@pytest.mark.parametrize("seed", range(20))
def test_every_subject_is_counted_once_and_named_where_no_list_names_it(seed: int) -> None:
    try:
        meeting = held(generated(random.Random(seed), contested=bool(seed % 2)))
    except Refused:
        pytest.skip("an honest disagreement that the program refuses")
    context = report_of(meeting)
    rows = [row for group in context.groups for row in group.rows]
    counted = sum(int(row.rated) + int(row.not_rated) for row in rows)
    assert counted == len({(item.voting.number, item.force, one.id) for item in meeting.items for one in item.subjects})
    for row in rows:
        assert int(row.rated) == int(row.pending) + sum(int(level.split(" ")[0]) for level in row.levels)
    said = words_of(official("HD05", "report").fill(fields_of(context)))
    named = [one.name for item in meeting.items if item.voting.ballot == "four_level" for one in item.subjects]
    assert not [name for name in named if name not in said]
