"""Names where there is little room (tên trong cột hẹp): the given name stands last in Vietnamese, and tells people apart."""

from rich.cells import cell_len

CUT = "…"


def end_of_name(name: str, cells: int) -> str:
    """A name in so many cells: family and middle names go first, ``…Hồng Đường (1977)``, then the end of the given name;
    what tells namesakes apart is cut only where there is room for nothing else.
    """
    whole, _, mark = name.partition(" (")
    behind = f" ({mark}" if mark else ""
    words = whole.split()
    shown = f"{whole}{behind}"
    while len(words) > 1 and cell_len(shown) > cells:
        words = words[1:]
        shown = f"{CUT}{' '.join(words)}{behind}"
    if cell_len(shown) <= cells:
        return shown
    room = cells - cell_len(behind)
    return f"{words[0][: room - 1]}{CUT}{behind}" if room > 1 else f"{shown[: max(0, cells - 1)]}{CUT}"
