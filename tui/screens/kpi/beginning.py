"""A new month (tháng đánh giá mới): from a file, seen before it is taken, or the next one after a month of the book."""

from pathlib import Path
from typing import TYPE_CHECKING

from meetings.book import Head
from meetings.faults import Refused, faults_in
from meetings.kpi.acts import MONTH
from meetings.kpi.cloning import cloned, following, next_period, usual_days
from meetings.kpi.dossier import MonthDossier
from meetings.kpi.period import first_day, month_name, next_month
from meetings.vietnamese import short_date
from tui.modals.form import Answers, Blank, Form
from tui.screens.kpi.preview import MonthPreview
from tui.screens.picking import pick
from tui.screens.preparing.preview import file_of, is_there
from tui.typed.amounts import read_amount, typed_amount
from tui.widgets.notice import sentence
from tui.widgets.rows import Column, Row

if TYPE_CHECKING:
    from tui.screens.house import HouseScreen
    from tui.screens.kpi.frame import MonthScreen

FILE, EMPTY = "file", "empty"
HINT = "Đường dẫn của tệp .xlsx, .toml hoặc .json; kéo tệp vào cửa sổ cũng được."


def new_month(screen: "HouseScreen") -> None:
    """Ask where the month comes from: a file, or one of the book; or for a workbook to fill."""
    last = newest(screen.house.book.heads())
    offered = [(FILE, "Từ tệp Excel hoặc TOML", "xem trước rồi mới ghi")]
    offered += [(head.record, f"{_called(head)} của {head.organ}", "chép từ tháng trước") for head in last]
    offered.append((EMPTY, "Viết tệp Excel mẫu để điền", "chưa ghi gì vào sổ"))
    rows = [Row(key, (str(number), what, how)) for number, (key, what, how) in enumerate(offered, start=1)]
    columns = (Column("STT", 4, "right"), Column("Tháng mới"), Column("Lấy gì", 22))

    def picked(key: str) -> None:
        if key == FILE:
            ask_file(screen)
        elif key == EMPTY:
            _write_empty(screen)
        else:
            ask_next(screen, key)

    pick(screen, "Tháng đánh giá mới", rows, picked, columns)


def newest(heads: tuple[Head, ...]) -> list[Head]:
    """The newest month of each unit, the newest first."""
    months = sorted((head for head in heads if head.kind == MONTH), key=lambda head: head.period)
    return sorted({head.organ: head for head in months}.values(), key=lambda head: head.period, reverse=True)


def _called(head: Head) -> str:
    first = first_day(head.period)
    return "Tháng sau" if first is None else f"Tháng {month_name(next_month(first))}"


def _write_empty(screen: "HouseScreen") -> None:
    from tui.files.month_workbook import told, workbook_for

    try:
        path, fresh = workbook_for(None, screen.house.papers)
    except Refused as refused:
        screen.notice.refused(refused.findings)
    else:
        screen.notice.say(told(path, fresh=fresh))


def ask_file(screen: "HouseScreen", over: "MonthScreen | None" = None) -> None:
    """Ask for a file and show what it holds; ``over`` is the open month that takes it."""

    def attempt(said: Answers) -> list[str]:
        file = file_of(said["file"])
        if not said["file"] or not is_there(file):
            return [f"không có tệp «{file}» (đang ở thư mục {Path.cwd()}); vui lòng kiểm tra đường dẫn"]
        screen.app.call_later(screen.app.push_screen, MonthPreview(file, over))
        return []

    title = "Nhập tháng từ tệp" if over is None else "Nhập lại tệp của tháng này"
    screen.app.push_screen(Form(title, [Blank("file", "Tệp", hint=HINT)], attempt))


def ask_next(screen: "HouseScreen", record: str) -> None:
    """Ask how many working days the next month has, and open it with the people of this one."""
    house = screen.house
    try:
        outcome = MonthDossier(house.book, record, house.hand).recorded.outcome
    except Refused as refused:
        screen.notice.refused(refused.findings)
        return
    begun: list[MonthDossier] = []

    def attempt(said: Answers) -> list[str]:
        days = read_amount(said["days"])
        if days is None:
            return [f"không đọc được số ngày «{said['days']}»; vui lòng ghi chữ số, ví dụ 22"]
        try:
            begun.append(MonthDossier.begun(house.book, cloned(outcome, days), house.hand))
        except Refused as refused:
            return [sentence(finding) for finding in faults_in(refused.findings)]
        return []

    def opened(said: Answers | None) -> None:
        if said is not None and begun:
            house.open(begun[-1], "kpi.people")

    first = first_day(following(outcome))
    name = following(outcome) if first is None else month_name(first)
    begins, ends = map(short_date, next_period(outcome))
    hint = f"Kỳ đánh giá {begins} đến {ends}, từ thứ Hai đến thứ Sáu; vui lòng trừ ngày lễ"
    blank = Blank("days", "Ngày làm", typed_amount(usual_days(outcome)), hint=hint)
    screen.app.push_screen(Form(f"Tháng {name}: số ngày làm việc", [blank], attempt), opened)
