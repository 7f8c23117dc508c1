"""Values on their way into a document: as text, escaped, without what no Word document can hold."""

import html
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from templates.compiled.characters import Forbidden, clean
from templates.compiled.guards import TOO_MUCH
from templates.compiled.pieces import whole_piece
from templates.compiled.sayable import sayable
from templates.errors import UnsafeTemplateError

MOST_LETTERS = 64 << 20
"""Letters of all values of one filled part."""
A_PIECE = 2000
"""A piece of a document takes at least as long to look at as so many letters."""
_ESCAPED, _SWELLS = (b"&", b"<", b">", b'"', b"'"), 5
"""Letters that become up to so many more."""
SPECIAL = "\n\t\a\f"
"""Line, tab, paragraph, page: docxtpl makes of them what they mean in Word."""
_CONTROLS = bytes(range(32))
_ONLY_TEXTS = {str}
_AT_A_TIME = 256
_SEAM = "\0"
_LISTING = "docxtpl.listing"
_LINK = 'r:id="'
_MENDED = ("<w:tbl", "<wp:docPr", "fldChar", "fldSimple", "instrText")
_OF_WORD = {"docxtpl.inline_image": "hình ảnh", "docxtpl.subdoc": "văn bản con"}


class NeedsWordError(Exception):
    """A value that only docxtpl itself can put into a document: ``what`` it is, in words, and the value."""

    def __init__(self, what: str, value: Any) -> None:
        super().__init__(what)
        self.what = what
        self.value = value


class Ready(NamedTuple):
    """A piece of a document, marked as such by who offered it: it is put in as it is."""

    xml: str
    """As lxml writes it."""
    whole: bool
    """Whether it is whole by itself: then nobody has to look at the part again."""
    given: str
    """As it was given, for what nobody reads and writes anew, or what is read again anyway."""


Put = Callable[[Any], "str | Ready"]
Escape = Callable[[bytes], bytes]


class Printed(NamedTuple):
    """A part as bytes, and whether values brought lines or tabs, or a piece that is not whole by itself."""

    data: bytes
    special: bool
    torn: bool


def escaped(text: bytes) -> bytes:
    """A text between tags, as lxml writes it."""
    return text.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")


def quoted(text: bytes) -> bytes:
    """A text within the quotes of an attribute, where a line or a tab is a space."""
    return escaped(text).replace(b'"', b"&quot;").replace(b"\n", b" ").replace(b"\t", b" ")


def as_jinja(text: bytes) -> bytes:
    """A text as Jinja escapes it: where nobody reads the part again and writes it anew."""
    return escaped(text).replace(b'"', b"&#34;").replace(b"'", b"&#39;")


def putter(forbidden: Forbidden, word: Callable[[Any], str] | None = None) -> Put:
    """What turns any value into a text or a ``Ready`` piece; ``word`` prints what only docxtpl can."""

    def put(value: Any) -> str | Ready:
        if type(value) is str:
            return clean(value, forbidden)
        if type(value) is Ready:
            return value
        if not hasattr(value, "__html__"):
            return clean(_text(value), forbidden)
        if type(value).__module__ == _LISTING:
            return _listed(clean(value.xml, forbidden))
        xml, of_word = _marked(value, word)
        return _looked_at(clean(xml, forbidden), of_word=of_word)

    return put


def _listed(given: str) -> Ready:
    """A listing: a text that somebody has escaped already."""
    return Ready(escaped(html.unescape(given).encode()).decode(), whole=True, given=given)


def _looked_at(xml: str, *, of_word: bool) -> Ready:
    """A piece as it goes in; one that is not whole by itself makes the whole part be looked at."""
    normal = None if of_word else whole_piece(xml)
    return Ready(xml, whole=False, given=xml) if normal is None else Ready(normal, whole=True, given=xml)


def attribute_putter(put: Put, escape: Escape) -> Put:
    """What turns any value into the text within the quotes of an attribute; ``escape`` is how texts of that part are escaped."""
    quote = quoted if escape is escaped else escape

    def put_in(value: Any) -> Ready:
        text = put(value)
        if isinstance(text, Ready) and quote is not quoted:
            return text
        plain = quote((text if isinstance(text, str) else html.unescape(text.xml)).encode()).decode()
        return Ready(plain, whole=True, given=plain)

    return put_in


def printed(out: Sequence[Any], hollow: Iterable[int], put: Put, escape: Escape) -> Printed:
    """The pieces that stay and the values between them, put together; all texts are escaped and encoded in one go.

    ``hollow`` are the places where nothing was put into an element; it is closed there and then, as lxml writes it.
    """
    values: list[Any] = list(out[1::2])
    ready: dict[int, Ready] = {}
    if {*map(type, values)} != _ONLY_TEXTS:
        values = _texts(values, put, ready)
        if escape is escaped:
            hollow = (*hollow, *(2 * place + 1 for place, value in enumerate(values) if not value))
    encoded = _encoded(values, escape)
    special = encoded is None
    if encoded is None:
        encoded = escape(_measured(_joined(_texts(values, put, ready)).encode()))
    whole = _between(
        out, encoded, {place: piece.xml if escape is escaped else piece.given for place, piece in ready.items()}
    )
    for place in hollow:
        _close(whole, place)
    special = special or any(sign in piece.xml for piece in ready.values() for sign in SPECIAL)
    return Printed(b"".join(whole), special, torn=any(map(_to_be_looked_at, ready.values())))


def _between(out: Sequence[Any], encoded: bytes, ready: dict[int, str]) -> list[bytes]:
    """The values, encoded, each between the pieces that stay."""
    pieces: list[bytes] = encoded.split(b"\0") if out else []
    for place, piece in ready.items():
        pieces[place] = piece.encode()
    whole: list[bytes] = list(out)
    whole[1::2] = pieces
    return whole


def _to_be_looked_at(piece: Ready) -> bool:
    """Whether docxtpl would do more with a piece than put it in."""
    return not piece.whole or any(sign in piece.xml for sign in _MENDED)


def _close(pieces: list[bytes], place: int) -> None:
    """An element into which nothing was put at this place, as one tag."""
    before, behind = place - 1, place + 1
    while before >= 0 and not pieces[before]:
        before -= 1
    while behind < len(pieces) and not pieces[behind]:
        behind += 1
    if pieces[place] or before < 0 or behind == len(pieces) or not pieces[behind].startswith(b"</"):
        return
    begun = pieces[before].rpartition(b"<")[2]
    if begun.endswith(b">") and not begun.startswith(b"/") and not begun.endswith(b"/>"):
        pieces[before] = pieces[before][:-1] + b"/>"
        pieces[behind] = pieces[behind].partition(b">")[2]


def _texts(values: Sequence[Any], put: Put, ready: dict[int, Ready]) -> list[str]:
    """Every value as a text; those that are pieces of a document are set aside, by their place."""
    texts: list[str] = []
    left = MOST_LETTERS
    for start in range(0, len(values), _AT_A_TIME):
        for place, value in enumerate(values[start : start + _AT_A_TIME], start):
            found = put(value)
            if isinstance(found, Ready):
                ready[place] = found
                left -= max(A_PIECE, len(found.xml))
                _spent(left)
                found = ""
            texts.append(found)
        left -= sum(map(len, texts[start:]))
        _spent(left)
    return texts


def _spent(left: int) -> None:
    if left < 0:
        raise UnsafeTemplateError(TOO_MUCH)


def _encoded(values: Sequence[str], escape: Escape) -> bytes | None:
    """The texts escaped and encoded, a zero byte between two; None where one of them needs a closer look."""
    text = _joined(values)
    try:
        encoded = text.encode()
    except UnicodeEncodeError:
        return None
    controls = len(encoded) - len(encoded.translate(None, _CONTROLS))
    if controls != max(0, len(values) - 1) or "\ufffe" in text or "\uffff" in text:
        return None
    return escape(_measured(encoded))


def _measured(encoded: bytes) -> bytes:
    """Texts that do not swell beyond measure when they are escaped."""
    if (
        len(encoded) * _SWELLS > MOST_LETTERS
        and len(encoded) + _SWELLS * sum(map(encoded.count, _ESCAPED)) > MOST_LETTERS
    ):
        raise UnsafeTemplateError(TOO_MUCH)
    return encoded


def _joined(values: Sequence[str]) -> str:
    """The texts with a seam between two; some at a time, so that no memory is taken for what is too much."""
    texts, length = [], 0
    for start in range(0, len(values), _AT_A_TIME):
        some = values[start : start + _AT_A_TIME]
        length += sum(map(len, some))
        if length > MOST_LETTERS:
            raise UnsafeTemplateError(TOO_MUCH)
        texts.append(_SEAM.join(some))
    return _SEAM.join(texts)


def _marked(value: Any, word: Callable[[Any], str] | None) -> tuple[str, bool]:
    """The XML of what is marked as a piece of a document, and whether only docxtpl can make it."""
    module = type(value).__module__
    if module in _OF_WORD:
        if word is None:
            raise NeedsWordError(_OF_WORD[module], value)
        return word(value), True
    xml = str(value.__html__())
    if word is None and _LINK in xml:
        raise NeedsWordError("liên kết", value)
    return xml, False


def _text(value: Any) -> str:
    """What a value that is no text prints; nothing for None. Of a field that is missing, Jinja raises its name."""
    return str(sayable(value))
