"""Faults of a month are told at once, those of its figures too where other cells or keys could not be read."""

from pathlib import Path

import pytest

from forms.kpi.reading import scored
from forms.meeting_file.reading import read_meeting
from meetings.faults import Refused
from tests.forms.kpi.test_month_file import MONTH, written
from tests.forms.kpi.workbooks import BINH, FRAME, HER_TASK, HOA, TASK, filled, found


def faults(path: Path) -> list[str]:
    return [finding.line().split(";")[0] for finding in found(path) if finding.stops]


def test_F805_F820_of_a_workbook_are_told_beside_a_cell_that_cannot_be_read(tmp_path: Path) -> None:
    path = filled(
        tmp_path / "a.xlsx",
        FRAME | {"Số ngày làm việc của kỳ": 32},
        people=[BINH | {"Điểm tiêu chí chung": 31}, HOA | {"Số ngày làm việc thực tế": "mười"}],
        tasks=[TASK, HER_TASK | {"Hoàn thành": "bốn"}],
    )
    told = faults(path)
    assert any(line.startswith("F875 Nhiệm vụ!") for line in told)
    assert "F805 Đơn vị và tháng!B6: 32 ngày làm việc trong một kỳ có 31 ngày" in told
    assert any(line.startswith("F820 Người!") and "điểm tiêu chí chung 31 quá 30 điểm" in line for line in told)


def test_F806_days_worked_are_not_held_against_days_that_could_not_be_read(tmp_path: Path) -> None:
    worked = [BINH | {"Số ngày làm việc thực tế": 25}]
    broken = [TASK | {"Giao": "bốn"}]
    many = filled(tmp_path / "a.xlsx", FRAME | {"Số ngày làm việc của kỳ": 23}, people=worked, tasks=broken)
    assert any("F806" in line and "làm việc 25 ngày mà kỳ chỉ có 23 ngày" in line for line in faults(many))
    lost = filled(tmp_path / "b.xlsx", FRAME | {"Số ngày làm việc của kỳ": "nhiều"}, people=worked, tasks=broken)
    assert not any("F806" in line for line in faults(lost))


def test_F013_F820_of_a_month_file_are_told_together(tmp_path: Path) -> None:
    file = written(
        tmp_path, MONTH.replace("general = 28.5", "general = 31").replace('kind = "public_employee"', "kind = 7")
    )
    with pytest.raises(Refused) as caught:
        scored(file)
    codes = [finding.code for finding in caught.value.findings]
    assert codes[-1] == "F820"
    assert len(codes) > 1


def test_F005_a_meeting_file_is_no_month_and_a_month_file_no_meeting(tmp_path: Path) -> None:
    meeting = tmp_path / "hop.toml"
    meeting.write_text('year = 2026\n[organ]\nname = "Chi bộ Văn phòng"\n', encoding="utf-8")
    with pytest.raises(Refused) as caught:
        scored(meeting)
    assert str(caught.value) == (
        "F005 hop.toml: đây là tệp cuộc họp; vui lòng dùng lệnh kiemdiem hold hoặc kiemdiem prepare"
    )
    with pytest.raises(Refused) as caught:
        read_meeting(written(tmp_path))
    assert str(caught.value).endswith("đây là tệp tháng; vui lòng dùng lệnh kiemdiem kpi score")
