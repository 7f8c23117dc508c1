"""May this be said, retained, adopted, corrected? Comments, objections, the minutes."""

from collections.abc import Iterator

from meetings.acts import CommentMade, CorrectionMade, MinutesAdopted, ObjectionMade
from meetings.faults import Code, Finding
from meetings.may.attend import OUT_OF_ORDER, unseen_findings
from meetings.may.prepare import UNKNOWN_ID
from meetings.may.vote import UNKNOWN_ITEM
from meetings.meeting import Meeting
from meetings.tally import adoption

MORE_VOICES_THAN_PRESENT = Code(
    "F401",
    "{voices} người biểu quyết thông qua biên bản nhưng chỉ có {present} thành viên triệu tập có mặt",
    "vui lòng đếm lại",
    "mục V",
)
NOT_RATED_HERE = Code("F402", "«{id}» không phải đối tượng được xếp loại ở đây", "vui lòng kiểm tra mã", "mục V")
BOOK_CLOSED = Code(
    "F403",
    "biên bản đã được thông qua, sổ chỉ còn nhận giờ bế mạc và đính chính có đánh số",
    "vui lòng lập đính chính",
    "mục V",
)
NOT_ADOPTED_YET = Code(
    "F404", "biên bản chưa được thông qua nên chưa cần đính chính", "vui lòng gạch bỏ mục sai rồi ghi lại", "mục V"
)
MINUTES_NOT_ADOPTED = Code("W401", "biên bản chưa được thông qua tại cuộc họp", "biên bản in ra là dự thảo", "mục V")
ADOPTED_BY_TOO_FEW = Code(
    "W402",
    "{for_}/{convened} người triệu tập tán thành biên bản, không quá nửa",
    "biên bản chưa được coi là thông qua, in ra là dự thảo",
    "mục V",
)
ABSENT_SPEAKER = Code(
    "W403",
    "{name} vắng mặt nhưng có ý kiến được ghi",
    "đề nghị ghi rõ là ý kiến gửi bằng văn bản, hoặc sửa điểm danh",
    "mục V",
)


def comment_findings(meeting: Meeting, act: CommentMade) -> Iterator[Finding]:
    """Whether the speaker is there to speak and the subject exists."""
    number = sum(1 for made in meeting.comments if made.item == act.item)
    where = f"comment[{number}]" if act.item is None else f"item[{act.item}].comment[{number}]"
    if act.item is not None and act.item >= len(meeting.put):
        yield UNKNOWN_ITEM.at(where, number=act.item + 1)
        return
    yield from _speaker_findings(meeting, act.by, where)
    subjects = meeting.subjects() if act.item is None else {s.id for s in meeting.put[act.item].subjects}
    if act.on is not None and act.on not in subjects:
        yield NOT_RATED_HERE.at(f"{where}.on", id=act.on)


def objection_findings(meeting: Meeting, act: ObjectionMade) -> Iterator[Finding]:
    """Whether the one who retains an opinion is known, and what it is on."""
    where = f"objection[{len(meeting.objections)}]"
    yield from _speaker_findings(meeting, act.by, where)
    if act.on is not None and act.on not in meeting.subjects():
        yield NOT_RATED_HERE.at(f"{where}.on", id=act.on)


def _speaker_findings(meeting: Meeting, person: str, where: str) -> Iterator[Finding]:
    member = meeting.members.get(person)
    if not meeting.knows(person):
        yield UNKNOWN_ID.at(f"{where}.by", id=person, among="đảng viên và khách mời")
    elif member is not None and meeting.roll_called and not meeting.attended(person):
        yield ABSENT_SPEAKER.at(f"{where}.by", name=meeting.everybody.name(person))


def adopted_findings(meeting: Meeting, act: MinutesAdopted) -> Iterator[Finding]:
    """Whether those who adopted the minutes were there, and were more than half of the convened; which steps nobody recorded."""
    if meeting.opened is None:
        yield OUT_OF_ORDER.at("adoption", what="thông qua biên bản khi chưa khai mạc")
    if not meeting.roll_called:
        yield OUT_OF_ORDER.at("adoption", what="thông qua biên bản khi chưa điểm danh")
    voices = act.in_favour + act.against + act.abstain
    present = meeting.voters_there
    if voices > present:
        yield MORE_VOICES_THAN_PRESENT.at("adoption", voices=voices, present=present)
    elif not adoption(len(meeting.convened)).carried_by(act.in_favour):
        yield ADOPTED_BY_TOO_FEW.at("adoption.for", for_=act.in_favour, convened=len(meeting.convened))
    if meeting.closed is None:
        yield from unseen_findings(meeting)


def correction_findings(meeting: Meeting, _: CorrectionMade) -> Iterator[Finding]:
    """Whether there are adopted minutes to correct."""
    if not meeting.adopted:
        yield NOT_ADOPTED_YET.at("")
