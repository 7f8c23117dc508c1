"""Namesakes are told apart wherever somebody is named in a sentence, and long lists of names end in how many others."""

from hypothesis import given
from hypothesis import strategies as st

from meetings.acts import (
    Absence,
    AnyAct,
    AttendanceTaken,
    ItemPut,
    MeetingOpened,
    MemberLeft,
    MembersConvened,
    MembersListed,
    OfficersChosen,
)
from meetings.people import Member
from meetings.vietnamese import several
from tests.meetings.build import CLOSING, MORNING, NOON, asked, found, opened, put, subject

HOA_1975, HOA_1981 = Member("m03", "Lê Thị Hoa", born=1975), Member("m47", "Lê Thị Hoa", born=1981)
MINH = Member("m01", "Trần Văn Minh", born=1970)


def cell(*absent: Absence) -> list[AnyAct]:
    return [
        opened(3)[0],
        MembersListed((MINH, HOA_1975, HOA_1981)),
        MembersConvened(),
        OfficersChosen("m01", "m03", ("m01",)),
        MeetingOpened(MORNING),
        AttendanceTaken(absent),
    ]


def test_W133_W131_section_v_an_absent_namesake_is_named_with_the_year_of_birth() -> None:
    acts = cell(Absence("m03"), Absence("m47"))
    told = [one.message for one in found(acts, "W133")]
    assert told[0].startswith("Lê Thị Hoa (sinh năm 1975) vắng mặt")
    assert told[1].startswith("Lê Thị Hoa (sinh năm 1981) vắng mặt")
    assert found(acts, "W131")[0].message.startswith("thư ký Lê Thị Hoa (sinh năm 1975) vắng mặt")


def test_W136_section_v_an_officer_who_leaves_is_named_with_the_year_of_birth() -> None:
    [left] = found([*cell(), MemberLeft("m03", NOON)], "W136")
    assert left.message.startswith("thư ký Lê Thị Hoa (sinh năm 1975) về sớm")


def test_F120_W116_whom_an_item_rates_or_forgets_is_named_with_the_year_of_birth() -> None:
    item = ItemPut(3, (subject("m01"), subject("m03", rated=False)))
    assert found([*cell(), item], "F120")[0].message.startswith("Lê Thị Hoa (sinh năm 1975) không được xếp loại")
    assert (
        "nội dung này: Lê Thị Hoa (sinh năm 1981); đề nghị xem lại danh sách ấy"
        in found([*cell(), item], "W116")[0].message
    )


def test_F207_annex_3_a_line_that_is_missing_is_told_by_name_not_by_id() -> None:
    acts = [*cell(), put(3, "m01", "m03", "m47"), asked("good", 3, m01=3, m03=3)]
    assert "có tên trên phiếu: Lê Thị Hoa (sinh năm 1981)" in found([*acts, *CLOSING], "F207")[0].message
    assert (
        "mức hoàn thành tốt cho Lê Thị Hoa (sinh năm 1981)"
        in found([*acts, asked("excellent", 3, m01=3)], "F302")[0].message
    )


def test_W118_namesakes_that_nothing_tells_apart_are_named_by_their_places_on_the_list() -> None:
    twins = (MINH, Member("a", "Lê Thị Hoa"), Member("b", "Lê Thị Hoa"))
    [told] = found([opened(3)[0], MembersListed(twins)], "W118")
    assert told.message.startswith("số 02 và số 03 trong danh sách cùng họ tên Lê Thị Hoa")
    assert told.where == "member.b.name"


def test_W116_section_v_names_at_most_five_of_28_and_says_where_all_are_seen() -> None:
    acts = [*opened(29), put(3, "m01")]
    [told] = found(acts, "W116")
    assert told.message == (
        "không có tên trong danh sách xếp loại của nội dung này: Nguyễn Văn M02, Nguyễn Văn M03, Nguyễn Văn M04, Nguyễn Văn M05,"
        " Nguyễn Văn M06 và 23 đồng chí khác; đề nghị xem lại danh sách ấy (trên màn hình: bước Chuẩn bị, F2 ở nội dung này);"
        " ai không xếp loại thì vẫn ghi tên, đánh dấu không xếp loại kèm lý do"
    )


def test_F302_annex_3_a_long_list_of_subjects_ends_in_how_many_others() -> None:
    acts = [*opened(9), put(3, *(f"m0{number}" for number in range(1, 10))), asked("good", 9, m01=9)]
    [told] = found([*acts, asked("excellent", 9, m01=9)], "F302")
    assert "Nguyễn Văn M06 và 03 đối tượng khác (xem đủ ở bảng của nội dung này, bước Biểu quyết)" in told.message


@given(st.lists(st.text("abc", min_size=1), max_size=40))
def test_a_list_in_a_sentence_never_names_more_than_five_and_accounts_for_all(names: list[str]) -> None:
    said = several(names)
    named, _, others = said.partition(" và ")
    assert named == ", ".join(names[:5])
    assert others == ("" if len(names) <= 5 else f"{len(names) - 5:02d} đồng chí khác")
