"""One member of the roster as a form."""

from datetime import date
from typing import cast

from meetings.people import STATUS_NAMES, Member, MemberStatus
from meetings.vietnamese import tidy
from tui.modals.form import Answers, Blank

EXCEL_BEGINS = date(1899, 12, 30)


def blanks_of(member: Member) -> list[Blank]:
    """What a roster says of somebody."""
    return [
        Blank("name", "Họ và tên", member.name),
        Blank(
            "title", "Danh xưng", member.title, hint="Học hàm, học vị, cấp bậc đứng trước tên; để trống nếu không có."
        ),
        Blank(
            "born", "Ngày sinh", born_words(member.born), hint="Ngày/tháng/năm, hoặc năm sinh; để trống nếu không rõ."
        ),
        Blank(
            "post",
            "Chức vụ",
            member.post,
            hint="Chức vụ cho biết ai thuộc thành phần biểu quyết: Bí thư chi bộ, Trưởng phòng…",
        ),
        Blank("status", "Tư cách", member.status, {str(key): name for key, name in STATUS_NAMES.items()}),
    ]


def filled(member: Member, said: Answers, today: date) -> tuple[Member, list[str]]:
    """The member as the form says, and what in the form cannot be read."""
    born, faults = _born(said["born"], today)
    fresh = Member(
        member.id,
        tidy(said["name"]),
        tidy(said["title"]),
        born,
        tidy(said["post"]),
        cast(MemberStatus, said["status"]),
    )
    return fresh, faults if fresh.name else ["chưa ghi họ và tên", *faults]


def _born(said: str, today: date) -> tuple[date | int | None, list[str]]:
    from forms.roster.births import read_birth
    from forms.roster.grid import Cell

    text = tidy(said)
    if not text:
        return None, []
    birth = read_birth(Cell("text", text), "", EXCEL_BEGINS, today)
    if birth.born is None:
        return None, [f"chưa đọc được ngày sinh «{text}»; vui lòng ghi như 19/02/1975, hoặc năm sinh"]
    return birth.born, []


def born_words(born: date | int | None) -> str:
    """A birth as people write it; nothing where it is unknown."""
    return f"{born:%d/%m/%Y}" if isinstance(born, date) else "" if born is None else str(born)
