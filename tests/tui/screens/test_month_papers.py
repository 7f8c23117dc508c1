"""The papers of a month by keyboard: looked at, written, old ones known, what was changed by hand spared."""

from datetime import date
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from meetings.acts import PapersWritten
from meetings.kpi.acts import FiguresMended
from tests.meetings.kpi.build import with_points
from tests.meetings.kpi.recording import decided, dossier, imported, office, points, published
from tests.templates.word import docx_of, words_of
from tests.tui.screens.driving import burst, flat, seen
from tests.tui.screens.months import SIX, last, month_program
from tui.app import KiemDiemApp
from tui.files.templates_folder import TemplatesFolder
from tui.screens.kpi.papers import MonthPapers
from tui.screens.kpi.parts import PARTS

DECIDED = decided(27, p01="excellent", p02="good", p03="good")
PLACE_OF_PEOPLE, PLACE_OF_PAPERS = ([key for key, _ in PARTS].index(one) for one in ("kpi.people", "kpi.papers"))
FOLDER = Path("van-ban", "2026-07-kpi-van-phong-dang-uy-phuong-an-phu")


async def rested(app: KiemDiemApp, pilot: Pilot[Any]) -> str:
    """The screen once all work beside the keys is done."""
    await app.workers.wait_for_complete()
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()
    return seen(app)


async def test_the_papers_of_a_month_are_written_and_stand_in_the_book(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX, DECIDED], part="kpi.papers") as (app, pilot):
        shown = await rested(app, pilot)
        assert "Danh sách tổng hợp kết quả tháng (Excel)" in shown
        assert "Nguyễn Văn P01: phiếu theo dõi, đánh giá tháng" in shown
        assert "đã viết" not in shown
        await burst(pilot, "f5")
        shown = await rested(app, pilot)
        assert shown.count("đã viết") >= 3
        made = last(app)
        assert isinstance(made, PapersWritten)
        assert {one.file for one in made.papers} == {path.name for path in (tmp_path / FOLDER).iterdir()}
        assert "danh-sach-tong-hop-2026-07.docx" in {one.file for one in made.papers}


async def test_a_sheet_for_everybody_and_an_old_one_is_known(tmp_path: Path) -> None:
    async with month_program(tmp_path, [imported(*office("85", "84"))], part="kpi.papers") as (app, pilot):
        await rested(app, pilot)
        await burst(pilot, "f4")
        assert "chưa viết" not in await rested(app, pilot)
        app.open_month.do(FiguresMended("p01", general=points("16")))
        await burst(pilot, "f3", "f6")
        shown = await rested(app, pilot)
        assert "bản cũ" in shown
        await burst(pilot, "f4")
        assert "bản cũ" not in await rested(app, pilot)
        sheet = next((tmp_path / FOLDER).glob("phieu-danh-gia-*p01.docx"))
        assert "86" in words_of(sheet.read_bytes())


async def test_what_was_changed_in_word_is_never_overwritten(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX, DECIDED], part="kpi.papers") as (app, pilot):
        await rested(app, pilot)
        await burst(pilot, "f5")
        await rested(app, pilot)
        notice = next((tmp_path / FOLDER).glob("thong-bao-*.docx"))
        notice.write_bytes(docx_of("Đã sửa tay"))
        app.open_month.do(FiguresMended("p06", general=points("14")))
        await burst(pilot, "f5")
        await rested(app, pilot)
        await burst(pilot, "f3", "f6")
        assert "đã sửa tay" in await rested(app, pilot)
        assert words_of(notice.read_bytes()) == "Đã sửa tay"


async def test_an_unwritten_paper_says_which_key_writes_it(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX, DECIDED], part="kpi.papers") as (app, pilot):
        await rested(app, pilot)
        await burst(pilot, "01", "enter")
        assert "«danh-sach-tong-hop-2026-07.docx» chưa viết. Bấm F5 để viết." in flat(app)


async def test_other_months_of_the_year_are_told_at_the_end_of_a_quarter(tmp_path: Path) -> None:
    september = imported(*office("85", "84"), month="2026-09", working_days=10)
    august = imported(*office("83", "84"), month="2026-08", working_days=21)
    async with month_program(tmp_path, [september, published(date(2026, 9, 14))], part="") as (app, pilot):
        dossier(app.book, [august])
        await burst(pilot, "enter")
        shown = await rested(app, pilot)
        assert "Nguyễn Văn P01: kết quả các tháng trong quý, trong năm" in shown
        assert "Kết quả các tháng quý III năm 2026: có tháng 8/2026, 9/2026" in flat(app)
        assert "quý III năm 2026 chưa có kết quả tháng 7/2026" in flat(app)


async def test_an_offices_own_template_of_the_sheet_is_chosen_by_key(tmp_path: Path) -> None:
    own = tmp_path / "mau"
    own.mkdir()
    (own / "kpi_sheet.docx").write_bytes(docx_of("PHIẾU CỦA CƠ QUAN: {{ person.name }}"))
    async with month_program(tmp_path, [imported(*office("85", "84"))], part="kpi.papers") as (app, pilot):
        await rested(app, pilot)
        await burst(pilot, "f2", str(own), "enter")
        assert "dùng 01 mẫu riêng" in await rested(app, pilot)
        await burst(pilot, "f4")
        await rested(app, pilot)
        sheet = next((tmp_path / FOLDER).glob("phieu-danh-gia-*p02.docx"))
        assert words_of(sheet.read_bytes()) == "PHIẾU CỦA CƠ QUAN: Nguyễn Văn P02"


async def test_namesakes_have_papers_that_are_told_apart(tmp_path: Path) -> None:
    alike = (
        with_points(f"p0{n}", "85", name="Nguyễn Thị Hoa", post=post) for n, post in ((1, "Kế toán"), (2, "Văn thư"))
    )
    async with month_program(tmp_path, [imported(*alike)], part="kpi.papers") as (app, pilot):
        shown = await rested(app, pilot)
        assert "Nguyễn Thị Hoa (Kế toán): phiếu" in shown
        assert "Nguyễn Thị Hoa (Văn thư): phiếu" in shown


async def test_where_a_month_cannot_be_looked_at_the_list_no_longer_says_that_it_is(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX, DECIDED], part="kpi.people") as (app, pilot):
        TemplatesFolder(app.book.path).keep(tmp_path / "mau-da-mat")
        await burst(pilot, *["f6"] * (PLACE_OF_PAPERS - PLACE_OF_PEOPLE))
        shown = await rested(app, pilot)
        assert "Chưa xem được các văn bản: lý do ở dòng dưới." in shown
        assert "Đang xem tháng này" not in shown


async def test_what_is_being_written_stays_told_while_the_shelf_is_looked_at(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX, DECIDED], part="kpi.papers") as (app, pilot):
        await rested(app, pilot)
        screen = app.screen
        assert isinstance(screen, MonthPapers)
        assert screen._free()
        screen._say("Đang lập văn bản thứ 07")
        screen.show()
        assert "Đang lập văn bản thứ 07" in await rested(app, pilot)
        await burst(pilot, "f5")
        assert "Đang làm việc trước, vui lòng đợi một lát." in flat(app)
