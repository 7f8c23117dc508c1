"""Contested readings (cách hiểu): clauses that can be read in more than one way, each a named choice with alternatives."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from meetings.acts import ReadingValue
from meetings.faults import Code, Finding
from meetings.schema import NamedLine, NamedText

UNKNOWN_READING = Code(
    "F103", "quy định {regulation} không có cách hiểu nào tên «{key}»", "các cách hiểu chọn được: {known}"
)
READING_FIXED = Code(
    "F104", "cách hiểu «{key}» đang được cố định ở «{chosen}», chưa chọn khác được", "vui lòng bỏ mục này"
)
READING_NOT_OFFERED = Code("F105", "cách hiểu «{key}» không có lựa chọn «{given}»{why}", "các lựa chọn: {offered}")
READING_WITHOUT_GROUND = Code(
    "F106",
    "có cách hiểu chọn khác mặc định nhưng thiếu văn bản làm căn cứ",
    "vui lòng ghi số, ngày văn bản vào mục căn cứ («ground»)",
)
READING_CHOSEN_OTHERWISE = Code("W102", "«{question}» được hiểu khác mặc định: {meaning}", "căn cứ: {ground}")


class Option(Struct, frozen=True, forbid_unknown_fields=True):
    """One way to read a contested clause; ``refused`` says why it may not be chosen."""

    value: ReadingValue
    meaning: NamedText
    refused: str = ""


class ContestedReading(Struct, frozen=True, forbid_unknown_fields=True):
    """A clause that can be read in more than one way (cách hiểu): what is asked, what is chosen, what else there is."""

    key: NamedLine
    clause: NamedLine
    question: NamedText
    checked_on: date
    chosen: ReadingValue
    option: tuple[Option, ...]
    settable: bool = False

    def means(self, value: ReadingValue) -> Option | None:
        """The option of that value, as files write it: ``"1"`` is 1, ``true`` is not."""
        return next((option for option in self.option if shown(option.value) == shown(value)), None)


def shown(value: ReadingValue) -> str:
    """A reading's value as it is written in files."""
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


# What the program carries out, by reading: a regulation that says anything else would be followed wrongly in silence.
UNDERSTOOD: Mapping[str, tuple[ReadingValue, ...]] = {
    "majority.op": ("gt",),
    "majority.ratio": ("1/2",),
    "majority.base": ("convened", "present", "returned", "valid"),
    "vote.self": ("allowed", "recused"),
    "count.blind": (1, 2),
    "recused.in_base": (True,),
    "voters.include_probationary": (False,),
    "quorum": ("none",),
    "no_majority": ("revote_top2", "cumulative", "refer_up"),
    "below_good": ("sequential",),
    "below_fulfilled": ("voted", "implied"),
    "ballot.kind": ("two_round",),
    "ballot.fifth_box": (False,),
    "ballot.signed": ("forbidden",),
    "invalid.scope": ("line",),
    "round2.overvote": ("invalid_ballot",),
    "round2.max_marks": ("cap",),
    "criterion_vote.secret": (True,),
    "vote3.effect": ("by_kind",),
    "cap.scope": ("both",),
    "cap.base": ("pool", "final_good", "all_rated"),
    "cap.rounding": ("floor", "half_up"),
    "cap.min": (0, 1),
    "cap.tie": ("runoff", "none", "priority_list", "chair_recorded"),
    "cap.exclude_head": (False,),
    "invite.days": (3,),
    "invite.unit": ("calendar",),
    "before_is_strict": (True,),
}


def readings_not_carried_out(
    readings: Iterable[ContestedReading], understood: Mapping[str, tuple[ReadingValue, ...]]
) -> Iterator[str]:
    """What a regulation says of its readings that the program would not follow; ``understood`` is what it carries out."""
    known = {reading.key: reading for reading in readings}
    yield from (f"thiếu cách hiểu «{key}»" for key in understood if key not in known)
    yield from (f"không biết cách hiểu «{key}»" for key in known if key not in understood)
    for key, values in understood.items():
        yield from _not_carried_out(known[key], values) if key in known else ()


def _not_carried_out(reading: ContestedReading, understood: tuple[ReadingValue, ...]) -> Iterator[str]:
    carried_out = {shown(value) for value in understood}
    if reading.means(reading.chosen) is None or shown(reading.chosen) not in carried_out:
        yield f"cách hiểu «{reading.key}» chọn «{shown(reading.chosen)}»"
    if reading.settable:
        offered = {shown(option.value) for option in reading.option if not option.refused}
        yield from (f"cách hiểu «{reading.key}» cho chọn «{value}»" for value in sorted(offered - carried_out))


def findings_of_readings(
    regulation: str, readings: Iterable[ContestedReading], chosen: Mapping[str, ReadingValue], ground: str
) -> Iterator[Finding]:
    """Faults of readings chosen otherwise than a regulation's defaults: unknown, fixed, not offered, without ground."""
    if chosen and not ground:
        yield READING_WITHOUT_GROUND.at("readings.ground")
    known = {reading.key: reading for reading in readings}
    for key, value in chosen.items():
        if key in known:
            yield from _findings(known[key], value, ground)
        else:
            offered = ", ".join(entry.key for entry in known.values() if entry.settable)
            yield UNKNOWN_READING.at(f"readings.{key}", regulation=regulation, key=key, known=offered)


def _findings(reading: ContestedReading, value: ReadingValue, ground: str) -> Iterator[Finding]:
    where = f"readings.{reading.key}"
    if not reading.settable:
        yield READING_FIXED.at(where, key=reading.key, chosen=shown(reading.chosen))
    elif (option := reading.means(value)) is None or option.refused:
        offered = ", ".join(shown(entry.value) for entry in reading.option if not entry.refused)
        why = f" ({option.refused})" if option is not None else ""
        yield READING_NOT_OFFERED.at(where, key=reading.key, given=shown(value), why=why, offered=offered)
    elif shown(value) != shown(reading.chosen):
        yield READING_CHOSEN_OTHERWISE.at(where, question=reading.question, meaning=option.meaning, ground=ground)


def values_in_force(
    readings: Iterable[ContestedReading], chosen: Mapping[str, ReadingValue]
) -> dict[str, ReadingValue]:
    """Each reading's value: the one chosen where it may be chosen, else the regulation's own."""
    return {reading.key: _in_force(reading, chosen) for reading in readings}


def _in_force(reading: ContestedReading, chosen: Mapping[str, ReadingValue]) -> ReadingValue:
    option = reading.means(chosen[reading.key]) if reading.settable and reading.key in chosen else None
    return reading.chosen if option is None or option.refused else option.value
