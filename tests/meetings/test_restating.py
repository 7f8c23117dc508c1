"""What a meeting is called by, said anew: until when, what follows it, what a book and a file make of it."""

import ast
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from meetings import desk, journal, may
from meetings.acts import (
    AnyAct,
    EntryStruckOut,
    MeetingClosed,
    MeetingPrepared,
    MeetingRestated,
    MinutesAdopted,
    PaperNumber,
    PapersNumbered,
    ReadingsChosen,
    StepDone,
)
from meetings.book import Book, Hand
from meetings.called import restated_in
from meetings.cloning import cloned
from meetings.dossier import Dossier
from meetings.drafting import drafted
from meetings.entries import Entry
from meetings.faults import Refused
from meetings.people import Organ
from meetings.restating import called_by, difference, restated
from tests.meetings.build import MORNING, NOON, asked, came_out, fault_codes, found, keep_in, opened, played, put

LATER = datetime(2023, 12, 5, 14, 0)
PREPARED: list[AnyAct] = [*opened(5)[:4], put(3, "m01", "m02")]
OPEN: list[AnyAct] = [*opened(5), put(3, "m01", "m02")]
VOTED: list[AnyAct] = [*OPEN, asked("good", 5, m01=4, m02=3)]
HAND = Hand(lambda: MORNING, "thu-ky")


def called(acts: list[AnyAct]) -> MeetingPrepared:
    return played(acts).prepared


def organ(**other: object) -> Organ:
    first = PREPARED[0]
    assert isinstance(first, MeetingPrepared)
    return replace(first.organ, **other)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.writing(tmp_path / "so.db") as book:
        yield book


# ------------------------------------------------------------------ what it says from now on


def test_what_is_named_changes_and_the_rest_stays() -> None:
    act = MeetingRestated(title="Hội nghị kiểm điểm năm 2022", planned=LATER, documents=("Báo cáo",), layout="ND30")
    meeting = played([*PREPARED, act])
    assert (meeting.prepared.title, meeting.prepared.planned, meeting.year) == (act.title, LATER, 2022)
    assert (meeting.prepared.place, meeting.prepared.documents) == ("Phòng họp", ("Báo cáo",))
    assert meeting.prepared.layout == "ND30"


def test_a_year_and_documents_can_be_taken_away_again() -> None:
    given_before = MeetingRestated(year=2021, documents=("Báo cáo",))
    meeting = played([*PREPARED, given_before, MeetingRestated(year=None, documents=())])
    assert (meeting.year, meeting.prepared.documents) == (2023, ())


def test_annex_3_and_4_another_kind_of_organ_makes_a_proposal_a_decision() -> None:
    assert played(PREPARED).items[0].effect == "proposal"
    assert played([*PREPARED, MeetingRestated(organ=organ(kind="base_cell"))]).items[0].effect == "decision"


def test_a_clone_is_made_of_what_stands() -> None:
    first = cloned(played([*PREPARED, MeetingRestated(place="Hội trường")]), LATER)[0]
    assert isinstance(first, MeetingPrepared)
    assert first.place == "Hội trường"


@given(st.text(max_size=5), st.text(max_size=5), st.none() | st.integers(2000, 2100))
def test_the_difference_between_two_callings_always_leads_from_one_to_the_other(
    title: str, place: str, year: int | None
) -> None:
    before = called(PREPARED)
    wanted = replace(before, title=title, place=place, year=year)
    act = difference(before, wanted)
    assert (before if act is None else restated(before, act)) == wanted


# ------------------------------------------------------------------ until when


@pytest.mark.parametrize("acts", [PREPARED, OPEN, VOTED, [*VOTED, MeetingClosed(NOON)]])
def test_names_place_and_documents_are_mended_until_the_minutes_are_adopted(acts: list[AnyAct]) -> None:
    act = MeetingRestated(title="Tên đúng", place="Hội trường", organ=organ(symbol="CBTH"), documents=(), layout="HD36")
    assert called([*acts, act]).title == "Tên đúng"


def test_F403_after_adoption_only_a_correction_mends() -> None:
    assert fault_codes([*VOTED, MinutesAdopted(5), MeetingRestated(title="Tên đúng")]) == ["F403"]


def test_F138_the_hour_planned_is_mended_until_the_meeting_opens() -> None:
    assert called([*PREPARED, MeetingRestated(planned=LATER)]).planned == LATER
    finding = found([*OPEN, MeetingRestated(planned=LATER)], "F138")[0]
    assert "07:30 ngày 05/12/2023" in finding.message
    assert "gạch bỏ mục khai mạc" in finding.message


@pytest.mark.parametrize(
    ("act", "what"),
    [
        (MeetingRestated(regulation="1002-CV/TU"), "quy định áp dụng"),
        (MeetingRestated(organ=organ(kind="base_cell")), "loại tổ chức"),
        (MeetingRestated(organ=organ(has_committee=False)), "việc có hay không có chi ủy"),
    ],
)
def test_F130_what_ballots_are_counted_by_is_not_changed_behind_them(act: MeetingRestated, what: str) -> None:
    assert "F130" not in fault_codes([*OPEN, act])
    assert f"không đổi được {what} sau khi đã bỏ phiếu" in found([*VOTED, act], "F130")[0].message


def test_F130_section_v_readings_are_chosen_before_the_first_ballot() -> None:
    act = ReadingsChosen({"cap.base": "final_good"}, "Hướng dẫn số 05-HD/ĐU")
    assert fault_codes([*OPEN, act]) == []
    assert fault_codes([*VOTED, act]) == ["F130"]


def test_F129_a_restatement_names_something() -> None:
    assert fault_codes([*PREPARED, MeetingRestated()]) == ["F129"]


def test_F101_F102_another_regulation_or_day_is_asked_for_as_at_the_beginning() -> None:
    assert fault_codes([*PREPARED, MeetingRestated(regulation="14-HD/TU")]) == ["F101"]
    assert fault_codes([*PREPARED, MeetingRestated(planned=datetime(2023, 11, 9, 8, 0))]) == ["F102"]
    assert fault_codes([*PREPARED, MeetingRestated(title="Tên đúng")]) == []


def test_W113_items_recorded_before_are_judged_under_the_other_kind_of_organ() -> None:
    acts = [*PREPARED, StepDone(0, 0), MeetingRestated(organ=organ(kind="collective"))]
    assert found(acts, "W113")
    assert fault_codes(acts) == []


# ------------------------------------------------------------------ readings


def test_section_v_another_base_of_the_majority_changes_what_is_needed() -> None:
    chosen = ReadingsChosen({"majority.base": "valid"}, "Hướng dẫn số 05-HD/ĐU")
    acts = [*opened(5), put(3, "m01"), asked("good", 3, m01=2)]
    assert came_out(acts).ratings[0].level is None
    assert came_out([*acts[:-1], chosen, acts[-1]]).ratings[0].level == "good"


def test_F106_readings_chosen_need_a_ground_and_are_taken_back_without_one() -> None:
    assert fault_codes([*PREPARED, ReadingsChosen({"cap.base": "final_good"})]) == ["F106"]
    chosen = ReadingsChosen({"cap.base": "final_good"}, "VB")
    assert played([*PREPARED, chosen, ReadingsChosen({})]).rules.cap_base == "pool"


# ------------------------------------------------------------------ struck out


def entries(acts: list[AnyAct]) -> list[Entry]:
    return [Entry(number, act) for number, act in enumerate(acts, start=1)]


def struck(acts: list[AnyAct], number: int) -> list[str]:
    return [finding.code for finding in journal.findings(entries(acts), EntryStruckOut(number, "nhầm"))]


def test_a_title_restated_is_struck_out_at_any_time_before_adoption() -> None:
    acts = [*OPEN, MeetingRestated(title="Tên khác"), VOTED[-1]]
    assert struck(acts, len(OPEN) + 1) == []


def test_restatements_do_not_lean_on_one_another() -> None:
    acts = [*OPEN, MeetingRestated(title="Tên khác"), MeetingRestated(title="Hội nghị kiểm điểm")]
    assert struck(acts, len(OPEN) + 1) == []


@pytest.mark.parametrize(
    "act", [MeetingRestated(organ=organ(kind="base_cell")), ReadingsChosen({"cap.base": "final_good"}, "VB")]
)
def test_F512_what_a_ballot_was_counted_by_is_not_struck_out_from_under_it(act: AnyAct) -> None:
    assert struck([*OPEN, act, VOTED[-1]], len(OPEN) + 1) == ["F512"]


# ------------------------------------------------------------------ in the book


def begun(book: Book, acts: list[AnyAct]) -> Dossier:
    first = acts[0]
    assert isinstance(first, MeetingPrepared)
    dossier = Dossier.begun(book, first, HAND)
    dossier.do_all(acts[1:])
    return dossier


def test_the_book_holds_what_is_named_alone_and_checks_without_a_fault(book: Book) -> None:
    dossier = begun(book, [*PREPARED, MeetingRestated(planned=LATER, year=None)])
    stored = book.stored(dossier.record)[-1]
    assert stored.act == '{"act":"meeting_restated","planned":"2023-12-05T14:00:00","year":null}'
    assert Dossier(book, dossier.record, HAND).meeting.prepared.planned == LATER
    assert not any(checked.findings for checked in desk.check(book))


def test_a_record_keeps_its_id_and_lists_show_what_it_is_called_now(book: Book) -> None:
    dossier = begun(book, [*PREPARED, MeetingRestated(planned=LATER, organ=organ(name="CHI BỘ MỚI"))])
    assert dossier.record == "2023-12-05 07:30 CHI BỘ TRƯỜNG HỌC"
    assert restated_in(book)[dossier.record].planned == LATER
    assert book.heads()[0].organ == "CHI BỘ MỚI"
    dossier.undo("nhầm")
    assert restated_in(book)[dossier.record].planned == MORNING


def test_a_file_that_says_the_meeting_as_it_stands_finds_its_record_and_adds_nothing(book: Book) -> None:
    begun(book, [*VOTED, MeetingRestated(title="Tên đúng", organ=organ(name="CHI BỘ MỚI"))])
    first = VOTED[0]
    assert isinstance(first, MeetingPrepared)
    said = [replace(first, title="Tên đúng", organ=organ(name="CHI BỘ MỚI")), *VOTED[1:]]
    draft = drafted(book, said, HAND)
    assert (draft.record, draft.added) == ("2023-12-05 07:30 CHI BỘ TRƯỜNG HỌC", ())


def test_F521_a_file_that_still_says_the_old_title_is_told_of_it(book: Book) -> None:
    keep_in(book, VOTED, HAND)
    Dossier(book, book.records()[0], HAND).do(MeetingRestated(title="Tên đúng"))
    with pytest.raises(Refused, match="F521"):
        drafted(book, VOTED, HAND)


def test_F518_numbers_run_on_in_the_organ_that_the_meeting_is_called_by(book: Book) -> None:
    number = PapersNumbered((PaperNumber("minutes", "BB", 5),))
    begun(book, [*PREPARED, MeetingRestated(organ=organ(term="2025-2030")), number])
    first = PREPARED[0]
    assert isinstance(first, MeetingPrepared)
    other = begun(book, [replace(first, planned=LATER)])
    assert [finding.code for finding in other.findings(number)] == []
    other.do(MeetingRestated(organ=organ(term="2025-2030")))
    assert [finding.code for finding in other.findings(number)] == ["F518"]


def test_nothing_is_called_by_acts_that_do_not_begin_with_preparing() -> None:
    assert called_by([]) is None
    assert called_by([MeetingRestated(title="x")]) is None


# ------------------------------------------------------------------ the room of checks


def test_every_kind_of_act_is_asked_for_in_the_room_of_checks() -> None:
    judged = ast.parse(Path(may.__file__).read_text(encoding="utf-8"))
    named = {node.id for node in ast.walk(judged) if isinstance(node, ast.Name)}
    of_the_journal = {"EntryStruckOut", "EntryRestored"}
    assert {act.__name__ for act in get_args(AnyAct)} - named - of_the_journal == set()
