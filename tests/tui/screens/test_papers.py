"""The papers by keyboard: looked at, written, opened, turned into PDF; nothing changed by hand is overwritten."""

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from meetings.acts import AnyAct, CommentMade, CorrectionMade, MeetingClosed, MinutesAdopted, PapersWritten
from meetings.book import Book, read_act
from tests.meetings.build import NOON, asked, opened, put
from tests.tui.screens.driving import SIZES, burst, program, seen
from tui.app import KiemDiemApp

VOTED: list[AnyAct] = [*opened(3), put(3, "m01", "m02"), asked("good", 3, m01=3, m02=2)]
CLOSED: list[AnyAct] = [*VOTED, MinutesAdopted(3), MeetingClosed(NOON)]
FOLDER = Path("van-ban", "2023-12-05-07-30-chi-bo-truong-hoc")


async def rested(app: KiemDiemApp, pilot: Pilot[Any]) -> str:
    """The screen once all work beside the keys is done."""
    await app.workers.wait_for_complete()
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()
    return seen(app)


def files_recorded(app: KiemDiemApp) -> set[str]:
    """Every file that the book knows as written."""
    acts = (read_act(stored) for stored, _ in app.open_dossier.history())
    return {paper.file for act in acts if isinstance(act, PapersWritten) for paper in act.papers}


@pytest.mark.parametrize("size", SIZES)
async def test_every_paper_is_listed_before_any_is_written(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, CLOSED, step="papers", size=size) as (app, pilot):
        shown = await rested(app, pilot)
        assert "chưa viết" in shown
        for name in ("Kế hoạch kiểm điểm", "Biên bản hội nghị", "Báo cáo tổng hợp kết quả", "bang-tong-hop"):
            assert name in shown
        assert not (tmp_path / FOLDER).exists()


@pytest.mark.parametrize("size", SIZES)
async def test_f5_writes_the_common_papers_f4_those_of_each_person(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, CLOSED, step="papers", size=size) as (app, pilot):
        await rested(app, pilot)
        await burst(pilot, "f5")
        shown = await rested(app, pilot)
        common = {path.name for path in (tmp_path / FOLDER).iterdir()}
        assert {"bien-ban.docx", "ke-hoach.docx", "bang-tong-hop.docx"} <= common
        assert not any(name.startswith("tu-kiem-diem") for name in common)
        assert f"{len(common):02d} văn bản vào thư mục." in shown
        assert files_recorded(app) == common
        await burst(pilot, "f4")
        shown = await rested(app, pilot)
        everything = {path.name for path in (tmp_path / FOLDER).iterdir()}
        assert "trich-bien-ban-01-nguyen-van-m01.docx" in everything
        assert files_recorded(app) == everything
        assert "Văn bản của cuộc họp: " + f"{len(everything):02d} đã viết" in shown


async def test_a_paper_changed_by_hand_is_shown_and_kept(tmp_path: Path) -> None:
    async with program(tmp_path, CLOSED, step="papers") as (app, pilot):
        await burst(pilot, "f5")
        await rested(app, pilot)
        minutes = tmp_path / FOLDER / "bien-ban.docx"
        minutes.write_bytes(b"changed by hand")
        (tmp_path / FOLDER / "ke-hoach.docx").unlink()
        await burst(pilot, "f3")
        await burst(pilot, "f6")
        shown = await rested(app, pilot)
        assert "01 đã sửa tay" in shown
        await burst(pilot, "f5")
        shown = await rested(app, pilot)
        assert "Đã ghi: 01 văn bản vào thư mục; giữ nguyên 01 văn bản đã sửa tay" in shown
        assert minutes.read_bytes() == b"changed by hand"


async def test_a_later_entry_makes_papers_old_and_f5_renews_them(tmp_path: Path) -> None:
    async with program(tmp_path, VOTED, step="papers") as (app, pilot):
        await burst(pilot, "f5")
        await rested(app, pilot)
        before = (tmp_path / FOLDER / "bien-ban.docx").read_bytes()
        app.open_dossier.do(CommentMade("m01", "Cần rõ trách nhiệm hơn."))
        await burst(pilot, "f3")
        await burst(pilot, "f6")
        assert "bản cũ" in await rested(app, pilot)
        await burst(pilot, "f5")
        assert "bản cũ" not in (await rested(app, pilot)).split("Văn bản của cuộc họp", 1)[1]
        assert (tmp_path / FOLDER / "bien-ban.docx").read_bytes() != before


async def test_a_correction_brings_its_supplementary_minutes(tmp_path: Path) -> None:
    async with program(tmp_path, [*CLOSED, CorrectionMade("Sửa «M01»", "ghi nhầm")], step="papers") as (app, pilot):
        await rested(app, pilot)
        await burst(pilot, "bo sung")
        assert "bien-ban-bo-sung-01" in seen(app)
        await burst(pilot, "f5")
        await rested(app, pilot)
        assert (tmp_path / FOLDER / "bien-ban-bo-sung-01.docx").exists()


async def test_writing_goes_on_behind_another_step_and_is_recorded_once(tmp_path: Path) -> None:
    async with program(tmp_path, CLOSED, step="papers") as (app, pilot):
        await burst(pilot, "f5", "f5", "f3")
        await rested(app, pilot)
        written = [path.name for path in (tmp_path / FOLDER).iterdir()]
        assert files_recorded(app) == set(written)
        acts = [read_act(stored) for stored, _ in app.open_dossier.history()]
        assert sum(isinstance(act, PapersWritten) for act in acts) == 1


async def test_papers_are_recorded_although_the_meeting_was_put_away(tmp_path: Path) -> None:
    async with program(tmp_path, CLOSED, step="papers") as (app, pilot):
        record = app.open_dossier.record
        await burst(pilot, "f5", "f10")
        await rested(app, pilot)
        acts = [entry.act for entry in app.book.entries(record)]
        assert isinstance(acts[-1], PapersWritten)
        assert (tmp_path / FOLDER / "bien-ban.docx").exists()


async def test_leaving_the_program_while_it_writes_leaves_nothing_half_done(tmp_path: Path) -> None:
    async with program(tmp_path, CLOSED, step="papers") as (app, pilot):
        record = app.open_dossier.record
        await burst(pilot, "f5")
        app.exit()
    with Book.reading(tmp_path / "so.db") as book:
        known = {
            one.file
            for entry in book.entries(record)
            if isinstance(entry.act, PapersWritten)
            for one in entry.act.papers
        }
    folder = tmp_path / FOLDER
    assert {path.name for path in folder.iterdir()} == known if folder.exists() else not known


async def test_enter_opens_the_paper_with_the_systems_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened_papers: list[Path] = []

    def opens(path: Path) -> bool:
        opened_papers.append(path)
        return True

    monkeypatch.setattr("tui.screens.papers.opened_by_system", opens)
    async with program(tmp_path, CLOSED, step="papers") as (app, pilot):
        await rested(app, pilot)
        await burst(pilot, "enter")
        assert "«ke-hoach.docx» chưa viết. Bấm F5 để viết" in " ".join(seen(app).split())
        await burst(pilot, "f5")
        await rested(app, pilot)
        await burst(pilot, "enter")
        assert opened_papers == [tmp_path / FOLDER / "ke-hoach.docx"]


async def test_where_nothing_opens_papers_their_path_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.papers.opened_by_system", lambda _: False)
    async with program(tmp_path, CLOSED, step="papers") as (app, pilot):
        await burst(pilot, "f5")
        await rested(app, pilot)
        await burst(pilot, "enter")
        assert "Máy này không có chương trình để mở. Tệp ở:" in seen(app)


async def test_without_libreoffice_pdf_is_refused_with_a_clear_word_f707(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("forms.pdf.USUAL_PLACES", ())
    async with program(tmp_path, CLOSED, step="papers") as (app, pilot):
        await rested(app, pilot)
        await burst(pilot, "f9")
        await burst(pilot, "enter")
        assert "Chưa có văn bản nào để xuất PDF" in seen(app)
        await burst(pilot, "f5")
        await rested(app, pilot)
        await burst(pilot, "f9")
        await burst(pilot, "enter")
        assert "không có LibreOffice trên máy này" in await rested(app, pilot)


async def test_a_folder_that_is_a_file_is_refused_and_nothing_recorded_f702(tmp_path: Path) -> None:
    (tmp_path / "van-ban").write_text("")
    async with program(tmp_path, CLOSED, step="papers") as (app, pilot):
        await burst(pilot, "f5")
        shown = await rested(app, pilot)
        assert "Chưa được:" in shown
        assert files_recorded(app) == set()
