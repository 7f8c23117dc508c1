"""Where in the XML a template stands at each of its tags, so that whatever way it is filled, what comes out is whole."""

import re
from typing import NamedTuple

_ELEMENT = re.compile(
    r"""<(?P<end>/?)(?P<name>[\w:.-]+)(?:[^<>"']|"[^"]*"|'[^']*')*?(?P<bare>/?)>|<\?.*?\?>""", re.DOTALL
)
_IN_QUOTES = re.compile(r"""<[\w:.-]+(?:\s+[\w:.-]+\s*=\s*"[^"<]*")*\s+[\w:.-]+\s*=\s*"[^"<]*""")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)


class TornError(Exception):
    """Some way of filling the template would leave an element open, or close one that is not."""


class State(NamedTuple):
    """The open elements, outermost first, and the beginning of a tag that is not closed yet."""

    open: tuple[str, ...] = ()
    begun: str = ""

    @property
    def in_attribute(self) -> bool:
        """Whether what comes next stands in the value of an attribute."""
        return bool(self.begun)


START = State()


def after(state: State, text: str) -> State:
    """The state after some more of the XML."""
    text = state.begun + text
    opened, place = list(state.open), 0
    while (start := text.find("<", place)) >= 0:
        found = _ELEMENT.match(text, start)
        if found is None:
            return State(tuple(opened), text[start:])
        _step(opened, found)
        place = found.end()
    return State(tuple(opened))


def at_tag(state: State) -> State:
    """The state at a tag of the template, which may stand in a text or within the quotes of an attribute."""
    if state.begun and not _IN_QUOTES.fullmatch(state.begun):
        raise TornError
    return State(state.open, '<a b="' if state.begun else "")


def torn_at(xml: str) -> int:
    """The line, from 1, at which an element is closed that is not open, tags of the template aside; 0 where there is none."""
    state = START
    for number, line in enumerate(_TAG.sub(_lines_of, xml).split("\n"), 1):
        try:
            state = after(state, line)
        except TornError:
            return number
    return 0


def _lines_of(tag: re.Match[str]) -> str:
    return "\n" * tag.group().count("\n")


def _step(opened: list[str], found: re.Match[str]) -> None:
    if found["name"] is None or found["bare"]:
        return
    if not found["end"]:
        opened.append(found["name"])
    elif not opened or opened.pop() != found["name"]:
        raise TornError
