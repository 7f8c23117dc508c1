"""The minutes by keyboard: read, adopted, closed, corrected."""

from datetime import datetime
from pathlib import Path

import pytest

from meetings.acts import AnyAct, CorrectionMade, MeetingClosed, MinutesAdopted
from tests.meetings.build import NOON, asked, ids, opened, put
from tests.tui.screens.driving import SIZES, burst, flat, opened_again, program, seen

VOTED: list[AnyAct] = [*opened(15, 14), put(3, "m01", "m02"), asked("good", 14, m01=12, m02=11)]
CLOSED: list[AnyAct] = [*VOTED, MinutesAdopted(13, 1), MeetingClosed(NOON)]


@pytest.mark.parametrize("size", SIZES)
async def test_the_minutes_are_read_as_they_would_be_printed(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, VOTED, step="minutes", size=size) as (app, pilot):
        shown = seen(app)
        assert "Triệu tập 15 · đang có mặt 14 · DỰ THẢO, chưa thông qua" in shown
        assert "CHI BỘ TRƯỜNG HỌC" in shown
        assert "BIÊN BẢN" in shown
        await burst(pilot, "end")
        assert "Biên bản này là dự thảo, chưa được Hội nghị thông qua." in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_W135_steps_that_nobody_recorded_are_told_while_they_still_can_be(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, VOTED, step="minutes", size=size) as (app, _):
        shown = flat(app)
        assert "Lưu ý (không in ra): chưa thấy ghi là đã tiến hành: Từng đảng viên tự phân tích chất lượng" in shown
        assert "«Việc trước khi biểu quyết»" in shown
    async with program(tmp_path / "b", CLOSED, step="minutes", size=size) as (app, _):
        assert "chưa thấy ghi" not in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_f9_adopts_by_figures_with_amendments(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, VOTED, step="minutes", size=size) as (app, pilot):
        await burst(pilot, "f9")
        assert "Triệu tập 15, có mặt 14; cần ít nhất 08 người tán thành" in " ".join(seen(app).split())
        for figure in ("13", "1", ""):
            await burst(pilot, figure, "enter")
        assert "13 người tán thành, 01 không tán thành, 00 không có ý kiến" in seen(app)
        await burst(pilot, "Sửa tên đồng chí M02", "f2")
        adoption = app.open_dossier.meeting.adoption
        assert adoption == MinutesAdopted(13, 1, 0, "Sửa tên đồng chí M02")
        assert "ĐÃ THÔNG QUA · chưa ghi giờ bế mạc" in seen(app)
        assert "Đã ghi: thông qua biên bản, 13 người tán thành, 01 không tán thành," in seen(app)


async def test_more_voices_than_present_are_asked_again_with_what_was_typed(tmp_path: Path) -> None:
    async with program(tmp_path, VOTED, step="minutes") as (app, pilot):
        await burst(pilot, "f9")
        for figure in ("15", "", ""):
            await burst(pilot, figure, "enter")
        assert "15 người biểu quyết thông qua biên bản nhưng chỉ có 14 thành viên" in flat(app)
        assert app.open_dossier.meeting.adoption is None
        assert app.focused is not None
        assert app.focused.id == "in_favour"
        await burst(pilot, "backspace", "4", "f2")
        await burst(pilot, "f2")
        assert app.open_dossier.meeting.adoption == MinutesAdopted(14)


async def test_F401_the_cursor_stands_at_the_figure_that_is_too_many(tmp_path: Path) -> None:
    async with program(tmp_path, VOTED, step="minutes") as (app, pilot):
        await burst(pilot, "f9")
        for figure in ("10", "5", ""):
            await burst(pilot, figure, "enter")
        assert app.focused is not None
        assert app.focused.id == "against"
        await burst(pilot, "backspace", "4", "f2")
        await burst(pilot, "f2")
        assert app.open_dossier.meeting.adoption == MinutesAdopted(10, 4)


async def test_nothing_is_adopted_by_figures_alone_and_escape_leaves_the_draft(tmp_path: Path) -> None:
    async with program(tmp_path, VOTED, step="minutes") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, "14", "f2")
        await burst(pilot, "escape")
        assert app.open_dossier.meeting.adoption is None


async def test_a_figure_that_is_no_number_is_asked_again(tmp_path: Path) -> None:
    async with program(tmp_path, VOTED, step="minutes") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, "mười", "f2")
        assert "Chưa đọc được số «mười»" in seen(app)
        await burst(pilot, "backspace", "backspace", "backspace", "backspace", "9", "tab", "x", "tab", "f2")
        assert "Chưa đọc được số «x»" in seen(app)
        assert app.focused is not None
        assert app.focused.id == "against"
        assert app.open_dossier.meeting.adoption is None


async def test_no_adoption_is_asked_for_before_the_roll_call(tmp_path: Path) -> None:
    async with program(tmp_path, opened(15)[:5], step="minutes") as (app, pilot):
        await burst(pilot, "f9")
        assert "Chưa được:" in seen(app)
        assert "Tán thành (số người)" not in seen(app)


async def test_too_few_in_favour_leave_a_draft_that_may_be_put_again(tmp_path: Path) -> None:
    async with program(tmp_path, VOTED, step="minutes") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, "7", "f2")
        assert "7/15 người triệu tập tán thành biên bản, không quá nửa" in " ".join(seen(app).split())
        await burst(pilot, "f2")
        assert "DỰ THẢO, chưa đủ quá nửa tán thành" in seen(app)
        assert "W402" in seen(app)
        await burst(pilot, "f9")
        await burst(pilot, "8", "f2")
        await burst(pilot, "f2")
        assert app.open_dossier.meeting.adopted


async def test_f2_closes_with_its_hour(tmp_path: Path) -> None:
    async with program(tmp_path, [*VOTED, MinutesAdopted(14)], step="minutes") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, *["backspace"] * 5, "11:15", "enter")
        assert app.open_dossier.meeting.closed == NOON
        assert "ĐÃ THÔNG QUA · bế mạc 11:15" in seen(app)


async def test_after_adoption_only_numbered_corrections(tmp_path: Path) -> None:
    async with program(tmp_path, CLOSED, step="minutes") as (app, pilot):
        for key in ("f9", "f2"):
            await burst(pilot, key)
            assert "Chưa được:" in seen(app)
        for number, text in enumerate(("Sửa «M01» thành «M1»", "Sửa «[b]» thành «[/b]»"), start=1):
            await burst(pilot, "f4")
            assert f"Đính chính số 0{number}" in seen(app)
            await burst(pilot, text, "tab")
            await burst(pilot, "ghi nhầm", "f2")
            assert f"Đã ghi: đính chính số 0{number}." in seen(app)
        assert [made.text for made in app.open_dossier.meeting.corrections] == [
            "Sửa «M01» thành «M1»",
            "Sửa «[b]» thành «[/b]»",
        ]
        shown = seen(app)
        assert "2. Sửa «[b]» thành «[/b]»" in shown
        assert "Lý do: ghi nhầm" in shown


async def test_nothing_is_corrected_before_adoption(tmp_path: Path) -> None:
    async with program(tmp_path, VOTED, step="minutes") as (app, pilot):
        await burst(pilot, "f4")
        assert "chưa cần đính chính" in " ".join(seen(app).split())


async def test_a_correction_left_or_cut_off_half_written_is_there_again(tmp_path: Path) -> None:
    async with program(tmp_path, CLOSED, step="minutes") as (app, pilot):
        await burst(pilot, "f4")
        await burst(pilot, "mot trang dinh chinh")
        await app.action_quit()
    async with opened_again(tmp_path) as (again, pilot):
        await burst(pilot, "f4")
        assert "mot trang dinh chinh" in flat(again)
        await burst(pilot, "tab", "nghe nham", "f2")
        assert [one.text for one in again.open_dossier.meeting.corrections] == ["mot trang dinh chinh"]
        await burst(pilot, "f4")
        assert "mot trang dinh chinh" not in flat(again).partition("Đính chính số 02")[2]


async def test_amendments_half_written_outlast_escape(tmp_path: Path) -> None:
    async with program(tmp_path, [*opened(5), put(3, "m02")], step="minutes") as (app, pilot):
        for _ in range(2):
            await burst(pilot, "f9")
            await burst(pilot, "5", "enter", "enter", "enter")
            shown = flat(app)
            await burst(pilot, "sua doi", "escape")
        assert "sua doi" in shown
        assert not app.open_dossier.meeting.adopted


@pytest.mark.parametrize("size", SIZES)
async def test_section_v_W401_closing_before_the_adoption_is_asked_with_what_follows(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, VOTED, step="minutes", size=size) as (app, pilot):
        await burst(pilot, "f2")
        shown = flat(app)
        assert "Biên bản chưa được thông qua tại cuộc họp" in shown
        assert "bế mạc rồi thì chỉ còn ghi được kết quả thông qua" in shown
        assert "Vẫn ghi bế mạc bây giờ?" in shown
        await burst(pilot, "escape")
        assert app.open_dossier.meeting.closed is None
        await burst(pilot, "f2")
        await burst(pilot, "enter")
        await burst(pilot, *["backspace"] * 5, "11:15", "enter")
        assert app.open_dossier.meeting.closed == NOON
        assert "W401" in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_a_correction_recorded_by_mistake_is_withdrawn_by_another(tmp_path: Path, size: tuple[int, int]) -> None:
    corrected = [*CLOSED, CorrectionMade("Sửa «M01» thành «M1»", "ghi nhầm"), CorrectionMade("Sửa giờ", "ghi nhầm")]
    async with program(tmp_path, corrected, step="minutes", size=size) as (app, pilot):
        assert "Đã có 02 đính chính; F5 bãi bỏ." in flat(app)
        await burst(pilot, "f5")
        shown = flat(app)
        assert "Đính chính số 03: bãi bỏ" in shown
        assert "số 01: Sửa «M01» thành «M1»" in shown
        await burst(pilot, "1", "enter")
        await burst(pilot, "đính chính nhầm người", "f2")
        assert app.open_dossier.meeting.corrections[-1] == CorrectionMade("", "đính chính nhầm người", 1)
        shown = flat(app)
        assert "Đã ghi: đính chính số 03, bãi bỏ đính chính số 01." in shown
        assert "1. Sửa «M01» thành «M1» (ĐÃ BÃI BỎ ở đính chính số 03)" in shown
        assert "3. Bãi bỏ đính chính số 01. Lý do: đính chính nhầm người" in shown
        await burst(pilot, "f5")
        assert "số 01:" not in flat(app)


async def test_a_withdrawal_wants_its_reason_and_something_to_withdraw(tmp_path: Path) -> None:
    async with program(tmp_path, CLOSED, step="minutes") as (app, pilot):
        await burst(pilot, "f5")
        assert "Chưa có đính chính nào để bãi bỏ." in flat(app)
        app.open_dossier.do(CorrectionMade("Sửa giờ", "ghi nhầm"))
        await burst(pilot, "f5")
        await burst(pilot, "f2")
        assert "«Lý do» còn trống, vui lòng ghi." in flat(app)
        assert len(app.open_dossier.meeting.corrections) == 1


async def test_a_meeting_of_the_last_year_there_is_asks_for_its_hour_of_closing(tmp_path: Path) -> None:
    acts = [*opened(3, at=datetime(9999, 12, 31, 7, 30)), put(3, "m01"), asked("good", 3, m01=3), MinutesAdopted(3)]
    async with program(tmp_path, acts, step="minutes") as (app, pilot):
        await burst(pilot, "f2")
        assert "Giờ bế mạc" in flat(app)


async def test_ballots_still_due_are_told_over_the_minutes_before_adopting_and_before_closing(tmp_path: Path) -> None:
    due = "nội dung 1 còn lượt đến hạn chưa ghi: Chọn xuất sắc, không quá 01 đồng chí; thông qua, bế mạc rồi thì không"
    good = [*opened(15), put(3, *ids(5)), asked("good", 15, **dict.fromkeys(ids(5), 15))]
    async with program(tmp_path, good, step="minutes") as (app, pilot):
        assert due in flat(app)
        await burst(pilot, "f2")
        assert due[1:] in flat(app)
        await burst(pilot, "escape")
        await burst(pilot, "f9")
        for figure in ("15", "", ""):
            await burst(pilot, figure, "enter")
        assert due[1:] in flat(app)
    done = [*good, asked("excellent", 15, m01=12, m02=3, m03=0, m04=0, m05=0)]
    async with program(tmp_path / "b", done, step="minutes") as (app, _):
        assert "còn lượt đến hạn" not in flat(app)
