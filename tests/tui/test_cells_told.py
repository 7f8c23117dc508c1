"""What a preview tells of the cells that were read: what people would read otherwise, and nothing else."""

import pytest

from tui.telling.cells import for_people, reads_otherwise


@pytest.mark.parametrize(
    ("was", "became"),
    [
        ("20/07/2026", "2026-07-20"), ("01/7/2026", "2026-07-01"), ("1.7.2026", "2026-07-01"), ("05-12-2026", "2026-12-05"),
        ("27,0", "27"), ("28,50", "28.5"), ("28,5", "28.5"), ("23", "23"), ("0,0", "0"),
    ],
)  # fmt: skip
def test_a_day_or_number_that_only_lost_a_zero_is_nothing_to_look_at(was: str, became: str) -> None:
    assert not reads_otherwise(was, became)


@pytest.mark.parametrize(
    ("was", "became"),
    [
        ("ngày 20 tháng 7 năm 2026", "2026-07-20"), ("07/12/2026", "2026-07-12"), ("1/7", "2026-07-01"),
        ("1.000,5", "1000.5"), ("28.5", "28.5"), ("5/10", "5"), ("O,5", "0.5"), ("VC", "Viên chức"), (" 27", "27"),
    ],
)  # fmt: skip
def test_whatever_was_understood_is_told(was: str, became: str) -> None:
    assert reads_otherwise(was, became)


def test_days_and_numbers_are_told_as_people_write_them() -> None:
    assert [for_people(one) for one in ("2026-07-01", "28.5", "Viên chức")] == ["01/7/2026", "28,5", "Viên chức"]
