"""What the clauses say a valid month comes to: slow, with fractions, straight off the file, with no engine and no checks."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

Json = dict[str, Any]

LEVELS = (("excellent", 90), ("good", 70), ("fulfilled", 50), ("unfulfilled", 0))
QUARTER = Fraction(1, 4)
DEFAULTS: Json = {
    "kpi.cap.base": "final_good",
    "kpi.cap.scope": "both",
    "kpi.cap.rounding": "floor",
    "kpi.cap.min": 0,
    "kpi.cap_ratio": "per_item",
    "kpi.deduct": "additive_floor0",
    "kpi.deduct_from": "product",
    "kpi.faulty": "deduct",
    "kpi.late": "deduct",
    "kpi.bc_base": "assigned",
    "kpi.total_cap": 100,
    "kpi.bonus_can_reach_A": True,
    "kpi.bonus_place": "outside",
    "kpi.bonus": "manual",
    "kpi.bonus_max": "none",
    "kpi.d_empty": 100,
    "kpi.d_by": "score",
    "kpi.d_unknown": "left_out",
    "score.round": "exact",
    "classify_on": "exact",
    "kpi.worked_base": "period",
}


def chosen(month: Json, key: str) -> Any:
    return month.get("readings", {}).get(key, DEFAULTS[key])


def number(said: Any) -> Fraction:
    return Fraction(Decimal(str(said)))


def written(figure: Fraction) -> str:
    """A decimal where it ends, else a reduced fraction."""
    rest = figure.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest > 1:
        return f"{figure.numerator}/{figure.denominator}"
    places = 0
    while (figure * 10**places).denominator > 1:
        places += 1
    whole = f"{int(figure * 10**places):0{places + 1}d}"
    return whole if not places else f"{whole[:-places]}.{whole[-places:]}"


# Điều 6.7: whoever worked less than half is not rated.


def is_rated(month: Json, person: Json) -> bool:
    base = number(month["working_days"])
    if chosen(month, "kpi.worked_base") == "month":
        base = number(month.get("month_working_days", month["working_days"]))
    return 2 * number(person.get("worked_days", month["working_days"])) >= base


# Điều 11: one task.


def done(month: Json, task: Json) -> Fraction:
    made = number(task["completed"])
    if chosen(month, "kpi.cap_ratio") == "per_item":
        made = min(made, number(task["assigned"]))
    return Fraction(0) if task.get("handed_over") else made * number(task.get("unit", 1))


def lost(month: Json, task: Json, times: int, key: str) -> Fraction:
    whole = done(month, task)
    of = whole if chosen(month, "kpi.deduct_from") == "row" else min(number(task.get("unit", 1)), whole)
    if times == 0:
        return Fraction(0)
    if chosen(month, key) == "nothing":
        return of if chosen(month, "kpi.deduct_from") == "row" else of * times
    if chosen(month, "kpi.deduct") == "compound":
        left = of
        for _ in range(times):
            left -= left * QUARTER
        return of - left
    return of * QUARTER * times


def good(month: Json, task: Json) -> Fraction:
    times = task.get("quality_lapses", 0) - task.get("quality_excused", 0)
    rejected = number(task.get("rejected", 0)) * number(task.get("unit", 1))
    return max(Fraction(0), done(month, task) - rejected - lost(month, task, times, "kpi.faulty"))


def timely(month: Json, task: Json) -> Fraction:
    times = task.get("delays", 0) - task.get("delays_excused", 0)
    return max(Fraction(0), done(month, task) - lost(month, task, times, "kpi.late"))


def assigned(person: Json) -> Fraction:
    given = (number(task["assigned"]) * number(task.get("unit", 1)) for task in own(person))
    return sum(given, Fraction(0))


def own(person: Json) -> list[Json]:
    """Điều 15.1.d: what was taken over or not planned stands outside the total."""
    return [task for task in person.get("task", []) if not task.get("extra")]


def abc(month: Json, person: Json) -> tuple[Fraction, Fraction, Fraction]:
    whole = assigned(person)
    made = sum((done(month, task) for task in own(person)), Fraction(0))
    well = sum((good(month, task) for task in own(person)), Fraction(0))
    soon = sum((timely(month, task) for task in own(person)), Fraction(0))
    base = made if chosen(month, "kpi.bc_base") == "completed" else whole
    figures = [made / whole, *(part / base if base else Fraction(0) for part in (well, soon))]
    if chosen(month, "kpi.cap_ratio") == "total":
        figures = [min(figure, Fraction(1)) for figure in figures]
    a, b, c = (100 * figure for figure in figures)
    return a, b, c


# Điều 12, 13: leaders and the mean.


def people(month: Json) -> dict[str, Json]:
    return {person["id"]: person for person in month["person"]}


def has_score(month: Json, person: Json) -> bool:
    """Whether a rated person's month can be reckoned."""
    if not assigned(person):
        return False
    waits = person.get("leader") and chosen(month, "kpi.d_unknown") == "wait"
    below = [people(month)[one] for one in person.get("manages", [])]
    return not (waits and any(is_rated(month, one) and not has_score(month, one) for one in below))


def d_of(month: Json, person: Json) -> Fraction | None:
    below = [people(month)[one] for one in person.get("manages", [])]
    known = [one for one in below if is_rated(month, one) and has_score(month, one)]
    if not known:
        return None if chosen(month, "kpi.d_empty") == "omit" else Fraction(100)
    decided = {one["person"]: one["level"] for one in month.get("decision", [])}
    by_level = chosen(month, "kpi.d_by") == "level"
    levels = [decided.get(one["id"]) if by_level and one["id"] in decided else score_level(month, one) for one in known]
    return Fraction(50 if "unfulfilled" in levels else 100)


def lead(month: Json, person: Json) -> list[Fraction | None]:
    if not person.get("leader"):
        return []
    said = person["leadership"]
    return [d_of(month, person), Fraction(said["execution"]), Fraction(said["unity"])]


def result(month: Json, person: Json) -> Fraction:
    figures = [*abc(month, person), *(one for one in lead(month, person) if one is not None)]
    return sum(figures, Fraction(0)) / len(figures)


# Điều 14, 8.1 to 8.4: the total and its level.


def bonus(month: Json, person: Json) -> Fraction:
    if chosen(month, "kpi.bonus") == "formula":
        extra = [task for task in person.get("task", []) if task.get("extra")]
        points = 70 * sum((done(month, task) for task in extra), Fraction(0)) / (assigned(person) or 1)
        points = points if assigned(person) else Fraction(0)
    else:
        points = sum((number(line["points"]) for line in person.get("bonus", [])), Fraction(0))
    most = chosen(month, "kpi.bonus_max")
    return points if most == "none" else min(points, Fraction(most))


def raw(month: Json, person: Json) -> Fraction:
    return number(person["general"]) + result(month, person) * Fraction(70, 100) + bonus(month, person)


def total(month: Json, person: Json, extra: Fraction | None = None) -> Fraction:
    added = bonus(month, person) if extra is None else extra
    weighted = result(month, person) * Fraction(70, 100)
    if chosen(month, "kpi.bonus_place") == "within_70" and added:
        points = number(person["general"]) + min(weighted + added, Fraction(70))
    else:
        points = number(person["general"]) + weighted + added
    return min(points, Fraction(100)) if chosen(month, "kpi.total_cap") == 100 else points


def level_of(month: Json, points: Fraction) -> str:
    if chosen(month, "classify_on") == "rounded" and chosen(month, "score.round") != "exact":
        by = chosen(month, "score.round")
        steps = 2 if by == "half_point" else 10**by
        points = Fraction(floor(points * steps + Fraction(1, 2)), steps)
    return next(level for level, least in LEVELS if points >= least)


_LEVELS: dict[tuple[object, ...], tuple[Json, dict[str, str]]] = {}
"""Levels already read off, by month and its decisions; the month is kept so that no other takes its place."""


def score_level(month: Json, person: Json) -> str:
    decided = tuple((one["person"], one["level"]) for one in month.get("decision", []))
    if len(_LEVELS) > 20:
        _LEVELS.clear()
    known = _LEVELS.setdefault((id(month), *decided), (month, {}))[1]
    if person["id"] not in known:
        known[person["id"]] = read_level(month, person)
    return known[person["id"]]


def read_level(month: Json, person: Json) -> str:
    level = level_of(month, total(month, person))
    if level == "excellent" and chosen(month, "kpi.bonus_can_reach_A") is False:
        level = level if level_of(month, total(month, person, Fraction(0))) == "excellent" else "good"
    return level


# Điều 8.5: the cap, by trying every number of places.


def share(month: Json) -> Fraction:
    return Fraction(month["excellent_unit"].get("share", "1/4")) if "excellent_unit" in month else Fraction(1, 5)


def rounded(month: Json, exact: Fraction) -> int:
    return floor(exact + Fraction(1, 2)) if chosen(month, "kpi.cap.rounding") == "half_up" else floor(exact)


def standing(month: Json, person: Json) -> str:
    """The level somebody would have if there were no cap."""
    decided = {one["person"]: str(one["level"]) for one in month.get("decision", [])}
    return decided.get(person["id"], score_level(month, person))


def places(month: Json, inside: list[Json]) -> int:
    reached = sum(score_level(month, one) == "excellent" for one in inside)
    well = [one for one in inside if standing(month, one) in {"excellent", "good"}]
    never = [one for one in well if score_level(month, one) == "good"]
    base = chosen(month, "kpi.cap.base")

    def fits(count: int) -> bool:
        if base == "pool":
            return count <= rounded(month, share(month) * len(well))
        if base == "good_before":
            return count <= rounded(month, share(month) * len(never))
        return count <= rounded(month, share(month) * (len(well) - count))

    found = max(count for count in range(len(inside) + 1) if fits(count))
    return min(reached, max(found, int(chosen(month, "kpi.cap.min"))))


def scopes(month: Json) -> dict[str, list[Json]]:
    scored = [one for one in month["person"] if is_rated(month, one) and has_score(month, one)]
    groups = dict.fromkeys(person["group"] for person in month["person"])
    return {"agency": scored} | {group: [one for one in scored if one["group"] == group] for group in groups}


def binding(month: Json, scope: str) -> bool:
    asked = str(chosen(month, "kpi.cap.scope"))
    return asked == "both" or (asked == "agency") == (scope == "agency")


def over(month: Json) -> dict[str, list[str]]:
    """Who waits, by scope: those not decided on where more stand for excellent than there are places."""
    decided = {one["person"] for one in month.get("decision", [])}
    found = {}
    for scope, inside in scopes(month).items():
        stand = [one["id"] for one in inside if standing(month, one) == "excellent"]
        if binding(month, scope) and len(stand) > places(month, inside):
            found[scope] = [one for one in stand if one not in decided]
    return {scope: waiting for scope, waiting in found.items() if waiting}


def final_level(month: Json, person: Json, waiting: set[str]) -> str | None:
    if not is_rated(month, person) or not has_score(month, person):
        return None
    return None if person["id"] in waiting else standing(month, person)


# What the program is asked for.


def person_said(month: Json, person: Json, waiting: set[str]) -> Json:
    if not is_rated(month, person):
        return {"id": person["id"], "rated": False, "score_level": None, "level": None}
    if not has_score(month, person):
        return {"id": person["id"], "rated": None, "score_level": None, "level": None}
    figures = dict(zip("abc", abc(month, person), strict=True))
    led = dict(zip("dđe", lead(month, person), strict=False))
    led_said = {key: None if one is None else written(one) for key, one in led.items()}
    return {
        "id": person["id"],
        "rated": True,
        **{key: written(one) for key, one in figures.items()},
        **led_said,
        "result": written(result(month, person)),
        "general": written(number(person["general"])),
        "bonus": written(bonus(month, person)),
        "raw_total": written(raw(month, person)),
        "total": written(total(month, person)),
        "score_level": score_level(month, person),
        "level": final_level(month, person, waiting),
    }


def expected(month: Json) -> Json:
    """What the program must answer, without its warnings."""
    caps: list[Json] = []
    waiting = over(month)
    open_ones = {one for ones in waiting.values() for one in ones}
    for scope, inside in scopes(month).items():
        taken = sum(final_level(month, one, open_ones) == "excellent" for one in inside)
        reached = sum(score_level(month, one) == "excellent" for one in inside)
        said = {"scope": scope, "share": f"{share(month).numerator}/{share(month).denominator}"}
        caps.append({**said, "reached": reached, "allowed": places(month, inside), "chosen": taken})
    chosen_by = {cap["scope"]: cap["allowed"] - cap["chosen"] for cap in caps}
    pending: list[Json] = [
        {"reason": "over-cap", "scope": scope, "people": ones, "places": chosen_by[scope]}
        for scope, ones in waiting.items()
    ]
    for person in month["person"]:
        if is_rated(month, person) and not has_score(month, person):
            pending.append({"reason": "no-score-below" if assigned(person) else "no-tasks", "people": [person["id"]]})
    return {
        "regulation": month["regulation"],
        "month": month["month"],
        "people": [person_said(month, person, open_ones) for person in month["person"]],
        "caps": caps,
        "pending": pending,
    }


# Điều 16: the last days.


def last_days(first: date) -> list[date]:
    """Self-rating, remarks, decision, notice; at the end of a quarter as proposed before the 15th."""
    after = date(first.year + (first.month == 12), first.month % 12 + 1, 4)
    days = (12, 13, 14) if first.month in {3, 6, 9, 12} else (24, 25, 27)
    return [first.replace(day=day) for day in days] + [after]
