"""From a meeting file to the acts of the meeting, in the order a secretary records them."""

from collections.abc import Iterator

from forms.catalogue import form_of
from forms.meeting_file.shape import FileComment, FileItem, FileSelfReview, FileSubject, MeetingFile
from meetings.acts import (
    Absence,
    AnyAct,
    AttendanceTaken,
    CommentMade,
    CriteriaListed,
    GuestsInvited,
    ItemPut,
    LeftOut,
    MeetingClosed,
    MeetingOpened,
    MeetingPrepared,
    MembersConvened,
    MembersListed,
    MinutesAdopted,
    ObjectionMade,
    OfficersChosen,
    PaperNumber,
    PapersNumbered,
    RoundHeld,
    SelfReviewGiven,
    SittingHeld,
    TieSettled,
)
from meetings.people import CriteriaSet, Criterion, Guest, Member, Shortcoming, Subject


def acts_of(file: MeetingFile, members: tuple[Member, ...]) -> Iterator[AnyAct]:
    """Every act that the file describes, from preparing to closing."""
    yield from _preparing(file, members)
    yield MeetingOpened(file.opened)
    yield _attendance(file)
    for sitting in file.sitting:
        yield SittingHeld(sitting.opened, sitting.closed)
    for comment in file.comment:
        yield _comment(comment, None)
    for number, item in enumerate(file.item):
        yield from _item_acts(item, number)
    for objection in file.objection:
        yield ObjectionMade(objection.by, objection.text, objection.on)
    if file.adoption is not None:
        adoption = file.adoption
        yield MinutesAdopted(adoption.in_favour, adoption.against, adoption.abstain, adoption.amendments)
    yield MeetingClosed(file.closed)


def _preparing(file: MeetingFile, members: tuple[Member, ...]) -> Iterator[AnyAct]:
    readings = {key: value for key, value in file.readings.items() if key != "ground"}
    ground = file.readings.get("ground", "")
    yield MeetingPrepared(
        regulation=file.regulation,
        title=file.title,
        place=file.place,
        organ=file.organ.organ(),
        planned=file.opened,
        readings=readings,
        ground=ground if isinstance(ground, str) else "",
        layout=file.layout or "",
        documents=file.documents,
        year=file.year,
    )
    yield MembersListed(members)
    yield GuestsInvited(tuple(Guest(guest.id, guest.name, guest.post) for guest in file.guest))
    official = {member.id for member in members if member.status == "official"}
    left_out = (entry for entry in file.member if not entry.convened and entry.id in official)
    yield MembersConvened(tuple(LeftOut(entry.id, entry.convened_reason) for entry in left_out))
    yield OfficersChosen(file.chair, file.secretary, file.tellers)
    known = {member.id: member for member in members}
    for item in file.item:
        subjects = tuple(_subject(subject, known) for subject in item.subject)
        yield ItemPut(item.voting, subjects, item.convened, item.request)
    yield from _reviewing(file)


def _reviewing(file: MeetingFile) -> Iterator[AnyAct]:
    """What is known of self-reviews, and the numbers of papers; nothing where the file is silent."""
    if file.criteria:
        sets = tuple(
            CriteriaSet(one.id, one.name, tuple(Criterion(given.text, given.group) for given in one.criterion))
            for one in file.criteria
        )
        yield CriteriaListed(sets)
    for review in file.self_review:
        yield _self_review(review)
    numbered = ((form_of(key), number) for key, number in file.numbers.items())
    if numbers := tuple(PaperNumber(form.key, form.kind, number) for form, number in numbered if form is not None):
        yield PapersNumbered(numbers)


def _self_review(given: FileSelfReview) -> SelfReviewGiven:
    told = given.shortcoming
    shortcomings = None if told is None else tuple(Shortcoming(one.text, one.remedy) for one in told)
    return SelfReviewGiven(given.of, given.form, given.criteria, given.grades, shortcomings)


def _subject(given: FileSubject, members: dict[str, Member]) -> Subject:
    """The subject, with the roster's name and post where it is a member."""
    member = None if given.member is None else members.get(given.member)
    subject_id = given.member or given.id or ""
    return Subject(
        id=subject_id,
        name=member.name if member is not None else given.name or subject_id,
        kind="member" if given.member is not None else given.kind or "person",
        post=given.post or (member.post if member is not None else ""),
        unit=given.unit,
        self_level=given.self_level,
        residence=given.residence,
        proposed=given.proposed,
        conditions=given.conditions,
        rated=given.rated,
        reason=given.reason,
        recused=given.recused,
    )


def _attendance(file: MeetingFile) -> AttendanceTaken:
    absent = (entry for entry in file.member if not entry.present)
    return AttendanceTaken(tuple(Absence(entry.id, entry.absent_reason, entry.excused) for entry in absent))


def _item_acts(item: FileItem, number: int) -> Iterator[AnyAct]:
    for comment in item.comment:
        yield _comment(comment, number)
    for held in item.round:
        yield RoundHeld(
            item=number,
            question=held.question,
            issued=held.issued,
            collected=held.collected,
            invalid=held.invalid,
            votes=held.votes,
            exchanged=held.exchanged,
            away=held.away,
            runoff=held.runoff,
            criterion=held.criterion,
            reason=held.reason,
            printed=held.printed,
            left_over=held.left_over,
            sealed=held.sealed,
            invalid_for=held.invalid_for,
            counts=held.counts,
            recounted=held.recounted,
        )
    if item.tie is not None:
        yield TieSettled(number, item.tie.order, item.tie.reason)


def _comment(comment: FileComment, item: int | None) -> CommentMade:
    return CommentMade(comment.by, comment.text, item, comment.on, comment.kind, comment.reply)
