"""A meeting file read: the file, the roster it names, every fault at once, the acts that a secretary would record."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from forms.catalogue import FORMS
from forms.meeting_file.shape import FileMember, MeetingFile
from forms.plain import flat, read_plain
from meetings import schema
from meetings.acts import AnyAct
from meetings.faults import Code, Finding, Refused
from meetings.may.prepare import ID_TAKEN, SUBJECT_UNCLEAR
from meetings.people import Member

MEMBER_WITHOUT_NAME = Code(
    "F021", "người này chưa có họ tên", "vui lòng ghi họ tên («name»), hoặc dùng mã của một người trong danh sách Excel"
)
NO_MEMBERS = Code(
    "F022",
    "tệp không có đảng viên nào",
    "vui lòng ghi từng đảng viên (mục «[[member]]») hoặc danh sách Excel (mục «roster»)",
)
NO_ITEMS = Code(
    "F023", "tệp không có nội dung biểu quyết nào", "vui lòng ghi ít nhất một nội dung (mục «[[item]]»)", "mục V"
)
NOT_A_NUMBERED_PAPER = Code("F024", "không có văn bản mang số nào tên «{form}»", "các văn bản mang số: {known}")


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


def read_meeting(path: Path, *, unfinished: bool = False) -> MeetingRead:
    """Read a meeting file and the roster it names; raise Refused only where the file itself cannot be read.

    An ``unfinished`` meeting need not say when it closed.
    """
    data = dict(read_plain(path))
    if unfinished and "opened" in data:
        data.setdefault("closed", data["opened"])
    if isinstance(data.get("readings"), Mapping):
        data["readings"] = dict(flat(data["readings"]))
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
    from forms.meeting_file.acts import acts_of

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
    numbered = {form.key for form in FORMS if form.numbered}
    for form in file.numbers.keys() - numbered:
        yield NOT_A_NUMBERED_PAPER.at(f"numbers.{form}", form=form, known=", ".join(sorted(numbered)))
    if not isinstance(file.readings.get("ground", ""), str):
        given = schema.described(file.readings["ground"])
        yield schema.WRONG_KIND.at("readings.ground", wanted="một đoạn chữ", given=given)


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
