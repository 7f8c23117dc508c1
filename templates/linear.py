"""docxtpl's patching of Word's XML, its own code, with those of its patterns replaced that would try every way through a part.

A cell with ``{% vm %}`` and three hundred paragraphs took docxtpl ten seconds to patch. What stands here reads a part once, and
leaves exactly what the pattern would; a pattern that is not known here, as in another version of docxtpl, runs as it is.
"""

import re
from collections.abc import Callable
from types import FunctionType
from typing import Any, NamedTuple

from docxtpl import DocxTemplate

_END_OF_LOOKS = re.compile("</w:tcPr[ >]")
_STOPS = re.compile(r"-%\}|<w:t|\{%|\{\{")
_TEXT, _END, _END_OF_TEXT = "<w:t", ">", "</w:t>"

Change = Callable[[Any], str]


class _Found(NamedTuple):
    """What a pattern found, as far as docxtpl asks."""

    groups: tuple[str, ...]

    def group(self, number: int) -> str:
        return self.groups[number - 1]


def _cell_merged(tag: str) -> Callable[[Change, str], str]:
    """``(</w:tcPr[ >].*?<w:t(?:.*?)>)(.*?)(?:{%\\s*vm\\s*%})(.*?)(</w:t>)``: the first of each after the other is all there is to find."""
    merging = re.compile(rf"\{{%\s*{tag}\s*%\}}")

    def changed(change: Change, xml: str) -> str:
        pieces: list[str] = []
        done = 0
        while found := _one_merged(xml, done, merging):
            start, groups, done_next = found
            pieces += (xml[done:start], change(_Found(groups)))
            done = done_next
        return "".join((*pieces, xml[done:]))

    return changed


def _one_merged(xml: str, done: int, merging: re.Pattern[str]) -> tuple[int, tuple[str, ...], int] | None:
    """Where the next one starts, its groups, and where it ends."""
    looks = _END_OF_LOOKS.search(xml, done)
    text = xml.find(_TEXT, looks.end()) if looks else -1
    begins = xml.find(_END, text + len(_TEXT)) + 1 if text >= 0 else 0
    tag = merging.search(xml, begins) if begins else None
    ends = xml.find(_END_OF_TEXT, tag.end()) if tag else -1
    if looks is None or tag is None or ends < 0:
        return None
    end = ends + len(_END_OF_TEXT)
    return (
        looks.start(),
        (xml[looks.start() : begins], xml[begins : tag.start()], xml[tag.end() : ends], _END_OF_TEXT),
        end,
    )


def _joined_with_next(change: str, xml: str) -> str:
    """``-%}(?:(?!<w:t[ >]|{%|{{).)*?<w:t[^>]*?>``: up to the next text, unless a tag begins before it."""
    pieces: list[str] = []
    done, begun = 0, -1
    for stop in _STOPS.finditer(xml):
        if stop.start() < done:
            continue
        if stop.group() == "-%}":
            begun = stop.start() if begun < 0 else begun
        elif begun >= 0 and stop.group() == _TEXT and (end := xml.find(_END, stop.end()) + 1):
            pieces += (xml[done:begun], change)
            done, begun = end, -1
        else:
            begun = -1
    return "".join((*pieces, xml[done:]))


OWN: dict[str, Callable[[Any, str], str]] = {
    r"(</w:tcPr[ >].*?<w:t(?:.*?)>)(.*?)(?:{%\s*vm\s*%})(.*?)(</w:t>)": _cell_merged("vm"),
    r"(</w:tcPr[ >].*?<w:t(?:.*?)>)(.*?)(?:{%\s*hm\s*%})(.*?)(</w:t>)": _cell_merged("hm"),
    r"-%}(?:(?!<w:t[ >]|{%|{{).)*?<w:t[^>]*?>": _joined_with_next,
}
"""Patterns of docxtpl, and what does the same in one go."""


class _Linear:
    """The module ``re``, as docxtpl's patching uses it."""

    def __getattr__(self, name: str) -> Any:
        return getattr(re, name)

    def sub(self, pattern: str, change: Any, text: str, count: int = 0, flags: int = 0) -> str:
        own = OWN.get(pattern)
        return own(change, text) if own and not count else re.sub(pattern, change, text, count=count, flags=flags)


_of_docxtpl = DocxTemplate.patch_xml
patched_by_docxtpl = FunctionType(
    _of_docxtpl.__code__,
    {**_of_docxtpl.__globals__, "re": _Linear()},
    "patch_xml",
    _of_docxtpl.__defaults__,
    _of_docxtpl.__closure__,
)
"""``DocxTemplate.patch_xml``, which takes the document and the XML."""
