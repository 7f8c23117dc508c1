"""Whatever is done to a meeting file, the program answers: a result or a refusal, never an accident."""

import random
from copy import deepcopy
from typing import Any

import pytest

from tests.independent.asking import answer
from tests.independent.generated import meeting
from tests.independent.reading import Json

ODD: tuple[Any, ...] = (
    None, True, -1, 0, 10**40, 1.5, "", " ", "m01", "x" * 600, "\u0000", "\ud800", [], {}, [[]], {"": 1}, "NaN",
    "2025-02-30T00:00:00", "good", "level", ["m01", "m01"], {"m01": {"for": 1}}, "🙂", "Nguye\u0302\u0303n",
)  # fmt: skip


def places(data: Any) -> list[tuple[Any, Any]]:
    """Every container of the file with one of its keys."""
    pairs = list(data.items()) if isinstance(data, dict) else list(enumerate(data)) if isinstance(data, list) else []
    return [(data, key) for key, _ in pairs] + [place for _, value in pairs for place in places(value)]


def mutilated(data: Json, dice: random.Random) -> Json:
    """A copy with one to three places deleted, doubled, swapped or put otherwise."""
    copy = deepcopy(data)
    for _ in range(dice.randint(1, 3)):
        container, key = dice.choice(places(copy))
        if isinstance(container, list) and key >= len(container):
            continue
        match dice.randrange(4):
            case 0:
                del container[key]
            case 1 if isinstance(container, list):
                container.append(deepcopy(container[key]))
            case 2 if isinstance(container, dict):
                container[dice.choice(["odd", "id", "votes", ""])] = container.pop(key)
            case _:
                container[key] = deepcopy(dice.choice(ODD))
    return copy


@pytest.mark.parametrize("seed", range(10))
def test_a_mutilated_file_is_answered(seed: int) -> None:
    dice = random.Random(seed)
    whole = [meeting(dice) for _ in range(4)]
    for _ in range(60):
        said = answer(mutilated(dice.choice(whole), dice))
        assert said.status in {0, 1}
        assert said.status == 0 or said.said["errors"]
        assert all(error["message"] and error["code"][0] == "F" for error in said.said.get("errors", ()))
