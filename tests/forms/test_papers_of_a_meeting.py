"""All papers of a meeting: count minutes and summary, then what holds of every paper of any meeting."""

import random
import re
from importlib.resources import files
from pathlib import Path

import pytest

from forms.catalogue import FORMS
from forms.holding import hold
from forms.making import papers_of
from forms.parts.source import Source
from meetings.acts import MeetingPrepared
from meetings.course import begin
from meetings.faults import Refused
from meetings.people import Organ
from templates import untouched
from tests.forms.meeting_files import (
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

COUNT, SUMMARY = "bien-ban-kiem-phieu.docx", "bang-tong-hop.docx"
GOOD = a_round("good", yes(12, 12, 12, 12, 7))
PROPOSED = {
    "self_level": "excellent",
    "proposed": "excellent",
    "residence": "Gương mẫu nơi cư trú",
    "post": "Giáo viên",
}
KEYS = (
    "excellent|good|fulfilled|unfulfilled|level|criterion|convened|runoff|pool|final_good|all_rated|floor|half_up|official"
    "|member|proposal|decision|request|self_rating|cumulative|refer_up|revote_top2|None|True|False"
)
RESTING_ON_MINUTES = [form for form in FORMS if form.stage != "before"]
NAMING_ALL = ("bien-ban.docx", COUNT, SUMMARY, "tong-hop-de-xuat.docx")
NEVER = re.compile(rf"\b({KEYS}|[FW]\d{{1,3}})\b|{{{{|{{%")


def test_the_count_minutes_account_for_every_paper() -> None:
    said = words(a_meeting(members_item(GOOD | {"issued": 16, "exchanged": 2})), COUNT)
    assert "Số người tham gia bỏ phiếu: 14." in said
    assert "phát ra: 16; đổi lại: 02; thu về: 14; phát ra nhưng không thu về: 00; còn lại chưa phát: ………." in said
    assert "Số phiếu hợp lệ: 14; không hợp lệ: 00." in said


def test_the_count_minutes_name_the_tellers_who_sign_and_tell_of_the_sealing() -> None:
    said = words(a_meeting(members_item(GOOD)), COUNT)
    assert "(1) Đồng chí Lê Hoàng Phúc, Tổ trưởng." in said
    assert "niêm phong" in said
    assert "T/M TỔ KIỂM PHIẾU" in said


def test_one_teller_alone_signs_the_count_minutes_as_such() -> None:
    said = words(a_meeting(members_item(GOOD), tellers=["m03"]), COUNT)
    assert "\nII. NGƯỜI KIỂM PHIẾU\nĐồng chí Lê Hoàng Phúc.\n" in said
    assert "có chữ ký của người kiểm phiếu trên mép niêm phong" in said
    assert "NGƯỜI KIỂM PHIẾU\nCHỦ TRÌ HỘI NGHỊ\n" in said
    assert "tổ kiểm phiếu" not in said.casefold()
    assert "TỔ TRƯỞNG" not in said


def test_where_nothing_was_voted_the_count_minutes_say_so_and_tell_of_no_sealing() -> None:
    said = words(a_meeting(members_item(rated=2)), COUNT)
    assert "III. KẾT QUẢ KIỂM PHIẾU\nHội nghị không tiến hành bỏ phiếu.\nCác thành viên Tổ kiểm phiếu ký tên" in said
    assert "niêm phong" not in said.casefold()


@pytest.mark.parametrize("adoption", [None, {"for": 7, "against": 7}])
def test_every_paper_that_rests_on_minutes_that_were_not_adopted_is_marked_as_a_draft(
    adoption: dict[str, int] | None,
) -> None:
    document = a_meeting(members_item(GOOD), adoption=adoption)
    document = {key: value for key, value in document.items() if value is not None}
    for name, paper in papers_of(Source(held(document)), RESTING_ON_MINUTES).items():
        assert "DỰ THẢO" in words_of(paper), name
    assert "(Kèm theo dự thảo Biên bản Hội nghị ngày 05 tháng 12 năm 2023)" in words(document, SUMMARY)


def test_nobody_knows_when_the_count_minutes_were_drawn_up() -> None:
    assert "lập xong lúc …… giờ …… phút, ngày 05 tháng 12 năm 2023" in words(a_meeting(members_item(GOOD)), COUNT)


def test_the_summary_puts_every_word_on_a_level_side_by_side() -> None:
    item = members_item(a_round("good", yes(12)), rated=1)
    item["subject"][0] |= PROPOSED
    said = words(a_meeting(item), SUMMARY)
    line = (
        "Hoàn thành xuất sắc nhiệm vụ\nGương mẫu nơi cư trú\nHoàn thành xuất sắc nhiệm vụ\n12/15 (80,00%)\n"
        "Hoàn thành tốt nhiệm vụ\nKhác mức được đề xuất, theo kết quả bỏ phiếu\n"
    )
    assert line in said


def test_the_summary_counts_levels_and_what_is_open() -> None:
    said = words(a_meeting(members_item(GOOD)), SUMMARY)
    assert "Hoàn thành tốt nhiệm vụ: 04 (80,00%)" in said
    assert "chưa có kết quả: 01" in said


@pytest.mark.parametrize(
    ("organ", "headings"),
    [
        ({}, ("Chi ủy đề xuất", "Chi bộ đề xuất")),
        ({"has_committee": False}, ("Bí thư chi bộ đề xuất", "Chi bộ đề xuất")),
        ({"kind": "base_cell"}, ("Chi ủy đề xuất", "Chi bộ quyết định")),
    ],
)
def test_the_summarys_columns_say_who_proposes_and_whose_word_the_result_is(
    organ: dict[str, object], headings: tuple[str, str]
) -> None:
    said = words(a_meeting(members_item(GOOD), organ=ORGAN | organ), SUMMARY)
    assert all(f"\n{heading}\n" in said for heading in headings)


def test_only_persons_have_a_remark_from_where_they_live() -> None:
    remark = "Nhận xét của cấp ủy nơi cư trú"
    collective = level_item(2, "collective", a_round("level", levels(2, 10, 2, 0)))
    assert remark in words(a_meeting(members_item(GOOD)), SUMMARY)
    assert remark not in words(a_meeting(collective), SUMMARY)


def test_a_dependent_cell_decides_on_no_paper_whatever_was_voted_in_it() -> None:
    item = level_item(5, "organisation", a_round("level", levels(2, 10, 2, 0)))
    meeting = held(a_meeting(item))
    assert meeting.items[0].effect == "decision"
    for paper in papers(meeting, each=True).values():
        said = words_of(paper).replace("xem xét, quyết định", "")
        assert "quyết định xếp loại" not in said.casefold()


def test_where_a_cell_has_no_committee_no_paper_speaks_of_one() -> None:
    document = a_meeting(members_item(GOOD), organ=ORGAN | {"has_committee": False})
    for paper in papers(held(document), each=True).values():
        assert "chi ủy" not in words_of(paper).casefold()


def test_the_summary_is_dated_and_signed_by_the_secretary_of_the_cell() -> None:
    said = words(a_meeting(members_item(GOOD)), SUMMARY)
    assert "Quảng Ngãi, ngày 05 tháng 12 năm 2023" in said
    assert "NGƯỜI LẬP BIỂU\nT/M CHI BỘ\n\nBÍ THƯ\n" in said


def test_a_committee_signs_in_its_own_name_only_through_its_secretary() -> None:
    organ = ORGAN | {"kind": "committee", "name": "ĐẢNG ỦY PHƯỜNG AN PHÚ", "superior": "TỈNH ỦY QUẢNG NGÃI"}
    item = level_item(5, "organisation", a_round("level", levels(2, 10, 2, 0)))
    said = words(a_meeting(item, organ=organ), SUMMARY)
    assert "T/M ĐẢNG ỦY\n" in said
    assert "chair" not in said


def test_papers_are_sealed_and_the_same_each_time() -> None:
    meeting = held(a_meeting(members_item(GOOD)))
    made = papers(meeting, each=True)
    assert all(untouched(paper) for paper in made.values())
    assert made == papers(meeting, each=True)


def test_a_meeting_that_is_only_prepared_has_papers_with_room_for_the_pen() -> None:
    organ = Organ("CHI BỘ THÔN HAI", "ĐẢNG BỘ XÃ TÂN LẬP", "dependent_cell", "CB", "Tân Lập")
    document = a_meeting()
    planned = held(a_meeting(members_item(GOOD))).prepared.planned
    meeting = begin(MeetingPrepared("13-HD/TU", document["title"], "Nhà văn hóa thôn", organ, planned))
    assert meeting is not None
    made = papers(meeting, each=True)
    assert "Chủ trì: ………" in words_of(made["bien-ban.docx"])
    assert "…… giờ …… phút" in words_of(made["bien-ban.docx"])


# Always, whatever the meeting.


@pytest.mark.parametrize("seed", range(20))
def test_papers_of_any_meeting_name_every_subject_in_vietnamese_alone(seed: int) -> None:
    try:
        meeting = held(generated(random.Random(seed), contested=bool(seed % 2)))
    except Refused:
        pytest.skip("an honest disagreement that the program refuses")
    for name, paper in papers(meeting).items():
        said = words_of(paper)
        assert not NEVER.search(said), name
        if name in NAMING_ALL:
            assert not [subject.name for subject in meeting.subjects().values() if subject.name not in said], name


# The sample that the program brings along.


def sample(name: str = "hop.toml") -> Path:
    return Path(str(files("forms").joinpath("sample", name)))


def test_the_sample_meeting_is_held_with_few_warnings() -> None:
    warnings = {warning.code for warning in hold(sample()).warnings}
    assert warnings <= {"W135", "W619"}  # steps that no file can show; two of the same name


def test_annex_5_the_sample_of_an_office_decides_and_requests_by_the_state_layout() -> None:
    held_sample = hold(sample("co-quan.toml"))
    assert {warning.code for warning in held_sample.warnings} == {"W135"}  # steps that no file can show
    made = papers(held_sample.meeting, each=True)
    said = words_of(made["to-trinh-de-nghi.docx"])
    assert "Số:        /TTr-CĐBA\n" in said
    assert "Kính trình UBND tỉnh Quảng Ngãi xem xét, quyết định" in said
    assert "- Như trên;\n- Lưu: VT." in said
    assert "Hội nghị quyết định xếp loại Khoa Dược: Hoàn thành xuất sắc nhiệm vụ, 03/05" in words_of(
        made["bien-ban.docx"]
    )
    assert not [name for name, paper in made.items() if NEVER.search(words_of(paper))]


def test_the_sample_meeting_shows_a_tie_its_runoff_and_one_who_fell_short() -> None:
    meeting = hold(sample()).meeting
    made = papers(meeting, each=True)
    said = words_of(made["bien-ban.docx"])
    assert "bỏ phiếu lại giữa các đồng chí này" in said
    assert "\nPhan Công Thành\nHoàn thành nhiệm vụ\n15/19 phiếu (78,95%)\n" in said
    assert len([name for name in made if name.startswith("trich-bien-ban-")]) == 2 + 20
    assert not [name for name, paper in made.items() if NEVER.search(words_of(paper))]
