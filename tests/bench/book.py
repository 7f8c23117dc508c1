"""``python -m tests.bench.book``: papers from the record book to files, contexts included, beside plain docxtpl.

One book with a meeting of several hundred, everybody's own self-review; ratios are taken within one round.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from datetime import datetime
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from tests.bench.batch import peak
from tests.bench.meetings import name_of

PEOPLE, ROUNDS, BY_DOCXTPL = 600, 5, 20


class FromBook(NamedTuple):
    """Self-reviews from a book: where they went, by how many processes, how many a second, times plain docxtpl; its least."""

    where: str
    processes: int
    a_second: float
    times: float
    wanted: int


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


def book_of(folder: Path, people: int) -> Path:
    """A record book that holds that meeting."""
    from forms.holding import prepare
    from meetings import drafting
    from meetings.book import Book, Hand

    given, book = folder / "hop.json", folder / "so.db"
    given.write_text(json.dumps(many_people(people), ensure_ascii=False), encoding="utf-8")
    hand = Hand(datetime.now, "Người đo")
    draft = drafting.drafted(None, prepare(given).acts, hand)
    with Book.writing(book) as opened:
        drafting.written(opened, draft, None, hand)
    return book


def self_reviews(book: Path, target: Path, processes: int) -> int:
    """Every self-review of the book's one meeting, into a folder or, by the name, one zip; how many."""
    from forms.batch import Run, into_folder, into_zip, job_of, surveyed
    from forms.catalogue import form_of
    from forms.making import NO_OWN
    from meetings.book import Book, Hand
    from meetings.drafting import as_it_stands

    form, run = form_of("self_review"), Run(book, Hand(datetime.now, "Người đo"), lambda _: None, processes)
    assert form is not None
    with Book.reading(book) as opened:
        draft = as_it_stands(opened, opened.records()[0])
    if target.suffix == ".zip":
        return into_zip([job_of(draft, (form,), NO_OWN, Path())], target, run)
    return into_folder(surveyed(job_of(draft, (form,), NO_OWN, target), book, overwrite=True), run)


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


def from_the_book() -> Iterator[FromBook]:
    """Into a folder and into one zip, by one process and by two."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book, (template, fields) = book_of(folder, PEOPLE), one_self_review(5, folder)
        for where, wanted in (("ra", 50), ("ra.zip", 120)):
            for processes in (1, 2):
                self_reviews(book, folder / f"truoc-{processes}-{where}", processes)
                speeds, ratios = [], []
                for turn in range(ROUNDS):
                    plain = by_docxtpl(template, fields, folder)
                    start = time.perf_counter()
                    count = self_reviews(book, folder / f"{turn}-{processes}-{where}", processes)
                    speeds.append(count / (time.perf_counter() - start))
                    ratios.append(speeds[-1] / plain)
                named = "one zip" if where.endswith(".zip") else "a folder"
                yield FromBook(named, processes, statistics.median(speeds), statistics.median(ratios), wanted)


def memory(papers: int) -> tuple[float, float]:
    """The most memory (MB) of one process that wrote so many self-reviews, and how much of it came with the papers."""
    with tempfile.TemporaryDirectory() as name:
        words = [sys.executable, "-m", "tests.bench.book", str(book_of(Path(name), papers)), str(Path(name, "ra"))]
        whole, before = map(float, subprocess.run(words, capture_output=True, text=True, check=True).stdout.split())
    return whole, whole - before


def _only_write(book: Path, target: Path) -> None:
    from meetings.book import Book
    from meetings.drafting import as_it_stands

    with Book.reading(book) as opened:
        as_it_stands(opened, opened.records()[0])
    before = peak()
    self_reviews(book, target, 1)
    sys.stdout.write(f"{peak():.1f} {before:.1f}")


def book_lines() -> Iterator[str]:
    """Everything measured, line by line."""
    yield f"\n{f'{PEOPLE} self-reviews from the book into':40} {'a second':>9} {'times':>9}"
    for one in from_the_book():
        what = f"{one.where}, {one.processes} process{'es' if one.processes > 1 else ''}"
        yield f"{what:40} {one.a_second:9,.0f} {one.times:7.0f} × {f'{one.wanted} × wanted':>16}"
    for papers in (1000, 10_000):
        whole, grown = memory(papers)
        yield f"{f'memory, {papers:,} of them by one process':40} {whole:6.0f} MB {grown:+6.1f} MB"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _only_write(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        for line in book_lines():
            print(line, flush=True)
