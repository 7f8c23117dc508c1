"""A roster taken anew: whoever was on the old one keeps the id."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from meetings.listing import next_id, relisted
from meetings.people import Member

BORN = date(1975, 2, 19)


def read(*people: tuple[str, date | int | None]) -> tuple[Member, ...]:
    return tuple(Member("", name, born=born) for name, born in people)


def kept(*people: tuple[str, date | int | None]) -> list[str]:
    known = (
        Member("m01", "Lê An", born=BORN),
        Member("m02", "Trần Bình", born=1980),
        Member("m03", "Trần Bình", born=1991),
    )
    return [member.id for member in relisted(known, read(*people))]


def test_a_first_roster_is_numbered_in_its_order() -> None:
    assert [one.id for one in relisted((), read(("Lê An", None), ("Trần Bình", None)))] == ["m01", "m02"]


def test_somebody_known_keeps_the_id_wherever_the_row_stands_now() -> None:
    assert kept(("Phan Mới", None), ("Trần Bình", 1991), ("Lê An", BORN)) == ["m04", "m03", "m01"]


def test_a_year_agrees_with_a_date_of_it_and_nothing_with_anything() -> None:
    assert kept(("Lê An", 1975)) == ["m01"]
    assert kept(("LÊ  An", None)) == ["m01"]
    assert kept(("Lê An", 1976)) == ["m04"]


def test_namesakes_who_cannot_be_told_apart_get_new_ids() -> None:
    assert kept(("Trần Bình", None)) == ["m04"]
    assert kept(("Trần Bình", 1980), ("Trần Bình", 1980)) == ["m04", "m05"]


def test_the_next_id_is_behind_the_highest() -> None:
    assert next_id(("m01", "m26", "khach"), "m") == "m27"
    assert next_id((), "k") == "k01"


PEOPLE = st.lists(st.tuples(st.sampled_from(("An", "Bình", "Châu")), st.sampled_from((None, 1980, 1981))), max_size=8)


@given(PEOPLE, PEOPLE)
def test_ids_are_never_used_twice_and_never_change_hands_by_name(
    before: list[tuple[str, int | None]], now: list[tuple[str, int | None]]
) -> None:
    known = relisted((), read(*before))
    fresh = relisted(known, read(*now))
    assert len({one.id for one in fresh}) == len(now)
    names = {one.id: one.name for one in known}
    assert all(names.get(one.id, one.name) == one.name for one in fresh)


@given(PEOPLE)
def test_the_same_roster_again_changes_nobody_who_can_be_told_apart(people: list[tuple[str, int | None]]) -> None:
    known = relisted((), read(*dict.fromkeys(people)))
    alone = [one for one in known if all(one.name != other.name for other in known if other is not one)]
    again = {one.id for one in relisted(known, read(*dict.fromkeys(people)))}
    assert {one.id for one in alone} <= again
