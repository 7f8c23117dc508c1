"""Deadlines of section VI of 13-HD/TU and of letter 1002-CV/TU as dates; when invitations go out; text over text."""

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings import regulation
from meetings.acts import MeetingPrepared
from meetings.course import begin
from meetings.deadlines import deadlines_of, invitations_counted, invitations_sent_by
from meetings.faults import Refused
from meetings.people import Organ
from meetings.regulation import RULES, parse, shipped
from meetings.vietnamese import weekday
from tests.meetings.build import fault_codes

FOLDER = Path(regulation.__file__).parent / "regulations"
GUIDANCE, LETTER = ((FOLDER / f"{name}.toml").read_text(encoding="utf-8") for name in ("13-HD-TU", "1002-CV-TU"))


def prepared(day: datetime) -> MeetingPrepared:
    organ = Organ("CHI BỘ THÔN HAI", "ĐẢNG BỘ XÃ PHƯỚC AN", "dependent_cell", "CB", "Bình Định")
    return MeetingPrepared("1002-CV/TU", "Hội nghị kiểm điểm năm 2024", "Nhà văn hóa thôn", organ, day)


def last_days(number: str, year: int) -> list[tuple[str, str, str]]:
    return [
        (f"{deadline.last_day:%d/%m/%Y}", deadline.weekday, deadline.rule.clause)
        for deadline in deadlines_of(shipped()[number], year)
    ]


def test_section_VI_deadlines_of_2023_before_a_day_ends_on_the_day_before() -> None:
    assert last_days("13-HD/TU", 2023) == [
        ("29/11/2023", "thứ Tư", "mục VI.1"),
        ("04/12/2023", "thứ Hai", "mục VI.1"),
        ("14/12/2023", "thứ Năm", "mục VI.3"),
        ("14/01/2024", "Chủ nhật", "mục VI.2"),
        ("30/01/2024", "thứ Ba", "mục VI.3"),
    ]


def test_letter_1002_has_one_strict_and_one_inclusive_deadline_in_2024() -> None:
    assert last_days("1002-CV/TU", 2024) == [
        ("19/12/2024", "thứ Năm", "đoạn cuối"),
        ("31/12/2024", "thứ Ba", "đoạn cuối"),
    ]


def test_a_deadline_says_who_owes_what_to_whom_and_for_whom_it_holds() -> None:
    rule = deadlines_of(shipped()["13-HD/TU"], 2025)[1].rule
    assert (rule.what, rule.by) == ("Báo cáo kết quả, kèm hồ sơ", "Tập thể, cá nhân")
    assert rule.to == "Ban Tổ chức Tỉnh ủy và tập thể có thẩm quyền tham gia ý kiến"
    assert rule.holds_for.startswith("thuộc diện Ban Thường vụ Tỉnh ủy trực tiếp đánh giá")


def test_a_deadline_at_a_weekend_is_marked_and_not_moved() -> None:
    found = deadlines_of(shipped()["13-HD/TU"], 2024)
    assert [(deadline.last_day, deadline.at_weekend) for deadline in found] == [
        (date(2024, 11, 29), False),
        (date(2024, 12, 4), False),
        (date(2024, 12, 14), True),
        (date(2025, 1, 14), False),
        (date(2025, 1, 30), False),
    ]


@given(st.integers(1901, 2099))
def test_deadlines_always_come_in_the_order_of_the_calendar_and_every_text_keeps_its_distance(year: int) -> None:
    days = [deadline.last_day for deadline in deadlines_of(shipped()["13-HD/TU"], year)]
    assert days == sorted(days)
    assert {day.year - year for day in days} == {0, 1}


@pytest.mark.parametrize(
    ("meeting", "sent"),
    [
        (date(2023, 12, 20), date(2023, 12, 17)),
        (date(2024, 3, 2), date(2024, 2, 28)),
        (date(2026, 1, 2), date(2025, 12, 30)),
    ],
)
def test_section_IV_1_5_invitations_go_out_three_whole_days_before(meeting: date, sent: date) -> None:
    assert invitations_sent_by(shipped()["13-HD/TU"], meeting) == sent


@pytest.mark.parametrize(
    ("meeting", "counted"),
    [
        (date(2023, 12, 20), "họp ngày 20/12, lùi 03 ngày theo lịch: 19/12, 18/12, 17/12"),
        (date(2024, 3, 2), "họp ngày 02/3, lùi 03 ngày theo lịch: 01/3, 29/02, 28/02"),
    ],
)
def test_section_IV_1_5_the_day_of_sending_is_told_with_how_it_is_counted(meeting: date, counted: str) -> None:
    assert invitations_counted(shipped()["13-HD/TU"], meeting) == counted


def test_section_VI_a_deadline_is_told_with_the_day_that_the_text_names() -> None:
    assert [deadline.counted for deadline in deadlines_of(shipped()["13-HD/TU"], 2025)][:2] == [
        "trước ngày 30/11, không kể ngày ấy",
        "trước ngày 05/12, không kể ngày ấy",
    ]
    (latest, *_) = (one for one in deadlines_of(shipped()["1002-CV/TU"], 2025) if one.rule.until == "latest")
    assert latest.counted == f"chậm nhất ngày {latest.last_day.day:02d}/{latest.last_day:%m}, kể cả ngày ấy"


def test_days_of_the_week_are_called_as_on_paper() -> None:
    assert [weekday(date(2025, 12, day)) for day in range(1, 8)] == [
        "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật",
    ]  # fmt: skip


# A text over the rules of another.


def test_letter_1002_follows_the_rules_of_the_guidance_and_keeps_its_own_bases() -> None:
    letter, guidance = shipped()["1002-CV/TU"], shipped()["13-HD/TU"]
    assert all(getattr(letter, part) == getattr(guidance, part) for part in RULES)
    assert letter.name == "Công văn số 1002-CV/TU ngày 17/10/2024 của Ban Thường vụ Tỉnh ủy Bình Định"
    assert letter.basis[-1].document.startswith("Kế hoạch số 80-KH/TU")


@pytest.mark.parametrize(
    ("day", "faults"),
    [
        (datetime(2024, 10, 16, 8, 0), ["F102"]),
        (datetime(2024, 12, 19, 8, 0), []),
        (datetime(2025, 1, 2, 8, 0), ["F102"]),
    ],
)
def test_F102_letter_1002_holds_in_2024_alone(day: datetime, faults: list[str]) -> None:
    assert fault_codes([prepared(day)]) == faults


def test_F101_a_text_that_follows_an_unknown_one_is_refused() -> None:
    with pytest.raises(Refused, match="F101"):
        parse(LETTER, "1002-CV-TU.toml")
    with pytest.raises(Refused, match="F101"):
        parse(LETTER, "1002-CV-TU.toml", (LETTER,))


@pytest.mark.parametrize("own", ['[cap]\nshare = "1/4"\nclause = "x"\nchecked_on = 2026-11-22\n', "reading = []\n"])
def test_F107_a_text_follows_rules_or_has_its_own(own: str) -> None:
    text = LETTER.replace("[[basis]]", f"{own}\n[[basis]]", 1)
    with pytest.raises(Refused, match="F107"):
        parse(text, "1002-CV-TU.toml", (GUIDANCE,))


@pytest.mark.parametrize("day", ["day = 31\nmonth = 11", "day = 29\nmonth = 2", "day = 0\nmonth = 1"])
def test_F107_a_deadline_on_no_day_of_the_calendar_is_refused(day: str) -> None:
    assert "day = 30\nmonth = 11" in GUIDANCE
    with pytest.raises(Refused, match=r"F107|F015"):
        parse(GUIDANCE.replace("day = 30\nmonth = 11", day), "13-HD-TU.toml")


def test_F014_a_deadline_is_before_a_day_or_at_the_latest_on_it() -> None:
    with pytest.raises(Refused, match="F014"):
        parse(GUIDANCE.replace('until = "before"', 'until = "about"', 1), "13-HD-TU.toml")


# Steps as one organ says them.


@pytest.mark.parametrize(
    ("voting", "step", "kind", "committee", "said"),
    [
        (3, 1, "dependent_cell", True, "Chi ủy tổng hợp, kèm nhận xét nơi cư trú, đề xuất mức cho từng đảng viên"),
        (3, 1, "base_cell", False, "Bí thư chi bộ tổng hợp, kèm nhận xét nơi cư trú, đề xuất mức cho từng đảng viên"),
        (4, 0, "committee", True, "Xem xét báo cáo tổng hợp, thẩm định đề xuất của các chi bộ"),
        (4, 0, "base_cell", False, "Xem xét mức bí thư chi bộ đề xuất cho từng đảng viên"),
        (4, 1, "base_cell", False, "Thảo luận"),
    ],
)
def test_annex_3_and_4_2_a_step_is_said_as_the_organ_does_it(
    voting: int, step: int, kind: str, committee: bool, said: str
) -> None:
    organ = Organ("CHI BỘ THÔN HAI", "", kind, "CB", "Quảng Ngãi", committee)  # type: ignore[arg-type]
    found = shipped()["13-HD/TU"].find_voting(voting)
    assert found is not None
    assert found.step[step].text_in(organ) == said


def test_a_meeting_under_the_letter_counts_by_the_rules_of_the_guidance() -> None:
    meeting = begin(prepared(datetime(2024, 12, 5, 8, 0)))
    assert meeting is not None
    assert (meeting.rules.majority_base, meeting.rules.cap_rounding) == ("convened", "floor")
