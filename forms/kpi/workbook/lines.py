"""The rows of a sheet that say something (các dòng): totals, titles and signatures passed over, merged cells spread."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from forms.kpi.workbook import codes
from forms.kpi.workbook.columns import NAME_END, NUMBERS, by_key
from forms.kpi.workbook.model import Table
from forms.kpi.workbook.totals import Totals, is_total, summing
from forms.roster.endings import is_place_and_date, is_signature
from forms.roster.families import reads_like_a_name
from forms.roster.grid import Cell, cell_name, column_name
from forms.roster.listing import listed
from forms.roster.names import core_of_name
from meetings.faults import Finding

_WHOSE = frozenset(("person", "person_name", NAME_END))
_LEAST_COUNTED = 3  # columns that a row of column numbers counts
_ENUMERATOR = re.compile(r"(?:[IVX]{1,5}|[A-HĐ])\s*[.)\-:]?(?:\s+.*|$)")
_SHOWN = 40


class Line(NamedTuple):
    """One row with what it holds, by the keys of its columns; ``under`` is the text of a person's row above it."""

    table: Table
    row: int
    cells: Mapping[str, Cell]
    under: tuple[int, str] | None = None

    def where(self, key: str = "") -> str:
        """A cell of this row as faults name it."""
        return self.table.where(self.row, key)


@dataclass
class Lines:
    """What the rows of one sheet came to."""

    table: Table
    taken: list[Line] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    left_out: list[tuple[int, str]] = field(default_factory=list)
    merged: dict[tuple[int, int], Finding] = field(default_factory=dict)
    doubtful: list[Finding] = field(default_factory=list)
    """Rows of which nobody can tell whether they are totals."""

    def findings(self) -> Iterator[Finding]:
        """Numbers merged over rows, totals in doubt, rows that were left out, hidden ones that were not."""
        yield from self.merged.values()
        yield from self.doubtful
        sheet = self.table.grid.name
        for row, called, whose in summing(self.table, self.taken) if self.table.sheet.key == "task" else ():
            yield codes.SUMS_OTHERS.at(self.table.where(row, "name"), text=called, name=whose)
        if self.left_out:
            said = listed([f"{row} «{text[:_SHOWN]}»" for row, text in self.left_out])
            where = self.table.where(self.left_out[0][0])
            yield codes.ROWS_LEFT_OUT.at(where, sheet=sheet, count=len(self.left_out), rows=said)
        hidden = [line.row for line in self.taken if line.row in self.table.grid.hidden_rows]
        if hidden:
            rows = listed(list(map(str, hidden)))
            yield codes.HIDDEN_ROWS.at(self.table.where(hidden[0]), sheet=sheet, count=len(hidden), rows=rows)
        yield from self._hidden_columns()

    def _hidden_columns(self) -> Iterator[Finding]:
        """Columns that nobody sees and that say something of the rows taken; the template hides some of its own."""
        table, declared = self.table, by_key(self.table.sheet.columns)
        own = {key for key, column in declared.items() if column.hidden}
        unseen = {key: place for key, place in table.columns.items() if place in table.grid.hidden_columns}
        filled = sorted((place, key) for key, place in unseen.items() if key not in own and self._is_filled(key))
        if filled:
            said = listed([f"{column_name(place)} «{table.headings.get(place, '')[:_SHOWN]}»" for place, _ in filled])
            where = f"{table.grid.name}!{cell_name(table.first, filled[0][0])}"
            yield codes.HIDDEN_COLUMNS.at(where, sheet=table.grid.name, count=len(filled), columns=said)

    def _is_filled(self, key: str) -> bool:
        return any(key in line.cells for line in self.taken)


def lines_of(table: Table, is_person: Callable[[str], bool]) -> Lines:
    """Every row below the header; ``is_person`` tells whether a text names somebody of the month."""
    walk = _Walk(Lines(table), is_person)
    rows = table.grid.below(table.last)
    for place, row in enumerate(rows):
        if not walk.take(row):
            walk.look_below(rows[place + 1 :])
            break
    return walk.lines


def _counts(texts: list[str]) -> bool:
    letters = [text for text in texts if text.isalpha()]
    figures = texts[len(letters) :]
    counted = figures == [str(number) for number in range(1, len(figures) + 1)]
    return len(texts) >= _LEAST_COUNTED and counted and [*map(str.upper, letters)] == list("ABCDEFGH"[: len(letters)])


class _Walk:
    """Goes down a sheet; knows whether a row was taken yet, and under which person's row it is."""

    def __init__(self, lines: Lines, is_person: Callable[[str], bool]) -> None:
        self.lines = lines
        self._table = lines.table
        self._grid = lines.table.grid
        self._is_person = is_person
        self._under: tuple[int, str] | None = None
        self._totals = Totals(lines.table, lines.taken, is_person)
        self._own_columns = {place: key for key, place in lines.table.columns.items()}
        self._holds = {key: column.holds for key, column in by_key(lines.table.sheet.columns).items()}

    def take(self, row: int) -> bool:
        """Look at one row; False where the sheet is over."""
        own = self._own(row)
        if not own:
            return not self._signs(row)
        if self._is_plain(own):
            self._take(row, own)
            return True
        texts = [text for _, text in self._grid.texts(row)]
        called = bool(texts) and is_total(texts[0]) and not self._is_header(own)
        if called and self._is_no_row(row, own, texts):
            return True
        if not called and self._is_decoration(row, own, texts):
            self._pass(row, texts)
        elif self._names_a_person(own, texts):
            self._under = (row, next(text for text in texts if self._is_person(text)))
            self._pass(row, texts)
        elif self._signs(row) and not self._is_whole(own):
            self._pass(row, texts)
            return False
        else:
            self._take(row, own)
        return True

    def _is_no_row(self, row: int, own: Mapping[str, Cell], texts: list[str]) -> bool:
        """Whether a row that is called a total is one, or may be one; what may be one is told."""
        verdict = self._totals.verdict(own)
        if verdict == "total":
            self._pass(row, texts)
        elif verdict == "doubt":
            place = next((key for key, cell in own.items() if is_total(cell.shown)), "")
            self.lines.doubtful.append(codes.TOTAL_OR_TASK.at(self._table.where(row, place), text=texts[0]))
        return verdict != "row"

    def _take(self, row: int, own: dict[str, Cell]) -> None:
        cells = own | self._merged(row, own) if self._grid.areas else own
        self.lines.taken.append(Line(self._table, row, cells, self._under))

    def _is_plain(self, own: Mapping[str, Cell]) -> bool:
        """Whether a row is plainly one of the table: a code and a number; most are, and a province has many."""
        code = own.get("person")
        numbered = any(cell.kind == "number" and self._holds.get(key) in NUMBERS for key, cell in own.items())
        return code is not None and numbered and not is_total(code.shown)

    def look_below(self, rows: tuple[int, ...]) -> None:
        """Rows under the signatures that still look like rows of the table."""
        for row in rows:
            own = self._own(row)
            if any(self._holds.get(key) in NUMBERS and cell.kind == "number" for key, cell in own.items()):
                self.lines.left_out.append((row, " ".join(text for _, text in self._grid.texts(row))))

    def _own(self, row: int) -> dict[str, Cell]:
        """The known cells of a row that hold something."""
        cells = self._grid.rows[row]
        columns = self._own_columns
        return {
            columns[place]: cell
            for place, cell in cells.items()
            if place in columns and (cell.kind != "text" or cell.shown)
        }

    def _merged(self, row: int, own: Mapping[str, Cell]) -> dict[str, Cell]:
        """What cells merged over several rows say of this one; a number would not say of which row it is."""
        spoken = {}
        for key, place in self._table.columns.items():
            anchor = self._grid.anchor(row, place)
            cell = self._grid.cell(*anchor)
            above = self._table.last < anchor[0] < row and anchor[1] == place
            if key in own or cell is None or not above:
                continue
            if self._holds.get(key) in NUMBERS:
                self._tell_merged(anchor, cell)
            else:
                spoken[key] = cell
        return spoken

    def _tell_merged(self, anchor: tuple[int, int], cell: Cell) -> None:
        area = self._grid.span(*anchor)
        said = f"{cell_name(area.top, area.left)}:{cell_name(area.bottom, area.right)}"
        where = f"{self._grid.name}!{cell_name(*anchor)}"
        self.lines.merged.setdefault(anchor, codes.MERGED_NUMBER.at(where, area=said, text=cell.shown))

    def _pass(self, row: int, texts: list[str]) -> None:
        self.lines.passed_over.append(f"{row} «{' '.join(texts)[:_SHOWN]}»")

    def _is_decoration(self, row: int, own: Mapping[str, Cell], texts: list[str]) -> bool:
        """Whether a row is the header once more, the numbers of its columns or the title of a section."""
        if self._is_header(own) or (not self.lines.taken and self._numbers_columns(own, texts)):
            return True
        return self._is_title(row, own, texts)

    def _is_header(self, own: Mapping[str, Cell]) -> bool:
        headings = self._table.headings
        same = sum(headings.get(self._table.columns[key]) == cell.shown for key, cell in own.items())
        return same * 2 > len(own)

    def _numbers_columns(self, own: Mapping[str, Cell], texts: list[str]) -> bool:
        """Whether a row only counts its columns: A, B, 1, 2, 3."""
        main = own.get("name") or own.get("person_name")
        return main is not None and _counts([text.strip("()[]") for text in texts])

    def _is_whole(self, own: Mapping[str, Cell]) -> bool:
        """Whether a row fills everything that it must."""
        required = [column.key for column in self._table.sheet.required]
        return bool(required) and all(key in own for key in required)

    def _is_title(self, row: int, own: Mapping[str, Cell], texts: list[str]) -> bool:
        """Whether one text stands alone, numbered I or A, over several columns, or as no person's name."""
        key = next(iter(own))
        if len(own) > 1 or own[key].kind != "text" or self._is_person(own[key].shown):
            return False
        beside = [text for text in texts if text != own[key].shown]
        if any(not _ENUMERATOR.fullmatch(text) for text in beside):
            return False
        wide = self._grid.span(row, self._table.columns[key]).width > 1
        enumerated = bool(beside) or _ENUMERATOR.fullmatch(own[key].shown) is not None
        if self._table.sheet.key == "person" and key == "name":
            return not reads_like_a_name(core_of_name(own[key].shown))
        return wide or enumerated

    def _names_a_person(self, own: Mapping[str, Cell], texts: list[str]) -> bool:
        """Whether a row only names the person of the rows below it."""
        if not self._table.sheet.of_person:
            return False
        alone = own.keys() <= _WHOSE or len(own) == 1
        return alone and any(map(self._is_person, texts))

    def _signs(self, row: int) -> bool:
        """Whether the row stands above signatures, and says nothing of the table."""
        cells = self._grid.rows[row].values()
        if any(cell.kind == "number" for cell in cells):
            return False
        return any(is_signature(text) or is_place_and_date(text) for _, text in self._grid.texts(row))
