"""Analysis sheets: criteria with the own grades, four words on the level, the own votes alone."""

import random
from functools import partial
from typing import Any

import pytest

from forms.papers.analysis_sheet import analysis_sheet_of, papers
from forms.parts.naming import PERSONS
from forms.parts.paper import fields_of
from forms.parts.self_reviews import reviewed
from forms.parts.source import Source
from templates import official
from tests.forms.meeting_files import ORGAN, a_meeting, a_round, held, level_item, members_item, words_in, yes
from tests.forms.test_self_review import CRITERIA
from tests.independent.generated import meeting as generated
from tests.templates.word import words_of

words = partial(words_in, "analysis_sheet")
OF_BINH = "phieu-phan-tich-02-tran-van-binh.docx"


def of_binh(item: dict[str, Any], **more: Any) -> str:
    return words(a_meeting(item, **more), OF_BINH)


def test_annex_3_each_criterion_has_one_mark_at_the_own_grade() -> None:
    known = [{"of": "m02", "criteria": "gv", "grades": ["excellent", "poor"]}]
    said = of_binh(members_item(rated=3), criteria=CRITERIA, self_review=known)
    assert "Bộ tiêu chí: Giáo viên." in said
    assert "Phẩm chất chính trị\n1\nChấp hành nghị quyết\nX\n\n\n\n\nKết quả công tác\n2\n" in said
    assert "2\nHoàn thành kế hoạch dạy học\n\n\n\nX\n\n" in said


def test_a_set_without_grades_leaves_its_boxes_empty() -> None:
    said = of_binh(members_item(rated=3), criteria=CRITERIA, self_review=[{"of": "m02", "criteria": "gv"}])
    assert "1\nChấp hành nghị quyết\n\n\n\n\n\n" in said
    assert "\nX\n" not in said


def test_without_a_set_the_regulations_contents_stand_with_rows_for_the_pen() -> None:
    said = of_binh(members_item(rated=3))
    assert "Ghi tiêu chí theo bộ tiêu chí được áp dụng" in said
    assert "Phẩm chất chính trị\n" + "\n" * 14 + "Đạo đức, lối sống\n" in said
    assert "công tác cán bộ" not in said.lower()


def test_annex_3_every_word_on_the_level_stands_below() -> None:
    item = members_item(a_round("good", yes(12, 12, 12)), rated=3)
    item["subject"][1] |= {"self_level": "good", "proposed": "fulfilled", "residence": "Gương mẫu."}
    said = of_binh(item)
    assert "1. Đảng viên tự nhận: Hoàn thành tốt nhiệm vụ\n2. Cấp ủy nơi cư trú nhận xét: Gương mẫu.\n" in said
    assert "3. Chi ủy đề xuất: Hoàn thành nhiệm vụ\n" in said
    assert "4. Chi bộ biểu quyết: Chi bộ đề xuất Đảng ủy phường An Phú xem xét, quyết định xếp loại" in said
    assert "đồng chí Trần Văn Bình: Hoàn thành tốt nhiệm vụ, 12/15 phiếu (80,00%" in said


def test_before_the_vote_the_lines_are_left_to_the_pen() -> None:
    said = of_binh(members_item(rated=3))
    assert (
        "1. Đảng viên tự nhận: \n2. Cấp ủy nơi cư trú nhận xét: \n3. Chi ủy đề xuất: \n4. Chi bộ biểu quyết: \n" in said
    )


def test_a_cell_without_a_committee_speaks_of_none() -> None:
    said = of_binh(members_item(rated=3), organ=ORGAN | {"has_committee": False})
    assert "3. Bí thư chi bộ đề xuất:" in said
    assert "chi ủy" not in said.lower()


def test_who_is_rated_in_a_post_alone_has_no_sheet() -> None:
    organ = ORGAN | {"kind": "committee", "name": "ĐẢNG ỦY PHƯỜNG AN PHÚ"}
    assert not list(papers(Source(held(a_meeting(level_item(7, "person"), organ=organ)))))


@pytest.mark.parametrize("seed", range(8))
def test_a_sheet_never_names_another_person_but_the_one_who_signs(seed: int) -> None:
    meeting = held(generated(random.Random(seed), contested=bool(seed % 2)))
    template = official("HD05", "analysis_sheet")
    persons = [one for one in reviewed(meeting, PERSONS) if one.item.voting.ballot == "good_first"]
    names = {*(member.name for member in meeting.members.values()), *(one.subject.name for one in persons)}
    for one in persons[::5]:
        context = analysis_sheet_of(meeting, one)
        said = words_of(template.fill(fields_of(context)))
        for own in (one.subject.name, context.signer.name):
            said = said.replace(own, "")
        assert not [name for name in names - {one.subject.name, context.signer.name} if name in said]
