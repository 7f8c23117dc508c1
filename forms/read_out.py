"""Minutes as they are read out before the vote on them (đọc lại biên bản): the lines that the paper prints, as plain text.

The head's mottos and the ruled tables stay on paper; each row of a table is a line here. A test compares the words.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from forms.papers.minutes import Attendance, Discussion, MinutesContext, Remark
from forms.parts.paper import Person
from forms.parts.voting import BallotLine, BallotRound, Voting

Look = Literal["opening", "section", "heading", "text"]
"""How a line stands: above all others in the middle, as a section's name, as a heading in it, as running text."""

KINDS = (
    ("hints", "Nội dung gợi ý kiểm điểm:"),
    ("comments", "Ý kiến tham gia góp ý:"),
    ("explanations", "Ý kiến giải trình:"),
    ("conclusions", "Kết luận của chủ trì:"),
)
NOTHING = "Không có."
NOTHING_SAID = "Không có ý kiến được ghi lại."


class Line(NamedTuple):
    """One paragraph of the minutes, never with a line break in it."""

    text: str
    look: Look = "text"


def read_out(minutes: MinutesContext) -> tuple[Line, ...]:
    """The whole of the minutes in the order of the paper."""
    parts = (_opening, _time_and_place, _composition, _offices, _discussion, _votings, _objections, _ending)
    return tuple(line for part in parts for line in part(minutes))


def _opening(minutes: MinutesContext) -> Iterator[Line]:
    head = minutes.head
    draft = "DỰ THẢO" if minutes.meeting.draft else ""
    for text in (head.superior, head.organ, head.number, head.place_date, draft, "BIÊN BẢN", minutes.subject):
        if text:
            yield Line(text, "opening")
    yield from map(Line, minutes.bases)


def _time_and_place(minutes: MinutesContext) -> Iterator[Line]:
    yield Line("I. THỜI GIAN, ĐỊA ĐIỂM", "section")
    yield Line(f"1. Thời gian: Hội nghị khai mạc lúc {minutes.meeting.opened}.")
    yield from (Line(f"- {sitting}") for sitting in minutes.sittings)
    yield Line(f"2. Địa điểm: {minutes.meeting.place}.")


def _composition(minutes: MinutesContext) -> Iterator[Line]:
    frame, attended = minutes.meeting, minutes.attendance
    figures = f"{frame.convened} thành viên; có mặt: {frame.present}; vắng mặt: {frame.absent}."
    yield Line("II. THÀNH PHẦN", "section")
    yield Line(f"1. Triệu tập: {figures}")
    yield from _listed(attended.composition)
    yield from _absent(attended)
    yield Line(f"2. Mời dự:{'' if minutes.guests else ' Không có.'}")
    yield from _listed(map(_with_post, minutes.guests))


def _absent(attended: Attendance) -> Iterator[Line]:
    if attended.absentees:
        yield Line("Vắng mặt:")
    yield from _listed(
        f"{one.name}{f': {one.reason}' if one.reason else ''} ({one.excused})" for one in attended.absentees
    )
    yield from (Line(f"- {moved}.") for moved in attended.moved)
    if attended.left_out:
        yield Line("Không triệu tập:")
    yield from _listed(f"{one.name}: {one.reason}" for one in attended.left_out)


def _offices(minutes: MinutesContext) -> Iterator[Line]:
    counting = "Người" if len(minutes.tellers) == 1 else "Tổ"
    yield Line("III. CHỦ TRÌ, THƯ KÝ, KIỂM PHIẾU", "section")
    yield Line(f"1. Chủ trì: {_with_post(minutes.meeting.chair)}.")
    yield Line(f"2. Thư ký: {_with_post(minutes.meeting.secretary)}.")
    yield Line(f"3. {counting} kiểm phiếu:{'' if minutes.tellers else ' Không có.'}")
    yield from _listed(map(_with_post, minutes.tellers))


def _discussion(minutes: MinutesContext) -> Iterator[Line]:
    yield Line("IV. NỘI DUNG KIỂM ĐIỂM, THẢO LUẬN", "section")
    if not minutes.discussions:
        yield Line(NOTHING_SAID)
    for discussion in minutes.discussions:
        if discussion.heading:
            yield Line(discussion.heading, "heading")
        if discussion.steps:
            yield Line("Các bước đã tiến hành:", "heading")
        yield from _listed(discussion.steps)
        if not any(getattr(discussion, kind) for kind, _ in KINDS):
            yield Line(NOTHING_SAID)
        yield from _remarks(discussion)


def _remarks(discussion: Discussion) -> Iterator[Line]:
    for kind, heading in KINDS:
        said: Sequence[Remark] = getattr(discussion, kind)
        if said:
            yield Line(heading, "heading")
        for remark in said:
            yield from _speech(_speaker(remark.by, remark.on), remark.text)
            if remark.reply:
                yield from _speech("Tiếp thu, trả lời:", remark.reply)


def _votings(minutes: MinutesContext) -> Iterator[Line]:
    yield Line("V. BIỂU QUYẾT", "section")
    if not minutes.votings:
        yield Line("Hội nghị không tiến hành biểu quyết.")
    if minutes.readings:
        yield Line(f"Cách tính áp dụng theo {minutes.readings_ground}:")
    yield from (Line(f"- {reading}") for reading in minutes.readings)
    for voting in minutes.votings:
        yield from _voting(voting)


def _voting(voting: Voting) -> Iterator[Line]:
    yield Line(voting.heading, "heading")
    secret = " Hình thức: bỏ phiếu kín." if voting.rounds else ""
    yield Line(f"Thành phần biểu quyết: {voting.circle}{secret}")
    yield from (Line(f"- {sentence}") for sentence in (*voting.recused, *voting.not_rated))
    for held in voting.rounds:
        yield from _round(held)
    yield from map(Line, voting.cap)
    if voting.results or voting.verdicts:
        yield Line("Kết quả:", "heading")
    if voting.verdicts:
        yield Line(voting.verdicts_lead)
    yield from (Line(f"{one.number}. {one.subject}: {one.level}, {one.ground}") for one in voting.verdicts)
    yield from (Line(f"- {sentence}") for sentence in voting.results)


def _round(held: BallotRound) -> Iterator[Line]:
    yield Line(held.heading, "heading")
    yield Line(
        f"Số phiếu phát ra: {held.issued}; đổi lại: {held.exchanged}; thu về: {held.collected};"
        f" phát ra nhưng không thu về: {held.unreturned}; hợp lệ: {held.valid}; không hợp lệ: {held.invalid}."
    )
    yield from (_figures(held, line) for line in held.lines)
    yield from map(Line, held.notes)


def _figures(held: BallotRound, line: BallotLine) -> Line:
    """A row of the table: who, each choice with its votes, the share, what it came to."""
    choices = (f"{choice}: {count}" for choice, count in zip(held.choices, line.counts, strict=True))
    figures = (*choices, f"Để trống: {line.blank}", f"Ghi sai: {line.spoiled}", f"Tỷ lệ: {line.share}")
    return Line(f"{line.number}. {line.subject}. {'; '.join(figures)}. Kết quả: {line.result}")


def _objections(minutes: MinutesContext) -> Iterator[Line]:
    yield Line("VI. Ý KIẾN BẢO LƯU", "section")
    if not minutes.objections:
        yield Line(NOTHING)
    for one in minutes.objections:
        yield from _speech(_speaker(one.by, one.on), one.text)


def _ending(minutes: MinutesContext) -> Iterator[Line]:
    frame = minutes.meeting
    yield Line("VII. THÔNG QUA BIÊN BẢN", "section")
    yield Line(minutes.adoption)
    yield Line(f"Hội nghị kết thúc lúc {frame.closed}. Biên bản được lập thành {minutes.copies} bản.")
    yield Line(f"NGƯỜI GHI BIÊN BẢN: {frame.secretary_name}")
    yield Line(f"CHỦ TRÌ HỘI NGHỊ: {frame.chair_name}")
    if minutes.book_note:
        yield Line(minutes.book_note)


def _listed(entries: Iterable[str]) -> Iterator[Line]:
    """A list as the paper closes it: semicolons, and a full stop at its end."""
    whole = tuple(entries)
    for place, text in enumerate(whole, start=1):
        yield Line(f"- {text}{'.' if place == len(whole) else ';'}")


def _with_post(person: Person) -> str:
    return f"{person.name}, {person.post}" if person.post else person.name


def _speaker(by: str, on: str) -> str:
    return f"- {by}{f' (về {on})' if on else ''}:"


def _speech(lead: str, text: str) -> Iterator[Line]:
    """Recorded words: the first line after who said them, every further line by itself."""
    first, *more = text.split("\n")
    yield Line(f"{lead} {first}")
    yield from map(Line, more)
