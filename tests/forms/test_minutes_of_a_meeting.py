"""From a meeting file to its minutes: the figures, the verbs, and what did not come about said in words."""

from datetime import datetime
from typing import Any

import pytest

from forms.papers.minutes import minutes_of
from meetings.acts import Absence, AnyAct, MemberArrived, MemberLeft, SittingAdjourned, SittingResumed
from tests.forms.meeting_files import (
    EVERYBODY,
    GROUND,
    ORGAN,
    a_meeting,
    a_round,
    level_item,
    levels,
    members_item,
    words,
    yes,
)
from tests.meetings.build import opened, played

GOOD = a_round("good", yes(12, 12, 12, 12, 12))
OF_CONVENED = "tổng số thành viên triệu tập"


def test_attendance_says_who_was_convened_who_came_and_why_one_did_not() -> None:
    said = words(a_meeting(members_item(GOOD)))
    assert "1. Triệu tập: 15 thành viên; có mặt: 14; vắng mặt: 01." in said
    assert "- Đồng chí Lý Thanh Hòa: đi công tác tại Hà Nội (có lý do)." in said


def test_a_share_is_of_all_convened_not_of_those_present() -> None:
    said = words(a_meeting(members_item(GOOD)))
    assert f"12/15 phiếu (80,00% {OF_CONVENED})" in said
    assert "85,71%" not in said


def test_academic_titles_do_not_stand_before_names() -> None:
    said = words(a_meeting(members_item(GOOD)))
    assert "Đồng chí Nguyễn Thị Hồng Minh, Bí thư chi bộ, Hiệu trưởng" in said
    assert "TS." not in said


def test_every_paper_of_a_round_is_accounted_for() -> None:
    votes = {one: {"for": 8, "against": 2} for one in EVERYBODY[:5]}
    lost = a_round("good", votes) | {"issued": 15, "exchanged": 2, "collected": 11, "invalid": 1}
    account = "phát ra: 15; đổi lại: 02; thu về: 11; phát ra nhưng không thu về: 02; hợp lệ: 10; không hợp lệ: 01."
    assert account in words(a_meeting(members_item(lost)))


@pytest.mark.parametrize(
    ("kind", "voting", "verb"),
    [
        ("dependent_cell", 1, "Hội nghị biểu quyết tự xếp loại Trạm Y tế phường: Hoàn thành tốt nhiệm vụ"),
        ("committee", 5, "Hội nghị quyết định xếp loại Trạm Y tế phường: Hoàn thành tốt nhiệm vụ"),
    ],
)
def test_the_verb_follows_whose_word_the_result_is(kind: str, voting: int, verb: str) -> None:
    item = level_item(voting, "organisation", a_round("level", levels(2, 10, 2, 0)))
    said = words(a_meeting(item, organ=ORGAN | {"kind": kind}))
    assert f"{verb}, 10/15 phiếu (66,67% {OF_CONVENED})." in said


def test_a_request_names_the_superior_that_decides() -> None:
    item = level_item(7, "person", a_round("level", levels(2, 10, 2, 0)), request=True)
    said = words(a_meeting(item, organ=ORGAN | {"kind": "committee", "superior": "TỈNH ỦY QUẢNG NGÃI"}))
    assert "Hội nghị đề nghị Tỉnh ủy Quảng Ngãi xem xét, quyết định xếp loại đồng chí Phan Công Thành" in said


def test_a_dependent_cell_proposes_to_the_dang_uy_and_never_decides() -> None:
    said = words(a_meeting(members_item(GOOD)))
    assert "Chi bộ đề xuất Đảng ủy phường An Phú xem xét, quyết định xếp loại đồng chí Trần Văn Bình:" in said
    assert "Hội nghị quyết định" not in said
    assert "Chi bộ quyết định" not in said


def test_a_base_cell_decides() -> None:
    said = words(a_meeting(members_item(GOOD), organ=ORGAN | {"kind": "base_cell"}))
    assert "Chi bộ quyết định xếp loại đồng chí Trần Văn Bình: Hoàn thành tốt nhiệm vụ" in said
    assert "Hội nghị quyết định" not in said


def test_a_collective_is_addressed_as_one() -> None:
    item = level_item(2, "collective", a_round("level", levels(2, 10, 2, 0)), convened=list(EVERYBODY))
    assert "tự xếp loại tập thể Lãnh đạo Trường: Hoàn thành tốt nhiệm vụ" in words(a_meeting(item))


def test_half_is_no_majority_and_the_paper_says_so_with_figures() -> None:
    item = members_item(a_round("good", yes(12, 12, 12, 12, 7)))
    said = words(a_meeting(item))
    assert "Đồng chí Võ Minh Đức: mức Hoàn thành tốt nhiệm vụ 07/15 phiếu (46,67%), không quá 50%" in said
    assert "chưa đủ điều kiện xếp loại Hoàn thành tốt nhiệm vụ; chưa biểu quyết mức Hoàn thành nhiệm vụ." in said


def test_without_a_majority_the_highest_levels_and_the_next_ballot_are_told() -> None:
    item = level_item(1, "organisation", a_round("level", levels(6, 6, 2, 0)))
    said = words(a_meeting(item))
    assert "bỏ phiếu lại giữa các mức: Hoàn thành xuất sắc nhiệm vụ, Hoàn thành tốt nhiệm vụ." in said
    assert "mức Hoàn thành xuất sắc nhiệm vụ 06/15 phiếu (40,00%), mức Hoàn thành tốt nhiệm vụ 06/15 phiếu" in said


def test_a_runoff_between_levels_shows_only_these() -> None:
    runoff = a_round("level", {"x": {"excellent": 5, "good": 9}}, runoff=True)
    said = words(a_meeting(level_item(1, "organisation", a_round("level", levels(6, 6, 2, 0)), runoff)))
    assert "Lượt 2: Bỏ phiếu lại giữa các mức cao phiếu nhất" in said
    assert "\nHoàn thành xuất sắc\nHoàn thành tốt\nĐể trống\n" in said
    assert "Hoàn thành tốt nhiệm vụ, 09/15 phiếu (60,00%" in said


def test_a_level_by_cumulated_votes_shows_both_figures() -> None:
    readings = {"no_majority": "cumulative", "ground": GROUND}
    item = level_item(1, "organisation", a_round("level", levels(6, 5, 3, 0)))
    said = words(a_meeting(item, readings=readings))
    assert "Hoàn thành tốt nhiệm vụ, 05 phiếu, cộng dồn với các mức cao hơn là 11/15 phiếu (73,33%" in said
    assert f"Cách tính áp dụng theo {GROUND}:" in said


def excellent(*chosen: int, runoff: bool = False, subjects: tuple[str, ...] = EVERYBODY) -> dict[str, Any]:
    votes = {one: {"for": count} for one, count in zip(subjects[: len(chosen)], chosen, strict=True)}
    return a_round("excellent", votes, **({"runoff": True} if runoff else {}))


def ten(*further: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Ten rated, all good, so that 20% are two."""
    return members_item(a_round("good", yes(*[12] * 10)), *further, rated=10, **more)


def test_a_tie_at_the_cap_names_those_tied_and_the_runoff_settles_it() -> None:
    first = excellent(10, 8, 8, 0, 0, 0, 0, 0, 0, 0)
    said = words(a_meeting(ten(first, excellent(9, 5, runoff=True, subjects=EVERYBODY[1:]))))
    assert "Các đồng chí Trần Văn Bình, Lê Hoàng Phúc cùng được 08/15 phiếu, chỉ còn 01 chỗ; bỏ phiếu lại giữa" in said
    assert "Lượt 3: Bỏ phiếu lại mức Hoàn thành xuất sắc nhiệm vụ, chọn không quá 01 trong 02 đồng chí" in said
    assert "\n2\nTrần Văn Bình\nHoàn thành xuất sắc nhiệm vụ\n09/15 phiếu (60,00%)\n" in said
    assert "\n3\nLê Hoàng Phúc\nHoàn thành tốt nhiệm vụ\n12/15 phiếu (80,00%)\n" in said


def test_a_tie_left_open_is_said_to_be_open() -> None:
    said = words(a_meeting(ten(excellent(10, 8, 8, 0, 0, 0, 0, 0, 0, 0))))
    assert "Các đồng chí Trần Văn Bình, Lê Hoàng Phúc bằng phiếu ở chỗ cuối, còn 01 chỗ, chưa giải quyết." in said


def test_a_tie_settled_by_the_chair_prints_the_reading_and_the_reason() -> None:
    tie = {"order": ["m03"], "reason": "có sáng kiến cấp tỉnh"}
    readings = {"cap.tie": "chair_recorded", "ground": GROUND}
    said = words(a_meeting(ten(excellent(10, 8, 8, 0, 0, 0, 0, 0, 0, 0), tie=tie), readings=readings))
    assert "Được chọn: đồng chí Lê Hoàng Phúc; lý do: có sáng kiến cấp tỉnh." in said
    settled = "08/15 phiếu (53,33%); bằng phiếu ở chỗ cuối, do chủ trì quyết định"
    assert f"\n3\nLê Hoàng Phúc\nHoàn thành xuất sắc nhiệm vụ\n{settled}\n" in said


@pytest.mark.parametrize(
    ("readings", "sum_in_words"),
    [
        ({}, "20% × 10 = 2; lấy 02."),
        ({"cap.base": "final_good"}, "chọn 01 người: 20% × 09 = 1,8; lấy 01 (chọn 02 thì vượt: 20% × 08 = 1,6)."),
        ({"cap.base": "all_rated"}, "20% số đảng viên được đánh giá, xếp loại; 20% × 10 = 2; lấy 02."),
    ],
)
def test_the_cap_is_reckoned_in_words_under_the_reading_chosen(readings: dict[str, Any], sum_in_words: str) -> None:
    more = {"readings": {**readings, "ground": GROUND}} if readings else {}
    assert sum_in_words in words(a_meeting(ten(), **more))


@pytest.mark.parametrize(
    ("readings", "sum_in_words"),
    [
        ({}, "20% × 03 = 0,6; làm tròn xuống, lấy 00, không ai được xếp loại Hoàn thành xuất sắc nhiệm vụ."),
        ({"cap.rounding": "half_up"}, "20% × 03 = 0,6; làm tròn từ 0,5 trở lên thành 1, lấy 01."),
        ({"cap.min": 1}, "làm tròn xuống, lấy 00; theo cách tính áp dụng được chọn ít nhất 01."),
    ],
)
def test_a_cap_of_less_than_one_says_how_it_was_rounded(readings: dict[str, Any], sum_in_words: str) -> None:
    more = {"readings": {**readings, "ground": GROUND}} if readings else {}
    assert sum_in_words in words(a_meeting(members_item(a_round("good", yes(12, 12, 12)), rated=3), **more))


def test_who_fails_fulfilled_is_unfulfilled_without_a_vote_where_the_reading_says_so() -> None:
    rounds = (a_round("good", yes(3)), a_round("fulfilled", yes(5)))
    readings = {"below_fulfilled": "implied", "ground": GROUND}
    said = words(a_meeting(members_item(*rounds, rated=1), readings=readings))
    assert "Không hoàn thành nhiệm vụ, do mức Hoàn thành nhiệm vụ chỉ được 05/15 phiếu (33,33%" in said


def test_another_base_of_the_majority_is_printed_beside_the_share_of_the_convened() -> None:
    readings = {"majority.base": "valid", "ground": GROUND}
    paper = a_round("good", {"m01": {"for": 7, "against": 5}}) | {"collected": 13, "invalid": 1}
    said = words(a_meeting(members_item(paper, rated=1), readings=readings))
    assert "Số phiếu cần đạt: 07 (trên 50% số phiếu hợp lệ: 12)." in said
    assert f"07/15 phiếu (46,67% {OF_CONVENED}), trên 50% số phiếu hợp lệ (07/12)." in said


def test_one_who_is_not_rated_is_printed_with_the_reason() -> None:
    item = members_item(a_round("good", yes(12)), rated=1)
    item["subject"].append({"member": "m02", "rated": False, "reason": "mới chuyển đến chưa đủ 06 tháng"})
    said = words(a_meeting(item))
    assert "Không đánh giá, xếp loại đồng chí Trần Văn Bình; lý do: mới chuyển đến chưa đủ 06 tháng." in said


def test_an_item_without_a_ballot_says_that_it_was_not_voted() -> None:
    assert "Chưa biểu quyết xếp loại đồng chí Trần Văn Bình." in words(a_meeting(members_item(rated=2)))


def test_a_criterion_round_has_its_own_grades_as_columns() -> None:
    grades = {"x": {"Rất tốt": 3, "Tốt": 8, "Khá": 2, "Trung bình": 1, "Yếu": 0}}
    item = level_item(1, "organisation", a_round("criterion", grades, criterion="Xây dựng tổ chức"))
    said = words(a_meeting(item))
    assert "Lượt 1: Biểu quyết tiêu chí “Xây dựng tổ chức”" in said
    assert "\nRất tốt\nTốt\nKhá\nTrung bình\nYếu\nĐể trống\n" in said
    assert "\n03\n08\n02\n01\n00\n00\n00\n53,33%\nTốt\n" in said


def test_a_repeated_ballot_says_what_it_replaces() -> None:
    said = words(a_meeting(members_item(a_round("good", yes(5)), a_round("good", yes(12)), rated=1)))
    assert "Lượt 2: Biểu quyết mức Hoàn thành tốt nhiệm vụ (bỏ phiếu lần nữa)" in said
    assert "thay kết quả đã bỏ phiếu trước đó đối với đồng chí Nguyễn Thị Hồng Minh." in said


def test_W302_the_reason_of_a_repeated_ballot_stands_in_the_minutes_and_is_not_asked_for_any_more() -> None:
    again = a_round("good", yes(12), reason="Phiếu lượt 1 in thiếu tên")
    document = a_meeting(members_item(a_round("good", yes(5)), again, rated=1))
    assert "đối với đồng chí Nguyễn Thị Hồng Minh; lý do: Phiếu lượt 1 in thiếu tên." in words(document)


def test_what_was_said_stands_under_its_item_with_the_reply() -> None:
    comment = {"by": "m04", "on": "m01", "text": "Cần sâu sát hơn.", "reply": "Xin tiếp thu."}
    own = {"by": "m01", "on": "m01", "text": "Do thiếu người.", "kind": "explanation"}
    said = words(a_meeting(members_item(GOOD, comment=[comment, own])))
    assert "1. Đề xuất xếp loại chất lượng đảng viên\nÝ kiến tham gia góp ý:\n" in said
    remark = "- Đồng chí Phạm Thị Lan Anh (về đồng chí Nguyễn Thị Hồng Minh): Cần sâu sát hơn."
    assert f"{remark}\nTiếp thu, trả lời: Xin tiếp thu.\n" in said
    assert "Ý kiến giải trình:\n- Đồng chí Nguyễn Thị Hồng Minh (về bản thân): Do thiếu người." in said


def test_no_objections_and_no_guests_are_said() -> None:
    said = words(a_meeting(members_item(GOOD)))
    assert "VI. Ý KIẾN BẢO LƯU\nKhông có." in said
    assert "2. Mời dự: Không có." in said


def test_minutes_that_were_not_adopted_are_a_draft() -> None:
    document = a_meeting(members_item(GOOD))
    del document["adoption"]
    said = words(document)
    assert "DỰ THẢO" in said
    assert "chưa được Hội nghị thông qua" in said


def test_minutes_adopted_by_too_few_are_a_draft_and_tell_the_figures_alone() -> None:
    said = words(a_meeting(members_item(GOOD), adoption={"for": 7, "against": 7}))
    figures = "07/14 thành viên có mặt tán thành, 07 không tán thành; không quá nửa số thành viên triệu tập (15)."
    assert f"Biểu quyết thông qua biên bản: {figures}" in said
    assert "DỰ THẢO" in said
    assert "đã được đọc lại và thông qua" not in said


def test_adopted_minutes_tell_the_figures() -> None:
    adoption = {"for": 12, "against": 1, "abstain": 1, "amendments": "sửa mục 2"}
    said = words(a_meeting(members_item(GOOD), adoption=adoption))
    figures = "12/14 thành viên có mặt tán thành, 01 không tán thành, 01 không có ý kiến."
    assert f"{figures} Nội dung sửa đổi, bổ sung: sửa mục 2." in said


def test_two_of_the_same_name_are_told_apart_by_year_of_birth() -> None:
    document = a_meeting(members_item(GOOD))
    document["member"][1] |= {"name": "Nguyễn Thị Lan", "born": 1977}
    document["member"][2] |= {"name": "Nguyễn Thị Lan", "born": "1991-10-20"}
    said = words(document)
    assert "đồng chí Nguyễn Thị Lan (sinh năm 1977): Hoàn thành tốt nhiệm vụ" in said
    assert "đồng chí Nguyễn Thị Lan (sinh năm 1991): Hoàn thành tốt nhiệm vụ" in said


NAMESAKE = "Nguyễn Thị Lan"


@pytest.mark.parametrize(
    ("marks", "first", "second"),
    [
        (({"post": "Tổ trưởng"}, {"post": "Giáo viên"}), "Tổ trưởng", "Giáo viên"),
        (({}, {}), "thứ nhất", "thứ hai"),
        (({"post": "Giáo viên"}, {"post": "Giáo viên"}), "thứ nhất", "thứ hai"),
        (({"born": 1977}, {}), "sinh năm 1977", "thứ hai"),
    ],
)
def test_namesakes_without_a_year_have_their_post_or_else_their_place_in_the_list(
    marks: tuple[dict[str, Any], dict[str, Any]], first: str, second: str
) -> None:
    document = a_meeting(members_item(GOOD))
    document["item"][0]["subject"].reverse()
    for place, mark in enumerate(marks, start=1):
        document["member"][place] |= {"name": NAMESAKE} | mark
    said = words(document)
    assert f"đồng chí {NAMESAKE} ({first}): Hoàn thành tốt nhiệm vụ" in said
    assert f"đồng chí {NAMESAKE} ({second}): Hoàn thành tốt nhiệm vụ" in said


def test_the_regulation_is_called_by_its_name_beside_a_clause() -> None:
    said = words(a_meeting(members_item(GOOD)))
    assert "trên 50% tổng số thành viên triệu tập (Hướng dẫn số 13-HD/TU, mục V)" in said
    assert "(13-HD/TU" not in said


def test_the_heading_of_a_decision_says_it_once() -> None:
    said = words(a_meeting(members_item(GOOD), organ=ORGAN | {"kind": "base_cell"}))
    assert "\n1. Quyết định xếp loại chất lượng đảng viên\n" in said


def test_one_teller_alone_is_no_team() -> None:
    said = words(a_meeting(members_item(GOOD), tellers=["m03"]))
    assert "3. Người kiểm phiếu:\n- Đồng chí Lê Hoàng Phúc.\n" in said
    assert "tổ kiểm phiếu" not in said.casefold()


def test_an_item_without_a_ballot_does_not_speak_of_one() -> None:
    assert "bỏ phiếu kín" not in words(a_meeting(members_item(rated=2)))


def test_an_item_on_which_nobody_spoke_is_still_listed_so_that_numbers_begin_at_one() -> None:
    silent = level_item(1, "organisation", a_round("level", levels(2, 10, 2, 0)))
    spoken = members_item(GOOD, comment=[{"by": "m02", "text": "Nhất trí."}])
    said = words(a_meeting(silent, spoken))
    first = "1. Tự xếp loại chất lượng Trạm Y tế phường\nKhông có ý kiến được ghi lại.\n2. Đề xuất xếp loại"
    assert f"THẢO LUẬN\n{first}" in said
    assert said.count("Không có ý kiến được ghi lại.") == 1


def test_where_nobody_spoke_at_all_one_sentence_says_so() -> None:
    silent = level_item(1, "organisation", a_round("level", levels(2, 10, 2, 0)))
    said = words(a_meeting(silent, members_item(GOOD)))
    assert "THẢO LUẬN\nKhông có ý kiến được ghi lại.\nV. BIỂU QUYẾT" in said


def test_section_v_those_without_a_vote_are_said_to_attend_without_voting() -> None:
    """Two on probation of whom one came, one exempt who came, one visiting who did not: none is among the 15 convened."""
    document = a_meeting(members_item(GOOD))
    absent = {"present": False, "absent_reason": "ốm", "excused": True}
    document["member"] += [
        {"id": "x1", "name": "Võ Thị Mai", "status": "probationary"},
        {"id": "x2", "name": "Ngô Thị Đào", "status": "probationary", **absent},
        {"id": "x3", "name": "Lê Văn Cúc", "status": "exempt"},
        {"id": "x4", "name": "Hà Văn Trúc", "status": "visiting", **absent},
    ]
    said = words(document)
    assert "1. Triệu tập: 15 thành viên; có mặt: 14; vắng mặt: 01.\n- Đảng viên chính thức: 15 đồng chí;\n" in said
    one_of_two = "02 đồng chí, trong đó 01 dự họp, không biểu quyết (vắng mặt: đồng chí Ngô Thị Đào)"
    assert f"- Đảng viên dự bị: {one_of_two};\n" in said
    assert "- Đảng viên sinh hoạt tạm thời đến: 01 đồng chí (vắng mặt: đồng chí Hà Văn Trúc);\n" in said
    assert "- Đảng viên được miễn công tác, sinh hoạt: 01 đồng chí, dự họp, không biểu quyết.\n" in said


def test_who_keeps_out_of_a_subject_is_named() -> None:
    item = members_item(a_round("good", {"m01": {"for": 12, "against": 1, "blank": 1}}), rated=1)
    item["subject"][0]["recused"] = ["m06"]
    said = words(a_meeting(item, readings={"vote.self": "recused", "ground": GROUND}))
    assert "Đồng chí Đặng Thùy Dương không tham gia biểu quyết đối với đồng chí Nguyễn Thị Hồng Minh." in said


def test_those_away_from_one_ballot_are_named_with_it() -> None:
    fewer = a_round("good", {"m01": {"for": 12, "against": 1}}, away=["m06"]) | {"issued": 13, "collected": 13}
    assert (
        "Tham gia lượt này: 13/15 thành viên triệu tập. Không tham gia: đồng chí Lý Thanh Hòa vắng mặt;"
        " đồng chí Đặng Thùy Dương có mặt nhưng không tham gia lượt này."
    ) in words(a_meeting(members_item(fewer, rated=1)))


def test_sittings_are_listed_when_there_were_several() -> None:
    spans = (("07:30", "09:00"), ("09:15", "11:15"))
    sitting = [{"opened": f"2023-12-05T{one}:00", "closed": f"2023-12-05T{two}:00"} for one, two in spans]
    said = words(a_meeting(members_item(GOOD), sitting=sitting))
    assert "- Phiên thứ 2: từ 09 giờ 15 phút, ngày 05 tháng 12 năm 2023 đến 11 giờ 15 phút cùng ngày." in said


@pytest.mark.parametrize(
    ("superior", "deciding"),
    [
        ("ĐẢNG ỦY XÃ TÂN LẬP", "Đảng ủy xã Tân Lập"),
        ("Đảng bộ Trường Đại học Phú Hòa", "Đảng ủy Trường Đại học Phú Hòa"),
        ("ĐẢNG BỘ BỆNH VIỆN ĐA KHOA TỈNH", "Đảng ủy cấp trên trực tiếp"),
        ("ĐẢNG BỘ BỘ PHẬN KHOA NỘI", "Đảng ủy cơ sở"),
        ("", "cấp trên trực tiếp"),
        ("ĐẢNG BỘ THÀNH PHỐ QUẢNG NGÃI", "Thành ủy Quảng Ngãi"),
        ("Đảng bộ huyện Sơn Tịnh", "Huyện ủy Sơn Tịnh"),
    ],
)
def test_the_superior_that_decides_is_the_committee(superior: str, deciding: str) -> None:
    said = words(a_meeting(members_item(GOOD), organ=ORGAN | {"superior": superior}))
    assert f"Chi bộ đề xuất {deciding} xem xét, quyết định xếp loại đồng chí" in said
    assert superior.upper() in said


def test_late_comers_leavers_and_a_second_sitting_are_told() -> None:
    at = datetime(2023, 12, 5, 8, 10)
    acts: list[AnyAct] = [
        *opened(5, 3),
        MemberArrived("m04", at),
        MemberLeft("m03", at, "việc gia đình"),
        SittingAdjourned(datetime(2023, 12, 5, 11, 0)),
        SittingResumed(datetime(2023, 12, 6, 7, 30), (Absence("m02", "ốm"), Absence("m05", "đi công tác"))),
    ]
    told = minutes_of(played(acts)).attendance
    assert [one.name for one in told.absentees] == ["Đồng chí Nguyễn Văn M05"]
    assert told.moved == (
        "Đến muộn: đồng chí Nguyễn Văn M04, lúc 08 giờ 10 phút cùng ngày",
        "Về sớm: đồng chí Nguyễn Văn M03, lúc 08 giờ 10 phút cùng ngày (việc gia đình)",
        "Vắng mặt tại phiên thứ hai: đồng chí Nguyễn Văn M02",
    )
