"""Papers of small months, as words."""

from typing import Any

from forms.kpi.making import papers_of
from meetings.kpi.outcome import MonthOutcome
from tests.meetings.kpi.build import came_out, person, with_points
from tests.templates.word import words_of

UNIT = {
    "name": "Văn phòng Đảng ủy phường An Phú",
    "superior": "ĐẢNG ỦY PHƯỜNG AN PHÚ",
    "head": "p01",
    "symbol": "VPĐU",
    "locality": "An Phú",
}
LIST, NOTICE = "danh-sach-tong-hop-2026-07.docx", "thong-bao-ket-qua-2026-07.docx"


def sheets(*people: dict[str, Any], **more: Any) -> list[str]:
    """The words of everybody's sheet, in order."""
    papers = papers_of(came_out(*people, **more))
    return [words_of(content) for name, content in papers.items() if name.startswith("phieu-danh-gia-")]


def sheet(*tasks: dict[str, Any], of_month: dict[str, Any] | None = None, **more: Any) -> str:
    """The words of one person's sheet: somebody without a leading post, alone in the office."""
    return sheets(person("p01", *tasks, **more), **of_month or {})[0]


def office(*points: str, **more: Any) -> MonthOutcome:
    """People of one group with so many points each, between 70 and 100; the first is the head."""
    people = [with_points(f"p{place:02d}", one, name=f"Người {place}") for place, one in enumerate(points, 1)]
    return came_out(*people, unit=UNIT, **more)


def words(outcome: MonthOutcome, file: str, **more: Any) -> str:
    """The words of one paper."""
    return words_of(papers_of(outcome, **more)[file])


def rows(text: str, *cells: str) -> bool:
    """Whether these cells stand in the text one after the other."""
    return "\n" + "\n".join(cells) + "\n" in text
