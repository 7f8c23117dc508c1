"""What collectives that rate decided together, in the month file and in the book. Điều 4.6, Điều 9."""

from datetime import date

from meetings.kpi.acts import PersonTakenOff, RatedTogether
from meetings.kpi.collective import decision_together
from meetings.kpi.month import CollectiveRating
from tests.meetings.kpi.build import found, places, with_points
from tests.meetings.kpi.recording import imported, of, office, published, told

BUREAU = CollectiveRating(
    "Ban Thường vụ", date(2026, 7, 27), ("p01", "p02"), "05-BB/ĐU", "Bí thư", ("Bí thư", "Phó Bí thư")
)
RATED_BY_THE_BUREAU = [one | {"rater": "Ban Thường vụ"} for one in office("85", "84")]
DATA = {"by": "Ban Thường vụ", "date": "2026-07-27", "people": ["p01", "p02"]}


def test_R167_dieu_9_a_decision_is_recorded_and_a_later_one_on_somebody_takes_its_place() -> None:
    again = CollectiveRating("Ban Thường vụ", date(2026, 7, 28), ("p02",), "06-BB/ĐU", "Bí thư")
    month = of(imported(*office("85", "84")), RatedTogether(BUREAU), RatedTogether(again)).month
    assert [(one.minutes, one.people) for one in month.collective] == [("05-BB/ĐU", ("p01",)), ("06-BB/ĐU", ("p02",))]
    assert decision_together(month, "p02") == again


def test_R167_a_later_import_that_is_silent_keeps_it_and_one_taken_off_leaves_it() -> None:
    first = imported(*office("85", "84", "83"))
    month = of(first, RatedTogether(BUREAU), imported(*office("86", "84", "83"))).month
    assert month.collective == (BUREAU,)
    gone = of(first, RatedTogether(BUREAU), PersonTakenOff("p02", "Chuyển công tác")).month
    assert [one.people for one in gone.collective] == [("p01",)]


def test_R167_minutes_may_be_put_down_after_the_results_are_public() -> None:
    recorded = of(imported(*RATED_BY_THE_BUREAU), published())
    assert told(recorded, RatedTogether(BUREAU)) == []
    assert of(imported(*office("85", "84")), published(), RatedTogether(BUREAU)).month.collective == (BUREAU,)


def test_F808_W809_somebody_unknown_is_refused_and_a_late_decision_told() -> None:
    recorded = of(imported(*RATED_BY_THE_BUREAU[:1]))
    assert told(recorded, RatedTogether(BUREAU)) == ["F808"]
    late = CollectiveRating("Ban Thường vụ", date(2026, 7, 30), ("p01",))
    assert told(recorded, RatedTogether(late)) == ["W809"]


def test_F845_dieu_9_two_collectives_on_one_person_are_refused() -> None:
    people = (with_points("p01", "80"), with_points("p02", "80"))
    assert places("F845", *people, collective=[DATA, DATA | {"people": ["p02"]}]) == ["collective[1].people[0]"]
    assert places("F808", *people, collective=[DATA | {"people": ["p07"]}]) == ["collective[0].people[0]"]


def test_W825_dieu_9_1_a_head_with_the_collective_presides() -> None:
    deputy = (with_points("p01", "80"), with_points("p02", "80", rated_as=["government_agency_deputy"]))
    assert places("W825", *deputy, collective=[DATA]) == ["collective[0].presided_by"]
    assert "W825" not in {one.code for one in found(*deputy, collective=[DATA | {"presided_by": "Giám đốc"}])}
    leader = (with_points("p01", "80", rated_as=["commune_leader"]), with_points("p02", "80"))
    assert "W825" not in {one.code for one in found(*leader, collective=[DATA])}
