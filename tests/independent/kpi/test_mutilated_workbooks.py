"""Workbooks of months spoiled at random: damaged files, cells of any content. Each is answered by faults, never by a crash."""

from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from openpyxl import load_workbook

from forms.kpi.taking import taken
from forms.kpi.workbook import month_workbook
from meetings.faults import faults_in
from meetings.kpi.month import Month
from meetings.schema import read
from tests.independent.kpi.generated import month

DAMAGED, SPOILED = 12, 6
ANYTHING: tuple[Any, ...] = (
    None, "", " ", "-1", -3, 1e300, 0.1, True, "NaN", "=1/0", "#REF!", "p99", "x" * 600, "01/13/2026", datetime(1900, 1, 1),
    "\u202eđảo", "tháng 13", "½", "１２", "12,5", 10**12,
)  # fmt: skip


@cache
def workbook() -> bytes:
    """One generated month as the workbook that its office would have filled."""
    made = read(month(Random(7)), Month).value
    assert isinstance(made, Month)
    return month_workbook(made)


def answered(file: Path) -> bool:
    """Whether a file either comes in or is refused with words at a place."""
    came = taken(file)
    faults = faults_in(came.findings)
    return (came.month is None) == bool(faults) and all(fault.message for fault in faults)


@pytest.mark.parametrize("seed", range(DAMAGED))
def test_a_damaged_workbook_is_answered(seed: int, tmp_path: Path) -> None:
    dice, content = Random(seed), bytearray(workbook())
    for _ in range(dice.randint(1, 40)):
        content[dice.randrange(len(content))] = dice.randrange(256)
    file = tmp_path / "thang.xlsx"
    file.write_bytes(content[: dice.randint(1, len(content))] if seed % 3 == 0 else content)
    assert answered(file)


@pytest.mark.parametrize("seed", range(SPOILED))
def test_cells_of_any_content_are_answered(seed: int, tmp_path: Path) -> None:
    dice, book = Random(seed), load_workbook(BytesIO(workbook()))
    for sheet in book.worksheets:
        for _ in range(dice.randint(0, 6)):
            cell = sheet.cell(dice.randint(1, sheet.max_row), dice.randint(1, sheet.max_column))
            if not hasattr(cell, "hyperlink") or cell.coordinate in sheet.merged_cells:
                continue
            cell.value = dice.choice(ANYTHING)
    file = tmp_path / "thang.xlsx"
    book.save(file)
    assert answered(file)
