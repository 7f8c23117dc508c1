"""The parts of an issued text (văn bản quy định): each value beside its clause, as ``regulation.py`` puts them together."""

from datetime import date
from typing import Literal

from msgspec import Struct

from meetings.people import CELLS, Organ
from meetings.schema import NamedLine, NamedText, Text

DeadlineYear = Literal["reviewed", "next"]
"""A deadline falls in the year under review, or in the one after it."""
Until = Literal["before", "latest"]
"""«Trước ngày» leaves the day itself out, «chậm nhất» holds it."""
ShownBy = Literal["nothing", "comments", "criterion", "level", "good", "excellent", "proposed"]


class Value(Struct, frozen=True, forbid_unknown_fields=True):
    """A value of the regulation stands beside its clause."""

    clause: NamedLine


class Basis(Struct, frozen=True, forbid_unknown_fields=True):
    """A legal basis (văn bản căn cứ), and what has replaced it since."""

    document: NamedLine
    replaced_by: str = ""
    replaced_on: date | None = None
    note: str = ""


class Silence(Value, frozen=True):
    """What holds where the text is silent."""

    text: NamedText


class Majority(Value, frozen=True):
    """The share of the base that votes must exceed (đa số), and that ballots are secret (phiếu kín)."""

    ratio: NamedLine
    strict: bool
    secret: bool
    checked_on: date


class CapRule(Value, frozen=True):
    """The greatest share of excellent (giới hạn tỷ lệ xuất sắc)."""

    share: NamedLine
    checked_on: date


class DeadlineRule(Value, frozen=True):
    """What must be done until a day of every year (mốc thời hạn): by whom, to whom, for which subjects it holds."""

    what: NamedText
    by: NamedText
    holds_for: NamedText
    day: int
    month: int
    year: DeadlineYear
    until: Until
    checked_on: date
    to: Text = ""


class SaidIn(Struct, frozen=True, forbid_unknown_fields=True):
    """A step as it is said in one organ: in a cell with a committee (chi ủy), in one without, elsewhere."""

    with_committee: Text = ""
    without_committee: Text = ""
    elsewhere: Text = ""


class Step(Value, frozen=True):
    """One step of a voting (bước tiến hành); ``shown_by`` says which recorded acts show that it was done.

    ``text`` covers every organ; ``said`` tells organs apart where they do not do the same.
    """

    text: NamedText
    shown_by: ShownBy = "nothing"
    said: SaidIn = SaidIn()

    def text_in(self, organ: Organ) -> str:
        """The step as papers of that organ say it."""
        if organ.kind not in CELLS:
            return self.said.elsewhere or self.text
        return (self.said.with_committee if organ.has_committee else self.said.without_committee) or self.text


class Circle(Value, frozen=True):
    """Who is convened for a voting (thành phần), and when in a cell that means the whole cell."""

    text: NamedText
    whole_cell: Literal["always", "never", "without_committee"]
