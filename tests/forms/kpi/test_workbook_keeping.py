"""What a month says comes back from the workbook written of it, word for word, whatever reading makes of what people type."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.kpi.workbook import kept_workbook, month_workbook, read_month
from forms.kpi.workbook.quoting import several_read, several_written
from meetings.faults import Refused
from meetings.kpi.month import Month
from tests.meetings.kpi.build import month, person, record, task

UNIT = {"name": "Văn phòng Đảng ủy", "superior": "ĐẢNG ỦY", "head": "p01"}


def back(path: Path, given: Month) -> Month | None:
    (path / "a.xlsx").write_bytes(month_workbook(given))
    return read_month(path / "a.xlsx").month


@pytest.mark.parametrize(
    "name",
    [
        "TS. Nguyễn Văn An",
        "Nguyễn Văn An (Văn thư)",
        "Nguyễn Văn A, B",
        "Nguyễn Văn An - KT",
        "Lê Thị A/B",
        "=1+1",
        "1",
        '"An"',
    ],
)
def test_names_come_back_whole(tmp_path: Path, name: str) -> None:
    written = record(month(person("p01", name=name), person("p02", name="Lê Thị Hoa")))
    assert back(tmp_path, written) == written


@pytest.mark.parametrize("one", ["a;b", "a,b", 'a"b', '"a"', "q; z", "Tổng"])
def test_codes_with_signs_between_come_back_whole(tmp_path: Path, one: str) -> None:
    lead: dict[str, Any] = {"execution": 100, "execution_ground": "a", "unity": 50, "unity_ground": "b"}
    people = [
        person(one, name="Trần Văn Bình"), person("q", name="Trần Văn Q"),
        person("z", task(), name="Lê Z", leader="head", leadership=lead, manages=[one, "q"]),
    ]  # fmt: skip
    together = [{"by": "Tập thể lãnh đạo", "date": date(2026, 7, 20), "people": [one, "q"]}]
    written = record(month(*people, collective=together))
    assert back(tmp_path, written) == written


def test_dieu_20_2_a_catalogue_of_the_last_century_comes_back_whole(tmp_path: Path) -> None:
    catalogue = {"standard": "x", "issued_on": date(1999, 1, 1), "product": [{"id": "A", "name": "b", "level": 1}]}
    written = record(month(person("p01"), catalogue=catalogue))
    assert back(tmp_path, written) == written


@pytest.mark.parametrize(
    "more",
    [
        {"name": "Tháng"}, {"superior": "Tên đơn vị"}, {"symbol": "Tháng đánh giá"}, {"locality": "Người đứng đầu"},
        {"symbol": "Số ngày làm việc của kỳ"}, {"superior": "Tháng: 08/2026"},
    ],
)  # fmt: skip
def test_units_called_like_a_label_come_back_whole(tmp_path: Path, more: dict[str, str]) -> None:
    written = record(month(person("p01"), unit=UNIT | more))
    assert back(tmp_path, written) == written


CODES = st.lists(
    st.text(st.sampled_from('ab;," '), min_size=1, max_size=4).map(str.strip).filter(bool), min_size=1, max_size=4
)


@given(CODES)
def test_several_codes_in_one_cell_are_always_told_apart(codes: list[str]) -> None:
    assert several_read(several_written(codes, frozenset(codes))) == codes


def test_F891_what_no_cell_can_hold_is_told_before_anything_is_written() -> None:
    catalogue = {"standard": "x", "issued_on": date(1899, 1, 1), "product": [{"id": "A", "name": "b", "level": 1}]}
    with pytest.raises(Refused) as caught:
        kept_workbook(record(month(person("p01"), catalogue=catalogue)))
    assert {finding.code for finding in caught.value.findings} == {"F891"}


def test_F891_a_month_that_comes_back_is_written() -> None:
    given = record(month(person("p01", name="TS. Nguyễn Văn An")))
    assert kept_workbook(given) == month_workbook(given)
