"""Steps of an item: done, missing before the vote, for whom; the agenda they make."""

from datetime import datetime

from meetings import journal
from meetings.acts import AnyAct, CommentMade, EntryStruckOut, MeetingClosed, MinutesAdopted, StepDone
from meetings.entries import Entry
from meetings.steps import StepState, agenda_of, missing_before_vote, steps_of
from tests.meetings.build import NOON, asked, fault_codes, found, levels, opened, played, put, subject

CELL: list[AnyAct] = [*opened(3), put(3, "m01", "m02", subject("m03", rated=False, reason="mới chuyển đến"))]
AGENCY: list[AnyAct] = [*opened(3, kind="agency"), put(1, subject("cq", "organisation"))]
REMARK = "Gương mẫu nơi cư trú"
DISCUSSED = CommentMade("m01", "Nhất trí", item=0)


def states(acts: list[AnyAct]) -> tuple[StepState, ...]:
    meeting = played(acts)
    return steps_of(meeting.items[0], meeting)


def done(acts: list[AnyAct]) -> list[bool]:
    return [state.done for state in states(acts)]


def missing(acts: list[AnyAct]) -> list[tuple[int, tuple[str, ...]]]:
    """Number and those for whom it is missing."""
    meeting = played(acts)
    return [(state.number, state.waiting) for state in missing_before_vote(meeting.items[0], meeting)]


def test_annex_3_reports_proposals_and_discussion_come_before_the_vote() -> None:
    assert missing(CELL) == [(0, ("m01", "m02")), (1, ("m01", "m02")), (2, ())]
    steps = [state.step for state in states(CELL)]
    assert {step.clause for step in steps} == {"Phụ lục, mục 3"}
    assert [step.before_vote for step in steps] == [True, True, True, False, False]


def test_annex_3_each_rated_member_reports_before_the_vote_on_that_member() -> None:
    one_reported = [*CELL, StepDone(0, 0, "m01", datetime(2023, 12, 5, 8, 0))]
    assert missing(one_reported)[0] == (0, ("m02",))
    assert missing([*one_reported, StepDone(0, 0, "m02")])[0] == (1, ("m01", "m02"))
    assert missing([*one_reported, StepDone(0, 0)])[0] == (1, ("m01", "m02"))


def test_annex_3_the_committee_proposes_a_level_for_each_rated_member() -> None:
    one_proposed: list[AnyAct] = [*opened(3), put(3, subject("m01", proposed="good", residence=REMARK), "m02")]
    assert (1, ("m02",)) in missing(one_proposed)
    both = [put(3, *(subject(one, proposed="good", residence=REMARK) for one in ("m01", "m02")))]
    assert missing([*opened(3), *both, StepDone(0, 0), DISCUSSED]) == []


def test_annex_3_R91_proposals_without_the_remarks_of_residence_do_not_show_that_they_were_taken_together() -> None:
    proposed = put(3, subject("m01", proposed="good"), subject("m02", proposed="good", residence=REMARK))
    assert missing([*opened(3), proposed, StepDone(0, 0), DISCUSSED]) == [(1, ("m01",))]
    bare = [*opened(3), put(3, subject("m01", proposed="good")), StepDone(0, 0), DISCUSSED]
    assert "kèm nhận xét nơi cư trú" in found([*bare, asked("good", 3, m01=3), MeetingClosed(NOON)], "W135")[0].message
    assert not found([*bare, StepDone(0, 1), asked("good", 3, m01=3), MeetingClosed(NOON)], "W135")


def test_annex_1_2_2_the_report_time_to_study_and_discussion_come_before_the_vote() -> None:
    assert missing(AGENCY) == [(0, ()), (1, ()), (2, ())]
    assert missing([*AGENCY, StepDone(0, 0), StepDone(0, 1), DISCUSSED]) == []
    assert missing([*AGENCY, StepDone(0, 2)]) == [(0, ()), (1, ())]


def test_annex_2_2_2_the_vote_waits_for_the_review_of_collective_and_persons() -> None:
    reviewed: list[AnyAct] = [*opened(3), put(2, subject("tt", "collective"))]
    meeting = played(reviewed)
    first = missing_before_vote(meeting.items[0], meeting)[0]
    assert first.step.text.startswith("Hoàn thành việc kiểm điểm tập thể và từng cá nhân")
    assert missing([*reviewed, StepDone(0, 0)]) == [(1, ()), (2, ())]


def test_annex_4_2_and_5_the_appraisal_and_discussion_come_before_the_vote() -> None:
    for voting, rated in ((4, subject("m01")), (5, subject("xa", "organisation")), (7, subject("gd", "person"))):
        acts: list[AnyAct] = [*opened(3, kind="committee"), put(voting, rated)]
        assert missing(acts) == [(0, ()), (1, ())]


def test_steps_are_shown_by_what_else_is_recorded() -> None:
    assert done([*CELL, DISCUSSED, asked("good", 3, m01=3, m02=3)]) == [False, False, True, True, False]
    held = [*AGENCY, levels(3, cq=(0, 3, 0, 0))]
    assert done(held) == [False, False, False, False, False, True]
    assert done([*held, StepDone(0, 3)]) == [False, False, False, True, False, True]
    assert [state.optional for state in states(AGENCY)] == [False, False, False, False, True, False]


def test_a_comment_on_the_whole_meeting_shows_discussion_of_every_item() -> None:
    assert done([*CELL, CommentMade("m01", "Nhất trí")])[2]
    other = [*CELL, put(1, subject("cb", "organisation")), CommentMade("m01", "Nhất trí", item=1)]
    assert not done(other)[2]


def test_the_votes_themselves_never_ask_for_the_steps() -> None:
    assert not fault_codes([*CELL, asked("good", 3, m01=3, m02=3)])
    with_steps, without = (
        {finding.code for finding in journal.examine([*CELL, *steps, asked("good", 3, m01=3, m02=3)]).findings}
        for steps in ((StepDone(0, 0),), ())
    )
    assert with_steps == without


# ------------------------------------------------------------------ recording


def test_F321_a_step_belongs_to_an_item() -> None:
    assert fault_codes([*CELL, StepDone(1, 0)]) == ["F321"]
    assert fault_codes([*CELL, StepDone(-1, 0)]) == ["F321"]
    assert "F133" in fault_codes([StepDone(0, 0)])


def test_F322_a_step_that_the_voting_does_not_have() -> None:
    assert fault_codes([*CELL, StepDone(0, 5)]) == ["F322"]
    assert found([*CELL, StepDone(0, -1)], "F322")
    assert "có 5 bước, không có bước 6" in found([*CELL, StepDone(0, 5)], "F322")[0].message


def test_F322_a_step_taken_together_has_no_turns() -> None:
    assert fault_codes([*CELL, StepDone(0, 2, "m01")]) == ["F322"]


def test_F402_a_turn_is_of_somebody_rated_here() -> None:
    assert fault_codes([*CELL, StepDone(0, 0, "m09")]) == ["F402"]


def test_F323_a_step_is_recorded_once() -> None:
    finding = found([*CELL, StepDone(0, 0, "m01"), StepDone(0, 0, "m01")], "F323")[0]
    assert (finding.where, finding.clause) == ("item[0].step[0]", "Phụ lục, mục 3")
    assert fault_codes([*CELL, StepDone(0, 2), StepDone(0, 2)]) == ["F323"]
    assert fault_codes([*CELL, StepDone(0, 0), StepDone(0, 0, "m01")]) == ["F323"]
    assert fault_codes([*CELL, StepDone(0, 0, "m01"), StepDone(0, 0)]) == []


def test_F118_steps_of_an_item_with_an_unknown_voting_are_not_judged() -> None:
    assert fault_codes([*opened(3), put(9, "m01"), StepDone(0, 5)]) == ["F118"]


def test_F403_adopted_minutes_take_no_more_steps() -> None:
    voted = [*CELL, asked("good", 3, m01=3, m02=3)]
    assert fault_codes([*voted, StepDone(0, 2)]) == []
    assert fault_codes([*voted, MinutesAdopted(3), StepDone(0, 2)]) == ["F403"]


def test_a_step_struck_out_is_no_longer_done() -> None:
    entries = [Entry(number, act) for number, act in enumerate([*CELL, StepDone(0, 2)], start=1)]
    struck = EntryStruckOut(len(entries), "ghi nhầm")
    assert journal.findings(entries, struck) == ()
    meeting = journal.replay([*entries, Entry(len(entries) + 1, struck)]).meeting
    assert meeting is not None
    assert meeting.steps_done == ()


def test_W135_only_what_neither_act_nor_record_shows_is_told_at_the_end() -> None:
    closed = [asked("good", 3, m01=3, m02=3), MeetingClosed(NOON)]
    assert "tự phân tích chất lượng" in found([*CELL, *closed], "W135")[0].message
    told = found([*CELL, StepDone(0, 0), StepDone(0, 1), *closed], "W135")[0].message
    assert told.startswith("chưa thấy ghi là đã tiến hành: Chi bộ thảo luận mức đề xuất;")
    assert found([*CELL, StepDone(0, 0, "m01"), StepDone(0, 1), DISCUSSED, *closed], "W135")
    assert not found([*CELL, StepDone(0, 0), StepDone(0, 1), DISCUSSED, *closed], "W135")


def test_W135_is_told_with_the_adoption_and_not_once_more_at_the_closing() -> None:
    held = [*CELL, asked("good", 3, m01=3, m02=3)]
    assert len(found([*held, MinutesAdopted(3)], "W135")) == 1
    assert len(found([*held, MinutesAdopted(3), MeetingClosed(NOON)], "W135")) == 1
    assert len(found([*held, MeetingClosed(NOON), MinutesAdopted(3)], "W135")) == 1


def test_W135_beside_a_ballot_held_says_which_step_that_ballot_was() -> None:
    held = [*AGENCY, StepDone(0, 0), StepDone(0, 1), DISCUSSED, levels(3, cq=(0, 3, 0, 0))]
    told = found([*held, MinutesAdopted(3)], "W135")[0].message
    assert told.startswith(
        "chưa thấy ghi là đã tiến hành: Bỏ phiếu mức độ hoàn thành nhiệm vụ theo khung tiêu chí tập thể"
        " (lượt đã bỏ phiếu là bước «Biểu quyết xếp loại chất lượng tổng thể»); đề nghị xác nhận"
    )
    assert not found([*held, StepDone(0, 3), MinutesAdopted(3)], "W135")


# ------------------------------------------------------------------ the agenda


def test_R79_the_agenda_goes_through_the_steps_of_every_item_with_time_to_study() -> None:
    lines = agenda_of(played([*opened(3), put(1, subject("cb", "organisation")), put(3, "m01"), StepDone(0, 1)]))
    assert [line.text for line in lines[:2]] == ["Khai mạc", "Điểm danh thành viên triệu tập"]
    assert [line.text for line in lines[-2:]] == ["Thông qua biên bản", "Bế mạc"]
    assert [(line.item, line.step) for line in lines] == [
        (None, None), (None, None),
        (0, None), (0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (0, 5),
        (1, None), (1, 0), (1, 1), (1, 2), (1, 3), (1, 4),
        (None, None), (None, None),
    ]  # fmt: skip
    study = lines[4]
    assert study.text == "Dành thời gian nghiên cứu khung tiêu chí và mức xếp loại dự kiến"
    assert (study.clause, study.done) == ("Phụ lục, mục 1.2.2, lưu ý", True)
    assert [line.done for line in lines[:3]] == [True, True, False]


def test_the_agenda_speaks_of_the_organ_that_meets() -> None:
    texts = [line.text for line in agenda_of(played(CELL))]
    assert "Chi ủy tổng hợp, kèm nhận xét nơi cư trú, đề xuất mức cho từng đảng viên" in texts


def test_annex_3_an_item_is_through_when_all_its_steps_are_and_nobody_need_be_excellent() -> None:
    whole = [*CELL, StepDone(0, 0), StepDone(0, 1), DISCUSSED, asked("good", 3, m01=3, m02=3)]
    assert agenda_of(played(whole))[2].done
