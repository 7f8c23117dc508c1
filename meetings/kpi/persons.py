"""What the record must say of everybody (người được đánh giá): once each, known to each other, with points and leadership."""

from collections.abc import Iterator

from meetings.amounts import ONE
from meetings.faults import Code, Finding
from meetings.kpi.criteria import general_findings
from meetings.kpi.managing import cycles
from meetings.kpi.month import CriteriaForm, Month
from meetings.kpi.person import Leadership, Person
from meetings.kpi.rules import MonthRules
from meetings.kpi.saying import said
from meetings.kpi.scoring import Days
from meetings.kpi.tasks import known_of, plan_findings, task_findings
from meetings.schema import MISSING_KEY

HALF = ONE // 2

NOT_HALF_DAYS = Code(
    "F804", "{given} ngày: số ngày tính tròn ngày hoặc nửa ngày", "vui lòng sửa số ngày", "Điều 6, khoản 7"
)
WORKED_TOO_MANY = Code(
    "F806", "làm việc {worked} ngày mà kỳ chỉ có {days} ngày làm việc", "vui lòng sửa số ngày", "Điều 6, khoản 7"
)
ID_TWICE = Code("F807", "mã «{id}» đã dùng cho {name}", "vui lòng đặt mã khác")
NOBODY_OF_THAT_ID = Code("F808", "không có ai mang mã «{id}»", "vui lòng sửa mã hoặc bổ sung [[person]]")
MANAGED_IN_A_CIRCLE = Code(
    "F809",
    "quản lý lẫn nhau: {circle}",
    "vui lòng sửa mục «manages»: điểm d tính từ dưới lên",
    "Điều 12, khoản 3, điểm a",
)
NOBODY_TO_RATE = Code("F810", "tháng này chưa có ai để đánh giá", "vui lòng ghi ít nhất một mục [[person]]")
GROUP_NAMED_AGENCY = Code(
    "F811", "nhóm không được mang tên «{group}»: tên này chỉ cả cơ quan", "vui lòng đặt tên khác", "Điều 8, khoản 5"
)
NEITHER_FULL_NOR_HALF = Code(
    "F821", "ghi {given}; chỉ có {full} hoặc {half}", "vui lòng chọn một giá trị, kèm căn cứ", "Điều 12, khoản 3"
)
LEADS_WITHOUT_POST = Code(
    "F822",
    "chỉ người giữ chức vụ lãnh đạo, quản lý mới có điểm đ, e",
    "vui lòng bỏ mục này, hoặc ghi mục «leader»",
    "Điều 12, khoản 3 và 4",
)
BONUS_BY_FORMULA = Code(
    "F823",
    "điểm cộng đang tính theo công thức nên không ghi tay",
    "vui lòng bỏ dòng này, hoặc bỏ cách hiểu về điểm cộng («kpi.bonus»)",
)
EXTRA_WITHOUT_BONUS = Code(
    "W804",
    "{name} có nhiệm vụ nhận thay hoặc đột xuất mà chưa có dòng điểm cộng nào",
    "vui lòng ghi mục [[person.bonus]] nếu được duyệt",
    "Điều 15, khoản 1, điểm d",
)
MANAGES_WITHOUT_POST = Code(
    "W813",
    "{name} không giữ chức vụ lãnh đạo, quản lý nên mục này không tính vào đâu",
    "vui lòng ghi mục «leader» nếu người này lãnh đạo, quản lý",
    "Điều 12, khoản 3",
)


def person_findings(month: Month, rules: MonthRules, days: Days) -> Iterator[Finding]:
    """Everything to be said of people, one after the other, then of who manages whom."""
    if not month.person:
        yield NOBODY_TO_RATE.at("person")
    known, forms = known_of(month, rules), {form.id: form for form in month.form}
    names: dict[str, str] = {}
    ids = {person.id for person in month.person}
    for index, person in enumerate(month.person):
        where = f"person[{index}]"
        if person.id in names:
            yield ID_TWICE.at(f"{where}.id", id=person.id, name=names[person.id])
        names.setdefault(person.id, person.name)
        for number, below in enumerate(person.manages):
            if below not in ids:
                yield NOBODY_OF_THAT_ID.at(f"{where}.manages[{number}]", id=below)
        yield from _own_findings(person, where, forms, rules, days)
        yield from task_findings(person, where, known)
    yield from plan_findings(month, known)
    yield from _circles(month)


def _circles(month: Month) -> Iterator[Finding]:
    places = {person.id: index for index, person in enumerate(month.person)}
    for circle in cycles(month.person):
        yield MANAGED_IN_A_CIRCLE.at(f"person[{places[circle[0]]}].manages", circle=" → ".join(circle))


def _own_findings(
    person: Person, where: str, forms: dict[str, CriteriaForm], rules: MonthRules, days: Days
) -> Iterator[Finding]:
    worked = person.worked_days
    if worked is not None and worked % HALF:
        yield NOT_HALF_DAYS.at(f"{where}.worked_days", given=said(worked))
    if worked is not None and worked > days.usual:
        yield WORKED_TOO_MANY.at(f"{where}.worked_days", worked=said(worked), days=said(days.usual))
    if person.group == "agency":
        yield GROUP_NAMED_AGENCY.at(f"{where}.group", group=person.group)
    rated = days.enough(days.usual if worked is None else worked)
    if rated and person.general is None and not person.criteria:
        yield MISSING_KEY.at(f"{where}.general", key="general")
    yield from general_findings(person, where, forms, rules)
    yield from _leading(person, where, rules, rated=rated)
    yield from _bonus(person, where, rules)


def _leading(person: Person, where: str, rules: MonthRules, *, rated: bool) -> Iterator[Finding]:
    if person.leader is None:
        if person.leadership is not None:
            yield LEADS_WITHOUT_POST.at(f"{where}.leadership")
        if person.manages:
            yield MANAGES_WITHOUT_POST.at(f"{where}.manages", name=person.name)
        return
    must_choose = rated and rules.reads("kpi.lead_mid", "force_choice")
    if person.leadership is None:
        if must_choose:
            yield MISSING_KEY.at(f"{where}.leadership", key="leadership")
        return
    yield from _chosen(person.leadership, f"{where}.leadership", rules, must_choose=must_choose)


def _chosen(leadership: Leadership, where: str, rules: MonthRules, *, must_choose: bool) -> Iterator[Finding]:
    """đ and e stand at one of two values, each with its ground; nobody fills in a default. Điều 12.3."""
    for key in ("execution", "unity"):
        given: int | None = getattr(leadership, key)
        if given is None:
            if must_choose:
                yield MISSING_KEY.at(f"{where}.{key}", key=key)
            continue
        if given not in {rules.full, rules.half}:
            yield NEITHER_FULL_NOR_HALF.at(f"{where}.{key}", given=given, full=rules.full, half=rules.half)
        if not getattr(leadership, f"{key}_ground"):
            yield MISSING_KEY.at(f"{where}.{key}_ground", key=f"{key}_ground")


def _bonus(person: Person, where: str, rules: MonthRules) -> Iterator[Finding]:
    if rules.reads("kpi.bonus", "formula"):
        yield from (BONUS_BY_FORMULA.at(f"{where}.bonus[{number}]") for number in range(len(person.bonus)))
    elif not person.bonus and any(task.extra for task in person.task):
        yield EXTRA_WITHOUT_BONUS.at(f"{where}.bonus", name=person.name)
