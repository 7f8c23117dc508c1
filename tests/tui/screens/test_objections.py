"""Retained opinions by keyboard."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct, EntryStruckOut, GuestsInvited, ObjectionMade
from meetings.people import Guest
from tests.meetings.build import opened, put
from tests.tui.screens.driving import SIZES, burst, flat, program, seen

GUEST = Guest("k01", "Trần Thị Bích", "Phó Bí thư Đảng ủy")
OPEN: list[AnyAct] = [*opened(15, 14), GuestsInvited((GUEST,)), put(3, "m01", "m02")]
KEPT = ObjectionMade("m04", "Tôi không đồng ý với mức này.", "m01")


@pytest.mark.parametrize("size", SIZES)
async def test_none_is_said_in_words(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, OPEN, step="objections", size=size) as (app, _):
        shown = seen(app)
        assert "Ý kiến bảo lưu: Không có" in shown
        assert "Không có. Khi có người bảo lưu ý kiến, bấm F2 để ghi." in shown


@pytest.mark.parametrize("size", SIZES)
async def test_a_member_on_a_subject_and_a_guest_on_the_matter_in_their_own_words(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, OPEN, step="objections", size=size) as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "04", "enter")
        await burst(pilot, "1", "enter")
        await burst(pilot, "Tôi không đồng ý với mức này.", "f2")
        await pilot.pause()
        await burst(pilot, "f2")
        await burst(pilot, "16", "enter")
        await burst(pilot, "0", "enter")
        await burst(pilot, "Tôi xin bảo lưu", "enter", "về cách làm.", "f2")
        await pilot.pause()
        matter = ObjectionMade("k01", "Tôi xin bảo lưu\nvề cách làm.")
        assert app.open_dossier.meeting.objections == (KEPT, matter)
        shown = seen(app)
        assert "Ý kiến bảo lưu: 02" in shown
        assert "Trần Thị Bích bảo lưu ý kiến (cả cuộc họp):" in shown
        assert "Nguyễn Văn M04     Nguyễn Văn M01" in shown


@pytest.mark.parametrize("typed", [("15",), ("15", "enter"), ("m15", "enter")])
async def test_section_v_F405_an_absent_person_retains_nothing_and_is_told_why_and_what_to_do(
    tmp_path: Path, typed: tuple[str, ...]
) -> None:
    async with program(tmp_path, OPEN, step="objections") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, *typed)
        shown = flat(app)
        assert (
            "Chưa được: số 15: Nguyễn Văn M15 vắng mặt, mà quyền bảo lưu ý kiến là của cá nhân thành viên tham" in shown
        )
        assert "điều người vắng gửi đến thì ghi là ý kiến thảo luận, nói rõ gửi bằng văn bản" in shown
        assert app.focused is not None
        assert app.focused.id == "by"
        await burst(pilot, "04", "enter")
        assert "Chưa được" not in flat(app)


async def test_struck_out_only_with_a_reason(tmp_path: Path) -> None:
    async with program(tmp_path, [*OPEN, KEPT], step="objections") as (app, pilot):
        await burst(pilot, "f4")
        await burst(pilot, "enter")
        assert "«Lý do gạch bỏ» còn trống, vui lòng ghi." in seen(app)
        assert app.open_dossier.meeting.objections == (KEPT,)
        await burst(pilot, "người nêu rút lại", "enter")
        dossier = app.open_dossier
        assert dossier.meeting.objections == ()
        assert dossier.book.entries(dossier.record)[-1].act == EntryStruckOut(9, "người nêu rút lại")


async def test_written_anew(tmp_path: Path) -> None:
    async with program(tmp_path, [*OPEN, KEPT], step="objections") as (app, pilot):
        await burst(pilot, "enter")
        await burst(pilot, " Đề nghị ghi rõ.", "f2")
        (kept,) = app.open_dossier.meeting.objections
        assert kept == ObjectionMade("m04", "Tôi không đồng ý với mức này. Đề nghị ghi rõ.", "m01")


async def test_a_draft_of_an_opinion_is_not_offered_as_a_comment(tmp_path: Path) -> None:
    async with program(tmp_path, OPEN, step="objections") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "04", "enter")
        await burst(pilot, "tab")
        await burst(pilot, "Tôi", "escape")
        await pilot.pause()
        assert "Có bản nháp chưa ghi (01)" in seen(app)
        app.go("discussion")
        await pilot.pause()
        assert "nháp" not in seen(app)
