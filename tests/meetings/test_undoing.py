"""The last act taken back, step by step backwards: whatever it had replaced stands again in its old place, with the reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from meetings import desk, journal
from meetings.acts import (
    Act,
    AnyAct,
    CommentMade,
    EntryRestored,
    EntryStruckOut,
    ItemPut,
    LeftOut,
    MeetingPrepared,
    MembersConvened,
    MinutesAdopted,
    StepDone,
)
from meetings.book import Book, Hand
from meetings.dossier import Dossier
from meetings.entries import Entry, standing
from meetings.faults import Refused
from meetings.replacing import REWRITTEN, relisting, rewritten
from meetings.undoing import last_act, taking_back
from tests.meetings.build import MORNING, ids, member, opened, put, subject

FIRST, SECOND = put(1, subject("t1", "organisation")), put(3, *ids(5))
PREPARED: list[AnyAct] = [*opened(5)[:4], FIRST, SECOND]
HAND = Hand(lambda: MORNING, "thu-ky")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.writing(tmp_path / "so.db") as book:
        yield book


def dossier(book: Book, acts: list[AnyAct]) -> Dossier:
    first = acts[0]
    assert isinstance(first, MeetingPrepared)
    made = Dossier.begun(book, first, HAND)
    made.do_all(acts[1:])
    return made


def said(made: Dossier) -> list[Act]:
    return [entry.act for entry in made.book.entries(made.record)]


def changed(item: ItemPut) -> ItemPut:
    return replace(item, subjects=(replace(item.subjects[0], proposed="good"), *item.subjects[1:]))


def test_a_changed_item_comes_back_then_what_was_done_before_it_is_taken_back(book: Book) -> None:
    made = dossier(book, PREPARED)
    made.do(CommentMade("m01", "Nhất trí"))
    made.do_all(rewritten(book.entries(made.record), {0: changed(FIRST)}))
    assert made.meeting.put == (changed(FIRST), SECOND)
    made.undo("sửa nhầm nội dung")
    assert made.meeting.put == (FIRST, SECOND)
    assert said(made)[-4:] == [
        EntryStruckOut(11, "sửa nhầm nội dung", undoes=11),
        EntryStruckOut(10, "sửa nhầm nội dung", undoes=11),
        EntryRestored(5, "sửa nhầm nội dung", undoes=11),
        EntryRestored(6, "sửa nhầm nội dung", undoes=11),
    ]
    assert isinstance(made.undo("ghi nhầm").act, CommentMade)
    assert made.undo("ghi nhầm").number == 6
    assert made.undo("ghi nhầm").number == 5
    assert len(made.meeting.put) == 0
    assert not any(checked.findings for checked in desk.check(book))
    assert Dossier(book, made.record, HAND).meeting == made.meeting


def test_an_item_changed_twice_comes_back_change_by_change(book: Book) -> None:
    made = dossier(book, PREPARED[:5])
    once = changed(FIRST)
    twice = replace(once, subjects=(replace(once.subjects[0], proposed="excellent"),))
    for item in (once, twice):
        made.do_all(rewritten(book.entries(made.record), {0: item}))
    puts = []
    for _ in range(3):
        made.undo("nhầm")
        puts.append(made.meeting.put)
    assert puts == [(once,), (FIRST,), ()]


def test_a_new_roster_goes_with_the_names_it_brought_into_the_items(book: Book) -> None:
    convened = MembersConvened((LeftOut("m05", "đi học"),))
    made = dossier(book, [*PREPARED[:2], convened, *PREPARED[3:5], put(3, *ids(4))])
    before = made.meeting
    members = tuple(member(one, **({"name": "Lê Thị Sửa"} if one == "m02" else {})) for one in ids(4))
    made.do_all(relisting(book.entries(made.record), members))
    assert made.meeting.put[1].subjects[1].name == "Lê Thị Sửa"
    assert made.meeting.left_out == {}
    made.undo("nhầm tệp")
    assert made.meeting == before


def test_a_note_written_anew_comes_back_as_it_was(book: Book) -> None:
    made = dossier(book, [*PREPARED, CommentMade("m01", "Cần rõ hơn")])
    made.do_all([CommentMade("m01", "Cần rõ trách nhiệm hơn"), EntryStruckOut(7, REWRITTEN, change=True)])
    made.undo("bản cũ đúng")
    assert [one.text for one in made.meeting.comments] == ["Cần rõ hơn"]
    assert made.undo("không ghi nữa").number == 7


def test_an_item_struck_out_by_itself_since_does_not_come_back_with_the_others(book: Book) -> None:
    made = dossier(book, PREPARED)
    made.do_all(rewritten(book.entries(made.record), {0: changed(FIRST)}))
    made.do(EntryStruckOut(10, "không đưa ra nữa"))
    made.undo("vẫn đưa ra")
    assert made.meeting.put == (changed(FIRST), SECOND)
    made.undo("sửa nhầm")
    assert made.meeting.put == (FIRST, SECOND)


def comments(made: Dossier) -> list[str]:
    return [one.text for one in made.meeting.comments]


TWO = [*PREPARED, CommentMade("m01", "một"), CommentMade("m02", "hai")]


def test_what_was_struck_out_by_mistake_counts_again_then_the_act_before_is_taken_back(book: Book) -> None:
    made = dossier(book, [*TWO])
    made.do(EntryStruckOut(7, "nhầm"))
    last = made.last()
    assert last == Entry(9, EntryStruckOut(7, "nhầm"))
    made.undo("gạch nhầm mục")
    assert said(made)[-1] == EntryRestored(7, "gạch nhầm mục", undoes=9)
    assert comments(made) == ["một", "hai"]
    made.undo("lùi nữa")
    assert comments(made) == ["một"]


def test_a_restoration_is_taken_back_then_the_striking_out_before_it(book: Book) -> None:
    made = dossier(book, [*TWO])
    made.do(EntryStruckOut(7, "nhầm"))
    made.do(EntryRestored(7, "lấy lại"))
    told = []
    for _ in range(3):
        made.undo("lùi")
        told.append(comments(made))
    assert told == [["hai"], ["một", "hai"], ["một"]]


@pytest.mark.parametrize("reason", ["sửa lại ý kiến", "sửa khi chuẩn bị", "sửa theo danh sách mới", "sửa số văn bản"])
def test_a_reason_that_somebody_types_makes_no_change(book: Book, reason: str) -> None:
    made = dossier(book, [*TWO, CommentMade("m03", "ba")])
    made.do(EntryStruckOut(8, reason))
    made.do(CommentMade("m04", "bốn"))
    made.undo("nhầm")
    assert comments(made) == ["một", "ba"]
    made.undo("nhầm")
    assert comments(made) == ["một", "hai", "ba"]


def test_an_item_struck_out_for_such_a_reason_stays_struck_out(book: Book) -> None:
    made = dossier(book, [*PREPARED])
    made.do(EntryStruckOut(6, "sửa khi chuẩn bị"))
    made.do(put(3, "m04"))
    made.undo("thôi")
    assert made.meeting.put == (FIRST,)


def test_a_change_in_an_older_book_which_marks_none_is_taken_back_entry_by_entry(book: Book) -> None:
    made = dossier(book, [*PREPARED, CommentMade("m01", "Cần rõ hơn")])
    made.do_all([CommentMade("m01", "Cần rõ trách nhiệm hơn"), EntryStruckOut(7, REWRITTEN)])
    made.undo("bản cũ đúng")
    made.undo("bản cũ đúng")
    assert comments(made) == ["Cần rõ hơn"]


@settings(max_examples=40)
@given(st.lists(st.integers(0, 11), max_size=14))
def test_step_by_step_backwards_every_state_comes_again(steps: list[int]) -> None:
    """Whatever is recorded, struck out and restored by hand: taking back goes through the same states, in reverse."""
    acts: list[Entry] = [Entry(number, act) for number, act in enumerate(PREPARED, start=1)]
    states = [standing(acts)]
    for step in steps:
        act = tried(acts, step)
        if act is not None:
            acts.append(Entry(len(acts) + 1, act))
            states.append(standing(acts))
    for before in reversed(states[:-1]):
        last = last_act(acts)
        assert last is not None
        for act in tuple(taking_back(acts, last.number, "lùi")):
            assert journal.findings(acts, act) == ()
            acts.append(Entry(len(acts) + 1, act))
        assert standing(acts) == before


def tried(acts: list[Entry], step: int) -> Act | None:
    """A comment, or striking out or restoring one of the last entries, where that may be."""
    number = len(acts) - step // 3
    wanted: list[Act] = [
        CommentMade("m01", f"ý {len(acts)}"),
        EntryStruckOut(number, "tay"),
        EntryRestored(number, "tay"),
    ]
    act = wanted[step % 3]
    return None if step % 3 and (number <= len(PREPARED) or journal.findings(acts, act)) else act


def test_nothing_but_the_first_entry_is_nothing_to_take_back() -> None:
    assert last_act([Entry(1, PREPARED[0])]) is None


# One entry by its number.


def entries(acts: list[AnyAct]) -> list[Entry]:
    return [Entry(number, act) for number, act in enumerate(acts, start=1)]


def found(acts: list[AnyAct], act: AnyAct) -> list[str]:
    return [finding.code for finding in journal.findings(entries(acts), act)]


def test_an_entry_taken_back_into_the_count_stands_in_its_own_place() -> None:
    acts = [*PREPARED, CommentMade("m01", "một"), CommentMade("m02", "hai"), EntryStruckOut(7, "nhầm")]
    assert found(acts, EntryRestored(7, "đúng")) == []
    meeting = journal.replay(entries([*acts, EntryRestored(7, "đúng")])).meeting
    assert meeting is not None
    assert [one.text for one in meeting.comments] == ["một", "hai"]


def test_F522_only_what_is_struck_out_can_be_taken_back_into_the_count() -> None:
    struck = [*PREPARED, EntryStruckOut(6, "nhầm")]
    assert found(struck, EntryRestored(99, "?")) == ["F522"]
    assert found(struck, EntryRestored(5, "?")) == ["F522"]
    assert found(struck, EntryRestored(7, "?")) == ["F522"]
    assert found([*struck, EntryRestored(6, "đúng")], EntryRestored(6, "?")) == ["F522"]


def test_F523_an_item_does_not_come_back_before_what_rests_on_the_items_as_they_are() -> None:
    acts = [*opened(5), FIRST, SECOND, EntryStruckOut(7, "nhầm"), StepDone(0, 0)]
    assert found(acts, EntryRestored(7, "đúng")) == ["F523"]
    assert found(acts[:-1], EntryRestored(7, "đúng")) == []


def test_F403_after_adoption_nothing_comes_back_into_the_count() -> None:
    acts = [*opened(5), CommentMade("m01", "một"), EntryStruckOut(7, "nhầm"), MinutesAdopted(5)]
    assert found(acts, EntryRestored(7, "đúng")) == ["F403"]


# Always.

COMMENT = st.sampled_from(ids(5)).map(lambda one: CommentMade(one, "Nhất trí"))
TURN = st.one_of(COMMENT, st.integers(0, 1), st.just("undo"))


@settings(max_examples=60, deadline=None)
@given(st.lists(TURN, max_size=8))
def test_taking_back_always_comes_to_an_end_at_the_beginning(turns: list[CommentMade | int | str]) -> None:
    """Comments made, items changed, steps taken back, in any order: then as many steps back as there are acts left."""
    acts = list(PREPARED)
    for turn in turns:
        if isinstance(turn, CommentMade):
            acts.append(turn)
        elif isinstance(turn, int) and turn < len(meeting_put(acts)):
            acts += rewritten(entries(acts), {turn: changed(meeting_put(acts)[turn])})
        elif turn == "undo":
            acts += step_back(acts)
    for _ in range(len(acts)):
        acts += step_back(acts)
    assert standing(entries(acts)) == (Entry(1, PREPARED[0]),)


def meeting_put(acts: list[AnyAct]) -> tuple[ItemPut, ...]:
    meeting = journal.replay(entries(acts)).meeting
    return () if meeting is None else meeting.put


def step_back(acts: list[AnyAct]) -> list[AnyAct]:
    last = last_act(entries(acts))
    if last is None:
        return []
    taken: list[AnyAct] = []
    for act in taking_back(entries(acts), last.number, "nhầm"):
        assert journal.findings(entries([*acts, *taken]), act) == ()
        taken.append(act)
    return taken


def test_F520_the_first_entry_is_told_to_stay(book: Book) -> None:
    with pytest.raises(Refused, match="F520"):
        dossier(book, PREPARED[:1]).undo("nhầm")
