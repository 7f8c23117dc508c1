"""The book of a meeting by keyboard: every entry, those struck out included, each whole; striking out from there."""

from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from msgspec import Struct

from meetings.acts import AnyAct, CommentMade, EntryStruckOut, MeetingClosed, MinutesAdopted
from meetings.dossier import Dossier
from meetings.replacing import EDITED
from tests.meetings.build import NOON, asked, opened, put
from tests.tui.screens.driving import SIZES, burst, flat, hand_at, program, seen
from tui.telling.fields import LABELS
from tui.widgets.rows import Rows

VOTED: list[AnyAct] = [*opened(15, 14), put(3, "m01", "m02"), asked("good", 14, m01=12, m02=11)]
STRUCK: list[AnyAct] = [*VOTED, CommentMade("m02", "Cần rõ hơn [/b]"), EntryStruckOut(9, "nhầm người")]


@pytest.mark.parametrize("size", SIZES)
async def test_f7_shows_every_entry_and_those_struck_out_with_the_reason(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, STRUCK, step="attendance", size=size) as (app, pilot):
        await burst(pilot, "f7")
        shown = seen(app)
        assert "05/12 07:30 thu-ky" in shown
        assert "chuẩn bị cuộc họp · Hội nghị kiểm điểm" in shown
        assert "kết quả một lượt bỏ phiếu · nội d" in shown
        assert "đã gạch bỏ (mục số 10) · ý kiến · " in shown
        assert "gạch bỏ · mục số 9: nhầm người" in shown
        stored = [one for one, _ in app.open_dossier.history()]
        assert all(one.fingerprint[:8] in shown for one in stored)
        await burst(pilot, "escape")
        assert "[Điểm danh]" in seen(app)


async def test_enter_shows_an_entry_whole(tmp_path: Path) -> None:
    async with program(tmp_path, STRUCK, step="attendance") as (app, pilot):
        await burst(pilot, "f7")
        await burst(pilot, "08", "enter")
        shown = seen(app)
        assert "Mục số 8" in shown
        assert "Việc: kết quả một lượt bỏ phiếu" in shown
        assert "Nguyễn Văn M01: đồng ý 12; không đồng ý 2" in shown
        await burst(pilot, "escape")
        await burst(pilot, "09", "enter")
        shown = seen(app)
        assert "ĐÃ GẠCH BỎ (mục số 10: nhầm người)" in shown
        assert "Người nói: Nguyễn Văn M02" in shown
        assert "Nội dung: Cần rõ hơn [/b]" in shown


async def test_f1_over_a_whole_entry_says_what_stands_there(tmp_path: Path) -> None:
    async with program(tmp_path, STRUCK, step="attendance") as (app, pilot):
        await burst(pilot, "f7")
        await burst(pilot, "enter")
        await burst(pilot, "f1")
        assert "Trợ giúp: Mục số" in seen(app)
        assert "dấu vân tay" in seen(app)
        await burst(pilot, "escape")
        await burst(pilot, "escape")
        assert "Gạch bỏ" in seen(app).splitlines()[-1]


async def test_typing_filters_without_diacritics(tmp_path: Path) -> None:
    async with program(tmp_path, STRUCK, step="attendance") as (app, pilot):
        await burst(pilot, "f7")
        await burst(pilot, "gach bo")
        shown = seen(app)
        assert "đã gạch bỏ" in shown
        assert "khai mạc" not in shown


async def test_f2_strikes_out_the_chosen_entry_with_a_reason(tmp_path: Path) -> None:
    async with program(tmp_path, VOTED, step="attendance") as (app, pilot):
        await burst(pilot, "f7")
        await burst(pilot, "08", "f2")
        assert "Gạch bỏ mục số 8: kết quả một lượt bỏ phiếu" in seen(app)
        await burst(pilot, "đếm nhầm", "enter")
        assert "Đã ghi: gạch bỏ mục số 8." in seen(app)
        assert "đã gạch bỏ (mục số 9) · kết quả một lượt" in seen(app)
        assert not app.open_dossier.meeting.voted


async def test_f4_takes_an_entry_struck_out_by_mistake_back_into_its_place(tmp_path: Path) -> None:
    async with program(tmp_path, STRUCK, step="attendance") as (app, pilot):
        await burst(pilot, "f7")
        await burst(pilot, "09", "f4")
        assert "Lấy lại mục số 9: ý kiến" in seen(app)
        await burst(pilot, "gạch nhầm mục", "enter")
        assert "Đã ghi: lấy lại mục số 9." in seen(app)
        assert "lấy lại mục đã gạch bỏ · mục số 9: gạch" in seen(app)
        assert [one.text for one in app.open_dossier.meeting.comments] == ["Cần rõ hơn [/b]"]
        await burst(pilot, "09", "enter")
        assert "ĐÃ GẠCH BỎ" not in seen(app)


async def test_F522_an_entry_that_stands_is_not_taken_back(tmp_path: Path) -> None:
    async with program(tmp_path, VOTED, step="attendance") as (app, pilot):
        await burst(pilot, "f7")
        await burst(pilot, "08", "f4")
        assert "không lấy lại được mục số 8: mục này chưa bị gạch bỏ" in " ".join(seen(app).split())


async def test_f12_step_by_step_its_reasons_stand_in_the_history(tmp_path: Path) -> None:
    async with program(tmp_path, [*VOTED, CommentMade("m02", "Nhất trí")], step="vote", size=(120, 40)) as (app, pilot):
        for reason in ("ghi nhầm người", "đếm lại phiếu"):
            await burst(pilot, "f12")
            await burst(pilot, reason, "enter")
        await burst(pilot, "f7")
        shown = seen(app)
        assert "gạch bỏ · mục số 9: ghi nhầm người" in shown
        assert "gạch bỏ · mục số 8: đếm lại phiếu" in shown
        assert "đã gạch bỏ (mục số 11) · kết quả một lượt bỏ phiếu" in shown


async def test_an_entry_that_others_rest_on_is_refused_before_anything_is_typed_f512(tmp_path: Path) -> None:
    async with program(tmp_path, VOTED, step="attendance") as (app, pilot):
        await burst(pilot, "f7")
        await burst(pilot, "02", "f2")
        assert "gạch bỏ mục số 2 thì mục số 8 không còn đứng vững" in " ".join(seen(app).split())


async def test_after_adoption_nothing_is_struck_out_f403(tmp_path: Path) -> None:
    closed = [*VOTED, MinutesAdopted(14), MeetingClosed(NOON)]
    async with program(tmp_path, closed, step="minutes") as (app, pilot):
        await burst(pilot, "f7")
        await burst(pilot, "08", "f2")
        assert "biên bản đã được thông qua" in seen(app)
        assert app.open_dossier.meeting.voted


def test_every_field_of_every_act_has_a_name_in_vietnamese() -> None:
    fields: set[str] = set()
    waiting: list[object] = list(get_args(AnyAct))
    while waiting:
        kind = waiting.pop()
        waiting += get_args(kind)
        if isinstance(kind, type) and issubclass(kind, Struct):
            fields |= set(kind.__struct_fields__)
            waiting += [hint for field, hint in get_type_hints(kind).items() if field in kind.__struct_fields__]
    assert fields - set(LABELS) == set()


def prepared_anew(times: int) -> list[AnyAct]:
    """An item put, and changed so often while preparing: entries 5 to 4 + 2 × times are taken back."""
    acts: list[AnyAct] = [*opened(3)[:4], put(3, "m01")]
    for time in range(times):
        acts += [EntryStruckOut(5 + 2 * time, EDITED, change=True), put(3, *["m01", "m02"][: 1 + time % 2])]
    return acts


@pytest.mark.parametrize("size", SIZES)
async def test_what_was_changed_while_preparing_is_one_line_with_its_count_until_opened(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, prepared_anew(30), step="prepare", size=size) as (app, pilot):
        await burst(pilot, "f7")
        assert "▸ 60 mục đã thay khi chuẩn bị (5–64)" in seen(app)
        await burst(pilot, "up", "enter")
        assert "▸ 60 mục" not in seen(app)
        assert "đã gạch bỏ (mục số 6)" in seen(app)
        await burst(pilot, "f5")
        assert "▸ 60 mục" in seen(app)
        await burst(pilot, "44")
        rows = app.screen.query_one(Rows)
        assert rows.current == "44"
        assert "  44 05/12" in seen(app)
        await burst(pilot, "enter")
        assert "Mục số 44" in seen(app)


async def test_f2_on_lines_folded_up_asks_to_open_them(tmp_path: Path) -> None:
    async with program(tmp_path, prepared_anew(2), step="prepare") as (app, pilot):
        await burst(pilot, "f7")
        await burst(pilot, "up", "f2")
        assert "Enter để mở, rồi chọn một mục" in seen(app)
        await burst(pilot, "gach bo")
        assert "▸ 04 mục" not in seen(app)
        await burst(pilot, "escape", "5–8")
        assert "▸ 04 mục" in seen(app)


async def test_a_reason_stays_in_its_field_where_the_book_refuses_it(tmp_path: Path) -> None:
    async with program(tmp_path, VOTED, step="attendance") as (app, pilot):
        await burst(pilot, "f7")
        await burst(pilot, "08", "f2")
        await burst(pilot, "ghi nhầm dòng")
        Dossier(app.book, app.open_dossier.record, hand_at()).do(CommentMade("m02", "Ý kiến từ cửa sổ khác"))
        await burst(pilot, "enter")
        shown = flat(app)
        assert "Gạch bỏ mục số 8" in shown
        assert "ghi nhầm dòng" in shown
        assert "F506" in shown
        assert len(app.open_dossier.book.entries(app.open_dossier.record)) == 9
