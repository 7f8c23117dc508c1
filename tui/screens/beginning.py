"""A new meeting (cuộc họp mới): asked by one form from the list of meetings, or cloned from one that is there."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from meetings import journal
from meetings.acts import AnyAct, MeetingPrepared
from meetings.book import Book, Hand
from meetings.cloning import cloned
from meetings.dossier import Dossier
from meetings.faults import Refused, faults_in
from meetings.meeting import Meeting, year_reviewed
from meetings.people import Organ
from meetings.regulation import in_force_findings, shipped
from tui.modals.form import Answers, Blank
from tui.screens.preparing.calling import (
    blanks_of,
    called_by,
    moment,
    regulation_blank,
    text_blank,
    title_and_place,
)
from tui.widgets.notice import sentence

Begun = tuple[Dossier | None, list[str]]
"""The meeting once it is recorded; what stands in the way, in sentences."""


def newest_of(book: Book, hand: Hand) -> Meeting | None:
    """The newest meeting of a book that can be read; its organ is most often the one that meets again."""
    for record in sorted(book.records(), reverse=True):
        try:
            return Dossier(book, record, hand).meeting
        except Refused:
            continue
    return None


def new_blanks(last: Meeting | None, now: datetime) -> list[Blank]:
    """What is asked of a new meeting, with the organ, the place and the layout of the last one standing in it."""
    usual = MeetingPrepared(
        regulation=_regulation(last, now),
        title=_usual_title(now),
        place="",
        organ=Organ("", "", "dependent_cell", "", ""),
        planned=now,
    )
    if last is not None:
        before = last.prepared
        usual = replace(usual, organ=before.organ, place=before.place, layout=before.layout)
    return blanks_of(usual, planned="")


def _usual_title(held: datetime) -> str:
    return f"Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm {year_reviewed(held.date())}"


def _of_its_day(title: str, offered: str, of_that_day: str) -> str:
    """The title typed; one left as it was offered today is that of the meeting's day."""
    return of_that_day if title == offered else title


def _regulation(last: Meeting | None, now: datetime) -> str:
    """The last meeting's, as long as it is in force; else the first that is."""
    in_force = [one.id for one in shipped().values() if not faults_in(in_force_findings(one, now.date()))]
    if last is not None and last.prepared.regulation in in_force:
        return last.prepared.regulation
    return next(iter(in_force or shipped()))


def begun(said: Answers, book: Book, hand: Hand) -> Begun:
    """The meeting that a form says, recorded; or everything that stands in the way."""
    prepared, faults = called_by(said)
    if prepared is None:
        return None, faults
    title = _of_its_day(prepared.title, _usual_title(hand.clock()), _usual_title(prepared.planned))
    return _recorded(replace(prepared, title=title), (), book, hand)


def clone_blanks(meeting: Meeting, now: datetime) -> list[Blank]:
    """What is asked of a meeting made after another one: the rest stays as it was."""
    first, _ = _cloned(meeting, now)
    return [
        text_blank("planned", ""),
        text_blank("title", first.title),
        text_blank("place", first.place),
        regulation_blank(_regulation(meeting, now)),
    ]


def clone_begun(meeting: Meeting, said: Answers, book: Book, hand: Hand) -> Begun:
    """Such a meeting anew, recorded; or everything that stands in the way."""
    called, faults = title_and_place(said)
    planned, unread = moment(said["planned"])
    if called is None or planned is None:
        return None, [*faults, *unread]
    title, place = called
    first, others = _cloned(meeting, planned)
    offered, _ = _cloned(meeting, hand.clock())
    title = _of_its_day(title, offered.title, first.title)
    prepared = replace(first, title=title, place=place, regulation=said["regulation"])
    return _recorded(prepared, others, book, hand)


def _cloned(meeting: Meeting, planned: datetime) -> tuple[MeetingPrepared, Sequence[AnyAct]]:
    first, *others = cloned(meeting, planned)
    if not isinstance(first, MeetingPrepared):
        raise TypeError("a meeting begins with being prepared")
    return first, others


def _recorded(prepared: MeetingPrepared, others: Sequence[AnyAct], book: Book, hand: Hand) -> Begun:
    """The acts in the book, where all of them may be done; else why not."""
    if faults := faults_in(journal.examine((prepared, *others)).findings):
        return None, [sentence(fault) for fault in faults]
    try:
        dossier = Dossier.begun(book, prepared, hand)
        dossier.do_all(others)
    except Refused as refused:
        return None, [sentence(fault) for fault in faults_in(refused.findings)]
    return dossier, []
