"""The office's catalogue of products, and products given out in parts (danh mục sản phẩm; sản phẩm làm chung). Điều 10, 15."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from meetings.amounts import ONE, exact_text, value
from meetings.faults import Code, Finding
from meetings.kpi.issued import Catalogue as CatalogueRule
from meetings.kpi.month import Month, SharedProduct
from meetings.kpi.person import Task
from meetings.kpi.rules import MonthRules
from meetings.kpi.saying import said
from meetings.vietnamese import fold, short_date

GROUP_UNKNOWN = Code(
    "F831",
    "nhóm {given} không có; sản phẩm xếp vào nhiều nhất {most} nhóm, từ 1",
    "vui lòng sửa nhóm",
    "Điều 10, khoản 1",
)
UNIT_NOTHING = Code(
    "F830", "một sản phẩm phải quy đổi thành số đơn vị chuẩn lớn hơn 0", "vui lòng sửa số đơn vị", "Điều 10, khoản 3"
)
LISTED_TWICE = Code("F837", "«{given}» đã ghi ở {before}", "vui lòng bỏ một dòng", "Điều 10, khoản 1")
PARTS_DO_NOT_ADD_UP = Code(
    "F839",
    "«{name}» có {whole} đơn vị chuẩn mà các phần được giao cộng lại là {parts}",
    "vui lòng sửa phần được giao của từng người",
    "Điều 15, khoản 1, điểm c",
)

CATALOGUE_LATE = Code(
    "W820",
    "danh mục sản phẩm ban hành ngày {day}, hạn hoàn thành là {last}",
    "danh mục vẫn dùng được; đề nghị ghi lý do chậm",
    "Điều 20, khoản 2",
)
CATALOGUE_UNDATED = Code(
    "W821",
    "chưa ghi ngày ban hành danh mục sản phẩm, hạn hoàn thành là {last}",
    "vui lòng ghi mục «issued_on»",
    "Điều 20, khoản 2",
)


def issue_findings(month: Month, rule: CatalogueRule) -> Iterator[Finding]:
    """A catalogue issued after the day by which offices had to have theirs, or without its day. Điều 20.2."""
    if month.catalogue is None:
        return
    day, last = month.catalogue.issued_on, short_date(rule.agreed_by)
    if day is None:
        yield CATALOGUE_UNDATED.at("catalogue.issued_on", last=last)
    elif day > rule.agreed_by:
        yield CATALOGUE_LATE.at("catalogue.issued_on", day=short_date(day), last=last)


def catalogue_findings(month: Month, rules: MonthRules) -> Iterator[Finding]:
    """Products twice in the catalogue, in no group, or worth nothing; parts that do not add up to their product."""
    products = () if month.catalogue is None else month.catalogue.product
    yield from _twice("catalogue.product", products)
    for index, product in enumerate(products):
        where = f"catalogue.product[{index}]"
        if not 1 <= product.level <= rules.groups:
            yield GROUP_UNKNOWN.at(f"{where}.level", given=product.level, most=rules.groups)
        if not product.unit:
            yield UNIT_NOTHING.at(f"{where}.unit")
    yield from _twice("shared", month.shared)
    yield from _parts(month)


def _twice(where: str, listed: Iterable[object]) -> Iterator[Finding]:
    """An id or a name that stands a second time; names alike but for letters, spaces and marks are one."""
    seen: dict[tuple[str, str], str] = {}
    for index, one in enumerate(listed):
        for key in ("id", "name"):
            given: str = getattr(one, key)
            place = f"{where}[{index}].{key}"
            before = seen.setdefault((key, given if key == "id" else fold(given)), place)
            if before != place:
                yield LISTED_TWICE.at(place, given=given, before=before)


def _parts(month: Month) -> Iterator[Finding]:
    """Điều 15.1.c: the parts given to people are the whole, no more and no less.

    A part handed over stays with whoever had it first; taken over by somebody else (Điều 15.1.d) it is the same part.
    """
    if not month.shared:
        return
    units = {} if month.catalogue is None else {product.id: product.unit for product in month.catalogue.product}
    given: dict[str, int] = defaultdict(int)
    let_go: dict[str, int] = defaultdict(int)
    taken_on: dict[str, int] = defaultdict(int)
    for task in (task for person in month.person for task in person.task if task.share_of is not None):
        part = task.assigned * _unit(task, units)
        (taken_on if task.extra else given)[task.share_of or ""] += part
        let_go[task.share_of or ""] += part if task.handed_over and not task.extra else 0
    for index, product in enumerate(month.shared):
        besides = max(0, taken_on[product.id] - let_go[product.id])
        parts = given[product.id] + besides + product.elsewhere * ONE
        if parts != product.units * ONE:
            yield PARTS_DO_NOT_ADD_UP.at(f"shared[{index}].units", **_figures(product, parts))


def _unit(task: Task, units: dict[str, int]) -> int:
    return units.get(task.product or "", ONE) if task.unit is None else task.unit


def _figures(product: SharedProduct, parts: int) -> dict[str, str]:
    shown = exact_text(value(parts) / ONE).replace(".", ",")
    return {"name": product.name, "whole": said(product.units), "parts": shown}
