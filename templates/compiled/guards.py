"""What the tags of a template may do while it is filled, each within bounds: an office's template is data, no program.

One ``Guard`` watches over one filling. Every loop, filter and joined text spends from its allowance, so that no template
goes on for ever or takes all the memory.
"""

import datetime
import operator
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import Any

from jinja2 import Undefined
from jinja2.runtime import Context
from markupsafe import Markup

from templates.errors import UnsafeTemplateError

TOO_MUCH = "Mẫu lặp quá nhiều hoặc in ra quá nhiều nên đã dừng lại; kiểm tra lại các vòng lặp trong mẫu"
ALLOWANCE = 64 << 20
"""Bytes of the filled part, about; what is computed counts too."""
OF_SHIPPED = 512 << 20
"""The same of a shipped template: nobody else wrote it, and it prints the list of a province of 30,000 people."""
LONGEST = 1 << 20
"""Letters of one computed text, pieces of one computed list."""
LARGEST = 256
"""Bits of a computed whole number."""
MOST_PLACES = 20
_A_STEP = 16
_CONTAINERS = (list, tuple, dict, set, frozenset)
_OF_TEXTS = frozenset(
    [
        "capitalize",
        "e",
        "escape",
        "forceescape",
        "lower",
        "replace",
        "safe",
        "string",
        "title",
        "trim",
        "truncate",
        "upper",
        "wordcount",
    ]
)
_NUMBERS = (int, float, Decimal, Fraction)
_METHODS: dict[type, frozenset[str]] = {
    str: frozenset(
        [
            "split",
            "rsplit",
            "splitlines",
            "strip",
            "lstrip",
            "rstrip",
            "upper",
            "lower",
            "title",
            "capitalize",
            "casefold",
            "startswith",
            "endswith",
            "replace",
            "removeprefix",
            "removesuffix",
            "partition",
            "rpartition",
            "count",
            "find",
            "isdigit",
            "isupper",
            "islower",
        ]
    ),
    dict: frozenset({"items", "keys", "values", "get"}),
    list: frozenset({"index", "count"}),
    tuple: frozenset({"index", "count"}),
    datetime.date: frozenset({"strftime", "isoformat", "weekday"}),
    datetime.datetime: frozenset({"strftime", "isoformat", "weekday", "date", "time"}),
    datetime.time: frozenset({"strftime", "isoformat"}),
}
METHODS = frozenset().union(*_METHODS.values())
_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class BeyondError(Exception):
    """The template does what only a process of its own may do; the text says what, for people."""


class Guard:
    """Watches over one filling of one template."""

    def __init__(self, context: Context, allowance: int = ALLOWANCE) -> None:
        self.context = context
        self._environment = context.environment
        self.allowance = allowance
        self._left = allowance

    def spend(self, cost: int) -> None:
        """Take from what may still be done; raise where nothing is left."""
        self._left -= cost
        if self._left < 0:
            raise UnsafeTemplateError(TOO_MUCH)

    def spending(self, put: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """A putter whose every text is paid for."""

        def paid(value: Any) -> Any:
            self.spend(_size(value))
            return put(value)

        return paid

    def items(self, value: Any) -> Sequence[Any]:
        """What a loop goes through, as a sequence."""
        items = list(islice(value, LONGEST + 1))
        self._bounded(items)
        return items

    def numbers(self, *limits: int) -> range:
        """``range(…)`` in a template."""
        numbers = range(*limits)
        self._bounded(numbers)
        return numbers

    def calculated(self, sign: str, left: Any, right: Any) -> Any:
        """``left + right`` and the like: of numbers; of texts and lists only put together."""
        if not (isinstance(left, _NUMBERS) and isinstance(right, _NUMBERS)):
            return self._put_together(sign, left, right)
        result = _OPERATORS[sign](left, right)
        if isinstance(result, int) and result.bit_length() > LARGEST:
            raise UnsafeTemplateError(TOO_MUCH)
        return result

    def compared(self, sign: str, left: Any, right: Any) -> Any:
        """``left == right`` and the like, where both may be long."""
        self.spend(_A_STEP + min(_size(left), _size(right)))
        return _OPERATORS[sign](left, right)

    def within(self, value: Any, whole: Any) -> bool:
        """``value in whole``."""
        self.spend(_A_STEP * (1 + _size(whole)))
        return value in whole

    def joined(self, *pieces: Any) -> str:
        """``a ~ b``: what is marked as text of the document stays so, all else is escaped beside it."""
        texts = [piece if hasattr(piece, "__html__") else self.text(piece) for piece in pieces]
        self._bounded(range(sum(map(_size, texts))))
        return Markup().join(texts) if any(hasattr(text, "__html__") for text in texts) else "".join(texts)

    def text(self, value: Any) -> str:
        """A value as text; lists of lists could be endless."""
        if isinstance(value, _CONTAINERS):
            raise BeyondError("in cả một danh sách")
        return str(value)

    def listed(self, values: Any) -> Any:
        """A list written in a template; of lists it would grow beyond measure."""
        if any(isinstance(one, _CONTAINERS) for one in values):
            raise BeyondError("danh sách gồm nhiều danh sách")
        return values

    def method(self, value: Any, name: str, *given: Any) -> Any:
        """``value.name(…)``, for what texts, dates and the like can do."""
        if isinstance(value, Undefined):
            return getattr(value, name)
        if name not in _METHODS.get(type(value), ()):
            raise BeyondError(f"lệnh .{name}() trên dữ liệu")
        self._before(name, value, given)
        result = getattr(value, name)(*given)
        return self._bounded(list(result) if isinstance(value, dict) and name != "get" else result)

    def filtered(self, name: str, value: Any, given: Sequence[Any], named: dict[str, Any]) -> Any:
        """``value|name(…)``."""
        if name == "join" and "attribute" in named:
            return self.filtered(name, self.filtered("map", value, (), named), given, {})
        self._before(name, value, given)
        result = self._environment.call_filter(name, value, given, named, self.context, self.context.eval_ctx)
        if isinstance(result, Iterable) and not isinstance(result, (str, list, tuple, dict, Undefined)):
            result = list(result) if not hasattr(result, "__html__") else result
        return self._bounded(result)

    def tested(self, name: str, value: Any, given: Sequence[Any]) -> bool:
        """``value is name``."""
        self.spend(_A_STEP + sum(map(_size, (value, *given))))
        return bool(self._environment.call_test(name, value, given, {}, self.context, self.context.eval_ctx))

    def _before(self, name: str, value: Any, given: Sequence[Any]) -> None:
        """What a filter or a method is about to cost, and whether that is too much."""
        self.spend(_A_STEP * (4 + _size(value)))
        if name in _OF_TEXTS and isinstance(value, _CONTAINERS):
            raise BeyondError("chữ của cả một danh sách")
        if name == "join":
            self._before_joining(value, given[0] if given else "")
        elif name == "replace" and isinstance(value, str) and len(given) > 1:
            self._bounded(range(len(value) + value.count(str(given[0])) * _size(given[1])))
        elif name == "round" and given and abs(int(given[0])) > MOST_PLACES:
            raise UnsafeTemplateError(TOO_MUCH)

    def _before_joining(self, values: Any, between: str) -> None:
        pieces = list(values) if isinstance(values, Sequence) else []
        if any(isinstance(one, _CONTAINERS) for one in pieces):
            raise BeyondError("nối nhiều danh sách")
        self._bounded(range(sum(_size(one) + _size(between) for one in pieces)))

    def _put_together(self, sign: str, left: Any, right: Any) -> Any:
        if sign in "*%" and isinstance(left, (str, list, tuple)) | isinstance(right, (str, list, tuple)):
            raise BeyondError(f"phép {sign} trên chữ")
        self._bounded(range(_size(left) + _size(right)))
        return _OPERATORS[sign](left, right)

    def _bounded(self, value: Any) -> Any:
        size = _size(value)
        if size > LONGEST:
            raise UnsafeTemplateError(TOO_MUCH)
        self.spend(size)
        return value


def _size(value: Any) -> int:
    return len(value) if isinstance(value, (str, list, tuple, dict, set, frozenset, range)) else 1
