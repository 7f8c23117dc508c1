"""The text of a cell or a shared string as its XML streams by: runs in fonts of their own, phonetic hints left out."""

import re
from typing import NamedTuple

from forms.roster.package import Attributes
from meetings.old_fonts import OldFont, font_named

_SURROGATES, _NO_CHARACTERS = range(0xD800, 0xE000), (0xFFFE, 0xFFFF)
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LONGEST_FONT = 64
"""Letters of a font's name that are looked at; Excel allows 31."""


class Run(NamedTuple):
    """A stretch of text; ``own`` where it names a font itself instead of taking the cell's."""

    text: str
    font: OldFont | None
    own: bool


Text = str | tuple[Run, ...]
"""Plain where the whole text takes the cell's font."""


def old_font(attributes: Attributes) -> OldFont | None:
    """The old font that a font element names, none for any other font."""
    return font_named(attributes.get("val", "")[:_LONGEST_FONT])


def unescape(text: str) -> str:
    """Excel's ``_x000D_`` for a character; halves of pairs and what XML cannot hold stay as written."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return found[0] if code in _SURROGATES or code in _NO_CHARACTERS else chr(code)


class TextScan:
    """Gathers one text after the other."""

    def __init__(self) -> None:
        self._collecting = self._phonetic = self._own = False
        self._font: OldFont | None = None
        self.begin()

    def begin(self) -> None:
        """Forget the last text."""
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self._phonetic = False
        self._leave_run()

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        if tag == "rPh":
            self._phonetic = True
        elif tag == "rFont":
            self._font, self._own = old_font(attributes), True
        self._collecting = tag in ("t", "v") and not self._phonetic

    def text(self, text: str) -> None:
        """Letters stand here."""
        if self._collecting:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        self._collecting = False
        if tag == "r":
            self._close_run()
        elif tag == "rPh":
            self._phonetic = False

    def raw(self) -> str:
        """The text as written, fonts aside."""
        return "".join((*(run.text for run in self._runs), *self._pieces))

    def taken(self) -> Text:
        """The text with the fonts of its runs."""
        if not any(run.own for run in self._runs):
            return unescape(self.raw())
        self._close_run()
        return tuple(run._replace(text=unescape(run.text)) for run in self._runs)

    def _close_run(self) -> None:
        """Keep a run, joined to the one before where the fonts are read alike: a mark of VNI may begin a run."""
        run = Run("".join(self._pieces), self._font, self._own)
        if self._runs and self._runs[-1][1:] == run[1:]:
            run = run._replace(text=self._runs.pop().text + run.text)
        if run.text:
            self._runs.append(run)
        self._pieces = []
        self._leave_run()

    def _leave_run(self) -> None:
        self._font, self._own = None, False
