"""A month of KPI in Excel, both ways: the workbook an office fills, workbooks read back, the list of results written."""

from forms.kpi.workbook.drawing import month_workbook
from forms.kpi.workbook.keeping import kept_workbook
from forms.kpi.workbook.model import Change, Preview, Taken
from forms.kpi.workbook.reading import MonthBook, read_month, scored_workbook
from forms.kpi.workbook.summary import summary_file, summary_name, summary_workbook

__all__ = [
    "Change",
    "MonthBook",
    "Preview",
    "Taken",
    "kept_workbook",
    "month_workbook",
    "read_month",
    "scored_workbook",
    "summary_file",
    "summary_name",
    "summary_workbook",
]
