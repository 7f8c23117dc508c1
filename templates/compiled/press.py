"""One part of a template as one Python function: what stays is bytes, what comes from the data is put between.

Written twice from the same tags. The *quick* function takes fields straight from records, and fails where anything is out of
the ordinary; the *careful* one asks Jinja for every field and looks at every value, finds what the quick one could not, or says
which tag is at fault. Both add to ``out``, in turn, bytes that stay and a value.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from jinja2 import nodes

from templates.compiled.expressions import A_CALL, A_VALUE, Expressions, Loop
from templates.compiled.guards import BeyondError
from templates.compiled.values import Escape, escaped, quoted
from templates.compiled.weave import START, State, TornError, after, at_tag

FILE = "<template>"
"""How the functions are called in a traceback."""
VALUE, STATEMENT = "{{", "{%"
_OPENING = re.compile(r"<[\w:.-]+(?: [^<>]*)?(?<!/)>$")
_HOLLOW = re.compile(r"<([\w:.-]+)((?: [^<>]*)?)></\1>")


class Spot(NamedTuple):
    """Where in a part something comes from: its line, and which of the tags there, ``{{`` or ``{%``, counted from 0."""

    line: int = 0
    begins: str = ""
    tag: int = 0


NO_SPOT = Spot()


class Pressed(NamedTuple):
    """A part as a function, and for each line of it where in the part it comes from."""

    run: Callable[..., None]
    spots: tuple[Spot, ...]
    whole: bool
    """Whether whatever it writes is sure to be whole XML."""


class _Writer:
    """Writes the function, statement by statement."""

    def __init__(self, known: Mapping[str, Any], escape: Escape, *, careful: bool) -> None:
        self.tags = Expressions(dict(known), careful=careful)
        self.escape = escape
        self.normal = escape is escaped
        self.source: list[str] = []
        self.spots: list[Spot] = []
        self._seen: Counter[tuple[int, str]] = Counter()
        self.state, self.whole = START, True
        self._indent = 1

    def line(self, code: str, spot: Spot = NO_SPOT) -> None:
        self.source.append(" " * self._indent + code)
        self.spots.append(spot)

    def _spot(self, node: nodes.Node, begins: str) -> Spot:
        """Where a tag stands that is written next: tags of one line come in order."""
        key = (node.lineno, begins)
        self._seen[key] += 1
        return Spot(*key, self._seen[key] - 1)

    @contextmanager
    def _deeper(self) -> Iterator[None]:
        self._indent += 1
        start = len(self.source)
        yield
        if len(self.source) == start:
            self.line("pass")
        self._indent -= 1

    def body(self, statements: Iterable[nodes.Node]) -> None:
        for one in statements:
            match one:
                case nodes.Output():
                    self._output(one)
                case nodes.For():
                    self._for(one)
                case nodes.If():
                    self._if(one)
                case nodes.Assign():
                    self._assign(one)
                case _:
                    raise BeyondError(type(one).__name__)

    def _output(self, output: nodes.Output) -> None:
        """Straight text: the pieces that stay and the values between them, in one go."""
        self.line("out += (")
        staying, before = "", 0
        for node in output.nodes:
            if isinstance(node, nodes.TemplateData):
                staying += node.data.replace("\n<w:p>", "<w:p>").replace("\n<w:p ", "<w:p ")
                continue
            spot = self._spot(node, VALUE)
            if _stays(node):
                staying += self._spoken(node, staying)
                continue
            opens = self._opens(staying)
            self.line(f" {self._data(staying)}, {self._value(node, before + 1 if opens else 0)},", spot)
            staying, before = "", before + 2
        if staying:
            self.line(f' {self._data(staying)}, "",')
        self.line(")")
        if self._opens(staying):
            self.line("note(len(out) - 1)")

    def _opens(self, text: str) -> bool:
        """Whether a text ends with the beginning of an element, which may stay empty."""
        return self.normal and _OPENING.search(text) is not None

    def _spoken(self, node: nodes.Expr, before: str) -> str:
        """A value that the template itself holds."""
        in_attribute = self.normal and self.whole and after(self.state, before).in_attribute
        text = _said(node)
        return (quoted if in_attribute else self.escape)(text.encode()).decode()

    def _data(self, text: str) -> str:
        """A constant."""
        self._woven(text)
        if self.normal:
            text = _HOLLOW.sub(r"<\1\2/>", text)
        data = text.encode()
        self.tags.cost += len(data)
        return self.tags.constant(data)

    def _woven(self, text: str) -> None:
        if self.whole:
            try:
                self.state = at_tag(after(self.state, text))
            except TornError:
                self.whole = False

    def _value(self, node: nodes.Node, noted: int) -> str:
        """A value; where it stands alone in its element, that many places on in ``out``, it is noted if it is empty."""
        self.tags.cost += A_VALUE
        if isinstance(node, nodes.CondExpr) and node.expr2 is None:
            node = nodes.CondExpr(node.test, node.expr1, nodes.Const(""))
        code = self.tags.of(node)
        if self.tags.counts(node):
            return f"str({code})"
        if self.whole and self.state.in_attribute:
            return f"attribute({code})"
        code = f"put({code})" if self.tags.careful else code
        if not noted:
            return code
        return f'(note(len(out) + {noted}) or "" if (value := {code}) is None or value == "" else value)'

    def _for(self, loop: nodes.For) -> None:
        number, state = self.tags.number(), self.state
        self._sequence(loop, number)
        cost, self.tags.cost = self.tags.cost, A_VALUE
        self._turns(loop, number)
        self.tags.names[f"w{number}"], self.tags.cost = self.tags.cost, cost  # what one turn costs
        self._joins(state)
        if loop.else_:
            self.line(f"if not n{number}:")
            with self._deeper():
                self.body(loop.else_)
            self._joins(state)

    def _sequence(self, loop: nodes.For, number: int) -> None:
        """What a loop goes through, ``s1``, and how many, ``n1``."""
        self.tags.cost += A_VALUE
        spot = self._spot(loop, STATEMENT)
        self.line(f"s{number} = {self.tags.of(loop.iter)}", spot)
        self.line(f"if type(s{number}) is not tuple: s{number} = guard.items(s{number})", spot)
        if loop.test is not None:
            self._sift(loop, number, spot)
        self.line(f"n{number} = len(s{number})", spot)
        self.line(f"guard.spend(n{number} * w{number})", spot)

    def _turns(self, loop: nodes.For, number: int) -> None:
        """The body of a loop, with its variables, ``v1_0``; what is set within starts anew at each turn."""
        targets = _names_in(loop.target)
        own = dict.fromkeys((*targets, *_set_in(loop.body)))
        outer = {name: self.tags.name(name) for name in own if name not in targets}
        scope = {name: f"v{number}_{place}" for place, name in enumerate(own)}
        with self.tags.within(scope, Loop(number)):
            self.line(f"for i{number}, {self.tags.target(loop.target)} in enumerate(s{number}):")
            with self._deeper():
                for name, was in outer.items():
                    self.line(f"{scope[name]} = {was}")
                self.body(loop.body)

    def _sift(self, loop: nodes.For, number: int, spot: Spot) -> None:
        """Leave those out of a loop that do not meet its condition."""
        scope = {name: f"t{place}" for place, name in enumerate(_names_in(loop.target))}
        self.line(f"guard.spend(len(s{number}) * {A_CALL})", spot)
        self.line(f"kept{number} = []")
        with self.tags.within(scope):
            self.line(f"for each in s{number}:")
            with self._deeper():
                self.line(f"{self.tags.target(loop.target)} = each", spot)
                self.line(f"if {self.tags.of(loop.test)}: kept{number}.append(each)", spot)
        self.line(f"s{number} = kept{number}")

    def _if(self, choice: nodes.If) -> None:
        state = self.state
        self.line(f"if {self.tags.of(choice.test)}:", self._spot(choice, STATEMENT))
        with self._deeper():
            self.body(choice.body)
        came, self.state = self.state, state
        for other in choice.elif_:
            self.line(f"elif {self.tags.of(other.test)}:", self._spot(other, STATEMENT))
            with self._deeper():
                self.body(other.body)
            self._joins(came)
            self.state = state
        self.line("else:")
        with self._deeper():
            self.body(choice.else_)
        self._joins(came)

    def _joins(self, other: State) -> None:
        """Two ways through the template meet: both must stand at the same place of the XML."""
        self.whole = self.whole and self.state == other
        self.state = other

    def _assign(self, one: nodes.Assign) -> None:
        value = self.tags.of(one.node)
        self.line(f"{self.tags.target(one.target)} = {value}", self._spot(one, STATEMENT))


def pressed(tree: nodes.Template, known: Mapping[str, Any], escape: Escape, *, careful: bool) -> Pressed:
    """Write the function of one part; ``known`` is what it may call. ``SyntaxError`` where it is nested too deep."""
    writer = _Writer(known, escape, careful=careful)
    writer.body(tree.body)
    tags, missing = writer.tags, known["missing"]
    head = ["def run(get, out, guard, put, attribute, note):"]
    head += [f" {variable} = get({name!r}, {tags.constant(missing(name))})" for name, variable in tags.fields.items()]
    code = compile("\n".join((*head, *writer.source, " return None")), FILE, "exec")
    exec(code, tags.names)  # only what was written above, from a short list of tags
    spots = (*[NO_SPOT] * (len(head) + 1), *writer.spots, NO_SPOT)
    return Pressed(tags.names["run"], spots, writer.whole and writer.state == START)


def _stays(node: nodes.Node) -> bool:
    """Whether a tag prints what is the same in every document, and nothing but letters."""
    return isinstance(node, nodes.Const) and not isinstance(node.value, bool) and _said(node).isprintable()


def _said(node: nodes.Node) -> str:
    value = node.value if isinstance(node, nodes.Const) else None
    return "" if value is None else str(value)


def _names_in(target: nodes.Node) -> list[str]:
    return [target.name] if isinstance(target, nodes.Name) else [one.name for one in target.find_all(nodes.Name)]


def _set_in(body: Iterable[nodes.Node]) -> Iterator[str]:
    """The names that statements give values, loops within them aside."""
    for one in body:
        if isinstance(one, nodes.Assign):
            yield from _names_in(one.target)
        elif isinstance(one, nodes.If):
            yield from _set_in((*one.body, *one.elif_, *one.else_))
