"""Excerpt of the minutes for one person's file (trích biên bản): what it is filled with, and how a meeting fills it.

It is put together from that person's part alone; nothing of another subject is ever looked up for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from msgspec import structs

from forms.papers.minutes import Discussion, Objection, adoption_sentence, discussion, objection
from forms.parts.files import PersonalFile, file_names
from forms.parts.frame import frame_of, head, receivers_of_excerpt
from forms.parts.items import circle, excerpted_heading, minutes_named
from forms.parts.naming import PERSONS, Names, names_of
from forms.parts.paper import Frame, Head, Paper, Person, Signer
from forms.parts.results import result
from forms.parts.rounds import Turn, ballot_line, needed_note, round_papers, tie_in_numbers, turns
from forms.parts.signing import signer
from forms.parts.source import Source
from forms.parts.voting import BallotRound
from meetings.meeting import Meeting
from meetings.outcome import ItemOutcome
from meetings.people import Subject
from meetings.vietnamese import long_date, two_digits


@dataclass(frozen=True, slots=True)
class ExcerptRound:
    """One ballot as it concerns the person."""

    papers: BallotRound
    """What was asked and the account of the papers; without lines."""
    line: str
    """The person's own figures: ``Đồng ý: 12; không đồng ý: 01; …; kết quả: Đạt.``"""
    notes: tuple[str, ...]
    """Whole sentences; may be empty."""


@dataclass(frozen=True, slots=True)
class ExcerptContext:
    """Everything the excerpt says."""

    head: Head
    subject: str
    """Below the title: the meeting and its day."""
    meeting: Frame
    person: Person
    heading: str
    """The item, with its place in the minutes."""
    discussion: Discussion
    circle: str
    """Who was convened for the item, how many came, how many votes are needed; a whole sentence."""
    recused: str
    """How many kept out of this person's vote; empty for none."""
    rounds: tuple[ExcerptRound, ...]
    result: str
    """The result sentence, or why there is none."""
    objections: tuple[Objection, ...]
    faithful: str
    """That the excerpt is true to the minutes, or that these are a draft; whole sentences."""
    signed: str
    """Who signed the minutes, without the mark that closes the text."""
    signer: Signer
    receivers: tuple[str, ...]
    """Lines of ``Nơi nhận`` with their closing marks; may be empty."""


CONTEXT = ExcerptContext


def papers(source: Source) -> Iterator[Paper[ExcerptContext]]:
    """One for each person rated in each item."""
    parts = tuple(part for came_out in source.meeting.outcomes for part in _parts_of(source.meeting, came_out))
    files = file_names("trich-bien-ban", [part.file for part in parts])
    for file, part in zip(files, parts, strict=True):
        yield Paper(file, partial(_excerpt, part), part.names.listed(part.file.subject.id))


class _Part(NamedTuple):
    """One person's part of one item, and what the meeting gives to every excerpt of it."""

    meeting: Meeting
    came_out: ItemOutcome
    turns: tuple[Turn, ...]
    names: Names
    file: PersonalFile


def excerpts_of(meeting: Meeting, came_out: ItemOutcome) -> Iterator[tuple[Subject, ExcerptContext]]:
    """The excerpt of every person who is rated in an item, in ballot order."""
    return ((part.file.subject, _excerpt(part)) for part in _parts_of(meeting, came_out))


def _parts_of(meeting: Meeting, came_out: ItemOutcome) -> Iterator[_Part]:
    names, held = names_of(meeting), turns(came_out)
    rated = (subject for subject in came_out.item.subjects if subject.rated)
    for place, subject in enumerate(rated, start=1):
        if subject.kind in PERSONS:
            yield _Part(meeting, came_out, held, names, PersonalFile(came_out.item.number + 1, place, subject))


def _excerpt(part: _Part) -> ExcerptContext:
    meeting, names, item, who = part.meeting, part.names, part.came_out.item, part.file.subject
    frame = frame_of(meeting, names)
    about = (made for made in meeting.comments if made.on == who.id and made.item in {None, item.number})
    return ExcerptContext(
        head=head(meeting, "excerpt"),
        subject=f"{meeting.prepared.title}, {long_date(meeting.day)}",
        meeting=frame,
        person=Person(names.opening(who.id), ", ".join(filter(None, (who.post, who.unit)))),
        heading=excerpted_heading(meeting, item),
        discussion=discussion("", (structs.replace(made, on=None) for made in about), names),
        circle=circle(meeting, item),
        recused=_recused(who, names),
        rounds=tuple(_round(turn, who.id, names) for turn in part.turns if who.id in turn.held.votes),
        result=result(part.came_out, who.id, meeting.prepared.organ, names),
        objections=tuple(
            objection(structs.replace(said, on=None), names) for said in meeting.objections if said.on == who.id
        ),
        faithful=faithful(meeting),
        signed=signed_minutes(frame),
        signer=signer(meeting),
        receivers=receivers_of_excerpt(meeting),
    )


def _recused(subject: Subject, names: Names) -> str:
    others = [one for one in subject.recused if one != subject.id]
    said = f"Số người không tham gia biểu quyết đối với {names.manner.addressed}"
    return f"{said}: {two_digits(len(others))}." if others else ""


def _round(turn: Turn, subject: str, names: Names) -> ExcerptRound:
    papers, line = round_papers(turn, names), ballot_line(turn, subject, 1, names)
    votes = [f"{choice}: {count}" for choice, count in zip(papers.choices, line.counts, strict=True)]
    beside = [f"để trống: {line.blank}", f"ghi sai: {line.spoiled}"]
    share = f"tỷ lệ: {line.share} tổng số thành viên triệu tập"
    said = "; ".join((*votes, *beside, share, f"kết quả: {line.result}"))
    notes = (*needed_note(turn), tie_in_numbers(turn, subject, names))
    return ExcerptRound(papers, f"{said}.", tuple(filter(None, notes)))


def faithful(meeting: Meeting) -> str:
    """That an excerpt is true to the minutes; nobody vouches for an excerpt of a draft."""
    if meeting.adopted:
        return f"Phần trích trên đây đúng với {minutes_named(meeting, 'Biên bản Hội nghị')}."
    if meeting.adoption is None:
        return "Phần trích trên đây theo dự thảo Biên bản, chưa được Hội nghị thông qua."
    return f"Phần trích trên đây theo dự thảo Biên bản. {adoption_sentence(meeting)}"


def signed_minutes(frame: Frame) -> str:
    """Who signed the minutes, or is to sign them while they are a draft."""
    mark = "" if frame.draft else " (đã ký)"
    return f"Thư ký Hội nghị: {frame.secretary_name}{mark}; chủ trì Hội nghị: {frame.chair_name}{mark}"
