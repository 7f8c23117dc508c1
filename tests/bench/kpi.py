"""Months of KPI, ten tasks each: people scored a second, an office's papers, a province's memory. Names are invented."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from forms.kpi.answer import month_answer
from meetings.amounts import ONE, amount
from meetings.kpi.month import Month, Unit
from meetings.kpi.outcome import MonthOutcome, outcome
from meetings.kpi.person import Leadership, Person, Task
from meetings.kpi.scoring import score_all
from meetings.kpi.working import working
from tests.bench.meetings import name_of

PEOPLE, TASKS, IN_A_GROUP = 5000, 10, 50
WANTED = 20_000  # people a second
OFFICE, PROVINCE = 500, 30_000
OFFICE_SECONDS, PROVINCE_MEGABYTES = 10, 1024
LIST_SECONDS = 20
LISTING = (
    "import sys, pathlib, forms.kpi.reading as reading, forms.kpi.workbook as workbook;"
    "workbook.summary_file(reading.scored(pathlib.Path(sys.argv[1])))"
)
SCORING = "import sys, pathlib, forms.kpi.reading as reading; reading.scored(pathlib.Path(sys.argv[1]))"


class Took(NamedTuple):
    """What a process of its own took: seconds, and megabytes at their highest."""

    what: str
    seconds: float
    megabytes: float
    budget: str


def large_month(size: int = PEOPLE) -> Month:
    """So many people with ten tasks each, a third of them with lapses; every fiftieth leads the next ones."""
    people = tuple(person(number) for number in range(size))
    return Month("KPI-TN-2026", "2026-07", 23 * ONE, Unit("Sở Nội vụ", "UBND TỈNH", "p0"), people)


def person(number: int) -> Person:
    """The n-th of them."""
    leads = number % IN_A_GROUP == 0
    lead = Leadership(100, "xong đúng hạn", 50, "có phản ánh") if leads else None
    below = tuple(f"p{one}" for one in range(number + 1, number + IN_A_GROUP)) if leads else ()
    return Person(
        id=f"p{number}",
        name=name_of(number),
        post="Chuyên viên",
        kind="civil_servant",
        group=f"phòng {number // IN_A_GROUP}",
        general=amount(f"{20 + number % 100 / 10:.1f}"),
        rater="Trưởng phòng",
        leader="head" if leads else None,
        manages=below,
        leadership=lead,
        task=tuple(task(number + own) for own in range(TASKS)),
    )


def task(number: int) -> Task:
    """Whole or broken units, sometimes unfinished, faulty or late."""
    return Task(
        name="Tờ trình",
        assigned=4 * ONE,
        completed=(4 - (number % 5 == 0)) * ONE,
        level=1 + number % 5,
        unit=amount("2.5") if number % 2 else None,
        quality_lapses=int(number % 4 == 0),
        delays=int(number % 7 == 0),
    )


def scoring_times() -> Iterator[tuple[str, float, int | None]]:
    """What was done, how many people a second, and how many are wanted."""
    month = large_month()
    came_out = outcome(month)
    yield "scored (a, b, c, d, đ, e, total, level)", rate(lambda: score_all(month, came_out.rules)), WANTED
    yield "checked, scored, caps, what is pending", rate(lambda: outcome(month)), WANTED
    yield "  the same, with the answer's exact texts", rate(lambda: month_answer(outcome(month), (), ())), None
    yield "explained line by line, one after another", explained(came_out), None


def months_from_files(folder: Path) -> Iterator[Took]:
    """From a file to the end, each in a process of its own: an office's workbook with all papers, a province's month."""
    from forms.kpi.workbook import month_workbook

    book, file = folder / "thang.xlsx", folder / "tinh.json"
    book.write_bytes(month_workbook(large_month(OFFICE)))
    command = Path(sys.executable).with_name("kiemdiem")
    office = (command, "kpi", "score", book, "--out", folder / "thang", "--json")
    yield took(f"{OFFICE} people, .xlsx to all papers", office, f"{OFFICE_SECONDS} s")
    write_province(file)
    size = file.stat().st_size >> 20
    scoring = took(
        f"{PROVINCE:,} people scored, {size} MB", (sys.executable, "-c", SCORING, file), f"{PROVINCE_MEGABYTES} MB"
    )
    yield scoring
    listing = took("", (sys.executable, "-c", LISTING, file), f"{LIST_SECONDS} s")
    yield listing._replace(what="  their list in Excel after that", seconds=listing.seconds - scoring.seconds)


def took(what: str, command: Sequence[str | Path], budget: str) -> Took:
    """Run a process to its end; it must succeed."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)
    return Took(what, time.perf_counter() - start, used.ru_maxrss / 1024, budget)


def write_province(file: Path) -> None:
    """A month file of a province as an office writes it out; bit by bit, as a child's memory counts from its parent's."""
    frame = {"regulation": "KPI-TN-2026", "month": "2026-07", "working_days": 23}
    unit = {"name": "Tỉnh", "superior": "UBND TỈNH", "head": "p0"}
    with file.open("w", encoding="utf-8") as out:
        out.write(json.dumps(frame | {"unit": unit}, ensure_ascii=False).removesuffix("}") + ', "person": [')
        for number in range(PROVINCE):
            out.write("," * bool(number) + json.dumps(somebody(number), ensure_ascii=False))
        out.write("]}")


def somebody(number: int) -> dict[str, Any]:
    """The n-th of the province; every fiftieth leads the next ones."""
    own = {
        "id": f"p{number}",
        "name": name_of(number),
        "post": "Chuyên viên phòng Cải cách hành chính",
        "kind": "civil_servant",
        "group": f"phòng {number // IN_A_GROUP}",
        "general": 20 + number % 100 / 10,
        "self_general": 25.5,
        "rater": "Trưởng phòng",
        "strengths": "Hoàn thành tốt nhiệm vụ được giao, phối hợp chặt chẽ với đồng nghiệp.",
        "task": [work(number + place) for place in range(TASKS)],
    }
    if number % IN_A_GROUP:
        return own
    below = [f"p{one}" for one in range(number + 1, number + IN_A_GROUP)]
    grounds = {"execution_ground": "xong đúng hạn", "unity_ground": "có phản ánh"}
    return own | {"leader": "head", "manages": below, "leadership": {"execution": 100, "unity": 50} | grounds}


def work(number: int) -> dict[str, Any]:
    """A task in full."""
    return {
        "name": "Tờ trình trình Ủy ban nhân dân tỉnh về kế hoạch cải cách hành chính",
        "assigned": 4,
        "completed": 4 - (number % 5 == 0),
        "level": 1 + number % 5,
        "unit": 2.5 if number % 2 else 1,
        "quality_lapses": int(number % 4 == 0),
        "delays": int(number % 7 == 0),
        "due": "2026-07-20",
        "output": "Tờ trình được ký",
        "duty": "chủ trì",
        "authority": "Trưởng phòng",
    }


def rate(work: Callable[[], object]) -> float:
    """People a second, the best of three runs: what else the machine does is not counted."""
    return max(PEOPLE / taken(work) for _ in range(3))


def explained(came_out: MonthOutcome) -> float:
    """People a second whose reckoning is told in full."""
    some = came_out.scores[1:200]
    return len(some) / taken(lambda: [working(came_out, score.person.id) for score in some])


def taken(work: Callable[[], object]) -> float:
    """Seconds of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
