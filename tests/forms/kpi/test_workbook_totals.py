"""Rows that are called totals: passed over only where they name nobody and add up; what somebody did is never lost."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from forms.kpi.workbook import month_workbook, read_month
from tests.forms.kpi.workbooks import Table, found, lines, own
from tests.meetings.kpi.build import month, person, record, task

HEAD = ("Họ và tên", "Tên nhiệm vụ", "Nhóm", "Giao", "Hoàn thành")
SHORT = ("Họ và tên", "Tên nhiệm vụ", "Giao", "Hoàn thành")
BINH, HOA = "Trần Văn Bình", "Lê Thị Hoa"


def tasks_of(path: Path, *rows: tuple[object, ...], head: tuple[str, ...] = HEAD) -> dict[str, list[str]]:
    table: Table = (head, *rows)
    read = read_month(own(path / "a.xlsx", Theo_dõi_việc=table)).month
    return {} if read is None else {one.name: [task.name for task in one.task] for one in read.person}


@pytest.mark.parametrize("name", ["Tổng hợp", "Tổng số", "Cộng", "Tổng điểm", "Tổng cộng"])
def test_R126_a_task_of_somebody_named_like_a_total_is_a_task(tmp_path: Path, name: str) -> None:
    first = ("Tên nhiệm vụ", "Họ và tên", "Nhóm", "Giao", "Hoàn thành")
    rows = (("Tờ trình", BINH, 2, 4, 4), (name, BINH, 2, 4, 0), ("Báo cáo", HOA, 2, 4, 3))
    assert tasks_of(tmp_path, *rows, head=first) == {BINH: ["Tờ trình", name], HOA: ["Báo cáo"]}


def test_F890_a_row_without_a_name_that_does_not_add_up_is_no_total(tmp_path: Path) -> None:
    table: Table = (HEAD, (BINH, "Tờ trình", 2, 4, 4), (None, "Tổng hợp", 2, 4, 0), (HOA, "Báo cáo", 2, 4, 3))
    path = own(tmp_path / "a.xlsx", Theo_dõi_việc=table)
    assert lines(path, "F890") == [
        (
            "F890 Theo dõi việc!B3: dòng «Tổng hợp» không ghi của ai nên không rõ là dòng "
            "cộng hay nhiệm vụ; vui lòng ghi mã hoặc họ tên nếu là nhiệm vụ, xóa dòng hoặc sửa số nếu là dòng cộng"
        )
    ]
    assert read_month(path).month is None


def test_F890_a_row_of_a_group_that_happens_to_add_up_is_told_too(tmp_path: Path) -> None:
    table: Table = (HEAD, (BINH, "Tờ trình", 2, 4, 4), (None, "Tổng hợp", 2, 4, 4), (HOA, "Báo cáo", 2, 4, 3))
    assert len(lines(own(tmp_path / "a.xlsx", Theo_dõi_việc=table), "F890")) == 1


def test_F890_a_total_that_nobody_computed_is_told_where_it_may_be_a_task(tmp_path: Path) -> None:
    table: Table = (SHORT, (BINH, "Tờ trình", 4, 4), (None, "Tổng hợp", "=SUM(C2:C2)", "=SUM(D2:D2)"))
    assert len(lines(own(tmp_path / "a.xlsx", Theo_dõi_việc=table), "F890")) == 1


def test_totals_of_each_person_and_of_all_are_passed_over(tmp_path: Path) -> None:
    rows = (
        (BINH, "Tờ trình", 2, 4, 4), (None, "Báo cáo", 2, 3, 1), (None, "Cộng", None, 7, 5),
        (HOA, "Công văn", 1, 10, "9"), (None, "Cộng", None, 10, 9),
        (None, "Tổng cộng", None, 17, 14),
    )  # fmt: skip
    assert tasks_of(tmp_path, *rows) == {BINH: ["Tờ trình", "Báo cáo"], HOA: ["Công văn"]}


def test_W882_a_task_that_sums_up_the_tasks_above_it_is_told(tmp_path: Path) -> None:
    rows = ((BINH, "Tờ trình", 2, 4, 4), (BINH, "Báo cáo", 2, 3, 1), (BINH, "Tổng cộng", 2, 7, 5))
    path = own(tmp_path / "a.xlsx", Theo_dõi_việc=(HEAD, *rows, (HOA, "Công văn", 1, 1, 1)))
    assert lines(path, "W882") == [
        (
            "W882 Theo dõi việc!B4: «Tổng cộng» được lấy là một nhiệm vụ của Trần Văn Bình mà số giao, hoàn thành đúng bằng "
            "tổng các dòng trên của người này; nếu là dòng cộng, vui lòng xóa dòng"
        )
    ]


WHOLE: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "a person": ({"one": "Tổng", "name": "Nguyễn Văn An"}, {}),
    "a product": (
        {"task": [task(product="Tổng", level=None)]},
        {"catalogue": {"standard": "x", "product": [{"id": "Tổng", "name": "Tổng hợp", "level": 2}, {"id": "Cộng", "name": "Cộng", "level": 1}]}},
    ),
    "a product made together": (
        {"task": [task(6, share_of="Tổng")]},
        {"shared": [{"id": "Tổng", "name": "Đề án", "units": 10, "elsewhere": 4}]},
    ),
    "a form": (
        {"form": "Tổng", "criteria": [14, 14], "general": None},
        {"form": [{"id": "Tổng", "name": "A", "criterion": [{"text": "Tổng điểm", "most": 15}, {"text": "b", "most": 15}]}]},
    ),
    "a collective": ({}, {"collective": [{"by": "Tổng cộng", "date": "2026-07-21", "people": ["p01"]}]}),
    "a group": ({"group": "Tổng cộng", "post": "Tổng"}, {}),
    "grounds": ({"bonus": [{"points": Decimal("1.5"), "ground": "Tổng cộng", "approved_by": "Tổng"}]}, {}),
}  # fmt: skip


@pytest.mark.parametrize("name", WHOLE)
def test_what_bears_the_name_of_a_total_comes_back_whole(tmp_path: Path, name: str) -> None:
    own_words, of_month = WHOLE[name]
    given = record(month(person(**{"one": "p01"} | own_words), **of_month))
    (tmp_path / "a.xlsx").write_bytes(month_workbook(given))
    assert read_month(tmp_path / "a.xlsx").month == given


def test_nothing_is_told_of_totals_that_are_plain(tmp_path: Path) -> None:
    table: Table = (HEAD, (BINH, "Tờ trình", 2, 4, 4), ("Tổng cộng", None, None, 4, 4))
    assert not [one for one in found(own(tmp_path / "a.xlsx", Theo_dõi_việc=table)) if one.code in {"F890", "W882"}]


def test_W883_columns_that_nobody_sees_are_told_where_they_say_something(tmp_path: Path) -> None:
    def hide(book: Any) -> None:
        book["Theo dõi việc"].column_dimensions["G"].hidden = True
        book["Danh sách"].column_dimensions["A"].hidden = True

    path = own(tmp_path / "a.xlsx", hide)
    assert lines(path, "W883") == [
        (
            "W883 Theo dõi việc!G1: trang «Theo dõi việc»: 1 cột đang ẩn vẫn được lấy: G «Chậm tiến độ»; nếu không muốn, vui lòng "
            "xóa các cột đó"
        )
    ]


def test_the_columns_that_the_template_hides_itself_are_not_told(tmp_path: Path) -> None:
    given = record(month(person("p01"), readings={"kpi.bonus_max": 5}))
    (tmp_path / "a.xlsx").write_bytes(month_workbook(given))
    assert not [one for one in read_month(tmp_path / "a.xlsx").preview.findings if one.code == "W883"]
