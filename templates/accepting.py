"""Changes that Word still keeps track of (thay đổi chưa chấp nhận), taken as accepted: a template is what its writer sees in the end.

docxtpl would copy them into every paper, and read the tags of texts that somebody has deleted. Where they stand is told.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # python-docx stands on it

from templates.errors import BrokenTemplateError, Place
from templates.source import BODY, ENDNOTES, FOOTER, HEADER, LONGEST_PLACE, NOTES
from templates.zipped.opening import NOT_WORD, Parts

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+Change)[ />]")
_GONE, _CAME = {f"{_W}del", f"{_W}moveFrom"}, {f"{_W}ins", f"{_W}moveTo"}
_OF_LOOKS = {f"{_W}rPr", f"{_W}trPr", f"{_W}tcPr"}
"""What holds a change as a mark of its own: of a paragraph, a row, a cell."""
_ONE_OF = _GONE | _CAME | {f"{_W}cellIns", f"{_W}cellDel", f"{_W}cellMerge"}
_LOOKS_CHANGED = re.compile(rf"{re.escape(_W)}\w+Change$")
_RANGE = re.compile(r"\}(?:moveFromRange|moveToRange|customXml(?:Ins|Del|MoveFrom|MoveTo)Range)(?:Start|End)$")
_P, _PPR, _TR, _TC, _TBL = (f"{_W}{name}" for name in ("p", "pPr", "tr", "tc", "tbl"))
_TEXTS = {f"{_W}t", f"{_W}delText"}
_KINDS = {"header": HEADER, "footer": FOOTER, "footnotes": NOTES, "endnotes": ENDNOTES, "document": BODY}


def changed_parts(parts: Parts) -> Parts:
    """The parts that hold such changes."""
    return {
        name: content
        for name, content in parts.items()
        if name.startswith("word/") and name.endswith(".xml") and _MARKED.search(content)
    }


def accepted(parts: Parts) -> tuple[Parts, tuple[Place, ...]]:
    """Those parts with every change accepted, and the paragraphs in which changes stood."""
    done: Parts = {}
    places: list[Place] = []
    for name, content in parts.items():
        tree = _read(content)
        kind = next((kind for word, kind in _KINDS.items() if word in name), name)
        places += [Place("", words, kind) for words in _paragraphs(tree)]
        accept(tree)
        done[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return done, tuple(dict.fromkeys(places))


def _read(content: bytes) -> Any:
    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, huge_tree=False))
    except (SyntaxError, ValueError) as error:
        raise BrokenTemplateError(NOT_WORD) from error


def _paragraphs(tree: Any) -> Iterator[str]:
    """The words, deleted ones too, of every paragraph in which a change stands, of every row that is one."""
    for around in dict.fromkeys(next(mark.iterancestors(_P, _TR), None) for mark in _marks(tree)):
        words = "" if around is None else "".join(one.text or "" for one in around.iter(*_TEXTS))
        yield " ".join(words.split())[:LONGEST_PLACE]


def _marks(tree: Any) -> Iterator[Any]:
    return (one for one in tree.iter(etree.Element) if one.tag in _ONE_OF or _LOOKS_CHANGED.match(one.tag))


def accept(tree: Any) -> None:
    """Accept every change of a part: first whole rows, then paragraphs that were joined, then texts, then looks."""
    _take_out([one for one in tree.iter(_TR) if one.find(f"{_W}trPr/{_W}del") is not None])
    _take_out([one for one in tree.iter(_TC) if one.find(f"{_W}tcPr/{_W}cellDel") is not None])
    joined = [one for one in tree.iter(_P) if _ends_deleted(one)]
    _remove(mark for mark in tree.iter(*_GONE) if mark.getparent().tag not in _OF_LOOKS)
    _join(joined)
    marks = list(_marks(tree))
    for one in marks:
        if one.tag in _CAME and one.getparent().tag not in _OF_LOOKS:
            for child in list(one):
                one.addprevious(child)
    _remove(marks)
    _remove(mark for mark in tree.iter(etree.Element) if _RANGE.search(mark.tag))


def _remove(several: Iterable[Any]) -> None:
    for one in list(several):
        one.getparent().remove(one)


def _take_out(several: list[Any]) -> None:
    """Rows or cells taken out; what is left without any goes too: the row of the last cell, the table of the last row."""
    holders = dict.fromkeys(one.getparent() for one in several)
    _remove(several)
    left = [one for one in holders if one.tag in (_TR, _TBL) and one.find(_TC if one.tag == _TR else _TR) is None]
    if left:
        _take_out(left)


def _ends_deleted(paragraph: Any) -> bool:
    looks = paragraph.find(f"{_PPR}/{_W}rPr")
    return looks is not None and any(looks.find(tag) is not None for tag in _GONE)


def _join(paragraphs: list[Any]) -> None:
    """Paragraphs whose end was deleted go on in the next one; where there is none, those left empty go."""
    ended = {id(one) for one in paragraphs}
    done: set[int] = set()
    for first in paragraphs:
        if id(first) in done:
            continue
        group, following = [first], first.getnext()
        while following is not None and id(following) in ended:
            group.append(following)
            following = following.getnext()
        done |= set(map(id, group))
        if following is not None and following.tag == _P:
            _pour(group, following)
        else:
            _leave_out_empty(group)


def _pour(group: list[Any], into: Any) -> None:
    place = 0 if into.find(_PPR) is None else 1
    contents = [child for one in group for child in one if child.tag != _PPR]
    for one in group:
        one.getparent().remove(one)
    into[place:place] = contents


def _leave_out_empty(group: list[Any]) -> None:
    """But one paragraph stays where there is no other: no cell is without."""
    empty = [one for one in group if all(child.tag == _PPR for child in one)]
    others = len(group[0].getparent().findall(_P)) > len(empty)
    _remove(empty if others else empty[1:])
