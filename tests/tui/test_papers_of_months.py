"""Papers of recorded months from the command line: written, known, spared; the months of a quarter taken from the same book."""

import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest

from meetings.book import Book
from meetings.kpi.acts import FiguresMended, MonthImported
from meetings.kpi.dossier import MonthDossier
from meetings.vouching import vouched
from tests.forms.small_meeting import MEETING, written
from tests.meetings.kpi.recording import HAND, annulled, dossier, imported, office, points, published
from tests.templates.word import docx_of, words_of
from tests.tui.running import run

JULY = "2026-07 KPI Văn phòng Đảng ủy phường An Phú"
SEPTEMBER = JULY.replace("07", "09")
SHARED = {"danh-sach-tong-hop-2026-07.docx", "danh-sach-tong-hop-2026-07.xlsx", "thong-bao-ket-qua-2026-07.docx"}
QUARTER = "ket-qua-quy-3-2026-01-nguyen-van-p01.docx"


def month(number: int, *points_of: str) -> MonthImported:
    """That month of the year with people of so many points."""
    return imported(*office(*points_of), month=f"2026-{number:02d}", working_days=10 if number % 3 == 0 else 22)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book with July, made public."""
    path = tmp_path / "so.db"
    with Book.writing(path) as opened:
        dossier(opened, [month(7, "85", "84"), published()])
    return path


def add(book: Path, *acts: MonthImported) -> None:
    """Further months of the same unit into the book."""
    with Book.writing(book) as opened:
        for act in acts:
            dossier(opened, [act])


def dossier_of(book: Book) -> MonthDossier:
    """July, open."""
    return MonthDossier(book, JULY, HAND)


def names(folder: Path) -> set[str]:
    """Files of a folder, as paths within it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_R207_the_papers_of_a_recorded_month_are_written_sealed_and_recorded(book: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    done = run("papers", JULY, "--book", book, "--out", out)
    assert done.returncode == 0, done.stderr
    assert names(out) == SHARED
    with Book.reading(book) as opened:
        assert vouched(opened.stored(JULY)).written.keys() == SHARED
    shown = run("papers", "--book", book, "--out", out, "--status").stdout
    assert shown.startswith(f"{JULY}:\n")
    assert shown.count(": đã viết\n") == 3
    again = run("papers", "--book", book, "--out", out)
    assert "3 văn bản đã có sẵn" in again.stderr
    assert run("check", "--book", book).returncode == 0


def test_everybodys_sheet_comes_with_each_or_by_its_name(book: Path, tmp_path: Path) -> None:
    run("papers", "--book", book, "--out", tmp_path / "het", "--each")
    sheets = {f"phieu-danh-gia-2026-07-0{place}-nguyen-van-p0{place}.docx" for place in (1, 2)}
    assert names(tmp_path / "het") == SHARED | sheets
    run("papers", "--book", book, "--out", tmp_path / "phieu", "--only", "kpi_sheet")
    assert names(tmp_path / "phieu") == sheets
    run("papers", "--book", book, "--out", tmp_path / "excel", "--only", "kpi_summary")
    assert names(tmp_path / "excel") == {"danh-sach-tong-hop-2026-07.xlsx"}


def test_what_was_changed_by_hand_is_spared_and_what_is_old_is_written_again(book: Path, tmp_path: Path) -> None:
    out, unpublished = tmp_path / "ra", tmp_path / "so-2.db"
    with Book.writing(unpublished) as opened:
        dossier(opened, [month(7, "85", "84")])
    run("papers", "--book", unpublished, "--out", out)
    notice = out / "thong-bao-ket-qua-2026-07.docx"
    notice.write_bytes(docx_of("Đã sửa tay"))
    with Book.writing(unpublished) as opened:
        dossier_of(opened).do(FiguresMended("p01", general=points("16")))
    shown = run("papers", "--book", unpublished, "--out", out, "--status").stdout
    assert f"{notice}: đã sửa tay, giữ nguyên\n" in shown
    assert "danh-sach-tong-hop-2026-07.docx: đã viết, nay sổ có thêm mục mới" in shown
    done = run("papers", "--book", unpublished, "--out", out, "--overwrite")
    assert "W701" in done.stderr
    assert words_of(notice.read_bytes()) == "Đã sửa tay"
    assert "86,00" in words_of((out / "danh-sach-tong-hop-2026-07.docx").read_bytes())


def test_months_and_meetings_of_one_book_go_each_into_a_folder_or_one_zip(book: Path, tmp_path: Path) -> None:
    held = run("hold", written(tmp_path, MEETING), "--out", tmp_path / "hop", "--book", book, "--only", "minutes")
    assert held.returncode == 0, held.stderr
    assert run("papers", "--book", book, "--out", tmp_path / "ra", "--only", "minutes").returncode == 0
    assert names(tmp_path / "ra") == {"bien-ban.docx"}
    done = run("papers", "--book", book, "--zip", tmp_path / "het.zip", "--only", "minutes", "--only", "kpi_list")
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(tmp_path / "het.zip") as package:
        assert set(package.namelist()) == {
            "2024-12-05-07-30-chi-bo-truong-thpt-so-1/bien-ban.docx",
            "2026-07-kpi-van-phong-dang-uy-phuong-an-phu/danh-sach-tong-hop-2026-07.docx",
        }
    assert run("check", "--book", book).returncode == 0


def test_papers_of_an_unknown_month_or_form_are_refused(book: Path, tmp_path: Path) -> None:
    assert run("papers", SEPTEMBER, "--book", book, "--out", tmp_path / "x").stderr.startswith("F516")
    wrong = run("papers", "--book", book, "--out", tmp_path / "x", "--only", "kpi")
    assert wrong.returncode == 2
    assert "kpi_list (Danh sách tổng hợp kết quả tháng)" in wrong.stderr


def test_the_sheets_of_recorded_months_are_written_on_an_offices_own_template(book: Path, tmp_path: Path) -> None:
    own, out = tmp_path / "mau", tmp_path / "ra"
    own.mkdir()
    words = ("papers", "--book", book, "--out", out, "--only", "kpi_sheet", "--templates", own)
    for said in ("PHIẾU CỦA CƠ QUAN", "PHIẾU MỚI"):
        (own / "kpi_sheet.docx").write_bytes(docx_of(f"{said}: {{{{ person.name }}}}"))
        assert run(*words, "--overwrite").returncode == 0
        sheet = out / "phieu-danh-gia-2026-07-02-nguyen-van-p02.docx"
        assert words_of(sheet.read_bytes()) == f"{said}: Nguyễn Văn P02"
    assert "2 văn bản đã có sẵn" in run(*words).stderr
    (own / "kpi_sheet.docx").write_bytes(docx_of("Bản sửa: {{ person.name }}"))
    assert run(*words).stderr.startswith("F701")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_pdf_is_made_of_the_word_papers_and_not_of_the_workbook_of_the_same_name(book: Path, tmp_path: Path) -> None:
    done = run("papers", "--book", book, "--out", tmp_path, "--only", "kpi_list", "--only", "kpi_summary", "--pdf")
    assert done.returncode == 0, done.stderr
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["danh-sach-tong-hop-2026-07.pdf"]
    assert done.stdout.count(".pdf\n") == 1


# Months of a quarter. Điều 19.


def test_W902_dieu_19_the_quarter_is_told_from_the_months_of_the_book(book: Path, tmp_path: Path) -> None:
    add(book, month(9, "75", "74"))
    done = run("papers", SEPTEMBER, "--book", book, "--out", tmp_path / "ra", "--only", "kpi_months")
    assert done.returncode == 0, done.stderr
    assert "Kết quả các tháng quý III năm 2026: có tháng 7/2026, 9/2026\n" in done.stderr
    assert "W902: quý III năm 2026 chưa có kết quả tháng 8/2026" in done.stderr
    said = words_of((tmp_path / "ra" / QUARTER).read_bytes())
    good = "Hoàn thành tốt nhiệm vụ (loại B)"
    assert f"\n7/2026\n85,00\n{good}\n{good}\n\n8/2026\n\n\nChưa có kết quả\nchưa có kết quả tháng này\n" in said
    assert f"\n9/2026\n75,00\n{good}\n{good}\nkết quả chưa công khai\n" in said
    assert "80,00" not in said  # no mean


def test_dieu_19_a_month_recorded_later_changes_the_quarter_and_no_entry_of_its_own(book: Path, tmp_path: Path) -> None:
    add(book, month(9, "75", "74"))
    words = ("papers", SEPTEMBER, "--book", book, "--out", tmp_path / "ra", "--only", "kpi_months")
    run(*words)
    add(book, month(8, "79", "78"))
    assert "nay sổ có thêm mục mới" in run(*words, "--status").stdout
    assert run(*words).stderr.startswith("Kết quả các tháng quý III năm 2026: có tháng 7/2026, 8/2026, 9/2026\nF701")
    done = run(*words, "--overwrite")
    assert "W902" not in done.stderr
    assert "\n8/2026\n79,00\n" in words_of((tmp_path / "ra" / QUARTER).read_bytes())


def test_dieu_6_8_of_a_month_that_was_redone_the_last_rating_counts(book: Path, tmp_path: Path) -> None:
    with Book.writing(book) as opened:
        open_month = dossier_of(opened)
        open_month.do(annulled("p01", "good"))
        open_month.do(FiguresMended("p01", general=points("0")))
    add(book, month(9, "75", "74"))
    words = ("papers", SEPTEMBER, "--book", book, "--out", tmp_path / "ra", "--only", "kpi_months", "--overwrite")
    run(*words)
    fulfilled = "Hoàn thành tốt nhiệm vụ (loại B)"
    redone = "kết quả trước (loại B) đã hủy, xếp loại lại"
    said = words_of((tmp_path / "ra" / QUARTER).read_bytes())
    assert f"\n7/2026\n70,00\n{fulfilled}\n{fulfilled}\n{redone}; kết quả chưa công khai\n" in said
    with Book.writing(book) as opened:
        dossier_of(opened).do(published(date(2026, 8, 25)))
    run(*words)
    assert f"\n{redone}\n" in words_of((tmp_path / "ra" / QUARTER).read_bytes())


def test_dieu_19_months_of_another_unit_or_after_are_not_taken(book: Path, tmp_path: Path) -> None:
    elsewhere = imported(
        *office("95"), month="2026-08", unit={"name": "Văn phòng khác", "superior": "Đảng ủy", "head": "p01"}
    )
    add(book, month(9, "75", "74"), elsewhere, month(10, "75", "74"))
    done = run("papers", SEPTEMBER, "--book", book, "--out", tmp_path / "ra", "--only", "kpi_months")
    assert "có tháng 7/2026, 9/2026\n" in done.stderr
    assert "10/2026" not in words_of((tmp_path / "ra" / QUARTER).read_bytes())
