"""What a secretary can record: one small frozen record for each act. State is what the acts add up to.

Times are local. Ids are those of members, guests and subjects of the same meeting; items are counted from 0.
"""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from meetings.people import CriteriaSet, Grade, Guest, Member, Organ, ReviewForm, Shortcoming, Subject

Question = Literal["good", "excellent", "fulfilled", "unfulfilled", "level", "criterion"]
InvalidReason = Literal["not_issued", "unstamped", "signed", "written_on", "overvoted"]
"""Why the whole of a paper is invalid (lý do phiếu không hợp lệ)."""
INVALID_REASONS: dict[InvalidReason, str] = {
    "not_issued": "không phải phiếu do Tổ kiểm phiếu phát ra",
    "unstamped": "không có dấu theo quy định",
    "signed": "có ký tên hoặc ghi tên người bỏ phiếu",
    "written_on": "viết thêm nội dung khác",
    "overvoted": "chọn quá số người được chọn",
}
CommentKind = Literal["comment", "explanation", "conclusion", "hint"]
ReadingValue = str | int | bool
LocalTime = Annotated[datetime, Meta(tz=False)]
LayoutName = Literal["HD05", "HD36", "ND30"]
"""Layouts of official papers (thể thức văn bản): of the Party since 2026 and before, of the administration."""


class Act(Struct, frozen=True, forbid_unknown_fields=True, tag_field="act"):
    """Anything that enters the record book."""


class MeetingPrepared(Act, frozen=True, tag="meeting_prepared"):
    """A meeting is prepared (chuẩn bị) under a regulation; readings chosen otherwise need a document as ground.

    ``layout`` is how its papers are laid out; empty where the kind of organ decides. ``documents`` go out with the
    invitation (tài liệu gửi kèm); ``year`` is the year under review, None where title and day tell it.
    """

    regulation: str
    title: str
    place: str
    organ: Organ
    planned: LocalTime
    readings: dict[str, ReadingValue] = {}
    ground: str = ""
    layout: LayoutName | Literal[""] = ""
    documents: tuple[str, ...] = ()
    year: int | None = None


class MeetingRestated(Act, frozen=True, tag="meeting_restated"):
    """What a prepared meeting is called by, said anew (sửa thông tin cuộc họp); what is not named stays as it was."""

    regulation: str | UnsetType = UNSET
    title: str | UnsetType = UNSET
    place: str | UnsetType = UNSET
    organ: Organ | UnsetType = UNSET
    planned: LocalTime | UnsetType = UNSET
    layout: LayoutName | Literal[""] | UnsetType = UNSET
    documents: tuple[str, ...] | UnsetType = UNSET
    year: int | UnsetType | None = UNSET
    reason: str | UnsetType = UNSET
    """Why, where somebody said so: what a file says anew comes with a reason."""


class ReadingsChosen(Act, frozen=True, tag="readings_chosen"):
    """The contested readings (cách hiểu) chosen otherwise than usual, with the document they rest on; they replace those
    chosen before.
    """

    readings: dict[str, ReadingValue]
    ground: str = ""


class MembersListed(Act, frozen=True, tag="members_listed"):
    """The whole roster (danh sách), taken in one act; it replaces an earlier one."""

    members: tuple[Member, ...]


class GuestsInvited(Act, frozen=True, tag="guests_invited"):
    """Those invited (khách mời, đại biểu dự)."""

    guests: tuple[Guest, ...]


class LeftOut(Struct, frozen=True, forbid_unknown_fields=True):
    """An official member who is not convened (không triệu tập), and why."""

    member: str
    reason: str


class MembersConvened(Act, frozen=True, tag="members_convened"):
    """The convened (thành viên triệu tập): every official member but those left out with a reason."""

    left_out: tuple[LeftOut, ...] = ()


class OfficersChosen(Act, frozen=True, tag="officers_chosen"):
    """Chair (chủ trì), secretary (thư ký) and tellers (tổ kiểm phiếu); the first teller is the head."""

    chair: str
    secretary: str
    tellers: tuple[str, ...]


class ItemPut(Act, frozen=True, tag="item_put"):
    """An item (nội dung biểu quyết): one voting of the regulation on its own subjects by its own circle.

    ``convened`` is the circle; None means all who are convened. ``request`` asks the direct superior to decide.
    """

    voting: int
    subjects: tuple[Subject, ...]
    convened: tuple[str, ...] | None = None
    request: bool = False


class CriteriaListed(Act, frozen=True, tag="criteria_listed"):
    """The criteria sets (bộ tiêu chí) by which subjects are assessed; they replace earlier ones."""

    sets: tuple[CriteriaSet, ...]


class SelfReviewGiven(Act, frozen=True, tag="self_review_given"):
    """What a subject's self-review (bản tự kiểm điểm) says, for its papers; a later one of the same subject holds.

    ``criteria`` names a set, ``grades`` are the self grades in its order, all of them or none. ``form`` None: by the post.
    ``shortcomings`` None: nobody said; empty: the previous review pointed out none.
    """

    of: str
    form: ReviewForm | None = None
    criteria: str = ""
    grades: tuple[Grade, ...] = ()
    shortcomings: tuple[Shortcoming, ...] | None = None


class PaperNumber(Struct, frozen=True, forbid_unknown_fields=True):
    """The number of one paper (số văn bản) among those of its kind: ``minutes``, ``BB``, 5."""

    form: str
    kind: str
    number: int


class PapersNumbered(Act, frozen=True, tag="papers_numbered"):
    """Papers get their numbers; a number given once is never given to another paper of that kind."""

    numbers: tuple[PaperNumber, ...]


class MeetingOpened(Act, frozen=True, tag="meeting_opened"):
    """The meeting opens (khai mạc)."""

    at: LocalTime


class Absence(Struct, frozen=True, forbid_unknown_fields=True):
    """A member who is absent (vắng mặt), and why; ``excused`` is None where nobody said."""

    member: str
    reason: str = ""
    excused: bool | None = None


class AttendanceTaken(Act, frozen=True, tag="attendance_taken"):
    """The roll call (điểm danh): everyone on the roster is present but the absent."""

    absent: tuple[Absence, ...] = ()


class MemberArrived(Act, frozen=True, tag="member_arrived"):
    """A member who was not there comes (đến muộn), or comes back."""

    member: str
    at: LocalTime


class MemberLeft(Act, frozen=True, tag="member_left"):
    """A member leaves before the end (về sớm), or for a while."""

    member: str
    at: LocalTime
    reason: str = ""


class SittingAdjourned(Act, frozen=True, tag="sitting_adjourned"):
    """A sitting ends and another one will follow (tạm nghỉ, còn phiên sau)."""

    at: LocalTime


class SittingResumed(Act, frozen=True, tag="sitting_resumed"):
    """The next sitting begins (phiên tiếp theo), with a roll call of its own; whoever is not named is there."""

    at: LocalTime
    absent: tuple[Absence, ...] = ()


class SittingHeld(Act, frozen=True, tag="sitting_held"):
    """One sitting (phiên họp) of a meeting that has several."""

    opened: LocalTime
    closed: LocalTime


class CommentMade(Act, frozen=True, tag="comment_made"):
    """A comment, explanation, hint or conclusion (ý kiến, giải trình, gợi ý, kết luận); ``item`` None: on the whole."""

    by: str
    text: str
    item: int | None = None
    on: str | None = None
    kind: CommentKind = "comment"
    reply: str = ""


class RoundHeld(Act, frozen=True, tag="round_held"):
    """The totals of one secret ballot (lượt bỏ phiếu): papers, and votes by subject and choice. Never a paper.

    Lines of yes/no questions hold ``for`` and ``against``; ``level`` the four levels; ``criterion`` its grades; each may
    hold ``blank`` and ``spoiled``. ``away`` names members present at the meeting but not for this ballot, ``reason`` why it
    is held once more. ``printed``, ``left_over`` and ``sealed`` are papers too: made, never handed out, put under seal; None
    where nobody counted them. ``invalid_for`` says of the invalid papers why, all of them or none. ``counts`` is how many
    counts of the papers it took until two agreed, or the one that was held; 0 where only totals came in. ``recounted`` names
    the subjects on whose lines the first counts differed, each with how many counts its own line took.
    """

    item: int
    question: Question
    issued: int
    collected: int
    invalid: int
    votes: dict[str, dict[str, int]]
    exchanged: int = 0
    away: tuple[str, ...] = ()
    runoff: bool = False
    criterion: str = ""
    reason: str = ""
    printed: int | None = None
    left_over: int | None = None
    sealed: int | None = None
    invalid_for: dict[InvalidReason, int] = {}
    counts: int = 0
    recounted: dict[str, int] = {}


class StepDone(Act, frozen=True, tag="step_done"):
    """A step of an item was carried out (đã tiến hành); steps are counted from 0, in the order of the regulation.

    ``subject`` names whose turn it was, where each one has a turn (đã báo cáo); empty: the step is done for all of them.
    """

    item: int
    step: int
    subject: str = ""
    at: LocalTime | None = None


class BallotAskedFor(Act, frozen=True, tag="ballot_asked_for"):
    """A ballot that only the meeting can ask for (lượt hội nghị yêu cầu): a ``criterion`` that is not agreed, or a ballot
    held once more, with the ``reason``.
    """

    item: int
    question: Question
    subjects: tuple[str, ...]
    criterion: str = ""
    reason: str = ""


class TieSettled(Act, frozen=True, tag="tie_settled"):
    """A tie at the cap settled without a ballot, where the reading says so: ``order`` fills the places from its head."""

    item: int
    order: tuple[str, ...]
    reason: str


class ObjectionMade(Act, frozen=True, tag="objection_made"):
    """A retained opinion (ý kiến bảo lưu), in the person's own words."""

    by: str
    text: str
    on: str | None = None


class MinutesAdopted(Act, frozen=True, tag="minutes_adopted"):
    """The minutes are read and adopted (thông qua biên bản), by figures."""

    in_favour: int
    against: int = 0
    abstain: int = 0
    amendments: str = ""


class MeetingClosed(Act, frozen=True, tag="meeting_closed"):
    """The meeting closes (bế mạc)."""

    at: LocalTime


class WrittenPaper(Struct, frozen=True, forbid_unknown_fields=True):
    """A file as it was written: its name, and the SHA-256 of its bytes."""

    file: str
    fingerprint: str


class PapersWritten(Act, frozen=True, tag="papers_written"):
    """Papers were written to disk (đã in văn bản); by their fingerprints a hand edit is known later."""

    papers: tuple[WrittenPaper, ...]


class EntryStruckOut(Act, frozen=True, tag="entry_struck_out"):
    """An entry of the book is struck out (gạch bỏ), never erased, with its reason.

    ``change`` says that what stands in its place was recorded in the same go (sửa); ``undoes`` is the number of the entry
    that was taken back with it (việc vừa làm). Nobody types either of them.
    """

    entry: int
    reason: str
    change: bool = False
    undoes: int = 0


class EntryRestored(Act, frozen=True, tag="entry_restored"):
    """An entry that was struck out counts again (lấy lại), in its own place, with the reason; ``undoes`` as there."""

    entry: int
    reason: str
    undoes: int = 0


class CorrectionMade(Act, frozen=True, tag="correction_made"):
    """A numbered correction (đính chính) after adoption; the figures stay as they are."""

    text: str
    reason: str


AnyAct = (
    MeetingPrepared
    | MeetingRestated
    | ReadingsChosen
    | MembersListed
    | GuestsInvited
    | MembersConvened
    | OfficersChosen
    | ItemPut
    | CriteriaListed
    | SelfReviewGiven
    | PapersNumbered
    | MeetingOpened
    | AttendanceTaken
    | MemberArrived
    | MemberLeft
    | SittingAdjourned
    | SittingResumed
    | SittingHeld
    | CommentMade
    | StepDone
    | RoundHeld
    | BallotAskedFor
    | TieSettled
    | ObjectionMade
    | MinutesAdopted
    | MeetingClosed
    | PapersWritten
    | EntryStruckOut
    | EntryRestored
    | CorrectionMade
)

ACT_NAMES: dict[type, str] = {
    MeetingPrepared: "chuẩn bị cuộc họp",
    MeetingRestated: "sửa thông tin cuộc họp",
    ReadingsChosen: "cách hiểu quy định",
    MembersListed: "danh sách",
    GuestsInvited: "khách mời",
    MembersConvened: "triệu tập",
    OfficersChosen: "chủ trì, thư ký, tổ kiểm phiếu",
    ItemPut: "nội dung biểu quyết",
    CriteriaListed: "bộ tiêu chí",
    SelfReviewGiven: "bản tự kiểm điểm",
    PapersNumbered: "số văn bản",
    MeetingOpened: "khai mạc",
    AttendanceTaken: "điểm danh",
    MemberArrived: "đến muộn",
    MemberLeft: "về sớm",
    SittingAdjourned: "tạm nghỉ",
    SittingResumed: "họp tiếp",
    SittingHeld: "phiên họp",
    CommentMade: "ý kiến",
    StepDone: "bước đã tiến hành",
    RoundHeld: "kết quả một lượt bỏ phiếu",
    BallotAskedFor: "yêu cầu một lượt bỏ phiếu",
    TieSettled: "giải quyết bằng phiếu",
    ObjectionMade: "ý kiến bảo lưu",
    MinutesAdopted: "thông qua biên bản",
    MeetingClosed: "bế mạc",
    PapersWritten: "văn bản đã viết",
    EntryStruckOut: "gạch bỏ",
    EntryRestored: "lấy lại mục đã gạch bỏ",
    CorrectionMade: "đính chính",
}
