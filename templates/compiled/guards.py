"""What the tags of a template may do while it is filled, each within bounds: an office's template is data, no program.

One ``Guard`` watches over one filling. Every loop, filter and joined text spends from its allowance, so that no template
goes on for ever or takes all the memory.
"""

import operator
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any

from jinja2 import Undefined
from jinja2.runtime import Context
from markupsafe import Markup

from templates.compiled.measures import CONTAINERS, NUMBERS, bits, letters, size, weight
from templates.compiled.methods import METHODS
from templates.compiled.sayable import OF_TEXTS, listed, sayable
from templates.errors import UnsafeTemplateError

TOO_MUCH = "Mẫu lặp quá nhiều hoặc in ra quá nhiều nên đã dừng lại; kiểm tra lại các vòng lặp trong mẫu"
ALLOWANCE = 64 << 20
"""Bytes of the filled part, about; what is computed counts too."""
OF_SHIPPED = 512 << 20
"""The same of a shipped template: nobody else wrote it, and it prints the list of a province of 30,000 people."""
LONGEST = 1 << 20
"""Letters of one computed text, pieces of one computed list."""
LARGEST = 256
"""Bits of a computed number."""
LARGEST_GIVEN = 4096
"""Bits of both numbers that are calculated with."""
MOST_PLACES = 20
LONGEST_NUMBER = 400
"""Letters that are read as a number."""
LONGEST_GIVEN = 64
"""Letters of a text that says what to strip, how to split, how to print a date: what it costs grows with both."""
_A_STEP = 16
_TRIED_EVERYWHERE = frozenset({"trim", "strip", "lstrip", "rstrip", "rsplit", "rpartition", "strftime"})
"""What tries the text that it is given at every letter, or prints it many times over."""
_WHOLE = frozenset(
    {"count", "d", "default", "first", "items", "last", "length", "list", "reverse", "get", "keys", "values"}
)
"""What takes a list as it is, without a look at what its elements hold."""
_READING = frozenset(
    [
        "==",
        "!=",
        "<",
        "<=",
        ">",
        ">=",
        "eq",
        "ne",
        "lt",
        "le",
        "gt",
        "ge",
        "equalto",
        "lessthan",
        "greaterthan",
        "in",
        "lower",
        "upper",
    ],
)
"""Tests that read the whole of what they are given."""
_OF_NUMBERS = frozenset({"abs", "float", "int", "round", "sum"})
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
        self._read: dict[int, tuple[Any, list[Any]]] = {}
        """What the data can tell only once, and what it told."""

    def again(self) -> "Guard":
        """The guard of the same filling begun anew: all may be done once more, but what was told once is remembered."""
        begun = Guard(self.context, self.allowance)
        begun._read = self._read
        return begun

    def told(self, value: Any) -> Any:
        """A value; what could be gone through only once, such as a generator, as a list."""
        if not hasattr(value, "__next__"):
            return value
        if id(value) not in self._read:
            self._read[id(value)] = value, self._bounded(list(islice(value, LONGEST + 1)))
        return self._read[id(value)][1]

    def spend(self, cost: int) -> None:
        """Take from what may still be done; raise where nothing is left."""
        self._left -= cost
        if self._left < 0:
            raise UnsafeTemplateError(TOO_MUCH)

    def spending(self, put: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """A putter whose every text is paid for."""

        def paid(value: Any) -> Any:
            self.spend(size(value))
            return put(value)

        return paid

    def items(self, value: Any) -> Sequence[Any]:
        """What a loop goes through, as a sequence."""
        listed(value)
        each = sorted(value, key=_as_told) if isinstance(value, (set, frozenset)) else self.told(value)
        items = list(islice(each, LONGEST + 1))
        self._bounded(items)
        return items

    def numbers(self, *limits: int) -> range:
        """``range(…)`` in a template."""
        numbers = range(*limits)
        self._bounded(numbers)
        return numbers

    def calculated(self, sign: str, left: Any, right: Any) -> Any:
        """``left + right`` and the like: of numbers; of texts and lists only put together."""
        if not (isinstance(left, NUMBERS) and isinstance(right, NUMBERS)):
            return self._put_together(sign, left, right)
        if bits(left) + bits(right) > LARGEST_GIVEN:
            raise UnsafeTemplateError(TOO_MUCH)
        return self._bounded(_OPERATORS[sign](left, right))

    def compared(self, sign: str, left: Any, right: Any) -> Any:
        """``left == right`` and the like, where both may be long."""
        self.spend(_A_STEP + min(self._weight(left), self._weight(right)))
        return _OPERATORS[sign](left, right)

    def within(self, value: Any, whole: Any) -> bool:
        """``value in whole``."""
        whole = self.told(whole)
        looked_up = isinstance(whole, (dict, set, frozenset, range))
        self.spend(_A_STEP + self._weight(value) if looked_up else _A_STEP * (1 + self._weight(whole)))
        return value in whole

    def sliced(self, value: Any, piece: slice) -> Any:
        """``value[1:5]``, paid by its length."""
        long = isinstance(value, (str, list, tuple))
        self.spend(_A_STEP + (len(range(*piece.indices(len(value)))) if long else 1))
        return self._environment.getitem(value, piece)

    def joined(self, *pieces: Any) -> str:
        """``a ~ b``: what is marked as text of the document stays so, all else is escaped beside it."""
        texts = [piece if hasattr(piece, "__html__") else self.text(piece) for piece in pieces]
        self._bounded(range(letters(texts)))
        if not any(hasattr(text, "__html__") for text in texts):
            return "".join(texts)
        marked: str = self._bounded(Markup().join(texts))
        return marked

    def text(self, value: Any) -> str:
        """A value as text."""
        value = sayable(value)
        return value if isinstance(value, str) else str(value)

    def listed(self, values: Any) -> Any:
        """A list written in a template; of lists it would grow beyond measure."""
        if any(isinstance(one, CONTAINERS) for one in values):
            raise BeyondError("danh sách gồm nhiều danh sách")
        return values

    def method(self, value: Any, name: str, *given: Any) -> Any:
        """``value.name(…)``, for what texts, dates and the like can do."""
        if isinstance(value, Undefined):
            return getattr(value, name)
        if name not in METHODS.get(type(value), ()):
            raise BeyondError(f"lệnh .{name}() trên dữ liệu")
        self._before(name, value, given)
        result = getattr(value, name)(*given)
        return self._bounded(list(result) if isinstance(value, dict) and name != "get" else result)

    def filtered(self, name: str, value: Any, given: Sequence[Any], named: dict[str, Any]) -> Any:
        """``value|name(…)``."""
        if name == "join" and "attribute" in named:
            return self.filtered(name, self.filtered("map", value, (), named), given, {})
        value = self.told(value)
        self._before(name, value, given)
        result = self._environment.call_filter(name, value, given, named, self.context, self.context.eval_ctx)
        if isinstance(result, Iterable) and not isinstance(result, (str, list, tuple, dict, Undefined)):
            result = list(result) if not hasattr(result, "__html__") else result
        return self._bounded(result)

    def tested(self, name: str, value: Any, given: Sequence[Any]) -> bool:
        """``value is name``."""
        self.spend(_A_STEP * 4 + sum(map(self._weight if name in _READING else size, (value, *given))))
        return bool(self._environment.call_test(name, value, given, {}, self.context, self.context.eval_ctx))

    def _before(self, name: str, value: Any, given: Sequence[Any]) -> None:
        """What a filter or a method is about to cost, and whether that is too much."""
        self.spend(_A_STEP * (4 + (size(value) if name in _WHOLE else self._weight(value))))
        if name in OF_TEXTS:
            sayable(value)
        if name in _TRIED_EVERYWHERE:
            self._before_trying(size(value), given)
        elif name == "join":
            self._before_joining(value, given[0] if given else "")
        elif name == "replace" and isinstance(value, str) and len(given) > 1:
            self._bounded(range(len(value) + value.count(str(given[0])) * size(given[1])))
        elif name in _OF_NUMBERS:
            self._before_numbers(name, value, given)

    def _before_trying(self, length: int, given: Sequence[Any]) -> None:
        tried = letters(one for one in given if isinstance(one, str))
        if tried > LONGEST_GIVEN:
            raise UnsafeTemplateError(TOO_MUCH)
        self.spend(length * tried)

    def _before_numbers(self, name: str, value: Any, given: Sequence[Any]) -> None:
        """Of one number or a text that is read as one; of several, each."""
        several = value if isinstance(value, CONTAINERS) else (value,)
        long = any(isinstance(one, str) and len(one) > LONGEST_NUMBER for one in several)
        if long or any(bits(one) > LARGEST_GIVEN for one in several):
            raise UnsafeTemplateError(TOO_MUCH)
        if name == "round" and given and abs(int(given[0])) > MOST_PLACES:
            raise UnsafeTemplateError(TOO_MUCH)

    def _before_joining(self, values: Any, between: str) -> None:
        pieces = list(values) if isinstance(values, (Sequence, *CONTAINERS)) else []
        for one in pieces:
            sayable(one)
        self._bounded(range(letters(pieces) + len(pieces) * size(between)))

    def _put_together(self, sign: str, left: Any, right: Any) -> Any:
        if sign in "*%" and isinstance(left, (str, list, tuple)) | isinstance(right, (str, list, tuple)):
            raise BeyondError(f"phép {sign} trên chữ")
        self._bounded(range(size(left) + size(right)))
        return _OPERATORS[sign](left, right)

    def _weight(self, value: Any) -> int:
        return len(value) if type(value) is str else weight(value, self._left)

    def _bounded(self, value: Any) -> Any:
        """What came of it, paid for."""
        length = size(value)
        if length > LONGEST or (length == 1 and bits(value) > LARGEST):
            raise UnsafeTemplateError(TOO_MUCH)
        self.spend(length)
        return value


def _as_told(value: Any) -> tuple[str, str]:
    """What puts the elements of a set in the same order every time."""
    return type(value).__name__, str(value)
