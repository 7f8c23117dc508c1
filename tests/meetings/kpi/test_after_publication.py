"""What is public stands, to the last hundredth; what is not may still be said. Điều 6, khoản 8."""

from datetime import date

import pytest
from msgspec.structs import replace

from meetings.acts import Act
from meetings.kpi.acts import (
    FiguresMended,
    LevelsDecided,
    MonthStepDone,
    PersonListed,
    PersonTakenOff,
    ResultsPublished,
)
from meetings.kpi.month import Decision
from meetings.kpi.recorded import RecordedMonth
from tests.meetings.kpi.build import leader, person, task
from tests.meetings.kpi.recording import (
    annulled,
    decided,
    findings,
    imported,
    july,
    of,
    office,
    open_office,
    own_score,
    points,
    published,
    remarked,
    the_month,
    told,
)

OPEN = imported(*office("80"), *open_office("80", "85")[1:])
"""Nobody has said the points of p02."""
HEAD = leader("p01", task(), manages=["p02"], general=18)
AGAIN = date(2026, 8, 25)


def faults(recorded: RecordedMonth, act: Act) -> list[str]:
    return [finding.code for finding in findings(recorded, act) if finding.stops]


# --- who had no result when the others were published ----------------------------------------------------------------


@pytest.mark.parametrize(
    "act",
    [
        FiguresMended("p02", general=points("15")),
        own_score("p02", "20"),
        remarked("p02"),
        PersonListed(the_month(*office("80", "85")).person[1]),
    ],
)
def test_D6_8_R201_who_has_no_public_rating_is_still_open_without_being_cancelled(act: Act) -> None:
    assert faults(of(OPEN, published()), act) == []


def test_D6_8_R201_whoever_gets_a_score_later_is_published_then() -> None:
    before = of(OPEN, published())
    assert "F901" in told(before, published(AGAIN)), "there is nothing new to publish"
    scored = of(OPEN, published(), FiguresMended("p02", general=points("15")))
    assert (scored.to_publish, scored.held) == (frozenset({"p02"}), {"p01": "good"})
    after = of(OPEN, published(), FiguresMended("p02", general=points("15")), published(AGAIN))
    assert after.held == {"p01": "good", "p02": "good"}
    assert (after.done_on("notice"), after.announced_on) == (date(2026, 8, 4), AGAIN)
    assert "F901" in told(after, FiguresMended("p02", general=points("14")))


def test_F901_somebody_forgotten_is_listed_late_and_nobody_who_is_public_is_taken_off() -> None:
    recorded = of(OPEN, published())
    (late,) = the_month(*office("88")).person
    assert faults(recorded, PersonListed(replace(late, id="p09", name="Lê Thị Muộn"))) == []
    assert faults(recorded, PersonListed(late)) == ["F901"]
    assert faults(recorded, PersonTakenOff("p01", "Chuyển công tác")) == ["F901"]
    assert faults(recorded, PersonTakenOff("p02", "Chuyển công tác")) == []


# --- public points do not move without being cancelled ---------------------------------------------------------------


def test_F904_D6_8_public_points_do_not_move_within_their_level_either() -> None:
    """p02 falls to 45 points, which takes d from 100 to 50: the head loses 5,67 points and stays good."""
    first = imported(HEAD, person("p02", task(10, 5), general=20))
    mended = FiguresMended("p02", general=points("10"))
    recorded = of(first, published(), annulled("p02", "fulfilled"))
    (found,) = findings(recorded, mended)
    assert (found.code, found.clause, "Nguyễn Văn P01" in found.message) == ("F904", "Điều 6, khoản 8", True)
    assert faults(of(first, published(), annulled("p02", "fulfilled"), annulled("p01", "good")), mended) == []


def test_F904_a_decision_that_falls_with_its_rating_moves_no_public_points() -> None:
    """Under «kpi.d_by = level» the head's d rests on the level that was decided."""
    first = imported(HEAD, person("p02", task(10, 8), general=20), readings={"kpi.d_by": "level"})
    public = of(first, decided(27, p02="unfulfilled"), published())
    assert faults(public, annulled("p02", "unfulfilled")) == ["F904"]
    again = of(first, decided(27, p02="unfulfilled"), published(), annulled("p01", "good"))
    assert faults(again, annulled("p02", "unfulfilled")) == []


def test_F901_R201_the_day_of_a_step_does_not_change_after_the_results_are_public() -> None:
    recorded = of(imported(*office("80", "85")), MonthStepDone("plan", july(2)), published())
    assert told(recorded, MonthStepDone("plan", july(3))) == ["F901"]
    assert told(recorded, MonthStepDone("decision", july(27))) == []


def test_F916_D6_8_nothing_after_a_publication_has_an_earlier_day() -> None:
    recorded = of(imported(*office("80", "85")), published())
    early = replace(annulled("p01", "good"), on=date(2026, 8, 3))
    assert told(recorded, early) == ["F916"]
    reopened = of(imported(*office("80", "85")), published(), annulled("p01", "good"))
    assert "F916" in told(reopened, ResultsPublished(date(2026, 8, 3)))


# --- who decided -----------------------------------------------------------------------------------------------------


def test_D6_2_R126_every_decision_says_who_decided_and_when() -> None:
    recorded = of(imported(*office("80", "85")), decided(27, p01="fulfilled"))
    (decision,) = recorded.month.decision
    assert (decision.decided_by, decision.on) == ("Trần Văn Bình", july(27))


@pytest.mark.parametrize(
    "decision",
    [
        Decision("p01", "fulfilled", "Lý do", "Cấp khác"),
        Decision("p01", "fulfilled", "Lý do", "Trần Văn Bình", july(1)),
    ],
)
def test_F915_D6_2_one_act_has_one_decider_and_one_day(decision: Decision) -> None:
    recorded = of(imported(*office("80", "85")))
    assert told(recorded, LevelsDecided(july(27), "Trần Văn Bình", (decision,))) == ["F915"]
    same = replace(decision, decided_by="Trần Văn Bình", on=july(27))
    assert told(recorded, LevelsDecided(july(27), "Trần Văn Bình", (same,))) == []
