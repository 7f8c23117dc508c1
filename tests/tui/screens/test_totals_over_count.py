"""Totals of a ballot whose papers are being counted (ghi tổng số khi đang kiểm dở): no paper typed is given up unasked."""

from pathlib import Path

from tests.meetings.build import asked, ids
from tests.tui.screens.driving import burst, flat, opened_again, program, second_table
from tests.tui.screens.test_counting import SIX, begin, files, rounds
from tests.tui.screens.test_counting_twice import twice
from tui.modals.confirm import Confirm
from tui.screens.totals import Totals
from tui.screens.vote import Vote

TOTALS = ("14", "enter", "0", "enter", "14", "enter", "0", "enter", *["14", "enter"] * 6, "f9", "enter")


async def test_totals_over_a_count_under_way_are_asked_about_with_its_papers(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["enter"] * 7, "escape")
        await burst(pilot, "enter")
        await burst(pilot, "f9")
        assert "đang kiểm dở từng phiếu: đã gõ 07 phiếu, chưa ghi vào sổ" in flat(app)
        await burst(pilot, "escape")
        assert isinstance(app.screen, Vote)
        assert [counting.typed for counting in app.counts.values()] == [7]
        assert len(files(tmp_path)) == 1


async def test_once_that_is_agreed_the_totals_are_recorded_and_the_count_is_gone(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["enter"] * 7, "escape")
        await burst(pilot, "enter")
        await burst(pilot, "f9")
        await burst(pilot, "enter")
        assert isinstance(app.screen, Totals)
        await burst(pilot, *TOTALS)
        assert rounds(app) == (asked("good", 14, **dict.fromkeys(ids(6), 14)),)
        assert (files(tmp_path), list(app.counts.values())) == ([], [])


async def test_a_ballot_of_which_no_paper_was_typed_has_its_totals_typed_at_once(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, "escape")
        await burst(pilot, "f9")
        assert isinstance(app.screen, Totals)


async def test_papers_typed_before_the_program_stopped_are_asked_about_too(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (_, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["enter"] * 7)
    async with opened_again(tmp_path) as (app, pilot):
        await burst(pilot, "f9")
        assert isinstance(app.screen, Confirm)
        assert "đã gõ 07 phiếu" in flat(app)


async def test_papers_typed_at_the_second_table_are_asked_about_too(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await twice(pilot)
        async with second_table(tmp_path) as (_, second):
            await burst(second, "enter")
            await burst(second, "+14", "enter", "14", "enter", "f9")
            await burst(pilot, *["enter"] * 3, "escape")
            await burst(pilot, "enter")
            await burst(pilot, "f9")
            assert "đã gõ 03 phiếu và 14 phiếu ở bàn thứ hai, chưa ghi vào sổ" in flat(app)


async def test_section_v_a_damaged_file_of_the_count_is_wiped_once_the_totals_are_recorded(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["enter"] * 7)
        (file,) = (tmp_path / name for name in files(tmp_path))
    content = bytearray(file.read_bytes())
    content[60] ^= 1
    file.write_bytes(content)
    held = tmp_path / "cung-cho"
    held.hardlink_to(file)
    async with opened_again(tmp_path) as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, *TOTALS)
        assert len(rounds(app)) == 1
        assert (files(tmp_path), any(held.read_bytes())) == ([], False)
