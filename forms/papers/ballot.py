"""Ballot papers (phiếu biểu quyết): what they are filled with, and which of them a meeting needs.

Each is a sheet of two alike, to be printed as often as needed and cut. Section V: the vote is secret, so a paper has
no name and no signature of the voter.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from forms.parts.files import LONGEST_NAME
from forms.parts.frame import head
from forms.parts.layout import manner_of
from forms.parts.levels import post_and_unit
from forms.parts.marking import FAILED_GOOD, STANDS_NOT, asks, boxes_of, how_to_mark, marks_of, title_of
from forms.parts.naming import Names, names_of
from forms.parts.paper import Head, Paper
from forms.parts.rounds import Turn, choices, subject_heading, turns
from forms.parts.source import Source
from forms.parts.terms import SHORT_LEVELS
from forms.parts.wording import capital, proposed_heading, put_to_vote
from meetings import good_first
from meetings.acts import Question
from meetings.asking import due_at
from meetings.due import DueBallot, number_to_come
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.people import GRADE_NAMES, Level, Subject
from meetings.vietnamese import slug

NUMBER_FOR_PEN = "……"
LEVEL_FOR_PEN = "…………………………………"
LEVELS_FOR_PEN = "……………………………………………………"
LINES_FOR_PEN = 8
FILED: dict[Question, str] = {
    "good": "muc-tot",
    "excellent": "chon-xuat-sac",
    "fulfilled": "muc-hoan-thanh",
    "unfulfilled": "muc-khong-hoan-thanh",
    "level": "bon-muc",
    "criterion": "tieu-chi",
}
"""What is asked, within the name of a file."""


@dataclass(frozen=True, slots=True)
class ListedSubject:
    """One line of a ballot (một dòng trên phiếu)."""

    number: str
    """Place on the ballot: ``1``."""
    subject: str
    """Who or what is voted on: ``Nguyễn Thị Hồng Minh``; empty where a spare paper leaves the name for the pen."""
    post: str
    """Post and unit of somebody who is no member here: ``Trưởng trạm, Trạm Y tế``; may be empty."""
    opinions: tuple[str, ...]
    """What was said on the level so far, under the headings of ``opinions``: ``Hoàn thành tốt``, or a dash."""
    marks: tuple[str, ...]
    """Under the headings of ``boxes``: empty to be marked, ``–`` where that level does not stand for this subject."""


@dataclass(frozen=True, slots=True)
class BallotContext:
    """Everything a ballot paper says."""

    head: Head
    subject: str
    """Below the title: ``Đề xuất xếp loại chất lượng đảng viên năm 2025``."""
    title: str
    """``PHIẾU BIỂU QUYẾT``, or ``PHIẾU CHỌN MỨC HOÀN THÀNH XUẤT SẮC NHIỆM VỤ``."""
    asked: str
    """Which ballot it is, and what it asks: ``Lượt 1: Biểu quyết mức Hoàn thành tốt nhiệm vụ``."""
    instructions: tuple[str, ...]
    """How to mark it, each a whole sentence: ``Đánh dấu X vào một ô ở mỗi dòng.``"""
    subject_heading: str
    """``Họ và tên``, ``Tên tập thể``."""
    opinions: tuple[str, ...]
    """Headings of what was said on the level so far: ``Tự nhận``, ``Chi ủy đề xuất``; both or none."""
    boxes: tuple[str, ...]
    """Headings of the boxes to be marked: ``Đồng ý``, ``Không đồng ý``; ``Chọn``; the levels; the grades."""
    lines: tuple[ListedSubject, ...]
    """Everybody who stands on it, in ballot order."""


CONTEXT = BallotContext


def papers(source: Source) -> Iterator[Paper[BallotContext]]:
    """For each item the ballots held, then those due next; ahead of the meeting's end also those whose names are not known."""
    for item in source.meeting.items:
        yield from _papers_of(_Printing(source.meeting, item, names_of(source.meeting)))


def paper_to_come(meeting: Meeting, item: Item, ballot: DueBallot, number: int | None) -> Paper[BallotContext]:
    """The paper of a ballot that may be held next, with the name of its file, as the item's round of that number, from 1.

    Where several may be held next nobody knows which will be that round: the pen writes the number, the file is named by
    what is asked.
    """
    return _Printing(meeting, item, names_of(meeting)).to_come(ballot, number)


def _file(item: Item, number: int) -> str:
    """``phieu-noi-dung-1-luot-2.docx``; both numbers counted from 1."""
    return f"phieu-noi-dung-{item.number + 1}-luot-{number}.docx"


def _file_by_question(item: Item, ballot: DueBallot) -> str:
    """``phieu-noi-dung-1-luot-toi-chon-xuat-sac.docx``; of a criterion with its text, and the place of its subject."""
    asked = "bo-phieu-lai" if ballot.runoff else FILED[ballot.question]
    criterion = ""
    if ballot.question == "criterion":
        criterion = f"{slug(ballot.criterion)[:LONGEST_NAME]}-{item.rated.index(ballot.subjects[0]) + 1:02d}"
    again = "lan-nua" if ballot.reason else ""
    return "-".join(filter(None, (f"phieu-noi-dung-{item.number + 1}-luot-toi", again, asked, criterion))) + ".docx"


def _papers_of(printing: "_Printing") -> Iterator[Paper[BallotContext]]:
    meeting, item = printing.meeting, printing.item
    stem = f"phieu-noi-dung-{item.number + 1}"
    for turn in turns(meeting.outcomes[item.number]):
        yield printing.filed(_file(item, turn.result.number + 1), printing.held(turn))
    if meeting.closed is not None or meeting.adopted:
        return
    ballots = due_at(meeting, item)
    for ballot in ballots:
        yield printing.to_come(ballot, number_to_come(item, ballots))
    for name, paper in printing.spares(ballots):
        yield printing.filed(f"{stem}-du-phong-{name}.docx", paper)


@dataclass(frozen=True)
class _Printing:
    """The ballots of one item being printed."""

    meeting: Meeting
    item: Item
    names: Names

    def paper(self, ballot: DueBallot, number: str) -> BallotContext:
        """The paper of one ballot."""
        opinions, boxes = self._opinions(ballot), boxes_of(ballot)
        asked = asks(ballot, manner_of(self.meeting))
        standing = [subject for subject in self.item.subjects if subject.id in ballot.subjects]
        return BallotContext(
            head=head(self.meeting, "ballot"),
            subject=f"{capital(put_to_vote(self.item))} năm {self.meeting.year}",
            title=title_of(ballot),
            asked=f"{self._round(number)}: {asked}",
            instructions=tuple(how_to_mark(self.item, ballot)),
            subject_heading=subject_heading(self.item),
            opinions=opinions,
            boxes=boxes,
            lines=tuple(
                ListedSubject(
                    number=str(place),
                    subject=self.names.bare(subject.id),
                    post="" if subject.kind == "member" else post_and_unit(subject),
                    opinions=_said(subject) if opinions else (),
                    marks=marks_of(ballot, subject.id, boxes),
                )
                for place, subject in enumerate(standing, start=1)
            ),
        )

    def to_come(self, ballot: DueBallot, number: int | None) -> Paper[BallotContext]:
        """The paper of a ballot that may be held next."""
        if number is None:
            return self.filed(_file_by_question(self.item, ballot), self.paper(ballot, NUMBER_FOR_PEN))
        return self.filed(_file(self.item, number), self.paper(ballot, str(number)))

    def filed(self, file: str, paper: BallotContext) -> Paper[BallotContext]:
        """The paper with the name of its file, and which ballot it is."""
        return Paper(file, lambda: paper, paper.asked)

    def held(self, turn: Turn) -> BallotContext:
        """The paper of a ballot as it was held, with those who stood on it then."""
        held = turn.held
        levels = turn.ballot.offered if turn.ballot is not None and held.runoff else {}
        places = None if turn.placing is None else turn.placing.places
        ballot = DueBallot(held.question, turn.order, held.runoff, places, levels, held.criterion, held.reason)
        paper = self.paper(ballot, str(turn.result.number + 1))
        return paper if held.question != "criterion" else _with_boxes(paper, _grades(choices(turn)))

    def spares(self, ballots: tuple[DueBallot, ...]) -> Iterator[tuple[str, BallotContext]]:
        """Papers for ballots whose names are not known until others are held, each by the last part of its file name."""
        coming = {ballot.question for ballot in ballots if not ballot.runoff}
        may_excel = self._may_yet_be_excellent()
        if "good" in coming and may_excel:
            yield "chon-xuat-sac", self._of_those_who_may_yet_be_excellent(may_excel)
        if len(may_excel) > 1 and coming & {"good", "excellent"} and self.item.rules.cap_tie == "runoff":
            yield "bo-phieu-lai", self._for_pen(DueBallot("excellent", (), runoff=True))
        if "good" in coming or ("fulfilled" in coming and self.item.rules.below_fulfilled == "voted"):
            yield "muc-thap-hon", self._for_pen(DueBallot("fulfilled", ()), f"Biểu quyết mức {LEVEL_FOR_PEN}")
        if "level" in coming and self.item.rules.no_majority == "revote_top2":
            between = f"Bỏ phiếu lại giữa các mức: {LEVELS_FOR_PEN}"
            yield "bo-phieu-lai", self._for_pen(DueBallot("level", (), runoff=True), between)

    def _may_yet_be_excellent(self) -> tuple[str, ...]:
        """Everybody who is rated and meets the conditions, but for those who failed the good vote already."""
        if self.item.voting.ballot != "good_first":
            return ()
        good = good_first.count(self.item).good
        failed = {one for one in good if not good_first.passed(good, one)}
        return tuple(s.id for s in self.item.subjects if s.rated and s.conditions and s.id not in failed)

    def _of_those_who_may_yet_be_excellent(self, subjects: tuple[str, ...]) -> BallotContext:
        paper = self.paper(DueBallot("excellent", subjects), NUMBER_FOR_PEN)
        return replace(paper, instructions=(paper.instructions[0], FAILED_GOOD, *paper.instructions[1:]))

    def _for_pen(self, ballot: DueBallot, asked: str = "") -> BallotContext:
        """A paper with empty lines, the names to be written by hand before it is handed out."""
        paper = self.paper(ballot, NUMBER_FOR_PEN)
        empty = ("",) * len(paper.boxes)
        lines = tuple(ListedSubject(str(place), "", "", (), empty) for place in range(1, LINES_FOR_PEN + 1))
        return replace(paper, asked=f"{self._round(NUMBER_FOR_PEN)}: {asked}" if asked else paper.asked, lines=lines)

    def _round(self, number: str) -> str:
        """``Lượt 1``; among several items with the item's number before it."""
        several = len(self.meeting.put) > 1
        return f"Nội dung {self.item.number + 1}, lượt {number}" if several else f"Lượt {number}"

    def _opinions(self, ballot: DueBallot) -> tuple[str, ...]:
        """Only the good vote shows what was said before it, and only where anything was."""
        known = any(s.self_level or s.proposed for s in self.item.subjects if s.id in ballot.subjects)
        if ballot.question != "good" or not known:
            return ()
        return ("Tự nhận", proposed_heading(self.meeting.prepared.organ))


def _said(subject: Subject) -> tuple[str, str]:
    return _short(subject.self_level), _short(subject.proposed)


def _short(level: Level | None) -> str:
    return STANDS_NOT if level is None else SHORT_LEVELS[level]


def _grades(marked: tuple[str, ...]) -> tuple[str, ...]:
    """The grades of a criterion: the four usual ones, unless the totals name others."""
    names = {str(grade): name for grade, name in GRADE_NAMES.items()}
    named = tuple(names.get(one, one) for one in marked)
    usual = tuple(names.values())
    return usual if set(named) <= set(usual) else named


def _with_boxes(paper: BallotContext, boxes: tuple[str, ...]) -> BallotContext:
    lines = tuple(replace(line, marks=("",) * len(boxes)) for line in paper.lines)
    return replace(paper, boxes=boxes, lines=lines)
