"""Papers as PDF, made by LibreOffice where it is installed: many in one run, all of them in place or none."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from forms.writing import Plan, written
from meetings.faults import Code, Finding, Refused
from meetings.trouble import words_for

NO_OFFICE = Code(
    "F707",
    "không có LibreOffice trên máy này nên không xuất được PDF",
    "vui lòng cài LibreOffice, hoặc mở văn bản trong Word rồi lưu thành PDF",
)
NOT_CONVERTED = Code(
    "F708",
    "không chuyển được văn bản này thành PDF: {why}",
    "vui lòng mở thử văn bản trong Word, sửa hoặc lập lại rồi xuất PDF",
)

NAMES = ("soffice", "libreoffice")
USUAL_PLACES = (
    *(
        Path(folder, "LibreOffice", "program", "soffice.com")
        for folder in map(os.environ.get, ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)"))
        if folder
    ),
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path("~/Applications/LibreOffice.app/Contents/MacOS/soffice").expanduser(),
)
"""Where the installers of Windows and macOS put LibreOffice without telling PATH."""
AT_ONCE = 100
"""Papers in one run: LibreOffice was seen to stop silently after some 240."""
START_SECONDS, SECONDS_FOR_EACH = 90, 10
"""The time limit: a cold start on an old laptop, then a long paper."""
WORD = "MS Word 2007 XML"  # named, because LibreOffice would print a broken package as the letters it is made of
DOCUMENT, BODY = "word/document.xml", re.compile(rb"<w:body[^>]*>")
UNSEEN = b"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>-</w:t></w:r></w:p>"
FIRST_GUESS = 25
"""Paragraphs and rows that LibreOffice puts on the first page before it measures any (20 in a long paper)."""
CANNOT_OPEN = "LibreOffice không mở được tệp này"
TOO_SLOW = "LibreOffice làm quá lâu nên đã dừng lại"


def to_pdf(papers: Sequence[Path], folder: Path) -> tuple[Path, ...]:
    """Turn Word papers into PDF (xuất PDF) in a folder, under their own names, in their order; what stood there gives way.

    Raises Refused, naming every paper that cannot be turned; the folder then stays as it was.
    """
    office = _office()
    _told(_twice_named(papers))
    with tempfile.TemporaryDirectory(prefix="kiemdiem-") as name:
        work = Path(name)
        # Plain names of our own: LibreOffice reads arguments in the system's encoding, which may lack Vietnamese letters.
        copies = {work / f"{place:04d}.docx": paper for place, paper in enumerate(papers)}
        _told(_unreadable(copies))
        why = _converted(office, tuple(copies), work)
        _told(NOT_CONVERTED.at(str(copies[copy]), why=reason) for copy, reason in why.items())
        pdfs = {f"{paper.stem}.pdf": copy.with_suffix(".pdf").read_bytes() for copy, paper in copies.items()}
    with written(Plan(folder, pdfs, warnings=())):
        return tuple(folder / name for name in pdfs)


def _office() -> str:
    on_path = filter(None, map(shutil.which, NAMES))
    found = next(on_path, None) or next((str(path) for path in USUAL_PLACES if path.is_file()), None)
    if found is None:
        raise Refused([NO_OFFICE.at("")])
    return found


def _told(findings: Iterable[Finding]) -> None:
    if found := tuple(findings):
        raise Refused(found)


def _twice_named(papers: Sequence[Path]) -> Iterator[Finding]:
    """Papers whose PDF would take the place of another's."""
    taken: set[str] = set()
    for paper in papers:
        if paper.stem.casefold() in taken:
            yield NOT_CONVERTED.at(str(paper), why="trùng tên với một văn bản khác")
        taken.add(paper.stem.casefold())


def _unreadable(copies: Mapping[Path, Path]) -> Iterator[Finding]:
    """Copy the papers; those that cannot be read."""
    for copy, paper in copies.items():
        try:
            copy.write_bytes(_with_guess_spent(paper.read_bytes()))
        except OSError as error:
            yield NOT_CONVERTED.at(str(paper), why=words_for(error))


def _with_guess_spent(docx: bytes) -> bytes:
    """The paper with hidden paragraphs before its first; what is no Word file stays as it is, to be refused.

    A heading that is the last of LibreOffice's first guess is left alone at the foot of the page, whatever it should be
    kept with; where the guess ends among hidden paragraphs it does no harm.
    """
    written = BytesIO()
    try:
        with zipfile.ZipFile(BytesIO(docx)) as package, zipfile.ZipFile(written, "w") as copy:
            for info in package.infolist():
                part = package.read(info)
                copy.writestr(info.filename, _begun(part) if info.filename == DOCUMENT else part)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return docx
    return written.getvalue()


def _begun(document: bytes) -> bytes:
    return BODY.sub(lambda body: body[0] + UNSEEN * FIRST_GUESS, document, count=1)


def _converted(office: str, papers: Sequence[Path], work: Path) -> Mapping[Path, str]:
    """Convert beside the papers; why, for each that did not come out.

    One paper may end the run of all that follow, so that those missing are tried once more, each alone.
    """
    runs = [papers[start : start + AT_ONCE] for start in range(0, len(papers), AT_ONCE)]
    ended = all(_run(office, run, work) for run in runs)
    missing = [paper for paper in papers if not _whole(paper.with_suffix(".pdf"))]
    if not ended:
        return dict.fromkeys(missing, TOO_SLOW)
    for paper in missing if len(papers) > 1 else ():
        _run(office, (paper,), work)
    return {paper: CANNOT_OPEN for paper in missing if not _whole(paper.with_suffix(".pdf"))}


def _run(office: str, papers: Sequence[Path], work: Path) -> bool:
    """One run of LibreOffice, apart from any that the user has open; whether it ended within its time."""
    profile = (work / "profile").as_uri()
    quiet = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck")
    told = (f"--infilter={WORD}", "--convert-to", "pdf", "--outdir", str(work))
    with _process([office, f"-env:UserInstallation={profile}", *quiet, *told, *map(str, papers)]) as process:
        try:
            process.wait(START_SECONDS + SECONDS_FOR_EACH * len(papers))
        except subprocess.TimeoutExpired:
            return False
    return True


@contextmanager
def _process(command: Sequence[str]) -> Iterator["subprocess.Popen[bytes]"]:
    """A process that is gone afterwards with all it has started: ``soffice`` only starts the program that works."""
    silent = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent, start_new_session=True)
    try:
        yield process
    finally:
        if process.poll() is None:
            _stop(process)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    if os.name == "nt":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _whole(pdf: Path) -> bool:
    """Whether a PDF was written to its end."""
    return pdf.is_file() and b"%%EOF" in pdf.read_bytes()[-64:]
