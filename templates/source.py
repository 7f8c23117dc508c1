"""A part of a template that may hold tags, ready for Jinja, and what people call it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from templates.compiled.lists import NOT_WRITTEN

BODY, HEADER, FOOTER, NOTES = "thân văn bản", "đầu trang", "chân trang", "chú thích cuối trang"
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


class Source(NamedTuple):
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
        words = self.words(line)
        return words if len(words) <= LONGEST_PLACE else f"{words[:LONGEST_PLACE]}…"

    def words(self, line: int) -> str:
        """All of them."""
        lines = self.xml.split("\n")[max(0, line - 1) : line]
        return " ".join(_MARKUP.sub(" ", NOT_WRITTEN.sub("", " ".join(lines))).split())

    def strayed(self) -> Iterator[str]:
        """The paragraphs in which a brace stands that belongs to no tag: somebody may have meant one."""
        beside = _TAG_OR_SPOKEN.sub(lambda tag: "\n" * tag.group().count("\n"), self.xml)
        for line, text in enumerate(beside.split("\n"), 1):
            if _BRACE.search(WORDLESS.sub("", text)):
                yield self.paragraph(line)


def standing_alone(source: Source, xml: str) -> str:
    """A filled body with the names of its namespaces."""
    return source.start + xml.removeprefix(BODY_START)
