"""One person's excerpt: that person's part, whole, and no datum of any other subject."""

import random
import re
from collections.abc import Iterator
from typing import Any

import pytest

from meetings.acts import CommentMade, ObjectionMade
from meetings.meeting import Meeting
from tests.forms.meeting_files import (
    EVERYBODY,
    GROUND,
    NAMES,
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

MINH, BINH, PHUC = NAMES[:3]
TIED = {one: {"for": count} for one, count in zip(EVERYBODY[:10], (10, 8, 8, 0, 0, 0, 0, 0, 0, 0), strict=True)}
ITEM = members_item(a_round("good", yes(*[12] * 10)), a_round("excellent", TIED), rated=10)
OF_BINH = "trich-bien-ban-02-tran-van-binh.docx"


def excerpts(document: dict[str, Any]) -> list[str]:
    """The names of everybody's own excerpts; those of whole items are not among them."""
    names = papers(held(document), each=True)
    return [name for name in names if re.match(r"trich-bien-ban-(?!noi-dung-\d+\.docx)", name)]


def test_the_meeting_stands_in_it_as_in_the_minutes() -> None:
    said = words(a_meeting(ITEM), OF_BINH)
    assert "3. Triệu tập: 15 thành viên; có mặt: 14; vắng mặt: 01." in said
    assert f"4. Chủ trì: Đồng chí {MINH}, Bí thư chi bộ, Hiệu trưởng." in said


@pytest.mark.parametrize("paper", [OF_BINH, "trich-bien-ban-noi-dung-1.docx"])
def test_the_minutes_are_cited_by_their_number_where_they_have_one(paper: str) -> None:
    said = words(a_meeting(ITEM, numbers={"minutes": 5}), paper)
    assert "Nội dung: Đề xuất xếp loại chất lượng đảng viên (nội dung số 1 của Biên bản số 05-BB/CB).\n" in said
    assert "Phần trích trên đây đúng với Biên bản Hội nghị số 05-BB/CB." in said
    assert "(nội dung số 1 của Biên bản).\n" in words(a_meeting(ITEM), paper)


def test_the_persons_own_votes_and_result_stand_in_it() -> None:
    said = words(a_meeting(ITEM), OF_BINH)
    assert "Về: Đồng chí Trần Văn Bình." in said
    assert "Đồng ý: 12; Không đồng ý: 02; để trống: 00; ghi sai: 00; tỷ lệ: 80,00% tổng số thành viên" in said
    assert "xếp loại đồng chí Trần Văn Bình: Hoàn thành tốt nhiệm vụ, 12/15 phiếu (80,00%" in said


def test_a_tie_is_told_without_the_names_of_the_others() -> None:
    said = words(a_meeting(ITEM), OF_BINH)
    assert "Bằng phiếu với 01 đồng chí khác, chỉ còn 01 chỗ." in said
    assert PHUC not in said


def test_the_reason_of_a_settled_tie_may_name_others_and_stays_in_the_minutes() -> None:
    tie = {"order": ["m03"], "reason": f"có sáng kiến, {BINH} thì chưa"}
    readings = {"cap.tie": "chair_recorded", "ground": GROUND}
    said = words(a_meeting(ITEM | {"tie": tie}, readings=readings), "trich-bien-ban-03-le-hoang-phuc.docx")
    assert "Hoàn thành xuất sắc nhiệm vụ, 08/15 phiếu" in said
    assert BINH not in said.replace(f"Thư ký: Đồng chí {BINH}", "").replace(f"Thư ký Hội nghị: {BINH}", "").replace(
        f"THƯ KÝ\nBÍ THƯ\n{BINH}", ""
    )


def test_only_what_was_said_on_the_person_stands_in_it() -> None:
    comments = [
        {"by": "m09", "on": "m02", "text": "Chỉ đạo sâu sát.", "reply": "Xin cảm ơn."},
        {"by": "m09", "on": "m03", "text": "Còn chậm báo cáo."},
        {"by": "m09", "text": "Nhất trí với dự thảo."},
    ]
    objections = [
        {"by": "m10", "on": "m02", "text": "Đề nghị xem lại."},
        {"by": "m10", "on": "m03", "text": "Bảo lưu."},
    ]
    said = words(a_meeting(ITEM | {"comment": comments}, objection=objections), OF_BINH)
    assert "- Đồng chí Đỗ Thanh Tùng: Chỉ đạo sâu sát." in said
    assert "Tiếp thu, trả lời: Xin cảm ơn." in said
    assert "- Đồng chí Hồ Thị Mỹ Hạnh: Đề nghị xem lại." in said
    assert not [text for text in ("Còn chậm báo cáo", "Nhất trí với dự thảo", "Bảo lưu.") if text in said]


def test_it_is_certified_with_the_names_of_those_who_signed_the_minutes() -> None:
    said = words(a_meeting(ITEM), OF_BINH)
    assert "Phần trích trên đây đúng với Biên bản Hội nghị." in said
    assert f"Thư ký Hội nghị: {BINH} (đã ký); chủ trì Hội nghị: {MINH} (đã ký)." in said
    assert "NGƯỜI TRÍCH\nT/M CHI BỘ\nTHƯ KÝ\nBÍ THƯ\n" in said


def test_of_minutes_that_were_not_adopted_it_is_a_draft_that_nobody_signed() -> None:
    document = a_meeting(ITEM)
    del document["adoption"]
    said = words(document, OF_BINH)
    assert "DỰ THẢO" in said
    assert "Phần trích trên đây theo dự thảo Biên bản, chưa được Hội nghị thông qua." in said
    assert "đúng với Biên bản" not in said
    assert "(đã ký)" not in said


def test_of_minutes_adopted_by_too_few_it_tells_the_figures() -> None:
    said = words(a_meeting(ITEM, adoption={"for": 7, "against": 7}), OF_BINH)
    assert "theo dự thảo Biên bản. Biểu quyết thông qua biên bản: 07/14 thành viên có mặt tán thành" in said
    assert "(đã ký)" not in said


def test_who_keeps_out_of_the_vote_is_counted_not_named() -> None:
    item = members_item(a_round("good", {"m02": {"for": 12, "against": 1, "blank": 1}}))
    item["subject"] = [{"member": "m02", "recused": ["m12"]}]
    document = a_meeting(item, readings={"vote.self": "recused", "ground": GROUND})
    said = words(document, "trich-bien-ban-01-tran-van-binh.docx")
    assert "Số người không tham gia biểu quyết đối với đồng chí: 01." in said
    assert NAMES[11] not in said


def test_everybody_who_is_rated_has_one_in_ballot_order() -> None:
    item = members_item(a_round("good", yes(12, 12)), rated=2)
    item["subject"].append({"member": "m03", "rated": False, "reason": "mới chuyển đến"})
    assert excerpts(a_meeting(item)) == ["trich-bien-ban-01-nguyen-thi-hong-minh.docx", OF_BINH]


def test_collectives_have_none() -> None:
    item = level_item(2, "collective", a_round("level", levels(2, 10, 2, 0)))
    assert excerpts(a_meeting(item)) == []


def test_who_stands_in_two_items_has_one_for_each() -> None:
    first, second = members_item(rated=1), {"voting": 4, "subject": [{"member": "m01"}, {"member": "m02"}]}
    assert excerpts(a_meeting(first, second)) == [
        "trich-bien-ban-noi-dung-1-01-nguyen-thi-hong-minh.docx",
        "trich-bien-ban-noi-dung-2-01-nguyen-thi-hong-minh.docx",
        OF_BINH,
    ]


def test_namesakes_in_two_items_do_not_overwrite_each_other() -> None:
    person = {"id": "p", "name": MINH, "kind": "person", "unit": "Trạm Y tế"}
    assert len(set(excerpts(a_meeting(members_item(rated=1), {"voting": 4, "subject": [person]})))) == 2


# Never, whatever the meeting.


def allowed(meeting: Meeting, subject: str) -> set[str]:
    """Whose names one person's excerpt may hold: the person's, the officers', those who spoke on the person."""
    officers = meeting.officers
    said: tuple[CommentMade | ObjectionMade, ...] = (*meeting.comments, *meeting.objections)
    spoke = {made.by for made in said if made.on == subject}
    return {subject} | spoke | ({officers.chair, officers.secretary} if officers else set())


def strangers_in(said: str, meeting: Meeting, subject: str) -> Iterator[str]:
    known: dict[str, Any] = {**meeting.subjects(), **meeting.members, **meeting.guests}
    for one in allowed(meeting, subject):
        said = said.replace(known[one].name, "")
    own = {known[one].name for one in allowed(meeting, subject)}
    yield from (other.name for other in meeting.subjects().values() if other.name not in own and other.name in said)


@pytest.mark.parametrize("seed", range(12))
def test_an_excerpt_never_names_another_subject(seed: int) -> None:
    from forms.papers.excerpt import excerpts_of
    from forms.parts.paper import fields_of
    from templates import official

    meeting = held(generated(random.Random(seed), contested=bool(seed % 2)))
    template = official("HD05", "excerpt")
    for came_out in meeting.outcomes:
        for subject, context in list(excerpts_of(meeting, came_out))[::4]:
            said = words_of(template.fill(fields_of(context)))
            assert not list(strangers_in(said, meeting, subject.id))
