"""``kiemdiem roster``: what an import of an Excel roster would take, change and refuse. Takes nothing."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from meetings.people import STATUS_NAMES
from meetings.vietnamese import nfc, two_digits
from tui.commands.telling import answer, refusing, tell

if TYPE_CHECKING:
    from forms.roster import Roster

_WHY = {
    "TCVN3": "chuyển từ phông TCVN3",
    "VNI": "chuyển từ phông VNI",
    "NFD": "chữ Việt ghép dấu rời",
    "spaces": "thừa khoảng trắng",
    "title": "tách danh xưng, chú thích",
    "date": "đọc thành ngày tháng",
    "look-alike": "thay chữ trông giống",
}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@click.command(name="roster", options_metavar="[TÙY CHỌN]")
@click.argument("file", metavar="TỆP.xlsx", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Trả kết quả dạng JSON.")
@refusing
def command(file: Path, as_json: bool) -> None:
    """Xem thử danh sách trong TỆP.xlsx: lấy những ai, sửa chữ gì, từ chối ô nào. Không ghi gì cả."""
    from forms.roster import read_roster

    roster = read_roster(file)
    tell(roster.warnings)
    if as_json:
        answer(roster.to_json())
        return
    for line in _roster_lines(roster):
        click.echo(line)


def _roster_lines(roster: "Roster") -> Iterator[str]:
    yield f"Trang «{roster.sheet}», tiêu đề ở dòng {roster.header_row}: {len(roster.members)} người"
    for number, member in enumerate(roster.members, start=1):
        title = f"{member.title} " if member.title else ""
        born = "" if member.born is None else f", sinh {_born(member.born)}"
        post = f", {member.post}" if member.post else ""
        yield f"  m{number:02d} (dòng {member.row}) {title}{member.name}{born}{post} — {STATUS_NAMES[member.status]}"
    changed = tuple(changed_cells(roster))
    if changed:
        yield f"Sửa {len(changed)} ô khi đọc:"
    for cell, said in changed:
        yield f"  {cell}: {said}"
    joined = joined_cells(roster)
    if joined:
        yield f"{joined}."


def changed_cells(roster: "Roster") -> Iterator[tuple[str, str]]:
    """Each cell in which people read something else than what it said, with what was taken and why, in words."""
    for (cell, was, became), reasons in _by_cell(roster).items():
        if nfc(was) != (read := _for_people(became)):
            yield cell, f"«{_on_one_line(was)}» thành «{read}» ({'; '.join(reasons)})"


def joined_cells(roster: "Roster") -> str:
    """How many cells had their marks typed apart (dấu rời) and read the same; nothing where none had."""
    cells = [cell for cell, was, became in _by_cell(roster) if was != became == nfc(was)]
    return f"{two_digits(len(cells))} ô gõ dấu rời (từ {cells[0]}): ghép lại, chữ đọc vẫn thế" if cells else ""


def _for_people(became: str) -> str:
    """A date day before month; anything else as it is."""
    from datetime import date

    return _born(date.fromisoformat(became)) if _DATE.fullmatch(became) else became


def _by_cell(roster: "Roster") -> dict[tuple[str, str, str], list[str]]:
    """Each changed cell once, with all its reasons."""
    changed: dict[tuple[str, str, str], list[str]] = {}
    for change in roster.changes:
        changed.setdefault((change.cell, change.was, change.became), []).append(_WHY[change.why])
    return changed


def _on_one_line(text: str) -> str:
    """The text of a cell without what a screen would obey or hide; a soft hyphen is drawn, old fonts keep ư there."""
    return "".join(sign if sign.isprintable() else "-" if sign == "\u00ad" else " " for sign in text)


def _born(born: object) -> str:
    from datetime import date

    return f"{born:%d/%m/%Y}" if isinstance(born, date) else str(born)
