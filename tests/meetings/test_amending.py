"""A whole meeting said anew (--amend): what differs is struck out, the last first, in a time that grows with its length."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from meetings import desk, drafting, may
from meetings.acts import (
    Act,
    AnyAct,
    CommentMade,
    EntryStruckOut,
    MeetingPrepared,
    MeetingRestated,
    MinutesAdopted,
    ReadingsChosen,
)
from meetings.book import Book, Hand
from meetings.drafting import Draft
from meetings.entries import standing
from meetings.faults import Finding, Refused
from meetings.meeting import Meeting
from tests.meetings.build import MORNING, NOON, asked, keep_in, opened, put
from tests.meetings.test_restating import organ

HAND = Hand(lambda: MORNING, "thu-ky")
COMMENTS = 200


def said(text: str) -> list[AnyAct]:
    return [*opened(5), put(3, "m01"), *(CommentMade("m01", f"{text} {number}") for number in range(COMMENTS))]


def test_hundreds_of_comments_said_anew_are_each_judged_a_few_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged = 0
    findings = may.findings

    def counted(meeting: Meeting | None, act: Act) -> Iterator[Finding]:
        nonlocal judged
        judged += 1
        return findings(meeting, act)

    with Book.writing(tmp_path / "so.db") as book:
        before = keep_in(book, said("Ý kiến"), HAND)
        monkeypatch.setattr(may, "findings", counted)
        draft = drafting.drafted(book, said("Góp ý"), HAND, amend="nghe băng ghi âm lại")
        drafting.written(book, draft, None, HAND)
        assert [one.text for one in draft.meeting.comments[:2]] == ["Góp ý 0", "Góp ý 1"]
        assert len(draft.added) == 2 * COMMENTS
        kept = standing(book.entries(draft.record))
        assert len(kept) == len(before.stored)
        assert not any(checked.findings for checked in desk.check(book))
    assert judged < 10 * len(draft.stored)


# What the meeting is called by, said anew.

VOTED: list[AnyAct] = [*opened(5), put(3, "m01"), asked("good", 5, m01=5)]


def called(acts: list[AnyAct], **otherwise: object) -> list[AnyAct]:
    first = acts[0]
    assert isinstance(first, MeetingPrepared)
    return [replace(first, **otherwise), *acts[1:]]


def amended(path: Path, before: list[AnyAct], after: list[AnyAct]) -> Draft:
    with Book.writing(path / "so.db") as book:
        keep_in(book, before, HAND)
        draft = drafting.drafted(book, after, HAND, amend="Ghi nhầm")
        drafting.written(book, draft, None, HAND)
        assert not any(checked.findings for checked in desk.check(book))
        assert drafting.drafted(book, after, HAND).added == ()
        return draft


def added(draft: Draft) -> list[Act]:
    return [entered.act for entered in draft.added]


def test_what_a_file_calls_otherwise_is_restated_with_the_reason_and_nothing_is_struck_out(tmp_path: Path) -> None:
    said = called(VOTED, title="Tên đúng", place="Hội trường", organ=organ(symbol="CBTH"))
    draft = amended(tmp_path, VOTED, said)
    act = MeetingRestated(title="Tên đúng", place="Hội trường", organ=organ(symbol="CBTH"), reason="Ghi nhầm")
    assert added(draft) == [act]
    assert draft.meeting.prepared == said[0]


def test_a_title_and_a_comment_said_anew_in_one_go(tmp_path: Path) -> None:
    before, after = [*VOTED, CommentMade("m01", "Ý kiến")], [*VOTED, CommentMade("m01", "Góp ý")]
    draft = amended(tmp_path, before, called(after, title="Tên đúng"))
    assert added(draft) == [
        EntryStruckOut(len(before), "Ghi nhầm"),
        MeetingRestated(title="Tên đúng", reason="Ghi nhầm"),
        after[-1],
    ]


def test_what_ballots_are_counted_by_is_said_anew_before_them(tmp_path: Path) -> None:
    draft = amended(tmp_path, VOTED, called(VOTED, organ=organ(kind="base_cell")))
    assert [type(act) for act in added(draft)] == [
        *[EntryStruckOut] * (len(VOTED) - 1),
        MeetingRestated,
        *map(type, VOTED[1:]),
    ]
    assert draft.meeting.items[0].force == "decision"


def test_other_readings_are_chosen_before_the_ballots(tmp_path: Path) -> None:
    draft = amended(tmp_path, VOTED[:-1], called(VOTED[:-1], readings={"count.blind": 2}, ground="Công văn 5"))
    assert added(draft) == [ReadingsChosen({"count.blind": 2}, "Công văn 5")]


def test_F515_once_the_minutes_are_adopted_nothing_is_restated_by_a_file(tmp_path: Path) -> None:
    with Book.writing(tmp_path / "so.db") as book:
        adopted = [*VOTED, MinutesAdopted(5)]
        keep_in(book, adopted, HAND)
        with pytest.raises(Refused, match="F515"):
            drafting.drafted(book, called(adopted, title="Tên đúng"), HAND, amend="Ghi nhầm")


@pytest.mark.parametrize("otherwise", [{"planned": NOON}, {"organ": organ(name="CHI BỘ MỚI")}])
def test_F526_an_hour_or_an_organ_changed_in_the_file_makes_no_second_meeting(
    tmp_path: Path, otherwise: dict[str, object]
) -> None:
    with Book.writing(tmp_path / "so.db") as book:
        keep_in(book, VOTED, HAND)
        with pytest.raises(Refused, match=r"F526.*chỉ có: 2023-12-05 07:30 CHI BỘ TRƯỜNG HỌC"):
            drafting.drafted(book, called(VOTED, **otherwise), HAND, amend="Nhầm giờ")
        assert len(book.records()) == 1
