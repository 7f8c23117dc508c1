"""The list of items at the votes (các nội dung biểu quyết): each with its state, and those whose papers are being counted."""

from dataclasses import replace

from meetings.asking import due_at
from meetings.item import Item
from meetings.meeting import Meeting
from tui.screens.base import StepScreen
from tui.screens.stock import under_way
from tui.telling.votes import item_rows
from tui.typed.totals import Asked
from tui.widgets.rows import Row

COUNTED = "đang kiểm dở: F2"


def ballots_of(meeting: Meeting, item: Item) -> tuple[Asked, ...]:
    """The ballots that are due at an item."""
    return tuple(Asked(item.number, ballot) for ballot in due_at(meeting, item))


def rows_of_items(step: StepScreen) -> tuple[Row, ...]:
    """Each item with its state; one whose papers are being counted is no longer only due."""
    begun = _begun(step)
    return tuple(
        replace(row, cells=(*row.cells[:-1], COUNTED), tone="warn") if row.key in begun else row
        for row in item_rows(step.meeting)
    )


def first_begun(step: StepScreen) -> str | None:
    """The row of the first item whose papers are being counted: where the secretary left off."""
    return next(iter(_begun(step)), None)


def nothing_due(step: StepScreen) -> str:
    """Why no ballot is printed or counted at this item, and where one is being counted."""
    begun = "".join(f" Nội dung {int(key) + 1} đang kiểm dở: Esc, chọn nội dung ấy rồi F2." for key in _begun(step))
    return f"Không có lượt nào đến hạn ở nội dung này; muốn bỏ phiếu lần nữa thì F5.{begun}"


def _begun(step: StepScreen) -> tuple[str, ...]:
    items = step.meeting.items
    return tuple(str(one.number) for one in items if any(under_way(step, due) for due in ballots_of(step.meeting, one)))
