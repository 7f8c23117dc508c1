"""A part of a template that may hold tags, ready for Jinja, and what people call it."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from templates.compiled.lists import NOT_WRITTEN

BODY, HEADER, FOOTER, NOTES = "thân văn bản", "đầu trang", "chân trang", "chú thích cuối trang"
ENDNOTES, REMARKS = "chú thích cuối văn bản", "lời nhận xét bên lề"
PROPERTY = "thuộc tính của tệp"
BODY_START = "<w:body>"
LONGEST_PLACE = 200
"""Letters of a paragraph in a sentence about it."""
_MARKUP = re.compile(r"<(?:[^<>{]|\{(?![{%]))+>")
"""Beside the tags of a template, which may compare."""
WORDLESS = re.compile(r"<[^>]*>")
"""The same where no tags are."""
_TAG_OR_SPOKEN = re.compile(
    r"\{#.*?#\}|\{%[-+]?\s*raw\b.*?\bendraw\s*[-+]?%\}|\{\{.*?\}\}|\{%.*?%\}|\{_[{%]|[%}]_\}", re.DOTALL
)
_BRACE = re.compile("[{}]")


@dataclass(frozen=True)
class Source:
    """One part that may hold tags, patched for Jinja, one paragraph to a line."""

    part: str
    """Its name in the package."""
    kind: str
    """What it is, in words."""
    xml: str
    before: bytes
    """What stands before it in the part, and after it."""
    behind: bytes
    loose_lists: bool = False
    """Whether it has lists whose rows only the filled part shows."""
    start: str = ""
    """How a body starts when it stands alone; within its part it starts without names of namespaces."""

    def paragraph(self, line: int) -> str:
        """The words around a line, counted from 1, as a person sees them."""
        words = html.unescape(self.words(line))
        return words if len(words) <= LONGEST_PLACE else f"{words[:LONGEST_PLACE]}…"

    def words(self, line: int) -> str:
        """All of them, as they are written in XML."""
        return _without_markup(self._lines[line - 1]) if 0 < line <= len(self._lines) else ""

    @cached_property
    def _lines(self) -> list[str]:
        return self.xml.split("\n")

    def strayed(self) -> Iterator[str]:
        """The paragraphs in which a brace stands that belongs to no tag: somebody may have meant one."""
        beside = _TAG_OR_SPOKEN.sub(lambda tag: "\n" * tag.group().count("\n"), self.xml)
        for line, text in enumerate(beside.split("\n"), 1):
            if _BRACE.search(WORDLESS.sub("", text)):
                yield self.paragraph(line)


@lru_cache(maxsize=1)  # a paragraph of a thousand tags is asked for once for each of them
def _without_markup(xml: str) -> str:
    return " ".join(_MARKUP.sub(" ", NOT_WRITTEN.sub("", xml)).split())


def standing_alone(source: Source, xml: str) -> str:
    """A filled body with the names of its namespaces."""
    return source.start + xml.removeprefix(BODY_START)
