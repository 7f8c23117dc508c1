"""The pages on files that people write: every table and key, from the records that they are read as."""

import ast
import inspect
from collections.abc import Iterator
from itertools import pairwise

import msgspec
from msgspec import inspect as shape

from meetings.amounts import exact_text, value


def file_lines(whole: type, sample: str) -> Iterator[str]:
    """Every table and key of a file that is read as such a record."""
    yield f"TOML, or JSON with the same keys. Unknown keys are faults. A sample with comments: `{sample}`."
    for path, kind in _tables(whole, ""):
        title = f"`{path}`" if path else "The file"
        yield from ("", f"## {title}", "", "| key | holds | | meaning |", "|---|---|---|---|")
        meanings = _meanings(kind)
        for field in shape.type_info(kind).fields:  # type: ignore[attr-defined]
            need = "required" if field.required else _default(field)
            yield f"| `{field.encode_name}` | {_holds(field.type)} | {need} | {meanings[field.name]} |"


def _tables(kind: type, path: str) -> Iterator[tuple[str, type]]:
    """Every table of the file with its TOML heading, outermost first."""
    yield path, kind
    for field in shape.type_info(kind).fields:  # type: ignore[attr-defined]
        for entry in _structs(field.type):
            many = not isinstance(field.type, shape.StructType | shape.UnionType)
            inner = f"{path.strip('[]')}.{field.encode_name}".lstrip(".")
            yield from _tables(entry, f"[[{inner}]]" if many else f"[{inner}]")


def _structs(kind: shape.Type) -> Iterator[type]:
    match kind:
        case shape.StructType():
            yield kind.cls
        case shape.VarTupleType():
            yield from _structs(kind.item_type)
        case shape.UnionType():
            for option in kind.types:
                yield from _structs(option)


def _holds(kind: shape.Type) -> str:
    match kind:
        case shape.Metadata():
            return "number" if (kind.extra or {}).get("amount") else _holds(kind.type)
        case shape.LiteralType():
            return " · ".join(f"`{value}`" for value in kind.values)
        case shape.VarTupleType():
            inner = _holds(kind.item_type)
            return "tables" if inner == "table" else f"list of {inner}"
        case shape.UnionType():
            return " or ".join(_holds(option) for option in kind.types if not isinstance(option, shape.NoneType))
        case shape.DictType():
            return "table"
        case shape.StructType():
            return "table"
        case _:
            return _NAMES[type(kind)]


_NAMES = {
    shape.StrType: "text",
    shape.IntType: "whole number",
    shape.BoolType: "true or false",
    shape.DateType: "date",
    shape.DateTimeType: "date and time",
}


def _default(field: shape.Field) -> str:
    if field.default in {None, "", (), msgspec.NODEFAULT} or isinstance(field.default, msgspec.Struct):
        return "optional"
    amount = isinstance(field.type, shape.Metadata) and (field.type.extra or {}).get("amount")
    return f"default `{exact_text(value(field.default)) if amount else str(field.default).lower()}`"


def _meanings(kind: type) -> dict[str, str]:
    """The sentence under each field in the source."""
    tree = ast.parse(inspect.getsource(kind))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef))
    return {
        field.target.id: str(said.value.value)
        for field, said in pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(said, ast.Expr) and isinstance(said.value, ast.Constant)
    }
