"""Cells whose old font was lost or is doubtful: refused or told by name, never read on a guess."""

from collections.abc import Iterable, Iterator

from forms.roster import codes
from forms.roster.columns import is_name_heading
from forms.roster.grid import Cell, Grid, cell_name
from forms.roster.header import ROWS_SEARCHED, Columns
from forms.roster.listing import listed
from forms.roster.status import Standing, standing
from meetings.faults import Finding
from meetings.old_fonts import Encoding, Guess, guessed
from meetings.vietnamese import tidy

_FONTS: dict[Encoding, str] = {"TCVN3": ".VnTime", "VNI": "VNI-Times"}
_SHOWN = 60  # letters of a cell quoted in a sentence
_HYPHEN = "\u00ad"  # ư in TCVN3, and drawn as a hyphen in any other font


def lost_font(cell: str, text: str) -> Finding | None:
    """F622 for a text that only an old font could show, in a cell of another font."""
    guess = guessed(text)
    return _told(cell, text, guess) if guess else None


def lost_headers(grid: Grid) -> Iterator[Finding]:
    """F622 for each cell where «Họ và tên» would stand in an old font, in a sheet without such a header."""
    for row in grid.order[:ROWS_SEARCHED]:
        for column, cell in grid.rows[row].items():
            guess = _guess(cell)
            if guess and is_name_heading(tidy(guess.text)):
                yield _told(cell_name(row, column), cell.text, guess)


def about_fonts(grid: Grid, columns: Columns, refused: Iterable[str]) -> Iterator[Finding]:
    """F622 for lost words that decide on a standing, W631 for other lost words, W632 for doubtful cells.

    ``refused`` names the cells that were refused already.
    """
    apart = frozenset(refused)
    told: list[str] = []
    for where, cell in _cells_from(grid, columns.row):
        guess = _guess(cell) if where not in apart else None
        if guess and standing(guess.text) != Standing():
            yield _told(where, cell.text, guess)
        elif guess:
            told.append(f"{where} «{printable(cell.text)}» (có lẽ là «{tidy(guess.text)[:_SHOWN]}»)")
    if told:
        yield codes.LOST_FONTS.at(told[0].split()[0], count=len(told), cells=listed(told))
    yield from _doubtful(grid, columns)


def _doubtful(grid: Grid, columns: Columns) -> Iterator[Finding]:
    places = sorted(place for place in grid.doubtful if place[0] >= columns.row and place[1] in columns.told)
    if places:
        said = [f"{cell_name(*place)} «{grid.own(*place)[:_SHOWN]}»" for place in places]
        yield codes.DOUBTFUL_FONTS.at(cell_name(*places[0]), count=len(places), cells=listed(said))


def _cells_from(grid: Grid, first: int) -> Iterator[tuple[str, Cell]]:
    for row in grid.below(first - 1):
        for column, cell in sorted(grid.rows[row].items()):
            yield cell_name(row, column), cell


def _guess(cell: Cell) -> Guess | None:
    return guessed(cell.text) if cell.kind == "text" and not cell.old else None


def _told(where: str, text: str, guess: Guess) -> Finding:
    read = tidy(guess.text)[:_SHOWN]
    font = _FONTS[guess.encoding]
    return codes.LOST_FONT.at(where, cell=where, text=printable(text), encoding=guess.encoding, read=read, font=font)


def printable(text: str) -> str:
    """The beginning of a text as another font shows it, on one line."""
    shown = (sign if sign.isprintable() else "-" if sign == _HYPHEN else " " for sign in text[:_SHOWN])
    return " ".join("".join(shown).split())
