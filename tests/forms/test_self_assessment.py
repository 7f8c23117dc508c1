"""Self-assessment reports of organisations (Phụ lục, mục 1.1): shorter, with the level of the leading collective beside."""

from functools import partial

from forms.papers.self_assessment import papers
from forms.parts.source import Source
from tests.forms.meeting_files import ORGAN, a_meeting, a_round, held, level_item, levels, members_item, words_in

words = partial(words_in, "self_assessment")
REPORT = "bao-cao-tu-danh-gia-01-tram-y-te-phuong.docx"
COLLECTIVE = {"id": "y", "name": "Chi ủy", "kind": "collective"}


def test_every_organisation_has_one_and_nobody_else() -> None:
    meeting = held(a_meeting(level_item(1, "organisation"), members_item(rated=2)))
    assert [paper.file for paper in papers(Source(meeting))] == [REPORT]


def test_annex_1_1_it_tells_results_limits_what_must_be_remedied_and_the_level_proposed() -> None:
    item = level_item(1, "organisation")
    item["subject"][0] |= {"self_level": "excellent", "proposed": "good"}
    said = words(a_meeting(item), REPORT)
    assert "BÁO CÁO\nTự đánh giá kết quả thực hiện nhiệm vụ năm 2023 của Trạm Y tế phường\n" in said
    sections = ("I. KẾT QUẢ", "II. HẠN CHẾ", "III. KHẮC PHỤC", "IV. NHỮNG VIỆC PHẢI KHẮC PHỤC", "V. DỰ KIẾN")
    places = [said.index(f"\n{section}") for section in sections]
    assert places == sorted(places)
    assert "\nTrạm Y tế phường\n\nX\n\n\n" in said


def test_annex_1_2_2_the_level_of_the_leading_collective_stands_beside() -> None:
    proposed = {"voting": 2, "subject": [COLLECTIVE | {"self_level": "good"}]}
    said = words(a_meeting(level_item(1, "organisation"), proposed), REPORT)
    assert "Tập thể lãnh đạo tự xếp loại: Chi ủy: Hoàn thành tốt nhiệm vụ.\n" in said


def test_annex_1_2_2_where_the_collective_has_voted_the_vote_holds() -> None:
    votes = {"y": levels(2, 0, 12, 0)["x"]}
    voted = {"voting": 2, "subject": [COLLECTIVE | {"self_level": "good"}], "round": [a_round("level", votes)]}
    said = words(a_meeting(voted, level_item(1, "organisation")), REPORT)
    assert "Tập thể lãnh đạo tự xếp loại: Chi ủy: Hoàn thành nhiệm vụ.\n" in said


def test_its_own_head_signs_for_the_organ_that_meets() -> None:
    said = words(a_meeting(level_item(1, "organisation")), REPORT)
    assert "T/M CHI BỘ\nBÍ THƯ\nNguyễn Thị Hồng Minh" in said
    assert "Trên đây là báo cáo tự đánh giá, trình Hội nghị xem xét.\n" in said


def test_annex_5_one_that_others_rate_reports_to_them_under_its_own_name() -> None:
    organ = ORGAN | {"kind": "committee", "name": "ĐẢNG ỦY PHƯỜNG AN PHÚ", "symbol": "ĐU"}
    said = words(a_meeting(level_item(5, "organisation"), organ=organ), REPORT)
    assert said.startswith("ĐẢNG ỦY PHƯỜNG AN PHÚ\nTRẠM Y TẾ PHƯỜNG\n")
    assert "NGƯỜI ĐỨNG ĐẦU\n\n………………………" in said
    assert "- ĐẢNG ỦY PHƯỜNG AN PHÚ (để báo cáo),\n" in said
