"""Why a TOML or JSON file cannot be read, for people: the line as it stands, and the likely slip."""

import json
import re

_LINE = re.compile(r"line (\d+), column (\d+)")
_LONGEST = 60  # letters of a line that are shown

# Slips that secretaries make, by what the line looks like; the first that fits is told.
_SLIPS = (
    (re.compile(r"[“”„‟«»]"), "có dấu ngoặc kép cong; gõ lại bằng dấu ngoặc kép thẳng"),
    (re.compile(r"=\s*(True|False|TRUE|FALSE)\b"), "viết thường: true hoặc false"),
    (re.compile(r"=\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}"), "ngày ghi theo thứ tự năm-tháng-ngày, ví dụ 1975-02-19"),
    (re.compile(r"=\s*\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}\s*(#.*)?$"), "giờ ghi đủ giờ:phút:giây, ví dụ 07:30:00"),
    (re.compile(r"=\s*\d{4}-\d{2}-\d{2}"), "ngày giờ này không có thật"),
    (re.compile(r"=\s*\d+,\d+"), "số ghi bằng chữ số liền nhau, không có dấu phẩy"),
    (re.compile(r"=\s*(#.*)?$"), "sau dấu = chưa ghi gì"),
    (re.compile(r"=\s*[^\W\d_]"), "chữ phải đặt trong dấu ngoặc kép"),
    (re.compile(r"^\s*\[[^\]]*$"), "thiếu dấu ] ở cuối tên mục"),
    (re.compile(r"^[^=\[{#]+$"), "thiếu dấu = sau tên mục"),
)


def why_not(error: ValueError, text: str) -> str:
    """Where reading stopped, with the line itself, and what is probably wrong with it."""
    if not isinstance(error, json.JSONDecodeError) and "«" in str(error):
        return str(error)
    line, column = _place(error)
    if line is None:
        return "cuối tệp còn dở dang; có thể thiếu dấu ngoặc kép hoặc dấu ngoặc đóng"
    written = text.splitlines()[line - 1] if line <= len(text.splitlines()) else ""
    return f"dòng {line}, cột {column}: {_shown(written)}{_slip(error, written)}"


def _place(error: ValueError) -> tuple[int | None, int]:
    if isinstance(error, json.JSONDecodeError):
        return error.lineno, error.colno
    found = _LINE.search(str(error))
    return (int(found[1]), int(found[2])) if found else (None, 0)


def _shown(line: str) -> str:
    plain = "".join(letter if letter.isprintable() else " " for letter in line).strip()
    return f"«{plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + '…'}»"


def _slip(error: ValueError, line: str) -> str:
    said = str(error)
    if "overwrite" in said or "twice" in said or "mutate" in said:
        return "; mục này đã được ghi ở trên"
    if line.count('"') % 2:
        return "; thiếu một dấu ngoặc kép"
    return next((f"; {slip}" for looks, slip in _SLIPS if looks.search(line)), "")
