"""Tellers who come late, by keyboard: recorded at once, the ballot waits for them; hours typed as people say them."""

from datetime import datetime
from pathlib import Path

import pytest

from meetings.acts import (
    AnyAct,
    AttendanceTaken,
    LeftOut,
    MeetingOpened,
    MemberArrived,
    MembersConvened,
    OfficersChosen,
)
from meetings.people import Member
from tests.meetings.build import MORNING, opened, put
from tests.tui.screens.driving import SIZES, burst, flat, program

TELLERS = OfficersChosen("m01", "m02", ("m03", "m04"))
CELL: list[AnyAct] = [*opened(5)[:3], TELLERS, MeetingOpened(MORNING), AttendanceTaken(), put(3, "m01")]


@pytest.mark.parametrize("size", SIZES)
async def test_W137_a_teller_found_late_at_the_roll_comes_by_the_same_key(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, CELL, step="attendance", size=size) as (app, pilot):
        await burst(pilot, "033")
        await burst(pilot, *["backspace"] * 5, "8h15 ngày 5 tháng 12", "enter")
        assert "Nguyễn Văn M03 đến muộn" in flat(app)
        arrived = [act for act in app.open_dossier.meeting.movements if isinstance(act, MemberArrived)]
        assert [(act.member, act.at) for act in arrived] == [("m03", datetime(2023, 12, 5, 8, 15))]


async def test_W137_a_teller_who_is_absent_is_recorded_with_who_is_there(tmp_path: Path) -> None:
    async with program(tmp_path, CELL, step="attendance") as (app, pilot):
        await burst(pilot, "032")
        shown = flat(app)
        assert "Đã ghi: Nguyễn Văn M03 vắng không lý do." in shown
        assert "người kiểm phiếu Nguyễn Văn M03 vắng mặt lúc điểm danh, trong tổ đang có mặt Nguyễn Văn M04" in shown
        assert list(app.open_dossier.meeting.absences) == ["m03"]


async def test_namesakes_are_told_apart_on_the_line_that_answers(tmp_path: Path) -> None:
    twins = (Member("x1", "Lê Thị Hoa", born=1975), Member("x2", "Lê Thị Hoa", born=1981))
    async with program(tmp_path, opened(3, more=twins), step="attendance") as (app, pilot):
        await burst(pilot, "052")
        shown = flat(app)
        assert "Đã ghi: Lê Thị Hoa (sinh năm 1981) vắng không lý do." in shown
        assert "Lưu ý: Lê Thị Hoa (sinh năm 1981) vắng mặt nhưng chưa ghi lý do" in shown


async def test_an_hour_that_cannot_be_read_is_told_with_examples(tmp_path: Path) -> None:
    async with program(tmp_path, opened(5, 4), step="attendance") as (app, pilot):
        await burst(pilot, "053")
        await burst(pilot, *["backspace"] * 5, "mười ba giờ", "enter")
        assert "Ví dụ: 07:30, hoặc 13h30 ngày 6/12." in flat(app)


@pytest.mark.parametrize("size", SIZES)
async def test_who_counts_without_a_vote_is_shown_beside_the_name_and_refused_nothing(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    others = (Member("x1", "Phạm Văn Dự", status="probationary"),)
    left_out = MembersConvened((LeftOut("m03", "đi học xa"),))
    acts = [*opened(4, more=others)[:2], left_out, put(3, "m01")]
    async with program(tmp_path, acts, step="prepare", size=size) as (app, pilot):
        await burst(pilot, "05", "enter")
        shown = flat(app)
        assert "(dự bị)" in shown
        assert "(không triệu tập)" in shown
        await burst(pilot, "011", "022", "033", "053")
        assert app.open_dossier.meeting.officers == OfficersChosen("m01", "m02", ("m03", "x1"))
        told = "Có nhiệm vụ mà không biểu quyết: Nguyễn Văn M03 (không triệu tập), Phạm Văn Dự (dự bị)."
        assert told in flat(app)
