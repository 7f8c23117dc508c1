"""Counts beside each other (kiểm song song): several ballots, two tables, what is given up, what a lost window would take."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct, RoundHeld
from meetings.counting.session import Counting
from tests.meetings.build import asked as ballot
from tests.meetings.build import ids, opened, put, subject
from tests.tui.screens.driving import burst, program, second_table, seen
from tests.tui.screens.test_counting import SIX, begin, files, flat, rounds
from tests.tui.screens.test_counting_twice import twice
from tui.app import KiemDiemApp
from tui.files.count_file import CountFile
from tui.modals.confirm import Confirm
from tui.screens.counting import CountPapers
from tui.widgets.keys import Keys

BOTH_DUE: list[AnyAct] = [
    *opened(15, 14),
    put(3, *ids(10)),
    ballot("good", 14, **dict.fromkeys(ids(8), 14), m09=2, m10=2),
]
"""The choice of the excellent and the vote on who falls lower may be held side by side."""


def typed(app: KiemDiemApp) -> list[int]:
    return [counting.typed for counting in app.counts.values()]


async def test_another_ballot_of_the_item_that_is_recorded_leaves_the_count_alone(tmp_path: Path) -> None:
    async with program(tmp_path, BOTH_DUE, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["01", "enter"] * 12, "escape")
        await burst(pilot, "enter")
        app.open_dossier.do(ballot("fulfilled", 14, m09=14, m10=14))
        app.screen.show()  # type: ignore[attr-defined]
        assert (typed(app), len(files(tmp_path))) == ([12], 1)


async def test_a_ballot_of_another_item_leaves_the_count_alone(tmp_path: Path) -> None:
    acts = [*SIX, put(1, subject("cb", "organisation"))]
    organ = RoundHeld(1, "level", 14, 14, 0, {"cb": {"excellent": 0, "good": 14, "fulfilled": 0, "unfulfilled": 0}})
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["03", "enter"] * 12, "escape")
        await burst(pilot, "enter")
        app.open_dossier.do(organ)
        app.screen.show()  # type: ignore[attr-defined]
        assert (typed(app), len(files(tmp_path))) == ([12], 1)


async def test_what_the_second_table_counts_stays_while_another_ballot_is_recorded(tmp_path: Path) -> None:
    async with program(tmp_path, BOTH_DUE, step="vote") as (app, pilot):
        await twice(pilot)
        async with second_table(tmp_path) as (_, second):
            await burst(second, "enter")
            await burst(second, "01+14", "enter", "14", "enter", "f9")
        app.open_dossier.do(ballot("fulfilled", 14, m09=14, m10=14))
        app.sweep_counts(app.open_dossier)
        assert [name[-2:] for name in files(tmp_path)] == ["-1", "-2"]


async def test_the_end_of_an_only_count_is_told_before_the_program_is_closed(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["03", "enter"] * 14, "f9")
        await app.action_quit()
        await pilot.pause()
        assert isinstance(app.screen, Confirm)
        assert "09 phiếu vừa kiểm, phải đọc lại" in flat(app)


async def test_a_count_that_the_disk_refuses_is_kept_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(CountFile, "keep", refuses)
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["03", "enter"] * 9)
        assert "Không giữ được số đang kiểm trên đĩa" in flat(app)
        await burst(pilot, "escape")
        await burst(pilot, "enter")
        assert (typed(app), app.counts.papers_at_risk()) == ([9], 9)
        await begin(pilot)
        assert "Đã kiểm 09/14" in seen(app)


async def test_who_took_no_paper_is_kept_in_memory_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(CountFile, "keep", refuses)
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "13", "tab", "backspace", "backspace", "13")
        await burst(pilot, "f5")
        await burst(pilot, "14", "enter", "f2")
        await burst(pilot, "enter", "escape")
        await burst(pilot, "enter")
        await begin(pilot)
        await burst(pilot, "+12", "enter", "12", "enter", "f9", "enter")
        assert rounds(app)[0].away == ("m14",)


async def test_begun_anew_at_the_second_table_its_own_file_and_lock_stay(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (_, pilot):
        await twice(pilot)
        async with second_table(tmp_path) as (one, second), second_table(tmp_path) as (two, third):
            await burst(second, "enter")
            await burst(second, "03", "enter")
            await burst(second, "f2")
            await burst(second, "2", "enter")
            assert [name[-2:] for name in files(tmp_path)] == ["-1", "-2"]
            await burst(second, "enter")
            assert "Đã kiểm 01/14" in seen(one)
            await burst(third, "enter")
            assert not isinstance(two.screen, CountPapers)
            await burst(second, "+13", "enter", "13", "enter", "f9")


async def test_begun_anew_at_the_first_table_the_second_is_given_up_too(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await twice(pilot)
        async with second_table(tmp_path) as (other, second):
            await burst(second, "enter")
            await burst(second, *["03", "enter"] * 9)
            await burst(pilot, "f2")
            await burst(pilot, "2", "enter")
            assert [name[-2:] for name in files(tmp_path)] == ["-1"]
            await burst(second, "03", "enter")
            assert "Bàn thứ nhất đã kiểm lại từ đầu" in flat(other)
            await burst(second, *["03", "enter"] * 4, "f9")
            assert app.screen.desk.counted_beside(app.screen.counting) is None  # type: ignore[attr-defined]
            await burst(second, "escape")
            assert "Lượt 1" in seen(other)
            await burst(second, "enter")
            assert "kiểm 00/14" in seen(other)
            await burst(second, "+14", "enter", "14", "enter", "f9")


async def test_with_both_tables_done_the_first_ends_its_own_count(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await twice(pilot)
        await burst(pilot, "+14", "enter", "14", "enter", "f9", "enter")
        await burst(pilot, "+14", "enter", "14", "enter")
        async with second_table(tmp_path) as (_, second):
            await burst(second, "enter")
            await burst(second, "+14", "enter", "14", "enter", "f9")
        await burst(pilot, "f9")
        assert "Đã kiểm 02 lần, kết quả thống nhất." in flat(app)
        await burst(pilot, "enter")
        assert rounds(app)[0].counts == 2
        assert files(tmp_path) == []


async def test_the_room_that_saw_no_vote_sees_none_when_the_count_is_looked_at_again(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, "03", "enter", "+13", "enter", "13", "enter", "f8")
        await burst(pilot, "f9")
        assert "đạt" in seen(app)
        await burst(pilot, "escape")
        assert "Không 1" not in seen(app)
        assert "14 trên 14 phiếu thu về" in seen(app)


async def test_a_valid_paper_read_once_more_is_not_called_invalid(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await twice(pilot)
        await burst(pilot, "03", "enter", "+13", "enter", "13", "enter", "f9", "enter")
        await burst(pilot, "05", "enter", "+13", "enter", "13", "enter", "f9")
        await burst(pilot, "enter", "*1", "enter")
        assert "Lần này chỉ đọc lại các phiếu hợp lệ" in flat(app)
        assert app.screen.counting.typed == 0  # type: ignore[attr-defined]


async def test_a_click_on_f12_takes_back_the_last_paper(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote", size=(120, 40)) as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["enter"] * 3)
        place = seen(app).splitlines()[-1].index("F12")
        await pilot.click(app.screen.query_one(Keys), offset=(place + 1, 0))
        await pilot.pause()
        counting: Counting = app.screen.counting  # type: ignore[attr-defined]
        assert counting.typed == 2


async def test_totals_typed_of_a_ballot_that_was_counted_are_no_longer_kept(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await burst(pilot, "f9", "14")
        await burst(pilot, "escape")
        await burst(pilot, "enter")
        assert len(app.unrecorded.told()) == 1
        await begin(pilot, "14")
        await burst(pilot, "+14", "enter", "14", "enter", "f9")
        await burst(pilot, "enter")
        app.screen.show()  # type: ignore[attr-defined]
        assert (len(rounds(app)), app.unrecorded.told()) == (1, ())


async def test_W215_totals_alone_are_told_where_the_reading_asks_for_two_counts(tmp_path: Path) -> None:
    acts = [*opened(15, 14, readings={"count.blind": 2}), put(3, *ids(2))]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await burst(pilot, "f9", "14", "enter", "0", "enter", "14", "enter", "0", "enter", "14", "enter", "14", "enter")
        await burst(pilot, "f9")
        assert "phiếu phải được kiểm 2 lần độc lập, nhưng lượt này chỉ ghi tổng số" in flat(app)
