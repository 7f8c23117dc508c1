"""The papers of a meeting (văn bản): each with its number, when it is needed, what has become of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from meetings.faults import Finding
from meetings.vietnamese import two_digits
from tui.files.templates_folder import TemplatesFolder
from tui.screens.base import FRAME_KEYS, StepScreen
from tui.screens.paperwork import PAPER_KEYS, Paperwork
from tui.telling.papers import paper_rows
from tui.widgets.rows import Column, Row

if TYPE_CHECKING:
    from forms.catalogue import Form
    from forms.folders import PapersFolder
    from forms.shelf import OnShelf, Place, Shelf

BAR = 20


class Papers(StepScreen, Paperwork["Place"], inherit_bindings=False):
    """Every paper of the meeting."""

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
    COLUMNS = (
        Column("STT", 4, "right"),
        Column("Số", 6),
        Column("Khi", 5),
        Column("Văn bản"),
        Column("Tình trạng", 10),
    )
    TITLE_OF_SHELF = "Văn bản của cuộc họp"
    LOOKING = "Đang xem cuộc họp cần những văn bản nào…"
    BINDINGS: ClassVar[list[BindingType]] = [*PAPER_KEYS, *FRAME_KEYS]
    _shelf: "Shelf | None" = None

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

    def told(self) -> Iterator[str]:
        """Papers that were written under an earlier name."""
        yield from (f"⚠ Văn bản viết khi ghi tên cũ: {one.name}" for one in self.folder.left)

    def left_behind(self) -> tuple[Finding, ...]:
        """The same, whole, once others were written."""
        return tuple(self.folder.findings())

    def rows(self, papers: tuple["OnShelf", ...]) -> Iterator[Row]:
        """Each with its number and when it is needed."""
        return paper_rows(papers)

    def _look(self, place: "Place") -> None:
        shelf = self._shelf_now(place, "Đang xem")
        self._tell(place, self._put, tuple(shelf.papers()), shelf.minding)

    def _shelf_now(self, place: "Place", doing: str) -> "Shelf":
        from forms.catalogue import FORMS
        from forms.shelf import shelf_of

        def told(done: int, form: "Form") -> None:
            self._tell(place, self._progress, doing, done, len(FORMS), form)

        with self._making:
            self._shelf = shelf_of(place, FORMS, told, self._shelf)
            return self._shelf

    def _progress(self, doing: str, done: int, whole: int, form: "Form") -> None:
        filled = BAR * done // whole
        bar = "█" * filled + "░" * (BAR - filled)
        self._say(f"{doing} {two_digits(done)}/{two_digits(whole)} {bar} {form.name}")

    def _write(self, place: "Place", each: bool) -> None:
        """All papers are whole on the disk before the book, the book before their names appear."""
        from forms.making import forms_wanted
        from forms.writing import written

        forms = {form.key for form in (*forms_wanted(), *(forms_wanted(each=True) if each else ()))}
        with self._working():
            shelf = self._shelf_now(place, "Đang lập")
            plan = shelf.plan(forms)
            act = plan.recorded()
            if act is not None:
                with written(plan):
                    self._into_the_book(place, act)
        self._tell(place, self._wrote, tuple(plan.papers), shelf.warnings(forms))


SCREEN = Papers
