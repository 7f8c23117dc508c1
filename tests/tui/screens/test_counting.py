"""Papers counted at the screen: what the room and the tellers see, blind counts, nothing lost, nothing that tells of a paper."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from meetings.acts import AnyAct, RoundHeld
from meetings.due import due
from meetings.people import LEVELS
from tests.meetings.build import asked as ballot
from tests.meetings.build import ids, opened, put, subject
from tests.tui.screens.driving import SIZES, burst, opened_again, program, seen
from tui.app import KiemDiemApp
from tui.files.open_counts import OpenCounts
from tui.screens.counting import CountPapers
from tui.screens.stock import count_papers
from tui.typed.totals import Asked

SIX: list[AnyAct] = [*opened(15, 14), put(3, *ids(6))]
AGREE = "⏎"


async def begin(pilot: Pilot[Any], *stock: str) -> list[CountPapers]:
    """Begin to count the ballot that is due; ``stock`` is typed into the account of the papers."""
    step = pilot.app.screen
    item = step.meeting.items[0]  # type: ignore[attr-defined]
    done: list[CountPapers] = []
    count_papers(step, Asked(0, due(item)[0]), "Lượt 1", done.append)  # type: ignore[arg-type]
    await pilot.pause()
    if stock:
        await burst(pilot, *stock, "f2")
    return done


def rounds(app: KiemDiemApp) -> tuple[RoundHeld, ...]:
    return app.open_dossier.meeting.items[0].rounds


def flat(app: KiemDiemApp) -> str:
    return " ".join(seen(app).replace("│", " ").split())


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.glob("so.db.dem-*"))


@pytest.mark.parametrize("size", SIZES)
async def test_section_v_papers_are_counted_and_the_totals_recorded(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, SIX, step="vote", size=size) as (app, pilot):
        done = await begin(pilot, "14")
        await burst(pilot, "03", "enter", "+11", "enter", "11", "enter", "-02/04", "enter", "*3", "enter")
        assert "Đã kiểm 14/14 · còn 00 · không hợp lệ 01" in seen(app)
        await burst(pilot, "f9")
        assert "13/15 phiếu · khớp 86,67% đạt" in seen(app)
        await burst(pilot, "enter")
        (held,) = rounds(app)
        assert (held.collected, held.invalid, held.invalid_for, held.counts) == (14, 1, {"signed": 1}, 1)
        assert held.votes["m03"] == {"for": 12, "against": 1}
        assert held.votes["m02"] == {"for": 12, "against": 0, "blank": 1}
        assert held.votes["m04"] == {"for": 12, "against": 0, "spoiled": 1}
        assert done[0].recorded == "Lượt 1: đạt 06"
        assert files(tmp_path) == []


async def test_strokes_stand_five_to_a_square(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["enter"] * 7, "03", "enter")
        assert "01 Nguyễn Văn M01             Đ.ý 8 [/]|_|" in seen(app)
        assert "03 Nguyễn Văn M03             Đ.ý 7 [/]|_  Không 1 |" in seen(app)
        assert "Phiếu vừa ghi: không đồng ý: 03 Nguyễn Văn M03" in flat(app)


async def test_a_key_that_cannot_stand_stops_everything_typed_behind_it(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, "enter", "07", "enter", "03", "enter")
        assert "Không có dòng 07 để đếm." in flat(app)
        assert "Đã kiểm 01/14" in seen(app)
        await burst(pilot, "backspace", "6", "enter")
        assert "Phiếu vừa ghi: không đồng ý: 06" in flat(app)
        assert "Đã kiểm 02/14" in seen(app)


async def test_f12_takes_back_the_half_typed_then_the_last_paper(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, "enter", "03", "enter", "04", "f12")
        assert "Đã kiểm 02/14" in seen(app)
        await burst(pilot, "f12")
        assert "Đã kiểm 01/14" in seen(app)


async def test_the_account_of_the_papers_is_checked_before_a_paper_is_read(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "15")
        assert "thu về 15 phiếu nhưng chỉ có 14 phiếu đang được phát" in flat(app)
        await burst(pilot, "14", "tab", "tab", "tab", "16", "tab", "1")
        assert "In 16 = phát ra 14 + còn lại 1: phải còn 2" in flat(app)
        await burst(pilot, "f2")
        assert "in 16 phiếu, nhưng phát ra 14 cộng còn lại 1 là 15 phiếu" in flat(app)
        await burst(pilot, "2", "f2")
        assert "In 16 · phát ra 14 · đổi lại 00 · thu về 14 · còn lại 02" in flat(app)
        await burst(pilot, "+14", "enter", "14", "enter", "f9")
        assert "Niêm phong 16 phiếu: thu về 14 + đổi lại 0 + còn lại 2" in flat(app)
        await burst(pilot, "enter")
        (held,) = rounds(app)
        assert (held.printed, held.left_over, held.sealed) == (16, 2, 16)


async def test_a_refused_account_has_the_keys_at_the_figure_at_fault_whole(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot)
        await burst(pilot, "99", *["enter"] * 6)
        assert "thu về 99 phiếu nhưng chỉ có 14 phiếu đang được phát" in flat(app)
        await burst(pilot, "14", "f2")
        assert "Đã kiểm 00/14" in seen(app)


async def test_section_v_an_exchanged_paper_is_reckoned_as_typed(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot)
        assert "Phát ra 14 − đổi lại 0 = 14 phiếu cho 14 người biểu quyết: đúng" in seen(app)
        await burst(pilot, "14", "tab", "tab", "backspace", "1")
        assert "Phát ra 14 − đổi lại 1 = 13 phiếu cho 14 người biểu quyết: 1 người không có phiếu" in flat(app)
        assert "Thu về 14/13 phiếu: SAI" in seen(app)
        assert "Phiếu phát thêm để đổi cũng tính vào «Phát ra»." in seen(app)
        await burst(pilot, "f2")
        assert "thu về 14 phiếu nhưng chỉ có 13 phiếu đang được phát" in flat(app)
        await burst(pilot, "tab", "backspace", "5")
        assert "Phát ra 15 − đổi lại 1 = 14 phiếu cho 14 người biểu quyết: đúng" in seen(app)
        await burst(pilot, "tab", "tab", "15", "tab", "1")
        assert "In 15 = phát ra 15 + còn lại 1: phải còn 0" in seen(app)
        await burst(pilot, "backspace")
        assert "In 15 = phát ra 15 + còn lại 0: đúng" in seen(app)
        await burst(pilot, "f2")
        assert "In 15 · phát ra 15 · đổi lại 01 · thu về 14 · còn lại 00" in flat(app)


async def test_a_count_ends_only_with_all_papers(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, "enter", "f9")
        assert "mới kiểm 01 trên 14 phiếu, còn 13 phiếu" in flat(app)
        await burst(pilot, "0", "f9")
        assert "còn một phiếu đang gõ dở" in flat(app)


async def test_annex_3_more_marks_than_places_are_told_at_once_and_never_guessed(tmp_path: Path) -> None:
    acts = [*opened(15, 14), put(3, *ids(14)), ballot("good", 14, **dict.fromkeys(ids(14), 14))]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, "010203")
        assert "Đã chọn 03 người, nhiều nhất 02." in flat(app)
        await burst(pilot, "*", "enter")
        assert "không hợp lệ: chọn quá số người được chọn" in flat(app)
        await burst(pilot, "enter")
        assert "Phiếu không chọn ai thì gõ 00 rồi Enter" in flat(app)


async def test_annex_1_2_2_four_levels_with_the_proposed_one_taken_for_granted(tmp_path: Path) -> None:
    organs = [subject("a", "organisation", proposed="good"), subject("b", "organisation", proposed="excellent")]
    acts = [*opened(15, 14, kind="committee"), put(5, *organs)]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, "+13", "enter", "13", "enter", "013", "enter", "f9", "enter")
        (held,) = rounds(app)
        assert held.votes["a"] == dict.fromkeys(LEVELS, 0) | {"good": 13, "fulfilled": 1}
        assert held.votes["b"] == dict.fromkeys(LEVELS, 0) | {"excellent": 14}


async def test_fewer_papers_than_were_typed_is_no_account(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["enter"] * 7, "f4")
        await burst(pilot, "backspace", "backspace", "5", "f2")
        assert "đã gõ 07 phiếu mà thu về 05: trước hết bỏ 02 phiếu bằng F12" in flat(app)


async def test_those_who_took_no_paper_are_recorded(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "13")
        await burst(pilot, "f5")
        await burst(pilot, "14", "enter", "f2")
        await burst(pilot, "f4")
        await burst(pilot, "tab", "backspace", "backspace", "13", "f2")
        await burst(pilot, "+13", "enter", "13", "enter", "f9", "enter")
        assert (rounds(app)[0].away, rounds(app)[0].issued) == (("m14",), 13)


async def test_section_v_who_took_no_paper_is_reckoned_with_at_once_w212_f201(tmp_path: Path) -> None:
    acts = [*opened(5, 4), put(3, *ids(3))]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await begin(pilot, "3", "tab", "backspace", "3")
        assert "chỉ có 03 người bỏ phiếu" not in flat(app)
        await burst(pilot, "f5")
        await burst(pilot, "4", "enter", "f2")
        assert "chỉ có 03 người bỏ phiếu" in flat(app)
        await burst(pilot, "f5")
        await burst(pilot, "3", "enter", "f2")
        assert "nhưng chỉ có 2 người bỏ phiếu" in flat(app)
        await burst(pilot, "+3", "enter", "3", "enter", "f9")
        assert "Kết quả" not in seen(app), "the account closes before the verdict"
        await burst(pilot, "f4")
        assert "cho 2 người biểu quyết: SAI" in flat(app)


async def test_those_who_took_no_paper_stay_marked_when_the_count_is_left(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "13", "tab", "backspace", "backspace", "13")
        await burst(pilot, "f5")
        await burst(pilot, "14", "enter", "f2")
        await burst(pilot, "+8", "enter", "8", "enter", "escape")
        await burst(pilot, "enter")
        await begin(pilot)
        await burst(pilot, "+5", "enter", "5", "enter", "f9", "enter")
        assert rounds(app)[0].away == ("m14",)


# Left, stopped, gone on with.


async def test_a_count_that_was_left_goes_on_where_it_was(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, "03", "enter", "enter", "escape")
        await burst(pilot, "enter")
        await begin(pilot)
        assert "Đã kiểm 02/14" in seen(app)


async def test_after_a_kill_the_count_goes_on_from_its_last_checkpoint_and_says_what_to_read_again(
    tmp_path: Path,
) -> None:
    async with program(tmp_path, SIX, step="vote") as (_, pilot):
        await begin(pilot, "14")
        await burst(pilot, "03", "enter", *["enter"] * 6)
    async with opened_again(tmp_path) as (again, pilot):
        await begin(pilot)
        assert "còn giữ 05 phiếu đầu. Đọc lại 02 phiếu gõ sau cùng" in flat(again)
        assert "Đã kiểm 05/14" in seen(again)
        await burst(pilot, "+9", "enter", "9", "enter", "f9", "enter")
        assert rounds(again)[0].votes["m03"] == {"for": 13, "against": 1}


async def test_a_damaged_file_of_a_count_is_no_count(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["enter"] * 7)
        file = tmp_path / files(tmp_path)[0]
        content = bytearray(file.read_bytes())
        content[60] ^= 1
        file.write_bytes(content)
        app.counts = OpenCounts()
        await burst(pilot, "escape")
        await burst(pilot, "enter")
        app.counts = OpenCounts()
        await begin(pilot)
        assert "Số phiếu của lượt này" in seen(app)


# The room.


async def test_the_room_sees_how_many_papers_and_no_vote(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, "03", "enter", "f8")
        assert "Đang kiểm phiếu: 01 trên 14 phiếu thu về" in seen(app)
        for private in ("Đ.ý", "Nguyễn", "Không 1", "03"):
            assert private not in seen(app)
        await burst(pilot, "05", "enter")
        assert "Đang kiểm phiếu: 02 trên 14 phiếu thu về" in seen(app)
        await burst(pilot, "f8")
        assert "Phiếu vừa ghi: không đồng ý: 05" in flat(app)


async def test_papers_read_on_by_enter_are_not_given_up_by_a_wrong_f2(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["03", "enter"] * 6, "f2", "enter", "enter", "enter")
        assert app.screen.counting.typed >= 6  # type: ignore[attr-defined]
        await burst(pilot, "f2")
        assert "Bỏ TẤT CẢ" in seen(app)
        await burst(pilot, "2", "enter")
        assert "Đã kiểm 00/14" in seen(app)
