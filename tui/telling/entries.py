"""Entries of the record book in the words of people (mục trong sổ): in a few words for a list, and whole, field by field."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from msgspec import Struct

from forms.catalogue import FORMS
from forms.parts.naming import Names
from meetings.acts import (
    Act,
    AttendanceTaken,
    CommentMade,
    CorrectionMade,
    CriteriaListed,
    EntryStruckOut,
    GuestsInvited,
    ItemPut,
    MeetingClosed,
    MeetingOpened,
    MeetingPrepared,
    MemberArrived,
    MemberLeft,
    MembersConvened,
    MembersListed,
    MinutesAdopted,
    ObjectionMade,
    OfficersChosen,
    PapersNumbered,
    PapersWritten,
    RoundHeld,
    SelfReviewGiven,
    SittingAdjourned,
    SittingHeld,
    SittingResumed,
    StepDone,
    TieSettled,
)
from meetings.people import GRADE_NAMES, LEVEL_NAMES, ORGAN_NAMES, STATUS_NAMES, SUBJECT_NAMES
from meetings.regulation import shipped
from meetings.vietnamese import two_digits

LABELS: Mapping[str, str] = {
    "absent": "Vắng mặt",
    "abstain": "Không có ý kiến",
    "against": "Không tán thành",
    "amendments": "Nội dung sửa đổi, bổ sung",
    "at": "Lúc",
    "away": "Không tham gia lượt này",
    "born": "Ngày sinh",
    "by": "Người nói",
    "chair": "Chủ trì",
    "closed": "Kết thúc",
    "collected": "Thu về",
    "conditions": "Đủ tiêu chuẩn xét mức xuất sắc",
    "convened": "Thành phần biểu quyết",
    "criteria": "Tiêu chí",
    "criterion": "Tiêu chí",
    "documents": "Tài liệu gửi kèm",
    "entry": "Mục số",
    "exchanged": "Đổi lại",
    "excused": "Có lý do",
    "file": "Tệp",
    "fingerprint": "Dấu vân tay",
    "form": "Mẫu",
    "grades": "Mức tự chấm từng tiêu chí",
    "ground": "Văn bản làm căn cứ chọn cách tính",
    "group": "Nhóm",
    "guests": "Khách mời",
    "has_committee": "Có chi ủy",
    "id": "Mã",
    "in_favour": "Tán thành",
    "invalid": "Không hợp lệ",
    "issued": "Phát ra",
    "item": "Nội dung số",
    "kind": "Loại",
    "layout": "Thể thức văn bản",
    "left_out": "Không triệu tập",
    "locality": "Địa danh",
    "member": "Thành viên",
    "members": "Danh sách",
    "name": "Tên",
    "number": "Số",
    "numbers": "Số văn bản",
    "of": "Của",
    "on": "Về",
    "opened": "Bắt đầu",
    "order": "Thứ tự",
    "organ": "Tổ chức họp",
    "papers": "Văn bản",
    "place": "Địa điểm",
    "planned": "Dự kiến",
    "post": "Chức vụ",
    "proposed": "Mức đề xuất",
    "question": "Hỏi về",
    "rated": "Được xếp loại",
    "readings": "Cách tính đã chọn",
    "reason": "Lý do",
    "recused": "Không biểu quyết về đối tượng này",
    "regulation": "Quy định áp dụng",
    "remedy": "Cách khắc phục",
    "reply": "Trả lời, tiếp thu",
    "request": "Đề nghị cấp trên quyết định",
    "residence": "Nơi ở",
    "runoff": "Bỏ phiếu lại",
    "secretary": "Thư ký",
    "self_level": "Mức tự nhận",
    "sets": "Bộ tiêu chí",
    "shortcomings": "Hạn chế kỳ trước",
    "status": "Diện",
    "step": "Bước số",
    "subject": "Của",
    "subjects": "Đối tượng xếp loại",
    "superior": "Cấp trên",
    "symbol": "Ký hiệu",
    "tellers": "Tổ kiểm phiếu",
    "term": "Nhiệm kỳ",
    "text": "Nội dung",
    "title": "Tên gọi",
    "unit": "Đơn vị",
    "votes": "Kết quả kiểm phiếu",
    "voting": "Loại biểu quyết số",
    "year": "Năm kiểm điểm",
}
"""What each field of an act is called."""
COMMENTS = {"comment": "ý kiến", "explanation": "giải trình", "conclusion": "kết luận", "hint": "gợi ý"}
QUESTIONS = {**LEVEL_NAMES, "level": "bốn mức xếp loại", "criterion": "một tiêu chí"}
REVIEWS = {"member": "đảng viên", "leader": "lãnh đạo, quản lý", "outside": "ngoài hệ thống chính trị"}
CHOICES = {"for": "đồng ý", "against": "không đồng ý", "blank": "để trống", "spoiled": "ghi sai", **LEVEL_NAMES}
VALUES: Mapping[str, Mapping[str, str]] = {
    "kind": {**ORGAN_NAMES, **SUBJECT_NAMES, **COMMENTS},
    "status": {str(key): name for key, name in STATUS_NAMES.items()},
    "self_level": LEVEL_NAMES,
    "proposed": LEVEL_NAMES,
    "question": QUESTIONS,
    "grades": {str(key): name for key, name in GRADE_NAMES.items()},
    "form": {**{form.key: form.name for form in FORMS}, **REVIEWS},
}
"""What the values of a field are called, where the book holds a key."""
PEOPLE = frozenset(
    ("away", "by", "chair", "convened", "member", "of", "on", "order", "recused", "secretary", "subject", "tellers")
)
"""Fields that hold ids of persons or of others who are rated."""
FROM_ZERO = frozenset(("item", "step"))
"""Fields that the book counts from 0, and people from 1."""
UNSAID: tuple[object, ...] = ("", None, (), {})


def in_few_words(act: Act, names: Names) -> str:  # noqa: C901, PLR0912 - one line for each kind of act
    """What an entry says, short enough for a line of a list; who and how many before all."""
    match act:
        case MeetingPrepared(title=text) | CorrectionMade(text=text):
            return text
        case MembersListed(members=several) | GuestsInvited(guests=several):
            return f"{two_digits(len(several))} người"
        case MembersConvened(left_out=several):
            return f"không triệu tập {two_digits(len(several))} người"
        case OfficersChosen(chair=one):
            return f"chủ trì {names.bare(one)}"
        case ItemPut(subjects=several):
            return f"{two_digits(len(several))} đối tượng"
        case CriteriaListed(sets=several):
            return f"{two_digits(len(several))} bộ"
        case SelfReviewGiven(of=one):
            return names.bare(one)
        case PapersNumbered(numbers=several):
            return ", ".join(f"{one.number:02d}-{one.kind}" for one in several)
        case AttendanceTaken(absent=several):
            return f"vắng {two_digits(len(several))} người"
        case MemberArrived(member=one, at=at) | MemberLeft(member=one, at=at):
            return f"{names.bare(one)}, {at:%H:%M}"
        case MeetingOpened(at=at) | MeetingClosed(at=at) | SittingAdjourned(at=at) | SittingResumed(at=at):
            return f"{at:%H:%M}"
        case SittingHeld(opened=at, closed=until):
            return f"{at:%H:%M} đến {until:%H:%M}"
        case CommentMade(by=one, text=text) | ObjectionMade(by=one, text=text):
            return f"{names.bare(one)}: {text}"
        case StepDone(item=item, step=step):
            return f"nội dung {item + 1}, bước {step + 1}"
        case RoundHeld(item=item, question=question, collected=papers):
            return f"nội dung {item + 1}, {QUESTIONS[question]}, {two_digits(papers)} phiếu"
        case TieSettled(item=item, order=order):
            return f"nội dung {item + 1}: {', '.join(map(names.bare, order))}"
        case MinutesAdopted(in_favour=votes):
            return f"{two_digits(votes)} tán thành"
        case PapersWritten(papers=several):
            return f"{two_digits(len(several))} tệp"
        case EntryStruckOut(entry=number, reason=text):
            return f"mục số {number}: {text}"
    return ""


def whole(act: Act, names: Names) -> Iterator[str]:
    """Everything that an entry says, a line for each field or for each of several; what was left empty is left out."""
    for field, value in _fields(act):
        yield from _told(field, value, names)


def _fields(one: Struct) -> Iterator[tuple[str, Any]]:
    for field in one.__struct_fields__:
        value = getattr(one, field)
        if value not in UNSAID:
            yield field, value


def _told(field: str, value: Any, names: Names) -> Iterator[str]:
    label = LABELS.get(field, field)
    match value:
        case tuple() if isinstance(value[0], Struct):
            yield f"{label} ({two_digits(len(value))}):"
            yield from (f"  {place}. {_in_a_row(one, names)}" for place, one in enumerate(value, start=1))
        case dict():
            yield f"{label}:"
            yield from (f"  {line}" for line in _pairs(field, value, names))
        case _:
            yield f"{label}: {_value(field, value, names)}"


def _in_a_row(one: Struct, names: Names) -> str:
    return "; ".join(
        f"{_small(LABELS.get(field, field))}: {_value(field, value, names)}" for field, value in _fields(one)
    )


def _pairs(field: str, value: Mapping[str, Any], names: Names) -> Iterator[str]:
    if field == "votes":
        for subject, votes in value.items():
            yield f"{names.bare(subject)}: {'; '.join(f'{CHOICES.get(key, key)} {count}' for key, count in votes.items())}"
    else:
        yield from (_reading(key, chosen) for key, chosen in value.items())


def _reading(key: str, chosen: Any) -> str:
    """A contested reading by its question and what was chosen means; of a regulation that is no more, as it was written."""
    found = (reading for one in shipped().values() if (reading := one.find_reading(key)) is not None)
    reading = next(found, None)
    option = None if reading is None else reading.means(chosen)
    return f"{key}: {chosen}" if reading is None or option is None else f"{reading.question} {option.meaning}"


def _value(field: str, value: Any, names: Names) -> str:
    match value:
        case bool():
            return "có" if value else "không"
        case int():
            return str(value + 1 if field in FROM_ZERO else value)
        case datetime():
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case tuple():
            return "; ".join(_value(field, one, names) for one in value)
        case Struct():
            return _in_a_row(value, names)
        case _ if field in PEOPLE:
            return names.bare(str(value))
    return VALUES.get(field, {}).get(str(value), str(value))


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]
