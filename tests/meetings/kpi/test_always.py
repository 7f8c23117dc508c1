"""What always holds of a month, and what never happens, whatever was put down."""

from decimal import Decimal
from fractions import Fraction
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace as with_

from meetings.kpi.month import Month
from meetings.kpi.outcome import outcome
from meetings.people import LEVELS
from tests.meetings.kpi.build import Data, month, person, record, task

TENTHS = st.integers(0, 60).map(lambda number: Decimal(number) / 10)
GROUPS = ("mot", "hai", "ba")


@st.composite
def tasks(draw: st.DrawFn) -> Data:
    """Any task: too much done, half done, faulty, late, handed over, extra."""
    assigned, completed = draw(TENTHS), draw(TENTHS)
    lapses, delays = draw(st.integers(0, 6)), draw(st.integers(0, 6))
    spared = {"quality_excused": draw(st.integers(0, lapses)), "delays_excused": draw(st.integers(0, delays))}
    rejected = min(completed, draw(st.sampled_from([Decimal(0), Decimal(1), Decimal("0.5")])))
    moved = {"handed_over": draw(st.integers(0, 9)) == 0, "extra": draw(st.integers(0, 9)) == 0}
    unit = draw(st.sampled_from([1, 2, Decimal("0.5"), Decimal("2.5")]))
    return task(
        assigned, completed, unit=unit, quality_lapses=lapses, delays=delays, rejected=rejected, **spared, **moved
    )


@st.composite
def months(draw: st.DrawFn, readings: Data | None = None) -> Month:
    """An office of up to twenty: some lead, some were hardly there; many reach the points for excellent."""
    size = draw(st.integers(1, 20))
    people = []
    for number in range(size):
        below = draw(st.lists(st.integers(number + 1, size - 1), max_size=3)) if number + 1 < size else []
        own = draw(st.one_of(st.just([task()]), st.lists(tasks(), max_size=4)))
        given_: Data = {
            "worked_days": draw(st.sampled_from([None, None, 11, 10, 0])),
            "group": draw(st.sampled_from(GROUPS)),
        }
        if draw(st.booleans()):
            lead: Data = {key: draw(st.sampled_from([100, 50])) for key in ("execution", "unity")}
            lead |= {"execution_ground": "x", "unity_ground": "y"}
            given_ |= {"leader": "deputy", "leadership": lead, "manages": [f"p{one}" for one in below]}
        bonus = {"points": draw(TENTHS), "ground": "Đột xuất", "approved_by": "Bí thư"}
        given_["bonus"] = [bonus] if draw(st.integers(0, 4)) == 0 else []
        people.append(person(f"p{number}", *(own or [task(0, 0)]), general=draw(st.integers(15, 30)), **given_))
    return record(month(*people, readings=readings))


ANY: dict[str, list[object]] = {
    "kpi.cap_ratio": ["per_item", "total"],
    "kpi.deduct": ["additive_floor0", "compound"],
    "kpi.deduct_from": ["product", "row"],
    "kpi.faulty": ["deduct", "nothing"],
    "kpi.bc_base": ["assigned", "completed"],
    "kpi.bonus_place": ["outside", "within_70"],
    "kpi.cap.base": ["final_good", "pool", "good_before"],
    "kpi.cap.scope": ["both", "agency", "group"],
    "kpi.cap.select": ["manual", "by_score"],
    "kpi.d_empty": [100, "omit"],
}
readings = st.fixed_dictionaries({key: st.sampled_from(values) for key, values in ANY.items()})


@settings(max_examples=40)
@given(st.data())
def test_R186_a_total_is_never_above_a_hundred_and_figures_never_leave_their_scale(data: st.DataObject) -> None:
    for score in outcome(data.draw(months(data.draw(readings)))).scores:
        if score.rated:
            assert score.total is not None
            assert score.raw_total is not None
            assert 0 <= score.total <= 100
            assert score.total <= score.raw_total
            assert all(
                figure is not None and 0 <= figure <= 100 for figure in (score.a, score.b, score.c, score.result)
            )


@settings(max_examples=40)
@given(months())
def test_R174_R176_quality_and_progress_are_never_above_quantity(given_: Month) -> None:
    for score in outcome(given_).scores:
        if score.a is not None and score.b is not None and score.c is not None:
            assert max(score.b, score.c) <= score.a


@settings(max_examples=40)
@given(st.data())
def test_R143_a_level_is_never_above_the_score(data: st.DataObject) -> None:
    came = outcome(data.draw(months(data.draw(readings))))
    for score in came.scores:
        level = came.levels[score.person.id]
        if level is not None and score.score_level is not None:
            assert LEVELS.index(level) >= LEVELS.index(score.score_level)
        assert (level is None) or score.rated is True


@settings(max_examples=40)
@given(months(), st.sampled_from(["manual", "by_score"]))
def test_R141_the_excellent_are_never_more_than_a_fifth_of_those_left_good(given_: Month, select: str) -> None:
    """In the agency and in each group, whoever waits taken for good."""
    came = outcome(with_(given_, readings={"kpi.cap.select": select, "ground": "CV"}))
    for cap in came.caps:
        inside = [one for one in came.scores if one.rated and cap.scope in {"agency", one.person.group}]
        good = sum(came.levels[one.person.id] == "good" for one in inside)
        waiting = sum(came.levels[one.person.id] is None for one in inside)
        assert cap.chosen <= Fraction(1, 5) * (good + waiting)
        assert cap.chosen <= cap.allowed <= cap.reached <= cap.size


@settings(max_examples=40)
@given(months())
def test_R141_one_more_place_would_always_break_the_cap(given_: Month) -> None:
    for cap in outcome(given_).caps:
        more = cap.allowed + 1
        assert more > cap.reached or more > Fraction(1, 5) * (cap.base_count - more)


@settings(max_examples=40)
@given(st.data())
def test_whoever_waits_always_waits_for_a_named_reason(data: st.DataObject) -> None:
    came = outcome(data.draw(months(data.draw(readings))))
    waiting = {one for pending in came.pending for one in pending.people}
    assert waiting == {
        score.person.id for score in came.scores if came.levels[score.person.id] is None and score.rated is not False
    }


@settings(max_examples=40)
@given(months())
def test_D32_by_score_nobody_is_chosen_before_someone_with_more_points(given_: Month) -> None:
    came = outcome(with_(given_, readings={"kpi.cap.select": "by_score", "ground": "CV"}))
    standing = [score for score in came.scores if score.score_level == "excellent"]
    for one in standing:
        for other in standing:
            if one.person.group == other.person.group and (one.total or 0) > (other.total or 0):
                ranks = {"excellent": 2, None: 1, "good": 0}
                assert ranks[came.levels[one.person.id]] >= ranks[came.levels[other.person.id]]


@settings(max_examples=40)
@given(months(), st.randoms(use_true_random=False))
def test_the_order_of_people_and_tasks_never_matters(given_: Month, dice: Random) -> None:
    people = [with_(one, task=tuple(dice.sample(one.task, len(one.task)))) for one in given_.person]
    dice.shuffle(people)
    first, second = outcome(given_), outcome(with_(given_, person=tuple(people)))
    assert {s.person.id: (s.total, s.score_level) for s in first.scores} == {
        s.person.id: (s.total, s.score_level) for s in second.scores
    }
    assert first.levels == second.levels


@settings(max_examples=40)
@given(months())
def test_more_done_never_lowers_anybodys_own_score(given_: Month) -> None:
    whole = tuple(
        with_(one, task=tuple(with_(each, completed=max(each.completed, each.assigned)) for each in one.task))
        for one in given_.person
    )
    before, after = outcome(given_).scores, outcome(with_(given_, person=whole)).scores
    for one, other in zip(before, after, strict=True):
        if one.total is not None and other.total is not None:
            assert other.total >= one.total


@settings(max_examples=40)
@given(months())
def test_a_score_is_the_same_alone_and_among_others_where_nobody_is_managed(given_: Month) -> None:
    for person_ in given_.person:
        if person_.leader is None:
            unit = with_(given_.unit, head=person_.id)
            alone = outcome(with_(given_, person=(person_,), unit=unit)).scores[0]
            among = outcome(given_).score_of(person_.id)
            assert figures(alone) == figures(among)
            break


def figures(score: object) -> tuple[object, ...]:
    return tuple(getattr(score, key) for key in ("rated", "a", "b", "c", "result", "total", "score_level"))
