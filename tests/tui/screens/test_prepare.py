"""Preparing by keyboard: from a workbook to a meeting that can be opened."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct, MembersListed
from tests.meetings.build import asked, member, opened, put
from tests.tui.screens.driving import SIZES, burst, flat, program, seen
from tests.tui.screens.rosters import CELL, workbook

BEGUN: list[AnyAct] = opened(5)[:1]
LISTED: list[AnyAct] = opened(5)[:2]


async def from_excel(pilot, file: Path) -> None:  # type: ignore[no-untyped-def]
    await burst(pilot, "f4")
    await pilot.pause()
    await burst(pilot, str(file), "f2")
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_a_whole_preparation(tmp_path: Path, size: tuple[int, int]) -> None:
    file = workbook(tmp_path)
    async with program(tmp_path, BEGUN, step="prepare", size=size) as (app, pilot):
        await from_excel(pilot, file)
        shown = seen(app)
        assert "05 người. F2 để ghi." in shown
        assert "«Đ/c Lê Thị An» thành «Lê Thị An»" in shown or "thành «Lê Thị An»" in shown
        await burst(pilot, "f2")
        assert [one.id for one in app.open_dossier.meeting.members.values()] == ["m01", "m02", "m03", "m04", "m05"]
        await burst(pilot, "f10")
        # Left out with a reason, by number.
        await burst(pilot, "03", "enter")
        await burst(pilot, "040")
        await burst(pilot, "đi học tập trung", "enter")
        assert app.open_dossier.meeting.left_out == {"m04": "đi học tập trung"}
        assert "Triệu tập 03 · để ngoài 01" in seen(app)
        await burst(pilot, "escape")
        # A guest.
        await burst(pilot, "04", "enter")
        await burst(pilot, "f2")
        await burst(pilot, "Đỗ Văn Khách", "enter")
        await burst(pilot, "Đảng ủy viên", "enter")
        assert [one.post for one in app.open_dossier.meeting.guests.values()] == ["Đảng ủy viên"]
        await burst(pilot, "f10")
        # Officers.
        await burst(pilot, "05", "enter")
        await burst(pilot, "011", "022")
        assert "còn thiếu người kiểm phiếu" in seen(app)
        await burst(pilot, "033")
        officers = app.open_dossier.meeting.officers
        assert officers is not None
        assert (officers.chair, officers.secretary, officers.tellers) == ("m01", "m02", ("m03",))
        await burst(pilot, "f10")
        # An item.
        await burst(pilot, "f2")
        await burst(pilot, "03", "enter")
        assert "Đã đánh dấu 04/04" in seen(app)
        await burst(pilot, "f2")
        assert [one.id for one in app.open_dossier.meeting.put[0].subjects] == ["m01", "m02", "m03", "m04"]
        shown = seen(app)
        assert "04 đối tượng, 03 người biểu quyết" in shown
        assert "Đã đủ để họp: F6 sang Điểm danh. Trước khi biểu quyết còn 03 việc." in shown
        # What is wanted before the vote.
        await burst(pilot, "08", "enter")
        assert "còn thiếu 04 người" in seen(app)
        await burst(pilot, "f2", "down", "f2", "031")
        await burst(pilot, "f10")
        assert "đã đủ" in seen(app)
        # Everything is there again after leaving.
        await burst(pilot, "f10")
        await burst(pilot, "enter")
        shown = seen(app)
        assert "03 người, để ngoài 01" in shown
        assert "Lê Thị An; Trần Văn Bình; 01" in shown


async def test_faults_of_a_workbook_are_shown_cell_by_cell_and_nothing_is_taken(tmp_path: Path) -> None:
    file = workbook(tmp_path, [*CELL, (6, "", "01/01/1990", "Giáo viên", "")])
    async with program(tmp_path, BEGUN, step="prepare") as (app, pilot):
        await from_excel(pilot, file)
        shown = seen(app)
        assert "Chưa lấy được danh sách: 01 lỗi phải sửa trong Excel." in shown
        assert "B7" in shown
        await burst(pilot, "f2")
        assert "lưu tệp rồi bấm F4" in seen(app)
        assert not app.open_dossier.meeting.members
        workbook(tmp_path)
        await burst(pilot, "f4")
        await burst(pilot, "f2")
        assert len(app.open_dossier.meeting.members) == 5


async def test_a_file_that_is_not_there_keeps_the_form_and_what_was_typed(tmp_path: Path) -> None:
    async with program(tmp_path, BEGUN, step="prepare") as (app, pilot):
        await from_excel(pilot, tmp_path / "khong-co.xlsx")
        shown = seen(app)
        assert "không có tệp" in shown
        assert "khong-co.xlsx" in shown


async def test_a_file_that_is_no_workbook_is_told(tmp_path: Path) -> None:
    file = tmp_path / "ds.xlsx"
    file.write_text("không phải Excel", encoding="utf-8")
    async with program(tmp_path, BEGUN, step="prepare") as (app, pilot):
        await from_excel(pilot, file)
        assert "Lỗi" in seen(app)


async def test_a_new_roster_keeps_the_ids_that_officers_and_items_use(tmp_path: Path) -> None:
    file = workbook(tmp_path)
    async with program(tmp_path, BEGUN, step="prepare") as (app, pilot):
        await from_excel(pilot, file)
        await burst(pilot, "f2")
        await burst(pilot, "f10")
        workbook(tmp_path, [(1, "Bùi Văn Giang", "", "Giáo viên", ""), *CELL[:4]])
        await burst(pilot, "f4")
        await pilot.pause()
        await burst(pilot, "f2")
        await pilot.pause()
        assert "Thay danh sách đang có: 04 người giữ nguyên, 01 người mới, 01 người không còn" in seen(app)
        await burst(pilot, "f2")
        members = app.open_dossier.meeting.members
        assert [(one.id, one.name) for one in members.values()][:2] == [("m06", "Bùi Văn Giang"), ("m01", "Lê Thị An")]


async def test_a_member_is_mended_by_hand_and_the_item_with_it(tmp_path: Path) -> None:
    async with program(tmp_path, [*LISTED, put(3, *(f"m0{at}" for at in range(1, 6)))], step="prepare") as (app, pilot):
        await burst(pilot, "02", "enter")
        await burst(pilot, "02", "enter")
        await burst(pilot, *["backspace"] * 3, "Tiến", "tab")
        await burst(pilot, "tab", "31/02/1980")
        await burst(pilot, "f2")
        assert "chưa đọc được ngày sinh «31/02/1980»" in seen(app)
        await burst(pilot, *["backspace"] * 10, "1980", "f2")
        meeting = app.open_dossier.meeting
        assert (meeting.members["m02"].name, meeting.members["m02"].born) == ("Nguyễn Văn Tiến", 1980)
        assert meeting.put[0].subjects[1].name == "Nguyễn Văn Tiến"


async def test_a_member_added_by_hand_and_taken_off_again(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "02", "enter")
        await burst(pilot, "f4")
        await burst(pilot, "f2")
        assert "chưa ghi họ và tên" in seen(app)
        await burst(pilot, "Lê Thị Mới", "f2")
        assert app.open_dossier.meeting.members["m06"].name == "Lê Thị Mới"
        await burst(pilot, "end", "f9")
        await burst(pilot, "enter")
        assert "m06" not in app.open_dossier.meeting.members


async def test_an_officer_cannot_be_taken_off_the_roster(tmp_path: Path) -> None:
    async with program(tmp_path, opened(5)[:4], step="prepare") as (app, pilot):
        await burst(pilot, "02", "enter")
        await burst(pilot, "f9")
        await burst(pilot, "enter")
        assert "m01" in app.open_dossier.meeting.members
        assert "Chưa được:" in seen(app)


@pytest.mark.parametrize("key", ["f2", "f4", "f9", "enter"])
async def test_F140_a_roster_is_not_changed_after_a_vote_and_that_is_told_before_anything_is_asked(
    tmp_path: Path, key: str
) -> None:
    acts = [*opened(3), put(3, "m01"), asked("good", 3, m01=3)]
    async with program(tmp_path, acts, step="prepare") as (app, pilot):
        await burst(pilot, "02", "enter")
        await burst(pilot, key)
        assert "nên không đổi được danh sách; muốn đổi thì gạch bỏ các lượt ấy trước" in flat(app)
        assert len(app.open_dossier.meeting.members) == 3


async def test_criteria_are_typed_line_by_line_under_their_groups(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "09", "enter")
        await burst(pilot, "f2")
        await burst(pilot, "Đảng viên", "tab")
        await burst(pilot, "Chính trị:", "enter", "Chấp hành nghị quyết", "enter", "Học tập", "f2")
        sets = tuple(app.open_dossier.meeting.criteria.values())
        assert [(one.text, one.group) for one in sets[0].criteria] == [
            ("Chấp hành nghị quyết", "Chính trị"),
            ("Học tập", "Chính trị"),
        ]


async def test_the_meeting_itself_shows_its_deadlines_with_their_clauses(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare", size=(120, 40)) as (app, pilot):
        await burst(pilot, "enter")
        shown = seen(app)
        assert "chậm nhất 02/12/2023" in shown
        assert "hạn 29/11/2023" in shown


async def test_the_agenda_follows_the_steps_of_the_regulation(tmp_path: Path) -> None:
    async with program(tmp_path, [*LISTED, put(3, "m01")], step="prepare") as (app, pilot):
        await burst(pilot, "09", "enter")
        shown = seen(app)
        assert "– Chi bộ thảo luận mức đề xuất" in shown
        assert shown.index("Khai mạc") < shown.index("thảo luận mức") < shown.index("Bế mạc")


async def test_an_agency_answers_for_its_units_and_leaves_out_whom_no_rule_names(tmp_path: Path) -> None:
    first = opened(5, kind="agency")[0]
    acts: list[AnyAct] = [first, MembersListed((member("m01", post="Giám đốc"), member("m02"), member("m03")))]
    async with program(tmp_path, acts, step="prepare") as (app, pilot):
        await burst(pilot, "03", "enter")
        assert "chưa trả lời (F5)" in seen(app)
        await burst(pilot, "f5")
        await burst(pilot, "enter")
        await burst(pilot, "f2")
        await burst(pilot, "enter")
        assert app.open_dossier.meeting.convened == ("m01",)
        assert app.open_dossier.meeting.left_out["m03"] == "không thuộc thành phần quy định"
