"""Regulations as data: issued texts read from TOML, each value beside its clause, each contested reading a named choice.

A regulation (văn bản quy định) is a file in ``meetings/regulations``; adding one needs no code. A value that is missing
is an error, never a default here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any, Literal

from msgspec import Struct, field

from meetings import schema
from meetings.acts import ReadingValue
from meetings.faults import Code, Finding, Refused
from meetings.issued import Basis, CapRule, Circle, DeadlineRule, Majority, Silence, Step, Value
from meetings.people import ORGAN_NAMES, OrganKind, SubjectKind
from meetings.readings import (
    UNDERSTOOD,
    ContestedReading,
    findings_of_readings,
    readings_not_carried_out,
    values_in_force,
)
from meetings.review_content import FormCode, LocalContent, ReviewPart
from meetings.schema import Line, NamedLine, NamedText
from meetings.texts import document, texts_of

UNKNOWN_REGULATION = Code("F101", "không có quy định nào mang số «{given}»", "hiện có: {known}")
NOT_IN_FORCE = Code(
    "F102", "cuộc họp ngày {day} nằm ngoài thời gian áp dụng của {regulation} ({dates})", "vui lòng chọn quy định khác"
)
NOT_CARRIED_OUT = Code(
    "F107",
    "quy định {regulation} ghi điều chương trình không làm theo được: {why}",
    "vui lòng sửa tệp quy định",
)
BASIS_REPLACED = Code(
    "W101", "căn cứ «{document}» đã được thay bằng «{by}» từ ngày {day}", "đề nghị hỏi cấp trên về văn bản đang áp dụng"
)

BallotKind = Literal["four_level", "good_first"]
Effect = Literal["self_rating", "proposal", "decision", "request"]
RULES = ("silence", "majority", "cap", "voting", "reading", "self_review", "review_part")
"""What a regulation without rules of its own takes over from the text that it follows; never its local content."""


class Voting(Value, frozen=True):
    """One of the votings (nội dung biểu quyết) that the regulation orders."""

    number: int
    name: NamedText
    checked_on: date
    rates: tuple[SubjectKind, ...]
    organs: tuple[OrganKind, ...]
    ballot: BallotKind
    criteria: bool
    effect: Effect
    circle: Circle
    step: tuple[Step, ...]
    effect_in: dict[str, Effect] = field(default_factory=dict)
    may_request: bool = False

    def effect_for(self, organ: OrganKind, *, request: bool) -> Effect:
        """Whose word the result is, in an organ of that kind."""
        return "request" if request else self.effect_in.get(organ, self.effect)


class Regulation(Struct, frozen=True, forbid_unknown_fields=True):
    """An issued text (văn bản quy định) as the program applies it.

    ``rules_of`` is the id of the text whose rules it follows, where it has none of its own: their clauses are of that text.
    """

    kind: Literal["meeting"]
    id: NamedLine
    name: NamedText
    issuer: NamedText
    in_force_from: date
    checked_on: date
    silence: Silence
    basis: tuple[Basis, ...]
    majority: Majority
    cap: CapRule
    voting: tuple[Voting, ...]
    reading: tuple[ContestedReading, ...]
    deadline: tuple[DeadlineRule, ...]
    self_review: tuple[FormCode, ...]
    review_part: tuple[ReviewPart, ...]
    in_force_to: date | None = None
    rules_of: Line = ""
    local_content: tuple[LocalContent, ...] = ()

    def find_voting(self, number: int) -> Voting | None:
        """The voting of that number, if the regulation has it."""
        return next((voting for voting in self.voting if voting.number == number), None)

    def find_reading(self, key: str) -> ContestedReading | None:
        """The contested reading of that key, if the regulation names it."""
        return next((reading for reading in self.reading if reading.key == key), None)


@dataclass(frozen=True)
class Rules:
    """What a meeting counts by: the regulation's figures and the readings chosen. All exact."""

    majority_ratio: Fraction
    majority_base: str
    cap_share: Fraction
    cap_base: str
    cap_rounding: str
    cap_min: int
    cap_tie: str
    no_majority: str
    below_fulfilled: str
    vote_self: str
    counts: int
    majority_clause: str
    cap_clause: str


def parse(text: str, where: str, others: Sequence[str] = ()) -> Regulation:
    """Read the text of a regulation file; raise Refused with every fault of form, or what the program cannot carry out.

    ``others`` are the texts of the files whose rules it may follow.
    """
    reading = schema.read(_with_rules(document(text), where, others), Regulation, where)
    if reading.findings or not isinstance(reading.value, Regulation):
        raise Refused(reading.findings)
    faults = [
        NOT_CARRIED_OUT.at(where, regulation=reading.value.id, why=why) for why in _not_carried_out(reading.value)
    ]
    if faults:
        raise Refused(faults)
    return reading.value


def _with_rules(own: dict[str, Any], where: str, others: Sequence[str]) -> dict[str, Any]:
    """The file with the rules of the text that it follows; what it follows stands alone."""
    if "rules_of" not in own:
        return own
    followed = str(own["rules_of"])
    known = {base["id"]: base for base in map(document, others) if "rules_of" not in base}
    if followed not in known:
        raise Refused([UNKNOWN_REGULATION.at(f"{where}.rules_of", given=followed, known=", ".join(known))])
    if twice := [key for key in RULES if key in own]:
        why = f"vừa theo quy tắc của {followed} vừa ghi riêng «{', '.join(twice)}»"
        raise Refused([NOT_CARRIED_OUT.at(where, regulation=own.get("id", where), why=why)])
    return own | {key: known[followed][key] for key in RULES}


def _not_carried_out(regulation: Regulation) -> Iterator[str]:
    majority = regulation.majority
    if not (majority.strict and majority.secret and majority.ratio == "1/2"):
        yield "đa số phải là trên 1/2, bỏ phiếu kín"
    if not re.fullmatch(r"[1-9]\d{0,3}/[1-9]\d{0,3}", regulation.cap.share):
        yield f"tỷ lệ xuất sắc «{regulation.cap.share}» không phải phân số như 1/5"
    yield from (f"mốc {rule.day}/{rule.month} không có trong lịch" for rule in regulation.deadline if not _is_day(rule))
    for voting in regulation.voting:
        if lacking := voting.circle.without_rule(voting.organs):
            kinds = ", ".join(ORGAN_NAMES[kind] for kind in lacking)
            yield f"nội dung biểu quyết {voting.number} thiếu thành phần của {kinds}"
    yield from readings_not_carried_out(regulation.reading, UNDERSTOOD)


def _is_day(rule: DeadlineRule) -> bool:
    """Whether there is such a day in every year: of February there are 28."""
    try:
        date(2023, rule.month, rule.day)
    except ValueError:
        return False
    return True


@cache
def shipped() -> Mapping[str, Regulation]:
    """Every regulation of review meetings that comes with the program, by its id."""
    texts = texts_of("meeting")
    others = tuple(texts.values())
    regulations = (parse(text, name, others) for name, text in texts.items())
    return {regulation.id: regulation for regulation in regulations}


def in_force_findings(regulation: Regulation, day: date) -> Iterator[Finding]:
    """Whether a meeting on that day falls under the regulation, and which of its bases were replaced by then."""
    end = regulation.in_force_to
    if day < regulation.in_force_from or (end is not None and day > end):
        dates = f"từ {regulation.in_force_from:%d/%m/%Y}" + (f" đến {end:%d/%m/%Y}" if end else "")
        yield NOT_IN_FORCE.at("opened", day=f"{day:%d/%m/%Y}", regulation=regulation.id, dates=dates)
    for basis in regulation.basis:
        if basis.replaced_on is not None and day >= basis.replaced_on:
            day_replaced = f"{basis.replaced_on:%d/%m/%Y}"
            yield BASIS_REPLACED.at("regulation", document=basis.document, by=basis.replaced_by, day=day_replaced)


def reading_findings(regulation: Regulation, chosen: Mapping[str, ReadingValue], ground: str) -> Iterator[Finding]:
    """Faults of readings chosen otherwise: unknown, fixed, not offered, without ground."""
    return findings_of_readings(regulation.id, regulation.reading, chosen, ground)


def rules(regulation: Regulation, chosen: Mapping[str, ReadingValue]) -> Rules:
    """The rules in force: the regulation's readings, with those of ``chosen`` that it lets a meeting set."""
    values = values_in_force(regulation.reading, chosen)
    return Rules(
        majority_ratio=Fraction(regulation.majority.ratio),
        majority_base=str(values["majority.base"]),
        cap_share=Fraction(regulation.cap.share),
        cap_base=str(values["cap.base"]),
        cap_rounding=str(values["cap.rounding"]),
        cap_min=int(values["cap.min"]),
        cap_tie=str(values["cap.tie"]),
        no_majority=str(values["no_majority"]),
        below_fulfilled=str(values["below_fulfilled"]),
        vote_self=str(values["vote.self"]),
        counts=int(values["count.blind"]),
        majority_clause=regulation.majority.clause,
        cap_clause=regulation.cap.clause,
    )
