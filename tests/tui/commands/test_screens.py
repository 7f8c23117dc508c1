"""The screens opened from the command line: the status they leave behind."""

import pytest
from click.exceptions import Exit
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver

from tui.commands.screens import run_to_its_end


class Left(App[None]):
    def on_mount(self) -> None:
        self.exit()


class Broken(App[None]):
    def on_mount(self) -> None:
        raise ZeroDivisionError


def test_a_program_that_is_left_ends_well() -> None:
    run_to_its_end(Left(driver_class=HeadlessDriver))


def test_a_program_that_breaks_does_not_end_as_if_all_were_well(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Exit) as left:
        run_to_its_end(Broken(driver_class=HeadlessDriver))
    assert left.value.exit_code == 1
    assert "ZeroDivisionError" in capsys.readouterr().err
