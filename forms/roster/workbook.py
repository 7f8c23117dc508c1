"""The sheets of a workbook read into grids: shared strings, date formats, merged ranges, hidden rows."""

import posixpath
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from forms.roster import codes
from forms.roster.grid import EPOCH_1900, EPOCH_1904, Grid, SheetEntry
from forms.roster.package import Attributes, Package, opened
from forms.roster.sheet import read_sheet, unescape
from meetings.vietnamese import nfc

_DATE_FORMATS = frozenset(map(str, (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))))
"""Built-in number formats that show a date or a time (ISO/IEC 29500-1, 18.8.30, with the East Asian ones)."""
_NOT_LETTERS = re.compile(r'"[^"]*(?:"|$)|\[[^\]]*(?:\]|$)|\\.|_.|\*.')
_LONGEST_CODE = 255
"""Letters of a format code; Excel allows no more, and a longer one could only waste time."""
_MAIN = "xl/workbook.xml"


def read_grids(path: Path) -> tuple[Grid, ...]:
    """Every worksheet of an .xlsx, in the workbook's order; raises ``Refused`` for whatever cannot be read."""
    with opened(path) as package:
        main = _main_part(package)
        entries = _sheets(package, main)
        strings = _shared_strings(package, main)
        dates = _date_styles(package, main)
        return tuple(read_sheet(package, entry, strings, dates) for entry in entries)


def _ignore(_: str) -> None:
    return None


def _relations(package: Package, part: str) -> Iterator[tuple[str, str, str]]:
    """Identifier, last word of the type and target of each relation of a part."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    found: list[tuple[str, str, str]] = []

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "").replace("\\", "/")))
            found.append((attributes.get("Id", ""), attributes.get("Type", "").rpartition("/")[2], target.lstrip("/")))

    if package.has(relations):
        package.scan(relations, start, _ignore, _ignore)
    return iter(found)


def _main_part(package: Package) -> str:
    for _, kind, target in _relations(package, ""):
        if kind == "officeDocument":
            return target
    return _MAIN


def _sheets(package: Package, main: str) -> list[SheetEntry]:
    parts = {key: target for key, kind, target in _relations(package, main) if kind == "worksheet"}
    entries: list[SheetEntry] = []
    epoch: list[date] = [EPOCH_1900]

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "workbookPr" and attributes.get("date1904") in ("1", "true"):
            epoch.append(EPOCH_1904)
        part = parts.get(_relation_id(attributes)) if tag == "sheet" else None
        if part:
            hidden = attributes.get("state", "visible") != "visible"
            entries.append(SheetEntry(nfc(attributes.get("name", "")), part, hidden, epoch[-1]))

    package.scan(main, start, _ignore, _ignore)
    if not entries:
        package.refuse(codes.DAMAGED, what="không có trang tính nào")
    return entries


def _relation_id(attributes: Attributes) -> str:
    """The ``r:id`` of an element, whatever its namespace (strict and transitional files differ)."""
    return next((value for key, value in attributes.items() if key.endswith("}id")), "")


def _part_of_kind(package: Package, main: str, kind: str) -> str | None:
    for _, found, target in _relations(package, main):
        if found == kind and package.has(target):
            return target
    return None


def _shared_strings(package: Package, main: str) -> list[str]:
    part = _part_of_kind(package, main, "sharedStrings")
    reader = _Strings()
    if part:
        package.scan(part, reader.start, reader.end, reader.text)
    return reader.strings


class _Strings:
    """The shared strings of a workbook, rich text joined, phonetic hints left out."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._pieces: list[str] = []
        self._reading = False
        self._phonetic = False

    def start(self, tag: str, _: Attributes) -> None:
        if tag == "si":
            self._pieces = []
        elif tag == "rPh":
            self._phonetic = True
        self._reading = tag == "t" and not self._phonetic

    def text(self, text: str) -> None:
        if self._reading:
            self._pieces.append(text)

    def end(self, tag: str) -> None:
        self._reading = False
        if tag == "si":
            self.strings.append(unescape("".join(self._pieces)))
        elif tag == "rPh":
            self._phonetic = False


def _date_styles(package: Package, main: str) -> frozenset[int]:
    """Which cell styles show a number as a date."""
    own: dict[str, bool] = {}
    styles: list[bool] = []
    inside: list[str] = []

    def start(tag: str, attributes: Attributes) -> None:
        if tag == "numFmt":
            own[attributes.get("numFmtId", "")] = _is_date_code(attributes.get("formatCode", "")[:_LONGEST_CODE])
        elif tag == "xf" and inside and inside[-1] == "cellXfs":
            number = attributes.get("numFmtId", "0")
            styles.append(own.get(number, number in _DATE_FORMATS))
        if tag in ("cellXfs", "cellStyleXfs", "dxfs"):
            inside.append(tag)

    def end(tag: str) -> None:
        if inside and tag == inside[-1]:
            inside.pop()

    part = _part_of_kind(package, main, "styles")
    if part:
        package.scan(part, start, end, _ignore)
    return frozenset(index for index, date in enumerate(styles) if date)


def _is_date_code(code: str) -> bool:
    """Whether a format code shows a date: letters of dates outside quotes, brackets and escapes."""
    letters = _NOT_LETTERS.sub("", code.partition(";")[0]).lower()
    return "general" not in letters and any(letter in letters for letter in "ymdhs")
