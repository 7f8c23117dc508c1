"""The meeting file: TOML or JSON, every fault at once, the roster taken in."""

import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from forms.answer import meeting_answer, refusal_answer
from forms.holding import hold, prepare
from meetings.faults import Refused
from tests.forms.small_meeting import MEETING, meeting, written

TOML = """
regulation = "13-HD/TU"
title = "Hội nghị kiểm điểm"
opened = 2024-12-05T07:30:00
closed = 2024-12-05T11:15:00
place = "Phòng họp"
chair = "m01"
secretary = "m01"
tellers = ["m01"]
[organ]
name = "CHI BỘ 1"
superior = "ĐẢNG BỘ PHƯỜNG"
kind = "base_cell"
symbol = "CB"
locality = "Quảng Ngãi"
[[member]]
id = "m01"
name = "Nguyễn Thị Hồng Minh"
born = 1975-02-19
[[item]]
voting = 3
[[item.subject]]
member = "m01"
[[item.round]]
question = "good"
issued = 1
collected = 1
invalid = 0
[item.round.votes]
m01 = { for = 1, against = 0 }
"""


def refused(path: Path) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refusal:
        hold(path)
    return [(finding.code, finding.where) for finding in refusal.value.findings if finding.stops]


def refused_data(folder: Path, data: dict[str, Any]) -> list[tuple[str, str]]:
    return refused(written(folder, data))


def test_toml_and_json_say_the_same(tmp_path: Path) -> None:
    toml = tmp_path / "hop.toml"
    toml.write_text(TOML, encoding="utf-8")
    held = hold(toml)
    answer = meeting_answer(held.meeting, (), ())
    assert answer["items"][0]["ratings"][0]["level"] == "good"  # type: ignore[index]
    assert held.meeting.members["m01"].born.isoformat() == "1975-02-19"  # type: ignore[union-attr]


def test_the_answer_is_the_contracts(tmp_path: Path) -> None:
    held = hold(written(tmp_path, MEETING))
    answer = json.loads(json.dumps(meeting_answer(held.meeting, (), ("bien-ban.docx",))))
    assert answer["attendance"] == {"convened": 4, "present": 3, "absent": 1}
    item = answer["items"][0]
    assert (item["voting"], item["effect"], item["convened"], item["needed"]) == (3, "proposal", 4, 3)
    line = item["rounds"][0]["results"][1]
    assert line["votes"] == {"for": 2, "against": 1, "blank": 0, "spoiled": 0}
    assert (line["share"], line["carried"]) == ("2/4", False)
    assert item["cap"] == {"base": "pool", "base_count": 1, "share": "1/5", "allowed": 0, "used": 0}
    assert [(one["subject"], one["level"]) for one in item["ratings"]] == [("m01", "good"), ("m02", None)]
    assert item["pending"] == [{"reason": "not-voted", "subjects": ["m02"]}]


def test_all_faults_of_form_and_of_rule_are_told_at_once(tmp_path: Path) -> None:
    data = meeting(chair="m04", colour="red")
    data["item"][0]["round"][0]["votes"]["m02"]["for"] = 3
    data["item"][0]["round"][0]["issued"] = 9
    assert refused_data(tmp_path, data) == [
        ("F011", "colour"),
        ("F132", "chair"),
        ("F201", "item[0].round[0].issued"),
        ("F203", "item[0].round[0].votes.m02"),
    ]


def test_what_rests_on_lost_figures_is_not_judged(tmp_path: Path) -> None:
    data = meeting()
    data["item"][0]["round"][0]["collected"] = "ba"
    assert refused_data(tmp_path, data) == [("F015", "item[0].round[0].collected")]


@pytest.mark.parametrize("key", [k for k in MEETING if k not in {"member", "objection", "adoption"}])
def test_F012_what_is_required_is_required(tmp_path: Path, key: str) -> None:
    assert ("F012", key) in refused_data(tmp_path, meeting(**{key: None}))


def test_F001_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "khong-co.toml")[0][0] == "F001"
    assert refused(tmp_path)[0][0] == "F001"


@pytest.mark.parametrize("text", ["{", "[1, 2]", '{"title": "a", "title": "b"}', '{"a": ' * 100_000])
def test_F002_broken_json_is_refused_with_its_place(tmp_path: Path, text: str) -> None:
    path = tmp_path / "hop.json"
    path.write_text(text, encoding="utf-8")
    assert refused(path) == [("F002", "hop.json")]


@pytest.mark.parametrize("text", ["title = ", "a = 1\na = 2", "[x\n", "x = [" * 5000])
def test_F002_broken_toml_is_refused_with_its_place(tmp_path: Path, text: str) -> None:
    path = tmp_path / "hop.toml"
    path.write_text(text, encoding="utf-8")
    assert refused(path) == [("F002", "hop.toml")]


def test_F003_a_file_far_too_long_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "hop.toml"
    path.write_bytes(b"#" * (8 * 1024 * 1024 + 1))
    assert refused(path) == [("F003", "hop.toml")]


def test_F004_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "hop.toml"
    path.write_bytes("title = 'Hội nghị'".encode("cp1258", errors="replace") + b"\xff")
    assert refused(path) == [("F004", "hop.toml")]


def test_F015_nan_and_fractions_are_refused_at_their_place(tmp_path: Path) -> None:
    path = written(tmp_path, MEETING)
    text = path.read_text(encoding="utf-8")
    for number in ("NaN", "Infinity", "12.5", "-3"):
        path.write_text(text.replace('"issued": 3', f'"issued": {number}'), encoding="utf-8")
        assert refused(path) == [("F015", "item[0].round[0].issued")]


def test_F021_F022_members_have_names_and_there_are_some(tmp_path: Path) -> None:
    assert ("F022", "member") in refused_data(tmp_path, meeting(member=[]))
    data = meeting()
    del data["member"][1]["name"]
    assert ("F021", "member[1].name") in refused_data(tmp_path, data)


def test_F023_a_meeting_has_an_item(tmp_path: Path) -> None:
    assert refused_data(tmp_path, meeting(item=[])) == [("F023", "item")]


def test_F111_a_member_is_listed_once(tmp_path: Path) -> None:
    data = meeting()
    data["member"].append(data["member"][0])
    assert ("F111", "member[5].id") in refused_data(tmp_path, data)


@pytest.mark.parametrize(
    "subject",
    [
        {"id": "ubnd"},
        {"id": "ubnd", "name": "UBND"},
        {"member": "m01", "id": "x"},
        {"member": "m01", "kind": "person"},
        {},
    ],
)
def test_F122_a_subject_is_a_member_or_somebody_named(tmp_path: Path, subject: dict[str, str]) -> None:
    data = meeting()
    data["item"][0]["subject"] = [subject]
    assert ("F122", "item[0].subject[0]") in refused_data(tmp_path, data)


def test_F113_a_member_is_found_at_its_table_of_the_file(tmp_path: Path) -> None:
    data = meeting(adoption=None)
    data["member"][2]["convened"] = False
    data["tellers"] = ["m01"]
    assert refused_data(tmp_path, data)[0] == ("F113", "member[2].convened_reason")
    roster(tmp_path, "Nguyễn Thị Hồng Minh", "Trần Văn Bình", "Lê Thị Cúc")
    data = meeting(roster="danh-sach.xlsx", member=[{"id": "m03", "convened": False}], tellers=["m01"], objection=None)
    assert ("F113", "member[0].convened_reason") in refused_data(tmp_path, data)


def test_F016_a_nameless_member_is_one_fault_and_drags_in_no_other(tmp_path: Path) -> None:
    data = meeting()
    data["member"][1]["name"] = " "
    assert refused_data(tmp_path, data) == [("F016", "member[1].name")]


def test_readings_may_be_quoted_or_nested(tmp_path: Path) -> None:
    nested = {"ground": "VB số 1", "cap": {"base": "final_good", "min": 1}}
    quoted = {"ground": "VB số 1", "cap.base": "final_good", "cap.min": 1}
    for readings in (nested, quoted):
        rules = hold(written(tmp_path, meeting(readings=readings))).meeting.rules
        assert (rules.cap_base, rules.cap_min) == ("final_good", 1)


def test_a_refusal_answers_in_json_too(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        hold(written(tmp_path, meeting(chair="x")))
    error = refusal_answer(refusal.value.findings)["errors"][0]  # type: ignore[index]
    assert set(error) == {"code", "where", "message", "clause"}


def roster(folder: Path, *names: str) -> None:
    book = Workbook()
    sheet = book.active
    if sheet is None:
        raise AssertionError
    sheet.append(["TT", "Họ và tên", "Ngày sinh", "Chức vụ"])
    for number, name in enumerate(names, start=1):
        sheet.append([number, name, "5/12/1975", "Đảng viên"])
    book.save(folder / "danh-sach.xlsx")


def test_members_come_from_a_roster_and_the_file_lays_its_own_over_them(tmp_path: Path) -> None:
    roster(tmp_path, "Nguyễn Thị Hồng Minh", "Trần Văn Bình", "Lê Thị Cúc")
    own = [{"id": "m03", "present": True, "post": "Thủ quỹ"}, {"id": "m04", "name": "Phạm Văn Dũng"}]
    held = hold(written(tmp_path, meeting(roster="danh-sach.xlsx", member=own, objection=None)))
    members = held.meeting.members
    assert list(members) == ["m01", "m02", "m03", "m04"]
    assert (members["m03"].name, members["m03"].post) == ("Lê Thị Cúc", "Thủ quỹ")
    assert held.meeting.attendance.present == 4


def test_a_refused_roster_refuses_the_meeting_with_its_cells(tmp_path: Path) -> None:
    roster(tmp_path, "Nguyễn Thị Hồng Minh", "", "Lê Thị Cúc")
    faults = refused_data(tmp_path, meeting(roster="danh-sach.xlsx", member=None))
    assert any(where == "roster danh-sach.xlsx B3" for _, where in faults)
    missing = refused_data(tmp_path, meeting(roster="khong-co.xlsx", member=None))
    assert missing[0][0].startswith("F6")


@pytest.mark.parametrize(
    ("line", "slip"),
    [
        ('place = "Phòng họp', "thiếu một dấu ngoặc kép"),
        ("place = “Phòng họp”", "ngoặc kép cong"),
        ("place = Phòng họp", "đặt trong dấu ngoặc kép"),
        ("place =", "chưa ghi gì"),
        ("request = True", "viết thường"),
        ("opened = 05/12/2024", "năm-tháng-ngày"),
        ("opened = 2024-12-05T07:30", "giờ:phút:giây"),
        ("opened = 2024-02-31T07:30:00", "không có thật"),
        ("issued = 1,5", "không có dấu phẩy"),
        ("[organ", "thiếu dấu ]"),
        ("place", "thiếu dấu ="),
        ('title = "b"', "đã được ghi ở trên"),
    ],
)
def test_F002_a_slip_of_writing_is_shown_with_its_line(tmp_path: Path, line: str, slip: str) -> None:
    path = tmp_path / "hop.toml"
    path.write_text(f'title = "a"\n{line}\nchair = "m01"\n', encoding="utf-8")
    with pytest.raises(Refused) as refusal:
        hold(path)
    message = refusal.value.findings[0].message
    assert "dòng 2" in message
    assert slip in message


def test_F004_says_what_the_file_seems_to_be(tmp_path: Path) -> None:
    roster(tmp_path, "Nguyễn Thị Hồng Minh")
    with pytest.raises(Refused, match="tệp Excel"):
        hold(tmp_path / "danh-sach.xlsx")
    (tmp_path / "hop.toml").write_bytes("title = 'a'".encode("utf-16"))
    with pytest.raises(Refused, match="UTF-16"):
        hold(tmp_path / "hop.toml")


def test_F002_keys_nested_a_thousand_deep_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "hop.toml"
    path.write_text("a." * 40_000 + "a = 1", encoding="utf-8")
    assert refused(path) == [("F002", "hop.toml")]


CRITERIA = [{"id": "dv", "name": "Đảng viên", "criterion": [{"text": "Chính trị"}, {"text": "Kết quả", "group": "II"}]}]


def test_criteria_self_reviews_documents_and_numbers_come_from_the_file(tmp_path: Path) -> None:
    review = {"of": "m01", "form": "leader", "criteria": "dv", "grades": ["excellent", "good"]}
    said = {"criteria": CRITERIA, "self_review": [review], "documents": ["Dự thảo báo cáo"], "numbers": {"minutes": 5}}
    held = hold(written(tmp_path, meeting(**said))).meeting
    assert held.self_reviews["m01"].grades == ("excellent", "good")
    assert held.criteria["dv"].criteria[1].group == "II"
    assert held.prepared.documents == ("Dự thảo báo cáo",)
    assert (held.numbers["minutes"].kind, held.numbers["minutes"].number) == ("BB", 5)


def test_F024_only_papers_with_a_number_line_can_be_numbered(tmp_path: Path) -> None:
    numbers = {"minutes": 5, "excerpt": 6, "bien-ban": 7}
    wheres = [("F024", "numbers.excerpt"), ("F024", "numbers.bien-ban")]
    assert sorted(refused_data(tmp_path, meeting(numbers=numbers))) == sorted(wheres)


@pytest.mark.parametrize(
    ("prepared", "title", "day", "year"),
    [
        (None, "Hội nghị kiểm điểm năm 2024", "2025-01-10", 2024),
        (2023, "Hội nghị kiểm điểm năm 2024", "2025-01-10", 2023),
        (None, "Hội nghị kiểm điểm", "2024-12-05", 2024),
        (None, "Hội nghị kiểm điểm", "2025-01-10", 2024),
    ],
)
def test_the_year_under_review(tmp_path: Path, prepared: int | None, title: str, day: str, year: int) -> None:
    said = meeting(year=prepared, title=title, opened=f"{day}T07:30:00", closed=f"{day}T11:00:00")
    assert hold(written(tmp_path, said)).meeting.year == year


def test_a_meeting_is_prepared_from_a_file_that_is_not_finished(tmp_path: Path) -> None:
    item = {key: value for key, value in MEETING["item"][0].items() if key not in {"round", "comment"}}
    path = written(tmp_path, meeting(closed=None, adoption=None, objection=None, item=[item]))
    assert refused(path) == [("F012", "closed")]
    ready = prepare(path).meeting
    assert (ready.closed, ready.adoption, ready.voted) == (None, None, False)


def test_preparing_leaves_out_the_end_of_a_finished_file(tmp_path: Path) -> None:
    ready = prepare(written(tmp_path, MEETING)).meeting
    assert (ready.closed, ready.adoption, ready.voted) == (None, None, True)
