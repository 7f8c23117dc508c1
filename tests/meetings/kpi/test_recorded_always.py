"""What never happens to a recorded month, whatever is recorded in whatever order."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meetings import desk
from meetings.acts import Act, EntryRestored, EntryStruckOut
from meetings.amounts import ONE
from meetings.book import Book
from meetings.faults import Refused
from meetings.kpi.acts import (
    FiguresMended,
    LevelsDecided,
    MonthRestated,
    PersonListed,
    PersonTakenOff,
    PublicationRestated,
    RatingAnnulled,
    ResultsPublished,
    SelfScoreGiven,
)
from meetings.kpi.dossier import MonthDossier
from meetings.kpi.month import Decision
from meetings.kpi.recorded import RecordedMonth
from meetings.people import LEVELS
from tests.meetings.kpi.build import leader, person, task
from tests.meetings.kpi.recording import HAND, imported, july, office, the_month

STAFF = office("95", "94", "93", "92", "85", "84", "83", "82", "81", "72")
FIRST = imported(leader("p00", general=10, group="chuyen-vien", manages=["p05", "p06", "p10"]), *STAFF)
"""The head's d rests on three of them, so that figures of others move points."""
OTHERS = imported(leader("p00", general=10, group="chuyen-vien", manages=["p05", "p06"]), *STAFF[:-1])
IDLE = the_month(person("p05", task(10, 0))).person[0].task
"""Nothing done: whoever has this falls under half of the points, which takes a head's d down."""
NEW = the_month(*office("88")).person[0]
PEOPLE = st.sampled_from([person.id for person in FIRST.month.person])
LEVEL = st.sampled_from(LEVELS)
DAYS = st.integers(0, 60).map(lambda days: july(1) + timedelta(days=days))
DECISION = st.builds(Decision, PEOPLE, LEVEL, st.just("Lý do"))
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda one, points: FiguresMended(one, general=points * ONE), PEOPLE, st.integers(0, 31)),
    st.builds(lambda one, days: FiguresMended(one, worked_days=days * ONE), PEOPLE, st.integers(8, 23)),
    st.builds(lambda one: FiguresMended(one, general=None), PEOPLE),
    st.builds(lambda one: FiguresMended(one, task=IDLE, general=0), st.sampled_from(["p05", "p06", "p10"])),
    st.builds(LevelsDecided, DAYS, st.just("Chánh Văn phòng"), st.lists(DECISION, min_size=1, max_size=3).map(tuple)),
    st.builds(ResultsPublished, DAYS),
    st.builds(PublicationRestated, DAYS, st.just("Ghi nhầm ngày")),
    st.builds(RatingAnnulled, PEOPLE, LEVEL, DAYS, st.just("Chánh Văn phòng"), st.just("Sai")),
    st.builds(lambda one: PersonListed(replace(NEW, id=one)), PEOPLE | st.just("p11")),
    st.builds(PersonTakenOff, PEOPLE, st.just("Chuyển công tác")),
    st.sampled_from([FIRST, OTHERS, MonthRestated(working_days=21 * ONE)]),
    st.builds(SelfScoreGiven, PEOPLE, DAYS, st.integers(0, 30).map(lambda points: points * ONE)),
    st.builds(EntryStruckOut, st.integers(1, 8), st.just("Nhầm")),
    st.builds(EntryRestored, st.integers(1, 14), st.just("Đúng")),
)


def recorded(book: Book, acts: Sequence[Act]) -> MonthDossier:
    """The month with as many of the acts as may be recorded."""
    made = MonthDossier.begun(book, FIRST, HAND)
    for act in acts:
        before = made.recorded
        try:
            made.do(act)
        except Refused:
            assert made.recorded == before
        else:
            _holds(before, made.recorded, act)
    return made


def _holds(before: RecordedMonth, after: RecordedMonth, act: Act) -> None:
    """What stands after every act."""
    came_out = after.outcome
    order = [level for level, _ in came_out.rules.classes]
    for score in came_out.scores:
        level = came_out.levels[score.person.id]
        if level is not None and score.score_level is not None and score.person.id not in after.held:
            assert order.index(level) >= order.index(score.score_level), "no decision above the score"
    for cap in came_out.caps:
        assert not cap.binds or cap.chosen <= cap.allowed, "the cap holds"
    if _takes_back_a_publication(before, act, after):
        return
    for one, public in before.public.items():
        if one not in before.reopened and not _ends(one, act):
            score = came_out.score_of(one)
            now = (came_out.levels[one], score.score_level, score.total)
            assert now == tuple(public), "what is public stands, points and all, until it is cancelled"
            assert after.is_public


def _ends(one: str, act: Act) -> bool:
    """Whether an act ends a public rating: it is cancelled; nothing else does."""
    return isinstance(act, RatingAnnulled) and act.person == one


def _takes_back_a_publication(before: RecordedMonth, act: Act, after: RecordedMonth) -> bool:
    """Whether the publication itself went, recorded by mistake: what it made public was not."""
    return isinstance(act, EntryStruckOut) and len(after.published) < len(before.published)


SETTLED = [
    LevelsDecided(
        july(27), "Chánh Văn phòng", tuple(Decision(one, "good", "Lý do") for one in ("p01", "p02", "p03", "p04"))
    )
]
PUBLIC: list[Act] = [*SETTLED, ResultsPublished(july(31))]
"""Most acts come before a publication that never happens; these begin behind one."""
REOPENED: list[Act] = [*PUBLIC, RatingAnnulled("p05", "good", july(31), "Chánh Văn phòng", "Sai")]


def test_the_months_that_begin_behind_a_publication_are_public() -> None:
    with TemporaryDirectory() as folder, Book.writing(Path(folder) / "so.db") as book:
        assert len(recorded(book, PUBLIC).recorded.held) == 11


@settings(max_examples=60, deadline=None)
@given(
    st.builds(lambda first, then: [*first, *then], st.sampled_from([[], PUBLIC, REOPENED]), st.lists(ACTS, max_size=12))
)
def test_R132_R141_R143_caps_scores_and_what_is_public_hold_whatever_is_recorded(acts: list[Act]) -> None:
    with TemporaryDirectory() as folder, Book.writing(Path(folder) / "so.db") as book:
        made = recorded(book, acts)
        again = MonthDossier(book, made.record, HAND)
        assert again.recorded == made.recorded, "the state is what the acts add up to"
        assert [checked.findings for checked in desk.check(book)] == [()]
