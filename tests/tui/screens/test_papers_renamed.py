"""Papers of a meeting that was called otherwise when they were written: the new folder is used, the old one is told."""

from pathlib import Path

import pytest

from meetings.acts import MeetingRestated
from tests.tui.screens.driving import SIZES, burst, flat, program
from tests.tui.screens.test_papers import CLOSED, rested
from tests.tui.test_folders_of_papers import NEW_FOLDER, OLD_FOLDER, PREPARED, RIGHT, WRITTEN
from tui.widgets.brief import Brief


@pytest.mark.parametrize("size", SIZES)
async def test_W706_the_screen_names_both_folders_and_writes_into_the_new_one(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    old = tmp_path / "van-ban" / OLD_FOLDER
    old.mkdir(parents=True)
    (old / "ke-hoach.docx").write_bytes(b"x")
    acts = [*PREPARED, WRITTEN, MeetingRestated(organ=RIGHT), *CLOSED[4:-2]]
    async with program(tmp_path, acts, step="papers", size=size) as (app, pilot):
        await rested(app, pilot)
        shown = flat(app).replace(" ", "")
        told = app.screen.query_one("#folder", Brief).whole
        assert f"Thư mục: {tmp_path / 'van-ban' / NEW_FOLDER}" in told, (
            "where the path is long, Ctrl+O shows the rest of it"
        )
        assert f"⚠ Văn bản viết khi ghi tên cũ: {OLD_FOLDER}".replace(" ", "") in shown
        await burst(pilot, "f5")
        await rested(app, pilot)
        assert (tmp_path / "van-ban" / NEW_FOLDER / "ke-hoach.docx").is_file()
        assert (old / "ke-hoach.docx").read_bytes() == b"x"
        assert "văn bản viết khi cuộc họp còn ghi tên hoặc giờ cũ vẫn nằm ở" in flat(app)
