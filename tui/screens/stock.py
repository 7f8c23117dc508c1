"""Before papers are read (trước khi kiểm phiếu): how many there are, how often they are counted; a count taken up again."""

from collections.abc import Callable, Iterator, Mapping
from secrets import randbits

from meetings.counting.papers import form_of
from meetings.counting.session import TWICE, Counting, Stock, stock_findings
from meetings.faults import Finding
from meetings.secrecy import secrecy_findings
from meetings.vietnamese import two_digits
from tui.files.count_file import SECOND, CountFile, Found, counting_of
from tui.files.counting_desk import Desk
from tui.modals.confirm import Confirm
from tui.modals.form import Blank, Form, Misfilled
from tui.screens.base import StepScreen
from tui.screens.counting import CountPapers
from tui.telling.counting import printed_told
from tui.telling.totals import account
from tui.typed.totals import ACCOUNT, Asked, Place, Sheet, Typed
from tui.widgets.notice import sentence

LABELS = {
    "collected": "Thu về",
    "issued": "Phát ra",
    "exchanged": "Đổi lại",
    "printed": "In ra",
    "left_over": "Còn lại",
}
"""What is only known now first: the others mostly stand as they are."""
HINTS = {
    "printed": "Số phiếu đã in; không đếm thì để trống",
    "issued": "Phát ra kể cả phiếu phát để đổi phiếu hỏng",
    "exchanged": "Phiếu hỏng thu lại để đổi phiếu khác",
    "collected": "Số phiếu trong hòm. Phiếu do người vắng mặt gửi đến không được kiểm",
    "left_over": "Phiếu đã in mà không phát; để trống nếu không ghi số phiếu in",
}
NOT_NEEDED = ("printed", "left_over")
COUNTS = {"1": "một lần", "2": "hai lần, lần sau không biết số của lần trước"}
LINES = {"due": "chỉ người đứng tên lượt này", "all": "in sẵn cả danh sách; dấu ở người không đứng tên thì không tính"}
MOST = 9999
ATTEMPT_BITS = 31
"""A counting begun anew after it was left is another one too: attempts begin anywhere."""

DAMAGED = "Tệp giữ số đang kiểm của lượt này bị hỏng, không đọc lại được: phải kiểm lại tất cả các phiếu."

OVER_A_COUNT = (
    "Lượt này đang kiểm dở từng phiếu: đã gõ {}, chưa ghi vào sổ.\n"
    "Ghi tổng số vào sổ thì bỏ các phiếu đã gõ ấy, không lấy lại được. Vẫn ghi tổng số?"
)

Counted = Callable[[CountPapers], None]


def count_papers(step: StepScreen, asked: Asked, heading: str, counted: Counted) -> None:
    """Count the papers of a ballot: go on where the count was left, else ask how many papers there are first."""
    desk = desk_of(step, asked, heading)
    open_count = step.house.counts.of(desk.file)
    found = desk.file.read()
    desk = desk.without(_away(step, desk, found))
    if open_count is not None:
        _show(step, desk, open_count, counted)
    elif found is not None:
        form = form_of(desk.item, asked.ballot, found.kept.printed)
        _show(step, desk, counting_of(found.kept, form), counted, taken_up(found))
    else:
        told = DAMAGED if desk.file.path.exists() else ""
        ask_stock(step, desk, None, lambda counting: _show(step, desk, counting, counted, told))


def _away(step: StepScreen, desk: Desk, found: Found | None) -> tuple[str, ...]:
    """Who took no paper: as it was marked in this window, else as the file has it."""
    marked = step.house.counts.away(desk.file)
    if marked is not None or found is None:
        return marked or ()
    return found.kept.away


def desk_of(step: StepScreen, asked: Asked, heading: str) -> Desk:
    """The counting table of a ballot."""
    item = step.meeting.items[asked.item]
    unfilled = Sheet(item, asked, Typed()).of_no_papers
    ballot = step.dossier.ballot(asked.item, asked.ballot)
    book = step.house.book.path
    return Desk(item, asked, heading, unfilled, book, ballot, CountFile.of(book, ballot))


def under_way(step: StepScreen, asked: Asked) -> str:
    """What is said of a ballot whose papers are being counted, here or at the second table; empty where nobody began."""
    desk = desk_of(step, asked, "")
    if not desk.file.path.exists():
        return ""
    found = desk.file.read()
    done = len(found.kept.finished) if found is not None else 0
    counts = f" (đã xong {two_digits(done)} lần kiểm)" if done else ""
    return f"Đang kiểm dở lượt này{counts}: F2 kiểm tiếp.{_beside(CountFile.of(desk.book, desk.ballot, SECOND))}"


def unless_under_way(step: StepScreen, asked: Asked, then: Callable[[], None]) -> None:
    """Go on with the totals of a ballot; where its papers are being counted, only once it is agreed that the count is given up."""
    desk = desk_of(step, asked, "")
    if typed := " và ".join(_papers_typed(step, desk)):
        step.app.push_screen(Confirm(OVER_A_COUNT.format(typed)), lambda agreed: then() if agreed else None)
    else:
        then()


def _papers_typed(step: StepScreen, desk: Desk) -> Iterator[str]:
    """How many papers were typed of a count that is not recorded, at each table, those of a cut run too."""
    here = step.house.counts.of(desk.file)
    if first := _typed_at(desk.file) if here is None else here.papers_read:
        yield f"{two_digits(first)} phiếu"
    if second := _typed_at(CountFile.of(desk.book, desk.ballot, SECOND)):
        yield f"{two_digits(second)} phiếu ở bàn thứ hai"


def _typed_at(file: CountFile) -> int:
    found = file.read()
    return 0 if found is None else found.kept.papers_read + found.lost


def _beside(second: CountFile) -> str:
    found = second.read()
    if found is None:
        return ""
    return " Bàn thứ hai đã kiểm xong." if found.kept.finished else " Bàn thứ hai đang kiểm."


def _show(step: StepScreen, desk: Desk, counting: Counting, counted: Counted, told: str = "") -> None:
    def keep(now: Counting | None) -> None:
        step.house.counts.keep(desk.file, desk.ballot, now)

    def edit(over: CountPapers) -> None:
        ask_stock(step, over.desk, over.counting, over.account)

    keep(counting)
    told = told or "\n".join(f"Lưu ý: {sentence(one)}" for one in _secrecy(desk))
    screen = CountPapers(desk, counting, keep, edit, told)
    step.app.push_screen(screen, lambda _: counted(screen))


def _secrecy(desk: Desk) -> tuple[Finding, ...]:
    return tuple(secrecy_findings(desk.item, desk.item.voters(desk.unfilled)))


def taken_up(found: Found) -> str:
    """What is said after a power cut: what was kept, which papers have to be read again."""
    if found.kept.now is None or found.kept.waiting:
        return "Các lần kiểm đã xong còn giữ đủ; lượt này chưa ghi vào sổ."
    done = found.kept.now.papers
    if not found.lost:
        return f"Kiểm tiếp: {two_digits(done)} phiếu đã gõ còn giữ đủ."
    if not done:
        return (
            f"Chương trình đã dừng khi chưa giữ phiếu nào. Đọc lại {two_digits(found.lost)} phiếu đã gõ, từ phiếu đầu."
        )
    return (
        f"Kiểm tiếp sau khi chương trình dừng: còn giữ {two_digits(done)} phiếu đầu. "
        f"Đọc lại {two_digits(found.lost)} phiếu gõ sau cùng, rồi đọc tiếp."
    )


def ask_stock(step: StepScreen, desk: Desk, begun: Counting | None, then: Callable[[Counting], None]) -> None:
    """Ask how many papers there are, or mend that once the count has ``begun``; what does not balance is told at once."""

    def attempt(said: Mapping[str, str]) -> list[str | Misfilled]:
        figures, wrong = _figures(said)
        if wrong:
            return list(wrong)
        stopping = (one for one in stock_findings(desk.item, desk.unfilled, _stock(figures)) if one.stops)
        return [*map(_misfilled, stopping), *_fewer_than_read(begun, _stock(figures))]

    def answered(said: Mapping[str, str] | None) -> None:
        if said is not None:
            then(_counting(desk, begun, _stock(_figures(said)[0]), said))

    stock = None if begun is None else begun.stock
    blanks = [Blank(key, label, _standing(desk, stock, key), hint=HINTS[key]) for key, label in LABELS.items()]
    choices = _choices(desk) if begun is None else []
    form = Form(
        "Số phiếu của lượt này",
        [*blanks, *choices],
        attempt,
        done="bắt đầu kiểm",
        reckon=lambda said: _reckoned(desk, said),
    )
    step.app.push_screen(form, answered)


def _misfilled(found: Finding) -> Misfilled:
    return Misfilled(found.where.rpartition(".")[2], sentence(found))


def _reckoned(desk: Desk, said: Mapping[str, str]) -> str:
    """The equalities of the papers as typed, each with its figures and whether it holds."""
    figures, _ = _figures(said)
    known = {Place(ACCOUNT, key): figure for key, figure in figures.items() if figure is not None}
    lines = [told.text for told in account(Sheet(desk.item, desk.asked, Typed(known, desk.unfilled.away)))]
    if figures.get("exchanged"):
        lines.append("Phiếu phát thêm để đổi cũng tính vào «Phát ra».")
    if (printed := figures.get("printed")) is not None:
        lines.append(printed_told(printed, figures.get("issued"), figures.get("left_over")))
    return "\n".join(filter(None, lines))


def _fewer_than_read(begun: Counting | None, stock: Stock) -> Iterator[Misfilled]:
    """An account of fewer papers than were typed already cannot be right."""
    if begun is not None and begun.count is not None and begun.count.totals.papers > stock.collected:
        typed, over = begun.count.totals.papers, begun.count.totals.papers - stock.collected
        told = f"đã gõ {two_digits(typed)} phiếu mà thu về {two_digits(stock.collected)}: trước hết bỏ {two_digits(over)} phiếu bằng F12."
        yield Misfilled("collected", told)


def _stock(figures: Mapping[str, int | None]) -> Stock:
    return Stock(**figures)  # type: ignore[arg-type]  # only printed and left_over are ever None


def _standing(desk: Desk, stock: Stock | None, key: str) -> str:
    """What stands in a line at first: what was typed before, else who votes gets one paper."""
    if stock is not None:
        figure = getattr(stock, key)
        return "" if figure is None else str(figure)
    return {"issued": str(len(desk.item.voters(desk.unfilled))), "exchanged": "0"}.get(key, "")


def _choices(desk: Desk) -> Iterator[Blank]:
    """How often, unless the reading says; which lines, where papers may have more than may stand."""
    if desk.item.rules.counts < TWICE:
        yield Blank("wanted", "Kiểm", "1", COUNTS)
    if set(desk.asked.ballot.subjects) != set(desk.item.rated):
        yield Blank("lines", "Phiếu", "due", LINES)


def _figures(said: Mapping[str, str]) -> tuple[dict[str, int | None], list[Misfilled]]:
    figures: dict[str, int | None] = {}
    wrong = []
    for key, label in LABELS.items():
        typed = said[key]
        if typed.isdecimal() and int(typed) <= MOST:
            figures[key] = int(typed)
        elif not typed and key in NOT_NEEDED:
            figures[key] = None
        else:
            wrong.append(Misfilled(key, f"ô «{label}»: vui lòng gõ số phiếu, từ 0 đến {MOST}."))
    return figures, wrong


def _counting(desk: Desk, begun: Counting | None, stock: Stock, said: Mapping[str, str]) -> Counting:
    if begun is not None:
        return begun.with_stock(stock)
    printed = desk.item.rated if said.get("lines") == "all" else ()
    form = form_of(desk.item, desk.asked.ballot, printed)
    return Counting.begun(form, stock, int(said.get("wanted", desk.item.rules.counts)), randbits(ATTEMPT_BITS))
