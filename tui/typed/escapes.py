"""Esc with other keys right behind it (phím Esc): a terminal sends the same bytes for that as for Alt and a key.

The toolkit takes them for Alt, or for a key of some other keyboard, and the keys are lost. No key of this program is struck
with Alt, so that Esc is Esc.
"""

from collections.abc import Iterable
from functools import cache

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.events import Key

ESC = "\x1b"
CONTROL = f"{ESC}["
"""What long sequences begin with: arrows, function keys, the mouse, pasted text."""
FUNCTION = f"{ESC}O"
"""What short ones begin with: the first function keys, the number pad."""
_KEYS_OF = XTermParser._sequence_to_key_events


def is_text(sequence: str) -> bool:
    """Whether what follows Esc is no part of a key, so that it was typed on its own."""
    if sequence.startswith(FUNCTION):
        return sequence not in _beginnings()
    return len(sequence) > 1 and sequence.startswith(ESC) and not sequence.startswith(CONTROL)


@cache
def _beginnings() -> frozenset[str]:
    """Every key that begins as the first function keys do, and that beginning itself."""
    return frozenset((FUNCTION, *(key for key in ANSI_SEQUENCES_KEYS if key.startswith(FUNCTION))))


def _escape_first(parser: XTermParser, sequence: str, alt: bool = False) -> Iterable[Key]:
    """The keys of a sequence; ``alt`` comes with a letter that the toolkit waited for in vain to go on."""
    if alt or is_text(sequence):
        yield Key("escape", ESC)
        for character in sequence.removeprefix(ESC):
            yield from _KEYS_OF(parser, character)
    else:
        yield from _KEYS_OF(parser, sequence)


def let_escape_be_escape() -> None:
    """Have the toolkit read keys so; again changes nothing."""
    XTermParser._sequence_to_key_events = _escape_first  # type: ignore[assignment, method-assign]
