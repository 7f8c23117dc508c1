"""The door: plain data in, typed records out, every fault of form told at once.

msgspec knows the shapes; this room walks them so that one wrong key does not hide the next, and so that people read
about it in their own language. Whole numbers only: a fraction, NaN or an infinity is a fault where a count belongs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any

import msgspec
from msgspec import inspect as shape

from meetings.amounts import ONE, PLACES, parts
from meetings.faults import Code, Finding
from meetings.vietnamese import nfc, tidy, unprintable

UNKNOWN_KEY = Code("F011", "không có mục nào tên «{key}»", "{hint}")
MISSING_KEY = Code("F012", "thiếu mục bắt buộc «{key}»", "vui lòng bổ sung")
WRONG_KIND = Code("F013", "cần {wanted} nhưng ở đây ghi {given}", "vui lòng sửa lại")
NOT_OFFERED = Code("F014", "«{given}» không nằm trong các giá trị được dùng: {offered}", "vui lòng chọn một giá trị đó")
NOT_A_COUNT = Code("F015", "cần số nguyên từ {least} đến {most} nhưng ở đây ghi {given}", "vui lòng sửa lại")
EMPTY_TEXT = Code("F016", "không được để trống", "vui lòng ghi nội dung")
UNPRINTABLE = Code("F017", "có ký tự không in được ({character})", "vui lòng gõ lại đoạn này")
TEXT_TOO_LONG = Code("F018", "dài {length} ký tự, quá {most} ký tự", "vui lòng rút gọn")
KEY_TWICE = Code("F019", "«{key}» được ghi hai lần trong cùng một bảng", "vui lòng bỏ một lần")
NOT_AN_AMOUNT = Code(
    "F020", "cần số từ {least} đến {most}, nhiều nhất {places} chữ số lẻ, nhưng ở đây ghi {given}", "vui lòng sửa lại"
)

MOST_TEXT = 20_000
MOST_LINE = 500
MOST_COUNT = 1_000_000

Count = Annotated[int, msgspec.Meta(ge=0, le=MOST_COUNT)]
Year = Annotated[int, msgspec.Meta(ge=1900, le=2100)]
Amount = Annotated[int, msgspec.Meta(ge=0, le=MOST_COUNT * ONE, extra={"amount": True})]
"""A number that need not be whole, kept exactly: in billionths (``meetings/amounts.py``), as are its limits."""
Line = Annotated[str, msgspec.Meta(max_length=MOST_LINE)]
Text = Annotated[str, msgspec.Meta(max_length=MOST_TEXT, extra={"lines": True})]
NamedLine = Annotated[str, msgspec.Meta(min_length=1, max_length=MOST_LINE)]
NamedText = Annotated[str, msgspec.Meta(min_length=1, max_length=MOST_TEXT, extra={"lines": True})]

_KEY = shape.StrType(min_length=1, max_length=MOST_LINE)


class _Broken:
    """Stands where no usable value came in."""


_BROKEN = _Broken()


@dataclass(frozen=True)
class Reading:
    """What came through the door: the record, or None where required parts were lost, and every finding."""

    value: Any
    findings: tuple[Finding, ...]
    whole: bool


@dataclass
class _Walk:
    """One walk through the data; collects findings and notes whether anything required was lost."""

    findings: list[Finding] = field(default_factory=list)
    whole: bool = True

    def fault(self, code: Code, where: str, **figures: object) -> _Broken:
        self.findings.append(code.at(where, **figures))
        return _BROKEN


def read(data: object, kind: type[Any] | UnionType, where: str = "") -> Reading:
    """Read plain data as a record of the given msgspec type.

    ``where`` names the place of the whole in its file. Unknown keys and unusable optional values are told and left out;
    ``whole`` is False where a required value was lost, and then the record must not be judged by any rule.
    """
    walk = _Walk()
    value = _value(walk, data, shape.type_info(kind), where)
    if value is _BROKEN:
        return Reading(None, tuple(walk.findings), whole=False)
    return Reading(value, tuple(walk.findings), walk.whole)


def _value(walk: _Walk, data: object, kind: shape.Type, where: str) -> Any:
    if isinstance(kind, shape.Metadata):
        extra, kind = kind.extra or {}, kind.type
        if "amount" in extra:
            return _amount(walk, data, kind, where)
        if "lines" in extra:
            return _text(walk, data, kind, where, lines=True)
    return _READERS.get(type(kind), _leaf)(walk, data, kind, where)


def _struct(walk: _Walk, data: object, kind: shape.StructType, where: str) -> Any:
    if not isinstance(data, Mapping):
        return walk.fault(WRONG_KIND, where, wanted="một bảng gồm nhiều mục", given=described(data))
    fields = _fields(kind.cls)
    for key in data:
        if key not in fields:
            walk.fault(UNKNOWN_KEY, _under(where, str(key)), key=key, hint=_nearest(str(key), fields))
    values: dict[str, Any] = {}
    lost = False
    for key, entry in fields.items():
        if key not in data:
            if entry.required:
                lost = True
                walk.fault(MISSING_KEY, _under(where, key), key=key)
            continue
        value = _value(walk, data[key], entry.type, f"{where}.{key}" if where else key)
        if value is not _BROKEN:
            values[entry.name] = value
        elif entry.required:
            lost = True
    return _BROKEN if lost else kind.cls(**values)


@cache
def _fields(kind: type) -> Mapping[str, shape.Field]:
    """The keys of a table, worked out once for all tables of a kind."""
    described = shape.type_info(kind)
    return {entry.encode_name: entry for entry in described.fields} if isinstance(described, shape.StructType) else {}


def _list(walk: _Walk, data: object, kind: shape.ListType | shape.VarTupleType, where: str) -> Any:
    if not isinstance(data, list):
        return walk.fault(WRONG_KIND, where, wanted="một danh sách", given=described(data))
    values = [_value(walk, entry, kind.item_type, f"{where}[{index}]") for index, entry in enumerate(data)]
    kept = [value for value in values if value is not _BROKEN]
    walk.whole = walk.whole and len(kept) == len(values)
    return tuple(kept)


def _dict(walk: _Walk, data: object, kind: shape.DictType, where: str) -> Any:
    if not isinstance(data, Mapping):
        return walk.fault(WRONG_KIND, where, wanted="một bảng gồm nhiều mục", given=described(data))
    values: dict[str, Any] = {}
    for given, entry in data.items():
        place = _under(where, str(given))
        key = _text(walk, given, _KEY, place)
        value = _value(walk, entry, kind.value_type, place)
        if key in values:
            walk.fault(KEY_TWICE, place, key=key)
        elif key is _BROKEN or value is _BROKEN:
            walk.whole = False
        else:
            values[key] = value
    return values


def _union(walk: _Walk, data: object, kind: shape.UnionType, where: str) -> Any:
    options = [option for option in kind.types if not isinstance(option, shape.NoneType)]
    if data is None and len(options) < len(kind.types):
        return None
    if len(options) == 1:
        return _value(walk, data, options[0], where)
    for option in options:
        trial = _Walk()
        value = _value(trial, data, option, where)
        if value is not _BROKEN:
            walk.findings += trial.findings
            return value
    return walk.fault(
        WRONG_KIND, where, wanted=" hoặc ".join(_wanted(option) for option in options), given=described(data)
    )


def _text(walk: _Walk, data: object, kind: Any, where: str, *, lines: bool = False) -> Any:
    if not isinstance(data, str):
        return walk.fault(WRONG_KIND, where, wanted="một đoạn chữ", given=described(data))
    if (letter := unprintable(data)) is not None:
        return walk.fault(UNPRINTABLE, where, character=f"mã U+{ord(letter):04X}")
    text = "\n".join(tidy(line) for line in nfc(data).splitlines()).strip() if lines else tidy(data)
    if kind.min_length and not text:
        return walk.fault(EMPTY_TEXT, where)
    if kind.max_length is not None and len(text) > kind.max_length:
        return walk.fault(TEXT_TOO_LONG, where, length=len(text), most=kind.max_length)
    return data if text == data else text  # the one at hand: a province's text is not kept twice


def _choice(walk: _Walk, data: object, kind: shape.LiteralType, where: str) -> Any:
    if not isinstance(data, str):
        return walk.fault(WRONG_KIND, where, wanted="một đoạn chữ", given=described(data))
    if data.strip() not in kind.values:
        return walk.fault(NOT_OFFERED, where, given=_short(data), offered=", ".join(map(str, kind.values)))
    return data.strip()


def _number(walk: _Walk, data: object, kind: shape.IntType, where: str) -> Any:
    least, most = kind.ge if kind.ge is not None else 0, kind.le if kind.le is not None else MOST_COUNT
    if isinstance(data, bool) or not isinstance(data, int) or not least <= data <= most:
        return walk.fault(NOT_A_COUNT, where, least=least, most=most, given=described(data))
    return data


def _amount(walk: _Walk, data: object, kind: Any, where: str) -> Any:
    least, most = (kind.ge or 0) // ONE, MOST_COUNT if kind.le is None else kind.le // ONE
    number = data if isinstance(data, int | Decimal) and not isinstance(data, bool) else Decimal("NaN")
    within = not (isinstance(number, Decimal) and number.is_nan()) and least <= number <= most
    exact = parts(number) if within else None
    if exact is None:
        return walk.fault(NOT_AN_AMOUNT, where, least=least, most=most, places=PLACES, given=described(data))
    return exact


def _leaf(walk: _Walk, data: object, kind: shape.Type, where: str) -> Any:
    wanted = _LEAVES[type(kind)]
    if type(data) is wanted:
        local = not isinstance(data, datetime) or data.tzinfo is None
        return data if local else walk.fault(WRONG_KIND, where, wanted=_wanted(kind), given=described(data))
    if isinstance(data, str) and wanted in {date, datetime}:
        return _moment(walk, data, kind, where)
    return walk.fault(WRONG_KIND, where, wanted=_wanted(kind), given=described(data))


def _moment(walk: _Walk, text: str, kind: shape.Type, where: str) -> Any:
    try:
        read_as = _LEAVES[type(kind)].fromisoformat(text.strip())
    except ValueError:
        return walk.fault(WRONG_KIND, where, wanted=_wanted(kind), given=described(text))
    if isinstance(read_as, datetime) and (read_as.tzinfo is not None or not {"T", " "} & set(text)):
        return walk.fault(WRONG_KIND, where, wanted=_wanted(kind), given=described(text))
    return read_as


_LEAVES: dict[type[shape.Type], Any] = {
    shape.BoolType: bool,
    shape.DateType: date,
    shape.DateTimeType: datetime,
}
_READERS: dict[type[shape.Type], Any] = {
    shape.StructType: _struct,
    shape.ListType: _list,
    shape.VarTupleType: _list,
    shape.DictType: _dict,
    shape.UnionType: _union,
    shape.StrType: _text,
    shape.LiteralType: _choice,
    shape.IntType: _number,
}
_NAMES: dict[type[shape.Type], str] = {
    shape.BoolType: "true hoặc false",
    shape.DateType: "ngày dạng 1975-02-19",
    shape.DateTimeType: "ngày giờ địa phương dạng 2025-12-05T07:30:00",
    shape.IntType: "số nguyên",
    shape.StrType: "một đoạn chữ",
}


def _wanted(kind: shape.Type) -> str:
    kind = kind.type if isinstance(kind, shape.Metadata) else kind
    return _NAMES.get(type(kind), "giá trị khác")


def described(data: object) -> str:
    """What a file holds at a place, in words for people."""
    match data:
        case None:
            return "giá trị rỗng"
        case bool():
            return "true" if data else "false"
        case str():
            return f"chữ «{_short(data)}»"
        case int() | Decimal():
            return f"số {_short(str(data).replace('.', ','))}"
        case list():
            return "một danh sách"
        case Mapping():
            return "một bảng"
        case datetime() | date():
            return f"thời điểm {data.isoformat()}"
        case _:
            return "giá trị khác"


def _short(text: str) -> str:
    printable = (
        text
        if text.isprintable()
        else "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
    )
    return printable if len(printable) <= 40 else printable[:39] + "…"  # noqa: PLR2004


def _nearest(key: str, known: Mapping[str, object]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, list(known), n=1)
    return f"có phải là «{near[0]}»?" if near else "vui lòng bỏ mục này"


def _under(where: str, key: str) -> str:
    shown = _short(key)
    return f"{where}.{shown}" if where else shown
