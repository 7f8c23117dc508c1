"""Supplementary minutes: one paper for each correction after adoption; figures and levels stay as adopted."""

from dataclasses import replace
from datetime import datetime

from forms.catalogue import form_of
from forms.making import forms_wanted, papers_of
from forms.papers.correction import papers
from forms.parts.source import Source
from meetings.acts import CorrectionMade, MeetingClosed, MinutesAdopted
from meetings.meeting import Meeting
from meetings.vouching import BookEntry
from tests.forms.meeting_files import ORGAN, a_meeting, a_round, held, level_item, members_item, yes
from tests.meetings.build import NOON, asked, opened, played, put
from tests.templates.word import words_of

FIRST = CorrectionMade("Chức vụ của đồng chí Ngô Văn Sơn:\nghi đúng là «Tổ phó».", "Ghi thiếu khi lập danh sách.")
SECOND = CorrectionMade("Địa điểm ghi đúng là «Phòng họp số 3».", "Nhầm phòng.")
ENTRY = BookEntry(58, "9f2c41ab77d0e315", datetime(2023, 12, 10, 8, 15))


def corrected(*corrections: CorrectionMade, **more: object) -> Meeting:
    meeting = held(a_meeting(members_item(a_round("good", yes(12, 12, 12, 12, 12))), **more))
    return replace(meeting, corrections=corrections)


def words(source: Source, paper: str = "bien-ban-bo-sung-01.docx") -> str:
    return words_of(papers_of(source, forms_wanted(only=("correction",)))[paper])


def test_a_meeting_without_corrections_has_no_such_paper() -> None:
    assert list(papers(Source(corrected()))) == []


def test_each_correction_has_its_own_paper_in_the_order_recorded() -> None:
    made = {paper.file: paper.context for paper in papers(Source(corrected(FIRST, SECOND)))}
    assert list(made) == ["bien-ban-bo-sung-01.docx", "bien-ban-bo-sung-02.docx"]
    assert [one.subject.rpartition(" (")[2] for one in made.values()] == [
        "bổ sung lần thứ nhất)",
        "bổ sung lần thứ hai)",
    ]
    assert made["bien-ban-bo-sung-02.docx"].reason == "Nhầm phòng."


def test_a_correction_made_after_adoption_comes_to_paper() -> None:
    acts = [*opened(3), put(3, "m01"), asked("good", 3, m01=3), MinutesAdopted(3), MeetingClosed(NOON), SECOND]
    (paper,) = papers(Source(played(acts)))
    made = paper.context
    assert made.text == "Địa điểm ghi đúng là «Phòng họp số 3»."
    assert made.minutes.startswith("Biên bản của Hội nghị kiểm điểm, họp ngày 05 tháng 12 năm 2023 tại Phòng họp, do")


def test_it_says_which_minutes_what_why_and_that_the_figures_stay() -> None:
    said = words(Source(corrected(FIRST, numbers={"minutes": 5})))
    assert (
        "\nBiên bản số 05-BB/CB của Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2023, họp ngày 05 tháng 12 năm 2023"
        " tại Phòng họp số 2, do đồng chí Nguyễn Thị Hồng Minh chủ trì; đã được Hội nghị thông qua.\n"
    ) in said
    assert "1. Nội dung: Chức vụ của đồng chí Ngô Văn Sơn:\nghi đúng là «Tổ phó».\n2. Lý do: Ghi thiếu khi" in said
    assert "kết quả biểu quyết và mức xếp loại ghi trong biên bản đã thông qua giữ nguyên." in said
    assert "NGƯỜI GHI BIÊN BẢN\nCHỦ TRÌ HỘI NGHỊ\n" in said
    assert "DỰ THẢO" not in said


def test_the_book_tells_when_it_was_recorded_and_paper_and_book_vouch_for_each_other() -> None:
    said = words(Source(corrected(FIRST), corrected_by=(ENTRY,)))
    recorded = "Biên bản bổ sung này do đồng chí Trần Văn Bình, thư ký Hội nghị, lập lúc"
    assert f"{recorded} 08 giờ 15 phút, ngày 10 tháng 12 năm 2023.\n" in said
    assert said.endswith("Sổ ghi cuộc họp: mục đính chính số 58, dấu vân tay 9f2c41ab77d0e315.")


def test_without_a_book_the_moment_is_left_for_the_pen() -> None:
    said = words(Source(corrected(FIRST)))
    assert "lập lúc …… giờ …… phút, ngày …… tháng …… năm ……" in said
    assert "Sổ ghi" not in said


def test_a_state_paper_names_the_minutes_by_their_own_number() -> None:
    organ = ORGAN | {"kind": "agency", "name": "SỞ NỘI VỤ", "superior": "UBND TỈNH QUẢNG NGÃI", "symbol": "SNV"}
    meeting = held(a_meeting(level_item(5, "organisation"), organ=organ, numbers={"minutes": 5}))
    said = words(Source(replace(meeting, corrections=(FIRST,))))
    assert "\nBiên bản số 05/BB-SNV của Hội nghị" in said
    assert "thư ký Hội nghị, lập lúc …… giờ" in said


def test_several_to_a_meeting_have_no_number_of_their_own_to_give() -> None:
    form = form_of("correction")
    assert form is not None
    assert not form.numbered
    assert "Số        -BB/CB" in words(Source(corrected(FIRST)))


def test_a_withdrawal_names_what_it_withdraws_and_the_withdrawn_paper_says_so() -> None:
    made = [paper.context for paper in papers(Source(corrected(FIRST, SECOND, CorrectionMade("", "nhầm phòng", 2))))]
    assert made[2].text == "Bãi bỏ nội dung tại Biên bản bổ sung lần thứ hai: “Địa điểm ghi đúng là «Phòng họp số 3»”."
    assert made[2].reason == "Nhầm phòng."
    assert [one.withdrawn for one in made] == ["", "Nội dung này đã được bãi bỏ tại Biên bản bổ sung lần thứ ba.", ""]
    said = words(Source(corrected(FIRST, CorrectionMade("Ghi đúng là «Tổ trưởng»", "nhầm", 1))))
    assert (
        "2. Lý do: Ghi thiếu khi lập danh sách.\nNội dung này đã được bãi bỏ tại Biên bản bổ sung lần thứ hai." in said
    )


def test_a_withdrawal_of_a_withdrawal_brings_the_first_correction_back() -> None:
    acts = (FIRST, CorrectionMade("", "nhầm", 1), CorrectionMade("", "FIRST đúng", 2))
    made = [paper.context for paper in papers(Source(corrected(*acts)))]
    assert made[2].text == (
        "Bãi bỏ nội dung tại Biên bản bổ sung lần thứ hai: “Bãi bỏ nội dung tại Biên bản bổ sung lần thứ nhất”."
    )
    assert [bool(one.withdrawn) for one in made] == [False, True, False]
