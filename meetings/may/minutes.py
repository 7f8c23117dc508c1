"""May this be said, retained, adopted, corrected? Comments, objections, the minutes."""

from collections.abc import Iterator
from itertools import accumulate

from meetings.acts import CommentMade, CorrectionMade, MinutesAdopted, ObjectionMade
from meetings.correcting import withdrawn
from meetings.faults import Code, Finding
from meetings.may.attend import OUT_OF_ORDER, unseen_findings
from meetings.may.prepare import UNKNOWN_ID
from meetings.may.vote import UNKNOWN_ITEM
from meetings.meeting import Meeting
from meetings.tally import adoption
from meetings.vietnamese import two_digits

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
NO_SUCH_CORRECTION = Code(
    "F406", "không có đính chính số {number} để bãi bỏ", "vui lòng kiểm tra số đính chính", "mục V"
)
WITHDRAWN_BEFORE = Code(
    "F407", "đính chính số {number} đã bãi bỏ ở đính chính số {by}", "vui lòng kiểm tra số đính chính", "mục V"
)
MINUTES_NOT_ADOPTED = Code(
    "W401",
    "biên bản chưa được thông qua tại cuộc họp",
    "biên bản in ra là dự thảo; bế mạc rồi thì chỉ còn ghi được kết quả thông qua, không ghi thêm ý kiến, lượt bỏ phiếu hay"
    " điểm danh",
    "mục V",
)
ADOPTED_BY_TOO_FEW = Code(
    "W402",
    "{for_}/{convened} người triệu tập tán thành biên bản, không quá nửa",
    "biên bản chưa được coi là thông qua, in ra là dự thảo",
    "mục V",
)
RETAINED_BY_ABSENT = Code(
    "F405",
    "{name} vắng mặt, mà quyền bảo lưu ý kiến là của cá nhân thành viên tham dự kiểm điểm",
    "điều người vắng gửi đến thì ghi là ý kiến thảo luận, nói rõ gửi bằng văn bản; điểm danh nhầm thì sửa điểm danh",
    "mục V",
)
ABSENT_SPEAKER = Code(
    "W403",
    "{name} vắng mặt nhưng có ý kiến được ghi",
    "đề nghị ghi rõ là ý kiến gửi bằng văn bản, hoặc sửa điểm danh",
    "mục V",
)
CONCLUDED_BY_ANOTHER = Code(
    "W404",
    "kết luận này ghi của {name}, còn chủ trì Hội nghị, người kết luận từng nội dung, là {chair}",
    "{name} được giao chủ trì phần này thì đề nghị nói rõ trong lời kết luận; không phải thì đổi người nói hoặc loại ý kiến",
    "Phụ lục, mục 2.2.2",
)


def comment_findings(meeting: Meeting, act: CommentMade) -> Iterator[Finding]:
    """Whether the speaker is there to speak and the subject exists."""
    number = sum(1 for made in meeting.comments if made.item == act.item)
    where = f"comment[{number}]" if act.item is None else f"item[{act.item}].comment[{number}]"
    if act.item is not None and act.item >= len(meeting.put):
        yield UNKNOWN_ITEM.at(where, number=act.item + 1)
        return
    yield from _speaker_findings(meeting, act.by, where, ABSENT_SPEAKER)
    yield from _concluding_findings(meeting, act, where)
    subjects = meeting.subjects() if act.item is None else {s.id for s in meeting.put[act.item].subjects}
    if act.on is not None and act.on not in subjects:
        yield NOT_RATED_HERE.at(f"{where}.on", id=act.on)


def objection_findings(meeting: Meeting, act: ObjectionMade) -> Iterator[Finding]:
    """Whether the one who retains an opinion takes part, and what it is on."""
    where = f"objection[{len(meeting.objections)}]"
    yield from retaining_findings(meeting, act.by, where)
    if act.on is not None and act.on not in meeting.subjects():
        yield NOT_RATED_HERE.at(f"{where}.on", id=act.on)


def retaining_findings(meeting: Meeting, person: str, where: str = "objection") -> Iterator[Finding]:
    """Whether somebody may retain an opinion (bảo lưu ý kiến): whoever takes part in the review, section V."""
    yield from _speaker_findings(meeting, person, where, RETAINED_BY_ABSENT)


def _concluding_findings(meeting: Meeting, act: CommentMade, where: str) -> Iterator[Finding]:
    """The chair concludes; that somebody else presided over a part is not written anywhere but in the words."""
    chair = None if meeting.officers is None else meeting.officers.chair
    if act.kind == "conclusion" and chair is not None and act.by != chair and meeting.knows(act.by):
        named = {"name": meeting.everybody.name(act.by), "chair": meeting.everybody.name(chair)}
        yield CONCLUDED_BY_ANOTHER.at(f"{where}.by", **named)


def _speaker_findings(meeting: Meeting, person: str, where: str, absent: Code) -> Iterator[Finding]:
    member = meeting.members.get(person)
    if not meeting.knows(person):
        yield UNKNOWN_ID.at(f"{where}.by", id=person, among="đảng viên và khách mời")
    elif member is not None and meeting.roll_called and not meeting.attended(person):
        yield absent.at(f"{where}.by", name=meeting.everybody.name(person))


def adopted_findings(meeting: Meeting, act: MinutesAdopted) -> Iterator[Finding]:
    """Whether those who adopted the minutes were there, and were more than half of the convened; which steps nobody recorded."""
    if meeting.opened is None:
        yield OUT_OF_ORDER.at("adoption", what="thông qua biên bản khi chưa khai mạc")
    if not meeting.roll_called:
        yield OUT_OF_ORDER.at("adoption", what="thông qua biên bản khi chưa điểm danh")
    too_many = _more_voices_than_present(act, meeting.voters_there)
    if too_many is not None:
        yield too_many
    elif not adoption(len(meeting.convened)).carried_by(act.in_favour):
        yield ADOPTED_BY_TOO_FEW.at("adoption.for", for_=act.in_favour, convened=len(meeting.convened))
    if meeting.closed is None:
        yield from unseen_findings(meeting)


def _more_voices_than_present(act: MinutesAdopted, present: int) -> Finding | None:
    """Told of the figure with which there are more voices than voters."""
    voices = (("for", act.in_favour), ("against", act.against), ("abstain", act.abstain))
    sums = zip(voices, accumulate(count for _, count in voices), strict=True)
    where = next((f"adoption.{one}" for (one, _), counted in sums if counted > present), None)
    whole = act.in_favour + act.against + act.abstain
    return None if where is None else MORE_VOICES_THAN_PRESENT.at(where, voices=whole, present=present)


def correction_findings(meeting: Meeting, act: CorrectionMade) -> Iterator[Finding]:
    """Whether there are adopted minutes to correct, and the correction to be withdrawn holds."""
    if not meeting.adopted:
        yield NOT_ADOPTED_YET.at("")
    elif not 0 <= act.withdraws <= len(meeting.corrections):
        yield NO_SUCH_CORRECTION.at("withdraws", number=two_digits(act.withdraws))
    elif by := withdrawn(meeting.corrections).get(act.withdraws):
        yield WITHDRAWN_BEFORE.at("withdraws", number=two_digits(act.withdraws), by=two_digits(by))
