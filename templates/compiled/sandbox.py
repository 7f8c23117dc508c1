"""Jinja as templates see it: everything escaped, nothing missing, no way into the program."""

from collections.abc import Mapping
from typing import Any

from jinja2 import StrictUndefined, UndefinedError
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


class Sandbox(ImmutableSandboxedEnvironment):
    """Where the tags of a template are read; those beyond the short list also run here, in a process of their own."""

    def __init__(self, finalize: Any = None) -> None:
        super().__init__(autoescape=True, undefined=Missing, finalize=finalize)
        self.globals.pop("lipsum")
