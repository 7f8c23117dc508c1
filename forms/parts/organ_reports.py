"""Reports of collectives and organisations on themselves (báo cáo): their head, who signs them, where they go.

An organ that rates itself reports under its own head; one that others rate reports to the organ that meets.
"""

from dataclasses import dataclass
from typing import NamedTuple

from forms.parts.frame import NAME_FOR_PEN, NUMBER_FOR_PEN, head_before, receivers
from forms.parts.kinds import KINDS
from forms.parts.layout import manner_of
from forms.parts.paper import Head, Signer
from forms.parts.self_reviews import (
    LevelMarks,
    Remedied,
    Reviewed,
    SelfGrade,
    local_content,
    nothing_pointed_out,
    self_grades,
    shortcomings,
)
from forms.parts.signing import AS_CHAIR, SECRETARIES, signer
from meetings.meeting import Meeting
from meetings.vietnamese import fold

PARTY_BODIES = ("chi uy", "dang uy", "ban thuong vu", "ban chap hanh")


@dataclass(frozen=True, slots=True)
class OrganReport:
    """What every such report says; what nobody recorded is room for the pen."""

    head: Head
    """Day and, for another organ's report, number left to the pen: ``Quảng Ngãi, ngày … tháng … năm 20…``."""
    subject: str
    """Below the title: ``Tự kiểm điểm của tập thể Chi ủy năm 2025``."""
    targets: tuple[str, ...]
    """Where targets come from, each with rows for the result: ``Chỉ tiêu trong nghị quyết đại hội``; may be empty."""
    grades: tuple[SelfGrade, ...]
    """Self grades by the criteria of the one that reports; may be empty."""
    shortcomings: tuple[Remedied, ...]
    """What the previous review pointed out or an authority concluded."""
    nothing_pointed_out: str
    """``Không có.`` where it is on record that nothing was; empty leaves room for the pen."""
    levels: tuple[LevelMarks, ...]
    """The level that it takes for itself or is proposed for, in one row."""
    signer: Signer
    """Who signs for it: ``T/M CHI ỦY``, ``BÍ THƯ``."""
    receivers: tuple[str, ...]
    """To whom it goes (nơi nhận): ``Đảng ủy phường An Phú (để báo cáo),``."""


class FromTheRecord(NamedTuple):
    """What the book knows of one that reports, for the fields of those names."""

    targets: tuple[str, ...]
    grades: tuple[SelfGrade, ...]
    shortcomings: tuple[Remedied, ...]
    nothing_pointed_out: str
    receivers: tuple[str, ...]


def from_the_record(meeting: Meeting, one: Reviewed) -> FromTheRecord:
    """Targets, grades, shortcomings and receivers of one that reports."""
    subject = one.subject
    return FromTheRecord(
        targets=local_content(meeting, "target"),
        grades=tuple(self_grades(meeting, subject)),
        shortcomings=shortcomings(meeting, subject),
        nothing_pointed_out=nothing_pointed_out(meeting, subject),
        receivers=receivers_of_report(meeting, one),
    )


def head_of_report(meeting: Meeting, form: str, one: Reviewed) -> Head:
    """The head of a report, its day left to the pen; another organ's number and symbol too."""
    own, manner = head_before(meeting, form), manner_of(meeting)
    if _of_itself(one):
        return own
    number = f"{manner.number_lead}{NUMBER_FOR_PEN}{manner.after_number}{KINDS[form]}{manner.before_symbol}……"
    return Head(meeting.prepared.organ.name.upper(), one.subject.name.upper(), number, own.place_date)


def signer_of_collective(meeting: Meeting, one: Reviewed) -> Signer:
    """Who signs for a collective: in its name; as what, where the chair's post is one of it."""
    behalf = f"{manner_of(meeting).on_behalf} {one.subject.name.upper()}"
    own = signer(meeting)
    if not _of_itself(one):
        return Signer(behalf, "", NAME_FOR_PEN)
    elsewhere = own.office == AS_CHAIR or (own.office in SECRETARIES and not _of_the_party(one.subject.name))
    return Signer(behalf, "" if elsewhere else own.office, own.name)


def signer_of_organisation(meeting: Meeting, one: Reviewed) -> Signer:
    """Who signs for an organisation: its own head or secretary; of another one the pen says who."""
    return signer(meeting) if _of_itself(one) else Signer("", "NGƯỜI ĐỨNG ĐẦU", NAME_FOR_PEN)


def receivers_of_report(meeting: Meeting, one: Reviewed) -> tuple[str, ...]:
    """To whom the report goes: upwards, and where it is kept."""
    manner = manner_of(meeting)
    if _of_itself(one):
        return receivers(meeting)
    return (f"{meeting.prepared.organ.name} {manner.reported}", manner.kept)


def _of_the_party(collective: str) -> bool:
    """Whether a secretary leads the collective by that post: the leadership of an agency has another head."""
    return fold(collective).removeprefix("tap the ").startswith(PARTY_BODIES)


def _of_itself(one: Reviewed) -> bool:
    """Whether the organ that meets rates itself here, or a collective of its own."""
    return one.item.force == "self_rating"
