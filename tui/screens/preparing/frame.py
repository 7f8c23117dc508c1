"""What preparing and its parts share: several acts done as one, items changed and taken back, forms and lists asked over them."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.acts import AnyAct, ItemPut
from meetings.entries import Entry
from meetings.faults import Refused, faults_in
from meetings.replacing import rewritten
from tui.modals.form import Attempt, Blank, Form
from tui.modals.mark import Aside, Candidate, Mark
from tui.screens.base import StepScreen
from tui.screens.preparing.unsaid import Unsaid as Unsaid  # noqa: PLC0414 - every part is given it
from tui.widgets.notice import sentence


class Preparing(StepScreen, inherit_bindings=False):
    """The list of parts, or one of them."""

    STEP = "prepare"
    DEFAULT_CSS = """
    Preparing #whole { max-height: 5; overflow-y: auto; }
    """

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The acts of the record, as the book has them."""
        return self.dossier.book.entries(self.dossier.record)

    def do_all(self, acts: Callable[[], Iterable[AnyAct]], what: str) -> bool:
        """Record what ``acts`` gives; where it may not be, say why. Whether all of it was recorded."""
        try:
            self._enter(acts(), what)
        except Refused as refused:
            self.notice.refused(refused.findings)
            return False
        return True

    def tried(self, acts: Callable[[], Iterable[AnyAct]], what: str) -> list[str]:
        """Record what ``acts`` gives; what stands in the way, in sentences for a form."""
        try:
            self._enter(acts(), what)
        except Refused as refused:
            return [sentence(finding) for finding in faults_in(refused.findings)]
        return []

    def _enter(self, acts: Iterable[AnyAct], what: str) -> None:
        """All of them or none, drawn once."""
        warnings = self.dossier.do_all(tuple(acts))
        self._frame()
        self.show()
        self.notice.done(what, dict.fromkeys(warnings))

    def change_items(self, puts: Mapping[int, ItemPut], what: str) -> bool:
        """Items say something else from now on; where that may not be, say why."""
        return self.do_all(lambda: rewritten(self.entries, puts), what)

    def fill(self, title: str, blanks: Sequence[Blank], attempt: Attempt, *, keep: str = "") -> None:
        """Ask by a form, which stays until ``attempt`` succeeds; its boxes outlast Esc only under a name to ``keep`` them by."""
        if keep:
            super().fill(title, blanks, attempt, keep=keep)
        else:
            self.app.push_screen(Form(title, blanks, attempt))

    def mark(
        self,
        title: str,
        candidates: Sequence[Candidate],
        marked: Collection[str],
        word: str,
        then: Callable[[tuple[str, ...]], object],
        *,
        aside: Aside | None = None,
    ) -> None:
        """Ask for several of many, some of them ``marked`` already; go on with all that are marked then."""

        def given(keys: tuple[str, ...] | None) -> None:
            if keys is not None:
                then(keys)

        # Whoever begins with nobody marked has to mark somebody; whoever begins with some may unmark them all.
        self.app.push_screen(Mark(title, candidates, marked, word, needed=not marked, aside=aside), given)


PART_KEYS: list[BindingType] = [
    Binding("f1", "help", "Trợ giúp", id="help", tooltip="Các phím của màn hình này"),
    Binding(
        "f3", "step(-1)", "Trước", show=False, id="step.back", tooltip="Rời phần này, sang bước trước của cuộc họp"
    ),
    Binding("f6", "step(1)", "Sau", show=False, id="step.on", tooltip="Rời phần này, sang bước sau của cuộc họp"),
    Binding("f12", "undo", "Gạch mục cuối", show=False, id="undo", tooltip="Gạch bỏ việc vừa ghi, kèm lý do"),
    Binding("f7", "history", "Sổ", show=False, id="history", tooltip="Các mục đã ghi trong sổ, kể cả mục đã gạch bỏ"),
    Binding(
        "f10", "back", "Về Chuẩn bị", id="part.back", tooltip="Về các phần chuẩn bị; mọi việc đã ghi được giữ nguyên"
    ),
    Binding("escape", "back", "Về Chuẩn bị", show=False, id="part.back-too", tooltip="Như F10"),
]
"""The keys that every part has, behind its own."""


class Part(Preparing, inherit_bindings=False):
    """One part of preparing, over the list of parts."""

    BINDINGS: ClassVar[list[BindingType]] = PART_KEYS

    def __init__(self, unsaid: Unsaid) -> None:
        super().__init__()
        self.unsaid = unsaid

    @property
    def units(self) -> bool | None:
        """Whether the organ has constituent units; None while nobody said."""
        return self.unsaid.units(self.drafts)

    def _frame(self) -> None:
        super()._frame()
        self.query_one("#steps", Static).update(f" Chuẩn bị › {self.NAME}")

    def leave_for(self, step: str) -> None:
        """Out of every part that is open, then to that step."""
        house = self.house
        while isinstance(house.screen, Part):
            house.pop_screen()
        house.go(step)

    def action_back(self) -> None:
        """To the list of parts."""
        self.dismiss()
