"""What holds for every roster, however it is typed."""

import tempfile
import unicodedata
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.roster import RosterMember
from tests.forms.roster.books import HEADER, Row, read

FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Võ", "Bùi", "Công", "Ông")
GIVEN = ("Thị Hồng Minh", "Văn Ân", "Đức Huệ", "Thanh Thủy", "Bá Lộc", "Ngọc Ước")
NAMES = st.builds("{} {}".format, st.sampled_from(FAMILIES), st.sampled_from(GIVEN))
BIRTHS = st.one_of(st.none(), st.integers(1940, 2005), st.just("5/12/1975"), st.just("12/1975"))
POSTS = st.sampled_from((None, "Bí thư chi bộ", "Chi ủy viên, Tổ trưởng", "Đảng viên"))
NOTES = st.sampled_from((None, "dự bị", "miễn sinh hoạt", "sinh hoạt tạm thời"))
PEOPLE = st.lists(st.tuples(st.just(1), NAMES, BIRTHS, POSTS, NOTES), min_size=1, max_size=8)


def members(rows: list[Row]) -> list[tuple[object, ...]]:
    """What is read, rows aside."""
    with tempfile.TemporaryDirectory() as folder:
        return [_without_row(member) for member in read(Path(folder), rows).members]


def _without_row(member: RosterMember) -> tuple[object, ...]:
    return (member.name, member.title, member.born, member.post, member.status)


def decomposed(row: Row) -> Row:
    return tuple(unicodedata.normalize("NFD", value) if isinstance(value, str) else value for value in row)


@settings(max_examples=25, deadline=None)
@given(PEOPLE)
def test_decomposed_letters_give_the_same_members(people: list[Row]) -> None:
    rows: list[Row] = [HEADER, ("II", "Đảng viên dự bị"), *people]
    assert members([decomposed(row) for row in rows]) == members(rows)


@settings(max_examples=25, deadline=None)
@given(PEOPLE, st.data())
def test_blank_rows_never_change_the_members(people: list[Row], data: st.DataObject) -> None:
    rows: list[Row] = [("DANH SÁCH",), HEADER, (1, 2, 3, 4, 5), *people]
    spread = list(rows)
    for _ in range(data.draw(st.integers(1, 5))):
        spread.insert(
            data.draw(st.integers(0, len(spread))), data.draw(st.sampled_from([(), (None, " "), ("\u00a0",)]))
        )
    assert members(spread) == members(rows)


@settings(max_examples=25, deadline=None)
@given(PEOPLE, st.lists(st.sampled_from(["  {}", "{}\u00a0", "{}\n", "Đ/c {}", "\u200b{}"]), min_size=8, max_size=8))
def test_odd_spaces_and_addresses_never_change_the_members(people: list[Row], dresses: list[str]) -> None:
    dressed = [(row[0], dress.format(row[1]), *row[2:]) for row, dress in zip(people, dresses, strict=False)]
    assert members([HEADER, *dressed]) == members([HEADER, *people])
