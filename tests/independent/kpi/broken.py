"""Named ways to break a valid month: each must be refused at its place."""

from random import Random
from typing import Any

from tests.independent.breaking import Register
from tests.independent.kpi import reading
from tests.independent.kpi.reading import Json

breaks = Register()
PERSON, TASK = r"person\[\d+\]", r"person\[\d+\]\.task\[\d+\]"


def somebody(month: Json, random: Random, **wanted: bool) -> Json | None:
    """A random person with, or without, what is asked."""
    fit = [one for one in month["person"] if all((key in one and bool(one[key])) is has for key, has in wanted.items())]
    return random.choice(fit) if fit else None


def rated(month: Json, random: Random) -> Json | None:
    fit = [one for one in month["person"] if reading.is_rated(month, one)]
    return random.choice(fit) if fit else None


def task(month: Json, random: Random) -> Json | None:
    found = somebody(month, random, task=True)
    return random.choice(found["task"]) if found else None


def sets(place: str, where: str, key: str, wrong: object, *, of: str) -> None:
    """One key of the month, of a person or of a task, at a value that cannot be."""

    def spoil(month: Json, random: Random) -> bool:
        target = {"month": month, "person": random.choice(month["person"]), "task": task(month, random)}[of]
        if target is None:
            return False
        target[key] = wrong
        return True

    breaks.add(f"{place} {key} = {wrong!r}", where, spoil)


OF_THE_MONTH: tuple[tuple[str, Any], ...] = (
    ("regulation", "13-HD/TU"), ("month", "2026-05"), ("month", "07-2026"), ("working_days", 0), ("working_days", 40),
    ("working_days", "22"), ("working_days", 21.3), ("person", []), ("colour", 1),
    ("period", {"from": "2026-01-01", "to": "2026-01-31"}),
)  # fmt: skip
OF_A_PERSON: tuple[tuple[str, Any], ...] = (
    ("general", 31), ("general", -1), ("general", "28,5"), ("kind", "driver"), ("worked_days", 99), ("worked_days", 7.3),
    ("id", ""), ("name", ""), ("group", "agency"), ("leader", "boss"), ("self_general", 30.5), ("manages", ["p99"]),
    ("rated_as", ["mayor"]), ("colour", 1),
)  # fmt: skip
OF_A_TASK: tuple[tuple[str, Any], ...] = (
    ("assigned", -1), ("completed", None), ("level", 0), ("level", 6), ("level", 2.5), ("unit", 0), ("quality_lapses", -1),
    ("quality_lapses", 1.5), ("quality_excused", 99), ("delays_excused", 99), ("rejected", 999), ("share_of", "da"),
    ("product", "tt"), ("extra", "yes"), ("name", ""),
)  # fmt: skip
for key, wrong in OF_THE_MONTH:
    sets("the month's", f"^{key}", key, wrong, of="month")
for key, wrong in OF_A_PERSON:
    sets("a person's", rf"{PERSON}\.{key}", key, wrong, of="person")
for key, wrong in OF_A_TASK:
    sets("a task's", rf"{TASK}\.{key}", key, wrong, of="task")


@breaks("somebody is there twice", rf"{PERSON}\.id")
def twice(month: Json, random: Random) -> bool:
    month["person"].append(dict(random.choice(month["person"]), name="Lê Văn Hai"))
    return True


@breaks("people manage each other", rf"{PERSON}\.manages")
def circle(month: Json, random: Random) -> bool:
    managers = [one for one in month["person"] if one.get("manages")]
    if not managers:
        return False
    above = random.choice(managers)
    below = reading.people(month)[random.choice(above["manages"])]
    below["manages"] = [*below.get("manages", []), above["id"]]
    return True


@breaks("the head is nobody here", r"unit\.head")
def strange_head(month: Json, random: Random) -> bool:
    month["unit"]["head"] = "p99"
    return True


@breaks("a leader without figures", rf"{PERSON}\.leadership")
def no_figures(month: Json, random: Random) -> bool:
    fit = [one for one in month["person"] if one.get("leader") and reading.is_rated(month, one)]
    if fit:
        del random.choice(fit)["leadership"]
    return bool(fit)


@breaks("a leader between the two values", rf"{PERSON}\.leadership\.execution")
def between(month: Json, random: Random) -> bool:
    found = somebody(month, random, leadership=True)
    if found:
        found["leadership"] = dict(found["leadership"], execution=75)
    return found is not None


@breaks("figures of somebody without a post", rf"{PERSON}\.leadership")
def leads_nobody(month: Json, random: Random) -> bool:
    found = somebody(month, random, leader=False)
    if found:
        found["leadership"] = {"execution": 100, "execution_ground": "x", "unity": 100, "unity_ground": "y"}
    return found is not None


@breaks("no points for the common criteria", rf"{PERSON}\.general")
def no_points(month: Json, random: Random) -> bool:
    found = rated(month, random)
    if found:
        del found["general"]
    return found is not None


@breaks("a decision above the score", r"decision\[\d+\]\.level")
def above(month: Json, random: Random) -> bool:
    free = {one["person"] for one in month["decision"]}
    fit = [
        one
        for one in reading.scopes(month)["agency"]
        if one["id"] not in free and reading.score_level(month, one) != "excellent"
    ]
    if fit:
        month["decision"].append({"person": random.choice(fit)["id"], "level": "excellent", "reason": "Nể nang"})
    return bool(fit)


@breaks("a decision about nobody", r"decision\[\d+\]\.person")
def about_nobody(month: Json, random: Random) -> bool:
    month["decision"].append({"person": "p99", "level": "good", "reason": "Nhầm"})
    return True


@breaks("two decisions about one", r"decision\[\d+\]\.person")
def decided_twice(month: Json, random: Random) -> bool:
    if month["decision"]:
        month["decision"].append(dict(random.choice(month["decision"])))
    return bool(month["decision"])


@breaks("a decision without a reason", r"decision\[\d+\]\.reason")
def no_reason(month: Json, random: Random) -> bool:
    if month["decision"]:
        random.choice(month["decision"])["reason"] = " "
    return bool(month["decision"])


@breaks("a decision about somebody who is not rated", r"decision\[\d+\]\.person")
def not_rated(month: Json, random: Random) -> bool:
    fit = [one["id"] for one in month["person"] if not reading.is_rated(month, one)]
    if fit:
        month["decision"].append({"person": random.choice(fit), "level": "good", "reason": "Nhầm"})
    return bool(fit)


@breaks("more chosen than there are places", r"decision")
def too_many(month: Json, random: Random) -> bool:
    waiting = [one for ones in reading.over(month).values() for one in ones]
    for who in dict.fromkeys(waiting):
        month["decision"].append({"person": who, "level": "excellent", "reason": "Tất cả đều xứng đáng"})
    return bool(waiting)


@breaks("a share that nobody may decide", r"excellent_unit\.share")
def share(month: Json, random: Random) -> bool:
    decided = {"decided_by": "Ban Thường vụ", "number": "15-QĐ/ĐU", "date": "2026-07-27", "ground": "Dẫn đầu"}
    month["excellent_unit"] = decided | {"share": random.choice(("1/3", "26/100", "25%", "1/10"))}
    return True


@breaks("a shared product whose parts do not add up", r"shared\[0\]")
def parts(month: Json, random: Random) -> bool:
    month["shared"] = [{"id": "da", "name": "Đề án", "units": 1000}]
    return True


@breaks("a form of criteria that is not thirty", r"form\[0\]")
def form(month: Json, random: Random) -> bool:
    month["form"] = [{"id": "m3", "name": "Mẫu số 03", "criterion": [{"text": "Phẩm chất", "most": 29.5}]}]
    return True


@breaks("a reading without a ground", r"readings")
def no_ground(month: Json, random: Random) -> bool:
    month["readings"] = {"kpi.cap.base": "pool"}
    return True


@breaks("a reading that may not be chosen", r"readings")
def refused_reading(month: Json, random: Random) -> bool:
    key, value = random.choice((("level.conditions", "checklist"), ("cap.base", "pool"), ("kpi.deduct", "half")))
    month["readings"] = {key: value, "ground": "Công văn số 12-CV/ĐU"}
    return True
