"""Random rounds whose accounts balance: papers out and back, and what stood on them."""

from collections.abc import Callable, Sequence
from random import Random

from tests.independent import reading
from tests.independent.reading import LEVELS, Json


def chance(random: Random, share: float) -> bool:
    return random.random() < share


def papers(random: Random, meeting: Json, item: Json) -> Json:
    """Issued, exchanged, collected, invalid, away: at least one voter, at least one paper back."""
    here = reading.present_circle(meeting, item)
    away = random.sample(here, random.randint(1, (len(here) + 3) // 4)) if chance(random, 0.15) else []
    away = away[: len(here) - 1]
    handed = len(here) - len(away) if chance(random, 0.85) else random.randint(1, len(here) - len(away))
    exchanged = random.randint(1, 3) if chance(random, 0.15) else 0
    collected = handed if chance(random, 0.8) else random.randint(max(1, handed - 3), handed)
    invalid = random.randint(0, min(2, collected)) if chance(random, 0.25) else 0
    said: Json = {"issued": handed + exchanged, "collected": collected, "invalid": invalid}
    said |= {"exchanged": exchanged} if exchanged or chance(random, 0.3) else {}
    return said | ({"away": away} if away or chance(random, 0.2) else {})


def marks_possible(meeting: Json, item: Json, a_round: Json, subject: str) -> int:
    """The most marks that one line can hold: who keeps out of a subject leaves its line blank."""
    out = next(one.get("recused", []) for one in item["subject"] if reading.subject_id(one) == subject)
    away = a_round.get("away", [])
    there = [who for who in reading.present_circle(meeting, item) if who not in away and who not in out]
    return min(reading.valid(a_round), len(there))


def near(random: Random, wanted: int, most: int, warm: float) -> int:
    """A number of votes for, often at the edge of the majority; `warm` is the chance of a clear one."""
    if chance(random, warm):
        return random.randint(min(most, max(wanted, most - 3)), most)
    return random.choice((min(wanted, most), min(max(wanted - 1, 0), most), random.randint(0, most)))


def share_out(random: Random, total: int, boxes: Sequence[str]) -> Json:
    said = dict.fromkeys(boxes, 0)
    for _ in range(total):
        said[random.choice(boxes)] += 1
    return said


def blanks(random: Random, rest: int) -> tuple[int, int, int]:
    """What is left of a line as against, blank, spoiled."""
    quiet = random.randint(0, min(2, rest)) if chance(random, 0.3) else 0
    spoiled = random.randint(0, quiet)
    return rest - quiet, quiet - spoiled, spoiled


def without_noughts(random: Random, figures: Json) -> Json:
    """Blank and spoiled may be left out where they are none."""
    return {
        key: count for key, count in figures.items() if count or key not in ("blank", "spoiled") or chance(random, 0.2)
    }


def yes_no_line(random: Random, yes: int, most: int, papers_valid: int) -> Json:
    against, blank, spoiled = blanks(random, most - yes)
    blank += papers_valid - most
    return without_noughts(random, {"for": yes, "against": against, "blank": blank, "spoiled": spoiled})


def excellent_line(random: Random, yes: int, most: int, papers_valid: int) -> Json:
    figures = yes_no_line(random, yes, most, papers_valid)
    if chance(random, 0.5):
        del figures["against"]
    return figures


def level_line(random: Random, wanted: int, most: int, papers_valid: int, boxes: Sequence[str]) -> Json:
    """One mark on each paper, over the boxes that stand; often a majority, often an even split."""
    quiet = random.randint(0, min(2, most)) if chance(random, 0.3) else 0
    marks, main = most - quiet, random.choice(boxes)
    if chance(random, 0.6):
        top = near(random, wanted, marks, 0.7)
        figures = share_out(random, marks - top, boxes)
        figures[main] += top
    else:
        some = random.sample(boxes, min(len(boxes), random.randint(2, 3)))
        figures = dict.fromkeys(boxes, 0) | {box: marks // len(some) for box in some}
        figures[main] += marks - sum(figures.values())
    spoiled = random.randint(0, quiet)
    return without_noughts(random, figures | {"blank": quiet - spoiled + papers_valid - most, "spoiled": spoiled})


Line = Callable[[str, int, int, int], Json]


def a_round(random: Random, meeting: Json, item: Json, question: str, subjects: Sequence[str], *, line: Line) -> Json:
    """`line(subject, votes needed, marks possible, valid papers)` gives the figures of each."""
    said: Json = {"question": question, **papers(random, meeting, item)}
    wanted = reading.base(meeting, item, said) // 2 + 1
    lines = {who: line(who, wanted, marks_possible(meeting, item, said, who), reading.valid(said)) for who in subjects}
    order = random.sample(list(lines), len(lines)) if chance(random, 0.2) else list(lines)
    return {**said, "votes": {who: lines[who] for who in order}}


def yes_no(random: Random, meeting: Json, item: Json, question: str, subjects: Sequence[str], *, warm: float) -> Json:
    def line(_: str, wanted: int, most: int, papers_valid: int) -> Json:
        return yes_no_line(random, near(random, wanted, most, warm), most, papers_valid)

    return a_round(random, meeting, item, question, subjects, line=line)


def level(random: Random, meeting: Json, item: Json, boxes: dict[str, Sequence[str]]) -> Json:
    """`boxes`: for each subject the levels that stand on its line."""

    def line(who: str, wanted: int, most: int, papers_valid: int) -> Json:
        return level_line(random, wanted, most, papers_valid, boxes[who])

    return a_round(random, meeting, item, "level", list(boxes), line=line)


def tied_heights(random: Random, count: int, places: int, most: int, wanted: int) -> list[int] | None:
    """Marks that leave some equal at the last place, if so many marks fit on the papers."""
    above = random.randint(0, max(places - 1, 0))
    equal = random.randint(places - above + 1, places - above + 2)
    if above + equal > count or above * (wanted + 1) + equal * wanted > places * most:
        return None
    spare = (places * most - above * (wanted + 1)) // equal
    edge = random.randint(wanted, max(wanted, min(most - 1 if above else most, spare)))
    room = places * most - equal * edge
    if room < above * (edge + 1):
        edge, room = wanted, places * most - equal * wanted
    tops = [edge + 1] * above
    if above and tops[0] <= most:
        tops[0] = random.randint(edge + 1, min(most, room - (above - 1) * (edge + 1)))
    return [min(most, top) for top in tops] + [edge] * equal


def heights(random: Random, count: int, places: int, most: int, wanted: int) -> list[int]:
    """Marks for each of `count` names, together at most `places` on each of `most` papers."""
    said = (tied_heights(random, count, places, most, wanted) if chance(random, 0.75) else None) or []
    left = places * most - sum(said)
    while len(said) < count:
        top = min(most, left) if not said or max(said) > wanted else min(most, left, max(wanted - 1, 0))
        said.append(near(random, min(wanted, top), top, 0.4) if top else 0)
        left -= said[-1]
    return said


def excellent(random: Random, meeting: Json, item: Json, subjects: Sequence[str], places: int) -> Json:
    """A choice of at most `places` on a paper; ties at the last place where the figures allow them."""
    names = random.sample(list(subjects), len(subjects))
    planned: list[int] = []

    def line(who: str, wanted: int, most: int, papers_valid: int) -> Json:
        if not planned:
            planned.extend(heights(random, len(names), places, papers_valid, wanted))
        yes = min(planned[names.index(who)], most)
        return excellent_line(random, yes, most, papers_valid)

    return a_round(random, meeting, item, "excellent", subjects, line=line)


def standing_levels(figures: Json) -> list[str]:
    """The two highest levels of a line, with all that tie for the second place."""
    second = sorted((figures.get(level, 0) for level in LEVELS), reverse=True)[1]
    return [level for level in LEVELS if level in figures and figures[level] >= second]
