"""What screens share on which a record is open, and the steps of one meeting among them."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.acts import Act, EntryRestored, EntryStruckOut, ItemPut
from meetings.faults import Refused, faults_in
from meetings.vietnamese import short_date
from tui.files.drafts import Drafts
from tui.modals.ask import Ask, Question, Wrong
from tui.screens.house import HouseScreen as HouseScreen  # noqa: PLC0414 - what every screen is stands with the others
from tui.typed.moments import read_moment
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from meetings.dossier import Dossier
    from meetings.journal import Entry
    from meetings.meeting import Meeting
    from meetings.open_record import OpenRecord

Answers = Mapping[str, str]

STEPS = (
    ("prepare", "Chuẩn bị"),
    ("attendance", "Điểm danh"),
    ("discussion", "Thảo luận"),
    ("vote", "Biểu quyết"),
    ("objections", "Bảo lưu"),
    ("minutes", "Biên bản"),
    ("papers", "Văn bản"),
)
"""The steps of a meeting in their order: the name of the screen, what people call it."""


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


class RecordScreen(HouseScreen):
    """A screen on which one record of the book is open: acts are recorded and taken back from it."""

    @property
    @abstractmethod
    def dossier(self) -> "OpenRecord[Any]":
        """The record open on the table."""

    @abstractmethod
    def _frame(self) -> None:
        """Draw what stands around the body."""

    @abstractmethod
    def show(self) -> None:
        """Draw the record as it stands now."""

    def do(self, act: Act, what: str = "") -> bool:
        """Record an act and draw again; where it may not be, say why. Whether it was recorded."""
        return self.record((act,), what or self.dossier.TITLES[type(act)])

    def record(self, acts: Sequence[Act], what: str) -> bool:
        """Record acts that belong together, all of them or none, as ``do`` does one."""
        try:
            warnings = self.dossier.do_all(acts)
        except Refused as refused:
            self.notice.refused(refused.findings)
            return False
        self._frame()
        self.show()
        self.notice.done(what, warnings)
        return True

    def may(self, act: Act) -> bool:
        """Whether an act could be done now; where not, why: better told before anything is asked."""
        faults = faults_in(self.dossier.findings(act))
        self.notice.refused(faults)
        return not faults

    def ask(self, title: str, questions: Sequence[Question], then: Callable[[Answers], object], hint: str = "") -> None:
        """Ask, and go on with the answers if there are any; where ``then`` gives False, or the answer at fault, it said why
        on the line that answers, and the same is asked again with that.
        """
        self._put_over(Ask(title, questions, hint), then)

    def _put_over(self, asking: Ask, then: Callable[[Answers], object]) -> None:
        def answered(said: Answers | None) -> None:
            came = None if said is None else then(said)
            if said is not None and (again := asking.once_more(said, came, str(self.notice.content))):
                self._put_over(again, then)

        self.app.push_screen(asking, answered)

    def action_undo(self) -> None:
        """Take back what was done last, with a reason: an entry recorded is struck out, one struck out counts again."""
        last = self.dossier.last()
        if last is None:
            self.notice.say(self.nothing_to_undo())
            return
        word = "lấy lại" if isinstance(last.act, EntryStruckOut) else "gạch bỏ"
        why = f"Lý do {word}"
        entry = self.dossier.entry(last.act.entry) if isinstance(last.act, EntryStruckOut | EntryRestored) else last
        what = f"{word} mục số {entry.number}: {self.dossier.title_of(entry)}{self.in_few_words(entry)}"
        self.ask(what[0].upper() + what[1:], [Question("reason", why)], lambda said: self.undone(said["reason"], what))

    def in_few_words(self, entry: "Entry") -> str:
        """What an entry says, behind its kind, so that nobody strikes out another one than is meant."""
        return ""

    def nothing_to_undo(self) -> str:
        """Why there is nothing to take back."""
        return "Không còn việc nào để gạch bỏ."

    def undone(self, reason: str, what: str) -> bool:
        """Take back what was recorded last; whether it was taken back."""
        try:
            self.dossier.undo(reason)
        except Refused as refused:
            self.notice.refused(refused.findings)
            return False
        self._frame()
        self.show()
        self.notice.done(what)
        return True


class StepScreen(RecordScreen):
    """One step of the open meeting: masthead, steps, the body, the line that answers, the keys."""

    STEP: ClassVar[str] = ""
    MEETING_ALONE: ClassVar[bool] = False
    """Whether it shows the meeting and nothing else, so that an unchanged meeting needs no drawing."""
    _drawn: "Meeting | None" = None
    """The meeting as it was drawn last."""
    BINDINGS: ClassVar[list[BindingType]] = FRAME_KEYS

    def compose(self) -> ComposeResult:
        """The frame; each step fills the body."""
        yield Static("", id="masthead", markup=False)
        yield Static("", id="steps", markup=False)
        yield from self.body()
        yield Notice()
        yield Keys()

    @abstractmethod
    def body(self) -> ComposeResult:
        """What this step shows."""

    @property
    def dossier(self) -> "Dossier":
        """The meeting open on the table."""
        return self.house.open_dossier

    @property
    def meeting(self) -> "Meeting":
        """Its state."""
        return self.dossier.meeting

    @property
    def drafts(self) -> Drafts:
        """What was typed at this meeting and is not in the book yet."""
        return Drafts.of(self.dossier.book.path, self.dossier.record, self.house.hand.clock)

    def in_few_words(self, entry: "Entry") -> str:
        """As in the list of the book: ``, nội dung 1, …``."""
        from forms.parts.naming import names_of
        from tui.telling.entries import in_few_words

        said = in_few_words(entry.act, names_of(self.meeting))
        return f", {said}" if said else ""

    def on_mount(self) -> None:
        """Draw for the first time."""
        self._frame()
        self.show()

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
            self.notice.say(f"Chưa đọc được giờ «{said['at']}». Ví dụ: 07:30, hoặc 13h30 ngày 6/12.")
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
