"""Numbers in words, as papers repeat a figure that must not be altered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.numerals import in_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (99, "chín mươi chín"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (1000, "một nghìn"),
        (1005, "một nghìn không trăm linh năm"),
        (2026, "hai nghìn không trăm hai mươi sáu"),
        (30_000, "ba mươi nghìn"),
        (1_000_000, "một triệu"),
        (1_000_001, "một triệu không trăm linh một"),
        (2_015_000, "hai triệu không trăm mười lăm nghìn"),
    ],
)
def test_a_number_in_words(number: int, words: str) -> None:
    assert in_words(number) == words


@pytest.mark.parametrize("number", [-1, 10**12])
def test_what_no_paper_counts_is_not_read(number: int) -> None:
    with pytest.raises(ValueError, match="chỉ đọc được số"):
        in_words(number)


@given(st.integers(0, 999_999), st.integers(0, 999_999))
def test_two_numbers_never_have_the_same_words(one: int, other: int) -> None:
    assert (in_words(one) == in_words(other)) == (one == other)
    assert in_words(one) == " ".join(in_words(one).split())
