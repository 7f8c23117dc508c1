"""Minutes of a review meeting (biên bản hội nghị): what they are filled with, and how a meeting fills them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from forms.parts.frame import frame_of, guests_named, head, legal_bases, receivers, tellers
from forms.parts.items import item_heading, readings_ground, readings_otherwise, votings
from forms.parts.naming import Names, names_of
from forms.parts.paper import Frame, Head, Paper, Person
from forms.parts.source import Source
from forms.parts.steps_held import steps_held
from forms.parts.voting import Voting
from forms.parts.wording import capital, counted_in_words, moment, moment_after, sentence
from meetings.acts import Absence, CommentMade, MemberLeft, ObjectionMade
from meetings.meeting import Meeting
from meetings.people import CELLS, STATUS_NAMES
from meetings.vietnamese import ordinal, two_digits
from meetings.vouching import BookEntry

COPIES = 3


@dataclass(frozen=True, slots=True)
class Absentee:
    """A convened member who did not come."""

    name: str
    """With the form of address."""
    reason: str
    """May be empty."""
    excused: str
    """``có lý do`` or ``không lý do``."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A member who was not convened."""

    name: str
    """With the form of address."""
    reason: str
    """Why (căn cứ không triệu tập)."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was convened and who came (thành phần triệu tập)."""

    composition: tuple[str, ...]
    """Counts by kind of member: ``Đảng viên dự bị: 01 đồng chí, dự họp, không biểu quyết``; nothing for kinds that do not occur."""
    absentees: tuple[Absentee, ...]
    """Who never came."""
    moved: tuple[str, ...]
    """Who came late or left early, who missed a later sitting: ``Đến muộn: đồng chí …, lúc 08 giờ 10 phút``."""
    left_out: tuple[LeftOut, ...]
    """Who was not convened."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said at the meeting (ý kiến)."""

    by: str
    """Who spoke, with the form of address."""
    on: str
    """On whom or what; empty when on the matter as a whole."""
    text: str
    """As recorded; may have several lines."""
    reply: str = ""
    """How it was answered or taken up; may be empty."""


@dataclass(frozen=True, slots=True)
class Discussion:
    """What was said on one item, or on the meeting as a whole, each kind in the order spoken."""

    heading: str
    """Numbered; empty for the meeting as a whole."""
    steps: tuple[str, ...] = ()
    """Steps recorded as carried out, in their order: ``Dành thời gian nghiên cứu khung tiêu chí``; may be empty."""
    hints: tuple[Remark, ...] = ()
    """Hints from above to be answered (gợi ý kiểm điểm)."""
    comments: tuple[Remark, ...] = ()
    explanations: tuple[Remark, ...] = ()
    """Explanations (giải trình)."""
    conclusions: tuple[Remark, ...] = ()
    """The chair's conclusions (kết luận của chủ trì)."""


@dataclass(frozen=True, slots=True)
class Objection:
    """A retained opinion (ý kiến bảo lưu)."""

    by: str
    """Who retains it, with the form of address."""
    on: str
    """On whom or what; may be empty."""
    text: str
    """In the person's own words; may have several lines."""


@dataclass(frozen=True, slots=True)
class MinutesContext:
    """Everything the minutes say; the template holds only layout and fixed wording."""

    head: Head
    subject: str
    """Below the title: ``Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025``."""
    meeting: Frame
    bases: tuple[str, ...]
    """Legal bases, each a whole line with its closing mark: ``Căn cứ …;``."""
    sittings: tuple[str, ...]
    """One line for each sitting when there were several; else empty."""
    attendance: Attendance
    guests: tuple[Person, ...]
    tellers: tuple[Person, ...]
    """The tellers (tổ kiểm phiếu), the head first, with their part as post; one alone with the own post."""
    readings: tuple[str, ...]
    """Contested readings chosen otherwise than usual, each a whole sentence; may be empty."""
    readings_ground: str
    """The document behind these readings; empty without them."""
    discussions: tuple[Discussion, ...]
    votings: tuple[Voting, ...]
    objections: tuple[Objection, ...]
    adoption: str
    """Whole sentences: how many adopted the minutes and what was amended, or that they are not adopted yet."""
    copies: str
    """How many copies, in figures and words: ``03 (ba)``."""
    receivers: tuple[str, ...] = ()
    """Lines of ``Nơi nhận`` with their closing marks; may be empty."""
    book_note: str = ""
    """The entry of the record book that these minutes vouch for; may be empty."""


CONTEXT = MinutesContext


def papers(source: Source) -> Iterator[Paper[MinutesContext]]:
    """One for each meeting."""
    yield Paper("bien-ban.docx", partial(minutes_of, source.meeting, source.closed_by))


def minutes_of(meeting: Meeting, closed_by: BookEntry | None = None) -> MinutesContext:
    """The minutes of a meeting; a draft until they are adopted. ``closed_by`` is the entry of the book that closed it."""
    names = names_of(meeting)
    return MinutesContext(
        head=head(meeting, "minutes"),
        subject=meeting.prepared.title,
        meeting=frame_of(meeting, names),
        bases=legal_bases(meeting),
        sittings=_sittings(meeting),
        attendance=attendance_of(meeting, names),
        guests=guests_named(meeting, names),
        tellers=tellers(meeting, names),
        readings=readings_otherwise(meeting),
        readings_ground=readings_ground(meeting),
        discussions=tuple(_discussions(meeting, names)),
        votings=votings(meeting, names),
        objections=tuple(objection(said, names) for said in meeting.objections),
        adoption=adoption_sentence(meeting),
        copies=counted_in_words(COPIES),
        receivers=receivers(meeting),
        book_note=_book_note(closed_by),
    )


def _sittings(meeting: Meeting) -> tuple[str, ...]:
    last = len(meeting.sittings)
    return tuple(
        f"Phiên thứ {place}: từ {moment(held.opened)} đến {moment_after(held.closed, held.opened)}"
        f"{'.' if place == last else ';'}"
        for place, held in enumerate(meeting.sittings, start=1)
    )


def attendance_of(meeting: Meeting, names: Names) -> Attendance:
    """Who was convened and who came."""
    rolls = [sitting.roll or {} for sitting in meeting.sat]
    never = {one: absence for roll in rolls for one, absence in roll.items() if not meeting.attended(one)}
    absent = (never[one] for one in meeting.convened if one in never)
    return Attendance(
        composition=tuple(_composition(meeting, names)),
        absentees=tuple(Absentee(names.opening(one.member), one.reason, _excused(one)) for one in absent),
        moved=tuple(_moved(meeting, names)),
        left_out=tuple(LeftOut(names.opening(one), reason) for one, reason in meeting.left_out.items()),
    )


def _moved(meeting: Meeting, names: Names) -> Iterator[str]:
    """Who came and who left, sitting by sitting in the order recorded; of several sittings, who missed which."""
    for place, sitting in enumerate(meeting.sat, start=1):
        missing = [one for one in sitting.roll or () if meeting.attended(one) and not sitting.attended(one)]
        if missing and len(meeting.sat) > 1:
            yield f"Vắng mặt tại phiên {ordinal(place)}: {names.together(missing)}"
        gone: set[str] = set()
        for act in sitting.movements:
            at = f"{names.address(act.member)}, lúc {moment_after(act.at, meeting.opened)}"
            if isinstance(act, MemberLeft):
                gone.add(act.member)
                yield f"Về sớm: {at}{f' ({act.reason})' if act.reason else ''}"
            else:
                yield f"{'Trở lại' if act.member in gone else 'Đến muộn'}: {at}"


def _excused(absence: Absence) -> str:
    if absence.excused is None:
        return "có lý do" if absence.reason else "chưa ghi lý do"
    return "có lý do" if absence.excused else "không lý do"


def _composition(meeting: Meeting, names: Names) -> Iterator[str]:
    """Counts by kind of member; of those who do not vote, how many came nevertheless, and who did not."""
    in_cell = meeting.prepared.organ.kind in CELLS
    for status, name in STATUS_NAMES.items():
        kind = capital(name if in_cell else name.removeprefix("đảng viên "))
        those = [member.id for member in meeting.members.values() if member.status == status]
        counted = f"{kind}: {two_digits(len(those))} {names.manner.counted}"
        if those and status != "official":
            yield f"{counted}{_without_a_vote(those, meeting, names)}"
        elif those and in_cell:
            yield counted


def _without_a_vote(those: Sequence[str], meeting: Meeting, names: Names) -> str:
    """``, dự họp, không biểu quyết``; of those who did not all come, how many did and who is missing."""
    away = [one for one in those if not meeting.attended(one)]
    came = len(those) - len(away)
    of_them = f"trong đó {two_digits(came)} " if away else ""
    said = f", {of_them}dự họp, không biểu quyết" if came else ""
    return f"{said} (vắng mặt: {names.together(away)})" if away else said


def _discussions(meeting: Meeting, names: Names) -> Iterator[Discussion]:
    """What was said on the whole, then done and said on every item, even on one of which nobody spoke; nothing where
    neither words nor steps are recorded.
    """
    if not (meeting.comments or meeting.steps_done):
        return
    if on_the_whole := [made for made in meeting.comments if made.item is None]:
        yield discussion("", on_the_whole, names)
    for item in meeting.items:
        said = (made for made in meeting.comments if made.item == item.number)
        yield discussion(item_heading(item), said, names, tuple(steps_held(meeting, item, names)))


def discussion(heading: str, said: Iterable[CommentMade], names: Names, steps: tuple[str, ...] = ()) -> Discussion:
    """Comments sorted by kind, each kind in the order spoken; before them the steps carried out."""
    kinds: dict[str, list[Remark]] = {"hint": [], "comment": [], "explanation": [], "conclusion": []}
    for made in said:
        kinds[made.kind].append(Remark(names.opening(made.by), _on(made, names), made.text, made.reply))
    return Discussion(
        heading,
        steps=steps,
        hints=tuple(kinds["hint"]),
        comments=tuple(kinds["comment"]),
        explanations=tuple(kinds["explanation"]),
        conclusions=tuple(kinds["conclusion"]),
    )


def objection(said: ObjectionMade, names: Names) -> Objection:
    """A retained opinion as papers print it."""
    return Objection(names.opening(said.by), _on(said, names), said.text)


def _on(said: CommentMade | ObjectionMade, names: Names) -> str:
    if said.on is None:
        return ""
    return "bản thân" if said.on == said.by else names.address(said.on)


def adoption_sentence(meeting: Meeting) -> str:
    """How the minutes were adopted, of those present; the figures alone where too few did; else that they are a draft."""
    adoption, there = meeting.adoption, meeting.adopted_by
    if adoption is None:
        return "Biên bản này là dự thảo, chưa được Hội nghị thông qua."
    said = f"{two_digits(adoption.in_favour)}/{two_digits(there)} thành viên có mặt tán thành"
    others = ((adoption.against, "không tán thành"), (adoption.abstain, "không có ý kiến"))
    said += "".join(f", {two_digits(count)} {what}" for count, what in others if count)
    amended = f" Nội dung sửa đổi, bổ sung: {sentence(adoption.amendments)}" if adoption.amendments else ""
    if meeting.adopted:
        return f"Biên bản đã được đọc lại và thông qua tại Hội nghị: {said}.{amended}"
    too_few = f"không quá nửa số thành viên triệu tập ({two_digits(len(meeting.convened))})"
    return f"Biểu quyết thông qua biên bản: {said}; {too_few}.{amended}"


def _book_note(closed_by: BookEntry | None) -> str:
    """By this line the paper vouches for the book, and the book for the paper."""
    if closed_by is None:
        return ""
    return f"Sổ ghi cuộc họp: mục kết thúc số {closed_by.number}, dấu vân tay {closed_by.fingerprint}."
