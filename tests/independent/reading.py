"""What the papers say a valid meeting comes to: read off its rounds, with no engine and no checks.

Where the papers leave a figure open the key is left out, and nobody compares it.
"""

from fractions import Fraction
from math import floor
from typing import Any

Json = dict[str, Any]

LEVELS = ("excellent", "good", "fulfilled", "unfulfilled")
LEVEL_VOTINGS = (1, 2, 5, 6, 7)
MEMBER_VOTINGS = (3, 4)
SHARE = Fraction(1, 5)
DEFAULTS: Json = {
    "cap.base": "pool",
    "cap.rounding": "floor",
    "cap.min": 0,
    "cap.tie": "runoff",
    "majority.base": "convened",
    "below_fulfilled": "voted",
    "no_majority": "revote_top2",
    "vote.self": "allowed",
}


def chosen(meeting: Json, key: str) -> Any:
    return meeting.get("readings", {}).get(key, DEFAULTS[key])


# Who counts.


def votes_here(member: Json) -> bool:
    return bool(member.get("status", "official") == "official" and member.get("convened", True))


def voters(meeting: Json) -> list[str]:
    return [member["id"] for member in meeting["member"] if votes_here(member)]


def present_voters(meeting: Json) -> list[str]:
    here = {member["id"] for member in meeting["member"] if member.get("present", True)}
    return [who for who in voters(meeting) if who in here]


def circle(meeting: Json, item: Json) -> list[str]:
    return list(item.get("convened", voters(meeting)))


def present_circle(meeting: Json, item: Json) -> list[str]:
    here = present_voters(meeting)
    return [who for who in circle(meeting, item) if who in here]


def subject_id(subject: Json) -> str:
    return str(subject.get("member", subject.get("id")))


def rated(item: Json) -> list[str]:
    return [subject_id(subject) for subject in item["subject"] if subject.get("rated", True)]


# The majority.


def valid(a_round: Json) -> int:
    return int(a_round["collected"] - a_round["invalid"])


def base(meeting: Json, item: Json, a_round: Json) -> int:
    """Of whom more than half is asked."""
    sizes = {
        "convened": len(circle(meeting, item)),
        "present": len(present_circle(meeting, item)),
        "returned": a_round["collected"],
        "valid": valid(a_round),
    }
    return int(sizes[chosen(meeting, "majority.base")])


def over_half(votes: int, whole: int) -> bool:
    return Fraction(votes) > Fraction(whole, 2)


def needed(meeting: Json, item: Json) -> int | None:
    """Votes asked for, where that is the same in every round."""
    sizes = {"convened": circle(meeting, item), "present": present_circle(meeting, item)}
    whole = sizes.get(chosen(meeting, "majority.base"))
    return None if whole is None else len(whole) // 2 + 1


# One round.


def is_runoff(a_round: Json) -> bool:
    return bool(a_round.get("runoff", False))


def line(a_round: Json, subject: str) -> Json:
    """The figures of one subject with everything that may be left out written out."""
    given = a_round["votes"][subject]
    full = {"blank": 0, "spoiled": 0, **given}
    if a_round["question"] == "excellent" and "against" not in full:
        full["against"] = valid(a_round) - full["for"] - full["blank"] - full["spoiled"]
    return full


def level_given(meeting: Json, item: Json, a_round: Json, subject: str) -> str | None:
    """The level that this `level` round gives, if any."""
    whole, so_far = base(meeting, item, a_round), 0
    for level in LEVELS:
        votes = line(a_round, subject).get(level, 0)
        so_far = so_far + votes if chosen(meeting, "no_majority") == "cumulative" else votes
        if over_half(so_far, whole):
            return level
    return None


def carried(meeting: Json, item: Json, a_round: Json, subject: str) -> bool:
    if a_round["question"] == "level":
        return level_given(meeting, item, a_round, subject) is not None
    return over_half(line(a_round, subject)["for"], base(meeting, item, a_round))


def result(meeting: Json, item: Json, a_round: Json, subject: str) -> Json:
    said: Json = {"subject": subject, "votes": line(a_round, subject)}
    said["carried"] = carried(meeting, item, a_round, subject)
    if a_round["question"] == "level":
        votes = max(said["votes"].get(level, 0) for level in LEVELS)
        if said["carried"] and not over_half(votes, base(meeting, item, a_round)):
            return said  # carried only by adding up the levels: no paper says which votes the share then shows
    else:
        votes = said["votes"]["for"]
    said["share"] = f"{votes}/{len(circle(meeting, item))}"
    return said


def round_said(meeting: Json, item: Json, a_round: Json) -> Json:
    said = {key: a_round[key] for key in ("question", "issued", "collected", "invalid")}
    results = [result(meeting, item, a_round, subject) for subject in a_round["votes"]]
    return {**said, "valid": valid(a_round), "results": results}


def last_word(meeting: Json, item: Json, question: str) -> dict[str, bool]:
    """Of everybody who stood under this question, whether the last ordinary ballot on them carried it."""
    word: dict[str, bool] = {}
    for a_round in item.get("round", []):
        if a_round["question"] == question and not is_runoff(a_round):
            for subject in a_round["votes"]:
                word[subject] = carried(meeting, item, a_round, subject)
    return word


def passed(meeting: Json, item: Json, question: str) -> list[str]:
    return [subject for subject, yes in last_word(meeting, item, question).items() if yes]


# The cap.


def rounded(meeting: Json, number: Fraction) -> int:
    return floor(number + Fraction(1, 2)) if chosen(meeting, "cap.rounding") == "half_up" else floor(number)


def places(meeting: Json, item: Json) -> int:
    """How many may be excellent."""
    pool = len(passed(meeting, item, "good"))
    kind = chosen(meeting, "cap.base")
    if kind == "final_good":
        limit = max(x for x in range(pool + 1) if x <= rounded(meeting, SHARE * (pool - x)))
    else:
        limit = rounded(meeting, SHARE * (pool if kind == "pool" else len(rated(item))))
    return max(limit, int(chosen(meeting, "cap.min")))


def choose(votes: dict[str, int], room: int) -> tuple[list[str], list[str]]:
    """Those taken, and those left equal at the edge."""
    taken: list[str] = []
    for height in sorted(set(votes.values()), reverse=True):
        equal = [subject for subject in votes if votes[subject] == height]
        left = room - len(taken)
        if len(equal) > left:
            return taken, equal if left else []
        taken += equal
    return taken, []


def excellent_choice(meeting: Json, item: Json) -> tuple[list[str], list[str], int]:
    """The excellent, those still waiting for a runoff, and the places they wait for."""
    taken: list[str] = []
    tied: list[str] = []
    room = left = places(meeting, item)
    for a_round in item.get("round", []):
        if a_round["question"] != "excellent":
            continue
        enough = [who for who in a_round["votes"] if carried(meeting, item, a_round, who)]
        votes = {who: line(a_round, who)["for"] for who in enough}
        if is_runoff(a_round):
            taken, tied = taken + choose(votes, left)[0], []
        else:
            taken, tied = choose(votes, room)
        left = room - len(taken)
    if chosen(meeting, "cap.tie") == "none":
        tied = []
    return taken, tied, left


def cap_said(meeting: Json, item: Json) -> Json | None:
    if item["voting"] not in MEMBER_VOTINGS:
        return None
    pool = len(passed(meeting, item, "good"))
    kind = chosen(meeting, "cap.base")
    said: Json = {"base": kind, "base_count": len(rated(item)) if kind == "all_rated" else pool, "share": "1/5"}
    if pool or not chosen(meeting, "cap.min"):
        said["allowed"] = places(meeting, item)
    return {**said, "used": len(excellent_choice(meeting, item)[0])}


# The ratings: a level or none, and what a subject without one waits for.

Rating = tuple[str | None, str | None]


def member_rating(words: dict[str, bool | None], *, taken: bool, implied: bool) -> Rating:
    """Votings 3 and 4, from the last word on each question; None where it was not asked."""
    if words["good"]:
        return ("excellent" if taken else "good"), None
    if words["good"] is None or words["fulfilled"] is None:
        return None, "not-voted"
    if words["fulfilled"]:
        return "fulfilled", None
    if implied or words["unfulfilled"]:
        return "unfulfilled", None
    return None, "not-voted" if words["unfulfilled"] is None else "no-majority"


def member_ratings(meeting: Json, item: Json) -> dict[str, Rating]:
    taken = excellent_choice(meeting, item)[0]
    implied = chosen(meeting, "below_fulfilled") == "implied"
    word = {question: last_word(meeting, item, question) for question in ("good", "fulfilled", "unfulfilled")}
    return {
        who: member_rating({asked: word[asked].get(who) for asked in word}, taken=who in taken, implied=implied)
        for who in rated(item)
    }


def level_ratings(meeting: Json, item: Json) -> dict[str, Rating]:
    """The votings with four boxes: the last ballot that a subject stood in decides."""
    said: dict[str, Rating] = dict.fromkeys(rated(item), (None, "not-voted"))
    for a_round in item.get("round", []):
        if a_round["question"] == "level":
            for who in a_round["votes"]:
                level = level_given(meeting, item, a_round, who)
                said[who] = (level, None if level else "no-majority")
    return said


def ratings(meeting: Json, item: Json) -> dict[str, Rating]:
    """Everybody in ballot order; who is not rated has no level and waits for nothing."""
    said = (level_ratings if item["voting"] in LEVEL_VOTINGS else member_ratings)(meeting, item)
    return {subject_id(one): said.get(subject_id(one), (None, None)) for one in item["subject"]}


def effect(meeting: Json, item: Json) -> str:
    if item["voting"] in (1, 2):
        return "self_rating"
    if item["voting"] == 3:
        return "decision" if meeting["organ"]["kind"] == "base_cell" else "proposal"
    return "request" if item.get("request", False) else "decision"


def pending_said(meeting: Json, item: Json) -> list[Json]:
    found = ratings(meeting, item).items()
    said: list[Json] = [{"reason": reason, "subjects": [who]} for who, (_, reason) in found if reason]
    if item["voting"] in MEMBER_VOTINGS:
        _, tied, left = excellent_choice(meeting, item)
        said += [{"reason": "tie-at-cap", "subjects": tied, "places": left}] if tied else []
    return said


def read_item(meeting: Json, item: Json) -> Json:
    return {
        "voting": item["voting"],
        "effect": effect(meeting, item),
        "convened": len(circle(meeting, item)),
        "needed": needed(meeting, item),
        "rounds": [round_said(meeting, item, a_round) for a_round in item.get("round", [])],
        "cap": cap_said(meeting, item),
        "ratings": [{"subject": who, "level": level} for who, (level, _) in ratings(meeting, item).items()],
        "pending": pending_said(meeting, item),
    }


def expected(meeting: Json) -> Json:
    convened, present = len(voters(meeting)), len(present_voters(meeting))
    attendance = {"convened": convened, "present": present, "absent": convened - present}
    items = [read_item(meeting, item) for item in meeting["item"]]
    return {"regulation": meeting["regulation"], "attendance": attendance, "items": items}
