"""How quickly papers are filled, beside plain docxtpl and others that fill Word templates.

Rounds are interleaved, so that whatever else the machine does falls on all of them; ratios are taken within a round. Engines that are not
installed are passed over: docx-mailmerge2 for Python, docxtemplater for node (found through NODE_PATH).
"""

import json
import pickle
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import templates.engine
from templates import Template
from templates.zipped.many import Documents, into_folder, into_zip
from templates.zipped.packing import PLAIN, Packer, quickest
from tests.bench.meetings import forty_eight_people
from tests.bench.peers import DOCXTEMPLATER, FIELDS, ROWS, in_docxtemplater, in_docxtpl, in_mailmerge

ROUNDS = 9
BY_DOCXTPL, BY_US = 8, 400
"""Documents that are written to the disk in one round."""
ENOUGH = 0.12
"""Seconds that one engine is measured in one round."""
DOCUMENTS = 10_000


class Speed(NamedTuple):
    """What an engine takes for one document, in milliseconds, and how many times quicker than plain docxtpl that is."""

    engine: str
    ms: float
    times: float


class Batch(NamedTuple):
    """Many documents: where they went, how many a second, the most memory that the process took (MB), how much of it for them."""

    where: str
    documents: int
    a_second: float
    memory: float
    grown: float


Engines = dict[str, Callable[[], object]]


def the_minutes() -> tuple[bytes, dict[str, object]]:
    """The minutes' template, and what the minutes of a meeting of 48 are filled with."""
    from importlib.resources import files

    from forms.catalogue import form_of
    from forms.holding import hold
    from forms.parts.layout import layout_of
    from forms.parts.paper import fields_of
    from forms.parts.source import Source

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "hop.json")
        path.write_text(json.dumps(forty_eight_people(), ensure_ascii=False), encoding="utf-8")
        meeting = hold(path).meeting
    form = form_of("minutes")
    if form is None:
        raise LookupError("minutes")
    context = next(iter(form.papers(Source(meeting)))).context
    template = files("templates").joinpath("official", layout_of(meeting), "minutes.docx").read_bytes()
    return template, fields_of(context)


def plain_docxtpl(template: bytes, fields: Mapping[str, object]) -> bytes:
    """As docxtpl's own documentation fills a template, but escaped."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(BytesIO(template))
    document.render(dict(fields), autoescape=True)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def compiled(loaded: Template, fields: Mapping[str, object], packer: Packer, *, sealed: bool = False) -> bytes:
    """With one packer or the other."""
    setattr(templates.engine, "QUICK", packer)  # noqa: B010  # what an installed extra decides, here decided for one call
    return loaded.sealed(fields) if sealed else loaded.fill(fields)


def ours(template: bytes, fields: Mapping[str, object]) -> Engines:
    """The ways in which a compiled template is filled on this machine."""
    loaded = Template.load(template)
    ways: Engines = {"compiled, zlib": partial(compiled, loaded, fields, PLAIN)}
    if quickest() is not PLAIN:
        ways["compiled, isal"] = partial(compiled, loaded, fields, quickest())
    return ways | {"  the same, sealed": partial(compiled, loaded, fields, quickest(), sealed=True)}


def on_the_minutes() -> Iterator[Speed]:
    """Plain docxtpl and ours on the minutes of 48 people."""
    template, fields = the_minutes()
    return speeds({"plain docxtpl": partial(plain_docxtpl, template, fields)} | ours(template, fields))


def on_the_disk() -> Iterator[Speed]:
    """Plain docxtpl and ours writing the minutes of 48 people into a folder and into one zip, in turn."""
    template, fields = the_minutes()
    loaded = Template.load(template)
    for where, theirs, write in (("a folder", docxtpl_folder, into_folder), ("one zip", docxtpl_zip, into_zip)):
        rounds = []
        for _ in range(ROUNDS):
            plain = written(theirs, partial(plain_docxtpl, template, fields), BY_DOCXTPL)
            rounds.append((plain, written(write, partial(loaded.fill, fields), BY_US)))
        yield Speed(f"plain docxtpl, into {where}", statistics.median(plain for plain, _ in rounds), 1)
        times = statistics.median(plain / own for plain, own in rounds)
        yield Speed(f"compiled, into {where}, safely", statistics.median(own for _, own in rounds), times)


def written(write: Callable[[Path, Documents], object], fill: Callable[[], bytes], number: int) -> float:
    """What one of so many documents takes from its values to the disk, in milliseconds."""
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        write(Path(folder, "tat-ca"), ((f"bien-ban-{place:05}.docx", fill()) for place in range(number)))
        return 1000 * (time.perf_counter() - start) / number


def docxtpl_folder(folder: Path, documents: Documents) -> None:
    """As its users do: file by file, and on the disk whenever the system likes."""
    folder.mkdir()
    for name, content in documents:
        (folder / name).write_bytes(content)


def docxtpl_zip(target: Path, documents: Documents) -> None:
    """Each document into a zip of Python's own."""
    with zipfile.ZipFile(target, "w") as package:
        for name, content in documents:
            package.writestr(name, content)


def on_a_plain_letter() -> Iterator[Speed]:
    """Every engine that is here on one document, written for each in its own language: a hundred fields, two tables of thirty rows."""
    template, fields = in_docxtpl(), FIELDS | {"rows": ROWS}
    engines: Engines = {"plain docxtpl": partial(plain_docxtpl, template, fields)} | ours(template, fields)
    if find_spec("mailmerge"):
        engines["docx-mailmerge2"] = partial(mailmerge, in_mailmerge())
    measured = speeds(engines)
    yield from measured
    if (taken := docxtemplater()) is not None:
        plain = statistics.median(timed(engines["plain docxtpl"]) for _ in range(3))
        yield Speed("docxtemplater (node, warm)", taken, plain / taken)


def mailmerge(template: bytes) -> bytes:
    """docx-mailmerge2."""
    from mailmerge import MailMerge  # type: ignore[import-not-found]  # measured where it is installed

    written = BytesIO()
    with MailMerge(BytesIO(template)) as document:
        document.merge(**FIELDS)
        document.merge_rows("c0", ROWS)
        document.merge_rows("d0", [{key.replace("c", "d"): value for key, value in row.items()} for row in ROWS])
        document.write(written)
    return written.getvalue()


def docxtemplater() -> float | None:
    """What docxtemplater takes for one document, in milliseconds, once it is warm; None where it is not here."""
    node = shutil.which("node")
    if node is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "template.docx").write_bytes(in_docxtemplater())
        Path(folder, "data.json").write_text(json.dumps(FIELDS | {"rows": ROWS}), encoding="utf-8")
        done = subprocess.run([node, "-e", DOCXTEMPLATER, folder], capture_output=True, text=True, check=False)
    return float(done.stdout) if done.returncode == 0 else None


def speeds(engines: Engines) -> Iterator[Speed]:
    """Measure them in turn, round by round; the first is what the others are compared with."""
    for fill in engines.values():
        fill()
    rounds = [{name: timed(fill) for name, fill in engines.items()} for _ in range(ROUNDS)]
    first = next(iter(engines))
    for name in engines:
        times = statistics.median(one[first] / one[name] for one in rounds)
        yield Speed(name, statistics.median(one[name] for one in rounds), times)


def timed(fill: Callable[[], object]) -> float:
    """What one call takes, in milliseconds, over several calls."""
    start, calls = time.perf_counter(), 0
    while calls == 0 or time.perf_counter() - start < ENOUGH:
        fill()
        calls += 1
    return 1000 * (time.perf_counter() - start) / calls


def by_rows() -> Iterator[tuple[int, float]]:
    """Of tables of ever more rows: how many rows, and microseconds for each."""
    loaded = Template.load(in_docxtpl())
    for rows in (48, 480, 4800):
        fields = FIELDS | {"rows": [ROWS[0]] * rows}
        yield rows, 1000 * statistics.median(timed(partial(loaded.fill, fields)) for _ in range(3)) / rows


def batches() -> Iterator[Batch]:
    """Minutes of 48 people by the thousand, each batch in a process of its own so that its memory can be seen."""
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, "minutes")
        given.write_bytes(pickle.dumps(the_minutes()))
        for where in ("memory", "one zip", "a folder"):
            for documents in (DOCUMENTS // 10, DOCUMENTS):
                words = [sys.executable, "-m", "tests.bench.batch", where, str(documents), str(given)]
                done = subprocess.run(words, capture_output=True, text=True, check=True)
                yield Batch(where, documents, *map(float, done.stdout.split()))


def table() -> Iterator[str]:
    """Everything measured, line by line."""
    for title, measured in (
        ("minutes of 48 people, in memory", on_the_minutes()),
        ("minutes of 48 people, on the disk", on_the_disk()),
        ("a plain letter", on_a_plain_letter()),
    ):
        yield f"\n{title:40} {'one':>9} {'times':>9}"
        for speed in measured:
            yield f"{speed.engine:40} {speed.ms:6.2f} ms {speed.times:7.1f} ×"
    yield f"\n{'rows of a table':40} {'each row':>9}"
    for rows, microseconds in by_rows():
        yield f"{rows:<40,} {microseconds:6.2f} µs"
    yield f"\n{'minutes of 48, so many of them into':40} {'a second':>9} {'memory':>9} {'of it':>9}"
    for batch in batches():
        yield f"{f'{batch.where}, {batch.documents:,}':40} {batch.a_second:9,.0f} {batch.memory:6.0f} MB {batch.grown:+6.1f} MB"


if __name__ == "__main__":
    for line in table():
        print(line, flush=True)
