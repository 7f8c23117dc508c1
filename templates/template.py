"""A Word template with tags (mẫu văn bản): loaded once, filled as often as needed."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from templates.errors import BrokenTemplateError

if TYPE_CHECKING:
    from templates.engine import Engine


class TagFault(NamedTuple):
    """A tag of a template that no field answers: its name, the words around it, the sentence for people."""

    name: str
    place: str
    message: str


class Template:
    """Any docxtpl template. Values are always escaped; a field that is missing is an error, never an empty place."""

    __slots__ = ("_data", "_engine")

    def __init__(self, data: bytes, engine: "Engine") -> None:
        self._data = data
        self._engine = engine

    @classmethod
    def load(cls, source: str | Path | bytes) -> "Template":
        """Open a template by its path or bytes; ``BrokenTemplateError`` if it is no Word file or a tag is broken."""
        from templates.engine import Engine

        data = source if isinstance(source, bytes) else _read(Path(source))
        return cls(data, Engine(data))

    @property
    def fields(self) -> frozenset[str]:
        """The names that the template asks for."""
        return self._engine.fields

    def fill(self, context: Mapping[str, object]) -> bytes:
        """Fill the template; the bytes of a .docx.

        Raises ``MissingFieldError``, ``ForbiddenTextError`` or ``BrokenTemplateError``, each with its sentence.
        """
        return self._engine.render(context)

    def check(self, offered: Collection[str]) -> tuple[TagFault, ...]:
        """The faults of the template against the fields that a paper offers, in the order of the tags' names.

        A dotted name offers a part of a field (``head.organ``), or of each where there are several (``guests.name``).
        """
        return tuple(_unknown(name, place) for name, place in sorted(self._engine.unanswered(offered)))

    def __reduce__(self) -> tuple[Callable[[bytes], "Template"], tuple[bytes]]:
        """Another process gets the bytes and compiles them for itself."""
        return Template.load, (self._data,)


def _unknown(name: str, place: str) -> TagFault:
    return TagFault(name, place, f"Thẻ “{name}” không có trong văn bản này, ở đoạn “{place}”")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BrokenTemplateError(f"Không đọc được tệp mẫu {path}") from error
