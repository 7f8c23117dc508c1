"""Supplementary minutes (biên bản bổ sung), one for each correction after adoption: what they are filled with, and how."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest

from forms.parts.frame import frame_of, head, number_line, receivers
from forms.parts.layout import manner_of
from forms.parts.naming import Names, names_of
from forms.parts.paper import Frame, Head, Paper
from forms.parts.source import Source
from forms.parts.wording import capital, moment, sentence
from meetings.acts import CorrectionMade
from meetings.correcting import withdrawn
from meetings.meeting import Meeting
from meetings.vietnamese import long_date, ordinal, two_digits
from meetings.vouching import BookEntry


@dataclass(frozen=True, slots=True)
class CorrectionContext:
    """Everything the supplementary minutes of one correction say."""

    head: Head
    subject: str
    """Below the title: ``Biên bản Hội nghị kiểm điểm … năm 2025 (bổ sung lần thứ nhất)``."""
    meeting: Frame
    minutes: str
    """The minutes that are corrected, a whole sentence: ``Biên bản số 05-BB/CB của Hội nghị …, họp ngày …``."""
    text: str
    """What is corrected (nội dung đính chính), as recorded: ``Sửa «Nguyễn Văn A» thành «Nguyễn Văn Á»``; may have lines.

    Where an earlier correction is withdrawn, it begins with that: ``Bãi bỏ nội dung đính chính tại Biên bản bổ sung lần…``."""
    reason: str
    """Why, as recorded, closed by a full stop: ``Ghi nhầm tên đệm.``; may have several lines."""
    withdrawn: str
    """That this correction itself was withdrawn since, a whole sentence: ``Nội dung này đã được bãi bỏ tại Biên bản…``; else empty."""
    recorded: str
    """When and by whom it was recorded, without its full stop: ``Biên bản bổ sung này do đồng chí … lập lúc …``."""
    receivers: tuple[str, ...] = ()
    """Lines of ``Nơi nhận`` with their closing marks; may be empty."""
    book_note: str = ""
    """The entry of the record book that holds the correction: ``Sổ ghi cuộc họp: mục đính chính số 58, …``; may be empty."""


CONTEXT = CorrectionContext


def papers(source: Source) -> Iterator[Paper[CorrectionContext]]:
    """One for each correction, in the order recorded; a meeting file has none."""
    made = zip_longest(source.meeting.corrections, source.corrected_by[: len(source.meeting.corrections)])
    for place, (correction, entry) in enumerate(made, start=1):
        file = f"bien-ban-bo-sung-{two_digits(place)}.docx"
        yield Paper(file, partial(correction_of, source.meeting, correction, place, entry), f"lần {ordinal(place)}")


def correction_of(
    meeting: Meeting, correction: CorrectionMade, place: int, entry: BookEntry | None = None
) -> CorrectionContext:
    """The paper of one correction, the ``place``-th of its meeting; ``entry`` is where the book holds it."""
    names = names_of(meeting)
    return CorrectionContext(
        head=head(meeting, "correction"),
        subject=f"Biên bản {meeting.prepared.title}, {long_date(meeting.day)} (bổ sung lần {ordinal(place)})",
        meeting=frame_of(meeting, names),
        minutes=_minutes(meeting, names),
        text=_text(meeting, correction),
        reason=sentence(capital(correction.reason)),
        withdrawn=_withdrawn(meeting, place),
        recorded=_recorded(meeting, names, entry),
        receivers=receivers(meeting),
        book_note=_book_note(entry),
    )


def _minutes(meeting: Meeting, names: Names) -> str:
    """Which minutes, by their number where it is known; when and where the meeting was, who led and who recorded it."""
    lead = manner_of(meeting).number_lead
    number = f" số {number_line(meeting, 'minutes').removeprefix(lead)}" if "minutes" in meeting.numbers else ""
    led = "" if meeting.officers is None else f", do {names.address(meeting.officers.chair)} chủ trì"
    adopted = "; đã được Hội nghị thông qua" if meeting.adopted else ""
    said = f"{meeting.prepared.title}, họp {long_date(meeting.day)} tại {meeting.prepared.place}{led}{adopted}"
    return f"Biên bản{number} của {said}."


def _text(meeting: Meeting, correction: CorrectionMade) -> str:
    """What was recorded; before it which earlier correction is withdrawn, in its own words."""
    if not correction.withdraws:
        return sentence(correction.text)
    told = _told_again(meeting, correction.withdraws)
    withdrawal = f"Bãi bỏ nội dung tại Biên bản bổ sung lần {ordinal(correction.withdraws)}: “{told.rstrip('.')}”."
    return "\n".join(filter(None, (withdrawal, correction.text and sentence(correction.text))))


def _told_again(meeting: Meeting, number: int) -> str:
    """The words of an earlier correction; of a withdrawal, what it withdrew."""
    earlier = meeting.corrections[number - 1]
    return earlier.text or f"Bãi bỏ nội dung tại Biên bản bổ sung lần {ordinal(earlier.withdraws)}"


def _withdrawn(meeting: Meeting, place: int) -> str:
    by = withdrawn(meeting.corrections).get(place)
    return "" if by is None else f"Nội dung này đã được bãi bỏ tại Biên bản bổ sung lần {ordinal(by)}."


def _recorded(meeting: Meeting, names: Names, entry: BookEntry | None) -> str:
    by = "" if meeting.officers is None else f" do {names.address(meeting.officers.secretary)}, thư ký Hội nghị,"
    return f"Biên bản bổ sung này{by} lập lúc {moment(None if entry is None else entry.moment)}"


def _book_note(entry: BookEntry | None) -> str:
    """By this line the paper vouches for the book, and the book for the paper."""
    if entry is None:
        return ""
    return f"Sổ ghi cuộc họp: mục đính chính số {entry.number}, dấu vân tay {entry.fingerprint}."
