"""Plan of the review (kế hoạch kiểm điểm, đánh giá, xếp loại): what it is filled with, and how a meeting fills it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from forms.parts.duties import duties
from forms.parts.frame import guests_named, head_before, legal_bases, receivers_of_notice
from forms.parts.invited import body, convened_body, planned_moment
from forms.parts.items import item_heading
from forms.parts.naming import PERSONS, Names, names_of
from forms.parts.paper import Head, Paper, Person, Signer
from forms.parts.signing import signer
from forms.parts.source import Source
from forms.parts.wording import addressed, capital, deciding_superior, issued_text, more_than, short_name
from meetings.deadlines import Deadline, days_of_invitation, deadlines_of, invitations_counted, invitations_sent_by
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.people import CELLS, Subject
from meetings.regulation import Voting
from meetings.vietnamese import long_date, short_date, two_digits, weekday


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One item of the plan (nội dung): on whom or what, and who votes."""

    heading: str
    """Numbered: ``1. Đề xuất xếp loại chất lượng đảng viên``."""
    subjects: str
    """Persons by their count, all else by name: ``20 đảng viên``, ``Chi bộ Trường THCS Số 2``."""
    voters: str
    """Who votes on it: ``20 thành viên triệu tập``; empty where nobody is listed yet."""


@dataclass(frozen=True, slots=True)
class Procedure:
    """The steps of one voting (trình tự), as the regulation orders them."""

    heading: str
    """For which items, and by which clause: ``Nội dung số 2 (mục V.3; Phụ lục, mục 3)``."""
    steps: tuple[str, ...]
    """Each with its clause: ``Bước 1: Chi bộ thảo luận mức đề xuất (Phụ lục, mục 3)``."""


@dataclass(frozen=True, slots=True)
class DeadlineLine:
    """One deadline (mốc thời hạn) of the year under review."""

    number: str
    """Its place in the table: ``1``."""
    what: str
    """What must be done: ``Báo cáo kết quả, kèm hồ sơ``."""
    who: str
    """By whom, for which subjects, to whom: ``Ban Tổ chức Tỉnh ủy; gửi Ban Thường vụ Tỉnh ủy``."""
    last_day: str
    """The last day on which it is kept: ``29/11/2025 (thứ Bảy; trước ngày 30/11)``."""
    clause: str
    """Where the regulation says it: ``mục VI.1``."""


@dataclass(frozen=True, slots=True)
class PlanContext:
    """Everything the plan says."""

    head: Head
    subject: str
    """Below the title: ``Kiểm điểm, đánh giá, xếp loại chất lượng năm 2025``."""
    bases: tuple[str, ...]
    """Legal bases, each a whole line with its closing mark: ``Căn cứ …;``."""
    aims: tuple[str, ...]
    """What the review is for (mục đích), each a whole sentence: ``Đánh giá đúng ưu điểm, hạn chế trong năm 2025.``."""
    demands: tuple[str, ...]
    """What is asked of it (yêu cầu), each a whole sentence: ``Tự phê bình và phê bình nghiêm túc, khách quan.``."""
    items: tuple[PlannedItem, ...]
    regulation: str
    """The text whose order is followed: ``Hướng dẫn số 13-HD/TU``."""
    procedures: tuple[Procedure, ...]
    time: str
    """When the meeting is planned: ``07 giờ 30 phút, thứ Sáu, ngày 05 tháng 12 năm 2025``."""
    place: str
    """Where: ``Phòng họp số 2``."""
    convened: str
    """Who is convened: ``toàn thể đảng viên chi bộ``."""
    guests: tuple[Person, ...]
    documents: tuple[str, ...]
    """What goes out with the invitation: ``Dự thảo báo cáo kiểm điểm``; may be empty."""
    sending: str
    """Until when invitations and documents go out, a whole sentence: ``Giấy mời và tài liệu gửi chậm nhất ngày …``."""
    deadlines_lead: str
    """Whose deadlines, of which year: ``Theo Hướng dẫn số 13-HD/TU, đối với việc kiểm điểm năm 2025:``."""
    deadlines: tuple[DeadlineLine, ...]
    deadline_notes: tuple[str, ...]
    """What to mind about them, each a whole sentence: ``Mốc số 3 rơi vào ngày nghỉ cuối tuần …``; may be empty."""
    duties: tuple[str, ...]
    """Who does what (tổ chức thực hiện), each a whole sentence: ``Chủ trì Hội nghị: đồng chí …``."""
    signer: Signer
    receivers: tuple[str, ...] = ()
    """Lines of ``Nơi nhận`` with their closing marks: ``Lưu chi bộ.``; may be empty."""


CONTEXT = PlanContext


def papers(source: Source) -> Iterator[Paper[PlanContext]]:
    """One for each meeting."""
    yield Paper("ke-hoach.docx", partial(plan_of, source.meeting))


def plan_of(meeting: Meeting) -> PlanContext:
    """The plan of a meeting's review (R63), with the deadlines of the year under review as dates (R64)."""
    names, year = names_of(meeting), meeting.year
    regulation, prepared = meeting.regulation, meeting.prepared
    found = deadlines_of(regulation, year)
    return PlanContext(
        head=head_before(meeting, "plan"),
        subject=f"Kiểm điểm, đánh giá, xếp loại chất lượng năm {year}",
        bases=legal_bases(meeting),
        aims=tuple(_aims(meeting)),
        demands=tuple(_demands(meeting)),
        items=tuple(_item(meeting, item, names) for item in meeting.items),
        regulation=issued_text(regulation),
        procedures=tuple(_procedures(meeting)),
        time=planned_moment(meeting),
        place=prepared.place,
        convened=convened_body(meeting),
        guests=guests_named(meeting, names),
        documents=prepared.documents,
        sending=_sending(meeting),
        deadlines_lead=f"Theo {short_name(regulation)}, đối với việc kiểm điểm năm {year}:",
        deadlines=tuple(_deadline(number, deadline) for number, deadline in enumerate(found, start=1)),
        deadline_notes=tuple(_deadline_notes(meeting, found)),
        duties=tuple(duties(meeting, names)),
        signer=signer(meeting),
        receivers=receivers_of_notice(meeting, f"{capital(body(meeting))} (để thực hiện)"),
    )


def _rates_persons(meeting: Meeting) -> bool:
    return any(subject.kind in PERSONS for subject in meeting.subjects().values())


def _rates_bodies(meeting: Meeting) -> bool:
    return any(subject.kind not in PERSONS for subject in meeting.subjects().values())


def _aims(meeting: Meeting) -> Iterator[str]:
    bodies = ("tập thể",) if _rates_bodies(meeting) else ()
    rated = ", ".join((*bodies, "cá nhân")) if _rates_persons(meeting) else "tập thể"
    yield (
        f"Đánh giá đúng ưu điểm, hạn chế, khuyết điểm và nguyên nhân của {rated} trong năm {meeting.year}; đề ra biện pháp"
        " phát huy, khắc phục cho năm tới."
    )
    yield (
        "Chỉ rõ biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”, tham nhũng, lãng phí, tiêu cực (nếu có) để kịp thời"
        " ngăn chặn, xử lý."
    )


def _demands(meeting: Meeting) -> Iterator[str]:
    """What the review must keep to; the majority as the readings of the meeting have it."""
    yield "Tự phê bình và phê bình nghiêm túc, khách quan; không nể nang, né tránh, không chạy theo thành tích."
    if _rates_persons(meeting):
        yield (
            "Đánh giá cá nhân bằng kết quả, sản phẩm, tiêu chí cụ thể ở nơi công tác và nơi cư trú, gắn với việc khắc phục"
            " hạn chế đã được chỉ ra ở kỳ kiểm điểm trước."
        )
    if _rates_bodies(meeting):
        yield "Gắn việc kiểm điểm, xếp loại tập thể với trách nhiệm của người đứng đầu."
    yield "Giải trình đầy đủ những nội dung được cấp có thẩm quyền gợi ý kiểm điểm (nếu có)."
    yield "Tiến hành đúng thành phần, đúng trình tự; biểu quyết bằng phiếu kín."
    if items := meeting.items:
        clause = f"{issued_text(meeting.regulation)}, {meeting.rules.majority_clause}"
        yield f"Mỗi mức xếp loại phải được {more_than(items[0])} ({clause})."


def _item(meeting: Meeting, item: Item, names: Names) -> PlannedItem:
    return PlannedItem(item_heading(item), _subjects(item.subjects), _voters(meeting, item, names))


def _subjects(subjects: tuple[Subject, ...]) -> str:
    """Persons by kind and count, with how many of them are not rated; collectives and organisations by name."""
    said = [
        f"{two_digits(len(those))} {kind}{_not_rated(those)}"
        for kind, those in (
            ("đảng viên", [subject for subject in subjects if subject.kind == "member"]),
            ("cá nhân", [subject for subject in subjects if subject.kind == "person"]),
        )
        if those
    ]
    return "; ".join((*said, *(addressed(one.name, one.kind) for one in subjects if one.kind not in PERSONS)))


def _not_rated(subjects: list[Subject]) -> str:
    left = sum(not subject.rated for subject in subjects)
    return f", trong đó {two_digits(left)} không thuộc diện xếp loại" if left else ""


def _voters(meeting: Meeting, item: Item, names: Names) -> str:
    """How many, and by name where not all who are convened vote."""
    if not item.circle:
        return ""
    count = f"{two_digits(len(item.circle))} thành viên"
    if set(item.circle) == set(meeting.convened):
        return f"{count} triệu tập"
    return f"{count}, gồm {names.together(item.circle)}"


def _procedures(meeting: Meeting) -> Iterator[Procedure]:
    """The steps of each voting once, for all its items."""
    organ, by_voting = meeting.prepared.organ, _items_by_voting(meeting.items)
    for voting, items in by_voting:
        numbers = ", ".join(str(item.number + 1) for item in items)
        which = f"Nội dung số {numbers}" if len(items) == 1 else f"Các nội dung số {numbers}"
        steps = enumerate(voting.step, start=1)
        yield Procedure(
            f"{which} ({voting.clause})",
            tuple(f"Bước {place}: {step.text_in(organ)} ({step.clause})" for place, step in steps),
        )


def _items_by_voting(items: Iterable[Item]) -> list[tuple[Voting, list[Item]]]:
    found: dict[int, tuple[Voting, list[Item]]] = {}
    for item in items:
        found.setdefault(item.voting.number, (item.voting, []))[1].append(item)
    return list(found.values())


def _sending(meeting: Meeting) -> str:
    """The last day for invitations and documents (D-20), with its clause."""
    regulation, day = meeting.regulation, meeting.prepared.planned.date()
    last, days = invitations_sent_by(regulation, day), two_digits(days_of_invitation(regulation))
    reading = regulation.find_reading("invite.days")
    clause = "" if reading is None else f" ({issued_text(regulation)}, {reading.clause})"
    counted = invitations_counted(regulation, day)
    return (
        f"Giấy mời và tài liệu gửi chậm nhất {weekday(last)}, {long_date(last)}, trước ngày tổ chức {days} ngày{clause}"
        f"; cách tính: {counted}."
    )


def _deadline(number: int, deadline: Deadline) -> DeadlineLine:
    rule = deadline.rule
    return DeadlineLine(
        number=str(number),
        what=rule.what,
        who=f"{rule.by} {rule.holds_for}" + (f"; gửi {rule.to}" if rule.to else ""),
        last_day=f"{short_date(deadline.last_day)} ({deadline.weekday}; {deadline.named})",
        clause=rule.clause,
    )


def _deadline_notes(meeting: Meeting, found: tuple[Deadline, ...]) -> Iterator[str]:
    """Deadlines at a weekend are not moved (D-21); a cell keeps those of its superior within them."""
    if any(deadline.rule.until == "before" for deadline in found):
        yield "Mốc ghi «trước ngày» không kể chính ngày ấy: ngày cuối cùng là ngày liền trước."
    if at_weekend := [str(place) for place, deadline in enumerate(found, start=1) if deadline.at_weekend]:
        numbers = ", ".join(at_weekend)
        yield (
            f"Ngày cuối cùng của mốc số {numbers} rơi vào ngày nghỉ cuối tuần; văn bản không quy định được lùi, nên hoàn thành trong"
            " ngày làm việc liền trước."
        )
    if meeting.prepared.organ.kind in CELLS:
        superior = deciding_superior(meeting.prepared.organ)
        yield f"Chi bộ hoàn thành và báo cáo trong thời hạn do {superior} quy định để kịp các mốc trên."
