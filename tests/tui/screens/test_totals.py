"""The totals of a ballot as typed: every equality at once, wrong ones refused with their place, nothing typed lost or leaked."""

import time
from datetime import date
from pathlib import Path

import pytest

from meetings.acts import AnyAct, ItemPut, RoundHeld
from meetings.people import Member, Subject
from tests.meetings.build import asked, ids, levels, opened, put, subject
from tests.tui.screens.driving import SIZES, burst, flat, program, seen
from tui.app import KiemDiemApp

TWO: list[AnyAct] = [*opened(15, 14), put(3, "m01", "m02")]
ACCOUNT = ("14", "enter", "0", "enter", "14", "enter", "0", "enter")


def rounds(app: KiemDiemApp) -> tuple[RoundHeld, ...]:
    return app.open_dossier.meeting.items[0].rounds


@pytest.mark.parametrize("size", SIZES)
async def test_section_v_every_equality_is_shown_as_typed(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, TWO, step="vote", size=size) as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, "16", "enter", "2", "enter")
        assert "Phát ra 16 − đổi lại 2 = 14 phiếu cho 14 người biểu quyết: đúng" in seen(app)
        await burst(pilot, "13", "enter", "1", "enter")
        assert "Thu về 13/14 phiếu, chưa thu 1: đúng · Hợp lệ 13 − 1 = 12: đúng" in seen(app)
        await burst(pilot, "8")
        assert "khớp 53,33% đạt" in seen(app)
        assert "8 phiếu trên 15 thành viên triệu tập, cần 8: đạt (mục V)" in flat(app)
        await burst(pilot, "enter", "7")
        assert "khớp 46,67% không đạt" in seen(app)
        await burst(pilot, "right", "4")
        assert "THIẾU 1 phiếu" in seen(app)
        await burst(pilot, "6")
        assert "THỪA 41 phiếu" in seen(app)
        await burst(pilot, "backspace", "backspace", "right", "2", "right", "1")
        assert "khớp 46,67% không đạt" in seen(app)
        await burst(pilot, "f9", "enter")
        (held,) = rounds(app)
        assert (held.issued, held.exchanged, held.collected, held.invalid) == (16, 2, 13, 1)
        assert held.votes == {
            "m01": {"for": 8, "against": 4},
            "m02": {"for": 7, "against": 2, "blank": 2, "spoiled": 1},
        }


@pytest.mark.parametrize(
    ("account", "shown", "refused"),
    [
        (("15", "0", "14", "0"), "= 15 phiếu cho 14 người biểu quyết: SAI", "ô «Phát ra»: phát ra 15 phiếu"),
        (("14", "0", "15", "0"), "Thu về 15/14 phiếu: SAI", "ô «Thu về»: thu về 15 phiếu"),
        (("14", "0", "13", "14"), "Hợp lệ 13 − 14: SAI", "ô «Không hợp lệ»: có 14 phiếu không hợp lệ"),
        (("1", "2", "0", "0"), "Phát ra 1 − đổi lại 2: SAI, đổi lại nhiều hơn phát ra", "ô «Đổi lại»"),
    ],
)
async def test_section_v_a_wrong_account_is_refused_with_its_place(
    tmp_path: Path, account: tuple[str, ...], shown: str, refused: str
) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, *(key for figure in account for key in (figure, "enter")), "0", "enter", "0", "f9")
        assert shown in seen(app)
        assert refused in flat(app)
        await burst(pilot, "enter", "enter")
        assert rounds(app) == ()


async def test_section_v_nothing_is_right_by_a_figure_below_nothing(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, "f9", "0", "enter", "42", "enter", "0", "enter", "0")
        assert "Phát ra 0 − đổi lại 42: SAI" in seen(app)
        assert "Thu về 0/… phiếu · Hợp lệ 0 − 0 = 0: đúng" in seen(app)
        assert "-42" not in seen(app)


async def test_section_v_a_line_that_does_not_add_up_is_refused_by_name(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, *ACCOUNT, "14", "enter", "16", "enter", "f9")
        assert "THỪA 2 phiếu" in seen(app)
        assert "dòng 2, Nguyễn Văn M02: 16 phiếu được đếm nhưng chỉ có 14 phiếu hợp lệ" in flat(app)
        await burst(pilot, "10", "f9", "enter")
        assert rounds(app) == (asked("good", 14, m01=14, m02=10),)


async def test_a_figure_that_is_missing_is_named_and_found(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, *ACCOUNT, "down", "9", "f9")
        assert "dòng 1, Nguyễn Văn M01, cột «đồng ý» chưa ghi" in flat(app)
        await burst(pilot, "8", "f9", "enter")
        assert rounds(app) == (asked("good", 14, m01=8, m02=9),)


async def test_recording_takes_f9_and_then_enter_and_any_other_key_is_a_second_look(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, *ACCOUNT, "9", "enter", "7", "enter", "enter", "enter")
        assert rounds(app) == ()
        await burst(pilot, "f9")
        assert "đạt 01, không đạt 01. Enter: ghi vào sổ" in flat(app)
        await burst(pilot, "up", "enter", "f9", "escape", "enter")
        assert rounds(app) == ()
        assert "Enter: ghi vào sổ" not in flat(app)
        await burst(pilot, "f9", "enter")
        assert rounds(app) == (asked("good", 14, m01=9, m02=7),)
        assert "Đã ghi: Lượt 1: Biểu quyết mức Hoàn thành tốt nhiệm vụ: đạt 01, không đạt 01." in flat(app)


async def test_behind_the_last_figure_no_digit_changes_it_until_it_is_chosen_again(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, *ACCOUNT, "9", "enter", "3", "enter", "2", "enter", "4")
        assert "Đã gõ hết các ô. F9: kiểm tra rồi ghi vào sổ" in flat(app)
        assert "[" not in seen(app)
        await burst(pilot, "up", "2", "f9", "enter")
        assert rounds(app) == (asked("good", 14, m01=9, m02=2),)


async def test_behind_the_last_figure_enter_goes_to_one_that_is_missing(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, *ACCOUNT, "down", "9", "enter", "8", "f9", "enter")
        assert rounds(app) == (asked("good", 14, m01=8, m02=9),)


SIXTY: ItemPut = put(3, *ids(60))


async def test_five_hundred_keys_in_one_burst_are_all_right(tmp_path: Path) -> None:
    async with program(tmp_path, [*opened(60), SIXTY], step="vote") as (app, pilot):
        await burst(pilot, "f9")
        given = {one: 20 + number % 40 for number, one in enumerate(ids(60))}
        lines = [key for figure in given.values() for key in (f"{figure}9", "backspace", "right", "left", "backspace",
                                                              str(figure)[1], "enter")]  # fmt: skip
        keys = ["60", "enter", "0", "enter", "60", "enter", "0", "enter", *lines]
        assert sum(len(key) if key.isdigit() else 1 for key in keys) > 500
        await burst(pilot, *keys, "f9", "enter")
        lost = {
            one: rounds(app)[0].votes[one]["for"] for one in given if rounds(app)[0].votes[one]["for"] != given[one]
        }
        assert lost == {}


async def test_a_key_in_a_grid_of_sixty_lines_takes_a_few_milliseconds(tmp_path: Path) -> None:
    async with program(tmp_path, [*opened(60), SIXTY], step="vote", size=(120, 40)) as (_, pilot):
        await burst(pilot, "f9")
        await burst(pilot, "60", "enter", "0", "enter", "60", "enter", "0", "enter")
        begun = time.perf_counter()
        await burst(pilot, *["59", "enter"] * 60)
        assert time.perf_counter() - begun < 180 * 0.020


async def test_namesakes_on_the_ballot_are_told_apart_among_four_levels(tmp_path: Path) -> None:
    born = {"x1": date(1977, 5, 12), "x2": date(1977, 6, 30), "x3": date(1980, 1, 2)}
    several = tuple(Member(one, "Nguyễn Thị Thu Hương", born=day) for one, day in born.items())
    acts = [*opened(9, more=several), put(2, *(Subject(one, "Nguyễn Thị Thu Hương", "member") for one in born))]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await burst(pilot, "f9")
        shown = seen(app)
        assert all(mark in shown for mark in ("(12/5/1977)", "(30/6/1977)", "Hương (1980)"))


async def test_who_is_away_from_this_ballot_is_no_voter_in_it(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, "f4")
        await burst(pilot, "03", "enter", "05", "enter", "enter", "f2")
        assert "biểu quyết 13 · vắng lượt này 01" in seen(app)
        await burst(pilot, "13", "enter", "0", "enter", "13", "enter", "0", "enter", "9", "enter", "9", "f9", "enter")
        (held,) = rounds(app)
        assert (held.away, held.issued) == (("m03",), 13)


async def test_reading_vote_self_recused_says_who_leaves_the_line_blank(tmp_path: Path) -> None:
    item = put(3, subject("m01", recused=("m01", "m02")))
    async with program(tmp_path, [*opened(15, 14, readings={"vote.self": "recused"}), item], step="vote") as (
        app,
        pilot,
    ):
        await burst(pilot, "f9")
        await burst(pilot, *ACCOUNT, "10")
        assert "Phải tránh, để trống dòng này: các đồng chí Nguyễn Văn M01, Nguyễn Văn M02" in flat(app)
        await burst(pilot, "f9")
        assert "dòng 1, Nguyễn Văn M01: 14 phiếu có đánh dấu ở dòng này nhưng trừ 2 người phải tránh" in flat(app)
        await burst(pilot, "right", "right", "2", "f9", "enter")
        assert rounds(app)[0].votes == {"m01": {"for": 10, "against": 2, "blank": 2}}


async def test_annex_3_the_marks_for_excellent_are_at_most_places_by_papers(tmp_path: Path) -> None:
    acts = [*opened(15, 14), put(3, *ids(12)), asked("good", 14, **dict.fromkeys(ids(12), 14))]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, *ACCOUNT, *["3", "enter"] * 11)
        assert "Tổng lượt chọn 33, nhiều nhất 2 chỗ × 14 phiếu = 28: SAI" in seen(app)
        await burst(pilot, "3", "f9")
        assert "chọn tổng cộng 36 lượt xuất sắc" in flat(app)
        assert len(rounds(app)) == 1
        await burst(pilot, "home", "down", *["9", "enter"] * 2, *["0", "enter"] * 10)
        assert "Tổng lượt chọn 18, nhiều nhất 2 chỗ × 14 phiếu = 28: đúng" in seen(app)
        assert "Có 02 chỗ: được chọn 02 (Phụ lục, mục 3 và 4.2)" in seen(app)
        await burst(pilot, "f9", "enter")
        assert app.open_dossier.meeting.outcomes[0].used == 2


async def test_reading_no_majority_a_level_that_does_not_stand_cannot_be_typed(tmp_path: Path) -> None:
    item = put(5, subject("a", "organisation"), subject("b", "organisation"))
    first = levels(14, a=(6, 5, 3, 0), b=(0, 6, 5, 3))
    async with program(tmp_path, [*opened(15, 14, kind="committee"), item, first], step="vote") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, *ACCOUNT, "8", "enter", "4", "enter", "f9", "enter")
        assert rounds(app)[1].votes == {"a": {"excellent": 8, "good": 6}, "b": {"good": 4, "fulfilled": 10}}


async def test_the_screen_has_none_of_the_toolkits_english(tmp_path: Path) -> None:
    async with program(tmp_path, TWO, step="vote") as (app, pilot):
        await burst(pilot, "f9")
        await burst(pilot, "f1")
        words = seen(app).split()
        assert not {"palette", "Quit", "for", "against", "Close"} & set(words)
