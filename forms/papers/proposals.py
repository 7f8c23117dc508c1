"""Proposed levels before the vote (tổng hợp đề xuất mức xếp loại): what is filled in, and how a meeting fills it.

Annex 3: the committee of a cell, or its secretary, puts together the self-given levels and the remarks from where the
members live, and proposes a level for each.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from forms.parts.frame import frame_of, head_before, receivers_within
from forms.parts.items import item_heading
from forms.parts.levels import (
    counted,
    level_name,
    not_rated_because,
    of_persons,
    post_and_unit,
    post_heading,
)
from forms.parts.naming import Names, names_of
from forms.parts.paper import Frame, Head, Paper, Signer
from forms.parts.rounds import subject_heading
from forms.parts.signing import proposer
from forms.parts.source import Source
from forms.parts.wording import proposed_heading
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.people import LEVEL_NAMES, Level, Subject
from meetings.vietnamese import two_digits

CONDITIONS_NOT_MET = f"Chưa bảo đảm tiêu chuẩn, điều kiện xếp loại {LEVEL_NAMES['excellent']}"


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """One subject, and what is said of its level before anybody votes; any of these may be empty."""

    number: str
    """Place on the ballot: ``1``."""
    subject: str
    """Name alone: ``Trần Văn Bình``."""
    post: str
    """Post, unit: ``Giáo viên, Tổ Toán``."""
    self_level: str
    """The level it gives itself (tự xếp loại): ``Hoàn thành tốt nhiệm vụ``."""
    residence: str
    """Remark of the committee where the member lives (nhận xét nơi cư trú): ``Gương mẫu``."""
    proposed: str
    """The level proposed to the meeting: ``Hoàn thành tốt nhiệm vụ``."""
    note: str
    """Why not rated, or that the conditions for excellent are not met; in whole words."""


@dataclass(frozen=True, slots=True)
class ProposalItem:
    """One item that the meeting will vote on: its subjects, and how many gave themselves or are proposed each level."""

    of_persons: bool
    """Whether persons alone are rated: only they have a remark from where they live."""
    heading: str
    """Numbered: ``1. Đề xuất xếp loại chất lượng đảng viên``."""
    subject_heading: str
    """``Họ và tên``, ``Tên tập thể``."""
    post_heading: str
    """``Chức vụ, đơn vị``."""
    proposed_heading: str
    """``Chi ủy đề xuất``, or ``Bí thư chi bộ đề xuất`` where there is no committee."""
    lines: tuple[ProposalLine, ...]
    totals: tuple[str, ...]
    """Whole sentences: ``Tự xếp loại: Hoàn thành xuất sắc nhiệm vụ: 02; …``, then the same of what is proposed."""


@dataclass(frozen=True, slots=True)
class ProposalsContext:
    """Everything that the list of proposed levels says."""

    head: Head
    subject: str
    """Below the title: ``Trình Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025``."""
    meeting: Frame
    items: tuple[ProposalItem, ...]
    signer: Signer
    """Who proposes: ``T/M CHI ỦY``."""
    receivers: tuple[str, ...] = ()
    """Those who will vote: ``Các thành viên triệu tập,``."""


CONTEXT = ProposalsContext


def papers(source: Source) -> Iterator[Paper[ProposalsContext]]:
    """One for each meeting that has something to vote on."""
    if source.meeting.items:
        yield Paper("tong-hop-de-xuat.docx", partial(proposals_of, source.meeting))


def proposals_of(meeting: Meeting) -> ProposalsContext:
    """What is proposed to a meeting; no votes stand in it, whatever the meeting has come to since."""
    names = names_of(meeting)
    return ProposalsContext(
        head=head_before(meeting, "proposals"),
        subject=f"Trình {meeting.prepared.title}",
        meeting=frame_of(meeting, names),
        items=tuple(_item(meeting, item, names) for item in meeting.items),
        signer=proposer(meeting),
        receivers=receivers_within(meeting, "Các thành viên triệu tập"),
    )


def _item(meeting: Meeting, item: Item, names: Names) -> ProposalItem:
    proposed = proposed_heading(meeting.prepared.organ)
    return ProposalItem(
        of_persons=of_persons(item),
        heading=item_heading(item),
        subject_heading=subject_heading(item),
        post_heading=post_heading(item),
        proposed_heading=proposed,
        lines=tuple(_line(subject, place, names) for place, subject in enumerate(item.subjects, start=1)),
        totals=tuple(_totals(item, proposed)),
    )


def _line(subject: Subject, place: int, names: Names) -> ProposalLine:
    return ProposalLine(
        number=str(place),
        subject=names.bare(subject.id),
        post=post_and_unit(subject),
        self_level=level_name(subject.self_level),
        residence=subject.residence,
        proposed=level_name(subject.proposed),
        note=_note(subject),
    )


def _note(subject: Subject) -> str:
    if not subject.rated:
        return not_rated_because(subject)
    return "" if subject.conditions else CONDITIONS_NOT_MET


def _totals(item: Item, proposed: str) -> Iterator[str]:
    """Counts of those who are to be rated, by what they gave themselves and by what is proposed."""
    rated = [subject for subject in item.subjects if subject.rated]
    yield f"Tự xếp loại: {_counts([subject.self_level for subject in rated])}."
    yield f"{proposed}: {_counts([subject.proposed for subject in rated])}."
    if unrated := len(item.subjects) - len(rated):
        yield f"Không đánh giá, xếp loại: {two_digits(unrated)}."


def _counts(levels: list[Level | None]) -> str:
    said = [f"{LEVEL_NAMES[level]}: {two_digits(count)}" for level, count in counted(levels).items()]
    return "; ".join([*said, *([f"chưa ghi mức: {two_digits(left)}"] if (left := levels.count(None)) else [])])
