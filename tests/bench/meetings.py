"""Large inputs for measuring: a meeting of 48, a roster of thousands. Names are invented."""

from pathlib import Path
from typing import Any

from openpyxl import Workbook

FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Võ")
MIDDLE = ("Văn", "Thị", "Hồng", "Minh", "Thanh", "Quốc")
GIVEN = ("An", "Bình", "Cường", "Dũng", "Giang", "Hải", "Khánh", "Lan", "Mai", "Phúc", "Quỳnh")


def name_of(number: int) -> str:
    """The n-th of many different names."""
    return f"{FAMILY[number % 8]} {MIDDLE[number % 6]} {GIVEN[number % 11]} {GIVEN[number // 11 % 11]}"


def forty_eight_people() -> dict[str, Any]:
    """A cell of 48: it rates itself, then its members, with comments, a tie at the cap and its runoff."""
    people = [f"m{number:02d}" for number in range(1, 49)]
    marks = {one: {"for": 0} for one in people}
    marks |= {one: {"for": 40 - rank} for rank, one in enumerate(people[:8])}
    marks |= {"m09": {"for": 27}, "m10": {"for": 27}}
    return {
        "regulation": "13-HD/TU",
        "title": "Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025",
        "opened": "2025-12-05T07:30:00",
        "closed": "2025-12-05T11:15:00",
        "place": "Phòng họp số 2",
        "chair": "m01",
        "secretary": "m02",
        "tellers": ["m03", "m04", "m05"],
        "organ": {
            "name": "CHI BỘ TRƯỜNG THPT SỐ 1",
            "superior": "ĐẢNG BỘ PHƯỜNG AN PHÚ",
            "kind": "dependent_cell",
            "symbol": "CB",
            "locality": "Quảng Ngãi",
        },
        "member": [
            {"id": one, "name": name_of(n), "post": "Giáo viên", "born": 1975 + n % 20} for n, one in enumerate(people)
        ],
        "item": [
            {
                "voting": 1,
                "subject": [{"id": "cb", "name": "Chi bộ Trường THPT số 1", "kind": "organisation"}],
                "round": [ballot("level", {"cb": {"excellent": 10, "good": 30, "fulfilled": 8, "unfulfilled": 0}})],
            },
            {
                "voting": 3,
                "subject": [{"member": one, "self_level": "good", "proposed": "good"} for one in people],
                "round": [
                    ballot("good", {one: {"for": 45, "against": 3} for one in people}),
                    ballot("excellent", marks),
                    ballot("excellent", {"m09": {"for": 28}, "m10": {"for": 20}}, runoff=True),
                ],
                "comment": [
                    {"by": one, "on": "m01", "text": "Nhất trí với bản tự kiểm điểm. " * 3} for one in people[1:21]
                ],
            },
        ],
        "adoption": {"for": 48},
    }


def ballot(question: str, votes: dict[str, dict[str, int]], **more: bool) -> dict[str, Any]:
    """A round in which all 48 papers came back valid."""
    return {"question": question, "issued": 48, "collected": 48, "invalid": 0, "votes": votes, **more}


def roster_of(path: Path, people: int) -> Path:
    """An Excel roster of so many people."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Danh sách")
    sheet.append(["DANH SÁCH ĐẢNG VIÊN"])
    sheet.append(["TT", "Họ và tên", "Ngày sinh", "Chức vụ"])
    for number in range(people):
        sheet.append([number + 1, f"Đ/c {name_of(number)}", f"{number % 28 + 1}/{number % 12 + 1}/1980", "Giáo viên"])
    book.save(path)
    return path
