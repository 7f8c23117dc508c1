"""The file of a count under way (tệp đếm dở): one window at a time has it, and nothing stale stands in the way after a kill."""

import subprocess
import sys
from pathlib import Path

import pytest

from meetings.counting.count import Count, Entry
from meetings.counting.papers import form_of, marked
from meetings.counting.session import Counting, Stock
from meetings.due import due
from meetings.faults import Refused
from tests.meetings.build import ids, opened, played, put
from tui.files.count_file import SECOND, CountedBallot, CountFile, kept_of

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
