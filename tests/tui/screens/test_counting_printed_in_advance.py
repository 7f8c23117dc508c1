"""Papers of the second round printed in advance (phiếu in sẵn cả danh sách): marks at names that may not stand are void by line."""

from pathlib import Path

from meetings.acts import AnyAct
from tests.meetings.build import asked, ids, opened, put
from tests.tui.screens.driving import burst, flat, program, seen
from tests.tui.screens.test_counting import begin, rounds

SIXTH_FAILED: list[AnyAct] = [
    *opened(15, 14),
    put(3, *ids(6)),
    asked("good", 14, **dict.fromkeys(ids(5), 14), m06=2),
]


async def test_annex_3_a_mark_at_a_name_that_may_not_stand_is_void_and_its_paper_counts(tmp_path: Path) -> None:
    async with program(tmp_path, SIXTH_FAILED, step="vote") as (app, pilot):
        await begin(pilot)
        await burst(pilot, "14", *["tab"] * 6, "2", "f2")
        assert "06 Nguyễn Văn M06             không được đứng tên: dấu ở đây không tính" in seen(app)
        await burst(pilot, "0601")
        assert "Đang gõ: chọn: 01 Nguyễn Văn M01; không tính:" in " ".join(flat(app).replace("█", " ").split())
        await burst(pilot, "enter", "06", "enter", "01+12", "enter", "12", "enter", "f9", "enter")
        held = rounds(app)[1]
        assert (held.collected, held.invalid) == (14, 0)
        assert held.votes["m01"] == {"for": 13, "against": 1}
        assert "m06" not in held.votes
