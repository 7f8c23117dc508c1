"""The layout of a meeting's papers (thể thức): which one, and how papers in it number, address and sign.

What a layout measures stands in its templates; what it says differently stands here.
"""

from typing import NamedTuple

from meetings.acts import LayoutName
from meetings.meeting import Meeting


class Manner(NamedTuple):
    """How papers of a layout say it (cách viết)."""

    number_lead: str
    """What the number line begins with, and what stands between the number and the kind of paper."""
    after_number: str
    before_symbol: str
    """What parts the organ's symbol from the kind of paper."""
    addressed: str
    """The form of address inside a sentence."""
    opening: str
    """The form of address at its beginning."""
    counted: str
    """What persons are counted in: ``02 đồng chí``."""
    these: str
    """Several persons named before."""
    on_behalf: str
    """Before the name of a body that somebody signs for."""
    in_place: str
    """Before the post of a head for whom a deputy signs; empty where the layout has no such form."""
    between: str
    """After every receiver but the last."""
    reported: str
    """After the superior, among the receivers."""
    kept_by_cell: str
    """Where the paper's own copy stays, among the receivers: in a cell, elsewhere, in a person's file."""
    kept: str
    kept_in_file: str


PARTY = Manner(
    number_lead="Số ",
    after_number="-",
    before_symbol="/",
    addressed="đồng chí",
    opening="Đồng chí",
    counted="đồng chí",
    these="các đồng chí này",
    on_behalf="T/M",
    in_place="",
    between=",",
    reported="(để báo cáo),",
    kept_by_cell="Lưu chi bộ.",
    kept="Lưu hồ sơ.",
    kept_in_file="Lưu hồ sơ cá nhân.",
)
STATE = Manner(
    number_lead="Số: ",
    after_number="/",
    before_symbol="-",
    addressed="ông/bà",
    opening="Ông/Bà",
    counted="người",
    these="những người này",
    on_behalf="TM.",
    in_place="KT.",
    between=";",
    reported="(để báo cáo);",
    kept_by_cell="Lưu: VT.",
    kept="Lưu: VT.",
    kept_in_file="Lưu: VT, hồ sơ cá nhân.",
)
MANNERS: dict[LayoutName, Manner] = {"HD05": PARTY, "HD36": PARTY, "ND30": STATE}


def layout_of(meeting: Meeting) -> LayoutName:
    """The layout that the meeting chose; else that of its organ: agencies and units write by NĐ 30, all others by HD 05."""
    prepared = meeting.prepared
    if prepared.layout:
        return prepared.layout
    return "ND30" if prepared.organ.kind == "agency" else "HD05"


def manner_of(meeting: Meeting) -> Manner:
    """How this meeting's papers say it."""
    return MANNERS[layout_of(meeting)]
