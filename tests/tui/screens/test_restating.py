"""What a meeting is called by, mended by keyboard; boxes that are kept until they are recorded."""

from datetime import datetime
from pathlib import Path

import pytest

from meetings.acts import AnyAct, MeetingRestated
from tests.meetings.build import asked, opened, put
from tests.tui.screens.driving import SIZES, burst, program, seen
from tui.app import KiemDiemApp

LISTED: list[AnyAct] = opened(5)[:4]
TITLE, PLANNED, PLACE, YEAR = 8, 9, 10, 13
"""So many times Tab from the first line of the form."""


def said(app: KiemDiemApp) -> str:
    """What stands on the screen in one line, without the frames."""
    return " ".join(seen(app).replace("│", " ").split())


@pytest.mark.parametrize("size", SIZES)
async def test_title_hour_and_place_are_mended_and_everything_follows(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, LISTED, step="prepare", size=size) as (app, pilot):
        await burst(pilot, "01", "enter")
        await burst(pilot, "f2")
        await burst(pilot, *["tab"] * TITLE, " năm 2022", "tab", *["backspace"] * 5, "14:00", "tab", " 2", "f2")
        prepared = app.open_dossier.meeting.prepared
        assert (prepared.title, prepared.place) == ("Hội nghị kiểm điểm năm 2022", "Phòng họp 2")
        assert prepared.planned == datetime(2023, 12, 5, 14, 0)
        shown = seen(app)
        assert "Đã ghi: thông tin cuộc họp (hội nghị, nơi họp, thời gian)." in shown
        assert "Hội nghị kiểm điểm năm 2022" in shown.splitlines()[0]
        acts = [entry.act for entry in app.book.entries(app.open_dossier.record)]
        assert acts[-1] == MeetingRestated(title=prepared.title, place="Phòng họp 2", planned=prepared.planned)
        await burst(pilot, "f10")
        assert "14:00 05/12/2023 · Phòng họp 2" in seen(app)
        await burst(pilot, "f7")
        assert "sửa thông tin cuộc họp" in seen(app)
        await burst(pilot, "escape")
        await burst(pilot, "f10")
        assert "05/12/2023 14:00 CHI BỘ TRƯỜNG HỌC" in said(app)


async def test_the_form_opens_with_what_stands_and_says_where_nothing_was_changed(tmp_path: Path) -> None:
    async with program(tmp_path, [*LISTED, MeetingRestated(place="Hội trường")], step="prepare") as (app, pilot):
        await burst(pilot, "01", "enter")
        await burst(pilot, "enter")
        shown = seen(app)
        assert "Hội trường" in shown
        assert "05/12/2023 07:30" in shown
        await burst(pilot, "f2")
        assert "chưa sửa điều gì; vui lòng sửa một ô rồi F2" in seen(app)


async def test_every_fault_of_the_form_is_told_with_what_belongs_there(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare", size=(120, 40)) as (app, pilot):
        await burst(pilot, "01", "enter")
        await burst(pilot, "f2")
        await burst(pilot, *["tab"] * PLANNED, *["backspace"] * 6, "tab", *["backspace"] * 9, *["tab"] * 3, "19x", "f2")
        shown = said(app)
        assert "Thời gian: chưa đọc được «05/12/2023»" in shown
        assert "Nơi họp: không được để trống" in shown
        assert "Năm:" in shown
        assert not app.open_dossier.meeting.prepared.year


async def test_F138_after_the_opening_the_hour_is_refused_with_the_way_out_and_the_form_stays(tmp_path: Path) -> None:
    async with program(tmp_path, opened(5), step="prepare") as (app, pilot):
        await burst(pilot, "01", "enter")
        await burst(pilot, "f2")
        await burst(pilot, *["tab"] * PLANNED, *["backspace"] * 5, "08:00", "f2")
        shown = said(app)
        assert "cuộc họp đã khai mạc lúc 07:30 ngày 05/12/2023" in shown
        assert "gạch bỏ mục khai mạc" in shown
        await burst(pilot, *["backspace"] * 5, "07:30", "tab", " A", "f2")
        assert app.open_dossier.meeting.prepared.place == "Phòng họp A"


async def test_F130_the_kind_of_organ_is_refused_once_a_ballot_was_held(tmp_path: Path) -> None:
    acts = [*opened(3), put(3, "m01"), asked("good", 3, m01=3)]
    async with program(tmp_path, acts, step="prepare") as (app, pilot):
        await burst(pilot, "01", "enter")
        await burst(pilot, "f2")
        await burst(pilot, *["tab"] * 3, "1", "f2")
        assert "không đổi được loại tổ chức sau khi đã bỏ phiếu" in said(app)
        assert app.open_dossier.meeting.prepared.organ.kind == "dependent_cell"


# ------------------------------------------------------------------ boxes kept


async def test_boxes_left_by_esc_stand_in_the_form_again_and_f4_begins_anew(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "01", "enter")
        await burst(pilot, "f2")
        await burst(pilot, "tab", " SỐ 9", "escape")
        assert "Các ô đã điền được giữ lại" in seen(app)
        await burst(pilot, "f2")
        shown = seen(app)
        assert "CHI BỘ TRƯỜNG HỌC SỐ 9" in shown
        assert "Đây là các ô ghi dở lúc 07:30 ngày 05/12/2023, chưa ghi vào sổ." in shown
        await burst(pilot, "f4")
        shown = seen(app)
        assert "SỐ 9" not in shown
        assert "ghi dở" not in shown
        await burst(pilot, "escape")
        assert "được giữ lại" not in seen(app)
        assert not list(tmp_path.glob("*.nhap-*"))


async def test_boxes_are_forgotten_once_recorded(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "01", "enter")
        await burst(pilot, "f2")
        await burst(pilot, *["tab"] * PLACE, " A", "escape")
        assert list(tmp_path.glob("*.nhap-*"))
        await burst(pilot, "f2")
        await burst(pilot, "f2")
        assert app.open_dossier.meeting.prepared.place == "Phòng họp A"
        assert not list(tmp_path.glob("*.nhap-*"))


async def test_a_new_meeting_keeps_its_boxes_when_left_and_when_the_program_is_closed(tmp_path: Path) -> None:
    async with program(tmp_path) as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "tab", "CHI BỘ AN PHÚ", "escape")
        assert "Chưa lập cuộc họp. Các ô đã điền được giữ lại" in seen(app)
        await burst(pilot, "f2")
        await burst(pilot, "tab", "tab", "ĐẢNG BỘ XÃ")
    async with program(tmp_path) as (app, pilot):
        await burst(pilot, "f2")
        shown = seen(app)
        assert "CHI BỘ AN PHÚ" in shown
        assert "ĐẢNG BỘ XÃ" in shown
        await burst(pilot, *["tab"] * PLANNED, "05/12/2023 7:30", "tab", "Phòng họp", "f2")
        assert app.open_dossier.meeting.prepared.organ.superior == "ĐẢNG BỘ XÃ"
        await burst(pilot, "f10")
        await burst(pilot, "f2")
        assert "ghi dở" not in seen(app)


async def test_where_boxes_cannot_be_kept_nobody_goes_unwarned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with program(tmp_path) as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "tab", "CHI BỘ AN PHÚ")

        def full(_: Path, __: Path) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "replace", full)
        await burst(pilot, "escape")
        shown = said(app)
        assert "Chưa giữ được các ô đang ghi" in shown
        assert "CHI BỘ AN PHÚ" in shown
        await burst(pilot, "escape")
        assert "Sổ kiểm điểm" in seen(app)


async def test_a_clone_asks_the_title_too_and_records_what_was_seen(tmp_path: Path) -> None:
    acts = [*LISTED, MeetingRestated(title="Hội nghị kiểm điểm năm 2022")]
    async with program(tmp_path, acts) as (app, pilot):
        await burst(pilot, "f4")
        assert "Hội nghị kiểm điểm năm 2023" in seen(app)
        await burst(pilot, "04/12/2024 13:30", "tab", *["backspace"] * 4, "2024", "f2")
        prepared = app.open_dossier.meeting.prepared
        assert prepared.title == "Hội nghị kiểm điểm năm 2024"
        assert prepared.planned == datetime(2024, 12, 4, 13, 30)
