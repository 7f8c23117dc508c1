"""The lines of the totals of one ballot (các dòng số phiếu) as they are drawn: pieces of text, each with its look."""

from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from forms.parts.naming import Names
from tui.telling.names import end_of_name
from tui.telling.totals import checks, line_told
from tui.typed.totals import ACCOUNT, BESIDE, PAPERS, Heading, Place, Sheet
from tui.widgets.columns import beginning

Pieces = list[tuple[str, str]]
"""A line: texts behind each other, each with the name of its look; empty is the look of plain text."""
WIDE = 100
FIGURE = 5
RESULT = 25
RESULT_OF_LEVELS = 22
BEFORE_NUMBER = 1


class TotalsLines(NamedTuple):
    """A sheet in lines of so many cells; ``at`` is the figure under the cursor, None behind the last one."""

    sheet: Sheet
    names: Names
    width: int
    at: Place | None
    focused: bool

    def papers(self) -> Pieces:
        """The account: papers issued, exchanged, collected, invalid, and how many of them are valid."""
        pieces: Pieces = []
        for kind, name in PAPERS.items():
            place = Place(ACCOUNT, kind)
            pieces += [(f" {name} ", ""), (self._figure(place, FIGURE + 1), self._look(place))]
        valid = self.sheet.valid
        return [*pieces, (f" Hợp lệ = {'…' if valid is None else valid}", "heading")]

    def check(self, number: int) -> Pieces:
        """One equality of the account, held or broken."""
        told = checks(self.sheet)[number]
        return [(f" {told.text}", told.tone)]

    def headings(self) -> Pieces:
        """Over the lines of the subjects."""
        name, figures = self._widths()
        rooms = zip(self.sheet.columns, figures, strict=True)
        said = " ".join(f"{_headed(one, wide=self._wide):>{room}}" for one, room in rooms)
        number = "TT".rjust(self._number_width)
        title = set_cell_size(beginning("Tên trên phiếu", name), name)
        return [(f"{' ' * BEFORE_NUMBER}{number} {title} {said} Cộng dòng, tỷ lệ", "heading")]

    def line(self, number: int) -> Pieces:
        """A subject: its number and name, its figures, what they come to."""
        subject = self.sheet.subjects[number]
        name, figures = self._widths()
        here = self.at is not None and subject == self.at.line
        named = set_cell_size(end_of_name(self.names.listed(subject), name), name)
        pieces = [(f"{'▸' if here else ' '}{number + 1:>{self._number_width}} {named} ", "heading" if here else "")]
        for heading, room in zip(self.sheet.columns, figures, strict=True):
            place = Place(subject, heading.key)
            pieces += [(self._figure(place, room), self._look(place)), (" ", "")]
        told = line_told(self.sheet, subject)
        return [*pieces, (told.text, told.tone)]

    def _figure(self, place: Place, room: int) -> str:
        """A figure in its room; in brackets under the cursor, ``=`` before what filled itself."""
        text = self._text(place)
        return f"[{text:>{room - 2}}]" if place == self.at else f"{text:>{room}}"

    def _text(self, place: Place) -> str:
        if not self.sheet.can_be_typed(place):
            return "–"
        typed = self.sheet.typed_at(place)
        if typed is not None:
            return str(typed)
        if place.column in self.sheet.wanted(place.line):
            return "__"
        filled = self.sheet.figure(place)
        return "·" if filled is None or place.column in BESIDE else f"={filled}"

    def _look(self, place: Place) -> str:
        return "cursor" if self.focused and place == self.at else ""

    @property
    def _number_width(self) -> int:
        return max(2, len(str(len(self.sheet.subjects))))

    @property
    def _wide(self) -> bool:
        return self.width >= WIDE

    def _widths(self) -> tuple[int, tuple[int, ...]]:
        """Widths of the name and of each figure; what the line comes to has the rest."""
        figures = tuple(max(FIGURE, cell_len(_headed(heading, wide=self._wide))) for heading in self.sheet.columns)
        result = RESULT if self._wide or self.sheet.asked.ballot.question == "excellent" else RESULT_OF_LEVELS
        taken = BEFORE_NUMBER + self._number_width + 1 + 1 + sum(figures) + len(figures) + result
        return max(8, self.width - taken), figures


def _headed(heading: Heading, *, wide: bool) -> str:
    return heading.long if wide else heading.short
