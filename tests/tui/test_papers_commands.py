"""Papers from the command line: before the meeting, from the book, as PDF, and after somebody worked on them in Word."""

import shutil
from pathlib import Path

import docx
import pytest

from meetings.book import Book
from meetings.vouching import vouched
from tests.forms.small_meeting import MEETING, meeting, written
from tests.templates.word import docx_of, words_of
from tests.tui.running import run
from tui.files.templates_folder import TemplatesFolder

RECORD = "2024-12-05 07:30 CHI BỘ TRƯỜNG THPT SỐ 1"
MINUTES = "bien-ban.docx"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path, MEETING)


@pytest.fixture
def book(file: Path, tmp_path: Path) -> Path:
    """A book with one meeting, its minutes written into ``ra``."""
    path = tmp_path / "so.db"
    done = run("hold", file, "--out", tmp_path / "ra", "--book", path, "--only", "minutes")
    assert done.returncode == 0, done.stderr
    return path


def edit(path: Path) -> bytes:
    """Somebody adds a line in Word."""
    paper = docx.Document(str(path))
    paper.add_paragraph("Bổ sung bằng tay")
    paper.save(str(path))
    return path.read_bytes()


def test_the_minutes_name_the_entry_that_closed_them(book: Path, tmp_path: Path) -> None:
    with Book.reading(book) as opened:
        closed_by = vouched(opened.stored(RECORD)).closed_by
    assert closed_by is not None
    said = f"mục kết thúc số {closed_by.number}, dấu vân tay {closed_by.fingerprint}."
    assert said in words_of((tmp_path / "ra" / MINUTES).read_bytes())


def test_the_book_knows_the_fingerprint_of_each_file(book: Path, tmp_path: Path) -> None:
    with Book.reading(book) as opened:
        known = vouched(opened.stored(RECORD)).written
    assert known.keys() == {MINUTES}
    shown = run("papers", "--book", book, "--out", tmp_path / "ra", "--only", "minutes", "--status").stdout
    assert f"{MINUTES}: đã viết\n" in shown


def test_a_paper_that_another_book_saw_written_is_shown_as_such(book: Path, tmp_path: Path) -> None:
    other, elsewhere = tmp_path / "so-khac.db", written(tmp_path, meeting(place="Phòng họp số 9"), "hop-2.json")
    run("hold", elsewhere, "--out", tmp_path / "khac", "--book", other, "--only", "minutes")
    shown = run("papers", "--book", other, "--out", tmp_path / "ra", "--only", "minutes", "--status").stdout
    assert f"{MINUTES}: đã viết từ sổ khác" in shown
    run("correct", RECORD, "--book", book, "--text", "Sửa năm sinh đồng chí Bình: 1981", "--reason", "Ghi nhầm")
    again = run("papers", "--book", book, "--out", tmp_path / "ra", "--only", "minutes", "--status").stdout
    assert f"{MINUTES}: đã viết\n" in again


def test_without_a_book_the_minutes_name_no_entry(file: Path, tmp_path: Path) -> None:
    run("hold", file, "--out", tmp_path / "ra", "--only", "minutes")
    assert "dấu vân tay" not in words_of((tmp_path / "ra" / MINUTES).read_bytes())


def test_a_paper_changed_by_hand_is_shown_spared_and_the_book_still_checks(book: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    edited = edit(out / MINUTES)
    status = run("papers", "--book", book, "--out", out, "--status").stdout
    assert f"{MINUTES}: đã sửa tay" in status
    assert "bien-ban-kiem-phieu.docx: chưa viết" in status
    done = run("papers", "--book", book, "--out", out, "--overwrite")
    assert done.returncode == 0
    assert "W701" in done.stderr
    assert (out / MINUTES).read_bytes() == edited
    assert (out / "bien-ban-kiem-phieu.docx").exists()
    assert run("check", "--book", book).returncode == 0


def test_a_correction_has_a_paper_of_its_own_and_leaves_the_minutes_alone(book: Path, tmp_path: Path) -> None:
    before = (tmp_path / "ra" / MINUTES).read_bytes()
    run("correct", RECORD, "--book", book, "--text", "Sửa năm sinh đồng chí Bình: 1981", "--reason", "Ghi nhầm")
    assert run("papers", RECORD, "--book", book, "--out", tmp_path / "moi").returncode == 0
    assert (tmp_path / "moi" / MINUTES).read_bytes() == before
    said = words_of((tmp_path / "moi" / "bien-ban-bo-sung-01.docx").read_bytes())
    assert "Sửa năm sinh đồng chí Bình: 1981" in said


def test_papers_of_several_meetings_go_each_into_its_folder(book: Path, tmp_path: Path) -> None:
    second = written(tmp_path, meeting(opened="2024-12-20T07:30:00", closed="2024-12-20T11:00:00"), "hop-2.json")
    run("hold", second, "--out", tmp_path / "ra2", "--book", book)
    assert run("papers", "--book", book, "--out", tmp_path / "het", "--only", "minutes").returncode == 0
    assert sorted(path.relative_to(tmp_path / "het").as_posix() for path in (tmp_path / "het").rglob("*.docx")) == [
        "2024-12-05-07-30-chi-bo-truong-thpt-so-1/bien-ban.docx",
        "2024-12-20-07-30-chi-bo-truong-thpt-so-1/bien-ban.docx",
    ]


def test_papers_of_an_unknown_meeting_or_form_are_refused(book: Path, tmp_path: Path) -> None:
    assert run("papers", "?", "--book", book, "--out", tmp_path / "x").stderr.startswith("F516")
    wrong = run("papers", "--book", book, "--out", tmp_path / "x", "--only", "khong-co")
    assert wrong.returncode == 2
    assert "minutes (Biên bản hội nghị)" in wrong.stderr
    assert not (tmp_path / "x").exists()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_pdf_is_made_of_what_lies_there_even_when_changed_by_hand(book: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    edit(out / MINUTES)
    done = run("papers", "--book", book, "--out", out, "--only", "minutes", "--overwrite", "--pdf")
    assert done.returncode == 0, done.stderr
    assert (out / "bien-ban.pdf").read_bytes().startswith(b"%PDF")


def test_prepare_writes_what_a_meeting_needs_before_it(tmp_path: Path) -> None:
    item = {key: value for key, value in MEETING["item"][0].items() if key not in {"round", "comment"}}
    path = written(tmp_path, meeting(closed=None, adoption=None, objection=None, item=[item]))
    done = run("prepare", path, "--out", tmp_path / "ra")
    assert done.returncode == 0, done.stderr
    names = {paper.name for paper in (tmp_path / "ra").iterdir()}
    assert {"ke-hoach.docx", "giay-moi.docx", "phieu-noi-dung-1-luot-1.docx"} <= names
    assert MINUTES not in names


def test_W704_preparing_again_after_a_ballot_names_the_papers_that_are_not_to_be_handed_out(tmp_path: Path) -> None:
    item = {key: value for key, value in MEETING["item"][0].items() if key != "round"}
    before, out = meeting(closed=None, adoption=None, item=[item]), tmp_path / "ra"
    assert "W704" not in run("prepare", written(tmp_path, before), "--out", out).stderr
    voted = written(tmp_path, meeting(closed=None, adoption=None), "hop-2.json")
    assert run("prepare", voted, "--out", out).stderr.startswith("F701")
    done = run("prepare", voted, "--out", out, "--overwrite")
    told = next(line for line in done.stderr.splitlines() if line.startswith("W704"))
    assert "phieu-noi-dung-1-du-phong-chon-xuat-sac.docx" in told
    assert "phieu-noi-dung-1-luot-1.docx" not in told
    assert (out / "phieu-noi-dung-1-du-phong-chon-xuat-sac.docx").exists()


def test_numbers_stand_in_the_number_line_and_are_not_given_twice_in_a_book(tmp_path: Path) -> None:
    book, out = tmp_path / "so.db", tmp_path / "ra"
    first = written(tmp_path, meeting(numbers={"minutes": 5}))
    run("hold", first, "--out", out, "--book", book)
    assert "Số 05-BB/CB" in words_of((out / MINUTES).read_bytes())
    again = meeting(numbers={"minutes": 5}, opened="2024-12-20T07:30:00", closed="2024-12-20T11:00:00")
    refused = run("hold", written(tmp_path, again, "hop-2.json"), "--out", tmp_path / "b", "--book", book)
    assert refused.stderr.startswith("F518 numbers.minutes: số 05-BB")
    assert not (tmp_path / "b").exists()


def test_the_folder_of_own_templates_chosen_at_the_screens_is_used_unless_another_is_named(
    book: Path, tmp_path: Path
) -> None:
    for name, text in (("mau-rieng", "MẪU CƠ QUAN"), ("mau-khac", "MẪU KHÁC")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "minutes.docx").write_bytes(docx_of(text))
    TemplatesFolder(book).keep(tmp_path / "mau-rieng")
    papers = ("papers", "--book", book, "--overwrite", "--only", "minutes", "--out")
    assert run(*papers, tmp_path / "x").returncode == 0
    assert "MẪU CƠ QUAN" in words_of((tmp_path / "x" / MINUTES).read_bytes())
    assert run(*papers, tmp_path / "y", "--templates", tmp_path / "mau-khac").returncode == 0
    assert "MẪU KHÁC" in words_of((tmp_path / "y" / MINUTES).read_bytes())
