"""A Word template with tags (mẫu văn bản): loaded once, filled as often as needed."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from templates.errors import Place
from templates.nearest import nearest

if TYPE_CHECKING:
    from templates.compiled.characters import Forbidden
    from templates.engine import Engine, Way
    from templates.paths import Asked
    from templates.swallowing import Swallowed


class TagFault(NamedTuple):
    """A tag of a template that no field answers: its name, the words around it, the sentence for people."""

    name: str
    place: str
    message: str
    part: str = ""
    """Which part of the document it stands in (thân văn bản, đầu trang …)."""
    near: tuple[str, ...] = ()
    """The names most like it that could stand there, written as they would be there."""
    offered: tuple[str, ...] = ()
    """All that could."""
    places: int = 1
    """In how many places it stands."""


class Template:
    """Any docxtpl template. Values are always escaped; a field that is missing is an error, never an empty place."""

    __slots__ = ("_data", "_engine")

    def __init__(self, data: bytes, engine: "Engine") -> None:
        self._data = data
        self._engine = engine

    @classmethod
    def load(cls, source: str | Path | bytes) -> "Template":
        """Open a template by its path or bytes; ``BrokenTemplateError`` if it is no Word file or a tag is broken.

        ``UnsafeTemplateError``, one of those, if it could do harm.
        """
        from templates.engine import Engine
        from templates.zipped.opening import file_read

        data = source if isinstance(source, bytes) else file_read(Path(source))
        return cls(data, Engine(data))

    @property
    def fields(self) -> frozenset[str]:
        """The names that the template asks for."""
        return self._engine.fields

    @property
    def way(self) -> "Way":
        """The way the template is filled: compiled, or apart (in a process of its own) and why."""
        return self._engine.way

    def fill(self, context: Mapping[str, object], *, forbidden: "Forbidden" = "refuse", word: Any = None) -> bytes:
        """Fill the template; the bytes of a .docx, the same for the same context.

        ``forbidden`` says what becomes of characters that no Word document can hold; ``word`` is what ``word()`` gave, where
        links, documents within the document or replaced media were made with it. Raises ``MissingFieldError``,
        ``ForbiddenTextError`` or ``BrokenTemplateError``, each with its sentence.
        """
        return self._engine.packed(self._engine.fill(context, forbidden, word))

    def sealed(self, context: Mapping[str, object], *, title: str = "", forbidden: "Forbidden" = "refuse") -> bytes:
        """Fill and seal in one go: what ``seal`` makes of the filled document, many times quicker."""
        return self._engine.sealed(self._engine.fill(context, forbidden), title)

    def way_for(self, context: Mapping[str, object], *, word: Any = None) -> "Way":
        """The way a document is filled from this context: docxtpl itself where values need it, and why.

        Only filling it shows that; so it takes as long, and raises what ``fill`` would.
        """
        return self._engine.fill(context, "strip", word).way

    def word(self) -> Any:
        """A ``docxtpl.DocxTemplate`` of this template, to make links, pictures and documents within one document with.

        Give it to ``fill`` as ``word``; it serves one document.
        """
        from templates.word import SafeDocx

        return SafeDocx(self._engine.data)

    def check(self, offered: Collection[str]) -> tuple[TagFault, ...]:
        """The faults of the template against the fields that a paper offers, in the order of the tags' names.

        A dotted name offers a part of a field (``head.organ``), or of each where there are several (``guests.name``).
        """
        found = sorted(self._engine.unanswered(offered), key=lambda one: one[0].written)
        return tuple(_unknown(one, place, times, offered) for one, place, times in found)

    def strayed(self) -> tuple[Place, ...]:
        """Where a brace stands that belongs to no tag, as in ``{ name }}``: it would be printed."""
        return tuple(self._engine.strayed())

    def not_filled(self) -> tuple[str, ...]:
        """The parts of the document, in words, whose tags nobody fills, docxtpl neither: endnotes, comments."""
        return tuple(self._engine.not_filled())

    def swallowed(self) -> "tuple[Swallowed, ...]":
        """Tags that stand for their whole paragraph or row (``{%p``, ``{%tr``), and the words that vanish with it."""
        return tuple(self._engine.swallowed())

    def empty_rows(self) -> tuple[Place, ...]:
        """Rows of tables that hold nothing but a bare ``{% for … %}`` or its end: they stay, empty, on every paper."""
        return tuple(self._engine.empty_rows())

    def tracked_changes(self) -> tuple[Place, ...]:
        """The paragraphs in which Word still keeps track of changes; papers are written as if all were accepted."""
        return self._engine.changes

    def remarks(self) -> int:
        """How many comments (lời nhận xét) stand beside the text: every paper carries them."""
        return self._engine.remarks

    def __reduce__(self) -> tuple[Callable[[bytes, int], "Template"], tuple[bytes, int]]:
        """Another process gets the bytes and compiles them for itself."""
        return _opened_again, (self._data, self._engine.allowance)


def _opened_again(data: bytes, allowance: int) -> Template:
    from templates.engine import Engine

    return Template(data, Engine(data, allowance))


def _unknown(one: "Asked", place: Place, times: int, offered: Collection[str]) -> TagFault:
    from templates.paths import answers

    name, words, part = one.written, place.paragraph, place.part
    more = f" và {times - 1} chỗ khác" if times > 1 else ""
    message = f"Thẻ “{name}” không có trong văn bản này, ở đoạn “{words}” ({part}){more}"
    known = answers(one, offered)
    return TagFault(name, words, message, part, nearest(name, known), known, times)
