"""Papers by the thousand: stopped in the middle and gone on with, into one zip, the same bytes by one process or two."""

import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest

from forms.batch import Run, into_folders, into_zip, surveyed, whole
from forms.catalogue import form_of
from forms.filling import Filler
from forms.jobs import MeetingJob
from forms.making import NO_OWN
from meetings.book import Book, Hand
from meetings.drafting import as_it_stands
from meetings.faults import Refused
from meetings.vouching import vouched
from tests.bench.book import book_of
from tests.tui.running import COMMAND, run

PEOPLE = 1500
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def job_of(book: Path, folder: Path) -> MeetingJob:
    form = form_of("self_review")
    assert form is not None
    with Book.reading(book) as opened:
        return MeetingJob(book, opened.records()[0], (form,), folder)


def a_run(processes: int = 1, told: Callable[[int], object] = lambda _: None) -> Run:
    return Run(Hand(datetime.now, "Thư ký"), told, Filler(NO_OWN), processes)


def written_by(book: Path, folder: Path, *, overwrite: bool, run_: Run) -> list[str]:
    survey = surveyed(job_of(book, folder), run_.filler, overwrite=overwrite)
    return [name for _, names in into_folders([survey], run_) for name in names]


def assert_whole(book: Path, papers: list[Path]) -> None:
    """Each is the very file that the book saw written."""
    with Book.reading(book) as opened:
        known = vouched(as_it_stands(opened, opened.records()[0]).stored).written
    assert all(sha256(one.read_bytes()).hexdigest() in known[one.name] for one in papers)


def cut_short(words: tuple[str, ...], begun: Callable[[], bool], ended: signal.Signals) -> tuple[int, str]:
    """Start the command, end it as soon as it has begun to write; its status, and what it said."""
    with subprocess.Popen([COMMAND, *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as running:
        while running.poll() is None and not begun():
            pass
        running.send_signal(ended)
        assert running.stderr is not None
        said = running.stderr.read().decode()
    return running.returncode, said


@POSIX
@pytest.mark.parametrize("ended", [signal.SIGINT, signal.SIGKILL])
def test_a_run_stopped_in_the_middle_goes_on_when_started_again(tmp_path: Path, ended: signal.Signals) -> None:
    book, out = book_of(tmp_path, PEOPLE), tmp_path / "ra"
    words = ("papers", "--book", str(book), "--out", str(out), "--only", "self_review")
    status, said = cut_short(words, lambda: any(out.glob("*.docx")), ended)
    standing = list(out.glob("*.docx"))
    assert 0 < len(standing) < PEOPLE
    assert_whole(book, standing)
    if ended == signal.SIGINT:
        assert status == 130
        assert "chạy lại đúng lệnh ấy để viết tiếp phần còn lại" in said
        assert not list(out.glob(".kiemdiem-*"))
    else:
        assert status == -signal.SIGKILL
    again = run(*words)
    assert again.returncode == 0, again.stderr
    assert f"{len(standing)} văn bản đã có sẵn" in again.stderr
    assert len(again.stdout.splitlines()) == PEOPLE - len(standing)
    assert len(list(out.iterdir())) == PEOPLE
    assert_whole(book, list(out.iterdir()))
    assert run("check", "--book", book).returncode == 0


@POSIX
@pytest.mark.parametrize("ended", [signal.SIGINT, signal.SIGKILL])
def test_a_zip_stopped_in_the_middle_is_made_anew_and_the_old_one_stands_until_then(
    tmp_path: Path, ended: signal.Signals
) -> None:
    book, target = book_of(tmp_path, PEOPLE), tmp_path / "tat-ca.zip"
    target.write_bytes(b"old")
    words = ("papers", "--book", str(book), "--zip", str(target), "--only", "self_review", "--overwrite")
    begun = lambda: any(one.stat().st_size for one in tmp_path.glob(".kiemdiem-*/tat-ca.zip"))  # noqa: E731
    status, said = cut_short(words, begun, ended)
    assert target.read_bytes() == b"old"
    if ended == signal.SIGINT:
        assert status == 130
        assert f"Tệp nén {target} vẫn như cũ; chạy lại đúng lệnh ấy để làm lại từ đầu." in said
    else:
        assert status == -signal.SIGKILL
        assert list(tmp_path.glob(".kiemdiem-*"))
    assert run(*words).stdout == f"Đã viết {target}: {PEOPLE} văn bản\n"
    assert not list(tmp_path.glob(".kiemdiem-*"))
    with zipfile.ZipFile(target) as package:
        assert len(package.namelist()) == PEOPLE


def test_overwriting_leaves_alone_what_comes_out_as_it_stands(tmp_path: Path) -> None:
    book, out = book_of(tmp_path, 12), tmp_path / "ra"
    names = written_by(book, out, overwrite=False, run_=a_run())
    (out / names[3]).unlink()
    assert written_by(book, out, overwrite=True, run_=a_run()) == [names[3]]
    entries = len(job_of(book, out).opened().stored)
    assert written_by(book, out, overwrite=True, run_=a_run()) == []
    assert len(job_of(book, out).opened().stored) == entries
    assert_whole(book, list(out.iterdir()))


def test_papers_of_many_processes_are_those_of_one(tmp_path: Path) -> None:
    book = book_of(tmp_path, 230)
    for processes in (1, 2):
        names = written_by(book, tmp_path / str(processes), overwrite=False, run_=a_run(processes))
        assert len(names) == 230
    assert all((tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes() for name in names)


def test_one_zip_has_the_same_bytes_by_one_process_or_two(tmp_path: Path) -> None:
    book = book_of(tmp_path, 230)
    for processes in (1, 2):
        run_ = a_run(processes)
        assert into_zip([whole(job_of(book, Path()), run_.filler)], tmp_path / f"{processes}.zip", run_) == 230
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()


def test_F506_what_somebody_records_meanwhile_ends_the_run_before_its_next_papers_appear(tmp_path: Path) -> None:
    book, out, other = book_of(tmp_path, 600), tmp_path / "ra", tmp_path / "khác"

    def once(_: int) -> None:
        if not other.exists():
            written_by(book, other, overwrite=False, run_=a_run())

    with pytest.raises(Refused, match="F506"):
        written_by(book, out, overwrite=False, run_=a_run(told=once))
    assert 0 < len(list(out.iterdir())) < 600
    assert_whole(book, list(out.iterdir()))


def test_a_zip_is_whole_and_not_replaced_unless_asked(tmp_path: Path) -> None:
    book, target = book_of(tmp_path, 12), tmp_path / "tat-ca.zip"
    words = ("papers", "--book", book, "--zip", target, "--only", "self_review")
    assert run(*words).stdout == f"Đã viết {target}: 12 văn bản\n"
    with zipfile.ZipFile(target) as package:
        assert package.testzip() is None
        assert len(package.namelist()) == 12
    assert run(*words).stderr.startswith("F701")
    assert run(*words, "--out", tmp_path / "ra").returncode == 2
