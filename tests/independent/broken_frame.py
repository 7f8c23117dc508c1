"""A meeting file that says something unknown, twice, not at all, or of the wrong kind."""

from collections.abc import Callable
from random import Random
from typing import Any

from tests.independent import reading
from tests.independent.breaking import Register, held, line_in, pick, read_as, unknown
from tests.independent.reading import Json

breaks = Register()
Part = Callable[[Json, Random], Json | None]


def whole(meeting: Json, random: Random) -> Json | None:
    return meeting


def organ(meeting: Json, random: Random) -> Json | None:
    said: Json = meeting["organ"]
    return said


def one_of(key: str) -> Part:
    return lambda meeting, random: pick(random, meeting.get(key, []))


def subject(meeting: Json, random: Random) -> Json | None:
    return pick(random, [one for item in meeting["item"] for one in item["subject"]])  # type: ignore[no-any-return]


def outsider(meeting: Json, random: Random) -> Json | None:
    return pick(random, [one for item in meeting["item"] for one in item["subject"] if "id" in one])  # type: ignore[no-any-return]


def a_round(meeting: Json, random: Random) -> Json | None:
    one = pick(random, held(meeting))
    return one.round if one else None


def a_line(meeting: Json, random: Random) -> Json | None:
    one = pick(random, held(meeting))
    return line_in(random, one.round) if one else None


def comment(meeting: Json, random: Random) -> Json | None:
    said: Json = {"by": meeting["chair"], "text": "Nhất trí."}
    random.choice([meeting, *meeting["item"]]).setdefault("comment", []).append(said)
    return said


def objection(meeting: Json, random: Random) -> Json | None:
    said: Json = {"by": meeting["chair"], "text": "Xin bảo lưu."}
    meeting.setdefault("objection", []).append(said)
    return said


def adoption(meeting: Json, random: Random) -> Json | None:
    said: Json = meeting.setdefault("adoption", {"for": 1})
    return said


def sitting(meeting: Json, random: Random) -> Json | None:
    said = {key: meeting[key] for key in ("opened", "closed")}
    meeting["sitting"] = [said]
    return said


def given(meeting: Json, random: Random) -> Json | None:
    read_as(meeting, "cap.base", "pool")
    said: Json = meeting["readings"]
    return said


PARTS: dict[str, tuple[Part, str]] = {
    "meeting": (whole, ""),
    "organ": (organ, "organ"),
    "member": (one_of("member"), r"member\[\d+\]"),
    "guest": (one_of("guest"), r"guest\[\d+\]"),
    "item": (one_of("item"), r"item\[\d+\]"),
    "subject": (subject, r"item\[\d+\]\.subject\[\d+\]"),
    "outside subject": (outsider, r"item\[\d+\]\.subject\[\d+\]"),
    "round": (a_round, r"item\[\d+\]\.round\[\d+\]"),
    "line": (a_line, r"item\[\d+\]\.round\[\d+\]\.votes"),
    "comment": (comment, r"comment\[\d+\]"),
    "objection": (objection, r"objection\[\d+\]"),
    "adoption": (adoption, "adoption"),
    "sitting": (sitting, r"sitting\[\d+\]"),
    "readings": (given, "readings"),
}


def setting(part: str, key: str, value: Any, called: str) -> None:
    def spoil(meeting: Json, random: Random) -> bool:
        found = PARTS[part][0](meeting, random)
        if found is None:
            return False
        found[key] = value(meeting) if callable(value) else value
        return True

    breaks.add(f"{part}: {key} {called}", PARTS[part][1], spoil)


def dropping(part: str, key: str) -> None:
    def spoil(meeting: Json, random: Random) -> bool:
        found = PARTS[part][0](meeting, random)
        return found is not None and found.pop(key, None) is not None

    breaks.add(f"{part} without {key}", PARTS[part][1], spoil)


for place in PARTS:
    setting(place, "colour", "đỏ", "is no key of it")

# What must be there.

REQUIRED = {
    "meeting": ("regulation", "title", "opened", "closed", "place", "chair", "secretary", "tellers", "organ", "member",
                "item"),
    "organ": ("name", "superior", "kind", "symbol", "locality"),
    "member": ("id", "name"),
    "guest": ("id", "name", "post"),
    "item": ("voting", "subject"),
    "outside subject": ("id", "name", "kind"),
    "comment": ("by", "text"),
    "objection": ("by", "text"),
    "adoption": ("for",),
    "sitting": ("opened", "closed"),
    "readings": ("ground",),
}  # fmt: skip
for place, keys in REQUIRED.items():
    for key in keys:
        dropping(place, key)

# Who is not there.

STRANGERS = (("meeting", "chair"), ("meeting", "secretary"), ("comment", "by"), ("comment", "on"), ("objection", "by"),
             ("objection", "on"))  # fmt: skip
for place, key in STRANGERS:
    setting(place, key, unknown, "is nobody")
for place, key in (("meeting", "tellers"), ("item", "convened"), ("round", "away"), ("subject", "recused")):
    setting(place, key, lambda meeting: [unknown(meeting)], "names nobody")

# Values that do not exist, or are of the wrong kind.

WRONG: tuple[tuple[str, str, Any, str], ...] = (
    ("meeting", "regulation", "99-HD/TU", "is unknown"),
    ("meeting", "opened", "2023-11-09T07:30:00", "is before the regulation"),
    ("meeting", "closed", "2023-11-01T07:30:00", "is before the opening"),
    ("meeting", "opened", "sáng thứ Sáu", "is no time"),
    ("meeting", "closed", "2025-13-40T07:30:00", "is no day"),
    ("meeting", "title", 5, "is a number"),
    ("meeting", "tellers", "m01", "is no list"),
    ("meeting", "tellers", [], "is empty"),
    ("meeting", "member", [], "is empty"),
    ("meeting", "item", [], "is empty"),
    ("meeting", "organ", "Chi bộ", "is a text"),
    ("organ", "kind", "party", "is unknown"),
    ("organ", "has_committee", "có", "is a text"),
    ("member", "status", "chairman", "is unknown"),
    ("member", "present", "có", "is a text"),
    ("member", "present", 1, "is a number"),
    ("member", "name", "", "is empty"),
    ("member", "name", 7, "is a number"),
    ("member", "born", "mùa xuân", "is no date"),
    ("item", "voting", 8, "does not exist"),
    ("item", "voting", 0, "is none"),
    ("item", "voting", "3", "is a text"),
    ("item", "voting", 3.5, "is a fraction"),
    ("item", "request", "có", "is a text"),
    ("item", "subject", [], "is empty"),
    ("item", "subject", {}, "is no list"),
    ("item", "convened", [], "is empty"),
    ("subject", "self_level", "great", "is unknown"),
    ("subject", "proposed", "great", "is unknown"),
    ("subject", "conditions", "đủ", "is a text"),
    ("subject", "member", "x999", "is nobody"),
    ("outside subject", "kind", "cell", "is unknown"),
    ("outside subject", "id", lambda meeting: meeting["member"][0]["id"], "is a member's"),
    ("round", "runoff", "có", "is a text"),
    ("round", "issued", None, "is nothing"),
    ("comment", "kind", "shout", "is unknown"),
    ("adoption", "against", -1, "is negative"),
    ("adoption", "for", lambda meeting: len(reading.present_voters(meeting)) + 1, "is more than were present"),
    ("adoption", "for", 1.5, "is a fraction"),
    ("sitting", "closed", "2023-11-01T07:30:00", "is before its opening"),
    ("readings", "ground", "", "is empty"),
    ("readings", "cap.bas", "pool", "is no reading"),
    ("readings", "cap.base", "everyone", "is not offered"),
    ("readings", "cap.rounding", "ceiling", "is not offered"),
    ("readings", "cap.min", 2, "is not offered"),
    ("readings", "majority.base", "roster", "is not offered"),
    ("readings", "no_majority", "plurality", "is never allowed"),
    ("readings", "cap.tie", "age", "is not offered"),
    ("readings", "cap.exclude_head", True, "does not work yet"),
    ("readings", "majority.op", "ge", "does not work yet"),
    ("readings", "kpi.deduct", "compound", "is of another regulation"),
)
for place, key, wrong, what in WRONG:
    setting(place, key, wrong, what)


# What needs a closer look at the meeting.


@breaks("not rated without a reason", r"item\[\d+\]\.subject\[\d+\]")
def not_rated_without_reason(meeting: Json, random: Random) -> bool:
    if found := subject(meeting, random):
        found["rated"] = False
        found.pop("reason", None)
    return found is not None


@breaks("an official member left out without a reason", r"member\[\d+\]")
def left_out_without_reason(meeting: Json, random: Random) -> bool:
    found = pick(random, [one for one in meeting["member"] if one.get("status", "official") == "official"])
    found["convened"] = False
    found.pop("convened_reason", None)
    return True


def absent_officer(key: str) -> None:
    def spoil(meeting: Json, random: Random) -> bool:
        said = meeting[key]
        who = said[0] if isinstance(said, list) else said
        next(one for one in meeting["member"] if one["id"] == who)["present"] = False
        return True

    breaks.add(f"{key} absent", "", spoil)


absent_officer("chair")
absent_officer("tellers")


@breaks("a request outside voting 7", r"item\[\d+\]")
def request_elsewhere(meeting: Json, random: Random) -> bool:
    if item := pick(random, [item for item in meeting["item"] if item["voting"] != 7]):
        item["request"] = True
    return item is not None


@breaks("away names somebody who is not present", r"item\[\d+\]\.round\[\d+\]")
def away_not_present(meeting: Json, random: Random) -> bool:
    absent = [who for who in reading.voters(meeting) if who not in reading.present_voters(meeting)]
    if (found := a_round(meeting, random)) and absent:
        found["away"] = [*found.get("away", []), random.choice(absent)]
        return True
    return False


@breaks("a circle with somebody who is not convened", r"item\[\d+\]")
def circle_with_others(meeting: Json, random: Random) -> bool:
    others = [one["id"] for one in meeting["member"] if not reading.votes_here(one)]
    if others:
        item = random.choice(meeting["item"])
        item["convened"] = [*reading.circle(meeting, item), random.choice(others)]
    return bool(others)


# The same thing twice.


def doubling(called: str, where: str, of: Callable[[Json, Random], list[Any]]) -> None:
    def spoil(meeting: Json, random: Random) -> bool:
        found = of(meeting, random)
        if found:
            found.append(found[-1])
        return bool(found)

    breaks.add(f"{called} twice", where, spoil)


def circle_given(meeting: Json, random: Random) -> list[Any]:
    item = random.choice(meeting["item"])
    said: list[Any] = item.setdefault("convened", reading.circle(meeting, item))
    return said


def away_given(meeting: Json, random: Random) -> list[Any]:
    return pick(random, [one.round["away"] for one in held(meeting) if one.round.get("away")]) or []


doubling("a member", "member", lambda meeting, _: meeting["member"])
doubling("a guest", "guest", lambda meeting, _: meeting.get("guest", []))
doubling("a teller", "tellers", lambda meeting, _: meeting["tellers"])
doubling("a subject", r"item\[\d+\]", lambda meeting, random: random.choice(meeting["item"])["subject"])
doubling("somebody of a circle", r"item\[\d+\]", circle_given)
doubling("somebody away", r"item\[\d+\]\.round\[\d+\]", away_given)


@breaks("a guest with a member's id", "guest|member")
def guest_is_member(meeting: Json, random: Random) -> bool:
    meeting.setdefault("guest", []).append({"id": meeting["member"][0]["id"], "name": "Hồ Văn Đạt", "post": "Đại biểu"})
    return True
