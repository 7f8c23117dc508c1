"""Who may decide on whom: told where it cannot be, never stopping. Điều 9; Điều 6, khoản 2."""

import pytest

from meetings.kpi.acts import LevelsDecided, MonthImported, RatedTogether
from meetings.kpi.deciding import deciders
from meetings.kpi.month import CollectiveRating, Decision
from tests.meetings.kpi.build import leader, person, with_points
from tests.meetings.kpi.recording import findings, imported, july, of, told

HEAD = leader(
    "p01", name="Trần Văn Bình", post="Chánh Văn phòng", manages=["p02", "p03"], rater="Ban Thường vụ Đảng ủy"
)
OFFICE = imported(
    HEAD,
    leader("p02", name="Lê Thị Hoa", post="Trưởng phòng Tổng hợp", leader="deputy", rater="Chánh Văn phòng"),
    with_points("p03", "85", name="Ngô Thị Mai", rater="Trưởng phòng Tổng hợp"),
    with_points("p04", "85", name="Đỗ Văn Nam", post="Văn thư", rater="Chánh Văn phòng"),
)


def by(who: str, one: str, first: MonthImported = OFFICE) -> list[str]:
    return told(of(first), LevelsDecided(july(27), who, (Decision(one, "fulfilled", "Lý do"),)))


@pytest.mark.parametrize(
    ("who", "one"),
    [
        ("Trần Văn Bình", "p03"),
        ("Chánh Văn phòng", "p03"),
        ("chánh văn phòng", "p02"),
        ("Lê Thị Hoa", "p03"),
        ("Trưởng phòng", "p03"),
        ("Trưởng phòng Tổng hợp", "p03"),
        ("Ban Thường vụ Đảng ủy phường", "p01"),
        ("Phạm Văn Lạ", "p03"),
    ],
)
def test_D9_whoever_rates_or_heads_the_unit_or_is_not_known_here_is_not_told(who: str, one: str) -> None:
    assert by(who, one) == []


@pytest.mark.parametrize(
    ("who", "one"),
    [
        ("Đỗ Văn Nam", "p03"),
        ("Văn thư", "p03"),
        ("Trần Văn Bình", "p01"),
        ("Lê Thị Hoa", "p04"),
        ("Tập thể lãnh đạo Văn phòng", "p03"),
    ],
)
def test_W906_D9_somebody_who_neither_rates_nor_heads_is_told_and_stops_nothing(who: str, one: str) -> None:
    assert by(who, one) == ["W906"]


def test_W906_D9_says_who_it_is_about_and_who_rates() -> None:
    act = LevelsDecided(july(27), "Văn thư", (Decision("p03", "fulfilled", "-"), Decision("p02", "fulfilled", "-")))
    said = [
        one.message.removesuffix("; vẫn ghi được; vui lòng kiểm tra lại, nhất là khi có ủy quyền")
        for one in findings(of(OFFICE), act)
    ]
    mai = "Ngô Thị Mai, mà cấp đánh giá, xếp loại là Trưởng phòng Tổng hợp hoặc Trần Văn Bình"
    hoa = "Lê Thị Hoa, mà cấp đánh giá, xếp loại là Chánh Văn phòng hoặc Trần Văn Bình"
    assert said == [f"ghi Văn thư quyết định về {mai}", f"ghi Văn thư quyết định về {hoa}"]


def test_D9_1_a_row_of_the_table_is_enough() -> None:
    described = imported(HEAD | {"manages": ["p02"]}, person("p02", rater="", rated_as=["government_division_staff"]))
    assert deciders(of(described).outcome, of(described).people["p02"]) == (
        "Trưởng phòng trực thuộc",
        "Trần Văn Bình",
        "Chánh Văn phòng",
    )
    assert by("Trần Văn Bình", "p02", described) == []
    assert by("Ban Thường vụ Đảng ủy", "p02", described) == ["W906"]


def test_W906_D9_a_collective_that_does_not_rate_is_told_too() -> None:
    rated = CollectiveRating("Tập thể lãnh đạo", july(27), ("p01", "p04"))
    assert told(of(OFFICE), RatedTogether(rated)) == ["W906"]
