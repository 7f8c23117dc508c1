"""The layout of a month's papers (thể thức): offices of the Party write as the Party does, all others by NĐ 30."""

import re

from meetings.acts import LayoutName
from meetings.kpi.month import Unit
from meetings.vietnamese import tidy

_PARTY = re.compile(r"\b(?:đảng ủy|đảng bộ|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|ban chấp hành trung ương)\b")
"""The committees of the Party (cấp ủy): an office that is theirs names one in its own name or as its superior."""


def layout_of(unit: Unit) -> LayoutName:
    """The layout of the papers of a unit: the one that it names, else by what kind of office it is."""
    if unit.layout is not None:
        return unit.layout
    named = tidy(f"{unit.superior} · {unit.name}").casefold().replace("uỷ", "ủy")
    return "HD05" if _PARTY.search(named) else "ND30"
