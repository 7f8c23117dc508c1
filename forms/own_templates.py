"""The office's own Word templates (mẫu riêng): found in a folder, checked against what each paper offers."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from forms.every_form import EVERY_FORM, any_form_of
from meetings.faults import Code, Finding, Refused, faults_in, warnings_in
from meetings.trouble import words_for

if TYPE_CHECKING:
    from templates import Template, TemplateError

UNKNOWN_TAG = Code(
    "F703",
    "mẫu riêng có thẻ «{tag}» mà văn bản này không có, ở đoạn “{place}”",
    "vui lòng sửa thẻ trong Word; văn bản này có: {offered}",
)
BROKEN_TEMPLATE = Code(
    "F704", "không dùng được mẫu riêng này: {why}", "vui lòng sửa mẫu, hoặc bỏ khỏi thư mục để dùng mẫu có sẵn"
)
NO_TEMPLATE_FOLDER = Code(
    "F705",
    "không đọc được thư mục mẫu riêng «{folder}»: {why}",
    "vui lòng kiểm tra tên thư mục: trong tệp cuộc họp thì tính từ chỗ đặt tệp, ở màn hình Văn bản thì chọn lại bằng F2",
)
MISSING_FIELD = Code(
    "F710",
    "mẫu riêng cần trường «{field}» nhưng dữ liệu không có, {place}",
    "vui lòng sửa tên thẻ trong Word; gần giống: {near}",
)
STRANGE_TEMPLATE = Code(
    "W702", "tệp này không trùng tên mẫu nào nên không được dùng", "vui lòng đặt tên theo văn bản: {names}"
)

WORD_FILES = {".docx", ".doc", ".docm", ".dotx", ".rtf", ".odt"}


class OwnTemplates(NamedTuple):
    """The office's own templates by paper, and what was found wrong with the folder or with them."""

    by_paper: Mapping[str, "Template"]
    findings: tuple[Finding, ...] = ()


NONE = OwnTemplates({})


def own_templates(folder: Path) -> OwnTemplates:
    """Open and check every template of the folder; nothing of a meeting is needed for it."""
    try:
        files = sorted(path for path in folder.iterdir() if not path.name.startswith(("~", ".")))
    except OSError as error:
        return OwnTemplates({}, (NO_TEMPLATE_FOLDER.at("templates", folder=folder.name, why=words_for(error)),))
    own = {name.removesuffix(".docx"): path for path in files if (name := path.name.casefold()) in _file_names()}
    read = {paper: opened(paper, path) for paper, path in own.items()}
    strange = (path for path in files if path not in own.values() and path.suffix.casefold() in WORD_FILES)
    return OwnTemplates(
        {paper: template for paper, (template, _) in read.items() if template is not None},
        (
            *(finding for _, findings in read.values() for finding in findings),
            *(STRANGE_TEMPLATE.at(place(path.name), names=", ".join(_file_names())) for path in strange),
        ),
    )


def own_templates_or_refusal(folder: Path) -> tuple[Mapping[str, "Template"], tuple[Finding, ...]]:
    """Every template of the folder and the warnings; raise Refused where one cannot be used."""
    own = own_templates(folder)
    if faults_in(own.findings):
        raise Refused(own.findings)
    return own.by_paper, warnings_in(own.findings)


def place(file: str) -> str:
    """Where a finding about one of them stands."""
    return f"templates {file}"


def not_filled(paper: str, error: "TemplateError") -> Finding:
    """What only filling brings to light: a tag whose value is not there, or cannot be worked out."""
    from templates import MissingFieldError

    if isinstance(error, MissingFieldError):
        near = ", ".join(error.near) or "không có tên nào"
        where = error.place.words() or "không rõ ở thẻ nào"
        return MISSING_FIELD.at(place(f"{paper}.docx"), field=error.field, place=where, near=near)
    return BROKEN_TEMPLATE.at(place(f"{paper}.docx"), why=_small(error.message))


def _file_names() -> tuple[str, ...]:
    return tuple(f"{form.key}.docx" for form in EVERY_FORM)


def opened(paper: str, path: Path) -> tuple["Template | None", tuple[Finding, ...]]:
    """A template for that paper and what was found wrong with it; no template where it cannot be read at all."""
    from templates import Template, TemplateError

    try:
        template = Template.load(path)
    except TemplateError as error:
        return None, (BROKEN_TEMPLATE.at(place(path.name), why=_small(error.message)),)
    return template, tuple(_unknown_tags(paper, path, template))


def _unknown_tags(paper: str, path: Path, template: "Template") -> Iterator[Finding]:
    from forms.parts.paper import offered_by

    form = any_form_of(paper)
    offered = offered_by(form.context) if form is not None else frozenset[str]()
    for fault in template.check(offered):
        above = _above(fault.name, offered)
        known = (*fault.near, *(name for name in above if name not in fault.near))
        yield UNKNOWN_TAG.at(place(path.name), tag=fault.name, place=fault.place, offered=", ".join(known))


def _above(tag: str, offered: frozenset[str]) -> list[str]:
    """What may stand in place of a tag: the parts of the same field, else the fields of the paper."""
    field = tag.rpartition(".")[0]
    parts = sorted(name for name in offered if field and name.rpartition(".")[0] == field)
    return parts or sorted(name for name in offered if "." not in name)


def _small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
