"""Where two answers about a month differ, in words; only what the reading says is compared."""

from collections.abc import Iterator
from typing import Any

from tests.independent.asking import Answer
from tests.independent.kpi.reading import Json


def differences(mine: Any, theirs: Any, where: str) -> Iterator[str]:
    if isinstance(mine, dict) and isinstance(theirs, dict):
        for key in mine:
            yield from differences(mine[key], theirs.get(key, "nothing"), f"{where}.{key}")
    elif isinstance(mine, list) and isinstance(theirs, list) and len(mine) == len(theirs):
        for place, (one, other) in enumerate(zip(mine, theirs, strict=True)):
            yield from differences(one, other, f"{where}[{place}]")
    elif mine != theirs:
        yield f"{where.lstrip('.')}: the program says {theirs!r}, the reading {mine!r}"


def disagreements(mine: Json, theirs: Answer) -> list[str]:
    """For a valid month: none when the program says what the reading says."""
    if theirs.status:
        return [f"refused: {theirs.said.get('errors')!r}"]
    return list(differences(mine, theirs.said, ""))
