"""The list of a month's results as a workbook: numbers exact, the words of the printed list, nothing that runs."""

import re
import zipfile
from decimal import Decimal
from fractions import Fraction
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from forms.kpi.papers.kpi_list import list_of
from forms.kpi.parts.source import MonthSource
from forms.kpi.workbook import summary_file, summary_workbook
from forms.kpi.workbook.summary import exact_cell
from meetings.kpi.outcome import MonthOutcome
from templates import untouched
from tests.meetings.kpi.build import came_out, leader, person, task, with_points

OUTCOME = came_out(
    leader(
        "p01", manages=["p02"], general=Decimal("28.5"), name="Trần Văn Bình", post="Chánh Văn phòng", group="Lãnh đạo"
    ),
    person("p02", task(7, 5, delays=2), general=Decimal("25.996"), name="Lê Thị Hoa", group="Chuyên viên"),
    with_points("p03", "89.996", name="Đỗ Văn Khoa", group="Chuyên viên"),
    person("p04", worked_days=10, absence="nghỉ ốm", name="Phạm Thị Lan", group="Chuyên viên"),
)


def drawn(outcome: MonthOutcome) -> Any:
    return load_workbook(BytesIO(summary_workbook(outcome)))


def rows(sheet: Any, first: int, last: int, count: int) -> list[list[object]]:
    return [[cell.value for cell in row[:count]] for row in sheet.iter_rows(min_row=first, max_row=last)]


def test_R207_the_list_says_what_the_printed_one_says_with_numbers_as_numbers() -> None:
    sheet = drawn(OUTCOME)["Danh sách tổng hợp"]
    assert rows(sheet, 8, 12, 11) == [
        ["TT", "Họ và tên", "Chức vụ", "Nhóm nhiệm vụ tương đồng", "Tiêu chí chung", "Kết quả × 70%", "Điểm cộng",
         "Điểm tháng", "Loại theo điểm", "Xếp loại", "Ghi chú"],
        [1, "Trần Văn Bình", "Chánh Văn phòng", "Lãnh đạo", 28.5, 70, 0, 98.5, "A", "Chưa có", "Vượt giới hạn, xem mục III"],
        [2, "Lê Thị Hoa", "Chuyên viên", "Chuyên viên", 25.996, 48.3333333333, 0, 74.3293333333, "B", "B", None],
        [3, "Đỗ Văn Khoa", "Chuyên viên", "Chuyên viên", 19.996, 70, 0, 89.996, "B", "B", None],
        [4, "Phạm Thị Lan", "Chuyên viên", "Chuyên viên", None, None, None, None, None, "Không xếp loại",
         "Làm việc 10/22 ngày, dưới 50% (nghỉ ốm)"],
    ]  # fmt: skip


def test_points_show_a_decimal_comma_and_never_a_level_that_is_not_reached() -> None:
    sheet = drawn(OUTCOME)["Danh sách tổng hợp"]
    assert sheet["H9"].number_format == "[$-42A]#,##0.00"
    assert sheet["H11"].number_format == "[$-42A]#,##0.000"


def test_every_sentence_of_the_printed_list_stands_in_it() -> None:
    sheet = drawn(OUTCOME)["Danh sách tổng hợp"]
    texts = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None}
    context = list_of(MonthSource(OUTCOME))
    told = (*context.over, *context.decided, *context.unrated, *context.open, *context.readings)
    assert {f"- {sentence}" for sentence in told} <= texts
    assert {
        context.legend,
        context.rounding,
        context.cap,
        *context.caps,
        context.head.organ,
        context.signer.name,
    } <= texts
    assert {"VI. CHƯA TÍNH ĐƯỢC ĐIỂM: Không có.", "DANH SÁCH TỔNG HỢP"} <= texts


def test_the_figures_behind_the_points_stand_on_a_sheet_of_their_own() -> None:
    sheet = drawn(OUTCOME)["Điểm thành phần"]
    assert rows(sheet, 4, 5, 15) == [
        [1, "p01", "Trần Văn Bình", 22, 100, 100, 100, 100, 100, 100, 100, 28.5, 0, 98.5, 98.5],
        [2, "p02", "Lê Thị Hoa", 22, 71.4285714285, 71.4285714285, 64.2857142857, None, None, None, 69.0476190476,
         25.996, 0, 74.3293333333, 74.3293333333],
    ]  # fmt: skip


def test_it_lies_down_one_page_wide_with_its_headings_on_every_page() -> None:
    sheet = drawn(OUTCOME)["Danh sách tổng hợp"]
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
        "landscape",
        1,
        0,
    )
    assert sheet.print_title_rows == "$8:$8"


def test_the_file_bears_the_month_and_is_sealed_and_the_same_every_time() -> None:
    name, content = summary_file(OUTCOME)
    assert name == "danh-sach-tong-hop-2026-07.xlsx"
    assert untouched(content)
    assert summary_workbook(OUTCOME) == content


@pytest.mark.parametrize(
    ("number", "kept"),
    [
        (Fraction(90), 90),
        (Fraction("90.625"), Decimal("90.625")),
        (Fraction(265, 3), Decimal("88.3333333333")),
        (Fraction(90) - Fraction(1, 10**12), Decimal("89.9999999999")),
        (None, None),
    ],
)
def test_a_number_is_exact_or_cut_below_never_above(number: Fraction | None, kept: object) -> None:
    assert exact_cell(number) == kept


@given(st.fractions(0, 200))
def test_a_cell_never_holds_more_than_the_number(number: Fraction) -> None:
    cell = exact_cell(number)
    assert cell is not None
    assert 0 <= number - Fraction(cell) <= Fraction(1, 10**10)


TEXTS = st.tuples(st.sampled_from("=+-@\t|'%"), st.text("=+-@()!A1'\"&<>\u1ea1 x", min_size=1, max_size=12)).map(
    "".join
)


@settings(max_examples=15, deadline=None)
@given(st.lists(TEXTS, min_size=5, max_size=5))
def test_no_cell_of_the_list_can_start_a_formula(texts: list[str]) -> None:
    name, post, group, absence, unit = (text if text.strip() else "=x" for text in texts)
    one = person("p01", name=name, post=post, group=group)
    other = person("p02", name=name, worked_days=1, absence=absence, group=group)
    data = {"name": unit, "superior": unit, "head": "p01", "locality": unit}
    content = summary_workbook(came_out(one, other, unit=data))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        sheets = [archive.read(part) for part in archive.namelist() if part.startswith("xl/worksheets/sheet")]
    assert not any(re.search(rb"<f[ >/]", sheet) for sheet in sheets)
    for sheet in load_workbook(BytesIO(content)):
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
            assert all(cell.quotePrefix for cell in row if str(cell.value or "")[:1] in set("=+-@|'%"))
