"""The parts of an issued text (văn bản quy định): each value beside its clause, as ``regulation.py`` puts them together."""

from collections.abc import Iterable
from datetime import date
from itertools import product
from typing import Literal

from msgspec import Struct

from meetings.people import CELLS, Organ, OrganKind
from meetings.posts import Role
from meetings.schema import NamedLine, NamedText, Text

DeadlineYear = Literal["reviewed", "next"]
"""A deadline falls in the year under review, or in the one after it."""
Until = Literal["before", "latest"]
"""«Trước ngày» leaves the day itself out, «chậm nhất» holds it."""
ShownBy = Literal["nothing", "comments", "criterion", "level", "good", "excellent", "proposed", "residence"]


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
    """One step of a voting (bước tiến hành); ``shown_by`` says which recorded acts show that it was done; ``residence``: the
    remark of the committee at a subject's residence, with the level proposed for that subject.

    ``text`` covers every organ; ``said`` tells organs apart where they do not do the same. ``before_vote``: it must be done
    before the first ballot; ``each_subject``: it is done for each subject that is rated.
    """

    text: NamedText
    shown_by: ShownBy = "nothing"
    before_vote: bool = False
    each_subject: bool = False
    said: SaidIn = SaidIn()

    def text_in(self, organ: Organ) -> str:
        """The step as papers of that organ say it."""
        if organ.kind not in CELLS:
            return self.said.elsewhere or self.text
        return (self.said.with_committee if organ.has_committee else self.said.without_committee) or self.text


class CircleRule(Value, frozen=True):
    """Who is convened in organs of some kinds: whoever has one of the ``roles``, ``said`` in words.

    ``has_committee`` and ``has_units`` narrow it to organs with or without a Party committee (cấp ủy), and with or without
    constituent units (đơn vị cấu thành trực thuộc).
    """

    organs: tuple[OrganKind, ...]
    roles: tuple[Role, ...]
    said: NamedText
    has_committee: bool | None = None
    has_units: bool | None = None

    @property
    def whole(self) -> bool:
        """Whether everybody on the roster who may vote is convened."""
        return "member" in self.roles

    def holds(self, kind: OrganKind, *, has_committee: bool, has_units: bool | None) -> bool:
        """Whether it is the rule for such an organ; an unanswered question about its units is no answer."""
        asked = ((self.has_committee, has_committee), (self.has_units, has_units))
        return kind in self.organs and all(wanted is None or wanted is given for wanted, given in asked)


class Circle(Value, frozen=True):
    """Who is convened for a voting (thành phần): the text, and the same as rules, of which the first that holds decides."""

    text: NamedText
    rule: tuple[CircleRule, ...]

    def rule_for(self, kind: OrganKind, *, has_committee: bool, has_units: bool | None = None) -> CircleRule | None:
        """The rule for an organ of that kind; None where the regulation has none, or its units decide and nobody said."""
        held = (rule for rule in self.rule if rule.holds(kind, has_committee=has_committee, has_units=has_units))
        return next(held, None)

    def without_rule(self, kinds: Iterable[OrganKind]) -> tuple[OrganKind, ...]:
        """The kinds of organ that some answer leaves without a rule."""
        answers = tuple(product((True, False), repeat=2))
        return tuple(
            kind
            for kind in kinds
            if any(self.rule_for(kind, has_committee=one, has_units=other) is None for one, other in answers)
        )
