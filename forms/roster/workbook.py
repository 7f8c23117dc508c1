"""The sheets of a workbook read into grids: shared strings, styles, merged ranges, hidden rows."""

import posixpath
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from forms.roster import codes
from forms.roster.grid import EPOCH_1900, EPOCH_1904, Grid, SheetEntry
from forms.roster.package import ROSTER, Attributes, Bounds, Package, opened
from forms.roster.runs import Text, TextScan
from forms.roster.sheet import read_sheet
from forms.roster.styles import Styles, read_styles
from meetings.vietnamese import nfc

_MAIN = "xl/workbook.xml"


def read_grids(path: Path, bounds: Bounds = ROSTER) -> tuple[Grid, ...]:
    """Every worksheet of an .xlsx, in the workbook's order; raises ``Refused`` for whatever cannot be read."""
    with opened(path, bounds) as package:
        main = _main_part(package)
        entries = _sheets(package, main)
        strings = _shared_strings(package, main)
        styles = _styles(package, main)
        return tuple(read_sheet(package, entry, strings, styles) for entry in entries)


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


def _shared_strings(package: Package, main: str) -> list[Text]:
    part = _part_of_kind(package, main, "sharedStrings")
    reader = _Strings()
    if part:
        package.scan(part, reader.start, reader.end, reader.text)
    return reader.strings


class _Strings:
    """The shared strings of a workbook, rich text in its runs."""

    def __init__(self) -> None:
        self.strings: list[Text] = []
        self._scan = TextScan()
        self.text = self._scan.text

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "si":
            self._scan.begin()
        self._scan.start(tag, attributes)

    def end(self, tag: str) -> None:
        self._scan.end(tag)
        if tag == "si":
            self.strings.append(self._scan.taken())


def _styles(package: Package, main: str) -> Styles:
    part = _part_of_kind(package, main, "styles")
    return read_styles(package, part) if part else Styles()
