"""Further parts of the list of a month, only where there is something to say: collectives, central sectors. Điều 9."""

from collections.abc import Iterator
from dataclasses import dataclass

from forms.kpi.parts.signing import ANY_PLACE
from forms.kpi.parts.together import together_said
from forms.parts.wording import sentence
from meetings.kpi.collective import decision_together, rated_together
from meetings.kpi.outcome import MonthOutcome
from meetings.kpi.person import Person
from meetings.kpi.raters import rater_of, row_for
from meetings.vietnamese import two_digits

TOGETHER = "QUYẾT ĐỊNH CỦA TẬP THỂ CÓ THẨM QUYỀN (Điều 9)"
SECTOR = "KẾT QUẢ CỦA NGƯỜI THUỘC NGÀNH DỌC TRUNG ƯƠNG, BÁO CÁO BAN THƯỜNG VỤ TỈNH ỦY QUA BAN TỔ CHỨC TỈNH ỦY (Điều 9, khoản 1)"
SECTOR_RECEIVER = "Ban Tổ chức Tỉnh ủy (để tổng hợp, báo cáo Ban Thường vụ Tỉnh ủy)"
NUMBERS = ("VII", "VIII", "IX")


@dataclass(frozen=True, slots=True)
class ListPart:
    """A further part of the list, only where there is something to say in it."""

    heading: str
    """With its number: ``VIII. QUYẾT ĐỊNH CỦA TẬP THỂ (Điều 9)``."""
    sentences: tuple[str, ...]
    """Each a whole sentence."""


def list_parts(outcome: MonthOutcome, names: dict[str, str], first: str) -> Iterator[ListPart]:
    """What is said only where there is something to say, numbered on from ``first``."""
    together = (*(together_said(one, names) for one in outcome.month.collective), *_unsaid(outcome, names))
    sector = tuple(_result_in(person, names) for person in _of_a_sector(outcome))
    said = ((heading, sentences) for heading, sentences in ((TOGETHER, together), (SECTOR, sector)) if sentences)
    for number, (heading, sentences) in zip(NUMBERS[NUMBERS.index(first) :], said, strict=False):
        yield ListPart(f"{number}. {heading}", sentences)


def _unsaid(outcome: MonthOutcome, names: dict[str, str]) -> Iterator[str]:
    """Whom a collective rates without a decision of it on record, by the collective."""
    waiting: dict[str, list[str]] = {}
    for score in outcome.scores:
        person = score.person
        together = score.rated is not False and rated_together(outcome.regulation, outcome.rules, person)
        if together and decision_together(outcome.month, person.id) is None:
            rater = rater_of(outcome.regulation, outcome.rules, person).removesuffix(ANY_PLACE)
            waiting.setdefault(rater, []).append(names[person.id])
    for rater, people in waiting.items():
        yield sentence(f"{rater}: chưa ghi quyết định về {two_digits(len(people))} người: {', '.join(people)}")


def sector_receivers(outcome: MonthOutcome) -> tuple[str, ...]:
    """To whom the list goes besides, where results of a central sector are to be reported."""
    return (SECTOR_RECEIVER,) if any(_of_a_sector(outcome)) else ()


def _of_a_sector(outcome: MonthOutcome) -> Iterator[Person]:
    """Leaders whom the rules of a central sector rate. Điều 9.1."""
    for person in outcome.month.person:
        row = row_for(outcome.regulation, outcome.rules, person)
        if row is not None and row.acts == "own_sector":
            yield person


def _result_in(person: Person, names: dict[str, str]) -> str:
    """What it came to by the rules of the sector, or that nobody has said so yet."""
    post = f" ({person.post})" if person.post else ""
    return sentence(
        f"{names[person.id]}{post}: {person.sector_result or 'chưa ghi kết quả theo quy định của ngành dọc'}"
    )
