"""Rounds out of order, and rounds that hold the wrong people."""

from random import Random

from tests.independent import reading
from tests.independent.breaking import (
    Held,
    Register,
    held,
    line_in,
    pick,
    plain_round,
    read_as,
    refusing_line,
    with_room,
)
from tests.independent.reading import LEVEL_VOTINGS, MEMBER_VOTINGS, Json

breaks = Register()
ROUND = r"item\[\d+\]\.round\[\d+\]"


def add_line(one: Held, who: str) -> None:
    one.round["votes"][who] = refusing_line(one.round)


def ordinary(meeting: Json, question: str) -> list[Held]:
    return [one for one in held(meeting, question) if not reading.is_runoff(one.round)]


def good_votes(meeting: Json) -> list[Json]:
    return [item for item in with_room(meeting, *MEMBER_VOTINGS) if reading.last_word(meeting, item, "good")]


@breaks("excellent before good", ROUND)
def excellent_first(meeting: Json, random: Random) -> bool:
    if one := pick(random, ordinary(meeting, "excellent")):
        one.item["round"].remove(one.round)
        one.item["round"].insert(0, one.round)
    return one is not None


@breaks("fulfilled before good", ROUND)
def fulfilled_first(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting, "fulfilled")):
        one.item["round"].remove(one.round)
        one.item["round"].insert(0, one.round)
    return one is not None


@breaks("no good vote at all, only downward", ROUND)
def only_downward(meeting: Json, random: Random) -> bool:
    if item := pick(random, with_room(meeting, *MEMBER_VOTINGS)):
        item["round"] = [plain_round("fulfilled", reading.rated(item)[:1])]
    return item is not None


@breaks("unfulfilled before fulfilled", ROUND)
def unfulfilled_first(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting, "unfulfilled")):
        one.item["round"].remove(one.round)
        after = [n for n, a_round in enumerate(one.item["round"]) if a_round["question"] == "fulfilled"]
        one.item["round"].insert(after[0], one.round)
    return one is not None


@breaks("excellent with somebody who did not pass good", ROUND)
def excellent_without_good(meeting: Json, random: Random) -> bool:
    for one in ordinary(meeting, "excellent"):
        word = reading.last_word(meeting, one.item, "good")
        if who := pick(random, [who for who, yes in word.items() if not yes]):
            add_line(one, who)
            return True
    return False


@breaks("excellent with somebody who lacks the conditions", ROUND)
def excellent_without_conditions(meeting: Json, random: Random) -> bool:
    if one := pick(random, ordinary(meeting, "excellent")):
        who = random.choice(list(one.round["votes"]))
        next(x for x in one.item["subject"] if reading.subject_id(x) == who)["conditions"] = False
    return one is not None


@breaks("fulfilled with somebody who passed good", ROUND)
def fulfilled_above(meeting: Json, random: Random) -> bool:
    for item in good_votes(meeting):
        if who := pick(random, reading.passed(meeting, item, "good")):
            item["round"].append(plain_round("fulfilled", [who]))
            return True
    return False


@breaks("unfulfilled with somebody who passed fulfilled", ROUND)
def unfulfilled_above(meeting: Json, random: Random) -> bool:
    for item in good_votes(meeting):
        if who := pick(random, reading.passed(meeting, item, "fulfilled")):
            item["round"].append(plain_round("unfulfilled", [who]))
            return True
    return False


@breaks("unfulfilled with somebody never asked for fulfilled", ROUND)
def unfulfilled_unasked(meeting: Json, random: Random) -> bool:
    for item in good_votes(meeting):
        asked = reading.last_word(meeting, item, "fulfilled")
        word = reading.last_word(meeting, item, "good")
        if who := pick(random, [who for who, yes in word.items() if not yes and who not in asked]):
            item["round"].append(plain_round("unfulfilled", [who]))
            return True
    return False


# Runoffs.


@breaks("a runoff where nobody is tied at the cap", ROUND)
def runoff_without_tie(meeting: Json, random: Random) -> bool:
    for one in ordinary(meeting, "excellent"):
        if not reading.excellent_choice(meeting, one.item)[1]:
            who = random.choice(list(one.round["votes"]))
            one.item["round"].append({**plain_round("excellent", [who]), "runoff": True})
            return True
    return False


@breaks("a runoff at the cap before the choice", ROUND)
def runoff_before_choice(meeting: Json, random: Random) -> bool:
    if one := pick(random, ordinary(meeting, "excellent")):
        one.round["runoff"] = True
    return one is not None


@breaks("a runoff with others than the tied", ROUND)
def runoff_with_others(meeting: Json, random: Random) -> bool:
    for one in held(meeting, "excellent"):
        tied = set(one.round["votes"])
        others = [who for who in reading.passed(meeting, one.item, "good") if who not in tied]
        if reading.is_runoff(one.round) and others:
            add_line(one, random.choice(others))
            return True
    return False


@breaks("a runoff that the reading excludes", ROUND)
def runoff_excluded(meeting: Json, random: Random) -> bool:
    if one := pick(random, [x for x in held(meeting, "excellent") if reading.is_runoff(x.round)]):
        read_as(meeting, "cap.tie", "none")
    return one is not None


@breaks("a runoff of the good vote", ROUND)
def runoff_of_good(meeting: Json, random: Random) -> bool:
    if one := pick(random, ordinary(meeting, "good")):
        one.round["runoff"] = True
    return one is not None


@breaks("a runoff of levels as the first round", ROUND)
def level_runoff_first(meeting: Json, random: Random) -> bool:
    if item := pick(random, with_room(meeting, *LEVEL_VOTINGS)):
        item["round"] = item["round"][:1]
        item["round"][0]["runoff"] = True
    return item is not None


@breaks("a runoff of levels for somebody who has a level", ROUND)
def level_runoff_needless(meeting: Json, random: Random) -> bool:
    for item in with_room(meeting, *LEVEL_VOTINGS):
        done = [who for who, (level, _) in reading.ratings(meeting, item).items() if level]
        if who := pick(random, done):
            again = plain_round("level", []) | {"votes": {who: {"excellent": 1, "good": 0}}}
            item["round"].append({**again, "runoff": True})
            return True
    return False


# Who may not stand there at all, and questions of another voting.


@breaks("somebody not rated on the ballot", ROUND)
def not_rated_on_ballot(meeting: Json, random: Random) -> bool:
    for one in held(meeting, "good", "level"):
        out = [x for x in one.item["subject"] if not x.get("rated", True)]
        if subject := pick(random, out):
            one.round["votes"][reading.subject_id(subject)] = dict(line_in(random, one.round))
            return True
    return False


@breaks("somebody rated is marked as not rated after the vote", ROUND)
def struck_off_after_the_vote(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting, "good", "level")):
        who = random.choice(list(one.round["votes"]))
        subject = next(x for x in one.item["subject"] if reading.subject_id(x) == who)
        subject |= {"rated": False, "reason": "Chuyển sinh hoạt"}
    return one is not None


@breaks("a member on the ballot who is no subject", ROUND)
def no_subject_on_ballot(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting, "good", "level")):
        subjects = [reading.subject_id(x) for x in one.item["subject"]]
        others = [x["id"] for x in meeting["member"] if x["id"] not in subjects]
        if others:
            one.round["votes"][random.choice(others)] = dict(line_in(random, one.round))
            return True
    return False


@breaks("a level round in a voting that asks for good first", ROUND)
def level_among_members(meeting: Json, random: Random) -> bool:
    if item := pick(random, with_room(meeting, *MEMBER_VOTINGS)):
        line = {"excellent": 0, "good": 1, "fulfilled": 0, "unfulfilled": 0}
        item["round"] = [plain_round("level", []) | {"votes": dict.fromkeys(reading.rated(item), line)}]
    return item is not None


@breaks("a good round in a voting of four boxes", ROUND)
def good_among_levels(meeting: Json, random: Random) -> bool:
    if item := pick(random, with_room(meeting, *LEVEL_VOTINGS)):
        item["round"].append(plain_round("good", reading.rated(item)))
    return item is not None


@breaks("a question that no voting asks", ROUND)
def strange_question(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting)):
        one.round["question"] = "best"
    return one is not None


@breaks("a criterion round that names no criterion", ROUND)
def nameless_criterion(meeting: Json, random: Random) -> bool:
    if item := pick(random, with_room(meeting, 1, 2)):
        item["round"].insert(0, plain_round("criterion", reading.rated(item)))
    return item is not None


@breaks("level figures in a good round", ROUND + r"\.votes")
def level_figures_in_good(meeting: Json, random: Random) -> bool:
    if one := pick(random, held(meeting, "good")):
        line_in(random, one.round)["excellent"] = 0
    return one is not None
