"""Rows of a list that stay together on paper, tied in the template itself, so that nothing is left to do when it is filled.

A list is a table whose heading repeats on every page. Its first two rows stay with the heading, its last two with each
other and with the line after the table, so that none stands alone; a list too short for that stays whole.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

SHORT = 3
"""Rows; a list that has no more is never torn: one row would stand alone. Longer ones may part, or tall rows would leave half a
page empty before them.
"""
_NARROWEST = re.compile(r"<w:tbl>(?:(?!<w:tbl>).)*?</w:tbl>", re.DOTALL)
_ROW = re.compile(r"(<w:tr(?:>| [^>]*>).*?</w:tr>)", re.DOTALL)
_ENDS = f"loop.length <= {SHORT} or loop.first or loop.revindex <= 2"
_IF, _ELSE, _ENDIF = f"{{%+ if {_ENDS} %}}", "{%+ else %}", "{%+ endif %}"
NOT_WRITTEN = re.compile("|".join(map(re.escape, (_IF, _ELSE, _ENDIF))))
"""The tags that stand in a template for its lists alone."""
_TAGS = re.compile(r"\{%[-+]?\s*(\w*).*?%\}|\{\{|<w:sdt>", re.DOTALL)
_HEADING = "<w:tblHeader"
_NESTED = ("<w:sdt>", "<w:txbxContent>", "<w:pPrChange")
_PARAGRAPH = re.compile(
    r"<w:p(?P<given> [^>]*?)?(?:(?P<bare>/)>|>(?:<w:pPr/>|<w:pPr>(?P<inner>.*?)</w:pPr>)?)", re.DOTALL
)
_STYLE = re.compile(r"<w:pStyle [^>]*/>")
_LISTS = ".//w:tbl[w:tr/w:trPr/w:tblHeader]"


class Tied(NamedTuple):
    """A part whose lists are tied; where ``left`` is set, some are of a kind that only the filled part shows."""

    xml: str
    left: bool


def tied(xml: str) -> Tied:
    """Tie the rows of every list in a patched part that docxtpl's language still stands in."""
    if _HEADING not in xml:
        return Tied(xml, left=False)
    left = _HEADING in _NARROWEST.sub("", xml)

    def one(table: re.Match[str]) -> str:
        nonlocal left
        done = _tied_list(table.group()) if _HEADING in table.group() else table.group()
        left = left or done is None
        return done or table.group()

    return Tied(_NARROWEST.sub(one, xml), left)


def keep_together(body: Any) -> None:
    """Tie the rows of every list of a filled body (lxml), whatever made them."""
    for table in body.xpath(_LISTS):
        rows = table.xpath("w:tr[not(w:trPr/w:tblHeader)]")
        for row in _ends(rows):
            _tie(row.xpath("w:tc/w:p"))


def _ends(rows: list[Any]) -> Iterable[Any]:
    return rows if len(rows) <= SHORT else (rows[0], *rows[-2:])


def _tied_list(table: str) -> str | None:
    """The list with its rows tied; None where it is neither written row by row nor made by one loop over one row."""
    pieces = _ROW.split(table)
    data = [place for place in range(1, len(pieces), 2) if _HEADING not in pieces[place].partition("<w:tc>")[0]]
    tags = {place: found for place in range(0, len(pieces), 2) if (found := _TAGS.findall(pieces[place]))}
    if any(sign in pieces[place] for place in data for sign in _NESTED):
        return None
    if not tags:
        return _with_rows(pieces, _ends(data), _tied_row)
    if len(data) == 1 and tags == {data[0] - 1: ["for"], data[0] + 1: ["endfor"]}:
        return _with_rows(pieces, data, _tied_in_loop)
    return None


def _with_rows(pieces: list[str], rows: Iterable[int], change: Callable[[str], str]) -> str:
    chosen = set(rows)
    return "".join(change(piece) if place in chosen else piece for place, piece in enumerate(pieces))


def _tied_in_loop(row: str) -> str:
    """The row twice; the sign in its tags does nothing, but tells them from those that people write (``NOT_WRITTEN``)."""
    return f"{_IF}{_tied_row(row)}{_ELSE}{row}{_ENDIF}"


def _tied_row(row: str) -> str:
    return _PARAGRAPH.sub(_tied_paragraph, row)


def _tied_paragraph(found: re.Match[str]) -> str:
    inner = found["inner"] or ""
    if "<w:keepNext" in inner:
        return found.group()
    style = _STYLE.match(inner)
    place = style.end() if style else 0
    properties = f"<w:pPr>{inner[:place]}<w:keepNext/>{inner[place:]}</w:pPr>"
    return f"<w:p{found['given'] or ''}>{properties}{'</w:p>' if found['bare'] else ''}"


def _tie(paragraphs: Iterable[Any]) -> None:
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    for paragraph in paragraphs:
        properties = paragraph.get_or_add_pPr()
        if properties.find(qn("w:keepNext")) is None:
            properties._insert_keepNext(OxmlElement("w:keepNext"))
