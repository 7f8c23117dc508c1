"""Random valid meetings as a meeting file says them, ready for JSON.

`contested` also makes what the papers leave open, where two honest readers may differ.
"""

from datetime import datetime, timedelta
from random import Random

from tests.independent import reading, rounds
from tests.independent.ballots import chance
from tests.independent.reading import LEVELS, Json

FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Đinh", "Hoàng", "Vũ", "Đỗ", "Y", "Hồ")
MIDDLE = ("Văn", "Thị", "Thanh", "Minh", "Quốc", "Thị Hồng", "Đức", "Ngọc")
GIVEN = ("An", "Bình", "Châu", "Đạt", "Giang", "Hạnh", "Khoa", "Lan", "Mẫn", "Nga", "Phúc", "Thúy", "Uyên", "Ý")
READINGS: dict[str, tuple[str | int, ...]] = {
    "cap.base": ("pool", "final_good", "all_rated"),
    "cap.rounding": ("floor", "half_up"),
    "cap.min": (0, 1),
    "cap.tie": ("runoff", "none"),
    "majority.base": ("convened", "present", "returned", "valid"),
    "below_fulfilled": ("voted", "implied"),
    "no_majority": ("revote_top2", "cumulative", "refer_up"),
    "vote.self": ("allowed", "recused"),
}
STATUSES = ("official",) * 16 + ("probationary",) * 2 + ("exempt", "visiting")
KIND_OF_SUBJECT = {1: "organisation", 2: "collective", 5: "organisation", 6: "collective"}


def name(random: Random) -> str:
    return " ".join((random.choice(FAMILY), random.choice(MIDDLE), random.choice(GIVEN)))


# The people.


def member(random: Random, number: int) -> Json:
    said: Json = {"id": f"m{number:02}", "name": name(random)}
    status = "official" if number == 1 else random.choice(STATUSES)
    said |= {"status": status} if status != "official" or chance(random, 0.3) else {}
    said |= {"title": "TS."} if chance(random, 0.1) else {}
    said |= {"post": "Giáo viên"} if chance(random, 0.5) else {}
    if chance(random, 0.6):
        said["born"] = random.choice((random.randint(1955, 2000), f"{random.randint(1955, 2000)}-02-19"))
    if number > 1 and chance(random, 0.14):
        said |= {"present": False} | random.choice(({}, {"absent_reason": "Đi công tác", "excused": True}))
    if number > 1 and status == "official" and chance(random, 0.04):
        said |= {"convened": False, "convened_reason": "Điều dưỡng dài ngày"}
    return said


def people(random: Random) -> list[Json]:
    most = random.choice((3, 9, 16, 30, 30, 60, 60))
    return [member(random, number) for number in range(1, random.randint(1, most) + 1)]


def guests(random: Random) -> list[Json]:
    count = random.randint(1, 3) if chance(random, 0.4) else 0
    return [{"id": f"g{n}", "name": name(random), "post": "Đại biểu"} for n in range(1, count + 1)]


# The frame.


def times(random: Random) -> Json:
    opened = datetime(2023, 11, 10, 7, 30) + timedelta(days=random.randint(0, 900), hours=random.randint(0, 6))
    closed = opened + timedelta(minutes=random.randint(30, 600))
    said: Json = {"opened": opened.isoformat(), "closed": closed.isoformat()}
    if chance(random, 0.15):
        middle = opened + (closed - opened) / 2
        spans = ((opened, middle - timedelta(minutes=5)), (middle, closed))
        said["sitting"] = [
            {"opened": one.isoformat(timespec="seconds"), "closed": two.isoformat(timespec="seconds")}
            for one, two in spans
        ]
    return said


def organ(random: Random, *, contested: bool) -> Json:
    kinds = ("base_cell", "dependent_cell") + (("committee", "agency", "collective") if contested else ())
    said: Json = {"name": "CHI BỘ THÔN HẠ", "superior": "ĐẢNG ỦY XÃ TÂN LẬP", "kind": random.choice(kinds)}
    said |= {"symbol": "CB", "locality": "Tân Lập"}
    return said | ({"has_committee": chance(random, 0.5)} if chance(random, 0.3) else {})


def readings(random: Random) -> Json:
    if chance(random, 0.4):
        return {}
    keys = random.sample(list(READINGS), random.randint(1, 4))
    chosen: Json = {key: random.choice(READINGS[key]) for key in keys}
    return {"readings": {**chosen, "ground": "Công văn số 12-CV/ĐU ngày 01/11/2023"}}


def frame(random: Random, *, contested: bool) -> Json:
    said: Json = {"regulation": "13-HD/TU", "title": "Hội nghị kiểm điểm cuối năm", "place": "Nhà văn hóa thôn"}
    said |= times(random) | {"organ": organ(random, contested=contested), "member": people(random)} | readings(random)
    here = reading.present_voters(said)
    said |= {"chair": random.choice(here), "secretary": random.choice(here)}
    said["tellers"] = random.sample(here, min(len(here), random.randint(1, 3)))
    return said | ({"guest": found} if (found := guests(random)) else {})


# The subjects of an item.


def outsiders(random: Random, meeting: Json, kind: str, count: int) -> list[Json]:
    start = sum("id" in one for item in meeting["item"] for one in item["subject"])
    said: list[Json] = []
    for number in range(start + 1, start + count + 1):
        title = name(random) if kind == "person" else f"Đơn vị số {number}"
        said.append({"id": f"o{number:02}", "name": title, "kind": kind})
        said[-1] |= {"unit": "Trạm Y tế"} if chance(random, 0.3) else {}
        said[-1] |= {"post": "Trưởng trạm"} if kind == "person" and chance(random, 0.3) else {}
    return said


def insiders(random: Random, meeting: Json, voting: int) -> list[Json]:
    """Members not yet rated by the same voting: most of them, often all."""
    done = {one.get("member") for item in meeting["item"] if item["voting"] == voting for one in item["subject"]}
    could = [one["id"] for one in meeting["member"] if one.get("status", "official") in ("official", "probationary")]
    free = [who for who in could if who not in done]
    few = free if chance(random, 0.6) else random.sample(free, random.randint(0, len(free)))
    return [{"member": who} for who in few]


def who_is_rated(random: Random, meeting: Json, voting: int) -> list[Json]:
    if voting in KIND_OF_SUBJECT:
        return outsiders(random, meeting, KIND_OF_SUBJECT[voting], random.randint(1, 1 if voting < 3 else 5))
    own = insiders(random, meeting, voting) if voting != 7 or chance(random, 0.6) else []
    if voting == 3 or (own and chance(random, 0.6)):
        return own
    return own + outsiders(random, meeting, "person", random.randint(1, 30 if voting == 4 else 4))


def adorn(random: Random, meeting: Json, subject: Json, circle: list[str]) -> None:
    for key in ("self_level", "proposed"):
        subject |= {key: random.choice(LEVELS)} if chance(random, 0.4) else {}
    subject |= {"residence": "Gương mẫu nơi cư trú"} if chance(random, 0.2) else {}
    subject |= {"conditions": chance(random, 0.4)} if chance(random, 0.2) else {}
    subject |= {"rated": False, "reason": "Mới chuyển đến dưới 6 tháng"} if chance(random, 0.05) else {}
    if reading.chosen(meeting, "vote.self") == "recused" and chance(random, 0.6):
        subject["recused"] = [who for who in circle if who == subject.get("member") or chance(random, 0.05)]


def fresh_item(random: Random, meeting: Json) -> Json | None:
    voting = random.choice((1, 2, 3, 3, 3, 3, 4, 4, 4, 5, 6, 7))
    everyone = reading.voters(meeting)
    item: Json = {"voting": voting, "subject": who_is_rated(random, meeting, voting)}
    if chance(random, 0.3):
        item["convened"] = random.sample(everyone, random.randint((len(everyone) + 1) // 2, len(everyone)))
    if voting == 7 and chance(random, 0.4):
        item["request"] = chance(random, 0.7)
    for subject in item["subject"]:
        adorn(random, meeting, subject, reading.circle(meeting, item))
    return item if reading.rated(item) else None


def add_item(random: Random, meeting: Json, *, contested: bool) -> None:
    item = fresh_item(random, meeting)
    if item is None:
        return
    meeting["item"].append(item)
    if not reading.present_circle(meeting, item) or chance(random, 0.06):
        return
    rounds.hold(random, meeting, item, contested=contested)


# What is said, and how it ends.


def words(random: Random, meeting: Json, subjects: list[Json]) -> Json:
    here = [one["id"] for one in meeting["member"] if one.get("present", True)]
    by = random.choice(here + [one["id"] for one in meeting.get("guest", [])])
    said: Json = {"by": by, "text": random.choice(("Nhất trí.", "Đề nghị làm rõ kết quả quý III & IV <2025>."))}
    return said | ({"on": reading.subject_id(random.choice(subjects))} if chance(random, 0.5) else {})


def comment(random: Random, meeting: Json, subjects: list[Json]) -> Json:
    said = words(random, meeting, subjects)
    if chance(random, 0.4):
        said["kind"] = random.choice(("comment", "explanation", "conclusion", "hint"))
    return said | ({"reply": "Xin tiếp thu."} if chance(random, 0.2) else {})


def discussion(random: Random, meeting: Json) -> None:
    every = [subject for item in meeting["item"] for subject in item["subject"]]
    for item in meeting["item"]:
        if chance(random, 0.4):
            item["comment"] = [comment(random, meeting, item["subject"]) for _ in range(random.randint(1, 3))]
    if chance(random, 0.4):
        meeting["comment"] = [comment(random, meeting, every) for _ in range(random.randint(1, 3))]
    if chance(random, 0.3):
        meeting["objection"] = [words(random, meeting, every) for _ in range(random.randint(1, 2))]


def adoption(random: Random, meeting: Json, *, contested: bool) -> None:
    here, convened = len(reading.present_voters(meeting)), len(reading.voters(meeting))
    agree = here if chance(random, 0.6) else random.randint((here + 1) // 2, here)
    if chance(random, 0.25) or (2 * agree <= convened and not contested):
        return
    meeting["adoption"] = {"for": agree, "against": here - agree}
    if agree == here and chance(random, 0.5):
        meeting["adoption"] = {"for": agree}
    elif chance(random, 0.3):
        meeting["adoption"] = {"for": agree, "abstain": here - agree, "amendments": "Sửa mục 2."}


def meeting(random: Random, *, contested: bool = False) -> Json:
    said = {**frame(random, contested=contested), "item": []}
    wanted = random.randint(1, 4)
    while len(said["item"]) < wanted:
        add_item(random, said, contested=contested)
    discussion(random, said)
    adoption(random, said, contested=contested)
    return said
