"""What the steps of one meeting share: which meeting it is, the way from one step to the next."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.acts import Act, CommentMade, ItemPut, ObjectionMade
from meetings.faults import faults_in
from meetings.vietnamese import short_date
from tui.modals.ask import Question, Wrong
from tui.screens.record import Answers, RecordScreen
from tui.screens.steps import STEPS
from tui.typed.days import impossible
from tui.typed.moments import read_moment
from tui.widgets.keys import Keys
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from meetings.dossier import Dossier
    from meetings.entries import Entry
    from meetings.meeting import Meeting

FRAME_KEYS: list[BindingType] = [
    Binding("f1", "help", "Trợ giúp", id="help", tooltip="Các phím của màn hình này"),
    Binding("f3", "step(-1)", "Trước", id="step.back", tooltip="Sang bước trước của cuộc họp"),
    Binding("f6", "step(1)", "Sau", id="step.on", tooltip="Sang bước sau của cuộc họp"),
    Binding("f7", "history", "Sổ", show=False, id="history", tooltip="Các mục đã ghi trong sổ, kể cả mục đã gạch bỏ"),
    Binding("f8", "projector", "Màn chiếu", show=False, id="projector", tooltip="Số liệu lớn cho cả phòng"),
    Binding("f12", "undo", "Gạch mục cuối", show=False, id="undo", tooltip="Gạch bỏ việc vừa ghi, kèm lý do"),
    Binding("f10", "home", "Về sổ", id="home", tooltip="Về danh sách các cuộc họp; mọi việc đã ghi được giữ nguyên"),
]
"""The keys that every step has, behind its own: a step's class takes ``inherit_bindings=False`` and lists its keys first."""


class StepScreen(RecordScreen):
    """One step of the open meeting: masthead, steps, the body, the line that answers, the keys."""

    STEP: ClassVar[str] = ""
    MEETING_ALONE: ClassVar[bool] = False
    """Whether it shows the meeting and nothing else, so that an unchanged meeting needs no drawing."""
    _drawn: "Meeting | None" = None
    """The meeting as it was drawn last."""
    BINDINGS: ClassVar[list[BindingType]] = FRAME_KEYS

    @property
    def dossier(self) -> "Dossier":
        """The meeting open on the table."""
        return self.house.open_dossier

    @property
    def meeting(self) -> "Meeting":
        """Its state."""
        return self.dossier.meeting

    def in_few_words(self, entry: "Entry") -> str:
        """Whom and what it is about; of what says a whole again, such as the roll, what it changed: ``: Lê Văn A có mặt``."""
        from forms.parts.naming import names_of
        from tui.telling.differences import in_words

        names, acts = names_of(self.meeting), self.dossier.recorded_with(entry)
        said = dict.fromkeys(in_words(act, before, names) for act, before in acts if act != before)
        told = "; ".join(filter(None, said))
        of = " của " if isinstance(entry.act, CommentMade | ObjectionMade) else ": "
        return f"{of}{told}" if told else ""

    def on_screen_resume(self) -> None:
        """Draw again, if something was recorded on another screen; a number half typed is forgotten. A screen that was
        only passed on the way back is not drawn.
        """
        for rows in self.query(Rows):
            rows.disarm()
        if self.is_mounted and self.is_current and not (self.MEETING_ALONE and self._drawn is self.meeting):
            self._frame()
            self.show()

    def _frame(self) -> None:
        """Which meeting it is, and at which step."""
        self._drawn = self.meeting
        prepared = self.meeting.prepared
        masthead = f" {prepared.organ.name} · {short_date(self.meeting.day)} · {prepared.title}"
        self.query_one("#masthead", Static).update(masthead)
        self.query_one(Keys).refresh()
        steps = (f"[{name}]" if key == self.STEP else f" {name} " for key, name in STEPS)
        self.query_one("#steps", Static).update(" ".join(steps))

    def ask_moment(
        self,
        title: str,
        label: str,
        then: Callable[[datetime, Answers], object],
        more: tuple[Question, ...] = (),
        hint: str = "",
    ) -> None:
        """Ask when something happened, on the day of this sitting unless one is typed; go on with a moment that can be read."""
        day = self.meeting.sitting.opened or self.meeting.prepared.planned
        now = self.house.hand.clock()
        typed = f"{now:%H:%M}" if self.meeting.adjourned is None else f"{now:%d/%m/%Y %H:%M}"

        def answered(said: Answers) -> object:
            at = read_moment(said["at"], day)
            if at is not None:
                return Wrong("at") if then(at, said) is False else True
            why = impossible(said["at"], day.date()) or f"chưa đọc được giờ «{said['at']}»"
            self.notice.say(f"{why[0].upper()}{why[1:]}. Ví dụ: 07:30, hoặc 13h30 ngày 6/12.")
            return Wrong("at")

        asked = Question("at", f"{label} (giờ:phút, hoặc ngày/tháng/năm giờ:phút)", typed)
        self.ask(title, (asked, *more), answered, hint)

    def action_step(self, by: int) -> None:
        """Go to the step before or after this one."""
        names = [key for key, _ in STEPS]
        place = names.index(self.STEP) + by
        if 0 <= place < len(names):
            self.leave_for(names[place])
        else:
            self.notice.say(f"{dict(STEPS)[self.STEP]} là bước {'đầu tiên' if by < 0 else 'cuối cùng'} của cuộc họp.")

    def idle(self) -> tuple[str, ...]:
        """There is no step before the first, none after the last."""
        names = [key for key, _ in STEPS]
        ends = {names[0]: "step(-1)", names[-1]: "step(1)"}
        return (ends[self.STEP],) if self.STEP in ends else ()

    def useless(self, **acts: Act) -> Iterator[str]:
        """Of keys, each with the act that it would record: those whose act may not be recorded as things stand."""
        yield from (key for key, act in acts.items() if faults_in(self.dossier.findings(act)))

    def leave_for(self, step: str) -> None:
        """To another step of the meeting."""
        self.house.go(step)

    def action_home(self) -> None:
        """Back to the list of meetings."""
        self.house.close_dossier()

    def action_history(self) -> None:
        """The book as it is."""
        self.house.over("history")

    def action_projector(self) -> None:
        """Figures for the room."""
        self.house.over("projector")

    def nothing_to_undo(self) -> str:
        """Once the minutes are adopted the book is closed."""
        adopted = "Biên bản đã thông qua: không gạch bỏ được nữa, chỉ ghi đính chính (F4 ở bước Biên bản)."
        return adopted if self.meeting.adopted else super().nothing_to_undo()

    def undone(self, reason: str, what: str) -> bool:
        """A changed item comes back as it was before."""
        last, items = self.dossier.last(), len(self.meeting.put)
        if not super().undone(reason, what):
            return False
        if last is not None and isinstance(last.act, ItemPut) and len(self.meeting.put) == items:
            self.notice.done("nội dung biểu quyết trở lại như trước lần sửa cuối")
        return True
