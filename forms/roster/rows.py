"""The rows below the header, top to bottom: sections open and close, members are read, the table ends."""

from dataclasses import replace
from datetime import date

from forms.roster import codes
from forms.roster.blocks import about_other_names
from forms.roster.columns import is_name_heading
from forms.roster.families import reads_like_a_name
from forms.roster.grid import Grid, cell_name
from forms.roster.header import Columns, columns_at
from forms.roster.kinds import Kind, is_column_numbers, kind_of
from forms.roster.line import Line
from forms.roster.names import core_of_name, is_post
from forms.roster.openings import OpenSections
from forms.roster.persons import read_person
from forms.roster.table import TableRead

MOST_HEADERS = 1_000
"""Repeated headers that are looked at anew; more than so many printed pages are passed over."""
_LOWER_WORDS = 2
_NAMES_UNDER_OFFICES = 2


def read_table(grid: Grid, header: Columns, today: date) -> TableRead:
    """Every row below the header of one sheet."""
    walk = _Walk(TableRead(grid, header), today)
    walk.begin()
    for row in grid.below(header.last):
        if walk.ends_at(row):
            walk.look_below(row)
            break
        walk.take(row)
    return walk.read


def _has_common_post(line: Line) -> bool:
    """Whether a word that is surely a post stands in the row, and not one more name as under signatures."""
    posts = [line.grid.own(line.row, column) for column in line.columns.posts]
    return any(is_post(post) or post.casefold().startswith("đảng viên") for post in posts)


def _is_sentence(text: str) -> bool:
    """Whether a text in the name column reads like words about somebody: «Lê Ba vắng có lý do»."""
    words = text.split()
    return any(word[0].isupper() for word in words) and sum(word[0].islower() for word in words) >= _LOWER_WORDS


class _Walk:
    """Goes down a table; knows the header in force, the open sections, whether a total was passed."""

    def __init__(self, read: TableRead, today: date) -> None:
        self.read = read
        self._today = today
        self._columns = read.header
        self._sections = OpenSections()
        self._after_header = True
        self._total_passed = False
        self._numbered = False
        self._last_members: dict[bool, int] = {}
        self._headers = 0

    def begin(self) -> None:
        """Look at the titles above the header and at the columns beside the names."""
        for row in self.read.grid.order:
            if row >= self.read.header.row:
                break
            self.read.findings += self._sections.begin_above(self._line(row))
        self.read.findings += about_other_names(self.read.grid, self.read.header)

    def ends_at(self, row: int) -> bool:
        """Whether the table is over at this row: signatures, or an office's name with no member below."""
        if row <= self._columns.last:
            return False
        line = self._line(row)
        kind = kind_of(line) if line.texts else "remark"
        return kind == "signature" or (kind == "office" and row > self._last_counted())

    def _last_counted(self) -> int:
        """The last row that is surely a member; looked for once before and once after numbers were seen."""
        if self._numbered not in self._last_members:
            rows = reversed(self.read.grid.below(self._columns.last))
            self._last_members[self._numbered] = next((row for row in rows if self._is_counted(row)), 0)
        return self._last_members[self._numbered]

    def look_below(self, end: int) -> None:
        """Tell of rows under the signatures that still look like members."""
        self.read.pass_over(self._line(end))
        rows = self.read.grid.below(end)
        left = [row for row in rows if self._is_counted(row)]
        alone = [row for row in rows if reads_like_a_name(core_of_name(self._line(row).name))]
        if not left and len(alone) > _NAMES_UNDER_OFFICES:
            left = alone
        if left:
            where = cell_name(left[0], self._columns.names[0])
            self.read.findings.append(codes.BELOW_THE_END.at(where, end=end, count=len(left), row=left[0]))

    def take(self, row: int) -> None:
        """Read one row."""
        if row <= self._columns.last or self._is_header(row):
            return
        line = self._line(row)
        if not line.texts and not any(line.cell(column) for column in line.columns.names):
            return
        if self._after_header and is_column_numbers(line):
            return
        self._after_header = False
        self._take_kind(kind_of(line), line)

    def _take_kind(self, kind: Kind, line: Line) -> None:
        if kind in ("section", "office", "remark"):
            self.read.pass_over(line)
        if kind == "section":
            self.read.findings += self._sections.begin(line)
        elif kind == "total":
            self._total_passed = True
        elif kind == "nameless" or (kind == "office" and line.has_person()):
            self._refuse_nameless(line)
        elif kind == "member":
            self._take_member(line)
        elif kind == "stray":
            self._tell_stray(line)

    def _is_header(self, row: int) -> bool:
        """Whether the header stands here again, as on printed pages; its columns hold from here on."""
        if not any(text[:1] in "hHtT" and is_name_heading(text) for _, text in self.read.grid.texts(row)):
            return False
        self._headers += 1
        again = columns_at(self.read.grid, row) if self._headers <= MOST_HEADERS else self._columns
        if again is None or again.known < min(2, self._columns.known):
            return False
        self._columns = replace(again, counted=self._columns.counted, romans=self._columns.romans)
        self._after_header = True
        return True

    def _line(self, row: int) -> Line:
        return Line(self.read.grid, self._columns, row)

    def _is_counted(self, row: int) -> bool:
        line = self._line(row)
        if kind_of(line) != "member":
            return False
        return line.numbered or (not self._numbered and (line.has_birth() or _has_common_post(line)))

    def _refuse_nameless(self, line: Line) -> None:
        columns = line.columns
        what = {
            "số thứ tự": line.numbered,
            "ngày sinh": line.filled((*columns.births, *columns.birth_parts)),
            "chức vụ": line.filled(columns.posts),
        }
        given = " và ".join(word for word, there in what.items() if there)
        cell = cell_name(line.row, columns.names[0])
        self.read.rows_of_people += 1
        self.read.findings.append(codes.NO_NAME.at(cell, cell=cell, row=line.row, given=given))

    def _tell_stray(self, line: Line) -> None:
        column, text = line.titled
        self.read.findings.append(codes.STRAY_TEXT.at(cell_name(line.row, column), row=line.row, text=text[:80]))

    def _take_member(self, line: Line) -> None:
        cell = cell_name(line.row, next(column for column in line.columns.names if line.cell(column)))
        section = self._sections.around()
        if section and section.no_member:
            self.read.findings.append(codes.NOT_MEMBERS.at(cell, name=line.name, text=section.no_member))
            return
        if self._total_passed and self._numbered and not line.numbered and len(line.texts) == 1:
            self.read.findings.append(codes.AFTER_TOTAL.at(cell, name=line.name))
            return
        if self._numbered and not line.has_person() and _is_sentence(line.name):
            self._tell_stray(line)
            return
        self._numbered = self._numbered or line.numbered
        status = section.status if section else None
        self.read.keep(line, read_person(line, status, self.read.grid.epoch, self._today), cell)
