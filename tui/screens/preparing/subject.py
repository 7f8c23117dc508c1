"""One subject of an item (đối tượng xếp loại) as a form; what digits change of it."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from forms.parts.terms import LEVEL_WORDS
from meetings.meeting import Meeting
from meetings.people import LEVEL_NAMES, LEVELS, SUBJECT_NAMES, Level, Subject, SubjectKind
from meetings.vietnamese import tidy, two_digits
from tui.modals.form import Answers, Blank

NONE = "none"
LEVEL_OPTIONS: Mapping[str, str] = {NONE: "chưa có", **LEVEL_NAMES}
YES_NO = {"yes": "có", "no": "không"}
PROPOSED_FROM = 5
"""Digits 1 to 4 are the level that the subject gave itself, 5 to 8 the level proposed."""
CONDITIONS, RATED = 9, 0


def marked(subject: Subject, mark: int) -> Subject:
    """The subject after a digit; the same digit again takes a level back."""
    if mark == CONDITIONS:
        return replace(subject, conditions=not subject.conditions)
    if mark == RATED:
        return replace(subject, rated=True, reason="")
    if mark < PROPOSED_FROM:
        return replace(subject, self_level=_other(subject.self_level, LEVELS[mark - 1]))
    return replace(subject, proposed=_other(subject.proposed, LEVELS[mark - PROPOSED_FROM]))


def _other(now: Level | None, wanted: Level) -> Level | None:
    return None if now == wanted else wanted


def blanks_of(subject: Subject, meeting: Meeting) -> list[Blank]:
    """Everything that can be said of a subject before the vote."""
    own = [] if subject.kind == "member" else [Blank("name", "Tên", subject.name)]
    post = [] if subject.kind != "person" else [Blank("post", "Chức vụ", subject.post)]
    numbers = {member: number for number, member in enumerate(meeting.members, start=1)}
    recused = ", ".join(two_digits(numbers[one]) for one in subject.recused if one in numbers)
    return [
        *own,
        *post,
        Blank("unit", "Đơn vị", subject.unit, hint="Nơi công tác, sinh hoạt; in trong biên bản."),
        Blank("self_level", "Tự nhận", subject.self_level or NONE, LEVEL_OPTIONS),
        Blank("proposed", "Đề xuất", subject.proposed or NONE, LEVEL_OPTIONS),
        Blank("conditions", "Đủ ĐK XS", _yes(subject.conditions), YES_NO),
        Blank("rated", "Xếp loại", _yes(subject.rated), YES_NO),
        Blank("reason", "Lý do", subject.reason, hint="Bắt buộc khi không xếp loại."),
        Blank("residence", "Nơi cư trú", subject.residence, hint="Nhận xét của cấp ủy nơi cư trú."),
        Blank(
            "recused",
            "Phải tránh",
            recused,
            hint="Số thứ tự trong danh sách của người không biểu quyết về đối tượng này: 03, 07.",
        ),
    ]


def _yes(said: bool) -> str:
    return "yes" if said else "no"


def filled(subject: Subject, said: Answers, meeting: Meeting) -> tuple[Subject, list[str]]:
    """The subject as the form says, and what in the form cannot be read."""
    recused, unread = _by_number(said["recused"], meeting)
    fresh = replace(
        subject,
        name=tidy(said.get("name", subject.name)),
        post=tidy(said.get("post", subject.post)),
        unit=tidy(said["unit"]),
        self_level=_level(said["self_level"]),
        proposed=_level(said["proposed"]),
        conditions=said["conditions"] == "yes",
        rated=said["rated"] == "yes",
        reason=tidy(said["reason"]),
        residence=tidy(said["residence"]),
        recused=recused,
    )
    faults = [f"không có số thứ tự «{one}» trong danh sách" for one in unread]
    return fresh, faults if fresh.name else ["chưa ghi tên", *faults]


def _level(said: str) -> Level | None:
    return next((level for level in LEVELS if level == said), None)


def _by_number(said: str, meeting: Meeting) -> tuple[tuple[str, ...], list[str]]:
    """Members by their numbers on the roster, and what is no such number."""
    members, numbers = tuple(meeting.members), said.replace(",", " ").split()
    known = {one for one in numbers if one.isdecimal() and 0 < int(one) <= len(members)}
    found = dict.fromkeys(members[int(one) - 1] for one in numbers if one in known)
    return tuple(found), [one for one in numbers if one not in known]


def said_of(subject: Subject, meeting: Meeting) -> Iterator[str]:
    """What was recorded of a subject beyond its being rated, and would be gone with it."""
    if subject.self_level is not None:
        yield f"tự nhận {LEVEL_WORDS[subject.self_level]}"
    if subject.proposed is not None:
        yield f"đề xuất {LEVEL_WORDS[subject.proposed]}"
    if not subject.conditions:
        yield "chưa đủ điều kiện xuất sắc"
    if not subject.rated:
        yield f"không xếp loại: {subject.reason}"
    if subject.kind != "member":
        yield f"tên {SUBJECT_NAMES[subject.kind]}"
    if subject.unit:
        yield f"đơn vị {subject.unit}"
    if subject.residence:
        yield "nhận xét nơi cư trú"
    if subject.recused:
        yield f"{two_digits(len(subject.recused))} người tránh"
    if subject.id in meeting.self_reviews:
        yield "bản tự kiểm điểm"


def named_blanks(kind: SubjectKind) -> list[Blank]:
    """What is asked of somebody or something that is no member."""
    name = Blank("name", "Tên", hint=f"Đối tượng là {SUBJECT_NAMES[kind]}; tên in như ghi ở đây.")
    if kind != "person":
        return [name]
    return [name, Blank("post", "Chức vụ"), Blank("unit", "Đơn vị", hint="Nơi công tác, sinh hoạt.")]


def named(subject_id: str, kind: SubjectKind, said: Answers) -> Subject:
    """The subject so named."""
    return Subject(
        subject_id, tidy(said["name"]), kind, post=tidy(said.get("post", "")), unit=tidy(said.get("unit", ""))
    )
