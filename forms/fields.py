"""What a paper offers to its template: every field with its meaning, and an example from a meeting."""

import ast
import inspect
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints


class Field(NamedTuple):
    """One field as a template names it: ``head.organ``, or ``votings.heading`` for each of several."""

    path: str
    holds: str
    """``text``, ``yes or no``, ``texts``, ``parts``, ``list of parts``."""
    meaning: str
    example: str
    """A value of the example meeting; empty where that has none."""


def fields_of_form(kind: type, example: Any = None) -> Iterator[Field]:
    """Every field of a context, parts behind their whole, with the first value that an example context has."""
    return _fields(kind, () if example is None else (example,), "")


def _fields(kind: type, examples: tuple[Any, ...], above: str) -> Iterator[Field]:
    hints, meanings = get_type_hints(kind), _meanings(kind)
    for field in fields(kind):
        values = tuple(value for one in examples for value in _several(getattr(one, field.name)))
        path, of = f"{above}{field.name}", _part(hints[field.name])
        meaning = meanings.get(field.name) or _first_sentence(of)
        yield Field(path, _holds(hints[field.name]), meaning, _shown(values))
        if is_dataclass(of) and isinstance(of, type):
            yield from _fields(of, values, f"{path}.")


def _part(hint: Any) -> Any:
    """The type itself, or that of which there are several."""
    return get_args(hint)[0] if get_origin(hint) is tuple else hint


def _several(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def _holds(hint: Any) -> str:
    many, of = get_origin(hint) is tuple, _part(hint)
    if is_dataclass(of):
        return "list of parts" if many else "parts"
    if get_origin(of) is tuple:
        return "rows of texts"
    if of is bool:
        return "yes or no"
    return "texts" if many else "text"


def _shown(values: tuple[Any, ...]) -> str:
    """The first value that says something, on one line."""
    said = next((value for value in values if isinstance(value, str | bool) and value != ""), "")
    if isinstance(said, bool):
        return "yes" if said else "no"
    return " ".join(said.split())


def _first_sentence(kind: Any) -> str:
    return (inspect.getdoc(kind) or "").partition("\n")[0] if is_dataclass(kind) else ""


@cache
def _meanings(kind: type) -> dict[str, str]:
    """The sentence under each field in the source, those of a context that it builds on too."""
    inherited = {
        name: said for base in reversed(kind.__bases__) if is_dataclass(base) for name, said in _meanings(base).items()
    }
    tree = ast.parse(inspect.cleandoc(inspect.getsource(kind)))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef))
    return inherited | {
        field.target.id: " ".join(str(said.value.value).split())
        for field, said in pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(said, ast.Expr) and isinstance(said.value, ast.Constant)
    }
