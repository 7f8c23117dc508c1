"""The papers by keyboard: looked at, written, opened, turned into PDF; nothing changed by hand is overwritten."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from meetings.acts import (
    AnyAct,
    CommentMade,
    CorrectionMade,
    ItemPut,
    MeetingClosed,
    MeetingPrepared,
    MembersListed,
    MinutesAdopted,
    PaperNumber,
    PapersNumbered,
    PapersWritten,
)
from meetings.book import Book, read_act
from meetings.dossier import Dossier
from meetings.people import Member, Subject
from tests.meetings.build import NOON, asked, ids, opened, put
from tests.templates.word import docx_of, words_of
from tests.tui.screens.driving import SIZES, burst, program, recorded, seen
from tui.app import KiemDiemApp
from tui.files.templates_folder import TemplatesFolder
from tui.widgets.brief import Brief

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
        for name in ("Kế hoạch kiểm điểm", "Biên bản hội nghị", "Báo cáo tổng hợp kết quả", "bien-ban.docx"):
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
        assert "Biên bản bổ sung: lần thứ nhất" in seen(app)
        assert "bien-ban-bo-sung-01.docx: chưa viết, F5 để viết" in seen(app)
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

    monkeypatch.setattr("tui.screens.paperwork.opened_by_system", opens)
    async with program(tmp_path, CLOSED, step="papers") as (app, pilot):
        await rested(app, pilot)
        await burst(pilot, "enter")
        assert "«bien-ban.docx» chưa viết. Bấm F5 để viết" in " ".join(seen(app).split())
        await burst(pilot, "f5")
        await rested(app, pilot)
        await burst(pilot, "enter")
        assert opened_papers == [tmp_path / FOLDER / "bien-ban.docx"]


async def test_where_nothing_opens_papers_their_path_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.screens.paperwork.opened_by_system", lambda _: False)
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
        assert "Chưa có văn bản Word nào để xuất PDF" in seen(app)
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


# What stands first, whose a paper is, its number.


@pytest.mark.parametrize("size", SIZES)
async def test_the_minutes_stand_first_and_what_each_person_gets_last_by_name(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    prepared, _, *others = opened(3)
    born = {"m01": 1977, "m02": 1991}
    members = tuple(Member(one, "Nguyễn Thị Hồng Minh", born=born.get(one)) for one in ids(3)[:2])
    rated = tuple(Subject(one.id, one.name, "member") for one in members)
    acts = [prepared, MembersListed((*members, Member("m03", "Lê Văn Ba"))), *others, ItemPut(3, rated)]
    async with program(tmp_path, acts, step="papers", size=size) as (app, pilot):
        lines = (await rested(app, pilot)).splitlines()
        first = next(place for place, line in enumerate(lines) if "│   1" in line)
        assert "Biên bản hội nghị" in lines[first]
        assert "Biên bản kiểm phiếu" in lines[first + 1]
        await burst(pilot, "end")
        shown = seen(app)
        for year in (1977, 1991):
            assert f"Nguyễn Thị Hồng Minh ({year}): bản kiểm điểm" in shown
            assert f"Nguyễn Thị Hồng Minh ({year}): phiếu phân tích" in shown
        assert "Kế hoạch kiểm điểm" not in shown.splitlines()[-6]


async def test_a_paper_shows_the_number_it_was_given(tmp_path: Path) -> None:
    numbered = PapersNumbered((PaperNumber("minutes", "BB", 5), PaperNumber("report", "BC", 112)))
    async with program(tmp_path, [*CLOSED, numbered], step="papers") as (app, pilot):
        shown = await rested(app, pilot)
        assert "│   1 05-BB  Tại   Biên bản hội nghị" in shown
        assert "112-BC Sau   Báo cáo tổng hợp kết quả" in shown


# One meeting's work is told at that meeting alone.


def another(app: KiemDiemApp) -> Dossier:
    first = CLOSED[0]
    assert isinstance(first, MeetingPrepared)
    prepared = replace(first, planned=datetime(2023, 12, 6, 7, 30))
    return recorded(app.book, [prepared, *opened(3, at=datetime(2023, 12, 6, 7, 30))[1:]])


@pytest.mark.parametrize("step", ["papers", "minutes"])
async def test_what_was_written_for_one_meeting_is_not_told_at_another(tmp_path: Path, step: str) -> None:
    async with program(tmp_path, CLOSED, step="papers") as (app, pilot):
        other = another(app)
        await burst(pilot, "f5", "f10")
        app.open(other, step)
        shown = await rested(app, pilot)
        assert "vào thư mục" not in shown
        assert (tmp_path / FOLDER / "bien-ban.docx").exists()
        assert files_recorded(app) == set()


async def test_what_could_not_be_written_for_one_meeting_is_not_told_at_another(tmp_path: Path) -> None:
    (tmp_path / "van-ban").mkdir()
    (tmp_path / FOLDER).write_text("")
    async with program(tmp_path, CLOSED, step="papers") as (app, pilot):
        other = another(app)
        await burst(pilot, "f5", "f10")
        app.open(other, "papers")
        assert "Chưa được" not in await rested(app, pilot)


async def test_a_pdf_of_one_meeting_is_not_told_at_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("forms.pdf.to_pdf", lambda papers, _: tuple(papers))
    async with program(tmp_path, CLOSED, step="papers") as (app, pilot):
        other = another(app)
        await burst(pilot, "f5")
        await rested(app, pilot)
        await burst(pilot, "f9")
        await burst(pilot, "enter")
        app.close_dossier()
        app.open(other, "papers")
        assert "Đã xuất" not in await rested(app, pilot)


# The office's own templates.


def office(folder: Path, **templates: str) -> Path:
    own = folder / "mau-rieng"
    own.mkdir()
    for name, text in templates.items():
        (own / f"{name}.docx").write_bytes(docx_of(text))
    return own


async def choose(pilot: Pilot[Any], app: KiemDiemApp, folder: Path) -> str:
    await burst(pilot, "f2")
    await burst(pilot, str(folder), "enter")
    return await rested(app, pilot)


async def test_own_templates_are_chosen_by_f2_and_remembered_beside_the_book(tmp_path: Path) -> None:
    own = office(tmp_path, minutes="MẪU CƠ QUAN {{ head.organ }}")
    async with program(tmp_path, CLOSED, step="papers", size=(120, 40)) as (app, pilot):
        await burst(pilot, "f5")
        await rested(app, pilot)
        shown = await choose(pilot, app, own)
        assert "Đã ghi: dùng 01 mẫu riêng ở" in shown
        assert "01 bản cũ" in shown
        await burst(pilot, "f5")
        await rested(app, pilot)
        assert "MẪU CƠ QUAN" in words_of((tmp_path / FOLDER / "bien-ban.docx").read_bytes())
        assert "BẢNG TỔNG HỢP" in words_of((tmp_path / FOLDER / "bang-tong-hop.docx").read_bytes())
        assert TemplatesFolder(app.book.path).read() == own
        await burst(pilot, "f2")
        await burst(pilot, *["backspace"] * len(str(own)), "enter")
        shown = await rested(app, pilot)
        assert "Đã ghi: dùng mẫu có sẵn" in shown
        assert TemplatesFolder(app.book.path).read() is None


async def test_a_template_mended_in_word_makes_its_paper_old(tmp_path: Path) -> None:
    own = office(tmp_path, minutes="MẪU {{ head.organ }}")
    async with program(tmp_path, CLOSED, step="papers") as (app, pilot):
        TemplatesFolder(app.book.path).keep(own)
        await burst(pilot, "f5")
        await rested(app, pilot)
        (own / "minutes.docx").write_bytes(docx_of("MẪU MỚI {{ head.organ }}"))
        await burst(pilot, "f3")
        await burst(pilot, "f6")
        assert "01 bản cũ" in await rested(app, pilot)


async def test_F703_templates_with_a_wrong_tag_are_told_and_not_taken(tmp_path: Path) -> None:
    own = office(tmp_path, minutes="{{ khong_co }}")
    async with program(tmp_path, CLOSED, step="papers", size=(120, 40)) as (app, pilot):
        shown = " ".join((await choose(pilot, app, own)).split())
        assert f"Chưa dùng thư mục {own}"[:25] in shown
        assert "chưa viết được «Biên bản hội nghị»" in shown
        assert "mẫu riêng có thẻ «khong_co» mà văn bản này không có" in shown
        assert TemplatesFolder(app.book.path).read() is None


async def test_W711_a_bad_template_leaves_out_its_own_paper_alone_and_that_stays_told(tmp_path: Path) -> None:
    own = office(tmp_path, minutes="{{ khong_co }}", summary="BẢNG {{ head.organ }} { thừa }")
    async with program(tmp_path, CLOSED, step="papers", size=(120, 40)) as (app, pilot):
        assert "Đã ghi: dùng 01 mẫu riêng" in await choose(pilot, app, own)
        await burst(pilot, "f5")
        await rested(app, pilot)
        told = app.screen.query_one("#progress", Brief).whole
        assert [line.rpartition(" ")[2] for line in told.splitlines()] == ["W711", "W707"]
        assert "chưa viết được «Biên bản hội nghị»" in told
        assert not (tmp_path / FOLDER / "bien-ban.docx").exists()
        assert words_of((tmp_path / FOLDER / "bang-tong-hop.docx").read_bytes()).startswith("BẢNG")


async def test_F705_a_folder_that_is_not_there_is_told_and_another_may_be_chosen(tmp_path: Path) -> None:
    async with program(tmp_path, CLOSED, step="papers", size=(120, 40)) as (app, pilot):
        assert "không đọc được thư mục mẫu riêng «mau-rieng»" in await choose(pilot, app, tmp_path / "mau-rieng")
        TemplatesFolder(app.book.path).keep(tmp_path / "mau-rieng")
        await burst(pilot, "f3")
        await burst(pilot, "f6")
        assert "ở màn hình Văn bản thì chọn lại bằng F2" in " ".join((await rested(app, pilot)).split())


async def test_a_folder_without_templates_is_not_taken(tmp_path: Path) -> None:
    own = office(tmp_path, thu="{{ head }}")
    async with program(tmp_path, CLOSED, step="papers", size=(120, 40)) as (app, pilot):
        shown = " ".join((await choose(pilot, app, own)).split())
        assert "không có mẫu nào mang tên một văn bản" in shown
        assert TemplatesFolder(app.book.path).read() is None


async def test_a_ballot_is_printed_on_the_offices_own_template_too(tmp_path: Path) -> None:
    own = office(tmp_path, ballot="PHIẾU CƠ QUAN {{ asked }}")
    async with program(tmp_path, [*opened(3), put(3, "m01", "m02")], step="vote") as (app, pilot):
        TemplatesFolder(app.book.path).keep(own)
        await burst(pilot, "f4")
        await rested(app, pilot)
        paper = tmp_path / FOLDER / "phieu-noi-dung-1-luot-1.docx"
        assert "PHIẾU CƠ QUAN Lượt 1: Biểu quyết mức" in words_of(paper.read_bytes()).replace("\u00a0", " ")
