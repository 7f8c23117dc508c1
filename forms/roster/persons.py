"""One member row into a member: name, birth, post and standing, with every change and doubt."""

from dataclasses import dataclass, field
from datetime import date

from forms.roster import codes
from forms.roster.births import read_birth, said_birth
from forms.roster.grid import Cell, cell_name
from forms.roster.letters import clean_text
from forms.roster.line import Line
from forms.roster.model import Change, RosterMember, Status
from forms.roster.names import NamePart, NameRead, is_post, read_name
from forms.roster.standings import CHECKS, Said, UnknownWord, read_standing
from meetings.faults import Finding


@dataclass
class PersonRead:
    """What came of one row; ``member`` is none when it was refused or is no member."""

    member: RosterMember | None = None
    changes: list[Change] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unknown: list[UnknownWord] = field(default_factory=list)


def read_person(line: Line, section: Status | None, epoch: date, today: date) -> PersonRead:
    """Read a member row; ``section`` is the standing of the section it stands in."""
    read = PersonRead()
    cells = [(column, cell) for column in line.columns.names if (cell := line.cell(column))]
    broken = _broken_name(line, cells)
    if broken:
        read.findings.append(broken)
        return read
    name = read_name(
        tuple(NamePart(cell_name(line.row, column), cell.text, cell.was, cell.old) for column, cell in cells)
    )
    read.findings += name.findings
    if any(finding.stops for finding in name.findings):
        return read
    read.changes += name.changes
    where = cell_name(line.row, cells[0][0])
    born, beside = _birth(line, name, where, read, (epoch, today))
    post = _post(line, read)
    if post is None:
        post = next(filter(is_post, beside), None)
        beside = [text for text in beside if text != post]
    told = read_standing(Said(line, name.name, where, tuple(beside), section), today)
    read.findings += told.findings
    read.unknown += told.unknown
    if told.status is not None:
        read.member = RosterMember(line.row, name.name, name.title, born, post, told.status)
    return read


def _broken_name(line: Line, cells: list[tuple[int, Cell]]) -> Finding | None:
    for column, cell in cells:
        where = cell_name(line.row, column)
        if cell.kind == "uncomputed":
            return codes.NAME_NOT_COMPUTED.at(where, cell=where)
        if cell.kind == "error":
            return codes.NAME_IN_ERROR.at(where, cell=where, text=cell.text)
        if cell.kind != "text":
            return codes.BAD_NAME.at(where, cell=where, text=cell.shown)
    return None


def _birth(
    line: Line, name: NameRead, where: str, read: PersonRead, days: tuple[date, date]
) -> tuple[date | int | None, list[str]]:
    """The birth from its columns or from beside the name, and what beside the name is no birth."""
    epoch, today = days
    found: list[tuple[str, date | int]] = []
    rest: list[str] = []
    for place, cell in _birth_cells(line):
        birth = read_birth(cell, place, epoch, today)
        read.findings += [birth.doubt] if birth.doubt else []
        if birth.born is not None:
            found.append((place, birth.born))
            _note_birth(read, place, cell, birth.born, birth.altered)
    for text in name.beside:
        birth = read_birth(Cell("text", text), where, epoch, today)
        if birth.born is None:
            rest.append(text)
        else:
            read.findings += [birth.doubt] if birth.doubt else []
            found.append((where, birth.born))
    return _one_birth(found, read), rest


def _one_birth(found: list[tuple[str, date | int]], read: PersonRead) -> date | int | None:
    dates = {born.year for _, born in found if isinstance(born, date)}
    different = list(dict.fromkeys(born for _, born in found if isinstance(born, date) or born not in dates))
    if len(different) > 1:
        first, second = (said_birth(born) for born in different[:2])
        read.findings.append(codes.BIRTH_TWICE.at(found[-1][0], first=first, second=second))
        return None
    return different[0] if different else None


def _birth_cells(line: Line) -> list[tuple[str, Cell]]:
    columns = line.columns
    if columns.birth_parts:
        day, month, year = (line.grid.own(line.row, column) for column in columns.birth_parts)
        text = f"{day or 0}/{month or 0}/{year}" if day or month else year
        return [(cell_name(line.row, columns.birth_parts[-1]), Cell("text", text))] if year else []
    cells = [(column, cell) for column in columns.births if (cell := line.cell(column))]
    return [
        (cell_name(line.row, column), cell)
        for column, cell in cells
        if any(letter.isalnum() for letter in cell.shown or "0")
        and not (len(columns.births) > 1 and cell.shown.casefold() in CHECKS)
    ]


def _note_birth(read: PersonRead, place: str, cell: Cell, born: date | int, altered: bool) -> None:
    was = cell.written if cell.kind == "text" else cell.shown
    read.changes += [Change(place, was, str(born), why) for why in cell.old]
    if altered:
        read.changes.append(Change(place, was, str(born), "date"))
    elif was != str(born) and cell.kind == "text":
        read.changes.append(Change(place, was, str(born), "spaces"))


def _post(line: Line, read: PersonRead) -> str | None:
    """The posts of all post columns and, where the name is merged over rows, of all its rows."""
    names = line.columns.names
    rows = range(line.row, line.grid.span(line.row, names[0]).bottom + 1)
    places = dict.fromkeys(line.grid.anchor(row, column) for row in rows for column in line.columns.posts)
    posts: list[str] = []
    for place in places:
        cell = line.grid.cell(*place)
        if cell is None:
            continue
        if cell.kind in ("error", "uncomputed"):
            read.findings.append(
                codes.CELL_IN_ERROR.at(cell_name(*place), what="chức vụ", text=cell.text or "công thức")
            )
            continue
        posts.append(_clean_post(cell, cell_name(*place), read))
    return ", ".join(dict.fromkeys(filter(None, posts))) or None


def _clean_post(cell: Cell, where: str, read: PersonRead) -> str:
    text, reasons = clean_text(cell.text)
    lines = [clean_text(line)[0] for line in cell.text.splitlines()]
    post = _joined(list(filter(None, lines))) if len(lines) > 1 else text
    if not any(letter.isalpha() for letter in post):
        return ""
    read.changes += [Change(where, cell.written, post, why) for why in (*cell.old, *reasons)]
    return post


def _joined(lines: list[str]) -> str:
    """Lines of a cell: a new post after a comma, a wrapped one after a space."""
    joined: list[str] = []
    for line in lines:
        wrapped = not joined or joined[-1][-1:] in (*",;-–/(", "") or line[0].islower() or not line[0].isalpha()
        joined += (" " if wrapped else ", ", line.lstrip("-–+ "))
    return "".join(joined).strip(" ,;")
