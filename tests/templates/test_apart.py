"""A process of its own: its clock runs even while it sleeps, its memory ends, it writes no file; what it answers is told."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from templates import Template, UnsafeTemplateError
from templates.apart import MEMORY
from tests.templates.word import docx_of, lines_of

BOUNDED = "from templates.apart import _set_bounds; _set_bounds(); import pathlib, sys, time; "
PATIENCE = 12
"""Seconds for what takes two, on a machine that does other things too; the parent itself would wait thirty."""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows knows only the clock")


def run(code: str, *arguments: str) -> tuple[int, str, int]:
    """How a bounded process ended, what it said, and the most kilobytes that it took."""
    start = time.monotonic()
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with subprocess.Popen(
        [sys.executable, "-c", BOUNDED + code, *arguments], stderr=subprocess.PIPE, env=environment, text=True
    ) as child:
        assert child.stderr is not None
        said = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    assert time.monotonic() - start < PATIENCE
    return child.returncode, said, used.ru_maxrss


def test_a_process_that_sleeps_ends_by_the_clock() -> None:
    assert run("time.sleep(60)")[0] != 0


def test_a_process_within_one_long_step_ends_by_the_clock() -> None:
    assert run("max(iter(int, 1))")[0] != 0


def test_a_process_that_wants_more_memory_gets_none() -> None:
    code, said, most = run("grown = bytearray(2 << 30)")  # more than there is, asked for at once: no clock can be first
    assert (code, "MemoryError" in said) == (1, True)
    assert most <= MEMORY >> 10


def test_a_process_writes_no_file(tmp_path: Path) -> None:
    target = tmp_path / "x"
    code, said, _ = run("pathlib.Path(sys.argv[1]).write_bytes(b'x')", str(target))
    assert (code, "File too large" in said) == (1, True)
    assert target.read_bytes() == b""


def test_a_process_within_its_bounds_does_what_it_is_asked() -> None:
    assert run("sum(range(1000))")[:2] == (0, "")


def test_a_value_that_never_comes_is_given_up_by_the_clock_of_the_process() -> None:
    template, start = Template.load(docx_of("{{ wait(60) }}")), time.monotonic()
    with pytest.raises(UnsafeTemplateError, match="quá lâu"):
        template.fill({"wait": time.sleep})
    assert time.monotonic() - start < PATIENCE


def test_a_set_is_gone_through_in_the_same_order_in_every_process() -> None:
    names = {f"tên {number}" for number in range(40)}
    apart = Template.load(docx_of("{% for x in names %}{{ '%s ' % x }}{% endfor %}"))
    compiled = Template.load(docx_of("{% for x in names %}{{ x }} {% endfor %}"))
    assert len({lines_of(apart.fill({"names": names}))[0] for _ in range(3)}) == 1
    assert lines_of(compiled.fill({"names": names}))[0].split("tên ")[1:4] == ["0 ", "1 ", "10 "]
