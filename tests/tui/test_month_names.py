"""Old entries of a month name people as the book had them then, whoever has the code now."""

from meetings.acts import EntryRestored, EntryStruckOut
from meetings.kpi.acts import PersonListed
from tests.meetings.kpi.build import person, with_points
from tests.meetings.kpi.recording import imported, own_score, the_month
from tui.telling.month_names import names_at


def test_an_entry_names_people_as_of_the_day_it_was_made() -> None:
    before = imported(with_points("p01", "85", name="Lê Thị Hoa"))
    swapped = imported(with_points("p01", "85", name="Ngô Thị Mai"))
    again = PersonListed(the_month(person("p01", name="Đỗ Thị Lan")).person[0])
    entries = [
        (1, before),
        (2, own_score("p01", "27")),
        (3, swapped),
        (4, own_score("p01", "26")),
        (5, EntryStruckOut(3, "nhập nhầm tệp")),
        (6, own_score("p01", "25")),
        (7, EntryRestored(3, "đúng tệp")),
        (8, EntryStruckOut(4, "ghi nhầm")),
        (9, again),
    ]
    named = {number: names["p01"] for number, names in names_at(entries)}
    assert [named[number] for number in range(1, 10)] == [
        "Lê Thị Hoa", "Lê Thị Hoa", "Ngô Thị Mai", "Ngô Thị Mai", "Lê Thị Hoa", "Lê Thị Hoa", "Ngô Thị Mai", "Ngô Thị Mai",
        "Đỗ Thị Lan",
    ]  # fmt: skip
