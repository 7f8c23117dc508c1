"""One part of a template, compiled: its tags read, judged and written as a function; filled, and what is wrong told with its place."""

import html
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import islice
from types import TracebackType
from typing import Any

from jinja2 import TemplateSyntaxError, nodes

from templates.compiled.characters import Forbidden, forbidden_in, without_unturned
from templates.compiled.grammar import RefusedTagError, beyond, refuse
from templates.compiled.guards import BeyondError, Guard
from templates.compiled.press import FILE, NO_SPOT, STATEMENT, VALUE, Pressed, Spot, pressed
from templates.compiled.sandbox import AT_FAULT, NotThereError, Sandbox, what_is_missing
from templates.compiled.tables import EMPTY, grids
from templates.compiled.values import (
    SPECIAL,
    Escape,
    NeedsWordError,
    Printed,
    Put,
    as_jinja,
    attribute_putter,
    escaped,
    printed,
)
from templates.compiled.weave import torn_at
from templates.errors import (
    BrokenTemplateError,
    Fault,
    ForbiddenTextError,
    MiswrittenError,
    Place,
    TemplateError,
    UnsafeTemplateError,
)
from templates.mending import FIRST_DRAWING, mended, with_lines
from templates.miswritten import MOST_TOLD, faults, no_such
from templates.source import BODY, BODY_START, NOTES, PROPERTY, Source
from templates.word import LONGEST_PROPERTY
from templates.zipped.active import fields_vary, refuse_fields

MISWRITTEN = "Mẫu có thẻ viết sai"
NOT_WORKED_OUT = "Mẫu có thẻ không điền được"
UNREADABLE = "Dữ liệu gặp lỗi khi đọc giá trị của thẻ"
UNWRITABLE = "Mẫu có thẻ in ký tự {code} không ghi được vào Word"
TOO_DEEP = "Mẫu có thẻ lồng quá nhiều tầng"
_WRITTEN_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_OF_KIND = {VALUE: re.compile(r"\{\{.*?\}\}"), STATEMENT: re.compile(r"\{%[-+]?\s*(?:for|if|elif|set)\b.*?%\}")}
_DRAWING = re.compile(rb'<wp:docPr((?: [^\s=]+="[^"]*")*)(/?>)')
_ID = re.compile(rb' id="[^"]*"')
_TOO_LONG = re.compile(rf">([^<]{{{LONGEST_PROPERTY + 1},}})<")
_PARAGRAPH_END = "</w:p>"
_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)


class Part:
    """One part of a template. ``beyond`` says what of it only a process of its own may do; empty where there is nothing."""

    def __init__(self, source: Source, sandbox: Sandbox) -> None:
        self.source = source
        self._sandbox = sandbox
        self._escape = as_jinja if source.kind == NOTES else escaped
        self.tree, tags = self._read()
        self.beyond = beyond(tags)
        self._quick = None if self.beyond else self._pressed(careful=False)
        self._grids = grids(source.xml) if source.kind == BODY else "steady"
        self._mends = not self._whole or source.loose_lists or self._grids == "changing"
        self._drawings = source.kind == BODY and "<wp:docPr" in source.xml
        self._special = _has_lines(source.xml)
        self._fields_vary = fields_vary(source.xml)

    def fill(self, context: Mapping[str, object], guard: Guard, put: Put, forbidden: Forbidden) -> bytes:
        """The part filled, as it stands in the package."""
        done = self._printed(context, guard, put)
        data = done.data
        if done.special or self._special:
            data = self._with_lines(data.decode(), forbidden).encode()
        if self._mends or done.torn or (self._grids == "unless empty" and EMPTY in data):
            data = self._mended(data.decode()).encode()
        elif self._drawings:
            data = _numbered(data)
        if self.source.kind == PROPERTY:
            data = _TOO_LONG.sub(_cut, data.decode()).encode()
        whole = b"".join((self.source.before, data, self.source.behind))
        if self._fields_vary or done.torn:
            refuse_fields({self.source.part: whole})
        return whole

    def _mended(self, xml: str) -> str:
        """The part as docxtpl leaves it; where its tags have torn it, the paragraph is told in which that began."""
        try:
            return mended(self.source, xml)
        except BrokenTemplateError as error:
            line = torn_at(self.source.xml)
            place = self.place(line)._replace(tag="") if line else Place("", "", self.source.kind)
            raise BrokenTemplateError(_with(error.message, place), place) from error

    def _with_lines(self, xml: str, forbidden: Forbidden) -> str:
        """The part with what lines, tabs, paragraphs and pages of the data are in Word."""
        try:
            return without_unturned(with_lines(xml), forbidden)
        except (ForbiddenTextError, UnsafeTemplateError) as error:
            place = Place("", "", self.source.kind)
            raise type(error)(_with(error.message, place), place) from error

    def text(self, context: Mapping[str, object], guard: Guard, put: Put) -> str:
        """The part filled, before docxtpl looks at it."""
        return self._printed(context, guard, put).data.decode()

    def place(self, line: int, name: str = "") -> Place:
        """Where a line stands: its paragraph, and the first tag in it that holds a name."""
        paragraph = self.source.paragraph(line)
        named = (tag for tag in _WRITTEN_TAG.findall(paragraph) if re.search(rf"\b{re.escape(name)}\b", tag))
        return Place(next(named, ""), paragraph, self.source.kind)

    def place_of(self, spot: Spot, name: str = "") -> Place:
        """Where a spot is: its paragraph and its tag; at least its part, where nobody knows more."""
        if not spot.line:
            return Place("", "", self.source.kind)
        tags = _OF_KIND[spot.begins].findall(self.source.words(spot.line))
        found = self.place(spot.line, name)
        return found._replace(tag=tags[spot.tag]) if spot.tag < len(tags) else found

    def _read(self) -> tuple[nodes.Template, Sequence[nodes.Node]]:
        """The tags as Jinja reads them, as a tree and one by one."""
        xml = self.source.xml
        if self.source.start:
            xml = BODY_START + xml.removeprefix(self.source.start)
        try:
            tree = self._sandbox.parse(xml)
            tags = tuple(tree.find_all(nodes.Node))
            refuse(tags)
            self._look_at_constants(tags)
        except TemplateSyntaxError as error:
            raise MiswrittenError(self._faults(error.lineno)) from error
        except RefusedTagError as error:
            place = self.place(error.line)
            raise UnsafeTemplateError(_with(error.why, place), place) from error
        except RecursionError as error:
            raise BrokenTemplateError(TOO_DEEP) from error
        unknown = tuple(
            Fault(message, self.place(line, name))
            for message, name, line in islice(no_such(tags, self._sandbox), MOST_TOLD)
        )
        if unknown:
            raise MiswrittenError(unknown)
        return tree, tags

    def _faults(self, line: int) -> tuple[Fault, ...]:
        """Every tag that cannot be read; where none is found by itself, the line at which Jinja stopped."""
        return faults(self.source, self._sandbox) or (Fault(MISWRITTEN, self.place(line)),)

    def _look_at_constants(self, tags: Sequence[nodes.Node]) -> None:
        """Raise where the template itself prints what no Word document can hold."""
        for printed_here in (one for tag in tags if isinstance(tag, nodes.Output) for one in tag.nodes):
            code = forbidden_in(str(printed_here.value)) if isinstance(printed_here, nodes.Const) else ""
            if code:
                place = self.place(printed_here.lineno)
                raise BrokenTemplateError(_with(UNWRITABLE.format(code=code), place), place)

    def _pressed(self, *, careful: bool) -> Pressed:
        sandbox = self._sandbox
        known = {"field": sandbox.getattr, "item": sandbox.getitem, "missing": _missing_in(sandbox)}
        try:
            return pressed(self.tree, known, self._escape, careful=careful)
        except (SyntaxError, RecursionError, MemoryError) as error:
            raise BrokenTemplateError(TOO_DEEP) from error

    @cached_property
    def _careful(self) -> Pressed:
        return self._pressed(careful=True)

    @property
    def _whole(self) -> bool:
        return self._quick is not None and self._quick.whole

    def _printed(self, context: Mapping[str, object], guard: Guard, put: Put) -> Printed:
        if self._quick is None:
            raise BeyondError(self.beyond)
        out: list[Any] = []
        hollow: list[int] = []
        try:
            self._quick.run(context.get, out, guard, put, attribute_putter(put, self._escape), hollow.append)
            return printed(out, hollow, put, self._escape_all)
        except (BeyondError, NeedsWordError):
            raise
        except UnsafeTemplateError as error:
            place = self.place_of(_spot(error.__traceback__, self._quick.spots))
            raise UnsafeTemplateError(_with(error.message, place), place) from error
        except Exception:  # whatever a value of the data does: the careful function tells it
            return self._look_closer(context, guard.again(), put)

    @property
    def _escape_all(self) -> Escape:
        """Where the part is read and written anew, quotes are escaped everywhere: nobody is sure where an attribute is."""
        return self._escape if self._whole else as_jinja

    def _look_closer(self, context: Mapping[str, object], guard: Guard, put: Put) -> Printed:
        """Fill it once more, looking at every value: what was only unusual goes well, what is wrong is told with its place."""
        out: list[Any] = []
        hollow: list[int] = []
        careful = self._careful
        try:
            careful.run(
                context.get, out, guard, guard.spending(put), attribute_putter(put, self._escape), hollow.append
            )
            return printed(out, hollow, put, self._escape_all)
        except NotThereError as error:
            place = self.place_of(_spot(error.__traceback__, careful.spots), error.name)
            raise what_is_missing(error, context, place) from error
        except TemplateError as error:
            place = self.place_of(_spot(error.__traceback__, careful.spots))
            raise type(error)(_with(error.message, place), place) from error
        except (BeyondError, NeedsWordError):
            raise
        except AT_FAULT as error:
            place = self.place_of(_spot(error.__traceback__, careful.spots))
            raise BrokenTemplateError(_with(NOT_WORKED_OUT, place), place) from error
        except Exception as error:
            place = self.place_of(_spot(error.__traceback__, careful.spots))
            raise ForbiddenTextError(_with(UNREADABLE, place), place) from error


def _spot(trace: TracebackType | None, spots: Sequence[Spot]) -> Spot:
    """Where in the part its function stopped."""
    while trace is not None and trace.tb_frame.f_code.co_filename != FILE:
        trace = trace.tb_next
    return NO_SPOT if trace is None else spots[min(trace.tb_lineno, len(spots) - 1)]


def _has_lines(xml: str) -> bool:
    """Whether a paragraph of the template itself holds lines, tabs or the like as letters."""
    xml = xml[: xml.rfind(_PARAGRAPH_END) + len(_PARAGRAPH_END)].replace("\n<w:p", "<w:p")
    lines = re.compile(f"[{SPECIAL}]")
    return lines.search(xml) is not None and any(lines.search(found.group()) for found in _PARAGRAPH.finditer(xml))


def _with(message: str, place: Place) -> str:
    words = place.words()
    return f"{message}, {words}" if words else message


def _missing_in(sandbox: Sandbox) -> Callable[[str], Any]:
    return lambda name: sandbox.undefined(name=name)


def _numbered(data: bytes) -> bytes:
    """The drawings numbered as docxtpl does."""
    number = FIRST_DRAWING - 1

    def one(found: re.Match[bytes]) -> bytes:
        nonlocal number
        number += 1
        own = b' id="%d"' % number
        given, already = _ID.subn(own, found[1], count=1)
        return b"<wp:docPr" + (given if already else given + own) + found[2]

    return _DRAWING.sub(one, data)


def _cut(found: re.Match[str]) -> str:
    return f">{html.escape(html.unescape(found[1])[:LONGEST_PROPERTY], quote=False)}<"
