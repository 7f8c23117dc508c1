"""The door: every fault of form, told at once, each at its place."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from meetings import schema
from meetings.people import Member


class Small(Struct, frozen=True, forbid_unknown_fields=True):
    count: schema.Count
    name: schema.NamedLine
    text: schema.Text = ""
    yes: bool = True
    born: date | schema.Count | None = None
    at: datetime | None = None
    votes: dict[str, dict[str, schema.Count]] = {}
    names: tuple[schema.NamedLine, ...] = ()


def codes(**data: object) -> list[str]:
    given_ = {"count": 1, "name": "An", **data}
    return [finding.code for finding in schema.read(given_, Small).findings]


def test_F011_an_unknown_key_is_named_with_the_nearest_one() -> None:
    finding = schema.read({"count": 1, "name": "An", "nam": "x"}, Small, "member[0]").findings[0]
    assert (finding.code, finding.where) == ("F011", "member[0].nam")
    assert "có phải là «name»" in finding.message


def test_F012_a_missing_key_is_named() -> None:
    assert [f.where for f in schema.read({}, Small).findings] == ["count", "name"]
    assert [f.code for f in schema.read({}, Small).findings] == ["F012", "F012"]


@pytest.mark.parametrize(
    "data",
    [
        {"name": 3}, {"yes": "true"}, {"yes": 1}, {"born": "5/12/1975"}, {"at": "2025-12-05"}, {"at": date(2025, 12, 5)},
        {"at": "2025-12-05T07:30:00+07:00"}, {"votes": []}, {"votes": {"m01": 3}}, {"names": "An"}, {"text": None},
    ],
)  # fmt: skip
def test_F013_another_kind_of_value_is_told(data: dict[str, object]) -> None:
    assert codes(**data) == ["F013"]


def test_F014_a_value_outside_the_list_is_told_with_the_list() -> None:
    finding = schema.read({"id": "m1", "name": "An", "status": "oficial"}, Member).findings[0]
    assert finding.code == "F014"
    assert "exempt, official, probationary, visiting" in finding.message


@pytest.mark.parametrize("count", [-1, Decimal("12.5"), Decimal("12.0"), True, "12", None, Decimal("NaN"), 10**30])
def test_F015_counts_are_whole_numbers(count: object) -> None:
    assert codes(count=count) == ["F015"]
    assert schema.read({"count": count, "name": "An"}, Small).value is None


@pytest.mark.parametrize("name", ["", "   ", "\u00a0", "\u200b"])
def test_F016_a_name_of_blanks_is_empty(name: str) -> None:
    assert codes(name=name) == ["F016"]


@pytest.mark.parametrize("text", ["a\x00b", "a\x1b[31m", "\ud800", "\ufffe", "a\u202eb"])
def test_F017_what_cannot_be_printed_is_refused(text: str) -> None:
    assert codes(name=text) == ["F017"]


def test_F018_a_line_has_an_end() -> None:
    assert codes(name="a" * 501) == ["F018"]


def test_F019_two_keys_that_read_the_same_are_one_too_many() -> None:
    assert codes(votes={"m01": {}, " m01": {}}) == ["F019"]
    assert codes(votes={"a\x1bb": {}}) == ["F017"]


def test_all_faults_are_told_at_once_and_what_is_optional_does_not_stop_the_rest() -> None:
    reading = schema.read({"count": 1, "name": "An", "yes": "x", "text": 3, "odd": 1}, Small)
    assert sorted(finding.code for finding in reading.findings) == ["F011", "F013", "F013"]
    assert reading.whole
    assert reading.value == Small(1, "An")


def test_text_comes_in_composed_and_tidy_and_keeps_its_lines() -> None:
    reading = schema.read({"count": 1, "name": " Nguye\u0302\u0303n\u00a0 An ", "text": "a \r\n\r\nb"}, Small)
    assert reading.value.name == "Nguyễn An"
    assert reading.value.text == "a\n\nb"


def test_json_dates_and_years_are_read() -> None:
    assert schema.read({"count": 1, "name": "An", "born": "1975-02-19"}, Small).value.born == date(1975, 2, 19)
    assert schema.read({"count": 1, "name": "An", "born": 1975}, Small).value.born == 1975
    assert schema.read({"count": 1, "name": "An", "at": "2025-12-05T07:30:00"}, Small).value.at == datetime(
        2025, 12, 5, 7, 30
    )


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.decimals() | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["count", "name", "votes", "x"]), inner)
    ),
    max_leaves=12,
)


@given(plain)
def test_whatever_comes_in_the_door_answers_and_never_breaks(data: object) -> None:
    reading = schema.read(data, Small)
    assert reading.findings or isinstance(reading.value, Small)
