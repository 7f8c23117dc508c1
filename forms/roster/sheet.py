"""One worksheet's XML into a grid, in one pass."""

from forms.roster import codes
from forms.roster.fonted import FontedTexts
from forms.roster.grid import MOST_COLUMNS, Area, Cell, Grid, SheetEntry, parse_reference
from forms.roster.package import Attributes, Package
from forms.roster.runs import Text, TextScan
from forms.roster.styles import Styles

MOST_TEXT = 20_000_000
"""Letters in the cells of one sheet: one long shared text may stand in many cells."""
_OLD = 4
"""Letters that one letter in an old font counts for: reading it takes longer."""
MOST_MERGED = 300_000
"""Cells inside merged ranges, after cutting the ranges to the rows and columns in use."""


def read_sheet(package: Package, entry: SheetEntry, strings: list[Text], styles: Styles) -> Grid:
    """The grid of a sheet; raises ``Refused`` when it holds more than a roster can."""
    scan = _Scan(package, entry.name, strings, styles)
    package.scan(entry.part, scan.start, scan.end, scan.text)
    rows = dict(sorted(scan.rows.items()))
    areas = _areas(package, scan.ranges, rows)
    doubtful = scan.texts.settle(rows)
    hidden = frozenset(scan.hidden_columns)
    return Grid(entry.name, entry.hidden, rows, areas, frozenset(scan.hidden), entry.epoch, doubtful, hidden)


class _Scan:
    """Follows the XML of one sheet as it streams by."""

    def __init__(self, package: Package, name: str, strings: list[Text], styles: Styles) -> None:
        self.rows: dict[int, dict[int, Cell]] = {}
        self.ranges: list[str] = []
        self.hidden: set[int] = set()
        self.hidden_columns: set[int] = set()
        self._package = package
        self._name = name
        self._strings = strings
        self._dates = styles.dates
        self.texts = FontedTexts(styles.fonts)
        self._row = self._column = self._letters = 0
        self._in_cells = self._formula = False
        self._cell: Attributes | None = None
        self._content = TextScan()
        self.text = self._content.text

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "c" and self._in_cells:
            self._begin_cell(attributes)
        elif self._cell is not None:
            self._formula = self._formula or tag == "f"
            self._content.start(tag, attributes)
        elif tag == "row" and self._in_cells:
            self._begin_row(attributes)
        elif tag == "sheetData":
            self._in_cells = True
        elif tag == "col" and not self._in_cells:
            self._note_columns(attributes)
        elif tag == "mergeCell":
            self.ranges.append(attributes.get("ref", ""))

    def end(self, tag: str) -> None:
        self._content.end(tag)
        if tag == "c" and self._cell is not None:
            self._keep(self._made(self._cell))
            self._cell = None
        elif tag == "sheetData":
            self._in_cells = False

    def _begin_row(self, attributes: Attributes) -> None:
        self._row = int(attributes.get("r", self._row + 1))
        self._column = 0
        if attributes.get("hidden") in ("1", "true"):
            self.hidden.add(self._row)

    def _note_columns(self, attributes: Attributes) -> None:
        """Columns that nobody sees: hidden ones of a range."""
        if attributes.get("hidden") in ("1", "true"):
            first, last = int(attributes.get("min", 1)), int(attributes.get("max", MOST_COLUMNS))
            self.hidden_columns.update(range(first, min(last, MOST_COLUMNS) + 1))

    def _begin_cell(self, attributes: Attributes) -> None:
        if "r" in attributes:
            self._row, self._column = parse_reference(attributes["r"])
        else:
            self._column += 1
        self._cell = attributes
        self._formula = False
        self._content.begin()

    def _keep(self, cell: Cell) -> None:
        if self._column > MOST_COLUMNS or not (cell.text.strip() or cell.kind == "uncomputed"):
            return
        self.rows.setdefault(self._row, {})[self._column] = cell
        self._letters += len(cell.text) * (_OLD if cell.old else 1)
        if self._letters > MOST_TEXT:
            self._package.refuse(
                codes.TOO_LARGE, what=f"chữ trong trang «{self._name}»", size="quá nhiều", limit="20 triệu chữ"
            )
        most = self._package.bounds.rows
        if len(self.rows) > most:
            self._package.refuse(codes.TOO_MANY_ROWS, sheet=self._name, limit=f"{most:,}".replace(",", "."))

    def _made(self, attributes: Attributes) -> Cell:
        kind = attributes.get("t", "n")
        if kind in ("str", "inlineStr", "d"):
            return self._text(self._content.taken(), attributes)
        raw = self._content.raw().strip()
        if kind == "s":
            return self._text(self._strings[int(raw)] if raw else "", attributes)
        if kind == "e":
            return Cell("error", raw or "#N/A")
        if kind == "b":
            return Cell("number", "TRUE" if raw == "1" else "FALSE")
        if self._formula and not raw:
            return Cell("uncomputed", "")
        dated = int(attributes.get("s", "0")) in self._dates
        return Cell("date" if dated else "number", raw)

    def _text(self, text: Text, attributes: Attributes) -> Cell:
        return self.texts.cell(text, attributes.get("s", "0"), (self._row, self._column))


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
