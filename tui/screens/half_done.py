"""Counts and totals half done (kiểm dở, gõ dở) that stand in no list: gone with a power cut, or of ballots no longer due.

They are told as soon as the votes are shown; a count that nothing waits for is wiped once that is picked.
"""

from collections.abc import Iterator
from contextlib import suppress

from meetings.asking import due_at
from meetings.counting.ballot import CountedBallot
from meetings.vietnamese import two_digits
from tui.files.count_file import FIRST, SECOND, CountFile
from tui.files.totals_begun import TotalsBegun, due_ballots, gone
from tui.modals.pick import Pick
from tui.screens.base import StepScreen
from tui.telling.votes import asked_in_words
from tui.typed.totals import Asked, Typed
from tui.widgets.rows import Column, Row

KEEP, WIPE = "keep", "wipe"
COLUMNS = (Column("STT", 4, "right"), Column("Cách làm"))


def tell_of_half_done(step: StepScreen) -> None:
    """Say which totals are gone, ask which counts may go."""
    begun, ballots = TotalsBegun(step.drafts), due_ballots(step.dossier)
    begun.only(ballots)
    for ballot in ballots:
        if step.house.unrecorded.of(ballot) == Typed() and (draft := begun.of(ballot)) is not None:
            step.notice.say(f"{gone(draft)} F9 để gõ lại từ giấy.")
    _offer_to_wipe(step)


def _offer_to_wipe(step: StepScreen) -> None:
    """Ask of the first such count that was not asked of since the program began; it stays until that is picked."""
    asked = step.house.counts.asked_of
    ballot = next((one for one in _idle(step) if one.mark not in asked), None)
    if ballot is None:
        return
    asked.add(ballot.mark)
    step.app.push_screen(Pick(_named(step, ballot), COLUMNS, _ways()), lambda way: _wipe(step, ballot, way))


def _idle(step: StepScreen) -> Iterator[CountedBallot]:
    """Ballots of this meeting whose papers were being counted, though none of them may be held now."""
    tables = (CountFile.all(step.house.book.path, table) for table in (FIRST, SECOND))
    found = filter(None, (file.read() for files in tables for file in files))
    counted = {one.kept.ballot.mark: one.kept.ballot for one in found} | step.house.counts.ballots()
    for ballot in counted.values():
        if ballot.record == step.dossier.record and not _due(step, ballot):
            yield ballot


def _due(step: StepScreen, ballot: CountedBallot) -> bool:
    items = step.meeting.items
    return ballot.item < len(items) and ballot.due in due_at(step.meeting, items[ballot.item])


def _named(step: StepScreen, ballot: CountedBallot) -> str:
    what = asked_in_words(step.meeting, Asked(ballot.item, ballot.due))
    return f"Còn số kiểm dở, nay không đến hạn: nội dung {two_digits(ballot.item + 1)}, {what}"


def _ways() -> tuple[Row, ...]:
    """Keeping comes first: it is what Enter does, and taking back what was done last may make the ballot due again."""
    return (
        Row(KEEP, ("1", "Giữ lại: gạch bỏ việc vừa ghi (F12) thì lượt này có thể đến hạn lại")),
        Row(WIPE, ("2", "Bỏ số đã kiểm của lượt này, xóa khỏi đĩa")),
    )


def _wipe(step: StepScreen, ballot: CountedBallot, way: str | None) -> None:
    if way != WIPE:
        step.notice.say("Số kiểm dở còn giữ; ghi biên bản đã thông qua thì tự xóa.")
        return
    first, second = (CountFile.of(step.house.book.path, ballot, table) for table in (FIRST, SECOND))
    step.house.counts.keep(first, ballot, None)
    for file in (first, second):
        with suppress(OSError):
            file.wipe()
    left = first.path.exists() or second.path.exists()
    step.notice.say("Không xóa được tệp kiểm dở trên đĩa." if left else "Đã bỏ số kiểm dở của lượt không còn đến hạn.")
