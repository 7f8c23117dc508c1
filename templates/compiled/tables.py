"""Whether a table keeps its grid however the template is filled.

docxtpl counts the cells of every filled table and mends the grid; that costs more than all the rest. Where every row takes as many
columns as the grid has, and nothing but rows comes and goes, there is nothing to mend, unless no row at all is left.
"""

import re
from dataclasses import dataclass, field
from typing import Literal

Grids = Literal["steady", "unless empty", "changing"]
EMPTY = b"</w:tblGrid></w:tbl>"
"""How a table looks that lost all its rows."""

_EVENT = re.compile(
    r"<(?P<end>/?)w:(?P<name>tbl|tr|tc|gridCol|gridSpan)(?P<given>(?: [^>]*?)?)(?P<bare>/?)>"
    r"|\{%[-+]?\s*(?P<tag>\w+)|(?P<value>\{\{)",
    re.DOTALL,
)
_NO_TAGS = re.compile(
    r"\{#.*?#\}|\{%[-+]?\s*raw\s*[-+]?%\}(?P<raw>.*?)\{%[-+]?\s*endraw\s*[-+]?%\}|(?P<tag>\{\{.*?\}\}|\{%.*?%\})",
    re.DOTALL,
)
"""Comments, which leave nothing, and texts in which braces are no tags; tags are passed over, for theirs may hold either."""
_SPAN = re.compile(r'w:val="(\d+)"')
_BETWEEN_ROWS = re.compile(r"(?:</w:tblGrid>|</w:tr>)(?:\s|\{%[^%]*%\})*<(?!w:tr[ >]|/w:tbl>)")
_HOLDERS = ("tbl", "tr", "tc")


class _ChangesError(Exception):
    """The grid may change."""


@dataclass(slots=True)
class _Row:
    always: bool
    """Whether it is there whenever its table is."""
    cells: int = 0
    span: int = 0


@dataclass(slots=True)
class _Table:
    depth: int
    columns: int = 0
    rows: list[_Row] = field(default_factory=list)

    def grid(self) -> Grids:
        """What becomes of the grid: one full row is enough, if it is always there."""
        if any(row.always and row.span >= self.columns for row in self.rows):
            return "steady"
        full = bool(self.rows) and all(row.span >= self.columns for row in self.rows)
        return "unless empty" if full else "changing"


class _Reader:
    """Reads the events of one part in order; raises where a grid may change."""

    def __init__(self) -> None:
        self._tables: list[_Table] = []
        self._inside: list[str] = []
        self._depth = 0
        self.emptied = False
        """Whether some table may lose all its rows."""

    def take(self, event: re.Match[str]) -> None:
        name = event["name"]
        if name is None:
            self._tag(event["tag"] or "")
        elif name not in _HOLDERS:
            self._count(name, event["given"])
        elif event["end"]:
            self._close(name)
        elif not event["bare"]:
            self._open(name)

    def _tag(self, tag: str) -> None:
        self._depth += (tag in ("if", "for")) - (tag in ("endif", "endfor"))
        if self._inside[-1:] == ["tr"]:
            raise _ChangesError

    def _count(self, name: str, given: str) -> None:
        if not self._tables:
            return
        if name == "gridCol":
            self._tables[-1].columns += 1
            return
        span = _SPAN.search(given)
        if span is None or self._inside[-1:] != ["tc"]:
            raise _ChangesError
        self._tables[-1].rows[-1].span += int(span[1]) - 1

    def _open(self, name: str) -> None:
        if name == "tbl":
            self._tables.append(_Table(self._depth))
        elif name == "tr":
            self._tables[-1].rows.append(_Row(self._depth == self._tables[-1].depth))
        else:
            row = self._tables[-1].rows[-1]
            row.cells, row.span = row.cells + 1, row.span + 1
        self._inside.append(name)

    def _close(self, name: str) -> None:
        if self._inside.pop() != name:
            raise _ChangesError
        if name == "tr":
            row = self._tables[-1].rows[-1]
            if any(row.cells > one.columns for one in self._tables):
                raise _ChangesError
        elif name == "tbl":
            grid = self._tables.pop().grid()
            self.emptied = self.emptied or grid == "unless empty"
            if grid == "changing":
                raise _ChangesError


def _without_braces(found: re.Match[str]) -> str:
    return found["tag"] or (found["raw"] or "").replace("{", "")


def grids(xml: str) -> Grids:
    """What may become of the grids of a patched part's tables when it is filled."""
    reader, xml = _Reader(), _NO_TAGS.sub(_without_braces, xml)
    try:
        for event in _EVENT.finditer(xml):
            reader.take(event)
    except (_ChangesError, IndexError):  # rows outside tables, ends without beginnings: nothing to be sure of
        return "changing"
    if not reader.emptied:
        return "steady"
    return "changing" if _BETWEEN_ROWS.search(xml) else "unless empty"
