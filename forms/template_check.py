"""An office's template before a meeting depends on it (kiểm tra mẫu): its tags, what it leaves out, a trial filling."""

from collections.abc import Iterator
from pathlib import Path

from forms.catalogue import Form
from forms.own_templates import opened, place
from forms.parts.paper import fields_of, offered_by
from forms.trial import emptiest, fullest
from meetings.faults import Code, Finding, faults_in

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
TRIALS = (("văn bản dài nhất (tên dài, một trăm dòng)", fullest), ("văn bản chưa có dữ liệu", emptiest))


def checked(path: Path, form: Form) -> Iterator[Finding]:
    """Unknown and broken tags with their paragraphs; fields left out; what a trial filling runs into.

    A template with faults is not filled: one fault would only be told twice.
    """
    from templates import TemplateError

    template, found = opened(form.key, path)
    yield from found
    if template is None or faults_in(found):
        return
    left_out = template.left_out(offered_by(form.context))
    if left_out:
        yield FIELDS_LEFT_OUT.at(place(path.name), fields=", ".join(left_out))
    for with_what, trial in TRIALS:
        try:
            template.fill(fields_of(trial(form.context)))
        except TemplateError as error:
            why = f"{error.message[:1].lower()}{error.message[1:]}"
            yield TRIAL_FAILED.at(place(path.name), with_what=with_what, why=why)
