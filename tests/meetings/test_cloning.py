"""Last year's meeting as the start of this year's."""

from datetime import datetime

from msgspec.structs import replace

from meetings.acts import (
    AnyAct,
    CommentMade,
    CriteriaListed,
    GuestsInvited,
    ItemPut,
    LeftOut,
    MeetingClosed,
    MeetingPrepared,
    MembersConvened,
    MembersListed,
    MinutesAdopted,
    OfficersChosen,
    PaperNumber,
    PapersNumbered,
    ReadingValue,
    SelfReviewGiven,
    StepDone,
)
from meetings.cloning import cloned
from meetings.people import CriteriaSet, Criterion, Guest, Shortcoming, Subject
from tests.meetings.build import NOON, asked, fault_codes, found, opened, played, put, subject

HELD_AT = datetime(2024, 12, 5, 7, 30)
NEXT = datetime(2025, 12, 9, 8, 0)
READINGS: dict[str, ReadingValue] = {"vote.self": "recused", "cap.rounding": "half_up"}
GUEST = GuestsInvited((Guest("k1", "Đỗ Văn Khách", "Đảng ủy viên"),))
LEFT_OUT = MembersConvened((LeftOut("m05", "đi học tập trung 02 năm"),))
CRITERIA = CriteriaListed((CriteriaSet("dv", "Đảng viên", (Criterion("Đạo đức, lối sống"),)),))
RATED = (
    subject("m01", self_level="excellent", residence="gương mẫu", proposed="excellent", recused=("m02",)),
    subject("m02", conditions=False, post="Giáo viên", unit="Tổ Toán"),
    subject("m03", rated=False, reason="mới chuyển đến"),
)


def held(
    *,
    title: str = "Hội nghị kiểm điểm năm 2024",
    at: datetime = HELD_AT,
    year: int | None = None,
    documents: tuple[str, ...] = (),
    regulation: str = "13-HD/TU",
) -> list[AnyAct]:
    prepared, members, _, *rest = opened(5, readings=READINGS, at=at)
    assert isinstance(prepared, MeetingPrepared)
    prepared = replace(prepared, title=title, year=year, documents=documents, regulation=regulation)
    said = (
        SelfReviewGiven("m01", criteria="dv", grades=("excellent",), shortcomings=(Shortcoming("Chậm báo cáo"),)),
        PapersNumbered((PaperNumber("minutes", "BB", 5),)),
        CommentMade("m01", "Cần khắc phục việc chậm báo cáo", item=0, on="m02", kind="conclusion"),
    )
    items = (put(3, *RATED, convened=("m01", "m02", "m03", "m04")), CRITERIA)
    return [prepared, members, GUEST, LEFT_OUT, *rest, *items, *said]


def again(acts: list[AnyAct], planned: datetime = NEXT) -> tuple[AnyAct, ...]:
    return cloned(played(acts), planned)


def prepared_of(acts: tuple[AnyAct, ...]) -> MeetingPrepared:
    assert isinstance(acts[0], MeetingPrepared)
    return acts[0]


def test_a_meeting_cloned_is_prepared_without_a_fault() -> None:
    meeting = played(again(held()))
    assert (meeting.opened, meeting.voted, meeting.year) == (None, False, 2025)
    assert meeting.prepared.planned == NEXT
    assert meeting.prepared.title == "Hội nghị kiểm điểm năm 2025"
    assert (meeting.prepared.readings, meeting.prepared.ground) == (READINGS, "Hướng dẫn số 05-HD/ĐU")
    assert tuple(meeting.members) == ("m01", "m02", "m03", "m04", "m05")
    assert tuple(meeting.guests) == ("k1",)
    assert meeting.left_out == {"m05": "đi học tập trung 02 năm"}
    assert meeting.officers is not None
    assert meeting.items[0].circle == ("m01", "m02", "m03", "m04")
    assert tuple(meeting.criteria) == ("dv",)


def test_nobody_is_judged_beforehand() -> None:
    meeting = played(again(held()))
    assert meeting.items[0].subjects == (
        Subject("m01", "Nguyễn Văn M01", "member", recused=("m02",)),
        Subject("m02", "Nguyễn Văn M02", "member", post="Giáo viên", unit="Tổ Toán"),
        Subject("m03", "Nguyễn Văn M03", "member"),
    )
    assert (meeting.self_reviews, meeting.comments, meeting.numbers) == ({}, (), {})


def test_a_meeting_held_to_its_end_is_cloned_to_its_preparation() -> None:
    ended = [
        *opened(3, 2),
        put(3, "m01", "m02"),
        StepDone(0, 0),
        asked("good", 2, m01=2, m02=2),
        MinutesAdopted(2),
        MeetingClosed(NOON),
    ]
    acts = again(ended, datetime(2024, 12, 3, 14, 0))
    assert [type(act) for act in acts] == [MeetingPrepared, MembersListed, MembersConvened, OfficersChosen, ItemPut]
    meeting = played(acts)
    assert (meeting.opened, meeting.absences, meeting.steps_done, meeting.adoption) == (None, {}, (), None)
    assert again(list(acts), datetime(2024, 12, 3, 14, 0)) == acts


def test_the_year_in_the_title_is_counted_on_by_the_review_not_by_the_day() -> None:
    winter = datetime(2026, 2, 3, 8, 0)
    assert prepared_of(again(held(), winter)).title == "Hội nghị kiểm điểm năm 2025"
    late = held(title="Hội nghị kiểm điểm NĂM 2024", at=datetime(2025, 1, 20, 8, 0))
    assert prepared_of(again(late)).title == "Hội nghị kiểm điểm NĂM 2025"
    assert prepared_of(again(held(), datetime(2027, 1, 5, 8, 0))).title == "Hội nghị kiểm điểm năm 2026"


def test_other_years_of_the_title_stay() -> None:
    title = "Kiểm điểm năm 2024, nhiệm kỳ 2020 - 2025, theo kế hoạch năm 2023"
    assert (
        prepared_of(again(held(title=title))).title
        == "Kiểm điểm năm 2025, nhiệm kỳ 2020 - 2025, theo kế hoạch năm 2023"
    )


def test_a_year_that_was_recorded_is_counted_on_and_one_that_was_not_is_not_invented() -> None:
    assert prepared_of(again(held(year=2024))).year == 2025
    assert prepared_of(again(held())).year is None
    assert played(again(held(title="Hội nghị kiểm điểm"))).year == 2025


def test_documents_of_last_year_are_not_this_years() -> None:
    documents = ("Dự thảo báo cáo kiểm điểm", "Báo cáo số 12-BC/CB năm 2024", "Hướng dẫn ngày 10/11/2023")
    assert prepared_of(again(held(documents=documents))).documents == (
        "Dự thảo báo cáo kiểm điểm",
        "Hướng dẫn ngày 10/11/2023",
    )


def test_F102_a_regulation_no_longer_in_force_is_told_by_the_usual_finding() -> None:
    acts = again(held(regulation="1002-CV/TU"))
    assert fault_codes(acts) == ["F102"]
    assert "1002-CV/TU" in found(acts, "F102")[0].message


def test_W101_bases_replaced_since_are_told() -> None:
    assert not found(again(held(), datetime(2024, 12, 20, 8, 0)), "W101")
    assert len(found(again(held()), "W101")) == 2


def test_W102_readings_kept_are_told_with_their_ground_again() -> None:
    assert len(found(again(held()), "W102")) == len(READINGS)
