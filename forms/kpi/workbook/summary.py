"""The list of a month's results as a workbook (danh sách tổng hợp .xlsx): the twin of the printed one, numbers as numbers.

The words are those of ``forms/kpi/papers/kpi_list.py``; nothing in it is a formula.
"""

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

from forms.kpi.papers.kpi_list import ListContext, ScopeLine, list_of
from forms.kpi.parts.figures import printed, weighted
from forms.kpi.parts.frame import of_the_year
from forms.kpi.parts.source import MonthSource
from forms.kpi.workbook.pen import Look, Pen, uncollected
from forms.kpi.workbook.printing import height_of, print_on_pages
from meetings.amounts import value
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.period import first_of
from meetings.kpi.score import Score

SHEET = "Danh sách tổng hợp"
FIGURES_SHEET = "Điểm thành phần"
_DIGITS, _PLACES = 15, 10
"""Digits that Excel keeps; decimals of a number that never ends."""
_VIETNAMESE = "[$-42A]"
"""Makes programs that follow it print a decimal comma, whatever the computer's own sign is."""
_TITLE = Look(bold=True, size=14, horizontal="center", wrap=False)
_HEAD = Look(size=13, horizontal="center", wrap=False)
_HEADING = Look(bold=True, fill="DDEBF7", horizontal="center", vertical="center", border=True)
_CELL = Look(border=True)
_CENTER = Look(border=True, horizontal="center")
_SECTION = Look(bold=True, wrap=False)
_TEXT = Look()
_SIGNING_ROWS = 4
_FIRST = 8
"""The row of the headings."""
_ONE_PAGE = 1


class _Column(NamedTuple):
    heading: str
    width: int


LINES = (
    _Column("TT", 6), _Column("Họ và tên", 27), _Column("Chức vụ", 24), _Column("Nhóm nhiệm vụ tương đồng", 20),
    _Column("Tiêu chí chung", 10), _Column("Kết quả × {weight}", 10), _Column("Điểm cộng", 9), _Column("Điểm tháng", 11),
    _Column("Loại theo điểm", 9), _Column("Xếp loại", 14), _Column("Ghi chú", 34),
)  # fmt: skip
SCOPES = ("Phạm vi", "", "Số người", "Không xếp loại", "Chưa có kết quả", "Loại A", "Loại B", "Loại C", "Loại D",
          "Đủ điểm loại A", "Nhiều nhất loại A")  # fmt: skip
FIGURES = (
    _Column("TT", 6), _Column("Mã", 9), _Column("Họ và tên", 27), _Column("Ngày làm việc", 10), _Column("a", 9),
    _Column("b", 9), _Column("c", 9), _Column("d", 9), _Column("đ", 9), _Column("e", 9), _Column("Kết quả nhiệm vụ", 11),
    _Column("Tiêu chí chung", 10), _Column("Điểm cộng", 9), _Column("Tổng trước khi giới hạn", 12), _Column("Điểm tháng", 11),
)  # fmt: skip


def summary_file(outcome: MonthOutcome) -> tuple[str, bytes]:
    """The name and the sealed workbook of a month's list."""
    return summary_name(outcome), summary_workbook(outcome)


def summary_name(outcome: MonthOutcome) -> str:
    """The name of the workbook of a month's list."""
    return f"danh-sach-tong-hop-{of_the_year(first_of(outcome.month))}.xlsx"


def summary_workbook(outcome: MonthOutcome) -> bytes:
    """The list of everybody's results, and the figures behind it, sealed."""
    from io import BytesIO

    from openpyxl import Workbook

    from templates import seal

    source = MonthSource(outcome)
    context = list_of(source)
    workbook = Workbook()
    drawing = _Drawing(Pen(), source, context)
    out = BytesIO()
    with uncollected():
        drawing.list(workbook.active)
        drawing.figures(workbook.create_sheet(FIGURES_SHEET))
        workbook.save(out)
    return seal(out.getvalue(), title=context.subject)


def exact_cell(number: Fraction | None) -> int | Decimal | None:
    """A number as a cell holds it: exact where a decimal is, else cut after ten decimals, so that no limit seems reached."""
    if number is None:
        return None
    if number.denominator == 1:
        return int(number)
    if 10**_PLACES % number.denominator == 0:
        exact = Decimal(number.numerator) / Decimal(number.denominator)
        if len(exact.as_tuple().digits) <= _DIGITS:
            return exact
    return (Decimal(number.numerator) / Decimal(number.denominator)).quantize(Decimal(1).scaleb(-_PLACES), ROUND_DOWN)


class _Drawing:
    """Draws the two sheets."""

    def __init__(self, pen: Pen, source: MonthSource, context: ListContext) -> None:
        self._pen = pen
        self._source = source
        self._outcome = source.outcome
        self._context = context

    def list(self, drawn: Any) -> None:
        """Head, everybody, scopes and caps, what departs from the points, who signs."""
        drawn.title = SHEET
        for letter, column in zip("ABCDEFGHIJK", LINES, strict=True):
            drawn.column_dimensions[letter].width = column.width
        self._head(drawn)
        self._pen.write(drawn.cell(_FIRST - 1, 1), "I. KẾT QUẢ CỦA TỪNG NGƯỜI", _SECTION)
        row = self._lines(drawn, _FIRST)
        row = self._notes(drawn, row + 1, (self._context.legend, self._context.rounding))
        row = self._scopes(drawn, row + 1)
        for heading, sentences in self._sections():
            row = self._section(drawn, row + 1, heading, sentences)
        self._sign(drawn, row + 1)
        drawn.freeze_panes = drawn.cell(_FIRST + 1, 3)
        print_on_pages(drawn, f"{_FIRST}:{_FIRST}", _ONE_PAGE)

    def _head(self, drawn: Any) -> None:
        """Organs at the left, mottos at the right, title and subject below."""
        from templates.drawing.layout import LAYOUTS

        for row, height in enumerate((18, 18, 18, 24, 21), 1):
            drawn.row_dimensions[row].height = height
        mottos = next(layout.mottos for layout in LAYOUTS if layout.name == self._source.layout)
        head, month = self._context.head, self._context.month
        for row, (text, bold) in enumerate(((head.superior, False), (head.organ, True)), 1):
            self._across(drawn, f"A{row}:D{row}", text, _HEAD._replace(bold=bold))
        for row, (_, text) in enumerate(mottos, 1):
            self._across(drawn, f"F{row}:K{row}", text, _HEAD._replace(bold=True))
        self._across(drawn, f"F{len(mottos) + 1}:K{len(mottos) + 1}", head.place_date, _HEAD._replace(italic=True))
        self._across(drawn, "A4:K4", "DANH SÁCH TỔNG HỢP", _TITLE._replace(size=16))
        self._across(drawn, "A5:K5", self._context.subject, _TITLE)
        about = f"{month.unit}; kỳ đánh giá {month.period}. Thực hiện {month.regulation}."
        self._across(drawn, "A6:K6", about, Look(italic=True, horizontal="center"))
        drawn.row_dimensions[6].height = height_of(about, 165)

    def _across(self, drawn: Any, cells: str, text: str, look: Look) -> None:
        drawn.merge_cells(cells)
        self._pen.write(drawn[cells.partition(":")[0]], text, look)

    def _lines(self, drawn: Any, row: int) -> int:
        """Everybody; comes back with the row below."""
        for place, column in enumerate(LINES, 1):
            heading = column.heading.format(weight=self._context.month.weight)
            self._pen.write(drawn.cell(row, place), heading, _HEADING)
        drawn.row_dimensions[row].height = height_of("x\nx\nx", 10)
        for line, score in zip(self._context.lines, self._outcome.scores, strict=True):
            row += 1
            words = (line.name, line.post, line.group)
            self._pen.write(drawn.cell(row, 1), int(line.number), _CENTER)
            for place, text in enumerate(words, 2):
                self._pen.write(drawn.cell(row, place), text, _CELL)
            total = None if score.total is None else printed(self._outcome, score.total)
            for place, number in enumerate((score.general, weighted(self._outcome, score), score.bonus, total), 5):
                is_total = place == 8  # noqa: PLR2004 - the points of the month
                shown = line.total if is_total else ""
                self._number(drawn.cell(row, place), number, shown, bold=is_total)
            for place, text in ((9, line.score_level), (10, line.level), (11, line.note)):
                self._pen.write(drawn.cell(row, place), text, _CELL if place == 11 else _CENTER)  # noqa: PLR2004 - the note
            widths = (*zip(words, (25, 22, 18), strict=True), (line.note, 31))
            drawn.row_dimensions[row].height = max(height_of(text, width) for text, width in widths)
        return row + 1

    def _number(self, cell: Any, number: Fraction | None, shown: str = "", *, bold: bool = False) -> None:
        """A number with as many decimals as it is printed with, two by itself; empty where there is none."""
        look = _number_look(len(shown.partition(",")[2]) if shown else 2, bold)
        self._pen.write(cell, exact_cell(number), look)

    def _notes(self, drawn: Any, row: int, sentences: tuple[str, ...]) -> int:
        for sentence in sentences:
            self._across(drawn, f"A{row}:K{row}", sentence, _TEXT)
            drawn.row_dimensions[row].height = height_of(sentence, 172)
            row += 1
        return row

    def _scopes(self, drawn: Any, row: int) -> int:
        """Counts and caps of the agency and of every group."""
        self._pen.write(drawn.cell(row, 1), "II. TỔNG HỢP VÀ GIỚI HẠN TỶ LỆ LOẠI A", _SECTION)
        row = self._notes(drawn, row + 1, (self._context.cap,))
        for place, heading in enumerate(SCOPES, 1):
            self._pen.write(drawn.cell(row, place), heading, _HEADING)
        drawn.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
        drawn.row_dimensions[row].height = height_of("x\nx\nx", 10)
        for line in self._context.scopes:
            row += 1
            counts = (line.people, line.unrated, line.open, line.excellent, line.good, line.fulfilled, line.unfulfilled,
                      line.reached, line.allowed)  # fmt: skip
            self._pen.write(drawn.cell(row, 1), line.scope, _CELL._replace(bold=line.strong))
            self._pen.dress(drawn.cell(row, 2), _CELL)
            drawn.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
            for place, count in enumerate(counts, 3):
                number = int(count) if count.isdigit() else count
                self._pen.write(drawn.cell(row, place), number, _CENTER._replace(bold=line.strong, number="00"))
            drawn.row_dimensions[row].height = height_of(line.scope, 30)
        formula = (self._context.cap_formula, *(_reckoned(line) for line in self._context.scopes))
        return self._notes(drawn, row + 1, (*formula, *self._context.caps))

    def _sections(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What departs from the points, numbered as on the printed list, whose notes name these numbers."""
        context = self._context
        yield "III. ĐỦ ĐIỂM LOẠI A MÀ VƯỢT GIỚI HẠN, CHƯA QUYẾT ĐỊNH", context.over
        yield "IV. MỨC XẾP LOẠI THEO QUYẾT ĐỊNH", context.decided
        yield "V. KHÔNG ĐÁNH GIÁ, XẾP LOẠI", context.unrated
        yield "VI. CHƯA TÍNH ĐƯỢC ĐIỂM", context.open
        if context.readings:
            yield "VII. CÁCH HIỂU, QUYẾT ĐỊNH ĐƯỢC ÁP DỤNG", context.readings
        yield from ((part.heading, part.sentences) for part in context.parts)

    def _section(self, drawn: Any, row: int, heading: str, sentences: tuple[str, ...]) -> int:
        if not sentences:
            self._pen.write(drawn.cell(row, 1), f"{heading}: Không có.", _SECTION)
            return row + 1
        self._pen.write(drawn.cell(row, 1), heading, _SECTION)
        return self._notes(drawn, row + 1, tuple(f"- {sentence}" for sentence in sentences))

    def _sign(self, drawn: Any, row: int) -> None:
        """Who made the list and who signs it, with room for the hand."""
        signer = self._context.signer
        bold = _HEAD._replace(bold=True)
        self._across(drawn, f"A{row}:D{row}", "NGƯỜI LẬP DANH SÁCH", bold)
        self._across(drawn, f"F{row}:K{row}", signer.on_behalf or signer.office, bold)
        if signer.on_behalf:
            row += 1
            self._across(drawn, f"F{row}:K{row}", signer.office, bold)
        self._across(drawn, f"F{row + _SIGNING_ROWS}:K{row + _SIGNING_ROWS}", signer.name, bold)

    def figures(self, drawn: Any) -> None:
        """The figures behind everybody's points, exact."""
        self._pen.write(
            drawn["A1"], f"CÁC ĐIỂM THÀNH PHẦN, {self._context.month.name.upper()}", _TITLE._replace(horizontal="left")
        )
        self._pen.write(
            drawn["A2"],
            "a, b, c, d, đ, e và kết quả tính theo phần trăm (Điều 11, 12, 13).",
            Look(italic=True, wrap=False),
        )
        for place, column in enumerate(FIGURES, 1):
            drawn.column_dimensions["ABCDEFGHIJKLMNO"[place - 1]].width = column.width
            self._pen.write(drawn.cell(3, place), column.heading, _HEADING)
        drawn.row_dimensions[3].height = height_of("x\nx\nx", 10)
        for row, score in enumerate(self._outcome.scores, 4):
            self._pen.write(drawn.cell(row, 1), row - 3, _CENTER)
            self._pen.write(drawn.cell(row, 2), score.person.id, _CELL)
            self._pen.write(drawn.cell(row, 3), score.person.name, _CELL)
            for place, number in enumerate(_figures_of(score), 4):
                self._number(drawn.cell(row, place), number)
            drawn.row_dimensions[row].height = height_of(score.person.name, 25)
        drawn.freeze_panes = "D4"
        print_on_pages(drawn, "3:3", _ONE_PAGE)


def _reckoned(line: ScopeLine) -> str:
    """The arithmetic of one scope, for which the sheet has no column left."""
    return f"- {line.scope}: {line.reckoning}; nhiều nhất loại A: {line.allowed}."


@lru_cache(maxsize=64)
def _number_look(places: int, bold: bool) -> Look:
    return Look(bold=bold, border=True, horizontal="right", number=f"{_VIETNAMESE}#,##0.{'0' * places}")


def _figures_of(score: Score) -> tuple[Fraction | None, ...]:
    lead = score.lead
    led = (None, None, None) if lead is None else (lead.d, lead.execution, lead.unity)
    return (
        value(score.worked), score.a, score.b, score.c, *(None if one is None else Fraction(one) for one in led),
        score.result, score.general, score.bonus, score.raw_total, score.total,
    )  # fmt: skip
