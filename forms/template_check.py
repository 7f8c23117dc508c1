"""An office's template before a meeting or a month depends on it (kiểm tra mẫu): its tags, what it leaves out, a trial filling."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from forms.every_form import AnyForm
from forms.left_out import MOST_CHOICES, left_out
from forms.own_templates import opened
from forms.parts.paper import fields_of
from forms.template_folder import place
from forms.trial import emptiest, fullest, mixed, shortest
from meetings.faults import Code, Finding, faults_in
from meetings.vietnamese import two_digits

if TYPE_CHECKING:
    from templates import Template

TRIAL_FAILED = Code(
    "F711",
    "điền thử {with_what} thì không được: {why}",
    "vui lòng sửa thẻ ấy trong Word rồi kiểm tra lại",
)
FIELDS_LEFT_OUT = Code(
    "W705",
    "mẫu không in điều mà mẫu có sẵn in{when}: {fields}",
    "nếu cố ý thì không phải làm gì; nếu không, vui lòng thêm thẻ ở chỗ cần in",
)


def checked(path: Path, form: AnyForm) -> Iterator[Finding]:
    """Unknown and broken tags with their paragraphs; fields left out; what a trial filling runs into.

    A template with faults is not filled: one fault would only be told twice.
    """
    template, found = opened(form.key, path)
    yield from found
    if template is None or faults_in(found):
        return
    where = place(path.name)
    failed = tuple(_tried(template, form, where))
    yield from failed
    if not failed:
        for when, fields in left_out(form, template):
            yield FIELDS_LEFT_OUT.at(where, when=f" {when}" if when else "", fields=", ".join(fields))


def _tried(template: "Template", form: AnyForm, where: str) -> Iterator[Finding]:
    """What the trial fillings run into, each thing once; none follows one that went beyond its bounds: each would take as long."""
    from templates import TemplateError, UnsafeTemplateError

    told = set[str]()
    for with_what, context in _trials(form):
        try:
            template.fill(fields_of(context))
        except TemplateError as error:
            at_fault = f"{error.place.tag} {error.place.paragraph}".strip() or error.message
            if at_fault not in told:
                told.add(at_fault)
                why = f"{error.message[:1].lower()}{error.message[1:]}"
                yield TRIAL_FAILED.at(where, with_what=with_what, why=why)
            if isinstance(error, UnsafeTemplateError):
                return


def _trials(form: AnyForm) -> Iterator[tuple[str, object]]:
    """What a template is filled with, in words, and the contexts."""
    yield "văn bản dài nhất (tên dài, một trăm dòng)", fullest(form.context)
    yield "văn bản chưa có dữ liệu", emptiest(form.context)
    yield from _short_trials(form)
    for name, context in mixed(form.context):
        yield f"văn bản mà chỉ riêng «{name}» khác đi" if name else "văn bản mà không điều gì đúng", context


def _short_trials(form: AnyForm) -> Iterator[tuple[str, object]]:
    """One row, and as many choices as such papers can have: numbers that the shipped template does not stand do not come up."""
    from templates import TemplateError, official

    for choices in range(1, MOST_CHOICES + 1):
        context = shortest(form.context, choices)
        try:
            official("ND30", form.key).fill(fields_of(context))
        except TemplateError:
            continue
        yield f"văn bản ngắn nhất (một dòng, {two_digits(choices)} lựa chọn)", context
