"""A meeting open on the table: what is done is in the book at once, and what was done last can be taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from meetings import desk
from meetings.acts import (
    AnyAct,
    CommentMade,
    EntryStruckOut,
    MeetingPrepared,
    MinutesAdopted,
    PapersWritten,
    WrittenPaper,
)
from meetings.book import Book, Hand
from meetings.dossier import Dossier
from meetings.faults import Refused
from meetings.replacing import rewritten
from tests.meetings.build import MORNING, asked, opened, put, rated

CELL: list[AnyAct] = [*opened(15, 14), put(3, "m01")]
HAND = Hand(lambda: MORNING, "thu-ky")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.writing(tmp_path / "so.db") as book:
        yield book


def dossier(book: Book, acts: list[AnyAct] = CELL) -> Dossier:
    first = acts[0]
    assert isinstance(first, MeetingPrepared)
    made = Dossier.begun(book, first, HAND)
    for act in acts[1:]:
        made.do(act)
    return made


def test_what_is_done_stands_in_the_book_and_the_meeting_follows(book: Book) -> None:
    made = dossier(book)
    made.do(asked("good", 14, m01=12))
    assert rated(made.meeting.outcomes[0]) == {"m01": "good"}
    again = Dossier(book, made.record, HAND)
    assert again.meeting == made.meeting
    assert not any(checked.findings for checked in desk.check(book))


def test_what_may_not_be_done_is_told_and_nothing_is_written(book: Book) -> None:
    made = dossier(book)
    wrong = asked("good", 15, m01=12)
    assert [finding.code for finding in made.findings(wrong)] == ["F201"]
    with pytest.raises(Refused, match="F201"):
        made.do(wrong)
    assert len(book.stored(made.record)) == len(CELL)


def test_F519_two_meetings_of_one_minute_and_organ_are_not_begun(book: Book) -> None:
    made = dossier(book)
    with pytest.raises(Refused, match="F519"):
        Dossier.begun(book, made.meeting.prepared, HAND)


def test_undo_strikes_out_the_last_act_again_and_again(book: Book) -> None:
    made = dossier(book)
    made.do(asked("good", 14, m01=3))
    made.do(CommentMade("m01", "Nhất trí"))
    assert isinstance(made.undo("Ghi nhầm").act, CommentMade)
    assert made.undo("Ghi nhầm").number == len(CELL) + 1
    assert not made.meeting.voted
    made.do(asked("good", 14, m01=12))
    assert rated(made.meeting.outcomes[0]) == {"m01": "good"}
    assert [counts for _, counts in made.history()].count(False) == 4


def test_papers_written_are_a_fact_and_not_undone(book: Book) -> None:
    made = dossier(book)
    made.do(PapersWritten((WrittenPaper("bien-ban.docx", "a" * 64),)))
    assert made.undo("Ghi nhầm").number == len(CELL)


def test_F520_the_first_act_stays(book: Book) -> None:
    made = dossier(book, CELL[:1])
    assert made.last() is None
    with pytest.raises(Refused, match="F520"):
        made.undo("Ghi nhầm")


def test_F403_nothing_is_taken_back_after_adoption(book: Book) -> None:
    made = dossier(book)
    made.do(asked("good", 14, m01=12))
    made.do(MinutesAdopted(14))
    with pytest.raises(Refused, match="F403"):
        made.undo("Ghi nhầm")


def test_F506_a_dossier_left_behind_by_another_writer_is_told(book: Book) -> None:
    one = dossier(book)
    other = Dossier(book, one.record, HAND)
    one.do(CommentMade("m01", "Nhất trí"))
    with pytest.raises(Refused, match="F506"):
        other.do(CommentMade("m02", "Nhất trí"))
    assert len(book.stored(one.record)) == len(CELL) + 1


def test_striking_out_an_entry_by_its_number(book: Book) -> None:
    made = dossier(book)
    made.do(CommentMade("m01", "Nhất trí"))
    made.do(CommentMade("m02", "Nhất trí"))
    made.do(EntryStruckOut(len(CELL) + 1, "Nhầm người"))
    assert [said.by for said in made.meeting.comments] == ["m02"]


def test_several_acts_are_recorded_all_or_none(book: Book) -> None:
    made = dossier(book)
    before = made.meeting
    with pytest.raises(Refused, match="F201"):
        made.do_all([CommentMade("m01", "Nhất trí"), asked("good", 15, m01=12)])
    assert made.meeting == before
    assert len(book.stored(made.record)) == len(CELL)
    made.do_all([CommentMade("m01", "Nhất trí"), asked("good", 14, m01=12)])
    assert Dossier(book, made.record, HAND).meeting == made.meeting


def test_undo_of_a_changed_item_brings_it_back_as_it_was(book: Book) -> None:
    made = dossier(book)
    made.do_all(rewritten(book.entries(made.record), {0: put(3, "m01", "m02")}))
    assert len(made.meeting.items[0].subjects) == 2
    made.undo("nhầm")
    assert len(made.meeting.items[0].subjects) == 1


def test_a_text_that_cannot_be_written_leaves_the_meeting_as_the_book_has_it(book: Book) -> None:
    made = dossier(book)
    before = made.meeting
    with pytest.raises(UnicodeEncodeError):
        made.do(CommentMade("m01", "tệp \udcff"))
    assert made.meeting == before
    assert len(book.stored(made.record)) == len(CELL)
    made.do(CommentMade("m01", "Nhất trí"))
    assert Dossier(book, made.record, HAND).meeting == made.meeting
