"""What is in sight while papers are counted: the line just typed; in the list of votes, that a count is under way."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from meetings.acts import AnyAct
from tests.meetings.build import ids, opened, put, subject
from tests.tui.screens.driving import burst, flat, opened_again, program, second_table, seen
from tests.tui.screens.test_counting import SIX, begin
from tests.tui.screens.test_counting_twice import twice
from tui.app import KiemDiemApp
from tui.widgets.notice import Notice

MANY: list[AnyAct] = [*opened(60), put(3, *ids(60))]


def in_sight(app: KiemDiemApp) -> list[int]:
    """The numbers of the lines that a person sees."""
    rows = (row.strip("│▸◂ ") for row in seen(app).splitlines() if row.startswith("│"))
    return [int(row[:2]) for row in rows if row[:2].isdigit()]


async def test_at_80x24_thirteen_lines_are_in_sight_at_once(tmp_path: Path) -> None:
    async with program(tmp_path, MANY, step="vote") as (app, pilot):
        await begin(pilot, "60")
        await burst(pilot, "enter")
        assert in_sight(app) == list(range(1, 14))


async def test_the_line_just_typed_is_always_in_sight_with_its_whole_page(tmp_path: Path) -> None:
    async with program(tmp_path, MANY, step="vote") as (app, pilot):
        await begin(pilot, "60")
        for line in (15, 2, 60, 14, 26, 27, 41):
            await burst(pilot, f"{line:02d}")
            assert line in in_sight(app)
        assert in_sight(app) == list(range(40, 53))
        await burst(pilot, "backspace", "backspace")
        assert 27 in in_sight(app)


async def test_an_answer_of_several_lines_hides_no_line_just_typed(tmp_path: Path) -> None:
    async with program(tmp_path, MANY, step="vote") as (app, pilot):
        await begin(pilot, "60")
        await burst(pilot, "enter", "13")
        app.screen.query_one(Notice).say("Một\nHai\nBa\nBốn")
        await pilot.pause()
        assert len(in_sight(app)) < 13
        assert 13 in in_sight(app)


# The list of votes while papers are counted.


async def test_the_list_of_votes_says_that_a_count_is_under_way_also_after_a_kill(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        assert "Đang kiểm dở" not in seen(app)
        await begin(pilot, "14")
        await burst(pilot, "03", "enter", *["enter"] * 6)
    async with opened_again(tmp_path) as (again, pilot):
        assert "◐ Đang kiểm dở lượt này: F2 kiểm tiếp." in seen(again)


async def test_in_the_list_of_items_the_one_being_counted_is_told_apart(tmp_path: Path) -> None:
    acts = [*SIX, put(1, subject("cb", "organisation"))]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await burst(pilot, "01", "enter", "f2")
        await burst(pilot, "14", "f2")
        await burst(pilot, "enter", "escape")
        await burst(pilot, "enter")
        await burst(pilot, "escape")
        assert next(row for row in seen(app).splitlines() if "đang kiểm dở: F2" in row).startswith("│   1 ")
        assert seen(app).count("đang kiểm dở") == 1


async def test_the_list_of_votes_tells_of_the_second_table(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await twice(pilot)
        await burst(pilot, "+14", "enter", "14", "enter")
        async with second_table(tmp_path) as (other, second):
            await burst(second, "enter")
            await burst(second, "03", "enter", "escape")
            await burst(second, "enter")
            assert "kiểm dở" in seen(other).split("Ở bàn này")[1]
            await leave(pilot)
            assert "Đang kiểm dở lượt này: F2 kiểm tiếp. Bàn thứ hai đang kiểm." in seen(app)
            await burst(second, "enter")
            await burst(second, "+13", "enter", "13", "enter", "f9")
        await burst(pilot, "f3")
        await burst(pilot, "f6")
        assert "Bàn thứ hai đã kiểm xong." in seen(app)


async def leave(pilot: Pilot[Any]) -> None:
    """Back to the list of votes, the count kept."""
    await burst(pilot, "escape")
    await burst(pilot, "enter")
    await burst(pilot, "f3")
    await burst(pilot, "f6")


async def test_reading_vote_self_recused_a_refused_line_is_told_by_name_and_enter_is_not_offered(
    tmp_path: Path,
) -> None:
    acts = [
        *opened(15, 14, readings={"vote.self": "recused"}),
        put(3, subject("m01"), subject("m02", recused=("m02",))),
    ]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "14", "f2", "-01", "enter", "+13", "enter", "13", "enter", "f9")
        assert "dòng 2, Nguyễn Văn M02: 14 phiếu có đánh dấu ở dòng này" in flat(app)
        assert "Chưa ghi vào sổ được. Esc: xem lại · F2: kiểm lại từ đầu" in seen(app)
        assert "Enter: ghi vào sổ" not in seen(app)
        await burst(pilot, "enter", "escape", "f12", "-02", "enter", "+12", "enter", "12", "enter", "f9")
        assert "Enter: ghi vào sổ · Esc: xem lại" in seen(app)


async def test_the_keys_are_told_by_a_line_that_the_papers_have(tmp_path: Path) -> None:
    async with program(tmp_path, [*opened(15, 14), put(3, *ids(6))], step="vote", size=(120, 40)) as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "14", *["tab"] * 5, "2", "f2", "05", "enter", "+13", "enter", "13", "enter", "f9", "enter")
        await burst(pilot, "+14", "enter", "14", "enter", "f9")
        assert "Đọc lại các phiếu hợp lệ, chỉ gõ dòng này." in seen(app)
        await burst(pilot, "enter")
        assert "05 = không đồng ý dòng 05 · -05 trống" in seen(app)


async def test_four_levels_with_many_papers_are_all_in_view_however_narrow_the_window(tmp_path: Path) -> None:
    acts = [*opened(48, 46, kind="committee"), put(5, subject("a", "organisation", proposed="good"))]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "46", "f2", "+20", "enter", "20", "enter", *["011", "enter"] * 8, *["013", "enter"] * 12)
        assert "XS 8 [/]|_|  Tốt 20 [/]×4  HT 12 [/]×2 |_" in seen(app)
        await burst(pilot, "014", "enter", "-01", "enter", "/01", "enter")
        assert "XS 8  Tốt 20  HT 12  KHT 1  trống 1  hỏng 1" in seen(app)


async def test_lines_without_a_proposal_are_named_in_the_keys(tmp_path: Path) -> None:
    several = [subject("a", "organisation", proposed="good"), subject("b", "organisation")]
    async with program(tmp_path, [*opened(15, 14, kind="committee"), put(5, *several)], step="vote") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "14", "f2")
        assert " 02 gõ mức · 022 mức 2" in seen(app)
