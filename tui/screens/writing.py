"""Writing one opinion (ghi một ý kiến): who, on what, the words at any length. A draft is on the disk every second."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.timer import Timer
from textual.widgets import Static, TextArea

from meetings.acts import AnyAct
from meetings.faults import Refused
from meetings.trouble import words_for
from tui.files.drafts import KEPT_AFTER, Draft, Drafts, Said
from tui.modals.confirm import Confirm
from tui.screens.house import HouseScreen
from tui.typed.people import NUMBERS
from tui.typed.slips import Line, Passage, Slip
from tui.widgets.choice import Choice, Option
from tui.widgets.field import Area, Pasted
from tui.widgets.keys import Keys
from tui.widgets.notice import Notice
from tui.widgets.titles import subtitled, titled

TALL = 30
"""From so many lines on the reply gets more room."""


class Page(NamedTuple):
    """What is written on: the key of its draft, the slip as it is without one, the draft if there is one."""

    key: str
    title: str
    said: Said
    draft: Draft | None = None


class Writing(HouseScreen):
    """A slip on the whole screen."""

    NAME = "Ghi ý kiến"
    ABOUT = (
        "Dòng chọn: gõ số, vài chữ (không cần dấu), hoặc mũi tên; tên được chọn hiện\n"
        "ngay ở dòng ấy. Enter hay Tab sang ô sau, Shift+Tab về ô trước.\n"
        f"{NUMBERS}\n"
        "Trong ô chữ, Enter xuống dòng. F2 ghi vào sổ.\n"
        "Chữ đang gõ có bản nháp mỗi giây một lần, chữ dán vào thì có ngay;\n"
        "Esc rời đi không mất gì."
    )
    CSS_PATH = "writing.tcss"
    AUTO_FOCUS = ""
    """Which field has the keys first depends on what is open."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "record", "Ghi vào sổ", id="writing.record", tooltip="Ghi ý kiến này vào sổ"),
        Binding("f9", "give_up", "Bỏ", id="writing.give-up", tooltip="Bỏ chữ đã gõ, không giữ bản nháp"),
        Binding("escape", "leave", "Để đó", id="writing.leave", tooltip="Rời đi; chữ đã gõ được giữ làm bản nháp"),
    ]
    PAUSE: ClassVar[float] = KEPT_AFTER

    def __init__(self, slip: Slip, page: Page, drafts: Drafts, record: Callable[[AnyAct], None]) -> None:
        """``record`` puts the act into the book, or raises Refused."""
        super().__init__()
        self._slip = slip
        self._page = page
        self._drafts = drafts
        self._record = record
        said = page.said if page.draft is None else {**page.said, **page.draft.said}
        self._choices = {line.key: self._choice(line, said) for line in slip.lines}
        self._areas = {passage.key: _area(passage, said) for passage in slip.passages}
        self._meant = {line.key: said[line.key] for line in slip.lines}
        """What was chosen on each line by hand."""
        self._on_disk: Said = said
        self._told = ""
        self._timer: Timer | None = None
        self._ended = False
        self._refused: Said | None = None
        """The slip that was told to be wrong."""

    def _choice(self, line: Line, said: Said) -> Choice:
        barred = partial(self._slip.barred, line.key)
        return Choice(line.label, partial(self._options, line.key), said[line.key], barred=barred, id=line.key)

    def _options(self, key: str) -> tuple[Option, ...]:
        return self._slip.options(key, self.said)

    def compose(self) -> ComposeResult:
        """The lines, the texts, the line that answers."""
        yield Static(f" {self._page.title}", id="masthead", markup=False)
        yield from self._choices.values()
        yield from self._areas.values()
        yield Notice()
        yield Keys()

    def on_mount(self) -> None:
        """Begin with the first line that is open, else with the words."""
        if self._page.draft is not None:
            at = self._page.draft.at
            self.notice.say(f"Viết tiếp bản nháp lưu lúc {at:%H:%M} ngày {at:%d/%m/%Y}, chưa ghi vào sổ.")
        lacking = next(self._lacking(), None)
        first = lacking or next(iter(self._areas.values()))
        self.set_focus(first)
        for area in self._areas.values():
            area.move_cursor(area.document.end)

    def on_descendant_focus(self) -> None:
        """The text that has the keys bears the mark that lines have; colour alone would not do."""
        for passage in self._slip.passages:
            area = self._areas[passage.key]
            titled(area, f"▸ {passage.label}" if area.has_focus else passage.label)

    def on_resize(self, event: Resize) -> None:
        """A high window gives the reply more lines."""
        self.set_class(event.size.height >= TALL, "-tall")

    @property
    def said(self) -> dict[str, str]:
        """What stands on the slip now."""
        chosen = {key: choice.value for key, choice in self._choices.items()}
        return chosen | {key: area.text for key, area in self._areas.items()}

    def _lacking(self) -> Iterator[Choice | Area]:
        """What is needed and still open, in order."""
        for line in self._slip.lines:
            choice = self._choices[line.key]
            if line.needed and choice.value not in {one.key for one in self._slip.options(line.key, self.said)}:
                yield choice
        for passage in self._slip.passages:
            if passage.needed and not self._areas[passage.key].text.strip():
                yield self._areas[passage.key]

    @on(Choice.Refused)
    def _not_to_be_chosen(self, event: Choice.Refused) -> None:
        """Stands until something on the slip is changed."""
        self.notice.say(f"Chưa được: {event.why}")
        self._refused = self.said

    # Drafts.

    @on(Choice.Changed)
    def _chosen(self, event: Choice.Changed) -> None:
        """What does not go with a choice that is only passed by comes back with the one that is meant."""
        self._meant[event.choice.id or ""] = event.choice.value
        for key, value in self._slip.settled({**self.said, **self._meant}).items():
            if key in self._choices:
                self._choices[key].put(value)
        self._touched()

    @on(TextArea.Changed)
    def _touched(self) -> None:
        """What was told to be lacking is being mended. Keep a draft a little later; typing on does not put it off."""
        if self._refused is not None and self._refused != self.said:
            self._refused = None
            self.notice.say("")
        if self._timer is None and not self._ended:
            self._timer = self.set_timer(self.PAUSE, self.keep)

    @on(Pasted)
    def keep(self) -> bool:
        """Put the draft on the disk and say so, a pasted text without waiting; whether that could be done."""
        self._timer = None
        try:
            told = self._kept()
        except OSError as error:
            self.notice.say(f"Chưa lưu được bản nháp ({words_for(error)}). Vui lòng ghi vào sổ bằng F2.")
            return False
        subtitled(next(iter(self._areas.values())), told)
        return True

    def _kept(self) -> str:
        said = self.said
        if self._ended or said == self._on_disk:
            return self._told
        if said == self._page.said or not any(said[key].strip() for key in self._areas):
            self._drafts.drop(self._page.key)
            told = ""
        else:
            told = f"đã lưu bản nháp {self._drafts.keep(self._page.key, said):%H:%M:%S}"
        self._on_disk, self._told = said, told
        return told

    def on_unmount(self) -> None:
        """The program is being closed: whatever was typed stays."""
        with suppress(OSError):  # nobody is left to tell
            self._kept()

    # What the keys do.

    def action_record(self) -> None:
        """Into the book, unless something is open; then the draft is no longer needed."""
        if self._ended:
            return
        lacking = next(self._lacking(), None)
        if lacking is not None:
            self.notice.say(f"Vui lòng ghi: {self._label(lacking)}.")
            self._refused = self.said
            self.set_focus(lacking)
            return
        try:
            self._record(self._slip.act(self.said))
        except Refused as refused:
            self.notice.refused(refused.findings)
            self._refused = self.said
            return
        self._end()

    def _label(self, lacking: Choice | Area) -> str:
        labels = {line.key: line.label for line in self._slip.lines}
        labels |= {passage.key: passage.label for passage in self._slip.passages}
        return labels[lacking.id or ""]

    def _end(self) -> None:
        self._ended = True
        with suppress(OSError):  # a draft that could not be taken away is offered again
            self._drafts.drop(self._page.key)
        self.dismiss(None)

    def action_give_up(self) -> None:
        """Throw away what was typed, if anything, when that is meant."""
        if self.said == self._page.said:
            self._end()
            return
        self.app.push_screen(Confirm("Bỏ chữ đã gõ trên tờ này? Bản nháp sẽ mất."), self._given_up)

    def _given_up(self, agreed: bool | None) -> None:
        if agreed:
            self._end()

    def action_leave(self) -> None:
        """Back to the list; the draft stays. Where it cannot be kept, nobody goes."""
        if not self._ended and self.keep():
            self._ended = True
            self.dismiss(None)


def _area(passage: Passage, said: Said) -> Area:
    area = Area(said[passage.key], id=passage.key)
    titled(area, passage.label)
    return area
