"""What is loaded when: heavy libraries wait until somebody needs them, and the domain never needs them."""

import subprocess
import sys

import pytest

HEAVY = ("textual", "docx", "docxtpl", "jinja2", "openpyxl", "lxml", "sqlite3")


def loaded_by(statement: str) -> set[str]:
    """The heavy libraries that a fresh process has loaded after a statement."""
    program = f"{statement}\nimport sys\nprint(*(name for name in {HEAVY} if name in sys.modules))"
    return set(
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    )


def test_the_command_line_starts_without_anything_heavy() -> None:
    assert loaded_by("from tui.commands import program") == set()


@pytest.mark.parametrize(
    "room", ["meetings.journal", "meetings.outcome", "meetings.due", "meetings.composition", "meetings.kpi.working"]
)
def test_the_domain_loads_nothing_heavy(room: str) -> None:
    assert loaded_by(f"import {room}") == set()


def test_reading_a_meeting_file_loads_no_word_and_no_screen() -> None:
    assert loaded_by("import forms.holding") <= {"sqlite3"}


def test_a_screen_loads_no_word_before_a_paper_is_wanted() -> None:
    assert loaded_by("import tui.app, tui.screens.home, tui.screens.attendance") == {"textual", "sqlite3"}
