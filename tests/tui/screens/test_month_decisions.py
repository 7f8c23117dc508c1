"""Decisions at the cap and the spread of scores, by keyboard."""

from datetime import datetime
from pathlib import Path

import pytest

from meetings.kpi.acts import (
    CapRaised,
    FiguresMended,
    LevelsDecided,
    MonthImported,
    RatedTogether,
)
from tests.meetings.kpi.build import with_points
from tests.meetings.kpi.recording import decided, imported, july, of, office, points
from tests.tui.screens.driving import SIZES, burst, flat, seen
from tests.tui.screens.months import OFFICE, SIX, last, month_program, now
from tui.commands.month_lines import month_lines

DECIDED = decided(27, p01="excellent", p02="good", p03="good")


# --- decisions -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
async def test_those_over_the_cap_stand_together_with_the_places(tmp_path: Path, size: tuple[int, int]) -> None:
    async with month_program(tmp_path, part="kpi.decisions", size=size) as (app, _):
        shown = seen(app)
        assert "VƯỢT GIỚI HẠN, chờ quyết định." in shown
        assert "cả cơ quan: 03 người đủ điểm loại A, được 01 (20%); còn 01 chỗ" in shown
        assert shown.partition("╰")[0].count("chưa chọn") == 3
        assert shown.index("Nguyễn Văn P01") < shown.index("Nguyễn Văn P02") < shown.index("Nguyễn Văn P03")
        assert "Nguyễn Văn P04" not in shown


async def test_R143_one_is_chosen_the_others_stay_good_and_nothing_is_recorded_before_the_reasons(
    tmp_path: Path,
) -> None:
    async with month_program(tmp_path, part="kpi.decisions") as (app, pilot):
        await burst(pilot, "021")
        shown = seen(app)
        assert "chọn A, chưa ghi" in shown
        assert "cả cơ quan: 03 người đủ điểm loại A, được 01 (20%); hết chỗ" in shown
        await burst(pilot, "f9")
        assert seen(app).count("chọn B, chưa ghi") == 2
        assert len(app.open_month.standing()) == 1
        await burst(pilot, "f2")
        await burst(pilot, "tab", "tab", "Dẫn đầu phong trào", "tab", "Số điểm thấp hơn", "f2")
        made = last(app)
        assert isinstance(made, LevelsDecided)
        assert (made.by, made.on) == ("Nguyễn Văn P01", july(26))
        assert [(one.person, one.level, one.reason) for one in made.decisions] == [
            ("p02", "excellent", "Dẫn đầu phong trào"),
            ("p01", "good", "Số điểm thấp hơn"),
            ("p03", "good", "Số điểm thấp hơn"),
        ]
        assert now(app).outcome.levels["p02"] == "excellent"
        assert "A, đã quyết định" in seen(app)
        assert "Không vượt giới hạn loại A." in seen(app)


async def test_F843_more_than_the_places_is_told_before_any_reason_is_asked(tmp_path: Path) -> None:
    async with month_program(tmp_path, part="kpi.decisions") as (app, pilot):
        await burst(pilot, "011", "021")
        assert "quá 01 chỗ" in seen(app)
        await burst(pilot, "f2")
        assert "cả cơ quan: quyết định 02 người loại A mà giới hạn là 01" in flat(app)
        await burst(pilot, "022", "f2")
        assert "Quyết định về 02 người" in seen(app)


async def test_a_choice_is_taken_back_by_0_and_a_recorded_one_in_the_book(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX, DECIDED], part="kpi.decisions") as (app, pilot):
        await burst(pilot, "010")
        assert "gạch bỏ trong sổ (F7)" in flat(app)
        await burst(pilot, "012")
        assert "chọn B, chưa ghi" in seen(app)
        await burst(pilot, "f12")
        await burst(pilot, "chọn lại", "enter")
        assert now(app).over


async def test_R143_each_reason_stands_beside_its_person_and_none_goes_to_another_level(tmp_path: Path) -> None:
    async with month_program(tmp_path, part="kpi.decisions") as (app, pilot):
        await burst(pilot, "012", "021", "032", "f2")
        shown = flat(app)
        assert shown.index("A: Nguyễn Văn P02") < shown.index("B: Nguyễn Văn P01") < shown.index("B: Nguyễn Văn P03")
        await burst(pilot, "tab", "tab", "Dẫn đầu phong trào", "f2")
        assert "chưa ghi lý do về Nguyễn Văn P01" in flat(app)
        assert len(app.open_month.standing()) == 1
        await burst(pilot, "Số điểm thấp hơn", "tab")
        assert "để trống thì như lý do của Nguyễn Văn P01" in flat(app)
        await burst(pilot, "f2")
        made = last(app)
        assert isinstance(made, LevelsDecided)
        assert [(one.person, one.reason) for one in made.decisions] == [
            ("p02", "Dẫn đầu phong trào"),
            ("p01", "Số điểm thấp hơn"),
            ("p03", "Số điểm thấp hơn"),
        ]


async def test_no_reason_no_decision(tmp_path: Path) -> None:
    async with month_program(tmp_path, part="kpi.decisions") as (app, pilot):
        await burst(pilot, "f2")
        assert "Chưa chọn ai" in flat(app)
        await burst(pilot, "012", "f2")
        await burst(pilot, "f2")
        assert "chưa ghi lý do về Nguyễn Văn P01" in flat(app)
        assert len(app.open_month.standing()) == 1


async def test_how_the_places_are_reckoned_under_each_reading(tmp_path: Path) -> None:
    async with month_program(tmp_path, part="kpi.decisions") as (app, pilot):
        await burst(pilot, "f5")
        told = flat(app)
        assert "20% số người còn ở mức tốt (06 người từ mức tốt trở lên, trừ người được chọn): được 01 người" in told
        assert "theo số người đạt từ mức tốt trở lên: 01" in told
        assert "(Điều 8, khoản 5, điểm a)" in told


async def test_R142_the_share_is_raised_with_the_decision_of_the_competent_level(tmp_path: Path) -> None:
    first = imported(*office(*["95"] * 4, *["85"] * 11))
    async with month_program(tmp_path, [first], part="kpi.decisions") as (app, pilot):
        assert "được 02 (20%)" in seen(app)
        await burst(pilot, "f4")
        await burst(pilot, "Ban Thường vụ Đảng ủy", "tab", "15-QĐ/ĐU", "tab", "tab", "Dẫn đầu khối", "f2")
        made = last(app)
        assert isinstance(made, CapRaised)
        assert (made.decided.share, made.decided.number) == ("1/4", "15-QĐ/ĐU")
        assert "được 03 (25%)" in seen(app)


async def test_W906_D9_who_may_decide_stands_in_the_form_and_another_one_is_told(tmp_path: Path) -> None:
    async with month_program(tmp_path, [OFFICE], part="kpi.decisions") as (app, pilot):
        await burst(pilot, "022", "f2")
        assert "Điều 9; Điều 6, khoản 2: Chánh Văn phòng hoặc Trần Văn Bình" in flat(app)
        await burst(pilot, *["backspace"] * 20, "Lê Quốc Cường", "tab", "tab", "Chưa nổi trội", "f2")
        assert "ghi Lê Quốc Cường quyết định về Nguyễn Thị Hồng Minh" in flat(app)
        assert isinstance(last(app), LevelsDecided)


# --- the spread ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
async def test_a_bar_for_each_level_and_each_step_with_its_count_in_figures(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with month_program(tmp_path, [SIX, DECIDED], part="kpi.spread", size=size) as (app, _):
        bars = {
            line.split("│")[1][:28].strip(): line.split("│")[1][28:].split()
            for line in seen(app).splitlines()
            if "│" in line
        }
        assert bars["Hoàn thành xuất sắc nhiệm vụ"] == ["A", "01", "16,67%", "█"]
        assert bars["Hoàn thành tốt nhiệm vụ"] == ["B", "05", "83,33%", "█████"]
        assert bars["Hoàn thành nhiệm vụ"] == ["C", "00", "·"]
        assert bars["95 đến 100 điểm"] == ["A", "01", "16,67%", "█"]
        assert bars["90 đến dưới 95 điểm"] == ["A", "02", "33,33%", "██"]
        assert bars["80 đến dưới 85 điểm"] == ["B", "02", "33,33%", "██"]


async def test_a_bar_tells_who_is_in_it_and_one_group_can_be_seen_alone(tmp_path: Path) -> None:
    async with month_program(tmp_path, [OFFICE], part="kpi.spread") as (app, pilot):
        await burst(pilot, "down", "enter")
        assert "01. Đặng Xuân Phúc: 84,00 điểm" in flat(app)
        await burst(pilot, "escape", "f2")
        await burst(pilot, "04", "enter")
        assert "Phân bố: nhóm «van-thu»" in seen(app)
        assert "95 đến 100 điểm" not in seen(app)


async def test_a_long_bar_is_as_long_as_there_is_room_and_the_figure_stays(tmp_path: Path) -> None:
    first = imported(*office(*["85"] * 60))
    async with month_program(tmp_path, [first], part="kpi.spread") as (app, _):
        line = next(line for line in seen(app).splitlines() if "Hoàn thành tốt" in line)
        assert " 60 100,00% " in line
        assert 20 <= line.count("█") <= 32


async def test_f3_and_f6_lead_through_the_screens_of_the_month(tmp_path: Path) -> None:
    async with month_program(tmp_path, [SIX, FiguresMended("p06", general=points("14"))]) as (app, pilot):
        for name in ("Quyết định", "Năm bước", "Phân bố", "Văn bản"):
            await burst(pilot, "f6")
            assert f"[{name}]" in seen(app)
        await burst(pilot, "f3", "f3")
        assert "[Năm bước]" in seen(app)


# --- choices not yet recorded ----------------------------------------------------------------------------------------


async def test_choices_outlast_leaving_the_month_and_a_program_that_is_killed(tmp_path: Path) -> None:
    async with month_program(tmp_path, part="kpi.decisions") as (app, pilot):
        await burst(pilot, "021", "f9", "012", "010")
        drafts = app.screen.drafts.file  # type: ignore[attr-defined]
        assert drafts.is_file()  # on the disk at each choice: a program that is killed now loses nothing
        await burst(pilot, "f10", "enter")
        shown = seen(app)
        assert "Các lựa chọn ghi dở lúc 09:30 ngày 26/07/2026, chưa ghi vào sổ." in flat(app)
        assert shown.count("chọn A, chưa ghi") == 1
        assert shown.count("chọn B, chưa ghi") == 1
        assert shown.partition("╰")[0].count("chưa chọn") == 1
        assert len(app.open_month.standing()) == 1


async def test_reasons_typed_for_these_choices_are_kept_and_all_is_gone_once_recorded(tmp_path: Path) -> None:
    async with month_program(tmp_path, part="kpi.decisions") as (app, pilot):
        drafts = app.screen.drafts.file  # type: ignore[attr-defined]
        await burst(pilot, "021", "f9", "f2")
        await burst(pilot, "tab", "tab", "Dẫn đầu phong trào", "escape")
        assert "Các ô đã điền được giữ lại" in flat(app)
        await burst(pilot, "012", "f2")
        assert "Dẫn đầu phong trào" in seen(app)
        await burst(pilot, "escape", "010", "f2")
        assert "Dẫn đầu phong trào" not in seen(app)
        await burst(pilot, "escape", "012", "f2", "tab", "tab", "tab", "Số điểm thấp hơn", "f2")
        made = last(app)
        assert isinstance(made, LevelsDecided)
        assert {one.reason for one in made.decisions} == {"Dẫn đầu phong trào", "Số điểm thấp hơn"}
        assert not drafts.exists()


async def test_choices_that_cannot_be_kept_are_told_and_stay_on_the_screen(tmp_path: Path) -> None:
    async with month_program(tmp_path, part="kpi.decisions") as (app, pilot):
        app.screen.drafts.file.mkdir()  # type: ignore[attr-defined]
        await burst(pilot, "021")
        assert "Chưa giữ được lựa chọn" in flat(app)
        assert "chọn A, chưa ghi" in seen(app)


async def test_R167_dieu_9_what_a_collective_decided_is_recorded_with_its_minutes(tmp_path: Path) -> None:
    people = office("85", "84", "83")
    for one in people[:2]:
        one |= {"rated_as": ["commune_leader"], "rater": ""}
    async with month_program(tmp_path, [imported(*people)], part="kpi.steps") as (app, pilot):
        await burst(pilot, "f8")
        assert "Nguyễn Văn P01, Nguyễn Văn P02" in seen(app)
        await burst(pilot, "tab", "tab", "05-BB/ĐU", "tab", "Trần Văn Bình", "tab", "Trần Văn Bình, Lê Hoàng Phúc")
        await burst(pilot, "tab", ", Ai Đó", "f2")
        assert "không rõ ai là «Ai Đó»" in flat(app)
        await burst(pilot, *["backspace"] * 7, "f2")
        made = last(app)
        assert isinstance(made, RatedTogether)
        assert (made.rated.by, made.rated.on, made.rated.people) == (
            "Ban Thường vụ Đảng ủy",
            july(26),
            ("p01", "p02"),
        )
        assert (made.rated.minutes, made.rated.presided_by, len(made.rated.present)) == ("05-BB/ĐU", "Trần Văn Bình", 2)
        await burst(pilot, "f7")
        assert "quyết định của tập thể · Ban" in seen(app)


def two_groups() -> MonthImported:
    """Two places in the agency, one in each group, and everybody with the points of an A is in one group."""
    away = [with_points(f"p{number:02d}", "85", group="van-thu") for number in range(7, 15)]
    return imported(*office("95", "94", "93", "85", "84", "83"), *away)


async def test_D8_5_places_of_the_agency_that_no_group_lets_anybody_use_are_told_as_such(tmp_path: Path) -> None:
    async with month_program(tmp_path, [two_groups()], part="kpi.decisions", size=(120, 40)) as (app, pilot):
        assert "được 02 (20%); còn 02 chỗ, các nhóm chỉ cho dùng 01" in flat(app)
        await burst(pilot, "011")
        assert "được 02 (20%); còn 01 chỗ, các nhóm không còn chỗ để dùng" in flat(app)


def test_D8_5_the_command_line_tells_the_places_that_can_be_used() -> None:
    (line,) = [one for one in month_lines(of(two_groups()).outcome) if "cả cơ quan còn" in one]
    assert line.endswith("; cả cơ quan còn 02 chỗ, các nhóm chỉ cho dùng 01")


async def test_a_step_more_than_a_hundred_days_late_is_told_whole_where_there_is_room(tmp_path: Path) -> None:
    late = datetime(2026, 12, 3, 9, 0)
    async with month_program(tmp_path, part="kpi.steps", size=(120, 40), now=late) as (app, _):
        assert "quá hạn 131 ngày" in seen(app)
