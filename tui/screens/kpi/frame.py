"""What the screens of one month share: which month it is, how far it is, the way from one screen to the next."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.acts import Act, EntryStruckOut
from meetings.faults import Refused, faults_in, warnings_in
from meetings.kpi.codes import PUBLIC_ALREADY
from meetings.kpi.heads import stage_of
from tui.screens.kpi.parts import MONTH_STAGES, PARTS
from tui.screens.record import RecordScreen
from tui.telling.month import month_called
from tui.widgets.notice import sentence
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from meetings.kpi.dossier import MonthDossier
    from meetings.kpi.recorded import RecordedMonth

MONTH_KEYS: list[BindingType] = [
    Binding("f1", "help", "Trợ giúp", id="help", tooltip="Các phím của màn hình này"),
    Binding("f3", "part(-1)", "Trước", id="month.back", tooltip="Sang màn hình trước của tháng"),
    Binding("f6", "part(1)", "Sau", id="month.on", tooltip="Sang màn hình sau của tháng"),
    Binding("f7", "history", "Sổ", show=False, id="history", tooltip="Các mục đã ghi trong sổ, kể cả mục đã gạch bỏ"),
    Binding("f12", "undo", "Gạch mục cuối", show=False, id="undo", tooltip="Gạch bỏ việc vừa ghi, kèm lý do"),
    Binding("f10", "home", "Về sổ", id="home", tooltip="Về danh sách; mọi việc đã ghi được giữ nguyên"),
]
"""The keys that every screen of a month has, behind its own."""


class MonthScreen(RecordScreen, inherit_bindings=False):
    """One screen of the open month: masthead, parts, the body, the line that answers, the keys."""

    PART: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = MONTH_KEYS
    DEFAULT_CSS = """
    MonthScreen > .told { max-height: 5; overflow-y: auto; }
    """

    @property
    def dossier(self) -> "MonthDossier":
        """The month open on the table."""
        return self.house.open_month

    @property
    def recorded(self) -> "RecordedMonth":
        """Its state."""
        return self.dossier.recorded

    @property
    def today(self) -> date:
        """The day by the secretary's clock."""
        return self.house.hand.clock().date()

    def on_screen_resume(self) -> None:
        """Draw again; a number half typed is forgotten."""
        for rows in self.query(Rows):
            rows.disarm()
        if self.is_mounted and self.is_current:
            self._frame()
            self.show()

    def _frame(self) -> None:
        stage, _ = MONTH_STAGES[stage_of(self.recorded)]
        self.query_one("#masthead", Static).update(f" {month_called(self.recorded, stage)}")
        parts = (f"[{name}]" if key == self.PART else f" {name} " for key, name in PARTS)
        self.query_one("#steps", Static).update(" ".join(parts))

    def tell(self, place: str, text: str) -> None:
        """Say something at a place of the body; an empty place takes no room."""
        told = self.query_one(place, Static)
        told.update(text)
        told.display = bool(text)

    def barred(self, act: Act) -> bool:
        """Whether the results are public and no such act may be recorded any more, which is said before anybody types."""
        if not self.recorded.is_public:
            return False
        late = [finding for finding in self.dossier.findings(act) if finding.code == PUBLIC_ALREADY.code]
        if late:
            self.notice.refused(late)
        return bool(late)

    def undone(self, reason: str, what: str) -> bool:
        """Take back what was recorded last; what that leaves to be minded is told."""
        last = self.dossier.last()
        told = () if last is None else warnings_in(self.dossier.findings(EntryStruckOut(last.number, reason)))
        if not super().undone(reason, what):
            return False
        self.notice.done(what, told)
        return True

    def tried(self, acts: Sequence[Act], what: str) -> list[str]:
        """Record acts that belong together; what stands in the way, in sentences for a form."""
        try:
            warnings = self.dossier.do_all(acts)
        except Refused as refused:
            return [sentence(finding) for finding in faults_in(refused.findings)]
        self._frame()
        self.show()
        self.notice.done(what, dict.fromkeys(warnings))
        return []

    def action_part(self, by: int) -> None:
        """Go to the screen before or after this one."""
        names = [key for key, _ in PARTS]
        place = names.index(self.PART) + by
        if 0 <= place < len(names):
            self.house.go(names[place])
        else:
            self.notice.say(f"{dict(PARTS)[self.PART]} là màn hình {'đầu tiên' if by < 0 else 'cuối cùng'} của tháng.")

    def idle(self) -> tuple[str, ...]:
        """There is no screen before the first, none after the last."""
        names = [key for key, _ in PARTS]
        ends = {names[0]: "part(-1)", names[-1]: "part(1)"}
        return (ends[self.PART],) if self.PART in ends else ()

    def action_home(self) -> None:
        """Back to the list."""
        self.house.close_dossier()

    def action_history(self) -> None:
        """The book as it is."""
        self.house.over("kpi.history")
