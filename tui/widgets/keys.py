"""The keys of a screen on its last line (phím): one line drawn at once; the toolkit's own is a widget for each key."""

from collections.abc import Collection, Iterator
from typing import ClassVar, Protocol, runtime_checkable

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding
from textual.events import Click
from textual.strip import Strip
from textual.widget import Widget


@runtime_checkable
class KnowsIdle(Protocol):
    """A screen that knows which of its keys would only say why not."""

    def idle(self) -> Collection[str]:
        """The actions that cannot be done here; their keys are not offered, and answer all the same."""


class Keys(Widget):
    """The bindings that the screen shows, in its order; a click on one is the key."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key"}
    DEFAULT_CSS = """
    Keys {
        dock: bottom;
        height: 1;
        background: $panel;
        color: $foreground;
        & > .keys--key { color: $accent; background: $panel; text-style: bold; }
    }
    """

    def render_line(self, y: int) -> Strip:
        """The line."""
        key_style, plain = self.get_component_rich_style("keys--key"), self.rich_style
        segments = []
        for _, key, what in self._places():
            segments += [Segment(f" {key} ", key_style), Segment(f"{what} ", plain)]
        return Strip(segments).adjust_cell_length(self.size.width, plain).crop(0, self.size.width)

    def _places(self) -> Iterator[tuple[Binding, str, str]]:
        shown: dict[str, Binding] = {}
        for _, binding in self.screen._bindings:
            if binding.show and binding.description and binding.action not in self._idle():
                shown.setdefault(binding.action, binding)
        for binding in shown.values():
            yield binding, self.app.get_key_display(binding), binding.description

    def _idle(self) -> Collection[str]:
        screen = self.screen
        return screen.idle() if isinstance(screen, KnowsIdle) else ()

    async def _on_click(self, event: Click) -> None:
        right = 0
        for binding, key, what in self._places():
            right += cell_len(key) + cell_len(what) + 3
            if event.x < right:
                await self.app.run_action(binding.action, self.screen)
                return
