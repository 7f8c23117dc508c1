"""Sample tables of somebody's months: a quarter, no month at all, a year in which everything was said."""

from dataclasses import replace

from forms.kpi.papers.kpi_months import MonthLine, MonthsContext, UseLine
from forms.kpi.parts.figures import POINTS_IN_PRINT
from tests.forms.samples.months import EXCELLENT, GOOD, HEAD, LONG_60, LONG_SIGNER, MONTH, RECEIVERS, SIGNER
from tests.forms.samples.shared import NASTY

MONTHS = MonthsContext(
    head=HEAD,
    subject="Quý III năm 2026",
    name="Phạm Thị Lan Anh",
    post="Chuyên viên",
    unit=MONTH.unit,
    lines=(
        MonthLine("7/2026", "92,84", EXCELLENT, GOOD, "Quyết định; lý do: hết chỗ loại A"),
        MonthLine("8/2026", "", "", "Chưa có kết quả", "chưa có kết quả tháng này"),
        MonthLine("9/2026", "88,50", GOOD, GOOD, ""),
    ),
    counts=("loại A: 00 tháng", "loại B: 02 tháng", "chưa có kết quả: 01 tháng"),
    rounding=POINTS_IN_PRINT,
    uses=(UseLine("Kết quả tháng là một trong các căn cứ để xếp loại quý, năm", "Điều 6, khoản 9; Điều 19"),),
    signer=SIGNER,
    receivers=RECEIVERS,
)
EMPTY_MONTHS = replace(
    MONTHS, head=replace(HEAD, superior="", place_date=""), post="", lines=(), counts=(), uses=(), receivers=()
)
WORST_MONTHS = replace(
    MONTHS,
    subject="Năm 2026",
    name=LONG_60,
    post=NASTY,
    unit=NASTY,
    lines=tuple(MonthLine(f"{month}/2026", "92,84", EXCELLENT, GOOD, f"{NASTY} {NASTY}") for month in range(1, 13)),
    uses=(UseLine(NASTY, "Điều 19"),) * 10,
    signer=LONG_SIGNER,
)

CASES = (MONTHS, EMPTY_MONTHS, WORST_MONTHS)
UNPRINTED = ("rounding", "counts")
