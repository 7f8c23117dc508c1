"""Numbers of papers (số văn bản): given once a paper has one in the organ's register, used up by it."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from forms.catalogue import FORMS, STAGE_NAMES, Form, form_of
from meetings.acts import PaperNumber
from meetings.renumbering import renumbered
from meetings.vietnamese import tidy
from tui.modals.form import Answers, Blank
from tui.screens.preparing.frame import PART_KEYS
from tui.screens.preparing.list_part import ListPart
from tui.widgets.rows import Column, Row


class Numbers(ListPart, inherit_bindings=False):
    """Every paper that bears a number of its own."""

    NAME = "Số văn bản"
    ABOUT = (
        "Số của từng văn bản trong sổ công văn; chưa có số thì văn bản để chỗ trống để điền bằng tay.\n"
        "Enter ghi số của văn bản đang chọn, để trống là bỏ số. Số đã đặt không dùng lại cho văn bản khác,\n"
        "kể cả khi đã bỏ. Đặt số được cả sau khi thông qua biên bản, sửa số thì đến khi thông qua."
    )
    COLUMNS = (Column("STT", 4, "right"), Column("Văn bản"), Column("Khi nào", 16), Column("Số", 10))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "number", "Ghi số", id="numbers.number", tooltip="Ghi, sửa, bỏ số của văn bản đang chọn"),
        *PART_KEYS,
    ]

    def rows(self) -> Iterator[Row]:
        """In the order of the catalogue."""
        for place, form in enumerate((form for form in FORMS if form.numbered), start=1):
            known = self.meeting.numbers.get(form.key)
            number = f"{known.number:02d}-{known.kind}" if known is not None else ""
            yield Row(form.key, (str(place), form.name, STAGE_NAMES[form.stage], number), "good" if known else "plain")

    def chosen(self, key: str) -> None:
        """Its number."""
        form = form_of(key)
        if form is not None:
            known = self.meeting.numbers.get(key)
            value = "" if known is None else str(known.number)
            hint = f"Chỉ ghi số, ví dụ 5; ký hiệu {form.kind} tự thêm. Để trống là chưa có số."
            self.fill(form.name, [Blank("number", "Số", value, hint=hint)], lambda said: self._numbered(form, said))

    def action_number(self) -> None:
        """As Enter does."""
        if self.listed.current is not None:
            self.chosen(self.listed.current)

    def _numbered(self, form: Form, said: Answers) -> list[str]:
        text = tidy(said["number"])
        if text and not text.isdecimal():
            return [f"số «{text}» không phải chữ số; vui lòng ghi như 5"]
        number = PaperNumber(form.key, form.kind, int(text)) if text else None
        what = f"số {number.number:02d}-{form.kind} cho {form.name}" if number else f"bỏ số của {form.name}"
        return self.tried(lambda: renumbered(self.entries, form.key, number), what)
