"""``kiemdiem kpi`` as people and programs meet it: real processes, real files."""

import json
from pathlib import Path

import pytest

from meetings.kpi.regulation import shipped
from tests.forms.kpi.test_month_file import MONTH, written
from tests.templates.word import docx_of, words_of
from tests.tui.running import run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path)


def test_score_tells_everybody_with_the_reckoning_and_its_clauses(file: Path, tmp_path: Path) -> None:
    done = run("kpi", "score", file, "--out", tmp_path / "ra")
    assert done.returncode == 0
    assert "Văn phòng Đảng ủy phường An Phú · tháng 7/2026" in done.stdout
    assert "Kết quả = (100 + 93,75 + 100 + 100 + 100 + 50) / 6 = 90,625 (Điều 13, khoản 2)" in done.stdout
    assert "Điểm tháng = 28,5 + 90,625 × 70% + 2 = 93,9375 (Điều 14)" in done.stdout
    assert "• p02 Lê Thị Hoa: —" in done.stdout
    assert "CHƯA CÓ KẾT QUẢ: Phạm Văn Cường: chưa giao nhiệm vụ nên chưa tính được điểm" in done.stdout
    assert "W808" in done.stderr


def test_score_json_speaks_only_json_on_standard_output(file: Path, tmp_path: Path) -> None:
    done = run("kpi", "score", file, "--out", tmp_path / "ra", "--json")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["month"], len(answer["people"])) == (0, "2026-07", 3)
    assert sorted(answer["papers"]) == sorted(path.name for path in (tmp_path / "ra").glob("*"))


def test_a_refusal_tells_every_fault_and_writes_nothing(tmp_path: Path) -> None:
    file = written(tmp_path, MONTH.replace("general = 28.5", "general = 31").replace("level = 1", "level = 8"))
    done = run("kpi", "score", file, "--out", tmp_path / "ra", "--json")
    assert done.returncode == 1
    first, second = done.stderr.splitlines()[:2]
    assert first == "F820 person[0].general: điểm tiêu chí chung 31 quá 30 điểm; vui lòng sửa điểm (Điều 7, khoản 2)"
    assert second.startswith("F831 person[1].task[0].level: nhóm 8 không có; sản phẩm xếp vào nhiều nhất 5 nhóm, từ 1;")
    answer = json.loads(done.stdout)
    assert [one["code"] for one in answer["errors"]] == ["F820", "F831"]
    assert (list(answer), set(answer["errors"][0])) == (["errors"], {"code", "where", "message", "clause"})
    assert not (tmp_path / "ra").exists()


def test_a_file_that_is_not_there_is_refused_and_a_missing_folder_is_wrong_usage(tmp_path: Path) -> None:
    assert run("kpi", "score", tmp_path / "khong-co.toml", "--out", tmp_path / "ra").returncode == 1
    assert run("kpi", "score", written(tmp_path)).returncode == 2
    assert run("kpi", "count").returncode == 2


def test_F702_a_file_in_the_place_of_the_folder_is_refused(file: Path) -> None:
    done = run("kpi", "score", file, "--out", file)
    assert done.returncode == 1
    assert "F702" in done.stderr


# Months before, from files. Điều 19.


def month_file(folder: Path, number: int, **instead: str) -> Path:
    """The month file of another month of 2026, some words in it put otherwise."""
    text = MONTH.replace('"2026-07"', f'"2026-{number:02d}"')
    for old, new in instead.items():
        text = text.replace(old, new)
    (folder / f"t{number}").mkdir(exist_ok=True)
    return written(folder / f"t{number}", text)


def test_W902_dieu_19_the_quarter_is_told_from_earlier_files(tmp_path: Path) -> None:
    july, august, september = (month_file(tmp_path, number) for number in (7, 8, 9))
    alone = run("kpi", "score", september, "--out", tmp_path / "mot")
    assert "W902: quý III năm 2026 chưa có kết quả tháng 7/2026, 8/2026;" in alone.stderr
    assert not list((tmp_path / "mot").glob("ket-qua-*"))
    done = run("kpi", "score", september, "--out", tmp_path / "ra", "--earlier", july, "--earlier", august)
    assert done.returncode == 0, done.stderr
    assert "W902" not in done.stderr
    assert "Kết quả các tháng quý III năm 2026: có tháng 7/2026, 8/2026, 9/2026\n" in done.stdout
    tables = sorted(path.name for path in (tmp_path / "ra").glob("ket-qua-*"))
    assert [name[:23] for name in tables] == [f"ket-qua-quy-3-2026-0{one}" for one in ("1-t", "2-l", "3-p")]
    said = words_of((tmp_path / "ra" / tables[0]).read_bytes())
    assert said.count("\n93,94\n") == 3


def test_W903_dieu_19_somebody_elses_code_is_told(tmp_path: Path) -> None:
    july = month_file(tmp_path, 7, **{"Lê Thị Hoa": "Đỗ Văn Khác"})
    done = run("kpi", "score", month_file(tmp_path, 9), "--out", tmp_path / "ra", "--earlier", july)
    assert "W903: tháng 7/2026 không lấy kết quả của 01 người" in done.stderr
    assert "p02 khi ấy là Đỗ Văn Khác, nay là Lê Thị Hoa" in done.stderr


@pytest.mark.parametrize("month", [7, 10])
def test_F913_dieu_19_a_file_that_is_no_earlier_month_of_the_quarter_is_refused(tmp_path: Path, month: int) -> None:
    wrong = month_file(tmp_path, month, **({"Văn phòng Đảng ủy phường An Phú": "Cơ quan khác"} if month == 7 else {}))
    done = run("kpi", "score", month_file(tmp_path, 9), "--out", tmp_path / "ra", "--earlier", wrong)
    assert (done.returncode, (tmp_path / "ra").exists()) == (1, False)
    assert f"F913 {wrong.name}: tháng {month}/2026 của " in done.stderr


def test_F914_dieu_6_8_one_month_in_two_files_is_refused(tmp_path: Path) -> None:
    one, again = month_file(tmp_path, 7), tmp_path / "thang-7-lan-2.toml"
    again.write_bytes(one.read_bytes())
    words = ("--earlier", one, "--earlier", again)
    done = run("kpi", "score", month_file(tmp_path, 9), "--out", tmp_path / "ra", *words)
    assert (done.returncode, "F914 thang-7-lan-2.toml: đã có một tệp khác" in done.stderr) == (1, True)


def test_what_is_wrong_in_an_earlier_file_is_told_with_its_name(tmp_path: Path) -> None:
    july = month_file(tmp_path, 7, **{"general = 28.5": "general = 31"})
    done = run("kpi", "score", month_file(tmp_path, 9), "--out", tmp_path / "ra", "--earlier", july)
    assert f"F820 {july.name} person[0].general: điểm tiêu chí chung 31 quá 30 điểm" in done.stderr


# An office's own templates.


def test_the_papers_of_a_month_are_written_on_an_offices_own_templates(file: Path, tmp_path: Path) -> None:
    own = tmp_path / "mau"
    own.mkdir()
    (own / "kpi_sheet.docx").write_bytes(docx_of("PHIẾU CỦA CƠ QUAN: {{ person.name }}"))
    done = run("kpi", "score", file, "--out", tmp_path / "ra", "--templates", own)
    assert done.returncode == 0, done.stderr
    sheets = sorted((tmp_path / "ra").glob("phieu-*.docx"))
    assert words_of(sheets[1].read_bytes()) == "PHIẾU CỦA CƠ QUAN: Lê Thị Hoa"
    (own / "kpi_sheet.docx").write_bytes(docx_of("{{ nguoi.ten }}"))
    refused = run("kpi", "score", file, "--out", tmp_path / "khac", "--templates", own)
    assert (refused.returncode, "F703" in refused.stderr) == (1, True)
    assert "«nguoi»" in refused.stderr


def test_regulations_lists_and_shows_that_of_months_with_every_value() -> None:
    assert "KPI-TN-2026  Quy định về đánh giá, xếp loại hằng tháng" in run("regulations").stdout
    page = run("regulations", "KPI-TN-2026").stdout
    regulation = shipped()["KPI-TN-2026"]
    for row in regulation.rater:
        assert f"{row.key}: {row.rater}" in page
        assert all(post in page for post in (*row.rates, *row.rates_others))
    for reading in regulation.reading:
        assert f"{reading.key}: {reading.question} ({reading.clause}" in page
        assert all(option.meaning in page for option in reading.option)
    clauses = [one.clause for one in (*regulation.classes, *regulation.figure, *regulation.formula, *regulation.use)]
    clauses += [regulation.cap.clause, regulation.raised_cap.clause, regulation.working_time.clause]
    assert all(f"({clause}" in page for clause in clauses)
    assert "chậm nhất ngày 24 của tháng; tháng cuối quý: ngày 12" in page


def test_an_unknown_regulation_is_refused_with_both_kinds_named() -> None:
    done = run("regulations", "KPI")
    assert done.returncode == 1
    assert "13-HD/TU, KPI-TN-2026" in done.stderr


def test_the_demo_plays_a_month_and_leaves_its_file_to_begin_from(tmp_path: Path) -> None:
    done = run("demo", "--out", tmp_path / "demo")
    assert (done.returncode, "F" in done.stderr) == (0, False)
    assert "• p03 Phạm Quốc Khánh: 100,00 điểm, Hoàn thành xuất sắc nhiệm vụ" in done.stdout
    assert "Muốn chấm tháng của mình: sửa" in done.stdout
    names = {path.name for path in (tmp_path / "demo").glob("*2026-07*")}
    assert len([name for name in names if name.startswith("phieu-danh-gia-")]) == 10
    assert {"danh-sach-tong-hop-2026-07.docx", "danh-sach-tong-hop-2026-07.xlsx"} < names
    again = run("kpi", "score", tmp_path / "demo" / "thang.toml", "--out", tmp_path / "ra")
    assert again.returncode == 0
    assert sorted(path.name for path in (tmp_path / "ra").iterdir()) == sorted(names)
