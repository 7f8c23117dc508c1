"""Plain data out of a TOML or JSON file: UTF-8, exact numbers, nothing twice, bounded."""

import json
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from meetings.faults import Code, Refused
from meetings.trouble import words_for

UNREADABLE_FILE = Code("F001", "không đọc được tệp {path}: {why}", "vui lòng kiểm tra đường dẫn và quyền đọc")
NOT_WELL_FORMED = Code("F002", "tệp không đúng dạng {form}: {why}", "vui lòng sửa chỗ này rồi thử lại")
FILE_TOO_LONG = Code(
    "F003", "tệp dài {size} byte, quá {most} byte", "tệp cuộc họp chỉ chứa chữ và số; vui lòng kiểm tra lại tệp"
)
NOT_UTF8 = Code("F004", "tệp không phải chữ UTF-8 (byte thứ {position})", "vui lòng lưu lại tệp với mã UTF-8")

MOST_BYTES = 8 * 1024 * 1024


def read_plain(path: Path) -> Mapping[str, object]:
    """The table that a .toml or .json file holds; raise Refused when it is neither, too long or not UTF-8.

    Fractions come as Decimal, exactly as written, NaN and infinities too, so that they are refused at their place.
    """
    text = _text(path)
    is_json = path.suffix.lower() == ".json" or (path.suffix.lower() != ".toml" and text.lstrip().startswith("{"))
    try:
        data = _json(text) if is_json else tomllib.loads(text, parse_float=_decimal)
    except (ValueError, RecursionError) as error:
        why = "lồng nhau quá sâu" if isinstance(error, RecursionError) else _where(error)
        raise Refused([NOT_WELL_FORMED.at(path.name, form="JSON" if is_json else "TOML", why=why)]) from error
    if not isinstance(data, Mapping):
        raise Refused([NOT_WELL_FORMED.at(path.name, form="JSON", why="ở ngoài cùng phải là một bảng { … }")])
    return data


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
            size = path.stat().st_size
    except OSError as error:
        raise Refused([UNREADABLE_FILE.at("", path=path, why=words_for(error))]) from error
    if len(content) > MOST_BYTES:
        raise Refused([FILE_TOO_LONG.at(path.name, size=size, most=MOST_BYTES)])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused([NOT_UTF8.at(path.name, position=error.start + 1)]) from error


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


def _where(error: ValueError) -> str:
    """The place of a syntax error; what the parser says of it is in English and stays out."""
    if isinstance(error, json.JSONDecodeError):
        return f"dòng {error.lineno}, cột {error.colno}"
    if isinstance(error, tomllib.TOMLDecodeError):
        line, column = _toml_place(str(error))
        return f"dòng {line}, cột {column}" if line else "cuối tệp còn dở dang"
    return str(error) if "«" in str(error) else "có giá trị không đọc được"


def _toml_place(message: str) -> tuple[str, str]:
    words = message.replace(",", " ").replace(")", " ").split()
    if "line" not in words:
        return "", ""
    return words[words.index("line") + 1], words[words.index("column") + 1]
