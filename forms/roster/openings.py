"""The sections that are open at a row of a list, and the standing (diện đảng viên) that they give it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from forms.roster import codes
from forms.roster.grid import cell_name
from forms.roster.line import Line
from forms.roster.model import Status
from forms.roster.sections import UNNUMBERED, enumerator
from forms.roster.status import Standing, standing
from meetings.faults import Finding
from meetings.people import STATUS_NAMES
from meetings.vietnamese import fold

_ABOVE_ALL, _GROUP_OUTSIDE, _STATUS_TITLE, _GROUP_INSIDE = -1, 6, 7, 8
_MOST_TEXTS = 2
"""Texts in a row above the header that is a title: a number and its words."""
_LONGEST_TITLE = 200
_COUNTS = re.compile(r"[:=]\s*\d|\d\s*(?:đ/c|đồng chí|người|đảng viên)", re.IGNORECASE)
"""Words above a list that only count its members: «Đảng viên dự bị: 02»."""


@dataclass(frozen=True)
class Section:
    """An open section; ``no_member`` is the title of one of guests or other non-members, else empty."""

    depth: int
    status: Status | None
    no_member: str


class OpenSections:
    """The sections around the rows, outermost first."""

    def __init__(self) -> None:
        self._open: list[Section] = []
        self._groups_hold_statuses = False
        self._status_seen = False

    def around(self) -> Section | None:
        """The innermost section that says something about the standing of its rows."""
        return next((section for section in reversed(self._open) if section.status or section.no_member), None)

    def begin(self, line: Line) -> Iterator[Finding]:
        """Open the section whose title this row is; W608 and W609 tell of titles that are unclear."""
        depth, title = enumerator(line)
        says = standing(title)
        guests = says.no_member or says.mentions_others
        tells = bool(says.statuses) or guests or says.away
        yield from _unclear(line, title, says)
        if not guests and fold(title).startswith("dang vien"):
            self._open = [section for section in self._open if not section.no_member]
        if depth == UNNUMBERED:
            depth = self._depth_of_unnumbered(tells)
        self._status_seen = self._status_seen or tells
        self._open = [section for section in self._open if section.depth < depth]
        self._open.append(Section(depth, section_status(says), title if guests else ""))

    def begin_above(self, line: Line) -> Iterator[Finding]:
        """Open what a title above the header says of the whole list; W630 where it only mentions a standing."""
        column, text = line.titled
        if len(line.texts) > _MOST_TEXTS or len(text) > _LONGEST_TITLE:
            return
        depth, title = enumerator(line)
        says = standing(title)
        where = cell_name(line.row, column)
        if len(says.statuses) != 1 or _COUNTS.search(title):
            return
        (status,) = says.statuses
        if says.leads:
            self._cover(_ABOVE_ALL if depth == UNNUMBERED else depth, status)
            if depth == UNNUMBERED and status != "official":
                told = STATUS_NAMES[status]
                yield codes.STATUS_FROM_NOTE.at(where, name="cả danh sách", text=title, status=told)
        elif status != "official":
            yield codes.TITLE_MENTIONS.at(where, text=title, status=STATUS_NAMES["official"])

    def _cover(self, depth: int, status: Status) -> None:
        self._open = [section for section in self._open if section.depth < depth]
        self._open.append(Section(depth, status, ""))

    def _depth_of_unnumbered(self, has_status: bool) -> int:
        """Groups seen before any status hold the statuses; later ones lie within the status above them."""
        if has_status:
            return _STATUS_TITLE
        if not self._status_seen:
            self._groups_hold_statuses = True
        return _GROUP_OUTSIDE if self._groups_hold_statuses else _GROUP_INSIDE


def section_status(says: Standing) -> Status | None:
    """The standing that a section gives its rows: official where its title is unclear or says that they are away."""
    if says.away or len(says.statuses) > 1:
        return "official"
    return says.statuses[0] if says.statuses else None


def _unclear(line: Line, title: str, says: Standing) -> Iterator[Finding]:
    where, official = cell_name(line.row, line.titled[0]), STATUS_NAMES["official"]
    if len(says.statuses) > 1:
        yield codes.STATUS_UNCLEAR.at(where, text=title, status=official)
    if says.away:
        yield codes.AWAY.at(where, name="cả mục", text=title, status=official)
