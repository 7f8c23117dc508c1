"""Which papers are shipped in which layout, and where they stand."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from templates.drawing import (
    analysis_sheet,
    ballot,
    collective_review,
    correction,
    count_minutes,
    excerpt,
    invitation,
    item_excerpt,
    kpi_list,
    kpi_months,
    kpi_notice,
    kpi_sheet,
    minutes,
    notice,
    plan,
    proposals,
    report,
    request,
    self_assessment,
    self_review,
    summary,
)
from templates.drawing.layout import LAYOUTS
from templates.sealing import seal

OFFICIAL = Path(__file__).parent.parent / "official"
PAPERS = (
    plan,
    invitation,
    self_assessment,
    collective_review,
    self_review,
    analysis_sheet,
    proposals,
    ballot,
    minutes,
    count_minutes,
    summary,
    item_excerpt,
    report,
    request,
    notice,
    correction,
    excerpt,
    kpi_sheet,
    kpi_list,
    kpi_notice,
    kpi_months,
)


def drawn() -> Iterator[tuple[Path, bytes]]:
    """Every shipped template: its path under ``templates/official`` and its bytes, the same on every machine."""
    for layout in LAYOUTS:
        for paper in PAPERS:
            name = f"{paper.__name__.rpartition('.')[2]}.docx"
            # stored, because compressors differ from one version to the next
            data = seal(paper.draw(layout).to_bytes(), title=paper.TITLE, method=zipfile.ZIP_STORED)
            yield Path(layout.name, name), data
