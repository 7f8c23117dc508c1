"""Sample public notices of a month's results."""

from dataclasses import replace

from forms.kpi.papers.kpi_notice import NoticeContext, NoticeLine
from tests.forms.samples.months import GOOD, HEAD, LONG_60, LONG_SIGNER, MONTH, RECEIVERS, SIGNER
from tests.forms.samples.shared import NAMES, NASTY

NOTICE = NoticeContext(
    head=replace(HEAD, number="Số        -TB/VPĐU", place_date="An Phú, ngày 03 tháng 8 năm 2026"),
    subject="Kết quả đánh giá, xếp loại công chức, lao động hợp đồng tháng 7 năm 2026",
    month=MONTH,
    with_points=False,
    lines=tuple(NoticeLine(str(place), name, MONTH.unit, GOOD, "") for place, name in enumerate(NAMES, 1)),
    counts="Đơn vị có 14 người: thông báo này có kết quả của 12 người; 02 người chưa có kết quả.",
    signer=SIGNER,
    receivers=("Người được xếp loại,", *RECEIVERS),
)
EMPTY_NOTICE = replace(NOTICE, head=replace(NOTICE.head, place_date=""), lines=(), receivers=())
LONG_LINES = tuple(
    NoticeLine(str(place), f"{LONG_60[:-4]}{place:04d}", NASTY, GOOD, "88,50") for place in range(1, 501)
)
WORST_NOTICE = replace(
    NOTICE,
    month=replace(MONTH, unit=NASTY),
    with_points=True,
    lines=LONG_LINES[:60],
    signer=LONG_SIGNER,
)
BIG_NOTICE = replace(NOTICE, lines=tuple(replace(line, unit=MONTH.unit, points="") for line in LONG_LINES))
"""An office of 500 people."""

CASES = (NOTICE, EMPTY_NOTICE, WORST_NOTICE)
UNPRINTED = ("month",)
