"""The meeting file: a whole meeting described in TOML or JSON, read into the acts that a secretary would record."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from msgspec import Struct

from forms.plain import read_plain
from meetings import schema
from meetings.acts import AnyAct, CommentKind, Question, ReadingValue
from meetings.faults import Code, Finding, Refused
from meetings.may.prepare import F111, F122
from meetings.people import Level, Member, MemberStatus, Organ, OrganKind
from meetings.schema import Count, Line, NamedLine, NamedText, Text

F021 = Code(
    "F021", "người này chưa có họ tên", "vui lòng ghi mục «name», hoặc dùng mã của một người trong danh sách Excel"
)
F022 = Code("F022", "tệp không có đảng viên nào", "vui lòng ghi các mục [[member]] hoặc mục «roster»")
F023 = Code("F023", "tệp không có nội dung biểu quyết nào", "vui lòng ghi ít nhất một mục [[item]]", "mục V")


class FileOrgan(Struct, frozen=True, forbid_unknown_fields=True):
    """``[organ]``."""

    name: NamedLine
    superior: Line
    kind: OrganKind
    symbol: Line
    locality: Line
    has_committee: bool = True

    def organ(self) -> Organ:
        """The organ of the domain."""
        return Organ(self.name, self.superior, self.kind, self.symbol, self.locality, self.has_committee)


class FileSitting(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[sitting]]``."""

    opened: datetime
    closed: datetime


class FileMember(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[member]]``: None means that the roster's word holds."""

    id: NamedLine
    name: NamedLine | None = None
    title: Line | None = None
    born: date | Count | None = None
    post: Line | None = None
    status: MemberStatus | None = None
    present: bool = True
    absent_reason: Text = ""
    excused: bool | None = None
    convened: bool = True
    convened_reason: Text = ""


class FileGuest(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[guest]]``."""

    id: NamedLine
    name: NamedLine
    post: Line


class FileSubject(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[item.subject]]``."""

    member: NamedLine | None = None
    id: NamedLine | None = None
    name: NamedLine | None = None
    kind: Literal["organisation", "collective", "person"] | None = None
    post: Line = ""
    unit: Line = ""
    self_level: Level | None = None
    residence: Text = ""
    proposed: Level | None = None
    conditions: bool = True
    rated: bool = True
    reason: Text = ""
    recused: tuple[NamedLine, ...] = ()


class FileRound(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[item.round]]``."""

    question: Question
    issued: Count
    collected: Count
    invalid: Count
    votes: dict[str, dict[str, Count]]
    exchanged: Count = 0
    away: tuple[NamedLine, ...] = ()
    runoff: bool = False
    criterion: Line = ""


class FileComment(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[comment]]`` and ``[[item.comment]]``."""

    by: NamedLine
    text: NamedText
    on: NamedLine | None = None
    kind: CommentKind = "comment"
    reply: Text = ""


class FileTie(Struct, frozen=True, forbid_unknown_fields=True):
    """``[item.tie]``: how a tie at the cap was settled without a ballot, where the reading ``cap.tie`` says so."""

    order: tuple[NamedLine, ...]
    reason: NamedText


class FileItem(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[item]]``."""

    voting: Count
    subject: tuple[FileSubject, ...]
    convened: tuple[NamedLine, ...] | None = None
    request: bool = False
    round: tuple[FileRound, ...] = ()
    comment: tuple[FileComment, ...] = ()
    tie: FileTie | None = None


class FileObjection(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[objection]]``."""

    by: NamedLine
    text: NamedText
    on: NamedLine | None = None


class FileAdoption(Struct, frozen=True, forbid_unknown_fields=True, rename={"in_favour": "for"}):
    """``[adoption]``."""

    in_favour: Count
    against: Count = 0
    abstain: Count = 0
    amendments: Text = ""


class MeetingFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A meeting file, whole."""

    regulation: NamedLine
    title: NamedLine
    opened: datetime
    closed: datetime
    place: NamedLine
    chair: NamedLine
    secretary: NamedLine
    tellers: tuple[NamedLine, ...]
    organ: FileOrgan
    item: tuple[FileItem, ...]
    roster: NamedLine | None = None
    readings: dict[str, ReadingValue] = {}
    sitting: tuple[FileSitting, ...] = ()
    member: tuple[FileMember, ...] = ()
    guest: tuple[FileGuest, ...] = ()
    comment: tuple[FileComment, ...] = ()
    objection: tuple[FileObjection, ...] = ()
    adoption: FileAdoption | None = None


class MeetingRead(NamedTuple):
    """A meeting file as read: its acts in the order they are recorded, and what was found on the way.

    ``acts`` is None where required parts were lost, so that no rule can judge the rest.
    """

    acts: tuple[AnyAct, ...] | None
    findings: tuple[Finding, ...]


def read_meeting(path: Path) -> MeetingRead:
    """Read a meeting file and the roster it names; raise Refused only where the file itself cannot be read."""
    data = dict(read_plain(path))
    if isinstance(data.get("readings"), Mapping):
        data["readings"] = dict(_flat(data["readings"]))
    reading = schema.read(data, MeetingFile)
    if not isinstance(reading.value, MeetingFile):
        return MeetingRead(None, reading.findings)
    roster, roster_findings = _roster(reading.value, path.parent)
    members, member_faults = merged(reading.value.member, roster)
    own_faults = tuple(_own_faults(reading.value))
    findings = reading.findings + roster_findings + tuple(member_faults) + own_faults
    if not reading.whole or members is None:
        return MeetingRead(None, findings)
    from forms.meeting_acts import acts_of

    return MeetingRead(tuple(acts_of(reading.value, members)), findings)


def _own_faults(file: MeetingFile) -> Iterator[Finding]:
    """What only a file can get wrong: no item, subjects that are neither a member nor somebody named, an odd ground."""
    for number, item in enumerate(file.item):
        for index, subject in enumerate(item.subject):
            stranger = (subject.id, subject.name, subject.kind)
            whole = all(stranger) if subject.member is None else not any(stranger)
            if not whole:
                yield F122.at(f"item[{number}].subject[{index}]")
    if not file.item:
        yield F023.at("item")
    if not isinstance(file.readings.get("ground", ""), str):
        given = schema.described(file.readings["ground"])
        yield schema.F013.at("readings.ground", wanted="một đoạn chữ", given=given)


def _flat(table: object, prefix: str = "") -> Iterator[tuple[str, object]]:
    """Readings by key, whether the file quotes ``"cap.base"`` or nests it as TOML does without quotes."""
    if isinstance(table, Mapping):
        for key, value in table.items():
            nested = isinstance(value, Mapping)
            yield from _flat(value, f"{prefix}{key}.") if nested else ((f"{prefix}{key}", value),)


def _roster(file: MeetingFile, folder: Path) -> tuple[tuple[Member, ...] | None, tuple[Finding, ...]]:
    """The roster's members, ids m01… in its order; None where the roster is refused."""
    if file.roster is None:
        return (), ()
    from forms.roster import read_roster

    try:
        roster = read_roster(folder / file.roster)
    except Refused as refused:
        return None, tuple(f._replace(where=_in_roster(file.roster, f.where)) for f in refused.findings)
    members = (
        Member(f"m{number:02d}", entry.name, entry.title or "", entry.born, entry.post or "", entry.status)
        for number, entry in enumerate(roster.members, start=1)
    )
    warnings = tuple(f._replace(where=_in_roster(file.roster, f.where)) for f in roster.warnings)
    return tuple(members), warnings


def _in_roster(roster: str, cell: str) -> str:
    return f"roster {roster} {cell}".rstrip()


def merged(
    given: Iterable[FileMember], roster: tuple[Member, ...] | None
) -> tuple[tuple[Member, ...] | None, list[Finding]]:
    """The roster with the file's members added, or laid over those of the same id; None where it cannot be judged."""
    faults: list[Finding] = []
    members = {member.id: member for member in roster or ()}
    seen: set[str] = set()
    for index, entry in enumerate(given):
        if entry.id in seen:
            faults.append(F111.at(f"member[{index}].id", id=entry.id))
        elif entry.name is None and entry.id not in members:
            if roster is not None:
                faults.append(F021.at(f"member[{index}].name"))
        else:
            members[entry.id] = _laid_over(members.get(entry.id), entry)
        seen.add(entry.id)
    if roster is None:
        return None, faults
    if not members and not faults:
        faults.append(F022.at("member"))
    return (tuple(members.values()) if members else None), faults


def _laid_over(known: Member | None, entry: FileMember) -> Member:
    base = known or Member(entry.id, "")
    return Member(
        id=entry.id,
        name=base.name if entry.name is None else entry.name,
        title=base.title if entry.title is None else entry.title,
        born=base.born if entry.born is None else entry.born,
        post=base.post if entry.post is None else entry.post,
        status=base.status if entry.status is None else entry.status,
    )
