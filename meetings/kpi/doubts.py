"""What a scored month leaves to be looked at (lưu ý khi có kết quả): groups without room for an A, leaders without staff."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from meetings.faults import Code, Finding
from meetings.kpi.bonus import bonus_findings
from meetings.kpi.caps import groups_of, room, share_of
from meetings.kpi.month import Month
from meetings.kpi.naming import names_of
from meetings.kpi.rules import MonthRules
from meetings.kpi.score import Score
from meetings.vietnamese import several, share, two_digits

NOBODY_BELOW = Code(
    "W805",
    "{name} không có người dưới quyền nào được đánh giá; điểm d {said}",
    "vui lòng kiểm tra lại mục «manages»",
    "Điều 12, khoản 3, điểm a",
)
BELOW_WITHOUT_SCORE = Code(
    "W806",
    "chưa có điểm của người dưới quyền: {names}; điểm d của {name} còn có thể đổi",
    "vui lòng giao nhiệm vụ cho những người này rồi chấm lại",
    "Điều 12, khoản 3, điểm a",
)
IN_NOBODYS_LIST = Code(
    "W826",
    "{names} không có trong mục «manages» của người lãnh đạo, quản lý nào nên không điểm d nào tính đến{fallen}",
    "vui lòng bổ sung vào mục «manages» của người trực tiếp quản lý",
    "Điều 12, khoản 3, điểm a",
)
NO_ROOM = Code(
    "W808",
    "quá ít người để có loại A với tỷ lệ {share}: {scopes}",
    "điểm vẫn giữ nguyên; muốn khác thì xem lại cách chia nhóm",
    "Điều 8, khoản 5",
)


def result_warnings(month: Month, rules: MonthRules, scores: Sequence[Score]) -> Iterator[Finding]:
    """What to look at once everybody has a score."""
    yield from _rooms(month, rules, scores)
    by_id, names = {score.person.id: score for score in scores}, names_of(month)
    for index, score in enumerate(scores):
        if score.rated is not False and score.person.leader is not None:
            below = [by_id[one] for one in dict.fromkeys(score.person.manages)]
            yield from _below(score, below, f"person[{index}].manages", names, rules)
    yield from _in_nobodys_list(month, rules, scores)
    yield from bonus_findings(month, rules)


def _in_nobodys_list(month: Month, rules: MonthRules, scores: Sequence[Score]) -> Iterator[Finding]:
    """Where somebody leads: those whom no leader manages, so that a leader has the full d whatever becomes of them."""
    leaders = [(index, person) for index, person in enumerate(month.person) if person.leader is not None]
    managed = {below for _, person in leaders for below in person.manages}
    known = {person.id for _, person in leaders if person.leader == "head"} | {month.unit.head} | managed
    left = [score for score in scores if score.rated is not False and score.person.id not in known]
    if leaders and left:
        lowest, names = rules.classes[-1][0], names_of(month)
        fallen = several((names[one.person.id] for one in left if one.score_level == lowest), "người")
        said = f", dù {fallen} ở mức không hoàn thành nhiệm vụ" if fallen else ""
        named = several((names[one.person.id] for one in left), "người")
        yield IN_NOBODYS_LIST.at(f"person[{leaders[0][0]}].manages", names=named, fallen=said)


def _below(
    score: Score, below: Sequence[Score], where: str, names: Mapping[str, str], rules: MonthRules
) -> Iterator[Finding]:
    unknown = [names[one.person.id] for one in below if one.rated is None]
    if unknown:
        yield BELOW_WITHOUT_SCORE.at(where, name=names[score.person.id], names=several(unknown, "người"))
    elif not any(one.rated for one in below):
        said = "không tính" if rules.reads("kpi.d_empty", "omit") else f"là {rules.full}"
        yield NOBODY_BELOW.at(where, name=names[score.person.id], said=said)


def _rooms(month: Month, rules: MonthRules, scores: Sequence[Score]) -> Iterator[Finding]:
    """Scopes that bind and are so small that nobody in them can be excellent, whatever the points."""
    sizes = Counter(score.person.group for score in scores if score.rated is not False)
    binding, of = rules.value["kpi.cap.scope"], share_of(month, rules)
    small = [group for group in groups_of(month) if binding != "agency" and not room(sizes[group], of, rules)]
    named = [f"nhóm «{group}» ({two_digits(sizes[group])} người)" for group in small]
    if binding != "group" and not room(sizes.total(), of, rules):
        named.insert(0, f"cả cơ quan ({two_digits(sizes.total())} người)")
    if named:
        yield NO_ROOM.at("person", share=share(of), scopes=", ".join(named))
