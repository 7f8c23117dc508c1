"""Small meetings as a meeting file says them, held, and the words of their papers. All names are invented."""

import json
import tempfile
from pathlib import Path
from typing import Any

from forms.catalogue import FORMS, FROM_THE_MEETING_ON
from forms.holding import hold
from forms.making import forms_wanted, papers_of
from forms.parts.source import Source
from meetings.meeting import Meeting
from tests.templates.word import words_of

NAMES = (
    "Nguyễn Thị Hồng Minh",
    "Trần Văn Bình",
    "Lê Hoàng Phúc",
    "Phạm Thị Lan Anh",
    "Võ Minh Đức",
    "Đặng Thùy Dương",
    "Huỳnh Quốc Khánh",
    "Bùi Thị Ngọc Ánh",
    "Đỗ Thanh Tùng",
    "Hồ Thị Mỹ Hạnh",
    "Ngô Văn Sơn",
    "Dương Thị Kim Yến",
    "Mai Văn Long",
    "Tô Bích Vân",
    "Lý Thanh Hòa",
)
EVERYBODY = tuple(f"m{number:02d}" for number in range(1, len(NAMES) + 1))
VOTERS = 14
"""Fifteen are convened, one of them is absent."""
ORGAN = {
    "name": "CHI BỘ TRƯỜNG THPT SỐ 1",
    "superior": "ĐẢNG BỘ PHƯỜNG AN PHÚ",
    "kind": "dependent_cell",
    "symbol": "CB",
    "locality": "Quảng Ngãi",
}
GROUND = "Hướng dẫn số 05-HD/ĐU ngày 10/11/2023"


def a_round(question: str, votes: dict[str, dict[str, int]], **more: Any) -> dict[str, Any]:
    """A round in which everybody there returned a valid paper."""
    papers = {"issued": VOTERS, "collected": VOTERS, "invalid": 0}
    return {"question": question, **papers, "votes": votes, **more}


def yes(*agreed: int, subjects: tuple[str, ...] = EVERYBODY) -> dict[str, dict[str, int]]:
    """Lines of a question: so many for, the rest against."""
    return {
        one: {"for": votes, "against": VOTERS - votes}
        for one, votes in zip(subjects[: len(agreed)], agreed, strict=True)
    }


def members_item(*rounds: dict[str, Any], rated: int = 5, **more: Any) -> dict[str, Any]:
    """Voting 3 on the first members of the roster."""
    return {"voting": 3, "subject": [{"member": one} for one in EVERYBODY[:rated]], "round": list(rounds), **more}


def level_item(voting: int, kind: str, *rounds: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A voting by the four-level ballot on one organisation, collective or person."""
    names = {"collective": "Lãnh đạo Trường", "organisation": "Trạm Y tế phường", "person": "Phan Công Thành"}
    subject = {"id": "x", "name": names[kind], "kind": kind}
    return {"voting": voting, "subject": [subject], "round": list(rounds), **more}


def levels(excellent: int, good: int, fulfilled: int, unfulfilled: int) -> dict[str, dict[str, int]]:
    """The one line of a four-level ballot on ``level_item``'s subject."""
    figures = {"excellent": excellent, "good": good, "fulfilled": fulfilled, "unfulfilled": unfulfilled}
    return {"x": {**figures, "blank": VOTERS - sum(figures.values())}}


def a_meeting(*items: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Fifteen members, the last one absent; adopted by all who are there."""
    members: list[dict[str, Any]] = [{"id": one, "name": name} for one, name in zip(EVERYBODY, NAMES, strict=True)]
    members[0] |= {"title": "TS.", "post": "Bí thư chi bộ, Hiệu trưởng"}
    members[-1] |= {"present": False, "absent_reason": "đi công tác tại Hà Nội", "excused": True}
    frame = {
        "regulation": "13-HD/TU",
        "title": "Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2023",
        "opened": "2023-12-05T07:30:00",
        "closed": "2023-12-05T11:15:00",
        "place": "Phòng họp số 2",
        "chair": "m01",
        "secretary": "m02",
        "tellers": ["m03", "m04", "m05"],
        "organ": ORGAN,
        "member": members,
        "item": list(items),
        "adoption": {"for": VOTERS},
    }
    return frame | more


def held(document: dict[str, Any]) -> Meeting:
    """The meeting that a file describes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "hop.json")
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        return hold(path).meeting


def papers(meeting: Meeting, *, each: bool = False) -> dict[str, bytes]:
    """What ``hold`` writes of a meeting, by file name; with ``each`` also everybody's own."""
    return papers_of(Source(meeting), forms_wanted(FROM_THE_MEETING_ON, each=each))


def words(document: dict[str, Any], paper: str = "bien-ban.docx") -> str:
    """Every word of one paper of the meeting."""
    source = Source(held(document))
    form = next(form for form in FORMS if paper in {made.file for made in form.papers(source)})
    return words_of(papers_of(source, [form])[paper])


def words_in(form: str, document: dict[str, Any], paper: str) -> str:
    """Every word of one paper, where only the papers of its form are made."""
    return words_of(papers_of(Source(held(document)), forms_wanted(only=[form]))[paper])
