"""The parts of preparing as lines: what stands in each, and what is due next."""

from collections.abc import Iterator, Sequence

from meetings.choosing import choices_of
from meetings.convening import units_are_asked
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.preparation import due_next, missing_before_votes
from meetings.steps import agenda_of
from meetings.vietnamese import short_date, two_digits
from tui.widgets.rows import Row, Tone

ITEM = "item:"
NEW_ITEM = "new"
_Part = tuple[str, str, str, Tone]


def part_rows(meeting: Meeting, missing_officers: Sequence[str] | None = None) -> Iterator[Row]:
    """Every part, numbered, in the order in which they are usually filled; ``missing_officers`` where some were begun and
    are not recorded.
    """
    for number, (key, name, told, tone) in enumerate(_parts(meeting, missing_officers), start=1):
        yield Row(key, (str(number), name, told), tone)


def _parts(meeting: Meeting, missing_officers: Sequence[str] | None) -> Iterator[_Part]:
    prepared = meeting.prepared
    yield (
        "about",
        "Cuộc họp",
        f"{prepared.regulation} · {prepared.planned:%H:%M} {short_date(prepared.planned.date())} · {prepared.place}",
        "plain",
    )
    yield "roster", "Danh sách", *_roster(meeting)
    yield "convened", "Triệu tập", *_convened(meeting)
    yield "guests", "Khách mời", _people(len(meeting.guests)) if meeting.guests else "không có", "plain"
    yield "officers", "Chủ trì, thư ký, tổ kiểm phiếu", *_officers(meeting, missing_officers)
    for item in meeting.items:
        yield (
            f"{ITEM}{item.number}",
            f"Nội dung {item.number + 1} (biểu quyết {item.voting.number})",
            _item(item),
            "good",
        )
    yield (
        NEW_ITEM,
        "Thêm nội dung biểu quyết",
        "" if meeting.items else "chưa có nội dung nào",
        "plain" if meeting.items else "warn",
    )
    yield "todo", "Việc trước khi biểu quyết", *_todo(meeting)
    yield "agenda", "Chương trình", f"{two_digits(len(agenda_of(meeting)))} việc theo quy định", "plain"
    yield (
        "criteria",
        "Bộ tiêu chí",
        f"{two_digits(len(meeting.criteria))} bộ" if meeting.criteria else "không có",
        "plain",
    )
    yield "self_reviews", "Bản tự kiểm điểm", _self_reviews(meeting), "plain"
    yield "readings", "Cách hiểu quy định", *_readings(meeting)
    yield "numbers", "Số văn bản", _numbers(meeting), "plain"


def _people(count: int) -> str:
    return f"{two_digits(count)} người"


def _roster(meeting: Meeting) -> tuple[str, Tone]:
    if not meeting.members:
        return "chưa có: Enter rồi F2 để lấy từ Excel", "warn"
    official = sum(member.status == "official" for member in meeting.members.values())
    return f"{_people(len(meeting.members))}, {two_digits(official)} chính thức", "good"


def _convened(meeting: Meeting) -> tuple[str, Tone]:
    if not meeting.members:
        return "chưa có danh sách", "dim"
    left_out = f", để ngoài {two_digits(len(meeting.left_out))}" if meeting.left_out else ""
    return f"{_people(len(meeting.convened))}{left_out}", "good" if meeting.convened else "warn"


def _officers(meeting: Meeting, missing: Sequence[str] | None) -> tuple[str, Tone]:
    if missing is not None:
        return f"đang chọn dở, chưa ghi; còn thiếu {', '.join(missing)}", "warn"
    officers = meeting.officers
    if officers is None:
        return "chưa có", "warn" if meeting.members else "dim"
    names = (meeting.everybody.name(one) for one in (officers.chair, officers.secretary))
    return f"{'; '.join(names)}; {_people(len(officers.tellers))} kiểm phiếu", "good"


def _item(item: Item) -> str:
    rated, all_of_them = len(item.rated), len(item.subjects)
    subjects = two_digits(rated) if rated == all_of_them else f"{two_digits(rated)}/{two_digits(all_of_them)}"
    return f"{subjects} đối tượng, {two_digits(len(item.circle))} người biểu quyết: {item.voting.name}"


def _todo(meeting: Meeting) -> tuple[str, Tone]:
    if not meeting.items:
        return "chưa có nội dung nào", "dim"
    left = missing_before_votes(meeting)
    return (f"còn thiếu {two_digits(left)} việc", "warn") if left else ("đã đủ", "good")


def _self_reviews(meeting: Meeting) -> str:
    given, rated = len(meeting.self_reviews), len(meeting.subjects())
    return f"đã ghi {two_digits(given)}/{two_digits(rated)}" if given else "chưa ghi"


def _readings(meeting: Meeting) -> tuple[str, Tone]:
    otherwise = sum(not one.usual for one in choices_of(meeting))
    if not otherwise:
        return "theo mặc định", "plain"
    return f"{two_digits(otherwise)} cách hiểu khác mặc định, theo {meeting.prepared.ground}", "warn"


def _numbers(meeting: Meeting) -> str:
    numbers = (f"{one.number:02d}-{one.kind}" for one in meeting.numbers.values())
    return ", ".join(numbers) or "chưa đặt số nào"


def due_words(meeting: Meeting) -> str:
    """What is due next, and the key for it."""
    match due_next(meeting):
        case "roster":
            return "Tiếp theo: lấy danh sách từ Excel (F4)."
        case "officers":
            return "Tiếp theo: chọn chủ trì, thư ký, tổ kiểm phiếu."
        case "item":
            units = " Cơ quan, đơn vị: trả lời F5 ở phần Triệu tập trước." if units_are_asked(meeting) else ""
            return f"Tiếp theo: thêm nội dung biểu quyết (F2).{units}"
        case "meeting":
            left = missing_before_votes(meeting)
            before = f" Trước khi biểu quyết còn {two_digits(left)} việc." if left else ""
            return f"Đã đủ để họp: F6 sang Điểm danh.{before}"
