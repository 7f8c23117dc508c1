"""Papers by the thousand: stopped in the middle and gone on with, into one zip, the same bytes by one process or two."""

import signal
import subprocess
import sys
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from forms.batch import Run, into_zip, job_of
from forms.catalogue import form_of
from forms.making import NO_OWN
from meetings.book import Book, Hand
from meetings.drafting import as_it_stands
from tests.bench.book import book_of
from tests.tui.running import COMMAND, run


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("ended", [signal.SIGINT, signal.SIGKILL])
def test_a_run_stopped_in_the_middle_goes_on_when_started_again(tmp_path: Path, ended: signal.Signals) -> None:
    book, out = book_of(tmp_path, 900), tmp_path / "ra"
    words = ("papers", "--book", str(book), "--out", str(out), "--only", "self_review")
    with subprocess.Popen([COMMAND, *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as begun:
        while begun.poll() is None and not any(out.glob("*.docx")):
            pass
        begun.send_signal(ended)
        assert begun.stderr is not None
        said = begun.stderr.read().decode()
    standing = len(list(out.glob("*.docx")))
    assert all(zipfile.is_zipfile(one) for one in out.glob("*.docx"))
    if ended == signal.SIGINT and begun.returncode != 0:
        assert begun.returncode == 130
        assert "Đã dừng theo yêu cầu" in said
        assert not list(out.glob(".kiemdiem-*"))
    again = run(*words)
    assert again.returncode == 0, again.stderr
    assert f"{standing} văn bản đã có sẵn" in again.stderr
    assert len(list(out.glob("*.docx"))) == 900
    assert run("check", "--book", book).returncode == 0


def test_one_zip_has_the_same_bytes_by_one_process_or_two(tmp_path: Path) -> None:
    book, form = book_of(tmp_path, 60), form_of("self_review")
    assert form is not None
    for processes in (1, 2):
        with Book.reading(book) as opened:
            draft = as_it_stands(opened, opened.records()[0])
        job = job_of(draft, (form,), NO_OWN, Path())
        run_ = Run(book, Hand(datetime.now, "Thư ký"), lambda _: None, processes)
        assert into_zip([job], tmp_path / f"{processes}.zip", run_) == 60
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()


def test_a_zip_is_whole_and_not_replaced_unless_asked(tmp_path: Path) -> None:
    book, target = book_of(tmp_path, 12), tmp_path / "tat-ca.zip"
    words = ("papers", "--book", book, "--zip", target, "--only", "self_review")
    assert run(*words).stdout == f"Đã viết {target}: 12 văn bản\n"
    with zipfile.ZipFile(target) as package:
        assert package.testzip() is None
        assert len(package.namelist()) == 12
    assert run(*words).stderr.startswith("F701")
    assert run(*words, "--out", tmp_path / "ra").returncode == 2
