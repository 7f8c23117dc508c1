"""Self-review reports of collectives: local content of the regulation, what the book knows, who reports to whom."""

from functools import partial
from typing import Any

from forms.papers.collective_review import papers
from forms.parts.source import Source
from tests.forms.meeting_files import ORGAN, a_meeting, a_round, held, level_item, levels, members_item, words_in
from tests.forms.test_self_review import CRITERIA

words = partial(words_in, "collective_review")
REPORT = "bao-cao-tu-kiem-diem-01-lanh-dao-truong.docx"
PARTY_COMMITTEE = ORGAN | {"kind": "committee", "name": "ĐẢNG ỦY PHƯỜNG AN PHÚ", "symbol": "ĐU"}


def report(item: dict[str, Any] | None = None, **more: Any) -> str:
    return words(a_meeting(item or level_item(2, "collective"), **more), REPORT)


def test_every_collective_has_one_and_nobody_else() -> None:
    item = level_item(2, "collective")
    item["subject"].append({"id": "y", "name": "Chi ủy", "kind": "collective"})
    named = [paper.file for paper in papers(Source(held(a_meeting(item, members_item(rated=2)))))]
    assert named == [REPORT, "bao-cao-tu-kiem-diem-02-chi-uy.docx"]


def test_annex_2_1_its_sections_stand_in_order() -> None:
    said = report()
    assert "BÁO CÁO\nTự kiểm điểm của tập thể Lãnh đạo Trường năm 2023\n" in said
    sections = ("I. ƯU ĐIỂM", "II. HẠN CHẾ", "III. KHẮC PHỤC", "IV. GIẢI", "V. TRÁCH", "VI. PHƯƠNG", "VII. TỰ XẾP LOẠI")
    places = [said.index(f"\n{section}") for section in sections]
    assert places == sorted(places)


def test_section_ii_1_targets_are_told_with_what_was_given_and_what_came_of_it() -> None:
    said = report()
    assert "Chỉ tiêu, nhiệm vụ\nĐược giao\nKết quả\nMức độ đạt\n" in said
    assert "Chỉ tiêu trong nghị quyết đại hội cấp tỉnh và cấp mình, nhất là nhiệm vụ trọng tâm, đột phá\n" in said
    assert "Chỉ tiêu do Hội đồng nhân dân, Ủy ban nhân dân giao hằng năm\n" in said


def test_section_ii_1_local_topics_are_related() -> None:
    said = report()
    assert "- Thực hiện 03 chương trình mục tiêu quốc gia trên địa bàn, nhất là ở miền núi:" in said
    assert "- Lãnh đạo, chỉ đạo phòng, chống thiên tai, dịch bệnh:" in said


def test_a_regulation_of_another_place_has_no_local_content_of_this_one() -> None:
    said = report(regulation="1002-CV/TU", opened="2024-12-05T07:30:00", closed="2024-12-05T11:15:00")
    assert "Mức độ đạt" not in said
    assert "miền núi" not in said


def test_degradation_and_the_head_have_their_place() -> None:
    said = report()
    assert "nhận diện, ngăn chặn suy thoái, “tự diễn biến”, “tự chuyển hóa”" in said
    assert "vai trò của người đứng đầu" in said


def test_what_is_on_record_stands_in_it() -> None:
    item = level_item(2, "collective")
    item["subject"][0]["self_level"] = "good"
    item["comment"] = [
        {"by": "m02", "on": "x", "kind": "hint", "text": "Làm rõ việc chậm giải ngân."},
        {"by": "m01", "on": "x", "kind": "explanation", "text": "Do vướng mặt bằng."},
    ]
    known = {"of": "x", "criteria": "gv", "grades": ["good", "good"], "shortcoming": [{"text": "Chậm kết nạp."}]}
    said = report(item, criteria=CRITERIA, self_review=[known])
    assert "- Vấn đề được gợi ý: Làm rõ việc chậm giải ngân.\nGiải trình: Do vướng mặt bằng.\n" in said
    assert "- Chậm kết nạp.\nKết quả khắc phục: \n" in said
    assert "1\nChấp hành nghị quyết\nTốt\n" in said
    assert "\nLãnh đạo Trường\n\nX\n\n\n" in said


def test_what_was_voted_never_stands_in_a_report_written_before() -> None:
    voted = level_item(2, "collective", a_round("level", levels(2, 10, 2, 0)))
    assert "\nLãnh đạo Trường\n\n\n\n\n" in report(voted)


def test_the_meetings_own_committee_is_signed_for_by_its_secretary() -> None:
    item = level_item(2, "collective")
    item["subject"][0]["name"] = "Chi ủy"
    said = words(a_meeting(item), "bao-cao-tu-kiem-diem-01-chi-uy.docx")
    assert "T/M CHI ỦY\nBÍ THƯ\nNguyễn Thị Hồng Minh" in said
    assert "Số        -BC/CB" in said
    assert "- Đảng ủy phường An Phú (để báo cáo),\n- Lưu chi bộ.\n" in said


def test_the_leadership_of_an_agency_is_not_signed_for_as_secretary() -> None:
    assert "T/M LÃNH ĐẠO TRƯỜNG\n\nNguyễn Thị Hồng Minh" in report()
    organ = ORGAN | {"kind": "agency", "name": "TRƯỜNG THPT SỐ 1", "symbol": "THPT"}
    document = a_meeting(level_item(2, "collective"), organ=organ)
    assert "TM. LÃNH ĐẠO TRƯỜNG\nHIỆU TRƯỞNG\nNguyễn Thị Hồng Minh" in words(document, REPORT)


def test_annex_5_a_collective_that_others_rate_reports_to_them_under_its_own_name() -> None:
    said = report(level_item(6, "collective"), organ=PARTY_COMMITTEE)
    assert said.startswith("ĐẢNG ỦY PHƯỜNG AN PHÚ\nLÃNH ĐẠO TRƯỜNG\n*\n")
    assert "Số        -BC/……" in said
    assert "T/M LÃNH ĐẠO TRƯỜNG\n\n………………………" in said
    assert "Nguyễn Thị Hồng Minh" not in said
