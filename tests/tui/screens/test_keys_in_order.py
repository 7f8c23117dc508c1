"""Keys struck faster than screens open and close: each reaches what its hand meant, none is lost."""

from pathlib import Path

import pytest
from textual.events import Paste

from meetings.acts import AnyAct
from tests.meetings.build import ids, opened, put
from tests.tui.screens.driving import SIZES, burst, flat, program, seen
from tui.modals.ask import Ask
from tui.modals.help import Help
from tui.screens.attendance import Attendance
from tui.screens.counting import CountPapers
from tui.screens.home import Home
from tui.widgets.choice import Choice

CALLED: list[AnyAct] = [*opened(15), put(3, "m01", "m02")]


async def test_a_question_its_answer_and_what_comes_after_it_in_one_burst(tmp_path: Path) -> None:
    async with program(tmp_path, CALLED, step="attendance") as (app, pilot):
        await burst(pilot, "051đi học", "enter", "071con ốm", "enter", "092")
        absent = [(one.member, one.reason, one.excused) for one in app.open_dossier.meeting.absences.values()]
        assert absent == [("m05", "đi học", True), ("m07", "con ốm", True), ("m09", "", False)]


async def test_several_boxes_in_one_burst(tmp_path: Path) -> None:
    async with program(tmp_path, CALLED, step="attendance") as (app, pilot):
        await burst(
            pilot, "044", *["backspace"] * 5, "9 giờ 15", "enter", "bận việc", "enter", "014", "tab", "ốm", "f2"
        )
        moved = [
            (act.member, f"{act.at:%H:%M}", getattr(act, "reason", "")) for act in app.open_dossier.meeting.movements
        ]
        assert moved == [("m04", "09:15", "bận việc"), ("m01", "07:30", "ốm")]


async def test_escape_closes_and_what_follows_goes_to_the_screen_below(tmp_path: Path) -> None:
    async with program(tmp_path, CALLED, step="attendance") as (app, pilot):
        await burst(pilot, "051đi", "escape", "062", "f1", "escape", "082")
        assert isinstance(app.screen, Attendance)
        assert list(app.open_dossier.meeting.absences) == ["m06", "m08"]


async def test_what_is_pasted_right_behind_a_key_stands_where_that_key_led(tmp_path: Path) -> None:
    async with program(tmp_path, CALLED, step="attendance") as (app, pilot):
        for key in "051":
            await burst(pilot, key)
        app.post_message(Paste("đi công tác"))
        await burst(pilot, " xa", "enter")
        assert app.open_dossier.meeting.absences["m05"].reason == "đi công tác xa"


async def test_steps_of_the_meeting_in_one_burst(tmp_path: Path) -> None:
    async with program(tmp_path, CALLED, step="prepare") as (app, pilot):
        await burst(pilot, "f6", "052", "f6", "f6", "f3", "f3")
        assert isinstance(app.screen, Attendance)
        assert list(app.open_dossier.meeting.absences) == ["m05"]


async def test_a_key_that_opens_a_question_is_not_its_answer_too(tmp_path: Path) -> None:
    async with program(tmp_path, [*CALLED[:4], put(3, "m01")], step="attendance") as (app, pilot):
        await burst(pilot, "f2", "f2", "f2")
        assert isinstance(app.screen, Ask)
        assert app.open_dossier.meeting.opened is None
        await burst(pilot, "f2")
        assert app.open_dossier.meeting.opened is not None


async def test_a_key_that_ends_a_form_does_nothing_below_it(tmp_path: Path) -> None:
    async with program(tmp_path, [*CALLED[:4], put(3, "m01")], step="attendance") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "f2", "f2", "f4", "f2")
        assert isinstance(app.screen, Attendance)
        assert "cuộc họp đã khai mạc" in flat(app)
        await burst(pilot, "051ốm", "enter", "enter", "063", "enter")
        assert list(app.open_dossier.meeting.absences) == ["m05", "m06"]


async def test_leaving_the_meeting_does_not_leave_the_program_as_well(tmp_path: Path) -> None:
    async with program(tmp_path, CALLED, step="attendance") as (app, pilot):
        await burst(pilot, "f10", "f10")
        assert isinstance(app.screen, Home)
        assert not app._exit


@pytest.mark.parametrize("size", SIZES)
async def test_f1_tells_the_keys_of_a_form_and_keeps_what_was_typed(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, CALLED, step="attendance", size=size) as (app, pilot):
        await burst(pilot, "051đi học", "f1")
        assert isinstance(app.screen, Help)
        shown = flat(app)
        assert "Trợ giúp: Nguyễn Văn M05 vắng có lý do" in shown
        assert "Esc Thôi, không ghi gì" in shown
        assert "Ctrl+T Đổi màu: tối, sáng, màn chiếu; màu đã chọn được nhớ" in shown
        await burst(pilot, "escape", " xa", "enter")
        assert app.open_dossier.meeting.absences["m05"].reason == "đi học xa"


async def test_a_refusal_stands_until_its_box_is_changed(tmp_path: Path) -> None:
    async with program(tmp_path, CALLED, step="attendance") as (app, pilot):
        await burst(pilot, "051", "enter")
        assert "Chưa được: «Lý do» còn trống, vui lòng ghi." in seen(app)
        await burst(pilot, "left")
        assert "còn trống" in seen(app)
        await burst(pilot, "a")
        assert "còn trống" not in seen(app)
        await burst(pilot, "backspace", "enter")
        assert "còn trống" in seen(app)


SIX: list[AnyAct] = [*opened(15, 14), put(3, *ids(6))]


async def test_a_form_that_ends_with_a_choice_ends_with_enter_and_nothing_is_typed_into_its_first_box(
    tmp_path: Path,
) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await burst(pilot, "f2")
        for key in ("14", *["enter"] * 6):
            await burst(pilot, key)
        assert isinstance(app.screen, CountPapers)
        await burst(pilot, "03", "enter")
        assert app.screen.counting.typed == 1


async def test_a_number_on_the_last_line_does_not_go_round_to_the_first(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "14", *["enter"] * 5)
        last = app.focused
        assert isinstance(last, Choice)
        await burst(pilot, "2", "1")
        assert app.focused is last
        await burst(pilot, "enter")
        assert isinstance(app.screen, CountPapers)


@pytest.mark.parametrize(("blind", "boxes"), [(0, 6), (2, 5)])
@pytest.mark.parametrize("papers", [["enter"] * 4, ["enter", "03", "enter", "enter", "04", "enter"]])
async def test_clean_papers_typed_ahead_of_the_table_are_counted(
    tmp_path: Path, blind: int, boxes: int, papers: list[str]
) -> None:
    acts = [*opened(15, 14, readings={"count.blind": blind} if blind else None), put(3, *ids(6))]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "14", *["enter"] * boxes, *papers)
        assert isinstance(app.screen, CountPapers)
        assert app.screen.counting.typed == 4
