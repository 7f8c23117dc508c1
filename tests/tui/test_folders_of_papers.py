"""The folders of papers, and what the command line calls a meeting, after it was restated what the meeting is called."""

from datetime import datetime
from pathlib import Path

import pytest

from forms.folders import PapersFolder, papers_folders
from meetings.acts import (
    AnyAct,
    MeetingClosed,
    MeetingPrepared,
    MeetingRestated,
    MinutesAdopted,
    PapersWritten,
    WrittenPaper,
)
from meetings.book import Book
from meetings.called import record_called
from meetings.dossier import Dossier
from meetings.people import Organ
from tests.meetings.build import MORNING, NOON, opened
from tests.tui.running import run
from tests.tui.screens.driving import recorded

OLD, NEW = "2023-12-05 07:30 CHI BỘ TRƯỜNG HỌC", "2023-12-05 07:30 CHI BỘ TRƯỜNG AN PHÚ"
OLD_FOLDER, NEW_FOLDER = "2023-12-05-07-30-chi-bo-truong-hoc", "2023-12-05-07-30-chi-bo-truong-an-phu"
RIGHT = Organ("CHI BỘ TRƯỜNG AN PHÚ", "ĐẢNG BỘ PHƯỜNG AN PHÚ", "dependent_cell", "CB", "Quảng Ngãi")
PREPARED: list[AnyAct] = opened(5)[:4]
WRITTEN = PapersWritten((WrittenPaper("ke-hoach.docx", "a" * 64),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A book of one meeting, papers of which were written before its organ was mended, and of another one."""
    path, old = tmp_path / "so.db", tmp_path / "ra" / OLD_FOLDER
    old.mkdir(parents=True)
    (old / "ke-hoach.docx").write_bytes(b"x")
    with Book.writing(path) as book:
        recorded(book, [*PREPARED, WRITTEN, MeetingRestated(organ=RIGHT)])
        recorded(book, opened(4, at=datetime(2024, 12, 5, 7, 30))[:4])
    return path


def test_check_names_a_meeting_as_it_is_called_now(path: Path) -> None:
    shown = run("check", "--book", path).stdout.splitlines()
    assert shown[0] == f"{NEW} (lúc lập ghi là {OLD}): 6 mục, tốt"
    assert shown[1].startswith("2024-12-05 07:30 CHI BỘ TRƯỜNG HỌC: 4 mục")


@pytest.mark.parametrize("said", [OLD, NEW])
def test_a_meeting_is_found_by_both_names_and_answered_by_the_new_one(tmp_path: Path, said: str) -> None:
    path = tmp_path / "so.db"
    with Book.writing(path) as book:
        recorded(book, [*opened(5), MeetingRestated(organ=RIGHT), MinutesAdopted(5), MeetingClosed(NOON)])
    done = run("correct", said, "--book", path, "--text", "Sửa năm sinh", "--reason", "Ghi nhầm")
    assert done.stdout == f"Đã ghi đính chính số 1 của «{NEW}»\n"


def test_F516_meetings_of_the_book_are_named_as_they_are_called_now(path: Path) -> None:
    told = run("papers", "?", "--book", path, "--out", path.parent / "x").stderr
    assert f"các cuộc họp trong sổ: {NEW}; 2024-12-05 07:30 CHI BỘ TRƯỜNG HỌC" in told


def test_W706_papers_go_into_the_folder_of_the_new_name_and_the_old_one_is_told(path: Path) -> None:
    out = path.parent / "ra"
    done = run("papers", "--book", path, "--out", out, "--only", "plan")
    assert done.returncode == 0, done.stderr
    assert (out / NEW_FOLDER / "ke-hoach.docx").is_file()
    assert [one.name for one in (out / OLD_FOLDER).iterdir()] == ["ke-hoach.docx"]
    told = [line for line in done.stderr.splitlines() if line.startswith("W706")]
    assert len(told) == 1
    assert f"vẫn nằm ở {out / OLD_FOLDER}; từ nay văn bản viết vào {out / NEW_FOLDER}" in told[0]
    shown = run("papers", "--book", path, "--out", out, "--only", "plan", "--status")
    assert f"{NEW}:\n  {out / NEW_FOLDER / 'ke-hoach.docx'}: đã viết" in shown.stdout
    assert "W706" in shown.stderr


def test_a_name_restated_before_any_paper_leaves_nothing_behind(tmp_path: Path) -> None:
    with Book.writing(tmp_path / "so.db") as book:
        dossier = recorded(book, [*PREPARED, MeetingRestated(organ=RIGHT), WRITTEN])
        (tmp_path / OLD_FOLDER).mkdir()
        (tmp_path / OLD_FOLDER / "cua-nguoi-khac.docx").write_bytes(b"x")
        known = papers_folders(book, (dossier.record,), tmp_path)
    assert known == {OLD: PapersFolder(tmp_path / NEW_FOLDER)}


def test_a_name_taken_back_leads_back_to_its_folder(tmp_path: Path) -> None:
    with Book.writing(tmp_path / "so.db") as book:
        dossier = recorded(book, [*PREPARED, MeetingRestated(organ=RIGHT), WRITTEN])
        (tmp_path / NEW_FOLDER).mkdir()
        (tmp_path / NEW_FOLDER / "ke-hoach.docx").write_bytes(b"x")
        dossier.undo("nhầm")
        known = papers_folders(book, (dossier.record,), tmp_path)[OLD]
    assert (known.path.name, [left.name for left in known.left]) == (OLD_FOLDER, [NEW_FOLDER])


def test_two_meetings_called_alike_never_share_a_folder(tmp_path: Path) -> None:
    first = PREPARED[0]
    assert isinstance(first, MeetingPrepared)
    with Book.writing(tmp_path / "so.db") as book:
        recorded(book, PREPARED)
        later = recorded(book, [*opened(4, at=NOON)[:4], MeetingRestated(planned=MORNING)])
        folders = papers_folders(book, book.records(), tmp_path)
        assert record_called(book, OLD) == OLD
    assert [folder.path.name for folder in folders.values()] == [OLD_FOLDER, "2023-12-05-11-15-chi-bo-truong-hoc"]
    assert isinstance(later, Dossier)
