"""The submission to the superior: whoever came out with a level is asked for, nobody else (section V.7, annex 5)."""

from typing import Any

import pytest

from tests.forms.meeting_files import GROUND, NAMES, ORGAN, a_meeting, a_round, held, levels, papers, words

REQUEST = "to-trinh-de-nghi.docx"
COMMITTEE = ORGAN | {
    "kind": "committee",
    "name": "ĐẢNG ỦY PHƯỜNG AN PHÚ",
    "superior": "TỈNH ỦY QUẢNG NGÃI",
    "symbol": "ĐU",
}
PERSONS = ("Phan Công Thành", "Vũ Thị Hòa", "Đinh Văn Hùng")
CARRIED, FALLEN_SHORT = levels(2, 10, 2, 0)["x"], levels(7, 5, 2, 0)["x"]


def an_item(*lines: dict[str, int], request: bool = True, **first: Any) -> dict[str, Any]:
    subjects = [{"id": f"p{place}", "name": name, "kind": "person"} for place, name in enumerate(PERSONS)]
    subjects[0] |= {"post": "Bí thư Đảng ủy", "self_level": "good", "proposed": "excellent"} | first
    votes = {f"p{place}": line for place, line in enumerate(lines)}
    rounds = [a_round("level", votes)] if votes else []
    return {"voting": 7, "request": request, "subject": subjects[: max(1, len(lines))], "round": rounds}


def submission(*items: dict[str, Any], **more: Any) -> str:
    return words(a_meeting(*items, organ=COMMITTEE, **more), REQUEST)


def test_section_v7_it_is_submitted_to_the_superior_with_the_list_and_the_votes() -> None:
    said = submission(an_item(CARRIED, CARRIED))
    assert "TỜ TRÌNH\nVề việc đề nghị xem xét, quyết định xếp loại chất lượng năm 2023\n" in said
    assert "Kính trình: Tỉnh ủy Quảng Ngãi.\n" in said
    assert (
        "Theo kết quả bỏ phiếu kín tại Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2023, ngày 05 tháng 12 năm"
        " 2023, kính trình Tỉnh ủy Quảng Ngãi xem xét, quyết định xếp loại chất lượng năm 2023 đối với 02 đồng chí sau đây:\n"
    ) in said
    assert (
        "\n1\nPhan Công Thành\nBí thư Đảng ủy\nHoàn thành tốt nhiệm vụ\nHoàn thành tốt nhiệm vụ\n10/15 (66,67%)\n"
        "Khác mức được đề xuất, theo kết quả bỏ phiếu\n"
    ) in said
    assert "Mỗi mức đề nghị đã được trên 50% tổng số thành viên triệu tập (Hướng dẫn số 13-HD/TU, mục V).\n" in said
    assert "Kính trình Tỉnh ủy Quảng Ngãi xem xét, quyết định.\n" in said


def test_it_is_numbered_dated_signed_and_goes_to_the_superior() -> None:
    said = submission(an_item(CARRIED), numbers={"request": 3})
    assert "\nSố 03-TTr/ĐU\n" in said
    assert "Quảng Ngãi, ngày 05 tháng 12 năm 2023" in said
    assert "Nơi nhận:\n- Như trên,\n- Lưu hồ sơ.\n" in said
    assert f"BÍ THƯ\n{NAMES[0]}" in said.replace("\n\n", "\n")


def test_annex_5_whoever_has_no_majority_or_is_not_rated_is_told_apart_and_not_asked_for() -> None:
    item = an_item(CARRIED, FALLEN_SHORT)
    item["subject"].append(
        {"id": "p2", "name": PERSONS[2], "kind": "person", "rated": False, "reason": "nghỉ ốm dài ngày"}
    )
    said = submission(item)
    asked, _, left_out = said.partition("Các trường hợp không đưa vào danh sách đề nghị:\n")
    assert "đối với 01 đồng chí sau đây" in asked
    assert PERSONS[1] not in asked
    assert PERSONS[2] not in asked
    assert "- Đồng chí Vũ Thị Hòa: cao phiếu nhất là mức Hoàn thành xuất sắc nhiệm vụ 07/15 phiếu (46,67%)" in left_out
    assert "- Không đánh giá, xếp loại đồng chí Đinh Văn Hùng; lý do: nghỉ ốm dài ngày.\n" in left_out
    assert "Quyết định số" not in said


@pytest.mark.parametrize("item", [an_item(CARRIED, request=False), an_item(FALLEN_SHORT), an_item()])
def test_where_nothing_is_asked_of_the_superior_there_is_none(item: dict[str, Any]) -> None:
    assert REQUEST not in papers(held(a_meeting(item, organ=COMMITTEE)))


def test_items_that_ask_are_one_list_and_an_item_that_decides_is_not_on_it() -> None:
    decided = an_item(CARRIED, request=False)
    decided["subject"] = [{"id": "d", "name": "Hà Văn Lợi", "kind": "person"}]
    decided["round"] = [a_round("level", {"d": CARRIED})]
    other = {
        "voting": 7,
        "request": True,
        "subject": [{"member": "m02"}],
        "round": [a_round("level", {"m02": CARRIED})],
    }
    said = submission(an_item(CARRIED), decided, other)
    assert "đối với 02 đồng chí" in said
    assert f"\n2\n{NAMES[1]}\n" in said
    assert "Hà Văn Lợi" not in said


def test_a_level_by_cumulated_votes_says_so() -> None:
    readings = {"no_majority": "cumulative", "ground": GROUND}
    said = submission(an_item(levels(5, 5, 4, 0)["x"]), readings=readings)
    assert (
        "\n10/15 (66,67%)\nSố phiếu cộng dồn với các mức cao hơn; khác mức được đề xuất, theo kết quả bỏ phiếu\n"
        in said
    )


def test_of_minutes_that_were_not_adopted_it_is_a_draft() -> None:
    document = a_meeting(an_item(CARRIED), organ=COMMITTEE)
    del document["adoption"]
    assert "DỰ THẢO" in words(document, REQUEST)
