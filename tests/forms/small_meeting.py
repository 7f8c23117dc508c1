"""Meeting files for tests: a small cell that rates two members, as plain data."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

Plain = dict[str, Any]

MEETING: Plain = {
    "regulation": "13-HD/TU",
    "title": "Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2024",
    "opened": "2024-12-05T07:30:00",
    "closed": "2024-12-05T11:15:00",
    "place": "Phòng họp số 2",
    "chair": "m01",
    "secretary": "m02",
    "tellers": ["m03"],
    "organ": {
        "name": "CHI BỘ TRƯỜNG THPT SỐ 1",
        "superior": "ĐẢNG BỘ PHƯỜNG AN PHÚ",
        "kind": "dependent_cell",
        "symbol": "CB",
        "locality": "Quảng Ngãi",
    },
    "member": [
        {"id": "m01", "name": "Nguyễn Thị Hồng Minh", "born": "1975-02-19", "post": "Bí thư chi bộ"},
        {"id": "m02", "name": "Trần Văn Bình", "born": 1980},
        {"id": "m03", "name": "Lê Thị Cúc"},
        {"id": "m04", "name": "Phạm Văn Dũng", "present": False, "absent_reason": "Đi công tác", "excused": True},
        {"id": "m05", "name": "Hoàng Thị Giang", "status": "probationary"},
    ],
    "item": [
        {
            "voting": 3,
            "subject": [{"member": "m01", "self_level": "good", "proposed": "good"}, {"member": "m02"}],
            "round": [
                {
                    "question": "good",
                    "issued": 3,
                    "collected": 3,
                    "invalid": 0,
                    "votes": {"m01": {"for": 3, "against": 0}, "m02": {"for": 2, "against": 1}},
                }
            ],
            "comment": [{"by": "m02", "on": "m01", "text": "Nhất trí với bản tự kiểm điểm."}],
        }
    ],
    "objection": [{"by": "m03", "text": "Đề nghị ghi rõ việc tồn đọng hồ sơ."}],
    "adoption": {"for": 3},
}


def meeting(**changed: Any) -> Plain:
    """The meeting with some of its top-level keys put otherwise; None takes a key away."""
    data = deepcopy(MEETING) | changed
    return {key: value for key, value in data.items() if value is not None}


def written(folder: Path, data: Plain, name: str = "hop.json") -> Path:
    """The meeting as a JSON file."""
    path = folder / name
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path
