"""Sample minutes of the count."""

from dataclasses import replace

from forms.papers.count_minutes import CountMinutesContext
from forms.parts.paper import Signer
from tests.forms.samples.shared import DRAFT, FRAME, HEAD, LONG_FRAME, LONG_NAMES, LONGEST, NASTY, TELLERS
from tests.forms.samples.votings import CELL_VOTING, MEMBERS_VOTING, WORST_VOTINGS

COUNT_MINUTES = CountMinutesContext(
    head=HEAD,
    subject="Bỏ phiếu xếp loại chất lượng tại Hội nghị kiểm điểm năm 2025",
    meeting=FRAME,
    tellers=TELLERS,
    readings=(),
    readings_ground="",
    votings=(CELL_VOTING, MEMBERS_VOTING),
    sealing="Toàn bộ phiếu được niêm phong, có chữ ký của Tổ kiểm phiếu trên mép niêm phong, giao Bí thư chi bộ lưu giữ.",
    drawn_up="11 giờ 00 phút cùng ngày",
    copies="02 (hai)",
    teller=Signer("T/M TỔ KIỂM PHIẾU", "TỔ TRƯỞNG", "Lê Hoàng Phúc"),
    member_tellers=("Phạm Thị Lan Anh", "Võ Minh Đức"),
)
EMPTY_COUNT_MINUTES = replace(
    COUNT_MINUTES,
    meeting=DRAFT,
    votings=(),
    sealing="",
    tellers=TELLERS[:1],
    teller=Signer("", "NGƯỜI KIỂM PHIẾU", "Lê Hoàng Phúc"),
    member_tellers=(),
)
WORST_COUNT_MINUTES = replace(
    COUNT_MINUTES,
    meeting=LONG_FRAME,
    teller=replace(COUNT_MINUTES.teller, name=LONGEST),
    member_tellers=LONG_NAMES[:3],
    votings=WORST_VOTINGS,
    sealing=NASTY,
)

CASES = (COUNT_MINUTES, EMPTY_COUNT_MINUTES, WORST_COUNT_MINUTES)
UNPRINTED = ("meeting",)
