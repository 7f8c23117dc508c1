"""A trial filling (điền thử): every field of a paper with the worst that it may have to hold, with nothing, and each choice made the other way."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
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
    """How a context is filled: its texts, its rows, its answers to yes or no, and the one that is answered the other way."""

    text: str
    rows: int
    answer: bool
    but: tuple[type, str] | None = None


def fullest(kind: type) -> Any:
    """A context with long texts everywhere and a hundred rows in every table."""
    return _filled(kind, _How(LONG_TEXT, MANY, answer=True))


def emptiest(kind: type) -> Any:
    """A context in which nothing is known: empty texts, no rows."""
    return _filled(kind, _How("", NONE, answer=False))


def mixed(kind: type) -> Iterator[tuple[str, Any]]:
    """Contexts with rows in which all is so or nothing is, but one: the name of that field, empty for none, and the context."""
    choices = tuple(dict.fromkeys(_choices(kind)))
    for answer in (True, False):
        for but in (*choices, *(() if answer else (None,))):
            yield but[1] if but else "", _filled(kind, _How(_LONG_NAME, SEVERAL, answer, but))


def _choices(kind: type) -> Iterator[tuple[type, str]]:
    """Every field of a context, and of what it holds, that is so or not."""
    for name, hint in get_type_hints(kind).items():
        if hint is bool:
            yield kind, name
        for part in (hint, *get_args(hint)):
            if isinstance(part, type) and is_dataclass(part):
                yield from _choices(part)


def _filled(kind: type, how: _How) -> Any:
    hints = get_type_hints(kind)
    return kind(**{field.name: _field(kind, field.name, hints[field.name], how) for field in fields(kind)})


def _field(kind: type, name: str, hint: Any, how: _How) -> Any:
    return how.answer != (how.but == (kind, name)) if hint is bool else _value(hint, how)


def _value(hint: Any, how: _How) -> Any:
    of = get_args(hint)
    if get_origin(hint) is tuple:
        return tuple(_value(of[0], how) for _ in range(_how_many(of[0], how.rows)))
    if get_origin(hint) in {Union, UnionType}:
        return _value(next(one for one in of if one is not NoneType), how) if how.rows else None
    if is_dataclass(hint) and isinstance(hint, type):
        return _filled(hint, how)
    return how.rows if hint is int else how.text


def _how_many(of: Any, rows: int) -> int:
    if not rows:
        return NONE
    if not is_dataclass(of):
        return CHOICES
    return SEVERAL if _holds_tables(of) else rows


def _holds_tables(kind: Any) -> bool:
    """Whether rows of that kind hold rows themselves."""
    parts = (get_args(hint)[0] for hint in get_type_hints(kind).values() if get_origin(hint) is tuple)
    return any(is_dataclass(part) for part in parts)
