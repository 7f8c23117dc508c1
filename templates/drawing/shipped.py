"""Which papers are shipped in which layout, and where they stand."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from templates.drawing import count_minutes, excerpt, minutes, summary
from templates.drawing.layout import LAYOUTS
from templates.sealing import seal

OFFICIAL = Path(__file__).parent.parent / "official"


def drawn() -> Iterator[tuple[Path, bytes]]:
    """Every shipped template: its path under ``templates/official`` and its bytes, the same on every machine."""
    for layout in LAYOUTS:
        for paper in (minutes, count_minutes, summary, excerpt):
            name = f"{paper.__name__.rpartition('.')[2]}.docx"
            # stored, because compressors differ from one version to the next
            data = seal(paper.draw(layout).to_bytes(), title=paper.TITLE, method=zipfile.ZIP_STORED)
            yield Path(layout.name, name), data
