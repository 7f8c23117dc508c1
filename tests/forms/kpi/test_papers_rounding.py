"""What papers say of rounding is the reading in force, and so are the figures that they print. R238."""

from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from forms.kpi.papers.kpi_list import list_of
from forms.kpi.papers.kpi_months import months_of
from forms.kpi.papers.kpi_sheet import sheet_of
from forms.kpi.parts.source import MonthSource
from forms.kpi.workbook import summary_file
from meetings.kpi.outcome import MonthOutcome
from tests.meetings.kpi.build import came_out, person, task

SAID: dict[tuple[object, object], str] = {
    (None, None): "Điểm in hai chữ số lẻ, thêm chữ số khi cần để thấy rõ chưa đến mức trên; việc xếp loại dùng điểm chính xác.",
    (1, None): "Điểm tháng in làm tròn đến một chữ số lẻ, các cột khác in hai chữ số lẻ, thêm chữ số khi cần để thấy rõ chưa đến "
    "mức trên; việc xếp loại dùng điểm chính xác.",
    (1, "rounded"): "Điểm tháng làm tròn đến một chữ số lẻ; việc xếp loại theo điểm đã làm tròn. Các cột khác in hai chữ số lẻ.",
    ("half_point", "rounded"): "Điểm tháng làm tròn đến nửa điểm; việc xếp loại theo điểm đã làm tròn. Các cột khác in hai chữ số lẻ.",
}  # fmt: skip


def near_an_a(to: object, by: object) -> MonthOutcome:
    """Somebody with 89,95 points among people with fewer."""
    readings = {key: value for key, value in (("score.round", to), ("classify_on", by)) if value is not None}
    others = [person(f"p{place:02d}", task(10, 8)) for place in range(2, 9)]
    return came_out(person("p01", general=Decimal("19.95")), *others, readings=readings or None)


@pytest.mark.parametrize(("to", "by"), SAID)
def test_R238_the_list_and_the_months_say_how_points_are_rounded(to: object, by: object) -> None:
    source = MonthSource(near_an_a(to, by))
    assert list_of(source).rounding == SAID[to, by]
    assert months_of(source, source.outcome.month.person[0], 3).rounding == SAID[to, by]


def cell_of(outcome: MonthOutcome) -> Any:
    return load_workbook(BytesIO(summary_file(outcome)[1])).worksheets[0]["H9"]


def test_R238_the_workbook_holds_the_points_that_the_list_prints() -> None:
    rounded = cell_of(near_an_a(1, "rounded"))
    assert (rounded.value, rounded.number_format.partition("0.")[2]) == (90, "0")
    assert list_of(MonthSource(near_an_a(1, "rounded"))).lines[0].total == "90,0"
    exact = cell_of(near_an_a(1, None))
    assert (exact.value, list_of(MonthSource(near_an_a(1, None))).lines[0].total) == (89.95, "89,95")


def test_R238_the_sheet_does_not_deny_that_the_level_rests_on_rounded_points() -> None:
    outcome = near_an_a(1, "rounded")
    assert sheet_of(MonthSource(outcome), "p01").result.total == "90,0"
    third = came_out(person("p01", task(3, 2)), readings={"score.round": 1, "classify_on": "rounded"})
    assert sheet_of(MonthSource(third), "p01").rounding.endswith(
        "mọi phép tính dùng số chính xác, việc xếp loại theo điểm tháng đã làm tròn đến một chữ số lẻ."
    )
