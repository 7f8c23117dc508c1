"""The workbook that an office fills: what is locked, offered and explained in it; nothing in it runs."""

import re
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from forms.kpi.workbook import month_workbook, read_month
from forms.kpi.workbook.frame import FIELDS
from forms.kpi.workbook.layout import SHEETS
from forms.kpi.workbook.pen import Look, Pen
from templates import untouched
from tests.forms.kpi.workbooks import BINH, FRAME, TASK, filled
from tests.forms.printed import CONVERTING

TEMPLATE = month_workbook()


@pytest.fixture(scope="module")
def book() -> Any:
    return load_workbook(BytesIO(TEMPLATE))


def test_its_sheets_bear_vietnamese_names_and_it_opens_where_filling_begins(book: Any) -> None:
    assert book.sheetnames == [
        "Hướng dẫn", "Đơn vị và tháng", "Người", "Nhiệm vụ", "Điểm cộng", "Lãnh đạo", "Quyết định", "Tập thể quyết định", "Danh mục sản phẩm",
        "Sản phẩm chung", "Mẫu tiêu chí", "Chấm tiêu chí", "Kế hoạch, lịch tuần", "Bảo lưu, kiến nghị", "Hủy, xếp loại lại", "Cách hiểu",
        "Bảng Điều 9",
    ]  # fmt: skip
    assert book.active.title == "Đơn vị và tháng"


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.key)
def test_headings_are_locked_and_explained_and_the_cells_below_are_open(book: Any, sheet: Any) -> None:
    drawn = book[sheet.name]
    assert drawn.protection.sheet
    assert drawn.protection.password is None
    for column, cell in zip(sheet.columns, drawn[3], strict=True):
        assert cell.value == (f"{column.heading} *" if column.required else column.heading)
        assert cell.protection.locked
        assert cell.comment.text.startswith(column.note)
        assert not drawn.column_dimensions[cell.column_letter].protection.locked
    assert drawn.freeze_panes is not None
    assert drawn.page_setup.orientation == "landscape"
    assert drawn.print_title_rows == "$3:$3"


def test_keys_of_readings_are_hidden_and_the_title_is_not(book: Any) -> None:
    drawn = book["Cách hiểu"]
    assert [letter for letter in "ABCDEF" if drawn.column_dimensions[letter].hidden] == ["A", "C"]
    assert drawn["B1"].value == "CÁCH HIỂU NHỮNG CHỖ CÒN HIỂU KHÁC NHAU"


def test_what_filling_needs_is_allowed_on_locked_sheets(book: Any) -> None:
    protection = book["Nhiệm vụ"].protection
    assert not any((protection.insertRows, protection.deleteRows, protection.sort, protection.autoFilter))


def test_every_column_with_fixed_words_offers_them(book: Any) -> None:
    for sheet in SHEETS:
        offered = {rule.formula1 for rule in book[sheet.name].data_validations.dataValidation if rule.type == "list"}
        for column in sheet.columns:
            if column.offered:
                assert f'"{",".join(one.shown for one in column.offered)}"' in offered
            elif column.picks:
                assert offered & {f"={column.picks}", '"1,2,3,4,5"', '"Có,Không"'}
    assert all(len(formula) <= 257 for sheet in SHEETS for formula in _lists(book[sheet.name]))


def _lists(drawn: Any) -> list[str]:
    return [rule.formula1 for rule in drawn.data_validations.dataValidation if rule.type == "list"]


def test_lists_of_people_and_products_grow_with_their_sheets(book: Any) -> None:
    assert {name: one.attr_text for name, one in book.defined_names.items()} == {
        "MaNguoi": "OFFSET('Người'!$A$4,0,0,MAX(COUNTA('Người'!$A$4:$A$20003),1),1)",
        "HoTen": "OFFSET('Người'!$B$4,0,0,MAX(COUNTA('Người'!$B$4:$B$20003),1),1)",
        "MaSanPham": "OFFSET('Danh mục sản phẩm'!$A$4,0,0,MAX(COUNTA('Danh mục sản phẩm'!$A$4:$A$20003),1),1)",
        "MaSanPhamChung": "OFFSET('Sản phẩm chung'!$A$4,0,0,MAX(COUNTA('Sản phẩm chung'!$A$4:$A$20003),1),1)",
        "MaMau": "OFFSET('Mẫu tiêu chí'!$A$4,0,0,MAX(COUNTA('Mẫu tiêu chí'!$A$4:$A$20003),1),1)",
    }


def test_every_field_of_month_and_unit_has_its_label_and_an_open_cell(book: Any) -> None:
    drawn = book["Đơn vị và tháng"]
    labels = {str(cell.value).rstrip(" *"): cell.row for cell in drawn["A"] if cell.value}
    for field in FIELDS.values():
        row = labels[field.heading]
        assert not drawn.cell(row, 2).protection.locked
        assert drawn.cell(row, 1).protection.locked
        assert drawn.cell(row, 3).value == field.note


def test_notes_name_examples_in_vietnamese_and_no_keys_of_files() -> None:
    notes = [column.note for sheet in SHEETS for column in sheet.columns] + [field.note for field in FIELDS.values()]
    for note in notes:
        assert "_" not in note
        assert note.endswith(".")


def test_nothing_in_it_runs() -> None:
    with zipfile.ZipFile(BytesIO(TEMPLATE)) as archive:
        names = archive.namelist()
        sheets = [archive.read(name) for name in names if name.startswith("xl/worksheets/sheet")]
    assert not [name for name in names if "vba" in name.lower() or "external" in name.lower()]
    assert not any(re.search(rb"<f[ >/]", sheet) for sheet in sheets)


def test_it_is_the_same_bytes_every_time_and_sealed() -> None:
    assert month_workbook() == TEMPLATE
    assert untouched(TEMPLATE)


def test_an_empty_string_is_no_cell(tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(TEMPLATE)) as archive:
        parts = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert not any(b't="inlineStr"></c>' in part or b't="inlineStr"/>' in part for part in parts)


TEXTS = st.one_of(st.text(max_size=30), st.tuples(st.sampled_from("=+-@\t\r\n'|%"), st.text(max_size=10)).map("".join))


@given(TEXTS)
def test_no_text_becomes_a_formula_and_what_is_kept_comes_back(text: str) -> None:
    workbook = Workbook()
    cell = workbook.active["A1"]
    Pen().write(cell, text, Look())
    out = BytesIO()
    workbook.save(out)
    with zipfile.ZipFile(out) as archive:
        assert not re.search(rb"<f[ >/]", archive.read("xl/worksheets/sheet1.xml"))
    back = load_workbook(out).active["A1"]
    assert back.data_type in {"s", "inlineStr", "n"}
    assert isinstance(back.value, str | None)
    assert cell.quotePrefix == (text[:1] in set("=+-@\t\r\n'|%") and bool(text))


@pytest.mark.parametrize("text", ["=1+1", "+84 24", "-3", "@SUM(A1)", "#REF!", "TRUE", "1/4", "_x0041_", "00123"])
def test_texts_that_look_like_something_else_come_back_as_they_were(tmp_path: Path, text: str) -> None:
    path = filled(tmp_path / "a.xlsx", people=[BINH], tasks=[TASK])
    workbook = load_workbook(path)
    Pen().write(workbook["Nhiệm vụ"]["C4"], text, Look(number="@"))
    workbook.save(path)
    month = read_month(path).month
    assert month is not None
    assert month.person[0].task[0].name == text


@CONVERTING
def test_libreoffice_opens_it_and_keeps_what_was_filled_in(tmp_path: Path) -> None:
    path = filled(tmp_path / "thang.xlsx", FRAME, people=[BINH], tasks=[TASK | {"Giao": "=2+2"}])
    out = tmp_path / "again"
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(path)]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    book = read_month(out / "thang.xlsx")
    assert [one.line() for one in book.preview.findings if one.stops] == []
    assert book.month is not None
    assert book.month.person[0].task[0].assigned == 4 * 10**9
