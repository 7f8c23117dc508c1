"""The papers of the month (văn bản): which there are, what has become of each."""

from collections.abc import Callable, Iterator
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from meetings.vietnamese import slug, two_digits
from tui.files.templates_folder import TemplatesFolder
from tui.screens.kpi.frame import MONTH_KEYS, MonthScreen
from tui.screens.paperwork import PAPER_KEYS, Paperwork
from tui.telling.papers import STATES, called
from tui.widgets.rows import Column, Row

if TYPE_CHECKING:
    from forms.kpi.shelf import MonthPlace, MonthShelf, OnMonthShelf

SECONDS = 0.2
"""How often it is told which paper is made."""


class MonthPapers(MonthScreen, Paperwork["MonthPlace"], inherit_bindings=False):
    """Every paper of the month."""

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
    COLUMNS = (Column("STT", 4, "right"), Column("Văn bản"), Column("Tình trạng", 10))
    LOOKING = "Đang xem tháng này cần những văn bản nào…"
    BINDINGS: ClassVar[list[BindingType]] = [*PAPER_KEYS, *MONTH_KEYS]
    _shelf: "MonthShelf | None" = None

    @property
    def place(self) -> "MonthPlace":
        """The open month, where its papers lie, on whose templates they are written."""
        from forms.kpi.shelf import MonthPlace

        record, book = self.dossier.record, self.house.book.path
        return MonthPlace(book, record, self.house.papers / slug(record), TemplatesFolder(book).read())

    def rows(self, papers: tuple["OnMonthShelf", ...]) -> Iterator[Row]:
        """Each with what has become of it."""
        for number, one in enumerate(papers, start=1):
            state, tone = STATES[one.state]
            yield Row(one.file, (str(number), called(one), state), tone)

    def _look(self, place: "MonthPlace") -> None:
        with self._making:
            shelf = self._shelf_now(place)
            papers = tuple(shelf.papers(self._heard(place)))
        self._tell(place, self._put, papers, shelf.minding, shelf.told)

    def _shelf_now(self, place: "MonthPlace") -> "MonthShelf":
        from forms.kpi.shelf import shelf_of

        self._shelf = shelf_of(place, self._shelf)
        return self._shelf

    def _heard(self, place: "MonthPlace") -> Callable[[int, str], None]:
        """Tells every now and then which paper is made."""
        last = -SECONDS

        def told(done: int, file: str) -> None:
            nonlocal last
            if (now := monotonic()) - last >= SECONDS:
                last = now
                self._tell(place, self._say, f"Đang lập văn bản thứ {two_digits(done + 1)}: {file}…")

        return told

    def _write(self, place: "MonthPlace", each: bool) -> None:
        """All papers are whole on the disk before the book, the book before their names appear."""
        with (
            self._working(),
            self._making,
            self._shelf_now(place).writing(self._heard(place), each=each) as plan,
        ):
            if (act := plan.recorded()) is not None:
                self._into_the_book(place, act)
        self._tell(place, self._wrote, tuple(plan.papers))


SCREEN = MonthPapers
