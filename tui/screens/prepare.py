"""Preparing (chuẩn bị): regulation, roster, convened, guests, officers, items and their circles, what is wanted before a vote."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from meetings.acts import EntryStruckOut, ItemPut
from meetings.people import Subject
from meetings.putting import circle_by_rule, rated_at_once
from meetings.regulation import Voting
from meetings.replacing import items_in
from tui.modals.ask import Question
from tui.screens.base import FRAME_KEYS
from tui.screens.picking import pick
from tui.screens.preparing.about import About
from tui.screens.preparing.agenda import Agenda
from tui.screens.preparing.convened import Convened
from tui.screens.preparing.criteria import Criteria
from tui.screens.preparing.frame import Unsaid
from tui.screens.preparing.guests import Guests
from tui.screens.preparing.item import ItemPart
from tui.screens.preparing.naming import VOTING_COLUMNS, SubjectsAsked, voting_rows
from tui.screens.preparing.numbers import Numbers
from tui.screens.preparing.officers import Officers
from tui.screens.preparing.parts import ITEM, NEW_ITEM, due_words, part_rows
from tui.screens.preparing.readings import Readings
from tui.screens.preparing.roster import Roster
from tui.screens.preparing.self_reviews import SelfReviews
from tui.screens.preparing.todo import Todo
from tui.widgets.brief import Brief
from tui.widgets.rows import Column, Row, Rows

PARTS: dict[str, Callable[[Unsaid], Screen[None]]] = {
    "about": About,
    "roster": Roster,
    "convened": Convened,
    "guests": Guests,
    "officers": Officers,
    "todo": Todo,
    "agenda": Agenda,
    "criteria": Criteria,
    "self_reviews": SelfReviews,
    "readings": Readings,
    "numbers": Numbers,
}
"""What each line of the list opens; an item opens with its number."""
FORCES = {"decision": "tự quyết định", "request": "đề nghị cấp trên trực tiếp quyết định"}


class Prepare(SubjectsAsked, inherit_bindings=False):
    """The parts of a meeting with what stands in each; Enter opens one."""

    NAME = "Chuẩn bị"
    ABOUT = (
        "Các phần của cuộc họp và tình trạng từng phần. Gõ số rồi Enter để mở, hoặc mũi tên rồi Enter.\n"
        "F2 thêm nội dung biểu quyết, F4 lấy danh sách từ Excel. Mọi việc được ghi vào sổ ngay."
    )
    CSS_PATH = "prepare.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "put", "Thêm nội dung", id="prepare.put", tooltip="Thêm một nội dung biểu quyết"),
        Binding("f4", "roster", "Lấy Excel", id="prepare.roster", tooltip="Lấy danh sách từ tệp Excel"),
        Binding(
            "f9", "drop", "Bỏ", show=False, id="prepare.drop", tooltip="Bỏ nội dung biểu quyết đang chọn, kèm lý do"
        ),
        *FRAME_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self.unsaid = Unsaid()

    def body(self) -> ComposeResult:
        """What is due next, over the parts."""
        yield Brief(id="due", classes="told")
        yield Rows(Column("STT", 4, "right"), Column("Phần", 32), Column("Tình trạng"), title="Chuẩn bị", id="parts")
        yield Brief(id="whole", classes="told")

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one("#parts", Rows).focus()

    def show(self) -> None:
        """Every part with what stands in it."""
        self.query_one("#due", Static).update(due_words(self.meeting))
        self.rows = {row.key: row for row in part_rows(self.meeting, self._officers_begun())}
        self.query_one("#parts", Rows).show(tuple(self.rows.values()))
        self._whole()

    def _officers_begun(self) -> tuple[str, ...] | None:
        """Which officers are still missing, where some were begun and not recorded."""
        begun = self.unsaid.officers(self.drafts, self.meeting.members)
        return None if begun is None else begun.chosen.missing

    @on(Rows.Moved, "#parts")
    def _whole(self) -> None:
        """What the list has to cut off, under it."""
        row = self.rows[self.query_one("#parts", Rows).current or "about"]
        self.query_one("#whole", Static).update(": ".join(filter(None, row.cells[1:])))

    @on(Rows.Chosen, "#parts")
    def _open(self, event: Rows.Chosen) -> None:
        if isinstance(event, Rows.Moved):
            return
        if event.key == NEW_ITEM:
            self.action_put()
        elif event.key.startswith(ITEM):
            self.app.push_screen(ItemPart(self.unsaid, int(event.key.removeprefix(ITEM))))
        else:
            self.app.push_screen(PARTS[event.key](self.unsaid))

    def action_roster(self) -> None:
        """Straight to the workbook."""
        roster = Roster(self.unsaid)
        self.app.push_screen(roster)
        self.app.call_later(roster.action_read)

    def action_put(self) -> None:
        """Put an item: its voting, then whom it rates."""
        rows = tuple(voting_rows(self.meeting))
        pick(self, "Nội dung biểu quyết theo quy định", rows, self._voting_picked, VOTING_COLUMNS)

    def _voting_picked(self, key: str) -> None:
        voting = self.meeting.regulation.find_voting(int(key))
        if voting is None:
            return
        if voting.may_request:
            force_rows = [
                Row(force, (str(number), words)) for number, (force, words) in enumerate(FORCES.items(), start=1)
            ]
            pick(
                self,
                "Kết quả biểu quyết là gì?",
                force_rows,
                lambda force: self._subjects_of(voting, request=force == "request"),
            )
        else:
            self._subjects_of(voting, request=False)

    def _subjects_of(self, voting: Voting, *, request: bool) -> None:
        """In a cell all of its members stand marked already, to be taken as they are or to be chosen among."""
        usual = rated_at_once(self.meeting, voting)
        self.ask_subjects(voting, usual, lambda subjects: self._put(voting, subjects, request=request))

    def _put(self, voting: Voting, subjects: tuple[Subject, ...], *, request: bool) -> list[str]:
        units = self.unsaid.units(self.drafts)
        put = ItemPut(voting.number, subjects, circle_by_rule(self.meeting, voting, units), request)
        return self.tried(lambda: [put], f"nội dung {len(self.meeting.put) + 1}; Enter để ghi mức tự nhận, đề xuất")

    def action_drop(self) -> None:
        """Strike the item under the cursor out, with a reason."""
        key = self.query_one("#parts", Rows).current or ""
        if not key.startswith(ITEM):
            self.notice.say("Chọn một nội dung biểu quyết rồi bấm F9 để bỏ.")
            return
        number = int(key.removeprefix(ITEM))
        entry, _ = items_in(self.entries)[number]
        name = f"nội dung {number + 1}: {self.meeting.items[number].voting.name}"
        self.ask(
            f"Bỏ {name}",
            [Question("reason", "Lý do")],
            lambda said: self.do_all(lambda: [EntryStruckOut(entry, said["reason"])], f"bỏ {name}"),
        )


SCREEN = Prepare
