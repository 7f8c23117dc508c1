"""Several people marked at once: by number, by ranges, one by one, all or none; taken out again with care."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct, CriteriaListed, StepDone
from meetings.people import CriteriaSet, Criterion
from tests.meetings.build import asked, ids, opened, put, subject
from tests.tui.screens.driving import SIZES, burst, flat, program, seen
from tui.app import KiemDiemApp
from tui.screens.preparing.convened import Convened
from tui.widgets.rows import Rows

LISTED: list[AnyAct] = opened(47)[:4]
ONE: list[AnyAct] = [*LISTED, put(3, "m01")]


def rated(app: KiemDiemApp, item: int = 0) -> list[str]:
    return [one.id for one in app.open_dossier.meeting.put[item].subjects]


@pytest.mark.parametrize("size", SIZES)
async def test_twenty_of_many_are_marked_by_ranges_and_taken_at_once(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, ONE, step="prepare", size=size) as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "f2")
        assert "Đã đánh dấu 01/47" in seen(app)
        await burst(pilot, "1-19, 21")
        assert "Số: 1-19, 21, Enter đánh dấu" in seen(app)
        await burst(pilot, "enter", "6", "enter", "47", "enter")
        assert "Đã đánh dấu 20/47" in seen(app)
        await burst(pilot, "f2")
        assert rated(app) == [*(one for one in ids(19) if one != "m06"), "m21", "m47"]
        assert "Đã ghi: thêm 19 đối tượng; nội dung 1 có 20 đối tượng." in flat(app)


async def test_in_a_cell_all_stand_marked_when_an_item_is_put_and_twenty_are_chosen_among_them(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "3", "enter")
        assert "Đã đánh dấu 47/47" in seen(app)
        await burst(pilot, "21-47", "enter")
        assert "Đã đánh dấu 20/47" in seen(app)
        await burst(pilot, "f2")
        assert rated(app) == list(ids(20))


async def test_unmarked_ones_go_and_those_with_something_recorded_not_unasked(tmp_path: Path) -> None:
    acts = [*LISTED, put(3, subject("m01", self_level="good"), *ids(30)[1:])]
    async with program(tmp_path, acts, step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "f2")
        await burst(pilot, "20-30, 47", "enter")
        assert "Đã đánh dấu 31/47" in seen(app)
        await burst(pilot, "20-30", "enter", "f2")
        assert rated(app) == [*ids(19), "m47"]
        assert "Đã ghi: thêm Nguyễn Văn M47, bỏ 11 đối tượng; nội dung 1 có 20 đối tượng." in flat(app)
        await burst(pilot, "f2")
        await burst(pilot, "1-9", "enter", "f2")
        assert "mất những điều đã ghi: Nguyễn Văn M01: tự nhận tốt" in flat(app)
        await burst(pilot, "escape")
        assert len(rated(app)) == 20
        await burst(pilot, "f2")
        await burst(pilot, "1-9", "enter", "f2")
        await burst(pilot, "enter")
        assert rated(app) == [*ids(19)[9:], "m47"]
        await burst(pilot, "f2")
        await burst(pilot, "f2")
        assert "Đối tượng đang đúng như vậy." in seen(app)


async def test_marks_by_enter_by_space_all_and_none(tmp_path: Path) -> None:
    async with program(tmp_path, [*LISTED[:1], *opened(5)[1:4], put(3, "m01")], step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "f2")
        await burst(pilot, "down", "enter", "down", " ")
        assert "Đã đánh dấu 03/05" in seen(app)
        assert "3 [×] Nguyễn Văn M03" in seen(app)
        await burst(pilot, " ")
        assert "Đã đánh dấu 02/05" in seen(app)
        await burst(pilot, "f4")
        assert "Đã đánh dấu 05/05" in seen(app)
        await burst(pilot, "f5")
        assert "Đã đánh dấu 00/05" in seen(app)
        await burst(pilot, "1, 3-4", "f2")
        assert rated(app) == ["m01", "m03", "m04"]


async def test_nobody_marked_is_told_where_somebody_is_needed(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "7", "enter")
        await burst(pilot, "1", "enter")
        await burst(pilot, "f2")
        assert "chưa đánh dấu dòng nào: gõ số rồi Enter" in seen(app)
        await burst(pilot, "2", "f2")
        assert rated(app) == ["m02"]


async def test_letters_filter_the_list_and_all_means_those_in_sight(tmp_path: Path) -> None:
    async with program(tmp_path, ONE, step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "f2")
        await burst(pilot, "van m1", "f4")
        assert "Đã đánh dấu 11/47" in seen(app)
        assert "Lọc" not in seen(app)
        await burst(pilot, "f2")
        assert rated(app) == ["m01", *(f"m{number}" for number in range(10, 20))]


async def test_a_number_that_is_not_there_marks_nobody_and_is_told(tmp_path: Path) -> None:
    async with program(tmp_path, ONE, step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "f2")
        await burst(pilot, "40-50", "f2")
        assert "không có số 50, chỉ từ 1 đến 47" in seen(app)
        assert "Đã đánh dấu 01/47" in seen(app)
        await burst(pilot, "3-", "backspace", "enter")
        assert "Đã đánh dấu 02/47" in seen(app)
        await burst(pilot, "7", "escape")
        assert "Xếp loại ai?" in seen(app)
        await burst(pilot, "escape")
        assert rated(app) == ["m01"]


async def test_somebody_not_on_the_roster_is_named_from_the_same_list(tmp_path: Path) -> None:
    async with program(tmp_path, ONE, step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "f2")
        assert "F9 ghi tên khác" in seen(app)
        await burst(pilot, "f9")
        assert "Ghi tên cá nhân" in seen(app)
        await burst(pilot, "3", "enter")
        await burst(pilot, "Trần Thị Khách", "f2")
        assert app.open_dossier.meeting.put[0].subjects[-1].name == "Trần Thị Khách"
        # Who is named by hand stands in no roster, and stays whatever is marked there.
        await burst(pilot, "f2")
        assert "Đã đánh dấu 01/47" in seen(app)
        await burst(pilot, "2", "enter", "f2")
        assert rated(app) == ["m01", "t01", "m02"]


async def test_whom_a_voting_does_not_rate_as_a_rule_stands_last_and_uncut(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "1", "enter")
        shown = seen(app)
        assert "1 Ghi tên tổ chức đảng, cơ quan, đơn vị" in shown
        assert "4 Đảng viên chính thức trong danh sách (47 người)" in shown
        await burst(pilot, "4", "enter")
        assert "Đã đánh dấu 00/47" in seen(app)


async def test_many_are_left_out_with_one_reason_and_convened_again(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "03", "enter")
        await burst(pilot, "f9")
        await burst(pilot, "10-12", "enter", "f2")
        assert "Không triệu tập 03 người" in seen(app)
        await burst(pilot, "đi học", "enter")
        meeting = app.open_dossier.meeting
        assert meeting.left_out == {"m10": "đi học", "m11": "đi học", "m12": "đi học"}
        await burst(pilot, "f9")
        await burst(pilot, "11", "enter", "f2")
        assert app.open_dossier.meeting.left_out == {"m10": "đi học", "m12": "đi học"}
        await burst(pilot, "f9")
        await burst(pilot, "f2")
        assert "Triệu tập đang đúng như vậy." in seen(app)


async def test_the_circle_is_marked_at_once(tmp_path: Path) -> None:
    async with program(tmp_path, ONE, step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "f5")
        await burst(pilot, "f9")
        await burst(pilot, "31-47", "f2")
        # What is typed and not ended marks; those were marked already.
        assert "Thành phần đang đúng như vậy." in seen(app)
        await burst(pilot, "f9")
        await burst(pilot, "31-47", "enter", "f2")
        assert app.open_dossier.meeting.items[0].circle == ids(30)


async def test_a_step_is_recorded_for_several_at_once(tmp_path: Path) -> None:
    async with program(tmp_path, [*LISTED, put(3, *ids(5))], step="prepare") as (app, pilot):
        await burst(pilot, "08", "enter")
        await burst(pilot, "012")
        await burst(pilot, "2-4", "enter", "f2")
        assert app.open_dossier.meeting.steps_done == tuple(StepDone(0, 0, one) for one in ("m02", "m03", "m04"))
        assert "đã tiến hành với 03 người" in flat(app)


# ------------------------------------------------------------------ taken out


async def test_f9_asks_where_something_recorded_would_be_lost(tmp_path: Path) -> None:
    acts = [*LISTED, put(3, subject("m01", self_level="good", recused=("m02",)), "m02", "m03", "m04")]
    async with program(tmp_path, acts, step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "f9")
        assert "mất những điều đã ghi: Nguyễn Văn M01: tự nhận tốt; 01 người tránh" in flat(app)
        await burst(pilot, "escape")
        assert rated(app) == ["m01", "m02", "m03", "m04"]
        await burst(pilot, "f9")
        await burst(pilot, "enter")
        assert rated(app) == ["m02", "m03", "m04"]


async def test_f9_without_loss_names_the_person_says_how_to_get_them_back_and_stays_beside(tmp_path: Path) -> None:
    async with program(tmp_path, [*LISTED, put(3, *ids(5))], step="prepare") as (app, pilot):
        await burst(pilot, "06", "enter")
        await burst(pilot, "03", "f9")
        assert rated(app) == ["m01", "m02", "m04", "m05"]
        told = "Đã ghi: bỏ Nguyễn Văn M03 khỏi nội dung 1; lấy lại: F12, hoặc F2 rồi đánh dấu người ấy."
        assert told in flat(app)
        assert app.screen.query_one(Rows).current == "m04"
        await burst(pilot, "end", "f9")
        assert app.screen.query_one(Rows).current == "m04"
        await burst(pilot, "f12")
        await burst(pilot, "bấm nhầm", "enter")
        assert rated(app) == ["m01", "m02", "m04", "m05"]


async def test_a_set_of_criteria_is_not_dropped_by_one_key(tmp_path: Path) -> None:
    sets = CriteriaListed((CriteriaSet("b01", "Đảng viên", (Criterion("Học tập"), Criterion("Kết quả"))),))
    async with program(tmp_path, [*ONE, sets], step="prepare") as (app, pilot):
        await burst(pilot, "10", "enter")
        await burst(pilot, "f9")
        assert "Bỏ bộ «Đảng viên» với 02 tiêu chí đã ghi?" in flat(app)
        await burst(pilot, "escape")
        assert app.open_dossier.meeting.criteria
        await burst(pilot, "f9")
        await burst(pilot, "enter")
        assert not app.open_dossier.meeting.criteria


@pytest.mark.parametrize("keys", ["030", "f9"])
async def test_F140_section_v_after_a_ballot_nobody_is_left_out_and_no_reason_is_asked(
    tmp_path: Path, keys: str
) -> None:
    acts: list[AnyAct] = [*opened(15), put(3, "m01"), asked("good", 15, m01=9)]
    async with program(tmp_path, acts, step="prepare") as (app, pilot):
        await burst(pilot, "3", "enter")
        await burst(pilot, keys)
        assert isinstance(app.screen, Convened)
        assert "đã bỏ phiếu 01 lượt theo thành phần này nên không đổi được" in flat(app)
        assert len(app.open_dossier.meeting.convened) == 15
