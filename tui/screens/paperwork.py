"""What the papers of a meeting and those of a month share (văn bản): a shelf looked at, written, opened, turned into PDF.

The work is done beside the keys: whatever runs in a thread touches the screen only through ``_tell``.
"""

from abc import abstractmethod
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static
from textual.worker import get_current_worker

from meetings.faults import Finding, Refused
from meetings.vietnamese import two_digits
from tui.files.opening import opened_by_system
from tui.screens.own_templates import ask_templates
from tui.screens.picking import pick
from tui.screens.record import RecordScreen
from tui.telling.papers import Shelved, counts, key_to_write, paper_told
from tui.widgets.brief import Brief
from tui.widgets.notice import sentence
from tui.widgets.rows import Column, Row, Rows
from tui.widgets.titles import titled

if TYPE_CHECKING:
    from meetings.acts import PapersWritten

PDF_CHOICES = (Row("this", ("1", "Văn bản đang chọn")), Row("all", ("2", "Tất cả văn bản đã có trong thư mục")))
PAPER_KEYS: list[BindingType] = [
    Binding("f5", "write", "Viết", id="papers.write", tooltip="Viết văn bản chung còn thiếu và bản cũ"),
    Binding("f4", "write_each", "Từng người", id="papers.each", tooltip="Viết cả văn bản riêng của từng người"),
    Binding("f9", "pdf", "PDF", id="papers.pdf", tooltip="Xuất PDF bằng LibreOffice"),
    Binding("f2", "templates", "Mẫu riêng", show=False, id="papers.templates", tooltip="Chọn thư mục mẫu Word của cơ quan"),
]  # fmt: skip
"""The keys of every such screen."""


class AnyPlace(Protocol):
    """Whose papers they are and where they lie, on whose templates they are written."""

    @property
    def record(self) -> str:
        """Its id in the book."""

    @property
    def folder(self) -> Path:
        """Where they lie."""

    @property
    def templates(self) -> Path | None:
        """The office's own templates; None where the shipped ones do."""


Where = TypeVar("Where", bound=AnyPlace)


class Paperwork(RecordScreen, Generic[Where]):
    """Every paper of a record; what may be done with the one that is chosen, how far the work is."""

    COLUMNS: ClassVar[tuple[Column, ...]]
    TITLE_OF_SHELF: ClassVar[str] = "Văn bản"
    LOOKING: ClassVar[str] = ""
    """What stands in the list until the papers are known."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: dict[str, Shelved] = {}
        self._at_work = False
        self._making = Lock()
        """Whoever comes second waits, and takes what the first has made."""

    @property
    @abstractmethod
    def place(self) -> Where:
        """The open record, where its papers lie, on whose templates they are written."""

    @abstractmethod
    def _look(self, place: Where) -> None:
        """Have ``_put`` told every paper as it is now. In a thread."""

    @abstractmethod
    def _write(self, place: Where, each: bool) -> None:
        """Write what is missing or old, then have ``_wrote`` told. In a thread."""

    @abstractmethod
    def rows(self, papers: tuple[Any, ...]) -> Iterator[Row]:
        """The line of each paper."""

    def left_behind(self) -> tuple[Finding, ...]:
        """What to mind about papers that lie elsewhere; nothing as a rule."""
        return ()

    def body(self) -> ComposeResult:
        """Where the papers are over the list; the one that is chosen and how far the work is under it."""
        yield Brief(id="folder", classes="told")
        yield Rows(*self.COLUMNS, title=self.TITLE_OF_SHELF, empty=self.LOOKING, id="shelf")
        yield Brief(id="chosen", classes="told")
        yield Brief(id="progress", classes="told")

    def on_mount(self) -> None:
        """Take the keys."""
        self._rows.focus()

    @property
    def _rows(self) -> Rows:
        return self.query_one("#shelf", Rows)

    def show(self) -> None:
        """Look at the folder again; papers are made anew only where the record or the templates have moved on."""
        place = self.place
        own = "mẫu có sẵn; F2 dùng mẫu riêng" if place.templates is None else f"mẫu riêng ở {place.templates}; F2 đổi"
        self.query_one("#folder", Static).update("\n".join((*self.told(), f"Thư mục: {place.folder}", f"Mẫu: {own}")))
        self._start(self._look, "look", place)

    def told(self) -> Iterator[str]:
        """What stands before the folder, where there is something to mind about it; nothing as a rule."""
        yield from ()

    # Beside the keys.

    def _start(self, work: Callable[..., None], group: str, place: Where, *given: Any) -> None:
        def run() -> None:
            try:
                work(place, *given)
            except Refused as refused:
                self._tell(place, self._stopped, refused.findings)

        self.run_worker(run, thread=True, group=group)

    def _tell(self, place: Where, say: Callable[..., Any], *given: Any) -> None:
        """Have something said on the screen, unless nobody waits for it any more."""
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._said, place.record, say, *given)

    def _said(self, record: str, say: Callable[..., Any], *given: Any) -> None:
        """What a record is told is never said at another one."""
        if self.house.has_open(record):
            say(*given)

    def _convert(self, place: Where, papers: Collection[Path]) -> None:
        from forms.pdf import to_pdf

        with self._working():
            made = to_pdf(tuple(papers), place.folder)
        self._tell(place, self._converted, made)

    @contextmanager
    def _working(self) -> Iterator[None]:
        """However it ends, the next work may begin."""
        try:
            yield
        finally:
            self._at_work = False

    def _into_the_book(self, place: Where, act: "PapersWritten") -> None:
        self.app.call_from_thread(self._recorded, place.record, act)

    # On the screen again.

    def _say(self, text: str) -> None:
        self.query_one("#progress", Static).update(text)

    def _put(self, papers: tuple[Shelved, ...], minding: tuple[Finding, ...], told: str = "") -> None:
        self._shown = {one.file: one for one in papers}
        self._rows.show(tuple(self.rows(papers)))
        titled(self._rows, f"{self.TITLE_OF_SHELF}: {counts(papers)}")
        self._tell_chosen()
        if not self._at_work:
            self._say("\n".join(filter(None, (told, *(f"⚠ {sentence(finding)}" for finding in minding)))))

    @on(Rows.Moved, "#shelf")
    def _tell_chosen(self) -> None:
        """What is chosen, whole, and what may be done with it."""
        chosen = self._shown.get(self._rows.current or "")
        self.query_one("#chosen", Static).update("" if chosen is None else paper_told(chosen))

    def _recorded(self, record: str, act: "PapersWritten") -> None:
        """Into the book, by the dossier on the table, or another one of that record where it was put away meanwhile."""
        dossier = self.dossier if self.house.has_open(record) else self.house.opened(record)
        dossier.do(act)

    def _wrote(self, files: tuple[str, ...], warnings: tuple[Finding, ...] = ()) -> None:
        spared = sum(one.state == "edited" for one in self._shown.values())
        kept = f"; giữ nguyên {two_digits(spared)} văn bản đã sửa tay" if spared else ""
        if files:
            self.notice.done(f"{two_digits(len(files))} văn bản vào thư mục{kept}", (*warnings, *self.left_behind()))
        else:
            self.notice.say(f"Không còn văn bản nào phải viết{kept}.")
        self.show()

    def _converted(self, made: tuple[Path, ...]) -> None:
        self._say("")
        self.notice.say(f"Đã xuất {two_digits(len(made))} tệp PDF: {made[0].name}{', …' if len(made) > 1 else ''}")

    def _stopped(self, findings: tuple[Finding, ...]) -> None:
        self._say("")
        self.notice.refused(findings)
        if not self._shown:
            self._rows.empty = "Chưa xem được các văn bản: lý do ở dòng dưới."
            self._rows.show(())

    # Keys.

    def action_write(self) -> None:
        """Write the papers that there are once."""
        self._begin_writing(each=False)

    def action_write_each(self) -> None:
        """Write also the papers that every person gets."""
        self._begin_writing(each=True)

    def _begin_writing(self, *, each: bool) -> None:
        if self._free():
            self._start(self._write, "write", self.place, each)

    def _free(self) -> bool:
        """Whether nothing is being written; from now on something is."""
        if self._at_work:
            self.notice.say("Đang làm việc trước, vui lòng đợi một lát.")
            return False
        self._at_work = True
        return True

    @on(Rows.Chosen, "#shelf")
    def _open(self, event: Rows.Chosen) -> None:
        if isinstance(event, Rows.Moved):
            return
        path = self.place.folder / event.key
        if not path.exists():
            self.notice.say(f"«{event.key}» chưa viết. Bấm {key_to_write(self._shown[event.key])} để viết.")
        elif opened_by_system(path):
            self.notice.say(f"Đang mở {path}")
        else:
            self.notice.say(f"Máy này không có chương trình để mở. Tệp ở: {path}")

    def action_pdf(self) -> None:
        """Ask which papers become PDF."""
        pick(self, "Xuất PDF những văn bản nào?", PDF_CHOICES, self._pdf)

    def _pdf(self, which: str) -> None:
        files = tuple(self._shown) if which == "all" else tuple(filter(None, (self._rows.current,)))
        place = self.place
        papers = tuple(path for file in files if (path := place.folder / file).suffix == ".docx" and path.exists())
        if not papers:
            self.notice.say("Chưa có văn bản Word nào để xuất PDF. Bấm F5 để viết.")
        elif self._free():
            self._say(f"Đang xuất PDF {two_digits(len(papers))} văn bản…")
            self._start(self._convert, "write", place, papers)

    def action_templates(self) -> None:
        """Ask for the folder of the office's own templates."""
        ask_templates(self, self._on_templates)

    def _on_templates(self, what: str, minding: tuple[Finding, ...]) -> None:
        self.show()
        self.notice.done(what, minding)
