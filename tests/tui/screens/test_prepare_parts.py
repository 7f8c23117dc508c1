"""Readings, self-reviews and numbers of papers by keyboard; what lists under a text share."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from meetings.acts import (
    AnyAct,
    CriteriaListed,
    EntryStruckOut,
    MembersListed,
    PaperNumber,
    PapersNumbered,
    SelfReviewGiven,
)
from meetings.people import CriteriaSet, Criterion, Shortcoming
from tests.meetings.build import asked, ids, member, opened, put, subject
from tests.tui.screens.driving import SIZES, burst, program, seen
from tests.tui.screens.rosters import workbook
from tui.app import KiemDiemApp

LISTED: list[AnyAct] = opened(13)[:4]
ITEM: list[AnyAct] = [*LISTED, put(3, *ids(13))]
TWO = CriteriaSet("b01", "Đảng viên", (Criterion("Học tập nghị quyết", "Chính trị"), Criterion("Kết quả công tác")))
OTHER = CriteriaSet("b02", "Lãnh đạo", (Criterion("Đoàn kết nội bộ"),))
WITH_CRITERIA: list[AnyAct] = [*ITEM, CriteriaListed((TWO,))]
SELF_REVIEWS, READINGS, NUMBERS = "11", "12", "13"
GROUND = "Hướng dẫn số 05-HD/ĐU ngày 10/11/2023"


def said(app: KiemDiemApp) -> str:
    """What stands on the screen in one line, without the frames."""
    return " ".join(seen(app).replace("│", " ").split())


# ------------------------------------------------------------------ readings


@pytest.mark.parametrize("size", SIZES)
async def test_a_reading_is_chosen_by_its_number_with_a_ground_and_taken_back_by_0(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, ITEM, step="prepare", size=size) as (app, pilot):
        await burst(pilot, READINGS, "enter")
        rounding = number_of(app, "cap.rounding")
        await burst(pilot, f"{rounding}2")
        assert "Chọn: từ 0,5 trở lên thành 1" in said(app)
        await burst(pilot, GROUND, "enter")
        meeting = app.open_dossier.meeting
        assert (meeting.prepared.readings, meeting.prepared.ground) == ({"cap.rounding": "half_up"}, GROUND)
        assert meeting.rules.cap_rounding == "half_up"
        shown = said(app)
        assert f"Căn cứ: {GROUND}" in shown
        assert "▸ 2 từ 0,5 trở lên thành 1 (nội dung 1 nhiều nhất 03 người xuất sắc)" in shown
        assert "1 làm tròn xuống (không vượt quá) (mặc định; nội dung 1 nhiều nhất 02 người xuất sắc)" in shown
        assert "(Phụ lục, mục 3 và 4.2) Quyết định số người nhiều nhất được xếp loại xuất sắc." in shown
        await burst(pilot, "f10")
        assert "01 cách hiểu khác mặc định" in said(app)
        await burst(pilot, "enter")
        await burst(pilot, f"{rounding}0")
        assert app.open_dossier.meeting.prepared.readings == {}
        assert app.open_dossier.meeting.prepared.ground == ""


def number_of(app: KiemDiemApp, key: str) -> str:
    settable = [one.key for one in app.open_dossier.meeting.regulation.reading if one.settable]
    return f"{settable.index(key) + 1:02d}"


async def test_the_ground_is_asked_once_and_mended_for_all(tmp_path: Path) -> None:
    async with program(tmp_path, ITEM, step="prepare") as (app, pilot):
        await burst(pilot, READINGS, "enter")
        await burst(pilot, "f4")
        assert "không cần căn cứ" in seen(app)
        await burst(pilot, f"{number_of(app, 'cap.base')}2")
        await burst(pilot, GROUND, "enter")
        await burst(pilot, f"{number_of(app, 'cap.min')}2")
        assert GROUND in seen(app)
        await burst(pilot, "enter")
        await burst(pilot, "f4")
        await burst(pilot, *["backspace"] * 4, "2024", "enter")
        prepared = app.open_dossier.meeting.prepared
        assert prepared.readings == {"cap.base": "final_good", "cap.min": 1}
        assert prepared.ground == GROUND.replace("2023", "2024")


async def test_F105_a_reading_against_the_text_is_refused_with_the_reason(tmp_path: Path) -> None:
    async with program(tmp_path, ITEM, step="prepare") as (app, pilot):
        await burst(pilot, READINGS, "enter")
        await burst(pilot, f"{number_of(app, 'no_majority')}4")
        assert "trái nguyên tắc quá nửa ở mục V" in said(app)
        await burst(pilot, f"{number_of(app, 'cap.rounding')}4")
        assert "Chỗ này chỉ có 02 cách hiểu." in seen(app)
        assert app.open_dossier.meeting.prepared.readings == {}


async def test_F130_after_a_ballot_readings_are_refused_before_anything_is_asked(tmp_path: Path) -> None:
    acts = [*opened(3), put(3, "m01"), asked("good", 3, m01=3)]
    async with program(tmp_path, acts, step="prepare") as (app, pilot):
        await burst(pilot, READINGS, "enter")
        await burst(pilot, f"{number_of(app, 'cap.base')}2")
        assert "không đổi được cách hiểu quy định sau khi đã bỏ phiếu" in said(app)


# ------------------------------------------------------------------ self-reviews


@pytest.mark.parametrize("size", SIZES)
async def test_annex_3_grades_are_typed_one_digit_each_with_earlier_shortcomings(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, WITH_CRITERIA, step="prepare", size=size) as (app, pilot):
        await burst(pilot, SELF_REVIEWS, "enter")
        await burst(pilot, "02", "enter")
        await burst(pilot, "3", "1", "enter")
        assert "Tiêu chí 02/02, Kết quả công tác" in said(app)
        await burst(pilot, "2", "3")
        await burst(pilot, "Chậm nộp hồ sơ", "enter", "+ đã khắc phục từ quý II", "f2")
        assert app.open_dossier.meeting.self_reviews["m02"] == SelfReviewGiven(
            "m02",
            "leader",
            "b01",
            ("excellent", "good"),
            (Shortcoming("Chậm nộp hồ sơ", "đã khắc phục từ quý II"),),
        )
        shown = said(app)
        assert "Học tập nghị quyết: Xuất sắc; Kết quả công tác: Tốt" in shown
        assert "Hạn chế: Chậm nộp hồ sơ; khắc phục: đã khắc phục từ quý II" in shown
        await burst(pilot, "f10")
        assert "đã ghi 01/13" in said(app)


async def test_F124_all_criteria_are_graded_or_none_and_the_form_keeps_what_was_typed(tmp_path: Path) -> None:
    async with program(tmp_path, WITH_CRITERIA, step="prepare") as (app, pilot):
        await burst(pilot, SELF_REVIEWS, "enter")
        await burst(pilot, "f2")
        await burst(pilot, "1", "4", "f2")
        assert "chưa chấm tiêu chí 02" in said(app)
        await burst(pilot, "escape")
        assert "Các ô đã điền được giữ lại" in seen(app)
        await burst(pilot, "f2")
        await burst(pilot, *["tab"] * 2, "2", "f2")
        assert app.open_dossier.meeting.self_reviews["m01"].grades == ("poor", "good")


async def test_a_self_review_is_mended_by_recording_it_again(tmp_path: Path) -> None:
    review = SelfReviewGiven("m01", "outside", "b01", ("good", "good"), ())
    async with program(tmp_path, [*WITH_CRITERIA, review], step="prepare") as (app, pilot):
        await burst(pilot, SELF_REVIEWS, "enter")
        assert "ngoài hệ thống" in seen(app)
        await burst(pilot, "enter")
        await burst(pilot, "1", "5", "5", "1", "f2")
        assert app.open_dossier.meeting.self_reviews["m01"] == SelfReviewGiven("m01", criteria="b01")


async def test_of_several_sets_one_is_picked_and_none_may_be(tmp_path: Path) -> None:
    acts = [*LISTED, put(3, "m01", subject("to", "collective")), CriteriaListed((TWO, OTHER))]
    async with program(tmp_path, acts, step="prepare") as (app, pilot):
        await burst(pilot, SELF_REVIEWS, "enter")
        await burst(pilot, "enter")
        await burst(pilot, "02", "enter")
        await burst(pilot, "tab", "1", "f2")
        assert app.open_dossier.meeting.self_reviews["m01"].criteria == "b02"
        await burst(pilot, "02", "enter")
        await burst(pilot, "03", "enter")
        await burst(pilot, "2", "f2")
        assert app.open_dossier.meeting.self_reviews["to"] == SelfReviewGiven("to", shortcomings=())


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("3", "f2"), "vui lòng ghi vào ô Hạn chế"),
        (("2", "Chậm", "f2"), "vui lòng bỏ một bên"),
        (("3", "+ đã sửa", "f2"), "trên nó chưa có hạn chế nào"),
    ],
)
async def test_what_does_not_fit_together_is_told(tmp_path: Path, typed: tuple[str, ...], told: str) -> None:
    async with program(tmp_path, ITEM, step="prepare") as (app, pilot):
        await burst(pilot, SELF_REVIEWS, "enter")
        await burst(pilot, "enter")
        await burst(pilot, "tab", *typed)
        assert told in said(app)
        assert not app.open_dossier.meeting.self_reviews


async def test_without_subjects_the_list_says_what_to_do_first(tmp_path: Path) -> None:
    async with program(tmp_path, LISTED, step="prepare") as (app, pilot):
        await burst(pilot, "10", "enter")
        assert "vui lòng thêm nội dung biểu quyết trước" in said(app)


# ------------------------------------------------------------------ numbers of papers


@pytest.mark.parametrize("size", SIZES)
async def test_a_number_is_given_changed_and_taken_back(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, ITEM, step="prepare", size=size) as (app, pilot):
        await burst(pilot, NUMBERS, "enter")
        await burst(pilot, "03", "enter")
        await burst(pilot, "năm", "f2")
        assert "không phải chữ số" in seen(app)
        await burst(pilot, *["backspace"] * 3, "5", "enter")
        assert app.open_dossier.meeting.numbers["minutes"] == PaperNumber("minutes", "BB", 5)
        assert "05-BB" in seen(app)
        await burst(pilot, "enter")
        await burst(pilot, "backspace", "6", "enter")
        assert app.open_dossier.meeting.numbers["minutes"].number == 6
        await burst(pilot, "enter")
        await burst(pilot, "backspace", "enter")
        assert "minutes" not in app.open_dossier.meeting.numbers
        acts = [entry.act for entry in app.book.entries(app.open_dossier.record)]
        assert [type(act) for act in acts[len(ITEM) :]] == [
            PapersNumbered, EntryStruckOut, PapersNumbered, EntryStruckOut,
        ]  # fmt: skip


async def test_F126_F518_a_number_of_another_paper_is_refused_in_the_form(tmp_path: Path) -> None:
    acts = [*ITEM, PapersNumbered((PaperNumber("minutes", "BB", 5),))]
    async with program(tmp_path, acts, step="prepare") as (app, pilot):
        await burst(pilot, NUMBERS, "enter")
        await burst(pilot, "04", "enter")
        await burst(pilot, "5", "enter")
        assert "số 05-BB đã đặt cho một văn bản" in said(app)
        await burst(pilot, "backspace", "6", "enter")
        assert app.open_dossier.meeting.numbers["count_minutes"].number == 6


# ------------------------------------------------------------------ lists


async def test_namesakes_are_told_apart_in_every_list_of_preparing(tmp_path: Path) -> None:
    first = LISTED[0]
    twins = tuple(
        replace(member(one), name="Nguyễn Thị Hồng Minh", born=born) for one, born in (("m01", 1975), ("m02", 1980))
    )
    acts = [first, MembersListed(twins), put(3, "m01", "m02")]
    async with program(tmp_path, acts, step="prepare") as (app, pilot):
        for part in ("03", "05", "06", SELF_REVIEWS):
            await burst(pilot, part, "enter")
            shown = seen(app)
            assert "Minh (sinh năm 1975)" in shown, part
            assert "Minh (sinh năm 1980)" in shown, part
            await burst(pilot, "f10")


async def test_dates_of_a_workbook_are_shown_day_before_month(tmp_path: Path) -> None:
    file = workbook(tmp_path, [(1, "Lê Thị An", "19.2.1975", "Bí thư chi bộ", ""), (2, "Trần Văn Bình", "01/03/1980")])
    async with program(tmp_path, LISTED[:1], step="prepare") as (app, pilot):
        await burst(pilot, "f4")
        await burst(pilot, str(file), "f2")
        shown = seen(app)
        assert "«19.2.1975» thành «19/02/1975»" in shown
        assert "1975-02-19" not in shown
        assert "«01/03/1980» thành" not in shown


async def test_a_mark_that_means_nothing_is_answered_by_those_that_do(tmp_path: Path) -> None:
    async with program(tmp_path, ITEM, step="prepare") as (app, pilot):
        await burst(pilot, "03", "enter")
        await burst(pilot, "017")
        assert "Không có dấu 7. 1 triệu tập · 0 không triệu tập, kèm lý do" in said(app)
