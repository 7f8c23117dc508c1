"""What is recorded before a meeting (chuẩn bị): what it is called by, who and what it is about, papers given numbers."""

from typing import Literal

from msgspec import UNSET, Struct, UnsetType, field

from meetings.acts.act import Act, LayoutName, LocalTime, ReadingValue
from meetings.people import CriteriaSet, Grade, Guest, Member, Organ, ReviewForm, Shortcoming, Subject


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
    readings: dict[str, ReadingValue] = field(default_factory=dict)
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
