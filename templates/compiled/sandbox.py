"""Jinja as templates see it: everything escaped, nothing missing, no way into the program."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from jinja2 import StrictUndefined, UndefinedError
from jinja2 import TemplateError as JinjaError
from jinja2.ext import Extension
from jinja2.lexer import Token
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from templates.compiled.grammar import LOOP
from templates.compiled.measures import NUMBERS
from templates.compiled.sayable import OF_TEXTS, as_float, as_int, saying
from templates.errors import BrokenTemplateError, MissingFieldError, Place, TemplateError, UnsafeTemplateError
from templates.nearest import names_in, nearest

TOO_SHORT = "Mẫu cần mục [{name}] nhưng danh sách chỉ có {held:02} mục, từ [0] trở đi"
NOTHING_THERE = "Mẫu cần mục [{name}] nhưng danh sách không có mục nào; đặt trong {{% if … %}} nếu có thể trống"
OF_A_LIST = "Mẫu đọc “{name}” của cả một danh sách; dùng {{% for … in … %}} rồi đọc của từng mục"
OF_ONE = "Mẫu đọc “{{name}}” của một giá trị chỉ là {what}, không gồm mục nào; bỏ “{{name}}” khỏi thẻ"
TOO_FEW_LETTERS = "Mẫu cần ký tự [{name}] của một giá trị là chữ nhưng chữ ấy chỉ có {held:02} ký tự, từ [0] trở đi"
OF_NOTHING = "Mẫu đọc “{name}” của một giá trị đang để trống; đặt trong {{% if … %}} nếu có thể trống"
THE_CLOCK = "Mẫu không được đọc đồng hồ của máy (.{name}()): cùng một dữ liệu phải ra cùng một văn bản"
_CLOCK = frozenset({"today", "now", "utcnow"})
_PLACE_IN_LIST = re.compile(r"-?\d+")


class NotThereError(UndefinedError):
    """A field, or a part of one, that the data does not have."""

    def __init__(self, name: str, whole: Any) -> None:
        super().__init__(name)
        self.name = name
        self.whole = whole

    def beside(self, context: Mapping[str, object]) -> tuple[str, ...]:
        """The names that are there, where it was looked for."""
        if isinstance(self.whole, LoopContext):
            return tuple(sorted(LOOP))
        return tuple(context) if self.whole is missing else names_in(self.whole)


def what_is_missing(error: NotThereError, context: Mapping[str, object], place: Place) -> TemplateError:
    """The error for people: a field with the names nearest to it, or a part of what has none such."""
    said = _of_no_parts(error.name, error.whole)
    if not said:
        return MissingFieldError(error.name, place, nearest(error.name, error.beside(context)))
    held, where = len(error.whole) if hasattr(error.whole, "__len__") else 0, place.words()
    return BrokenTemplateError(f"{said.format(name=error.name, held=held)}{f', {where}' if where else ''}", place)


def _of_no_parts(name: str, whole: Any) -> str:
    """What to say of a part asked of a text, a figure, nothing or a list; empty where the whole has parts with names."""
    counted = _PLACE_IN_LIST.fullmatch(name) is not None
    if whole is None:
        return OF_NOTHING
    if isinstance(whole, str):
        return TOO_FEW_LETTERS if counted else OF_ONE.format(what="chữ")
    if isinstance(whole, NUMBERS):
        return OF_ONE.format(what="điều đúng hoặc sai" if isinstance(whole, bool) else "số")
    if not isinstance(whole, (list, tuple)) or hasattr(whole, "_fields"):
        return ""
    if not counted:
        return OF_A_LIST
    return TOO_SHORT if whole else NOTHING_THERE


class Missing(StrictUndefined):
    """Stands for a field that the data does not have: using it in any way is an error that names it."""

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: Any = None, exc: Any = UndefinedError
    ) -> None:
        named: Any = lambda _: NotThereError(str(name), obj)  # noqa: E731  # raised with the message that is dropped here
        super().__init__(hint, obj, name, named if exc is UndefinedError and name is not None else exc)


AT_FAULT = (
    JinjaError,
    SyntaxError,
    ArithmeticError,
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    RecursionError,
)
"""What a tag raises that cannot be worked out with these data."""
_SPOKEN = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}


def said_plainly(text: str) -> str:
    """A text of the template with the braces that docxtpl lets it speak of (``{_{``) as they are meant."""
    for spoken, meant in _SPOKEN.items():
        text = text.replace(spoken, meant)
    return text


class SpokenBraces(Extension):
    """Braces that a template speaks of, put right in what it prints itself: never in its data, never in what it works out."""

    def filter_stream(self, stream: Iterable[Token]) -> Iterator[Token]:
        """The tokens of a part: its texts, and constants that it prints as they are."""
        tokens = list(stream)
        around = zip(
            ["", *(token.type for token in tokens)], tokens, [*(token.type for token in tokens[1:]), ""], strict=False
        )
        for before, token, behind in around:
            printed = token.type == "data" or (before, token.type, behind) == (
                "variable_begin",
                "string",
                "variable_end",
            )
            yield token._replace(value=said_plainly(token.value)) if printed else token


class Sandbox(ImmutableSandboxedEnvironment):
    """Where the tags of a template are read; those beyond the short list also run here, in a process of their own."""

    def __init__(self, finalize: Any = None) -> None:
        super().__init__(autoescape=True, undefined=Missing, finalize=finalize, extensions=(SpokenBraces,))
        self.globals.pop("lipsum")
        self.filters.pop("random")  # the same data make the same document
        self.filters |= {name: saying(name, self.filters[name]) for name in (*OF_TEXTS, "join")}
        self.filters |= {"int": as_int, "float": as_float}

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether a tag may call it: nothing that reads the clock, which is no part of the data."""
        name, owner = getattr(obj, "__name__", ""), getattr(obj, "__self__", None)
        if name in _CLOCK and isinstance(owner, type) and issubclass(owner, date):
            raise UnsafeTemplateError(THE_CLOCK.format(name=name))
        return super().is_safe_callable(obj)
