"""Counts that nothing waits for any more: told at the votes as soon as they are seen, wiped byte for byte once that is picked."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct
from tests.meetings.build import asked as ballot
from tests.meetings.build import ids, levels, opened, put
from tests.tui.screens.driving import burst, flat, opened_again, program, seen
from tests.tui.screens.test_counting import begin, files
from tui.app import KiemDiemApp
from tui.widgets.rows import Rows

FIRST_HELD: list[AnyAct] = [*opened(15, 14), put(3, *ids(6)), ballot("good", 14, **dict.fromkeys(ids(6), 14))]


async def left_half_done(app: KiemDiemApp, pilot) -> None:  # type: ignore[no-untyped-def]
    """The choice of the excellent half counted and left, when the vote before it is struck out."""
    await begin(pilot, "14")
    await burst(pilot, *["01", "enter"] * 6, "escape")
    await burst(pilot, "enter")
    app.open_dossier.undo("đếm nhầm")
    app.screen.show()  # type: ignore[attr-defined]
    await pilot.pause()


async def test_section_v_a_count_no_longer_due_is_offered_and_wiped(tmp_path: Path) -> None:
    async with program(tmp_path, FIRST_HELD, step="vote") as (app, pilot):
        await left_half_done(app, pilot)
        assert "Còn số kiểm dở, nay không đến hạn: nội dung 01, Chọn xuất sắc" in flat(app)
        (file,) = (tmp_path / name for name in files(tmp_path))
        held = tmp_path / "cung-cho"
        held.hardlink_to(file)
        assert any(held.read_bytes())
        await burst(pilot, "2", "enter")
        assert "Đã bỏ số kiểm dở của lượt không còn đến hạn." in flat(app)
        assert (files(tmp_path), any(held.read_bytes()), list(app.counts.values())) == ([], False, [])


async def test_section_v_what_the_second_table_alone_left_is_offered_too(tmp_path: Path) -> None:
    async with program(tmp_path, FIRST_HELD, step="vote") as (app, pilot):
        await left_half_done(app, pilot)
        await burst(pilot, "enter")
        (file,) = (tmp_path / name for name in files(tmp_path))
        file.rename(file.with_name(f"{file.name.removesuffix('-1')}-2"))
    async with opened_again(tmp_path) as (app, pilot):
        assert "Còn số kiểm dở, nay không đến hạn: nội dung 01" in flat(app)
        await burst(pilot, "2", "enter")
        assert files(tmp_path) == []


async def test_section_v_where_one_tables_file_cannot_be_wiped_the_other_is_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with program(tmp_path, FIRST_HELD, step="vote") as (app, pilot):
        await left_half_done(app, pilot)
        (first,) = (tmp_path / name for name in files(tmp_path))
        second = first.with_name(f"{first.name.removesuffix('-1')}-2")
        second.write_bytes(first.read_bytes())
        unlink = Path.unlink

        def refusing(path: Path, missing_ok: bool = False) -> None:
            if path == first:
                raise PermissionError(path)
            unlink(path, missing_ok)

        monkeypatch.setattr(Path, "unlink", refusing)
        await burst(pilot, "2", "enter")
        assert "Không xóa được tệp kiểm dở trên đĩa." in flat(app)
        assert not second.exists()


@pytest.mark.parametrize("key", ["enter", "escape"])
async def test_it_is_kept_where_nothing_was_picked_and_goes_on_once_it_is_due_again(tmp_path: Path, key: str) -> None:
    async with program(tmp_path, FIRST_HELD, step="vote") as (app, pilot):
        await left_half_done(app, pilot)
        await burst(pilot, key)
        assert len(files(tmp_path)) == 1
        app.screen.show()  # type: ignore[attr-defined]
        await pilot.pause()
        assert "Còn số kiểm dở" not in flat(app)
        app.open_dossier.do(ballot("good", 14, **dict.fromkeys(ids(6), 14)))
        app.screen.show()  # type: ignore[attr-defined]
        await pilot.pause()
        await begin(pilot)
        assert "Đã kiểm 06/14" in seen(app)


async def test_a_count_that_is_due_is_never_offered(tmp_path: Path) -> None:
    async with program(tmp_path, FIRST_HELD, step="vote") as (app, pilot):
        await begin(pilot, "14")
        await burst(pilot, *["01", "enter"] * 6, "escape")
        await burst(pilot, "enter")
        app.screen.show()  # type: ignore[attr-defined]
        await pilot.pause()
        assert "Còn số kiểm dở" not in flat(app)


async def test_opened_again_the_votes_begin_at_the_item_that_is_being_counted_and_another_one_names_it(
    tmp_path: Path,
) -> None:
    two = [*opened(15, 14), put(1, "m07"), put(3, *ids(6)), levels(14, m07=(0, 14, 0, 0))]
    async with program(tmp_path, two, step="vote") as (_, pilot):
        await burst(pilot, "2", "enter", "f2")
        await burst(pilot, "14", "f2")
        await burst(pilot, *["enter"] * 7, "escape")
        await burst(pilot, "enter")
    async with opened_again(tmp_path) as (again, pilot):
        assert again.screen.query_one("#items", Rows).current == "1"
        await burst(pilot, "1", "enter")
        await burst(pilot, "f2")
        assert "Nội dung 2 đang kiểm dở: Esc, chọn nội dung ấy rồi F2." in flat(again)
