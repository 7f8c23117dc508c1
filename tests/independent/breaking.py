"""How a way to break a meeting is written down, and what the ways have in common."""

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any, NamedTuple

from tests.independent import reading
from tests.independent.reading import Json

Spoil = Callable[[Json, Random], bool]


class Breakage(NamedTuple):
    """One thing that must be refused; `where` is a regular expression on the place that is named."""

    name: str
    where: str
    apply: Callable[[Json, Random], Json | None]


def on_a_copy(spoil: Spoil) -> Callable[[Json, Random], Json | None]:
    def apply(meeting: Json, random: Random) -> Json | None:
        copy = deepcopy(meeting)
        return copy if spoil(copy, random) else None

    return apply


class Register:
    """The ways of one file, in the order in which they stand."""

    def __init__(self) -> None:
        self.ways: list[Breakage] = []

    def add(self, name: str, where: str, spoil: Spoil) -> None:
        self.ways.append(Breakage(name, where, on_a_copy(spoil)))

    def __call__(self, name: str, where: str = "") -> Callable[[Spoil], Spoil]:
        def note(spoil: Spoil) -> Spoil:
            self.add(name, where, spoil)
            return spoil

        return note


class Held(NamedTuple):
    """A round with the item it belongs to and its place there."""

    item: Json
    place: int
    round: Json


def held(meeting: Json, *questions: str) -> list[Held]:
    every = [Held(item, n, a_round) for item in meeting["item"] for n, a_round in enumerate(item.get("round", []))]
    return [one for one in every if not questions or one.round["question"] in questions]


def pick(random: Random, found: list[Any]) -> Any:
    """One of them, or None where there is none."""
    return random.choice(found) if found else None


def line_in(random: Random, a_round: Json) -> Json:
    lines: list[Json] = list(a_round["votes"].values())
    return random.choice(lines)


def refusing_line(a_round: Json) -> Json:
    """A line that balances and carries nothing."""
    return {"for": 0, "against": reading.valid(a_round)}


def plain_round(question: str, subjects: list[str], *, papers: int = 1) -> Json:
    """A small balanced round in which nobody is carried."""
    said: Json = {"question": question, "issued": papers, "collected": papers, "invalid": 0}
    return said | {"votes": {who: refusing_line(said) for who in subjects}}


def with_room(meeting: Json, *votings: int) -> list[Json]:
    """Items of these votings that held rounds, so that somebody of their circle is present."""
    return [item for item in meeting["item"] if item.get("round") and (not votings or item["voting"] in votings)]


def unknown(meeting: Json) -> str:
    return f"x{len(meeting['member']):03}"


def read_as(meeting: Json, key: str, value: Any) -> None:
    meeting.setdefault("readings", {"ground": "Công văn số 12-CV/ĐU"})[key] = value
