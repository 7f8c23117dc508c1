"""The command line as people and programs meet it: real processes, real files."""

import json
import random
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import docx
import pytest

from meetings.regulation import shipped
from tests.forms.small_meeting import MEETING, meeting, written
from tests.templates.word import words_of
from tests.tui.running import COMMAND, run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path, MEETING)


def test_hold_writes_the_papers_and_tells_why(file: Path, tmp_path: Path) -> None:
    done = run("hold", file, "--out", tmp_path / "ra", "--book", tmp_path / "so.db")
    assert done.returncode == 0
    assert {path.name for path in (tmp_path / "ra").iterdir()} == {
        "bien-ban.docx", "bien-ban-kiem-phieu.docx", "bang-tong-hop.docx", "trich-bien-ban-noi-dung-1.docx",
        "bao-cao-tong-hop.docx", "thong-bao-ket-qua.docx",
    }  # fmt: skip
    assert "2 phiếu trên 4 thành viên triệu tập, cần 3: không đạt (mục V)" in done.stdout


@pytest.mark.parametrize(
    ("command", "own"),
    [
        ("hold", {"trich-bien-ban-01-nguyen-thi-hong-minh.docx"}),
        (
            "prepare",
            {"tu-kiem-diem-01-nguyen-thi-hong-minh.docx", "phieu-phan-tich-01-nguyen-thi-hong-minh.docx"},
        ),
    ],
)
def test_each_adds_everybodys_own_papers_of_that_stage(command: str, own: set[str], file: Path, tmp_path: Path) -> None:
    run(command, file, "--out", tmp_path / "ra", "--each")
    assert {path.name for path in (tmp_path / "ra").iterdir() if "nguyen-thi-hong-minh" in path.name} == own


def test_papers_with_each_writes_everybodys_own_papers_of_every_stage(file: Path, tmp_path: Path) -> None:
    run("hold", file, "--out", tmp_path / "ra", "--book", tmp_path / "so.db")
    run("papers", "--book", tmp_path / "so.db", "--out", tmp_path / "moi", "--each")
    assert len([path for path in (tmp_path / "moi").iterdir() if "nguyen-thi-hong-minh" in path.name]) == 3


def test_hold_json_speaks_only_json_on_standard_output(file: Path, tmp_path: Path) -> None:
    done = run("hold", file, "--out", tmp_path / "ra", "--json")
    answer: dict[str, Any] = json.loads(done.stdout)
    assert sorted(answer["papers"]) == sorted(path.name for path in (tmp_path / "ra").iterdir())
    assert all(line[0] in "FW" for line in done.stderr.splitlines())


def test_a_refusal_tells_each_fault_on_a_line_exits_1_and_writes_nothing(tmp_path: Path) -> None:
    file = written(tmp_path, meeting(chair="x", closed="2024-12-05T07:00:00"))
    done = run("hold", file, "--out", tmp_path / "ra", "--json", "--book", tmp_path / "so.db")
    assert done.returncode == 1
    codes = [error["code"] for error in json.loads(done.stdout)["errors"]]
    assert codes == ["F112", "F131"]
    assert [line.split()[0] for line in done.stderr.splitlines() if line.startswith("F")] == codes
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_wrong_usage_exits_2_in_vietnamese(file: Path) -> None:
    done = run("hold", file)
    assert done.returncode == 2
    assert "Thiếu tùy chọn '--out'" in done.stderr
    assert run("khong-co").returncode == 2


def test_the_toolkit_speaks_vietnamese() -> None:
    shown = run("--help").stdout + run("hold", "--help").stdout
    assert not {"Usage", "Options", "Commands", "Show this", "required"} & set(shown.replace(":", " ").split())


def test_what_was_edited_in_word_is_spared_even_when_overwriting(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    run("hold", file, "--out", out)
    minutes = docx.Document(str(out / "bien-ban.docx"))
    minutes.add_paragraph("Bổ sung bằng tay")
    minutes.save(str(out / "bien-ban.docx"))
    edited = (out / "bien-ban.docx").read_bytes()
    assert run("hold", file, "--out", out).returncode == 1
    done = run("hold", file, "--out", out, "--overwrite", "--json")
    assert done.returncode == 0
    assert "W701" in done.stderr
    assert "bien-ban.docx" not in json.loads(done.stdout)["papers"]
    assert (out / "bien-ban.docx").read_bytes() == edited


def test_a_meeting_is_kept_in_its_book_and_the_book_checks(file: Path, tmp_path: Path) -> None:
    book = tmp_path / "so.db"
    assert run("hold", file, "--out", tmp_path / "a", "--book", book).returncode == 0
    assert run("hold", file, "--out", tmp_path / "b", "--book", book).returncode == 0
    done = run("check", "--book", book)
    assert done.returncode == 0
    assert "1 cuộc họp" in done.stdout


def test_what_was_recorded_is_told_by_the_entries_that_the_minutes_and_the_check_name(
    file: Path, tmp_path: Path
) -> None:
    book = tmp_path / "so.db"
    done = run("hold", file, "--out", tmp_path / "a", "--book", book)
    told = re.search(
        r"Đã ghi (\d+) mục vào sổ mới .*; cuộc họp kết thúc ở mục số (\d+), dấu vân tay (\w{16})…", done.stderr
    )
    assert told is not None
    assert told[1] == told[2]
    assert f"mục kết thúc số {told[2]}, dấu vân tay {told[3]}" in words_of((tmp_path / "a/bien-ban.docx").read_bytes())
    last = int(told[2]) + 1
    assert f"; mục số {last} ghi các văn bản đã viết\n" in done.stderr
    assert f": {last} mục, tốt" in run("check", "--book", book).stdout


def test_amending_where_nothing_differs_says_so(file: Path, tmp_path: Path) -> None:
    words = ("hold", file, "--out", tmp_path / "a", "--book", tmp_path / "so.db", "--overwrite", "--amend", "Nhập nhầm")
    assert "không có gì để gạch bỏ" not in run(*words).stderr
    done = run(*words)
    assert done.returncode == 0
    assert "Sổ đã đúng như tệp, không có gì để gạch bỏ\n" in done.stderr
    assert "đã có cuộc họp này; cuộc họp kết thúc ở mục số" in done.stderr


def test_a_correction_is_numbered_and_kept(file: Path, tmp_path: Path) -> None:
    book = tmp_path / "so.db"
    run("hold", file, "--out", tmp_path / "a", "--book", book)
    record = "2024-12-05 07:30 CHI BỘ TRƯỜNG THPT SỐ 1"
    words = ("--text", "Sửa năm sinh đồng chí Bình: 1981", "--reason", "Ghi nhầm")
    assert "đính chính số 1" in run("correct", record, "--book", book, *words).stdout
    assert run("correct", record, "--book", book, "--text", " ", "--reason", "x").stderr.startswith("F016")
    assert run("correct", record, "--book", tmp_path / "khong-co.db", *words).stderr.startswith("F505")
    withdrawal = ("--withdraw", "1", "--reason", "Ghi nhầm người")
    assert "đính chính số 2" in run("correct", record, "--book", book, *withdrawal).stdout
    assert run("correct", record, "--book", book, *withdrawal).stderr.startswith("F407")
    assert run("check", "--book", book).returncode == 0


def test_a_book_that_refuses_leaves_no_papers(file: Path, tmp_path: Path) -> None:
    (tmp_path / "so.db").write_bytes(b"not a book")
    done = run("hold", file, "--out", tmp_path / "ra", "--book", tmp_path / "so.db")
    assert done.returncode == 1
    assert done.stderr.startswith("F501")
    assert not (tmp_path / "ra").exists()


def test_a_killed_hold_goes_on_when_it_is_run_again(file: Path, tmp_path: Path) -> None:
    """Killed at random moments, then run again: the book checks each time, and in the end everything is there."""
    book, dice = tmp_path / "so.db", random.Random(5)
    words = [str(COMMAND), "hold", str(file), "--book", str(book)]
    for number in range(12):
        with subprocess.Popen([*words, "--out", str(tmp_path / f"ra{number}")], stderr=subprocess.DEVNULL) as holding:
            time.sleep(dice.uniform(0.1, 0.6))
            holding.kill()
        assert not book.exists() or run("check", "--book", book).returncode == 0
    assert run("hold", file, "--book", book, "--out", tmp_path / "ra").returncode == 0
    assert len(list((tmp_path / "ra").iterdir())) == 6
    assert "1 cuộc họp" in run("check", "--book", book).stdout


def test_check_exits_1_when_anything_is_off(tmp_path: Path) -> None:
    (tmp_path / "so.db").write_bytes(b"")
    assert run("check", "--book", tmp_path / "so.db").returncode == 1
    assert run("check", "--book", tmp_path / "khong-co.db").returncode == 1


def test_regulations_prints_every_value_with_its_clause() -> None:
    page = run("regulations", "13-HD/TU").stdout
    regulation = shipped()["13-HD/TU"]
    for voting in regulation.voting:
        assert voting.name in page
        assert f"({voting.clause}" in page
    for reading in regulation.reading:
        assert f"{reading.key}:" in page
        assert all(option.meaning in page for option in reading.option)
    for code in regulation.self_review:
        assert f"Mẫu {code.code}, {code.holder} ({code.document}, từ {code.in_force_from:%d/%m/%Y}" in page
    for part in regulation.review_part:
        assert f"{part.tells} ({part.clause}; đối chiếu {part.checked_on:%d/%m/%Y})" in page
    for content in regulation.local_content:
        assert f"{content.text} ({content.clause}; đối chiếu {content.checked_on:%d/%m/%Y})" in page
    assert "Hướng dẫn" in run("regulations").stdout
    assert run("regulations", "14-HD/TU").returncode == 1


def test_the_page_of_faults_is_made_from_the_declarations() -> None:
    page = run("faults").stdout
    assert "F203" in page
    assert "không có tệp «…»" in page
    assert not set("{}") & set(page)
    assert "W101" in page


def test_roster_shows_what_an_import_would_take(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (["TT", "Họ và tên", "Năm sinh"], [1, "Đ/c Nguyễn Thị  Hồng Minh", "1975"]):
        book.active.append(row)
    book.save(tmp_path / "ds.xlsx")
    answer = json.loads(run("roster", tmp_path / "ds.xlsx", "--json").stdout)
    assert answer["members"] == [
        {"row": 2, "name": "Nguyễn Thị Hồng Minh", "title": None, "born": "1975", "post": None, "status": "official"}
    ]
    assert {change["why"] for change in answer["changes"]} >= {"title"}
    assert "Nguyễn Thị Hồng Minh" in run("roster", tmp_path / "ds.xlsx").stdout
    assert run("roster", tmp_path / "khong-co.xlsx").returncode == 1


@pytest.mark.parametrize("words", [("--help",), ("--version",), ()])
def test_starting_imports_no_heavy_library(words: tuple[str, ...]) -> None:
    program = (
        "import sys; sys.argv = ['kiemdiem', *sys.argv[1:]]\n"
        "from tui.commands import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'textual', 'docx', 'docxtpl', 'openpyxl', 'jinja2', 'lxml', 'msgspec'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
