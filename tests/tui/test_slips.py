"""Slips: who may be chosen, under which number."""

from meetings.acts import CommentMade, GuestsInvited, MemberLeft, ObjectionMade
from meetings.entries import Entry
from meetings.people import Guest, Member
from tests.meetings.build import NOON, opened, played, put
from tui.typed.slips import CommentSlip, ObjectionSlip

GUEST = Guest("k01", "Trần Thị Bích", "Phó Bí thư Đảng ủy")
ACTS = [*opened(4, 3, more=(Member("d01", "Lê Dự Bị", status="probationary"),)), GuestsInvited((GUEST,)), put(3, "m01")]


def numbers(slip: CommentSlip | ObjectionSlip, key: str = "by") -> list[tuple[str, str]]:
    return [(one.number, one.key) for one in slip.options(key, slip.blank())]


def test_whoever_is_there_is_chosen_by_the_number_of_the_roster_and_guests_behind() -> None:
    there = [("01", "m01"), ("02", "m02"), ("03", "m03"), ("05", "d01"), ("06", "k01")]
    assert numbers(ObjectionSlip(played(ACTS))) == there
    assert numbers(CommentSlip(played(ACTS)))[: len(there)] == there


def test_what_somebody_absent_sent_in_is_an_opinion_behind_those_who_were_there() -> None:
    slip = CommentSlip(played(ACTS))
    option = slip.options("by", slip.blank())[-1]
    assert (option.number, option.key) == ("04", "m04")
    assert option.text.endswith("(vắng mặt, gửi ý kiến bằng văn bản)")
    assert slip.barred("by") == ()


def test_section_v_F405_whoever_is_absent_retains_no_opinion_and_is_told_why() -> None:
    (absent,) = ObjectionSlip(played(ACTS)).barred("by")
    assert (absent.number, absent.text) == ("04", "Nguyễn Văn M04")
    assert "Nguyễn Văn M04 vắng mặt, mà quyền bảo lưu ý kiến là của cá nhân thành viên tham dự kiểm điểm" in absent.why
    before_the_roll = ObjectionSlip(played(ACTS[:5]))
    assert before_the_roll.barred("by") == ()


def test_whoever_left_has_spoken_before() -> None:
    assert ("02", "m02") in numbers(CommentSlip(played([*ACTS, MemberLeft("m02", NOON)])))


def test_in_a_meeting_of_over_a_hundred_numbers_have_three_digits() -> None:
    assert numbers(CommentSlip(played(opened(120))))[0][0] == "001"


def test_a_new_slip_is_under_the_item_of_the_last_comment_and_on_nobody_yet() -> None:
    blank = CommentSlip(played([*ACTS, put(2, "m03"), CommentMade("m02", "Đồng ý.", 1, "m03")])).blank()
    assert (blank["item"], blank["on"], blank["by"], blank["text"]) == ("1", "", "", "")


def test_on_the_whole_meeting_everybody_rated_may_be_spoken_of() -> None:
    slip = CommentSlip(played([*ACTS, put(2, "m03")]))
    subjects = slip.options("on", {**slip.blank(), "item": ""})
    assert [one.key for one in subjects] == ["", "m01", "m03"]


def test_a_slip_makes_the_act_it_came_from() -> None:
    made = CommentMade("m02", "Đồng ý.\nRất tốt.", None, "m01", "explanation", "Cảm ơn.")
    retained = ObjectionMade("k01", "Tôi bảo lưu.")
    meeting = played([*ACTS, made, retained])
    comments, objections = CommentSlip(meeting), ObjectionSlip(meeting)
    kept = [Entry(number, act) for number, act in enumerate([*ACTS, made, retained], start=1)]
    assert [(number, comments.act(said)) for number, said in comments.recorded(kept)] == [(9, made)]
    assert [(number, objections.act(said)) for number, said in objections.recorded(kept)] == [(10, retained)]
