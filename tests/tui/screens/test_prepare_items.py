"""Items by keyboard: subjects, levels, circles; changed, taken back, dropped."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct, EntryRestored, EntryStruckOut, StepDone
from meetings.people import LEVELS
from tests.meetings.build import ids, opened, put, subject
from tests.tui.screens.driving import SIZES, burst, program, seen

LISTED: list[AnyAct] = opened(5)[:4]
ITEM: list[AnyAct] = [*LISTED, put(3, *ids(5))]


@pytest.mark.parametrize("size", SIZES)
async def test_levels_by_digits_in_one_burst(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, ITEM, step="prepare", size=size) as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "011", "016", "022", "027", "033", "044", "059")
        subjects = app.open_dossier.meeting.items[0].subjects
        assert [one.self_level for one in subjects] == [*LEVELS, None]
        assert [one.proposed for one in subjects] == ["good", "fulfilled", None, None, None]
        assert [one.conditions for one in subjects] == [True] * 4 + [False]
        assert "chưa đủ tiêu chuẩn, điều kiện xuất sắc" in seen(app)
        await burst(pilot, "011")
        assert app.open_dossier.meeting.items[0].subjects[0].self_level is None


async def test_not_rated_needs_a_reason_and_0_again_rates(tmp_path: Path) -> None:
    async with program(tmp_path, ITEM, step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "030")
        await burst(pilot, "mới chuyển đến", "enter")
        assert app.open_dossier.meeting.items[0].rated == ("m01", "m02", "m04", "m05")
        assert "Xếp loại 04/05 đối tượng" in seen(app)
        await burst(pilot, "030")
        assert app.open_dossier.meeting.items[0].subjects[2].reason == ""


async def test_f12_takes_changes_back_one_after_the_other_with_the_reason_then_the_item(tmp_path: Path) -> None:
    async with program(tmp_path, ITEM, step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "011", "022")
        for left in (["excellent", None, None, None, None], [None] * 5):
            await burst(pilot, "f12")
            await burst(pilot, "chọn nhầm mức", "enter")
            assert [one.self_level for one in app.open_dossier.meeting.items[0].subjects] == left
            assert "trở lại như trước lần sửa cuối" in " ".join(seen(app).split())
        assert app.book.entries(app.open_dossier.record)[-1].act == EntryRestored(5, "chọn nhầm mức", undoes=7)
        await burst(pilot, "f12")
        await burst(pilot, "không đưa ra nữa", "enter")
        assert app.open_dossier.meeting.items == ()


async def test_a_change_is_struck_out_and_put_again_in_the_book(tmp_path: Path) -> None:
    async with program(tmp_path, ITEM, step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "011")
        acts = [entry.act for entry in app.book.entries(app.open_dossier.record)]
        assert acts[-2] == EntryStruckOut(5, "sửa khi chuẩn bị", change=True)


async def test_details_by_form_tell_every_fault_and_keep_the_rest(tmp_path: Path) -> None:
    async with program(tmp_path, ITEM, step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "down", "f4")
        await burst(pilot, "Tổ Toán", "tab")
        await burst(pilot, "2", "enter")
        await burst(pilot, *["tab"] * 5, "03, 99", "f2")
        assert "không có số thứ tự «99» trong danh sách" in seen(app)
        await burst(pilot, *["backspace"] * 4, "f2")
        one = app.open_dossier.meeting.items[0].subjects[1]
        assert (one.unit, one.self_level, one.recused) == ("Tổ Toán", "excellent", ("m03",))


async def test_F512_an_item_with_a_step_recorded_is_refused_and_says_why(tmp_path: Path) -> None:
    async with program(tmp_path, [*ITEM, StepDone(0, 0)], step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "011")
        assert "mã F512" in seen(app)
        assert app.open_dossier.meeting.items[0].subjects[0].self_level is None


async def test_an_organisation_is_rated_by_the_committee_of_the_cell(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "01", "enter")
        await burst(pilot, "enter")
        await burst(pilot, "f2")
        assert "chưa ghi tên" in seen(app)
        await burst(pilot, "Chi bộ Trường học", "enter")
        put_there = app.open_dossier.meeting.put[0]
        assert [(one.id, one.name, one.kind) for one in put_there.subjects] == [
            ("t01", "Chi bộ Trường học", "organisation")
        ]
        assert put_there.convened is None


async def test_an_unusual_voting_is_put_with_its_warning(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "07", "enter")
        await burst(pilot, "02", "enter")
        await burst(pilot, "01", "enter", "f2")
        put_there = app.open_dossier.meeting.put[0]
        assert (put_there.voting, put_there.request, [one.id for one in put_there.subjects]) == (7, True, ["m01"])
        assert "mã W113" in seen(app)


async def test_the_circle_by_hand_and_by_rule(tmp_path: Path) -> None:
    acts = [*LISTED, put(1, subject("t1", "organisation"))]
    async with program(tmp_path, acts, step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "f5")
        assert "vui lòng chọn" in seen(app)
        await burst(pilot, "040", "050")
        assert app.open_dossier.meeting.items[0].circle == ("m01", "m02", "m03")
        assert "03/05 người biểu quyết" in seen(app)
        await burst(pilot, "f4")
        assert app.open_dossier.meeting.put[0].convened is None
        await burst(pilot, "f10")
        assert "biểu quyết: cả 05 người được triệu tập" in seen(app)


async def test_a_subject_is_added_and_dropped_and_the_last_one_stays(tmp_path: Path) -> None:
    async with program(tmp_path, [*LISTED, put(3, "m01")], step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "f2")
        await burst(pilot, "02", "enter", "f2")
        assert [one.id for one in app.open_dossier.meeting.items[0].subjects] == ["m01", "m02"]
        await burst(pilot, "f9")
        await burst(pilot, "f9")
        assert [one.id for one in app.open_dossier.meeting.items[0].subjects] == ["m02"]
        assert "mã F117" in seen(app)


async def test_an_item_is_dropped_with_a_reason(tmp_path: Path) -> None:
    async with program(tmp_path, ITEM, step="prepare") as (app, pilot):
        await burst(pilot, "f9")
        assert "Chọn một nội dung biểu quyết" in seen(app)
        await burst(pilot, "06", "f9")
        await burst(pilot, "không họp nội dung này", "enter")
        assert not app.open_dossier.meeting.items


async def test_a_step_for_one_person_is_marked_among_those_still_missing(tmp_path: Path) -> None:
    async with program(tmp_path, ITEM, step="prepare") as (app, pilot):
        await burst(pilot, "08", "enter")
        await burst(pilot, "012")
        await burst(pilot, "02", "enter", "f2")
        assert app.open_dossier.meeting.steps_done == (StepDone(0, 0, "m02"),)
        shown = seen(app)
        assert "còn thiếu 04 người" in shown
        assert "Còn thiếu: Nguyễn Văn M01, Nguyễn Văn M03" in shown
        assert "Phụ lục, mục 3" in shown
