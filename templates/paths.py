"""What the tags of a template ask for, down to the parts of each field: ``guests.name`` for ``{{ guest.name }}`` in a loop."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jinja2 import nodes


class Asked(NamedTuple):
    """One place where a template asks for something: its path from a field on, as the tag has it, the line."""

    path: str
    written: str
    line: int


class _Chain(NamedTuple):
    """A field and its parts; ``path`` is None where nobody can tell what it comes from."""

    path: str | None
    written: str

    def part(self, name: str) -> "_Chain":
        return _Chain(None if self.path is None else f"{self.path}.{name}", f"{self.written}.{name}")


_UNKNOWN = _Chain(None, "")
Scope = dict[str, _Chain]


def asked(tree: nodes.Template) -> Iterator[Asked]:
    """Everything that a parsed source asks for, every part of a longer path too."""
    return _visit(tree, dict.fromkeys(_set_within(tree), _UNKNOWN))


def unknown(path: str, offered: Iterable[str]) -> bool:
    """Whether nothing offered answers a path; what has no parts offered is a text, with all that texts can do."""
    known = set(offered)
    parent = path.rpartition(".")[0]
    if not parent:
        return path not in known
    has_parts = any(name.startswith(f"{parent}.") for name in known)
    return has_parts and path not in known


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
            yield from _each((*node.body, *node.else_, *filter(None, (node.test,))), scope | _of_loop(node, scope))
        case nodes.Name(ctx="load") | nodes.Getattr() | nodes.Getitem():
            path, written = _chain(node, scope)
            if path is not None:
                yield Asked(path, written, node.lineno)
            yield from _each(node.iter_child_nodes(), scope)
        case _:
            yield from _each(node.iter_child_nodes(), scope)


def _of_loop(loop: nodes.For, scope: Scope) -> Scope:
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
