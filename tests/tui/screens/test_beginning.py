"""A meeting begun from the list of meetings: by a form, or cloned."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from meetings.acts import AnyAct, MeetingPrepared
from tests.meetings.build import opened, put
from tests.tui.screens.driving import SIZES, burst, flat, program, seen
from tests.tui.screens.months import month_program

HELD: list[AnyAct] = [*opened(5), put(3, "m01", "m02")]
TITLE = "Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2023"


@pytest.mark.parametrize("size", SIZES)
async def test_f2_asks_for_a_meeting_tells_every_fault_at_once_and_keeps_what_was_typed(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, size=size) as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "tab", "CHI BỘ AN PHÚ")
        await burst(pilot, "f2")
        shown = seen(app)
        assert "Nơi họp: không được để trống" in shown
        assert "Thời gian: chưa ghi; vui lòng ghi cả ngày và giờ" in shown
        assert "CHI BỘ AN PHÚ" in shown
        assert app.book.records() == ()
        await burst(pilot, "tab", "ĐẢNG BỘ XÃ")
        await burst(pilot, "tab", "1")
        await burst(pilot, "2", "enter")
        await burst(pilot, *["tab"] * 4, "05/12/2023 7:30")
        await burst(pilot, "tab", "Phòng họp")
        await burst(pilot, "f2")
        prepared = app.open_dossier.meeting.prepared
        assert (prepared.title, prepared.place) == (TITLE, "Phòng họp")
        assert (prepared.organ.name, prepared.organ.kind, prepared.organ.has_committee) == (
            "CHI BỘ AN PHÚ",
            "base_cell",
            False,
        )
        assert f"{prepared.planned:%d/%m/%Y %H:%M}" == "05/12/2023 07:30"
        assert "Tiếp theo: lấy danh sách từ Excel (F4)." in seen(app)


async def test_the_organ_of_the_last_meeting_stands_in_the_form(tmp_path: Path) -> None:
    async with program(tmp_path, HELD) as (app, pilot):
        await burst(pilot, "f2")
        shown = seen(app)
        assert "CHI BỘ TRƯỜNG HỌC" in shown
        assert "ĐẢNG BỘ PHƯỜNG AN PHÚ" in shown
        assert "chi bộ trực thuộc" in shown


async def test_F519_the_same_organ_in_the_same_minute_is_refused_in_the_form(tmp_path: Path) -> None:
    async with program(tmp_path, HELD) as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, *["tab"] * 9, "5/12/2023 07:30")
        await burst(pilot, "f2")
        shown = " ".join(seen(app).replace("│", " ").split())
        assert "sổ đã có cuộc họp của CHI BỘ TRƯỜNG HỌC lúc 07:30 ngày 05/12/2023" in shown
        assert "mã F519" in shown
        await burst(pilot, "backspace")
        assert "mã F519" not in seen(app)
        assert len(app.book.records()) == 1


async def test_a_time_without_its_day_is_asked_for_again(tmp_path: Path) -> None:
    async with program(tmp_path, HELD) as (app, pilot):
        await burst(pilot, "f4")
        await burst(pilot, "07:30", "enter")
        await burst(pilot, "f2")
        assert "chưa đọc được «07:30»" in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_f4_clones_the_meeting_under_the_cursor(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, HELD, size=size) as (app, pilot):
        await burst(pilot, "f4")
        await burst(pilot, "04/12/2024 13:30", "f2")
        meeting = app.open_dossier.meeting
        assert f"{meeting.prepared.planned:%d/%m/%Y %H:%M}" == "04/12/2024 13:30"
        assert len(meeting.members) == 5
        assert [one.id for one in meeting.put[0].subjects] == ["m01", "m02"]
        assert meeting.opened is None
        shown = seen(app)
        assert "05 người, 05 chính thức" in shown
        assert "Đã đủ để họp: F6 sang Điểm danh." in shown
        await burst(pilot, "f10")
        assert "04/12/2024 13:30" in seen(app)


async def test_a_meeting_cloned_for_a_later_year_is_of_that_year_unless_another_title_is_typed(tmp_path: Path) -> None:
    first, *others = HELD
    assert isinstance(first, MeetingPrepared)
    dated = [replace(first, title="Hội nghị kiểm điểm năm 2023"), *others]
    async with program(tmp_path, dated) as (app, pilot):
        await burst(pilot, "f4")
        await burst(pilot, "04/12/2025 13:30", "f2")
        assert app.open_dossier.meeting.prepared.title == "Hội nghị kiểm điểm năm 2025"
        assert app.open_dossier.meeting.year == 2025
        await burst(pilot, "f10")
        await burst(pilot, "down", "f4")
        await burst(pilot, "05/12/2026 13:30", "tab", "ctrl+u", "Kiểm điểm lại năm 2023", "f2")
        assert app.open_dossier.meeting.prepared.title == "Kiểm điểm lại năm 2023"


async def test_nothing_to_clone_in_an_empty_book(tmp_path: Path) -> None:
    async with program(tmp_path) as (app, pilot):
        await burst(pilot, "f4")
        assert "Sổ chưa có cuộc họp nào để chép." in seen(app)


async def test_an_empty_book_tells_both_ways_to_begin(tmp_path: Path) -> None:
    async with month_program(tmp_path, [], part="") as (app, _):
        assert "F2 chuẩn bị cuộc họp đầu tiên, F5 lập tháng đánh giá." in flat(app)
