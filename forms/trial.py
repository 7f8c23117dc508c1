"""A trial filling (điền thử): every field of a paper with the worst that it may have to hold, with nothing, with marks, and each choice
made the other way.
"""

from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

_LONG_NAME = "Nguyễn Thị Hồng Minh Châu Phương Thảo, Phó Chủ nhiệm Ủy ban Kiểm tra & <Giám sát>; "
LONG_TEXT = f"{_LONG_NAME * 2}\n{_LONG_NAME}".strip()
"""With the signs that mean something in Word's XML, and a second line."""
MANY, SEVERAL, NONE = 100, 2, 0
"""Rows of a table; lists that hold tables; nothing."""
CHOICES = 4
"""Texts of a row that has a cell for each: the four levels."""


class _How(NamedTuple):
    """How a context is filled: its texts by their places (``rows~0~name``), its rows, the texts of a row that has several, its
    answers to yes or no, and the one field (``rows.late``) that is answered the other way, or left empty.
    """

    text: Callable[[str], str]
    rows: int
    answer: bool
    choices: int = CHOICES
    but: str = ""


class Case(NamedTuple):
    """One way in which papers differ: how many choices a row has, whether all is so, the one field for which it is otherwise."""

    choices: int = SEVERAL
    answer: bool = True
    but: str = ""


def fullest(kind: type) -> Any:
    """A context with long texts everywhere and a hundred rows in every table."""
    return _filled(kind, _How(lambda _: LONG_TEXT, MANY, answer=True))


def emptiest(kind: type) -> Any:
    """A context in which nothing is known: empty texts, no rows."""
    return _filled(kind, _How(lambda _: "", NONE, answer=False, choices=NONE))


def shortest(kind: type, choices: int) -> Any:
    """A context with one row in every list, and so many texts in a row that has several."""
    return _filled(kind, _How(lambda _: _LONG_NAME, 1, answer=True, choices=choices))


def mixed(kind: type) -> Iterator[tuple[str, Any]]:
    """Contexts with rows in which all is so or nothing is, but one: the name of that field, empty for none, and the context."""
    choices = tuple(path for path, hint in parts_of(kind) if hint is bool)
    for answer in (True, False):
        for but in (*choices, *(() if answer else ("",))):
            yield but, _filled(kind, _How(lambda _: _LONG_NAME, SEVERAL, answer, but=but))


def marked(kind: type, case: Case) -> Any:
    """A context in which every text is a mark that tells its place: ``‹rows~0~name›``."""
    return _filled(kind, _How(lambda place: f"‹{place}›", SEVERAL, case.answer, case.choices, case.but))


def parts_of(kind: type, above: str = "") -> Iterator[tuple[str, Any]]:
    """Every field of a context that holds no others, and every list, by its path (``rows``, ``rows.late``), with its type."""
    for name, hint in _hints(kind).items():
        path = f"{above}{name}"
        several = get_origin(hint) is tuple
        of = get_args(hint)[0] if several else hint
        if several or not is_dataclass(of):
            yield path, hint
        if isinstance(of, type) and is_dataclass(of):
            yield from parts_of(of, f"{path}.")


def path_of(place: str) -> str:
    """The path of the field that a place is in: ``rows.name`` of ``rows~0~name``."""
    return ".".join(step for step in place.split("~") if not step.isdigit())


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _filled(kind: type, how: _How, above: str = "") -> Any:
    return kind(**{name: _field(hint, how, f"{above}{name}") for name, hint in _hints(kind).items()})


def _field(hint: Any, how: _How, place: str) -> Any:
    """A value for the field; empty, or the other answer, where it is the one that differs."""
    other = path_of(place) == how.but
    if hint is bool:
        return how.answer != other
    return _value(hint, how._replace(rows=NONE, choices=NONE, text=lambda _: "") if other else how, place)


def _value(hint: Any, how: _How, place: str) -> Any:
    of = get_args(hint)
    if get_origin(hint) is tuple:
        return tuple(_value(of[0], how, f"{place}~{row}") for row in range(_how_many(of[0], how)))
    if get_origin(hint) in {Union, UnionType}:
        return _value(next(one for one in of if one is not NoneType), how, place) if how.rows else None
    if is_dataclass(hint) and isinstance(hint, type):
        return _filled(hint, how, f"{place}~")
    return how.rows if hint is int else how.text(place)


def _how_many(of: Any, how: _How) -> int:
    if not (isinstance(of, type) and is_dataclass(of)):
        return how.choices
    return min(how.rows, SEVERAL) if _holds_tables(of) else how.rows


@cache
def _holds_tables(kind: type) -> bool:
    """Whether rows of that kind hold rows themselves."""
    parts = (get_args(hint)[0] for hint in _hints(kind).values() if get_origin(hint) is tuple)
    return any(is_dataclass(part) for part in parts)
