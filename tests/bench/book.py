"""``python -m tests.bench.book``: papers from the record book to files, contexts included, beside plain docxtpl.

Books with meetings of fifty, everybody's own self-review. All ways are measured in turn, round by round; ratios are taken within
one round. On a machine whose cores are taken several processes cannot be quicker than one: seconds of work tell what they cost.
"""

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from tests.bench.batch import peak
from tests.bench.meetings import name_of

PEOPLE, FEW, MANY, ROUNDS, BY_DOCXTPL = 50, 12, 80, 5, 20
WAYS = tuple((where, processes) for where in ("ra", "ra.zip") for processes in (1, 2))
NAMES = {"ra": "folders", "ra.zip": "one zip"}


class FromBook(NamedTuple):
    """Self-reviews from a book: how many, where they went, by how many processes, how many a second, times plain docxtpl; how
    many milliseconds of work one of them took in the first process and in the others.
    """

    papers: int
    where: str
    processes: int
    a_second: float
    times: float
    here: float
    elsewhere: float


def many_people(people: int) -> dict[str, Any]:
    """A cell of so many, called to rate all of them."""
    ids = [f"m{number:05d}" for number in range(1, people + 1)]
    return {
        "regulation": "13-HD/TU",
        "title": "Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025",
        "opened": "2025-12-05T07:30:00",
        "place": "Phòng họp số 2",
        "chair": ids[0],
        "secretary": ids[1],
        "tellers": ids[2:5],
        "organ": {
            "name": "CHI BỘ TRƯỜNG THPT SỐ 1",
            "superior": "ĐẢNG BỘ PHƯỜNG AN PHÚ",
            "kind": "dependent_cell",
            "symbol": "CB",
            "locality": "Quảng Ngãi",
        },
        "member": [
            {"id": one, "name": name_of(n), "post": "Giáo viên", "born": 1975 + n % 20} for n, one in enumerate(ids)
        ],
        "item": [{"voting": 3, "subject": [{"member": one, "self_level": "good", "proposed": "good"} for one in ids]}],
    }


def book_of(folder: Path, people: int, meetings: int = 1) -> Path:
    """A record book that holds so many meetings of so many people, one a day."""
    from forms.holding import prepare
    from meetings import drafting
    from meetings.book import Book, Hand

    given, book = folder / "hop.json", folder / "so.db"
    said, day, hand = many_people(people), datetime(2025, 12, 5, 7, 30), Hand(datetime.now, "Người đo")
    with Book.writing(book) as opened:
        for number in range(meetings):
            told = said | {"opened": (day + timedelta(days=number)).isoformat()}
            given.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
            drafting.written(opened, drafting.drafted(None, prepare(given).acts, hand), None, hand)
    return book


def self_reviews(book: Path, target: Path, processes: int) -> int:
    """Every self-review of the book into folders or, by the name, one zip; how many."""
    from forms.batch import Run, into_folders, into_zip, surveyed, whole
    from forms.catalogue import form_of
    from forms.filling import Filler
    from forms.jobs import MeetingJob
    from forms.making import NO_OWN
    from meetings.book import Book, Hand

    form, filler = form_of("self_review"), Filler(NO_OWN)
    run = Run(Hand(datetime.now, "Người đo"), lambda _: None, filler, processes)
    assert form is not None
    with Book.reading(book) as opened:
        records = opened.records()
    if target.suffix == ".zip":
        jobs = (MeetingJob(book, record, (form,), Path(str(place))) for place, record in enumerate(records))
        return into_zip([whole(job, filler) for job in jobs], target, run)
    jobs = (MeetingJob(book, record, (form,), target / str(place)) for place, record in enumerate(records))
    surveys = [surveyed(job, filler, overwrite=True) for job in jobs]
    return sum(len(names) for _, names in into_folders(surveys, run))


def by_docxtpl(template: bytes, fields: Mapping[str, object], folder: Path) -> float:
    """Documents a second that plain docxtpl writes into a folder, contexts not included."""
    from docxtpl import DocxTemplate

    start = time.perf_counter()
    for place in range(BY_DOCXTPL):
        document = DocxTemplate(BytesIO(template))
        document.render(dict(fields), autoescape=True)
        document.save(folder / f"{place}.docx")
    return BY_DOCXTPL / (time.perf_counter() - start)


def one_self_review(people: int, folder: Path) -> tuple[bytes, dict[str, object]]:
    """The template, and what the first self-review is filled with."""
    from forms.catalogue import form_of
    from forms.holding import prepare
    from forms.parts.layout import layout_of
    from forms.parts.paper import fields_of
    from forms.parts.source import Source

    given = folder / "mot.json"
    given.write_text(json.dumps(many_people(people), ensure_ascii=False), encoding="utf-8")
    meeting, form = prepare(given).meeting, form_of("self_review")
    assert form is not None
    template = files("templates").joinpath("official", layout_of(meeting), "self_review.docx").read_bytes()
    return template, fields_of(next(form.papers(Source(meeting))).context)


def from_the_book(meetings: int) -> Iterator[FromBook]:
    """Into folders and into one zip, by one process and by two, in turn."""
    taken: dict[tuple[str, int], list[tuple[float, float, float, float]]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book, (template, fields) = book_of(folder, PEOPLE, meetings), one_self_review(5, folder)
        for turn in range(ROUNDS):
            plain = by_docxtpl(template, fields, folder)
            for where, processes in WAYS:
                work = _work()
                start = time.perf_counter()
                count = self_reviews(book, folder / f"{turn}-{processes}-{where}", processes)
                speed = count / (time.perf_counter() - start)
                here, elsewhere = (1000 * (now - then) / count for now, then in zip(_work(), work, strict=True))
                taken[where, processes].append((speed, speed / plain, here, elsewhere))
    for (where, processes), rounds in taken.items():
        medians = map(statistics.median, zip(*rounds[1:], strict=True))  # the first one warms up
        yield FromBook(meetings * PEOPLE, where, processes, *medians)


def _work() -> tuple[float, float]:
    """Seconds of work of this process so far, and of those that it started and that have ended."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    here, elsewhere = (used.ru_utime + used.ru_stime for used in both)
    return here, elsewhere


def memory(people: int, meetings: int) -> tuple[float, float]:
    """The most memory (MB) of one process that wrote all self-reviews of a book, and how much of it came after its start."""
    with tempfile.TemporaryDirectory() as name:
        book = book_of(Path(name), people, meetings)
        words = [sys.executable, "-m", "tests.bench.book", str(book), str(Path(name, "ra"))]
        whole, before = map(float, subprocess.run(words, capture_output=True, text=True, check=True).stdout.split())
    return whole, whole - before


def _only_write(book: Path, target: Path) -> None:
    before = peak()
    self_reviews(book, target, 1)
    sys.stdout.write(f"{peak():.1f} {before:.1f}")


def book_lines() -> Iterator[str]:
    """Everything measured, line by line."""
    yield f"\n{'self-reviews from the book into':40} {'a second':>9} {'times':>9} {'work, each':>12} {'elsewhere':>12}"
    for meetings in (FEW, MANY):
        for one in from_the_book(meetings):
            what = f"{one.papers:,} into {NAMES[one.where]}, {one.processes} process{'es' if one.processes > 1 else ''}"
            speeds = f"{one.a_second:9,.0f} {one.times:7.0f} × {one.here:9.2f} ms {one.elsewhere:9.2f} ms"
            yield f"{what:40} {speeds}  300 a second wanted"
    for people, meetings in ((50, 20), (50, 200), (10_000, 1)):
        whole, grown = memory(people, meetings)
        what = f"memory: {people * meetings:,} into folders, {meetings} meeting{'s' if meetings > 1 else ''}"
        yield f"{what:40} {whole:6.0f} MB {grown:+6.1f} MB"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _only_write(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        for line in book_lines():
            print(line, flush=True)
