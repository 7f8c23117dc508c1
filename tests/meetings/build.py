"""Small builders, so that a test shows only the figures that matter."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from msgspec.structs import replace

from meetings import drafting, journal
from meetings.acts import (
    Absence,
    Act,
    AnyAct,
    AttendanceTaken,
    ItemPut,
    MeetingClosed,
    MeetingOpened,
    MeetingPrepared,
    MembersConvened,
    MembersListed,
    MinutesAdopted,
    OfficersChosen,
    Question,
    ReadingValue,
    RoundHeld,
)
from meetings.book import Book, Hand
from meetings.drafting import Draft
from meetings.faults import Finding
from meetings.meeting import Meeting
from meetings.outcome import ItemOutcome
from meetings.people import Level, Member, Organ, OrganKind, Subject, SubjectKind

MORNING = datetime(2023, 12, 5, 7, 30)
NOON = datetime(2023, 12, 5, 11, 15)


def ids(count: int) -> tuple[str, ...]:
    """m01, m02, …"""
    return tuple(f"m{number:02d}" for number in range(1, count + 1))


def member(member_id: str, **given: str) -> Member:
    return Member(member_id, given.pop("name", f"Nguyễn Văn {member_id.upper()}"), **given)  # type: ignore[arg-type]


def opened(
    convened: int,
    present: int | None = None,
    *,
    kind: OrganKind = "dependent_cell",
    readings: Mapping[str, ReadingValue] | None = None,
    more: Iterable[Member] = (),
    at: datetime = MORNING,
) -> list[AnyAct]:
    """A cell of so many convened members, of whom the last ones are absent; open, roll called."""
    members = (*(member(one) for one in ids(convened)), *more)
    absent = ids(convened)[present:] if present is not None else ()
    ground = "Hướng dẫn số 05-HD/ĐU" if readings else ""
    organ = Organ("CHI BỘ TRƯỜNG HỌC", "ĐẢNG BỘ PHƯỜNG AN PHÚ", kind, "CB", "Quảng Ngãi")
    return [
        MeetingPrepared("13-HD/TU", "Hội nghị kiểm điểm", "Phòng họp", organ, at, dict(readings or {}), ground),
        MembersListed(members),
        MembersConvened(),
        OfficersChosen("m01", "m01", ("m01",)),
        MeetingOpened(at),
        AttendanceTaken(tuple(Absence(one, "ốm", excused=True) for one in absent)),
    ]


def put(voting: int, *subjects: str | Subject, convened: tuple[str, ...] | None = None, **more: bool) -> ItemPut:
    """An item; a subject given by its id alone is a member."""
    whole = tuple(one if isinstance(one, Subject) else subject(one) for one in subjects)
    return ItemPut(voting, whole, convened, **more)


def subject(subject_id: str, kind: SubjectKind = "member", **more: object) -> Subject:
    return Subject(subject_id, f"Nguyễn Văn {subject_id.upper()}", kind, **more)  # type: ignore[arg-type]


def asked(question: Question, papers: int, /, *, item: int = 0, **in_favour: int) -> RoundHeld:
    """A yes/no round with so many papers handed out, collected and valid; the rest of each line is against."""
    votes = {one: {"for": given, "against": papers - given} for one, given in in_favour.items()}
    return RoundHeld(item, question, papers, papers, 0, votes)


def runoff(papers: int, /, **in_favour: int) -> RoundHeld:
    """A runoff of the excellent among the tied."""
    return replace(asked("excellent", papers, **in_favour), runoff=True)


def levels(papers: int, /, **lines: tuple[int, int, int, int]) -> RoundHeld:
    """A four-level round: excellent, good, fulfilled, unfulfilled for each subject; what is left is blank."""
    names: tuple[Level, ...] = ("excellent", "good", "fulfilled", "unfulfilled")
    votes = {one: {**dict(zip(names, line, strict=True)), "blank": papers - sum(line)} for one, line in lines.items()}
    return RoundHeld(0, "level", papers, papers, 0, votes)


def played(acts: Iterable[Act]) -> Meeting:
    """The meeting of acts that stand without a fault."""
    examined = journal.examine(acts)
    faults = [finding.line() for finding in examined.findings if finding.stops]
    if examined.meeting is None or faults:
        raise AssertionError(faults)
    return examined.meeting


def came_out(acts: Iterable[Act], item: int = 0) -> ItemOutcome:
    return played(acts).outcomes[item]


def found(acts: Iterable[Act], code: str) -> list[Finding]:
    """Every finding of that code."""
    return [finding for finding in journal.examine(acts).findings if finding.code == code]


def fault_codes(acts: Iterable[Act]) -> list[str]:
    return [finding.code for finding in journal.examine(acts).findings if finding.stops]


def rated(outcome: ItemOutcome) -> dict[str, Level | None]:
    return {rating.subject: rating.level for rating in outcome.ratings}


def pending(outcome: ItemOutcome) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.reason, one.subjects) for one in outcome.pending]


CLOSING = (MinutesAdopted(0), MeetingClosed(NOON))


def keep_in(book: Book, acts: Sequence[AnyAct], hand: Hand, amend: str = "") -> Draft:
    """Draft a whole meeting and write it."""
    draft = drafting.drafted(book, acts, hand, amend=amend)
    drafting.written(book, draft, None, hand)
    return draft
