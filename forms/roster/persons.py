"""One member row into a member: name, birth, post and standing, with every change and doubt."""

from dataclasses import dataclass, field
from datetime import date

from forms.roster import codes
from forms.roster.births import read_birth, said_birth
from forms.roster.grid import Cell, cell_name
from forms.roster.letters import clean_text
from forms.roster.lines import Line
from forms.roster.model import STATUS_WORDS, Change, RosterMember, Status
from forms.roster.names import NamePart, NameRead, is_post, read_name
from forms.roster.status import Standing, short_standing, standing
from meetings.faults import Finding

_CHECKS = frozenset(("x", "v", "✓", "✔", "√", "có", "1"))
_LONGEST_NOTE = 300  # letters of a note in which a standing is looked for
_SHORT_POST = 30  # letters: «Đảng viên dự bị» in a post column; longer posts only mention such words
_PLAIN_MEMBER = frozenset(("đảng viên", "đv", "x", "-", "có", "đang sinh hoạt", "đang công tác", "bình thường"))


@dataclass(frozen=True)
class UnknownWord:
    """A word in a column of standing that says nothing known; told once for all its cells."""

    text: str
    cell: str
    status: Status


@dataclass
class PersonRead:
    """What came of one row; ``member`` is none when it was refused or is no member."""

    member: RosterMember | None = None
    changes: list[Change] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    unknown: list[UnknownWord] = field(default_factory=list)


@dataclass(frozen=True)
class _Word:
    """A text that may tell the standing, and the cell it stands in."""

    cell: str
    text: str
    says: Standing
    sure: bool


@dataclass(frozen=True)
class _Person:
    """The row being read: its name, the name's cell, and where findings and changes are gathered."""

    line: Line
    name: NameRead
    where: str
    read: PersonRead


def read_person(line: Line, section: Status | None, epoch: date, today: date) -> PersonRead:
    """Read a member row; ``section`` is the standing of the section it stands in."""
    read = PersonRead()
    cells = [(column, cell) for column in line.columns.names if (cell := line.cell(column))]
    broken = _broken_name(line, cells)
    if broken:
        read.findings.append(broken)
        return read
    name = read_name(tuple(NamePart(cell_name(line.row, column), cell.text) for column, cell in cells))
    read.findings += name.findings
    if any(finding.stops for finding in name.findings):
        return read
    read.changes += name.changes
    person = _Person(line, name, cell_name(line.row, cells[0][0]), read)
    born, beside = _birth(person, epoch, today)
    post = _post(line, read)
    if post is None:
        post = next(filter(is_post, beside), None)
        beside = [text for text in beside if text != post]
    status = _status(person, beside, section)
    if status is not None:
        read.member = RosterMember(line.row, name.name, name.title, born, post, status)
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


def _birth(person: _Person, epoch: date, today: date) -> tuple[date | int | None, list[str]]:
    """The birth from its columns or from beside the name, and what beside the name is no birth."""
    read, where = person.read, person.where
    found: list[tuple[str, date | int]] = []
    rest: list[str] = []
    for place, cell in _birth_cells(person.line):
        birth = read_birth(cell, place, epoch, today)
        read.findings += [birth.doubt] if birth.doubt else []
        if birth.born is not None:
            found.append((place, birth.born))
            _note_birth(read, place, cell, birth.born, birth.altered)
    for text in person.name.beside:
        birth = read_birth(Cell("text", text), where, epoch, today)
        if birth.born is None:
            rest.append(text)
        else:
            read.findings += [birth.doubt] if birth.doubt else []
            found.append((where, birth.born))
    return _one_birth(found, read), rest


def _one_birth(found: list[tuple[str, date | int]], read: PersonRead) -> date | int | None:
    different = list(dict.fromkeys(born for _, born in found))
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
        and not (len(columns.births) > 1 and cell.shown.casefold() in _CHECKS)
    ]


def _note_birth(read: PersonRead, place: str, cell: Cell, born: date | int, altered: bool) -> None:
    was = cell.text if cell.kind == "text" else cell.shown
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
    read.changes += [Change(where, cell.text, post, why) for why in reasons]
    return post


def _joined(lines: list[str]) -> str:
    """Lines of a cell: a new post after a comma, a wrapped one after a space."""
    joined: list[str] = []
    for line in lines:
        wrapped = not joined or joined[-1][-1:] in (*",;-–/(", "") or line[0].islower() or not line[0].isalpha()
        joined += (" " if wrapped else ", ", line.lstrip("-–+ "))
    return "".join(joined).strip(" ,;")


def _status(person: _Person, beside: list[str], section: Status | None) -> Status | None:
    """The standing: the row's own word before the section's; none for who is no member at all."""
    name, read = person.name.name, person.read
    said = [word for word in _words(person.line, beside, person.where) if word.says != Standing()]
    for word in said:
        if word.says.no_member:
            read.findings.append(codes.NOT_MEMBERS.at(word.cell, name=name, text=word.text))
            return None
    status = _own_status(said, name, read) or section or "official"
    for word in said:
        if word.says.away:
            read.findings.append(codes.AWAY.at(word.cell, name=name, text=word.text, status=STATUS_WORDS[status]))
    _tell_unknown(person, beside, status)
    return status


def _own_status(said: list[_Word], name: str, read: PersonRead) -> Status | None:
    """The first word that says more than «chính thức», else that; contradictions and mentions are told."""
    pairs = [(word, status) for word in said for status in word.says.statuses]
    if not pairs:
        return None
    word, status = next((pair for pair in pairs if pair[1] != "official"), pairs[0])
    if len(set(word.says.statuses)) > 1 or len({other for _, other in pairs} - {"official"}) > 1:
        read.findings.append(codes.STATUS_UNCLEAR.at(word.cell, text=word.text, status=STATUS_WORDS[status]))
    elif not word.sure and not word.says.leads and status != "official":
        read.findings.append(
            codes.STATUS_FROM_NOTE.at(word.cell, name=name, text=word.text, status=STATUS_WORDS[status])
        )
    return status


def _words(line: Line, beside: list[str], where: str) -> list[_Word]:
    """Every text of the row that may tell the standing, the surest first."""
    columns = line.columns
    words = [_Word(cell, text, short_standing(text), True) for cell, text in _spoken(line, columns.statuses)]
    for column, status in columns.marks:
        text = line.grid.own(line.row, column)
        if text.casefold() in _CHECKS:
            words.append(_Word(cell_name(line.row, column), text, Standing((status,), leads=True), True))
    words += [_Word(where, text, short_standing(text), True) for text in beside]
    words += [_Word(cell, text, short_standing(text), False) for cell, text in _spoken(line, columns.notes)]
    posts = [
        _Word(cell, text, standing(text), True)
        for cell, text in _spoken(line, columns.posts)
        if len(text) <= _SHORT_POST
    ]
    return words + [word for word in posts if word.says.leads or word.says.no_member]


def _spoken(line: Line, columns: tuple[int, ...]) -> list[tuple[str, str]]:
    """Cells and texts of these columns, merged ones over several rows included."""
    places = [line.grid.anchor(line.row, column) for column in columns]
    return [
        (cell_name(*place), text[:_LONGEST_NOTE]) for place in dict.fromkeys(places) if (text := line.grid.own(*place))
    ]


def _tell_unknown(person: _Person, beside: list[str], status: Status) -> None:
    for cell, text in _spoken(person.line, person.line.columns.statuses):
        if short_standing(text) == Standing() and text.casefold() not in _PLAIN_MEMBER:
            person.read.unknown.append(UnknownWord(text, cell, status))
    for text in beside:
        if short_standing(text) == Standing():
            finding = codes.BESIDE_NAME.at(person.where, text=text, name=person.name.name)
            person.read.findings.append(finding)
