"""Namesakes are told apart wherever something of a month names them."""

from meetings.kpi.naming import names_of
from tests.meetings.kpi.build import with_points
from tests.meetings.kpi.recording import findings, imported, of, published

NAMESAKES = imported(
    *(with_points(f"p0{n}", "95", name="Nguyễn Thị Hoa", post=post) for n, post in ((1, "Kế toán"), (2, "Văn thư"))),
    *(with_points(f"p0{n}", "80") for n in (3, 4, 5, 6)),
)


def test_F905_D8_5_namesakes_over_a_cap_are_told_apart() -> None:
    (found,) = [one for one in findings(of(NAMESAKES), published()) if one.code == "F905"]
    assert "Nguyễn Thị Hoa (Kế toán), Nguyễn Thị Hoa (Văn thư)" in found.message


def test_namesakes_of_one_post_have_their_place() -> None:
    same = imported(*(with_points(f"p0{n}", "80", name="Nguyễn Thị Hoa") for n in (1, 2)))
    assert list(names_of(same.month).values()) == ["Nguyễn Thị Hoa (thứ nhất)", "Nguyễn Thị Hoa (thứ hai)"]
