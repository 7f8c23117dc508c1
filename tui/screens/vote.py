"""The votes (biểu quyết): rounds in the regulation's order, who stands in the next one, its paper, its totals, the results."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from forms.parts.naming import names_of
from meetings.asking import asking_for
from meetings.due import DueBallot
from meetings.item import Item
from meetings.people import SUBJECT_NAMES
from meetings.vietnamese import two_digits
from tui.files.counting_desk import Desk
from tui.modals.told import Told
from tui.screens.base import FRAME_KEYS, StepScreen
from tui.screens.counting import CountPapers
from tui.screens.half_done import tell_of_half_done
from tui.screens.items_asked import ballots_of, first_begun, nothing_due, rows_of_items
from tui.screens.picking import pick
from tui.screens.printing import print_ballot
from tui.screens.rarely import ask_rarely
from tui.screens.stock import count_papers, desk_of, under_way, unless_under_way
from tui.screens.totals import Totals
from tui.telling.names import end_of_name
from tui.telling.votes import (
    Room,
    asked_in_words,
    item_named,
    item_told,
    next_told,
    reasons_told,
    round_heading,
    subject_rows,
)
from tui.typed.totals import Asked, Sheet, Typed
from tui.widgets.brief import Brief
from tui.widgets.rows import Column, Row, Rows

NUMBER, WHO, STANDING, RESULT = (
    Column("STT", 4, "right"),
    Column("Tên", cut=end_of_name),
    Column("Đứng tên lượt tới"),
    Column("Đến nay", 16),
)
LONGEST_NAME = 34
"""Cells that a name gets at most; the reasons get what is left."""
FRAME, LIST = 5, 7
"""Lines that the frame takes with one line of answer, and those that the list takes at least."""


class Vote(StepScreen, inherit_bindings=False):
    """The items of the meeting; within one of them its subjects."""

    NAME = "Biểu quyết"
    STEP = "vote"
    ABOUT = (
        "Các lượt bỏ phiếu theo thứ tự của quy định. F4 in phiếu của lượt tới, chỉ gồm những người được "
        "đứng tên; F2 kiểm từng phiếu, F9 ghi tổng số khi đã kiểm trên giấy. Enter ở một dòng: vì sao có kết quả ấy, theo điều khoản nào.\n"
        "F5: biểu quyết riêng một tiêu chí, bỏ phiếu lần nữa, giải quyết bằng phiếu. STT là số dòng trên phiếu lượt đầu."
    )
    CSS_PATH = "vote.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "count", "Kiểm phiếu", id="vote.count", tooltip="Kiểm từng phiếu của lượt tới"),
        Binding("f4", "print", "In phiếu", id="vote.print", tooltip="Viết tệp phiếu của lượt tới để in"),
        Binding(
            "f9", "totals", "Tổng số", show=False, id="vote.totals", tooltip="Đã kiểm trên giấy: ghi tổng số phiếu"
        ),
        Binding(
            "f5",
            "rarely",
            "Việc khác",
            show=False,
            id="vote.rarely",
            tooltip="Biểu quyết một tiêu chí, bỏ phiếu lần nữa, giải quyết bằng phiếu",
        ),
        Binding("escape", "items", "Các nội dung", show=False, id="vote.items", tooltip="Về danh sách nội dung"),
        *FRAME_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._item: int | None = None

    def body(self) -> ComposeResult:
        """What is told of the item over its subjects; where there are several items, their list first."""
        yield Brief(id="told", classes="told")
        yield Brief(id="next", classes="told")
        yield Rows(
            NUMBER,
            Column("Nội dung"),
            Column("Số", 3, "right"),
            Column("Tình trạng", 26),
            title="Nội dung biểu quyết · gõ số hoặc mũi tên, Enter chọn",
            empty="Chưa có nội dung biểu quyết. Bấm F3 về bước Chuẩn bị.",
            id="items",
        )
        yield Rows(NUMBER, WHO, STANDING, RESULT, title="Đối tượng · Enter: vì sao · F5: việc khác", id="subjects")

    def on_resize(self) -> None:
        """What is told goes by the room there is."""
        if self._item is not None:
            self.show()

    def show(self) -> None:
        """The items, or one of them with its subjects as they stand."""
        self.house.sweep_counts(self.dossier)
        if len(self.meeting.items) == 1:
            self._item = 0
        if self._item is not None and self._item >= len(self.meeting.items):
            self._item = None
        self._show_items() if self._item is None else self._show_item(self.item)
        tell_of_half_done(self)

    def _show_items(self) -> None:
        items = self._only("items")
        items.show(rows_of_items(self), at=first_begun(self) if items.current is None else None)
        self._tell_item()
        self.query_one("#next", Static).display = False

    def _show_item(self, item: Item) -> None:
        ballots = self.ballots
        subjects = self._only("subjects")
        rows = tuple(subject_rows(self.meeting, item, ballots))
        longest = max((len(row.cells[1]) for row in rows), default=0)
        subjects.columns = (NUMBER, replace(WHO, width=min(longest, LONGEST_NAME)), STANDING, RESULT)
        subjects.show(rows)
        width = self.size.width - 2
        following = (*self._under_way(ballots), *next_told(self.meeting, item, ballots))
        left = self.size.height - FRAME - LIST - Room(width, 0).takes(*following)
        self.query_one("#told", Static).update("\n".join(item_told(self.meeting, item, Room(width, left))))
        self.query_one("#next", Static).update("\n".join(following))
        self.query_one("#next", Static).display = True

    def _under_way(self, ballots: Sequence[Asked]) -> Iterator[str]:
        """The ballots whose papers are being counted, by name where others are due beside them."""
        for asked in ballots:
            if told := under_way(self, asked):
                which = f"{asked_in_words(self.meeting, asked)}: " if len(ballots) > 1 else ""
                yield f"◐ {which}{told}"

    def _only(self, shown: str) -> Rows:
        """Show one of the two lists, and give it the keys."""
        for name in ("items", "subjects"):
            self.query_one(f"#{name}", Rows).display = name == shown
        rows = self.query_one(f"#{shown}", Rows)
        rows.focus()
        return rows

    @property
    def item(self) -> Item:
        """The item that is open."""
        return self.meeting.items[self._item or 0]

    @property
    def ballots(self) -> tuple[Asked, ...]:
        """What may be held next in it: what the meeting itself asked for, then what is due under the regulation."""
        return ballots_of(self.meeting, self.item)

    def idle(self) -> tuple[str, ...]:
        """Where no ballot is due, none is printed or counted."""
        due = (
            self.ballots
            if self._item is not None
            else any(ballots_of(self.meeting, item) for item in self.meeting.items)
        )
        return (*super().idle(), *(() if due else ("count", "print")))

    # From one list to the other.

    @on(Rows.Moved, "#items")
    def _tell_item(self) -> None:
        """The name of an item whole, which its line may have to cut off."""
        current = self.query_one("#items", Rows).current
        if self._item is None:
            told = "" if current is None else item_named(self.meeting.items[int(current)])
            self.query_one("#told", Static).update(told)

    @on(Rows.Chosen, "#items")
    def _open(self, event: Rows.Chosen) -> None:
        if not isinstance(event, Rows.Moved):
            self._item = int(event.key)
            self.notice.say("")
            self.show()

    def action_items(self) -> None:
        """Back to the items."""
        if len(self.meeting.items) > 1 and self._item is not None:
            before, self._item = str(self._item), None
            self.show()
            self.query_one("#items", Rows).show(rows_of_items(self), at=before)

    @on(Rows.Chosen, "#subjects")
    def _tell_reasons(self, event: Rows.Chosen) -> None:
        if not isinstance(event, Rows.Moved):
            subject = self.item.subject(event.key)
            kind = "" if subject is None else f" ({SUBJECT_NAMES[subject.kind]})"
            title = f"{names_of(self.meeting).bare(event.key)}{kind}"
            told = tuple(reasons_told(self.meeting, self.item, event.key, self.ballots))
            self.app.push_screen(Told(title, told))

    def _chosen_item(self) -> bool:
        """Whether an item is open; from the list of items, the one under the cursor is opened."""
        if self._item is None:
            current = self.query_one("#items", Rows).current
            if current is None:
                self.notice.say("Chưa có nội dung biểu quyết nào. Bấm F3 về bước Chuẩn bị để đưa nội dung vào.")
                return False
            self._item = int(current)
            self.show()
        return True

    def with_ballot(self, title: str, then: Callable[[Asked], None]) -> None:
        """Go on with the next ballot; where several are due, with the one that is picked."""
        if not self._chosen_item():
            return
        ballots = self.ballots
        if len(ballots) > 1:
            columns = (NUMBER, Column("Lượt"), Column("Đứng tên", 9, "right"))
            pick(self, title, tuple(self._ballot_rows(ballots)), lambda key: then(ballots[int(key)]), columns)
        elif ballots:
            then(ballots[0])
        else:
            self.notice.say(nothing_due(self))

    def _ballot_rows(self, ballots: Sequence[Asked]) -> Iterator[Row]:
        for number, asked in enumerate(ballots, start=1):
            counted = "◐ " if under_way(self, asked) else ""
            standing = f"{counted}{two_digits(len(asked.ballot.subjects))}"
            yield Row(str(number - 1), (str(number), asked_in_words(self.meeting, asked), standing))

    # Its papers counted, or their totals typed.

    def action_count(self) -> None:
        """Count the papers of the next ballot."""
        self.with_ballot("Lượt nào đã bỏ phiếu?", self._count)

    def _count(self, asked: Asked) -> None:
        if self._may_be_held(asked):
            count_papers(self, asked, self._heading(asked), self._papers_counted)

    def _papers_counted(self, over: CountPapers) -> None:
        self.show()
        if over.recorded is not None:
            self.notice.done(over.recorded, over.warnings)
        else:
            self.notice.say("Lượt này chưa kiểm xong, chưa ghi vào sổ; bấm F2 để kiểm tiếp.")

    def _may_be_held(self, asked: Asked) -> bool:
        """Whether such a ballot may be held now at all: asked with a ballot of no papers."""
        return self.may(Sheet(self.item, asked, Typed()).of_no_papers)

    def _heading(self, asked: Asked) -> str:
        return round_heading(self.meeting, asked, len(self.item.rounds) + 1)

    def action_totals(self) -> None:
        """Type the totals of the next ballot, which was counted on paper."""
        self.with_ballot("Lượt nào đã bỏ phiếu?", self._type_totals)

    def _type_totals(self, asked: Asked) -> None:
        if self._may_be_held(asked):
            unless_under_way(self, asked, lambda: self._open_totals(asked))

    def _open_totals(self, asked: Asked) -> None:
        desk = desk_of(self, asked, self._heading(asked))
        totals = Totals(asked, desk.heading, desk.ballot)
        self.app.push_screen(totals, lambda _: self._counted(totals, desk))

    def _counted(self, totals: Totals, desk: Desk) -> None:
        if totals.recorded is not None:
            for trouble in desk.wipe():
                self.notify(trouble)
            self.show()
            self.notice.done(totals.recorded, totals.warnings)
        elif self.house.unrecorded.of(desk.ballot) != Typed():
            self.notice.say("Số phiếu đã gõ chưa ghi vào sổ, còn giữ đến khi đóng chương trình; bấm F9 để gõ tiếp.")

    # Papers, and what is rare.

    def action_print(self) -> None:
        """Write the paper of the next ballot, with exactly those who stand in it."""
        self.with_ballot("In phiếu của lượt nào?", lambda asked: print_ballot(self, asked, self.ballots))

    def action_rarely(self) -> None:
        """What is rarely done with this item, as far as it can be done now."""
        if self._chosen_item():
            ask_rarely(self, self.item, self._want)

    def _want(self, ballot: DueBallot) -> None:
        told = asked_in_words(self.meeting, Asked(self.item.number, ballot))
        if self.do(asking_for(self.item, ballot)):
            self.notice.say(f"Thêm lượt: {told}. F4 in phiếu, F2 kiểm phiếu; F12 để thôi.")


SCREEN = Vote
