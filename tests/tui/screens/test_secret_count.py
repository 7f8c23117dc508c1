"""Secret ballots stay secret on the disk (mục V, phiếu kín): no file of a count holds a paper or any earlier state."""

import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import msgpack
from textual.pilot import Pilot

from meetings.acts import AnyAct
from meetings.book import Book
from meetings.counting.ballot import CountedBallot
from meetings.counting.count import Count, Entry
from meetings.counting.papers import PaperForm, form_of, marked
from meetings.counting.session import Counting, Stock
from meetings.dossier import Dossier
from meetings.due import due
from tests.meetings.build import asked, ids, opened, played, put
from tests.tui.screens.driving import burst, program, recorded, seen
from tui.files.count_file import BODY_AT, CountFile, counting_of, kept_of

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.tui.screens.terminal import F2, terminal

SIX: list[AnyAct] = [*opened(15, 14), put(3, *ids(6))]
PAPERS = ("03", "", "0106", "05", "", "02", "0405", "", "01", "06", "", "03", "02", "")
"""Fourteen papers as they are typed, no two neighbours alike."""


def states(dossier: Dossier) -> Iterator[bytes]:
    """What would stand on the disk after each paper, if each were kept."""
    item = dossier.meeting.items[0]
    ballot = due(item)[0]
    form: PaperForm = form_of(item, ballot)
    key = CountedBallot(dossier.record, 0, 0, ballot)
    counting = Counting.begun(form, Stock(14, 14), 1)
    totals = Count(form, 14)
    for typed in PAPERS:
        lines = [int(typed[place : place + 2]) for place in range(0, len(typed), 2)]
        totals = totals.with_entry(Entry(marked(form, {f"m{line:02d}": "against" for line in lines})))
        whole = Count(form, 14, totals=totals.totals, safe=totals.totals)
        yield msgpack.encode(kept_of(counting.going_on(whole), key, ()).now)


def on_the_disk(folder: Path, state: bytes) -> list[str]:
    """The files in which that state stands."""
    return [file.name for file in folder.iterdir() if file.is_file() and state in file.read_bytes()]


def content(folder: Path) -> dict[str, bytes]:
    """Every file there is, with all that stands in it."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def nothing_but(written: bytes, file: CountFile) -> bool:
    """Whether the file holds the one state it is read as, how many papers were typed, and zeros behind."""
    found = file.read()
    assert found is not None
    body = msgpack.encode(found.kept)
    return written[BODY_AT : BODY_AT + len(body)] == body and not any(written[BODY_AT + len(body) :])


async def at_the_table(pilot: Pilot[Any]) -> None:
    await burst(pilot, "f2")
    await burst(pilot, "14", "f2")


async def test_section_v_at_most_one_state_of_several_papers_is_on_the_disk(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        kept = list(states(app.open_dossier))
        await at_the_table(pilot)
        before = content(tmp_path)
        (count,) = (name for name in before if name.startswith("so.db.dem-"))
        for number, typed in enumerate(PAPERS, start=1):
            await burst(pilot, typed, "enter") if typed else await burst(pilot, "enter")
            present = [place for place, state in enumerate(kept, start=1) if on_the_disk(tmp_path, state)]
            assert present == ([] if number < 5 else [5]), "at least five papers come behind the last state kept"
            now = content(tmp_path)
            assert now | {count: b""} == before | {count: b""}, "nothing but one file knows of the count"
            assert nothing_but(now[count], CountFile(tmp_path / count))


async def test_section_v_nothing_of_the_count_is_left_after_it_but_the_totals(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        kept = list(states(app.open_dossier))
        before = set(content(tmp_path))
        await at_the_table(pilot)
        for typed in PAPERS:
            await burst(pilot, typed, "enter") if typed else await burst(pilot, "enter")
        await burst(pilot, "f9", "enter")
        assert app.open_dossier.meeting.items[0].rounds[0].votes["m03"] == {"for": 12, "against": 2}
        assert set(content(tmp_path)) == before
        assert not list(tmp_path.glob("so.db.dem-*"))
        assert [on_the_disk(tmp_path, state) for state in kept] == [[]] * 14


async def test_section_v_an_undone_paper_leaves_no_trace(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        kept = list(states(app.open_dossier))
        await at_the_table(pilot)
        for typed in PAPERS[:5]:
            await burst(pilot, typed, "enter") if typed else await burst(pilot, "enter")
        assert on_the_disk(tmp_path, kept[4])
        await burst(pilot, "f12")
        assert [on_the_disk(tmp_path, state) for state in kept] == [[]] * 14


def test_the_order_in_which_papers_came_is_in_no_file(tmp_path: Path) -> None:
    dossier_folder = tmp_path / "so.db"
    with Book.writing(dossier_folder) as book:
        item = recorded(book, SIX).meeting.items[0]
    form = form_of(item, due(item)[0])
    key = CountedBallot("r", 0, 0, due(item)[0])
    there, back = (Count(form, 14), Count(form, 14))
    papers = [Entry(marked(form, {one: "against"})) for one in ids(5)]
    for forward, backward in zip(papers, reversed(papers), strict=True):
        there, back = there.with_entry(forward), back.with_entry(backward)
    counting = Counting.begun(form, Stock(14, 14), 1)
    kept = [msgpack.encode(kept_of(counting.going_on(count), key, ())) for count in (there, back)]
    assert kept[0] == kept[1]


def test_what_was_kept_is_taken_up_again_as_it_was(tmp_path: Path) -> None:
    with Book.writing(tmp_path / "so.db") as book:
        item = recorded(book, SIX).meeting.items[0]
    form = form_of(item, due(item)[0])
    key = CountedBallot("r", 0, 0, due(item)[0])
    count = Count(form, 14)
    for one in ids(6):
        count = count.with_entry(Entry(marked(form, {one: "against"})))
    file = CountFile.of(tmp_path / "so.db", key)
    file.keep(kept_of(Counting.begun(form, Stock(14, 14), 1).going_on(count), key, ("m14",)), 6)
    found = CountFile(file.path).read()
    assert found is not None
    assert (found.lost, found.kept.away, found.kept.ballot) == (1, ("m14",), key)
    again = counting_of(found.kept, form).count
    assert again is not None
    assert again.totals.line("m05") == {"for": 4, "against": 1}


def states_kept(typed: list[int], collected: int) -> list[int]:
    """How many papers the states had that were on the disk one after the other; 0 takes an entry back."""
    item = played(SIX).items[0]
    count, kept = Count(form_of(item, due(item)[0]), collected), [0]
    for times in typed:
        count = count.with_entry(Entry(marked(count.form, {}), times)) if times else count.without_last()
        if count.safe.papers != kept[-1]:
            kept.append(count.safe.papers)
    return kept


@given(st.lists(st.sampled_from([0, 1, 1, 1, 1, 2, 4, 9]), max_size=60), st.integers(0, 200))
def test_section_v_no_two_states_ever_kept_are_fewer_than_five_papers_apart(typed: list[int], more: int) -> None:
    """Nor is any of them so near to the result, or to a state of another count of the same papers."""
    collected = sum(typed) + more
    kept = states_kept(typed, collected)
    assert all(papers % 5 == 0 for papers in kept)
    assert all(collected - papers >= 5 for papers in kept if papers)


@given(st.lists(st.sampled_from([0, 1, 1, 1]), max_size=80))
def test_section_v_a_state_that_was_undone_is_not_made_again_with_other_papers(typed: list[int]) -> None:
    kept = states_kept(typed, 1000)
    risen = [after for before, after in pairwise(kept) if after > before]
    assert risen == sorted(set(risen))


steps = st.lists(
    st.one_of(st.sampled_from([0, 1, 1, 1, 4]), st.integers(10, 60).map(lambda papers: -papers)), max_size=60
)
"""Papers typed at once; 0 takes an entry back; below, another account of the papers, which has so many."""


@given(steps, st.integers(30, 60))
def test_section_v_no_other_account_of_the_papers_brings_a_state_near_the_result(steps: list[int], papers: int) -> None:
    item = played(SIX).items[0]
    form = form_of(item, due(item)[0])
    counting = Counting.begun(form, Stock(99, papers), 1)
    for step in steps:
        count = counting.count
        assert count is not None
        if step < 0 and -step >= count.totals.papers:
            counting = counting.with_stock(Stock(99, -step))
        elif 0 < step <= count.left:
            counting = counting.going_on(count.with_entry(Entry(marked(form, {}), step)))
        elif not step:
            counting = counting.going_on(count.without_last())
        now = counting.count
        assert now is not None
        assert now.safe.papers % 5 == 0
        assert now.safe.papers == 0 or counting.stock.collected - now.safe.papers >= 5


def test_section_v_a_count_taken_up_with_fewer_papers_keeps_no_state_near_its_new_end() -> None:
    item = played(SIX).items[0]
    form = form_of(item, due(item)[0])
    twenty = Count(form, 25).with_entry(Entry(marked(form, {}), 20)).safe
    again = Count.resumed(form, 25, twenty).with_collected(21)
    assert (again.totals.papers, again.safe.papers, again.at_risk) == (20, 0, 20)


def test_section_v_a_state_undone_before_a_power_cut_is_not_made_again_behind_it(tmp_path: Path) -> None:
    item = played(SIX).items[0]
    form, key = form_of(item, due(item)[0]), CountedBallot("r", 0, 0, due(item)[0])
    count = Count(form, 100)
    for _ in range(10):
        count = count.with_entry(Entry(marked(form, {})))
    count = count.without_last()
    file = CountFile.of(tmp_path / "so.db", key)
    file.keep(kept_of(Counting.begun(form, Stock(100, 100), 1).going_on(count), key, ()), 9)
    found = CountFile(file.path).read()
    assert found is not None
    again = counting_of(found.kept, form).count
    assert again is not None
    for _ in range(5):
        again = again.with_entry(Entry(marked(form, {})))
    assert (again.totals.papers, again.safe.papers) == (10, 5)


def test_section_v_after_a_kill_the_files_hold_the_checkpoint_alone(tmp_path: Path) -> None:
    with Book.writing(tmp_path / "so.db") as book:
        kept = list(states(recorded(book, SIX)))
    with terminal(tmp_path / "so.db") as screen:
        screen.until("Về sổ")
        screen.type(b"\x1b[17~")
        screen.until("[Biểu quyết]")
        screen.type(F2)
        screen.until("Thu về")
        screen.type(b"14" + F2)
        screen.until("Đang chờ phiếu")
        screen.type("".join(f"{typed}\r" for typed in PAPERS[:7]).encode())
        screen.until("07/14")
        screen.program.kill()
        screen.program.wait()
    assert [place for place, state in enumerate(kept, start=1) if on_the_disk(tmp_path, state)] == [5]
    (count,) = tmp_path.glob("so.db.dem-*")
    assert nothing_but(count.read_bytes(), CountFile(count))
    with terminal(tmp_path / "so.db") as screen:
        screen.until("Về sổ")
        screen.type(b"\x1b[17~")
        screen.until("[Biểu quyết]")
        screen.type(F2)
        screen.until("Đọc lại 02 phiếu")


async def test_a_program_that_cannot_keep_the_count_says_so_and_counts_on(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await at_the_table(pilot)
        key = CountedBallot(app.open_dossier.record, 0, 0, due(app.open_dossier.meeting.items[0])[0])
        CountFile.of(app.book.path, key).wipe()
        CountFile.of(app.book.path, key).path.mkdir()
        await burst(pilot, "enter", "enter")
        assert "Không giữ được số đang kiểm trên đĩa" in " ".join(seen(app).split())
        assert "Đã kiểm 02/14" in seen(app)
        await burst(pilot, "escape")
        await burst(pilot, "enter")
        assert [counting.typed for counting in app.counts.values()] == [2]


async def test_section_v_a_ballot_recorded_another_way_leaves_no_count_behind(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await at_the_table(pilot)
        await burst(pilot, *["enter"] * 7, "escape")
        await burst(pilot, "enter")
        assert list(tmp_path.glob("so.db.dem-*"))
        app.open_dossier.do(asked("good", 14, **dict.fromkeys(ids(6), 14)))
        await burst(pilot, "f3")
        await burst(pilot, "f6")
        assert not list(tmp_path.glob("so.db.dem-*"))
        assert list(app.counts.values()) == []


async def test_a_ballot_struck_out_and_held_anew_is_counted_from_its_first_paper(tmp_path: Path) -> None:
    async with program(tmp_path, SIX, step="vote") as (app, pilot):
        await at_the_table(pilot)
        await burst(pilot, *["enter"] * 7, "escape")
        await burst(pilot, "enter")
        app.open_dossier.do(asked("good", 14, **dict.fromkeys(ids(6), 14)))
        app.open_dossier.undo("đếm nhầm")
        await burst(pilot, "f3")
        await burst(pilot, "f6")
        await burst(pilot, "f2")
        assert "Số phiếu của lượt này" in seen(app)
