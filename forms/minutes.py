"""Minutes of a review meeting (biên bản hội nghị): what they are filled with."""

from dataclasses import dataclass

from forms.paper import Head, Person
from forms.voting import Voting


@dataclass(frozen=True, slots=True)
class Absentee:
    """A convened member who did not come."""

    name: str
    """With the form of address."""
    reason: str
    """May be empty."""
    excused: str
    """``có lý do`` or ``không lý do``."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A member who was not convened."""

    name: str
    """With the form of address."""
    reason: str
    """Why (căn cứ không triệu tập)."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was convened and who came (thành phần triệu tập); counts in two digits."""

    convened: str
    present: str
    absent: str
    composition: tuple[str, ...]
    """Counts by kind of member: ``Đảng viên chính thức: 15 đồng chí``; nothing for kinds that do not occur."""
    absentees: tuple[Absentee, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said at the meeting (ý kiến)."""

    by: str
    """Who spoke, with the form of address."""
    on: str
    """On whom or what; empty when on the matter as a whole."""
    text: str
    """As recorded; may have several lines."""
    reply: str = ""
    """How it was answered or taken up; may be empty."""


@dataclass(frozen=True, slots=True)
class Discussion:
    """What was said on one item, or on the meeting as a whole, each kind in the order spoken."""

    heading: str
    """Numbered; empty for the meeting as a whole."""
    hints: tuple[Remark, ...] = ()
    """Hints from above to be answered (gợi ý kiểm điểm)."""
    comments: tuple[Remark, ...] = ()
    explanations: tuple[Remark, ...] = ()
    """Explanations (giải trình)."""
    conclusions: tuple[Remark, ...] = ()
    """The chair's conclusions (kết luận của chủ trì)."""


@dataclass(frozen=True, slots=True)
class Objection:
    """A retained opinion (ý kiến bảo lưu)."""

    by: str
    on: str
    """On whom or what; may be empty."""
    text: str


@dataclass(frozen=True, slots=True)
class MinutesContext:
    """Everything the minutes say; the template holds only layout and fixed wording."""

    head: Head
    subject: str
    """Below the title: ``Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025``."""
    draft: bool
    """Whether the minutes are not adopted yet."""
    bases: tuple[str, ...]
    """Legal bases, each a whole line with its closing mark: ``Căn cứ …;``."""
    opened: str
    """``07 giờ 30 phút, ngày 05 tháng 12 năm 2025``."""
    sittings: tuple[str, ...]
    """One line for each sitting when there were several; else empty."""
    place: str
    attendance: Attendance
    guests: tuple[Person, ...]
    chair: Person
    secretary: Person
    tellers: tuple[Person, ...]
    """The tellers (tổ kiểm phiếu), the head first, with their part as post."""
    readings: tuple[str, ...]
    """Contested readings chosen otherwise than usual, each a whole sentence; may be empty."""
    readings_ground: str
    """The document behind these readings; empty without them."""
    discussions: tuple[Discussion, ...]
    votings: tuple[Voting, ...]
    objections: tuple[Objection, ...]
    adoption: str
    """Whole sentences: how many adopted the minutes and what was amended, or that they are not adopted yet."""
    closed: str
    """``11 giờ 15 phút cùng ngày``, or with its date."""
    copies: str
    """How many copies, in two digits."""
    secretary_name: str
    """The name alone, under the signature."""
    chair_name: str
    """The name alone, under the signature."""
    receivers: tuple[str, ...] = ()
    """Lines of ``Nơi nhận`` with their closing marks; may be empty."""
    book_note: str = ""
    """The entry of the record book that these minutes vouch for; may be empty."""
