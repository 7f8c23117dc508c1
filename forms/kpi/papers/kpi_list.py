"""List of a month's results (danh sách tổng hợp kết quả): what it is filled with, and how a month fills it. Điều 18.2."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from forms.kpi.parts.figures import points, points_in_print, two_places, weighted
from forms.kpi.parts.frame import MonthFrame, frame_of, head_of, of_the_year, people_said, receivers_of
from forms.kpi.parts.levels import BY_POINTS, decision_on, legend, letter_of, pending_of, why_not_rated
from forms.kpi.parts.list_parts import ListPart, list_parts, sector_receivers
from forms.kpi.parts.signing import head_signer
from forms.kpi.parts.source import MonthSource
from forms.parts.paper import Head, Paper, Signer
from forms.parts.wording import capital, sentence
from meetings.kpi.decided_on import all_decided_on
from meetings.kpi.filling import AGENCY, Cap
from meetings.kpi.naming import names_of
from meetings.kpi.outcome import PENDING_NAMES, MonthOutcome, Pending
from meetings.kpi.period import first_of
from meetings.kpi.score import Score
from meetings.kpi.working import working
from meetings.kpi.working_of_level import cap_clause, cap_formula, cap_reckoning, cap_text, decided_why, scope_name
from meetings.vietnamese import long_date, share, two_digits

NOT_RATED_SHORT = "Không xếp loại"
OPEN_SHORT = "Chưa có"
OVER = "vượt giới hạn, xem mục III"
DEPARTS = "Xem mục IV"
HELD_IN = {
    "both": "ở cả cơ quan và ở từng nhóm nhiệm vụ tương đồng",
    "agency": "ở cả cơ quan",
    "group": "ở từng nhóm nhiệm vụ tương đồng",
}
"""Where the cap holds, by the reading in force."""


@dataclass(frozen=True, slots=True)
class ListLine:
    """One person."""

    number: str
    """``1``."""
    name: str
    """Full name alone: ``Phạm Thị Lan Anh``."""
    post: str
    """Post or duty: ``Chuyên viên``; may be empty."""
    group: str
    """People with similar duties (nhóm nhiệm vụ tương đồng): ``Chuyên viên tổng hợp``."""
    general: str
    """Points for the common criteria: ``28,50``; empty where there are none."""
    weighted: str
    """The result of the tasks × 70%: ``66,50``."""
    bonus: str
    """Bonus points: ``2,00``."""
    total: str
    """Points of the month: ``97,00``."""
    score_level: str
    """The letter that the points alone give: ``A``."""
    level: str
    """The letter in the end: ``B``, ``Chưa có``, ``Không xếp loại``."""
    note: str
    """Why there is no level, or another than the points give; may be empty."""


@dataclass(frozen=True, slots=True)
class ScopeLine:
    """What the agency, or a group with similar duties, came to, and the cap in it (giới hạn tỷ lệ loại A). Điều 8.5."""

    strong: bool
    """Whether it is the whole agency."""
    scope: str
    """``Cả cơ quan``, or the name of the group."""
    people: str
    """Everybody in it, in two digits: ``12``."""
    unrated: str
    """Of them not rated: ``01``."""
    open: str
    """Of them without a level yet: ``02``."""
    excellent: str
    """Of level A in the end: ``01``."""
    good: str
    """Of level B: ``09``."""
    fulfilled: str
    """Of level C: ``00``."""
    unfulfilled: str
    """Of level D: ``00``."""
    reached: str
    """How many have the points of level A: ``03``."""
    base: str
    """What the share is taken of, by the reading in force: ``11``."""
    reckoning: str
    """How the share was reckoned: ``11 × 20% : 120% ≈ 1,8333``."""
    allowed: str
    """Places for level A: ``01``; where the cap does not hold here, ``không tính``."""


@dataclass(frozen=True, slots=True)
class ListContext:
    """Everything the list says."""

    head: Head
    """Without number; the day is that of the decision."""
    subject: str
    """Below the title: ``Kết quả đánh giá, xếp loại công chức, lao động hợp đồng tháng 7 năm 2026``."""
    month: MonthFrame
    lines: tuple[ListLine, ...]
    people: str
    """How many there are, in two digits: ``12``."""
    legend: str
    """What the letters mean, a whole sentence."""
    rounding: str
    """How points are printed, a whole sentence."""
    scopes: tuple[ScopeLine, ...]
    cap: str
    """The greatest share of level A, where it stands and where it holds, a whole sentence."""
    cap_formula: str
    """How the places for level A are reckoned, by the readings in force, a whole sentence."""
    caps: tuple[str, ...]
    """The arithmetic of every cap that somebody reached, each a whole sentence."""
    over: tuple[str, ...]
    """Who has the points of level A and finds more people than places, each a whole sentence."""
    decided: tuple[str, ...]
    """Whose level was decided, other than the points give or among those at the cap, and why, each a whole sentence."""
    unrated: tuple[str, ...]
    """Who is not rated, and why, each a whole sentence."""
    open: tuple[str, ...]
    """Whose points cannot be reckoned yet, each a whole sentence."""
    readings: tuple[str, ...]
    """Readings that the office chose otherwise, and the decision that raised the share, each a whole sentence."""
    parts: tuple[ListPart, ...]
    """What collectives decided together, and results to be reported upward of a central sector; may be empty. Điều 9."""
    signer: Signer
    receivers: tuple[str, ...] = ()
    """Lines of ``Nơi nhận`` with their closing marks; may be empty."""


CONTEXT = ListContext


def papers(source: MonthSource) -> Iterator[Paper[ListContext]]:
    """One for each month."""
    file = f"danh-sach-tong-hop-{of_the_year(first_of(source.outcome.month))}.docx"
    yield Paper(file, partial(list_of, source))


def list_of(source: MonthSource) -> ListContext:
    """The list of everybody's results in a month."""
    outcome, month = source.outcome, frame_of(source.outcome)
    names, readings = names_of(outcome.month), tuple(_readings(outcome))
    return ListContext(
        head=head_of(source, all_decided_on(outcome)),
        subject=f"Kết quả đánh giá, xếp loại {people_said(outcome)} {month.name}",
        month=month,
        lines=tuple(_line(outcome, score, place) for place, score in enumerate(outcome.scores, start=1)),
        people=two_digits(len(outcome.scores)),
        legend=legend(outcome.regulation),
        rounding=points_in_print(outcome),
        scopes=tuple(_scopes(outcome)),
        cap=_cap(outcome),
        cap_formula=sentence(cap_formula(outcome)),
        caps=tuple(sentence(capital(cap_text(outcome, cap))) for cap in outcome.caps if cap.binds and cap.reached),
        over=tuple(_over(outcome, one, names) for one in outcome.pending if one.places is not None),
        decided=tuple(_decided(outcome, names)),
        unrated=tuple(_unrated(outcome, names)),
        open=tuple(_open(outcome, names)),
        readings=readings,
        parts=tuple(list_parts(outcome, names, "VIII" if readings else "VII")),
        signer=head_signer(outcome),
        receivers=receivers_of(source, *sector_receivers(outcome)),
    )


def _line(outcome: MonthOutcome, score: Score, place: int) -> ListLine:
    regulation, person = outcome.regulation, score.person
    none = NOT_RATED_SHORT if score.rated is False else OPEN_SHORT
    return ListLine(
        number=str(place),
        name=person.name,
        post=person.post,
        group=capital(person.group),
        general=two_places(score.general),
        weighted=two_places(weighted(outcome, score)),
        bonus=two_places(score.bonus),
        total=points(outcome, score.total),
        score_level=letter_of(regulation, score.score_level),
        level=letter_of(regulation, outcome.levels[person.id]) or none,
        note=_note(outcome, score),
    )


def _note(outcome: MonthOutcome, score: Score) -> str:
    """In few words why there is no level, or another than the points give, and where the paper says more."""
    if score.rated is False:
        return capital(why_not_rated(outcome, score))
    if open_ones := pending_of(outcome, score.person.id):
        return capital(OVER if any(one.places is not None for one in open_ones) else PENDING_NAMES[open_ones[0].reason])
    return DEPARTS if _departs(outcome, score) else ""


def _departs(outcome: MonthOutcome, score: Score) -> bool:
    """Whether the level is decided, or another than the points give."""
    level = outcome.levels[score.person.id]
    return level is not None and (decision_on(outcome, score.person.id) is not None or level != score.score_level)


def _cap(outcome: MonthOutcome) -> str:
    held = HELD_IN[str(outcome.rules.value["kpi.cap.scope"])]
    return f"Loại A nhiều nhất {share(outcome.caps[0].share)} ({cap_clause(outcome)}), tính {held}."


def _scopes(outcome: MonthOutcome) -> Iterator[ScopeLine]:
    groups: dict[str, list[Score]] = {}
    for score in outcome.scores:
        groups.setdefault(score.person.group, []).append(score)
    for cap in outcome.caps:
        yield _scope(outcome, cap, outcome.scores if cap.scope == AGENCY else groups.get(cap.scope, ()))


def _scope(outcome: MonthOutcome, cap: Cap, scores: Sequence[Score]) -> ScopeLine:
    is_agency = cap.scope == AGENCY
    levels = Counter(outcome.levels[score.person.id] for score in scores)
    unrated = sum(score.rated is False for score in scores)
    return ScopeLine(
        strong=is_agency,
        scope="Cả cơ quan" if is_agency else capital(cap.scope),
        people=two_digits(len(scores)),
        unrated=two_digits(unrated),
        open=two_digits(levels[None] - unrated),
        excellent=two_digits(levels["excellent"]),
        good=two_digits(levels["good"]),
        fulfilled=two_digits(levels["fulfilled"]),
        unfulfilled=two_digits(levels["unfulfilled"]),
        reached=two_digits(cap.reached),
        base=two_digits(cap.base_count),
        reckoning=cap_reckoning(outcome, cap),
        allowed=two_digits(cap.allowed) if cap.binds else "không tính",
    )


def _over(outcome: MonthOutcome, pending: Pending, names: dict[str, str]) -> str:
    where = capital(scope_name(pending.scope))
    places = f"còn {two_digits(pending.places)} chỗ" if pending.places else "không còn chỗ"
    who = "; ".join(_with_points(outcome, one, names) for one in pending.people)
    return f"{where}: {two_digits(len(pending.people))} người {PENDING_NAMES[pending.reason]}, {places}: {who}."


def _with_points(outcome: MonthOutcome, one: str, names: dict[str, str]) -> str:
    return f"{names[one]} ({points(outcome, outcome.score_of(one).total)} điểm)"


def _decided(outcome: MonthOutcome, names: dict[str, str]) -> Iterator[str]:
    regulation = outcome.regulation
    for score in outcome.scores:
        one, level = score.person.id, outcome.levels[score.person.id]
        decision = decision_on(outcome, one)
        if _departs(outcome, score):
            by_points, final = (letter_of(regulation, of) for of in (score.score_level, level))
            verb, why = ("quyết định", decided_why(decision)) if decision else ("xếp", BY_POINTS)
            who = _with_points(outcome, one, names)
            how = f"{verb} loại {final} như theo điểm"
            if final != by_points:
                how = f"theo điểm loại {by_points}, {verb} loại {final}"
            yield sentence(f"{who}: {how}; lý do: {why}")


def _unrated(outcome: MonthOutcome, names: dict[str, str]) -> Iterator[str]:
    for score in outcome.scores:
        if score.rated is False:
            yield sentence(f"{names[score.person.id]}: {why_not_rated(outcome, score)}")


def _open(outcome: MonthOutcome, names: dict[str, str]) -> Iterator[str]:
    for pending in outcome.pending:
        if pending.places is None:
            yield sentence(f"{', '.join(names[one] for one in pending.people)}: {PENDING_NAMES[pending.reason]}")


def _readings(outcome: MonthOutcome) -> Iterator[str]:
    raised = outcome.month.excellent_unit
    if raised is not None:
        ground = f"; thành tích: {raised.ground}" if raised.ground else ""
        by = f"Văn bản số {raised.number} {long_date(raised.decided_on)} của {raised.decided_by}"
        yield sentence(f"Tỷ lệ loại A được nâng lên {share(outcome.caps[0].share)} theo {by}{ground}")
    anybody = working(outcome, outcome.scores[0].person.id)
    yield from (sentence(step.text) for step in anybody if step.what == "reading")
