"""The papers (văn bản): which there are, what has become of each; written, opened, turned into PDF."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static
from textual.worker import get_current_worker

from meetings.dossier import Dossier
from meetings.faults import Finding, Refused
from meetings.vietnamese import two_digits
from tui.files.opening import opened_by_system
from tui.files.templates_folder import TemplatesFolder
from tui.screens.base import FRAME_KEYS, StepScreen
from tui.screens.own_templates import ask_templates
from tui.screens.picking import pick
from tui.telling.papers import counts, key_to_write, paper_rows, paper_told
from tui.widgets.rows import Column, Row, Rows
from tui.widgets.titles import titled

if TYPE_CHECKING:
    from forms.catalogue import Form
    from forms.folders import PapersFolder
    from forms.shelf import OnShelf, Place, Shelf
    from meetings.acts import PapersWritten

TITLE = "Văn bản của cuộc họp"
PDF_CHOICES = (Row("this", ("1", "Văn bản đang chọn")), Row("all", ("2", "Tất cả văn bản đã có trong thư mục")))
BAR = 20


class Papers(StepScreen, inherit_bindings=False):
    """Every paper of the meeting; the work is done beside the keys."""

    NAME = "Văn bản"
    STEP = "papers"
    ABOUT = (
        "Mọi văn bản của cuộc họp và tình trạng trong thư mục:\n"
        "  đã sửa tay: có người đã sửa trong Word, không bao giờ bị ghi đè;\n"
        "  bản cũ: sổ đã có thêm mục mới, F5 viết lại.\n"
        "Gõ chữ để lọc (không cần dấu), mũi tên để chọn, Enter để mở.\n"
        "Số văn bản ghi ở bước Chuẩn bị, phần «Số văn bản»."
    )
    CSS_PATH = "papers.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "write", "Viết", id="papers.write", tooltip="Viết văn bản chung còn thiếu và bản cũ"),
        Binding("f4", "write_each", "Từng người", id="papers.each", tooltip="Viết cả văn bản riêng của từng người"),
        Binding("f9", "pdf", "PDF", id="papers.pdf", tooltip="Xuất PDF bằng LibreOffice"),
        Binding("f2", "templates", "Mẫu riêng", show=False, id="papers.templates", tooltip="Chọn thư mục mẫu Word của cơ quan"),
        *FRAME_KEYS,
    ]  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._shelf: Shelf | None = None
        self._shown: dict[str, OnShelf] = {}
        self._at_work = False
        self._making = Lock()
        """Whoever comes second waits, and takes what the first has made."""

    def body(self) -> ComposeResult:
        """Where the papers are over the list; the one that is chosen and how far the work is under it."""
        yield Static("", id="folder", classes="told", markup=False)
        yield Rows(
            Column("STT", 4, "right"),
            Column("Số", 6),
            Column("Khi", 5),
            Column("Văn bản"),
            Column("Tình trạng", 10),
            title=TITLE,
            empty="Đang xem cuộc họp cần những văn bản nào…",
            id="shelf",
        )
        yield Static("", id="chosen", classes="told", markup=False)
        yield Static("", id="progress", classes="told", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#shelf", Rows).focus()

    @property
    def place(self) -> "Place":
        """The open meeting, where its papers lie, on whose templates they are written."""
        from forms.shelf import Place

        book = self.house.book.path
        return Place(book, self.dossier.record, self.folder.path, TemplatesFolder(book).read())

    @property
    def folder(self) -> "PapersFolder":
        """Where the papers of the open meeting go, and where others still lie."""
        from forms.folders import papers_folders

        record = self.dossier.record
        return papers_folders(self.house.book, (record,), self.house.papers)[record]

    def show(self) -> None:
        """Look at the folder again; papers are made anew only where the record or the templates have moved on."""
        place = self.place
        own = "mẫu có sẵn; F2 dùng mẫu riêng" if place.templates is None else f"mẫu riêng ở {place.templates}; F2 đổi"
        left = "".join(f"\n⚠ Văn bản viết khi ghi tên cũ: {one.name}" for one in self.folder.left)
        self.query_one("#folder", Static).update(f"Thư mục: {place.folder}{left}\nMẫu: {own}")
        self._start(self._look, "look", place)

    # Beside the keys: what follows runs in threads, and touches the screen only through ``_tell``.

    def _start(self, work: Callable[..., None], group: str, place: "Place", *given: Any) -> None:
        def run() -> None:
            try:
                work(place, *given)
            except Refused as refused:
                self._tell(place, self._stopped, refused.findings)

        self.run_worker(run, thread=True, group=group)

    def _tell(self, place: "Place", say: Callable[..., Any], *given: Any) -> None:
        """Have something said on the screen, unless nobody waits for it any more."""
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._said, place.record, say, *given)

    def _said(self, record: str, say: Callable[..., Any], *given: Any) -> None:
        """What a meeting is told is never said at another one."""
        if self._on_table(record):
            say(*given)

    def _look(self, place: "Place") -> None:
        shelf = self._shelf_now(place, "Đang xem")
        self._tell(place, self._put, tuple(shelf.papers()))

    def _shelf_now(self, place: "Place", doing: str) -> "Shelf":
        from forms.catalogue import FORMS
        from forms.shelf import shelf_of

        def told(done: int, form: "Form") -> None:
            self._tell(place, self._progress, doing, done, len(FORMS), form)

        with self._making:
            self._shelf = shelf_of(place, FORMS, told, self._shelf)
            return self._shelf

    def _write(self, place: "Place", forms: Collection[str]) -> None:
        """All papers are whole on the disk before the book, the book before their names appear."""
        from forms.writing import written

        with self._working():
            shelf = self._shelf_now(place, "Đang lập")
            plan = shelf.plan(forms)
            act = plan.recorded()
            if act is not None:
                with written(plan):
                    self.app.call_from_thread(self._recorded, place.record, act)
        self._tell(place, self._wrote, tuple(plan.papers), shelf.warnings(forms))

    def _convert(self, place: "Place", papers: Collection[Path]) -> None:
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

    # On the screen again.

    def _progress(self, doing: str, done: int, whole: int, form: "Form") -> None:
        filled = BAR * done // whole
        bar = "█" * filled + "░" * (BAR - filled)
        self._say(f"{doing} {two_digits(done)}/{two_digits(whole)} {bar} {form.name}")

    def _say(self, text: str) -> None:
        self.query_one("#progress", Static).update(text)

    def _put(self, papers: tuple["OnShelf", ...]) -> None:
        self._shown = {one.file: one for one in papers}
        shelf = self.query_one("#shelf", Rows)
        shelf.show(tuple(paper_rows(papers)))
        titled(shelf, f"{TITLE}: {counts(papers)}")
        self._tell_chosen()
        if not self._at_work:
            self._say("")

    @on(Rows.Moved, "#shelf")
    def _tell_chosen(self) -> None:
        """What is chosen, whole, and what may be done with it."""
        chosen = self._shown.get(self.query_one("#shelf", Rows).current or "")
        self.query_one("#chosen", Static).update("" if chosen is None else paper_told(chosen))

    def _recorded(self, record: str, act: "PapersWritten") -> None:
        """Into the book, by the dossier on the table, or another one of that record where it was put away meanwhile."""
        dossier = self._on_table(record) or Dossier(self.house.book, record, self.house.hand)
        dossier.do(act)

    def _on_table(self, record: str) -> Dossier | None:
        """The dossier of that record, if it is the open one."""
        return self.dossier if self.house.has_open(record) else None

    def _wrote(self, files: tuple[str, ...], warnings: tuple[Finding, ...]) -> None:
        spared = sum(one.state == "edited" for one in self._shown.values())
        kept = f"; giữ nguyên {two_digits(spared)} văn bản đã sửa tay" if spared else ""
        if files:
            minding = (*warnings, *self.folder.findings())
            self.notice.done(f"{two_digits(len(files))} văn bản vào thư mục{kept}", minding)
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
            shelf = self.query_one("#shelf", Rows)
            shelf.empty = "Chưa xem được các văn bản: lý do ở dòng dưới."
            shelf.show(())

    # Keys.

    def action_write(self) -> None:
        """Write the papers that a meeting has once."""
        self._begin_writing(each=False)

    def action_write_each(self) -> None:
        """Write also the papers that every person gets."""
        self._begin_writing(each=True)

    def _begin_writing(self, *, each: bool) -> None:
        from forms.making import forms_wanted

        forms = {form.key for form in (*forms_wanted(), *(forms_wanted(each=True) if each else ()))}
        if self._free():
            self._start(self._write, "write", self.place, forms)

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
        current = self.query_one("#shelf", Rows).current
        files = tuple(self._shown) if which == "all" else tuple(filter(None, (current,)))
        place = self.place
        papers = tuple(path for file in files if (path := place.folder / file).exists())
        if not papers:
            self.notice.say("Chưa có văn bản nào để xuất PDF. Bấm F5 để viết.")
        elif self._free():
            self._say(f"Đang xuất PDF {two_digits(len(papers))} văn bản…")
            self._start(self._convert, "write", place, papers)

    def action_templates(self) -> None:
        """Ask for the folder of the office's own templates."""
        ask_templates(self, self._on_templates)

    def _on_templates(self, what: str, minding: tuple[Finding, ...]) -> None:
        self.show()
        self.notice.done(what, minding)


SCREEN = Papers
