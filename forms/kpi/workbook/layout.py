"""The sheets of the month workbook in their order, and those that people only read."""

from collections.abc import Mapping

from forms.kpi.workbook.columns import Sheet, SheetKey
from forms.kpi.workbook.people_sheets import ANNULLED, COLLECTIVES, DECISIONS, LEADERS, OPINIONS, PEOPLE, PLANS
from forms.kpi.workbook.work_sheets import BONUS, FORMS, POINTS, PRODUCTS, READINGS, SHARED, TASKS

SHEETS: tuple[Sheet, ...] = (
    PEOPLE, TASKS, BONUS, LEADERS, DECISIONS, COLLECTIVES, PRODUCTS, SHARED, FORMS, POINTS, PLANS, OPINIONS, ANNULLED, READINGS,
)  # fmt: skip
BY_KEY: Mapping[SheetKey, Sheet] = {sheet.key: sheet for sheet in SHEETS}

GUIDE = "Hướng dẫn"
FRAME = "Đơn vị và tháng"
RATERS = "Bảng Điều 9"
ONLY_READ = frozenset((GUIDE, RATERS))
"""Sheets that hold nothing to be taken."""
