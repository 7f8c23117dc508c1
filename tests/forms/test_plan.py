"""The plan of a review: what it says of its items, steps, day, deadlines and duties, by organ and by layout."""

import random
import re
from datetime import datetime
from typing import Any

import pytest

from forms.making import forms_wanted, papers_of
from forms.papers.plan import PlanContext, papers, plan_of
from forms.parts.source import Source
from meetings.acts import MeetingPrepared
from meetings.course import begin
from meetings.faults import Refused
from meetings.people import Organ
from tests.forms.meeting_files import ORGAN, a_meeting, held, level_item, members_item
from tests.independent.generated import meeting as generated
from tests.templates.word import words_of

ITEMS = (level_item(1, "organisation", convened=["m01", "m02", "m03"]), members_item())
GUEST = {"id": "g1", "name": "Lê Văn Tư", "post": "Phó Bí thư Đảng ủy phường An Phú"}


def plan(*items: dict[str, Any], **more: Any) -> PlanContext:
    return plan_of(held(a_meeting(*(items or ITEMS), **more)))


def words(*items: dict[str, Any], **more: Any) -> str:
    meeting = held(a_meeting(*(items or ITEMS), **more))
    return words_of(papers_of(Source(meeting), forms_wanted(only=("plan",)))["ke-hoach.docx"])


def test_a_meeting_has_one_plan_of_its_kind_and_number() -> None:
    (paper,) = papers(Source(held(a_meeting(*ITEMS, numbers={"plan": 3}))))
    made = paper.context
    assert (paper.file, made.head.number) == ("ke-hoach.docx", "Số 03-KH/CB")
    assert made.head.place_date == "Quảng Ngãi, ngày … tháng … năm 20…"
    assert made.subject == "Kiểm điểm, đánh giá, xếp loại chất lượng năm 2023"


def test_items_say_how_many_persons_and_which_organisations_and_who_votes() -> None:
    said = words()
    assert "\n1. Tự xếp loại chất lượng Trạm Y tế phường\n- Đối tượng: Trạm Y tế phường.\n" in said
    voters = "03 thành viên, gồm các đồng chí Nguyễn Thị Hồng Minh, Trần Văn Bình, Lê Hoàng Phúc"
    assert f"\n- Thành phần biểu quyết: {voters}.\n" in said
    assert "\n- Đối tượng: 05 đảng viên.\n- Thành phần biểu quyết: 15 thành viên triệu tập.\n" in said


def test_who_is_not_rated_is_counted_and_not_named() -> None:
    item = members_item(rated=2)
    item["subject"][1] |= {"rated": False, "reason": "kết nạp chưa đủ 06 tháng"}
    assert plan(item).items[0].subjects == "02 đảng viên, trong đó 01 không thuộc diện xếp loại"


def test_annex_3_steps_stand_in_order_with_their_clauses() -> None:
    procedure = plan().procedures[1]
    assert procedure.heading == "Nội dung số 2 (mục V.3; Phụ lục, mục 3)"
    assert procedure.steps[2:4] == (
        "Bước 3: Chi bộ thảo luận mức đề xuất (Phụ lục, mục 3)",
        "Bước 4: Biểu quyết mức hoàn thành tốt nhiệm vụ cho từng đảng viên (Phụ lục, mục 3)",
    )


def test_two_items_of_one_voting_share_its_steps() -> None:
    second = level_item(2, "collective") | {"subject": [{"id": "y", "name": "Chi ủy", "kind": "collective"}]}
    made = plan(level_item(2, "collective"), second)
    assert [procedure.heading for procedure in made.procedures] == [
        "Các nội dung số 1, 2 (mục V.2; Phụ lục, mục 2)",
    ]


def test_section_IV_1_5_the_day_of_sending_is_three_whole_days_before() -> None:
    assert plan().time == "07 giờ 30 phút, thứ Ba, ngày 05 tháng 12 năm 2023"
    assert plan().sending == (
        "Giấy mời và tài liệu gửi chậm nhất thứ Bảy, ngày 02 tháng 12 năm 2023, trước ngày tổ chức 03 ngày (Hướng dẫn số"
        " 13-HD/TU, mục IV.1.5); cách tính: họp ngày 05/12, lùi 03 ngày theo lịch: 04/12, 03/12, 02/12."
    )


def test_guests_and_documents_are_listed_or_said_to_be_none() -> None:
    said = words(guest=[GUEST], documents=["Dự thảo báo cáo", "Bảng tổng hợp"])
    assert "4. Mời dự:\n- Đồng chí Lê Văn Tư, Phó Bí thư Đảng ủy phường An Phú.\n" in said
    assert "5. Tài liệu:\n- Dự thảo báo cáo;\n- Bảng tổng hợp.\n" in said
    assert "4. Mời dự: Không có.\n5. Tài liệu: Không có.\n" in words()


def test_section_VI_deadlines_are_dates_of_the_year_under_review() -> None:
    lines = plan(year=2024).deadlines
    assert [(line.last_day, line.clause) for line in lines] == [
        ("29/11/2024 (thứ Sáu; trước ngày 30/11)", "mục VI.1"),
        ("04/12/2024 (thứ Tư; trước ngày 05/12)", "mục VI.1"),
        ("14/12/2024 (thứ Bảy; trước ngày 15/12)", "mục VI.3"),
        ("14/01/2025 (thứ Ba; trước ngày 15/01)", "mục VI.2"),
        ("30/01/2025 (thứ Năm; trước ngày 31/01)", "mục VI.3"),
    ]
    assert lines[3].who == (
        "Tập thể, cá nhân thuộc diện Ban Thường vụ Tỉnh ủy ủy quyền đánh giá, xếp loại; gửi Ban Tổ chức Tỉnh ủy"
    )


def test_a_deadline_at_a_weekend_is_told_and_a_cell_is_told_whose_deadline_it_keeps() -> None:
    assert plan(year=2024).deadline_notes == (
        "Mốc ghi «trước ngày» không kể chính ngày ấy: ngày cuối cùng là ngày liền trước.",
        (
            "Ngày cuối cùng của mốc số 3 rơi vào ngày nghỉ cuối tuần; văn bản không quy định được lùi, nên hoàn thành trong ngày làm"
            " việc liền trước."
        ),
        "Chi bộ hoàn thành và báo cáo trong thời hạn do Đảng ủy phường An Phú quy định để kịp các mốc trên.",
    )


def test_R110_the_chair_is_responsible_and_everybody_has_a_duty() -> None:
    said = words()
    assert (
        "1. Chủ trì Hội nghị: đồng chí Nguyễn Thị Hồng Minh, Bí thư chi bộ, Hiệu trưởng; chịu trách nhiệm chỉ đạo thực hiện"
        " toàn bộ Kế hoạch này.\n2. Chi ủy chuẩn bị báo cáo, dự kiến mức xếp loại; tổng hợp mức tự nhận"
    ) in said
    assert (
        "Tổ kiểm phiếu (dự kiến, do Hội nghị thông qua): các đồng chí Lê Hoàng Phúc, Phạm Thị Lan Anh, Võ Minh Đức;"
        in said
    )
    assert "\n9. Việc khác: " in said


def test_R107_the_regulation_is_made_known_before_the_review() -> None:
    assert plan().duties[2] == (
        "Phổ biến Hướng dẫn số 13-HD/TU đến toàn thể đảng viên chi bộ trước khi kiểm điểm (ngày … tháng … năm 20…; đã phổ"
        " biến: ……)."
    )


def test_R62_what_the_regulation_leaves_open_follows_central_rules() -> None:
    assert plan().duties[-1] == (
        "Nội dung không quy định cụ thể thì theo quy định, hướng dẫn của Trung ương (Hướng dẫn số 13-HD/TU, mục VI.4)."
    )


def test_without_a_committee_the_secretary_prepares_and_no_committee_is_named() -> None:
    said = words(organ=ORGAN | {"has_committee": False})
    assert "2. Bí thư chi bộ chuẩn bị báo cáo" in said
    assert "Bước 2: Bí thư chi bộ tổng hợp, kèm nhận xét nơi cư trú" in said
    assert "chi ủy" not in said.casefold()


def test_an_agency_plans_in_its_own_layout_and_speaks_of_no_cell() -> None:
    organ = ORGAN | {"kind": "agency", "name": "SỞ NỘI VỤ", "superior": "UBND TỈNH QUẢNG NGÃI", "symbol": "SNV"}
    said = words(level_item(5, "organisation"), organ=organ, guest=[GUEST])
    assert "Số:        /KH-SNV" in said
    assert "- Ông/Bà Lê Văn Tư, Phó Bí thư Đảng ủy phường An Phú." in said
    assert "Bộ phận tham mưu về công tác cán bộ chuẩn bị báo cáo" in said
    assert "đồng chí" not in said
    assert "chi bộ" not in said.casefold().replace("bí thư chi bộ, hiệu trưởng", "")


def test_under_letter_1002_deadlines_are_its_own_and_clauses_of_rules_those_of_the_guidance() -> None:
    day = {"opened": "2024-12-05T07:30:00", "closed": "2024-12-05T11:00:00"}
    made = plan(regulation="1002-CV/TU", title="Hội nghị kiểm điểm năm 2024", **day)
    assert [line.last_day for line in made.deadlines] == [
        "19/12/2024 (thứ Năm; trước ngày 20/12)",
        "31/12/2024 (thứ Ba; chậm nhất ngày 31/12)",
    ]
    assert made.deadlines_lead == "Theo Công văn số 1002-CV/TU, đối với việc kiểm điểm năm 2024:"
    assert made.regulation == "Hướng dẫn số 13-HD/TU"
    assert made.demands[-1].endswith("tổng số thành viên triệu tập (Hướng dẫn số 13-HD/TU, mục V).")
    assert made.duties[2].startswith("Phổ biến Công văn số 1002-CV/TU đến")


def test_a_meeting_that_is_only_begun_has_a_plan_with_room_for_the_pen() -> None:
    organ = Organ("CHI BỘ THÔN HAI", "ĐẢNG BỘ XÃ TÂN LẬP", "dependent_cell", "CB", "")
    meeting = begin(MeetingPrepared("13-HD/TU", "Hội nghị", "Nhà văn hóa thôn", organ, datetime(2025, 12, 5, 7, 30)))
    assert meeting is not None
    made = plan_of(meeting)
    assert made.duties[0].startswith("Chủ trì Hội nghị: ………………………; chịu trách nhiệm")
    assert (made.head.place_date, made.items, made.procedures, made.signer.office) == ("", (), (), "CHỦ TRÌ HỘI NGHỊ")


@pytest.mark.parametrize("seed", range(12))
def test_plans_and_invitations_of_any_meeting_are_in_vietnamese_alone(seed: int) -> None:
    try:
        meeting = held(generated(random.Random(seed), contested=bool(seed % 2)))
    except Refused:
        pytest.skip("an honest disagreement that the program refuses")
    for paper in papers_of(Source(meeting), forms_wanted(only=("plan", "invitation"))).values():
        said = words_of(paper)
        assert not re.search(r"\b(None|True|False|convened|member|excellent|good|[FW]\d{3})\b|{{|{%", said)
        assert "DỰ THẢO" not in said
