"""Bytes that a terminal sends when Esc is struck right before other keys."""

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key, Paste

from tui.typed.escapes import let_escape_be_escape


def read(sent: str) -> list[str]:
    """The keys of what arrives at once, with nothing behind it."""
    let_escape_be_escape()
    parser = XTermParser()
    found = list(parser.feed(sent))
    parser._timeout_time = parser._timeout_time and 0.0
    found += parser.tick()
    return [one.key if isinstance(one, Key) else repr(one.text) for one in found if isinstance(one, Key | Paste)]


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        ("\x1bbình", ["escape", "b", "ì", "n", "h"]),
        ("\x1b05", ["escape", "0", "5"]),
        ("\x1b\r", ["escape", "enter"]),
        ("\x1b\x7f\t", ["escape", "backspace", "tab"]),
        ("\x1b\x1b\x1b[20~", ["escape", "escape", "f9"]),
        ("\x1bnghỉ\x1bOQ", ["escape", "n", "g", "h", "ỉ", "f2"]),
        ("\x1b\x1bOQ", ["escape", "f2"]),
        ("\x1bOi Ba\x1b[24~", ["escape", "O", "i", "space", "B", "a", "f12"]),
        ("\x1bO", ["escape", "O"]),
        ("\x1b", ["escape"]),
        ("\x1bPhạm", ["escape", "P", "h", "ạ", "m"]),
        ("\x1b\x1b[200~đi họp\x1b[201~", ["escape", "'đi họp'"]),
        ("\x1b[A\x1bOR\x1bOu", ["up", "f3", "5"]),
    ],
)
def test_escape_stands_alone_and_the_keys_behind_it_are_kept(sent: str, keys: list[str]) -> None:
    assert read(sent) == keys
