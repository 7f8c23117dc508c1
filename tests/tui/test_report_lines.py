"""The outcome of a meeting as lines at a terminal."""

from copy import deepcopy

from tests.forms.meeting_files import a_meeting, a_round, held, members_item, yes
from tui.commands.report import meeting_lines


def test_namesakes_are_told_apart_by_their_year_of_birth() -> None:
    document = deepcopy(a_meeting(members_item(a_round("good", yes(12, 5)), rated=2)))
    for member, born in zip(document["member"][:2], (1975, 1980), strict=True):
        member |= {"name": "Nguyễn Thị Hồng Minh", "born": born}
    lines = list(meeting_lines(held(document)))
    assert "   • m01 Nguyễn Thị Hồng Minh (sinh năm 1975): Hoàn thành tốt nhiệm vụ" in lines
    assert "   • m02 Nguyễn Thị Hồng Minh (sinh năm 1980): —" in lines
    pending = next(line for line in lines if line.startswith("   CHƯA CÓ KẾT QUẢ: "))
    assert "Nguyễn Thị Hồng Minh (sinh năm 1980): " in pending
