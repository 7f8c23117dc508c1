"""What the screen of the minutes says around them: how far they are, what is due, the corrections behind them."""

from collections.abc import Iterator

from meetings.acts import CorrectionMade
from meetings.asking import due_at
from meetings.correcting import withdrawn
from meetings.may.attend import unseen_findings
from meetings.meeting import Meeting
from meetings.vietnamese import two_digits
from tui.telling.votes import asked_in_words
from tui.typed.totals import Asked
from tui.widgets.notice import sentence

LOOKS = {"section": "bold underline", "heading": "bold", "text": ""}
"""How lines of the minutes stand on the screen, by their look."""


def state(meeting: Meeting) -> Iterator[str]:
    """Who is there, how far the minutes are, what is due and its key."""
    convened, there = two_digits(len(meeting.convened)), two_digits(meeting.voters_there)
    yield f"Triệu tập {convened} · đang có mặt {there} · {_stage(meeting)}"
    yield _due(meeting)


def to_mind(meeting: Meeting) -> Iterator[str]:
    """Ballots and steps that nobody recorded, as long as they still can be."""
    if not meeting.adopted:
        steps = (sentence(finding) for finding in unseen_findings(meeting))
        yield from (f"Lưu ý (không in ra): {told}" for told in (*open_ballots(meeting), *steps))


def open_ballots(meeting: Meeting) -> Iterator[str]:
    """Of each item, the ballots that may be held next and are not recorded: a fact, for nobody has to hold each of them."""
    for item in () if meeting.closed else meeting.items:
        if due := due_at(meeting, item):
            named = "; ".join(asked_in_words(meeting, Asked(item.number, ballot)) for ballot in due)
            yield f"nội dung {item.number + 1} còn lượt đến hạn chưa ghi: {named}; thông qua, bế mạc rồi thì không ghi được nữa"


def _stage(meeting: Meeting) -> str:
    if not meeting.adopted:
        return "DỰ THẢO, chưa thông qua" if meeting.adoption is None else "DỰ THẢO, chưa đủ quá nửa tán thành"
    closed = "chưa ghi giờ bế mạc" if meeting.closed is None else f"bế mạc {meeting.closed:%H:%M}"
    return f"ĐÃ THÔNG QUA · {closed}"


def _due(meeting: Meeting) -> str:
    if not meeting.adopted:
        return "Đọc lại biên bản, rồi F9 ghi kết quả thông qua."
    if meeting.closed is None:
        return "F2 ghi giờ bế mạc. Biên bản không sửa được nữa; cần sửa thì F4 ghi đính chính."
    made = f" Đã có {two_digits(len(meeting.corrections))} đính chính; F5 bãi bỏ." if meeting.corrections else ""
    return f"F4 ghi đính chính có đánh số, F6 sang Văn bản.{made}"


def corrections(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Every correction with its number and reason, each line with its look; one that no longer holds says so."""
    if meeting.corrections:
        yield "ĐÍNH CHÍNH SAU KHI THÔNG QUA", LOOKS["section"]
    gone = withdrawn(meeting.corrections)
    for number, made in enumerate(meeting.corrections, start=1):
        by = f" (ĐÃ BÃI BỎ ở đính chính số {two_digits(gone[number])})" if number in gone else ""
        yield f"{number}. {correction_in_words(made)}{by}", LOOKS["text"]
        yield f"Lý do: {made.reason}", LOOKS["text"]


def correction_in_words(made: CorrectionMade) -> str:
    """What a correction says: what it withdraws, what it corrects."""
    withdrawal = f"Bãi bỏ đính chính số {two_digits(made.withdraws)}." if made.withdraws else ""
    return " ".join(filter(None, (withdrawal, made.text)))
