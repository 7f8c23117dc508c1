"""Report of results to the superior (báo cáo tổng hợp kết quả): what it is filled with, and how a meeting fills it.

It counts per kind of subject and per level; each member's own level stands in the summary that goes with it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import NamedTuple

from forms.papers.request import asks_superior
from forms.parts.frame import frame_of, head, legal_bases, numbered, receivers
from forms.parts.last_word import levels_of, what_levels_are_worth, who_decides
from forms.parts.levels import count_and_share, counted, share_of_excellent
from forms.parts.naming import PERSONS, Names, names_of
from forms.parts.paper import Frame, Head, Paper, Signer
from forms.parts.results import not_rated, result, still_open
from forms.parts.signing import signer
from forms.parts.source import Source
from forms.parts.wording import deciding_superior
from meetings.meeting import Meeting
from meetings.outcome import ItemOutcome
from meetings.people import Level, Subject, SubjectKind
from meetings.regulation import Effect
from meetings.vietnamese import long_date, two_digits

KINDS: dict[SubjectKind, str] = {
    "organisation": "Tổ chức đảng, cơ quan, đơn vị",
    "collective": "Tập thể lãnh đạo, quản lý",
    "person": "Cá nhân lãnh đạo, quản lý",
    "member": "Đảng viên",
}
FORCES: dict[Effect, str] = {
    "self_rating": "Kết quả tự xếp loại",
    "proposal": "Kết quả đề xuất xếp loại",
    "decision": "Kết quả quyết định xếp loại",
    "request": "Kết quả biểu quyết đề nghị cấp trên xếp loại",
}


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One kind of subject: how many were to be rated, and how many came out with each level."""

    number: str
    """``1``."""
    kind: str
    """With the items it is counted from: ``Đảng viên (nội dung số 2)``."""
    rated: str
    """How many were to be rated (số đánh giá, xếp loại), the base of the shares: ``15``."""
    levels: tuple[str, ...]
    """From excellent downwards, each with its share: ``12 (80,00%)``; ``00`` alone."""
    pending: str
    """How many have no level yet: ``01``."""
    not_rated: str
    """How many are not rated: ``01``."""


@dataclass(frozen=True, slots=True)
class ReportGroup:
    """What was self-rated, or proposed, or decided, or requested."""

    heading: str
    """Numbered: ``1. Kết quả tự xếp loại``."""
    worth: str
    """Whose word these levels are, a whole sentence: ``Mức xếp loại dưới đây do Hội nghị quyết định.``."""
    rows: tuple[ReportRow, ...]
    shares: tuple[str, ...]
    """The excellent among the good or better, a line for each kind: ``Đảng viên (nội dung số 2): 02/12 (16,67%)``."""
    results: tuple[str, ...]
    """Result sentences of all but members, whose list goes with the report; may be empty."""
    listed: bool
    """Whether there are members, whose levels stand in that list."""
    pending: tuple[str, ...]
    """Whole sentences on those without a level, and on ties; may be empty."""
    not_rated: tuple[str, ...]
    """Whole sentences with the reasons; may be empty."""


@dataclass(frozen=True, slots=True)
class ReportContext:
    """Everything the report says."""

    head: Head
    subject: str
    """Below the title: ``Kết quả kiểm điểm, đánh giá, xếp loại chất lượng năm 2025``."""
    meeting: Frame
    bases: tuple[str, ...]
    """Legal bases, each a whole line with its closing mark: ``Căn cứ …;``."""
    secret: bool
    """Whether any secret ballot was held."""
    groups: tuple[ReportGroup, ...]
    objections: str
    """Retained opinions by their number: ``02 ý kiến, ghi tại Biên bản Hội nghị``, ``không có``."""
    attached: tuple[str, ...]
    """What goes with the report: ``Biên bản kiểm phiếu``."""
    closing: str
    """What is asked of whom, without its closing mark: ``Trên đây là …, kính báo cáo …``."""
    signer: Signer
    receivers: tuple[str, ...] = ()
    """To whom it goes: ``Đảng ủy phường An Phú (để báo cáo),``."""


CONTEXT = ReportContext
COUNT_FOR_PEN = "……"


class _Result(NamedTuple):
    """One subject and the item that it came out of."""

    came_out: ItemOutcome
    subject: Subject

    @property
    def kind(self) -> SubjectKind:
        """As what it is counted: whoever is voted on by the members' ballot is rated as a member."""
        if self.subject.kind not in PERSONS:
            return self.subject.kind
        return "member" if self.came_out.item.voting.ballot == "good_first" else "person"


def papers(source: Source) -> Iterator[Paper[ReportContext]]:
    """One for each meeting that was held on something."""
    if source.meeting.opened is not None and source.meeting.items:
        yield Paper("bao-cao-tong-hop.docx", partial(report_of, source.meeting))


def report_of(meeting: Meeting) -> ReportContext:
    """The report of a meeting's results."""
    names = names_of(meeting)
    frame = frame_of(meeting, names)
    return ReportContext(
        head=head(meeting, "report", dated=True),
        subject=f"Kết quả kiểm điểm, đánh giá, xếp loại chất lượng năm {meeting.year}",
        meeting=frame,
        bases=legal_bases(meeting),
        secret=meeting.voted,
        groups=tuple(_groups(meeting, names)),
        objections=_objections(meeting),
        attached=tuple(_attached(meeting)),
        closing=_closing(meeting),
        signer=signer(meeting),
        receivers=receivers(meeting),
    )


def _groups(meeting: Meeting, names: Names) -> Iterator[ReportGroup]:
    """What was self-rated first, then what was proposed, decided, requested."""
    by_force = {force: [one for one in meeting.outcomes if one.item.force == force] for force in FORCES}
    held = ((force, outcomes) for force, outcomes in by_force.items() if outcomes)
    for place, (force, outcomes) in enumerate(held, start=1):
        yield _group(f"{place}. {FORCES[force]}", outcomes, meeting, names)


def _group(heading: str, outcomes: list[ItemOutcome], meeting: Meeting, names: Names) -> ReportGroup:
    organ, kinds = meeting.prepared.organ, list(_by_kind(outcomes))
    every = [(one, subject) for one in outcomes for subject in one.item.subjects]
    rated = [(one, subject.id) for one, subject in every if subject.rated]
    return ReportGroup(
        heading=heading,
        worth=what_levels_are_worth(outcomes, organ),
        rows=tuple(_row(place, results) for place, results in enumerate(kinds, start=1)),
        shares=tuple(_shares(kinds)),
        results=tuple(
            result(one, who, organ, names)
            for one, who in rated
            if one.item.voting.ballot == "four_level" and one.level_of(who) is not None
        ),
        listed=any(one.kind == "member" for results in kinds for one in results),
        pending=(
            *(result(one, who, organ, names) for one, who in rated if one.level_of(who) is None),
            *(sentence for one in outcomes for sentence in still_open(one, names)),
        ),
        not_rated=tuple(not_rated(subject, names) for _, subject in every if not subject.rated),
    )


def _by_kind(outcomes: Iterable[ItemOutcome]) -> Iterator[list[_Result]]:
    """The subjects of several items kind by kind; one that several items of a voting rate is counted by the last."""
    latest = {
        (one.item.voting.number, subject.id): _Result(one, subject) for one in outcomes for subject in one.item.subjects
    }
    ordered = sorted(latest.values(), key=_kind_and_voting)
    yield from (list(results) for _, results in groupby(ordered, key=_kind_and_voting))


def _kind_and_voting(one: _Result) -> tuple[int, int]:
    return list(KINDS).index(one.kind), one.came_out.item.voting.number


def _row(place: int, results: list[_Result]) -> ReportRow:
    levels = _levels(results)
    return ReportRow(
        number=str(place),
        kind=_kind_and_items(results),
        rated=two_digits(len(levels)),
        levels=tuple(count_and_share(count, len(levels)) for count in counted(levels).values()),
        pending=two_digits(levels.count(None)),
        not_rated=two_digits(len(results) - len(levels)),
    )


def _shares(kinds: list[list[_Result]]) -> Iterator[str]:
    """For each kind of which there are several; of one alone a share says nothing."""
    for results in kinds:
        levels = _levels(results)
        if len(levels) > 1 and (share := share_of_excellent(counted(levels))):
            yield f"{_kind_and_items(results)}: {share}"


def _levels(results: list[_Result]) -> list[Level | None]:
    """The levels of those who are rated."""
    return [one.came_out.level_of(one.subject.id) for one in results if one.subject.rated]


def _kind_and_items(results: list[_Result]) -> str:
    items = sorted({one.came_out.item.number + 1 for one in results})
    return f"{KINDS[results[0].kind]} (nội dung số {', '.join(map(str, items))})"


def _objections(meeting: Meeting) -> str:
    count = len(meeting.objections)
    return f"{two_digits(count)} ý kiến, ghi tại Biên bản Hội nghị" if count else "không có"


def _attached(meeting: Meeting) -> Iterator[str]:
    """The papers of the meeting that go with its report, each with its number where it has one."""
    draft = "" if meeting.adopted else " (dự thảo)"
    yield f"Trích Biên bản Hội nghị {long_date(meeting.day)}{draft}: {two_digits(len(meeting.items))} bản, theo từng nội dung"
    if meeting.voted:
        yield f"Biên bản kiểm phiếu{_numbered(meeting, 'count_minutes')}"
    yield f"Bảng tổng hợp mức xếp loại chất lượng{_numbered(meeting, 'summary')}"
    if asks_superior(meeting):
        yield f"Tờ trình đề nghị cấp trên xếp loại chất lượng{_numbered(meeting, 'request')}"
    yield f"Bản tự kiểm điểm, báo cáo tự kiểm điểm, tự đánh giá: {COUNT_FOR_PEN} bản"


def _numbered(meeting: Meeting, form: str) -> str:
    number = numbered(meeting, form)
    return f" {number}" if number else ""


def _closing(meeting: Meeting) -> str:
    """Who is to decide on what; where nothing is left to anybody, the report only tells."""
    organ = meeting.prepared.organ
    asked: dict[str, list[str]] = {}
    for came_out in meeting.outcomes:
        decides, levels = who_decides(came_out.item, organ), levels_of(came_out.item)
        given = any(rating.level is not None for rating in came_out.ratings)
        if decides and given and levels not in asked.setdefault(decides, []):
            asked[decides].append(levels)
    begun = f"Trên đây là kết quả kiểm điểm, đánh giá, xếp loại chất lượng năm {meeting.year}"
    wanted = [f"{who} xem xét, quyết định đối với {' và '.join(levels)}" for who, levels in asked.items() if levels]
    return f"{begun}, kính báo cáo {'; kính báo cáo '.join(wanted or [deciding_superior(organ)])}"
