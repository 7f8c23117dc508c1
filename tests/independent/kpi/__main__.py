"""`python -m tests.independent.kpi --count 1000 --seed 1`: prints where program and reading disagree on months."""

import argparse
import json
from pathlib import Path
from random import Random

from tests.independent.kpi.asking import answer
from tests.independent.kpi.comparing import disagreements
from tests.independent.kpi.generated import month
from tests.independent.kpi.reading import expected


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m tests.independent.kpi", description=__doc__)
    asked.add_argument("--count", type=int, default=100, help="months from the first seed on")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--contested", action="store_true", help="also with readings chosen otherwise")
    asked.add_argument("--save", type=Path, default=Path("build", "disagreements"), metavar="DIR")
    given, odd = asked.parse_args(), 0
    for seed in range(given.seed, given.seed + given.count):
        document = month(Random(seed), contested=given.contested)
        found = disagreements(expected(document), answer(document))
        if found:
            given.save.mkdir(parents=True, exist_ok=True)
            file = given.save / f"month-{seed}.json"
            file.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
            print(file, *found, sep="\n  ")
        odd += bool(found)
    print(f"{given.count} tried, {odd} disagree")
    return int(odd > 0)


if __name__ == "__main__":
    raise SystemExit(main())
