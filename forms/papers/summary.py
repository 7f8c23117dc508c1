"""Summary of levels (bảng tổng hợp mức xếp loại): what it is filled with, and how a meeting fills it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from forms.parts.frame import frame_of, head, receivers
from forms.parts.items import item_heading
from forms.parts.levels import (
    count_phrases,
    counted,
    level_name,
    of_persons,
    post_and_unit,
    post_heading,
    remark_on_level,
    share_of_excellent,
    voted_heading,
    votes_over_convened,
)
from forms.parts.naming import Names, names_of
from forms.parts.paper import Frame, Head, Paper, Signer
from forms.parts.results import cap_in_words
from forms.parts.rounds import subject_heading
from forms.parts.signing import signer
from forms.parts.source import Source
from forms.parts.wording import issued_text, proposed_heading
from meetings.meeting import Meeting
from meetings.outcome import ItemOutcome
from meetings.people import Subject
from meetings.vietnamese import long_date, two_digits


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One subject: every word spoken on its level, side by side; any of them may be empty."""

    number: str
    """Its place on the ballot."""
    subject: str
    """Who or what is rated."""
    post: str
    """Post, or unit."""
    self_level: str
    """The level it gives itself (tự xếp loại)."""
    residence: str
    """Remark of the committee where the member lives (nhận xét nơi cư trú)."""
    proposed: str
    """Proposed by the cell's committee, or by its secretary where there is none."""
    votes: str
    """Votes over convened and their share: ``12/15 (80,00%)``."""
    result: str
    """The level voted; empty while none is."""
    note: str = ""
    """Why not rated, what is still open."""


@dataclass(frozen=True, slots=True)
class SummaryItem:
    """One voting: its subjects and the counts per level."""

    of_persons: bool
    """Whether persons are rated: only they have a remark from where they live."""
    heading: str
    """Numbered: ``1. Đề xuất xếp loại chất lượng đảng viên``."""
    subject_heading: str
    """``Họ và tên``, ``Tên tập thể``."""
    post_heading: str
    """``Chức vụ``, ``Đơn vị``."""
    proposed_heading: str
    """``Chi ủy đề xuất``, or ``Bí thư chi bộ đề xuất`` where there is no committee."""
    result_heading: str
    """``Chi bộ đề xuất``, ``Chi bộ quyết định``, ``Hội nghị tự xếp loại``."""
    lines: tuple[SummaryLine, ...]
    totals: tuple[str, ...]
    """Counts per level, each a whole phrase: ``Hoàn thành tốt nhiệm vụ: 12 đồng chí (80,00%)``."""
    cap: str = ""
    """The cap in figures; may be empty."""


@dataclass(frozen=True, slots=True)
class SummaryContext:
    """Everything the summary says."""

    head: Head
    subject: str
    """Below the title: ``Mức xếp loại chất lượng năm 2025``."""
    meeting: Frame
    basis: str
    """What it is taken from: ``Kèm theo Biên bản Hội nghị ngày 05 tháng 12 năm 2025``; may be empty."""
    items: tuple[SummaryItem, ...]
    signer: Signer
    receivers: tuple[str, ...] = ()
    """Lines of ``Nơi nhận`` with their closing marks; may be empty."""


CONTEXT = SummaryContext


def papers(source: Source) -> Iterator[Paper[SummaryContext]]:
    """One for each meeting."""
    yield Paper("bang-tong-hop.docx", partial(summary_of, source.meeting))


def summary_of(meeting: Meeting) -> SummaryContext:
    """The summary of a meeting's levels: what everybody said, what was voted, counts per level."""
    names = names_of(meeting)
    frame = frame_of(meeting, names)
    return SummaryContext(
        head=head(meeting, "summary", dated=True),
        subject=f"Mức xếp loại chất lượng tại {meeting.prepared.title}",
        meeting=frame,
        basis=f"Kèm theo {'dự thảo ' if frame.draft else ''}Biên bản Hội nghị {long_date(meeting.day)}",
        items=tuple(_item(meeting, came_out, names) for came_out in meeting.outcomes),
        signer=signer(meeting),
        receivers=receivers(meeting),
    )


def _item(meeting: Meeting, came_out: ItemOutcome, names: Names) -> SummaryItem:
    item = came_out.item
    return SummaryItem(
        of_persons=of_persons(item),
        heading=item_heading(item),
        subject_heading=subject_heading(item),
        post_heading=post_heading(item),
        proposed_heading=proposed_heading(meeting.prepared.organ),
        result_heading=voted_heading(item),
        lines=tuple(_line(came_out, subject, place, names) for place, subject in enumerate(item.subjects, start=1)),
        totals=tuple(_totals(came_out)),
        cap=" ".join(cap_in_words(came_out, issued_text(meeting.regulation))),
    )


def _line(came_out: ItemOutcome, subject: Subject, place: int, names: Names) -> SummaryLine:
    return SummaryLine(
        number=str(place),
        subject=names.bare(subject.id),
        post=post_and_unit(subject),
        self_level=level_name(subject.self_level),
        residence=subject.residence,
        proposed=level_name(subject.proposed),
        votes=votes_over_convened(came_out, subject.id),
        result=level_name(came_out.level_of(subject.id)),
        note=remark_on_level(came_out, subject),
    )


def _totals(came_out: ItemOutcome) -> Iterator[str]:
    """Counts per level of those rated, then those open and those not rated."""
    rated = came_out.item.rated
    levels = [came_out.level_of(subject) for subject in rated]
    counts = counted(levels)
    yield from count_phrases(counts, len(rated))
    if left := levels.count(None):
        yield f"chưa có kết quả: {two_digits(left)}"
    if unrated := len(came_out.item.subjects) - len(rated):
        yield f"không đánh giá, xếp loại: {two_digits(unrated)}"
    share = share_of_excellent(counts)
    if came_out.cap is not None and share:
        yield f"tỷ lệ xuất sắc trong số từ mức tốt trở lên: {share}"
