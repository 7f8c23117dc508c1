"""The texts of one sheet as their fonts show them: cells in old fonts become Unicode before anything is looked at."""

from functools import lru_cache

from forms.roster.grid import Cell
from forms.roster.runs import Run, Text
from meetings.old_fonts import Encoding, OldFont, Reading, read_in, read_run

Place = tuple[int, int]
_LONGEST = 1_000
"""Letters of a text; a longer one is no part of a roster and is left as it is."""
_read_once = lru_cache(maxsize=4096)(read_in)


class FontedTexts:
    """Makes the text cells of one sheet, and remembers what they say of how the sheet was typed.

    Some offices typed Unicode into sheets whose font was still .VnTime. A text that makes sense both ways is then judged
    by the others: by its font, unless all of them were typed in Unicode.
    """

    def __init__(self, fonts: dict[int, OldFont]) -> None:
        self._fonts = fonts
        self._told: set[str] = set()
        self._either: list[Place] = []
        self._unread: list[Place] = []

    def cell(self, text: Text, style: str, place: Place) -> Cell:
        """The cell with this text, in the font of its style where the text names none itself."""
        font = self._fonts.get(int(style)) if self._fonts else None
        if isinstance(text, str):
            return self._made(text, font, place) if font else Cell("text", text)
        return self._joined(text, font, place)

    def settle(self, rows: dict[int, dict[int, Cell]]) -> frozenset[Place]:
        """Give back texts that only seemed old, and tell the cells that stay doubtful."""
        unicode, old = "unicode" in self._told, "old" in self._told
        if unicode and not old:
            for row, column in self._either:
                if cell := rows.get(row, {}).get(column):
                    rows[row][column] = Cell("text", cell.written)
            return frozenset()
        return frozenset((*self._unread, *(self._either if unicode else ())))

    def _made(self, text: str, font: OldFont, place: Place) -> Cell:
        shown = self._noted(_read_once(font, text) if len(text) <= _LONGEST else Reading(text, "unread"), place)
        return Cell("text", shown, text, (font.encoding,)) if shown != text else Cell("text", text)

    def _joined(self, runs: tuple[Run, ...], font: OldFont | None, place: Place) -> Cell:
        was = "".join(run.text for run in runs)
        if len(was) > _LONGEST:
            return Cell("text", was)
        pieces: list[str] = []
        old: dict[Encoding, None] = {}
        for run in runs:
            own = run.font if run.own else font
            pieces.append(self._noted(read_run(own, run.text), place) if own else run.text)
            if own and pieces[-1] != run.text:
                old[own.encoding] = None
        return Cell("text", "".join(pieces), was, tuple(old)) if old else Cell("text", was)

    def _noted(self, reading: Reading, place: Place) -> str:
        """The text of a reading, after what it tells of the sheet was kept."""
        self._told.add(reading.told)
        if reading.told == "either":
            self._either.append(place)
        elif reading.told == "unread":
            self._unread.append(place)
        return reading.text
