"""The book and the papers vouch for each other: the closing entry, what was written, numbers that are never reused."""

from datetime import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from meetings import desk, drafting
from meetings.acts import (
    AnyAct,
    CorrectionMade,
    MeetingClosed,
    MeetingPrepared,
    MinutesAdopted,
    PaperNumber,
    PapersNumbered,
    PapersWritten,
    WrittenPaper,
)
from meetings.book import Book, Entered, Hand, broken_link
from meetings.dossier import Dossier
from meetings.faults import Refused
from meetings.vouching import vouched
from tests.meetings.build import MORNING, NOON, asked, fault_codes, keep_in, opened, put

CELL: list[AnyAct] = [*opened(15, 14), put(3, "m01"), asked("good", 14, m01=12)]
WHOLE: list[AnyAct] = [*CELL, MinutesAdopted(14), MeetingClosed(NOON)]
HAND = Hand(lambda: MORNING, "thu-ky")
MINUTES = PapersWritten((WrittenPaper("bien-ban.docx", "a" * 64),))
FIVE = PapersNumbered((PaperNumber("minutes", "BB", 5),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "so.db"


def test_a_draft_names_the_closing_entry_that_the_book_will_hold(path: Path) -> None:
    draft = drafting.drafted(None, WHOLE, HAND)
    assert not path.exists()
    named = vouched(draft.stored).closed_by
    with Book.writing(path) as book:
        drafting.written(book, draft, MINUTES, HAND)
        stored = book.stored(draft.record)
    assert named is not None
    assert (named.number, named.fingerprint) == (len(WHOLE), stored[len(WHOLE) - 1].fingerprint)
    assert broken_link(stored) is None
    assert len(stored) == len(WHOLE) + 1


def test_minutes_adopted_after_the_closing_are_closed_by_their_adoption() -> None:
    draft = drafting.drafted(None, [*CELL, MeetingClosed(NOON), MinutesAdopted(14)], HAND)
    closed_by = vouched(draft.stored).closed_by
    assert closed_by is not None
    assert closed_by.number == len(CELL) + 2


def test_a_meeting_that_goes_on_has_no_closing_entry() -> None:
    assert vouched(drafting.drafted(None, CELL, HAND).stored).closed_by is None


def test_the_same_file_is_the_same_meeting_after_papers_and_a_correction(path: Path) -> None:
    with Book.writing(path) as book:
        draft = drafting.drafted(book, WHOLE, HAND)
        drafting.written(book, draft, MINUTES, HAND)
        desk.correct(book, draft.record, Entered(CorrectionMade("Sửa năm sinh", "Ghi nhầm"), NOON, "thu-ky"))
        again = drafting.drafted(book, WHOLE, HAND)
        assert again.added == ()
        assert [made.text for made in again.meeting.corrections] == ["Sửa năm sinh"]
        known = vouched(again.stored)
        assert known.written == {"bien-ban.docx": frozenset({"a" * 64})}
        assert [entry.moment for entry in known.corrected_by] == [NOON]
        assert not any(checked.findings for checked in desk.check(book))


def test_F506_a_draft_is_not_written_where_somebody_wrote_since(path: Path) -> None:
    with Book.writing(path) as book:
        keep_in(book, CELL, HAND)
        draft = drafting.drafted(book, WHOLE, HAND)
        desk.record(book, draft.record, HAND.entered(MinutesAdopted(13)))
        with pytest.raises(Refused, match="F506"):
            drafting.written(book, draft, MINUTES, HAND)
        assert len(book.stored(draft.record)) == len(CELL) + 1


def test_F516_papers_of_a_record_that_the_book_does_not_have(path: Path) -> None:
    with Book.writing(path) as book, pytest.raises(Refused, match="F516"):
        drafting.as_it_stands(book, "?")


def test_F126_one_number_is_not_given_to_two_papers_of_a_kind() -> None:
    twice = PapersNumbered((PaperNumber("minutes", "BB", 5), PaperNumber("count_minutes", "BB", 5)))
    assert fault_codes([*CELL, twice]) == ["F126"]
    assert fault_codes([*CELL, PapersNumbered((PaperNumber("minutes", "BB", 5), PaperNumber("report", "BC", 5)))]) == []
    assert fault_codes([*CELL, FIVE, PapersNumbered((PaperNumber("count_minutes", "BB", 5),))]) == ["F126"]


def test_F127_a_paper_keeps_its_number() -> None:
    assert fault_codes([*WHOLE, FIVE, PapersNumbered((PaperNumber("minutes", "BB", 6),))]) == ["F127"]
    assert fault_codes([*WHOLE, FIVE, FIVE]) == []


def later(acts: list[AnyAct], *more: AnyAct, **organ: str) -> list[AnyAct]:
    """Another meeting of the same cell, a month later."""
    first = acts[0]
    assert isinstance(first, MeetingPrepared)
    return [
        replace(first, planned=datetime(2023, 12, 28, 7, 30), organ=replace(first.organ, **organ)),
        *acts[1:],
        *more,
    ]


def test_F518_a_number_is_never_reused_by_another_meeting_of_the_organ(path: Path) -> None:
    with Book.writing(path) as book:
        keep_in(book, [*CELL, FIVE], HAND)
        with pytest.raises(Refused, match=r"F518 numbers\.minutes: số 05-BB"):
            drafting.drafted(book, later(CELL, FIVE), HAND)
        assert drafting.drafted(book, later(CELL, FIVE, name="CHI BỘ KHÁC"), HAND).added
        assert drafting.drafted(book, later(CELL, FIVE, term="2025-2030"), HAND).added


def test_F518_a_number_that_was_struck_out_is_not_given_again(path: Path) -> None:
    with Book.writing(path) as book:
        draft = keep_in(book, [*CELL, FIVE], HAND)
        desk.strike_out(book, draft.record, len(CELL) + 1, "Ghi nhầm số", HAND)
        with pytest.raises(Refused, match="F518"):
            drafting.drafted(book, later(CELL, FIVE), HAND)


def test_F127_numbers_may_be_given_after_adoption_and_then_stay(path: Path) -> None:
    with Book.writing(path) as book:
        keep_in(book, WHOLE, HAND)
        numbered = [*WHOLE[: len(CELL)], FIVE, *WHOLE[len(CELL) :]]
        draft = keep_in(book, numbered, HAND)
        assert draft.meeting.numbers["minutes"].number == 5
        assert drafting.drafted(book, WHOLE, HAND).added == ()
        six = PapersNumbered((PaperNumber("minutes", "BB", 6),))
        with pytest.raises(Refused, match="F127"):
            drafting.drafted(book, [*WHOLE, six], HAND)


def test_F518_two_meetings_drafted_at_once_do_not_get_one_number(path: Path) -> None:
    with Book.writing(path) as book:
        first, second = (drafting.drafted(book, acts, HAND) for acts in ([*CELL, FIVE], later(CELL, FIVE)))
        drafting.written(book, first, None, HAND)
        with pytest.raises(Refused, match="F518"):
            drafting.written(book, second, None, HAND)


def test_F518_holds_for_single_acts_too(path: Path) -> None:
    with Book.writing(path) as book:
        keep_in(book, [*CELL, FIVE], HAND)
        other = keep_in(book, later(CELL), HAND)
        with pytest.raises(Refused, match="F518"):
            desk.record(book, other.record, HAND.entered(FIVE))
        with pytest.raises(Refused, match="F518"):
            Dossier(book, other.record, HAND).do(FIVE)


def test_F518_a_struck_out_number_goes_to_no_other_paper_of_the_meeting(path: Path) -> None:
    with Book.writing(path) as book:
        draft = keep_in(book, [*CELL, FIVE], HAND)
        desk.strike_out(book, draft.record, len(CELL) + 1, "Ghi nhầm số", HAND)
        dossier = Dossier(book, draft.record, HAND)
        with pytest.raises(Refused, match="F518"):
            dossier.do(PapersNumbered((PaperNumber("count_minutes", "BB", 5),)))
        dossier.do(FIVE)


@pytest.mark.parametrize("number", [0, -3])
def test_F128_a_number_is_at_least_one(number: int) -> None:
    assert fault_codes([*CELL, PapersNumbered((PaperNumber("minutes", "BB", number),))]) == ["F128"]


def test_F521_the_first_entry_recorded_otherwise_is_told_with_how_to_say_it_anew(path: Path) -> None:
    first = CELL[0]
    assert isinstance(first, MeetingPrepared)
    with Book.writing(path) as book:
        keep_in(book, CELL, HAND)
        with pytest.raises(Refused, match=r'F521.*thêm --amend "lý do"'):
            drafting.drafted(book, [replace(first, place="Hội trường"), *CELL[1:]], HAND)
