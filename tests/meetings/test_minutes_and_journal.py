"""Comments, retained opinions, adoption; the journal: striking out, and closed after adoption (section V)."""

from meetings import journal
from meetings.acts import (
    AnyAct,
    AttendanceTaken,
    CommentMade,
    CorrectionMade,
    EntryStruckOut,
    GuestsInvited,
    LeftOut,
    MeetingClosed,
    MemberLeft,
    MembersConvened,
    MembersListed,
    MinutesAdopted,
    ObjectionMade,
    OfficersChosen,
    RoundHeld,
)
from meetings.entries import Entry
from meetings.people import Guest
from tests.meetings.build import NOON, asked, fault_codes, found, opened, played, put, rated

CELL = [*opened(15, 14), put(3, "m01"), asked("good", 14, m01=12)]


def test_F112_who_speaks_or_retains_an_opinion_is_known() -> None:
    assert found([*CELL, CommentMade("x", "Nhất trí", item=0)], "F112")[0].where == "item[0].comment[0].by"
    assert found([*CELL, CommentMade("m01", "Có", 0), CommentMade("x", "Nhất trí")], "F112")[0].where == "comment[0].by"
    assert found([*CELL, ObjectionMade("x", "Bảo lưu")], "F112")[0].where == "objection[0].by"


def test_section_v_W403_words_of_somebody_who_was_never_there_are_told() -> None:
    told = found([*CELL, CommentMade("m15", "Nhất trí", item=0)], "W403")[0]
    assert told.where == "item[0].comment[0].by"
    assert told.message.startswith("Nguyễn Văn M15 vắng mặt nhưng có ý kiến được ghi; ")


def test_section_v_F405_only_who_takes_part_retains_an_opinion_others_words_are_kept_as_a_comment() -> None:
    refused = found([*CELL, ObjectionMade("m15", "Bảo lưu")], "F405")[0]
    assert (refused.where, refused.clause) == ("objection[0].by", "mục V")
    assert "Nguyễn Văn M15 vắng mặt, mà quyền bảo lưu ý kiến là của cá nhân thành viên tham dự" in refused.message
    assert fault_codes([*CELL, CommentMade("m15", "Bảo lưu")]) == []
    assert fault_codes([*CELL, MemberLeft("m02", at=NOON), ObjectionMade("m02", "Bảo lưu")]) == []
    guest = GuestsInvited((Guest("k01", "Trần Thị Bích"),))
    assert fault_codes([*CELL, guest, ObjectionMade("k01", "Bảo lưu")]) == []


def test_annex_2_2_2_W404_a_conclusion_of_somebody_else_than_the_chair_names_the_chair() -> None:
    told = found([*CELL, CommentMade("m02", "Nhất trí", 0, kind="conclusion")], "W404")[0]
    assert (told.where, told.clause) == ("item[0].comment[0].by", "Phụ lục, mục 2.2.2")
    assert told.message.startswith("kết luận này ghi của Nguyễn Văn M02, còn chủ trì Hội nghị, người kết luận từng nội")
    assert "là Nguyễn Văn M01; Nguyễn Văn M02 được giao chủ trì phần này thì đề nghị nói rõ" in told.message
    assert not found([*CELL, CommentMade("m01", "Nhất trí", 0, kind="conclusion")], "W404")
    assert not found([*CELL, CommentMade("m02", "Nhất trí", 0)], "W404")


def test_W404_who_presides_from_now_on_concludes() -> None:
    handed_over = OfficersChosen("m02", "m01", ("m01",))
    assert not found([*CELL, handed_over, CommentMade("m02", "Nhất trí", 0, kind="conclusion")], "W404")
    assert found([*CELL, handed_over, CommentMade("m01", "Nhất trí", 0, kind="conclusion")], "W404")


def test_section_v_W403_who_left_early_had_been_there_to_speak() -> None:
    left = [*CELL, MemberLeft("m02", at=NOON)]
    assert not found([*left, CommentMade("m02", "Nhất trí", item=0)], "W403")
    assert not found([*CELL, CommentMade("m14", "Nhất trí", item=0)], "W403")


def test_F402_a_comment_is_on_a_subject_of_its_item() -> None:
    assert found([*CELL, CommentMade("m02", "Nhất trí", 0, "m09")], "F402")[0].where == "item[0].comment[0].on"
    assert fault_codes([*CELL, CommentMade("m02", "Nhất trí", 0, "m01")]) == []
    assert "F402" in fault_codes([*CELL, ObjectionMade("m02", "Bảo lưu", "m09")])


def test_F321_an_act_belongs_to_an_item_that_was_put() -> None:
    held = RoundHeld(4, "good", 1, 1, 0, {"m01": {"for": 1, "against": 0}})
    assert "F321" in fault_codes([*CELL, held])
    assert "F321" in fault_codes([*CELL, CommentMade("m01", "Có", 4)])


def test_F401_no_more_voices_for_the_minutes_than_voters_present() -> None:
    assert fault_codes([*CELL, MinutesAdopted(14, 1)]) == ["F401"]
    assert fault_codes([*CELL, MinutesAdopted(13, 1)]) == []


def test_W401_minutes_that_nobody_adopted_stay_a_draft() -> None:
    assert found([*CELL, MeetingClosed(NOON)], "W401")


def test_W402_minutes_adopted_by_too_few_are_told() -> None:
    assert found([*CELL, MinutesAdopted(7, 7)], "W402")
    assert not found([*CELL, MinutesAdopted(8, 6)], "W402")


def test_F403_after_adoption_the_book_takes_only_the_closing_and_corrections() -> None:
    adopted = [*CELL, MinutesAdopted(14)]
    assert fault_codes([*adopted, asked("good", 14, m01=13)]) == ["F403"]
    assert fault_codes([*adopted, MeetingClosed(NOON), CorrectionMade("Sửa ngày sinh", "Ghi nhầm")]) == []
    meeting = played([*adopted, MeetingClosed(NOON), CorrectionMade("a", "b"), CorrectionMade("c", "d")])
    assert [correction.text for correction in meeting.corrections] == ["a", "c"]


def test_F404_before_adoption_there_is_nothing_to_correct() -> None:
    assert fault_codes([*CELL, CorrectionMade("Sửa ngày sinh", "Ghi nhầm")]) == ["F404"]


# ------------------------------------------------------------------ striking out


def journal_of(acts: list[AnyAct]) -> list[Entry]:
    return [Entry(number, act) for number, act in enumerate(acts, start=1)]


def test_a_struck_out_round_no_longer_counts_and_stays_in_the_journal() -> None:
    entries = journal_of([*CELL, EntryStruckOut(len(CELL), "Nhập nhầm"), asked("good", 14, m01=3)])
    meeting = journal.replay(entries).meeting
    assert meeting is not None
    assert rated(meeting.outcomes[0]) == {"m01": None}
    assert len(entries) == len(CELL) + 2


def test_F511_only_an_entry_that_stands_can_be_struck_out() -> None:
    entries = journal_of(CELL)
    assert [f.code for f in journal.findings(entries, EntryStruckOut(99, "?"))] == ["F511"]
    assert [f.code for f in journal.findings(entries, EntryStruckOut(1, "?"))] == ["F511"]
    struck = [*entries, Entry(len(entries) + 1, EntryStruckOut(len(entries), "Nhập nhầm"))]
    assert [f.code for f in journal.findings(struck, EntryStruckOut(len(entries), "?"))] == ["F511"]


def test_F512_an_entry_on_which_later_ones_rest_is_not_struck_out_first() -> None:
    entries = journal_of(CELL)
    finding = journal.findings(entries, EntryStruckOut(len(CELL) - 1, "Nhầm"))[0]
    assert finding.code == "F512"
    assert f"mục số {len(CELL)}" in finding.message


def test_F403_adopted_minutes_are_not_struck_out() -> None:
    entries = journal_of([*CELL, MinutesAdopted(14)])
    assert [f.code for f in journal.findings(entries, EntryStruckOut(len(CELL), "?"))] == ["F403"]


# ------------------------------------------------------------------ what may no longer change


def test_F140_after_a_ballot_roster_convened_and_attendance_stay_as_they_were() -> None:
    """Otherwise the majority of a ballot already held would change behind it."""
    assert fault_codes([*CELL, MembersConvened((LeftOut("m02", "ốm"),))]) == ["F140"]
    assert fault_codes([*CELL, AttendanceTaken(())]) == ["F140"]
    assert fault_codes([*CELL, MembersListed(())])[0] == "F140"


def test_F133_after_closing_only_adoption_and_corrections_follow() -> None:
    closed = [*CELL, MeetingClosed(NOON)]
    assert fault_codes([*closed, CommentMade("m01", "Có")]) == ["F133"]
    assert fault_codes([*closed, MinutesAdopted(14)]) == []


def test_minutes_with_too_few_in_favour_are_not_adopted_and_the_book_stays_open() -> None:
    meeting = played([*CELL, MinutesAdopted(7, 7)])
    assert not meeting.adopted
    assert fault_codes([*CELL, MinutesAdopted(7, 7), CommentMade("m01", "Có")]) == []
    assert played([*CELL, MinutesAdopted(8, 6)]).adopted


def test_F512_an_item_is_not_struck_out_from_under_its_ballots() -> None:
    """Items are told apart by their place: the second one's ballots must not become the first one's."""
    acts = [*opened(5), put(3, "m01"), put(4, "m01"), asked("good", 5, m01=5)]
    finding = journal.findings(journal_of(acts), EntryStruckOut(len(acts) - 2, "Nhầm"))[0]
    assert finding.code == "F512"
    assert f"mục số {len(acts)}" in finding.message
    assert [f.code for f in journal.findings(journal_of(acts), EntryStruckOut(3, "Nhầm"))] == ["F512"]


def test_F512_names_the_first_entry_that_no_longer_stands() -> None:
    acts = [*opened(5), put(3, "m01"), CommentMade("m01", "Có"), asked("good", 5, m01=2), asked("fulfilled", 5, m01=5)]
    finding = journal.findings(journal_of(acts), EntryStruckOut(len(acts) - 1, "Nhầm"))[0]
    assert f"mục số {len(acts)} không còn đứng vững" in finding.message
