"""Preparing and attending: regulation and readings, roster, convened, officers, circles, times."""

from datetime import date, datetime
from pathlib import Path

import pytest

from meetings import journal, regulation
from meetings.acts import (
    Absence,
    AttendanceTaken,
    GuestsInvited,
    LeftOut,
    MeetingClosed,
    MeetingOpened,
    MeetingPrepared,
    MembersConvened,
    MembersListed,
    OfficersChosen,
    ReadingValue,
    SittingHeld,
)
from meetings.faults import Refused
from meetings.people import Guest, Organ
from meetings.regulation import parse, rules, shipped
from tests.meetings.build import (
    CLOSING,
    MORNING,
    NOON,
    asked,
    came_out,
    fault_codes,
    found,
    ids,
    member,
    opened,
    played,
    put,
    subject,
)

# ------------------------------------------------------------------ regulation and readings


def prepared(
    number: str = "13-HD/TU",
    *,
    day: datetime = MORNING,
    readings: dict[str, ReadingValue] | None = None,
    ground: str = "",
) -> MeetingPrepared:
    organ = Organ("CHI BỘ 1", "ĐẢNG BỘ PHƯỜNG", "base_cell", "CB", "Quảng Ngãi")
    return MeetingPrepared(number, "Hội nghị", "Phòng họp", organ, day, readings or {}, ground)


def test_F101_an_unknown_regulation_is_refused_by_name() -> None:
    finding = found([prepared("14-HD/TU")], "F101")[0]
    assert "14-HD/TU" in finding.message
    assert "13-HD/TU" in finding.message


def test_F102_a_meeting_before_the_regulation_is_refused() -> None:
    assert fault_codes([prepared(day=datetime(2023, 11, 9, 8, 0))]) == ["F102"]
    assert fault_codes([prepared(day=datetime(2023, 11, 10, 8, 0))]) == []


def test_F102_a_meeting_that_opens_after_its_regulation_ended_is_refused() -> None:
    assert "F102" in fault_codes([*opened(3), MeetingOpened(datetime(2023, 11, 1, 8, 0))])


def test_F103_an_unknown_reading_is_refused_by_name() -> None:
    assert fault_codes([prepared(ground="VB", readings={"cap.basis": "pool"})]) == ["F103"]


@pytest.mark.parametrize("key", [r.key for r in shipped()["13-HD/TU"].reading if not r.settable])
def test_F104_a_reading_that_does_not_work_yet_is_refused_by_name(key: str) -> None:
    finding = found([prepared(ground="VB", readings={key: "x"})], "F104")[0]
    assert key in finding.message


@pytest.mark.parametrize(
    ("key", "value"), [("cap.base", "everyone"), ("cap.min", True), ("cap.min", 2), ("cap.rounding", 1)]
)
def test_F105_a_value_that_a_reading_does_not_offer_is_refused(key: str, value: ReadingValue) -> None:
    assert fault_codes([prepared(ground="VB", readings={key: value})]) == ["F105"]


def test_F106_a_reading_needs_a_document_as_ground() -> None:
    assert fault_codes([prepared(readings={"cap.base": "final_good"})]) == ["F106"]


def test_W101_replaced_bases_are_told_from_the_day_they_were_replaced() -> None:
    assert not found([prepared(day=datetime(2025, 8, 29, 8, 0))], "W101")
    assert len(found([prepared(day=datetime(2025, 12, 5, 8, 0))], "W101")) == 2


def test_W102_a_reading_chosen_otherwise_is_told_with_its_ground() -> None:
    finding = found([prepared(ground="Hướng dẫn số 05-HD/ĐU", readings={"cap.base": "final_good"})], "W102")[0]
    assert "05-HD/ĐU" in finding.message
    assert not found([prepared(ground="VB", readings={"cap.base": "pool"})], "W102")


def test_every_settable_reading_of_the_issue_works_and_has_its_alternatives() -> None:
    settable = {reading.key for reading in shipped()["13-HD/TU"].reading if reading.settable}
    assert settable == {
        "cap.base", "cap.rounding", "cap.min", "majority.base", "below_fulfilled", "no_majority", "cap.tie", "vote.self",
        "count.blind",
    }  # fmt: skip


def test_a_regulation_holds_its_seven_votings_each_with_clause_and_date() -> None:
    guidance = shipped()["13-HD/TU"]
    assert [voting.number for voting in guidance.voting] == [1, 2, 3, 4, 5, 6, 7]
    for voting in guidance.voting:
        assert voting.clause
        assert voting.checked_on >= date(2026, 1, 1)
        assert voting.step
        assert voting.circle.clause
    for reading in guidance.reading:
        assert reading.means(reading.chosen) is not None, reading.key


def test_a_regulation_refuses_unknown_keys_and_missing_values() -> None:
    text = """
    id = "x"
    nam = "y"
    """
    with pytest.raises(Exception, match="nam"):
        parse(text, "x.toml")


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("strict = true", "strict = false"),
        ('share = "1/5"', 'share = "20%"'),
        ('chosen = "floor"', 'chosen = "flor"'),
        ('chosen = "gt"', 'chosen = "ge"'),
        ('key = "cap.min"', 'key = "cap.least"'),
        ('refused = "trái nguyên tắc quá nửa ở mục V"', ""),
    ],
)
def test_F107_a_regulation_that_would_be_followed_wrongly_is_refused(was: str, becomes: str) -> None:
    text = (Path(regulation.__file__).parent / "regulations" / "13-HD-TU.toml").read_text(encoding="utf-8")
    assert was in text
    with pytest.raises(Refused, match="F107"):
        parse(text.replace(was, becomes), "13-HD-TU.toml")


def test_default_rules_are_those_of_the_text() -> None:
    default = rules(shipped()["13-HD/TU"], {})
    assert (default.majority_base, default.cap_base, default.cap_rounding, default.cap_min) == (
        "convened",
        "pool",
        "floor",
        0,
    )
    assert (default.cap_tie, default.no_majority, default.below_fulfilled) == ("runoff", "revote_top2", "voted")


# ------------------------------------------------------------------ roster, convened, officers


def test_F111_an_id_belongs_to_one_person() -> None:
    acts = [prepared(), MembersListed((member("m01"), member("m01")))]
    assert found(acts, "F111")[0].where == "member[1].id"
    guest = GuestsInvited((Guest("m01", "Lê Văn Tư"),))
    assert "F111" in fault_codes([prepared(), MembersListed((member("m01"),)), guest])
    outsider = put(7, subject("m01", "person"))
    assert "F111" in fault_codes([*opened(3), outsider])


def test_F112_ids_refer_to_somebody() -> None:
    acts = [*opened(3), OfficersChosen("x", "m01", ("m01",))]
    assert found(acts, "F112")[0].where == "chair"
    assert "F112" in fault_codes([*opened(3), put(3, "x")])
    assert "F112" in fault_codes([*opened(3), put(3, subject("m01", recused=("x",)))])
    assert "F112" in fault_codes([*opened(3), put(3, "m01", convened=("x", "m01"))])
    assert "F112" in fault_codes([*opened(3), MembersConvened((LeftOut("x", "ốm"),))])


def test_F113_who_is_left_out_has_a_reason() -> None:
    assert fault_codes([*opened(3), MembersConvened((LeftOut("m02", ""),))]) == ["F113"]
    meeting = played([*opened(3), MembersConvened((LeftOut("m02", "Đi học tập trung"),))])
    assert meeting.convened == ("m01", "m03")


def test_F114_somebody_is_convened() -> None:
    nobody = [prepared(), MembersListed((member("m01", status="probationary"),)), MembersConvened()]
    assert fault_codes(nobody) == ["F114"]
    assert fault_codes([*opened(3), put(3, "m01", convened=())]) == ["F114"]


def test_only_official_members_are_convened() -> None:
    """Probationary, exempt and visiting members attend, are listed, and never count."""
    more = [member(f"x{n}", status=s) for n, s in enumerate(("probationary", "exempt", "visiting"))]
    attendance = played(opened(15, 14, more=more)).attendance
    assert (attendance.convened, attendance.present, attendance.absent) == (15, 14, 1)


def test_F115_nobody_is_named_twice() -> None:
    assert found([*opened(3), OfficersChosen("m01", "m02", ("m03", "m03"))], "F115")[0].where == "tellers[1]"
    assert "F115" in fault_codes([*opened(3), put(3, "m01", convened=("m01", "m01"))])
    assert "F115" in fault_codes([*opened(3), put(3, "m01", "m01")])
    assert "F115" in fault_codes([*opened(3), put(3, subject("m01", recused=("m02", "m02")))])


def test_F116_a_circle_is_of_the_convened() -> None:
    more = [member("x1", status="probationary")]
    assert fault_codes([*opened(3, more=more), put(3, "m01", convened=("m01", "x1"))]) == ["F116"]


def test_each_item_has_its_own_circle_and_its_own_majority() -> None:
    acts = [*opened(15, 14), put(1, subject("cb", "organisation"), convened=("m01", "m02", "m03")), put(3, "m01")]
    assert came_out(acts, 0).majority == (3, came_out(acts, 0).item.rules.majority_ratio)
    assert came_out(acts, 1).item.circle == tuple(f"m{n:02d}" for n in range(1, 16))


def test_F117_an_item_has_a_subject() -> None:
    assert fault_codes([*opened(3), put(3)]) == ["F117"]


def test_F118_there_is_no_eighth_voting_and_its_rounds_are_not_judged() -> None:
    acts = [*opened(3), put(8, "m01"), asked("good", 9, m01=9), put(3, "m01"), asked("good", 9, item=1, m01=9)]
    assert fault_codes(acts) == ["F118", "F201"]


def test_F119_only_voting_7_asks_the_superior() -> None:
    assert fault_codes([*opened(3), put(3, "m01", request=True)]) == ["F119"]


def test_F120_who_is_not_rated_has_a_reason() -> None:
    assert fault_codes([*opened(3), put(3, subject("m01", rated=False))]) == ["F120"]


def test_F121_somebody_counts_the_papers() -> None:
    assert "F121" in fault_codes([*opened(3), OfficersChosen("m01", "m02", ())])


def test_W111_one_person_with_several_posts_is_told() -> None:
    finding = found([*opened(3), OfficersChosen("m01", "m01", ("m01",))], "W111")[-1]
    assert "vừa chủ trì vừa thư ký vừa kiểm phiếu" in finding.message


def test_W113_a_voting_by_an_unusual_organ_is_told() -> None:
    assert found([*opened(3, kind="agency"), put(3, "m01")], "W113")
    assert not found([*opened(3), put(3, "m01")], "W113")


def test_W114_a_circle_unlike_the_annex_is_told() -> None:
    assert found([*opened(3), put(3, "m01", convened=("m01", "m02"))], "W114")
    assert found([*opened(3), put(1, subject("cb", "organisation"))], "W114")
    assert not found([*opened(3), put(1, subject("cb", "organisation"), convened=("m01", "m02"))], "W114")


def test_W115_a_subject_of_another_kind_is_told() -> None:
    assert found([*opened(3), put(3, subject("ubnd", "organisation"))], "W115")


def test_W116_a_member_whom_the_list_forgets_is_named() -> None:
    assert "nội dung này: Nguyễn Văn M02;" in found([*opened(3), put(3, "m01", "m03")], "W116")[0].message
    assert not found([*opened(3), put(3, "m01", "m03", subject("m02", rated=False, reason="mới chuyển đến"))], "W116")
    assert not found([*opened(3, kind="committee"), put(4, "m01")], "W116")


def test_annex_3_W119_more_proposals_for_excellent_than_the_cap_could_ever_allow_are_told() -> None:
    """20% of ten is two, of nine who are rated one."""
    three = [subject(one, proposed="excellent") for one in ids(3)]
    others = [subject(one, proposed="good") for one in ids(10)[3:]]
    told = found([*opened(10), put(3, *three, *others)], "W119")
    assert [finding.where for finding in told] == ["item[0].subject"]
    assert told[0].message.startswith("đề xuất xuất sắc 3 người, nhưng dù cả 10 người được xếp loại")
    assert told[0].message.endswith("cũng chỉ được chọn 2; đề nghị rà soát lại đề xuất")
    assert told[0].clause == "Phụ lục, mục 3 và 4.2"
    two = [*three[:2], subject("m03", proposed="good"), *others]
    assert not found([*opened(10), put(3, *two)], "W119")
    assert found([*opened(10), put(3, *two[:-1], subject("m10", rated=False, reason="mới chuyển đến"))], "W119")


def test_W119_where_the_cap_holds_for_nobody_nothing_is_told() -> None:
    unit = subject("tt", "organisation", proposed="excellent")
    assert not found([*opened(10, kind="base_cell"), put(1, unit)], "W119")


def test_W118_namesakes_without_a_birth_are_told() -> None:
    twins = (member("m01", name="Phạm Ba"), member("m02", name="Phạm Ba"))
    assert found([prepared(), MembersListed(twins)], "W118")[0].where == "member.m02.name"


# ------------------------------------------------------------------ attendance and times


def test_F131_the_meeting_closes_after_it_opens() -> None:
    assert fault_codes([*opened(3), MeetingClosed(MORNING)]) == ["F131"]
    assert fault_codes([*opened(3), SittingHeld(NOON, MORNING)]) == ["F131"]


@pytest.mark.parametrize(
    ("officers", "where"), [(("m03", "m01", ("m01",)), "chair"), (("m01", "m01", ("m02", "m03")), "tellers[1]")]
)
def test_F132_chair_and_tellers_are_there(officers: tuple[str, str, tuple[str, ...]], where: str) -> None:
    acts = opened(3, 2)
    acts[3] = OfficersChosen(*officers)
    [told] = found([*acts, put(3, "m01"), asked("good", 2, m01=2), asked("fulfilled", 2, m01=2)], "F132")
    assert told.where == where


def test_F133_acts_come_in_their_order() -> None:
    before_roll_call = [*opened(3)[:-1], put(3, "m01"), asked("good", 3, m01=3)]
    assert "F133" in fault_codes(before_roll_call)
    assert fault_codes([*opened(3), MeetingOpened(MORNING)]) == ["F133"]
    assert fault_codes([put(3, "m01")]) == ["F133"]
    assert journal.examine([put(3, "m01")]).meeting is None
    assert fault_codes([*opened(3), *CLOSING, MeetingClosed(NOON)]) == ["F133"]


def test_F134_sittings_follow_one_another() -> None:
    evening = SittingHeld(datetime(2023, 12, 5, 9, 0), NOON)
    assert fault_codes([*opened(3), SittingHeld(MORNING, NOON), evening]) == ["F134"]


def test_F135_the_absent_are_on_the_roster() -> None:
    assert fault_codes([*opened(3), AttendanceTaken((Absence("x"),))]) == ["F135"]


def test_W131_an_absent_secretary_is_told() -> None:
    acts = opened(3, 2)
    acts[3] = OfficersChosen("m01", "m03", ("m01",))
    assert found(acts, "W131")


def test_W132_when_no_more_than_half_came_nothing_can_carry_and_that_is_told() -> None:
    assert found(opened(14, 7), "W132")
    assert not found(opened(14, 8), "W132")


def test_W133_an_absence_without_a_reason_is_told() -> None:
    assert found([*opened(3), AttendanceTaken((Absence("m03"),))], "W133")


def test_W134_a_sitting_outside_the_meeting_is_told() -> None:
    late = SittingHeld(datetime(2023, 12, 6, 7, 0), datetime(2023, 12, 6, 9, 0))
    assert found([*opened(3), late, MeetingClosed(NOON)], "W134")


def test_W135_steps_that_the_record_does_not_show_are_told() -> None:
    finding = found([*opened(3), put(3, "m01"), asked("good", 3, m01=3), MeetingClosed(NOON)], "W135")[0]
    assert "tự phân tích chất lượng" in finding.message
