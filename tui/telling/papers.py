"""The papers of a meeting or of a month in words (văn bản): a line for each, how many are in each state, what to do with one."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from tui.widgets.rows import Row, Tone

if TYPE_CHECKING:
    from forms.recorded import State
    from forms.shelf import OnShelf


class Described(Protocol):
    """A form of papers, by its name; whether every person gets one."""

    @property
    def name(self) -> str:
        """What it is."""

    @property
    def each(self) -> bool:
        """Whether every person gets one."""


class Shelved(Protocol):
    """A paper of a meeting or of a month beside its folder: its form, its file, whom it is of, what has become of it."""

    @property
    def form(self) -> Described:
        """What kind of paper it is."""

    @property
    def file(self) -> str:
        """Its file."""

    @property
    def of(self) -> str:
        """Whom it is of; empty where it is of nobody."""

    @property
    def state(self) -> "State":
        """What has become of it."""


STATES: dict["State", tuple[str, Tone]] = {
    "unwritten": ("chưa viết", "plain"),
    "written": ("đã viết", "good"),
    "outdated": ("bản cũ", "warn"),
    "edited": ("đã sửa tay", "warn"),
}


def paper_rows(papers: Sequence["OnShelf"]) -> Iterator[Row]:
    """Each paper with its number, when it is needed, what it is, its state."""
    from forms.catalogue import STAGE_NAMES

    for number, one in enumerate(papers, start=1):
        state, tone = STATES[one.state]
        when = STAGE_NAMES[one.form.stage].removesuffix(" hội nghị")
        yield Row(one.file, (str(number), one.number, when, called(one), state), tone)


def called(one: Shelved) -> str:
    """A paper as a list names it: that of a person by the person first, any other by what it is."""
    if not one.of:
        return one.form.name
    return f"{one.of}: {_of_somebody(one.form.name)}" if one.form.each else f"{one.form.name}: {one.of}"


def counts(papers: Sequence[Shelved]) -> str:
    """How many are in each state, the states that occur."""
    states = [one.state for one in papers]
    return ", ".join(f"{states.count(key):02d} {name}" for key, (name, _) in STATES.items() if key in states)


def paper_told(one: Shelved) -> str:
    """The whole name of a paper, its file, and what may be done with it."""
    return f"{called(one)}\n{one.file}: {_next(one)}"


def key_to_write(one: Shelved) -> str:
    """The key that writes such a paper."""
    return "F4" if one.form.each else "F5"


def _next(one: Shelved) -> str:
    return {
        "unwritten": f"chưa viết, {key_to_write(one)} để viết",
        "written": "đã viết, Enter để mở",
        "outdated": f"sổ đã có thêm mục mới, {key_to_write(one)} viết lại; Enter mở bản cũ",
        "edited": "đã sửa tay trong Word, không bị ghi đè; Enter để mở",
    }[one.state]


def _of_somebody(name: str) -> str:
    """A form without the words that say of whom it is, where the person is named."""
    bare = name.removesuffix(" của một người").removesuffix(" cá nhân").removesuffix(" đảng viên")
    return bare[:1].lower() + bare[1:]
