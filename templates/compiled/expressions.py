"""What stands in a tag, as a Python expression."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from keyword import iskeyword
from typing import Any, NamedTuple
from unicodedata import normalize

from jinja2 import Undefined, nodes

from templates.compiled.guards import BeyondError

A_NODE, A_VALUE, A_CALL = 4, 64, 256
"""What a name or a sign, a value, or a filter spends of a filling's allowance at each turn of a loop."""
_DICT = frozenset(dir(dict))
_SIGNS = {"eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<="}
_SUMS = {nodes.Add: "+", nodes.Sub: "-", nodes.Mul: "*", nodes.Div: "/", nodes.FloorDiv: "//", nodes.Mod: "%"}
_LOOP = {
    "index": "({i} + 1)",
    "index0": "{i}",
    "first": "({i} == 0)",
    "last": "({i} == {n} - 1)",
    "length": "{n}",
    "revindex": "({n} - {i})",
    "revindex0": "({n} - {i} - 1)",
    "previtem": "({s}[{i} - 1] if {i} else missing('loop.previtem'))",
    "nextitem": "({s}[{i} + 1] if {i} + 1 < {n} else missing('loop.nextitem'))",
    "depth": "1",
    "depth0": "0",
}
_NUMBERS = frozenset({"index", "index0", "length", "revindex", "revindex0", "depth", "depth0"})


class Loop(NamedTuple):
    """A loop that is being written, by its number."""

    number: int

    def told(self, name: str) -> str:
        """What it tells of itself, as an expression."""
        number = self.number
        return _LOOP[name].format(i=f"i{number}", n=f"n{number}", s=f"s{number}")


class Expressions:
    """Writes expressions, knowing which names are fields and which are set within the template.

    Careful ones ask Jinja for every part of a value; the others take it straight, and fail where it is not there.
    """

    def __init__(self, known: dict[str, Any], *, careful: bool) -> None:
        self.careful = careful
        self.names = known
        """What the written function can call and name."""
        self.fields: dict[str, str] = {}
        self.scopes: list[dict[str, str]] = [self.fields]
        self.loops: list[Loop] = []
        self.cost = 0
        """What has been written costs so much each time it runs."""
        self._counted = 0
        self._exact = careful

    def constant(self, value: Any) -> str:
        """A name for a value that never changes."""
        name = f"k{len(self.names)}"
        self.names[name] = value
        return name

    @contextmanager
    def within(self, scope: dict[str, str], *loops: Loop) -> Iterator[None]:
        """Names that hold for a while, and the loop that they are of."""
        self.scopes.append(scope)
        self.loops += loops
        yield
        self.scopes.pop()
        del self.loops[len(self.loops) - len(loops) :]

    def number(self) -> int:
        """A number not given before."""
        self._counted += 1
        return self._counted

    def name(self, name: str) -> str:
        """The variable of a name: of the innermost loop that has it, else a field."""
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        self.fields[name] = f"f{len(self.fields)}"
        return self.fields[name]

    def of(self, node: nodes.Node | None) -> str:
        """The expression of a node."""
        write = getattr(self, f"_{type(node).__name__.lower()}", None)
        if write is None:
            raise BeyondError(type(node).__name__)
        self.cost += A_NODE
        return str(write(node))

    def all_of(self, several: Iterable[nodes.Node]) -> str:
        """Several, each with a comma behind it."""
        return "".join(f"{self.of(one)}, " for one in several)

    def _name(self, node: nodes.Name) -> str:
        return self.name(node.name)

    def _const(self, node: nodes.Const) -> str:
        plain = node.value is None or isinstance(node.value, (bool, str))
        return repr(node.value) if plain else self.constant(node.value)

    def _in_a_loop(self, node: nodes.Getattr) -> bool:
        return isinstance(node.node, nodes.Name) and node.node.name == "loop" and bool(self.loops)

    def counts(self, node: nodes.Node) -> bool:
        """Whether it is a number that a loop counts."""
        return isinstance(node, nodes.Getattr) and self._in_a_loop(node) and node.attr in _NUMBERS

    def _getattr(self, node: nodes.Getattr) -> str:
        if self._in_a_loop(node):
            return self.loops[-1].told(node.attr)
        whole = self.of(node.node)
        if self._exact or not _spelled_plainly(node.attr):
            return f"field({whole}, {node.attr!r})"
        if node.attr in _DICT:
            return f"{whole}.{node.attr}"
        if isinstance(node.node, nodes.Name):
            return f"({whole}[{node.attr!r}] if type({whole}) is dict else {whole}.{node.attr})"
        held = f"h{self.number()}"
        return f"({held}[{node.attr!r}] if type({held} := {whole}) is dict else {held}.{node.attr})"

    def _getitem(self, node: nodes.Getitem) -> str:
        if not self._exact and (_whole_number(node.arg) or self.counts(node.arg)):
            return f"{self.of(node.node)}[{self.of(node.arg)}]"
        self.cost += A_VALUE
        if isinstance(node.arg, nodes.Slice):
            return f"guard.sliced({self.of(node.node)}, {self.of(node.arg)})"
        return f"item({self.of(node.node)}, {self.of(node.arg)})"

    def _slice(self, node: nodes.Slice) -> str:
        return (
            f"slice({', '.join('None' if one is None else self.of(one) for one in (node.start, node.stop, node.step))})"
        )

    def _tuple(self, node: nodes.Tuple) -> str:
        return f"({self._elements(node)})"

    def _list(self, node: nodes.List) -> str:
        return f"[{self._elements(node)}]"

    def _elements(self, node: nodes.Tuple | nodes.List) -> str:
        literal = (nodes.Const, nodes.Tuple, nodes.List)
        return "".join(
            f"{self.of(one)}, " if isinstance(one, literal) else f"*guard.listed(({self.of(one)},)), "
            for one in node.items
        )

    def _condexpr(self, node: nodes.CondExpr) -> str:
        other = self.constant(Undefined()) if node.expr2 is None else self.of(node.expr2)
        return f"({self.of(node.expr1)} if {self.of(node.test)} else {other})"

    def _and(self, node: nodes.And) -> str:
        return f"({self.of(node.left)} and {self.of(node.right)})"

    def _or(self, node: nodes.Or) -> str:
        return f"({self.of(node.left)} or {self.of(node.right)})"

    def _not(self, node: nodes.Not) -> str:
        return f"(not {self.of(node.node)})"

    def _neg(self, node: nodes.Neg) -> str:
        return f"(-{self.of(node.node)})"

    def _pos(self, node: nodes.Pos) -> str:
        return f"(+{self.of(node.node)})"

    def _concat(self, node: nodes.Concat) -> str:
        self.cost += A_CALL
        return f"guard.joined({self.all_of(node.nodes)})"

    def _sum(self, node: nodes.BinExpr) -> str:
        self.cost += A_CALL
        return f"guard.calculated({_SUMS[type(node)]!r}, {self.of(node.left)}, {self.of(node.right)})"

    _add = _sub = _mul = _div = _floordiv = _mod = _sum

    def _compare(self, node: nodes.Compare) -> str:
        pairs, left = [], node.expr
        for operand in node.ops:
            pairs.append(self._compared(left, operand.op, operand.expr))
            left = operand.expr
        return f"({' and '.join(pairs)})"

    def _compared(self, left: nodes.Expr, op: str, right: nodes.Expr) -> str:
        first, second = self.of(left), self.of(right)
        short = isinstance(left, nodes.Const) or _literal(right)
        if op in ("in", "notin"):
            found = f"({first} in {second})" if _literal(right) else f"guard.within({first}, {second})"
            return found if op == "in" else f"(not {found})"
        return f"({first} {_SIGNS[op]} {second})" if short else f"guard.compared({_SIGNS[op]!r}, {first}, {second})"

    def _call(self, node: nodes.Call) -> str:
        self.cost += A_CALL
        called = node.node
        if not isinstance(called, nodes.Getattr):
            return f"guard.numbers({self.all_of(node.args)})"
        if self._in_a_loop(called):
            return f"({self.all_of(node.args)})[{self.loops[-1].told('index0')} % {len(node.args)}]"
        return f"guard.method({self.of(called.node)}, {called.attr!r}, {self.all_of(node.args)})"

    def _filter(self, node: nodes.Filter) -> str:
        self.cost += A_CALL
        if node.name in ("length", "count") and not self.careful:
            return f"len({self.of(node.node)})"
        value = self._maybe(node.node) if node.name in ("default", "d") else self.of(node.node)
        named = ", ".join(f"{one.key!r}: {self.of(one.value)}" for one in node.kwargs)
        return f"guard.filtered({node.name!r}, {value}, ({self.all_of(node.args)}), {{{named}}})"

    def _test(self, node: nodes.Test) -> str:
        self.cost += A_CALL
        value = self._maybe(node.node) if node.name in ("defined", "undefined") else self.of(node.node)
        return f"guard.tested({node.name!r}, {value}, ({self.all_of(node.args)}))"

    def _maybe(self, node: nodes.Expr | None) -> str:
        """What need not be there."""
        before, self._exact = self._exact, True
        code = self.of(node)
        self._exact = before
        return code

    def target(self, target: nodes.Node) -> str:
        """What a loop or a ``set`` gives values to."""
        if isinstance(target, nodes.Tuple):
            return f"({', '.join(self.target(one) for one in target.items)},)"
        if not isinstance(target, nodes.Name):
            raise BeyondError("set")
        return self.name(target.name)


def _spelled_plainly(name: str) -> bool:
    """Whether Python reads a name as it is written: others it would turn into a name that was never looked at."""
    return name.isidentifier() and not iskeyword(name) and normalize("NFKC", name) == name


def _whole_number(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) and type(node.value) is int


def _literal(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) or (isinstance(node, nodes.Tuple) and all(map(_literal, node.items)))
