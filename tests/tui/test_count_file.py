"""The file of a count under way (tệp đếm dở): one window at a time has it, and nothing stale stands in the way after a kill."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from meetings.counting.ballot import CountedBallot
from meetings.counting.count import Count, Entry
from meetings.counting.papers import form_of, marked
from meetings.counting.session import Counting, Stock
from meetings.due import due
from meetings.faults import Refused
from tests.meetings.build import ids, opened, played, put
from tui.files.count_file import FIRST, SECOND, CountFile, _in_place, kept_of, sweep
from tui.files.counting_desk import GONE_ON, Desk, DeskBeside
from tui.typed.totals import Asked, Sheet, Typed

ITEM = played([*opened(15, 14), put(3, *ids(6))]).items[0]
BALLOT = CountedBallot("r", 0, 0, due(ITEM)[0])
HOLDING = """
import sys, time
from pathlib import Path
from tui.files.count_file import CountFile
file = CountFile(Path(sys.argv[1]))
file.hold()
print("held", flush=True)
time.sleep(60)
"""


def second(folder: Path) -> CountFile:
    return CountFile.of(folder / "so.db", BALLOT, SECOND)


def counted(papers: int) -> Counting:
    form = form_of(ITEM, BALLOT.due)
    count = Count(form, 14).with_entry(Entry(marked(form, {}), papers))
    return Counting.begun(form, Stock(14, 14), 1).going_on(count)


def test_F524_a_second_window_on_the_same_count_is_told(tmp_path: Path) -> None:
    first, other = second(tmp_path), second(tmp_path)
    first.hold()
    first.hold()
    with pytest.raises(Refused, match="F524"):
        other.hold()
    first.let_go()
    other.hold()
    other.let_go()


def test_the_two_tables_of_a_ballot_are_counted_beside_each_other(tmp_path: Path) -> None:
    first, other = CountFile.of(tmp_path / "so.db", BALLOT), second(tmp_path)
    first.hold()
    other.hold()
    assert first.path != other.path
    first.wipe()
    other.wipe()
    assert not list(tmp_path.iterdir())


def test_a_window_that_was_killed_holds_nothing_any_more(tmp_path: Path) -> None:
    file = second(tmp_path)
    other = subprocess.Popen([sys.executable, "-c", HOLDING, file.path], stdout=subprocess.PIPE)
    assert other.stdout is not None
    assert other.stdout.readline() == b"held\n"
    with pytest.raises(Refused, match="F524"):
        file.hold()
    other.kill()
    other.communicate()
    file.hold()
    file.let_go()


def test_what_is_held_is_still_read_by_the_other_table(tmp_path: Path) -> None:
    file = second(tmp_path)
    file.hold()
    file.keep(kept_of(counted(5), BALLOT, ()), 5)
    found = second(tmp_path).read()
    file.let_go()
    assert found is not None
    assert found.kept.now is not None
    assert found.kept.now.papers == 5


def test_a_count_wiped_by_the_first_table_is_held_anew_with_its_next_state(tmp_path: Path) -> None:
    file, other = second(tmp_path), second(tmp_path)
    file.hold()
    other.wipe()
    file.keep(kept_of(counted(5), BALLOT, ()), 5)
    with pytest.raises(Refused, match="F524"):
        other.hold()
    file.let_go()


def test_F525_a_folder_without_room_for_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="F525"):
        CountFile(tmp_path / "khong-co" / "so.db.dem").hold()


# Wiping.


def kept_at(folder: Path, table: int) -> CountFile:
    file = CountFile.of(folder / "so.db", BALLOT, table)
    file.keep(kept_of(counted(5), BALLOT, ()), 5)
    return file


def test_section_v_what_is_wiped_is_written_over_before_it_is_taken_away(tmp_path: Path) -> None:
    file = kept_at(tmp_path, FIRST)
    os.link(file.path, tmp_path / "cung-cho")
    file.wipe()
    assert not file.path.exists()
    assert not any((tmp_path / "cung-cho").read_bytes())


def test_section_v_a_state_is_written_over_the_one_before_in_its_place(tmp_path: Path) -> None:
    file = kept_at(tmp_path, FIRST)
    before = file.path.stat()
    with _in_place(file.path) as open_file:
        assert os.fstat(open_file.fileno()).st_size == before.st_size
    file.keep(kept_of(counted(1), BALLOT, ()), 1)
    assert (file.path.stat().st_ino, file.path.stat().st_size) == (before.st_ino, before.st_size)


def test_section_v_counts_that_are_gone_past_are_swept_at_both_tables(tmp_path: Path) -> None:
    kept_at(tmp_path, FIRST)
    kept_at(tmp_path, SECOND)
    sweep(tmp_path / "so.db", lambda ballot: ballot != BALLOT)
    assert len(list(tmp_path.iterdir())) == 2
    sweep(tmp_path / "so.db", lambda ballot: ballot == BALLOT)
    assert list(tmp_path.iterdir()) == []


def desk_at(folder: Path, table: int) -> Desk:
    kind = Desk if table == FIRST else DeskBeside
    asked = Asked(0, BALLOT.due)
    unfilled = Sheet(ITEM, asked, Typed()).of_no_papers
    book = folder / "so.db"
    return kind(ITEM, asked, "Lượt 1", unfilled, book, BALLOT, CountFile.of(book, BALLOT, table))


def test_section_v_the_end_of_an_only_count_is_not_kept(tmp_path: Path) -> None:
    desk, counting = desk_at(tmp_path, FIRST), counted(5)
    assert desk.keep(counting) == ""
    before = desk.file.path.read_bytes()
    count = counting.count
    assert count is not None
    desk.keep(counting.going_on(count.with_entry(Entry(marked(count.form, {}), 9))).ended())
    assert desk.file.path.read_bytes() == before


def test_the_second_table_counts_for_the_same_papers_and_the_same_attempt_alone(tmp_path: Path) -> None:
    first, beside = desk_at(tmp_path, FIRST), desk_at(tmp_path, SECOND)
    whole = Counting.begun(form_of(ITEM, BALLOT.due), Stock(14, 14), 2)
    assert beside.keep(counted(5)) == GONE_ON
    assert first.keep(whole) == ""
    assert beside.keep(counted(14).ended()) == ""
    assert first.counted_beside(whole) is not None
    assert first.counted_beside(whole.with_stock(Stock(14, 13))) is None
    assert first.counted_beside(first.anew(whole)) is None
    assert beside.anew(counted(5)).attempt == 0
    first.keep(first.anew(whole))
    assert beside.keep(counted(5)) == GONE_ON


def test_section_v_a_disk_that_takes_only_a_part_of_the_count_is_told(tmp_path: Path) -> None:
    limits = pytest.importorskip("resource")
    desk, before = desk_at(tmp_path, FIRST), limits.getrlimit(limits.RLIMIT_FSIZE)
    limits.setrlimit(limits.RLIMIT_FSIZE, (1000, before[1]))
    try:
        told = desk.keep(counted(5))
    finally:
        limits.setrlimit(limits.RLIMIT_FSIZE, before)
    assert told.startswith("Không giữ được số đang kiểm trên đĩa")
    assert desk.keep(counted(5)) == ""
    assert desk.file.read() is not None


def test_section_v_a_count_that_cannot_be_swept_keeps_no_other_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stuck, other = kept_at(tmp_path, FIRST), kept_at(tmp_path, SECOND)
    unlink = Path.unlink

    def refusing(path: Path, missing_ok: bool = False) -> None:
        if path == stuck.path:
            raise PermissionError(path)
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refusing)
    with pytest.raises(PermissionError):
        sweep(tmp_path / "so.db", lambda ballot: ballot == BALLOT)
    assert not other.path.exists()
