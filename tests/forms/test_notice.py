"""The notice of results: name, post, level, and whose word the level is; no votes, no reasons."""

import random
from typing import Any

import pytest

from forms.papers.notice import notice_of
from forms.parts.naming import names_of
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

NOTICE = "thong-bao-ket-qua.docx"
GOOD = a_round("good", yes(12, 12, 12, 12, 7))
MEMBERS = members_item(GOOD)
LEVEL = a_round("level", levels(2, 10, 2, 0))
COMMITTEE = ORGAN | {"kind": "committee", "name": "ĐẢNG ỦY PHƯỜNG AN PHÚ", "superior": "TỈNH ỦY QUẢNG NGÃI"}


def test_it_says_of_which_meeting_the_results_are() -> None:
    said = words(a_meeting(MEMBERS), NOTICE)
    assert "THÔNG BÁO\nKết quả đánh giá, xếp loại chất lượng năm 2023\n" in said
    assert (
        "Tại Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2023, ngày 05 tháng 12 năm 2023, kết quả bỏ phiếu kín"
        " đánh giá, xếp loại chất lượng năm 2023 như sau:\n"
    ) in said


@pytest.mark.parametrize(
    ("organ", "item", "worth"),
    [
        (
            {},
            MEMBERS,
            "Đây là mức Chi bộ đề xuất, chưa phải mức xếp loại chính thức; Đảng ủy phường An Phú xem xét, quyết định.",
        ),
        (
            {"has_committee": False},
            MEMBERS,
            "Đây là mức Chi bộ đề xuất, chưa phải mức xếp loại chính thức; Đảng ủy phường An Phú xem xét, quyết định.",
        ),
        (
            {},
            level_item(1, "organisation", LEVEL),
            "Đây là mức tự xếp loại, chưa phải mức xếp loại chính thức; Đảng ủy phường An Phú xem xét, quyết định.",
        ),
        (
            {"kind": "base_cell"},
            level_item(1, "organisation", LEVEL),
            "Đây là mức tự xếp loại, chưa phải mức xếp loại chính thức; cấp có thẩm quyền xem xét, quyết định.",
        ),
        ({"kind": "base_cell"}, MEMBERS, "Mức xếp loại dưới đây do Chi bộ quyết định."),
        (COMMITTEE, level_item(6, "collective", LEVEL), "Mức xếp loại dưới đây do Hội nghị quyết định."),
        (
            COMMITTEE,
            level_item(7, "person", LEVEL, request=True),
            "Đây là mức Hội nghị đề nghị, chưa phải mức xếp loại chính thức; Tỉnh ủy Quảng Ngãi xem xét, quyết định.",
        ),
    ],
)
def test_it_says_whose_word_each_level_is(organ: dict[str, Any], item: dict[str, Any], worth: str) -> None:
    assert f"\n{worth}\n" in words(a_meeting(item, organ=ORGAN | organ), NOTICE)


def test_it_tells_name_post_and_level_alone() -> None:
    item = members_item(GOOD)
    item["subject"].append({"member": "m06", "rated": False, "reason": "đang bị xem xét kỷ luật", "unit": "Tổ Văn"})
    said = words(a_meeting(item), NOTICE)
    assert f"\n1\n{NAMES[0]}\nBí thư chi bộ, Hiệu trưởng\nHoàn thành tốt nhiệm vụ\n" in said
    assert f"\n5\n{NAMES[4]}\n\nChưa có kết quả\n" in said
    assert f"\n6\n{NAMES[5]}\nTổ Văn\nKhông đánh giá, xếp loại\n" in said
    assert not [word for word in ("kỷ luật", "12/15", "07/15", "%", "quá nửa", "lý do") if word in said]


def test_who_is_tied_for_the_last_place_keeps_a_level_that_may_still_rise() -> None:
    tied = {one: {"for": marks} for one, marks in zip(EVERYBODY[:10], (10, 8, 8, *[0] * 7), strict=True)}
    item = members_item(a_round("good", yes(*[12] * 10)), a_round("excellent", tied), rated=10)
    said = words(a_meeting(item), NOTICE)
    open_choice = "Hoàn thành tốt nhiệm vụ (việc chọn mức Hoàn thành xuất sắc nhiệm vụ chưa xong)"
    assert f"\n{NAMES[1]}\n\n{open_choice}\n" in said
    assert said.count(open_choice) == 2
    assert "bằng phiếu" not in said


def test_without_a_majority_for_anybody_it_speaks_of_no_level_that_was_proposed() -> None:
    said = words(a_meeting(level_item(2, "collective", a_round("level", levels(6, 5, 3, 0)))), NOTICE)
    assert "\nChưa có mức xếp loại nào được biểu quyết thông qua.\n" in said
    assert "\nLãnh đạo Trường\n\nChưa có kết quả\n" in said


def test_where_nothing_was_voted_there_is_none_and_an_item_not_voted_is_left_out() -> None:
    unrated = {"voting": 3, "subject": [{"member": "m01", "rated": False, "reason": "mới chuyển đến"}]}
    assert NOTICE not in papers(held(a_meeting(members_item(rated=2))))
    assert NOTICE not in papers(held(a_meeting(unrated)))
    said = words(a_meeting(unrated, level_item(2, "collective", LEVEL)), NOTICE)
    assert "\n1. Tự xếp loại chất lượng tập thể Lãnh đạo Trường\n" in said
    assert "đảng viên" not in said


def test_it_goes_to_those_who_are_rated_first() -> None:
    said = words(a_meeting(MEMBERS, numbers={"notice": 12}), NOTICE)
    assert "\nSố 12-TB/CB\n" in said
    assert "- Đối tượng được xếp loại,\n- Đảng ủy phường An Phú (để báo cáo),\n- Lưu chi bộ.\n" in said
    state = words(a_meeting(MEMBERS, layout="ND30"), NOTICE)
    assert "- Đối tượng được xếp loại;\n- Đảng ủy phường An Phú (để báo cáo);\n- Lưu: VT.\n" in state


def test_of_minutes_that_were_not_adopted_it_is_a_draft() -> None:
    document = a_meeting(MEMBERS)
    del document["adoption"]
    assert "DỰ THẢO" in words(document, NOTICE)


# Always, whatever the meeting.


@pytest.mark.parametrize("seed", range(20))
def test_a_notice_names_whoever_was_put_to_a_vote_and_tells_neither_figures_nor_reasons(seed: int) -> None:
    try:
        meeting = held(generated(random.Random(seed), contested=bool(seed % 2)))
    except Refused:
        pytest.skip("an honest disagreement that the program refuses")
    context = notice_of(meeting)
    told = [line.subject for item in context.items for line in item.lines]
    names = names_of(meeting)
    assert told == [
        names.bare(one.id) for came_out in meeting.outcomes if came_out.rounds for one in came_out.item.subjects
    ]
    said = words_of(official("HD05", "notice").fill(fields_of(context)))
    assert not [word for word in ("Mới chuyển đến", "%", "/15", "triệu tập", "lý do") if word in said]
