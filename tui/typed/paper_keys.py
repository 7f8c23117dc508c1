"""Papers as they are typed (gõ phiếu): digits, Enter and a few signs, the same on a number pad as on a laptop without one.

Everything follows from the keys typed so far, the wrong one included: a key that cannot be right stands there, and nothing
but Backspace goes on. So keys typed ahead never become another paper.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from meetings.acts import INVALID_REASONS, InvalidReason
from meetings.counting.count import Entry
from meetings.counting.papers import AGREED, BLANK, NOT_AGREED, SPOILED, Line, Paper, PaperForm, chosen, marked
from meetings.people import GRADE_NAMES, LEVELS
from meetings.vietnamese import two_digits

ENTER = "⏎"
BLANK_SIGN, SPOILED_SIGN, INVALID_SIGN, BUNDLE_SIGN = "-", "/", "*", "+"
SIGNS: Mapping[str, str] = {
    **{str(digit): str(digit) for digit in range(10)},
    "-": BLANK_SIGN,
    "/": SPOILED_SIGN,
    "*": INVALID_SIGN,
    ".": INVALID_SIGN,
    ",": INVALID_SIGN,
    "+": BUNDLE_SIGN,
    "=": BUNDLE_SIGN,
}
"""What each key means; a laptop without a number pad has ``=`` for ``+`` and ``.`` for ``*`` without Shift."""
REASONS: tuple[InvalidReason, ...] = tuple(INVALID_REASONS)
"""Why a paper is invalid, by the digit after ``*``."""
DIGITS = "0123456789"
SPACE = " "
"""Means nothing between two lines: some type it, as they would write them."""
MOST_IN_A_BUNDLE = 4
"""Digits of the number of a bundle."""
VALID_ALONE = (
    "Lần này chỉ đọc lại các phiếu hợp lệ đã thống nhất; nếu không phải vậy: Backspace, rồi F2 kiểm lại từ đầu."
)
"""Two counts agreed on the invalid papers, so that none of these is one."""
GRADE_CHOICES = tuple(GRADE_NAMES.values())


@dataclass(frozen=True)
class Read:
    """What the keys say so far: marks by subject, the paper's reason of invalidity, the bundle's number; ``rest`` are keys
    after which more may follow, ``problem`` why the last key cannot stand.
    """

    marks: Mapping[str, str] = field(default_factory=dict)
    void: tuple[int, ...] = ()
    """Lines marked that may not stand."""
    nobody: bool = False
    """Whether it was said that the paper chooses nobody."""
    invalid: InvalidReason | None = None
    times: str | None = None
    rest: str = ""
    problem: str = ""
    here: int | None = None
    """The number of the line typed last."""


class Keying(NamedTuple):
    """The keys of the paper being typed, and the bundle that waits for its number to be typed again."""

    keys: str = ""
    bundle: Entry | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is half typed."""
        return not self.keys and self.bundle is None


def read(form: PaperForm, keys: str) -> Read:
    """What ``keys`` say of one paper of that form, up to the first key that cannot stand."""
    said = Read()
    for key in keys:
        if said.problem and not (key == INVALID_SIGN and _too_many(form, said.marks)):
            return said
        said = _with_key(form, said, key)
    return said


def _with_key(form: PaperForm, said: Read, key: str) -> Read:
    if said.times is not None:
        return _bundled(said, key)
    if key == INVALID_SIGN and _too_many(form, said.marks):
        return Read(invalid="overvoted", rest=INVALID_SIGN)
    if said.rest.startswith(INVALID_SIGN):
        return _reasoned(form, said, key)
    if said.invalid is not None:
        return replace(said, problem="Phiếu không hợp lệ chỉ còn chờ Enter.")
    if key in DIGITS:
        return _lined(form, replace(said, rest=said.rest + key))
    return _signed(form, said, key)


def _bundled(said: Read, key: str) -> Read:
    times = f"{said.times}{key}"
    if key not in DIGITS or len(times) > MOST_IN_A_BUNDLE:
        return replace(said, problem="Sau dấu + chỉ gõ số phiếu của xấp, rồi Enter.")
    return replace(said, times=times)


def _reasoned(form: PaperForm, said: Read, key: str) -> Read:
    known = REASONS if form.chooses else REASONS[:-1]
    if key not in DIGITS or not 1 <= int(key) <= len(known):
        return replace(said, problem=f"Sau dấu * gõ lý do từ 1 đến {len(known)}.")
    return Read(invalid=known[int(key) - 1])


def _signed(form: PaperForm, said: Read, key: str) -> Read:
    if said.rest:
        return replace(said, problem=_half(form, said.rest))
    if key == BUNDLE_SIGN:
        return replace(said, times="")
    if key == INVALID_SIGN and form.partial:
        return replace(said, problem=VALID_ALONE)
    if key == INVALID_SIGN:
        written = bool(said.marks or said.void or said.nobody)
        return replace(said, problem="Phiếu không hợp lệ không ghi dòng nào: xóa các dòng đã gõ trước.") if written else (
            replace(said, rest=key)
        )  # fmt: skip
    if key == BLANK_SIGN and form.chooses:
        return replace(said, problem="Phiếu chọn người không có dòng để trống: chỉ gõ dòng được chọn.")
    if key in {BLANK_SIGN, SPOILED_SIGN}:
        return replace(said, rest=key)
    return replace(said, problem=f"Phím «{key}» không dùng khi kiểm phiếu.")


def _lined(form: PaperForm, said: Read) -> Read:
    """A line's number, and the level where one has to be said; nothing yet while digits are wanting."""
    sign, typed = ("", said.rest) if said.rest[0] in DIGITS else (said.rest[0], said.rest[1:])
    if len(typed) < form.digits:
        return said
    number = int(typed[: form.digits])
    if form.chooses and number == 0 and not sign:
        return _none_chosen(said)
    line = form.by_number.get(number)
    problem = _no_such(form, said, line, number)
    if problem or line is None:
        return replace(said, problem=problem)
    said = replace(said, here=number)
    if not sign and _asks_level(form) and len(typed) == form.digits:
        return said
    if not line.stands:
        return replace(said, void=(*said.void, number), rest="")
    if sign or not _asks_level(form):
        return _marked(form, said, line, _mark(form, sign))
    choice = _level(form, line, int(typed[form.digits :]))
    return _marked(form, said, line, choice) if choice else replace(said, problem=_no_such_level(form, line))


def _none_chosen(said: Read) -> Read:
    if said.marks or said.void or said.nobody:
        return replace(said, problem="Gõ 00 khi phiếu không chọn ai, nhưng phiếu này đã gõ dòng.")
    return replace(said, nobody=True, rest="")


def _no_such(form: PaperForm, said: Read, line: Line | None, number: int) -> str:
    shown = str(number).zfill(form.digits)
    if said.nobody:
        return "Đã gõ 00 (không chọn ai): Enter để ghi, hoặc Backspace."
    if line is None:
        return f"Không có dòng {shown} để đếm."
    if line.subject in said.marks or number in said.void:
        spoiled = f" Phiếu đánh dấu hai ô ở dòng ấy: xóa rồi gõ {SPOILED_SIGN}{shown}." if line.stands else ""
        return f"Dòng {shown} đã gõ rồi.{spoiled}"
    return ""


def _marked(form: PaperForm, said: Read, line: Line, mark: str) -> Read:
    now = replace(said, marks={**said.marks, line.subject: mark}, rest="")
    if not _too_many(form, now.marks):
        return now
    many, places = two_digits(chosen(form, now.marks)), two_digits(form.places or 0)
    return replace(
        now,
        problem=f"Đã chọn {many} người, nhiều nhất {places}. Phiếu đúng như vậy thì không hợp lệ, theo cách hiểu "
        "đang dùng: gõ * rồi Enter. Gõ nhầm: Backspace.",
    )


def _too_many(form: PaperForm, marks: Mapping[str, str]) -> bool:
    return form.places is not None and chosen(form, marks) > form.places


def _mark(form: PaperForm, sign: str) -> str:
    if sign:
        return BLANK if sign == BLANK_SIGN else SPOILED
    return AGREED if form.chooses else NOT_AGREED


def _asks_level(form: PaperForm) -> bool:
    return form.question in {"level", "criterion"}


def _level(form: PaperForm, line: Line, digit: int) -> str | None:
    known = LEVELS if form.question == "level" else GRADE_CHOICES
    choice = known[digit - 1] if 1 <= digit <= len(known) else None
    return choice if choice in line.choices else None


def _no_such_level(form: PaperForm, line: Line) -> str:
    known: tuple[str, ...] = LEVELS if form.question == "level" else GRADE_CHOICES
    digits = ", ".join(str(place) for place, one in enumerate(known, start=1) if one in line.choices)
    return f"Dòng {str(line.number).zfill(form.digits)} chỉ có các mức {digits}."


def _half(form: PaperForm, rest: str) -> str:
    if rest.startswith(INVALID_SIGN):
        return "Sau dấu * còn thiếu lý do."
    more = f" và mức (1 đến {len(LEVELS)})" if _asks_level(form) and rest[0] in DIGITS else ""
    return f"Gõ chưa đủ: số dòng có {form.digits} chữ số{more}."


# From keys to entries.


def press(form: PaperForm, keying: Keying, key: str, left: int) -> tuple[Keying, Entry | None]:
    """What a key makes of the keys so far, and the entry that is whole with it; ``left`` papers are not counted yet.

    A key that cannot stand makes a problem; from then on keys change nothing until Backspace.
    """
    if key == "backspace":
        return _back(keying), None
    if key == SPACE:
        return keying, None
    if problem(form, keying, left) and not _may_go_on(form, keying, key):
        return keying, None
    if key == "enter":
        return _entered(form, keying, left)
    return keying._replace(keys=keying.keys + SIGNS.get(key, key)), None


def _may_go_on(form: PaperForm, keying: Keying, key: str) -> bool:
    """A paper that chooses too many may be declared invalid."""
    said = read(form, keying.keys)
    return keying.bundle is None and SIGNS.get(key) == INVALID_SIGN and not said.rest and _too_many(form, said.marks)


def _back(keying: Keying) -> Keying:
    if keying.bundle is not None and (not keying.keys or keying.keys.endswith(ENTER)):
        return Keying()
    return keying._replace(keys=keying.keys[:-1])


def _entered(form: PaperForm, keying: Keying, left: int) -> tuple[Keying, Entry | None]:
    refused = keying._replace(keys=keying.keys + ENTER)
    if problem(form, refused, left):
        return refused, None
    if keying.bundle is not None:
        return Keying(), keying.bundle
    said = read(form, keying.keys)
    paper = Paper({}, said.invalid) if said.invalid else marked(form, said.marks)
    if said.times is not None:
        return Keying("", Entry(paper, int(said.times))), None
    return Keying(), Entry(paper)


def problem(form: PaperForm, keying: Keying, left: int) -> str:
    """Why the keys cannot stand, in a sentence that says what to do; empty where they can."""
    if keying.bundle is not None:
        return _bundle_problem(keying.keys, keying.bundle.times)
    said = read(form, keying.keys.removesuffix(ENTER))
    return said.problem or (_unfinished(form, said, left) if keying.keys.endswith(ENTER) else "")


def _bundle_problem(keys: str, times: int) -> str:
    typed = keys.removesuffix(ENTER)
    if typed and (not _number(typed) or len(typed) > MOST_IN_A_BUNDLE):
        return "Gõ lại số phiếu của xấp, rồi Enter."
    if not keys.endswith(ENTER) or (_number(typed) and int(typed) == times):
        return ""
    return "Hai lần gõ số phiếu của xấp khác nhau: Backspace, đếm lại xấp rồi gõ lại từ đầu."


def _number(typed: str) -> bool:
    """Whether those are plain digits; ``²`` is a digit to Python and no number."""
    return bool(typed) and all(key in DIGITS for key in typed)


def _unfinished(form: PaperForm, said: Read, left: int) -> str:
    if left < 1:
        return "Đã đủ số phiếu thu về. F9 để xong; số thu về ghi nhầm thì F4."
    if said.invalid is not None:
        return ""
    if said.rest:
        return _half(form, said.rest)
    if said.times is not None and (not said.times or not 1 <= int(said.times) <= left):
        return f"Xấp phải có từ 01 đến {two_digits(left)} phiếu: chỉ còn bấy nhiêu phiếu chưa kiểm."
    if form.chooses and not (said.marks or said.void or said.nobody):
        return f"Phiếu không chọn ai thì gõ {'0' * form.digits} rồi Enter; phiếu có chọn thì gõ các dòng được chọn."
    wanting = [line for line in form.unset if line.subject not in said.marks]
    if wanting:
        numbers = ", ".join(str(line.number).zfill(form.digits) for line in wanting)
        return f"Còn dòng {numbers} chưa gõ mức; để trống thì gõ {BLANK_SIGN} rồi số dòng."
    return ""
