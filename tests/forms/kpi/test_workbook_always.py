"""Whatever stands in its cells, a workbook is read or refused in sentences that name its cells."""

import re
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from forms.kpi.workbook.frame import FIELDS
from forms.kpi.workbook.layout import SHEETS
from tests.forms.kpi.workbooks import found

CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        [
            0, 1, -1, 3.5, 1e300, 1 / 3, True, False, "x", "Có", "1.234", "89,5", "p01", "p02", "Trần Văn Bình", "Lê Thị Hoa",
            "Tổng cộng", "I", "NGƯỜI LẬP BIỂU", "An Phú, ngày 5 tháng 7 năm 2026", date(2026, 7, 1), "=1+1", "#REF!", "A",
            "100%", "1/4", "01/7/2026", "-", "§¸nh gi¸", "x" * 600, "a; b", "Công chức", "Người đứng đầu", 30, 100, 50,
            "{0}", "[[person]]", "mục «unit»", "person[0].task[1]", "Họ và tên", "pool", "kpi.cap.base", "07/2026",
        ]
    ),
    st.text(max_size=8).filter(lambda text: not re.search(r"[\x00-\x1f\ud800-\udfff\ufffe\uffff]", text)),
)  # fmt: skip
ORDINARY = {
    "regulation": "KPI-TN-2026",
    "month": "07/2026",
    "working_days": 22,
    "unit.name": "Văn phòng",
    "unit.head": "p01",
}
PEOPLE = {"id": ("p01", "p02"), "name": ("Trần Văn Bình", "Lê Thị Hoa"), "kind": ("CC", "VC"), "group": ("A", "B")}
PLACE = re.compile(r"(?:person|decision|form|shared|catalogue|readings|unit|steps|period)\b[\[.]?")


@st.composite
def workbooks(draw: st.DrawFn) -> Any:
    """The sheets of the template with anything in their cells; the list of people is mostly in order."""
    workbook = Workbook()
    frame = workbook.active
    frame.title = "Đơn vị và tháng"
    for path, field in FIELDS.items():
        frame.append([field.heading, draw(CELLS) if draw(st.integers(0, 9)) == 0 else ORDINARY.get(path)])
    for sheet in SHEETS:
        drawn = workbook.create_sheet(sheet.name)
        drawn.append([column.heading for column in sheet.columns])
        for number in range(2 if sheet.key == "person" else draw(st.integers(0, 3))):
            ordinary = PEOPLE if sheet.key == "person" else {"person": ("p01", "p02", "p01")}
            row = [
                ordinary[column.key][number] if column.key in ordinary else draw(CELLS) for column in sheet.columns[:12]
            ]
            drawn.append(row)
    return workbook


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(workbooks())
def test_a_workbook_is_read_or_refused_and_every_fault_names_a_cell_or_a_sheet(
    tmp_path_factory: Any, workbook: Any
) -> None:
    path: Path = tmp_path_factory.mktemp("bat-ky") / "thang.xlsx"
    workbook.save(path)
    sheets = {*workbook.sheetnames, path.name}
    for finding in found(path):
        assert finding.where.partition("!")[0] in sheets, finding.line()
        assert not PLACE.match(finding.where)
