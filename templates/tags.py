"""Tags looked at before docxtpl patches them: each closed, none so long that reading it would never end."""

import re
from collections.abc import Iterator

from templates.errors import BrokenTemplateError, Place, UnsafeTemplateError

LONGEST_TAG = 2000
"""Letters of one tag."""
LARGEST_PART = 4 << 20
"""Letters of the XML of one part that is looked at for tags."""
_MOST_SPACES = 20
_MOST_BEGINNINGS = 8
"""So many further beginnings of tags may stand in one, in its texts."""
_XML = re.compile(r"<[^>]*>")
_PARAGRAPH = re.compile(r"<w:p[ >]")
_BEGINNING = re.compile(r"\{[{%#]")
_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_RAW = re.compile(r"\{%-?\s*raw\s*-?%\}")
_END_OF_RAW = re.compile(r"\{%-?\s*endraw\s*-?%\}")


def look_at_tags(xml: str, part: str) -> None:
    """Raise where a tag of a part is not closed, or where reading the part would take too long."""
    if len(xml) > LARGEST_PART:
        raise UnsafeTemplateError(f"Mẫu quá lớn ({part} dài hơn {LARGEST_PART >> 20} triệu chữ); tách thành nhiều mẫu")
    text = _XML.sub("", _PARAGRAPH.sub("\n<w:p>", xml))
    for start, end in _tags(text, part):
        tag = text[start:end]
        many = len(_BEGINNING.findall(tag)) > _MOST_BEGINNINGS or re.search(rf"\s{{{_MOST_SPACES},}}", tag)
        if len(tag) > LONGEST_TAG or many:
            raise UnsafeTemplateError(f"Mẫu có thẻ dài bất thường, {_place(text, start, part).words()}")


def _tags(text: str, part: str) -> Iterator[tuple[int, int]]:
    """Where tags begin and end, as docxtpl takes them: at the first end that follows."""
    at = 0
    while found := _BEGINNING.search(text, at):
        raw = _RAW.match(text, found.start())
        end = text.find(_ENDS[found.group()], found.end())
        if end < 0:
            place = _place(text, found.start(), part)
            raise BrokenTemplateError(f"Mẫu có thẻ chưa đóng, {place.words()}", place)
        yield found.start(), end + 2
        behind = _END_OF_RAW.search(text, end) if raw else None
        at = behind.end() if behind else end + 2


def _place(text: str, at: int, part: str) -> Place:
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    paragraph = text[start : end if end >= 0 else None]
    return Place("", " ".join(paragraph[:200].split()), part)
