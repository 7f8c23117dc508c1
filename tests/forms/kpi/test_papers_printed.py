"""Papers of a big office as they are printed: 500 people, 200 tasks; all other papers are printed with those of meetings."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from forms.kpi.making import papers_of
from forms.parts.paper import fields_of
from forms.pdf import to_pdf
from templates import official
from tests.forms.kpi.papering import UNIT
from tests.forms.printed import PRINTING, Reader, pages_of, sheet_of
from tests.forms.samples.kpi_list import BIG_LIST
from tests.forms.samples.kpi_notice import BIG_NOTICE
from tests.forms.samples.kpi_sheet import BIG_SHEET
from tests.forms.test_printed import Printed, faults_of
from tests.meetings.kpi.build import came_out, person, task

FORM = {
    "id": "M03",
    "name": "Mẫu số 03",
    "criterion": [
        {"heading": heading, "text": text, "most": 5}
        for heading, text in (
            (
                "Phẩm chất chính trị, đạo đức, lối sống",
                "Chấp hành chủ trương, quy định của Đảng, pháp luật của Nhà nước",
            ),
            ("Phẩm chất chính trị, đạo đức, lối sống", "Giữ gìn đoàn kết nội bộ"),
            ("Ý thức tổ chức kỷ luật", "Chấp hành sự phân công của tổ chức"),
            ("Ý thức tổ chức kỷ luật", "Thời giờ làm việc"),
            ("Tác phong, lề lối làm việc", "Thái độ phục vụ, văn hóa công vụ"),
            ("Tác phong, lề lối làm việc", "Năng động, sáng tạo"),
        )
    ],
}
NAMES = (
    "Tờ trình ban hành kế hoạch công tác quý III",
    "Báo cáo kết quả công tác dân vận tháng 7",
    "Tham mưu công văn trả lời kiến nghị cử tri",
    "Báo cáo tuần",
    "Giấy mời họp Ban Thường vụ",
    "Thông báo kết luận giao ban",
    "Rà soát hồ sơ đảng viên",
    "Thẩm định văn bản",
    "Cập nhật cơ sở dữ liệu đảng viên",
    "Tiếp nhận, xử lý văn bản đến",
)


@PRINTING
@pytest.mark.parametrize("layout", ["HD05", "ND30"])
def test_an_ordinary_month_of_ten_tasks_takes_no_more_than_two_pages(layout: Any, tmp_path: Path) -> None:
    excused = {"quality_lapses": 2, "quality_excused": 1, "excused_by": "Công văn số 12-CV/VP ngày 15/7/2026"}
    tasks = [task(4, name=name, unit=Decimal("2.5"), due=date(2026, 7, 20)) for name in NAMES]
    said = {
        "strengths": "Chủ động, bám sát nhiệm vụ được giao.",
        "weaknesses": "Còn chậm một số báo cáo.",
        "remark": "Đồng ý với ưu điểm, hạn chế đã nêu.",
        "bonus": [{"points": 1, "ground": "Nhận thay 02 báo cáo của người nghỉ ốm", "approved_by": "Trần Văn Bình"}],
    }
    points = {"form": "M03", "general": None, "criteria": [3] * 6, "self_criteria": [3] * 6, "self_level": "good"}
    one = person("p01", tasks[0] | excused, *tasks[1:], **points, **said)
    papers = papers_of(came_out(one, unit=UNIT, form=[FORM]), layout=layout)
    (sheet,) = (content for name, content in papers.items() if name.startswith("phieu"))
    path = tmp_path / "phieu.docx"
    path.write_bytes(sheet)
    (pdf,) = to_pdf((path,), tmp_path)
    assert len(pages_of(pdf, sheet_of(sheet).head)) <= 2


@PRINTING
@pytest.mark.parametrize(
    ("key", "context"),
    [("kpi_list", BIG_LIST), ("kpi_notice", BIG_NOTICE), ("kpi_sheet", BIG_SHEET)],
    ids=["list", "notice", "sheet"],
)
def test_a_big_offices_paper_is_printed_as_an_office_would_sign_it(key: str, context: Any, tmp_path: Path) -> None:
    docx = official("ND30", key).fill(fields_of(context))
    path = tmp_path / f"ND30-{key}-worst.docx"
    path.write_bytes(docx)
    (pdf,) = to_pdf((path,), tmp_path)
    sheet = sheet_of(docx)
    reader = Reader(pages_of(pdf, sheet.head))
    placed = tuple(reader.placed(sheet.blocks))
    paper = Printed(pdf, sheet, tuple(reader.pages), placed, tuple(reader.faults))
    assert list(faults_of(paper)) == []
