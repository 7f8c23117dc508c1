"""One item's excerpt for the superior: its whole result, and nothing of the other items."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.catalogue import FORMS, form_of
from forms.papers.item_excerpt import item_excerpt_of
from forms.parts.files import PersonalFile, file_names
from forms.parts.paper import fields_of
from forms.parts.source import Source
from meetings.faults import Refused
from meetings.meeting import Meeting
from meetings.outcome import ItemOutcome
from meetings.people import Subject
from templates import official
from tests.forms.meeting_files import (
    EVERYBODY,
    NAMES,
    a_meeting,
    a_round,
    held,
    level_item,
    levels,
    members_item,
    words,
    yes,
)
from tests.independent.generated import meeting as generated
from tests.templates.word import words_of

FIRST, SECOND = "trich-bien-ban-noi-dung-1.docx", "trich-bien-ban-noi-dung-2.docx"
TIED = {one: {"for": count} for one, count in zip(EVERYBODY[:10], (10, 8, 8, 0, 0, 0, 0, 0, 0, 0), strict=True)}
MEMBERS = members_item(a_round("good", yes(*[12] * 10)), a_round("excellent", TIED), rated=10)
COLLECTIVE = level_item(2, "collective", a_round("level", levels(2, 10, 2, 0)))


def the_excerpts(document: dict[str, Any]) -> list[str]:
    source = Source(held(document))
    return [paper.file for form in FORMS if form.key == "item_excerpt" for paper in form.papers(source)]


def test_section_v_every_item_has_one_excerpt_for_the_superior() -> None:
    assert the_excerpts(a_meeting(COLLECTIVE, MEMBERS)) == [FIRST, SECOND]


def test_it_tells_the_meeting_and_which_item_of_the_minutes_it_is() -> None:
    said = words(a_meeting(COLLECTIVE, MEMBERS), SECOND)
    assert (
        "TRÍCH BIÊN BẢN\nHội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2023, ngày 05 tháng 12 năm 2023\n"
        in said
    )
    assert "3. Triệu tập: 15 thành viên; có mặt: 14; vắng mặt: 01." in said
    assert f"5. Thư ký: Đồng chí {NAMES[1]}." in said
    assert "Nội dung: Đề xuất xếp loại chất lượng đảng viên (nội dung số 2 của Biên bản).\n" in said


def test_every_round_has_its_table_the_cap_its_words_every_subject_its_result() -> None:
    said = words(a_meeting(COLLECTIVE, MEMBERS), SECOND)
    assert "Thành phần biểu quyết: 15 thành viên triệu tập, 14 có mặt; mỗi mức phải được trên 50%" in said
    assert "Hình thức: bỏ phiếu kín." in said
    assert "\nLượt 1: Biểu quyết mức Hoàn thành tốt nhiệm vụ\nSố phiếu phát ra: 14; " in said
    assert f"\n2\n{NAMES[1]}\n08\n06\n00\n00\n53,33%\nBằng phiếu\n" in said
    assert "20% × 10 = 2; lấy 02." in said
    assert "Chi bộ đề xuất Đảng ủy phường An Phú xem xét, quyết định xếp loại 10 đồng chí như sau:\n" in said
    assert said.count("\nHoàn thành tốt nhiệm vụ\n") == 9
    assert f"\n1\n{NAMES[0]}\nHoàn thành xuất sắc nhiệm vụ\n" in said
    assert f"Các đồng chí {NAMES[1]}, {NAMES[2]} bằng phiếu ở chỗ cuối, còn 01 chỗ, chưa giải quyết." in said


def test_nothing_of_another_item_stands_in_it() -> None:
    other = COLLECTIVE | {"comment": [{"by": "m06", "text": "Còn chậm báo cáo."}]}
    said = words(a_meeting(other, MEMBERS), SECOND)
    assert "Lãnh đạo Trường" not in said
    assert "Còn chậm báo cáo." not in said
    assert "Thảo luận: Không có ý kiến được ghi lại về nội dung này.\n" in said
    assert "Các nội dung khác không trích." in said
    first = words(a_meeting(other, MEMBERS), FIRST)
    assert "- Đồng chí Đặng Thùy Dương: Còn chậm báo cáo." in first
    assert NAMES[6] not in first


def test_reserved_opinions_stand_where_their_subject_is_rated() -> None:
    objections = [{"by": "m11", "on": "m03", "text": "Đề nghị xem lại."}, {"by": "m12", "text": "Về cách tổ chức."}]
    document = a_meeting(COLLECTIVE, MEMBERS, objection=objections)
    assert "Ý kiến bảo lưu về nội dung này:\nKhông có.\n" in words(document, FIRST)
    said = words(document, SECOND)
    assert "- Đồng chí Ngô Văn Sơn (về đồng chí Lê Hoàng Phúc): Đề nghị xem lại.\n" in said
    assert "Về cách tổ chức." not in said


def test_what_was_said_of_the_meeting_as_a_whole_stands_in_it_only_where_there_is_no_other_item() -> None:
    said = {"objection": [{"by": "m12", "text": "Về cách tổ chức."}], "comment": [{"by": "m06", "text": "Nhất trí."}]}
    alone, beside = words(a_meeting(MEMBERS, **said), FIRST), words(a_meeting(MEMBERS, COLLECTIVE, **said), FIRST)
    for text in ("- Đồng chí Dương Thị Kim Yến: Về cách tổ chức.", "- Đồng chí Đặng Thùy Dương: Nhất trí."):
        assert text in alone
        assert text not in beside


def test_it_is_certified_by_who_excerpts_and_who_signed_the_minutes() -> None:
    said = words(a_meeting(COLLECTIVE), FIRST)
    assert "Phần trích trên đây đúng với Biên bản Hội nghị." in said
    assert f"Thư ký Hội nghị: {NAMES[1]} (đã ký); chủ trì Hội nghị: {NAMES[0]} (đã ký)." in said
    assert "NGƯỜI TRÍCH\nT/M CHI BỘ\nTHƯ KÝ\nBÍ THƯ\n" in said
    assert "- Đảng ủy phường An Phú (để báo cáo),\n- Lưu chi bộ." in said


def test_of_minutes_that_were_not_adopted_it_is_a_draft_that_nobody_signed() -> None:
    document = a_meeting(COLLECTIVE)
    del document["adoption"]
    said = words(document, FIRST)
    assert "DỰ THẢO" in said
    assert "theo dự thảo Biên bản, chưa được Hội nghị thông qua." in said
    assert "(đã ký)" not in said


def test_an_item_that_was_not_voted_or_where_nobody_is_rated_says_so() -> None:
    unrated = {"voting": 3, "subject": [{"member": "m01", "rated": False, "reason": "mới chuyển đến"}]}
    document = a_meeting(members_item(rated=1), unrated)
    assert f"Chưa biểu quyết xếp loại đồng chí {NAMES[0]}." in words(document, FIRST)
    said = words(document, SECOND)
    assert f"- Không đánh giá, xếp loại đồng chí {NAMES[0]}; lý do: mới chuyển đến.\n" in said
    assert "bỏ phiếu kín" not in said


def test_it_has_no_number_of_its_own_because_there_may_be_several() -> None:
    form = form_of("item_excerpt")
    assert form is not None
    assert form.kind == "BB"
    assert not form.numbered


# Never, whatever the meeting.


def allowed(meeting: Meeting, came_out: ItemOutcome) -> set[str]:
    """Whom one item's excerpt may name: who is rated, who votes, who keeps out, who led, who spoke on it."""
    item, officers = came_out.item, meeting.officers
    assert officers is not None
    own = {subject.id for subject in item.subjects}
    recused = {one for subject in item.subjects for one in subject.recused}
    away = {one for held_round in item.rounds for one in held_round.away}
    alone = len(meeting.items) == 1
    spoke = {made.by for made in meeting.comments if made.item == item.number or made.on in own or alone}
    retained = {said.by for said in meeting.objections if said.on in own or alone}
    return own | recused | away | spoke | retained | set(item.circle) | {officers.chair, officers.secretary}


def strangers_in(said: str, meeting: Meeting, came_out: ItemOutcome) -> Iterator[str]:
    known: dict[str, Any] = {**meeting.subjects(), **meeting.members, **meeting.guests}
    own = {known[one].name for one in allowed(meeting, came_out)}
    for name in sorted(own, key=len, reverse=True):
        said = said.replace(name, "")
    yield from (one.name for one in known.values() if one.name not in own and one.name in said)


@pytest.mark.parametrize("seed", range(20))
def test_an_excerpt_of_an_item_names_all_of_its_subjects_and_no_other_items(seed: int) -> None:
    try:
        meeting = held(generated(random.Random(seed), contested=bool(seed % 2)))
    except Refused:
        pytest.skip("an honest disagreement that the program refuses")
    template = official("HD05", "item_excerpt")
    for came_out in meeting.outcomes:
        said = words_of(template.fill(fields_of(item_excerpt_of(meeting, came_out))))
        assert not list(strangers_in(said, meeting, came_out))
        assert not [subject.name for subject in came_out.item.subjects if subject.name not in said]


SUBJECTS = st.builds(
    Subject,
    id=st.sampled_from(("a", "b")),
    name=st.sampled_from(("", "Nội Dung", "noi-dung-1", "1")),
    kind=st.just("person"),
)


@given(
    st.lists(
        st.builds(PersonalFile, st.integers(1, 12), st.integers(1, 99), SUBJECTS), max_size=6, unique_by=lambda f: f[:2]
    )
)
def test_no_persons_excerpt_is_ever_called_like_an_items(files: list[PersonalFile]) -> None:
    items = {f"trich-bien-ban-noi-dung-{number}.docx" for number in range(1, 100)}
    assert items.isdisjoint(file_names("trich-bien-ban", files))
