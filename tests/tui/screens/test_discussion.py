"""The discussion by keyboard: slips, drafts, notes written anew."""

from pathlib import Path

import pytest

from meetings.acts import AnyAct, CommentMade, EntryStruckOut, GuestsInvited, MinutesAdopted, ObjectionMade
from meetings.people import Guest, Subject
from tests.meetings.build import opened, put
from tests.tui.screens.driving import SIZES, burst, flat, program, seen
from tui.files.drafts import Drafts
from tui.screens.writing import Writing

GUEST = Guest("k01", "Trần Thị Bích", "Phó Bí thư Đảng ủy")
OPEN: list[AnyAct] = [*opened(15, 14), GuestsInvited((GUEST,)), put(3, "m01", "m02"), put(2, "m03")]
SAID = CommentMade("m04", "Cần đi đúng giờ.", 0, "m01")
LONG = " ".join(f"Câu thứ {number} của một ý kiến dài." for number in range(1, 21))


@pytest.mark.parametrize("size", SIZES)
async def test_a_comment_by_numbers_with_its_reply(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, OPEN, step="discussion", size=size) as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "12", "enter")
        await burst(pilot, "2", "enter")
        await burst(pilot, "Cần cố gắng hơn.", "enter", "Đúng hạn.")
        await burst(pilot, "tab")
        await burst(pilot, "Xin tiếp thu.", "f2")
        await pilot.pause()
        made = app.open_dossier.meeting.comments
        assert made == (CommentMade("m12", "Cần cố gắng hơn.\nĐúng hạn.", 0, "m02", "comment", "Xin tiếp thu."),)
        shown = seen(app)
        assert "Góp ý của Nguyễn Văn M12 (nội dung 1, về Nguyễn Văn M02):" in shown
        assert "Tiếp thu, trả lời: Xin tiếp thu." in shown
        assert "Nội dung 1: góp ý 01, gợi ý 00, giải trình 00 · chưa có kết luận" in shown
        assert "Đã ghi: ý kiến." in shown


@pytest.mark.parametrize("size", SIZES)
async def test_the_slip_stands_whole_on_the_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, [*OPEN, SAID], step="discussion", size=size) as (app, pilot):
        await burst(pilot, "f2")
        shown = seen(app)
        for line in ("Nội dung", "Loại", "▸ Người nói (chưa chọn)", "Về", "Nội dung ý kiến", "Tiếp thu, trả lời"):
            assert line in shown
        assert "F2 Ghi vào sổ  F9 Bỏ  Esc Để đó" in shown
        assert "01 Nguyễn Văn M01" in shown


async def test_a_guest_is_found_by_letters_and_gives_a_hint(tmp_path: Path) -> None:
    async with program(tmp_path, OPEN, step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "bich")
        assert "› 16 Trần Thị Bích, Phó Bí thư Đảng ủy, khách mời" in seen(app)
        app.screen.query_one("#kind").focus()
        await burst(pilot, "2", "enter")
        await burst(pilot, "tab")
        await burst(pilot, "tab")
        await burst(pilot, "Nói rõ việc học tập.", "f2")
        assert app.open_dossier.meeting.comments == (CommentMade("k01", "Nói rõ việc học tập.", 0, None, "hint"),)


async def test_W403_what_somebody_absent_sent_in_is_recorded_with_a_word_of_warning(tmp_path: Path) -> None:
    async with program(tmp_path, OPEN, step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "15", "enter")
        assert "Nguyễn Văn M15 (vắng mặt, gửi ý kiến bằng văn bản)" in seen(app)
        app.screen.query_one("#text").focus()
        await burst(pilot, "Tôi nhất trí (gửi bằng văn bản).", "f2")
        assert app.open_dossier.meeting.comments[0].by == "m15"
        assert "vắng mặt nhưng có ý kiến được ghi; đề nghị ghi rõ là ý kiến gửi bằng văn bản" in flat(app)


async def test_a_number_that_nobody_has_is_told_and_what_is_typed_behind_it_falls_nowhere_else(tmp_path: Path) -> None:
    async with program(tmp_path, OPEN, step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "47", "enter")
        assert "Chưa được: «Người nói»: không có số 47 trong danh sách." in flat(app)
        assert app.focused is not None
        assert app.focused.id == "by"
        await burst(pilot, "04", "enter")
        assert "Chưa được" not in flat(app)


async def test_a_conclusion_is_the_chairs_item_by_item(tmp_path: Path) -> None:
    async with program(tmp_path, OPEN, step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        app.screen.query_one("#item").focus()
        await burst(pilot, "2", "enter")
        await burst(pilot, "4", "enter")
        app.screen.query_one("#text").focus()
        await burst(pilot, "Nhất trí.", "f2")
        assert app.open_dossier.meeting.comments == (CommentMade("m01", "Nhất trí.", 1, None, "conclusion"),)
        assert "Nội dung 2: góp ý 00, gợi ý 00, giải trình 00 · đã kết luận" in seen(app)


async def test_a_subject_of_another_item_is_let_go(tmp_path: Path) -> None:
    async with program(tmp_path, [*OPEN, SAID], step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        assert "Nguyễn Văn M01" in seen(app)
        app.screen.query_one("#item").focus()
        await burst(pilot, "2", "enter")
        assert "không về riêng ai" in seen(app)


async def test_what_is_lacking_is_said(tmp_path: Path) -> None:
    async with program(tmp_path, OPEN, step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "f2")
        assert "Vui lòng ghi: Người nói." in seen(app)
        await burst(pilot, "03", "enter")
        await burst(pilot, "f2")
        assert "Vui lòng ghi: Nội dung ý kiến." in seen(app)
        assert app.open_dossier.meeting.comments == ()


async def test_a_note_written_anew_stands_at_the_end_and_the_book_keeps_both(tmp_path: Path) -> None:
    acts = [*OPEN, SAID, CommentMade("m05", "Đồng ý.", 0)]
    async with program(tmp_path, acts, step="discussion") as (app, pilot):
        await burst(pilot, "01", "enter")
        await burst(pilot, " Nhất là buổi sáng.", "f2")
        dossier = app.open_dossier
        assert [made.text for made in dossier.meeting.comments] == ["Đồng ý.", "Cần đi đúng giờ. Nhất là buổi sáng."]
        assert [counts for _, counts in dossier.history()][-4:] == [False, True, True, False]
        assert EntryStruckOut(10, "sửa lại ý kiến", change=True) in [
            entry.act for entry in dossier.book.entries(dossier.record)
        ]
        assert "thay mục số 10 đã gạch bỏ" in seen(app)


async def test_opened_and_recorded_without_a_change_nothing_is_written(tmp_path: Path) -> None:
    async with program(tmp_path, [*OPEN, SAID], step="discussion") as (app, pilot):
        await burst(pilot, "enter")
        await burst(pilot, "f2")
        assert len(list(app.open_dossier.history())) == 10
        assert "Ý kiến không có gì thay đổi." in seen(app)


async def test_a_note_is_struck_out_with_a_reason(tmp_path: Path) -> None:
    async with program(tmp_path, [*OPEN, SAID], step="discussion") as (app, pilot):
        await burst(pilot, "f4")
        await burst(pilot, "ghi nhầm người", "enter")
        assert app.open_dossier.meeting.comments == ()
        assert "Chưa có ý kiến nào" in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_a_long_text_wraps_and_is_recorded_whole(tmp_path: Path, size: tuple[int, int]) -> None:
    async with program(tmp_path, [*OPEN, SAID], step="discussion", size=size) as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "02", "enter")
        await burst(pilot, "tab")
        await burst(pilot, LONG)
        assert "Câu thứ 20 của một ý kiến dài." in " ".join(seen(app).replace("│", " ").split())
        await burst(pilot, "f2")
        assert app.open_dossier.meeting.comments[-1].text == LONG


async def test_leaving_keeps_a_draft_and_f2_goes_on_with_it(tmp_path: Path) -> None:
    async with program(tmp_path, OPEN, step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "03", "enter")
        await burst(pilot, "tab")
        await burst(pilot, "Mới nói được nửa", "escape")
        await pilot.pause()
        shown = seen(app)
        assert "Có bản nháp chưa ghi (01): Enter để viết tiếp, F4 để bỏ." in shown
        assert "BẢN NHÁP: Mới nói" in shown
        await burst(pilot, "f2")
        assert "Viết tiếp bản nháp lưu lúc 07:30 ngày 05/12/2023" in seen(app)
        await burst(pilot, " câu.", "f2")
        await pilot.pause()
        assert app.open_dossier.meeting.comments == (CommentMade("m03", "Mới nói được nửa câu.", 0),)
        assert "nháp" not in seen(app).lower()
        assert drafts_of(tmp_path) == []


async def test_while_typing_the_draft_is_written_and_said_so(tmp_path: Path) -> None:
    async with program(tmp_path, OPEN, step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "03", "enter")
        await burst(pilot, "tab")
        await burst(pilot, "Đang nói")
        writing = app.screen
        assert isinstance(writing, Writing)
        writing.keep()
        await pilot.pause()
        assert "đã lưu bản nháp 07:30:00" in seen(app)
        (file,) = drafts_of(tmp_path)
        (draft,) = Drafts(file, app.hand.clock).all().values()
        assert (draft.said["by"], draft.said["text"]) == ("m03", "Đang nói")


async def test_the_draft_comes_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Writing, "PAUSE", 0.001)
    async with program(tmp_path, [*OPEN, SAID], step="discussion") as (app, pilot):
        await burst(pilot, "enter")
        await burst(pilot, "!")
        while not drafts_of(tmp_path):
            await pilot.pause()
        assert list(Drafts(drafts_of(tmp_path)[0], app.hand.clock).all()) == ["comment:10"]
        await burst(pilot, "backspace")
        while drafts_of(tmp_path):
            await pilot.pause()


async def test_a_draft_is_given_up_only_when_that_is_meant(tmp_path: Path) -> None:
    async with program(tmp_path, [*OPEN, SAID], step="discussion") as (app, pilot):
        await burst(pilot, "enter")
        await burst(pilot, " Thêm.", "f9")
        await burst(pilot, "escape")
        assert "Thêm." in seen(app)
        await burst(pilot, "escape")
        await pilot.pause()
        assert "BẢN NHÁP: Cần đi" in seen(app)
        await burst(pilot, "f4")
        await burst(pilot, "enter")
        assert drafts_of(tmp_path) == []
        assert app.open_dossier.meeting.comments == (SAID,)
        await burst(pilot, "enter")
        await burst(pilot, " Lại.", "f9")
        await burst(pilot, "enter")
        await pilot.pause()
        assert drafts_of(tmp_path) == []
        assert "Góp ý của Nguyễn Văn M04" in seen(app)


async def test_f2_pressed_twice_records_once(tmp_path: Path) -> None:
    async with program(tmp_path, [*OPEN, SAID], step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "03", "enter")
        await burst(pilot, "tab")
        await burst(pilot, "Nghe rõ.", "f2", "f2")
        assert [made.text for made in app.open_dossier.meeting.comments] == ["Cần đi đúng giờ.", "Nghe rõ."]


async def test_a_text_that_cannot_be_printed_is_refused_and_stays_on_the_screen(tmp_path: Path) -> None:
    async with program(tmp_path, [*OPEN, SAID], step="discussion") as (app, pilot):
        await burst(pilot, "enter")
        app.screen.query_one("#text").insert("\u202e")  # type: ignore[attr-defined]
        await burst(pilot, "f2")
        assert "có ký tự không in được (mã U+202E)" in seen(app)
        assert isinstance(app.screen, Writing)


async def test_after_adoption_it_is_refused_before_anything_is_typed(tmp_path: Path) -> None:
    async with program(tmp_path, [*opened(3), MinutesAdopted(3)], step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        assert not isinstance(app.screen, Writing)
        assert "biên bản đã được thông qua" in seen(app)


async def test_with_no_roster_it_says_where_to_go(tmp_path: Path) -> None:
    async with program(tmp_path, opened(3)[:1], step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        assert "Chưa có danh sách." in seen(app)


def drafts_of(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if "nhap" in path.name]


async def test_what_was_struck_out_by_mistake_is_offered_back(tmp_path: Path) -> None:
    acts = [*opened(5), put(3, "m02"), CommentMade("m01", "ý kiến A"), CommentMade("m02", "ý kiến B")]
    async with program(tmp_path, acts, step="discussion") as (app, pilot):
        await burst(pilot, "up", "f4")
        await burst(pilot, "nham", "enter")
        assert [one.text for one in app.open_dossier.meeting.comments] == ["ý kiến B"]
        await burst(pilot, "f12")
        assert "Lấy lại mục số 8: ý kiến" in flat(app)
        await burst(pilot, "gach nham", "enter")
        assert [one.text for one in app.open_dossier.meeting.comments] == ["ý kiến A", "ý kiến B"]
        assert "Đã ghi: lấy lại mục số 8: ý kiến" in flat(app)
        await burst(pilot, "f12")
        assert "Gạch bỏ mục số 9: ý kiến" in flat(app)


async def test_the_subject_stays_while_another_item_is_only_passed_by(tmp_path: Path) -> None:
    acts = [*opened(12), put(3, "m02"), put(3, "m03")]
    async with program(tmp_path, acts, step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "05", "enter", "1", "enter", "Cần cố gắng.")
        writing = app.screen
        assert isinstance(writing, Writing)
        assert writing.said["on"] == "m02"
        writing.query_one("#item").focus()
        await burst(pilot, "2")
        assert writing.said["on"] == ""
        await burst(pilot, "backspace")
        assert (writing.said["item"], writing.said["on"]) == ("0", "m02")
        await burst(pilot, "down", "up")
        assert (writing.said["item"], writing.said["on"]) == ("0", "m02")


ORGANISATION = put(1, Subject("cb", "Chi bộ 3", "organisation"))
SEVERAL: list[AnyAct] = [
    *opened(15, 14),
    ORGANISATION,
    put(3, "m02", Subject("m01", "Nguyễn Văn M01", "member", rated=False, reason="mới chuyển đến"), "m07"),
]


async def test_one_number_is_the_line_of_the_ballot_and_the_whole_item_is_said_in_words(tmp_path: Path) -> None:
    async with program(tmp_path, SEVERAL, step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        app.screen.query_one("#item").focus()
        await burst(pilot, "2", "enter", "1", "enter", "3", "enter")
        shown = seen(app)
        assert "0 cả nội dung 2, không về riêng ai" in shown
        assert "01 Nguyễn Văn M02" in shown
        assert "02 Nguyễn Văn M07" in shown
        assert "03 Nguyễn Văn M01, không xếp loại" in shown
        await burst(pilot, "2")
        assert "▸ Về        Nguyễn Văn M07" in seen(app)
        await burst(pilot, "enter", "Tốt.", "f2")
        await burst(pilot, "f2")
        await burst(pilot, "4", "enter", "0", "enter", "Cả tổ cố gắng.", "f2")
        assert app.open_dossier.meeting.comments == (
            CommentMade("m03", "Tốt.", 1, "m07"),
            CommentMade("m04", "Cả tổ cố gắng.", 1),
        )
        assert "Nguyễn Văn M04     cả nội dung" in seen(app)


async def test_over_several_items_the_items_number_stands_before_the_line(tmp_path: Path) -> None:
    async with program(tmp_path, SEVERAL, step="objections") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "05", "enter", "01", "enter")
        told = (
            "Chưa được: số 01: có nhiều nội dung, vui lòng gõ số nội dung rồi số dòng: 101 Chi bộ 3; 201 Nguyễn Văn M02"
        )
        assert told in flat(app)
        await burst(pilot, "202")
        assert "▸ Về        Nguyễn Văn M07" in seen(app)
        await burst(pilot, "enter", "Tôi bảo lưu.", "f2")
        assert app.open_dossier.meeting.objections == (ObjectionMade("m05", "Tôi bảo lưu.", "m07"),)


@pytest.mark.parametrize("typed", ["0", "00"])
@pytest.mark.parametrize("rated", [1, 12])
async def test_0_is_the_whole_item_however_many_are_rated(tmp_path: Path, typed: str, rated: int) -> None:
    acts = [*opened(15), put(3, *(f"m{number:02d}" for number in range(1, rated + 1)))]
    async with program(tmp_path, acts, step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "03", "enter", "1", "enter")
        app.screen.query_one("#on").focus()
        await burst(pilot, typed, "enter", "Nhất trí.", "f2")
        assert app.open_dossier.meeting.comments == (CommentMade("m03", "Nhất trí.", 0),)


@pytest.mark.parametrize(
    "keys", [("12", "enter", "2", "enter", "Lời nói."), ("12", "02", "Lời nói."), ("12", "2", "Lời nói.")]
)
async def test_no_field_is_skipped_whether_enter_is_typed_behind_a_number_or_not(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    async with program(tmp_path, OPEN, step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, *keys, "f2")
        assert app.open_dossier.meeting.comments == (CommentMade("m12", "Lời nói.", 0, "m02"),)


async def test_W404_a_conclusion_of_somebody_else_is_recorded_and_the_chair_named(tmp_path: Path) -> None:
    async with program(tmp_path, OPEN, step="discussion") as (app, pilot):
        await burst(pilot, "f2")
        app.screen.query_one("#kind").focus()
        await burst(pilot, "4", "enter", "2", "enter", "0", "enter", "Nhất trí.", "f2")
        assert app.open_dossier.meeting.comments == (CommentMade("m02", "Nhất trí.", 0, None, "conclusion"),)
        told = (
            "kết luận này ghi của Nguyễn Văn M02, còn chủ trì Hội nghị, người kết luận từng nội dung, là Nguyễn Văn M01"
        )
        assert told in flat(app)


async def test_help_tells_by_which_numbers_people_are_chosen(tmp_path: Path) -> None:
    async with program(tmp_path, OPEN, step="discussion", size=(120, 40)) as (app, pilot):
        await burst(pilot, "f2")
        await burst(pilot, "f1")
        assert "số dòng trên phiếu của nội dung ấy, như người kiểm phiếu đọc" in flat(app)
