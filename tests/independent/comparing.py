"""Where two answers differ, in words; only what the reading says is compared."""

import re
from collections.abc import Iterator
from typing import Any

from tests.independent.asking import Answer
from tests.independent.breaking import Breakage
from tests.independent.reading import Json


def without_noughts(votes: Json) -> Json:
    """A choice that nobody took may be told as 0 or not at all."""
    return {choice: count for choice, count in votes.items() if count}


def pending_as_set(pending: list[Json]) -> set[tuple[Any, ...]]:
    """Order does not matter; the unvoted may stand together or one by one."""
    said: set[tuple[Any, ...]] = set()
    for one in pending:
        if one["reason"] == "not-voted":
            said |= {("not-voted", who) for who in one["subjects"]}
        elif one["reason"] == "tie-at-cap":
            said.add(("tie-at-cap", *sorted(one["subjects"]), one["places"]))
        else:
            said.add((one["reason"], *sorted(one["subjects"])))
    return said


def plain(key: str, value: Any) -> Any:
    if key == "votes":
        return without_noughts(value)
    if key == "pending":
        return pending_as_set(value)
    if key == "results":
        return {one["subject"]: one for one in value}
    return value


def differences(mine: Any, theirs: Any, where: str = "") -> Iterator[str]:
    if isinstance(mine, dict) and isinstance(theirs, dict):
        for key in mine:
            if key not in theirs:
                yield f"{where}.{key}: nothing said, the reading says {mine[key]!r}"
            else:
                yield from differences(plain(key, mine[key]), plain(key, theirs[key]), f"{where}.{key}")
    elif isinstance(mine, list) and isinstance(theirs, list) and len(mine) == len(theirs):
        for place, (one, other) in enumerate(zip(mine, theirs, strict=True)):
            yield from differences(one, other, f"{where}[{place}]")
    elif mine != theirs:
        yield f"{where}: the program says {theirs!r}, the reading {mine!r}"


def disagreements(mine: Json, theirs: Answer) -> list[str]:
    """For a valid meeting: none when the program says what the reading says."""
    if theirs.status or "spoken" in theirs.said:
        return [f"exit status {theirs.status}: {theirs.said.get('errors') or theirs.said.get('spoken')!r}"]
    return [said.lstrip(".") for said in differences(mine, theirs.said)]


def leniencies(breakage: Breakage, theirs: Answer) -> list[str]:
    """For a broken meeting: none when it is refused at the right place and leaves nothing behind."""
    errors = theirs.said.get("errors") or []
    said = [] if theirs.status == 1 else [f"exit status {theirs.status}, not 1"]
    if not any(str(one.get("code", "")).startswith("F") for one in errors):
        said.append(f"no fault told: {errors or theirs.said.get('spoken')}")
    elif not any(re.search(breakage.where, one["where"]) for one in errors):
        said.append(f"no fault at {breakage.where}: {errors}")
    return said + ([f"left behind: {', '.join(theirs.left)}"] if theirs.left else [])
