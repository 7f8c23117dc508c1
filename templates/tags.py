"""A template looked at before docxtpl patches it: not too much of it, each tag closed, none so long that reading it would never end."""

import html
import re
from collections.abc import Iterator, Sequence

from templates.errors import BrokenTemplateError, Place, UnsafeTemplateError

LONGEST_TAG = 2000
"""Letters of one tag."""
LARGEST = 2 << 20
"""Letters of the XML that is looked at for tags."""
MOST_ELEMENTS = 40_000
MOST_TAGS = 3000
_MOST_SIGNS = 200
"""Words and signs of one tag, texts within it aside: each may be one level deeper than the last."""
_MOST_SIGNS_IN_ALL = 30_000
_MOST_IN_RAW = 100
_MOST_SPACES = 20
_MOST_BEGINNINGS = 8
"""So many further beginnings of tags may stand in one, in its texts."""
_XML = re.compile(r"<[^>]*>")
_PARAGRAPH = re.compile(r"<w:p[ >]")
_BEGINNING = re.compile(r"\{[{%#]")
_ENDS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_TEXT = re.compile(r"""'[^']*'|"[^"]*"|“[^”]*”|‘[^’]*’""")
_SPACES = re.compile(rf"\s{{{_MOST_SPACES},}}")
_SIGN = re.compile(r"\w+|[^\w\s]")
_RAW = re.compile(r"\{%-?\s*raw\s*-?%\}")
_END_OF_RAW = re.compile(r"\{%-?\s*endraw\s*-?%\}")


def look_at_parts(parts: Sequence[tuple[str, str]]) -> None:
    """Raise where the parts of a template, each with its kind and its XML, are too much to be read, or a tag of one cannot be."""
    kind = max(parts, key=lambda part: len(part[1]))[0]
    if sum(len(xml) for _, xml in parts) > LARGEST:
        raise UnsafeTemplateError(f"Mẫu quá lớn ({kind} dài hơn {LARGEST >> 20} triệu chữ XML); tách thành nhiều mẫu")
    if sum(xml.count("<") for _, xml in parts) > 2 * MOST_ELEMENTS:
        raise UnsafeTemplateError(f"Mẫu quá lớn ({kind} có quá nhiều đoạn và ô bảng); tách thành nhiều mẫu")
    if sum(xml.count("{") for _, xml in parts) > 2 * MOST_TAGS:
        raise UnsafeTemplateError(f"Mẫu quá lớn ({kind} có nhiều hơn {MOST_TAGS} thẻ); tách thành nhiều mẫu")
    if sum(look_at_tags(xml, kind) for kind, xml in parts) > _MOST_SIGNS_IN_ALL:
        raise UnsafeTemplateError(f"Mẫu quá lớn ({kind} có quá nhiều thẻ dài); tách thành nhiều mẫu")


def look_at_tags(xml: str, part: str) -> int:
    """The words and signs in the tags of a part; raise where a tag is not closed, or where reading one would take too long."""
    signs = 0
    text = _XML.sub("", _PARAGRAPH.sub("\n<w:p>", xml))
    for start, end in _tags(text, part):
        tag = text[start:end]
        signs_here = len(_SIGN.findall(_TEXT.sub("", tag[:LONGEST_TAG])))
        signs += signs_here
        if len(tag) > LONGEST_TAG or signs_here > _MOST_SIGNS or _crowded(tag):
            raise UnsafeTemplateError(f"Mẫu có thẻ dài bất thường, {_place(text, start, part).words()}")
    return signs


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
        if behind and len(_BEGINNING.findall(text, end, behind.start())) > _MOST_IN_RAW:
            raise UnsafeTemplateError(f"Mẫu có thẻ raw dài bất thường, {_place(text, end, part).words()}")
        at = behind.end() if behind else end + 2


def _crowded(tag: str) -> bool:
    """Whether a tag holds more beginnings or spaces than anybody writes into one."""
    return len(_BEGINNING.findall(tag)) > _MOST_BEGINNINGS or _SPACES.search(tag) is not None


def _place(text: str, at: int, part: str) -> Place:
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    paragraph = text[start : end if end >= 0 else None]
    return Place("", " ".join(html.unescape(paragraph[:200]).split()), part)
