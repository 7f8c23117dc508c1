"""The papers of the month (văn bản): which there are, what has become of each; written, opened, turned into PDF."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static
from textual.worker import get_current_worker

from meetings.faults import Finding, Refused
from meetings.kpi.dossier import MonthDossier
from meetings.vietnamese import slug, two_digits
from tui.files.opening import opened_by_system
from tui.files.templates_folder import TemplatesFolder
from tui.modals.pick import Pick
from tui.screens.kpi.frame import MONTH_KEYS, MonthScreen
from tui.screens.own_templates import ask_templates
from tui.telling.papers import STATES
from tui.widgets.notice import sentence
from tui.widgets.rows import Column, Row, Rows

if TYPE_CHECKING:
    from forms.kpi.shelf import MonthPlace, MonthShelf, OnMonthShelf
    from meetings.acts import PapersWritten

PDF_CHOICES = (Row("this", ("Văn bản đang chọn",)), Row("all", ("Tất cả văn bản đã có trong thư mục",)))


class MonthPapers(MonthScreen, inherit_bindings=False):
    """Every paper of the month; the work is done beside the keys."""

    NAME = "Văn bản"
    PART = "kpi.papers"
    ABOUT = (
        "Văn bản của tháng và tình trạng trong thư mục: danh sách tổng hợp (Word và Excel), thông báo công khai, "
        "phiếu của từng người; cuối quý, cuối năm có thêm kết quả các tháng, lấy từ các tháng trước cùng đơn vị "
        "trong sổ, không cộng, không lấy trung bình (Điều 19).\n"
        "  đã sửa tay: có người đã sửa trong Word, không bao giờ bị ghi đè;\n"
        "  bản cũ: sổ đã có thêm mục mới, F5 viết lại.\n"
        "Gõ chữ để lọc (không cần dấu), mũi tên để chọn, Enter để mở."
    )
    CSS_PATH = "papers.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "f5", "write(False)", "Viết", id="month-papers.write", tooltip="Viết văn bản chung còn thiếu và bản cũ"
        ),
        Binding("f4", "write(True)", "Từng người", id="month-papers.each", tooltip="Viết cả phiếu của từng người"),
        Binding("f9", "pdf", "PDF", id="month-papers.pdf", tooltip="Xuất PDF bằng LibreOffice"),
        Binding(
            "f2",
            "templates",
            "Mẫu riêng",
            show=False,
            id="month-papers.templates",
            tooltip="Chọn thư mục mẫu Word của cơ quan",
        ),
        *MONTH_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._shelf: MonthShelf | None = None
        self._shown: dict[str, OnMonthShelf] = {}
        self._at_work = False

    def body(self) -> ComposeResult:
        """Where the papers are over the list; the one that is chosen and how far the work is under it."""
        yield Static("", id="folder", classes="told", markup=False)
        yield Rows(
            Column("STT", 4, "right"),
            Column("Văn bản"),
            Column("Tình trạng", 10),
            title=self.NAME,
            empty="Đang xem tháng này cần những văn bản nào…",
            id="shelf",
        )
        yield Static("", id="chosen", classes="told", markup=False)
        yield Static("", id="progress", classes="told", markup=False)

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#shelf", Rows).focus()

    @property
    def place(self) -> "MonthPlace":
        """The open month, where its papers lie, on whose templates they are written."""
        from forms.kpi.shelf import MonthPlace

        record, book = self.dossier.record, self.house.book.path
        return MonthPlace(book, record, self.house.papers / slug(record), TemplatesFolder(book).read())

    def show(self) -> None:
        """Look at the folder again; papers are made anew only where the record or the templates have moved on."""
        place = self.place
        own = "mẫu có sẵn; F2 dùng mẫu riêng" if place.templates is None else f"mẫu riêng ở {place.templates}; F2 đổi"
        self.query_one("#folder", Static).update(f"Thư mục: {place.folder}\nMẫu: {own}")
        self._start(self._look, "look", place)

    # Beside the keys: what follows runs in threads, and touches the screen only through ``_tell``.

    def _start(self, work: Callable[..., None], group: str, place: "MonthPlace", *given: Any) -> None:
        def run() -> None:
            try:
                work(place, *given)
            except Refused as refused:
                self._tell(place, self._stopped, refused.findings)
            finally:
                self._at_work = self._at_work and group != "write"

        self.run_worker(run, thread=True, group=group, exclusive=group == "look")

    def _tell(self, place: "MonthPlace", say: Callable[..., Any], *given: Any) -> None:
        """Have something said on the screen, unless nobody waits for it any more."""
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._said, place.record, say, *given)

    def _said(self, record: str, say: Callable[..., Any], *given: Any) -> None:
        """What a month is told is never said at another one."""
        if self.house.has_open(record):
            say(*given)

    def _look(self, place: "MonthPlace") -> None:
        shelf = self._shelf_now(place)
        self._tell(place, self._put, tuple(shelf.papers()), shelf.told, shelf.minding)

    def _shelf_now(self, place: "MonthPlace") -> "MonthShelf":
        from forms.kpi.shelf import shelf_of

        def told(done: int, name: str) -> None:
            self._tell(place, self._say, f"Đang lập ({two_digits(done + 1)}) {name}…")

        self._shelf = shelf_of(place, told, self._shelf)
        return self._shelf

    def _write(self, place: "MonthPlace", each: bool) -> None:
        """All papers are whole on the disk before the book, the book before their names appear."""
        from forms.writing import written

        plan = self._shelf_now(place).plan(each=each)
        act = plan.recorded()
        if act is not None:
            with written(plan):
                self.app.call_from_thread(self._recorded, place.record, act)
        self._tell(place, self._wrote, tuple(plan.papers))

    def _convert(self, place: "MonthPlace", papers: Collection[Path]) -> None:
        from forms.pdf import to_pdf

        self._tell(place, self._converted, to_pdf(tuple(papers), place.folder))

    # On the screen again.

    def _say(self, text: str) -> None:
        self.query_one("#progress", Static).update(text)

    def _put(self, papers: tuple["OnMonthShelf", ...], told: str, minding: tuple[Finding, ...]) -> None:
        self._shown = {one.file: one for one in papers}
        rows = [
            Row(one.file, (str(number), _called(one), STATES[one.state][0]), STATES[one.state][1])
            for number, one in enumerate(papers, start=1)
        ]
        self.query_one("#shelf", Rows).show(tuple(rows))
        self._chosen()
        self._say("\n".join(filter(None, (told, *(f"⚠ {sentence(finding)}" for finding in minding)))))

    @on(Rows.Moved, "#shelf")
    def _chosen(self) -> None:
        """What is chosen, whole, and what may be done with it."""
        one = self._shown.get(self.query_one("#shelf", Rows).current or "")
        told = "" if one is None else f"{_called(one)}\n{one.file}: {STATES[one.state][0]}, {self._next(one)}"
        self.query_one("#chosen", Static).update(told)

    def _next(self, one: "OnMonthShelf") -> str:
        key = "F4" if one.form.each else "F5"
        return {
            "unwritten": f"{key} để viết",
            "outdated": f"{key} viết lại; Enter mở bản cũ",
            "edited": "không bị ghi đè; Enter để mở",
        }.get(one.state, "Enter để mở")

    def _recorded(self, record: str, act: "PapersWritten") -> None:
        """Into the book, by the dossier on the table, or another one of that record where it was put away meanwhile."""
        open_here = self.house.has_open(record)
        dossier = self.dossier if open_here else MonthDossier(self.house.book, record, self.house.hand)
        dossier.do(act)

    def _wrote(self, files: tuple[str, ...]) -> None:
        spared = sum(one.state == "edited" for one in self._shown.values())
        kept = f"; giữ nguyên {two_digits(spared)} văn bản đã sửa tay" if spared else ""
        if files:
            self.notice.done(f"{two_digits(len(files))} văn bản vào thư mục{kept}")
        else:
            self.notice.say(f"Không còn văn bản nào phải viết{kept}.")
        self.show()

    def _converted(self, made: tuple[Path, ...]) -> None:
        self._say("")
        self.notice.say(f"Đã xuất {two_digits(len(made))} tệp PDF: {made[0].name}{', …' if len(made) > 1 else ''}")

    def _stopped(self, findings: tuple[Finding, ...]) -> None:
        self._say("")
        self.notice.refused(findings)

    # Keys.

    def action_write(self, each: bool) -> None:
        """Write what is missing or old."""
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
            self.notice.say(f"«{event.key}» chưa viết; {self._next(self._shown[event.key])}.")
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
        place = self.place
        papers = tuple(path for file in files if file.endswith(".docx") and (path := place.folder / file).exists())
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


def _called(one: "OnMonthShelf") -> str:
    """A paper as a list names it: that of a person by the person first."""
    name = one.form.name
    return f"{one.of}: {name[:1].lower()}{name[1:]}" if one.of else name


SCREEN = MonthPapers
