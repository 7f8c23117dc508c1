"""What never happens to a recorded month, whatever is recorded in whatever order."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from meetings import desk
from meetings.acts import Act, EntryStruckOut
from meetings.amounts import ONE
from meetings.book import Book
from meetings.faults import Refused
from meetings.kpi.acts import FiguresMended, LevelsDecided, RatingAnnulled, ResultsPublished
from meetings.kpi.dossier import MonthDossier
from meetings.kpi.month import Decision
from meetings.kpi.recorded import RecordedMonth
from meetings.people import LEVELS
from tests.meetings.kpi.recording import HAND, imported, july, office

FIRST = imported(*office("95", "94", "93", "92", "85", "84", "83", "82", "81", "72"))
PEOPLE = st.sampled_from([person.id for person in FIRST.month.person])
LEVEL = st.sampled_from(LEVELS)
DAYS = st.integers(0, 40).map(lambda days: july(1) + timedelta(days=days))
DECISION = st.builds(Decision, PEOPLE, LEVEL, st.just("Lý do"))
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda one, points: FiguresMended(one, general=points * ONE), PEOPLE, st.integers(0, 31)),
    st.builds(lambda one, days: FiguresMended(one, worked_days=days * ONE), PEOPLE, st.integers(8, 23)),
    st.builds(LevelsDecided, DAYS, st.just("Chánh Văn phòng"), st.lists(DECISION, min_size=1, max_size=3).map(tuple)),
    st.builds(ResultsPublished, DAYS),
    st.builds(RatingAnnulled, PEOPLE, LEVEL, st.just(date(2026, 8, 20)), st.just("Chánh Văn phòng"), st.just("Sai")),
    st.builds(EntryStruckOut, st.integers(1, 12), st.just("Nhầm")),
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
    if not isinstance(act, EntryStruckOut):
        for one, level in before.held.items():
            if one not in after.reopened:
                assert came_out.levels[one] == level, "what is public stands until it is cancelled"


@settings(max_examples=60, deadline=None)
@given(st.lists(ACTS, max_size=14))
def test_R132_R141_R143_caps_scores_and_what_is_public_hold_whatever_is_recorded(acts: list[Act]) -> None:
    with TemporaryDirectory() as folder, Book.writing(Path(folder) / "so.db") as book:
        made = recorded(book, acts)
        again = MonthDossier(book, made.record, HAND)
        assert again.recorded == made.recorded, "the state is what the acts add up to"
        assert [checked.findings for checked in desk.check(book)] == [()]
