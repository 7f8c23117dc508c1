"""Files made to exhaust a laptop: each is read or refused within seconds of work and little memory."""

import contextlib
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from forms.roster import read_roster
from meetings.faults import Refused
from tests.forms.roster.books import HEADER, MAIN, RELATIONS, TODAY, names, raw_book, raw_rows, refused, text_cell


def test_a_sheet_that_claims_every_cell_of_excel_is_read_at_once(tmp_path: Path) -> None:
    sheet = (
        f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>{raw_rows("Lê Văn An")}'
        f'<row r="1048576">{text_cell("XFD1048576", "x")}</row></sheetData></worksheet>'
    )
    path = raw_book(tmp_path / "rong.xlsx", "", {"xl/worksheets/sheet1.xml": sheet})
    begun = time.process_time()
    assert names(read_roster(path, TODAY)) == ["Lê Văn An"]
    assert time.process_time() - begun < 10


def bomb(path: Path, part: str, opening: bytes, filling: bytes, megabytes: int) -> Path:
    """A workbook one part of which unpacks to ``megabytes``, written a megabyte at a time."""
    block = filling * (1024 * 1024 // len(filling))
    raw_book(path, raw_rows("Lê An"))
    with zipfile.ZipFile(path) as source:
        kept = {name: source.read(name) for name in source.namelist() if name != part}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in kept.items():
            archive.writestr(name, content)
        with archive.open(part, "w", force_zip64=True) as file:
            file.write(opening)
            for _ in range(megabytes):
                file.write(block)
    return path


SHEET = "xl/worksheets/sheet1.xml"
OPENING = f'<worksheet xmlns="{MAIN}"><sheetData>'.encode()
BOMBS = {
    "spaces": (OPENING, b" ", 300),
    "rows": (OPENING, b"<row/>", 60),
    "cells": (OPENING + b"<row>", b'<c t="inlineStr"><is><t>x</t></is></c>', 60),
    "one giant attribute": (OPENING + b'<row r="', b"1", 60),
    "one giant text": (OPENING + b'<row><c t="inlineStr"><is><t>', b"x", 60),
    "nested": (OPENING, b"<a>", 60),
}


def lied_about(path: Path, part: str) -> Path:
    """The same bomb with a small size declared in the directory of the zip."""
    content = bytearray(path.read_bytes())
    place = content.rindex(part.encode()) - 46
    content[place + 24 : place + 28] = (1000).to_bytes(4, "little")
    path.write_bytes(bytes(content))
    return path


@pytest.mark.parametrize("kind", BOMBS)
def test_a_bomb_is_refused_within_seconds_and_little_memory(tmp_path: Path, kind: str) -> None:
    path = bomb(tmp_path / "bom.xlsx", SHEET, *BOMBS[kind])
    assert _in_a_small_child(path) in ("F616", "F617", "F619")


def test_a_bomb_that_declares_a_small_size_is_refused_too(tmp_path: Path) -> None:
    path = lied_about(bomb(tmp_path / "bom.xlsx", SHEET, OPENING, b" ", 200), SHEET)
    assert _in_a_small_child(path) in ("F616", "F617")


def test_a_bomb_in_a_part_that_nobody_reads_is_refused_by_its_declared_size(tmp_path: Path) -> None:
    (fault,) = refused(bomb(tmp_path / "bom.xlsx", "xl/media/anh.bin", b"", b"\0", 300))
    assert fault.code == "F617"


def _in_a_small_child(path: Path) -> str:
    """The code with which a process of at most 600 MB refuses a file within twenty seconds of its own work.

    The processor's time is bounded, not the clock's: a busy machine is no reason to fail.
    """
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (600 << 20, 600 << 20))\n"
        "resource.setrlimit(resource.RLIMIT_CPU, (20, 20))\n"
        "from pathlib import Path\nfrom forms.roster import read_roster\nfrom meetings.faults import Refused\n"
        "try: read_roster(Path(sys.argv[1]))\nexcept Refused as refused: print(refused.findings[0].code)"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)], cwd=root, capture_output=True, text=True, timeout=300, check=True
    )
    return done.stdout.strip()


def test_a_list_made_to_waste_time_is_answered_within_seconds(tmp_path: Path) -> None:
    brackets = "(" * 30_000
    lists = {
        "offices": "".join(f'<row r="{n}">{text_cell(f"A{n}", "BÍ THƯ")}</row>' for n in range(2, 15_000))
        + f'<row r="15001">{text_cell("A15001", "Lê An")}{text_cell("B15001", "1980")}</row>',
        "headers": raw_rows(*["Họ và tên"] * 15_000)[len(raw_rows()) :],
        "brackets": raw_rows(*[brackets] * 600)[len(raw_rows()) :],
    }
    heading = f'<row r="1">{text_cell("A1", "Họ và tên")}{text_cell("B1", "Năm sinh")}</row>'
    for kind, cells in lists.items():
        begun = time.process_time()
        with contextlib.suppress(Refused):
            read_roster(raw_book(tmp_path / f"{kind}.xlsx", heading + cells), TODAY)
        assert time.process_time() - begun < 20, kind


@pytest.mark.parametrize("sign", ["[", "&quot;", "&quot;[", "_", "\\", "*", "[$"])
def test_a_number_format_longer_than_excel_allows_wastes_no_time(tmp_path: Path, sign: str) -> None:
    relations = (
        f'<Relationships><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{RELATIONS}/styles" Target="styles.xml"/></Relationships>'
    )
    uses = '<xf numFmtId="200"/>' * 500
    code = f'<numFmt numFmtId="200" formatCode="{sign * 300_000}"/>'
    styles = f"<styleSheet><numFmts>{code}</numFmts><cellXfs>{uses}</cellXfs></styleSheet>"
    parts: dict[str, str | bytes] = {"xl/_rels/workbook.xml.rels": relations, "xl/styles.xml": styles}
    begun = time.process_time()
    assert names(read_roster(raw_book(tmp_path / "kieu.xlsx", raw_rows("Lê An"), parts), TODAY)) == ["Lê An"]
    assert time.process_time() - begun < 5


LONG = {
    "dates": "1, 2 ; 3 " * 200, "tháng": "chưa " * 300 + "chính thức", "miễn": "xin miễn " * 200, "từ": "từ a b c " * 200,
    "names": "Đoàn " * 250, "office": "kt. " * 300 + "bí thư", "brackets": "(a) " * 300, "total": "cộng " * 300,
    "digits": "1." * 500, "plain": "đảng viên " * 100 + "!", "chuyển": "chuyển sinh hoạt đến " * 60,
}  # fmt: skip


@pytest.mark.parametrize("kind", LONG)
def test_long_words_in_any_column_are_answered_within_seconds(tmp_path: Path, kind: str) -> None:
    text = LONG[kind]
    header = "".join(text_cell(f"{'ABCDE'[n]}1", word) for n, word in enumerate(HEADER))
    rows = "".join(
        f'<row r="{n}">{"".join(text_cell(f"{column}{n}", f"{text}{n}") for column in "ABCDE"[n % 2 :])}</row>'
        for n in range(2, 300)
    )
    begun = time.process_time()
    with contextlib.suppress(Refused):
        read_roster(raw_book(tmp_path / "dai.xlsx", f'<row r="1">{header}</row>{rows}'), TODAY)
    assert time.process_time() - begun < 10
