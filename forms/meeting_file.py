"""The meeting file: a whole meeting described in TOML or JSON, read into the acts that a secretary would record."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Literal, NamedTuple

from msgspec import Struct

from forms.plain import read_plain
from meetings import schema
from meetings.acts import AnyAct, CommentKind, LayoutName, Question, ReadingValue
from meetings.faults import Code, Finding, Refused
from meetings.may.prepare import ID_TAKEN, SUBJECT_UNCLEAR
from meetings.people import Level, Member, MemberStatus, Organ, OrganKind
from meetings.schema import Count, Line, NamedLine, NamedText, Text, Year

MEMBER_WITHOUT_NAME = Code(
    "F021", "người này chưa có họ tên", "vui lòng ghi mục «name», hoặc dùng mã của một người trong danh sách Excel"
)
NO_MEMBERS = Code("F022", "tệp không có đảng viên nào", "vui lòng ghi các mục [[member]] hoặc mục «roster»")
NO_ITEMS = Code("F023", "tệp không có nội dung biểu quyết nào", "vui lòng ghi ít nhất một mục [[item]]", "mục V")


class FileOrgan(Struct, frozen=True, forbid_unknown_fields=True):
    """``[organ]``."""

    name: NamedLine
    """As in the head of its papers."""
    superior: Line
    """The direct superior, as in the head of its papers."""
    kind: OrganKind
    """What kind of organ meets; decides whose word a result is."""
    symbol: Line
    """For the number line of papers, such as ``CB``."""
    locality: Line
    """For the place and date line."""
    has_committee: bool = True
    """Whether a cell has a chi ủy; where it has none the secretary proposes."""

    def organ(self) -> Organ:
        """The organ of the domain."""
        return Organ(self.name, self.superior, self.kind, self.symbol, self.locality, self.has_committee)


class FileSitting(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[sitting]]``."""

    opened: datetime
    """Local time."""
    closed: datetime
    """Local time."""


class FileMember(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[member]]``: None means that the roster's word holds."""

    id: NamedLine
    """How the rest of the file names this person; a roster gives m01, m02, … in its order."""
    name: NamedLine | None = None
    """Required unless the roster has this id."""
    title: Line | None = None
    """Academic or military title, kept apart from the name."""
    born: date | Year | None = None
    """A date, or a year alone."""
    post: Line | None = None
    """Post or duty."""
    status: MemberStatus | None = None
    """Only official members vote."""
    present: bool = True
    """Whether this member is there."""
    absent_reason: Text = ""
    """Why not."""
    excused: bool | None = None
    """Whether the absence is excused (có lý do)."""
    convened: bool = True
    """False leaves an official member out of the circle."""
    convened_reason: Text = ""
    """Required when an official member is left out."""


class FileGuest(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[guest]]``."""

    id: NamedLine
    """May be used in comments and objections."""
    name: NamedLine
    """Full name."""
    post: Line
    """Post, as printed."""


class FileSubject(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[item.subject]]``."""

    member: NamedLine | None = None
    """The id of a member; otherwise ``id``, ``name`` and ``kind``."""
    id: NamedLine | None = None
    """Of an organisation, a collective, or a person who is no member here."""
    name: NamedLine | None = None
    """As printed."""
    kind: Literal["organisation", "collective", "person"] | None = None
    """What is rated."""
    post: Line = ""
    """Post of a person."""
    unit: Line = ""
    """Unit of a person."""
    self_level: Level | None = None
    """The level the subject gave itself."""
    residence: Text = ""
    """Remark of the committee where the member lives."""
    proposed: Level | None = None
    """The committee's proposal; informs, decides nothing."""
    conditions: bool = True
    """Whether the standards for excellent are met."""
    rated: bool = True
    """False: not rated, stands on no ballot, printed as such with the reason."""
    reason: Text = ""
    """Required when not rated."""
    recused: tuple[NamedLine, ...] = ()
    """Ids of members who keep out of this subject."""


class FileRound(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[item.round]]``."""

    question: Question
    """What the papers ask."""
    issued: Count
    """Papers handed out, replacements included."""
    collected: Count
    """Papers that came back."""
    invalid: Count
    """Whole papers found invalid."""
    votes: dict[str, dict[str, Count]]
    """For each subject: for, against (or the levels, or the grades), blank, spoiled."""
    exchanged: Count = 0
    """Spoiled papers taken back and replaced."""
    away: tuple[NamedLine, ...] = ()
    """Members present at the meeting but not for this ballot."""
    runoff: bool = False
    """A ballot among those left tied, or between the highest levels."""
    criterion: Line = ""
    """The criterion voted on; for ``question = "criterion"``."""


class FileComment(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[comment]]`` and ``[[item.comment]]``."""

    by: NamedLine
    """A member or guest."""
    text: NamedText
    """As said."""
    on: NamedLine | None = None
    """A subject."""
    kind: CommentKind = "comment"
    """Comment, explanation, conclusion of the chair, or hint from above."""
    reply: Text = ""
    """How it was answered or taken up."""


class FileTie(Struct, frozen=True, forbid_unknown_fields=True):
    """``[item.tie]``: how a tie at the cap was settled without a ballot, where the reading ``cap.tie`` says so."""

    order: tuple[NamedLine, ...]
    """The tied, first to take a place first."""
    reason: NamedText
    """Printed and recorded."""


class FileItem(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[item]]``."""

    voting: Count
    """Which of the votings of the regulation."""
    subject: tuple[FileSubject, ...]
    """Who or what is rated, in ballot order."""
    convened: tuple[NamedLine, ...] | None = None
    """Its circle, ids of convened members; all of them when left out."""
    request: bool = False
    """Asks the direct superior to decide (voting 7)."""
    round: tuple[FileRound, ...] = ()
    """In the order held; a repeated ballot is a new round."""
    comment: tuple[FileComment, ...] = ()
    """What was said on this item, in order."""
    tie: FileTie | None = None
    """How a tie at the cap was settled without a ballot, where a reading allows it."""


class FileObjection(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[objection]]``."""

    by: NamedLine
    """A member or guest."""
    text: NamedText
    """In the person's own words."""
    on: NamedLine | None = None
    """A subject."""


class FileAdoption(Struct, frozen=True, forbid_unknown_fields=True, rename={"in_favour": "for"}):
    """``[adoption]``."""

    in_favour: Count
    """Members in favour of the minutes."""
    against: Count = 0
    """Against."""
    abstain: Count = 0
    """Abstaining."""
    amendments: Text = ""
    """What was amended before adoption."""


class MeetingFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A meeting file, whole."""

    regulation: NamedLine
    """Id of a regulation."""
    title: NamedLine
    """Of the conference, as printed."""
    opened: datetime
    """Local time."""
    closed: datetime
    """Local time."""
    place: NamedLine
    """Where."""
    chair: NamedLine
    """Id of a member."""
    secretary: NamedLine
    """Id of a member."""
    tellers: tuple[NamedLine, ...]
    """Ids of members; the first is the head."""
    organ: FileOrgan
    """Who meets."""
    item: tuple[FileItem, ...]
    """What is voted on."""
    roster: NamedLine | None = None
    """An .xlsx beside this file; ``member`` then only adds or lays over by id."""
    layout: LayoutName | None = None
    """Layout of the papers: Party since 2026, Party before, administration; by the organ when left out: ``ND30`` for an ``agency``, else ``HD05``."""
    templates: NamedLine | None = None
    """A folder beside this file with the office's own Word templates; each takes the place of the shipped one of its name: ``minutes.docx``, ``count_minutes.docx``, ``summary.docx``, ``excerpt.docx``."""
    readings: dict[str, ReadingValue] = {}
    """Contested readings chosen otherwise, by key, with ``ground``: the document they rest on."""
    sitting: tuple[FileSitting, ...] = ()
    """Where the meeting had more than one sitting."""
    member: tuple[FileMember, ...] = ()
    """The members."""
    guest: tuple[FileGuest, ...] = ()
    """Those who attend, may speak and never count."""
    comment: tuple[FileComment, ...] = ()
    """What was said on the meeting as a whole."""
    objection: tuple[FileObjection, ...] = ()
    """Retained opinions (ý kiến bảo lưu)."""
    adoption: FileAdoption | None = None
    """Of the minutes; without it they stay a draft."""


class MeetingRead(NamedTuple):
    """A meeting file as read: its acts in the order they are recorded, and what was found on the way.

    ``acts`` is None where required parts were lost, so that no rule can judge the rest.
    """

    acts: tuple[AnyAct, ...] | None
    findings: tuple[Finding, ...]
    templates: Path | None = None
    """The folder of the office's own templates."""
    tables: tuple[str, ...] = ()
    """Ids of the file's ``[[member]]`` tables, in order: where in the file a member stands."""

    def placed(self, finding: Finding) -> Finding:
        """The finding with a member's id in its place turned into the table of the file, where there is one."""
        head, _, rest = finding.where.partition(".")
        member, _, key = rest.partition(".")
        if head != "member" or member not in self.tables:
            return finding
        return finding._replace(where=f"member[{self.tables.index(member)}].{key}")


def read_meeting(path: Path) -> MeetingRead:
    """Read a meeting file and the roster it names; raise Refused only where the file itself cannot be read."""
    data = dict(read_plain(path))
    if isinstance(data.get("readings"), Mapping):
        data["readings"] = dict(_flat(data["readings"]))
    reading = schema.read(data, MeetingFile)
    if not isinstance(reading.value, MeetingFile):
        return MeetingRead(None, reading.findings)
    roster, roster_findings = _roster(reading.value, path.parent)
    if any(re.fullmatch(r"member\[\d+\]\.name", finding.where) for finding in reading.findings):
        return MeetingRead(None, reading.findings + roster_findings)
    members, member_faults = merged(reading.value.member, roster)
    own_faults = tuple(_own_faults(reading.value))
    findings = reading.findings + roster_findings + tuple(member_faults) + own_faults
    named = reading.value.templates
    templates = None if named is None else path.parent / named
    if not reading.whole or members is None:
        return MeetingRead(None, findings, templates)
    from forms.meeting_acts import acts_of

    tables = tuple(member.id for member in reading.value.member)
    return MeetingRead(tuple(acts_of(reading.value, members)), findings, templates, tables)


def _own_faults(file: MeetingFile) -> Iterator[Finding]:
    """What only a file can get wrong: no item, subjects that are neither a member nor somebody named, an odd ground."""
    for number, item in enumerate(file.item):
        for index, subject in enumerate(item.subject):
            stranger = (subject.id, subject.name, subject.kind)
            whole = all(stranger) if subject.member is None else not any(stranger)
            if not whole:
                yield SUBJECT_UNCLEAR.at(f"item[{number}].subject[{index}]")
    if not file.item:
        yield NO_ITEMS.at("item")
    if not isinstance(file.readings.get("ground", ""), str):
        given = schema.described(file.readings["ground"])
        yield schema.WRONG_KIND.at("readings.ground", wanted="một đoạn chữ", given=given)


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
            faults.append(ID_TAKEN.at(f"member[{index}].id", id=entry.id))
        elif entry.name is None and entry.id not in members:
            if roster is not None:
                faults.append(MEMBER_WITHOUT_NAME.at(f"member[{index}].name"))
        else:
            members[entry.id] = _laid_over(members.get(entry.id), entry)
        seen.add(entry.id)
    if roster is None:
        return None, faults
    if not members and not faults:
        faults.append(NO_MEMBERS.at("member"))
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
