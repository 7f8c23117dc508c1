"""Who is at the keyboard: every entry of the record book is written with that name. Whether anybody is."""

import getpass
import sys

from meetings.faults import Code, Refused

NOBODY_THERE = Code(
    "F529",
    "các màn hình cần bàn phím và cửa sổ lệnh, ở đây không có",
    "vui lòng gõ lệnh này trong một cửa sổ lệnh, hoặc dùng các lệnh không cần màn hình: kiemdiem --help",
)


def person_at_keyboard() -> str:
    """The name under which this person uses the machine; a question mark where the machine does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"


def somebody_there() -> None:
    """Raise Refused where there is no terminal; a program started by a service may have no streams at all."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise Refused([NOBODY_THERE.at("")])
