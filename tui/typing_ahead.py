"""Keys one at a time (phím gõ trước): the next one is given on only when everything the last one set off has been done.

The toolkit gives each key to whatever has the focus when the key arrives, though keys that came before it may be about to
move the focus, open a form or close one. Here keys wait, so that each finds the screen that its hand meant. Keys that stay
within what has the focus do not wait for each other: text in a field, papers at the counting table.
"""

from asyncio import FIRST_COMPLETED, Event, Future, Task, create_task, get_running_loop, wait
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from textual.events import Key, Paste
from textual.message_pump import MessagePump
from textual.widgets import Input, TextArea

if TYPE_CHECKING:
    from textual.app import App

Typed = Key | Paste
PATIENCE = 10.0
"""Seconds after which a screen that does not come to rest no longer holds up the keyboard."""


@runtime_checkable
class KeepsKeys(Protocol):
    """A widget that takes keys in one handler, in the order typed."""

    def keeps(self, key: Key) -> bool:
        """Whether that key, given now, changes nothing outside the widget."""


class TypingAhead:
    """What was typed and not yet given on."""

    def __init__(self, app: "App[Any]", give: Callable[[Typed], Awaitable[None]]) -> None:
        """``give`` takes a key to what has the focus."""
        self._app = app
        self._give = give
        self._waiting: deque[Typed] = deque()
        self._giving: Task[None] | None = None
        self._kept_given = False
        self._rest = Event()
        self._rest.set()

    def take(self, typed: Typed) -> None:
        """Another key has arrived."""
        self._waiting.append(typed)
        if self._rest.is_set():
            self._rest.clear()
            self._giving = create_task(self._give_all())

    async def done(self) -> None:
        """Wait until all that was typed has been done."""
        await self._rest.wait()

    async def _give_all(self) -> None:
        broken: Task[Any] = create_task(self._app._exception_event.wait())
        try:
            while self._waiting and not broken.done():
                await self._given(self._waiting.popleft(), broken)
        except Exception as error:
            self._app._handle_exception(error)
        finally:
            broken.cancel()
            self._rest.set()

    async def _given(self, typed: Typed, broken: "Task[Any]") -> None:
        kept = self._is_kept(typed)
        if self._kept_given and not kept:
            await self._settled(broken)
        before, depth = self._app.screen, len(self._app.screen_stack)
        await self._give(typed)
        self._kept_given = kept
        if not kept:
            await self._settled(broken)
            if self._app.screen is not before and (before.is_modal or len(self._app.screen_stack) != depth):
                self._forget_again(typed)

    def _is_kept(self, typed: Typed) -> bool:
        """Whether it stays within what has the focus, which does what it is given in order by itself."""
        focused = self._app.focused
        if isinstance(focused, KeepsKeys):
            return isinstance(typed, Key) and focused.keeps(typed)
        text = isinstance(typed, Paste) or typed.is_printable or typed.key == "backspace"
        return text and isinstance(focused, Input | TextArea)

    def _forget_again(self, typed: Typed) -> None:
        """A key that opened or closed something, struck twice before that was done, is a slip of the hand; text never is,
        nor is Esc, which goes back as often as it is struck, nor what has a meaning of its own where it arrives: Enter at
        the counting table is a paper.
        """
        if isinstance(typed, Key) and typed.key != "escape" and not typed.is_printable and not self._is_kept(typed):
            while self._waiting and _same(self._waiting[0], typed):
                self._waiting.popleft()

    # Until everything is done.

    async def _settled(self, broken: "Task[Any]") -> None:
        """Wait until whatever has the keys, all around it and the program have done what was waiting for them; begin anew
        where the keys went elsewhere meanwhile.
        """
        here = None
        while here != (here := (self._app.screen, self._app.focused)) and not broken.done():
            for pump in self._around():
                await _through(pump, broken)

    def _around(self) -> Iterator[MessagePump]:
        """What has the keys twice, for it tells itself of a key before it tells others; then outwards."""
        focused = self._app.focused
        around = (self._app.screen, self._app) if focused is None else focused.ancestors_with_self
        yield around[0]
        yield from around


async def _through(pump: MessagePump, broken: "Task[Any]") -> None:
    """Wait until a part of the program has done what is waiting for it; no longer once the program is broken."""
    passed: Future[None] = get_running_loop().create_future()
    if not broken.done() and pump.call_later(lambda: passed.set_result(None)):
        await wait({passed, broken}, timeout=PATIENCE, return_when=FIRST_COMPLETED)


def _same(one: Typed, other: Key) -> bool:
    return isinstance(one, Key) and one.key == other.key
