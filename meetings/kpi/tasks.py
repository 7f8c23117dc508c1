"""What tasks must say (nhiệm vụ): their group, their unit, lapses that fit their excuses. Điều 10, 11, 15."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from meetings.faults import Code, Finding
from meetings.kpi.catalogue import GROUP_UNKNOWN, UNIT_NOTHING
from meetings.kpi.month import Month, Product
from meetings.kpi.person import Person, Task
from meetings.kpi.rules import MonthRules
from meetings.kpi.saying import said
from meetings.schema import MISSING_KEY

QUALITY_EXCUSED_TOO_OFTEN = Code(
    "F832",
    "{excused} lần chưa đạt chất lượng được miễn trừ mà chỉ có {lapses} lần chưa đạt",
    "vui lòng sửa một trong hai số",
    "Điều 11, khoản 2, điểm b",
)
DELAYS_EXCUSED_TOO_OFTEN = Code(
    "F833",
    "{excused} lần chậm được miễn trừ mà chỉ có {delays} lần chậm",
    "vui lòng sửa một trong hai số",
    "Điều 11, khoản 2, điểm c",
)
REJECTED_MORE_THAN_MADE = Code(
    "F834",
    "{rejected} sản phẩm không được chấp nhận mà chỉ làm {completed}",
    "vui lòng sửa một trong hai số",
    "Điều 11, khoản 2, điểm b",
)
UNKNOWN_PRODUCT = Code(
    "F835", "danh mục không có sản phẩm nào mang mã «{product}»", "vui lòng bổ sung danh mục hoặc sửa mã", "Điều 10"
)
PRODUCT_OTHERWISE = Code(
    "F836", "ghi {given} mà danh mục ghi {listed}", "vui lòng bỏ mục này hoặc sửa danh mục", "Điều 10, khoản 4"
)
UNKNOWN_SHARED = Code(
    "F838",
    "không có sản phẩm làm chung nào mang mã «{shared}»",
    "vui lòng ghi mục [[shared]] hoặc sửa mã",
    "Điều 15, khoản 1, điểm c",
)
HANDED_OVER_DONE = Code(
    "W803",
    "nhiệm vụ đã chuyển cho người khác nên {completed} sản phẩm hoàn thành không được tính",
    "vui lòng kiểm tra lại",
    "Điều 15, khoản 1, điểm d",
)
EXCUSED_BY_NOBODY = Code(
    "W807",
    "có lần được miễn trừ mà chưa ghi ai xác nhận, theo văn bản nào",
    "vui lòng ghi mục «excused_by»",
    "Điều 11, khoản 2",
)
NOT_IN_CATALOGUE = Code(
    "W812",
    "{count} nhiệm vụ chưa gắn với sản phẩm nào của danh mục",
    "vui lòng ghi mục «product»",
    "Điều 15, khoản 1, điểm a",
)
NOT_CLEAR = Code(
    "W814", "{count} nhiệm vụ chưa đủ 06 rõ: thiếu {lacking}", "vui lòng bổ sung trước khi giao", "Điều 2, khoản 1"
)

CLEAR: Mapping[str, str] = {
    "due": "thời gian",
    "duty": "trách nhiệm",
    "output": "sản phẩm",
    "authority": "thẩm quyền",
}
"""What a task must make clear beside who and what (06 rõ). Điều 2.1."""


class Known(NamedTuple):
    """What tasks may name, and in how many groups they stand."""

    products: Mapping[str, Product]
    shared: frozenset[str]
    groups: int
    has_catalogue: bool


def known_of(month: Month, rules: MonthRules) -> Known:
    """What the tasks of a month may name."""
    products = () if month.catalogue is None else month.catalogue.product
    shared = frozenset(product.id for product in month.shared)
    return Known({product.id: product for product in products}, shared, rules.groups, month.catalogue is not None)


def task_findings(person: Person, where: str, known: Known) -> Iterator[Finding]:
    """What is wrong or doubtful with somebody's tasks."""
    for index, task in enumerate(person.task):
        if not _ordinary(task, known):
            yield from _findings(task, f"{where}.task[{index}]", known)


def _ordinary(task: Task, known: Known) -> bool:
    """Whether there is plainly nothing to tell of a task; most are so, and a province has many."""
    return (
        task.level is not None
        and 0 < task.level <= known.groups
        and task.unit != 0
        and not (task.quality_excused or task.delays_excused or task.rejected or task.handed_over)
        and task.product is None
        and task.share_of is None
    )


def _findings(task: Task, where: str, known: Known) -> Iterator[Finding]:
    yield from _product(task, where, known)
    if task.unit == 0:
        yield UNIT_NOTHING.at(f"{where}.unit")
    if task.quality_excused > task.quality_lapses:
        excused, lapses = task.quality_excused, task.quality_lapses
        yield QUALITY_EXCUSED_TOO_OFTEN.at(f"{where}.quality_excused", excused=excused, lapses=lapses)
    if task.delays_excused > task.delays:
        yield DELAYS_EXCUSED_TOO_OFTEN.at(f"{where}.delays_excused", excused=task.delays_excused, delays=task.delays)
    if task.rejected > task.completed:
        figures = {"rejected": said(task.rejected), "completed": said(task.completed)}
        yield REJECTED_MORE_THAN_MADE.at(f"{where}.rejected", **figures)
    if task.share_of is not None and task.share_of not in known.shared:
        yield UNKNOWN_SHARED.at(f"{where}.share_of", shared=task.share_of)
    if task.handed_over and task.completed:
        yield HANDED_OVER_DONE.at(f"{where}.completed", completed=said(task.completed))
    if (task.quality_excused or task.delays_excused) and not task.excused_by:
        yield EXCUSED_BY_NOBODY.at(f"{where}.excused_by")


def _product(task: Task, where: str, known: Known) -> Iterator[Finding]:
    """Group and unit of a task: its own, or those of its product, never two different ones."""
    product = known.products.get(task.product or "")
    if task.product is not None and product is None:
        yield UNKNOWN_PRODUCT.at(f"{where}.product", product=task.product)
    if task.level is None and task.product is None:
        yield MISSING_KEY.at(f"{where}.level", key="level")
    if task.level is not None and not 1 <= task.level <= known.groups:
        yield GROUP_UNKNOWN.at(f"{where}.level", given=task.level, most=known.groups)
    if product is not None and task.level not in {None, product.level}:
        yield PRODUCT_OTHERWISE.at(f"{where}.level", given=f"nhóm {task.level}", listed=f"nhóm {product.level}")
    if product is not None and task.unit not in {None, product.unit}:
        given, listed = (f"{said(unit or 0)} đơn vị" for unit in (task.unit, product.unit))
        yield PRODUCT_OTHERWISE.at(f"{where}.unit", given=given, listed=listed)


def plan_findings(month: Month, known: Known) -> Iterator[Finding]:
    """What an office that keeps a catalogue, or writes plans out, left open; told once for the month."""
    tasks = [task for person in month.person for task in person.task]
    strangers = sum(task.product is None for task in tasks)
    if known.has_catalogue and strangers:
        yield NOT_IN_CATALOGUE.at("person", count=strangers)
    if any(getattr(task, key) for task in tasks for key in CLEAR):
        lacking = [unclear(task) for task in tasks]
        named = [said for said in CLEAR.values() if any(said in one for one in lacking)]
        if named:
            yield NOT_CLEAR.at("person", count=sum(map(bool, lacking)), lacking=", ".join(named))


def unclear(task: Task) -> tuple[str, ...]:
    """What a task leaves unclear of the six; who and what are always said."""
    return tuple(name for key, name in CLEAR.items() if not getattr(task, key))
