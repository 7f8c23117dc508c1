"""The regulation as data: every value beside its clause, nothing left to a default, what is not carried out refused."""

from datetime import date

import pytest

from meetings import regulation as meetings
from meetings.faults import Refused
from meetings.kpi.regulation import parse, shipped
from meetings.texts import texts_of

TEXT = texts_of("month")["KPI-TN-2026.toml"]
REGULATION = shipped()["KPI-TN-2026"]


def test_two_kinds_of_regulations_stand_apart() -> None:
    assert list(shipped()) == ["KPI-TN-2026"]
    assert set(meetings.shipped()) == {"13-HD/TU", "1002-CV/TU"}


def test_every_file_of_the_folder_is_of_one_of_the_kinds() -> None:
    from importlib import resources

    folder = resources.files("meetings").joinpath("regulations")
    files = {entry.name for entry in folder.iterdir() if entry.name.endswith(".toml")}
    assert files == set(texts_of("meeting")) | set(texts_of("month"))


def test_R134_R142_points_levels_and_caps() -> None:
    assert (REGULATION.general.most, REGULATION.result.most, REGULATION.total.most) == (30, 70, 100)
    assert [(one.letter, one.least, one.clause) for one in REGULATION.classes] == [
        ("A", 90, "Điều 8, khoản 1"), ("B", 70, "Điều 8, khoản 2"), ("C", 50, "Điều 8, khoản 3"), ("D", 0, "Điều 8, khoản 4"),
    ]  # fmt: skip
    assert (REGULATION.cap.share, REGULATION.raised_cap.share) == ("1/5", "1/4")


def test_R120_R135_who_is_rated_and_on_which_forms() -> None:
    assert [one.kind for one in REGULATION.rates] == ["cadre", "civil_servant", "public_employee", "contract"]
    assert [one.forms for one in REGULATION.general_form] == [
        ("mẫu số 01", "mẫu số 02"),
        ("mẫu số 03",),
        ("mẫu số 04",),
    ]


def test_R169_R210_the_catalogue_has_five_groups_and_a_day() -> None:
    assert (REGULATION.catalogue.groups, REGULATION.catalogue.agreed_by) == (5, date(2026, 6, 1))


def test_R179_R180_R181_figures_of_leaders_say_when_they_are_full_and_when_half() -> None:
    own = [figure for figure in REGULATION.figure if figure.full_when]
    assert [figure.figure for figure in own] == ["d", "đ", "e"]
    assert all(figure.half_when for figure in own)


def test_D33_no_reading_raises_the_cap() -> None:
    assert not any(reading.key.startswith("kpi.cap.share") for reading in REGULATION.reading)


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ('share = "1/5"', 'share = "20%"'),
        ('least = "1/2"', 'least = "một nửa"'),
        ('level = "good"\nletter = "B"\nleast = 70', 'level = "good"\nletter = "B"\nleast = 95'),
        ('letter = "D"\nleast = 0', 'letter = "D"\nleast = 10'),
        ('of = "progress"', 'of = "quality"'),
        ('figures = ["a", "b", "c"]', 'figures = ["a", "b"]'),
        ('figure = "đ"', 'figure = "e"'),
        ('key = "remarks"', 'key = "decision"'),
        ('key = "kpi.deduct"', 'key = "kpi.deduct.other"'),
        ('chosen = "final_good"', 'chosen = "everybody"'),
        ('value = "compound"', 'value = "cubed"'),
    ],
)
def test_F107_what_the_program_does_not_carry_out_is_refused(was: str, becomes: str) -> None:
    assert was in TEXT
    with pytest.raises(Refused, match="F107"):
        parse(TEXT.replace(was, becomes, 1), "KPI.toml")


@pytest.mark.parametrize(
    ("was", "becomes", "code"),
    [
        ("[raised_cap]", "[raised]", "F012"),
        ('letter = "A"', "", "F012"),
        ("before = 25", "before = 31", "F015"),
        ('acts = "person"', 'acts = "anybody"', "F014"),
        ("agreed_by = 2026-06-01", 'agreed_by = "sớm"', "F013"),
    ],
)
def test_F012_F013_F014_F015_a_regulation_has_a_closed_form(was: str, becomes: str, code: str) -> None:
    with pytest.raises(Refused, match=code):
        parse(TEXT.replace(was, becomes, 1), "KPI.toml")
