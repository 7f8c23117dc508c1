"""``kiemdiem kpi`` as people and programs meet it: real processes, real files."""

import json
from pathlib import Path

import pytest

from meetings.kpi.regulation import shipped
from tests.forms.kpi.test_month_file import MONTH, written
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
    assert [one["code"] for one in json.loads(done.stdout)["errors"]] == ["F820", "F831"]
    assert not (tmp_path / "ra").exists()


def test_a_file_that_is_not_there_is_refused_and_a_missing_folder_is_wrong_usage(tmp_path: Path) -> None:
    assert run("kpi", "score", tmp_path / "khong-co.toml", "--out", tmp_path / "ra").returncode == 1
    assert run("kpi", "score", written(tmp_path)).returncode == 2
    assert run("kpi", "count").returncode == 2


def test_F702_a_file_in_the_place_of_the_folder_is_refused(file: Path) -> None:
    done = run("kpi", "score", file, "--out", file)
    assert done.returncode == 1
    assert "F702" in done.stderr


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
