"""Who signs a month's papers (người ký): the head of the unit, and whoever rates somebody under Điều 9."""

import re
from dataclasses import dataclass, replace
from itertools import islice

from forms.kpi.parts.source import MonthSource
from forms.parts.frame import NAME_FOR_PEN
from forms.parts.paper import Signer
from forms.parts.signing import HEADED
from meetings.kpi.collective import is_collective
from meetings.kpi.issued import Rater
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.person import Person
from meetings.kpi.raters import rater_of, row_for
from meetings.vietnamese import fold, tidy

OWN = "NGƯỜI TỰ ĐÁNH GIÁ"
REMARKS = "NGƯỜI NHẬN XÉT, ĐÁNH GIÁ"
DECIDES = "NGƯỜI QUYẾT ĐỊNH XẾP LOẠI"
RATES = "CẤP CÓ THẨM QUYỀN ĐÁNH GIÁ, XẾP LOẠI"
HEAD = "NGƯỜI ĐỨNG ĐẦU"
ANY_PLACE = " xã, phường"
"""What the table of Điều 9 says for the name of a place."""
HEADS_OF_UNITS = ("cấp trưởng cơ quan", "thủ trưởng cơ quan")
"""How the table names the head of the very unit whose people are rated."""
UNKNOWN = Signer("", "", NAME_FOR_PEN)


@dataclass(frozen=True, slots=True)
class Signing:
    """One who signs a sheet, and in which part (tư cách ký)."""

    part: str
    """``NGƯỜI TỰ ĐÁNH GIÁ``, ``NGƯỜI QUYẾT ĐỊNH XẾP LOẠI``."""
    on_behalf: str
    """In whose name: ``T/M BAN THƯỜNG VỤ ĐẢNG ỦY``; empty when signing as such."""
    office: str
    """As what: ``CHÁNH VĂN PHÒNG``; empty where that is left to the one who signs."""
    name: str
    """Full name alone; dots for the pen where nobody is known."""


NOBODY = Signing("", "", "", "")


def head_signer(outcome: MonthOutcome) -> Signer:
    """The head of the unit, who decides. Điều 6.2."""
    head = outcome.score_of(outcome.month.unit.head).person
    return Signer("", _office(head, outcome.month.unit.name), head.name)


def own(person: Person) -> Signing:
    """The one who rates himself or herself first."""
    return Signing(OWN, "", "", person.name)


def reviewer(source: MonthSource, person: Person) -> Signing:
    """Whoever rates somebody under Điều 9 and remarks, where the head of the unit decides; else nobody."""
    return NOBODY if _rated_by_decider(source, person) else _as(REMARKS, _rater(source, person))


def decider(source: MonthSource, person: Person) -> Signing:
    """Who decides on somebody: the head of the unit, and on the head whoever rates the head."""
    if _rated_by_decider(source, person):
        return _as(RATES, _rater(source, person))
    return _as(DECIDES, head_signer(source.outcome))


def _rated_by_decider(source: MonthSource, person: Person) -> bool:
    rater, head = _rater(source, person), head_signer(source.outcome)
    return person.id == source.outcome.month.unit.head or (rater.office, rater.name) == (head.office, head.name)


def _as(part: str, signer: Signer) -> Signing:
    return Signing(part, signer.on_behalf, signer.office, signer.name)


def _rater(source: MonthSource, person: Person) -> Signer:
    """Whoever rates: somebody of the unit by name or post, a collective, an office outside, or nobody known."""
    outcome, rater = source.outcome, rater_of(source.outcome.regulation, source.outcome.rules, person)
    row = row_for(outcome.regulation, outcome.rules, person)
    if found := _of_the_unit(outcome, rater, person):
        return Signer("", _office(found, outcome.month.unit.name), found.name)
    if row is not None and rater == row.rater:
        return _by_row(source, row, person)
    if not rater:
        return UNKNOWN
    if is_collective(rater):
        return Signer(f"{source.manner.on_behalf} {rater.upper()}", "", NAME_FOR_PEN)
    return Signer("", rater.upper(), NAME_FOR_PEN)


def _by_row(source: MonthSource, row: Rater, person: Person) -> Signer:
    """As the table of Điều 9 says it: a collective, the head of this unit, or a single office that it names."""
    said, behalf, head = row.rater.removesuffix(ANY_PLACE), source.manner.on_behalf, head_signer(source.outcome)
    if row.acts == "collective":
        return Signer(f"{behalf} {said.upper()}", "", NAME_FOR_PEN)
    if row.acts == "head_with_collective":
        return replace(head, on_behalf=f"{behalf} TẬP THỂ LÃNH ĐẠO")
    if said.casefold().startswith(HEADS_OF_UNITS):
        return UNKNOWN if person.id == source.outcome.month.unit.head else head
    return Signer("", said.upper(), NAME_FOR_PEN) if row.acts == "person" and _is_one_office(said) else UNKNOWN


def _is_one_office(said: str) -> bool:
    """Whether the words name one office: those that name several, or any head, are printed over no signature."""
    return not (re.search("[,;]", said) or said.startswith("Cấp trưởng"))


def _of_the_unit(outcome: MonthOutcome, rater: str, rated: Person) -> Person | None:
    """The one person of the unit who bears that name, else that post."""
    for called in outcome.called if rater else ():
        others = (person for person in called.get(fold(rater), ()) if person.id != rated.id)
        found = tuple(islice(others, 2))
        if len(found) == 1:
            return found[0]
    return None


def _office(person: Person, unit: str) -> str:
    """The post that somebody signs with: that of the head of such a unit, else the first of several."""
    posts = [post for post in re.split(r"\s*[,;]\s*", tidy(person.post).upper()) if post]
    called = f"{tidy(unit).upper()} "
    heads = tuple(one.head for one in HEADED if called.startswith(tuple(f"{name} " for name in one.organs)))
    own = next((post for post in posts if heads and f"{post} ".startswith(f"{heads[0]} ")), "")
    return own or next(iter(posts), HEAD)
