"""A form (phiếu điền) over the screen: text and choices, one a line; whatever stands in the way is told at once, nothing is lost."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.widgets import Input, Static, TextArea

from tui.modals.over import Over
from tui.widgets.brief import Brief
from tui.widgets.choice import LABEL, Choice, Option
from tui.widgets.field import Area, Field
from tui.widgets.titles import titled

Answers = Mapping[str, str]
LINE_CELLS = 70
"""Cells of a line: its label, and what is chosen."""
BESIDE_A_LABEL = 3
"""Cells before a label and behind it."""
WIDEST_LABEL = 34
"""More would leave too little of a line to write on."""


class Misfilled(NamedTuple):
    """What is wrong with one line: its key, the sentence that says so."""

    key: str
    said: str


Attempt = Callable[[Answers], Sequence[str | Misfilled]]
"""Tries what the form is for; what stands in the way, in sentences, none where it is done."""
Reckon = Callable[[Answers], str]
"""What the answers come to as they are typed."""


@dataclass(frozen=True, slots=True)
class Blank:
    """One line to fill in: its key, what stands before it, what stands in it; with ``options`` one of them is chosen.

    ``hint`` is shown while the line has the keys; ``lines`` says that the text may have several lines.
    """

    key: str
    label: str
    value: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    hint: str = ""
    lines: bool = False


class Form(Over[Answers | None]):
    """Closes only when its attempt succeeded, and gives the answers; Esc gives None."""

    ABOUT = (
        "Enter hay Tab sang ô sau, Shift+Tab về ô trước; Enter ở ô cuối là xong.\n"
        "Ô có nhiều lựa chọn: gõ số, vài chữ (không cần dấu), hoặc mũi tên.\n"
        "Ô nhiều dòng: Enter xuống dòng, Tab sang ô sau.\n"
        "Chỗ nào chưa được thì phiếu nói rõ và giữ nguyên chữ đã gõ để sửa."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "finish", "Ghi", id="form.finish", tooltip="Xong: ghi những gì đã điền"),
        Binding("escape", "leave", "Thôi", id="form.leave", tooltip="Thôi, không ghi gì"),
    ]
    DEFAULT_CSS = """
    Form {
        align: center middle;
        & > Vertical {
            width: 78;
            max-width: 98%;
            height: auto;
            max-height: 100%;
            padding: 0 1;
            border: round $accent;
            border-title-color: $foreground;
            background: $surface;
        }
        .blanks { height: auto; max-height: 16; }
        &.-told .blanks { max-height: 50vh; }
        .line { height: auto; layout: horizontal; padding: 0 1; }
        .label { width: 12; height: 1; color: $text-muted; padding: 0 0 0 2; }
        Field { width: 1fr; background: $panel; &:focus { background: $boost; } }
        Area { width: 1fr; height: 5; border: none; padding: 0; background: $panel; }
        .reckoned { display: none; height: auto; }
        &.-reckoning .reckoned { display: block; }
        .said { height: auto; max-height: 5; color: $text-error; }
        .hint { height: auto; color: $text-muted; }
    }
    """

    def __init__(
        self,
        title: str,
        blanks: Sequence[Blank],
        attempt: Attempt,
        *,
        done: str = "ghi",
        at: str = "",
        reckon: Reckon | None = None,
    ) -> None:
        """``at`` is the key of the line to begin at, where that is not the first; what ``reckon`` says stands under the lines."""
        super().__init__(title)
        self.here = at or blanks[0].key
        """The key of the line that has the keys, or had them when the form was closed."""
        self._blanks = tuple(blanks)
        self._cells = _label_cells(blanks)
        self._attempt = attempt
        self._done = done
        self._reckon = reckon
        self._ended = False
        self._refused: Answers | None = None
        """The answers that were told to be wrong."""

    def compose(self) -> ComposeResult:
        """The lines, what stands in the way, the keys."""
        with Vertical() as box:
            titled(box, self._title)
            with VerticalScroll(classes="blanks", can_focus=False):
                for blank in self._blanks:
                    yield from _line(blank, self._cells)
            yield Static("", classes="reckoned", markup=False)
            yield Brief(classes="said")
            yield Static("", classes="hint", markup=False)

    def on_mount(self) -> None:
        """Begin at the first line, or where something was wrong."""
        self.set_class(self._reckon is not None, "-reckoning")
        self._fit_labels()
        self.set_focus(self.query_one(f"#{self.here}"))
        self._hint()
        self._reckoned()

    def _fit_labels(self) -> None:
        """All lines begin at one place, behind the longest label."""
        for label in self.query(".line > .label"):
            label.styles.width = self._cells

    def on_descendant_focus(self) -> None:
        """Say what belongs into the line."""
        self._hint()

    def _hint(self) -> None:
        here = next((blank for blank in self._blanks if self.focused and blank.key == self.focused.id), None)
        self.here = self.here if here is None else here.key
        told = "" if here is None else here.hint or self._whole(here)
        self.query_one(".hint", Static).update("\n".join(filter(None, (told, self._keys()))))

    def _whole(self, blank: Blank) -> str:
        """What is chosen on a line, where the line has to cut it off."""
        chosen = blank.options.get(self._answer(blank), "")
        return chosen if cell_len(chosen) > LINE_CELLS - self._cells else ""

    def _keys(self) -> str:
        if len(self._blanks) > 1:
            return f"F2 {self._done} · Tab, Shift+Tab sang ô khác · Esc thôi · F1 trợ giúp"
        return f"{'F2' if self._blanks[0].lines else 'Enter'} {self._done} · Esc thôi · F1 trợ giúp"

    @on(Input.Submitted)
    def _go_on(self, event: Input.Submitted) -> None:
        """Enter goes to the next line; on the last one it ends the form."""
        event.stop()
        if event.input.id == self._blanks[-1].key:
            self.action_finish()
        else:
            self.focus_next()

    @on(Choice.Entered)
    def _chosen_at_last(self, event: Choice.Entered) -> None:
        """The same where the last line is a choice, which goes on to the next line by itself."""
        if event.choice.id == self._blanks[-1].key:
            self.action_finish()

    def action_finish(self) -> None:
        """Try; close where nothing stands in the way."""
        if self._ended:
            return
        answers = self._answers()
        in_the_way = self._attempt(answers)
        if in_the_way:
            self.tell(*(f"Chưa được: {one.said if isinstance(one, Misfilled) else one}" for one in in_the_way))
            self._mend(next((one.key for one in in_the_way if isinstance(one, Misfilled)), ""))
        else:
            self._ended = True
            self.dismiss(answers)

    def _mend(self, key: str) -> None:
        """To the first line at fault; what stands in it is typed over."""
        if key:
            self.set_focus(line := self.query_one(f"#{key}"))
            if isinstance(line, Field):
                line.action_select_all()

    def tell(self, *lines: str) -> None:
        """Say why the answers will not do; it stands until one of them is changed."""
        self._refused = self._answers()
        self._say("\n".join(lines))

    def _say(self, text: str) -> None:
        """The lines to fill in make room for what is said."""
        self.set_class(bool(text), "-told")
        self.query_one(".said", Brief).update(text)

    @on(Choice.Changed)
    def _chosen(self) -> None:
        self._hint()

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Changed)
    def _mended(self) -> None:
        self._reckoned()
        if self._refused is not None and self._refused != self._answers():
            self._refused = None
            self._say("")

    def _reckoned(self) -> None:
        if self._reckon is not None:
            self.query_one(".reckoned", Static).update(self._reckon(self._answers()))

    def _answers(self) -> dict[str, str]:
        return {blank.key: self._answer(blank) for blank in self._blanks}

    def _answer(self, blank: Blank) -> str:
        if blank.options:
            return self.query_one(f"#{blank.key}", Choice).value
        if blank.lines:
            return self.query_one(f"#{blank.key}", Area).text.strip()
        return self.query_one(f"#{blank.key}", Field).value.strip()

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)


def _label_cells(blanks: Sequence[Blank]) -> int:
    """One width for the labels of all lines, as the longest of them needs it, within bounds."""
    longest = max(cell_len(blank.label) for blank in blanks)
    return min(max(LABEL, longest + BESIDE_A_LABEL), WIDEST_LABEL)


def _line(blank: Blank, cells: int) -> ComposeResult:
    if blank.options:
        choices = partial(_numbered, blank.options)
        yield Choice(blank.label, choices, blank.value, label_cells=cells, id=blank.key)
        return
    with Container(classes="line"):
        yield Static(blank.label, classes="label", markup=False)
        if blank.lines:
            yield Area(blank.value, id=blank.key)
        else:
            yield Field(blank.value, id=blank.key, select_on_focus=False, compact=True)


def _numbered(options: Mapping[str, str]) -> list[Option]:
    width = len(str(len(options)))
    return [Option(key, f"{number:0{width}d}", text) for number, (key, text) in enumerate(options.items(), start=1)]
