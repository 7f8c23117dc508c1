"""Levels as lists print them: who gives or proposes which, the votes on it, what is open, how many have it."""

from collections.abc import Iterable, Iterator

from forms.parts.naming import PERSONS
from forms.parts.results import deciding_line
from forms.parts.terms import EFFECTS
from forms.parts.wording import body_of, capital
from meetings.item import Item
from meetings.outcome import PENDING_NAMES, ItemOutcome
from meetings.people import LEVEL_NAMES, LEVELS, Level, Subject
from meetings.vietnamese import percent, two_digits


def level_name(level: Level | None) -> str:
    """The level's name; empty while there is none."""
    return "" if level is None else LEVEL_NAMES[level]


def post_and_unit(subject: Subject) -> str:
    """Post and unit, as far as they are known: ``Trưởng trạm, Trạm Y tế``."""
    return ", ".join(filter(None, (subject.post, subject.unit)))


def of_persons(item: Item) -> bool:
    """Whether persons alone are rated: only they have a post, and a remark from where they live."""
    return all(subject.kind in PERSONS for subject in item.subjects)


def post_heading(item: Item) -> str:
    """Heading of the column of posts."""
    return "Chức vụ, đơn vị" if of_persons(item) else "Đơn vị"


def voted_heading(item: Item) -> str:
    """Whose word the level voted is: ``Chi bộ đề xuất``, ``Hội nghị tự xếp loại``."""
    return f"{body_of(item)} {EFFECTS[item.force].verb}"


def votes_over_convened(came_out: ItemOutcome, subject: str) -> str:
    """The votes that a level, or its lack, rests on: ``12/15 (80,00%)``; empty where no ballot was held."""
    found = deciding_line(came_out, subject)
    if found is None:
        return ""
    votes, convened = found[1].counted, len(came_out.item.circle)
    return f"{two_digits(votes)}/{two_digits(convened)} ({percent(votes, convened)})"


def remark_on_level(came_out: ItemOutcome, subject: Subject) -> str:
    """Why not rated, what is open, that votes were cumulated, that the vote departed from what was proposed."""
    if not subject.rated:
        return not_rated_because(subject)
    pending = next((PENDING_NAMES[one.reason] for one in came_out.pending if subject.id in one.subjects), "")
    return capital(pending or "; ".join(_about_the_vote(came_out, subject)))


def _about_the_vote(came_out: ItemOutcome, subject: Subject) -> Iterator[str]:
    found, level = deciding_line(came_out, subject.id), came_out.level_of(subject.id)
    if found is not None and found[1].cumulated:
        yield "số phiếu cộng dồn với các mức cao hơn"
    if level is not None and subject.proposed is not None and level != subject.proposed:
        yield "khác mức được đề xuất, theo kết quả bỏ phiếu"


def not_rated_because(subject: Subject) -> str:
    """A line's note on a subject that is not rated."""
    return f"Không đánh giá, xếp loại: {subject.reason}"


def counted(levels: Iterable[Level | None]) -> dict[Level, int]:
    """How many have each level, none of them left out."""
    given = tuple(levels)
    return {level: given.count(level) for level in LEVELS}


def count_phrases(counts: dict[Level, int], whole: int) -> Iterator[str]:
    """The same in words, with the share of the whole: ``Hoàn thành tốt nhiệm vụ: 12 (80,00%)``."""
    for level, count in counts.items():
        yield f"{LEVEL_NAMES[level]}: {count_and_share(count, whole)}"


def count_and_share(count: int, whole: int) -> str:
    """A count and its share of the whole: ``12 (80,00%)``, ``00``."""
    return two_digits(count) + (f" ({percent(count, whole)})" if count else "")


def share_of_excellent(counts: dict[Level, int]) -> str:
    """The excellent among the good or better, in figures: ``02/12 (16,67%)``; empty where there is nobody of them."""
    upper = counts["excellent"] + counts["good"]
    if not upper:
        return ""
    return f"{two_digits(counts['excellent'])}/{two_digits(upper)} ({percent(counts['excellent'], upper)})"
