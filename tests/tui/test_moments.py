"""Moments as people type them: the hour with or without its day, in figures or words, in either order."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.typed.days import impossible
from tui.typed.moments import read_day_and_time, read_moment

DAY = datetime(2025, 12, 5, 7, 30)
AFTERNOON = datetime(2025, 12, 6, 13, 30)


@pytest.mark.parametrize(
    "said", ["13:30", "13h30", "13g30", "13 giờ 30", "13 giờ 30 phút", "1330", "13.30", "13 gio 30", "13H30"]
)
def test_an_hour_alone_is_of_the_day_asked_about(said: str) -> None:
    assert read_moment(said, DAY) == datetime(2025, 12, 5, 13, 30)


@pytest.mark.parametrize("said", ["7", "7h", "7 giờ", "7g", "07:00", "0700"])
def test_a_full_hour_needs_no_minutes(said: str) -> None:
    assert read_moment(said, DAY) == datetime(2025, 12, 5, 7, 0)


@pytest.mark.parametrize(
    "said",
    [
        "13h30 ngày 6 tháng 12",
        "13 giờ 30 ngày 06/12",
        "6/12 13h30",
        "6/12 13g30",
        "ngày 6/12 lúc 13:30",
        "13:30 6/12",
        "13h30, ngày 6 tháng 12 năm 2025",
        "6 tháng 12, 13 giờ 30 phút",
        "06/12/2025 13:30",
        "06-12-2025 1330",
        "6.12.2025 13.30",
        "13 giờ 30 phút ngày 06 tháng 12 năm 2025",
        "lúc 13h30 ngày 6/12",
        "1330 6/12",
    ],
)
def test_a_day_is_read_before_and_behind_the_hour_with_the_year_of_the_meeting(said: str) -> None:
    assert read_moment(said, DAY) == AFTERNOON
    assert read_day_and_time(said, DAY) == AFTERNOON


def test_a_year_that_is_said_holds() -> None:
    assert read_moment("13h30 ngày 6 tháng 12 năm 2024", DAY) == datetime(2024, 12, 6, 13, 30)


@pytest.mark.parametrize(
    "said",
    ["", "sáng", "25:00", "7:60", "31/11 7:30", "6/13 7:30", "6/12", "7:3", "13h30 ngày", "6/12/25 7:30", "730 7:30"],
)
def test_what_is_no_moment_is_not_guessed(said: str) -> None:
    assert read_moment(said, DAY) is None


@pytest.mark.parametrize("said", ["13:30", "6/12 13:30", "13h30 ngày 6 tháng 12"])
def test_without_a_known_year_a_whole_date_is_wanted(said: str) -> None:
    assert read_day_and_time(said) is None


@pytest.mark.parametrize(
    ("said", "near", "wanted"),
    [
        ("28/12 7:30", datetime(2025, 1, 10), datetime(2024, 12, 28, 7, 30)),
        ("7h30 ngày 5 tháng 1", datetime(2024, 12, 20), datetime(2025, 1, 5, 7, 30)),
        ("5/12 7:30", datetime(2025, 12, 5), datetime(2025, 12, 5, 7, 30)),
        ("5/12/2025 7:30", datetime(2025, 1, 10), datetime(2025, 12, 5, 7, 30)),
    ],
)
def test_a_day_without_a_year_is_the_nearest_one(said: str, near: datetime, wanted: datetime) -> None:
    assert read_moment(said, near) == read_day_and_time(said, near) == wanted


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("31/11/2024", "không có ngày 31/11/2024"),
        ("31/11/2024 7:30", "không có ngày 31/11/2024"),
        ("7h30 ngày 31 tháng 11 năm 2024", "không có ngày 31/11/2024"),
        ("29/2 7:30", "không có ngày 29/2/2025"),
        ("29/2/2024 25:00", "không có giờ 25:00"),
        ("0/7 7:30", "không có ngày 0/7/2025"),
        ("6/13 7:30", "không có tháng 13"),
        ("7:60", "không có giờ 7:60"),
        ("31/11 2030", "không có ngày 31/11/2025"),
        ("13.30 6.12.2025", ""),
        ("sáng mai", ""),
        ("6/12/25 7:30", ""),
        ("", ""),
    ],
)
def test_what_no_calendar_has_is_told_as_such(said: str, told: str) -> None:
    assert impossible(said, date(2025, 7, 1)) == told


def test_without_a_year_at_hand_the_29th_of_february_may_be() -> None:
    assert impossible("29/2") == ""
    assert impossible("31/11 7:30") == "không có ngày 31/11"


@given(st.datetimes(datetime(2020, 1, 1), datetime(2029, 12, 31)))
def test_every_moment_reads_back_as_it_is_written_on_paper_and_on_the_screen(moment: datetime) -> None:
    moment = moment.replace(second=0, microsecond=0)
    for written in (
        f"{moment:%d/%m/%Y %H:%M}",
        f"{moment:%H:%M %d/%m/%Y}",
        f"{moment:%H:%M ngày %d/%m/%Y}",
        f"{moment:%H} giờ {moment:%M} phút ngày {moment:%d} tháng {moment.month} năm {moment.year}",
    ):
        assert read_day_and_time(written) == moment
        assert read_moment(written, DAY) == moment
