"""What a meeting is called by, as a form: asked of a new one, and asked again where something was typed wrongly."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, TypeVar

from msgspec import Meta, Struct
from msgspec.structs import replace

from forms.meeting_file.shape import FileOrgan
from meetings import schema
from meetings.acts import MeetingPrepared
from meetings.people import ORGAN_NAMES, Organ
from meetings.regulation import shipped
from meetings.schema import NamedLine, Year
from meetings.vietnamese import tidy
from tui.modals.form import Answers, Blank
from tui.screens.preparing.subject import YES_NO
from tui.telling.fields import LAYOUT_NAMES
from tui.typed.days import impossible
from tui.typed.moments import read_day_and_time
from tui.widgets.notice import sentence

LAYOUTS = {"": "theo loại tổ chức", **LAYOUT_NAMES}
LABELS = {
    "regulation": "Quy định",
    "organ": "Tổ chức",
    "name": "Tổ chức",
    "superior": "Cấp trên",
    "symbol": "Ký hiệu",
    "locality": "Địa danh",
    "term": "Nhiệm kỳ",
    "title": "Hội nghị",
    "planned": "Thời gian",
    "place": "Nơi họp",
    "layout": "Thể thức",
    "documents": "Tài liệu",
    "year": "Năm",
}
HINTS = {
    "name": "Tên in ở đầu văn bản, ví dụ CHI BỘ TRƯỜNG TIỂU HỌC AN PHÚ.",
    "superior": "Tổ chức cấp trên trực tiếp, in ở đầu văn bản.",
    "symbol": "Phần chữ sau số văn bản, ví dụ CB.",
    "locality": "Nơi ghi trước ngày tháng của văn bản.",
    "term": "Ví dụ 2025-2030: số văn bản của Đảng tính theo nhiệm kỳ; có thể để trống.",
    "title": "Tên hội nghị, in trong mọi văn bản.",
    "planned": "Ngày/tháng/năm và giờ:phút, ví dụ 05/12/2025 07:30.",
    "place": "Ví dụ Phòng họp số 1.",
    "documents": "Tài liệu gửi kèm giấy mời, cách nhau bằng dấu chấm phẩy; có thể để trống.",
    "year": "Năm kiểm điểm; để trống thì theo năm ghi trong tên hội nghị.",
}
SEVERAL = ";"
"""Between documents on their line."""
_ORGAN = ("name", "superior", "kind", "symbol", "locality", "term")
_Shape = TypeVar("_Shape")


class _Called(Struct, frozen=True, forbid_unknown_fields=True):
    """What the meeting itself is called by."""

    title: NamedLine
    place: NamedLine
    documents: tuple[Annotated[str, Meta(min_length=1, max_length=schema.MOST_LINE)], ...] = ()
    year: Year | None = None


def day_and_time(planned: datetime) -> str:
    """A moment as it is typed."""
    return f"{planned:%d/%m/%Y %H:%M}"


def blanks_of(called: MeetingPrepared, planned: str) -> list[Blank]:
    """Every line of the form, filled with what a meeting is called by; ``planned`` as it is typed, empty to be asked."""
    organ = called.organ
    return [
        regulation_blank(called.regulation),
        text_blank("name", organ.name),
        text_blank("superior", organ.superior),
        Blank("kind", "Loại", organ.kind, ORGAN_NAMES),
        Blank("has_committee", "Có chi ủy", "yes" if organ.has_committee else "no", YES_NO),
        text_blank("symbol", organ.symbol),
        text_blank("locality", organ.locality),
        text_blank("term", organ.term),
        text_blank("title", called.title),
        text_blank("planned", planned),
        text_blank("place", called.place),
        Blank("layout", LABELS["layout"], called.layout, LAYOUTS),
        text_blank("documents", f"{SEVERAL} ".join(called.documents)),
        text_blank("year", "" if called.year is None else str(called.year)),
    ]


def regulation_blank(regulation: str) -> Blank:
    """The line that chooses the regulation."""
    return Blank("regulation", LABELS["regulation"], regulation, {one.id: one.name for one in shipped().values()})


def text_blank(key: str, value: str) -> Blank:
    """One line of text, with what belongs into it."""
    return Blank(key, LABELS[key], value, hint=HINTS[key])


def called_by(said: Answers, near: datetime | None = None) -> tuple[MeetingPrepared | None, list[str]]:
    """What the form says; or everything in it that cannot stand."""
    organ, faults = _organ(said)
    documents = [one for one in map(tidy, said["documents"].split(SEVERAL)) if one]
    asked = {"title": said["title"], "place": said["place"], "documents": documents, "year": _year(said["year"])}
    called, called_faults = _read(asked, _Called)
    planned, unread = moment(said["planned"], near)
    faults += [*called_faults, *unread]
    if organ is None or called is None or planned is None or faults:
        return None, faults
    return MeetingPrepared(
        regulation=said["regulation"],
        title=called.title,
        place=called.place,
        organ=organ,
        planned=planned,
        layout=next((one for one in ("HD05", "HD36", "ND30") if one == said["layout"]), ""),
        documents=called.documents,
        year=called.year,
    ), []


def _organ(said: Answers) -> tuple[Organ | None, list[str]]:
    organ, faults = _read({key: said[key] for key in _ORGAN}, FileOrgan)
    return None if organ is None else replace(organ.organ(), has_committee=said["has_committee"] == "yes"), faults


def _year(said: str) -> int | str | None:
    """As a number where it is one; empty is none."""
    return int(said) if said.isdecimal() else said or None


def title_and_place(said: Answers) -> tuple[tuple[str, str] | None, list[str]]:
    """Of a meeting cloned only these are asked anew; and what in them cannot stand."""
    called, faults = _read({"title": said["title"], "place": said["place"]}, _Called)
    return None if called is None or faults else (called.title, called.place), faults


def moment(said: str, near: datetime | None = None) -> tuple[datetime | None, list[str]]:
    """The day and hour that were typed, ``near`` a known one unless they name their year, and what is wrong with them."""
    read = read_day_and_time(said, near)
    if read is None:
        why = impossible(said, None if near is None else near.date())
        given = why or f"chưa đọc được «{said}»" if said else "chưa ghi"
        return None, [
            f"{LABELS['planned']}: {given}; vui lòng ghi cả ngày và giờ, ví dụ 05/12/2025 07:30, hoặc 7h30 ngày 5 tháng 12 năm 2025"
        ]
    return read, []


def _read(data: Mapping[str, object], kind: type[_Shape]) -> tuple[_Shape | None, list[str]]:
    """A part of the form as a record, and its faults, each before the name of its line."""
    reading = schema.read(dict(data), kind)
    faults = []
    for finding in reading.findings:
        line = finding.where.partition("[")[0]
        faults.append(f"{LABELS.get(line, line)}: {sentence(finding)}")
    return reading.value if isinstance(reading.value, kind) else None, faults
