"""All papers of a month: which there are, in which layout, under which names."""

from dataclasses import fields
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.fields import fields_of_form
from forms.kpi.catalogue import FORMS, MonthForm
from forms.kpi.making import papers_of
from forms.kpi.parts.source import MonthSource
from tests.forms.kpi.papering import LIST, NOTICE, UNIT, office, words
from tests.meetings.kpi.build import came_out, person, task, with_points


@pytest.mark.parametrize(
    ("superior", "name", "party"),
    [
        ("ĐẢNG ỦY PHƯỜNG AN PHÚ", "Trung tâm chính trị", True),
        ("TỈNH UỶ THÁI NGUYÊN", "Ban Tổ chức", True),
        ("", "Văn phòng Tỉnh ủy", True),
        ("ĐẢNG BỘ TỈNH THÁI NGUYÊN", "Trường Chính trị", True),
        ("ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN", "Sở Nội vụ", False),
        ("", "Ủy ban nhân dân phường An Phú", False),
        ("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH", "Hội Nông dân", False),
    ],
)
def test_offices_of_the_party_write_as_the_party_does(superior: str, name: str, party: bool) -> None:
    came = came_out(with_points("p01", "80"), unit=UNIT | {"superior": superior, "name": name})
    said = words(came, NOTICE)
    assert ("ĐẢNG CỘNG SẢN VIỆT NAM" in said) == party
    assert ("Độc lập - Tự do - Hạnh phúc" in said) != party
    assert ("\nSố        -TB/VPĐU\n" in said) == party
    assert ("\nSố:        /TB-VPĐU\n" in said) != party


def test_the_office_may_want_another_layout() -> None:
    assert "./.\n" in words(office("80"), LIST, layout="HD36")
    assert "Độc lập - Tự do - Hạnh phúc" in words(office("80"), LIST, layout="ND30")


def test_papers_bear_the_day_of_their_step_else_room_for_the_pen() -> None:
    steps = {"decision": date(2026, 7, 27), "notice": date(2026, 8, 3)}
    came = office("80", steps=steps)
    assert "\nAn Phú, ngày 27 tháng 7 năm 2026\n" in words(came, LIST)
    assert "\nAn Phú, ngày 03 tháng 8 năm 2026\n" in words(came, NOTICE)
    assert "\nAn Phú, ngày … tháng … năm 20…\n" in words(office("80"), LIST)


def test_everybodys_file_has_a_name_of_its_own() -> None:
    people = [with_points(f"p{place}", "80", name="Lê Hoàng Phúc") for place in range(1, 102)]
    names = list(papers_of(came_out(*people, unit=UNIT | {"head": "p1"})))
    assert names[0] == "phieu-danh-gia-2026-07-001-le-hoang-phuc.docx"
    assert names[100:] == ["phieu-danh-gia-2026-07-101-le-hoang-phuc.docx", LIST, NOTICE]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_every_field_of_a_months_paper_has_its_meaning(form: MonthForm) -> None:
    assert [field.path for field in fields_of_form(form.context) if not field.meaning] == []


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 9),
            st.integers(0, 9),
            st.decimals("0.1", "9", places=2),
            st.integers(0, 5),
            st.integers(0, 5),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_the_sum_of_a_sheet_is_always_what_its_score_rests_on(tasks: list[tuple[int, int, Decimal, int, int]]) -> None:
    given_out = [
        task(one, min(one, done), unit=unit, quality_lapses=lapses, delays=delays)
        for one, done, unit, lapses, delays in tasks
    ]
    came = came_out(person("p01", *given_out))
    form = next(one for one in FORMS if one.key == "kpi_sheet")
    sheet = next(paper.context for paper in form.papers(MonthSource(came)))
    whole, score = sheet.tasks[-1], came.scores[0]
    figures = {
        field.name: getattr(whole, field.name).replace(",", ".")
        for field in fields(whole)
        if field.name.endswith("_units")
    }
    if "≈" in "".join(figures.values()):
        return
    assigned = Decimal(figures["assigned_units"])
    for letter, key in (("a", "done_units"), ("b", "good_units"), ("c", "timely_units")):
        exact = getattr(score, letter)
        assert Decimal(figures[key]) * 100 * exact.denominator == exact.numerator * assigned
