"""A part of preparing that is about one item (một nội dung biểu quyết), as long as the meeting has that item."""

from meetings.item import Item
from tui.screens.preparing.list_part import ListPart
from tui.screens.preparing.unsaid import Unsaid


class PartOfItem(ListPart, inherit_bindings=False):
    """A list of what belongs to the item of that number."""

    def __init__(self, unsaid: Unsaid, number: int) -> None:
        super().__init__(unsaid)
        self._number = number

    @property
    def item(self) -> Item:
        """The item as it stands."""
        return self.meeting.items[self._number]

    def show(self) -> None:
        """Draw it; without the item, back to the list of parts."""
        if self._number >= len(self.meeting.items):
            self.dismiss()
        else:
            super().show()
