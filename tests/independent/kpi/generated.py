"""Random valid months as a month file says them, ready for JSON. `contested` also chooses readings otherwise."""

from random import Random

from tests.independent.ballots import chance
from tests.independent.generated import name
from tests.independent.kpi import reading
from tests.independent.kpi.reading import Json

READINGS: dict[str, tuple[str | int | bool, ...]] = {
    "kpi.cap.base": ("final_good", "pool", "good_before"),
    "kpi.cap.scope": ("both", "agency", "group"),
    "kpi.cap.rounding": ("floor", "half_up"),
    "kpi.cap.min": (0, 1),
    "kpi.cap_ratio": ("per_item", "total", "none"),
    "kpi.deduct": ("additive_floor0", "compound"),
    "kpi.deduct_from": ("product", "row"),
    "kpi.faulty": ("deduct", "nothing"),
    "kpi.late": ("deduct", "nothing"),
    "kpi.bc_base": ("assigned", "completed"),
    "kpi.total_cap": (100, "none"),
    "kpi.bonus_can_reach_A": (True, False),
    "kpi.bonus_place": ("outside", "within_70"),
    "kpi.bonus": ("manual", "formula"),
    "kpi.bonus_max": ("none", 5, 10),
    "kpi.d_empty": (100, "omit"),
    "kpi.d_by": ("score", "level"),
    "kpi.d_unknown": ("left_out", "wait"),
    "score.round": ("exact", 2, 1, "half_point"),
    "classify_on": ("exact", "rounded"),
    "kpi.worked_base": ("period", "month"),
}
KINDS = ("cadre", "civil_servant", "public_employee", "contract")
WORKS = ("Công văn", "Tờ trình", "Báo cáo chuyên đề", "Kế hoạch", "Thẩm định hồ sơ")


def amount(random: Random, most: int) -> int | float:
    """A number of products: mostly whole, sometimes with a half, a quarter or thousandths."""
    whole = random.randint(0, most)
    return (
        whole if chance(random, 0.8) else random.choice((whole + 0.5, whole + 0.25, round(whole + random.random(), 3)))
    )


def task(random: Random) -> Json:
    assigned = amount(random, 12) or 1
    completed = assigned if chance(random, 0.6) else amount(random, 14)
    said: Json = {
        "name": random.choice(WORKS),
        "level": random.randint(1, 5),
        "assigned": assigned,
        "completed": completed,
    }
    if chance(random, 0.4):
        said["unit"] = random.choice((2, 2.5, 0.5, 6, 1.25, 0.333))
    for lapses, excused in (("quality_lapses", "quality_excused"), ("delays", "delays_excused")):
        if chance(random, 0.25):
            said[lapses] = random.randint(1, 6)
            said |= {excused: random.randint(0, said[lapses])} if chance(random, 0.3) else {}
    if chance(random, 0.1) and completed:
        said["rejected"] = min(completed, random.choice((1, 2, 0.5)))
    said |= {"handed_over": True} if chance(random, 0.06) else {}
    return said | ({"extra": True} if chance(random, 0.1) else {})


def person(random: Random, number: int, size: int, working_days: int, *, formula: bool) -> Json:
    work = [task(random) for _ in range(random.randint(1, 6))]
    if chance(random, 0.04):
        work = [one | {"extra": True} for one in work[:1]]
    said: Json = {
        "id": f"p{number:02}",
        "name": name(random),
        "post": "Chuyên viên",
        "kind": random.choice(KINDS),
        "group": random.choice(("lãnh đạo", "tổng hợp", "phục vụ")),
        "general": random.choice((30, 29.5, 28, 27.25, 25, 20, 12, 25.125)),
        "rater": "Chánh Văn phòng",
        "task": work if chance(random, 0.97) else [],
    }
    if chance(random, 0.25):
        said["task"] = [good_work(random) for _ in work]
    if chance(random, 0.15):
        said["worked_days"] = random.choice((working_days / 2, working_days / 2 - 0.5, 0, working_days - 1))
    if chance(random, 0.15) and not formula:
        said["bonus"] = [bonus(random) for _ in range(random.randint(1, 2))]
    return said | (leading(random, number, size) if chance(random, 0.3) else {})


def good_work(random: Random) -> Json:
    count = random.randint(1, 20)
    return {"name": random.choice(WORKS), "level": 2, "assigned": count, "completed": count}


def bonus(random: Random) -> Json:
    return {"points": random.choice((1, 2, 0.5, 1.75)), "ground": "Việc đột xuất", "approved_by": "Bí thư"}


def leading(random: Random, number: int, size: int) -> Json:
    """Those further down are managed, so that nobody manages in a circle."""
    lower = [f"p{one:02}" for one in range(number + 1, size + 1)]
    lead: Json = {"execution": random.choice((100, 50)), "unity": random.choice((100, 100, 50))}
    lead |= {"execution_ground": "theo dõi hằng tuần", "unity_ground": "không có phản ánh"}
    managed = random.sample(lower, random.randint(0, min(6, len(lower))))
    return {"leader": random.choice(("head", "deputy")), "manages": managed, "leadership": lead}


def month(random: Random, *, contested: bool = False) -> Json:
    size, days = random.choice((1, 4, 9, 16, 25)), random.choice((20, 22, 23))
    chosen = {key: random.choice(values) for key, values in READINGS.items() if contested and chance(random, 0.3)}
    formula = chosen.get("kpi.bonus") == "formula"
    said: Json = {
        "regulation": "KPI-TN-2026",
        "month": random.choice(("2026-07", "2026-08", "2026-10", "2026-12", "2027-02")),
        "working_days": days,
        "unit": {"name": "Văn phòng Đảng ủy phường An Phú", "superior": "ĐẢNG ỦY PHƯỜNG AN PHÚ", "head": "p01"},
        "person": [person(random, number, size, days, formula=formula) for number in range(1, size + 1)],
    }
    if chosen:
        said["readings"] = chosen | {"ground": "Công văn số 12-CV/ĐU ngày 01/7/2026"}
    if chance(random, 0.25):
        said["excellent_unit"] = {"decided_by": "Ban Thường vụ", "number": "15-QĐ/ĐU", "date": "2026-07-27"}
        said["excellent_unit"] |= random.choice(({}, {"share": "1/4"}, {"share": "23/100"}))
    decide(random, said)
    return said


def decide(random: Random, said: Json) -> None:
    """Decisions that may stand: some at the cap until it is kept, some further down."""
    order = [level for level, _ in reading.LEVELS]
    said["decision"] = []
    scored = reading.scopes(said)["agency"]
    lowered = random.sample(scored, random.randint(0, len(scored) // 4)) if chance(random, 0.4) else []
    for one in lowered:
        least = order.index(reading.score_level(said, one))
        level = random.choice(order[least:])
        if level != "excellent":
            said["decision"].append({"person": one["id"], "level": level, "reason": "Theo kết quả kiểm tra"})
    waiting = [one for ones in reading.over(said).values() for one in ones]
    for who in dict.fromkeys(random.sample(waiting, len(waiting))):
        if chance(random, 0.5):
            said["decision"].append({"person": who, "level": "good", "reason": "Hết chỗ loại A"})
    choose(random, said)


def choose(random: Random, said: Json) -> None:
    """One who waits is chosen where every scope has a place for it."""
    for scope, waiting in reading.over(said).items():
        who = random.choice(waiting)
        trial = said | {"decision": [*said["decision"], {"person": who, "level": "excellent", "reason": "Nổi trội"}]}
        inside = reading.scopes(trial)
        named = {one["person"] for one in trial["decision"] if one["level"] == "excellent"}
        fits = all(
            sum(one["id"] in named for one in people) <= reading.places(trial, people)
            for name_, people in inside.items()
            if reading.binding(trial, name_)
        )
        if fits and chance(random, 0.6) and scope:
            said["decision"] = trial["decision"]
            return
