"""`python -m tests.independent --count 1000 --seed 1`: prints where program and reading disagree."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.independent.asking import answer
from tests.independent.broken import BREAKAGES
from tests.independent.comparing import disagreements, leniencies
from tests.independent.generated import meeting
from tests.independent.reading import Json, expected


def arguments() -> argparse.Namespace:
    asked = argparse.ArgumentParser(prog="python -m tests.independent", description=__doc__)
    asked.add_argument("--count", type=int, default=100, help="meetings from the first seed on")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--contested", action="store_true", help="also what the papers leave open")
    asked.add_argument("--broken", action="store_true", help="break each meeting in every way that applies")
    asked.add_argument("--save", type=Path, default=Path("build", "disagreements"), metavar="DIR")
    return asked.parse_args()


def trials(asked: argparse.Namespace, seed: int) -> Iterator[tuple[str, Json, list[str]]]:
    """Name, meeting and disagreements of everything tried with one seed."""
    whole = meeting(Random(seed), contested=asked.contested)
    if not asked.broken:
        yield f"seed-{seed}", whole, disagreements(expected(whole), answer(whole))
        return
    for number, breakage in enumerate(BREAKAGES):
        spoiled = breakage.apply(whole, Random(seed))
        if spoiled is not None:
            found = leniencies(breakage, answer(spoiled))
            yield f"seed-{seed}-broken-{number:03}", spoiled, [f"{breakage.name}: {said}" for said in found]


def keep(folder: Path, name: str, document: Json) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.json"
    file.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    return file


def main() -> int:
    asked, tried, odd = arguments(), 0, 0
    for seed in range(asked.seed, asked.seed + asked.count):
        for name, document, found in trials(asked, seed):
            tried, odd = tried + 1, odd + bool(found)
            if found:
                print(keep(asked.save, name, document), *found, sep="\n  ")
    print(f"{tried} tried, {odd} disagree")
    return int(odd > 0)


if __name__ == "__main__":
    raise SystemExit(main())
