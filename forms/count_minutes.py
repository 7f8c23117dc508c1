"""Minutes of the count (biên bản kiểm phiếu): what they are filled with, and how a meeting fills them."""

from dataclasses import dataclass

from forms.frame import NAME_FOR_PEN, chair, head, signed_names, tellers
from forms.items import readings_ground, readings_otherwise, votings
from forms.naming import names_of
from forms.paper import Head, Person
from forms.voting import Voting
from forms.wording import moment
from meetings.meeting import Meeting
from meetings.vietnamese import long_date, two_digits

COPIES = 2
SEALING = (
    "Toàn bộ phiếu đã kiểm được cho vào phong bì niêm phong, có chữ ký của Tổ kiểm phiếu trên mép niêm phong,"
    " bàn giao cho chủ trì Hội nghị để lưu giữ theo quy định."
)


@dataclass(frozen=True, slots=True)
class CountMinutesContext:
    """Everything the count minutes say: all rounds of all items, and who counted."""

    head: Head
    subject: str
    """Below the title: ``Bỏ phiếu xếp loại chất lượng tại Hội nghị …``."""
    opened: str
    """``07 giờ 30 phút, ngày 05 tháng 12 năm 2025``: when the meeting began."""
    place: str
    convened: str
    """Convened members of the meeting, two digits."""
    present: str
    absent: str
    chair: Person
    tellers: tuple[Person, ...]
    """The head first, with their part (Tổ trưởng, Thành viên) as post."""
    readings: tuple[str, ...]
    """Contested readings chosen otherwise than usual, each a whole sentence; may be empty."""
    readings_ground: str
    """The document behind these readings; empty without them."""
    votings: tuple[Voting, ...]
    sealing: str
    """A whole sentence: that the ballots were sealed, and how kept."""
    closed: str
    """When the minutes were drawn up: ``11 giờ 00 phút cùng ngày``."""
    copies: str
    """How many copies, in two digits."""
    head_teller_name: str
    """The name alone, under the signature."""
    chair_name: str
    """The name alone, under the signature."""
    member_tellers: tuple[str, ...]
    """The names alone of the other tellers, who sign too; may be empty."""
    receivers: tuple[str, ...] = ()


def count_minutes_of(meeting: Meeting) -> CountMinutesContext:
    """The minutes of the count; the hour when they were drawn up is left for the pen, as nobody records it."""
    names, signed, figures = names_of(meeting), signed_names(meeting), meeting.attendance
    return CountMinutesContext(
        head=head(meeting),
        subject=f"Bỏ phiếu xếp loại chất lượng tại {meeting.prepared.title}",
        opened=moment(meeting.opened),
        place=meeting.prepared.place,
        convened=two_digits(figures.convened),
        present=two_digits(figures.present),
        absent=two_digits(figures.absent),
        chair=chair(meeting, names),
        tellers=tellers(meeting, names),
        readings=readings_otherwise(meeting),
        readings_ground=readings_ground(meeting),
        votings=votings(meeting, names),
        sealing=SEALING,
        closed=f"…… giờ …… phút, {long_date((meeting.closed or meeting.prepared.planned).date())}",
        copies=two_digits(COPIES),
        head_teller_name=next(iter(signed.tellers), NAME_FOR_PEN),
        chair_name=signed.chair,
        member_tellers=signed.tellers[1:],
    )
