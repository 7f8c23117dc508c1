"""Minutes of the count (biên bản kiểm phiếu): what they are filled with."""

from dataclasses import dataclass

from forms.paper import Head, Person
from forms.voting import Voting


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
