"""Plain data out of a TOML or JSON file: UTF-8, exact numbers, nothing twice, bounded."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from forms.unreadable import why_not
from meetings.faults import Code, Refused
from meetings.trouble import words_for

UNREADABLE_FILE = Code("F001", "không đọc được tệp {path}: {why}", "vui lòng kiểm tra đường dẫn và quyền đọc")
NOT_WELL_FORMED = Code("F002", "tệp ghi chưa đúng cách: {why}", "vui lòng sửa chỗ này rồi thử lại")
FILE_TOO_LONG = Code(
    "F003", "tệp dài {size} byte, quá {most} byte", "{called} chỉ chứa chữ và số; vui lòng kiểm tra lại tệp"
)
NOT_UTF8 = Code(
    "F004", "tệp không phải chữ UTF-8 ({why})", "vui lòng mở tệp bằng Notepad, chọn Lưu thành… với mã UTF-8"
)

ANOTHER_FILE = Code("F005", "đây là {called}", "vui lòng dùng lệnh {command}")


class PlainFile(NamedTuple):
    """A kind of file (loại tệp): what people call it, how long one may be, by what it is known, which commands take it."""

    called: str
    most: int
    """In bytes."""
    keys: frozenset[str] = frozenset()
    """Tables and values that no other kind of file has."""
    command: str = ""


MEETING_FILE = PlainFile(
    "tệp cuộc họp",
    2 * 1024 * 1024,
    frozenset(("organ", "sitting", "member", "item")),
    "kiemdiem hold hoặc kiemdiem prepare",
)
MONTH_FILE = PlainFile(
    "tệp tháng", 128 * 1024 * 1024, frozenset(("unit", "working_days", "person")), "kiemdiem kpi score"
)
"""A province of 30,000 people with ten tasks each, written out in full, is 100 MB; ``make bench`` measures its memory."""
_MANY_DOTS = re.compile(
    r"(?<![\w-])(?:[\w-]++[ \t]*\.[ \t]*){50}"
)  # such keys nest tables so deep that reading them takes minutes


def read_plain(path: Path, kind: PlainFile = MEETING_FILE) -> Mapping[str, object]:
    """The table that a .toml or .json file holds; raise Refused when it is neither, too long or not UTF-8.

    Fractions come as Decimal, exactly as written, NaN and infinities too, so that they are refused at their place.
    """
    text = _text(path, kind)
    is_json = path.suffix.lower() == ".json" or (path.suffix.lower() != ".toml" and text.lstrip().startswith("{"))
    try:
        data = _json(text) if is_json else _toml(text)
    except (ValueError, RecursionError) as error:
        why = "các bảng lồng nhau quá sâu" if isinstance(error, RecursionError) else why_not(error, text)
        raise Refused([NOT_WELL_FORMED.at(path.name, why=why)]) from error
    if not isinstance(data, Mapping):
        raise Refused([NOT_WELL_FORMED.at(path.name, why="ở ngoài cùng phải là một bảng { … }")])
    for other in (MEETING_FILE, MONTH_FILE):
        if other is not kind and data.keys() & other.keys and not data.keys() & kind.keys:
            raise Refused([ANOTHER_FILE.at(path.name, called=other.called, command=other.command)])
    return data


def _toml(text: str) -> object:
    if _MANY_DOTS.search(text):
        raise RecursionError
    return tomllib.loads(text, parse_float=_decimal)


def _text(path: Path, kind: PlainFile) -> str:
    if path.exists() and not path.is_file():
        raise Refused([UNREADABLE_FILE.at("", path=path, why="đây không phải tệp thường")])
    try:
        with path.open("rb") as file:
            content = file.read(kind.most + 1)
            size = path.stat().st_size
    except OSError as error:
        raise Refused([UNREADABLE_FILE.at("", path=path, why=words_for(error))]) from error
    if len(content) > kind.most:
        raise Refused([FILE_TOO_LONG.at(path.name, size=size, most=kind.most, called=kind.called)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused([NOT_UTF8.at(path.name, why=_what_it_is(content, error.start, kind))]) from error


def _what_it_is(content: bytes, position: int, kind: PlainFile) -> str:
    """What a file that is no UTF-8 text seems to be."""
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")):
        return f"đây là tệp Excel, Word, PDF hoặc tệp nén; {kind.called} phải là tệp chữ"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "tệp đang lưu ở mã UTF-16"
    return f"byte thứ {position + 1} không đọc được"


def _json(text: str) -> object:
    return json.loads(text, parse_float=_decimal, parse_constant=_decimal, object_pairs_hook=_once)


def _decimal(text: str) -> Decimal:
    """The number as written; NaN and infinities go on to be refused at their place."""
    return Decimal(text.replace("_", ""))


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table: dict[str, object] = {}
    for key, value in pairs:
        if key in table:
            raise ValueError(f"mục «{key}» được ghi hai lần trong cùng một bảng")
        table[key] = value
    return table


def flat(table: object, prefix: str = "") -> Iterator[tuple[str, object]]:
    """Readings by key, whether the file quotes ``"cap.base"`` or nests it as TOML does without quotes."""
    if isinstance(table, Mapping):
        for key, value in table.items():
            nested = isinstance(value, Mapping)
            yield from flat(value, f"{prefix}{key}.") if nested else ((f"{prefix}{key}", value),)
