"""A form whose boxes are kept (ô ghi dở) until it is done: left by Esc or cut off by a power cut, it opens with them again."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from meetings.trouble import words_for
from tui.files.drafts import KEPT_AFTER, Draft, Drafts, Said
from tui.modals.form import Attempt, Blank, Form
from tui.widgets.choice import Choice
from tui.widgets.field import Area, Field, Pasted


class Kept(NamedTuple):
    """Where the boxes of one form are kept: among the drafts of a meeting, under a name of its own."""

    drafts: Drafts
    key: str

    def found(self) -> Draft | None:
        """What stood in the boxes when the form was left; None where nothing is kept, or it cannot be read."""
        with suppress(OSError):
            return self.drafts.all().get(self.key)
        return None


class KeptForm(Form):
    """Says when it opens with what was typed before, and has a key to begin anew."""

    ABOUT = f"{Form.ABOUT}\nEsc rời đi thì các ô được giữ lại; mở phiếu lần nữa để ghi tiếp."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "afresh", "Từ đầu", id="form.afresh", tooltip="Bỏ chữ đã gõ, ghi lại từ đầu"),
        Binding("escape", "leave", "Để đó", id="form.leave", tooltip="Rời đi; các ô được giữ lại, chưa ghi gì"),
    ]
    DEFAULT_CSS = """
    KeptForm .kept { height: auto; color: $text-warning; }
    """
    PAUSE: ClassVar[float] = KEPT_AFTER

    def __init__(self, title: str, blanks: Sequence[Blank], attempt: Attempt, kept: Kept) -> None:
        self._fresh = tuple(blanks)
        self._kept = kept
        self._draft = kept.found()
        said = {} if self._draft is None else self._draft.said
        super().__init__(title, [_with(blank, said) for blank in blanks], attempt)
        self._on_disk = self._now = {blank.key: blank.value for blank in self._blanks}
        self._timer: Timer | None = None
        self._lost = False

    def on_mount(self) -> None:
        """Whoever opens it again is told that these are old words."""
        if self._draft is not None:
            at = f"{self._draft.at:%H:%M} ngày {self._draft.at:%d/%m/%Y}"
            told = f"Đây là các ô ghi dở lúc {at}, chưa ghi vào sổ. F4 ghi lại từ đầu."
            self.query_one(Vertical).mount(Static(told, classes="kept", markup=False), before=".said")

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Changed)
    def _touched(self) -> None:
        """Keep the boxes a little later; typing on does not put it off."""
        if not self._ended:
            self._now = self._answers()
            self._timer = self._timer or self.set_timer(self.PAUSE, self._keep_quietly)

    @on(Pasted)
    def _pasted(self) -> None:
        if not self._ended:
            self._now = self._answers()
            self._keep_quietly()

    def _keep_quietly(self) -> None:
        """While somebody types nothing is said of it; leaving says what could not be kept."""
        self._timer = None
        with suppress(OSError):
            self._keep(self._now)

    def _keep(self, said: Said) -> None:
        if said == self._on_disk:
            return
        typed = {blank.key: said[blank.key] for blank in self._fresh if said[blank.key] != blank.value}
        if typed:
            self._kept.drafts.keep(self._kept.key, typed)
        else:
            self._kept.drafts.drop(self._kept.key)
        self._on_disk = dict(said)

    def on_unmount(self) -> None:
        """The program is being closed: what was typed stays."""
        if not self._ended:
            with suppress(OSError):  # nobody is left to tell
                self._keep(self._now)

    def action_finish(self) -> None:
        """Done: nothing has to be kept any more."""
        super().action_finish()
        if self._ended:
            with suppress(OSError):  # boxes that could not be thrown away are offered again
                self._kept.drafts.drop(self._kept.key)

    def action_leave(self) -> None:
        """The boxes stay. Where they cannot be kept, nobody goes before that is said."""
        if self._ended:
            return
        try:
            self._keep(self._answers())
        except OSError as error:
            if not self._lost:
                self.tell(f"Chưa giữ được các ô đang ghi ({words_for(error)}). F2 để ghi, hoặc Esc lần nữa để bỏ.")
                self._lost = True
                return
        self._ended = True
        self.dismiss(None)

    def action_afresh(self) -> None:
        """The boxes as they are without what was typed."""
        for blank in self._fresh:
            box = self.query_one(f"#{blank.key}")
            if isinstance(box, Choice):
                box.put(blank.value)
            elif isinstance(box, Area):
                box.text = blank.value
            elif isinstance(box, Field):
                box.value = blank.value
        self.query(".kept").remove()
        self._touched()


def _with(blank: Blank, said: Said) -> Blank:
    """The line with what was typed into it; a choice that is no longer offered is asked anew."""
    value = said.get(blank.key, blank.value)
    return blank if blank.options and value not in blank.options else replace(blank, value=value)
