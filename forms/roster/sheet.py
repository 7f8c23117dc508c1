"""One worksheet's XML into a grid, in one pass."""

import re

from forms.roster import codes
from forms.roster.grid import MOST_COLUMNS, Area, Cell, Grid, SheetEntry, parse_reference
from forms.roster.package import Attributes, Package

MOST_ROWS = 20_000
"""Rows that hold something."""
MOST_TEXT = 20_000_000
"""Letters in the cells of one sheet: one long shared text may stand in many cells."""
MOST_MERGED = 300_000
"""Cells inside merged ranges, after cutting the ranges to the rows and columns in use."""

_SURROGATES, _NO_CHARACTERS = range(0xD800, 0xE000), (0xFFFE, 0xFFFF)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def read_sheet(package: Package, entry: SheetEntry, strings: list[str], dates: frozenset[int]) -> Grid:
    """The grid of a sheet; raises ``Refused`` when it holds more than a roster can."""
    scan = _Scan(package, entry.name, strings, dates)
    package.scan(entry.part, scan.start, scan.end, scan.text)
    rows = dict(sorted(scan.rows.items()))
    return Grid(entry.name, entry.hidden, rows, _areas(package, scan.ranges, rows), frozenset(scan.hidden), entry.epoch)


def unescape(text: str) -> str:
    """Excel's ``_x000D_`` for a character; halves of pairs and what XML cannot hold stay as written."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return found[0] if code in _SURROGATES or code in _NO_CHARACTERS else chr(code)


class _Scan:
    """Follows the XML of one sheet as it streams by."""

    def __init__(self, package: Package, name: str, strings: list[str], dates: frozenset[int]) -> None:
        self.rows: dict[int, dict[int, Cell]] = {}
        self.ranges: list[str] = []
        self.hidden: set[int] = set()
        self._package = package
        self._name = name
        self._strings = strings
        self._dates = dates
        self._row = self._column = self._letters = 0
        self._in_cells = self._collecting = self._formula = self._phonetic = False
        self._cell: Attributes | None = None
        self._pieces: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "c" and self._in_cells:
            self._begin_cell(attributes)
        elif self._cell is not None:
            self._formula = self._formula or tag == "f"
            self._phonetic = self._phonetic or tag == "rPh"
            self._collecting = tag in ("v", "t") and not self._phonetic
        elif tag == "row" and self._in_cells:
            self._begin_row(attributes)
        elif tag == "sheetData":
            self._in_cells = True
        elif tag == "mergeCell":
            self.ranges.append(attributes.get("ref", ""))

    def text(self, text: str) -> None:
        if self._collecting:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        self._collecting = False
        if tag == "c" and self._cell is not None:
            self._keep(self._made(self._cell, "".join(self._pieces)))
            self._cell = None
        elif tag == "rPh":
            self._phonetic = False
        elif tag == "sheetData":
            self._in_cells = False

    def _begin_row(self, attributes: Attributes) -> None:
        self._row = int(attributes.get("r", self._row + 1))
        self._column = 0
        if attributes.get("hidden") in ("1", "true"):
            self.hidden.add(self._row)

    def _begin_cell(self, attributes: Attributes) -> None:
        if "r" in attributes:
            self._row, self._column = parse_reference(attributes["r"])
        else:
            self._column += 1
        self._cell = attributes
        self._formula = self._phonetic = False
        self._pieces = []

    def _keep(self, cell: Cell) -> None:
        if self._column > MOST_COLUMNS or not (cell.text.strip() or cell.kind == "uncomputed"):
            return
        self.rows.setdefault(self._row, {})[self._column] = cell
        self._letters += len(cell.text)
        if self._letters > MOST_TEXT:
            self._package.refuse(
                codes.TOO_LARGE, what=f"chữ trong trang «{self._name}»", size="quá nhiều", limit="20 triệu chữ"
            )
        if len(self.rows) > MOST_ROWS:
            self._package.refuse(codes.TOO_MANY_ROWS, sheet=self._name, limit=f"{MOST_ROWS:,}".replace(",", "."))

    def _made(self, attributes: Attributes, raw: str) -> Cell:
        kind = attributes.get("t", "n")
        if kind == "s":
            return Cell("text", self._strings[int(raw)] if raw.strip() else "")
        if kind in ("str", "inlineStr", "d"):
            return Cell("text", unescape(raw))
        if kind == "e":
            return Cell("error", raw or "#N/A")
        if kind == "b":
            return Cell("number", "TRUE" if raw.strip() == "1" else "FALSE")
        if self._formula and not raw.strip():
            return Cell("uncomputed", "")
        dated = int(attributes.get("s", "0")) in self._dates
        return Cell("date" if dated else "number", raw.strip())


def _areas(package: Package, ranges: list[str], rows: dict[int, dict[int, Cell]]) -> dict[tuple[int, int], Area]:
    """Every merged cell with its range, ranges cut to what is in use."""
    last = max(rows, default=0)
    areas: dict[tuple[int, int], Area] = {}
    for text in ranges:
        area = _area(text, last)
        if len(areas) + area.height * area.width > MOST_MERGED:
            package.refuse(codes.TOO_LARGE, what="số ô gộp", size=f"hơn {MOST_MERGED}", limit="đó")
        areas.update(
            ((row, column), area)
            for row in range(area.top, area.bottom + 1)
            for column in range(area.left, area.right + 1)
        )
    return areas


def _area(text: str, last: int) -> Area:
    first, _, second = text.partition(":")
    top, left = parse_reference(first)
    bottom, right = parse_reference(second or first)
    return Area(top, left, min(bottom, last), min(right, MOST_COLUMNS))
