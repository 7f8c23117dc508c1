"""One template, opened and compiled once; filled by putting values between bytes that never change.

Imported only when a template is loaded, because docxtpl is slow to import. What is done for each document: fields put in place, the
part deflated, the package put together. What cannot be done so is done by docxtpl itself, or in a process of its own; a ``Way``
says which and why.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Literal, NamedTuple

from templates import sealing
from templates.accepting import accepted, changed_parts
from templates.apart import filled_apart
from templates.compiled.characters import Forbidden
from templates.compiled.guards import ALLOWANCE, BeyondError, Guard
from templates.compiled.part import Part
from templates.compiled.sandbox import Sandbox
from templates.compiled.values import NeedsWordError, putter
from templates.errors import BrokenTemplateError, Fault, MiswrittenError, Place
from templates.patching import patched, unpatched
from templates.paths import Asked, asked, fields_of, unknown
from templates.source import BODY, ENDNOTES, PROPERTY, REMARKS, WORDLESS, Source, standing_alone
from templates.swallowing import Swallowed, empty_rows, swallowed
from templates.word import SafeDocx
from templates.zipped.active import refuse_fields
from templates.zipped.opening import Parts, opened, parts_of
from templates.zipped.packing import QUICK, SMALLEST, Member, member, zipped


class Way(NamedTuple):
    """How a document was filled, and where not the compiled way, why (in words for people)."""

    name: Literal["compiled", "docxtpl", "apart"]
    reason: str = ""


COMPILED = Way("compiled")
_SAID = {"endnotes": ENDNOTES, "comments": REMARKS, "core": PROPERTY}
"""Parts whose tags nobody fills, as people call them."""
TAKEN = (
    "Mẫu có thẻ đứng thay cả {whole} nên mọi thứ khác trong {whole} ấy bị bỏ: “{words}”;"
    " để mỗi thẻ loại này một mình một {whole}, hoặc viết {{% … %}} không có chữ p, tr, tc"
)
CHANGED = "Mẫu còn thay đổi chưa chấp nhận, thẻ đã xóa thì không tính; trong Word vào Review › Accept All Changes"
_REMARKS = "word/comments.xml"
_TAG_BEGINS = re.compile(r"\{[{%]")
_LETTERS = re.compile("[A-Za-z]+")


class Filled(NamedTuple):
    """The parts of a filled document that differ from its template's, and the way they were filled.

    Filled another way than the compiled one, all its parts.
    """

    parts: Parts
    way: Way


def _made(docx: bytes, way: Way) -> Filled:
    """A document that was filled another way than the compiled one, looked at anew: its tags may have made fields."""
    parts = parts_of(docx)
    refuse_fields(parts)
    return Filled(parts, way)


def _without_changes(data: bytes) -> tuple[bytes, tuple[Place, ...]]:
    """A template, looked into, with the changes that Word keeps track of accepted, and where they stood."""
    parts = opened(data)
    done, places = accepted(changed_parts(parts))
    if not done:
        return data, ()
    return zipped(member(name, content, QUICK) for name, content in (parts | done).items()), places


def _parts(data: bytes, sources: Sequence[Source], sandbox: Sandbox, changes: tuple[Place, ...]) -> tuple[Part, ...]:
    """The parts compiled; what cannot be read in any of them is told together, and that deleted tags do not count."""
    parts: list[Part] = []
    faults: list[Fault] = []
    for source in sources:
        try:
            parts.append(Part(source, sandbox))
        except MiswrittenError as error:
            faults += error.faults
    if faults:
        deleted = (Fault(CHANGED, place) for place in changes[:1])
        raise MiswrittenError((*_taken_with_others(data), *faults, *deleted))
    return tuple(parts)


def _taken_with_others(data: bytes) -> Iterator[Fault]:
    """Tags that others took with them, which leaves some without their beginning or their end."""
    for kind, xml in unpatched(data):
        for one in swallowed(xml, kind):
            yield Fault(TAKEN.format(whole=one.whole, words=one.words), Place(one.tag, "", kind))


class Engine:
    """One template, opened, checked and compiled."""

    def __init__(self, data: bytes, allowance: int = ALLOWANCE) -> None:
        self.data, self.changes = _without_changes(data)
        """The file, its tracked changes accepted; the paragraphs in which those stood."""
        self.allowance = allowance
        """What one filling may spend."""
        self._sandbox = Sandbox()
        taken = patched(self.data)
        self._parts = _parts(self.data, taken.sources, self._sandbox, self.changes)
        filled = {part.source.part for part in self._parts}
        self._static = {name: content for name, content in taken.parts.items() if name not in filled}
        self._order = sealing.in_order(taken.parts)
        self._core = sealing.core_name(taken.parts)
        self._context = self._sandbox.from_string("").new_context()

    @property
    def way(self) -> Way:
        """The way this template is filled, whatever the data."""
        reasons = [part.beyond for part in self._parts if part.beyond]
        return Way("apart", f"mẫu dùng {reasons[0]}") if reasons else COMPILED

    @cached_property
    def fields(self) -> frozenset[str]:
        """The names that the template asks for."""
        return frozenset().union(*(fields_of(part.tree) for part in self._parts))

    def fill(self, context: Mapping[str, object], forbidden: Forbidden, word: SafeDocx | None = None) -> Filled:
        """Fill the template, the quickest way that can."""
        if word is not None:
            return self._by_word(context, forbidden, word, "tài liệu Word đưa kèm", self._guard())
        if self.way != COMPILED:
            return _made(filled_apart(self.data, context, forbidden), self.way)
        put, guard = putter(forbidden), self._guard()
        try:
            return Filled(
                {part.source.part: part.fill(context, guard, put, forbidden) for part in self._parts}, COMPILED
            )
        except BeyondError as error:
            way = Way("apart", f"mẫu dùng {error}")
            return _made(filled_apart(self.data, context, forbidden), way)
        except NeedsWordError as error:
            if error.what == "liên kết":
                raise BrokenTemplateError(
                    "Liên kết phải được tạo từ Template.word() rồi điền cùng tài liệu ấy"
                ) from error
            return self._by_word(context, forbidden, SafeDocx(self.data), error.what, guard.again())

    def packed(self, filled: Filled) -> bytes:
        """The filled document as a file; the same bytes for the same contents."""
        if filled.way != COMPILED:
            return zipped(member(name, filled.parts[name], QUICK) for name in sealing.in_order(filled.parts))
        return zipped(self._members(filled.parts))

    def sealed(self, filled: Filled, title: str) -> bytes:
        """The filled document as a sealed file."""
        if filled.way != COMPILED or self._core not in self._static:
            return sealing.seal(self.packed(filled), title=title)
        core = sealing.core_xml(title, self._fingerprint(filled.parts))
        return zipped(self._members(filled.parts | {self._core: core}))

    def unanswered(self, offered: Collection[str]) -> Iterator[tuple[Asked, Place, int]]:
        """Every tag that nothing offered answers, the first place where it stands, and in how many places it does."""
        found: dict[str, tuple[Asked, Place]] = {}
        times: Counter[str] = Counter()
        known = frozenset(offered)
        for part in self._parts:
            for one in asked(part.tree):
                if unknown(one.path, known):
                    times[one.written] += 1
                    if one.written not in found:
                        found[one.written] = one, part.place(one.line, one.written.rpartition(".")[2])
        yield from ((*found[written], times[written]) for written in found)

    def strayed(self) -> Iterator[Place]:
        """Where a brace stands that belongs to no tag."""
        for part in self._parts:
            yield from (Place("", paragraph, part.source.kind) for paragraph in part.source.strayed())

    def swallowed(self) -> Iterator[Swallowed]:
        """Tags that take the words around them with them."""
        for kind, xml in unpatched(self.data):
            yield from swallowed(xml, kind)

    def empty_rows(self) -> Iterator[Place]:
        """Rows that a bare loop or condition leaves empty on paper."""
        for kind, xml in unpatched(self.data):
            yield from empty_rows(xml, kind)

    @property
    def remarks(self) -> int:
        """How many comments stand beside the text: every paper would carry them."""
        return self._static.get(_REMARKS, b"").count(b"<w:comment ")

    def not_filled(self) -> Iterator[str]:
        """The parts of the document, in words, in which tags stand that nobody fills."""
        for name in self._order:
            if name.endswith(".xml") and _TAG_BEGINS.search(
                WORDLESS.sub("", self._static.get(name, b"").decode(errors="ignore"))
            ):
                yield _SAID.get(_LETTERS.findall(name)[-2], name)

    def _guard(self) -> Guard:
        return Guard(self._context, self.allowance)

    def _by_word(
        self, context: Mapping[str, object], forbidden: Forbidden, word: SafeDocx, why: str, guard: Guard
    ) -> Filled:
        """Fill it with docxtpl, whose tags run as they do the compiled way."""
        put = putter(forbidden, word.printed_by_word)
        parts = {part.source.xml: part for part in self._parts}

        def rendered(xml: str, fields: Any) -> str:
            part = parts.get(xml) or Part(Source("", PROPERTY, xml, b"", b""), self._sandbox)
            text = part.text(fields, guard, put)
            return standing_alone(part.source, text) if part.source.kind == BODY else text

        try:
            return _made(word.filled(context, rendered, forbidden), Way("docxtpl", why))
        except BeyondError as error:
            raise BrokenTemplateError(f"Mẫu dùng {error} nên không điền được cùng {why}") from error

    @cached_property
    def _packed(self) -> dict[str, Member]:
        """The parts that never change, packed once."""
        return {name: member(name, content, SMALLEST) for name, content in self._static.items()}

    def _members(self, changed: Parts) -> Iterator[Member]:
        packed = self._packed
        for name in self._order:
            yield member(name, changed[name], QUICK) if name in changed else packed[name]

    @cached_property
    def _begun(self) -> tuple[Any, tuple[str, ...]]:
        """A fingerprint over the parts up to the first that changes, and the names of those after."""
        whole, names = hashlib.sha256(), list(sealing.fingerprinted(self._order, self._core))
        while names and names[0] in self._static:
            sealing.add(whole, names[0], self._static[names.pop(0)])
        return whole, tuple(names)

    def _fingerprint(self, changed: Parts) -> str:
        begun, names = self._begun
        whole = begun.copy()
        for name in names:
            sealing.add(whole, name, changed[name] if name in changed else self._static[name])
        return str(whole.hexdigest())
