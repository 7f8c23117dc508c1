"""Many things named in one sentence."""

_NAMED = 20
"""Rows, cells or sheets named in one sentence; the rest is counted."""


def listed(items: list[str]) -> str:
    """Items in one sentence, the first twenty by name and the rest by their count."""
    more = len(items) - _NAMED
    return ", ".join(items[:_NAMED]) + (f" và {more} nữa" if more > 0 else "")
