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
from meetings.vietnamese import slug, two_digits
from tui.files.opening import opened_by_system
from tui.modals.pick import Pick
from tui.screens.base import FRAME_KEYS, StepScreen
from tui.widgets.rows import Column, Row, Rows, Tone

if TYPE_CHECKING:
    from forms.catalogue import Form
    from forms.recorded import State
    from forms.shelf import OnShelf, Place, Shelf
    from meetings.acts import PapersWritten

STATES: dict["State", tuple[str, Tone]] = {
    "unwritten": ("chưa viết", "plain"),
    "written": ("đã viết", "good"),
    "outdated": ("bản cũ", "warn"),
    "edited": ("đã sửa tay", "warn"),
}
HINT = "F5 viết văn bản còn thiếu và bản cũ · F4 cả của từng người · Enter mở · F9 PDF"
PDF_CHOICES = (Row("this", ("Văn bản đang chọn",)), Row("all", ("Tất cả văn bản đã có trong thư mục",)))
BAR = 20


class Papers(StepScreen, inherit_bindings=False):
    """Every paper of the meeting; the work is done beside the keys."""

    NAME = "Văn bản"
    STEP = "papers"
    ABOUT = (
        "Mọi văn bản của cuộc họp và tình trạng trong thư mục:\n"
        "  đã sửa tay: có người đã sửa trong Word, không bao giờ bị ghi đè;\n"
        "  bản cũ: sổ đã có thêm mục mới, F5 viết lại.\n"
        "Gõ chữ để lọc (không cần dấu), mũi tên để chọn, Enter để mở."
    )
    CSS_PATH = "papers.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f5", "write", "Viết", id="papers.write", tooltip="Viết văn bản chung còn thiếu và bản cũ"),
        Binding("f4", "write_each", "Từng người", id="papers.each", tooltip="Viết cả văn bản riêng của từng người"),
        Binding("f9", "pdf", "PDF", id="papers.pdf", tooltip="Xuất PDF bằng LibreOffice"),
        *FRAME_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._shelf: Shelf | None = None
        self._shown: dict[str, OnShelf] = {}
        self._at_work = False
        self._making = Lock()
        """Whoever comes second waits, and takes what the first has made."""

    def body(self) -> ComposeResult:
        """Where the papers are and how far the work is, over the list."""
        yield Static("", id="folder", classes="told", markup=False)
        yield Rows(
            Column("STT", 4, "right"),
            Column("Khi", 5),
            Column("Văn bản"),
            Column("Tệp (.docx)"),
            Column("Tình trạng", 10),
            title="Văn bản của cuộc họp",
            empty="Đang xem cuộc họp cần những văn bản nào…",
            id="shelf",
        )
        yield Static("", id="progress", classes="told", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#shelf", Rows).focus()

    @property
    def place(self) -> "Place":
        """The open meeting and where its papers lie."""
        from forms.shelf import Place

        record = self.dossier.record
        return Place(self.house.book.path, record, self.house.papers / slug(record))

    def show(self) -> None:
        """Look at the folder again; papers are made anew only where the record has moved on."""
        if self._shelf is not None and self._shelf.place != self.place:
            self._put(())
        self.query_one("#folder", Static).update(f"Thư mục: {self.place.folder}\n{HINT}")
        self._start(self._look, "look", self.place)

    # Beside the keys: what follows runs in threads, and touches the screen only through ``_tell``.

    def _start(self, work: Callable[..., None], group: str, *given: Any) -> None:
        self.run_worker(lambda: work(*given), thread=True, group=group)

    def _tell(self, say: Callable[..., Any], *given: Any) -> Any:
        """Have something said on the screen, unless nobody waits for it any more."""
        if not get_current_worker().is_cancelled:
            return self.app.call_from_thread(say, *given)
        return None

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            yield
        except Refused as refused:
            self._tell(self._stopped, refused.findings)

    def _look(self, place: "Place") -> None:
        with self._refusing():
            shelf = self._shelf_now(place, "Đang xem")
            self._tell(self._looked, shelf, tuple(shelf.papers()))

    def _shelf_now(self, place: "Place", doing: str) -> "Shelf":
        from forms.catalogue import FORMS
        from forms.shelf import shelf_of

        def told(done: int, form: "Form") -> None:
            self._tell(self._progress, doing, done, len(FORMS), form)

        with self._making:
            self._shelf = shelf_of(place, FORMS, told, self._shelf)
            return self._shelf

    def _write(self, place: "Place", forms: Collection[str]) -> None:
        """All papers are whole on the disk before the book, the book before their names appear."""
        from forms.writing import written

        with self._refusing():
            shelf = self._shelf_now(place, "Đang lập")
            plan = shelf.plan(forms)
            act = plan.recorded()
            if act is not None:
                with written(plan):
                    self.app.call_from_thread(self._recorded, place.record, act)
            self._tell(self._wrote, shelf, tuple(plan.papers), shelf.warnings(forms))

    def _convert(self, papers: Collection[Path], folder: Path) -> None:
        from forms.pdf import to_pdf

        with self._refusing():
            made = to_pdf(tuple(papers), folder)
            self._tell(self._converted, made)

    # On the screen again.

    def _progress(self, doing: str, done: int, whole: int, form: "Form") -> None:
        filled = BAR * done // whole
        bar = "█" * filled + "░" * (BAR - filled)
        self._say(f"{doing} {two_digits(done)}/{two_digits(whole)} {bar} {form.name}")

    def _say(self, text: str) -> None:
        self.query_one("#progress", Static).update(text)

    def _looked(self, shelf: "Shelf", papers: tuple["OnShelf", ...]) -> None:
        if self._on_table(shelf.place.record):
            self._put(papers)
        if not self._at_work:
            self._say("")

    def _put(self, papers: tuple["OnShelf", ...]) -> None:
        self._shown = {one.file: one for one in papers}
        shelf = self.query_one("#shelf", Rows)
        shelf.show(tuple(_rows(papers)))
        shelf.border_title = f"Văn bản của cuộc họp: {_counts(papers)}" if papers else "Văn bản của cuộc họp"

    def _recorded(self, record: str, act: "PapersWritten") -> None:
        """Into the book, by the dossier on the table, or another one of that record where it was put away meanwhile."""
        dossier = self._on_table(record) or Dossier(self.house.book, record, self.house.hand)
        dossier.do(act)

    def _on_table(self, record: str) -> Dossier | None:
        """The dossier of that record, if it is the open one."""
        try:
            dossier = self.dossier
        except LookupError:
            return None
        return dossier if dossier.record == record else None

    def _wrote(self, shelf: "Shelf", files: tuple[str, ...], warnings: tuple[Finding, ...]) -> None:
        self._at_work = False
        if not self._on_table(shelf.place.record):
            return
        spared = sum(one.state == "edited" for one in self._shown.values())
        kept = f"; giữ nguyên {two_digits(spared)} văn bản đã sửa tay" if spared else ""
        if files:
            self.notice.done(f"{two_digits(len(files))} văn bản vào thư mục{kept}", warnings)
        else:
            self.notice.say(f"Không còn văn bản nào phải viết{kept}.")
        self.show()

    def _converted(self, made: tuple[Path, ...]) -> None:
        self._at_work = False
        self._say("")
        self.notice.say(f"Đã xuất {two_digits(len(made))} tệp PDF: {made[0].name}{', …' if len(made) > 1 else ''}")

    def _stopped(self, findings: tuple[Finding, ...]) -> None:
        self._at_work = False
        self._say("")
        self.notice.refused(findings)

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
            self.notice.say(f"«{event.key}» chưa viết. Bấm F5 để viết, F4 nếu là văn bản của từng người.")
        elif opened_by_system(path):
            self.notice.say(f"Đang mở {path}")
        else:
            self.notice.say(f"Máy này không có chương trình để mở. Tệp ở: {path}")

    def action_pdf(self) -> None:
        """Ask which papers become PDF."""
        self.app.push_screen(Pick("Xuất PDF", (Column("Những văn bản nào"),), PDF_CHOICES), self._pdf)

    def _pdf(self, which: str | None) -> None:
        current = self.query_one("#shelf", Rows).current
        files = {"this": (current,) if current else (), "all": tuple(self._shown)}.get(which or "")
        if files is None:
            return
        papers = tuple(path for file in files if (path := self.place.folder / file).exists())
        if not papers:
            self.notice.say("Chưa có văn bản nào để xuất PDF. Bấm F5 để viết.")
        elif self._free():
            self._say(f"Đang xuất PDF {two_digits(len(papers))} văn bản…")
            self._start(self._convert, "write", papers, self.place.folder)


def _rows(papers: tuple["OnShelf", ...]) -> Iterator[Row]:
    from forms.catalogue import STAGE_NAMES

    for number, one in enumerate(papers, start=1):
        state, tone = STATES[one.state]
        when = STAGE_NAMES[one.form.stage].removesuffix(" hội nghị")
        yield Row(one.file, (str(number), when, one.form.name, one.file.removesuffix(".docx"), state), tone)


def _counts(papers: tuple["OnShelf", ...]) -> str:
    """How many are in each state, the states that occur."""
    states = [one.state for one in papers]
    return ", ".join(f"{two_digits(states.count(key))} {name}" for key, (name, _) in STATES.items() if key in states)


SCREEN = Papers
