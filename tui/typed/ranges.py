"""Numbers typed as people write them (số, khoảng số): ``3-12, 15`` is ten numbers and one more."""

import re
from typing import NamedTuple

BETWEEN = "-–,;. "
"""What may stand between digits."""
_PIECE = re.compile(r"(\d+)(?:-(\d+))?")


class Numbers(NamedTuple):
    """The numbers that were typed, each once and in order; why they cannot be read, in a sentence, empty where they can."""

    numbers: tuple[int, ...]
    fault: str = ""


def numbers_typed(text: str, most: int) -> Numbers:
    """Read numbers from 1 to ``most``; either all of them are read or none."""
    found: set[int] = set()
    pieces = re.sub(r"\s*-\s*", "-", text.replace("–", "-"))
    for piece in re.split(r"[\s,;.]+", pieces.strip()):
        read = _PIECE.fullmatch(piece)
        if read is None:
            return Numbers((), f"chưa đọc được «{piece}», ghi như 3-12, 15")
        first, last = sorted((int(read[1]), int(read[2] or read[1])))
        if not 0 < first <= last <= most:
            return Numbers((), f"không có số {first if first < 1 else last}, chỉ từ 1 đến {most}")
        found.update(range(first, last + 1))
    return Numbers(tuple(sorted(found)))
