"""A new meeting (cuộc họp mới): asked by one form from the list of meetings, or cloned from one that is there."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, TypeVar

from msgspec import Meta, Struct
from msgspec.structs import replace

from forms.meeting_file.shape import FileOrgan
from meetings import journal, schema
from meetings.acts import AnyAct, MeetingPrepared
from meetings.book import Book, Hand
from meetings.cloning import cloned
from meetings.dossier import Dossier
from meetings.faults import Refused, faults_in
from meetings.meeting import Meeting, year_reviewed
from meetings.people import ORGAN_NAMES, Organ
from meetings.regulation import in_force_findings, shipped
from meetings.schema import NamedLine
from meetings.vietnamese import tidy
from tui.modals.form import Answers, Blank
from tui.typed.moments import read_day_and_time
from tui.widgets.notice import sentence

YES_NO = {"yes": "có", "no": "không"}
LAYOUTS = {"": "theo loại tổ chức", "HD05": "của Đảng, từ 2026", "HD36": "của Đảng, trước 2026", "ND30": "hành chính"}
LABELS = {
    "name": "Tổ chức",
    "superior": "Cấp trên",
    "symbol": "Ký hiệu",
    "locality": "Địa danh",
    "term": "Nhiệm kỳ",
    "title": "Hội nghị",
    "place": "Nơi họp",
    "documents": "Tài liệu",
}
Begun = tuple[Dossier | None, list[str]]
"""The meeting once it is recorded; what stands in the way, in sentences."""
_Shape = TypeVar("_Shape")


class _Called(Struct, frozen=True, forbid_unknown_fields=True):
    """What the meeting itself is called by."""

    title: NamedLine
    place: NamedLine
    documents: tuple[Annotated[str, Meta(min_length=1, max_length=schema.MOST_LINE)], ...] = ()


def newest_of(book: Book, hand: Hand) -> Meeting | None:
    """The newest meeting of a book that can be read; its organ is most often the one that meets again."""
    for record in sorted(book.records(), reverse=True):
        try:
            return Dossier(book, record, hand).meeting
        except Refused:
            continue
    return None


def blanks_of(last: Meeting | None, now: datetime) -> list[Blank]:
    """What is asked, with the organ of the last meeting standing in it."""
    organ = Organ("", "", "dependent_cell", "", "") if last is None else last.prepared.organ
    year = year_reviewed(now.date())
    title = f"Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm {year}"
    return [
        Blank("regulation", "Quy định", _regulation(last, now), {one.id: one.name for one in shipped().values()}),
        Blank("name", LABELS["name"], organ.name, hint="Tên in ở đầu văn bản, ví dụ CHI BỘ TRƯỜNG TIỂU HỌC AN PHÚ."),
        Blank("superior", LABELS["superior"], organ.superior, hint="Tổ chức cấp trên trực tiếp, in ở đầu văn bản."),
        Blank("kind", "Loại", organ.kind, ORGAN_NAMES),
        Blank("has_committee", "Có chi ủy", "yes" if organ.has_committee else "no", YES_NO),
        Blank("symbol", LABELS["symbol"], organ.symbol, hint="Phần chữ sau số văn bản, ví dụ CB."),
        Blank("locality", LABELS["locality"], organ.locality, hint="Nơi ghi trước ngày tháng của văn bản."),
        Blank(
            "term",
            LABELS["term"],
            organ.term,
            hint="Ví dụ 2025-2030: số văn bản của Đảng tính theo nhiệm kỳ; có thể để trống.",
        ),
        Blank("title", LABELS["title"], title, hint="Tên hội nghị, in trong mọi văn bản."),
        Blank("planned", "Thời gian", "", hint="Ngày/tháng/năm và giờ:phút, ví dụ 05/12/2025 07:30."),
        Blank("place", LABELS["place"], "" if last is None else last.prepared.place, hint="Ví dụ Phòng họp số 1."),
        Blank("layout", "Thể thức", "" if last is None else last.prepared.layout, LAYOUTS),
        Blank(
            "documents",
            "Tài liệu",
            "",
            hint="Tài liệu gửi kèm giấy mời, cách nhau bằng dấu chấm phẩy; có thể để trống.",
        ),
    ]


def _regulation(last: Meeting | None, now: datetime) -> str:
    """The last meeting's, as long as it is in force; else the first that is."""
    in_force = [one.id for one in shipped().values() if not faults_in(in_force_findings(one, now.date()))]
    if last is not None and last.prepared.regulation in in_force:
        return last.prepared.regulation
    return next(iter(in_force or shipped()))


def begun(said: Answers, book: Book, hand: Hand) -> Begun:
    """The meeting that a form says, recorded; or everything that stands in the way."""
    organ, organ_faults = _read(
        {key: said[key] for key in ("name", "superior", "kind", "symbol", "locality", "term")}, FileOrgan
    )
    documents = [one for one in map(tidy, said["documents"].split(";")) if one]
    called, called_faults = _read({"title": said["title"], "place": said["place"], "documents": documents}, _Called)
    planned, unread = moment(said["planned"])
    if organ is None or called is None or planned is None:
        return None, [*organ_faults, *called_faults, *unread]
    prepared = MeetingPrepared(
        regulation=said["regulation"],
        title=called.title,
        place=called.place,
        organ=replace(organ.organ(), has_committee=said["has_committee"] == "yes"),
        planned=planned,
        layout=next((one for one in ("HD05", "HD36", "ND30") if one == said["layout"]), ""),
        documents=called.documents,
    )
    faults = [*organ_faults, *called_faults]
    return (None, faults) if faults else _recorded([prepared], book, hand)


def clone_blanks(meeting: Meeting, now: datetime) -> list[Blank]:
    """What is asked of a meeting made after another one: the rest stays as it was."""
    return [
        Blank("planned", "Thời gian", "", hint="Ngày/tháng/năm và giờ:phút, ví dụ 05/12/2025 07:30."),
        Blank("place", LABELS["place"], meeting.prepared.place),
        Blank("regulation", "Quy định", _regulation(meeting, now), {one.id: one.name for one in shipped().values()}),
    ]


def clone_begun(meeting: Meeting, said: Answers, book: Book, hand: Hand) -> Begun:
    """Such a meeting anew, recorded; or everything that stands in the way."""
    called, faults = _read({"title": meeting.prepared.title, "place": said["place"]}, _Called)
    planned, unread = moment(said["planned"])
    if called is None or planned is None:
        return None, [*faults, *unread]
    first, *others = cloned(meeting, planned)
    if not isinstance(first, MeetingPrepared):
        raise TypeError("a meeting begins with being prepared")
    return _recorded([replace(first, place=called.place, regulation=said["regulation"]), *others], book, hand)


def moment(said: str) -> tuple[datetime | None, list[str]]:
    """The day and hour that were typed, and what is wrong with them."""
    read = read_day_and_time(said)
    if read is None:
        given = f"chưa đọc được «{said}»" if said else "chưa ghi"
        return None, [f"Thời gian: {given}; vui lòng ghi cả ngày và giờ, ví dụ 05/12/2025 07:30"]
    return read, []


def _read(data: Mapping[str, object], kind: type[_Shape]) -> tuple[_Shape | None, list[str]]:
    """The part of a form as a record, and its faults, each before the name of its line."""
    reading = schema.read(dict(data), kind)
    faults = []
    for finding in reading.findings:
        line = finding.where.partition("[")[0]
        faults.append(f"{LABELS.get(line, line)}: {finding.message} [{finding.code}]")
    return reading.value if isinstance(reading.value, kind) else None, faults


def _recorded(acts: Sequence[AnyAct], book: Book, hand: Hand) -> Begun:
    """The acts in the book, where all of them may be done; else why not."""
    first = acts[0]
    if faults := faults_in(journal.examine(acts).findings):
        return None, [sentence(fault) for fault in faults]
    if not isinstance(first, MeetingPrepared):
        raise TypeError("a meeting begins with being prepared")
    try:
        dossier = Dossier.begun(book, first, hand)
        dossier.do_all(acts[1:])
    except Refused as refused:
        return None, [sentence(fault) for fault in faults_in(refused.findings)]
    return dossier, []
