"""``make bench``: what people wait for, measured on this machine against the budget. Nothing here fails by the clock."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.bench.book import book_lines
from tests.bench.counting import counting_times, keys_taken
from tests.bench.engine import table
from tests.bench.kpi import months_from_files, scoring_times
from tests.bench.meetings import forty_eight_people, roster_of
from tests.bench.papers import stages_of_all_papers
from tests.bench.screens import screen_times

COMMAND = str(Path(sys.executable).with_name("kiemdiem"))
ROUNDS = 7


class Measured(NamedTuple):
    """One thing measured: the median and the slowest of several runs, in milliseconds, and its budget."""

    what: str
    median: float
    slowest: float
    budget: float | None


def measured(what: str, budget: float | None, run: Callable[[int], object], rounds: int = ROUNDS) -> Measured:
    """Run several times; ``run`` gets the number of the round."""
    taken = []
    for number in range(rounds):
        start = time.perf_counter()
        run(number)
        taken.append(1000 * (time.perf_counter() - start))
    return Measured(what, statistics.median(taken), max(taken), budget)


def run(*words: str | Path) -> None:
    """Run the command, silently; it must succeed."""
    subprocess.run([COMMAND, *map(str, words)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def bare(_: int) -> None:
    """Start Python and do nothing: what no program can go below."""
    subprocess.run([sys.executable, "-c", ""], check=True)


def main() -> None:
    """Measure, and print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        meeting = folder / "hop.json"
        meeting.write_text(json.dumps(forty_eight_people(), ensure_ascii=False), encoding="utf-8")
        three = [word for form in ("minutes", "count_minutes", "summary") for word in ("--only", form)]
        roster = roster_of(folder / "danh-sach.xlsx", 5000)
        rows = [
            measured("python, bare start", None, bare),
            measured("kiemdiem --help", 150, lambda _: run("--help")),
            measured("hold: 48 people, 2 items, 3 papers", 1500, lambda n: run(
                "hold", meeting, "--out", folder / f"a{n}", *three)),
            measured("hold: 48 people, all papers", None, lambda n: run("hold", meeting, "--out", folder / f"d{n}")),
            measured("  the same, recorded in a book", None, lambda n: run(
                "hold", meeting, "--out", folder / f"b{n}", "--book", folder / f"so{n}.db")),
            measured("  the same, with --each", None, lambda n: run("hold", meeting, "--out", folder / f"c{n}", "--each")),
            measured("roster: 5,000 people", None, lambda _: run("roster", roster, "--json"), 3),
        ]  # fmt: skip
        screens = (*screen_times(folder), *counting_times(folder))
        stages_of_all_papers(meeting, folder / "warm")
        papers, stages = stages_of_all_papers(meeting, folder / "all")
        months = tuple(months_from_files(folder))
    sys.stdout.write(f"{'what':40} {'median':>9} {'slowest':>9} {'budget':>9}\n")
    for row in rows:
        budget = "" if row.budget is None else f"{row.budget:.0f} ms"
        sys.stdout.write(f"{row.what:40} {row.median:6.0f} ms {row.slowest:6.0f} ms {budget:>9}\n")
    sys.stdout.write("\nat the screens, in a real terminal\n")
    for what, median, wanted in screens:
        sys.stdout.write(f"{what:40} {median:6.1f} ms {'' if wanted is None else f'{wanted:.0f} ms':>19}\n")
    sys.stdout.write("\nkeys for 30 papers of 20 lines\n")
    for what, keys, most in keys_taken():
        sys.stdout.write(f"{what:40} {keys:6} keys {most:>13} keys\n")
    whole = sum(stage.took for stage in stages)
    sys.stdout.write(f"\n{papers} papers of a meeting of 48, everybody's own among them: {whole:.0f} ms\n")
    for stage in stages:
        sys.stdout.write(f"  {stage.what:38} {stage.took:6.0f} ms {stage.took / whole:9.0%}\n")
    sys.stdout.write("\na month of KPI, ten tasks each, people a second on one core\n")
    for what, people, asked in scoring_times():
        sys.stdout.write(f"{what:40} {people:6.0f} {'' if asked is None else f'{asked} wanted':>22}\n")
    sys.stdout.write("\nmonths of KPI from files, each in a process of its own\n")
    for month in months:
        sys.stdout.write(
            f"{month.what:40} {1000 * month.seconds:6.0f} ms {month.megabytes:6.0f} MB {month.budget:>9}\n"
        )
    for line in (*table(), *book_lines()):
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
