"""What is wrong with the tags of a part that Jinja cannot read: every one of them, each with its place and what was probably meant.

Jinja stops at the first, and blames what stands last for what was opened long before. Here each tag is read by itself,
and those that open and close are matched.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes

from templates.compiled.lists import NOT_WRITTEN
from templates.errors import Fault, Place
from templates.nearest import nearest
from templates.source import Source

WRONG = "Mẫu có thẻ viết sai{why}"
NOT_CLOSED = "Mẫu có thẻ mở mà không đóng: thiếu {end}{within}"
NOT_OPENED = "Mẫu có thẻ đóng thừa: trước nó không còn thẻ {begin} nào đang mở"
OUTSIDE = "Mẫu có thẻ {name} nằm ngoài mọi thẻ if và for"
NO_SUCH = "Mẫu dùng {what} “{name}” không có{near}"
OR_WITHIN = " của nó hoặc của một thẻ {begin} bên trong nó"
MOST_TOLD = 20
"""So many faults of one part are told at once: nobody reads more before mending those."""
_TAG = re.compile(
    r"\{#.*?#\}|\{%[-+]?\s*raw\s*[-+]?%\}.*?\{%[-+]?\s*endraw\s*[-+]?%\}"
    r"|(?P<tag>\{\{.*?\}\}|\{%[-+]?\s*(?P<name>\w*).*?%\})|(?P<table></?w:tbl>)",
    re.DOTALL,
)
_CLOSED = frozenset({"for", "if", "macro", "call", "filter", "with", "autoescape", "block", "set"})
_BETWEEN = {"else": ("if", "for"), "elif": ("if",)}
_KNOWN = (*_CLOSED, *_BETWEEN, "include", "import", "from", "extends", "do", *(f"end{name}" for name in _CLOSED))
_VALUE_GIVEN = re.compile(r"\{%[-+]?\s*set\b[^%]*=")
_BEGINS_WITHIN = re.compile(r"^\{[{%].*?(?=.\{[{%])", re.DOTALL)
_GOT = re.compile(r"^expected token '.*', got '(?P<got>.*)'$")
_ENDS_EARLY = re.compile(r"(?:got|unexpected) 'end of (?:print statement|statement block)'$")
_STRANGE = re.compile(r"""unexpected (?:char )?(['"])(?P<sign>.)\1""")
_LONGEST = 60


class _Tag(NamedTuple):
    """A tag: its line, as it is written, its name (``{{ }}`` has none), the number of the table in which it stands."""

    line: int
    text: str
    name: str
    table: int


def faults(source: Source, sandbox: Environment) -> tuple[Fault, ...]:
    """The tags of a part that cannot be read, that are never closed, or close nothing; the first of them in their order."""
    found = [*_unread(source, sandbox), *_unmatched(source)]
    return tuple(Fault(message, _place(source, line, tag)) for line, message, tag in sorted(found)[:MOST_TOLD])


def no_such(tags: Iterable[nodes.Node], sandbox: Environment) -> Iterator[tuple[str, str, int]]:
    """Filters and tests that there are not: what is wrong, the name, the line."""
    for node in tags:
        if isinstance(node, (nodes.Filter, nodes.Test)):
            what, known = ("bộ lọc", sandbox.filters) if isinstance(node, nodes.Filter) else ("phép thử", sandbox.tests)
            if node.name not in known:
                near = nearest(node.name, known)
                like = f"; gần giống: {', '.join(near)}" if near else ""
                yield NO_SUCH.format(what=what, name=node.name, near=like), node.name, node.lineno


def _place(source: Source, line: int, tag: str) -> Place:
    return Place(_short(tag), source.paragraph(line), source.kind)


def _short(tag: str) -> str:
    return tag if len(tag) <= _LONGEST else f"{tag[:_LONGEST]}…"


def _tags(source: Source) -> Iterator[_Tag]:
    """Each tag; those that nobody wrote are left out."""
    line, at, tables, begun = 1, 0, [0], 0
    for found in _TAG.finditer(NOT_WRITTEN.sub("", source.xml)):
        line, at = line + found.string.count("\n", at, found.start()), found.start()
        if found["tag"]:
            yield _Tag(line, found["tag"], found["name"] or "", tables[-1])
        elif found["table"] == "<w:tbl>":
            begun += 1
            tables.append(begun)
        elif found["table"] and len(tables) > 1:
            tables.pop()


def _unread(source: Source, sandbox: Environment) -> Iterator[tuple[int, str, str]]:
    for line, tag, name, _ in _tags(source):
        try:
            sandbox.parse(_alone(tag, name))
        except TemplateSyntaxError as error:
            why = _why(tag, name, error.message or "")
            yield line, WRONG.format(why=f": {why}" if why else ""), tag


def _alone(tag: str, name: str) -> str:
    """A tag with what must stand around it, so that only what is wrong with itself is found."""
    if name in _BETWEEN:
        return f"{{% if x %}}{tag}{{% endif %}}"
    if name in ("endfor", "endif"):
        return {"endfor": "{% for x in y %}", "endif": "{% if x %}"}[name] + tag
    if name.startswith("end"):
        return ""
    return f"{tag}{{% end{name} %}}" if _waits(name, tag) else tag


def _waits(name: str, tag: str) -> bool:
    """Whether a tag must be closed by another."""
    return name in _CLOSED and not (name == "set" and _VALUE_GIVEN.match(tag))


def _why(tag: str, name: str, message: str) -> str:
    """What is wrong with a tag, in words, as far as one can tell."""
    hidden = next((sign for sign in tag if unicodedata.category(sign) == "Cf"), "")
    if hidden:
        return f"trong thẻ có ký tự ẩn U+{ord(hidden):04X}; xóa thẻ và gõ lại"
    begun = _BEGINS_WITHIN.match(tag)
    if begun:
        end = "}}" if tag.startswith("{{") else "%}"
        return f"thẻ mở ở “{_short(begun.group())}” chưa có {end} đóng lại"
    if tag.startswith("{%") and not name:
        return "sau {% phải là một lệnh, như for hoặc if"
    if tag.startswith("{%") and name not in _KNOWN:
        near = nearest(name, _KNOWN)
        return f"không có lệnh “{name}”{'; gần giống: ' + ', '.join(near) if near else ''}"
    return _in_words(message)


def _in_words(message: str) -> str:
    if _ENDS_EARLY.search(message):
        return "thẻ trống hoặc còn thiếu ở cuối"
    got = _GOT.match(message)
    if got and got["got"] == "=":
        return "so sánh bằng viết hai dấu =="
    if got:
        return f"không hiểu “{got['got']}” ở chỗ ấy"
    strange = _STRANGE.match(message)
    if strange and strange["sign"] in "'\"":
        return f"dấu nháy {strange['sign']} mở mà không đóng"
    return f"không hiểu ký tự “{strange['sign']}”" if strange else ""


def _unmatched(source: Source) -> Iterator[tuple[int, str, str]]:
    """Tags never closed, and those that close nothing."""
    waiting: list[_Tag] = []
    held: set[_Tag] = set()
    for tag in (one._replace(name=one.name.casefold()) for one in _tags(source)):
        if tag.name.startswith("end") and tag.name[3:] in _CLOSED:
            place = _closed_by(tag, waiting)
            if place is None:
                yield tag.line, NOT_OPENED.format(begin=tag.name[3:]), tag.text
                continue
            yield from (_left_open(one, held) for one in waiting[place + 1 :])
            held |= {one for one in waiting[:place] if one.name == waiting[place].name}
            del waiting[place:]
        elif tag.name in _BETWEEN and not any(one.name in _BETWEEN[tag.name] for one in waiting):
            yield tag.line, OUTSIDE.format(name=tag.name), tag.text
        elif _waits(tag.name, tag.text):
            waiting.append(tag)
    yield from (_left_open(one, held) for one in waiting)


def _closed_by(tag: _Tag, waiting: Sequence[_Tag]) -> int | None:
    """The place of what a tag closes: the last of its kind in the same table, else the last of its kind."""
    kind = [place for place, one in enumerate(waiting) if f"end{one.name}" == tag.name]
    beside = [place for place in kind if waiting[place].table == tag.table]
    return max(beside or kind, default=None)


def _left_open(one: _Tag, held: set[_Tag]) -> tuple[int, str, str]:
    within = OR_WITHIN.format(begin=one.name) if one in held else ""
    return one.line, NOT_CLOSED.format(end=f"{{% end{one.name} %}}", within=within), one.text
