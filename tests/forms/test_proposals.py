"""The list of proposed levels: what is said before the vote, and nothing of the vote (annex 3)."""

from typing import Any

import pytest

from forms.catalogue import BEFORE
from forms.making import forms_wanted
from meetings.acts import MeetingPrepared
from meetings.course import begin
from tests.forms.meeting_files import (
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

PROPOSALS = "tong-hop-de-xuat.docx"
GOOD = a_round("good", yes(12, 12, 12, 12, 7))


def members(*said_of: dict[str, Any], voted: bool = False, **more: Any) -> dict[str, Any]:
    """A meeting on five members, of the first of whom something is said."""
    item = members_item(*[GOOD] * voted)
    for place, said in enumerate(said_of):
        item["subject"][place] |= said
    return a_meeting(item, **more)


def test_annex_3_self_level_residence_and_proposal_stand_side_by_side() -> None:
    first = {"self_level": "excellent", "residence": "Gương mẫu", "proposed": "good", "unit": "Tổ Toán"}
    said = words(members(first), PROPOSALS)
    assert "\nTự xếp loại\nNhận xét của cấp ủy nơi cư trú\nChi ủy đề xuất\nGhi chú\n" in said
    assert (
        "\n1\nNguyễn Thị Hồng Minh\nBí thư chi bộ, Hiệu trưởng, Tổ Toán\nHoàn thành xuất sắc nhiệm vụ\nGương mẫu\n"
        "Hoàn thành tốt nhiệm vụ\n"
    ) in said


def test_no_votes_stand_in_it_whatever_was_voted_since_and_it_is_no_draft_of_minutes() -> None:
    document = members(voted=True)
    del document["adoption"]
    said = words(document, PROPOSALS)
    assert not [word for word in ("phiếu", "12/15", "80,00%", "Kết quả", "DỰ THẢO") if word in said]


def test_levels_are_counted_by_who_gives_and_who_proposes_them() -> None:
    unrated = {"rated": False, "reason": "nghỉ ốm dài ngày", "self_level": "good"}
    said = words(members({"self_level": "excellent", "proposed": "good"}, {"self_level": "good"}, unrated), PROPOSALS)
    assert (
        "Tự xếp loại: Hoàn thành xuất sắc nhiệm vụ: 01; Hoàn thành tốt nhiệm vụ: 01; Hoàn thành nhiệm vụ: 00;"
        " Không hoàn thành nhiệm vụ: 00; chưa ghi mức: 02.\n"
    ) in said
    assert (
        "Chi ủy đề xuất: Hoàn thành xuất sắc nhiệm vụ: 00; Hoàn thành tốt nhiệm vụ: 01; Hoàn thành nhiệm vụ: 00;"
        " Không hoàn thành nhiệm vụ: 00; chưa ghi mức: 03.\n"
    ) in said
    assert "Không đánh giá, xếp loại: 01.\n" in said


def test_the_note_tells_who_is_not_rated_and_who_does_not_meet_the_conditions() -> None:
    said = words(members({"conditions": False}, {"rated": False, "reason": "mới chuyển đến"}), PROPOSALS)
    assert "\nChưa bảo đảm tiêu chuẩn, điều kiện xếp loại Hoàn thành xuất sắc nhiệm vụ\n" in said
    assert "\nKhông đánh giá, xếp loại: mới chuyển đến\n" in said


@pytest.mark.parametrize(
    ("organ", "heading", "signed"),
    [
        ({}, "Chi ủy đề xuất", "NGƯỜI LẬP BIỂU\nT/M CHI ỦY\n\nBÍ THƯ\n"),
        ({"kind": "base_cell"}, "Chi ủy đề xuất", "NGƯỜI LẬP BIỂU\nT/M CHI ỦY\n\nBÍ THƯ\n"),
        ({"has_committee": False}, "Bí thư chi bộ đề xuất", "NGƯỜI LẬP BIỂU\nT/M CHI BỘ\n\nBÍ THƯ\n"),
    ],
)
def test_annex_3_the_committee_proposes_and_signs_or_the_secretary_where_there_is_none(
    organ: dict[str, object], heading: str, signed: str
) -> None:
    said = words(members(organ=ORGAN | organ), PROPOSALS)
    assert f"\n{heading}\n" in said
    assert signed in said
    assert ("chi ủy" in said.casefold()) == (heading == "Chi ủy đề xuất")


def test_organisations_and_collectives_are_listed_too_without_a_place_where_they_live() -> None:
    organ = ORGAN | {
        "kind": "committee",
        "name": "ĐẢNG ỦY PHƯỜNG AN PHÚ",
        "superior": "TỈNH ỦY QUẢNG NGÃI",
        "symbol": "ĐU",
    }
    items = (level_item(5, "organisation"), level_item(6, "collective"))
    items[1]["subject"][0] |= {"id": "y", "self_level": "good", "unit": "Trường THPT số 1"}
    said = words(a_meeting(*items, organ=organ), PROPOSALS)
    assert "\n1. Quyết định xếp loại chất lượng Trạm Y tế phường\nTT\nTên tổ chức, đơn vị\nĐơn vị\n" in said
    assert "\nLãnh đạo Trường\nTrường THPT số 1\nHoàn thành tốt nhiệm vụ\n" in said
    assert "\nMức được đề xuất\n" in said
    assert "nơi cư trú" not in said


def test_it_goes_to_those_who_will_vote_on_a_day_that_nobody_knows_yet_without_a_number() -> None:
    said = words(members(), PROPOSALS)
    assert "Quảng Ngãi, ngày … tháng … năm 20…" in said
    assert "- Các thành viên triệu tập,\n- Lưu chi bộ." in said
    assert "Số " not in said.partition("TỔNG HỢP")[0].replace("TRƯỜNG THPT SỐ 1", "")


def test_it_is_made_before_the_meeting_and_where_nothing_is_put_to_the_vote_there_is_none() -> None:
    assert "proposals" in {form.key for form in forms_wanted(BEFORE)}
    prepared = held(a_meeting(level_item(2, "collective", a_round("level", levels(2, 10, 2, 0))))).prepared
    meeting = begin(MeetingPrepared("13-HD/TU", prepared.title, "", prepared.organ, prepared.planned))
    assert meeting is not None
    assert PROPOSALS not in papers(meeting)


def test_namesakes_are_told_apart() -> None:
    document = members()
    document["member"][1] |= {"name": NAMES[0], "born": 1970}
    document["member"][0]["born"] = 1980
    assert f"\n{NAMES[0]} (sinh năm 1970)\n" in words(document, PROPOSALS)
