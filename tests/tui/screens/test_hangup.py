"""The terminal goes while somebody types: the program ends however it was started, the text is kept, the book is free."""

import signal
import sys
from pathlib import Path
from shlex import join

import pytest

from meetings.book import Book
from tui.files.drafts import Drafts

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.tui.screens.terminal import Around, Command, Terminal, alone, terminal
from tests.tui.screens.test_typing import at_the_text

NEVER = 1000.0
"""A draft that comes only when the program is left."""


def under_a_shell(command: Command) -> Command:
    return ("sh", "-c", f"{join(command)}; true")


def deaf_to_signals(command: Command) -> Command:
    return ("sh", "-c", f"trap '' HUP TERM; exec {join(command)}")


def under_make(command: Command) -> Command:
    return ("sh", "-c", f'printf \'one:\\n\\t@{join(command)}\\n\' >"$0"; exec make -f "$0"', f"{command[3]}.mk")


def being_typed(screen: Terminal) -> None:
    at_the_text(screen)
    screen.type("nói dở".encode())
    screen.until("dở")


def texts_kept(folder: Path) -> list[str]:
    (file,) = (path for path in folder.iterdir() if "nhap" in path.name)
    return [draft.said["text"] for draft in Drafts(file, lambda: None).all().values()]  # type: ignore[arg-type, return-value]


@pytest.mark.parametrize("around", [alone, under_a_shell, under_make, deaf_to_signals])
def test_the_program_ends_with_its_terminal_keeps_the_text_and_frees_the_book(tmp_path: Path, around: Around) -> None:
    with terminal(tmp_path / "so.db", around=around, pause=NEVER) as screen:
        being_typed(screen)
        screen.hang_up()
    assert texts_kept(tmp_path) == ["nói dở"]
    with Book.writing(tmp_path / "so.db") as book:
        assert len(book.records()) == 1


@pytest.mark.parametrize("ending", [signal.SIGHUP, signal.SIGTERM])
def test_asked_to_end_by_the_system_it_keeps_the_text(tmp_path: Path, ending: signal.Signals) -> None:
    with terminal(tmp_path / "so.db", pause=NEVER) as screen:
        being_typed(screen)
        screen.program.send_signal(ending)
        screen.closed()
    assert texts_kept(tmp_path) == ["nói dở"]
