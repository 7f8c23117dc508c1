"""Month files: TOML or JSON, read exactly, every fault at its place; what the machine is answered."""

import json
from decimal import Decimal
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from forms.kpi.answer import month_answer
from forms.kpi.reading import scored
from forms.plain import MEETING_FILE, MONTH_FILE
from meetings.faults import Refused

MONTH = """
regulation   = "KPI-TN-2026"
month        = "2026-07"
working_days = 22
[unit]
name = "Văn phòng Đảng ủy phường An Phú"
superior = "ĐẢNG ỦY PHƯỜNG AN PHÚ"
head = "p01"
[[person]]
id = "p01"
name = "Trần Văn Bình"
post = "Chánh Văn phòng"
kind = "civil_servant"
group = "lanh-dao"
rater = "Bí thư Đảng ủy phường"
general = 28.5
leader = "head"
manages = ["p02", "p03"]
[person.leadership]
execution = 100
execution_ground = "Xong đúng hạn, có sáng kiến"
unity = 50
unity_ground = "Có phản ánh kéo dài"
[[person.task]]
name = "Tờ trình"
level = 3
unit = 2.5
assigned = 4
completed = 4
quality_lapses = 1
[[person.bonus]]
points = 2
ground = "Nhận thay nhiệm vụ của đồng chí Hoa"
approved_by = "Bí thư Đảng ủy phường"
[[person]]
id = "p02"
name = "Lê Thị Hoa"
post = "Chuyên viên"
kind = "public_employee"
group = "chuyen-vien"
rater = "Chánh Văn phòng"
general = 25
worked_days = 10.5
[[person.task]]
name = "Công văn"
level = 1
assigned = 14
completed = 13
[[person]]
id = "p03"
name = "Phạm Văn Cường"
post = "Lái xe"
kind = "contract"
group = "phuc-vu"
rater = "Chánh Văn phòng"
general = 20
"""


def written(folder: Path, text: str = MONTH, name: str = "thang.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def answer(path: Path) -> dict[str, Any]:
    outcome = scored(path)
    said: dict[str, Any] = json.loads(json.dumps(month_answer(outcome, outcome.warnings, ())))
    return said


def refused(path: Path) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refusal:
        scored(path)
    return [(one.code, one.where) for one in refusal.value.findings if one.stops]


def test_the_answer_holds_exact_figures_of_everybody(tmp_path: Path) -> None:
    said = answer(written(tmp_path))
    assert said["people"][0] == {
        "id": "p01", "rated": True, "a": "100", "b": "93.75", "c": "100", "d": "100", "đ": "100", "e": "50",
        "result": "90.625", "general": "28.5", "bonus": "2", "raw_total": "93.9375", "total": "93.9375",
        "score_level": "excellent", "level": None,
    }  # fmt: skip
    assert said["people"][1] == {
        "id": "p02", "rated": False, "a": None, "b": None, "c": None, "result": None, "general": None, "bonus": None,
        "raw_total": None, "total": None, "score_level": None, "level": None,
    }  # fmt: skip
    assert {key: said["people"][2][key] for key in ("rated", "a", "total", "level", "general", "bonus")} == {
        "rated": None, "a": None, "total": None, "level": None, "general": "20", "bonus": "0",
    }  # fmt: skip


def test_the_answer_lists_caps_what_is_pending_and_warnings(tmp_path: Path) -> None:
    said = answer(written(tmp_path))
    assert said["caps"] == [
        {"scope": "agency", "share": "1/5", "reached": 1, "allowed": 0, "chosen": 0},
        {"scope": "lanh-dao", "share": "1/5", "reached": 1, "allowed": 0, "chosen": 0},
        {"scope": "chuyen-vien", "share": "1/5", "reached": 0, "allowed": 0, "chosen": 0},
        {"scope": "phuc-vu", "share": "1/5", "reached": 0, "allowed": 0, "chosen": 0},
    ]
    assert said["pending"] == [
        {"reason": "over-cap", "scope": "agency", "people": ["p01"], "places": 0},
        {"reason": "over-cap", "scope": "lanh-dao", "people": ["p01"], "places": 0},
        {"reason": "no-tasks", "people": ["p03"]},
    ]
    assert {one["code"] for one in said["warnings"]} == {"W806", "W808", "W827"}
    assert list(said) == ["regulation", "month", "people", "caps", "pending", "warnings", "papers"]


def test_json_reads_like_toml(tmp_path: Path) -> None:
    import tomllib

    data = tomllib.loads(MONTH, parse_float=Decimal)
    text = json.dumps(data, default=float, ensure_ascii=False)
    assert answer(written(tmp_path, text, "thang.json")) == answer(written(tmp_path))


def test_numbers_are_the_decimals_that_stand_in_the_file(tmp_path: Path) -> None:
    tenth = MONTH.replace("general = 28.5", "general = 0.1").replace("points = 2", "points = 0.2")
    assert answer(written(tmp_path, tenth))["people"][0]["raw_total"] == "63.7375"


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("unit = 2.5", "unit = nan", ("F020", "person[0].task[0].unit")),
        ("completed = 4", "completed = inf", ("F020", "person[0].task[0].completed")),
        ("completed = 4", "completed = -1", ("F020", "person[0].task[0].completed")),
        ("general = 28.5", 'general = "28,5"', ("F020", "person[0].general")),
        ("level = 3", "level = 3.0", ("F015", "person[0].task[0].level")),
        ("quality_lapses = 1", "quality_lapse = 1", ("F011", "person[0].task[0].quality_lapse")),
        ('kind = "contract"', 'kind = "driver"', ("F014", "person[2].kind")),
        ('group = "phuc-vu"', "", ("F012", "person[2].group")),
        ("working_days = 22", "working_days = true", ("F020", "working_days")),
        ("approved_by = ", "approved = ", ("F012", "person[0].bonus[0].approved_by")),
    ],
)
def test_F011_F012_F014_F015_F020_what_a_month_file_gets_wrong_is_told_at_its_place(
    was: str, becomes: str, told: tuple[str, str], tmp_path: Path
) -> None:
    assert was in MONTH
    assert told in refused(written(tmp_path, MONTH.replace(was, becomes, 1)))


def test_faults_of_form_and_of_figures_are_told_together(tmp_path: Path) -> None:
    text = MONTH.replace("quality_lapses = 1", "colour = 1").replace("level = 1", "level = 7")
    assert refused(written(tmp_path, text)) == [
        ("F011", "person[0].task[0].colour"), ("F831", "person[1].task[0].level"),
    ]  # fmt: skip


@pytest.mark.parametrize("key", ['"kpi.cap.base" = "pool"', 'kpi.cap.base = "pool"'])
def test_readings_may_be_quoted_or_nested(key: str, tmp_path: Path) -> None:
    text = MONTH.replace("[unit]", f'[readings]\n{key}\nground = "Công văn số 12-CV/ĐU"\n[unit]')
    assert scored(written(tmp_path, text)).rules.value["kpi.cap.base"] == "pool"


def test_F013_the_ground_of_readings_is_words(tmp_path: Path) -> None:
    text = MONTH.replace("[unit]", '[readings]\n"kpi.cap.base" = "pool"\nground = 12\n[unit]')
    assert ("F013", "readings.ground") in refused(written(tmp_path, text))


def test_F004_a_workbook_is_not_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "thang.toml"
    path.write_bytes(b"PK\x03\x04\xff\xff")
    assert refused(path) == [("F004", "thang.toml")]


def test_F003_a_month_file_has_a_bound_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "thang.json"
    with path.open("wb") as file:
        file.truncate(MONTH_FILE.most + 1)
    with pytest.raises(Refused) as refusal:
        scored(path)
    (fault,) = refusal.value.findings
    assert (fault.code, fault.where) == ("F003", "thang.json")
    assert "tệp tháng chỉ chứa chữ và số" in fault.message


def test_a_month_file_may_be_longer_than_a_meeting_file(tmp_path: Path) -> None:
    path = written(tmp_path, MONTH + f"# {'chú thích ' * (MEETING_FILE.most // 10)}\n")
    assert path.stat().st_size > MEETING_FILE.most
    assert len(scored(path).scores) == 3


def test_the_sample_month_is_settled() -> None:
    with resources.as_file(resources.files("forms").joinpath("sample")) as folder:
        outcome = scored(folder / "thang.toml")
    assert outcome.pending == ()
    assert [outcome.levels[one] for one in ("p01", "p03", "p05", "p07")] == ["good", "excellent", "good", None]
    assert {finding.code for finding in outcome.warnings} == {"W808"}
