"""Jinja as templates see it: everything escaped, nothing missing, no way into the program."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from jinja2 import StrictUndefined, TemplateError, UndefinedError
from jinja2.ext import Extension
from jinja2.lexer import Token
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from templates.nearest import names_in


class NotThereError(UndefinedError):
    """A field, or a part of one, that the data does not have."""

    def __init__(self, name: str, whole: Any) -> None:
        super().__init__(name)
        self.name = name
        self.whole = whole

    def beside(self, context: Mapping[str, object]) -> tuple[str, ...]:
        """The names that are there, where it was looked for."""
        return tuple(context) if self.whole is missing else names_in(self.whole)


class Missing(StrictUndefined):
    """Stands for a field that the data does not have: using it in any way is an error that names it."""

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: Any = None, exc: Any = UndefinedError
    ) -> None:
        named: Any = lambda _: NotThereError(str(name), obj)  # noqa: E731  # raised with the message that is dropped here
        super().__init__(hint, obj, name, named if exc is UndefinedError and name is not None else exc)


AT_FAULT = (
    TemplateError,
    SyntaxError,
    ArithmeticError,
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    RecursionError,
)
"""What a tag raises that cannot be worked out with these data."""
_SPOKEN = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}


def said_plainly(text: str) -> str:
    """A text of the template with the braces that docxtpl lets it speak of (``{_{``) as they are meant."""
    for spoken, meant in _SPOKEN.items():
        text = text.replace(spoken, meant)
    return text


class SpokenBraces(Extension):
    """Braces that a template speaks of, put right in what it prints itself: never in its data, never in what it works out."""

    def filter_stream(self, stream: Iterable[Token]) -> Iterator[Token]:
        """The tokens of a part: its texts, and constants that it prints as they are."""
        tokens = list(stream)
        around = zip(
            ["", *(token.type for token in tokens)], tokens, [*(token.type for token in tokens[1:]), ""], strict=False
        )
        for before, token, behind in around:
            printed = token.type == "data" or (before, token.type, behind) == (
                "variable_begin",
                "string",
                "variable_end",
            )
            yield token._replace(value=said_plainly(token.value)) if printed else token


class Sandbox(ImmutableSandboxedEnvironment):
    """Where the tags of a template are read; those beyond the short list also run here, in a process of their own."""

    def __init__(self, finalize: Any = None) -> None:
        super().__init__(autoescape=True, undefined=Missing, finalize=finalize, extensions=(SpokenBraces,))
        self.globals.pop("lipsum")
        self.filters.pop("random")  # the same data make the same document
