"""Numbers typed as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.typed.ranges import BETWEEN, numbers_typed


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("7", (7,)),
        ("07", (7,)),
        ("3-5", (3, 4, 5)),
        ("5-3", (3, 4, 5)),
        ("3 - 5", (3, 4, 5)),
        ("3–5", (3, 4, 5)),
        ("3-5, 15", (3, 4, 5, 15)),
        ("3-5,15", (3, 4, 5, 15)),
        ("15 3-5 4", (3, 4, 5, 15)),
        ("1;2.", (1, 2)),
        ("47", (47,)),
    ],
)
def test_numbers_and_ranges_are_read_each_once_in_order(typed: str, numbers: tuple[int, ...]) -> None:
    read = numbers_typed(typed.rstrip("."), 47)
    assert (read.numbers, read.fault) == (numbers, "")


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("48", "không có số 48, chỉ từ 1 đến 47"),
        ("0", "không có số 0, chỉ từ 1 đến 47"),
        ("1, 40-50", "không có số 50, chỉ từ 1 đến 47"),
        ("3-", "chưa đọc được «3-», ghi như 3-12, 15"),
        ("3-4-5", "chưa đọc được «3-4-5», ghi như 3-12, 15"),
        ("", "chưa đọc được «», ghi như 3-12, 15"),
    ],
)
def test_what_cannot_be_read_is_told_and_nothing_is_taken(typed: str, fault: str) -> None:
    assert numbers_typed(typed, 47) == ((), fault)


@given(st.text(f"0123456789{BETWEEN}", max_size=12), st.integers(1, 60))
def test_whatever_is_typed_gives_numbers_of_the_list_or_a_sentence_never_both(typed: str, most: int) -> None:
    read = numbers_typed(typed, most)
    assert bool(read.numbers) != bool(read.fault)
    assert all(1 <= number <= most for number in read.numbers)
