"""Personal self-reviews: what the book knows of that person, room for everything else, nobody else's data."""

import random
from functools import partial
from typing import Any

import pytest

from forms.papers.self_review import findings, papers, self_review_of
from forms.parts.naming import PERSONS
from forms.parts.paper import fields_of
from forms.parts.self_reviews import reviewed
from forms.parts.source import Source
from templates import official
from tests.forms.meeting_files import NAMES, ORGAN, a_meeting, held, level_item, members_item, words_in
from tests.independent.generated import meeting as generated
from tests.templates.word import words_of

words = partial(words_in, "self_review")
OF_MINH, OF_BINH = "tu-kiem-diem-01-nguyen-thi-hong-minh.docx", "tu-kiem-diem-02-tran-van-binh.docx"
CRITERIA = [
    {
        "id": "gv",
        "name": "Giáo viên",
        "criterion": [
            {"text": "Chấp hành nghị quyết", "group": "Phẩm chất chính trị"},
            {"text": "Hoàn thành kế hoạch dạy học", "group": "Kết quả công tác"},
        ],
    }
]
BOXES = "Tự chấm:\u2003□ Xuất sắc"


def review(**known: Any) -> dict[str, Any]:
    return {"of": "m02", **known}


def of_binh(*items: dict[str, Any], **more: Any) -> str:
    return words(a_meeting(*(items or (members_item(rated=3),)), **more), OF_BINH)


def test_everybody_rated_gets_one_once_though_rated_in_two_items() -> None:
    second = {"voting": 4, "subject": [{"member": "m01"}, {"member": "m06"}]}
    meeting = held(a_meeting(members_item(rated=2), second))
    assert [paper.file for paper in papers(Source(meeting))] == [
        OF_MINH,
        OF_BINH,
        "tu-kiem-diem-02-dang-thuy-duong.docx",
    ]


def test_who_is_not_rated_gets_none() -> None:
    item = members_item(rated=1)
    item["subject"].append({"member": "m02", "rated": False, "reason": "mới chuyển đến"})
    assert [paper.file for paper in papers(Source(held(a_meeting(item))))] == [OF_MINH]


def test_the_person_stands_in_it_as_the_roster_knows_him() -> None:
    document = a_meeting(members_item(rated=3))
    document["member"][1] |= {"born": "1980-02-09", "post": "Giáo viên"}
    said = words(document, OF_BINH)
    assert "BẢN KIỂM ĐIỂM CÁ NHÂN\nNăm 2023\n" in said
    assert "Họ và tên: Trần Văn Bình\nNgày sinh: 09/02/1980\n" in said
    assert "Chức vụ (đảng, chính quyền, đoàn thể): Giáo viên\n" in said
    assert "Sinh hoạt tại: CHI BỘ TRƯỜNG THPT SỐ 1\n" in said
    assert "NGƯỜI TỰ KIỂM ĐIỂM\n\nTrần Văn Bình\n" in said
    assert "Quảng Ngãi, ngày … tháng … năm 20…" in said


def test_the_number_of_the_form_follows_the_post_and_the_day() -> None:
    assert "Mẫu 02A (đảng viên không giữ chức vụ lãnh đạo, quản lý)" in of_binh()
    later = a_meeting(members_item(rated=3), opened="2025-12-05T07:30:00", closed="2025-12-05T11:15:00")
    assert "Mẫu 2B (đảng viên giữ chức vụ lãnh đạo, quản lý)" in words(later, OF_MINH)


def test_the_form_of_those_who_lead_has_its_own_contents() -> None:
    said = words(a_meeting(members_item(rated=3)), OF_MINH)
    assert "6. Kết quả lãnh đạo, quản lý lĩnh vực, đơn vị phụ trách" in said
    assert "7. Công tác cán bộ; kê khai tài sản, thu nhập" in said
    assert "8. Trách nhiệm của người lãnh đạo, người đứng đầu" in said
    assert "9. Cam kết tu dưỡng" in said
    assert "6. Cam kết tu dưỡng" in of_binh()


def test_signs_of_degradation_have_their_place_in_every_form() -> None:
    for form in ("member", "leader", "outside"):
        said = of_binh(self_review=[review(form=form)])
        assert "có hay không có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”, tham nhũng, lãng phí" in said


def test_who_works_outside_is_rated_as_a_member_alone() -> None:
    document = a_meeting(
        members_item(rated=3),
        opened="2025-12-05T07:30:00",
        closed="2025-12-05T11:15:00",
        self_review=[review(form="outside")],
    )
    said = words(document, OF_BINH)
    assert "Mẫu 2C (đảng viên không làm việc trong hệ thống chính trị)" in said
    assert "công chức" not in said
    assert "NGƯỜI ĐỨNG ĐẦU" not in said


def test_annex_3_self_grades_stand_criterion_by_criterion_and_leave_no_boxes() -> None:
    known = review(criteria="gv", grades=["excellent", "average"])
    said = of_binh(criteria=CRITERIA, self_review=[known])
    assert "1\nChấp hành nghị quyết\nXuất sắc\n2\nHoàn thành kế hoạch dạy học\nTrung bình\n" in said
    assert BOXES not in said
    assert of_binh(criteria=CRITERIA, self_review=[review(criteria="gv")]).count(BOXES) == 6


def test_annex_3_the_level_taken_is_marked_as_a_members() -> None:
    item = members_item(rated=3)
    item["subject"][1]["self_level"] = "good"
    said = of_binh(item)
    assert "Cán bộ, công chức, viên chức\n\n\n\n\nĐảng viên\n\nX\n\n\n" in said


def test_the_level_of_a_post_is_marked_in_its_own_row() -> None:
    item = level_item(7, "person")
    item["subject"][0]["self_level"] = "excellent"
    organ = ORGAN | {"kind": "committee", "name": "ĐẢNG ỦY PHƯỜNG AN PHÚ", "symbol": "ĐU"}
    said = words(a_meeting(item, organ=organ), "tu-kiem-diem-01-phan-cong-thanh.docx")
    assert "Cán bộ, công chức, viên chức\nX\n\n\n\nĐảng viên\n\n\n\n\n" in said
    assert "Đảng ủy cơ sở quyết định xếp loại đảng viên" in said


def test_section_ii_1_shortcomings_of_last_time_stand_with_their_remedy_or_room_for_it() -> None:
    told = [{"text": "Báo cáo còn chậm.", "remedy": "Từ tháng 3 nộp đúng hạn."}, {"text": "Ít phát biểu."}]
    said = of_binh(self_review=[review(shortcoming=told)])
    assert "- Báo cáo còn chậm.\nKết quả khắc phục: Từ tháng 3 nộp đúng hạn.\n- Ít phát biểu.\n" in said
    assert "Không có." not in said


def test_section_ii_1_none_is_said_only_where_it_is_on_record() -> None:
    assert "Ở KỲ TRƯỚC\nKhông có.\nIV." in of_binh(self_review=[review(shortcoming=[])])
    for silent in (of_binh(), of_binh(self_review=[review(form="member")])):
        assert "Không có." not in silent


def test_hints_on_the_person_stand_with_the_answer_that_the_person_gave() -> None:
    item = members_item(rated=3)
    item["comment"] = [
        {"by": "m01", "on": "m02", "kind": "hint", "text": "Làm rõ việc chậm báo cáo."},
        {"by": "m02", "on": "m02", "kind": "explanation", "text": "Do thiếu số liệu của tổ."},
        {"by": "m05", "on": "m02", "kind": "explanation", "text": "Tổ đã nhận trách nhiệm."},
        {"by": "m01", "on": "m03", "kind": "hint", "text": "Vì sao vắng sinh hoạt?"},
    ]
    said = of_binh(item)
    assert "- Vấn đề được gợi ý: Làm rõ việc chậm báo cáo.\nGiải trình: Do thiếu số liệu của tổ.\nV." in said
    assert "Tổ đã nhận trách nhiệm" not in said
    assert "Vì sao vắng sinh hoạt" not in said


def test_a_head_sees_the_level_of_the_collective_beside_the_own_and_a_deputy_does_not() -> None:
    item = level_item(2, "collective")
    item["subject"][0]["self_level"] = "good"
    document = a_meeting(item, members_item(rated=3))
    document["member"][1]["post"] = "Phó Hiệu trưởng"
    said = "Mức tự xếp loại của tập thể, tổ chức: Lãnh đạo Trường: Hoàn thành tốt nhiệm vụ."
    assert said in words(document, OF_MINH)
    assert said not in words(document, OF_BINH)


def test_in_a_dependent_cell_the_committee_remarks_the_cell_proposes_and_the_party_committee_decides() -> None:
    said = of_binh()
    assert "Chi ủy nhận xét, chi bộ đề xuất xếp loại đảng viên:" in said
    assert "T/M CHI ỦY\n\nBÍ THƯ\n" in said
    assert "Đảng ủy phường An Phú quyết định xếp loại đảng viên:" in said
    assert "T/M ĐẢNG ỦY\n" in said


def test_a_cell_without_a_committee_speaks_of_none() -> None:
    said = of_binh(organ=ORGAN | {"has_committee": False})
    assert "Bí thư chi bộ nhận xét, chi bộ đề xuất xếp loại đảng viên:" in said
    assert "T/M CHI BỘ\n" in said
    assert "chi ủy" not in said.lower()


def test_annex_4_a_base_cell_decides_itself() -> None:
    said = of_binh(organ=ORGAN | {"kind": "base_cell"})
    assert "chi bộ quyết định xếp loại đảng viên:" in said
    assert "T/M ĐẢNG ỦY" not in said


def test_in_the_layout_of_the_state_it_signs_otherwise() -> None:
    said = of_binh(layout="ND30")
    assert "TM. CHI ỦY\n" in said
    assert "T/M" not in said


def test_W703_tells_who_got_the_form_of_those_who_lead_by_the_post_and_how_to_choose() -> None:
    found = list(findings(Source(held(a_meeting(members_item(rated=3))))))
    assert [one.code for one in found] == ["W703"]
    assert "Nguyễn Thị Hồng Minh (Bí thư chi bộ, Hiệu trưởng)" in found[0].message
    assert "ở bước Chuẩn bị, phần «Bản tự kiểm điểm»; trong tệp cuộc họp, mục mẫu («form») của" in found[0].message


def test_W703_is_silent_where_the_form_is_on_record() -> None:
    given = [{"of": "m01", "form": "leader"}]
    assert not list(findings(Source(held(a_meeting(members_item(rated=3), self_review=given)))))


@pytest.mark.parametrize("seed", range(8))
def test_a_self_review_never_names_another_person(seed: int) -> None:
    meeting = held(generated(random.Random(seed), contested=bool(seed % 2)))
    template = official("HD05", "self_review")
    persons = {one.subject.id: one.subject for one in reviewed(meeting, PERSONS)}
    for subject in list(persons.values())[::5]:
        said = words_of(template.fill(fields_of(self_review_of(meeting, subject)))).replace(subject.name, "")
        others = {*(member.name for member in meeting.members.values()), *(one.name for one in persons.values())}
        assert not [name for name in others - {subject.name} if name in said]


def test_not_even_the_names_of_the_officers_stand_in_it() -> None:
    assert not [name for name in NAMES if name != "Trần Văn Bình" and name in of_binh()]
