"""The screens where nobody sits at a terminal: a sentence, no picture of control letters, no English."""

import subprocess
from pathlib import Path

import pytest

from tests.tui.running import COMMAND

TOLD = "F529: các màn hình cần bàn phím và cửa sổ lệnh, ở đây không có"


@pytest.mark.parametrize("words", [(), ("count",)], ids=["screens", "second-table"])
@pytest.mark.parametrize("stdin", ["</dev/null", "<&-"], ids=["empty", "closed"])
def test_F529_without_a_terminal_the_screens_do_not_open(tmp_path: Path, words: tuple[str, ...], stdin: str) -> None:
    book = tmp_path / "so.db"
    command = ("sh", "-c", f'exec "$@" {stdin}', "sh", str(COMMAND), *words, "--book", str(book))
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith(TOLD)
    assert done.stderr.count("\n") == 1
    assert not book.exists()
