"""The minutes (biên bản): read as they stand, adopted by figures, closed; afterwards only numbered corrections."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from msgspec.structs import replace
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from meetings.acts import AnyAct, CorrectionMade, MeetingClosed, MinutesAdopted
from meetings.faults import faults_in, warnings_in
from meetings.may.attend import unseen_findings
from meetings.meeting import Meeting
from meetings.tally import adoption
from meetings.vietnamese import two_digits
from tui.modals.ask import Question, Wrong
from tui.modals.form import Attempt, Blank
from tui.modals.kept import Kept, KeptForm
from tui.screens.base import FRAME_KEYS, Answers, StepScreen
from tui.widgets.notice import sentence
from tui.widgets.reading import Reading

LOOKS = {"section": "bold underline", "heading": "bold", "text": ""}
LAST_YEAR = 9999
"""A meeting closed then is closed after everything else, so that no hour stands in the way of asking."""
FIGURES = (
    ("in_favour", "Tán thành (số người)"),
    ("against", "Không tán thành (để trống là không có ai)"),
    ("abstain", "Không có ý kiến (để trống là không có ai)"),
)


class Minutes(StepScreen, inherit_bindings=False):
    """The minutes as they would be printed now, and what may be done with them."""

    NAME = "Biên bản"
    STEP = "minutes"
    MEETING_ALONE = True
    ABOUT = (
        "Biên bản như sẽ in ra lúc này; mũi tên, PageUp, PageDown để đọc.\n"
        "Đọc lại xong thì F9, ghi số người tán thành, không tán thành, không có ý kiến; rồi F2 ghi giờ bế mạc.\n"
        "Biên bản đã thông qua thì không sửa được nữa, chỉ ghi đính chính có đánh số (F4)."
    )
    CSS_PATH = "minutes.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "adopt", "Thông qua", id="minutes.adopt", tooltip="Thông qua biên bản bằng số liệu biểu quyết"),
        Binding("f2", "close", "Bế mạc", id="minutes.close", tooltip="Ghi giờ bế mạc"),
        Binding(
            "f4", "correct", "Đính chính", show=False, id="minutes.correct", tooltip="Đính chính biên bản đã thông qua"
        ),
        *FRAME_KEYS,
    ]

    def body(self) -> ComposeResult:
        """What is due over the minutes themselves."""
        yield Static("", id="state", classes="told", markup=False)
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
        self.query_one("#state", Static).update("\n".join(_state(self.meeting)))
        self._mind("\n".join(_unseen(self.meeting)))
        self.query_one("#opening", Static).update(opening)
        self.query_one("#text", Static).update(_flowing((*below, *_corrections(self.meeting))))

    def _mind(self, told: str) -> None:
        """What to mind stands over the minutes, and takes no room where there is nothing."""
        unseen = self.query_one("#unseen", Static)
        unseen.update(told)
        unseen.display = bool(told)

    # Adopting.

    def action_adopt(self) -> None:
        """Ask for the figures, unless something stands against adopting at all."""
        if not self._refused(MinutesAdopted(0)):
            questions = [Question(key, label, optional=key != "in_favour") for key, label in FIGURES]
            self.ask("Thông qua biên bản", questions, self._figures_said, _needed(self.meeting))

    def _figures_said(self, said: Answers) -> object:
        """On to the amendments; where the figures cannot be, they are asked again as they were typed."""
        act = _read(said)
        if isinstance(act, Wrong):
            self.notice.say(f"Chưa đọc được số «{said[act.key]}», vui lòng ghi bằng chữ số.")
            return act
        self.notice.say("")
        if self._refused(act):
            return _too_many(act, self.meeting.voters_there) or False
        self._ask_amendments(act)
        return True

    def _ask_amendments(self, act: MinutesAdopted) -> None:
        """The last look before the book is closed: the figures stand in the title, a warning below."""
        warned = (sentence(warning) for warning in warnings_in(self.dossier.findings(act)))
        hint = " ".join((*warned, "Không có thì để trống."))
        blank = Blank("amendments", "Nội dung sửa đổi, bổ sung", hint=hint, lines=True)
        what = f"thông qua biên bản, {_figures(act)}"
        self._fill(
            _figures(act), [blank], lambda said: self._tried(replace(act, amendments=said["amendments"]), what), "amend"
        )

    # Closing and correcting.

    def action_close(self) -> None:
        """Ask for the hour of closing."""
        if not self._refused(MeetingClosed(self.meeting.prepared.planned.replace(year=LAST_YEAR, day=1))):
            self.ask_moment("Bế mạc", "Giờ bế mạc", lambda at, _: self.do(MeetingClosed(at), f"bế mạc lúc {at:%H:%M}"))

    def action_correct(self) -> None:
        """Ask what is to be read instead, and why."""
        if self._refused(CorrectionMade("", "")):
            return
        number = two_digits(len(self.meeting.corrections) + 1)
        blanks = [Blank("text", "Sửa điều gì thành điều gì", lines=True), Blank("reason", "Lý do")]
        self._fill(f"Đính chính số {number}", blanks, lambda said: self._correct(said, blanks, number), "correct")

    def _correct(self, said: Answers, blanks: Sequence[Blank], number: str) -> list[str]:
        lacking = [f"«{one.label}» còn trống, vui lòng ghi." for one in blanks if not said[one.key]]
        told = lacking or self._tried(CorrectionMade(said["text"], said["reason"]), f"đính chính số {number}")
        if not told:
            self.query_one("#paper", Reading).scroll_end(animate=False)
        return told

    def _fill(self, title: str, blanks: Sequence[Blank], attempt: Attempt, keep: str) -> None:
        """Ask for a long text, which outlasts Esc, Ctrl+Q and a power cut until it is in the book."""
        kept = Kept(self.drafts, f"minutes:{keep}")

        def left(said: Answers | None) -> None:
            if said is None and kept.found() is not None:
                self.notice.say("Chưa ghi vào sổ. Chữ đã gõ được giữ lại: mở phiếu này lần nữa để ghi tiếp.")

        self.app.push_screen(KeptForm(title, blanks, attempt, kept), left)

    def _tried(self, act: AnyAct, what: str) -> list[str]:
        """Record it; what stands in the way, in sentences for a form."""
        faults = faults_in(self.dossier.findings(act))
        if not faults:
            self.do(act, what)
        return [sentence(finding) for finding in faults]

    def _refused(self, act: AnyAct) -> bool:
        """Say why an act of this kind cannot be done now, before anybody types."""
        faults = faults_in(self.dossier.findings(act))
        if faults:
            self.notice.refused(faults)
        return bool(faults)


def _state(meeting: Meeting) -> Iterator[str]:
    """Who is there, how far the minutes are, what is due and its key."""
    convened, there = two_digits(len(meeting.convened)), two_digits(meeting.voters_there)
    yield f"Triệu tập {convened} · đang có mặt {there} · {_stage(meeting)}"
    yield _due(meeting)


def _unseen(meeting: Meeting) -> Iterator[str]:
    """Steps that nobody recorded, as long as they still can be."""
    for finding in () if meeting.adopted else unseen_findings(meeting):
        yield f"Lưu ý (không in ra): {sentence(finding)}"


def _stage(meeting: Meeting) -> str:
    if not meeting.adopted:
        return "DỰ THẢO, chưa thông qua" if meeting.adoption is None else "DỰ THẢO, chưa đủ quá nửa tán thành"
    closed = "chưa ghi giờ bế mạc" if meeting.closed is None else f"bế mạc {meeting.closed:%H:%M}"
    return f"ĐÃ THÔNG QUA · {closed}"


def _due(meeting: Meeting) -> str:
    if not meeting.adopted:
        return "Đọc lại biên bản, rồi F9 ghi kết quả thông qua."
    if meeting.closed is None:
        return "F2 ghi giờ bế mạc. Biên bản không sửa được nữa; cần sửa thì F4 ghi đính chính."
    made = f"Đã có {two_digits(len(meeting.corrections))} đính chính." if meeting.corrections else ""
    return f"F4 ghi đính chính có đánh số, F6 sang Văn bản. {made}".rstrip()


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


def _too_many(act: MinutesAdopted, there: int) -> Wrong | None:
    """The figure with which there are more voices than voters, if there are."""
    for place, (key, _) in enumerate(FIGURES, start=1):
        if sum(getattr(act, one) for one, _ in FIGURES[:place]) > there:
            return Wrong(key)
    return None


def _figures(act: MinutesAdopted) -> str:
    said = f"{two_digits(act.in_favour)} người tán thành, {two_digits(act.against)} không tán thành"
    return f"{said}, {two_digits(act.abstain)} không có ý kiến"


def _corrections(meeting: Meeting) -> Iterator[tuple[str, str]]:
    if meeting.corrections:
        yield "ĐÍNH CHÍNH SAU KHI THÔNG QUA", LOOKS["section"]
    for number, made in enumerate(meeting.corrections, start=1):
        yield f"{number}. {made.text}", LOOKS["text"]
        yield f"Lý do: {made.reason}", LOOKS["text"]


def _flowing(lines: Iterable[tuple[str, str]]) -> Text:
    """Paragraphs, each section and heading set off; what was typed is never markup."""
    text = Text()
    for line, look in lines:
        text.append(f"\n{line}\n" if look == LOOKS["section"] else f"{line}\n", look)
    return text


SCREEN = Minutes
