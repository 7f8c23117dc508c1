"""F12 asks with the name of whom and what is taken back, not only of the entry."""

from pathlib import Path

import pytest

from meetings.acts import (
    Absence,
    AnyAct,
    AttendanceTaken,
    CommentMade,
    GuestsInvited,
    LeftOut,
    MembersConvened,
    ObjectionMade,
    OfficersChosen,
    PaperNumber,
    PapersNumbered,
    StepDone,
)
from meetings.people import Guest
from tests.meetings.build import opened, put, subject
from tests.tui.screens.driving import burst, flat, program

CELL: list[AnyAct] = [*opened(5), put(3, "m01", "m02")]
ROLL = AttendanceTaken((Absence("m03", "ốm", excused=True), Absence("m05", excused=False)))


@pytest.mark.parametrize(
    ("acts", "asked"),
    [
        ([CommentMade("m04", "Cần đúng giờ.", 0, "m01")], "ý kiến của Nguyễn Văn M04 về Nguyễn Văn M01: Cần đúng giờ."),
        ([ObjectionMade("m04", "Không đồng ý.")], "ý kiến bảo lưu của Nguyễn Văn M04: Không đồng ý."),
        ([ROLL], "điểm danh: Nguyễn Văn M03 vắng có lý do (ốm); Nguyễn Văn M05 vắng không lý do"),
        ([ROLL, AttendanceTaken(ROLL.absent[:1])], "điểm danh: Nguyễn Văn M05 có mặt"),
        ([MembersConvened((LeftOut("m02", "đi học"),))], "triệu tập: Nguyễn Văn M02 không triệu tập (đi học)"),
        ([OfficersChosen("m01", "m02", ("m01",))], "thư ký Nguyễn Văn M02 thay Nguyễn Văn M01"),
        ([GuestsInvited((Guest("k1", "Lê Thị An"),)), GuestsInvited(())], "khách mời: bỏ Lê Thị An"),
        ([StepDone(0, 0, "m02")], "bước đã tiến hành: nội dung 1, bước 1, Nguyễn Văn M02"),
        ([PapersNumbered((PaperNumber("minutes", "BB", 5),))], "số văn bản: 05-BB (Biên bản hội nghị)"),
    ],
)
async def test_the_question_names_whom_and_what(tmp_path: Path, acts: list[AnyAct], asked: str) -> None:
    async with program(tmp_path, [*CELL, *acts], step="attendance", size=(120, 40)) as (app, pilot):
        await burst(pilot, "f12")
        assert asked in flat(app)


async def test_of_a_changed_item_the_question_names_whose_line_changed(tmp_path: Path) -> None:
    two = put(3, subject("m01", proposed="good"), "m02")
    async with program(tmp_path, [*opened(5), two, put(1, subject("cb", "organisation"))], step="prepare") as (
        app,
        pilot,
    ):
        await burst(pilot, "06", "enter")
        await burst(pilot, "015")
        assert app.open_dossier.meeting.put[0].subjects[0].proposed == "excellent"
        await burst(pilot, "f10")
        await burst(pilot, "f12")
        assert "nội dung biểu quyết: Nguyễn Văn M01 (mức đề xuất)" in flat(app)
