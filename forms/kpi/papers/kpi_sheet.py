"""Monthly sheet of one person (phiếu theo dõi, đánh giá tháng): what it is filled with, and how a month fills it. Điều 18.1."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from forms.kpi.parts.criteria import CriterionLine, criteria_form, criterion_lines
from forms.kpi.parts.figures import ABOUT, exactly, in_two_places, points, rounded_said, two_places, weighted
from forms.kpi.parts.frame import MonthFrame, frame_of, head_of, of_the_year, people_name
from forms.kpi.parts.levels import level_said, no_level, status_of, why_not_rated
from forms.kpi.parts.naming import numbered_files
from forms.kpi.parts.said import Said, annulled_said, decided_said, opinion_said, remarked_said, self_rated_said
from forms.kpi.parts.signing import Signing, decider, own, reviewer
from forms.kpi.parts.source import MonthSource
from forms.kpi.parts.tasks import TaskLine, task_lines
from forms.kpi.parts.together import together_on
from forms.parts.paper import Head, Paper
from forms.parts.wording import capital
from meetings.amounts import value
from meetings.kpi.decided_on import decided_on
from meetings.kpi.naming import names_of
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.period import first_of
from meetings.kpi.person import Person
from meetings.kpi.raters import INSTEAD_NAMES, rater_of, row_for
from meetings.kpi.score import PERCENT, Score
from meetings.kpi.working import Line, working

STEPS = {"a", "b", "c", "result", "bonus_sum", "within", "raw_total", "total", "score_level", "reading"}
"""The steps of a reckoning that stand together; all others have tables of their own."""


@dataclass(frozen=True, slots=True)
class RatedPerson:
    """Who is rated (người được đánh giá)."""

    name: str
    """Full name alone: ``Phạm Thị Lan Anh``."""
    post: str
    """Post or duty: ``Chuyên viên``; may be empty."""
    kind: str
    """``công chức``, ``lao động hợp đồng``."""
    group: str
    """People with similar duties (nhóm nhiệm vụ tương đồng): ``Chuyên viên tổng hợp``."""
    rater: str
    """Who rates, and by which clause: ``Chánh Văn phòng (Điều 9, khoản 2, mục 2.5, điểm a)``; may be empty."""
    days: str
    """Days worked of the working days, and why some are missing: ``22/22 ngày (100%)``, ``10/22 ngày (≈ 45,4545%); nghỉ ốm``."""


@dataclass(frozen=True, slots=True)
class LeadLine:
    """One of the figures of somebody with a leading post (d, đ, e). Điều 12.3."""

    letter: str
    """``d``, ``đ``, ``e``."""
    name: str
    """What it measures: ``Năng lực tập hợp, đoàn kết``."""
    ground: str
    """Why it is so: ``cả 05 người dưới quyền đạt từ mức hoàn thành nhiệm vụ trở lên``."""
    clause: str
    """``Điều 12, khoản 3, điểm c``."""
    points: str
    """``100`` or ``50``; empty where it is left out."""


@dataclass(frozen=True, slots=True)
class BonusLine:
    """Bonus points (điểm cộng) with their ground."""

    number: str
    """``1``."""
    ground: str
    """For what: ``Nhận thay 02 báo cáo của đồng chí nghỉ ốm``."""
    approved_by: str
    """Who approved them: ``Trần Văn Bình``; empty where a formula gives them."""
    points: str
    """``2``."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the reckoning (cách tính) with the clause that it carries out."""

    text: str
    """``a = 100 × 38 / 40 = 95``."""
    clause: str
    """``Điều 11, khoản 2, điểm a``."""


@dataclass(frozen=True, slots=True)
class Result:
    """What the month came to, side by side."""

    general: str
    """Points for the common criteria: ``28,50``; empty where there are none."""
    weighted: str
    """The result of the tasks × 70%: ``66,50``."""
    bonus: str
    """Bonus points: ``2,00``."""
    total: str
    """Points of the month: ``97,00``."""
    self_level: str
    """The level that the person gave herself or himself: ``Hoàn thành tốt nhiệm vụ (loại B)``."""
    score_level: str
    """The level that the points alone give: ``Hoàn thành xuất sắc nhiệm vụ (loại A)``."""
    level: str
    """The level in the end: ``Hoàn thành tốt nhiệm vụ (loại B)``, ``Chưa có kết quả``, ``Không đánh giá, xếp loại``."""


@dataclass(frozen=True, slots=True)
class SheetContext:
    """Everything the sheet says."""

    head: Head
    """Without number; the day is that of the decision: ``An Phú, ngày 27 tháng 7 năm 2026``."""
    subject: str
    """Below the title: ``Đối với công chức, tháng 7 năm 2026``."""
    month: MonthFrame
    person: RatedPerson
    not_rated: str
    """Why somebody is not rated; empty for all others: ``làm việc 10/22 ngày, dưới 50% (nghỉ ốm)``."""
    criteria_form: str
    """The form of common criteria: ``Mẫu số 03``; may be empty."""
    criteria: tuple[CriterionLine, ...]
    tasks: tuple[TaskLine, ...]
    """The table of tasks; empty where nothing was assigned."""
    leadership: tuple[LeadLine, ...]
    """The figures d, đ, e; empty for those without a leading post."""
    bonus: tuple[BonusLine, ...]
    """Bonus points line by line; empty where there are none."""
    bonus_sum: str
    """All bonus points together: ``2``; empty where there are none."""
    steps: tuple[Step, ...]
    """The reckoning from a, b and c to the level that the points give."""
    rounding: str
    """What was rounded in print only, a whole sentence; empty where nothing was."""
    result: Result
    self_rated: str
    """When the person rated herself or himself: ``Tự đánh giá, tự chấm điểm ngày 24 tháng 7 năm 2026``; room for the pen where it
    is not known. Điều 15.2."""
    strengths: str
    """Ưu điểm, in the words recorded: ``Chủ động, bám sát nhiệm vụ``; may be empty."""
    weaknesses: str
    """Hạn chế, khuyết điểm: ``Còn chậm một số báo cáo``; may be empty."""
    remark: str
    """What the competent level remarked: ``Đồng ý với ưu điểm, hạn chế đã nêu``; may be empty."""
    remarked: str
    """Who remarked and when: ``Người nhận xét: Trần Văn Bình; ngày 25 tháng 7 năm 2026``, with room for the pen. Điều 16, bước 3."""
    evidence: tuple[str, ...]
    """Evidence that the rating rests on (danh mục minh chứng), piece by piece: ``Báo cáo số 15-BC/VP``; may be empty. Điều 5."""
    reward: str
    """Praise and rewards of the month beyond the income: ``Chủ tịch UBND phường tặng Giấy khen``; may be empty. Điều 17.2."""
    together: str
    """What the collective that rates decided: ``Ban Thường vụ … quyết định, họp ngày …; biên bản số …``; else empty. Điều 9."""
    sector_result: str
    """Of leaders in a central sector: what it came to by its rules: ``Hoàn thành tốt nhiệm vụ``; else empty. Điều 9.1."""
    decisions: tuple[str, ...]
    """Why the level is so, or open, each a sentence with its clause: ``Xếp loại: Hoàn thành tốt nhiệm vụ (Điều 8, khoản 5).``."""
    decided: str
    """Who decided and when: ``Người quyết định: Trần Văn Bình; ngày 27 tháng 7 năm 2026``, with room for the pen; empty where it is
    said above already. Điều 6.2."""
    opinions: tuple[Said, ...]
    """Reserved opinions, petitions and reports, with their days; may be empty."""
    annulled: tuple[Said, ...]
    """Earlier ratings of this month that were cancelled: who cancelled them and why; may be empty."""
    undecided: bool
    """Whether the level waits for a decision: room for the pen."""
    own: Signing
    """The person."""
    reviewer: Signing
    """Whoever rates under Điều 9, where somebody else decides; all its texts empty where not."""
    decider: Signing
    """Who decides, or rates and decides."""


CONTEXT = SheetContext


def papers(source: MonthSource) -> Iterator[Paper[SheetContext]]:
    """One for each person, those who are not rated among them."""
    people, names = source.outcome.month.person, names_of(source.outcome.month)
    stem = f"phieu-danh-gia-{of_the_year(first_of(source.outcome.month))}"
    for file, person in zip(numbered_files(stem, people), people, strict=True):
        yield Paper(file, partial(sheet_of, source, person.id), names[person.id])


def sheet_of(source: MonthSource, one: str) -> SheetContext:
    """The sheet of one person's month."""
    outcome = source.outcome
    score, steps = outcome.score_of(one), working(outcome, one)
    person, month = score.person, frame_of(outcome)
    tasks, chosen = (
        task_lines(outcome, person, steps),
        tuple(Step(step.text, step.clause) for step in steps if step.what in STEPS),
    )
    return SheetContext(
        head=head_of(source, decided_on(outcome.month, person)),
        subject=f"Đối với {people_name(outcome, person)}, {month.name}",
        month=month,
        person=_person(outcome, person, steps),
        not_rated=why_not_rated(outcome, score) if score.rated is False else "",
        criteria_form=criteria_form(outcome.month, person),
        criteria=criterion_lines(outcome, person),
        tasks=tasks,
        leadership=tuple(_led(outcome, steps)),
        bonus=tuple(_bonus(outcome, score)),
        bonus_sum=exactly(score.bonus) if score.bonus else "",
        steps=chosen,
        rounding=rounded_said(outcome) if _rounded(outcome, score, chosen, tasks) else "",
        result=_result(outcome, score),
        self_rated=self_rated_said(source, person),
        strengths=person.strengths,
        weaknesses=person.weaknesses,
        remark=person.remark,
        remarked=remarked_said(source, person),
        evidence=person.evidence,
        reward=person.reward,
        together="" if score.rated is False else together_on(source, person),
        sector_result=person.sector_result,
        decisions=tuple(f"{capital(step.text)} ({step.clause})." for step in steps if step.what == "level"),
        decided=decided_said(source, person),
        opinions=tuple(map(opinion_said, person.opinion)),
        annulled=tuple(annulled_said(outcome, one) for one in person.annulled),
        undecided=score.rated is not False and outcome.levels[one] is None,
        own=own(person),
        reviewer=reviewer(source, person),
        decider=decider(source, person),
    )


def _person(outcome: MonthOutcome, person: Person, steps: Iterable[Line]) -> RatedPerson:
    kind, rater = people_name(outcome, person), _rater(outcome, person)
    figures = next(step.figures for step in steps if step.what == "days")
    worked, base = figures["worked"], figures["base"]
    days = f"{exactly(worked)}/{exactly(base)} ngày ({exactly(PERCENT * worked / base)}%)"
    return RatedPerson(
        person.name, person.post, kind, capital(person.group), rater, "; ".join(filter(None, (days, person.absence)))
    )


def _rater(outcome: MonthOutcome, person: Person) -> str:
    """Who rates, by which row of Điều 9, and why somebody else than usual."""
    row = row_for(outcome.regulation, outcome.rules, person)
    said = rater_of(outcome.regulation, outcome.rules, person)
    if said and row is not None:
        said = f"{said} ({row.clause})"
    if person.rater_instead is None:
        return said
    return f"{said}; {INSTEAD_NAMES[person.rater_instead]}, căn cứ: {person.rater_ground}"


def _led(outcome: MonthOutcome, steps: Iterable[Line]) -> Iterator[LeadLine]:
    for step in steps:
        if step.what in {"d", "đ", "e"}:
            rule = next(one for one in outcome.regulation.figure if one.figure == step.what)
            worth = "" if step.value is None else exactly(step.value)
            yield LeadLine(step.what, rule.name, step.text.partition(": ")[2], step.clause, worth)


def _bonus(outcome: MonthOutcome, score: Score) -> Iterator[BonusLine]:
    for number, one in enumerate(score.person.bonus, start=1):
        yield BonusLine(str(number), one.ground, one.approved_by, exactly(value(one.points)))
    if score.bonus and not score.person.bonus:
        reading = outcome.regulation.find_reading("kpi.bonus")
        option = None if reading is None else reading.means(outcome.rules.value["kpi.bonus"])
        meaning = "" if option is None else f": {option.meaning}"
        yield BonusLine("1", f"Việc làm ngoài tổng số được giao{meaning}", "", exactly(score.bonus))


def _rounded(outcome: MonthOutcome, score: Score, steps: Iterable[Step], tasks: Iterable[TaskLine]) -> bool:
    figures = (f"{one.assigned_units}{one.done_units}{one.good_units}{one.timely_units}" for one in tasks)
    in_words = any(ABOUT in text for text in (*(step.text for step in steps), *figures))
    in_print = (score.general, weighted(outcome, score), score.bonus, score.total)
    return in_words or not all(map(in_two_places, in_print))


def _result(outcome: MonthOutcome, score: Score) -> Result:
    regulation = outcome.regulation
    return Result(
        general=two_places(score.general),
        weighted=two_places(weighted(outcome, score)),
        bonus=two_places(score.bonus),
        total=points(outcome, score.total),
        self_level=level_said(regulation, score.person.self_level),
        score_level=level_said(regulation, score.score_level) or no_level(score),
        level=status_of(outcome, score),
    )
