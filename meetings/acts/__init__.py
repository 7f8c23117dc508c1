"""What a secretary can record: one small frozen record for each act. State is what the acts add up to.

Times are local. Ids are those of members, guests and subjects of the same meeting; items are counted from 0.
"""

from meetings.acts.act import (
    INVALID_REASONS,
    Act,
    CommentKind,
    InvalidReason,
    LayoutName,
    LocalTime,
    Question,
    ReadingValue,
)
from meetings.acts.attending import (
    Absence,
    AttendanceTaken,
    MeetingClosed,
    MeetingOpened,
    MemberArrived,
    MemberLeft,
    SittingAdjourned,
    SittingHeld,
    SittingResumed,
)
from meetings.acts.minutes import (
    CorrectionMade,
    EntryRestored,
    EntryStruckOut,
    MinutesAdopted,
    PapersWritten,
    WrittenPaper,
)
from meetings.acts.preparing import (
    CriteriaListed,
    GuestsInvited,
    ItemPut,
    LeftOut,
    MeetingPrepared,
    MeetingRestated,
    MembersConvened,
    MembersListed,
    OfficersChosen,
    PaperNumber,
    PapersNumbered,
    ReadingsChosen,
    SelfReviewGiven,
)
from meetings.acts.reviewing import BallotAskedFor, CommentMade, ObjectionMade, RoundHeld, StepDone, TieSettled

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

__all__ = [
    "ACT_NAMES",
    "INVALID_REASONS",
    "Absence",
    "Act",
    "AnyAct",
    "AttendanceTaken",
    "BallotAskedFor",
    "CommentKind",
    "CommentMade",
    "CorrectionMade",
    "CriteriaListed",
    "EntryRestored",
    "EntryStruckOut",
    "GuestsInvited",
    "InvalidReason",
    "ItemPut",
    "LayoutName",
    "LeftOut",
    "LocalTime",
    "MeetingClosed",
    "MeetingOpened",
    "MeetingPrepared",
    "MeetingRestated",
    "MemberArrived",
    "MemberLeft",
    "MembersConvened",
    "MembersListed",
    "MinutesAdopted",
    "ObjectionMade",
    "OfficersChosen",
    "PaperNumber",
    "PapersNumbered",
    "PapersWritten",
    "Question",
    "ReadingValue",
    "ReadingsChosen",
    "RoundHeld",
    "SelfReviewGiven",
    "SittingAdjourned",
    "SittingHeld",
    "SittingResumed",
    "StepDone",
    "TieSettled",
    "WrittenPaper",
]
