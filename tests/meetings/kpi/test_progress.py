"""How far each step of a month has come. Điều 16."""

from meetings.kpi.acts import MonthStepDone, RatedTogether
from meetings.kpi.month import CollectiveRating
from meetings.kpi.progress import Progress, progress
from tests.meetings.kpi.recording import decided, imported, july, of, office, own_score, remarked

TWO = imported(*office("80", "85"))


def test_R198_D16_a_step_is_done_on_the_last_day_once_everybody_has_one() -> None:
    assert progress(of(TWO, own_score("p01", "10")), "self_rating") == Progress(1, 2, None, july(24))
    both = of(TWO, own_score("p01", "10"), own_score("p02", "20", 26), remarked("p01"), remarked("p02"))
    assert progress(both, "self_rating") == Progress(2, 2, july(26), july(26))
    assert progress(both, "remarks").done == july(25)


def test_R200_D16_4_levels_by_points_alone_wait_for_the_day_on_which_they_were_decided() -> None:
    open_ = progress(of(TWO), "decision")
    assert (open_, open_.undated) == (Progress(2, 2, None, None), True)
    assert progress(of(TWO, MonthStepDone("decision", july(27))), "decision").done == july(27)


def test_R200_D16_4_decisions_on_everybody_make_the_step_done() -> None:
    alone = of(TWO, decided(26, p01="good"), decided(27, p02="good"))
    assert progress(alone, "decision").done == july(27)
    together = RatedTogether(CollectiveRating("Ban Thường vụ", july(25), ("p01", "p02")))
    assert progress(of(TWO, together), "decision").done == july(25)
    part = progress(of(TWO, decided(26, p01="good")), "decision")
    assert (part.done, part.latest, part.undated) == (None, july(26), True)


def test_D16_1_the_day_recorded_for_a_step_goes_before_those_of_people() -> None:
    recorded = of(TWO, own_score("p01", "10"), own_score("p02", "15"), MonthStepDone("self_rating", july(23)))
    assert progress(recorded, "self_rating").done == july(23)
    assert progress(recorded, "plan") == Progress(0, 0, None, None)
