"""The votes by keyboard: every kind of ballot in the regulation's order, who stands and who does not, ties, papers, leaving."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from meetings.acts import AnyAct, CriteriaListed, ItemPut, MembersListed, PapersWritten, RoundHeld, TieSettled
from meetings.people import CriteriaSet, Criterion, Member, Subject
from tests.meetings.build import asked, ids, levels, opened, put, subject
from tests.templates.word import words_of
from tests.tui.screens.driving import SIZES, burst, program, seen
from tui.app import KiemDiemApp

UNRATED = subject("m13", rated=False, reason="chuyển sinh hoạt")
MEMBERS: list[AnyAct] = [*opened(15, 14), put(3, *ids(11), subject("m12", conditions=False), UNRATED)]
GOOD = asked("good", 14, m03=7, **dict.fromkeys([one for one in ids(12) if one != "m03"], 14))
CHOICE = asked("excellent", 14, m01=9, m02=8, m04=8, **dict.fromkeys(ids(11)[4:], 0))


def account(issued: int, exchanged: int, collected: int, invalid: int) -> list[str]:
    return [key for figure in (issued, exchanged, collected, invalid) for key in (str(figure), "enter")]


def figures(*typed: int) -> list[str]:
    return [key for figure in typed for key in (str(figure), "enter")]


async def count(pilot: Pilot[None], *keys: str) -> None:
    """Open the next ballot, type its totals, record them."""
    await burst(pilot, "f9")
    await burst(pilot, *keys, "f9", "enter")
    await pilot.pause()


def rounds(app: KiemDiemApp, item: int = 0) -> tuple[RoundHeld, ...]:
    return app.open_dossier.meeting.items[item].rounds


@pytest.mark.parametrize("size", SIZES)
async def test_annex_3_good_then_excellent_then_the_runoff_then_downwards(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, MEMBERS, step="vote", size=size) as (app, pilot):
        shown = " ".join(seen(app).split())
        assert "Triệu tập 15, có mặt 14; cần ít nhất 08 phiếu, trên 50%" in shown
        assert "► F2: Biểu quyết mức Hoàn thành tốt nhiệm vụ (12 đứng tên)" in shown
        await count(pilot, *account(14, 0, 14, 0), *figures(14, 14, 7, *[14] * 9))
        assert rounds(app) == (GOOD,)
        shown = " ".join(seen(app).split())
        assert "20% × 11 người đạt mức tốt = 2,2; được chọn không quá 2; đã chọn 0, còn 2 chỗ" in shown
        assert "✓ Lượt 1, mức tốt: 14/14 phiếu hợp lệ; đạt 11, không đạt 01" in shown
        assert "► F2: Chọn xuất sắc, không quá 02 đồng chí (10 đứng tên)" in shown
        assert "hoặc: Biểu quyết mức Hoàn thành nhiệm vụ (01 đứng tên)" in shown

        await burst(pilot, "f9")
        await count_picked(pilot, *account(14, 0, 14, 0), *figures(9, 8, 8, *[0] * 7))
        assert rounds(app)[1] == CHOICE
        shown = " ".join(seen(app).split())
        assert "✗ đã được chọn" in shown
        assert "✓ bỏ phiếu lại xuất sắc bằng phiếu" in shown

        await burst(pilot, "f9")
        await count_picked(pilot, *account(14, 0, 14, 0), *figures(9, 5))
        runoff = rounds(app)[2]
        assert (runoff.runoff, list(runoff.votes)) == (True, ["m02", "m04"])
        await count(pilot, *account(14, 0, 14, 0), *figures(10))
        assert rounds(app)[3].votes == {"m03": {"for": 10, "against": 4}}
        assert "Đã bỏ phiếu xong nội dung này" in seen(app)
        came_out = app.open_dossier.meeting.outcomes[0]
        assert (came_out.used, came_out.pending) == (2, ())


async def count_picked(pilot: Pilot[None], *keys: str) -> None:
    """The first of the ballots that are due."""
    await burst(pilot, "enter")
    await burst(pilot, *keys, "f9", "enter")
    await pilot.pause()


async def test_annex_3_who_does_not_stand_and_why(tmp_path: Path) -> None:
    async with program(tmp_path, [*MEMBERS, GOOD], step="vote", size=(120, 40)) as (app, pilot):
        shown = seen(app)
        assert "✗ không bảo đảm tiêu chuẩn, điều kiện xuất sắc" in shown
        assert "✗ không đánh giá, xếp loại: chuyển sinh hoạt" in shown
        await burst(pilot, "12", "enter")
        told = " ".join(seen(app).replace("│", " ").split())
        assert "Lượt tới: ✗ không bảo đảm tiêu chuẩn, điều kiện xuất sắc (Phụ lục, mục 3 và 4.2)" in told
        assert "14 phiếu trên 15 thành viên triệu tập, cần 8: đạt (mục V)" in told


async def test_annex_3_the_steps_missing_are_told_before_the_first_ballot(tmp_path: Path) -> None:
    async with program(tmp_path, MEMBERS, step="vote", size=(120, 40)) as (app, _):
        shown = " ".join(seen(app).split())
        assert "⚠ Chưa ghi bước: Chi bộ thảo luận mức đề xuất (Phụ lục, mục 3)" in shown
        assert "(còn 12 người)" in shown


async def test_the_paper_of_the_ballot_has_exactly_those_who_may_stand(tmp_path: Path) -> None:
    async with program(tmp_path, [*MEMBERS, GOOD], step="vote") as (app, pilot):
        await burst(pilot, "f4")
        await burst(pilot, "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown = " ".join(seen(app).split())
        told = "phieu-noi-dung-1-luot-toi-chon-xuat-sac.docx cho 14 người biểu quyết (in 07 bản, mỗi bản 02 phiếu)"
        assert told in shown
        (paper,) = (tmp_path / "van-ban").rglob("*.docx")
        words = words_of(paper.read_bytes())
        assert "Nguyễn Văn M11" in words
        assert not any(name in words for name in ("Nguyễn Văn M03", "Nguyễn Văn M12", "Nguyễn Văn M13"))
        acts = [entry.act for entry in app.open_dossier._entries]
        assert isinstance(acts[-1], PapersWritten)

        await burst(pilot, "f4")
        await burst(pilot, "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert len(app.open_dossier._entries) == len(acts)


async def test_a_paper_changed_by_hand_is_kept(tmp_path: Path) -> None:
    async with program(tmp_path, MEMBERS, step="vote") as (app, pilot):
        folder = tmp_path / "van-ban" / "2023-12-05-07-30-chi-bo-truong-hoc"
        folder.mkdir(parents=True)
        own = folder / "phieu-noi-dung-1-luot-1.docx"
        own.write_bytes(b"by hand")
        await burst(pilot, "f4")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert own.read_bytes() == b"by hand"
        assert "giữ nguyên phieu-noi-dung-1-luot-1.docx" in " ".join(seen(app).split())


@pytest.mark.parametrize("size", SIZES)
async def test_annex_1_a_criterion_then_the_levels_then_the_runoff_between_the_highest(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    acts = [*opened(15, 14), put(1, subject("cb", "organisation"))]
    async with program(tmp_path, acts, step="vote", size=size) as (app, pilot):
        await burst(pilot, "f5")
        await burst(pilot, "Đoàn kết nội bộ", "enter")
        assert "► F2: Biểu quyết tiêu chí “Đoàn kết nội bộ” (01 đứng tên)" in seen(app)
        await burst(pilot, "f9")
        await count_picked(pilot, *account(14, 0, 14, 1), *figures(3, 8, 1))
        held = rounds(app)[0]
        assert (held.question, held.criterion) == ("criterion", "Đoàn kết nội bộ")
        assert held.votes == {"cb": {"Xuất sắc": 3, "Tốt": 8, "Trung bình": 1, "Kém": 1}}
        await count(pilot, *account(14, 0, 14, 0), *figures(6, 5, 3))
        assert rounds(app)[1] == levels_of(cb=(6, 5, 3, 0))
        assert "✓ xuất sắc / tốt" in seen(app)
        await count(pilot, *account(14, 0, 14, 0), *figures(5))
        last = rounds(app)[2]
        assert (last.runoff, last.votes) == (True, {"cb": {"excellent": 5, "good": 9}})
        assert app.open_dossier.meeting.outcomes[0].level_of("cb") == "good"


def levels_of(**lines: tuple[int, int, int, int]) -> RoundHeld:
    held = levels(14, **lines)
    votes = {one: {key: given for key, given in line.items() if key != "blank"} for one, line in held.votes.items()}
    return RoundHeld(0, "level", 14, 14, 0, votes)


async def test_annex_1_the_paper_of_a_criterion_has_its_text_and_the_grades(tmp_path: Path) -> None:
    listed = CriteriaListed((CriteriaSet("tc", "Chi bộ", (Criterion("Đoàn kết nội bộ"), Criterion("Kỷ luật"))),))
    acts = [*opened(15, 14), put(1, subject("cb", "organisation"), subject("c2", "organisation")), listed]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await burst(pilot, "f5")
        await burst(pilot, "02", "enter")
        await burst(pilot, "02", "enter")
        assert "F2: Biểu quyết tiêu chí “Kỷ luật” (01 đứng tên)" in seen(app)
        await burst(pilot, "f4")
        await burst(pilot, "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        (paper,) = (tmp_path / "van-ban").rglob("*.docx")
        words = words_of(paper.read_bytes())
        assert "Lượt ……: Biểu quyết tiêu chí “Kỷ luật”" in words
        assert "Trung bình" in words
        assert "Nguyễn Văn C2" in words
        assert "Nguyễn Văn CB" not in words


async def test_annex_1_a_criterion_comes_before_the_whole(tmp_path: Path) -> None:
    acts = [*opened(15, 14), put(1, subject("cb", "organisation")), levels_of(cb=(8, 5, 1, 0))]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await burst(pilot, "f5")
        assert "Lý do bỏ phiếu lần nữa" in " ".join(seen(app).split())
        assert "tiêu chí" not in seen(app)


SEVERAL: list[AnyAct] = [
    *opened(15, 14, kind="committee"),
    put(5, subject("a", "organisation")),
    put(6, *(subject(one, "collective") for one in ("t1", "t2", "t3"))),
    put(7, "m01", subject("p", "person", post="Trưởng trạm", unit="Trạm Y tế phường")),
]


@pytest.mark.parametrize("size", SIZES)
async def test_annex_5_votings_5_to_7_with_several_subjects_of_several_kinds(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, SEVERAL, step="vote", size=size) as (app, pilot):
        assert seen(app).count("chưa bỏ phiếu") == 3
        await burst(pilot, "02", "enter")
        await count(pilot, *account(14, 0, 14, 0), *figures(3, 8, 1), *figures(6, 5, 3), *figures(14, 0, 0))
        assert app.open_dossier.meeting.outcomes[1].level_of("t3") == "excellent"
        assert "✓ xuất sắc / tốt" in seen(app)
        await burst(pilot, "escape")
        assert "bỏ phiếu lại giữa" in seen(app)
        await burst(pilot, "03", "enter")
        await count(pilot, *account(14, 0, 14, 0), *figures(8, 6, 0), *figures(0, 0, 9))
        outcome = app.open_dossier.meeting.outcomes[2]
        assert (outcome.level_of("m01"), outcome.level_of("p")) == ("excellent", "fulfilled")
        await burst(pilot, "escape")
        assert "đã xong" in seen(app)


async def test_nothing_is_counted_before_the_roll_call(tmp_path: Path) -> None:
    async with program(tmp_path, [*opened(15)[:4], put(3, "m01")], step="vote") as (app, pilot):
        await burst(pilot, "f9")
        assert "Chưa được: bỏ phiếu khi chưa điểm danh" in " ".join(seen(app).split())
        assert app.screen.id != "totals"


@pytest.mark.parametrize("reading", ["priority_list", "chair_recorded"])
async def test_annex_3_a_tie_is_settled_where_the_reading_says_so(tmp_path: Path, reading: str) -> None:
    item = put(3, *ids(12))
    acts = [*opened(15, 14, readings={"cap.tie": reading}), item, asked("good", 14, **dict.fromkeys(ids(12), 14))]
    tie = asked("excellent", 14, m01=9, m02=8, m03=8, **dict.fromkeys(ids(12)[3:], 0))
    async with program(tmp_path, [*acts, tie], step="vote") as (app, pilot):
        assert "► F5: ghi cách giải quyết" in seen(app)
        await burst(pilot, "f5")
        await burst(pilot, "01", "enter")
        await burst(pilot, "03", "enter")
        await burst(pilot, "tuổi đảng cao hơn", "enter")
        assert app.open_dossier.meeting.items[0].record[-1] == TieSettled(0, ("m03",), "tuổi đảng cao hơn")
        assert "Đã bỏ phiếu xong nội dung này" in seen(app)


async def test_reading_cap_tie_runoff_offers_no_settling_without_a_ballot(tmp_path: Path) -> None:
    async with program(tmp_path, [*MEMBERS, GOOD, CHOICE], step="vote") as (app, pilot):
        assert "► F2: Bỏ phiếu lại xuất sắc, chọn không quá 01 đồng chí (02 đứng tên)" in seen(app)
        await burst(pilot, "f5")
        assert "Ghi cách giải quyết" not in seen(app)


async def test_a_meeting_without_items_says_where_to_put_them(tmp_path: Path) -> None:
    async with program(tmp_path, opened(3), step="vote") as (app, pilot):
        assert "Chưa có nội dung biểu quyết. Bấm F3" in seen(app)
        await burst(pilot, "f2", "f4", "f5", "f9", "escape")
        assert "Chưa có nội dung biểu quyết nào" in seen(app)


async def test_f12_strikes_out_a_ballot_and_it_is_due_again(tmp_path: Path) -> None:
    async with program(tmp_path, [*MEMBERS, GOOD], step="vote") as (app, pilot):
        await burst(pilot, "f12")
        await burst(pilot, "đếm lại", "enter")
        assert rounds(app) == ()
        assert "► F2: Biểu quyết mức Hoàn thành tốt nhiệm vụ (12 đứng tên)" in seen(app)


# A ballot held once more.


@pytest.mark.parametrize("size", SIZES)
async def test_section_v_a_ballot_is_held_once_more_for_some_with_its_reason(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with program(tmp_path, [*MEMBERS, GOOD], step="vote", size=size) as (app, pilot):
        await burst(pilot, "f5")
        await burst(pilot, "02", "enter")
        await burst(pilot, "03", "enter", "05", "enter", "f2")
        await burst(pilot, "phiếu in thiếu tên", "enter")
        shown = " ".join(seen(app).split())
        assert "Thêm lượt: Biểu quyết mức Hoàn thành tốt nhiệm vụ (bỏ phiếu lần nữa)." in shown
        assert "► F2: Biểu quyết mức Hoàn thành tốt nhiệm vụ (bỏ phiếu lần nữa) (02 đứng tên)" in shown
        await burst(pilot, "f9")
        await count_picked(pilot, *account(14, 0, 14, 0), *figures(12, 13))
        again = rounds(app)[1]
        assert (again.question, again.reason, list(again.votes)) == ("good", "phiếu in thiếu tên", ["m03", "m05"])
        shown = " ".join(seen(app).split())
        assert "W302" not in shown
        assert "✓ Lượt 2, mức tốt, lần nữa: 14/14 phiếu hợp lệ; đạt 02" in shown
        assert "► F2: Chọn xuất sắc, không quá 02 đồng chí (11 đứng tên)" in shown


async def test_section_v_the_choice_of_the_excellent_is_held_once_more_as_a_whole(tmp_path: Path) -> None:
    acts = [*MEMBERS, asked("good", 14, **dict.fromkeys(ids(12), 14)), CHOICE_OF_ALL]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await burst(pilot, "f5")
        await burst(pilot, "mất điện khi đang kiểm phiếu", "enter")
        assert "► F2: Chọn xuất sắc, lần nữa, không quá 02 đồng chí (11 đứng tên)" in seen(app)
        await count(pilot, *account(14, 0, 14, 0), *figures(9, 9, *[0] * 9))
        assert rounds(app)[2].reason == "mất điện khi đang kiểm phiếu"
        assert app.open_dossier.meeting.outcomes[0].used == 2


CHOICE_OF_ALL = asked("excellent", 14, m01=9, m02=2, **dict.fromkeys(ids(11)[2:], 0))


async def test_before_the_first_ballot_there_is_nothing_to_hold_once_more(tmp_path: Path) -> None:
    async with program(tmp_path, MEMBERS, step="vote") as (app, pilot):
        await burst(pilot, "f5")
        assert "Chưa có lượt nào để bỏ phiếu lần nữa. Bấm F2" in " ".join(seen(app).split())


async def test_annex_1_a_criterion_is_not_put_to_the_vote_twice_unawares(tmp_path: Path) -> None:
    held = RoundHeld(0, "criterion", 14, 14, 0, {"cb": {"Tốt": 14}}, criterion="Đoàn kết")
    acts = [*opened(15, 14), put(1, subject("cb", "organisation")), held]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await burst(pilot, "f5")
        await burst(pilot, "01", "enter")
        await burst(pilot, "Đoàn kết", "enter")
        assert "Đã biểu quyết tiêu chí «Đoàn kết»; muốn bỏ phiếu lần nữa thì F5" in " ".join(seen(app).split())
        await burst(pilot, "f5")
        await burst(pilot, "02", "enter")
        await burst(pilot, "ý kiến khác nhau", "enter")
        assert "Biểu quyết tiêu chí “Đoàn kết” (bỏ phiếu lần nữa) (01 đứng tên)" in seen(app)


# At 80×24 nothing that matters is cut off.


LOWER = [asked("fulfilled", 14, m03=3), asked("unfulfilled", 14, m03=9)]


async def test_at_80x24_every_round_of_four_is_told(tmp_path: Path) -> None:
    async with program(tmp_path, [*MEMBERS, GOOD, CHOICE, *LOWER], step="vote") as (app, _):
        shown = seen(app)
        for number, what in ((1, "mức tốt"), (2, "chọn xuất sắc"), (3, "mức hoàn thành"), (4, "mức không hoàn thành")):
            assert f"✓ Lượt {number}, {what}: 14/14" in shown
        assert "Nguyễn Văn M04" in shown


async def test_at_80x24_many_rounds_are_counted_and_the_last_ones_told(tmp_path: Path) -> None:
    again = [replace(GOOD, reason="đếm lại") for _ in range(12)]
    async with program(tmp_path, [*MEMBERS, GOOD, *again], step="vote") as (app, _):
        shown = seen(app)
        assert "lượt trước: F7 xem trong sổ" in shown
        assert "✓ Lượt 13, mức tốt, lần nữa: 14/14 phiếu hợp lệ; đạt 11, không đạt 01" in shown
        assert "F10 Về sổ" in shown


async def test_at_80x24_the_title_of_a_ballot_has_its_places(tmp_path: Path) -> None:
    acts = [*MEMBERS, put(1, subject("cb", "organisation")), GOOD, CHOICE]
    async with program(tmp_path, acts, step="vote") as (app, pilot):
        await burst(pilot, "01", "enter", "f9")
        assert "Bỏ phiếu lại xuất sắc, chọn không quá 01 đồng chí" in seen(app)
        await burst(pilot, "enter")
        assert "Nội dung 1, lượt 3: Bỏ phiếu lại xuất sắc, chọn không quá 01 đồng chí" in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_namesakes_are_told_apart_and_not_cut_off(tmp_path: Path, size: tuple[int, int]) -> None:
    prepared, _, *others = opened(3)
    years = {"m01": 1977, "m02": 1991}
    members = tuple(Member(one, "Nguyễn Thị Lan Anh", born=years.get(one)) for one in ("m01", "m02"))
    named = tuple(Subject(one, "Nguyễn Thị Lan Anh", "member") for one in ("m01", "m02"))
    acts = [prepared, MembersListed((*members, Member("m03", "Lê Văn Ba"))), *others, ItemPut(3, named)]
    async with program(tmp_path, acts, step="vote", size=size) as (app, _):
        shown = seen(app)
        assert "Nguyễn Thị Lan Anh (1977)" in shown or "Nguyễn Thị Lan Anh (sinh năm 1977)" in shown
        assert "1991)" in shown
