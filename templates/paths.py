"""What the tags of a template ask for, down to the parts of each field: ``guests.name`` for ``{{ guest.name }}`` in a loop."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jinja2 import nodes
from jinja2.defaults import DEFAULT_NAMESPACE


class Asked(NamedTuple):
    """One place where a template asks for something: its path from a field on, as the tag has it, the line."""

    path: str
    written: str
    line: int
    looked_for: bool = False
    """Whether it is only asked whether it is there."""
    beside: frozenset[str] = frozenset()
    """The names of loops and of the template itself that hold where it stands."""


class _Chain(NamedTuple):
    """A field and its parts; ``path`` is None where nobody can tell what it comes from."""

    path: str | None
    written: str

    def part(self, name: str) -> "_Chain":
        return _Chain(None if self.path is None else f"{self.path}.{name}", f"{self.written}.{name}")


_UNKNOWN = _Chain(None, "")
Scope = dict[str, _Chain]


def asked(tree: nodes.Template) -> Iterator[Asked]:
    """Everything that a parsed source cannot do without, every part of a longer path too.

    What it gives a ``default``, or looks whether it is ``defined``, it can do without.
    """
    everything = tuple(_visit(tree, dict.fromkeys(_set_within(tree), _UNKNOWN)))
    looked_for = {one.path for one in everything if one.looked_for}
    return (one for one in everything if one.path not in looked_for)


def fields_of(tree: nodes.Template) -> frozenset[str]:
    """The fields that a parsed source asks for, whether it can do without them or not."""
    everything = _visit(tree, dict.fromkeys(_set_within(tree), _UNKNOWN))
    return frozenset(one.path.partition(".")[0] for one in everything)


def unknown(path: str, offered: Iterable[str]) -> bool:
    """Whether nothing offered answers a path; what has no parts offered is a text, with all that texts can do."""
    known = set(offered)
    parent = path.rpartition(".")[0]
    if not parent:
        return path not in known
    has_parts = any(name.startswith(f"{parent}.") for name in known)
    return has_parts and path not in known


def answers(one: Asked, offered: Iterable[str]) -> tuple[str, ...]:
    """What could stand in place of a tag that nothing answers, written as it would be there: ``round.heading`` in a loop."""
    parent, (written, _, _) = one.path.rpartition(".")[0], one.written.rpartition(".")
    if not parent:
        return tuple(sorted({name for name in offered if "." not in name} | (one.beside - {"loop"})))
    parts = (name.removeprefix(f"{parent}.") for name in offered if name.startswith(f"{parent}."))
    return tuple(sorted(f"{written}.{part}" for part in parts if "." not in part))


def _set_within(tree: nodes.Template) -> set[str]:
    """The names that a template gives itself; those of loops hold within their loop only."""
    loops = {id(name) for loop in tree.find_all(nodes.For) for name in _targets(loop)}
    given = {name.name for name in tree.find_all(nodes.Name) if name.ctx != "load" and id(name) not in loops}
    return given | {macro.name for macro in tree.find_all(nodes.Macro)}


def _targets(loop: nodes.For) -> Iterator[nodes.Name]:
    if isinstance(loop.target, nodes.Name):
        yield loop.target
    yield from loop.target.find_all(nodes.Name)


def _visit(node: nodes.Node, scope: Scope) -> Iterator[Asked]:
    match node:
        case nodes.For():
            yield from _visit(node.iter, scope)
            yield from _each(
                (*node.body, *node.else_, *filter(None, (node.test,))), scope | _scope_of_loop(node, scope)
            )
        case nodes.Call(node=nodes.Name(name=name)) if name in DEFAULT_NAMESPACE:
            yield from _each((*node.args, *node.kwargs), scope)
        case nodes.Filter(name="default" | "d") | nodes.Test(name="defined" | "undefined"):
            found = tuple(_each(node.iter_child_nodes(), scope))
            own = _chain(node.node, scope).path if node.node is not None else None
            yield from (one._replace(looked_for=one.looked_for or one.path == own) for one in found)
        case nodes.Name(name=name, ctx="load") if name in scope:
            pass  # what a loop goes through is asked for where the loop begins
        case nodes.Name(ctx="load") | nodes.Getattr() | nodes.Getitem():
            path, written = _chain(node, scope)
            if path is not None:
                yield Asked(path, written, node.lineno, beside=frozenset(scope))
            yield from _each(node.iter_child_nodes(), scope)
        case _:
            yield from _each(node.iter_child_nodes(), scope)


def _scope_of_loop(loop: nodes.For, scope: Scope) -> Scope:
    """What a loop adds: its variable stands for every one of what it goes through."""
    if isinstance(loop.target, nodes.Name):
        name = loop.target.name
        return {"loop": _UNKNOWN, name: _Chain(_chain(loop.iter, scope).path, name)}
    return dict.fromkeys(("loop", *(name.name for name in _targets(loop))), _UNKNOWN)


def _each(several: Iterable[nodes.Node], scope: Scope) -> Iterator[Asked]:
    for node in several:
        yield from _visit(node, scope)


def _chain(node: nodes.Node, scope: Scope) -> _Chain:
    match node:
        case nodes.Name():
            return scope.get(node.name, _Chain(node.name, node.name))
        case nodes.Getattr():
            return _chain(node.node, scope).part(node.attr)
        case nodes.Getitem(arg=nodes.Const(value=str() as name)):
            return _chain(node.node, scope).part(name)
        case nodes.Getitem():
            return _chain(node.node, scope)  # one of several stands for all of them
        case _:
            return _UNKNOWN
