"""Names that a person may have meant."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from typing import Any

MOST = 3
_CUTOFF = 0.6


def nearest(name: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names most like one, the nearest first; whatever the capitals."""
    folded = {one.casefold(): one for one in names}
    return tuple(folded[one] for one in get_close_matches(name.casefold(), folded, MOST, _CUTOFF))


def names_in(value: Any) -> tuple[str, ...]:
    """The names of the parts of a value."""
    if isinstance(value, Mapping):
        return tuple(map(str, value))
    if is_dataclass(value):
        return tuple(field.name for field in fields(value))
    if isinstance(value, tuple):
        return getattr(value, "_fields", ())
    return tuple(name for name in vars(value) if not name.startswith("_")) if hasattr(value, "__dict__") else ()
