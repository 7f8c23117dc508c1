"""Public notice of a month's results (thông báo công khai kết quả): name, unit, level alone. Điều 16 bước 5, Điều 17.3."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from forms.kpi.parts.figures import points
from forms.kpi.parts.frame import MonthFrame, frame_of, head_of, of_the_year, people_said, receivers_of
from forms.kpi.parts.levels import level_said
from forms.kpi.parts.signing import head_signer
from forms.kpi.parts.source import MonthSource
from forms.parts.paper import Head, Paper, Signer
from meetings.kpi.naming import names_of
from meetings.kpi.period import first_of
from meetings.kpi.publishing import public_rows
from meetings.vietnamese import two_digits

KIND = "TB"
"""Its kind in the number line (tên loại viết tắt)."""


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One person as everybody may read it."""

    number: str
    """``1``."""
    name: str
    """Full name; of namesakes with what tells them apart: ``Nguyễn Văn An (Văn thư)``."""
    unit: str
    """``Văn phòng Đảng ủy phường An Phú``."""
    level: str
    """``Hoàn thành tốt nhiệm vụ (loại B)``."""
    points: str
    """``88,50``; empty where the office does not publish points."""


@dataclass(frozen=True, slots=True)
class NoticeContext:
    """Everything the notice says; nothing of those who are not rated, have no level yet, or none that is public."""

    head: Head
    """Numbered as a notice; the day is that of step 5, of what was redone the later one: ``An Phú, ngày 03 tháng 8 năm 2026``."""
    subject: str
    """Below the title: ``Kết quả đánh giá, xếp loại công chức tháng 7 năm 2026``."""
    month: MonthFrame
    with_points: bool
    """Whether the office publishes points too."""
    lines: tuple[NoticeLine, ...]
    counts: str
    """How many there are, have a result here, are not rated, have none yet, a whole sentence that names nobody."""
    signer: Signer
    receivers: tuple[str, ...] = ()
    """Those who are rated first: ``Người được xếp loại,``."""


CONTEXT = NoticeContext


def papers(source: MonthSource) -> Iterator[Paper[NoticeContext]]:
    """One for each month in which somebody has a level: before that there is nothing to tell."""
    if public_rows(source.outcome, source.withheld):
        file = f"thong-bao-ket-qua-{of_the_year(first_of(source.outcome.month))}.docx"
        yield Paper(file, partial(notice_of, source))


def notice_of(source: MonthSource) -> NoticeContext:
    """The notice of a month's results."""
    outcome, month = source.outcome, frame_of(source.outcome)
    return NoticeContext(
        head=head_of(source, source.announced_on or outcome.month.steps.notice, kind=KIND),
        subject=f"Kết quả đánh giá, xếp loại {people_said(outcome)} {month.name}",
        month=month,
        with_points=bool(outcome.rules.value["publish.score"]),
        lines=tuple(_lines(source)),
        counts=_counts(source),
        signer=head_signer(outcome),
        receivers=receivers_of(source, "Người được xếp loại"),
    )


def _counts(source: MonthSource) -> str:
    """Whoever reads the notice sees that somebody is missing on it, not who, nor why: only results are public. Điều 17.3."""
    scores = source.outcome.scores
    unrated = sum(score.rated is False for score in scores)
    here = len(public_rows(source.outcome, source.withheld))
    said = (
        f"thông báo này có kết quả của {two_digits(here)} người",
        f"{two_digits(unrated)} người không thuộc diện đánh giá, xếp loại tháng này" if unrated else "",
        f"{two_digits(late)} người chưa có kết quả" if (late := len(scores) - here - unrated) else "",
    )
    return f"Đơn vị có {two_digits(len(scores))} người: {'; '.join(filter(None, said))}."


def _lines(source: MonthSource) -> Iterator[NoticeLine]:
    outcome, names = source.outcome, names_of(source.outcome.month)
    named = (one for one, level in outcome.levels.items() if level is not None and one not in source.withheld)
    for number, (one, row) in enumerate(zip(named, public_rows(outcome, source.withheld), strict=True), start=1):
        level = level_said(outcome.regulation, row.level)
        yield NoticeLine(str(number), names[one], row.unit, level, points(outcome, row.total))
