"""May this be said, retained, adopted, corrected? Comments, objections, the minutes."""

from collections.abc import Iterator

from meetings.acts import CommentMade, CorrectionMade, MinutesAdopted, ObjectionMade
from meetings.faults import Code, Finding
from meetings.may.attend import F133
from meetings.may.prepare import F112
from meetings.may.vote import F321
from meetings.meeting import Meeting

F401 = Code(
    "F401",
    "{voices} người biểu quyết thông qua biên bản nhưng chỉ có {present} thành viên triệu tập có mặt",
    "vui lòng đếm lại",
    "mục V",
)
F402 = Code("F402", "«{id}» không phải đối tượng được xếp loại ở đây", "vui lòng kiểm tra mã", "mục V")
F403 = Code(
    "F403",
    "biên bản đã được thông qua, sổ chỉ còn nhận giờ bế mạc và đính chính có đánh số",
    "vui lòng lập đính chính",
    "mục V",
)
F404 = Code(
    "F404", "biên bản chưa được thông qua nên chưa cần đính chính", "vui lòng gạch bỏ mục sai rồi ghi lại", "mục V"
)
W401 = Code("W401", "biên bản chưa được thông qua tại cuộc họp", "biên bản in ra là dự thảo", "mục V")
W402 = Code(
    "W402",
    "{for_}/{convened} người triệu tập tán thành biên bản, không quá nửa",
    "đề nghị xem lại việc thông qua",
    "mục V",
)


def comment_findings(meeting: Meeting, act: CommentMade) -> Iterator[Finding]:
    """Whether the speaker is there to speak and the subject exists."""
    number = sum(1 for made in meeting.comments if made.item == act.item)
    where = f"comment[{number}]" if act.item is None else f"item[{act.item}].comment[{number}]"
    if act.item is not None and act.item >= len(meeting.put):
        yield F321.at(where, number=act.item + 1)
        return
    yield from _speaker_fault(meeting, act.by, where)
    subjects = meeting.subjects() if act.item is None else {s.id for s in meeting.put[act.item].subjects}
    if act.on is not None and act.on not in subjects:
        yield F402.at(f"{where}.on", id=act.on)


def objection_findings(meeting: Meeting, act: ObjectionMade) -> Iterator[Finding]:
    """Whether the one who retains an opinion is known, and what it is on."""
    where = f"objection[{len(meeting.objections)}]"
    yield from _speaker_fault(meeting, act.by, where)
    if act.on is not None and act.on not in meeting.subjects():
        yield F402.at(f"{where}.on", id=act.on)


def _speaker_fault(meeting: Meeting, person: str, where: str) -> Iterator[Finding]:
    if not meeting.knows(person):
        yield F112.at(f"{where}.by", id=person, among="đảng viên và khách mời")


def adopted_findings(meeting: Meeting, act: MinutesAdopted) -> Iterator[Finding]:
    """Whether those who adopted the minutes were there, and were more than half of the convened."""
    if not meeting.roll_called:
        yield F133.at("adoption", what="thông qua biên bản khi chưa điểm danh")
    voices = act.in_favour + act.against + act.abstain
    present = meeting.attendance.present
    if voices > present:
        yield F401.at("adoption", voices=voices, present=present)
    elif 2 * act.in_favour <= len(meeting.convened):
        yield W402.at("adoption.for", for_=act.in_favour, convened=len(meeting.convened))


def correction_findings(meeting: Meeting, _: CorrectionMade) -> Iterator[Finding]:
    """Whether there are adopted minutes to correct."""
    if meeting.adoption is None:
        yield F404.at("")
