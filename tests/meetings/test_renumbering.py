"""The number of one paper given, changed, taken back: the other numbers of its entry stay."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from meetings.acts import AnyAct, EntryStruckOut, MeetingPrepared, PaperNumber, PapersNumbered
from meetings.book import Book, Hand
from meetings.dossier import Dossier
from meetings.faults import Refused
from meetings.renumbering import renumbered
from meetings.replacing import RENUMBERED
from tests.meetings.build import MORNING, opened, put

FIVE, SIX = PaperNumber("minutes", "BB", 5), PaperNumber("minutes", "BB", 6)
PLAN = PaperNumber("plan", "KH", 1)
ACTS: list[AnyAct] = [*opened(3), put(3, "m01")]


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    with Book.writing(tmp_path / "so.db") as book:
        first = ACTS[0]
        assert isinstance(first, MeetingPrepared)
        made = Dossier.begun(book, first, Hand(lambda: MORNING, "thu-ky"))
        made.do_all(ACTS[1:])
        yield made


def number(dossier: Dossier, form: str, wanted: PaperNumber | None) -> tuple[AnyAct, ...]:
    acts = renumbered(dossier.book.entries(dossier.record), form, wanted)
    dossier.do_all(acts)
    return acts


def test_a_number_is_given_once(dossier: Dossier) -> None:
    assert number(dossier, "minutes", FIVE) == (PapersNumbered((FIVE,)),)
    assert number(dossier, "minutes", FIVE) == ()
    assert number(dossier, "plan", None) == ()


def test_a_number_is_changed_and_the_others_of_its_entry_stay(dossier: Dossier) -> None:
    dossier.do(PapersNumbered((FIVE, PLAN)))
    entry = len(ACTS) + 1
    assert number(dossier, "minutes", SIX) == (
        EntryStruckOut(entry, RENUMBERED, change=True),
        PapersNumbered((PLAN, SIX)),
    )
    assert dict(dossier.meeting.numbers) == {"minutes": SIX, "plan": PLAN}
    number(dossier, "minutes", None)
    assert dict(dossier.meeting.numbers) == {"plan": PLAN}
    number(dossier, "plan", None)
    assert dict(dossier.meeting.numbers) == {}


def test_F518_a_number_taken_back_stays_with_its_paper(dossier: Dossier) -> None:
    number(dossier, "minutes", FIVE)
    number(dossier, "minutes", None)
    with pytest.raises(Refused, match="F518"):
        number(dossier, "count_minutes", PaperNumber("count_minutes", "BB", 5))
    number(dossier, "minutes", FIVE)
    assert dict(dossier.meeting.numbers) == {"minutes": FIVE}


def test_undo_brings_the_number_before_back(dossier: Dossier) -> None:
    dossier.do(PapersNumbered((FIVE, PLAN)))
    number(dossier, "minutes", SIX)
    dossier.undo("nhầm")
    assert dict(dossier.meeting.numbers) == {"minutes": FIVE, "plan": PLAN}
