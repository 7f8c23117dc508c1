"""The slip under the counting table (phiếu đang gõ): the keys just typed large, what they say, or what is said between two counts."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from rich.text import Text
from textual.widgets import Static

from meetings.counting.session import Counting
from tui.telling.counting import beside_large, fitted, how_to, how_to_in_short, large
from tui.telling.totals import Told
from tui.typed.paper_keys import problem
from tui.widgets.counting_table import CountingTable

BESIDE_FIGURES = 5
"""Cells around the large figures."""
AT_THE_EDGES = 2
LOOKS = {"bad": "bold red", "dim": "dim"}
IN_THE_ROOM = "F8: trở lại bàn kiểm phiếu"


class CountingSlip(Static):
    """What the second teller follows."""

    def __init__(self, table: CountingTable, id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        """``table`` is where the papers are typed."""
        super().__init__("", id=id, markup=False)
        self._table = table

    def say(self, lines: Sequence[str]) -> None:
        """Something else than a paper: what a count came to, what comes next."""
        self.update("\n".join(lines))

    def follow(self, counting: Counting) -> None:
        """The paper being typed; before the room no more than that there is one."""
        if self._table.room is None:
            self.update(self._typed(counting), layout=False)
        else:
            half = self._table.count.left and self._table.keying.keys
            self.update(f"{IN_THE_ROOM} · đang gõ một phiếu" if half else IN_THE_ROOM, layout=False)

    def _typed(self, counting: Counting) -> Text:
        table = self._table
        figures = large(table.keying, table.count)
        room = max(1, self.screen.size.width - len(figures[0]) - BESIDE_FIGURES)
        told = [*self._beside(counting, room)]
        text = Text()
        for row, figure in enumerate(figures):
            text.append(f" {figure}   ", "bold")
            if row < len(told):
                text.append(told[row].text, LOOKS.get(told[row].tone, "" if row else "bold"))
            text.append("\n")
        text.rstrip()
        return text

    def _beside(self, counting: Counting, room: int) -> Iterator[Told]:
        """How far the count is, then the paper being typed and the one before it, each on two lines where it needs them."""
        table = self._table
        done, *papers = beside_large(counting, table.count, table.keying, table.last, table.names)
        yield done
        for paper in papers:
            lines = wrap(paper.text, room) or [""]
            yield paper._replace(text=lines[0])
            if len(lines) > 1:
                yield paper._replace(text=fitted(" ".join(lines[1:]), room))


class CountingKeys(Static):
    """The keys of the papers in a line; or why the paper being typed cannot go on, and the key that takes the wrong one away."""

    def __init__(self, table: CountingTable, id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        """``table`` is where the papers are typed."""
        super().__init__("", id=id, markup=False)
        self._table = table
        self._said = Text("")

    def follow(self) -> None:
        """As the table stands; drawn anew only where that is something else."""
        said = self._telling()
        if said != self._said:
            self._said = said
            self.update(said)

    def _telling(self) -> Text:
        table = self._table
        if table.idle or table.room:
            return Text("")
        wrong = problem(table.count.form, table.keying, table.count.left)
        if wrong:
            return Text(wrong if "Backspace" in wrong else f"{wrong} Backspace: xóa phím sai.", "bold red")
        whole = how_to(table.count.form)
        return Text(whole if len(whole) <= self.screen.size.width - AT_THE_EDGES else how_to_in_short(table.count.form))
