"""Papers and lines that do not add up."""

from random import Random
from typing import Any

from tests.independent import reading
from tests.independent.breaking import Register, held, line_in, pick
from tests.independent.reading import LEVELS, Json

breaks = Register()
ROUND = r"item\[\d+\]\.round\[\d+\]"
VOTES = ROUND + r"\.votes"


def there(meeting: Json, one: Any) -> int:
    return len(reading.present_circle(meeting, one.item)) - len(one.round.get("away", []))


@breaks("more papers out than voters", ROUND)
def more_out_than_voters(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting)):
        one.round["issued"] = there(meeting, one) + one.round.get("exchanged", 0) + 1
    return one is not None


@breaks("away leaves too few voters for the papers", ROUND)
def away_leaves_too_few(meeting: Json, random: Random) -> bool:
    full = [x for x in held(meeting) if x.round["issued"] - x.round.get("exchanged", 0) == there(meeting, x)]
    if one := pick(random, full):
        away = one.round.get("away", [])
        here = [who for who in reading.present_circle(meeting, one.item) if who not in away]
        one.round["away"] = [*away, here[0]]
    return one is not None


@breaks("more papers back than out", ROUND)
def more_back_than_out(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting)):
        one.round["issued"] = one.round["collected"] + one.round.get("exchanged", 0) - 1
    return one is not None


@breaks("an exchanged paper counted as out", ROUND)
def exchanged_not_replaced(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting)):
        one.round["exchanged"] = one.round["issued"] - one.round["collected"] + 1
    return one is not None


@breaks("more exchanged than issued", ROUND)
def more_exchanged_than_issued(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting)):
        one.round["exchanged"] = one.round["issued"] + 1
    return one is not None


@breaks("more invalid than collected", ROUND)
def more_invalid_than_collected(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting)):
        one.round["invalid"] = one.round["collected"] + 1
    return one is not None


@breaks("one paper less valid than every line holds", ROUND)
def one_less_valid(meeting: Json, random: Random) -> bool:
    if one := pick(
        random, [x for x in held(meeting, "good", "fulfilled", "unfulfilled", "level") if reading.valid(x.round)]
    ):
        one.round["invalid"] += 1
    return one is not None


@breaks("a line one too many", VOTES)
def line_one_too_many(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting, "good", "fulfilled", "unfulfilled", "level")):
        line = line_in(random, one.round)
        line["blank"] = line.get("blank", 0) + 1
    return one is not None


@breaks("a line one too few", VOTES)
def line_one_too_few(meeting: Json, random: Random) -> bool:
    lines = [
        line for x in held(meeting) for line in x.round["votes"].values() if line.get("against") or line.get("good")
    ]
    if line := pick(random, lines):
        line["against" if "against" in line else "good"] -= 1
    return line is not None


@breaks("more marks for than valid papers in excellent", VOTES)
def excellent_line_over(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting, "excellent")):
        line_in(random, one.round)["for"] = reading.valid(one.round) + 1
    return one is not None


@breaks("more marks together than places on the papers", ROUND)
def too_many_marks(meeting: Json, random: Random) -> bool:
    def crowded(one: Any) -> bool:
        return len(one.round["votes"]) > reading.places(meeting, one.item) and reading.valid(one.round) > 0

    if one := pick(random, [x for x in held(meeting, "excellent") if crowded(x)]):
        one.round["votes"] = {who: {"for": reading.valid(one.round), "against": 0} for who in one.round["votes"]}
    return one is not None


@breaks("one mark too many in a runoff", ROUND)
def too_many_marks_in_a_runoff(meeting: Json, random: Random) -> bool:
    if one := pick(
        random, [x for x in held(meeting, "excellent") if reading.is_runoff(x.round) and reading.valid(x.round)]
    ):
        one.round["votes"] = {who: {"for": reading.valid(one.round), "against": 0} for who in one.round["votes"]}
    return one is not None


@breaks("a mark where there is no place", ROUND)
def mark_without_a_place(meeting: Json, random: Random) -> bool:
    def barred(one: Any) -> bool:
        return bool(reading.passed(meeting, one.item, "good")) and reading.places(meeting, one.item) == 0

    if one := pick(random, [x for x in held(meeting, "good") if barred(x)]):
        votes = {reading.passed(meeting, one.item, "good")[0]: {"for": 1, "against": 0}}
        for subject in one.item["subject"]:
            subject.pop("conditions", None)
        one.item["round"].append({"question": "excellent", "issued": 1, "collected": 1, "invalid": 0, "votes": votes})
    return one is not None


@breaks("a runoff mark for a level that does not stand", ROUND)
def level_that_does_not_stand(meeting: Json, random: Random) -> bool:
    def movable(line: Json) -> bool:
        return any(level not in line for level in LEVELS) and any(line.get(level) for level in LEVELS)

    runoffs = [x.round for x in held(meeting, "level") if reading.is_runoff(x.round)]
    if line := pick(random, [line for one in runoffs for line in one["votes"].values() if movable(line)]):
        line[next(level for level in LEVELS if line.get(level))] -= 1
        line[next(level for level in LEVELS if level not in line)] = 1
    return line is not None


# Figures that are missing, negative or of the wrong kind.


@breaks("a subject of the ballot without its line", "item")
def missing_line(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting, "good", "level")):
        who = random.choice(list(one.round["votes"]))
        for a_round in one.item["round"]:
            a_round["votes"].pop(who, None)
        one.item["round"] = [a_round for a_round in one.item["round"] if a_round["votes"]]
        return bool(one.item["round"])
    return False


def drop_figure(question: str, figure: str) -> None:
    def spoil(meeting: Json, random: Random) -> bool:
        found = [x for x in held(meeting, question) if not reading.is_runoff(x.round)]
        if one := pick(random, found):
            line_in(random, one.round).pop(figure)
        return one is not None

    breaks.add(f"{question} without its figure for {figure}", VOTES, spoil)


def drop_of_round(key: str) -> None:
    def spoil(meeting: Json, random: Random) -> bool:
        if one := pick(random, held(meeting)):
            del one.round[key]
        return one is not None

    breaks.add(f"a round without {key}", ROUND, spoil)


def figure_becomes(name: str, value: Any) -> None:
    """The same wrong value at the head of a round and in one of its lines."""

    def in_head(meeting: Json, random: Random) -> bool:
        if one := pick(random, held(meeting)):
            one.round[random.choice(("issued", "collected", "invalid", "exchanged"))] = value
        return one is not None

    def in_line(meeting: Json, random: Random) -> bool:
        if one := pick(random, held(meeting)):
            line = line_in(random, one.round)
            line[random.choice(list(line))] = value
        return one is not None

    breaks.add(f"{name} at the head of a round", ROUND, in_head)
    breaks.add(f"{name} in a line", VOTES, in_line)


@breaks("a negative figure that balances", VOTES)
def negative_that_balances(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting, "good", "fulfilled", "unfulfilled")):
        line = line_in(random, one.round)
        line |= {"for": line["for"] + line.get("blank", 0) + 1, "blank": -1}
    return one is not None


@breaks("a round with nobody on it", ROUND)
def nobody_on_it(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting, "good", "level")):
        one.round["votes"] = {}
    return one is not None


for missing in ("for", "against"):
    drop_figure("good", missing)
drop_figure("fulfilled", "against")
drop_figure("excellent", "for")
for missing in LEVELS:
    drop_figure("level", missing)
for missing in ("question", "issued", "collected", "invalid", "votes"):
    drop_of_round(missing)
for called, wrong in (
    ("a negative number", -1),
    ("a text for a number", "14"),
    ("half a paper", 12.5),
    ("a truth for a number", True),
    ("not a number", float("nan")),
    ("an infinity", float("inf")),
    ("a list for a number", [1]),
):
    figure_becomes(called, wrong)
