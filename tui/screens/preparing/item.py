"""One item (nội dung biểu quyết): whom it rates, what each gave itself, what is proposed, who is not rated and why."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from msgspec.structs import replace
from textual.binding import Binding, BindingType

from forms.parts.naming import Names, names_of
from forms.parts.terms import EFFECTS, LEVEL_WORDS
from meetings.item import Item
from meetings.people import Subject
from meetings.putting import placed
from meetings.vietnamese import two_digits
from tui.modals.ask import Question
from tui.modals.confirm import Confirm
from tui.modals.form import Answers
from tui.screens.preparing.circle import Circle
from tui.screens.preparing.frame import PART_KEYS
from tui.screens.preparing.naming import SubjectsAsked
from tui.screens.preparing.part_of_item import PartOfItem
from tui.screens.preparing.subject import CONDITIONS, PROPOSED_FROM, RATED, blanks_of, filled, marked, said_of
from tui.telling.names import end_of_name
from tui.widgets.listed import MARKING
from tui.widgets.rows import Column, Row

NAMED = 8
"""So many of those who take something recorded with them are named in the question."""


class ItemPart(SubjectsAsked, PartOfItem, inherit_bindings=False):
    """The subjects of one item in ballot order."""

    NAME = "Nội dung biểu quyết"
    MARKS = "1–4 tự nhận · 5–8 đề xuất · 9 điều kiện XS · 0 không xếp loại"
    ABOUT = (
        f"{MARKING}"
        "  1 2 3 4  tự nhận: xuất sắc, tốt, hoàn thành, không hoàn thành\n"
        "  5 6 7 8  được đề xuất các mức ấy; gõ lại mức đang có thì bỏ mức\n"
        "  9  đủ hay chưa đủ tiêu chuẩn, điều kiện xuất sắc;  0  không xếp loại (kèm lý do) hay lại xếp loại\n"
        "Mỗi thay đổi được ghi vào sổ ngay; F12 lấy lại như trước."
    )
    NAMES = 1
    COLUMNS = (
        Column("STT", 4, "right"),
        Column("Đối tượng", 22, cut=end_of_name),
        Column("Tự nhận", 16),
        Column("Đề xuất", 16),
        Column("Ghi chú"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "add", "Đối tượng", id="item.add", tooltip="Đánh dấu ai được xếp loại; ghi tên đối tượng khác"),
        Binding("f4", "details", "Chi tiết", id="item.details", tooltip="Sửa mọi điều về đối tượng đang chọn"),
        Binding("f5", "circle", "Thành phần", id="item.circle", tooltip="Ai biểu quyết nội dung này"),
        Binding("f9", "drop", "Bỏ", show=False, id="item.drop", tooltip="Bỏ đối tượng đang chọn khỏi nội dung này"),
        *PART_KEYS,
    ]

    def heading(self) -> str:
        """Whom it rates."""
        return "Đối tượng xếp loại"

    def over(self) -> Iterator[str]:
        """What the item is, who votes on it."""
        item = self.item
        yield f"Nội dung {item.number + 1}: {item.voting.name} ({item.voting.clause}); kết quả là {EFFECTS[item.force].alone}"
        circle, convened = len(item.circle), len(self.meeting.convened)
        voters = (
            f"cả {two_digits(circle)} người được triệu tập"
            if circle == convened
            else f"{two_digits(circle)}/{two_digits(convened)} người"
        )
        yield f"Xếp loại {two_digits(len(item.rated))}/{two_digits(len(item.subjects))} đối tượng · biểu quyết: {voters}"

    def rows(self) -> Iterator[Row]:
        """In ballot order."""
        return _rows(self.item, names_of(self.meeting))

    def whole(self, key: str) -> str:
        """Everything noted of somebody."""
        subject = self.item.subject(key)
        return "" if subject is None else "; ".join((self.meeting.everybody.name(subject.id), *_notes(subject)))

    def marked(self, key: str, mark: int) -> None:
        """A level taken or given back, a condition, whether somebody is rated."""
        subject = self.item.subject(key)
        if subject is None:
            return
        if mark == RATED and subject.rated:
            self.ask(
                f"Không xếp loại {self.meeting.everybody.name(subject.id)}",
                [Question("reason", "Lý do")],
                lambda said: self._put(replace(subject, rated=False, reason=said["reason"]), "không xếp loại"),
            )
        else:
            changed = marked(subject, mark)
            self._put(changed, _what(changed, mark))

    def _put(self, subject: Subject, what: str) -> None:
        subjects = tuple(subject if one.id == subject.id else one for one in self.item.subjects)
        put = replace(self.meeting.put[self._number], subjects=subjects)
        self.change_items({self._number: put}, f"{self.meeting.everybody.name(subject.id)}: {what}")

    def action_add(self) -> None:
        """Mark whom the item rates, or name something else that it rates."""
        self.ask_subjects(self.item.voting, self.item.subjects, self._chosen)

    def _chosen(self, subjects: tuple[Subject, ...]) -> list[str]:
        now, wanted = self.item.subjects, {one.id for one in subjects}
        there = {one.id for one in now}
        gone = [one for one in now if one.id not in wanted]
        fresh = [one for one in subjects if one.id not in there]
        if not gone and not fresh:
            self.notice.say("Đối tượng đang đúng như vậy.")
            return []
        names = names_of(self.meeting)
        told = [f"{word} {_called(several, names)}" for word, several in (("thêm", fresh), ("bỏ", gone)) if several]
        what = f"{', '.join(told)}; nội dung {self._number + 1} có {two_digits(len(subjects))} đối tượng"
        staying = [one for one in now if one.id in wanted]
        return self._unless_lost(gone, lambda: self._subjects(placed(staying, fresh, self.meeting), what))

    def _subjects(self, subjects: tuple[Subject, ...], what: str) -> list[str]:
        put = replace(self.meeting.put[self._number], subjects=subjects)
        return self.tried_change({self._number: put}, what)

    def _unless_lost(self, gone: Sequence[Subject], then: Callable[[], list[str]]) -> list[str]:
        """Go on at once where those who go take nothing recorded with them; else once that is meant."""
        lost = [(one, "; ".join(said_of(one, self.meeting))) for one in gone]
        names = names_of(self.meeting)
        told = [f"{names.bare(one.id)}: {said}" for one, said in lost if said]
        if not told:
            return then()
        more = f"\nvà {two_digits(len(told) - NAMED)} đối tượng khác" if len(told) > NAMED else ""
        question = "\n".join((f"Bỏ khỏi nội dung {self._number + 1} thì mất những điều đã ghi:", *told[:NAMED]))
        self.app.push_screen(Confirm(f"{question}{more}"), lambda agreed: self.told(then()) if agreed else None)
        return []

    def action_details(self) -> None:
        """Everything about the subject under the cursor."""
        subject = self._current()
        if subject is not None:
            blanks = blanks_of(subject, self.meeting)
            self.fill(self.meeting.everybody.name(subject.id), blanks, lambda said: self._detailed(subject, said))

    def _detailed(self, subject: Subject, said: Answers) -> list[str]:
        fresh, faults = filled(subject, said, self.meeting)
        if faults:
            return faults
        subjects = tuple(fresh if one.id == subject.id else one for one in self.item.subjects)
        put = replace(self.meeting.put[self._number], subjects=subjects)
        return self.tried_change({self._number: put}, f"chi tiết của {self.meeting.everybody.name(fresh.id)}")

    def action_circle(self) -> None:
        """Who votes on this item."""
        self.app.push_screen(Circle(self.unsaid, self._number))

    def action_drop(self) -> None:
        """Take the subject under the cursor out of the item."""
        gone = self._current()
        if gone is None:
            return
        left = tuple(one for one in self.item.subjects if one.id != gone.id)
        back = "lấy lại: F12, hoặc F2 rồi đánh dấu người ấy" if gone.kind == "member" else "lấy lại: F12"
        what = f"bỏ {names_of(self.meeting).bare(gone.id)} khỏi nội dung {self._number + 1}; {back}"
        self.told(self._unless_lost([gone], lambda: self._subjects(left, what)))

    def _current(self) -> Subject | None:
        key = self.listed.current
        return None if key is None else self.item.subject(key)


def _rows(item: Item, names: Names) -> Iterator[Row]:
    for number, subject in enumerate(item.subjects, start=1):
        levels = ("" if level is None else LEVEL_WORDS[level] for level in (subject.self_level, subject.proposed))
        cells = (str(number), names.bare(subject.id), *levels, "; ".join(_notes(subject)))
        yield Row(subject.id, cells, "plain" if subject.rated else "dim")


def _notes(subject: Subject) -> Iterator[str]:
    if not subject.rated:
        yield f"không xếp loại: {subject.reason}"
    if not subject.conditions:
        yield "chưa đủ điều kiện XS"
    if subject.recused:
        yield f"{two_digits(len(subject.recused))} người tránh"
    yield from filter(None, (subject.post, subject.residence))


def _called(several: Sequence[Subject], names: Names) -> str:
    first = several[0]
    if len(several) > 1:
        return f"{two_digits(len(several))} đối tượng"
    return names.bare(first.id) if first.kind == "member" else first.name


def _what(subject: Subject, mark: int) -> str:
    if mark == CONDITIONS:
        return f"{'đủ' if subject.conditions else 'chưa đủ'} tiêu chuẩn, điều kiện xuất sắc"
    if mark == RATED:
        return "lại xếp loại"
    level = subject.self_level if mark < PROPOSED_FROM else subject.proposed
    said = "bỏ mức" if level is None else LEVEL_WORDS[level]
    return f"{'tự nhận' if mark < PROPOSED_FROM else 'đề xuất'} {said}"
