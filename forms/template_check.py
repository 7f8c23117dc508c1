"""An office's template before a meeting or a month depends on it (kiểm tra mẫu): its tags, what it leaves out, a trial filling."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from forms.every_form import AnyForm
from forms.own_templates import opened, place
from forms.parts.paper import fields_of, offered_by
from forms.trial import emptiest, fullest, mixed
from meetings.faults import Code, Finding, faults_in

if TYPE_CHECKING:
    from templates import Template

TRIAL_FAILED = Code(
    "F711",
    "điền thử {with_what} thì không được: {why}",
    "vui lòng sửa thẻ ấy trong Word rồi kiểm tra lại",
)
FIELDS_LEFT_OUT = Code(
    "W705",
    "mẫu không dùng: {fields}",
    "nếu cố ý thì không phải làm gì; nếu không, vui lòng thêm thẻ ở chỗ cần in",
)
STRAY_BRACE = Code(
    "W707",
    "dấu ngoặc nhọn ở đoạn “{place}” ({part}) không thuộc thẻ nào nên sẽ in ra nguyên như thế",
    "nếu định viết thẻ, vui lòng viết hai dấu ngoặc (hoặc ngoặc và dấu %) liền nhau ở mỗi đầu; nếu định in ngoặc thì không phải làm gì",
)
NOT_FILLED = Code(
    "W708",
    "mẫu có thẻ ở phần {part} nhưng phần này không được điền: thẻ sẽ in ra nguyên như thế",
    "vui lòng chuyển thẻ sang thân văn bản, đầu trang, chân trang hoặc chú thích cuối trang",
)


def checked(path: Path, form: AnyForm) -> Iterator[Finding]:
    """Unknown and broken tags with their paragraphs; fields left out; what a trial filling runs into.

    A template with faults is not filled: one fault would only be told twice.
    """
    from templates import TemplateError

    template, found = opened(form.key, path)
    yield from found
    if template is None or faults_in(found):
        return
    yield from _doubts(template, place(path.name))
    left_out = template.left_out(offered_by(form.context))
    if left_out:
        yield FIELDS_LEFT_OUT.at(place(path.name), fields=", ".join(left_out))
    told = set[str]()
    for with_what, context in _trials(form):
        try:
            template.fill(fields_of(context))
        except TemplateError as error:
            if error.message not in told:
                told.add(error.message)
                why = f"{error.message[:1].lower()}{error.message[1:]}"
                yield TRIAL_FAILED.at(place(path.name), with_what=with_what, why=why)


def _doubts(template: "Template", where: str) -> Iterator[Finding]:
    """What looks like a tag and would be printed as it is."""
    for one in template.strayed():
        yield STRAY_BRACE.at(where, place=one.paragraph, part=one.part)
    for part in template.not_filled():
        yield NOT_FILLED.at(where, part=part)


def _trials(form: AnyForm) -> Iterator[tuple[str, object]]:
    """What a template is filled with, in words, and the contexts."""
    yield "văn bản dài nhất (tên dài, một trăm dòng)", fullest(form.context)
    yield "văn bản chưa có dữ liệu", emptiest(form.context)
    for name, context in mixed(form.context):
        yield f"văn bản mà chỉ riêng «{name}» khác đi" if name else "văn bản mà không điều gì đúng", context
