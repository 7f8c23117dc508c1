"""What a tag may print and what it may count with: texts, figures and dates, never what only a program would write so.

A record, a list, a yes or no would come out as Python writes them (``Person(name='…')``, ``True``); a figure with a decimal comma
would count as nought. Neither happens silently.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from itertools import islice
from types import MappingProxyType
from typing import Any

from jinja2 import Undefined
from jinja2.filters import do_float, do_int

from templates.compiled.measures import CONTAINERS, NUMBERS
from templates.errors import ForbiddenTextError
from templates.nearest import names_in

A_CHOICE = "Thẻ in một điều đúng hoặc sai chứ không phải chữ; dùng {{% if … %}} để chọn chữ sẽ in"
A_LIST = "Thẻ in cả một danh sách; dùng {{% for … in … %}} rồi in từng mục{parts}"
A_RECORD = "Thẻ in cả một nhóm gồm nhiều mục; in từng mục{parts}"
LETTERS = (
    "Thẻ lặp qua một chuỗi chữ nên sẽ ra từng chữ cái một; chỉ lặp qua danh sách, còn chữ thì in thẳng bằng {{ … }}"
)
NOT_SEVERAL = "Thẻ lặp qua thứ không phải là danh sách{parts}"
NO_TEXT = "Giá trị của thẻ không in được: đó là một lệnh hoặc một đối tượng của chương trình"
NO_FIGURE = "Thẻ đọc “{text}” thành số nhưng đó không phải là một số; bỏ |int hoặc |float để in nguyên như dữ liệu"
TWO_FIGURES = "Thẻ đọc “{text}” thành số nhưng không rõ là {thousands} hay {fraction}; bỏ |int hoặc |float để in nguyên như dữ liệu"
_AS_PYTHON = (bytes, bytearray, MappingProxyType)
"""What has a text, but that which only a program reads."""
_MOST_NAMED = 12
_MOST_SHOWN = 40
OF_TEXTS = frozenset(
    [
        "capitalize",
        "center",
        "e",
        "escape",
        "forceescape",
        "indent",
        "lower",
        "pprint",
        "replace",
        "safe",
        "string",
        "striptags",
        "title",
        "trim",
        "truncate",
        "upper",
        "urlize",
        "wordcount",
        "wordwrap",
    ]
)
"""Filters that take any value as its text."""
_DIGIT = re.compile(r"\d")
_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+")
_WITH_COMMA = re.compile(r"[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+")


def sayable(value: Any) -> Any:
    """A value that has a text of its own, nothing for None; ``ForbiddenTextError`` says what could be printed of any other."""
    if value is None:
        return ""
    if isinstance(value, _AS_PYTHON) or (_says_nothing(value) and not _is_figure(value)):
        raise ForbiddenTextError(_why_not(value))
    return value


def _says_nothing(value: Any) -> bool:
    says_itself: object = type(value).__str__
    return says_itself is object.__str__ and not hasattr(value, "__html__")


def listed(value: Any) -> None:
    """Raise ``ForbiddenTextError`` where a loop would go through no list: letter by letter, or through a record."""
    if isinstance(value, str):
        raise ForbiddenTextError(LETTERS)
    if not isinstance(value, (Iterable, Undefined)) and not hasattr(value, "__getitem__"):
        names = _named(names_in(value))
        raise ForbiddenTextError(NOT_SEVERAL.format(parts=f" mà là một nhóm gồm nhiều mục{names}" if names else ""))


def _is_figure(value: Any) -> bool:
    return isinstance(value, (*NUMBERS, complex)) and not isinstance(value, bool)


def _why_not(value: Any) -> str:
    if isinstance(value, bool):
        return A_CHOICE.format()
    if isinstance(value, (bytes, bytearray)):
        return NO_TEXT
    names = names_in(value)
    if names or isinstance(value, Mapping):
        return A_RECORD.format(parts=_named(names))
    if isinstance(value, Iterable) and not isinstance(value, type):
        first = next(islice(value, 1), None) if hasattr(value, "__len__") else None
        return A_LIST.format(parts=_named(names_in(first)))
    return NO_TEXT


def _named(names: tuple[str, ...]) -> str:
    more = "…" if len(names) > _MOST_NAMED else ""
    return f": {', '.join(names[:_MOST_NAMED])}{more}" if names else ""


def saying(name: str, applied: Callable[..., Any]) -> Callable[..., Any]:
    """A filter of Jinja that makes a text of what it is given, or of each of several: only of what has one."""
    place = 1 if hasattr(applied, "jinja_pass_arg") else 0

    @wraps(applied)
    def said(*given: Any, **named: Any) -> Any:
        value = given[place]
        if name != "join":
            value = sayable(value)
        elif isinstance(value, CONTAINERS) and "attribute" not in named:
            value = [sayable(one) for one in value]
        return applied(*given[:place], value, *given[place + 1 :], **named)

    return said


def as_int(value: Any, default: Any = None, base: int = 10) -> Any:
    """Jinja's ``int``; a figure as it is written here, with its comma, is read as meant, and what is none is refused."""
    plain = _plain(value, given=default is not None) if base == 10 else value  # noqa: PLR2004
    return do_int(plain, 0 if default is None else default, base)


def as_float(value: Any, default: Any = None) -> Any:
    """Jinja's ``float``, as ``as_int``."""
    return do_float(_plain(value, given=default is not None), 0.0 if default is None else default)


def _plain(value: Any, *, given: bool) -> Any:
    """A figure as Python reads it; what holds no digit is nought, as Jinja has it; ``given`` that a default is."""
    if isinstance(value, Undefined) or not isinstance(value, str) or not _DIGIT.search(value):
        return value
    text = value.strip()
    if _WITH_COMMA.fullmatch(text):
        return text.replace(".", "").replace(",", ".")
    if _THOUSANDS.fullmatch(text):
        if text.count(".") > 1:
            return text.replace(".", "")
        raise ForbiddenTextError(
            TWO_FIGURES.format(text=text, thousands=text.replace(".", ""), fraction=text.replace(".", ","))
        )
    if not given and not _read(text):
        raise ForbiddenTextError(NO_FIGURE.format(text=text[:_MOST_SHOWN]))
    return value


def _read(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
