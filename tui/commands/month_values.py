"""A regulation of monthly ratings as a page for people: every value with its clause, the readings chosen."""

from collections.abc import Iterator

from meetings.issued import Basis
from meetings.kpi.calendar import steps_of
from meetings.kpi.issued import Rater
from meetings.kpi.raters import INSTEAD_NAMES
from meetings.kpi.regulation import MonthRegulation, rules_of
from meetings.people import LEVEL_NAMES
from meetings.readings import ContestedReading, shown
from meetings.vietnamese import long_date, share, short_date

_ACTS = {
    "collective": "tập thể quyết định",
    "person": "cá nhân ký",
    "head_with_collective": "người đứng đầu cùng tập thể",
    "own_sector": "theo ngành",
}
_LAPSES = {"quality": "Mỗi lần chưa đạt chất lượng", "progress": "Mỗi lần chậm"}
_FOR = {"staff": "người không giữ chức vụ", "leaders": "người lãnh đạo, quản lý"}


def month_regulation_lines(regulation: MonthRegulation) -> Iterator[str]:
    """The regulation as a page for people."""
    end = f" đến {short_date(regulation.in_force_to)}" if regulation.in_force_to else ", chưa ghi ngày hết hiệu lực"
    yield regulation.name
    yield regulation.issuer
    yield f"Áp dụng từ {short_date(regulation.in_force_from)}{end} ({regulation.in_force_clause})"
    yield f"Đối chiếu lần cuối {long_date(regulation.checked_on)}. {regulation.note}"
    yield from ("", "CĂN CỨ")
    yield from (f"  - {_basis(basis)}" for basis in regulation.basis)
    yield from ("", "ĐỐI TƯỢNG, THANG ĐIỂM, MỨC XẾP LOẠI")
    yield from _scale(regulation)
    yield from ("", "CÁCH TÍNH")
    yield from _measuring(regulation)
    yield from ("", "NĂM BƯỚC TRONG THÁNG")
    yield from _steps(regulation)
    yield from ("", "AI ĐÁNH GIÁ, XẾP LOẠI AI")
    for row in regulation.rater:
        yield from _rater(row)
    yield from ("", "TÀI LIỆU, SỬ DỤNG KẾT QUẢ")
    yield from (f"  - {one.name} ({one.clause})" for one in regulation.document)
    for use in regulation.use:
        yield f"  - {use.said}{f' [{_FOR[use.holds_for]}]' if use.holds_for else ''} ({use.clause})"
    yield f"  - {regulation.silence.text} ({regulation.silence.clause})"
    yield from ("", "CÁCH HIỂU NHỮNG CHỖ CÒN HIỂU KHÁC NHAU")
    for reading in regulation.reading:
        yield from reading_lines(reading)


def _basis(basis: Basis) -> str:
    replaced = f"; đã thay bằng {basis.replaced_by}" if basis.replaced_by else ""
    return f"{basis.document}{replaced}{f' ({basis.note})' if basis.note else ''}"


def _scale(regulation: MonthRegulation) -> Iterator[str]:
    for kind in regulation.rates:
        yield f"  - {kind.name} ({kind.clause})"
    least = share(rules_of(regulation, {}).least_worked)
    yield f"  Không xếp loại người làm việc dưới {least} số ngày làm việc ({regulation.working_time.clause})"
    yield f"  Tiêu chí chung nhiều nhất {regulation.general.most} điểm ({regulation.general.clause})"
    for form in regulation.general_form:
        yield f"    {form.holder}: {', '.join(form.forms)} của Phụ lục 1 ({form.clause})"
    yield f"  Kết quả nhiệm vụ nhiều nhất {regulation.result.most} điểm ({regulation.result.clause})"
    yield f"  Cả tháng nhiều nhất {regulation.total.most} điểm ({regulation.total.clause})"
    above = regulation.total.most + 1
    for one in regulation.classes:
        points = f"từ {one.least} điểm" if one.least else f"dưới {above} điểm"
        yield f"  Loại {one.letter}, {LEVEL_NAMES[one.level]}: {points} ({one.clause})"
        above = one.least
    usual, raised = regulation.cap, regulation.raised_cap
    yield f"  Loại A không quá {share(usual.exact)} ({usual.clause})"
    yield f"  Đơn vị xuất sắc, nổi trội, có quyết định: không quá {share(raised.exact)} ({raised.clause})"


def _measuring(regulation: MonthRegulation) -> Iterator[str]:
    catalogue = regulation.catalogue
    yield f"  Danh mục sản phẩm nhiều nhất {catalogue.groups} nhóm theo độ phức tạp ({catalogue.clause})"
    yield f"  Danh mục xong chậm nhất {short_date(catalogue.agreed_by)} ({catalogue.agreed_clause})"
    for figure in regulation.figure:
        yield f"  {figure.figure}: {figure.name} ({figure.clause})"
        if figure.full_when:
            lead = regulation.leadership
            yield f"     {lead.full} khi {figure.full_when}; {lead.half} khi {figure.half_when} ({lead.clause})"
    for deduction in regulation.deduction:
        yield f"  {_LAPSES[deduction.of]} trừ {deduction.share} ({deduction.clause})"
    for formula in regulation.formula:
        parts = " + ".join(formula.figures)
        yield f"  Kết quả của {_FOR[formula.holds_for]} = ({parts}) / {len(formula.figures)} ({formula.clause})"
    for said in (regulation.month_score, regulation.handed_over, regulation.extra, regulation.shared):
        yield f"  {said.text} ({said.clause})"


def _steps(regulation: MonthRegulation) -> Iterator[str]:
    """The steps with their last days in the first month in force that ends whole, and in one that ends a quarter."""
    values = rules_of(regulation, {}).value
    first = regulation.in_force_from.replace(day=1)
    early = steps_of(regulation, values, first.replace(month=regulation.quarter_end.months[-1]))
    usual = steps_of(regulation, values, first.replace(month=regulation.quarter_end.months[-1] - 1))
    for (rule, last, _), (_, at_quarter_end, _) in zip(usual, early, strict=True):
        yield f"  Bước {rule.number}: {rule.name} ({rule.clause})"
        if last is not None and at_quarter_end is not None:
            of = "tháng kế tiếp" if rule.month == "next" else "tháng"
            closed = f"; tháng cuối quý: ngày {at_quarter_end.day:02d}" if at_quarter_end.day != last.day else ""
            yield f"     chậm nhất ngày {last.day:02d} của {of}{closed}"
    months = ", ".join(str(month) for month in regulation.quarter_end.months)
    before = regulation.quarter_end
    yield f"  Tháng {months}: đánh giá xong trước ngày {before.before} ({before.clause}); ngày của từng bước do chương trình đề xuất"


def _rater(row: Rater) -> Iterator[str]:
    yield f"  {row.key}: {row.rater} [{_ACTS[row.acts]}] ({row.clause})"
    yield from (f"     - {one}" for one in row.rates)
    yield from (f"     - {one} (không là Ủy viên Ban Thường vụ Tỉnh ủy)" for one in row.rates_others)
    if row.instead is not None:
        yield f"     {INSTEAD_NAMES[row.instead]}: {row.instead_said}"


def reading_lines(reading: ContestedReading) -> Iterator[str]:
    """One contested reading: the question, what may be chosen, what is chosen."""
    fixed = "" if reading.settable else " [chưa chọn khác được]"
    yield f"  {reading.key}: {reading.question} ({reading.clause}; đối chiếu {reading.checked_on:%d/%m/%Y}){fixed}"
    for option in reading.option:
        mark = "►" if reading.means(reading.chosen) == option else " "
        refused = f" — không dùng được: {option.refused}" if option.refused else ""
        yield f"     {mark} {shown(option.value)}: {option.meaning}{refused}"
