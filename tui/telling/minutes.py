"""What the screen of the minutes says around them: how far they are, what is due, the corrections behind them."""

from collections.abc import Iterator

from meetings.acts import CorrectionMade
from meetings.correcting import withdrawn
from meetings.may.attend import unseen_findings
from meetings.meeting import Meeting
from meetings.vietnamese import two_digits
from tui.widgets.notice import sentence

LOOKS = {"section": "bold underline", "heading": "bold", "text": ""}
"""How lines of the minutes stand on the screen, by their look."""


def state(meeting: Meeting) -> Iterator[str]:
    """Who is there, how far the minutes are, what is due and its key."""
    convened, there = two_digits(len(meeting.convened)), two_digits(meeting.voters_there)
    yield f"Triệu tập {convened} · đang có mặt {there} · {_stage(meeting)}"
    yield _due(meeting)


def unseen(meeting: Meeting) -> Iterator[str]:
    """Steps that nobody recorded, as long as they still can be."""
    for finding in () if meeting.adopted else unseen_findings(meeting):
        yield f"Lưu ý (không in ra): {sentence(finding)}"


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
