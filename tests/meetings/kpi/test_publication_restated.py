"""A publication recorded on the wrong day gets another one; what became public stays. Điều 16, bước 5; Điều 6, khoản 8."""

from datetime import date

import pytest

from meetings.kpi.acts import FiguresMended, MonthStepDone, PublicationRestated
from meetings.kpi.recorded import RecordedMonth
from tests.meetings.kpi.recording import annulled, findings, imported, july, of, office, points, published, told

TWO = imported(*office("80", "85"))
PUBLIC = of(TWO, published(date(2026, 8, 14)))


def another_day(on: date, where: str = "Bảng tin") -> PublicationRestated:
    return PublicationRestated(on, "Gõ nhầm tháng", where)


def days(recorded: RecordedMonth) -> tuple[date | None, date | None]:
    return recorded.done_on("notice"), recorded.announced_on


def test_D16_5_the_day_and_the_place_change_and_nothing_that_is_public() -> None:
    act = another_day(date(2026, 8, 4))
    assert told(PUBLIC, act) == []
    after = of(TWO, published(date(2026, 8, 14)), act)
    assert days(after) == (date(2026, 8, 4), date(2026, 8, 4))
    assert (after.public, after.held, after.published[-1].where) == (PUBLIC.public, PUBLIC.held, "Bảng tin")
    assert told(after, FiguresMended("p01", general=points("10"))) == ["F901"]


def test_D16_5_only_the_last_of_several_publications_moves() -> None:
    again = (annulled("p01", "good"), published(date(2026, 8, 25)))
    recorded = of(TWO, published(), *again, another_day(date(2026, 8, 26)))
    assert days(recorded) == (date(2026, 8, 4), date(2026, 8, 26))
    assert told(of(TWO, published(), *again), another_day(date(2026, 8, 3))) == ["F916"]


def test_F917_D16_5_nothing_public_has_no_day_to_mend() -> None:
    assert told(of(TWO), another_day(date(2026, 8, 4))) == ["F917"]


def test_F918_D6_8_no_rating_is_cancelled_before_it_was_public() -> None:
    recorded = of(TWO, published(), annulled("p01", "good"))
    (found,) = [one for one in findings(recorded, another_day(date(2026, 8, 21))) if one.stops]
    assert (found.code, "20/8/2026" in found.message) == ("F918", True)


def test_F911_the_same_day_and_place_say_nothing() -> None:
    act = PublicationRestated(date(2026, 8, 14), "Gõ nhầm", "Họp cơ quan đầu tháng")
    assert told(PUBLIC, act) == ["F911"]


@pytest.mark.parametrize(("on", "codes"), [(date(2025, 8, 4), ["F860", "W842"]), (july(30), ["W842"])])
def test_F860_W842_D16_the_other_day_is_judged_as_the_first_one_was(on: date, codes: list[str]) -> None:
    assert told(PUBLIC, another_day(on)) == codes


def test_R203_D16_why_a_step_was_late_is_kept_with_it_even_after_publication() -> None:
    late = MonthStepDone("self_rating", july(26), "Mất điện hai ngày")
    recorded = of(TWO, late, published(date(2026, 8, 14)))
    assert dict(recorded.late) == {"self_rating": "Mất điện hai ngày", "notice": ""}
    after = of(TWO, MonthStepDone("self_rating", july(26)), published(), late)
    assert after.late["self_rating"] == "Mất điện hai ngày"
    mended = PublicationRestated(date(2026, 8, 14), "Bổ sung lý do", "Họp cơ quan đầu tháng", "Chờ cấp trên")
    assert of(TWO, published(date(2026, 8, 14)), mended).late["notice"] == "Chờ cấp trên"
