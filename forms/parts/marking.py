"""What a ballot paper asks and how it is marked (cách ghi phiếu), in the words printed on it."""

from collections.abc import Iterator

from forms.parts.layout import Manner
from forms.parts.rounds import ONCE_MORE
from forms.parts.terms import CHOSEN, SHORT_LEVELS, YES_NO
from meetings.due import DueBallot
from meetings.item import Item
from meetings.people import GRADE_NAMES, LEVEL_NAMES, LEVELS
from meetings.vietnamese import two_digits

PLACES_FOR_PEN = "……"
TITLE = "PHIẾU BIỂU QUYẾT"
TITLE_OF_CHOICE = f"PHIẾU CHỌN MỨC {LEVEL_NAMES['excellent'].upper()}"
CHOICE = CHOSEN[:1]
STANDS_NOT = "–"
"""In a box that is not to be marked: the level does not stand for that subject, nobody said the level."""

UNSIGNED = "Không ký tên, không ghi thêm nội dung khác; phiếu có ký tên hoặc ghi thêm là phiếu không hợp lệ."
KEPT_OUT = "Để trống dòng có tên mình và dòng của người mà mình phải tránh."
FAILED_GOOD = f"Đánh dấu ở tên người không đạt mức {LEVEL_NAMES['good']} thì không được tính."
MARK_YES_NO = (
    "Đánh dấu X vào một trong hai ô ở mỗi dòng; dòng để trống hoặc đánh dấu cả hai ô thì không tính là đồng ý,"
    " cũng không tính là không đồng ý."
)
MARK_CHOICE = (
    "Đánh dấu X vào ô “Chọn” ở dòng của người được chọn; ô để trống là không chọn."
    " Phiếu đánh dấu quá số nêu trên là phiếu không hợp lệ."
)
MARK_LEVEL = "Đánh dấu X vào một ô ở mỗi dòng; dòng để trống hoặc đánh dấu từ hai ô trở lên thì không tính cho mức nào."
MARK_STANDING = f"Ô có dấu “{STANDS_NOT}” là mức không bỏ phiếu lại."


def title_of(ballot: DueBallot) -> str:
    """What the paper is called: ``PHIẾU BIỂU QUYẾT``, ``PHIẾU CHỌN MỨC …``."""
    return TITLE_OF_CHOICE if ballot.question == "excellent" else TITLE


def asks(ballot: DueBallot, manner: Manner) -> str:
    """What the paper asks: ``Biểu quyết mức …``, ``Chọn không quá 02 đồng chí``; a ballot held once more says so."""
    return f"{_asks(ballot, manner)}{ONCE_MORE if ballot.reason else ''}"


def _asks(ballot: DueBallot, manner: Manner) -> str:
    if ballot.question == "level":
        return "Bỏ phiếu lại giữa các mức cao phiếu nhất" if ballot.runoff else "Biểu quyết một trong bốn mức xếp loại"
    if ballot.question == "criterion":
        return f"Biểu quyết tiêu chí “{ballot.criterion}”"
    if ballot.question != "excellent":
        return f"Biểu quyết mức {LEVEL_NAMES[ballot.question]}"
    choice = at_most(ballot, manner)
    if ballot.runoff:
        return f"Bỏ phiếu lại giữa những {manner.counted} bằng phiếu, chọn {choice}"
    return f"Chọn {choice}"


def at_most(ballot: DueBallot, manner: Manner) -> str:
    """How many a paper may mark: ``không quá 02 đồng chí``; room for the pen where it is not known."""
    places = PLACES_FOR_PEN if ballot.places is None else two_digits(ballot.places)
    return f"không quá {places} {manner.counted}"


def boxes_of(ballot: DueBallot) -> tuple[str, ...]:
    """Headings of the boxes to be marked; in a runoff between levels only those that stand for anybody."""
    if ballot.question == "level":
        standing = {level for levels in ballot.levels.values() for level in levels} or set(LEVELS)
        return tuple(SHORT_LEVELS[level] for level in LEVELS if level in standing)
    if ballot.question == "criterion":
        return tuple(GRADE_NAMES.values())
    return CHOICE if ballot.question == "excellent" else YES_NO


def marks_of(ballot: DueBallot, subject: str, boxes: tuple[str, ...]) -> tuple[str, ...]:
    """The boxes of one line: empty to be marked, a dash where the level does not stand for this subject."""
    standing = ballot.levels.get(subject, LEVELS)
    missing = {SHORT_LEVELS[level] for level in LEVELS if level not in standing}
    return tuple(STANDS_NOT if ballot.question == "level" and box in missing else "" for box in boxes)


def how_to_mark(item: Item, ballot: DueBallot) -> Iterator[str]:
    """The instruction (hướng dẫn ghi phiếu), by the regulation's readings: secret, unsigned, one mark for each line."""
    of_levels = ballot.question in {"level", "criterion"}
    yield MARK_CHOICE if ballot.question == "excellent" else MARK_LEVEL if of_levels else MARK_YES_NO
    if len(set(ballot.levels.values())) > 1:
        yield MARK_STANDING
    if item.rules.vote_self == "recused":
        yield KEPT_OUT
    yield UNSIGNED
