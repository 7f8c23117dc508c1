"""A paper opened with the system's program."""

import sys
import threading
from pathlib import Path

import pytest

from tui.files.opening import WAITING, opened_by_system

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="xdg-open is how Linux opens files")


@LINUX
def test_on_a_desktop_the_paper_is_handed_to_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opener, told = tmp_path / "xdg-open", tmp_path / "told"
    opener.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{told}"\n')
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("DISPLAY", ":0")
    assert opened_by_system(tmp_path / "biên bản.docx")
    for thread in threading.enumerate():
        if thread.name == WAITING:
            thread.join(timeout=5)
    assert told.read_text() == str(tmp_path / "biên bản.docx")


@LINUX
def test_without_a_desktop_nothing_takes_over_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not opened_by_system(tmp_path / "bien-ban.docx")
