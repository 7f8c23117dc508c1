"""Summary of levels (bảng tổng hợp mức xếp loại): what it is filled with, and how a meeting fills it."""

from collections.abc import Iterator
from dataclasses import dataclass

from forms.parts.frame import frame_of, head, receivers
from forms.parts.items import item_heading
from forms.parts.naming import PERSONS, Names, names_of
from forms.parts.paper import Frame, Head, Signer
from forms.parts.results import cap_in_words, deciding_line
from forms.parts.rounds import subject_heading
from forms.parts.signing import signer
from forms.parts.source import Source
from forms.parts.wording import capital, issued_text
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.outcome import PENDING_NAMES, ItemOutcome
from meetings.people import CELLS, LEVEL_NAMES, LEVELS, Level, Organ, Subject
from meetings.vietnamese import long_date, percent, two_digits


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One subject: every word spoken on its level, side by side; any of them may be empty."""

    number: str
    subject: str
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


CONTEXT = SummaryContext


def papers(source: Source) -> Iterator[tuple[str, SummaryContext]]:
    """One for each meeting."""
    yield "bang-tong-hop.docx", summary_of(source.meeting)


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
    item, organ = came_out.item, meeting.prepared.organ
    persons = all(subject.kind in PERSONS for subject in item.subjects)
    return SummaryItem(
        of_persons=persons,
        heading=item_heading(item),
        subject_heading=subject_heading(item),
        post_heading="Chức vụ, đơn vị" if persons else "Đơn vị",
        proposed_heading=_proposed_heading(organ),
        result_heading=_result_heading(item),
        lines=tuple(_line(came_out, subject, place, names) for place, subject in enumerate(item.subjects, start=1)),
        totals=tuple(_totals(came_out)),
        cap=" ".join(cap_in_words(came_out, issued_text(meeting.regulation))),
    )


def _proposed_heading(organ: Organ) -> str:
    if organ.kind not in CELLS:
        return "Mức được đề xuất"
    return "Chi ủy đề xuất" if organ.has_committee else "Bí thư chi bộ đề xuất"


def _result_heading(item: Item) -> str:
    verb = {"self_rating": "tự xếp loại", "proposal": "đề xuất", "decision": "quyết định", "request": "đề nghị"}
    body = "Chi bộ" if item.organ in CELLS and item.force != "self_rating" else "Hội nghị"
    return f"{body} {verb[item.force]}"


def _line(came_out: ItemOutcome, subject: Subject, place: int, names: Names) -> SummaryLine:
    level = came_out.level_of(subject.id)
    return SummaryLine(
        number=str(place),
        subject=names.bare(subject.id),
        post=", ".join(filter(None, (subject.post, subject.unit))),
        self_level=_level_name(subject.self_level),
        residence=subject.residence,
        proposed=_level_name(subject.proposed),
        votes=_votes(came_out, subject.id),
        result=_level_name(level),
        note=_note(came_out, subject, level),
    )


def _level_name(level: Level | None) -> str:
    return "" if level is None else LEVEL_NAMES[level]


def _votes(came_out: ItemOutcome, subject: str) -> str:
    found = deciding_line(came_out, subject)
    if found is None:
        return ""
    votes, convened = found[1].for_votes, len(came_out.item.circle)
    return f"{two_digits(votes)}/{two_digits(convened)} ({percent(votes, convened)})"


def _note(came_out: ItemOutcome, subject: Subject, level: Level | None) -> str:
    """Why not rated, what is open, that the vote departed from what was proposed."""
    if not subject.rated:
        return f"Không đánh giá, xếp loại: {subject.reason}"
    pending = next((capital(PENDING_NAMES[one.reason]) for one in came_out.pending if subject.id in one.subjects), "")
    departs = level is not None and subject.proposed is not None and level != subject.proposed
    return pending or ("Khác mức được đề xuất, theo kết quả bỏ phiếu" if departs else "")


def _totals(came_out: ItemOutcome) -> Iterator[str]:
    """Counts per level of those rated, then those open and those not rated."""
    counts = {level: sum(rating.level == level for rating in came_out.ratings) for level in LEVELS}
    rated = len(came_out.item.rated)
    for level, count in counts.items():
        yield f"{LEVEL_NAMES[level]}: {two_digits(count)}" + (f" ({percent(count, rated)})" if count else "")
    if left := rated - sum(counts.values()):
        yield f"chưa có kết quả: {two_digits(left)}"
    if unrated := len(came_out.item.subjects) - rated:
        yield f"không đánh giá, xếp loại: {two_digits(unrated)}"
    upper = counts["excellent"] + counts["good"]
    if came_out.cap is not None and upper:
        yield f"tỷ lệ xuất sắc trong số từ mức tốt trở lên: {percent(counts['excellent'], upper)}"
