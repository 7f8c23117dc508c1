"""The roll call by keyboard."""

from datetime import date
from pathlib import Path

import pytest

from meetings.acts import AnyAct, AttendanceTaken, LeftOut, MeetingOpened, MembersConvened, SittingAdjourned
from meetings.people import Member
from tests.meetings.build import MORNING, NOON, asked, opened, put
from tests.tui.screens.driving import SIZES, burst, flat, program, seen
from tui.screens.attendance import Attendance

PREPARED: list[AnyAct] = [*opened(15)[:4], put(3, "m01", "m02")]


@pytest.mark.parametrize("size", SIZES)
async def test_all_present_then_one_excused_by_number(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, PREPARED, step="attendance", size=size) as (app, pilot):
        await burst(pilot, "f4")
        await burst(pilot, "121")
        await burst(pilot, "đi công tác", "enter")
        meeting = app.open_dossier.meeting
        assert meeting.attendance.present == 14
        assert meeting.absences["m12"].reason == "đi công tác"
        shown = seen(app)
        assert "vắng có lý do: đi công tác" in shown
        assert "Triệu tập 15 · đang có mặt 14 (93,33%)" in shown
        assert "14/15 người biểu quyết, mỗi mức cần ít nhất 08 phiếu (mục V)" in shown


async def test_a_wrong_number_is_one_backspace_back(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "f4", "1", "backspace", "032")
        assert list(app.open_dossier.meeting.absences) == ["m03"]


async def test_typing_letters_filters_without_diacritics(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "van m07")
        shown = seen(app)
        assert "Nguyễn Văn M07" in shown
        assert "Nguyễn Văn M08" not in shown


async def test_the_opening_is_recorded_with_its_hour(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "enter")
        at = app.open_dossier.meeting.opened
        assert at is not None
        assert f"{at:%H:%M}" == "07:30"


async def test_late_and_leaving(tmp_path: Path) -> None:
    async with program(tmp_path, opened(15, 14)[:6], step="attendance") as (app, pilot):
        await burst(pilot, "153")
        await burst(pilot, "enter")
        await burst(pilot, "014")
        await burst(pilot, *["backspace"] * 5, "8:00", "enter")
        await burst(pilot, "ốm", "enter")
        moved = app.open_dossier.meeting.movements
        assert [(act.member, f"{act.at:%H:%M}") for act in moved] == [("m15", "07:30"), ("m01", "08:00")]


async def test_somebody_called_as_present_comes_late_in_one_step_with_one_question(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "f4", "053")
        assert "sẽ ghi lại là vắng lúc điểm danh, có mặt từ giờ này" in flat(app)
        await burst(pilot, *["backspace"] * 5, "8:00", "enter")
        meeting = app.open_dossier.meeting
        assert [(act.member, f"{act.at:%H:%M}") for act in meeting.movements] == [("m05", "08:00")]
        assert list(meeting.absences) == ["m05"]
        assert "có mặt, đến lúc 08:00" in seen(app)
        assert "Đã ghi: Nguyễn Văn M05 đến muộn." in flat(app)


async def test_a_second_late_comer_leaves_the_first_as_he_is(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "f4", "053", "enter", "073", "enter", "122")
        meeting = app.open_dossier.meeting
        assert [act.member for act in meeting.movements] == ["m05", "m07"]
        assert [one for one in meeting.members if not meeting.is_present(one)] == ["m12"]


async def test_f12_takes_a_late_coming_back_step_by_step(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "f4", "053", "enter", "f12", "nhầm", "enter")
        assert "vắng: đến muộn" in seen(app)
        await burst(pilot, "f12", "nhầm", "enter")
        assert app.open_dossier.meeting.attendance.present == 15


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("f4", "153", "enter", "153"), "Nguyễn Văn M15 đang có mặt, nên không ghi đến muộn được"),
        (("f4", "152", "154"), "Nguyễn Văn M15 không có mặt, nên không ghi về sớm được"),
        (("153",), "ghi đến muộn, về sớm khi chưa điểm danh"),
        (("154",), "ghi đến muộn, về sớm khi chưa điểm danh"),
        (("f5",), "tạm nghỉ khi chưa khai mạc"),
    ],
)
async def test_F133_F136_what_cannot_be_is_told_before_a_time_is_asked(
    tmp_path: Path, keys: tuple[str, ...], told: str
) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, *keys)
        assert isinstance(app.screen, Attendance)
        assert told in flat(app)


@pytest.mark.parametrize("keys", ["053", "051"])
async def test_F140_after_a_ballot_nobody_who_voted_becomes_late_or_absent(tmp_path: Path, keys: str) -> None:
    acts: list[AnyAct] = [*opened(15), put(3, "m01"), asked("good", 15, m01=9)]
    async with program(tmp_path, acts, step="attendance") as (app, pilot):
        await burst(pilot, keys)
        assert isinstance(app.screen, Attendance)
        assert "đã bỏ phiếu 01 lượt theo thành phần này nên không đổi được điểm danh; muốn đổi thì gạch bỏ" in flat(app)


async def test_a_meeting_opens_once_and_that_is_told_before_the_hour_is_asked(tmp_path: Path) -> None:
    async with program(tmp_path, opened(15), step="attendance") as (app, pilot):
        await burst(pilot, "f2")
        assert isinstance(app.screen, Attendance)
        assert "cuộc họp đã khai mạc" in flat(app)


@pytest.mark.parametrize(
    ("typed", "told"),
    [("mới nãy", "Chưa đọc được giờ «mới nãy»"), ("6:00", "giờ ghi 06:00 ngày 05/12/2023 trước giờ đã ghi gần nhất")],
)
async def test_F137_an_hour_that_will_not_do_stands_there_to_be_mended(tmp_path: Path, typed: str, told: str) -> None:
    async with program(tmp_path, opened(15, 14), step="attendance") as (app, pilot):
        await burst(pilot, "014", *["backspace"] * 5, typed, "enter", "con ốm", "enter")
        assert told in flat(app)
        assert not app.open_dossier.meeting.movements
        await burst(pilot, *["backspace"] * len(typed), "9:00")
        assert told not in flat(app)
        await burst(pilot, "f2")
        (left,) = app.open_dossier.meeting.movements
        assert (left.member, f"{left.at:%H:%M}", getattr(left, "reason", "")) == ("m01", "09:00", "con ốm")


@pytest.mark.parametrize("size", SIZES)
async def test_namesakes_are_told_apart_by_the_year_of_their_birth(tmp_path: Path, size: tuple[int, int]) -> None:
    one = Member("x1", "Nguyễn Thị Hồng Phương Thảo", born=date(1977, 5, 12))
    other = Member("x2", "Nguyễn Thị Hồng Phương Thảo", born=date(1981, 3, 2))
    async with program(tmp_path, opened(3, more=(one, other))[:4], step="attendance", size=size) as (app, pilot):
        await burst(pilot, "f4")
        assert "Thảo (1977)" in seen(app)
        assert "Thảo (1981)" in seen(app)
        await burst(pilot, "052")
        assert "Nguyễn Thị Hồng Phương Thảo (sinh năm 1981) vắng không lý do" in flat(app)


async def test_f12_strikes_out_what_was_recorded_last(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "f4", "052")
        await burst(pilot, "f12")
        await burst(pilot, "nhầm người", "enter")
        assert app.open_dossier.meeting.attendance.present == 15
        assert "Đã ghi: gạch bỏ mục số" in seen(app)


async def test_one_digit_and_enter_is_a_row_too(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "f4", "7", "enter", "2")
        assert list(app.open_dossier.meeting.absences) == ["m07"]
        await burst(pilot, "052")
        assert list(app.open_dossier.meeting.absences) == ["m07", "m05"]


async def test_a_filter_without_a_match_says_so(tmp_path: Path) -> None:
    async with program(tmp_path, PREPARED, step="attendance") as (app, pilot):
        await burst(pilot, "xyz")
        assert "Không có dòng nào khớp với «xyz»." in seen(app)


LEFT_OUT = MembersConvened((LeftOut("m03", "đi học xa"),))
OTHERS = (Member("x1", "Phạm Văn Dự", status="probationary"), Member("x2", "Phạm Văn Miễn", status="exempt"))
OF_ALL_SORTS: list[AnyAct] = [*opened(5, more=OTHERS)[:2], LEFT_OUT, *opened(5)[3:4], put(3, "m01")]


@pytest.mark.parametrize("size", SIZES)
async def test_D03_f4_calls_whoever_is_expected_and_names_who_was_left_out(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, OF_ALL_SORTS, step="attendance", size=size) as (app, pilot):
        await burst(pilot, "f4")
        meeting = app.open_dossier.meeting
        assert meeting.present == ("m01", "m02", "m04", "m05", "x1")
        shown = flat(app)
        told = (
            "có mặt 05 người; không ghi 02 người: Phạm Văn Miễn (được miễn công tác, sinh hoạt), Nguyễn Văn M03 (không"
        )
        assert told in shown
        assert "không dự (không triệu tập)" in shown
        assert "Triệu tập 04 · đang có mặt 04 (100,00%)" in shown


async def test_f4_once_the_roll_is_called_overwrites_nobody(tmp_path: Path) -> None:
    async with program(tmp_path, OF_ALL_SORTS, step="attendance") as (app, pilot):
        await burst(pilot, "022", "030")
        before = app.open_dossier.meeting.absences
        assert set(before) == {"m02", "x2"}
        await burst(pilot, "f4")
        assert app.open_dossier.meeting.absences == before
        assert "Đã điểm danh: có mặt 05, vắng 02. Đổi ai thì gõ số thứ tự rồi một chữ số" in flat(app)


async def test_the_next_sitting_expects_the_same(tmp_path: Path) -> None:
    acts = [*OF_ALL_SORTS, MeetingOpened(MORNING), AttendanceTaken(), SittingAdjourned(NOON)]
    async with program(tmp_path, acts, step="attendance") as (app, pilot):
        await burst(pilot, "f5")
        await burst(pilot, "ctrl+u", "14:00", "enter")
        assert app.open_dossier.meeting.present == ("m01", "m02", "m04", "m05", "x1")


async def test_section_v_the_absent_of_the_next_sitting_are_marked_after_a_ballot_of_the_first(tmp_path: Path) -> None:
    acts: list[AnyAct] = [*opened(15), put(3, "m01"), asked("good", 15, m01=9), SittingAdjourned(NOON)]
    async with program(tmp_path, acts, step="attendance") as (app, pilot):
        await burst(pilot, "f5")
        await burst(pilot, "ctrl+u", "14:00", "enter")
        assert "có mặt 15 người. Ai vắng phiên này thì gõ số thứ tự, rồi 1 hoặc 2." in flat(app)
        await burst(pilot, "051")
        await burst(pilot, "ốm", "enter")
        await burst(pilot, "062")
        meeting = app.open_dossier.meeting
        assert set(meeting.absences) == {"m05", "m06"}
        assert [set(one.roll or {}) for one in meeting.sat] == [set(), {"m05", "m06"}]
        assert "đang có mặt 13" in flat(app)


async def test_help_says_how_many_digits_a_number_takes(tmp_path: Path) -> None:
    async with program(tmp_path, OF_ALL_SORTS, step="attendance", size=(120, 40)) as (app, pilot):
        await burst(pilot, "f1")
        assert "đủ hai chữ số (danh sách từ 100 dòng: ba chữ số), hoặc số rồi Enter" in flat(app)
