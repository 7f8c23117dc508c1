"""Decisions at the cap (quyết định ở giới hạn loại A): those over it together, the places, who is chosen, for what reason."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from forms.kpi.parts.levels import letter_of
from meetings.kpi.acts import CapRaised, LevelsDecided
from meetings.kpi.month import Decision, ExcellentUnit
from meetings.people import LEVELS, Level
from meetings.trouble import words_for
from meetings.vietnamese import two_digits
from tui.files.choices import Choices, reasons_of
from tui.modals.form import WIDEST_LABEL, Answers, Blank, Misfilled
from tui.modals.told import Told
from tui.screens.kpi.frame import MONTH_KEYS, MonthScreen
from tui.screens.kpi.saying import DAY, day_of, may_decide
from tui.telling.month import brief, person_told
from tui.telling.names import end_of_name
from tui.telling.places import CHOICES, MARKS, at_the_cap, chosen_now, places_told, scope_lines, standing_rows
from tui.typed.amounts import typed_day
from tui.widgets.brief import Brief
from tui.widgets.listed import MARKING
from tui.widgets.rows import Column, Rows

NOBODY = "Chưa có ai đủ điểm loại A. Điểm từng người ở màn hình Mọi người (F3)."

PUBLIC = "Kết quả đã công khai. Muốn đổi: hủy kết quả trên phiếu của người ấy (F2)."


class Decisions(MonthScreen, inherit_bindings=False):
    """Everybody with the points of an A; a number and a digit chooses, F2 records."""

    NAME = "Quyết định"
    PART = "kpi.decisions"
    ABOUT = (
        "Những người đủ điểm loại A, xếp theo điểm; số chỗ của cả cơ quan và từng nhóm.\n"
        f"{MARKING}  {MARKS}\n"
        "F9 để mọi người chưa chọn ở loại B. F2 ghi quyết định vào sổ, kèm lý do của từng người; chưa bấm F2 thì chưa ghi gì. Điểm không đổi.\n"
        "F4 ghi quyết định của cấp có thẩm quyền nâng tỷ lệ loại A cho đơn vị xuất sắc. F5 xem số chỗ tính thế nào."
    )
    CSS_PATH = "decisions.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "decide", "Ghi quyết định", id="decisions.decide", tooltip="Ghi những gì đã chọn, kèm lý do"),
        Binding("f4", "raise_cap", "Nâng tỷ lệ", id="decisions.raise", tooltip="Quyết định nâng tỷ lệ loại A"),
        Binding("f9", "rest", "Còn lại: B", show=False, id="decisions.rest", tooltip="Mọi người chưa chọn để ở loại B"),
        Binding("f5", "places", "Cách tính", show=False, id="decisions.places", tooltip="Số chỗ loại A tính thế nào"),
        *MONTH_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._chosen: dict[str, Level | None] = {}
        """What was chosen here and is not in the book; kept among the drafts as well."""

    def body(self) -> ComposeResult:
        """The places over the people."""
        yield Brief(id="places", classes="told")
        yield Rows(
            Column("STT", 4, "right"),
            Column("Họ và tên", cut=end_of_name),
            Column("Nhóm", 12),
            Column("Điểm", 6, "right"),
            Column("Vượt ở", 13),
            Column("Chọn", 17),
            title="Đủ điểm loại A",
            empty=NOBODY,
            marks=MARKS,
            id="standing",
        )
        yield Brief(id="whole", classes="told")

    def on_mount(self) -> None:
        """Take the keys, with what was chosen before the screen was left or the power went."""
        try:
            kept = Choices(self.drafts).found()
        except OSError as error:
            self.notice.say(f"Không đọc được các lựa chọn ghi dở: {words_for(error)}.")
        else:
            if kept is not None:
                self._chosen = dict(kept.levels)
                self.show()
                self.notice.say(f"Các lựa chọn ghi dở lúc {kept.at}, chưa ghi vào sổ. F2 để ghi quyết định.")
        self.standing.focus()

    @property
    def standing(self) -> Rows:
        """Those at the cap."""
        return self.query_one("#standing", Rows)

    def show(self) -> None:
        """The places as they would be with what is chosen, and everybody with it."""
        chosen = self.chosen
        over = "VƯỢT GIỚI HẠN, chờ quyết định." if self.recorded.over else "Không vượt giới hạn loại A."
        self.tell("#places", "\n".join((over, *brief(scope_lines(self.recorded, chosen), 6))))
        self.standing.empty = PUBLIC if self.recorded.is_public else NOBODY
        self.standing.show(tuple(standing_rows(self.recorded, chosen)))
        self._whole()

    @property
    def chosen(self) -> dict[str, Level]:
        """What stands in the book, with what was chosen since."""
        standing = {score.person.id for score in at_the_cap(self.recorded)}
        self._chosen = {one: level for one, level in self._chosen.items() if one in standing}
        levels = {**chosen_now(self.recorded), **self._chosen}
        return {one: level for one, level in levels.items() if level is not None}

    @on(Rows.Moved, "#standing")
    def _whole(self) -> None:
        here = self.standing.current
        self.tell("#whole", "" if here is None else person_told(self.recorded, here))

    @on(Rows.Marked, "#standing")
    def _choose(self, event: Rows.Marked) -> None:
        if event.mark not in CHOICES:
            self.notice.say(f"Không có dấu {event.mark}. {MARKS}")
            return
        level = CHOICES[event.mark]
        if level is None and event.key in chosen_now(self.recorded):
            self.notice.say("Quyết định đã ghi thì gạch bỏ trong sổ (F7), hoặc chọn mức khác.")
            return
        self._keep({event.key: level})

    def action_rest(self) -> None:
        """Whoever is not chosen yet stays in the level below."""
        below = self.recorded.outcome.rules.classes[1][0]
        chosen = self.chosen
        self._keep({one.person.id: below for one in at_the_cap(self.recorded) if one.person.id not in chosen})

    def _keep(self, chosen: dict[str, Level | None]) -> None:
        """Choose, and put all that was chosen on the disk at once: nothing is lost by leaving or by a power cut."""
        self._chosen |= chosen
        try:
            Choices(self.drafts).keep(self._chosen)
        except OSError as error:
            self.notice.say(f"Chưa giữ được lựa chọn ({words_for(error)}), cũng chưa ghi vào sổ. F2 để ghi quyết định.")
        else:
            self.notice.say("Chưa ghi vào sổ. F2 để ghi quyết định.")
        self.show()

    def action_decide(self) -> None:
        """Ask for the reasons, unless what is chosen may not be decided."""
        now = chosen_now(self.recorded)
        chosen = sorted(self.chosen.items(), key=lambda pair: LEVELS.index(pair[1]))  # who share a level stand together
        fresh = {one: level for one, level in chosen if now.get(one) != level}
        if not fresh:
            self.notice.say(f"Chưa chọn ai. Gõ số thứ tự rồi: {MARKS}.")
            return
        decisions = tuple(Decision(one, level, "-") for one, level in fresh.items())
        if not self.may(LevelsDecided(self.today, "-", decisions)):
            return
        head = self.recorded.people[self.recorded.month.unit.head].name
        blanks = [
            Blank("by", "Ai quyết", head, hint=may_decide(self.recorded, [self.recorded.people[one] for one in fresh])),
            Blank("on", "Ngày", typed_day(self.today), hint=DAY),
            *self._reasons(fresh),
        ]
        title = f"Quyết định về {two_digits(len(fresh))} người"
        self.fill(title, blanks, lambda said: self._decided(fresh, said), keep=reasons_of(fresh))

    def _reasons(self, fresh: Mapping[str, Level]) -> Iterator[Blank]:
        """A line for each, beside the name; one left empty says what the line above it says, where that is of the same level."""
        above: tuple[str, Level] | None = None
        for place, (one, level) in enumerate(fresh.items()):
            name, letter = self.recorded.names[one], letter_of(self.recorded.outcome.regulation, level)
            same = f"; để trống thì như lý do của {above[0]}" if above and above[1] == level else ""
            label = f"{letter}: {end_of_name(name, WIDEST_LABEL - 7)}"
            yield Blank(f"r-{place}", label, hint=f"Lý do để {name} ở loại {letter}{same}")
            above = name, level

    def _decided(self, fresh: dict[str, Level], said: Answers) -> Sequence[str | Misfilled]:
        day = day_of(said, self.today)
        if isinstance(day, list):
            return day
        if not said["by"]:
            return [Misfilled("by", "chưa ghi ai quyết định; vui lòng ghi")]
        reasons: dict[Level, str] = {}
        made: list[Decision] = []
        for place, (one, level) in enumerate(fresh.items()):
            reasons[level] = said[f"r-{place}"] or reasons.get(level, "")
            if not reasons[level]:
                return [Misfilled(f"r-{place}", f"chưa ghi lý do về {self.recorded.names[one]}; vui lòng ghi")]
            made.append(Decision(one, level, reasons[level]))
        faults = self.tried(
            [LevelsDecided(day, said["by"], tuple(made))], f"quyết định về {two_digits(len(fresh))} người"
        )
        if not faults:
            self._chosen = {}
            with suppress(OSError):  # choices that could not be thrown away are seen to stand in the book already
                Choices(self.drafts).drop()
            self.show()
        return faults

    def action_places(self) -> None:
        """How the places were reckoned."""
        self.app.push_screen(Told("Số chỗ loại A", list(places_told(self.recorded))))

    def action_raise_cap(self) -> None:
        """The decision of the competent level on a higher share."""
        given = self.recorded.month.excellent_unit
        raised = self.recorded.outcome.regulation.raised_cap
        most = f"{raised.exact.numerator}/{raised.exact.denominator}"
        blanks = [
            Blank("decided_by", "Cấp quyết", given.decided_by if given else "", hint="Cấp có thẩm quyền quyết định"),
            Blank("number", "Số", given.number if given else "", hint="Số của quyết định"),
            Blank("on", "Ngày", typed_day(given.decided_on if given else self.today), hint=DAY),
            Blank("ground", "Căn cứ", given.ground if given else "", hint="Thành tích xuất sắc, nổi trội của đơn vị"),
            Blank("share", "Tỷ lệ", given.share if given else most, hint=f"Nhiều nhất {most} ({raised.clause})"),
        ]
        self.fill("Nâng tỷ lệ loại A", blanks, self._raised)

    def _raised(self, said: Answers) -> list[str]:
        day = day_of(said, self.today)
        if isinstance(day, list):
            return day
        decided = ExcellentUnit(said["decided_by"], said["number"], day, said["ground"], said["share"])
        return self.tried([CapRaised(decided)], f"nâng tỷ lệ loại A lên {said['share']}")


SCREEN = Decisions
