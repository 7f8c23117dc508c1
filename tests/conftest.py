"""Settings of the whole suite."""

import gc
import os
import sys

import pytest
from hypothesis import settings

# No test fails by the clock. On CI the same examples are tried each time, so that a landing is not a matter of luck.
settings.register_profile("house", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("house")

# Hundreds of programs are started: each finds its modules compiled, whatever the machine is used to.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Screens make many small things that die young: looking for those that do not costs a tenth of their tests' time.
gc.set_threshold(100_000, 50, 100)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Two more than there are cores: tests of screens and of other programs wait a good part of their time."""
    return (os.cpu_count() or 1) + 2
