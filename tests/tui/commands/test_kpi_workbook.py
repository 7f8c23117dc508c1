"""``kiemdiem kpi`` with workbooks: the template written, filled, looked at and scored, as people do it."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from tests.forms.kpi.test_month_file import written
from tests.forms.kpi.workbooks import BINH, HOA, TASK, filled
from tests.tui.running import run
from tui.commands import program


def kpi(*words: str | Path) -> Result:
    return CliRunner().invoke(program, ["kpi", *map(str, words)])


def test_template_is_written_once_and_filled_ones_are_never_overwritten(tmp_path: Path) -> None:
    out = tmp_path / "thang.xlsx"
    first = kpi("template", out)
    assert (first.exit_code, first.output) == (0, f"Đã viết {out}\n")
    assert "F701" in kpi("template", out).output
    assert kpi("template", out, "--overwrite").exit_code == 0
    filled(out, people=[BINH], tasks=[TASK])
    before = out.read_bytes()
    assert "W701" in kpi("template", out, "--overwrite").output
    assert out.read_bytes() == before


def test_template_of_a_month_that_is_there_scores_as_that_month(tmp_path: Path) -> None:
    file, out = written(tmp_path), tmp_path / "thang.xlsx"
    assert kpi("template", out, "--from", file).exit_code == 0
    answers = [
        json.loads(kpi("score", one, "--out", tmp_path / one.stem / one.suffix[1:], "--json").stdout)
        for one in (file, out)
    ]
    assert answers[0]["people"] == answers[1]["people"]
    assert answers[0]["caps"] == answers[1]["caps"]
    assert "danh-sach-tong-hop-2026-07.xlsx" in answers[1]["papers"]


def test_a_month_that_cannot_be_read_makes_no_template(tmp_path: Path) -> None:
    done = kpi("template", tmp_path / "thang.xlsx", "--from", tmp_path / "khong-co.toml")
    assert done.exit_code == 1
    assert "F001" in done.output
    assert not (tmp_path / "thang.xlsx").exists()


def test_a_template_of_another_kind_is_wrong_usage(tmp_path: Path) -> None:
    assert kpi("template", tmp_path / "thang.docx").exit_code == 2


def test_preview_tells_sheets_columns_changes_and_faults(tmp_path: Path) -> None:
    path = filled(
        tmp_path / "thang.xlsx",
        people=[BINH | {"Điểm tiêu chí chung": "28,5"}, HOA | {"Đối tượng": "VC"}],
        tasks=[TASK | {"Thời hạn": "ngày 20 tháng 7 năm 2026"}, {"Mã người": "p02", "Nhiệm vụ, sản phẩm": "Công văn"}],
    )
    done = kpi("preview", path)
    assert done.exit_code == 1
    assert "F874 Nhiệm vụ!G5: chưa ghi «Giao»; vui lòng ghi vào ô này" in done.stderr
    assert "Trang «Người» là «Người», tiêu đề ở dòng 3: 02 dòng" in done.stdout
    assert "A là «Mã», B là «Họ và tên»" in done.stdout
    assert "Sửa 02 ô khi đọc:" in done.stdout
    assert "  Người!D5: «VC» thành «Viên chức» (từ cùng nghĩa)" in done.stdout
    assert "  Nhiệm vụ!S4: «ngày 20 tháng 7 năm 2026» thành «20/7/2026» (đọc thành ngày, tháng)" in done.stdout


def test_preview_json_is_one_object_and_takes_nothing(tmp_path: Path) -> None:
    path = filled(tmp_path / "thang.xlsx", people=[BINH], tasks=[TASK])
    done = run("kpi", "preview", path, "--json")
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["errors"]) == (0, [])
    assert [sheet["what"] for sheet in answer["sheets"][:2]] == ["Người", "Danh mục sản phẩm"]
    assert [one.name for one in tmp_path.iterdir()] == ["thang.xlsx"]


def test_score_of_a_workbook_is_refused_by_cell_and_writes_nothing(tmp_path: Path) -> None:
    path = filled(tmp_path / "thang.xlsx", people=[BINH | {"Điểm tiêu chí chung": 31}], tasks=[TASK | {"Nhóm": 8}])
    done = kpi("score", path, "--out", tmp_path / "ra", "--json")
    assert done.exit_code == 1
    assert [(one["code"], one["where"]) for one in json.loads(done.stdout)["errors"]] == [
        ("F820", "Người!K4"),
        ("F831", "Nhiệm vụ!E4"),
    ]
    assert not (tmp_path / "ra").exists()
