"""Who signs a paper (người ký): in whose name, as what, or in place of which head (quyền hạn, chức vụ ký)."""

import re
from dataclasses import replace
from typing import NamedTuple

from forms.parts.frame import NAME_FOR_PEN, signed_names
from forms.parts.layout import Manner, manner_of
from forms.parts.paper import Signer
from meetings.meeting import Meeting
from meetings.people import CELLS, Organ
from meetings.vietnamese import tidy

AS_CHAIR = "CHỦ TRÌ HỘI NGHỊ"
SECRETARIES = ("PHÓ BÍ THƯ", "BÍ THƯ")


class _Headed(NamedTuple):
    """How organs of a kind are called, the post of their head, and the body that this head signs for, if any."""

    organs: tuple[str, ...]
    head: str
    body: str = ""


HEADED = (
    _Headed(("UBND", "ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN"), "CHỦ TỊCH", "ỦY BAN NHÂN DÂN"),
    _Headed(("TRƯỜNG",), "HIỆU TRƯỞNG"),
    _Headed(("CHI CỤC",), "CHI CỤC TRƯỞNG"),
    _Headed(("CỤC",), "CỤC TRƯỞNG"),
    _Headed(("VIỆN",), "VIỆN TRƯỞNG"),
    _Headed(("VĂN PHÒNG",), "CHÁNH VĂN PHÒNG"),
    _Headed(("THANH TRA",), "CHÁNH THANH TRA"),
    _Headed(("PHÒNG",), "TRƯỞNG PHÒNG"),
    _Headed(("BAN",), "TRƯỞNG BAN"),
    _Headed(("TRẠM",), "TRƯỞNG TRẠM"),
    _Headed(("SỞ", "TRUNG TÂM", "BỆNH VIỆN", "CÔNG TY", "NHÀ MÁY", "ĐÀI", "BẢO TÀNG"), "GIÁM ĐỐC"),
)
"""Only a head whose post belongs to the organ signs for it: the head of a department chairs, and signs as chair."""


def signer(meeting: Meeting) -> Signer:
    """Who signs for the organ: its secretary, head or a deputy where that one chaired, else the chair as such."""
    name, officers = signed_names(meeting).chair, meeting.officers
    member = None if officers is None else meeting.members.get(officers.chair)
    posts = () if member is None else tuple(re.split(r"\s*[,;]\s*", tidy(member.post).upper()))
    organ, manner = meeting.prepared.organ, manner_of(meeting)
    found = _secretary(organ, posts, manner) or _head(organ, posts, manner) or ("", AS_CHAIR)
    return Signer(*found, name)


def proposer(meeting: Meeting) -> Signer:
    """Who signs what is proposed to the meeting: in a cell with a committee (chi ủy) that one's, else the organ's own."""
    organ, own = meeting.prepared.organ, signer(meeting)
    if own.on_behalf and organ.kind in CELLS and organ.has_committee:
        return replace(own, on_behalf=f"{manner_of(meeting).on_behalf} CHI ỦY")
    return own


def teller_signer(meeting: Meeting) -> Signer:
    """Who signs for the tellers (tổ kiểm phiếu): their head; one alone signs as such."""
    tellers = signed_names(meeting).tellers
    if len(tellers) == 1:
        return Signer("", "NGƯỜI KIỂM PHIẾU", tellers[0])
    behalf = f"{manner_of(meeting).on_behalf} TỔ KIỂM PHIẾU"
    return Signer(behalf, "TỔ TRƯỞNG", next(iter(tellers), NAME_FOR_PEN))


def _secretary(organ: Organ, posts: tuple[str, ...], manner: Manner) -> tuple[str, str] | None:
    """A secretary signs for the cell or committee, and so does a deputy: neither stands in for the other."""
    body = _party_body(organ)
    office = next((office for office in SECRETARIES if posts and posts[0].startswith(office)), "")
    return (f"{manner.on_behalf} {body}", office) if body and office else None


def _party_body(organ: Organ) -> str:
    if organ.kind in CELLS:
        return "CHI BỘ"
    whole = tidy(organ.name).upper()
    return "ĐẢNG ỦY" if organ.kind == "committee" and whole.startswith(("ĐẢNG ỦY", "ĐẢNG UỶ", "ĐẢNG BỘ")) else ""


def _head(organ: Organ, posts: tuple[str, ...], manner: Manner) -> tuple[str, str] | None:
    """The head of an agency signs as such, or for its collective body; a deputy in place of the head."""
    known = next((headed for headed in HEADED if _is_called(organ, headed)), None)
    if known is None or not manner.in_place or organ.kind != "agency":
        return None
    body = f"{manner.on_behalf} {known.body}" if known.body else ""
    if _holds(posts, known.head):
        return body, known.head
    deputy = f"PHÓ {known.head}"
    above = "\n".join(filter(None, (body, f"{manner.in_place} {known.head}")))
    return (above, deputy) if _holds(posts, deputy) else None


def _is_called(organ: Organ, headed: _Headed) -> bool:
    return f"{tidy(organ.name).upper()} ".startswith(tuple(f"{called} " for called in headed.organs))


def _holds(posts: tuple[str, ...], office: str) -> bool:
    return any(f"{post} ".startswith(f"{office} ") for post in posts)
