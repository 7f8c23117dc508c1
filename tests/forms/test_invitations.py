"""Invitations: a page for each guest, one for the convened as a body, each with its own head and signature."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from msgspec import structs

from forms.making import forms_wanted, papers_of
from forms.papers.invitation import InvitationContext, invitation_of, papers
from forms.parts.source import Source
from meetings.acts import MeetingPrepared
from meetings.course import begin
from meetings.people import Organ
from tests.forms.meeting_files import ORGAN, a_meeting, held, level_item, members_item
from tests.templates.word import words_of

GUESTS = [
    {"id": "g1", "name": "Lê Văn Tư", "post": "Phó Bí thư Đảng ủy phường An Phú"},
    {"id": "g2", "name": "Trần Thị Năm", "post": "Ủy viên Ủy ban Kiểm tra Đảng ủy"},
]
STATE = ORGAN | {"kind": "agency", "name": "SỞ NỘI VỤ", "superior": "UBND TỈNH QUẢNG NGÃI", "symbol": "SNV"}


def invitation(*items: dict[str, Any], **more: Any) -> InvitationContext:
    return invitation_of(held(a_meeting(*(items or (members_item(),)), **more)))


def paper(**more: Any) -> bytes:
    meeting = held(a_meeting(members_item(), **more))
    return papers_of(Source(meeting), forms_wanted(only=("invitation",)))["giay-moi.docx"]


def test_section_IV_1_5_every_guest_and_the_convened_have_a_whole_page() -> None:
    docx = paper(guest=GUESTS, numbers={"invitation": 12})
    said = words_of(docx)
    assert "kính mời: đồng chí Lê Văn Tư, Phó Bí thư Đảng ủy phường An Phú.\n" in said
    assert "kính mời: đồng chí Trần Thị Năm, Ủy viên Ủy ban Kiểm tra Đảng ủy.\n" in said
    assert "kính mời: toàn thể đảng viên chi bộ.\n" in said
    whole = ("ĐẢNG CỘNG SẢN VIỆT NAM", "Số 12-GM/CB", "GIẤY MỜI", "T/M CHI BỘ", "- Như trên,\n- Lưu chi bộ.")
    assert {said.count(part) for part in whole} == {3}


def test_pages_are_parted_and_bear_no_page_number() -> None:
    document = Document(BytesIO(paper(guest=GUESTS)))
    assert len(document.element.body.xpath(".//w:pageBreakBefore")) == 2
    assert document.sections[0].header._element.xpath(".//w:fldSimple") == []


def test_it_says_what_is_put_to_the_vote_when_where_and_who_presides() -> None:
    said = words_of(paper())
    assert "1. Nội dung:\n- Đề xuất xếp loại chất lượng đảng viên.\n" in said
    assert "2. Thời gian: 07 giờ 30 phút, thứ Ba, ngày 05 tháng 12 năm 2023.\n3. Địa điểm: Phòng họp số 2.\n" in said
    assert "4. Chủ trì: đồng chí Nguyễn Thị Hồng Minh, Bí thư chi bộ, Hiệu trưởng.\n" in said


def test_documents_go_with_it_and_are_to_be_read() -> None:
    said = words_of(paper(documents=["Dự thảo báo cáo", "Bảng tổng hợp"], guest=GUESTS[:1]))
    assert "5. Tài liệu gửi kèm:\n- Dự thảo báo cáo;\n- Bảng tổng hợp.\n" in said
    assert "Đề nghị đồng chí Lê Văn Tư nghiên cứu tài liệu gửi kèm và dự đúng giờ.\n" in said


def test_without_documents_it_says_so_and_asks_only_to_come_in_time() -> None:
    said = words_of(paper(guest=GUESTS[:1]))
    assert "5. Tài liệu gửi kèm: Không có.\nĐề nghị đồng chí Lê Văn Tư dự đúng giờ.\n" in said


def test_the_convened_are_asked_to_excuse_themselves() -> None:
    assert invitation().invited[-1].request == (
        "Đề nghị các đồng chí dự đầy đủ, đúng giờ; đồng chí nào không dự được thì báo cáo lý do với chủ trì trước giờ khai"
        " mạc"
    )


def test_nobody_knows_yet_on_which_day_it_is_signed() -> None:
    assert invitation().head.place_date == "Quảng Ngãi, ngày … tháng … năm 20…"


@pytest.mark.parametrize(
    ("organ", "voting", "who"),
    [
        ({}, 1, "toàn thể đảng viên chi bộ"),
        ({"kind": "base_cell"}, 1, "toàn thể đảng viên chi bộ"),
        ({"kind": "committee", "name": "ĐẢNG ỦY PHƯỜNG AN PHÚ"}, 5, "các đồng chí cấp ủy viên"),
        ({"kind": "collective", "name": "BAN GIÁM ĐỐC SỞ NỘI VỤ"}, 5, "các thành viên tập thể lãnh đạo, quản lý"),
        (STATE, 5, "các thành viên được triệu tập"),
    ],
)
def test_the_convened_are_called_by_the_kind_of_organ(organ: dict[str, Any], voting: int, who: str) -> None:
    assert invitation(level_item(voting, "organisation"), organ=ORGAN | organ).invited[-1].who == who


@pytest.mark.parametrize(
    ("organ", "voting", "who"),
    [
        ({}, 1, "các đảng viên chi bộ được triệu tập"),
        ({"kind": "committee", "name": "ĐẢNG ỦY PHƯỜNG AN PHÚ"}, 5, "các đồng chí cấp ủy viên được triệu tập"),
        (STATE, 5, "các thành viên được triệu tập"),
    ],
)
def test_where_somebody_is_not_convened_nobody_invites_all(organ: dict[str, Any], voting: int, who: str) -> None:
    meeting = held(a_meeting(level_item(voting, "organisation"), organ=ORGAN | organ))
    assert invitation_of(replace(meeting, left_out={"m15": "miễn sinh hoạt"})).invited[-1].who == who
    members = {**meeting.members, "m15": structs.replace(meeting.members["m15"], status="exempt")}
    assert invitation_of(replace(meeting, members=members)).invited[-1].who == who
    probationary = {**meeting.members, "m15": structs.replace(meeting.members["m15"], status="probationary")}
    assert (
        invitation_of(replace(meeting, members=probationary)).invited[-1].who == invitation_of(meeting).invited[-1].who
    )


def test_an_agency_invites_in_its_own_manner() -> None:
    made = invitation(level_item(5, "organisation"), organ=STATE, guest=GUESTS[:1])
    assert made.head.number == "Số:        /GM-SNV"
    assert made.invited[0].request == "Đề nghị ông/bà Lê Văn Tư dự đúng giờ"
    assert made.invited[1].request.startswith("Đề nghị các ông/bà dự đầy đủ, đúng giờ; người nào không dự được")
    assert made.receivers == ("Như trên;", "Lưu: VT.")


def test_a_meeting_that_is_only_begun_invites_with_room_for_the_pen() -> None:
    organ = Organ("CHI BỘ THÔN HAI", "ĐẢNG BỘ XÃ TÂN LẬP", "dependent_cell", "CB", "Tân Lập")
    meeting = begin(MeetingPrepared("13-HD/TU", "Hội nghị", "Nhà văn hóa thôn", organ, datetime(2025, 12, 5, 7, 30)))
    assert meeting is not None
    (paper,) = papers(Source(meeting))
    made = paper.context
    assert (paper.file, made.chair.name, made.agenda, len(made.invited)) == ("giay-moi.docx", "………………………", (), 1)
