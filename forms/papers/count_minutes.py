"""Minutes of the count (biên bản kiểm phiếu): what they are filled with, and how a meeting fills them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from forms.parts.frame import frame_of, head, tellers
from forms.parts.items import readings_ground, readings_otherwise, votings
from forms.parts.naming import names_of
from forms.parts.paper import Frame, Head, Paper, Person, Signer
from forms.parts.signing import teller_signer
from forms.parts.source import Source
from forms.parts.voting import Voting
from forms.parts.wording import counted_in_words
from meetings.meeting import Meeting
from meetings.vietnamese import long_date

COPIES = 2
SEALING = (
    "Toàn bộ phiếu đã kiểm được cho vào phong bì niêm phong, có chữ ký của {tellers} trên mép niêm phong,"
    " bàn giao cho chủ trì Hội nghị để lưu giữ theo quy định."
)


@dataclass(frozen=True, slots=True)
class CountMinutesContext:
    """Everything the count minutes say: all rounds of all items, and who counted."""

    head: Head
    subject: str
    """Below the title: ``Bỏ phiếu xếp loại chất lượng tại Hội nghị …``."""
    meeting: Frame
    tellers: tuple[Person, ...]
    """The head first, with their part (Tổ trưởng, Thành viên) as post; one alone with the own post."""
    readings: tuple[str, ...]
    """Contested readings chosen otherwise than usual, each a whole sentence; may be empty."""
    readings_ground: str
    """The document behind these readings; empty without them."""
    votings: tuple[Voting, ...]
    """Empty where no ballot was held."""
    sealing: str
    """A whole sentence: that the ballots were sealed, and how kept; empty where there are none."""
    drawn_up: str
    """When these minutes were: ``11 giờ 00 phút, ngày 05 tháng 12 năm 2025``."""
    copies: str
    """How many copies, in figures and words: ``02 (hai)``."""
    teller: Signer
    """Who signs for the tellers."""
    member_tellers: tuple[str, ...]
    """The other tellers, who sign too, by name; namesakes told apart; may be empty."""
    receivers: tuple[str, ...] = ()
    """Lines of ``Nơi nhận`` with their closing marks; may be empty."""


CONTEXT = CountMinutesContext


def papers(source: Source) -> Iterator[Paper[CountMinutesContext]]:
    """One for each meeting."""
    yield Paper("bien-ban-kiem-phieu.docx", partial(count_minutes_of, source.meeting))


def count_minutes_of(meeting: Meeting) -> CountMinutesContext:
    """The minutes of the count; the hour when they were drawn up is left for the pen, as nobody records it."""
    names = names_of(meeting)
    chosen = () if meeting.officers is None else meeting.officers.tellers
    sealed_by = "người kiểm phiếu" if len(chosen) == 1 else "Tổ kiểm phiếu"
    return CountMinutesContext(
        head=head(meeting, "count_minutes"),
        subject=f"Bỏ phiếu xếp loại chất lượng tại {meeting.prepared.title}",
        meeting=frame_of(meeting, names),
        tellers=tellers(meeting, names),
        readings=readings_otherwise(meeting),
        readings_ground=readings_ground(meeting),
        votings=votings(meeting, names) if meeting.voted else (),
        sealing=SEALING.format(tellers=sealed_by) if meeting.voted else "",
        drawn_up=f"…… giờ …… phút, {long_date((meeting.closed or meeting.prepared.planned).date())}",
        copies=counted_in_words(COPIES),
        teller=teller_signer(meeting),
        member_tellers=tuple(map(names.bare, chosen[1:])),
    )
