"""The shape of a meeting file: every table and key, each with its meaning."""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from meetings.acts import CommentKind, InvalidReason, LayoutName, Question, ReadingValue
from meetings.people import Grade, Level, MemberStatus, Organ, OrganKind, ReviewForm
from meetings.schema import Count, Line, NamedLine, NamedText, Text, Year

BEFORE_SYMBOL = "-–/ "
"""What stands between the kind of a paper and the symbol of its organ; people type it along with the symbol."""


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
    term: Line = ""
    """Term of office, such as 2025-2030: Party papers are numbered through it."""

    def organ(self) -> Organ:
        """The organ of the domain."""
        symbol = self.symbol.lstrip(BEFORE_SYMBOL)
        return Organ(self.name, self.superior, self.kind, symbol, self.locality, self.has_committee, self.term)


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
    printed: Count | None = None
    """Papers printed; with ``left_over``, those never handed out."""
    left_over: Count | None = None
    """Papers printed and never handed out."""
    sealed: Count | None = None
    """Papers put under seal: collected, exchanged and left over."""
    invalid_for: dict[InvalidReason, Count] = {}
    """Why papers were invalid: how many for each reason, all of them or none."""
    counts: Count = 0
    """How many counts of the papers it took until two agreed; 0 where nobody said."""
    recounted: dict[str, Count] = {}
    """Subjects on whose lines the first two counts differed, each with how many counts its line took."""
    reason: Text = ""
    """Why a ballot is held once more; without it a repeated ballot is warned of."""


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


class FileCriterion(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[criteria.criterion]]``."""

    text: NamedText
    """As printed on the analysis sheet."""
    group: Line = ""
    """Heading of its group."""


class FileCriteria(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[criteria]]``: the criteria set for one kind of subject."""

    id: NamedLine
    """How self-reviews name it."""
    name: NamedLine
    """For whom it is."""
    criterion: tuple[FileCriterion, ...]
    """The criteria, in order."""


class FileShortcoming(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[self_review.shortcoming]]``: pointed out in the previous review."""

    text: NamedText
    """What was pointed out."""
    remedy: Text = ""
    """How it was remedied."""


class FileSelfReview(Struct, frozen=True, forbid_unknown_fields=True):
    """``[[self_review]]``: what of a self-review is known, for its papers."""

    of: NamedLine
    """A subject."""
    form: ReviewForm | None = None
    """Which personal form; by the post when left out."""
    criteria: Line = ""
    """Id of a criteria set."""
    grades: tuple[Grade, ...] = ()
    """Self grades, one for each criterion of the set in its order."""
    shortcoming: tuple[FileShortcoming, ...] | None = None
    """What the previous review pointed out; ``shortcoming = []`` says that it pointed out nothing."""


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
    """Local time; needed by ``hold``, not by ``prepare``."""
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
    documents: tuple[NamedLine, ...] = ()
    """Documents that go out with the invitation."""
    year: Year | None = None
    """The year under review; when left out, the year in the title, else that of the meeting."""
    numbers: dict[str, Count] = {}
    """Numbers of papers by form (``minutes = 5``); a paper without one leaves room for the pen."""
    criteria: tuple[FileCriteria, ...] = ()
    """Criteria sets."""
    self_review: tuple[FileSelfReview, ...] = ()
    """What is known of self-reviews."""
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
