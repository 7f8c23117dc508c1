"""What screens share on which a record of the book is open (hồ sơ đang mở): acts recorded and taken back, forms kept."""

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from textwrap import shorten
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.widgets import Static

from meetings.acts import Act, EntryRestored, EntryStruckOut
from meetings.faults import Refused, faults_in
from tui.files.drafts import Drafts
from tui.modals.ask import Ask, Question
from tui.modals.form import Attempt, Blank
from tui.modals.kept import Kept, KeptForm
from tui.screens.house import HouseScreen
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice

if TYPE_CHECKING:
    from meetings.entries import Entry
    from meetings.open_record import OpenRecord

Answers = Mapping[str, str]
MOST_TOLD = 280
"""Letters of what is taken back that stand in the question; a long speech needs no more to be known again."""


class RecordScreen(HouseScreen):
    """A screen on which one record of the book is open: masthead, steps, the body, the line that answers, the keys."""

    @property
    @abstractmethod
    def dossier(self) -> "OpenRecord[Any]":
        """The record open on the table."""

    @property
    def drafts(self) -> Drafts:
        """What was typed or chosen here and is not in the book yet."""
        return Drafts.of(self.house.book.path, self.dossier.record, self.house.hand.clock)

    def compose(self) -> ComposeResult:
        """The frame; each screen fills the body."""
        yield Static("", id="masthead", markup=False)
        yield Static("", id="steps", markup=False)
        yield from self.body()
        yield Notice()
        yield Keys()

    @abstractmethod
    def body(self) -> ComposeResult:
        """What this screen shows."""

    def on_mount(self) -> None:
        """Draw for the first time."""
        self._frame()
        self.show()

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

    def fill(self, title: str, blanks: Sequence[Blank], attempt: Attempt, *, keep: str = "") -> None:
        """Ask by a form, which stays until ``attempt`` succeeds; its boxes outlast Esc, Ctrl+Q and a power cut under ``keep``,
        else under its title.
        """
        kept = Kept(self.drafts, keep or title)
        self.app.push_screen(KeptForm(title, blanks, attempt, kept), lambda said: self._left(said, kept))

    def _left(self, said: Answers | None, kept: Kept) -> None:
        if said is None:
            told = "Chưa ghi vào sổ. Các ô đã điền được giữ lại: mở phiếu này lần nữa để ghi tiếp."
            self.notice.say("" if kept.found() is None else told)

    def action_undo(self) -> None:
        """Take back what was done last, with a reason: an entry recorded is struck out, one struck out counts again."""
        last = self.dossier.last()
        if last is None:
            self.notice.say(self.nothing_to_undo())
            return
        word = "lấy lại" if isinstance(last.act, EntryStruckOut) else "gạch bỏ"
        entry = self.dossier.entry(last.act.entry) if isinstance(last.act, EntryStruckOut | EntryRestored) else last
        self._ask_why(word, entry)

    def _ask_why(self, word: str, entry: "Entry") -> None:
        """Ask for the reason under the name of the entry; whom and what it is about stands in the question."""
        kind, about = self.dossier.title_of(entry), self.in_few_words(entry)
        title, what = (f"{word} mục số {entry.number}: {told}" for told in (kind, f"{kind}{about}"))
        told = shorten(f"{kind}{about}", MOST_TOLD, placeholder=" …").removesuffix(".")
        hint = f"{word.capitalize()} {told}." if about else ""
        reason = Question("reason", f"Lý do {word}")
        self.ask(title[0].upper() + title[1:], [reason], lambda said: self.undone(said["reason"], what), hint)

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
