"""Who is convened for a voting: by the rule of the annex, from rosters with the posts that offices write."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings import regulation
from meetings.composition import Proposed, asks_for_units, proposed_circle
from meetings.faults import Refused
from meetings.people import Member, MemberStatus, Organ, OrganKind
from meetings.posts import Role, telling
from meetings.regulation import Voting, parse, shipped
from tests.meetings.build import found, opened, put, subject

SCHOOL = (
    ("Bí thư chi bộ, Hiệu trưởng", True),
    ("Phó Bí thư Chi bộ, Phó Hiệu trưởng", True),
    ("Chi uỷ viên; Chủ tịch Công đoàn", True),
    ("Tổ trưởng chuyên môn", False),
    ("Bí thư Chi đoàn", False),
    ("nguyên Bí thư chi bộ", False),
    ("Đảng ủy viên", False),
    ("", False),
)
DEPARTMENT = (
    ("Bí thư Đảng ủy, Giám đốc Sở", True),
    ("Phó Giám đốc Sở", True),
    ("Đảng uỷ viên, Phó Trưởng phòng Kế hoạch", True),
    ("Chánh Văn phòng", True),
    ("Trưởng phòng Tổ chức", True),
    ("Giám đốc Trung tâm Khuyến nông", True),
    ("Chủ tịch Công đoàn kiêm Chuyên viên", True),
    ("Bí thư Đoàn Thanh niên", True),
    ("Chủ tịch Hội Cựu chiến binh", True),
    ("Phó Trưởng phòng Kế hoạch", False),
    ("Phó Giám đốc Trung tâm Khuyến nông", False),
    ("Ủy viên BCH Công đoàn", False),
    ("Chủ tịch Hội đồng khoa học", False),
    ("Chuyên viên", False),
)


def voting(number: int) -> Voting:
    return next(one for one in shipped()["13-HD/TU"].voting if one.number == number)


def organ(kind: OrganKind, *, has_committee: bool = True) -> Organ:
    return Organ("CHI BỘ TRƯỜNG HỌC", "ĐẢNG BỘ PHƯỜNG AN PHÚ", kind, "CB", "Quảng Ngãi", has_committee)


def roster(*posts: str) -> tuple[Member, ...]:
    return tuple(Member(f"m{number:02d}", f"Lê Thị {number}", post=post) for number, post in enumerate(posts, start=1))


def circle(
    number: int,
    kind: OrganKind,
    *posts: str,
    has_committee: bool = True,
    has_units: bool | None = None,
) -> tuple[Proposed, ...]:
    return proposed_circle(
        voting(number), organ(kind, has_committee=has_committee), roster(*posts), has_units=has_units
    )


def convened(lines: tuple[Proposed, ...]) -> list[bool]:
    return [line.convened for line in lines]


# ------------------------------------------------------------------ voting by voting


def test_annex_1_2_1_a_a_committee_convenes_its_members_whatever_else_they_are() -> None:
    lines = circle(1, "committee", "Bí thư", "Chủ tịch UBND phường", "")
    assert convened(lines) == [True, True, True]
    assert {(line.reason, line.clause, line.sure) for line in lines} == {
        ("ủy viên ban chấp hành", "Phụ lục, mục 1.2.1, điểm a", True)
    }


@pytest.mark.parametrize("kind", ["base_cell", "dependent_cell"])
def test_annex_1_2_1_b_a_cell_with_a_committee_convenes_its_committee(kind: OrganKind) -> None:
    lines = circle(1, kind, *(post for post, _ in SCHOOL))
    assert convened(lines) == [belongs for _, belongs in SCHOOL]
    assert [line.reason for line in lines[:3]] == ["Bí thư chi bộ", "Phó Bí thư Chi bộ", "Chi uỷ viên"]
    assert {line.clause for line in lines} == {"Phụ lục, mục 1.2.1, điểm b"}


def test_annex_1_2_1_b_who_cannot_be_told_by_the_post_is_asked_about_and_nobody_is_silent() -> None:
    teacher, nameless = circle(1, "base_cell", "Giáo viên", "")
    assert (teacher.convened, teacher.sure, nameless.convened, nameless.sure) == (False, False, False, False)
    assert teacher.reason == "chức vụ không cho biết có phải cấp ủy viên của chi bộ không: vui lòng chọn"
    assert nameless.reason == "chưa ghi chức vụ nên không biết có phải cấp ủy viên của chi bộ không: vui lòng chọn"


def test_annex_1_2_1_b_a_cell_without_a_committee_convenes_all_its_official_members() -> None:
    lines = circle(1, "dependent_cell", "Bí thư", "Giáo viên", "", has_committee=False)
    assert convened(lines) == [True, True, True]
    assert lines[1].reason == "đảng viên của chi bộ không có cấp ủy"


def test_annex_1_2_1_c_an_agency_with_units_convenes_leaders_committee_and_heads() -> None:
    lines = circle(1, "agency", *(post for post, _ in DEPARTMENT), has_units=True)
    assert convened(lines) == [belongs for _, belongs in DEPARTMENT]
    assert all(line.sure is line.convened for line in lines)
    assert lines[6].reason == "Chủ tịch Công đoàn"


def test_annex_1_2_1_c_an_agency_without_units_convenes_all_its_staff() -> None:
    lines = circle(1, "agency", "Giám đốc", "Kế toán", "", has_units=False)
    assert convened(lines) == [True, True, True]
    assert lines[2].reason == "cán bộ, công chức, viên chức của cơ quan, đơn vị"


def test_annex_1_2_1_c_as_long_as_nobody_said_whether_an_agency_has_units_everyone_is_asked_about() -> None:
    lines = circle(1, "agency", "Giám đốc", "Kế toán")
    assert [(line.convened, line.sure) for line in lines] == [(True, False), (True, False)]
    assert lines[0].reason.startswith("chưa rõ cơ quan, đơn vị có đơn vị cấu thành trực thuộc hay không")
    assert asks_for_units(voting(1), organ("agency"))
    assert not asks_for_units(voting(1), organ("base_cell"))
    assert not asks_for_units(voting(7), organ("agency"))


def test_annex_2_2_1_a_collective_convenes_its_members() -> None:
    lines = circle(2, "collective", "Giám đốc", "")
    assert convened(lines) == [True, True]
    assert lines[0].reason == "thành viên tập thể lãnh đạo, quản lý"
    assert lines[0].clause == "Phụ lục, mục 2.2.1"


def test_annex_2_2_1_elsewhere_the_collective_is_told_by_the_posts() -> None:
    standing = circle(2, "committee", "Bí thư", "UV BTV Đảng ủy", "Đảng ủy viên, Chủ tịch HĐND phường")
    assert convened(standing) == [True, True, False]
    assert convened(circle(2, "agency", "Quyền Giám đốc", "P. Giám đốc", "Trưởng phòng")) == [True, True, False]
    assert convened(circle(2, "base_cell", "Phó bí thư", "Hiệu trưởng")) == [True, False]


@pytest.mark.parametrize("kind", ["base_cell", "dependent_cell"])
def test_annex_3_a_cell_convenes_all_its_official_members_to_rate_members(kind: OrganKind) -> None:
    lines = circle(3, kind, "Bí thư", "", "Giáo viên")
    assert {(line.convened, line.reason, line.clause, line.sure) for line in lines} == {
        (True, "đảng viên chính thức của chi bộ", "Phụ lục, mục 3", True)
    }


def test_annex_4_1_those_who_decide_are_the_committee_or_the_base_cell() -> None:
    assert {line.reason for line in circle(4, "committee", "Bí thư", "")} == {"thành viên đảng ủy cơ sở"}
    assert {line.reason for line in circle(4, "base_cell", "Bí thư", "")} == {"đảng viên chính thức của chi bộ"}


@pytest.mark.parametrize("number", [5, 6, 7])
def test_annex_5_who_decides_is_convened(number: int) -> None:
    assert convened(circle(number, "committee", "Bí thư", "")) == [True, True]
    assert convened(circle(number, "collective", "Giám đốc", "")) == [True, True]
    assert convened(circle(number, "agency", "Giám đốc", "Hiệu trưởng", "Văn thư")) == [True, True, False]


def test_section_v_an_organ_of_which_the_regulation_says_nothing_is_asked_about() -> None:
    (line,) = circle(3, "agency", "Giám đốc")
    assert (line.convened, line.sure) == (True, False)
    assert line.reason == "quy định không nêu thành phần của nội dung này ở cơ quan, đơn vị: vui lòng chọn"


# ------------------------------------------------------------------ who has no vote, who has two roles


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("probationary", "đảng viên dự bị: dự họp, không biểu quyết, không vào mẫu số"),
        ("visiting", "đảng viên sinh hoạt tạm thời đến: dự họp, không biểu quyết, không vào mẫu số"),
        ("exempt", "đảng viên được miễn công tác, sinh hoạt: không triệu tập, không vào mẫu số"),
    ],
)
@pytest.mark.parametrize("number", [1, 3])
def test_section_v_who_has_no_vote_is_told_so_whatever_the_post(number: int, status: MemberStatus, reason: str) -> None:
    (line,) = proposed_circle(
        voting(number), organ("base_cell"), [Member("m01", "Lê Hai", post="Bí thư", status=status)]
    )
    assert (line.convened, line.reason, line.sure) == (False, reason, True)
    assert line.clause == voting(number).clause


def test_annex_1_2_1_a_person_in_two_roles_is_counted_once_with_both_as_reason() -> None:
    head = Member("m01", "Lê Hai", post="Bí thư Đảng ủy - Giám đốc")
    (line,) = proposed_circle(voting(1), organ("agency"), [head, head], has_units=True)
    assert line.reason == "Bí thư Đảng ủy, Giám đốc"


@given(st.lists(st.tuples(st.text(max_size=20), st.sampled_from(["official", "probationary", "exempt", "visiting"]))))
def test_every_member_of_every_roster_gets_one_line_in_order_with_reason_and_clause(
    given_members: list[tuple[str, MemberStatus]],
) -> None:
    members = [
        Member(f"m{place}", "Lê Hai", post=post, status=status) for place, (post, status) in enumerate(given_members)
    ]
    for one in shipped()["13-HD/TU"].voting:
        for kind in one.organs:
            lines = proposed_circle(one, organ(kind), members)
            assert [line.member for line in lines] == members
            assert all(line.reason and line.clause for line in lines)
            assert all(line.member.status == "official" for line in lines if line.convened)


# ------------------------------------------------------------------ what a post tells

CELL: Role = "cell_committee"


@pytest.mark.parametrize(
    "post",
    ["BÍ THƯ CHI BỘ", "Bi thu chi bo", "Phó Bí thư", "P.Bí thư chi bộ 2", "Chi ủy viên", "CHI UỶ", "Cấp ủy viên"],
)
def test_posts_of_the_cells_committee_however_they_are_written(post: str) -> None:
    assert telling(post, {CELL}) == (post,)


@pytest.mark.parametrize(
    "post",
    ["Bí thư Đoàn xã", "Phó Bí thư Chi đoàn", "Nguyên Bí thư chi bộ", "Bí thư Đảng ủy", "Ủy viên", "Thư ký", "Trợ lý Bí thư",
     "Bí thu chi bộ"],
)  # fmt: skip
def test_posts_that_do_not_tell_of_the_cells_committee(post: str) -> None:
    assert telling(post, {CELL}) == ()


def test_a_word_with_other_marks_is_another_word() -> None:
    assert telling("Trưởng phòng Nội vụ", {"division_head"})
    assert telling("Truong phong Noi vu", {"division_head"})
    assert not telling("Trường Phong", {"division_head"})


def test_several_posts_in_one_line_are_read_one_by_one() -> None:
    post = "Bí thư chi bộ kiêm Hiệu trưởng, Chủ tịch Công đoàn/Trưởng ban Nữ công"
    assert telling(post, {CELL, "leader", "mass_head", "division_head"}) == (
        "Bí thư chi bộ", "Hiệu trưởng", "Chủ tịch Công đoàn", "Trưởng ban Nữ công",
    )  # fmt: skip


# ------------------------------------------------------------------ the rule as data


def test_F107_a_regulation_that_leaves_an_organ_of_its_votings_without_a_circle_is_refused() -> None:
    text = (Path(regulation.__file__).parent / "regulations" / "13-HD-TU.toml").read_text(encoding="utf-8")
    was = 'has_units = false\nroles = ["member"]'
    assert was in text
    with pytest.raises(Refused, match=r"F107.*biểu quyết 1 thiếu thành phần của cơ quan, đơn vị"):
        parse(text.replace(was, 'has_units = true\nroles = ["member"]'), "13-HD-TU.toml")


def test_W114_the_circle_of_a_cell_is_judged_by_the_same_rule() -> None:
    whole = [*opened(3), put(2, subject("tt", "collective"))]
    assert found(whole, "W114")[0].clause == "Phụ lục, mục 2.2.1"
    assert not found([*opened(3), put(2, subject("tt", "collective"), convened=("m01",))], "W114")
    assert not found([*opened(3), put(5, subject("cb", "organisation"))], "W114")
    assert not found([*opened(3, kind="agency"), put(1, subject("cq", "organisation"), convened=("m01",))], "W114")
