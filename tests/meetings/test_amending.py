"""A whole meeting said anew (--amend): what differs is struck out, the last first, in a time that grows with its length."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from meetings import desk, drafting, journal, may
from meetings.acts import Act, AnyAct, CommentMade
from meetings.book import Book, Hand
from meetings.faults import Finding
from meetings.meeting import Meeting
from tests.meetings.build import MORNING, keep_in, opened, put

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
        standing = journal.standing(book.entries(draft.record))
        assert len(standing) == len(before.stored)
        assert not any(checked.findings for checked in desk.check(book))
    assert judged < 10 * len(draft.stored)
