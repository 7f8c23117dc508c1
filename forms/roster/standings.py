"""The standing of one member (diện đảng viên) from all the cells of a row; a doubt is always told with its cell."""

import re
from dataclasses import dataclass, field
from datetime import date

from forms.roster import codes
from forms.roster.grid import cell_name
from forms.roster.line import Line
from forms.roster.model import Status
from forms.roster.status import Standing, is_plain_standing, short_standing, standing
from meetings.faults import Code, Finding
from meetings.people import STATUS_NAMES
from meetings.vietnamese import fold

CHECKS = frozenset(("x", "v", "✓", "✔", "√", "có", "1", "+", "*", "•", "●", "ü", "þ", "☑", "☒", "×", "đúng", "x."))
"""Marks in a column of marks; «ü» and «þ» are ticks of a symbol font."""
_NO_CHECKS = frozenset(("-", "0", "không", "ko", "k", "–", "o", "/"))
_LONGEST_NOTE = 300  # letters of a note in which a standing is looked for
_LONGEST_ALONE = 40  # letters of a standing in a column without a known header
_SHORT_POST = 40  # letters: «Đảng viên dự bị» in a post column; longer posts only mention such words
_LEAST_DATE = 4  # digits
_PLAIN_MEMBER = frozenset(("đảng viên", "đv", "-", "có", "đang sinh hoạt", "đang công tác", "bình thường"))
_ADMITTED = re.compile(r"\bket nap\b\D{0,20}(?:\d{1,2}\D{1,3}){0,2}(\d{4})\b")
_BETWEEN_POSTS = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+")
_NO_POST: frozenset[Status] = frozenset(("exempt", "visiting"))
"""Standings that are in no post's name; a team or a class may be one of those on probation."""
_TEAMS = re.compile(r"\b(?:phu trach|huong dan|theo doi|giup do|quan ly)\b")


@dataclass(frozen=True)
class UnknownWord:
    """A word in a column of standing that says nothing known; told once for all its cells."""

    text: str
    cell: str
    status: Status


@dataclass(frozen=True)
class Said:
    """What the standing is read from: the row, the name and its cell, words beside it, the section's standing."""

    line: Line
    name: str
    where: str
    beside: tuple[str, ...]
    section: Status | None


@dataclass
class StandingRead:
    """What came of it; ``status`` is none for who is no member at all."""

    status: Status | None = None
    findings: list[Finding] = field(default_factory=list)
    unknown: list[UnknownWord] = field(default_factory=list)


@dataclass(frozen=True)
class _Word:
    """A text that may tell the standing, and the cell it stands in."""

    cell: str
    text: str
    says: Standing
    sure: bool
    post: bool = False


def read_standing(said: Said, today: date) -> StandingRead:
    """The row's own word before the section's; W605, W608 to W611 and W629 tell what is doubtful."""
    read = StandingRead()
    words = [word for word in _words(said) if word.says != Standing()]
    for word in words:
        if word.says.no_member:
            read.findings.append(codes.NOT_MEMBERS.at(word.cell, name=said.name, text=word.text))
            return read
    status = _own_status(words, said, read) or said.section or "official"
    read.status = status
    read.findings += [_told(codes.AWAY, word, said, status) for word in words if word.says.away]
    read.findings += [_told(codes.ONLY_MENTIONED, word, said, status) for word in words if _only_mentions(word, status)]
    _tell_admitted(said, status, read, today)
    _tell_unknown(said, status, read)
    return read


def _told(code: Code, word: _Word, said: Said, status: Status) -> Finding:
    return code.at(word.cell, name=said.name, text=word.text, status=STATUS_NAMES[status])


def _own_status(words: list[_Word], said: Said, read: StandingRead) -> Status | None:
    """The first word that says more than «chính thức», else that; contradictions and mentions are told."""
    pairs = [(word, status) for word in words for status in _statuses(word)]
    if not pairs:
        read.findings += [
            _told(codes.STATUS_FROM_NOTE, word, said, said.section or "official")
            for word in words
            if word.says.unsure and not word.says.away and not word.post
        ]
        return None
    word, status = next((pair for pair in pairs if pair[1] != "official"), pairs[0])
    if len(set(word.says.statuses)) > 1 or len({other for _, other in pairs} - {"official"}) > 1:
        read.findings.append(codes.STATUS_UNCLEAR.at(word.cell, text=word.text, status=STATUS_NAMES[status]))
    elif not word.sure and (word.says.unsure or not word.says.leads) and (status != "official" or word.says.unsure):
        read.findings.append(_told(codes.STATUS_FROM_NOTE, word, said, status))
    return status


def _statuses(word: _Word) -> tuple[Status, ...]:
    """What a word makes of the member: a post makes nobody exempt, visiting or official, but hides no probation."""
    if not word.post:
        return word.says.statuses
    return tuple(status for status in word.says.statuses if status == "probationary")


def _only_mentions(word: _Word, status: Status) -> bool:
    if word.post and status not in word.says.statuses and word.says.statuses and not word.says.away:
        return word.says.statuses != ("official",)
    return word.says.mentions_others


def _words(said: Said) -> list[_Word]:
    """Every text of the row that may tell the standing, the surest first."""
    line, columns = said.line, said.line.columns
    words = [_Word(cell, text, short_standing(text), True) for cell, text in _spoken(line, columns.statuses)]
    words += _marks(line)
    words += [_Word(said.where, text, short_standing(text), True) for text in said.beside]
    words += [_Word(cell, text, short_standing(text), False) for cell, text in _spoken(line, columns.notes)]
    words += [word for cell, text in _spoken(line, columns.posts) if (word := _in_post(cell, text))]
    others = tuple(column for column, _ in line.texts if column not in columns.told)
    return words + [
        _Word(cell, text, standing(text)._replace(unsure=True), False)
        for cell, text in _spoken(line, others)
        if len(text) <= _LONGEST_ALONE and is_plain_standing(text)
    ]


def _marks(line: Line) -> list[_Word]:
    words: list[_Word] = []
    for column, status in line.columns.marks:
        text = line.grid.own(line.row, column)
        says = Standing((status,), leads=True) if text.casefold() in CHECKS else short_standing(text)
        words.append(_Word(cell_name(line.row, column), text, says, True))
    return words


def _in_post(cell: str, text: str) -> _Word | None:
    """A post that is a standing itself, ends with one in brackets or has one beside it; others only mention such words."""
    bracketed = re.search(r"\(([^()]{2,40})\)\s*$", text)
    inner = short_standing(bracketed[1]) if bracketed else Standing()
    says = standing(text) if len(text) <= _SHORT_POST else Standing()
    if inner.statuses == ("probationary",) and inner.leads:
        return _Word(cell, text, inner._replace(unsure=True), False, post=True)
    if says.no_member or says.mentions_others or (says.leads and not _TEAMS.search(fold(text))):
        return _Word(cell, text, says._replace(unsure=not is_plain_standing(text)), False, post=True)
    return _beside_post(cell, text)


def _beside_post(cell: str, text: str) -> _Word | None:
    """A standing beside a post: «Giáo viên, đảng viên dự bị»; of those whom a post looks after it says nothing."""
    parts = [standing(part) for part in _BETWEEN_POSTS.split(text) if not _TEAMS.search(fold(part))]
    told = [says for says in parts if says.leads or _NO_POST.intersection(says.statuses)]
    statuses = tuple(dict.fromkeys(status for says in told for status in says.statuses))
    return _Word(cell, text, Standing(statuses, leads=True, unsure=True), False, post=True) if statuses else None


def _spoken(line: Line, columns: tuple[int, ...]) -> list[tuple[str, str]]:
    """Cells and texts of these columns, merged ones over several rows included."""
    places = [line.grid.anchor(line.row, column) for column in columns]
    return [
        (cell_name(*place), text[:_LONGEST_NOTE]) for place in dict.fromkeys(places) if (text := line.grid.own(*place))
    ]


def _tell_admitted(said: Said, status: Status, read: StandingRead, today: date) -> None:
    """Tell of a note about an admission this year or last that gives no standing: probation lasts a year."""
    for cell, text in _spoken(said.line, said.line.columns.notes):
        found = _ADMITTED.search(fold(text))
        if status == "official" and found and int(found[1]) >= today.year - 1 and not standing(text).statuses:
            word = _Word(cell, text, Standing(), False)
            read.findings.append(_told(codes.STATUS_FROM_NOTE, word, said, status))


def _tell_unknown(said: Said, status: Status, read: StandingRead) -> None:
    for cell, text in _spoken(said.line, said.line.columns.statuses):
        if short_standing(text) == Standing() and text.casefold() not in _PLAIN_MEMBER:
            read.unknown.append(UnknownWord(text, cell, status))
    read.unknown += [UnknownWord(text, cell, status) for cell, text in _unread_marks(said.line)]
    for text in said.beside:
        if short_standing(text) == Standing():
            read.findings.append(codes.BESIDE_NAME.at(said.where, text=text, name=said.name))


def _unread_marks(line: Line) -> list[tuple[str, str]]:
    """Cells of mark columns that are neither a mark nor a word; of dates only one of probation without another."""
    marks = line.columns.marks
    cells = [(column, status, text) for column, status in marks if (text := line.grid.own(line.row, column))]
    dated = {status for _, status, text in cells if _is_date(text)}
    awaits = dated == {"probationary"} and any(status == "official" for _, status in marks)
    return [
        (cell_name(line.row, column), text)
        for column, _, text in cells
        if (awaits if _is_date(text) else _is_unread(text))
    ]


def _is_date(text: str) -> bool:
    return sum(letter.isdigit() for letter in text) >= _LEAST_DATE


def _is_unread(text: str) -> bool:
    return text.casefold() not in CHECKS | _NO_CHECKS and short_standing(text) == Standing()
