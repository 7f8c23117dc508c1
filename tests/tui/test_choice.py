"""The line that chooses among several: number, letters, arrows, in bursts."""

from collections.abc import Iterator

import pytest
from textual.app import App, ComposeResult
from textual.events import Event, Key, Paste
from textual.widgets import Input

from tests.tui.screens.driving import burst
from tui.typing_ahead import TypingAhead
from tui.widgets.choice import Choice, Option
from tui.widgets.field import Field

PEOPLE = ("Nguyễn Thị Hồng Đường", "Trần Văn Hùng", "Lê Mạnh Hùng", *(f"Võ Văn {number}" for number in range(4, 60)))


class OneLine(App[None]):
    """A choice and a field behind it."""

    def __init__(self) -> None:
        super().__init__()
        self.typing_ahead = TypingAhead(self, super().on_event)

    async def on_event(self, event: Event) -> None:
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            self.typing_ahead.take(event)
        else:
            await super().on_event(event)

    def compose(self) -> ComposeResult:
        yield Choice("Người nói", lambda: list(options()), id="choice")
        yield Field(id="behind")

    @property
    def choice(self) -> Choice:
        return self.query_one(Choice)


def options() -> Iterator[Option]:
    for place, name in enumerate(PEOPLE, start=1):
        yield Option(f"p{place}", f"{place:02d}", name)


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (["12"], "p12"),
        (["3", "enter"], "p3"),
        (["hung"], "p2"),
        (["hung", "down"], "p3"),
        (["hu", "backspace", "backspace", "hùng", "down", "enter"], "p3"),
        (["đường"], "p1"),
        (["đường", *["backspace"] * 5], ""),
        (["down", "down", "up"], "p1"),
        (["end"], "p59"),
        (["99"], ""),
        (["99", "07"], "p7"),
        (["1", "backspace"], ""),
    ],
)
async def test_what_is_typed_counts(keys: list[str], chosen: str) -> None:
    app = OneLine()
    async with app.run_test() as pilot:
        await burst(pilot, *keys)
        assert app.choice.value == chosen


async def test_letters_that_fit_nobody_leave_what_was_chosen() -> None:
    app = OneLine()
    async with app.run_test() as pilot:
        app.choice.put("p5")
        await burst(pilot, "Đồng chí cần")
        assert app.choice.value == "p5"


async def test_a_number_goes_on_by_enter_and_what_is_typed_behind_it_goes_there() -> None:
    app = OneLine()
    async with app.run_test() as pilot:
        await burst(pilot, "12", "enter", "x")
        assert app.choice.value == "p12"
        assert app.query_one("#behind", Input).value == "x"


async def test_what_is_typed_or_pasted_behind_a_whole_number_is_meant_for_the_next_field() -> None:
    app = OneLine()
    async with app.run_test() as pilot:
        await burst(pilot, "12")
        assert app.choice.has_focus
        assert "Enter sang ô sau" in app.choice.render().plain
        await burst(pilot, "43x")
        assert (app.choice.value, app.query_one("#behind", Input).value) == ("p12", "43x")
        app.choice.focus()
        await burst(pilot, "11")
        app.post_message(Paste(" cả đoạn"))
        await pilot.pause()
        await app.typing_ahead.done()
        assert (app.choice.value, app.query_one("#behind", Input).value) == ("p11", " cả đoạn")


async def test_a_number_is_taken_back_by_backspace() -> None:
    app = OneLine()
    async with app.run_test() as pilot:
        await burst(pilot, "12", "backspace", "1")
        assert app.choice.value == "p11"


async def test_a_number_nobody_has_stays_and_says_so() -> None:
    app = OneLine()
    async with app.run_test() as pilot:
        await burst(pilot, "99")
        assert app.choice.has_focus
        assert "không có số 99" in app.choice.render().plain


async def test_the_mouse_chooses_from_the_open_list() -> None:
    app = OneLine()
    async with app.run_test() as pilot:
        await pilot.click(Choice, offset=(4, 2))
        assert app.choice.value == "p2"
