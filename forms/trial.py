"""A trial filling (điền thử): every field of a paper with the longest that it may have to hold, and with nothing at all."""

from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

LONG_TEXT = "Nguyễn Thị Hồng Minh Châu Phương Thảo, Phó Chủ nhiệm Ủy ban Kiểm tra; " * 3
MANY, SEVERAL, NONE = 100, 2, 0
"""Rows of a table; lists that hold tables; nothing."""
CHOICES = 4
"""Texts of a row that has a cell for each: the four levels."""


def fullest(kind: type) -> Any:
    """A context with long texts everywhere and a hundred rows in every table."""
    return _filled(kind, LONG_TEXT.strip(), MANY)


def emptiest(kind: type) -> Any:
    """A context in which nothing is known: empty texts, no rows."""
    return _filled(kind, "", NONE)


def _filled(kind: type, text: str, rows: int) -> Any:
    hints = get_type_hints(kind)
    return kind(**{field.name: _value(hints[field.name], text, rows) for field in fields(kind)})


def _value(hint: Any, text: str, rows: int) -> Any:
    of = get_args(hint)
    if get_origin(hint) is tuple:
        return tuple(_value(of[0], text, rows) for _ in range(_how_many(of[0], rows)))
    if get_origin(hint) in {Union, UnionType}:
        return _value(next(one for one in of if one is not NoneType), text, rows) if rows else None
    if is_dataclass(hint) and isinstance(hint, type):
        return _filled(hint, text, rows)
    return {bool: bool(rows), int: rows}.get(hint, text)


def _how_many(of: Any, rows: int) -> int:
    if not rows:
        return NONE
    if not is_dataclass(of):
        return CHOICES
    return SEVERAL if _holds_tables(of) else MANY


def _holds_tables(kind: Any) -> bool:
    """Whether rows of that kind hold rows themselves."""
    parts = (get_args(hint)[0] for hint in get_type_hints(kind).values() if get_origin(hint) is tuple)
    return any(is_dataclass(part) for part in parts)
