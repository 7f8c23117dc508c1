"""The short list of what a tag may hold, beyond fields, loops and conditions, to be filled the quick way.

What stands on no list runs in a process of its own, with bounds on time and memory. Some things are refused outright:
names by which a program would reach into itself, and other files.
"""

from collections.abc import Iterable, Sequence

from jinja2 import nodes

from templates.compiled.guards import BeyondError
from templates.compiled.methods import NAMES_OF_METHODS

FILTERS = frozenset(
    [
        "abs",
        "capitalize",
        "count",
        "d",
        "default",
        "dictsort",
        "e",
        "escape",
        "first",
        "float",
        "forceescape",
        "groupby",
        "int",
        "items",
        "join",
        "last",
        "length",
        "list",
        "lower",
        "map",
        "max",
        "min",
        "reject",
        "rejectattr",
        "replace",
        "reverse",
        "round",
        "safe",
        "select",
        "selectattr",
        "sort",
        "string",
        "sum",
        "title",
        "trim",
        "truncate",
        "unique",
        "upper",
        "wordcount",
    ]
)
_EACH = frozenset(
    [
        "abs",
        "capitalize",
        "e",
        "escape",
        "first",
        "float",
        "int",
        "last",
        "length",
        "lower",
        "string",
        "title",
        "trim",
        "upper",
    ]
)
"""Filters that ``map`` may apply to each of several."""
TESTS = frozenset(
    [
        "boolean",
        "defined",
        "divisibleby",
        "eq",
        "equalto",
        "even",
        "false",
        "float",
        "ge",
        "greaterthan",
        "gt",
        "in",
        "integer",
        "iterable",
        "le",
        "lessthan",
        "lower",
        "lt",
        "mapping",
        "ne",
        "none",
        "number",
        "odd",
        "sameas",
        "sequence",
        "string",
        "true",
        "undefined",
        "upper",
        "==",
        "!=",
        ">",
        ">=",
        "<",
        "<=",
    ]
)
_NAMED = frozenset({"attribute", "default", "default_value", "boolean", "case_sensitive", "reverse", "by"})
"""What a filter may be given by name."""
LOOP = frozenset(
    [
        "index",
        "index0",
        "revindex",
        "revindex0",
        "first",
        "last",
        "length",
        "previtem",
        "nextitem",
        "depth",
        "depth0",
        "cycle",
    ]
)
_STATEMENTS = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Assign)
_VALUES = (nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Tuple, nodes.List, nodes.CondExpr)
_OPERATIONS = (nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Neg, nodes.Pos, nodes.Concat)
_SUMS = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod)
_CALLS = (nodes.Call, nodes.Filter, nodes.Test, nodes.Keyword)
_KNOWN = (*_STATEMENTS, *_VALUES, *_OPERATIONS, *_SUMS, *_CALLS)
_OTHER_FILES = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends, nodes.Block)
_BY_CHANCE = frozenset({"random"})
_WITHIN_PROGRAMS = frozenset(
    [
        "mro",
        "func_closure",
        "func_code",
        "func_dict",
        "func_defaults",
        "func_globals",
        "im_class",
        "im_func",
        "im_self",
        "gi_frame",
        "gi_code",
        "gi_yieldfrom",
        "cr_frame",
        "cr_code",
        "cr_await",
        "cr_origin",
        "ag_frame",
        "ag_code",
        "ag_await",
        "tb_frame",
        "tb_next",
        "f_globals",
        "f_locals",
        "f_builtins",
        "f_back",
        "f_code",
        "co_code",
        "co_consts",
    ]
)


def inner(name: str) -> bool:
    """Whether a part of a value is of the program and no data."""
    return name.startswith("_") or name in _WITHIN_PROGRAMS


class RefusedTagError(Exception):
    """A tag that no template may hold: why, and the line of its part where it stands."""

    def __init__(self, why: str, line: int) -> None:
        super().__init__(why)
        self.why = why
        self.line = line


def refuse(tags: Iterable[nodes.Node]) -> None:
    """Raise where a part, given as every node of it, holds what no template may."""
    for node in tags:
        if isinstance(node, _OTHER_FILES):
            raise RefusedTagError("Mẫu không được gọi tệp khác", node.lineno)
        if isinstance(node, nodes.EvalContextModifier) and not _escapes(node):
            raise RefusedTagError("Mẫu không được tắt việc viết an toàn các ký tự đặc biệt (autoescape)", node.lineno)
        if isinstance(node, nodes.Filter) and node.name in _BY_CHANCE:
            raise RefusedTagError(
                f"Mẫu không được dùng bộ lọc {node.name}: cùng một dữ liệu phải ra cùng một văn bản", node.lineno
            )
        name = _part_named(node)
        if isinstance(name, str) and inner(name):
            raise RefusedTagError(f"Mẫu không được đọc “{name}”: đó là phần bên trong chương trình", node.lineno)


def _escapes(node: nodes.EvalContextModifier) -> bool:
    return all(_constant_value(option.value) is True for option in node.options)


def _part_named(node: nodes.Node) -> object:
    if isinstance(node, nodes.Getattr):
        return node.attr
    return _constant_value(node.arg) if isinstance(node, nodes.Getitem) else None


def beyond(tags: Sequence[nodes.Node]) -> str:
    """What of a part, given as every node of it, only a process of its own may do, in words; empty where there is nothing."""
    try:
        for node in tags:
            _look_at(node)
    except BeyondError as error:
        return str(error)
    return "" if _loops_known(tags) else "dùng biến loop như một giá trị"


def _look_at(node: nodes.Node) -> None:
    if not isinstance(node, _KNOWN):
        raise BeyondError(f"thẻ {type(node).__name__.lower()}")
    if isinstance(node, nodes.For) and node.recursive:
        raise BeyondError("vòng lặp tự gọi lại")
    if isinstance(node, nodes.Assign) and not _plain_target(node.target):
        raise BeyondError("thẻ set nhiều tầng")
    if isinstance(node, (nodes.Call, nodes.Filter, nodes.Test)) and not _harmless(node):
        raise BeyondError(_name_of(node))


def _plain_target(target: nodes.Node) -> bool:
    names = target.items if isinstance(target, nodes.Tuple) else [target]
    return all(isinstance(one, nodes.Name) for one in names)


def _harmless(node: nodes.Call | nodes.Filter | nodes.Test) -> bool:
    if node.dyn_args is not None or node.dyn_kwargs is not None or getattr(node, "node", None) is None:
        return False
    if isinstance(node, nodes.Test):
        return node.name in TESTS and not node.kwargs
    if isinstance(node, nodes.Filter):
        named = all(keyword.key in _NAMED for keyword in node.kwargs)
        return node.name in FILTERS and named and _harmless_within(node)
    return not node.kwargs and _harmless_call(node)


def _harmless_call(node: nodes.Call) -> bool:
    called = node.node
    if isinstance(called, nodes.Name):
        return called.name == "range"
    return isinstance(called, nodes.Getattr) and (called.attr in NAMES_OF_METHODS or _part_of_loop(called))


def _harmless_within(node: nodes.Filter) -> bool:
    """A filter that applies another by name, or a test, may name only those on the lists; sums are of numbers."""
    words = [_constant_value(argument) for argument in node.args]
    if node.name == "map":
        return words[0] in _EACH and len(words) == 1 if words else True
    if node.name in ("select", "reject"):
        return not words or words[0] in TESTS
    if node.name in ("selectattr", "rejectattr"):
        return len(words) == 1 or words[1] in TESTS
    return not words[1:] or node.name not in ("sum", "join")


def _constant_value(node: nodes.Node) -> object:
    return node.value if isinstance(node, nodes.Const) else None


def _name_of(node: nodes.Call | nodes.Filter | nodes.Test) -> str:
    if isinstance(node, nodes.Filter):
        return f"bộ lọc {node.name}"
    if isinstance(node, nodes.Test):
        return f"phép thử {node.name}"
    called = node.node
    return f"lệnh {called.name if isinstance(called, nodes.Name) else '.' + getattr(called, 'attr', '')}()"


def _part_of_loop(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "loop"


def _loops_known(tags: Sequence[nodes.Node]) -> bool:
    """Whether ``loop`` is only asked for what every loop can tell."""
    told = {
        id(node.node) for node in tags if isinstance(node, nodes.Getattr) and _part_of_loop(node) and node.attr in LOOP
    }
    return all(id(node) in told for node in tags if isinstance(node, nodes.Name) and node.name == "loop")
