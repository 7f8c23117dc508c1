"""Figures large enough for a room (chữ số lớn): each of their points takes several cells of the terminal."""

from collections.abc import Sequence

POINTS = {
    "0": ("███", "█ █", "█ █", "█ █", "███"),
    "1": ("██ ", " █ ", " █ ", " █ ", "███"),
    "2": ("███", "  █", "███", "█  ", "███"),
    "3": ("███", "  █", "███", "  █", "███"),
    "4": ("█ █", "█ █", "███", "  █", "  █"),
    "5": ("███", "█  ", "███", "  █", "███"),
    "6": ("███", "█  ", "███", "█ █", "███"),
    "7": ("███", "  █", "  █", "  █", "  █"),
    "8": ("███", "█ █", "███", "█ █", "███"),
    "9": ("███", "█ █", "███", "  █", "███"),
    "–": ("   ", "   ", "███", "   ", "   "),
    "-": ("   ", "   ", "███", "   ", "   "),
    "+": ("   ", " █ ", "███", " █ ", "   "),
    "/": ("  █", "  █", " █ ", "█  ", "█  "),
    "*": ("   ", "█ █", " █ ", "█ █", "   "),
    "⏎": ("   ", "  █", "█ █", "███", "█  "),
    " ": ("   ", "   ", "   ", "   ", "   "),
}
ROWS, COLUMNS = 5, 3
CELLS = 2
"""Cells of a terminal are twice as high as they are wide."""


def big(figure: str, scale: int) -> tuple[str, ...]:
    """The rows that show a figure; a point is ``scale`` rows high."""
    drawn = (
        "  ".join("".join(point * CELLS * scale for point in POINTS[letter][row]) for letter in figure)
        for row in range(ROWS)
    )
    return tuple(line for line in drawn for _ in range(scale))


def fitting(figures: Sequence[str], width: int, height: int) -> int:
    """The largest scale at which each figure keeps within so many cells; at least 1."""
    longest = max(map(len, figures))
    points = longest * COLUMNS * CELLS
    return max(1, min((width - 2 * (longest - 1)) // points, height // ROWS))
