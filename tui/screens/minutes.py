"""The minutes (biên bản): read as they stand, adopted by figures, closed; afterwards only numbered corrections."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import ClassVar

from msgspec.structs import replace
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from forms.parts.wording import capital
from meetings.acts import AnyAct, CorrectionMade, MeetingClosed, MinutesAdopted
from meetings.correcting import holding
from meetings.faults import Finding, faults_in, warnings_in
from meetings.may.minutes import MINUTES_NOT_ADOPTED
from meetings.meeting import Meeting
from meetings.tally import adoption
from meetings.vietnamese import tidy, two_digits
from tui.modals.ask import Question, Wrong
from tui.modals.confirm import Confirm
from tui.modals.form import Blank
from tui.screens.base import FRAME_KEYS, StepScreen
from tui.screens.record import Answers
from tui.telling.minutes import LOOKS, correction_in_words, corrections, open_ballots, state, to_mind
from tui.widgets.brief import Brief
from tui.widgets.notice import sentence
from tui.widgets.reading import Reading

FIGURES = (
    ("in_favour", "Tán thành (số người)"),
    ("against", "Không tán thành (để trống là không có ai)"),
    ("abstain", "Không có ý kiến (để trống là không có ai)"),
)
PLACES = {"in_favour": "adoption.for", "against": "adoption.against", "abstain": "adoption.abstain"}
"""Where a fault of each figure is told."""
AT_LAST = MeetingClosed(datetime.max)  # noqa: DTZ901 - local
"""A closing after all that is recorded, so that no hour is in its way."""


class Minutes(StepScreen, inherit_bindings=False):
    """The minutes as they would be printed now, and what may be done with them."""

    NAME = "Biên bản"
    STEP = "minutes"
    MEETING_ALONE = True
    ABOUT = (
        "Biên bản như sẽ in ra lúc này; mũi tên, PageUp, PageDown để đọc.\n"
        "Đọc lại xong thì F9, ghi số người tán thành, không tán thành, không có ý kiến; rồi F2 ghi giờ bế mạc.\n"
        "Biên bản đã thông qua thì không sửa được nữa, chỉ ghi đính chính có đánh số (F4);\n"
        "đính chính ghi nhầm thì bãi bỏ bằng một đính chính khác (F5)."
    )
    CSS_PATH = "minutes.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "adopt", "Thông qua", id="minutes.adopt", tooltip="Thông qua biên bản bằng số liệu biểu quyết"),
        Binding("f2", "close", "Bế mạc", id="minutes.close", tooltip="Ghi giờ bế mạc"),
        Binding("f4", "correct", "Đính chính", id="minutes.correct", tooltip="Đính chính biên bản đã thông qua"),
        Binding(
            "f5", "withdraw", "Bãi bỏ", show=False, id="minutes.withdraw", tooltip="Bãi bỏ một đính chính ghi nhầm"
        ),
        *FRAME_KEYS,
    ]

    def body(self) -> ComposeResult:
        """What is due over the minutes themselves."""
        yield Brief(id="state", classes="told")
        with Reading(id="paper"):
            yield Static("", id="unseen", markup=False)
            yield Static("", id="opening", markup=False)
            yield Static("", id="text", markup=False)

    def on_mount(self) -> None:
        """Take the keys that scroll."""
        self.query_one("#paper").focus()

    def show(self) -> None:
        """The minutes as they would be printed now, the corrections behind them."""
        from forms.papers.minutes import minutes_of
        from forms.read_out import read_out
        from meetings.vouching import vouched

        book = vouched(self.dossier.book.stored(self.dossier.record))
        lines = read_out(minutes_of(self.meeting, book.closed_by))
        opening = Text("\n".join(line.text for line in lines if line.look == "opening"), "bold")
        below = [(line.text, LOOKS[line.look]) for line in lines if line.look != "opening"]
        self.query_one("#state", Static).update("\n".join(state(self.meeting)))
        self._mind("\n".join(to_mind(self.meeting)))
        self.query_one("#opening", Static).update(opening)
        self.query_one("#text", Static).update(_flowing((*below, *corrections(self.meeting))))

    def _mind(self, told: str) -> None:
        """What to mind stands over the minutes, and takes no room where there is nothing."""
        unseen = self.query_one("#unseen", Static)
        unseen.update(told)
        unseen.display = bool(told)

    def idle(self) -> tuple[str, ...]:
        """Minutes are adopted once, a meeting closes once, only what is adopted is corrected."""
        return (*super().idle(), *self.useless(adopt=MinutesAdopted(0), close=AT_LAST, correct=CorrectionMade("", "")))

    # Adopting.

    def action_adopt(self) -> None:
        """Ask for the figures, unless something stands against adopting at all."""
        if self.may(MinutesAdopted(0)):
            questions = [Question(key, label, optional=key != "in_favour") for key, label in FIGURES]
            self.ask("Thông qua biên bản", questions, self._figures_said, _needed(self.meeting))

    def _figures_said(self, said: Answers) -> object:
        """On to the amendments; where the figures cannot be, they are asked again as they were typed."""
        act = _read(said)
        if isinstance(act, Wrong):
            self.notice.say(f"Chưa đọc được số «{said[act.key]}», vui lòng ghi bằng chữ số.")
            return act
        self.notice.say("")
        if not self.may(act):
            return _at_fault(self.dossier.findings(act))
        self._ask_amendments(act)
        return True

    def _ask_amendments(self, act: MinutesAdopted) -> None:
        """The last look before the book is closed: the figures stand in the title, a warning below."""
        found = (sentence(warning) for warning in warnings_in(self.dossier.findings(act)))
        warned = (f"{capital(told)}." for told in (*open_ballots(self.meeting), *found))
        hint = " ".join((*warned, "Không có thì để trống."))
        blank = Blank("amendments", "Nội dung sửa đổi, bổ sung", hint=hint, lines=True)
        what = f"thông qua biên bản, {_figures(act)}"
        self.fill(
            _figures(act),
            [blank],
            lambda said: self._tried(replace(act, amendments=said["amendments"]), what),
            keep="minutes:amend",
        )

    # Closing and correcting.

    def action_close(self) -> None:
        """Ask for the hour of closing; first whether to close at all, while the minutes are not adopted."""
        if not self.may(AT_LAST):
            return
        draft = [one for one in self.dossier.findings(AT_LAST) if one.code == MINUTES_NOT_ADOPTED.code]
        if draft:
            told = "\n".join(capital(one) for one in (*open_ballots(self.meeting), *map(sentence, draft)))
            question = f"{told}\nThường thì thông qua trước (F9) rồi mới bế mạc. Vẫn ghi bế mạc bây giờ?"
            self.app.push_screen(Confirm(question), lambda agreed: self._ask_hour() if agreed else None)
        else:
            self._ask_hour()

    def _ask_hour(self) -> None:
        self.ask_moment("Bế mạc", "Giờ bế mạc", lambda at, _: self.do(MeetingClosed(at), f"bế mạc lúc {at:%H:%M}"))

    def action_correct(self) -> None:
        """Ask what is to be read instead, and why."""
        if not self.may(CorrectionMade("", "")):
            return
        number = two_digits(len(self.meeting.corrections) + 1)
        blanks = [Blank("text", "Sửa điều gì thành điều gì", lines=True), Blank("reason", "Lý do")]
        self.fill(
            f"Đính chính số {number}", blanks, lambda said: self._correct(said, blanks, number), keep="minutes:correct"
        )

    def _correct(self, said: Answers, blanks: Sequence[Blank], number: str) -> list[str]:
        lacking = [f"«{one.label}» còn trống, vui lòng ghi." for one in blanks if not said[one.key]]
        told = lacking or self._tried(CorrectionMade(said["text"], said["reason"]), f"đính chính số {number}")
        if not told:
            self.query_one("#paper", Reading).scroll_end(animate=False)
        return told

    def action_withdraw(self) -> None:
        """Ask which correction is withdrawn, and why."""
        if not self.may(CorrectionMade("", "")):
            return
        options = {
            str(number): f"số {two_digits(number)}: {tidy(correction_in_words(made))}"
            for number, made in holding(self.meeting.corrections).items()
        }
        if not options:
            self.notice.say("Chưa có đính chính nào để bãi bỏ.")
            return
        number = two_digits(len(self.meeting.corrections) + 1)
        blanks = [
            Blank("withdraws", "Bãi bỏ", options=options, value=next(reversed(options))),
            Blank("reason", "Lý do"),
        ]
        self.fill(
            f"Đính chính số {number}: bãi bỏ",
            blanks,
            lambda said: self._withdraw(said, blanks, number),
            keep="minutes:withdraw",
        )

    def _withdraw(self, said: Answers, blanks: Sequence[Blank], number: str) -> list[str]:
        lacking = [f"«{one.label}» còn trống, vui lòng ghi." for one in blanks if not said[one.key]]
        which = int(said["withdraws"] or 0)
        act = CorrectionMade("", said["reason"], which)
        told = lacking or self._tried(act, f"đính chính số {number}, bãi bỏ đính chính số {two_digits(which)}")
        if not told:
            self.query_one("#paper", Reading).scroll_end(animate=False)
        return told

    def _tried(self, act: AnyAct, what: str) -> list[str]:
        """Record it; what stands in the way, in sentences for a form."""
        faults = faults_in(self.dossier.findings(act))
        if not faults:
            self.do(act, what)
        return [sentence(finding) for finding in faults]


def _needed(meeting: Meeting) -> str:
    majority = adoption(len(meeting.convened))
    figures = f"Triệu tập {two_digits(majority.base)}, có mặt {two_digits(meeting.voters_there)}"
    return f"{figures}; cần ít nhất {two_digits(majority.needed)} người tán thành"


def _read(said: Answers) -> MinutesAdopted | Wrong:
    """What was typed at the adoption; or which figure cannot be read."""
    unread = next((key for key, _ in FIGURES if not (said[key] or "0").isdecimal()), None)
    if unread is not None:
        return Wrong(unread)
    in_favour, against, abstain = (int(said[key] or "0") for key, _ in FIGURES)
    return MinutesAdopted(in_favour, against, abstain)


def _at_fault(findings: Iterable[Finding]) -> Wrong | bool:
    """The figure that a fault is about, where it names one."""
    places = [finding.where for finding in faults_in(findings)]
    return next((Wrong(key) for key, place in PLACES.items() if place in places), False)


def _figures(act: MinutesAdopted) -> str:
    said = f"{two_digits(act.in_favour)} người tán thành, {two_digits(act.against)} không tán thành"
    return f"{said}, {two_digits(act.abstain)} không có ý kiến"


def _flowing(lines: Iterable[tuple[str, str]]) -> Text:
    """Paragraphs, each section and heading set off; what was typed is never markup."""
    text = Text()
    for line, look in lines:
        text.append(f"\n{line}\n" if look == LOOKS["section"] else f"{line}\n", look)
    return text


SCREEN = Minutes
