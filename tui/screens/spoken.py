"""What the two steps share in which people speak: the list of what was said, the whole of one, slips and their drafts."""

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from meetings.acts import AnyAct, EntryStruckOut
from meetings.replacing import REWRITTEN
from meetings.trouble import words_for
from meetings.vietnamese import two_digits
from tui.files.drafts import Draft
from tui.modals.ask import Question
from tui.modals.confirm import Confirm
from tui.screens.base import FRAME_KEYS, StepScreen
from tui.screens.writing import Page, Writing
from tui.typed.slips import Slip
from tui.widgets.brief import Brief
from tui.widgets.rows import Column, Row, Rows
from tui.widgets.titles import titled

NEW = "new"


class Spoken(StepScreen, inherit_bindings=False):
    """A list of what was said; each may be opened again, and written anew."""

    COLUMNS: ClassVar[tuple[Column, ...]] = ()
    EMPTY: ClassVar[str] = ""
    CSS_PATH = "spoken.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "new", "Ý kiến mới", id="spoken.new", tooltip="Ghi một ý kiến; Enter mở lại ý kiến đang chọn"),
        Binding("f4", "strike_out", "Gạch bỏ", id="spoken.strike-out", tooltip="Gạch bỏ ý kiến đang chọn, kèm lý do"),
        *FRAME_KEYS,
    ]

    @abstractmethod
    def slip(self) -> Slip:
        """What one opinion is written on."""

    @abstractmethod
    def figures(self) -> str:
        """What there is, in a few lines."""

    def body(self) -> ComposeResult:
        """The figures, the list, the whole of what is chosen in it."""
        yield Brief(id="figures", classes="told said-figures")
        yield Rows(Column("STT", 4, "right"), *self.COLUMNS, title=self.NAME, empty=self.EMPTY, id="said")
        with VerticalScroll(id="whole", classes="said-whole", can_focus=False):
            yield Static("", markup=False)

    def idle(self) -> tuple[str, ...]:
        """Once the minutes are adopted nothing said is recorded or struck out."""
        return (*super().idle(), *(("new", "strike_out") if self.meeting.adopted else ()))

    def on_mount(self) -> None:
        """Take the keys; begin at what was said last, or at a draft."""
        rows = self.query_one("#said", Rows)
        self.set_focus(rows)
        keys = [row.key for row in self._rows()]
        if keys:
            self.show(at=keys[-1])

    def _own_drafts(self) -> dict[str, Draft]:
        try:
            kept = self.drafts.all()
        except OSError as error:
            self.notice.say(f"Chưa đọc được các bản nháp: {words_for(error)}.")
            return {}
        return {key: draft for key, draft in kept.items() if key.startswith(f"{self.slip().what}:")}

    def _recorded(self) -> dict[str, dict[str, str]]:
        slip = self.slip()
        return {f"{slip.what}:{number}": said for number, said in slip.recorded(self.dossier.standing())}

    # What it shows.

    def show(self, at: str | None = None) -> None:
        """Everything as the book and the drafts have it."""
        drafts = len(self._own_drafts())
        waiting = f"Có bản nháp chưa ghi ({two_digits(drafts)}): Enter để viết tiếp, F4 để bỏ." if drafts else ""
        self.query_one("#figures", Static).update("\n".join(filter(None, (waiting, self.figures()))))
        self.query_one("#said", Rows).show(tuple(self._rows()), at=at)
        self._show_whole()

    def _rows(self) -> Iterator[Row]:
        """What stands in the book, drafts of it beside; then drafts of what is not there."""
        slip, drafts, recorded = self.slip(), self._own_drafts(), self._recorded()
        unrecorded = {key: draft.said for key, draft in drafts.items() if key not in recorded}
        for place, (key, said) in enumerate((recorded | unrecorded).items(), start=1):
            *cells, words = slip.cells(drafts[key].said if key in drafts else said)
            mark = "BẢN NHÁP: " if key in drafts else ""
            yield Row(key, (str(place), *cells, mark + words), "warn" if mark else "plain")

    @on(Rows.Moved, "#said")
    def _show_whole(self) -> None:
        key = self.query_one("#said", Rows).current
        box = self.query_one("#whole", VerticalScroll)
        page = None if key is None else self._page(key)
        titled(box, "" if page is None else page.title)
        said = {} if page is None else page.said if page.draft is None else page.draft.said
        box.query_one(Static).update(self.slip().told(said) if said else "")
        box.scroll_home(animate=False)

    def _page(self, key: str) -> Page:
        slip = self.slip()
        number = key.partition(":")[2]
        said = self._recorded().get(key)
        title = f"{slip.title} mới" if said is None else f"{slip.title}, mục số {number} của sổ"
        return Page(key, title, slip.blank() if said is None else said, self._own_drafts().get(key))

    # What the keys do.

    def action_new(self) -> None:
        """Write on a new slip, or go on with the one begun."""
        self._write(f"{self.slip().what}:{NEW}")

    @on(Rows.Chosen, "#said")
    def _open(self, event: Rows.Chosen) -> None:
        if not isinstance(event, Rows.Moved):
            self._write(event.key)

    def _write(self, key: str) -> None:
        if self._may_write():
            writing = Writing(self.slip(), self._page(key), self.drafts, lambda act: self._record(key, act))
            self.app.push_screen(writing)

    def _may_write(self) -> bool:
        """Whether an opinion could be recorded now; better told before an hour of typing than after it."""
        slip = self.slip()
        speaker = next((one.key for one in slip.options("by", slip.blank())), "")
        if not speaker:
            self.notice.say("Chưa có danh sách. Bấm F3 về các bước trước để lấy danh sách, điểm danh.")
            return False
        return self.may(slip.act({**slip.blank(), "by": speaker, "text": "…"}))

    def _record(self, key: str, act: AnyAct) -> None:
        """A new entry; where it stands for an older one, that is struck out with it, both or neither."""
        replaced = next((one for one in self.dossier.standing() if key.endswith(f":{one.number}")), None)
        if replaced is not None and replaced.act == act:
            self.notice.say("Ý kiến không có gì thay đổi.")
            return
        struck = [] if replaced is None else [EntryStruckOut(replaced.number, REWRITTEN, change=True)]
        warnings = self.dossier.do_all([act, *struck])
        what = f"ý kiến, thay mục số {replaced.number} đã gạch bỏ" if replaced else "ý kiến"
        self._frame()
        self.show(at=f"{self.slip().what}:{self.dossier.standing()[-1].number}")
        self.notice.done(what, warnings)

    def action_strike_out(self) -> None:
        """Strike out what is chosen, with a reason; a draft is thrown away."""
        key = self.query_one("#said", Rows).current
        if key is None:
            self.notice.say("Chưa có ý kiến nào.")
        elif key in self._own_drafts():
            self.app.push_screen(Confirm("Bỏ bản nháp này? Chữ đã gõ sẽ mất."), lambda yes: self._dropped(key, yes))
        else:
            number = key.partition(":")[2]
            if number.isdecimal():
                self._strike_out(int(number))
            else:
                self.show()

    def _dropped(self, key: str, agreed: bool | None) -> None:
        if agreed:
            try:
                self.drafts.drop(key)
            except OSError as error:
                self.notice.say(f"Chưa bỏ được bản nháp: {words_for(error)}.")
            self.show()

    def _strike_out(self, number: int) -> None:
        what = f"mục số {number}: {self.slip().title.lower()}"
        self.ask(
            f"Gạch bỏ {what}",
            [Question("reason", "Lý do gạch bỏ")],
            lambda said: self.do(EntryStruckOut(number, said["reason"]), f"gạch bỏ {what}"),
        )
