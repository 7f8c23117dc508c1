"""Who is convened for the meeting as a whole."""

from meetings.acts import AnyAct, MeetingPrepared, MembersListed
from meetings.convening import proposed_convened, units_are_asked, votings_of
from meetings.people import Member, Organ, OrganKind
from tests.meetings.build import MORNING, played, put, subject

POSTS = ("Bí thư chi bộ", "Giáo viên", "")
ORGAN = subject("t1", "organisation")


def prepared(kind: OrganKind, *, has_committee: bool = True) -> list[AnyAct]:
    organ = Organ("CHI BỘ TRƯỜNG HỌC", "ĐẢNG BỘ XÃ", kind, "CB", "Quảng Ngãi", has_committee)
    members = tuple(Member(f"m{at}", f"Lê Thị {at}", post=post) for at, post in enumerate(POSTS, start=1))
    return [MeetingPrepared("13-HD/TU", "Hội nghị", "Phòng họp", organ, MORNING), MembersListed(members)]


def test_annex_3_before_any_item_a_cell_convenes_everybody_official() -> None:
    meeting = played(prepared("dependent_cell"))
    assert [voting.number for voting in votings_of(meeting)] == [1, 2, 3]
    lines = proposed_convened(meeting)
    assert [(line.convened, line.sure) for line in lines] == [(True, True)] * 3
    assert (
        lines[0].reason
        == "biểu quyết 1: Bí thư chi bộ; biểu quyết 2: Bí thư chi bộ; biểu quyết 3: đảng viên chính thức của chi bộ"
    )
    assert lines[1].reason == "đảng viên chính thức của chi bộ"


def test_annex_1_2_1_b_with_its_item_only_the_committee_is_proposed() -> None:
    lines = proposed_convened(played([*prepared("dependent_cell"), put(1, ORGAN)]))
    assert [(line.convened, line.sure) for line in lines] == [(True, True), (False, False), (False, False)]
    assert lines[1].reason == "chức vụ không cho biết có phải cấp ủy viên của chi bộ không: vui lòng chọn"


def test_annex_1_2_1_c_an_agency_is_asked_for_its_units() -> None:
    meeting = played([*prepared("agency"), put(1, ORGAN)])
    assert units_are_asked(meeting)
    assert all(not line.sure for line in proposed_convened(meeting))
    assert [line.convened for line in proposed_convened(meeting, has_units=False)] == [True, True, True]
    assert [line.convened for line in proposed_convened(meeting, has_units=True)] == [True, False, False]
    assert not units_are_asked(played(prepared("dependent_cell")))


def test_without_a_roster_nobody_is_proposed() -> None:
    assert proposed_convened(played(prepared("committee")[:1])) == ()
