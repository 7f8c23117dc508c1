"""Text fields that keep typing in order and text composed.

The toolkit handles printable keys at once and its bindings later, so that the backspaces of an input method arrive after the
letters that replace what they took away (textual issue 6605). Here bindings run in their place.
"""

import unicodedata
from typing import TYPE_CHECKING

from textual.events import Key
from textual.message import Message
from textual.widgets import Input, TextArea

if TYPE_CHECKING:
    from textual.widget import Widget
    from textual.widgets.text_area import EditResult, Location

    _Host = Widget
else:
    _Host = object


async def run_bindings(widget: "Widget", event: Key) -> bool:
    """Run at once what a key is bound to on a widget or above it; whether there was anything."""
    for node in widget.ancestors_with_self:
        for binding in node._bindings.key_to_bindings.get(event.key, ()):
            if not binding.priority and await widget.app.run_action(binding.action, node):
                event.stop()
                event.prevent_default()
                return True
    return False


class Pasted(Message):
    """A text came in one piece, perhaps a whole speech: worth keeping at once."""


class InOrderKeys(_Host):
    """Runs bindings inline, its own and those above it, so that they keep their place among typed characters."""

    def on_paste(self) -> None:
        """The text stands in the field before this is told."""
        self.post_message(Pasted())

    async def _on_key(self, event: Key) -> None:
        if not event.is_printable:
            await run_bindings(self, event)


class Field(InOrderKeys, Input):
    """One line of text (ô nhập)."""

    def replace(self, text: str, start: int, end: int) -> None:
        """Keep the text composed: a lone combining mark joins the letter before it."""
        start, end = sorted((start, end))
        while text and start and unicodedata.combining(text[0]):
            start -= 1
            text = self.value[start] + text
        super().replace(unicodedata.normalize("NFC", text), start, end)


class Area(InOrderKeys, TextArea):
    """Several lines of text (ô nhập nhiều dòng)."""

    def replace(
        self, insert: str, start: "Location", end: "Location", *, maintain_selection_offset: bool = True
    ) -> "EditResult":
        """Keep the text composed, as in ``Field``."""
        start, end = sorted((start, end))
        row, column = start
        while insert and column and unicodedata.combining(insert[0]):
            column -= 1
            insert = self.document[row][column] + insert
        composed = unicodedata.normalize("NFC", insert)
        return super().replace(composed, (row, column), end, maintain_selection_offset=maintain_selection_offset)

    def _replace_via_keyboard(self, insert: str, start: "Location", end: "Location") -> "EditResult | None":
        """Typed and pasted text comes in here; it takes the same way as everything else."""
        if self.read_only:
            return None
        return self.replace(insert, start, end, maintain_selection_offset=False)
