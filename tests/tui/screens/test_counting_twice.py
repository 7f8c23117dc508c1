"""Papers counted twice, blind, on one laptop in turn or at two tables (kiểm hai lần)."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tests.meetings.build import ids, opened, put
from tests.tui.screens.driving import burst, program, second_table, seen
from tests.tui.screens.test_counting import SIX, begin, files, flat, rounds
from tui.screens.counting import CountPapers


async def twice(pilot: Pilot[Any]) -> list[CountPapers]:
    return await begin(pilot, "14", "tab", "tab", "tab", "tab", "tab", "2")


async def test_the_second_count_sees_nothing_of_the_first(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await twice(pilot)
        await burst(pilot, "03", "enter", "+13", "enter", "13", "enter", "f9")
        assert "Lần kiểm thứ 01 đã xong, số đã kiểm được giấu." in flat(app)
        assert "Đ.ý" not in seen(app)
        await burst(pilot, "enter")
        assert "Lần 2 · đã kiểm 00/14" in flat(app)
        assert "Đ.ý" not in seen(app).split("Enter =")[0]


async def test_two_equal_counts_are_recorded_with_their_number(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await twice(pilot)
        await burst(pilot, "03", "enter", "+13", "enter", "13", "enter", "f9", "enter")
        await burst(pilot, "+13", "enter", "13", "enter", "03", "enter", "f9")
        assert "Đã kiểm 02 lần, kết quả thống nhất." in flat(app)
        await burst(pilot, "enter")
        assert rounds(app)[0].counts == 2


async def test_where_counts_differ_it_is_said_for_whom_and_those_are_counted_again(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await twice(pilot)
        await burst(pilot, "03", "enter", "+13", "enter", "13", "enter", "f9", "enter")
        await burst(pilot, "05", "enter", "+13", "enter", "13", "enter", "f9")
        assert "Sau 02 lần kiểm còn khác nhau ở: 03 Nguyễn Văn M03, 05 Nguyễn Văn M05." in flat(app)
        assert "13" not in flat(app).split("Sau 02")[1].split("Enter")[0]
        await burst(pilot, "enter", "01")
        assert "Không có dòng 01 để đếm." in flat(app)
        await burst(pilot, "backspace", "backspace", "05", "enter", "+13", "enter", "13", "enter", "f9", "enter")
        (held,) = rounds(app)
        assert (held.counts, held.recounted) == (3, {"m03": 3, "m05": 3})
        assert (held.votes["m05"], held.votes["m03"]) == ({"for": 13, "against": 1}, {"for": 14, "against": 0})


async def test_the_reading_count_blind_asks_for_two_counts(tmp_path: Path) -> None:
    acts = [*opened(15, 14, readings={"count.blind": 2}), put(3, *ids(6))]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, "+14", "enter", "14", "enter", "f9")
        assert "Lần kiểm thứ 01 đã xong" in flat(app)


async def test_a_second_table_counts_on_the_same_book_and_the_first_takes_it(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await twice(pilot)
        await burst(pilot, "03", "enter", "+13", "enter", "13", "enter")
        async with second_table(tmp_path) as (other, second):
            assert "Lượt 1" in seen(other)
            await burst(second, "enter")
            await burst(second, "+13", "enter", "13", "enter", "03", "enter", "f9")
            assert "Bàn này đã kiểm xong; số đã kiểm được giấu." in flat(other)
            await burst(second, "enter")
            assert "Chưa có lượt nào" in flat(other)
        await burst(pilot, "f9")
        assert "Bàn kiểm phiếu thứ hai đã kiểm xong. Enter: đối chiếu hai lần kiểm." in flat(app)
        await burst(pilot, "enter")
        assert "Đã kiểm 02 lần, kết quả thống nhất." in flat(app)
        assert rounds(app) == ()
        await burst(pilot, "enter")
        assert rounds(app)[0].counts == 2
        assert files(tmp_path) == []


async def test_a_count_left_between_two_counts_still_waits_for_its_reader(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await twice(pilot)
        await burst(pilot, "+14", "enter", "14", "enter", "f9", "escape")
        await burst(pilot, "enter")
        await begin(pilot)
        assert "Lần kiểm thứ 01 đã xong, số đã kiểm được giấu." in flat(app)
        await burst(pilot, "enter")
        assert "Lần 2 · đã kiểm 00/14" in flat(app)


async def test_a_second_window_of_the_second_table_is_told_of_the_first_f524(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (_, pilot):
        await twice(pilot)
        async with second_table(tmp_path) as (one, second), second_table(tmp_path) as (two, third):
            await burst(second, "enter")
            await burst(second, "03", "enter")
            await burst(third, "enter")
            assert "lượt này đang được kiểm ở một cửa sổ khác của bàn kiểm phiếu thứ hai" in flat(two)
            await burst(second, "+13", "enter", "13", "enter", "f9")
            assert "Bàn này đã kiểm xong" in flat(one)


async def test_a_second_table_closed_in_the_middle_lets_another_window_go_on(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (_, pilot):
        await twice(pilot)
        async with second_table(tmp_path) as (_, second):
            await burst(second, "enter")
            await burst(second, *["enter"] * 5)
        async with second_table(tmp_path) as (other, third):
            await burst(third, "enter")
            assert "kiểm 05/14" in seen(other)
            await burst(third, "+9", "enter", "9", "enter", "f9")
            assert "Bàn này đã kiểm xong" in flat(other)


async def test_with_nothing_typed_in_the_second_count_nobody_is_sent_to_give_up_the_first(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await twice(pilot)
        await burst(pilot, "+14", "enter", "14", "enter", "f9", "enter", "f12")
        assert "Lần kiểm này chưa gõ phiếu nào để bỏ." in flat(app)
        assert "F2 kiểm lại" not in flat(app)
