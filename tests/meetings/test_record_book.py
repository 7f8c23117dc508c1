"""The record book: one act one transaction, chained, never repaired in silence, one writer at a time."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from meetings import desk
from meetings.acts import AnyAct, CorrectionMade, EntryStruckOut, MeetingClosed, MinutesAdopted
from meetings.book import APPLICATION, SEED, START, Book, Entered, Hand, Tip, broken_link
from meetings.book.chain import link
from meetings.drafting import Draft
from meetings.faults import Refused
from meetings.heads import head_of
from tests.meetings.build import MORNING, NOON, asked, keep_in, opened, played, put, rated

CELL: list[AnyAct] = [*opened(15, 14), put(3, "m01"), asked("good", 14, m01=12)]
WHOLE: list[AnyAct] = [*CELL, MinutesAdopted(14), MeetingClosed(NOON)]
RECORD = "2023-12-05 07:30 CHI BỘ TRƯỜNG HỌC"


HAND = Hand(lambda: MORNING, "thu-ky")


def keep(path: Path, acts: list[AnyAct]) -> Draft:
    with Book.writing(path) as book:
        return keep_in(book, acts, HAND)


def check(path: Path) -> list[str]:
    with Book.reading(path) as book:
        return [finding.code for checked in desk.check(book) for finding in checked.findings]


def refusal(path: Path, acts: list[AnyAct] = WHOLE) -> str:
    with pytest.raises(Refused) as refused:
        keep(path, acts)
    return refused.value.findings[0].code


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "so.db"


def test_what_is_kept_comes_back_and_checks(path: Path) -> None:
    assert len(keep(path, WHOLE).added) == len(WHOLE)
    assert check(path) == []
    with Book.reading(path) as book:
        assert [entry.act for entry in book.entries(RECORD)] == WHOLE
        assert book.heads()[0].stage == "closed"
        assert book.heads()[0].outcome == '{"0":{"good":1}}'


def test_a_meeting_kept_twice_is_there_once(path: Path) -> None:
    keep(path, WHOLE)
    assert keep(path, WHOLE).added == ()
    assert check(path) == []


def test_a_recording_that_was_cut_off_goes_on_where_it_stopped(path: Path) -> None:
    keep(path, WHOLE[:5])
    assert len(keep(path, WHOLE).added) == len(WHOLE) - 5
    assert check(path) == []


def test_F513_another_meeting_of_the_same_minute_and_organ_is_refused(path: Path) -> None:
    keep(path, CELL)
    with pytest.raises(Refused, match=f'F513.*vui lòng thêm --amend "lý do" để gạch bỏ từ mục số .* của «{RECORD}»'):
        keep(path, [*CELL[:-1], asked("good", 14, m01=3)])


def test_what_was_recorded_otherwise_is_struck_out_with_a_reason_and_recorded_again(path: Path) -> None:
    keep(path, CELL)
    with Book.writing(path) as book:
        kept = keep_in(book, [*CELL[:-1], asked("good", 14, m01=3)], HAND, amend="Nhập nhầm")
        assert rated(kept.meeting.outcomes[0]) == {"m01": None}
        assert len(book.stored(RECORD)) == len(CELL) + 2
    assert check(path) == []


def test_F515_adopted_minutes_are_not_amended(path: Path) -> None:
    keep(path, WHOLE)
    other: list[AnyAct] = [*CELL[:-1], asked("good", 14, m01=3), *WHOLE[len(CELL) :]]
    with Book.writing(path) as book, pytest.raises(Refused, match=f'F515.*vui lòng .* "{RECORD}"'):
        keep_in(book, other, HAND, amend="Nhập nhầm")
    assert check(path) == []


def test_F516_a_correction_belongs_to_a_record_of_the_book(path: Path) -> None:
    keep(path, WHOLE)
    entered = Entered(CorrectionMade("Sửa ngày sinh", "Ghi nhầm"), NOON, "thu-ky")
    with Book.writing(path) as book:
        with pytest.raises(Refused, match="F516"):
            desk.correct(book, "?", entered)
        assert [desk.correct(book, RECORD, entered), desk.correct(book, RECORD, entered)] == [1, 2]


@pytest.mark.parametrize("number", [1, 8])
def test_F507_nothing_is_added_to_a_broken_chain(path: Path, number: int) -> None:
    keep(path, CELL)
    tamper(path, f"UPDATE entries SET person = 'ai-do' WHERE number = {number}")
    assert refusal(path) == "F507"


def test_F503_a_book_held_by_another_program_is_told_so(path: Path) -> None:
    keep(path, CELL)
    with closing(sqlite3.connect(path, isolation_level=None)) as other, Book.writing(path) as book:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refused, match="F503"):
            keep_in(book, WHOLE, HAND)


def test_acts_one_by_one_are_judged_before_they_are_written(path: Path) -> None:
    with Book.writing(path) as book:
        for act in CELL:
            desk.record(book, RECORD, Entered(act, MORNING, "thu-ky"))
        with pytest.raises(Refused) as refused:
            desk.record(book, RECORD, Entered(asked("good", 15, m01=15), MORNING, "thu-ky"))
        assert "F201" in {finding.code for finding in refused.value.findings}
        assert len(book.entries(RECORD)) == len(CELL)


def test_striking_out_keeps_the_entry_and_takes_it_out_of_the_count(path: Path) -> None:
    with Book.writing(path) as book:
        keep_in(book, CELL, HAND)
        desk.strike_out(book, RECORD, len(CELL), "Nhập nhầm", HAND)
        desk.record(book, RECORD, Entered(asked("good", 14, m01=3), MORNING, "thu-ky"))
        assert len(book.stored(RECORD)) == len(CELL) + 2
    assert check(path) == []


def test_F403_adopted_minutes_take_only_numbered_corrections(path: Path) -> None:
    with Book.writing(path) as book:
        keep_in(book, WHOLE, HAND)
        with pytest.raises(Refused, match="F403"):
            desk.strike_out(book, RECORD, len(CELL), "Nhầm", HAND)
        tip, _ = desk.record(book, RECORD, Entered(CorrectionMade("Sửa ngày sinh", "Ghi nhầm"), NOON, "thu-ky"))
        assert tip.number == len(WHOLE) + 1


# ------------------------------------------------------------------ foreign and damaged files


@pytest.mark.parametrize("content", [b"", b"not a book", b"PK\x03\x04" + b"x" * 200, b"SQLite format 3\0" + b"\0" * 10])
def test_F501_a_file_that_is_no_book_is_refused_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refusal(path) == "F501"
    assert path.read_bytes() == content


def test_F501_another_programs_database_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE entries (x)")
        other.commit()
    before = path.read_bytes()
    assert refusal(path) == "F501"
    assert path.read_bytes() == before


def test_F502_a_book_cut_short_is_refused(path: Path) -> None:
    keep(path, WHOLE)
    path.write_bytes(path.read_bytes()[:-5000])
    with pytest.raises(Refused, match="F502"):
        check(path)


def test_F502_a_book_without_its_tables_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as empty:
        empty.execute(f"PRAGMA application_id = {APPLICATION}")
        empty.execute("CREATE TABLE x (y)")
        empty.commit()
    assert refusal(path) == "F502"


def test_F502_a_book_with_a_table_or_trigger_of_somebody_else_is_refused(path: Path) -> None:
    keep(path, CELL)
    tamper(path, "CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM heads; END")
    assert refusal(path) == "F502"


def test_F502_a_book_whose_schema_is_garbled_is_refused(path: Path) -> None:
    keep(path, CELL)
    content = path.read_bytes()
    place = content.index(b"CREATE TABLE entries")
    path.write_bytes(content[: place + 3] + b"\xff" + content[place + 4 :])
    assert refusal(path) == "F502"


def test_what_was_acknowledged_stands_in_the_book_itself(path: Path) -> None:
    """Even with the book open, the log beside it may be lost."""
    with Book.writing(path) as book:
        keep_in(book, CELL, HAND)
        copy = path.with_name("copy.db")
        copy.write_bytes(path.read_bytes())
        with Book.reading(copy) as alone:
            assert len(alone.entries(RECORD)) == len(CELL)


def test_F501_a_folder_or_a_pipe_is_no_book(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path) == "F501"
    assert refusal(tmp_path / "pipe") == "F501"


def test_F503_a_second_writer_is_told(path: Path) -> None:
    keep(path, CELL)
    with Book.writing(path):
        program = (
            "import sys; from pathlib import Path; from meetings.book import Book\n"
            "from meetings.faults import Refused\n"
            "try:\n    with Book.writing(Path(sys.argv[1])): pass\nexcept Refused as refused: print(refused)"
        )
        done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("F503")
    assert check(path) == []


def test_F504_a_book_of_a_newer_program_is_refused(path: Path) -> None:
    keep(path, CELL)
    tamper(path, "PRAGMA user_version = 99")
    assert refusal(path) == "F504"


def test_F505_a_book_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="F505"):
        check(tmp_path / "khong-co.db")
    (tmp_path / "tep").write_text("x", encoding="utf-8")
    assert refusal(tmp_path / "tep" / "so.db") == "F505"


def test_F506_nobody_overtakes_a_writer_who_knows_an_older_end(path: Path) -> None:
    keep(path, CELL)
    with Book.writing(path) as book:
        head = head_of(RECORD, played(CELL))
        stale = Tip(len(CELL) - 1, book.stored(RECORD)[-2].fingerprint)
        with pytest.raises(Refused, match=r"F506.*vui lòng chạy lại lệnh \(hoặc mở lại cuộc họp\)"):
            book.append(RECORD, stale, Entered(MinutesAdopted(14), MORNING, "thu-ky"), head)
        with pytest.raises(Refused, match="F506"):
            book.append(RECORD, START, Entered(CELL[0], MORNING, "thu-ky"), head)


def tamper(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entries SET act = replace(act, '\"for\":12', '\"for\":13') WHERE number = 8",
        "UPDATE entries SET person = 'ai-do' WHERE number = 3",
        "UPDATE entries SET moment = '2023-12-05T09:00:00' WHERE number = 3",
        "DELETE FROM entries WHERE number = 4",
        "UPDATE entries SET fingerprint = replace(fingerprint, 'a', 'b') WHERE number = 2",
    ],
)
def test_F507_an_entry_changed_outside_the_program_is_found(path: Path, statement: str) -> None:
    keep(path, WHOLE)
    tamper(path, statement)
    assert check(path) == ["F507"]


@pytest.mark.parametrize("kept", [0, len(WHOLE) - 2])
def test_F517_entries_taken_off_the_end_are_missed_and_nothing_more_is_written(path: Path, kept: int) -> None:
    keep(path, WHOLE)
    tamper(path, f"DELETE FROM entries WHERE number > {kept}")
    assert check(path) == ["F517"]
    with pytest.raises(Refused, match="F517"), Book.writing(path):
        pass
    assert check(path) == ["F517"]


def test_F507_the_chain_itself_is_compared() -> None:
    whole = [link(RECORD, START, ("2023-12-05T08:00:00", "thu-ky", "{}"))]
    whole.append(link(RECORD, Tip(1, whole[0].fingerprint), ("2023-12-05T08:01:00", "thu-ky", "{}")))
    assert broken_link(whole) is None
    assert broken_link([whole[0], whole[1]._replace(previous=SEED)]) == 2
    assert broken_link(whole[1:]) == 2


def test_check_judges_strike_outs_too(path: Path) -> None:
    """Rightly chained, but nobody could have recorded it: entry 99 was never there."""
    with Book.writing(path) as book:
        kept = keep_in(book, CELL, HAND)
        book.append(RECORD, book.tip(RECORD), HAND.entered(EntryStruckOut(99, "?")), head_of(RECORD, kept.meeting))
    assert check(path) == ["F511"]


def test_F508_an_entry_that_cannot_be_read_is_told(path: Path) -> None:
    """An act of a later program, rightly chained, is not guessed at."""
    keep(path, CELL)
    with Book.reading(path) as book:
        tip, head = book.tip(RECORD), book.heads()[0]
    from meetings.book import fingerprint

    said = ("2023-12-05T08:00:00", "thu-ky", '{"act":"ballot_photographed"}')
    mark = fingerprint(RECORD, tip.number + 1, tip.fingerprint, said)
    with closing(sqlite3.connect(path)) as connection:
        row = (RECORD, tip.number + 1, *said, tip.fingerprint, mark)
        connection.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        connection.commit()
    assert head.entries == tip.number
    assert check(path) == ["F508"]


def test_F509_an_act_that_cannot_be_written_is_told_and_not_acknowledged(path: Path) -> None:
    keep(path, CELL)
    with Book.reading(path) as book, pytest.raises(Refused, match="F509"):
        desk.record(book, RECORD, Entered(MinutesAdopted(14), MORNING, "thu-ky"))
    assert check(path) == []


def test_F514_a_head_that_disagrees_is_found_and_rebuilt_only_when_asked(path: Path) -> None:
    keep(path, WHOLE)
    tamper(path, "UPDATE heads SET stage = 'open'")
    assert check(path) == ["F514"]
    assert check(path) == ["F514"]
    with Book.writing(path) as book:
        assert desk.rebuild_heads(book) == 1
    assert check(path) == []


def test_a_chained_journal_that_does_not_foot_is_found(path: Path) -> None:
    """Who rewrites the whole chain still cannot make a ballot balance that does not."""
    broken = asked("good", 14, m01=12)
    broken.votes["m01"]["against"] = 5
    with Book.writing(path) as book:
        head, tip = head_of(RECORD, played(CELL)), START
        for act in [*CELL[:-1], broken]:
            tip = book.append(RECORD, tip, Entered(act, MORNING, "thu-ky"), head)
    assert "F203" in check(path)


def test_two_meetings_share_one_book(path: Path) -> None:
    keep(path, WHOLE)
    evening = opened(3, at=datetime(2023, 12, 5, 19, 0))
    keep(path, evening)
    assert check(path) == []
    with Book.reading(path) as book:
        assert len(book.records()) == 2
        assert rated(played([e.act for e in book.entries(RECORD)]).outcomes[0]) == {"m01": "good"}
