"""Words typed in old fonts that were lost or are doubtful in a sheet of the month (phông chữ cũ): told, never guessed."""

from collections.abc import Iterator
from functools import lru_cache

from forms.kpi.workbook.columns import by_key
from forms.kpi.workbook.model import Table
from forms.roster import codes
from forms.roster.grid import cell_name
from forms.roster.listing import listed
from forms.roster.lost_fonts import printable
from meetings.faults import Finding
from meetings.old_fonts import guessed

_WORDS = frozenset(("line", "text"))
_SHOWN = 60
_guess = lru_cache(maxsize=8192)(guessed)


def about_fonts(table: Table) -> Iterator[Finding]:
    """W631 for words that seem typed in an old font without being in one, W632 for those of which it is not sure."""
    columns = by_key(table.sheet.columns)
    places = {place for key, place in table.columns.items() if key in columns and columns[key].holds in _WORDS}
    lost = list(_lost(table, places))
    if lost:
        where = f"{table.grid.name}!{lost[0].split()[0]}"
        yield codes.LOST_FONTS.at(where, count=len(lost), cells=listed(lost))
    known = set(table.columns.values())
    doubtful = sorted(one for one in table.grid.doubtful if one[0] > table.last and one[1] in known)
    if doubtful:
        said = listed([f"{cell_name(*one)} «{table.grid.own(*one)[:_SHOWN]}»" for one in doubtful])
        where = f"{table.grid.name}!{cell_name(*doubtful[0])}"
        yield codes.DOUBTFUL_FONTS.at(where, count=len(doubtful), cells=said)


def _lost(table: Table, places: set[int]) -> Iterator[str]:
    for row in table.grid.below(table.last):
        for place, cell in table.grid.rows[row].items():
            if place in places and cell.kind == "text" and not cell.old and not cell.text.isascii():
                guess = _guess(cell.text)
                if guess:
                    yield f"{cell_name(row, place)} «{printable(cell.text)}» (có lẽ là «{guess.text[:_SHOWN]}»)"
