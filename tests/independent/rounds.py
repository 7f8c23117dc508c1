"""The random rounds of one item in a permitted order, each built on what the earlier ones came to."""

from random import Random

from tests.independent import ballots, reading
from tests.independent.ballots import chance
from tests.independent.reading import LEVELS, Json


def waiting(meeting: Json, item: Json, reason: str) -> list[str]:
    found = [one["subjects"] for one in reading.pending_said(meeting, item) if one["reason"] == reason]
    return [who for subjects in found for who in subjects]


def last_line(item: Json, subject: str) -> Json:
    lines: list[Json] = [one["votes"][subject] for one in item["round"] if subject in one["votes"]]
    return lines[-1]


def level_runoff(random: Random, meeting: Json, item: Json, *, contested: bool) -> None:
    boxes = {who: ballots.standing_levels(last_line(item, who)) for who in waiting(meeting, item, "no-majority")}
    if not contested:
        boxes = {who: two for who, two in boxes.items() if all(last_line(item, who)[level] for level in two)}
    boxes = {who: two for who, two in boxes.items() if chance(random, 0.8)}
    if boxes:
        item["round"].append({**ballots.level(random, meeting, item, dict(boxes)), "runoff": True})


def level_rounds(random: Random, meeting: Json, item: Json, *, contested: bool) -> None:
    for _ in range(2 if chance(random, 0.12) else 1):
        item["round"].append(ballots.level(random, meeting, item, dict.fromkeys(reading.rated(item), LEVELS)))
    if reading.chosen(meeting, "no_majority") == "revote_top2":
        for _ in range(random.randint(0, 2) if contested else int(chance(random, 0.7))):
            level_runoff(random, meeting, item, contested=contested)


def failed(meeting: Json, item: Json) -> list[str]:
    return [who for who, yes in reading.last_word(meeting, item, "good").items() if not yes]


def candidates(meeting: Json, item: Json) -> list[str]:
    fit = {reading.subject_id(one) for one in item["subject"] if one.get("conditions", True)}
    return [who for who in reading.passed(meeting, item, "good") if who in fit]


def add_excellent(random: Random, meeting: Json, item: Json, *, contested: bool) -> None:
    names, room = candidates(meeting, item), reading.places(meeting, item)
    if contested and chance(random, 0.3):
        names = random.sample(names, random.randint(1, len(names)))
    for _ in range(2 if contested and chance(random, 0.3) else 1):
        item["round"].append(ballots.excellent(random, meeting, item, names, room))


def add_runoff(random: Random, meeting: Json, item: Json) -> None:
    _, tied, left = reading.excellent_choice(meeting, item)
    item["round"].append({**ballots.excellent(random, meeting, item, tied, left), "runoff": True})


def add_downward(random: Random, meeting: Json, item: Json, question: str, left: list[str]) -> None:
    names = left if chance(random, 0.85) else random.sample(left, random.randint(1, len(left)))
    item["round"].append(ballots.yes_no(random, meeting, item, question, names, warm=0.6))


def open_steps(meeting: Json, item: Json) -> dict[str, list[str]]:
    """What may be asked now, and of whom."""
    asked = {a_round["question"] for a_round in item["round"]}
    waits, voted = waiting(meeting, item, "not-voted"), reading.last_word(meeting, item, "fulfilled")
    steps = {
        "excellent": candidates(meeting, item) if "excellent" not in asked and reading.places(meeting, item) else [],
        "runoff": waiting(meeting, item, "tie-at-cap"),
        "fulfilled": [who for who in waits if who not in voted],
        "unfulfilled": [who for who in waits if who in voted],
    }
    return {step: names for step, names in steps.items() if names}


def good_rounds(random: Random, meeting: Json, item: Json, *, contested: bool) -> None:
    warm = random.choice((0.3, 0.85, 0.97, 0.97))
    item["round"].append(ballots.yes_no(random, meeting, item, "good", reading.rated(item), warm=warm))
    while chance(random, 0.1):
        again = failed(meeting, item) if contested and chance(random, 0.5) else reading.rated(item)
        if again:
            item["round"].append(ballots.yes_no(random, meeting, item, "good", again, warm=warm))


def member_rounds(random: Random, meeting: Json, item: Json, *, contested: bool) -> None:
    good_rounds(random, meeting, item, contested=contested)
    while (steps := open_steps(meeting, item)) and not chance(random, 0.08):
        step = random.choice(list(steps))
        if step == "runoff" and chance(random, 0.3):
            return
        if step == "excellent":
            add_excellent(random, meeting, item, contested=contested)
        elif step == "runoff":
            add_runoff(random, meeting, item)
        else:
            add_downward(random, meeting, item, step, steps[step])


def hold(random: Random, meeting: Json, item: Json, *, contested: bool) -> None:
    """Gives the item its rounds; its circle has somebody present."""
    item["round"] = []
    by = level_rounds if item["voting"] in reading.LEVEL_VOTINGS else member_rounds
    by(random, meeting, item, contested=contested)
