"""Figures for the room (màn chiếu): convened, present, needed, the last ballot that was counted. Nothing private."""

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from meetings.acts import RoundHeld
from meetings.book import read_act
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.tally import Majority
from meetings.vietnamese import short_date, two_digits
from tui.looks import DESK, ROOM
from tui.screens.house import HouseScreen
from tui.widgets.big import big, fitting
from tui.widgets.keys import Keys
from tui.widgets.reading import Reading

if TYPE_CHECKING:
    from forms.parts.rounds import Turn
    from meetings.dossier import Dossier

UNKNOWN = "–"
LABELS = ("Triệu tập", "Có mặt", "Cần ít nhất")
BESIDE = 14
"""Rows that the figures leave to everything else."""


class Figures(NamedTuple):
    """Three counts for the room, each in two digits, or a dash where it is not known."""

    convened: str
    present: str
    needed: str


class Projector(HouseScreen):
    """What the whole room may see, also when the laptop itself is mirrored."""

    NAME = "Màn chiếu"
    ABOUT = (
        "Số liệu lớn cho cả phòng: triệu tập, có mặt, số phiếu cần đạt, kết quả lượt đã kiểm xong.\n"
        "Không có ý kiến, đề xuất, số đếm dở dang. Mũi tên trái, phải: nội dung khác; lên, xuống: đọc tiếp.\n"
        "Ctrl+T ở đây đổi màu riêng của màn chiếu; màu của thư ký giữ nguyên."
    )
    CSS_PATH = "projector.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "leave", "Trở về", id="projector.leave", tooltip="Về màn hình của thư ký"),
        Binding("escape", "leave", "Trở về", show=False, id="projector.leave-too", tooltip="Về màn hình của thư ký"),
        Binding("left", "other(-1)", "Nội dung trước", show=False, id="projector.before"),
        Binding("right", "other(1)", "Nội dung sau", show=False, id="projector.after"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._item: int | None = None

    def compose(self) -> ComposeResult:
        """The meeting, its figures, the last ballot."""
        yield Static("", id="meeting", markup=False)
        with Horizontal(id="figures"):
            for label in LABELS:
                yield Static("", classes="figure", markup=False, name=label)
        yield Static("", id="item", markup=False)
        with Reading(id="verdicts"):
            yield Static("", markup=False)
        yield Keys()

    @property
    def dossier(self) -> "Dossier":
        """The meeting open on the table."""
        return self.house.open_dossier

    def on_mount(self) -> None:
        """Take the keys that scroll."""
        self.set_focus(self.query_one("#verdicts"))

    def on_screen_resume(self) -> None:
        """In the room's colours while it is shown; the figures as they are now."""
        self.house.dress(ROOM)
        if self._item is None:
            self._item = _last_voted(self.dossier)
        self._show()

    def on_resize(self) -> None:
        """As large as the room for it."""
        self._show()

    def action_leave(self) -> None:
        """Back to the secretary's screen, in its own colours."""
        self._item = None
        self.house.dress(DESK)
        self.app.pop_screen()

    def action_other(self, by: int) -> None:
        """The item before or after."""
        place = (self._item or 0) + by
        if 0 <= place < len(self.dossier.meeting.put):
            self._item = place
            self._show()

    def _show(self) -> None:
        meeting = self.dossier.meeting
        item = meeting.items[self._item] if self._item is not None else None
        prepared = meeting.prepared
        named = f"{prepared.organ.name}, {short_date(meeting.day)}\n{prepared.title}"
        self.query_one("#meeting", Static).update(named)
        self._draw(figures_of(meeting, item))
        self.query_one("#item", Static).update(_heading(meeting, item))
        self.query_one("#verdicts Static", Static).update(_verdicts(meeting, item))

    def _draw(self, figures: Figures) -> None:
        width = self.size.width // len(LABELS) - 2
        scale = fitting(figures, width, self.size.height - BESIDE)
        for shown, figure in zip(self.query(".figure").results(Static), figures, strict=True):
            shown.update("\n".join((shown.name or "", *big(figure, scale))))


def figures_of(meeting: Meeting, item: Item | None) -> Figures:
    """The counts of an item's own circle; without items, those of the meeting."""
    circle = len(meeting.convened if item is None else item.circle)
    present = meeting.voters_there if item is None else len(item.present)
    majority = Majority(circle, meeting.rules.majority_ratio) if item is None else item.majority
    return Figures(
        two_digits(circle),
        two_digits(present) if meeting.roll_called else UNKNOWN,
        two_digits(majority.needed) if majority is not None and circle else UNKNOWN,
    )


def _last_voted(dossier: "Dossier") -> int | None:
    """The item of the last ballot that stands, else the first one; None where there is no item."""
    acts = [read_act(stored) for stored, counts in dossier.history() if counts]
    voted = (act.item for act in reversed(acts) if isinstance(act, RoundHeld))
    return next(voted, 0 if dossier.meeting.put else None)


def _heading(meeting: Meeting, item: Item | None) -> str:
    from forms.parts.items import item_heading
    from forms.parts.naming import names_of
    from forms.parts.rounds import heading

    if item is None:
        return ""
    turn = _last_turn(meeting, item)
    if turn is None:
        return item_heading(item)
    held = turn.held
    papers = f"Phát ra {two_digits(held.issued)} · thu về {two_digits(held.collected)}"
    said = f"{papers} · hợp lệ {two_digits(turn.result.valid)} · không hợp lệ {two_digits(held.invalid)}"
    return f"{item_heading(item)}\n{heading(turn, names_of(meeting))}\n{said}"


def _last_turn(meeting: Meeting, item: Item) -> "Turn | None":
    from forms.parts.rounds import turns

    held = turns(meeting.outcomes[item.number])
    return held[-1] if held else None


def _verdicts(meeting: Meeting, item: Item | None) -> Table | str:
    """Each subject of the last ballot: votes, and what they came to."""
    from forms.parts.naming import names_of
    from forms.parts.rounds import verdict

    turn = None if item is None else _last_turn(meeting, item)
    if turn is None:
        return ""
    names = names_of(meeting)
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(ratio=1)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    for place, subject in enumerate(turn.order, start=1):
        line = turn.result.lines[subject]
        votes = f"{two_digits(line.for_votes)}/{two_digits(len(turn.item.circle))} phiếu"
        cells = (f"{place}. {names.bare(subject)}", votes, verdict(turn, line))
        table.add_row(*(Text(cell, "bold") for cell in cells))
    return table


SCREEN = Projector
