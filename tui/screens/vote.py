"""The votes (biểu quyết): rounds in the regulation's order, who stands in the next one and why others do not, its paper,
its totals, what the item came to.
"""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from forms.parts.naming import names_of
from meetings.due import due
from meetings.faults import Refused, faults_in
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.people import SUBJECT_NAMES
from meetings.vietnamese import slug
from tui.files.ballot_printing import copies, paper, put_down
from tui.modals.pick import Pick
from tui.modals.told import Told
from tui.screens.base import FRAME_KEYS, StepScreen
from tui.screens.criteria import ask_criterion
from tui.screens.settling import settle
from tui.screens.totals import Totals
from tui.telling.votes import asked_in_words, item_rows, item_told, next_told, reasons_told, round_heading, subject_rows
from tui.typed.totals import Asked, Sheet, Typed
from tui.widgets.rows import Column, Row, Rows

TALL = 30
FEW_ROUNDS, MANY_ROUNDS = 4, 12
"""How many of the rounds held, the last ones, are told where the screen is low, and where it is tall."""


class Vote(StepScreen, inherit_bindings=False):
    """The items of the meeting; within one of them its subjects."""

    NAME = "Biểu quyết"
    STEP = "vote"
    ABOUT = (
        "Các lượt bỏ phiếu theo thứ tự của quy định. F2 ghi số phiếu của lượt tới, F4 in phiếu của lượt ấy, "
        "chỉ gồm những người được đứng tên. Enter ở một dòng: vì sao có kết quả ấy, theo điều khoản nào."
    )
    CSS_PATH = "vote.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "count", "Ghi số phiếu", id="vote.count", tooltip="Ghi số phiếu của lượt tới"),
        Binding("f4", "print", "In phiếu", id="vote.print", tooltip="Viết tệp phiếu của lượt tới để in"),
        Binding("f5", "settle", "Bằng phiếu", show=False, id="vote.settle", tooltip="Ghi cách giải quyết bằng phiếu"),
        Binding(
            "f9", "criterion", "Tiêu chí", show=False, id="vote.criterion", tooltip="Biểu quyết riêng một tiêu chí"
        ),
        Binding("escape", "items", "Các nội dung", show=False, id="vote.items", tooltip="Về danh sách nội dung"),
        *FRAME_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._record = ""
        self._item: int | None = None
        self._criteria: tuple[Asked, ...] = ()
        self._typed: dict[tuple[str, int, str], Typed] = {}

    def body(self) -> ComposeResult:
        """What is told of the item over its subjects; where there are several items, their list first."""
        yield Static("", id="told", classes="told", markup=False)
        yield Static("", id="next", classes="told", markup=False)
        yield Rows(
            Column("STT", 4, "right"),
            Column("Nội dung"),
            Column("Số", 3, "right"),
            Column("Tình trạng", 26),
            title="Nội dung biểu quyết · gõ số hoặc mũi tên, Enter chọn",
            empty="Chưa có nội dung biểu quyết. Bấm F3 về bước Chuẩn bị.",
            id="items",
        )
        yield Rows(
            Column("STT", 4, "right"),
            Column("Tên"),
            Column("Đứng tên lượt tới", 29),
            Column("Kết quả đến nay", 21),
            title="Đối tượng · Enter: vì sao",
            id="subjects",
        )

    def show(self) -> None:
        """The items, or one of them with its subjects as they stand."""
        if self._record != self.dossier.record:
            self._record, self._item, self._criteria = self.dossier.record, None, ()
        if len(self.meeting.items) == 1:
            self._item = 0
        if self._item is not None and self._item >= len(self.meeting.items):
            self._item = None
        self._show_items() if self._item is None else self._show_item(self.item)

    def _show_items(self) -> None:
        several = self._only("items")
        several.show(tuple(item_rows(self.meeting)))
        self.query_one("#told", Static).update("Chọn một nội dung để bỏ phiếu." if self.meeting.items else "")
        self.query_one("#next", Static).display = False

    def _show_item(self, item: Item) -> None:
        ballots = self.ballots
        subjects = self._only("subjects")
        subjects.show(tuple(subject_rows(self.meeting, item, ballots)))
        shown = FEW_ROUNDS if self.size.height < TALL else MANY_ROUNDS
        self.query_one("#told", Static).update("\n".join(item_told(self.meeting, item, shown)))
        following = self.query_one("#next", Static)
        following.update("\n".join(next_told(self.meeting, item, ballots)))
        following.display = True

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
        """What may be held next in it: criteria put to the vote here, then what is due under the regulation."""
        item = self.item
        ballots = tuple(Asked(item.number, ballot) for ballot in due(item))
        before_whole = {one for asked in ballots if asked.ballot.question == "level" for one in asked.ballot.subjects}
        criteria = (
            asked
            for asked in self._criteria
            if asked.item == item.number and set(asked.ballot.subjects) <= before_whole and not _held(item, asked)
        )
        return (*criteria, *ballots)

    # From one list to the other.

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
            self.query_one("#items", Rows).show(tuple(item_rows(self.meeting)), at=before)

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
                self.notice.say("Chưa có nội dung biểu quyết nào.")
                return False
            self._item = int(current)
            self.show()
        return True

    def _with_ballot(self, title: str, then: Callable[[Asked, int], None]) -> None:
        """Go on with the next ballot and its number; where several are due, with the one that is picked."""
        ballots = self.ballots if self._chosen_item() else ()
        first = len(self.item.rounds) + 1 if self.meeting.items else 1
        if len(ballots) > 1:
            rows = tuple(_ballot_rows(self.meeting, ballots, first))
            self.app.push_screen(
                Pick(title, (Column("STT", 4, "right"), Column("Lượt"), Column("Đứng tên", 9, "right")), rows),
                lambda key: None if key is None else then(ballots[int(key)], first + int(key)),
            )
        elif ballots:
            then(ballots[0], first)
        elif self.meeting.items:
            self.notice.say("Không có lượt bỏ phiếu nào đến hạn ở nội dung này.")

    # The totals.

    def action_count(self) -> None:
        """Type the totals of the next ballot."""
        self._with_ballot("Lượt nào đã bỏ phiếu?", lambda asked, _: self._count(asked))

    def _count(self, asked: Asked) -> None:
        """Open the totals, unless no ballot may be held now at all: asked with a ballot of no papers."""
        found = faults_in(self.dossier.findings(Sheet(self.item, asked, Typed()).of_no_papers))
        if found:
            self.notice.refused(found)
            return
        key = (self.dossier.record, len(self.item.record), repr(asked))
        heading = round_heading(self.meeting, asked, len(self.item.rounds) + 1)
        typed = self._typed.get(key, Typed())
        present = tuple(one for one in typed.away if one in self.item.present)
        totals = Totals(asked, heading, Typed(typed.figures, present), lambda now: self._typed.update({key: now}))
        self.app.push_screen(totals, lambda _: self._counted(totals, key))

    def _counted(self, totals: Totals, key: tuple[str, int, str]) -> None:
        if totals.recorded is not None:
            self._typed.pop(key, None)
            self.notice.done(totals.recorded, totals.warnings)
        elif self._typed.get(key, Typed()) != Typed():
            self.notice.say("Số phiếu đã gõ chưa ghi vào sổ; bấm F2 để gõ tiếp.")

    # Papers.

    def action_print(self) -> None:
        """Write the paper of the next ballot, with exactly those who stand in it."""
        self._with_ballot("In phiếu của lượt nào?", self._print)

    def _print(self, asked: Asked, number: int) -> None:
        self.notice.say("Đang viết phiếu…")
        meeting, record = self.meeting, self.dossier.record

        def make() -> None:
            try:
                file, content = paper(meeting, asked, number)
            except Refused as refused:
                self.app.call_from_thread(self._refused, record, refused)
                return
            self.app.call_from_thread(self._put_down, record, file, content)

        self.run_worker(make, thread=True, exclusive=True, group="ballot")

    def _refused(self, record: str, refused: Refused) -> None:
        if self.house.has_open(record):
            self.notice.refused(refused.findings)

    def _put_down(self, record: str, file: str, content: bytes) -> None:
        if not self.house.has_open(record):
            return
        folder = self.house.papers / slug(record)
        try:
            warnings = put_down(self.dossier, folder, file, content)
        except Refused as refused:
            self.notice.refused(refused.findings)
            return
        what = "giữ nguyên" if warnings else "phiếu"
        self.notice.done(f"{what} {file} cho {copies(len(self.item.present))}, ở {folder}", warnings)

    # What is rare.

    def action_criterion(self) -> None:
        """Put a criterion that is not agreed to the vote, before the whole."""
        if not self._chosen_item():
            return
        ballots = (asked.ballot for asked in self.ballots)
        whole = next((one for one in ballots if one.question == "level" and not one.runoff), None)
        if whole is None:
            self.notice.say(
                "Tiêu chí chỉ được biểu quyết riêng trước khi bỏ phiếu bốn mức (Phụ lục, mục 1.2.2 và 2.2.2)."
            )
        else:
            ask_criterion(self, self.item, whole.subjects, self._add)

    def _add(self, asked: Asked) -> None:
        self._criteria = (*self._criteria, asked)
        self.show()
        self.notice.say(f"Thêm lượt biểu quyết tiêu chí «{asked.criterion}». F4 in phiếu, F2 ghi số phiếu.")

    def action_settle(self) -> None:
        """Settle a tie at the cap without a ballot, where the reading says so."""
        if self._chosen_item():
            settle(self, self.item)


def _held(item: Item, asked: Asked) -> bool:
    """Whether that criterion was voted on already, for the same subject."""
    return any(
        held.criterion == asked.criterion and set(asked.ballot.subjects) <= set(held.votes) for held in item.rounds
    )


def _ballot_rows(meeting: Meeting, ballots: tuple[Asked, ...], first: int) -> Iterator[Row]:
    for number, asked in enumerate(ballots):
        standing = str(len(asked.ballot.subjects))
        yield Row(str(number), (str(first + number), asked_in_words(meeting, asked), standing))


SCREEN = Vote
