"""Totals half typed: leaving loses none of them, closing says so first, and no file ever holds one."""

from pathlib import Path

import pytest
from textual.events import Key

from meetings.book import Book
from meetings.dossier import Dossier
from tests.meetings.build import asked
from tests.tui.screens.driving import burst, flat, hand_at, opened_again, program, seen
from tests.tui.screens.test_totals import ACCOUNT, TWO, rounds
from tui.screens.totals import Totals
from tui.typed.totals import Place

HALF = ("f9", *ACCOUNT, "11", "enter")


async def test_leaving_asks_and_coming_back_shows_what_was_typed_while_no_file_has_changed(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        before = {file: file.read_bytes() for file in tmp_path.iterdir()}
        await burst(pilot, "f9")
        await burst(pilot, "escape")
        assert not isinstance(app.screen, Totals)
        await burst(pilot, "f9")
        await burst(pilot, *ACCOUNT, "11", "enter")
        await burst(pilot, "escape")
        assert "CHƯA ghi vào sổ" in seen(app)
        await burst(pilot, "escape")
        assert isinstance(app.screen, Totals)
        await burst(pilot, "escape")
        await burst(pilot, "enter")
        await burst(pilot, "f6")
        await burst(pilot, "f3")
        await burst(pilot, "f9")
        assert "khớp 73,33% đạt" in seen(app)
        assert rounds(app) == ()
        now = {file: file.read_bytes() for file in tmp_path.iterdir()}
        (mark,) = set(now) - set(before)
        assert now | {mark: b""} == before | {mark: b""}, "nothing but a mark among the drafts knows of the totals"
        (said,) = (draft.said for draft in app.screen._begun._drafts.all().values())
        assert said == {"heading": "Lượt 1: Biểu quyết mức Hoàn thành tốt nhiệm vụ"}
        await burst(pilot, "end", "9", "f9", "enter")
        assert rounds(app) == (asked("good", 14, m01=11, m02=9),)
        assert not mark.exists()


@pytest.mark.parametrize("back", [("f3", "f6"), ("f6", "f3"), ("f10", "enter")], ids=["f3", "f6", "f10"])
async def test_other_steps_and_the_book_of_meetings_lose_no_figure(tmp_path: Path, back: tuple[str, ...]) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, *HALF, *back)
        assert not isinstance(app.screen, Totals)
        await burst(pilot, "f9", "9", "f9", "enter")
        assert rounds(app) == (asked("good", 14, m01=11, m02=9),)


async def test_the_projector_over_the_totals_shows_none_of_them_and_comes_back_to_them(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, *HALF, "f8")
        assert "11" not in seen(app).replace("2023", "")
        await burst(pilot, "f8", "9", "f9", "enter")
        assert rounds(app) == (asked("good", 14, m01=11, m02=9),)


async def test_back_at_a_ballot_half_typed_the_cursor_stands_where_a_figure_is_missing(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, "f9", "14", "enter", "0", "enter", "14", "enter", "down", "down", "8", "f3", "f6", "f9")
        assert isinstance(app.screen, Totals)
        assert app.screen.grid.at == Place("", "invalid")
        await burst(pilot, "0", "enter")
        assert app.screen.grid.at.line == "m01"


async def test_closing_the_program_names_the_ballot_whose_figures_would_be_lost(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, *HALF)
        app.post_message(Key("ctrl+q", "\x11"))
        await burst(pilot)
        assert "đóng chương trình là mất: – số phiếu đã gõ, Lượt 1: Biểu quyết mức Hoàn thành tốt" in flat(app)
        app.post_message(Key("ctrl+q", "\x11"))
        await burst(pilot, "escape", "9")
        assert not app._exit
        await burst(pilot, "f10")
        assert "Số phiếu đã gõ chưa ghi vào sổ, còn giữ đến khi đóng chương trình" in flat(app)
        await burst(pilot, "f10")
        assert not app._exit
        await burst(pilot, "enter")
        assert app._exit


async def test_closing_the_program_names_the_papers_that_would_have_to_be_read_again(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "14", "f2", "01", "enter", "02", "enter")
        app.post_message(Key("ctrl+q", "\x11"))
        await burst(pilot)
        assert "đóng chương trình là mất: – 02 phiếu vừa kiểm, phải đọc lại" in flat(app)
        await burst(pilot, "enter")
        assert app._exit


async def test_the_program_closes_at_once_when_every_figure_is_in_the_book(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, *HALF, "9", "f9", "enter")
        app.post_message(Key("ctrl+q", "\x11"))
        await burst(pilot)
        assert app._exit


GONE = "tổng số phiếu của «Lượt 1: Biểu quyết mức Hoàn thành tốt nhiệm vụ» đang gõ dở (từ 07:30): số ấy không còn"


async def test_after_a_kill_it_is_told_that_totals_were_being_typed_and_are_gone(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (_, pilot):
        await burst(pilot, *HALF)
    async with opened_again(tmp_path) as (again, pilot):
        assert GONE in flat(again)
        await burst(pilot, "f9")
        assert GONE in flat(again)
        assert again.screen.grid.at == Place("", "issued")  # type: ignore[attr-defined]
        await burst(pilot, *ACCOUNT)
        assert GONE not in flat(again)
        await burst(pilot, "11", "enter", "9", "f9", "enter")
        assert rounds(again) == (asked("good", 14, m01=11, m02=9),)
        assert not list(tmp_path.glob("so.db.nhap-*"))


async def test_totals_given_up_knowingly_or_recorded_are_not_told_to_be_gone(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, *HALF)
        assert list(tmp_path.glob("so.db.nhap-*"))
        app.post_message(Key("ctrl+q", "\x11"))
        await burst(pilot)
        await burst(pilot, "enter")
        assert app._exit
        assert not list(tmp_path.glob("so.db.nhap-*"))


async def test_totals_of_a_ballot_that_was_recorded_meanwhile_are_told_no_more(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, *HALF)
        dossier = app.open_dossier
    with Book.writing(tmp_path / "so.db") as book:
        Dossier(book, dossier.record, hand_at()).do(asked("good", 14, m01=11, m02=9))
    async with opened_again(tmp_path) as (again, _):
        assert "đang gõ dở" not in flat(again)
        assert not list(tmp_path.glob("so.db.nhap-*"))


async def test_totals_typed_of_one_ballot_do_not_come_up_in_the_next_one(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, *ACCOUNT, "3", "enter", "4", "f9", "enter")
        await burst(pilot, "f9")
        assert "mức Hoàn thành nhiệm vụ" in seen(app)
        assert "Phát ra … − đổi lại …" in seen(app)
