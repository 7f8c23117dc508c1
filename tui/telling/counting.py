"""What a count shows while papers are read (màn hình kiểm phiếu): strokes, the paper being typed, the one before it."""

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size

from forms.parts.naming import Names
from forms.parts.wording import capital
from meetings.acts import INVALID_REASONS
from meetings.counting.count import Count, Entry
from meetings.counting.papers import AGREED, BLANK, NOT_AGREED, SPOILED, Line, PaperForm
from meetings.counting.session import Counting, Stock
from meetings.counting.totals import Totals
from meetings.item import Item
from meetings.vietnamese import two_digits
from tui.telling.totals import Told, line_told
from tui.typed.paper_keys import ENTER, Keying, Read, problem, read
from tui.typed.totals import Sheet
from tui.widgets.big import POINTS, big, fitting

SQUARE = 5
"""Strokes to a square, as tellers draw them (ô vuông năm nét)."""
PARTS = ("", "|", "|_", "|_|", "[_]")
WHOLE = "[/]"
MOST_SQUARES = 6
SHORT = {
    AGREED: "Đ.ý", NOT_AGREED: "Không", BLANK: "trống", SPOILED: "hỏng", "excellent": "XS", "good": "Tốt",
    "fulfilled": "HT", "unfulfilled": "KHT",
}  # fmt: skip
SAID = {
    AGREED: "đồng ý", NOT_AGREED: "không đồng ý", BLANK: "để trống", SPOILED: "dòng hỏng", "excellent": "xuất sắc",
    "good": "tốt", "fulfilled": "hoàn thành", "unfulfilled": "không hoàn thành",
}  # fmt: skip
NAMED = 3
"""Deviations told by name; of more, only the numbers of their lines."""

FEW = 2
"""Lines without a proposal told by their numbers."""


def strokes(votes: int, most_squares: int = MOST_SQUARES) -> str:
    """So many strokes, five to a square: 7 is ``[/]|_``."""
    squares, rest = divmod(votes, SQUARE)
    drawn = f"{WHOLE}×{squares} " if squares > most_squares else WHOLE * squares
    return f"{drawn}{PARTS[rest]}".rstrip()


def line_strokes(form: PaperForm, line: Line, totals: Totals, cells: int) -> str:
    """All that was said on a line so far, choice by choice, each with its figure and its strokes; where there is no room for
    all of them, squares are counted, or figures stand alone: no choice is cut off.
    """
    if not line.stands:
        return "không được đứng tên: dấu ở đây không tính"
    shown = (AGREED,) if form.chooses else line.choices
    said = [(choice, votes) for choice in (*shown, BLANK, SPOILED) if (votes := totals.of(line.subject, choice))]
    for most_squares in (MOST_SQUARES, 1):
        drawn = "  ".join(f"{_choice(form, one)} {votes} {strokes(votes, most_squares)}" for one, votes in said)
        if cell_len(drawn) <= cells:
            return drawn
    return "  ".join(f"{_choice(form, one)} {votes}" for one, votes in said)


def _choice(form: PaperForm, choice: str) -> str:
    return "Chọn" if form.chooses and choice == AGREED else SHORT.get(choice, choice)


def progress(counting: Counting, count: Count) -> str:
    """Which count it is, papers done and left: ``Lần 1 · đã kiểm 12/29 · còn 17 · không hợp lệ 01``."""
    number = f"Lần {counting.number}" if counting.wanted > 1 or counting.number > 1 else "Đã"
    verb = "kiểm" if number == "Đã" else "· đã kiểm"
    done = f"{two_digits(count.totals.papers)}/{two_digits(count.collected)}"
    invalid = f" · không hợp lệ {two_digits(count.totals.whole_invalid)}" if count.totals.whole_invalid else ""
    return f"{number} {verb} {done} · còn {two_digits(count.left)}{invalid}"


def entry_told(form: PaperForm, entry: Entry, names: Names) -> str:
    """What a paper said, in a line: ``đồng ý cả phiếu``; ``không đồng ý: 03 Nguyễn Văn An``; a bundle with its number."""
    bundle = f"xấp {two_digits(entry.times)} phiếu, " if entry.times > 1 else ""
    return f"{bundle}{_paper_told(form, entry, names)}"


def _paper_told(form: PaperForm, entry: Entry, names: Names) -> str:
    if entry.paper.invalid is not None:
        return f"không hợp lệ: {INVALID_REASONS[entry.paper.invalid]}"
    preset = {line.subject: line.preset for line in form.lines}
    marks = {one: mark for one, mark in entry.paper.marks.items() if mark != preset[one]}
    return marks_told(form, marks, names) or ("không chọn ai" if form.chooses else "như đề xuất cả phiếu"
            if form.question == "level" else "đồng ý cả phiếu")  # fmt: skip


def marks_told(form: PaperForm, marks: dict[str, str], names: Names) -> str:
    """Deviations by what they say: ``không đồng ý: 03 Nguyễn Văn An, 17 Trần Thị Bé; để trống: 05 …``."""
    told: dict[str, list[str]] = {}
    for line in form.lines:
        if line.subject in marks:
            number = str(line.number).zfill(form.digits)
            shown = f"{number} {names.listed(line.subject)}" if len(marks) <= NAMED else number
            told.setdefault(_said(form, marks[line.subject]), []).append(shown)
    return "; ".join(f"{said}: {', '.join(those)}" for said, those in told.items())


def _said(form: PaperForm, mark: str) -> str:
    return "chọn" if form.chooses and mark == AGREED else SAID.get(mark, mark.lower())


def keying_told(form: PaperForm, keying: Keying, left: int, names: Names) -> Iterator[str]:
    """What stands on the paper being typed, and why it cannot go on where it cannot."""
    wrong = problem(form, keying, left)
    if keying.bundle is not None:
        yield f"Xấp {two_digits(keying.bundle.times)} phiếu, {_paper_told(form, keying.bundle, names)}"
        yield wrong or "Đếm lại xấp rồi gõ lại số phiếu, Enter"
        return
    said = read(form, keying.keys.removesuffix(ENTER))
    yield _read_told(form, said, names)
    yield wrong


def _read_told(form: PaperForm, said: Read, names: Names) -> str:
    if said.invalid is not None:
        return f"Không hợp lệ: {INVALID_REASONS[said.invalid]}"
    told = marks_told(form, dict(said.marks), names)
    void = f"không tính: {', '.join(str(number).zfill(form.digits) for number in said.void)}" if said.void else ""
    nobody = "không chọn ai" if said.nobody else ""
    bundle = f"xấp {said.times or '…'} phiếu như vậy" if said.times is not None else ""
    return "; ".join(filter(None, (told, void, nobody, bundle)))


def _example(form: PaperForm) -> str:
    """A line that these papers have, by which keys are told: the third, or the one nearest to it."""
    numbers = [line.number for line in form.standing]
    return str(min(numbers, key=lambda number: abs(number - 3), default=3)).zfill(form.digits)


def _unset(form: PaperForm) -> str:
    """The lines of which nothing is taken for granted, in a few letters."""
    if len(form.unset) == len(form.standing):
        return "mọi dòng"
    few = ", ".join(str(line.number).zfill(form.digits) for line in form.unset)
    return few if len(form.unset) <= FEW else "vài dòng"


def how_to(form: PaperForm) -> str:
    """The keys of that kind of paper, in a line."""
    digits = _example(form)
    invalid = "" if form.partial else "*lý do: không hợp lệ · "
    beside = f"/{digits} hỏng · {invalid}+24 xấp 24 phiếu"
    if form.chooses:
        return f"{digits} = chọn dòng {digits} · {'0' * form.digits} = không chọn ai · {beside}"
    if form.question in {"level", "criterion"}:
        agrees = f"{_unset(form)} phải gõ mức" if form.unset else "Enter = như đề xuất"
        return f"{agrees} · {digits}2 = dòng {digits} mức 2 · -{digits} trống · {beside}"
    return f"Enter = đồng ý cả phiếu · {digits} = không đồng ý dòng {digits} · -{digits} trống · {beside}"


def how_to_in_short(form: PaperForm) -> str:
    """The same where there is little room; the help of the screen says the rest."""
    digits = _example(form)
    invalid = "" if form.partial else "*1 không hợp lệ · "
    beside = f"/{digits} hỏng · {invalid}+24 xấp"
    if form.chooses:
        return f"{digits} = chọn dòng {digits} · {'0' * form.digits} = không chọn ai · {beside}"
    if form.question in {"level", "criterion"}:
        agrees = f"{_unset(form)} gõ mức" if form.unset else "Enter = đề xuất"
        return f"{agrees} · {digits}2 mức 2 · -{digits} trống · {beside}"
    return f"Enter = đồng ý · {digits} = không · -{digits} trống · {beside}"


def reasons_of_invalidity(form: PaperForm) -> Iterator[str]:
    """Each reason with its digit after ``*``; none where only valid papers are read."""
    if form.partial:
        return
    reasons = list(INVALID_REASONS.values()) if form.chooses else list(INVALID_REASONS.values())[:-1]
    for digit, reason in enumerate(reasons, start=1):
        yield f"*{digit}  {reason}"


def fitted(text: str, cells: int) -> str:
    """A text in so many cells at most."""
    return text if cell_len(text) <= cells else f"{set_cell_size(text, cells - 1).rstrip()}…"


# The paper being typed, large enough for the second teller to follow.

BIG_KEYS = 4
"""Keys shown large: the last ones, two lines of a paper."""


def large(keying: Keying, count: Count) -> tuple[str, ...]:
    """Rows of large figures: the keys just typed; between two papers, how many papers are done."""
    keys = keying.keys[-BIG_KEYS:]
    return big(keys if all(key in POINTS for key in keys) and keys else str(count.totals.papers), 1)


def beside_large(counting: Counting, count: Count, keying: Keying, last: Entry | None, names: Names) -> Iterator[Told]:
    """What is told beside them: how far, the paper being typed, what stands in its way, the paper before."""
    yield Told(progress(counting, count))
    typed, _ = keying_told(count.form, keying, count.left, names)
    yield Told(f"Đang gõ: {typed}" if typed or not keying.empty else "Đang chờ phiếu tiếp theo", "plain")
    if last is not None:
        yield Told(f"Phiếu vừa ghi: {entry_told(count.form, last, names)}", "plain")
    elif count.left:
        yield Told("Chưa gõ phiếu nào từ khi mở lại." if count.totals.papers else "Chưa có phiếu nào.", "dim")


def between_counts(counting: Counting, names: Names, *, second_done: bool) -> Iterator[str]:
    """What is said between two counts: for whom they differ, never what was counted."""
    found = counting.compared
    if second_done:
        yield "Bàn kiểm phiếu thứ hai đã kiểm xong."
        yield "Enter: đối chiếu hai lần kiểm."
        return
    if found is None:
        yield f"Lần kiểm thứ {two_digits(len(counting.finished))} đã xong, số đã kiểm được giấu."
        yield "Mời người khác kiểm lần sau, không xem lại lần trước. Enter: kiểm ở máy này;"
        yield "hoặc chờ ở đây trong khi người khác kiểm ở cửa sổ khác (lệnh kiemdiem count)."
        return
    done = two_digits(len(counting.finished))
    if found.papers_differ:
        yield f"Sau {done} lần kiểm, số phiếu không hợp lệ hoặc lý do còn khác nhau: phải kiểm lại tất cả các phiếu."
    else:
        lines = [line for line in counting.form.lines if line.subject in found.open]
        told = ", ".join(f"{str(line.number).zfill(counting.form.digits)} {names.bare(line.subject)}" for line in lines)
        yield f"Sau {done} lần kiểm còn khác nhau ở: {told}."
        yield f"Đọc lại các phiếu hợp lệ, chỉ gõ {'các dòng' if len(lines) > 1 else 'dòng'} này."
    yield "Enter: bắt đầu kiểm lại."


def account_told(item: Item, stock: Stock, cells: int) -> str:
    """Who was convened, how many votes are needed, and all papers of the ballot, in the longest way that has room."""
    convened, papers = two_digits(len(item.circle)), papers_told(stock)
    needed = "" if item.majority is None else two_digits(item.majority.needed)
    ways = (
        f"Triệu tập {convened}{f' · cần ít nhất {needed} phiếu' if needed else ''} · {papers}",
        f"{f'Cần {needed}/{convened} phiếu' if needed else f'Triệu tập {convened}'} · {papers}",
        papers,
    )
    return next((way for way in ways if cell_len(way) <= cells), fitted(papers, cells))


def papers_told(stock: Stock) -> str:
    """All papers of the ballot in a line: printed, handed out, exchanged, come back, left over, sealed."""
    printed = f"In {two_digits(stock.printed)} · " if stock.printed is not None else ""
    left = f" · còn lại {two_digits(stock.left_over or 0)}" if stock.printed is not None else ""
    missing = f" · không thu về {two_digits(stock.unreturned)}" if stock.unreturned else ""
    handed = f"phát ra {two_digits(stock.issued)} · đổi lại {two_digits(stock.exchanged)}"
    return capital(f"{printed}{handed} · thu về {two_digits(stock.collected)}{missing}{left}")


def printed_told(printed: int, issued: int | None, left_over: int | None) -> str:
    """Whether the papers printed are those handed out and those left over, as far as that is known."""
    if issued is None:
        return ""
    whole = issued + (left_over or 0)
    left = "…" if left_over is None and whole != printed else str(left_over or 0)
    text = f"In {printed} = phát ra {issued} + còn lại {left}"
    if whole == printed:
        return f"{text}: đúng"
    return f"{text}: phải còn {printed - issued}" if issued <= printed else f"{text}: SAI, phát ra nhiều hơn in"


def sealed_told(stock: Stock) -> str:
    """What goes under seal, with its sum; empty where nobody counted the papers printed."""
    if stock.printed is None:
        return ""
    parts = f"thu về {stock.collected} + đổi lại {stock.exchanged} + còn lại {stock.left_over or 0}"
    return f"Niêm phong {two_digits(stock.sealed)} phiếu: {parts}"


def verdict_in_short(sheet: Sheet, subject: str) -> str:
    """What a line came to, with its figures: ``13/15 phiếu · khớp 86,67% đạt``."""
    line = sheet.result.lines[subject]
    return f"{two_digits(line.for_votes)}/{two_digits(len(sheet.item.circle))} phiếu · {line_told(sheet, subject).text}"


def room_figures(item: Item, counting: Counting, done: int, width: int, height: int) -> list[str]:
    """The table as the room may see it: convened, present, needed, papers counted; nothing of any vote."""
    majority = item.majority
    figures = {
        "Triệu tập": two_digits(len(item.circle)),
        "Có mặt": two_digits(len(item.present)),
        "Cần ít nhất": two_digits(majority.needed) if majority is not None else "–",
        "Đã kiểm": two_digits(done),
    }
    room = width // len(figures)
    scale = fitting(tuple(figures.values()), room - 2, height - 4)
    columns = [(label, *big(figure, scale)) for label, figure in figures.items()]
    rows = ["".join(set_cell_size(f" {cell}", room) for cell in row) for row in zip(*columns, strict=True)]
    collected = two_digits(counting.stock.collected)
    again = f" · lần kiểm thứ {two_digits(counting.number)}" if counting.number > 1 else ""
    return ["", *rows, "", f" Đang kiểm phiếu: {two_digits(done)} trên {collected} phiếu thu về{again}"]
