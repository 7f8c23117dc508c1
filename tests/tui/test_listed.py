"""Rows of a list without a screen: numbers, filter, what stands beside."""

from tui.widgets.listed import Listed, Row


def rows(*names: str) -> tuple[Row, ...]:
    return tuple(Row(name, (str(place), name)) for place, name in enumerate(names, start=1))


def test_a_row_is_named_by_the_number_printed_before_it_whatever_its_place() -> None:
    listed = Listed((Row("new", ("", "Ghi tên")), *rows("An", "Bình")), printed=True)
    assert [listed.numbered(number) for number in (1, 2, 3)] == ["An", "Bình", None]
    assert [Listed(rows("An")).numbered(number) for number in (0, 1)] == [None, "An"]


def test_a_filter_finds_every_word_without_diacritics_and_keeps_the_numbers() -> None:
    listed = Listed(rows("Đặng Thị An", "Trần Bình", "Đỗ Văn Ân"), printed=True)
    listed.filtered_by("an d")
    assert [row.key for row in listed.shown] == ["Đặng Thị An", "Đỗ Văn Ân"]
    assert (listed.numbered(3), listed.place_of("Đỗ Văn Ân"), listed.place_of("Trần Bình")) == ("Đỗ Văn Ân", 1, None)
    listed.filtered_by(" ")
    assert len(listed.shown) == 3


def test_beside_a_row_that_is_gone_stands_the_next_one_then_the_one_before() -> None:
    before = Listed(rows("An", "Bình", "Châu"))
    assert before.beside(1, Listed(rows("An", "Bình", "Châu"))) == "Bình"
    assert before.beside(1, Listed(rows("An", "Châu"))) == "Châu"
    assert before.beside(2, Listed(rows("An", "Bình"))) == "Bình"
    assert before.beside(1, Listed(rows("Dung"))) is None
    assert before.beside(0, Listed()) is None
