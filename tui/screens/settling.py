"""A tie at the cap settled without a ballot (giải quyết bằng phiếu ở chỗ cuối), asked for where the reading says so."""

from forms.parts.naming import names_of
from meetings.acts import TieSettled
from meetings.faults import faults_in
from meetings.item import Item
from meetings.line_numbers import on_ballot
from tui.modals.ask import Question
from tui.screens.base import StepScreen
from tui.screens.picking import pick
from tui.telling.names import end_of_name
from tui.widgets.rows import Column, Row


def settle(screen: StepScreen, item: Item) -> None:
    """Ask who takes the places left, one after the other, and why; where the reading has another way, say which."""
    pending = screen.meeting.outcomes[item.number].pending
    tie = next((one for one in pending if one.reason == "tie-at-cap"), None)
    if tie is None:
        screen.notice.say("Không có ai bằng phiếu ở chỗ cuối.")
    elif faults_in(screen.dossier.findings(TieSettled(item.number, tie.subjects, "—"))):
        screen.notice.say(_other_way(screen, item))
    else:
        _next_place(screen, item, tie.subjects, tie.places or 0, ())


def _other_way(screen: StepScreen, item: Item) -> str:
    reading = screen.meeting.regulation.find_reading("cap.tie")
    means = None if reading is None else reading.means(item.rules.cap_tie)
    how = "" if means is None else f": {means.meaning}"
    return f"Không ghi được ở đây. Cách hiểu đang áp dụng{how} ({item.rules.cap_clause})."


def _next_place(screen: StepScreen, item: Item, tied: tuple[str, ...], places: int, order: tuple[str, ...]) -> None:
    """Pick for one place after the other, then ask why."""
    if len(order) == places:
        screen.ask(
            "Giải quyết bằng phiếu ở chỗ cuối",
            [Question("reason", "Căn cứ, lý do")],
            lambda said: screen.do(TieSettled(item.number, order, said["reason"])),
        )
        return
    names = names_of(screen.meeting)
    lines = on_ballot(item.subjects)
    rows = tuple(Row(one, (str(lines[one]), names.bare(one))) for one in tied if one not in order)

    title = f"Chỗ {len(order) + 1}/{places} dành cho ai?"
    columns = (Column("STT", 4, "right"), Column("Họ và tên", cut=end_of_name))
    pick(screen, title, rows, lambda one: _next_place(screen, item, tied, places, (*order, one)), columns)
