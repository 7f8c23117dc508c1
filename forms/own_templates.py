"""The office's own Word templates (mẫu riêng): found in a folder, checked against what each paper offers."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from forms.every_form import any_form_of
from forms.template_doubts import doubts
from forms.template_folder import lying_in, place
from meetings.faults import Code, Finding, Refused, faults_in, warnings_in
from meetings.trouble import words_for
from meetings.vietnamese import two_digits

if TYPE_CHECKING:
    from templates import Template, TemplateError

UNKNOWN_TAG = Code(
    "F703",
    "mẫu riêng có thẻ «{tag}» mà văn bản này không có, ở đoạn “{place}” ({part}){more}",
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
UNUSABLE = Code(
    "W711",
    "mẫu riêng này chưa dùng được nên chưa viết được «{name}»; các văn bản khác vẫn viết: {why}",
    "vui lòng sửa mẫu trong Word, kiểm tra lại bằng lệnh «kiemdiem template check», rồi viết lại riêng văn bản này",
)


class OwnTemplates(NamedTuple):
    """The office's own templates that can be used, by paper; what there is to tell of the folder, and of each one by its paper."""

    by_paper: Mapping[str, "Template"]
    findings: tuple[Finding, ...] = ()
    told: Mapping[str, tuple[Finding, ...]] = MappingProxyType({})

    def findings_for(self, papers: Collection[str]) -> tuple[Finding, ...]:
        """All that is to be told where these papers are wanted: what is wrong with another's template stops none of them."""
        told = (_for_wanted(paper, found, papers) for paper, found in self.told.items())
        return (*(one for findings in told for one in findings), *self.findings)

    def usable(self, paper: str) -> bool:
        """Whether a paper can be written: on its own template, or because it has none."""
        return not faults_in(self.told.get(paper, ()))


NONE = OwnTemplates({})


def own_templates(folder: Path) -> OwnTemplates:
    """Open and check every template of the folder; nothing of a meeting is needed for it."""
    try:
        lying = lying_in(folder)
    except OSError as error:
        return OwnTemplates({}, (NO_TEMPLATE_FOLDER.at("templates", folder=folder.name, why=words_for(error)),))
    read = {paper: opened(paper, path) for paper, path in lying.templates.items()}
    told = {paper: found for paper, (_, found) in read.items() if found}
    sound = {paper: one for paper, (one, found) in read.items() if one is not None and not faults_in(found)}
    return OwnTemplates(sound, lying.findings, told)


def own_templates_or_refusal(
    folder: Path, papers: Collection[str]
) -> tuple[Mapping[str, "Template"], tuple[Finding, ...]]:
    """Every template of the folder that can be used, and the warnings; raise Refused where one for these papers cannot be."""
    own = own_templates(folder)
    findings = own.findings_for(papers)
    if faults_in(findings):
        raise Refused(findings)
    return own.by_paper, warnings_in(findings)


def _for_wanted(paper: str, found: tuple[Finding, ...], papers: Collection[str]) -> Iterator[Finding]:
    if paper in papers:
        yield from found
        return
    form = any_form_of(paper)
    name = paper if form is None else form.name
    yield from (UNUSABLE.at(one.where, name=name, why=one.message) for one in faults_in(found))


def not_filled(paper: str, error: "TemplateError") -> Finding:
    """What only filling brings to light: a tag whose value is not there, or cannot be worked out."""
    from templates import MissingFieldError

    if isinstance(error, MissingFieldError):
        near = ", ".join(error.near) or "không có tên nào"
        where = error.place.words() or "không rõ ở thẻ nào"
        return MISSING_FIELD.at(place(f"{paper}.docx"), field=error.field, place=where, near=near)
    return BROKEN_TEMPLATE.at(place(f"{paper}.docx"), why=_small(error.message))


def opened(paper: str, path: Path) -> tuple["Template | None", tuple[Finding, ...]]:
    """A template for that paper and what was found wrong with it; no template where it cannot be read at all."""
    from templates import Template, TemplateError

    try:
        template = Template.load(path)
    except TemplateError as error:
        return None, tuple(BROKEN_TEMPLATE.at(place(path.name), why=_small(why)) for why in error.reasons)
    where = place(path.name)
    return template, (*_unknown_tags(paper, path, template), *_doubts(template, where), *doubts(template, where))


def _doubts(template: "Template", where: str) -> Iterator[Finding]:
    """What looks like a tag and would be printed as it is."""
    for one in template.strayed():
        yield STRAY_BRACE.at(where, place=one.paragraph, part=one.part)
    for part in template.not_filled():
        yield NOT_FILLED.at(where, part=part)


def _unknown_tags(paper: str, path: Path, template: "Template") -> Iterator[Finding]:
    from forms.parts.paper import offered_by

    form = any_form_of(paper)
    offered = offered_by(form.context) if form is not None else frozenset[str]()
    for fault in template.check(offered):
        known = (*fault.near, *(name for name in fault.offered if name not in fault.near))
        more = f" và {two_digits(fault.places - 1)} chỗ khác" if fault.places > 1 else ""
        yield UNKNOWN_TAG.at(
            place(path.name), tag=fault.name, place=fault.place, part=fault.part, more=more, offered=", ".join(known)
        )


def _small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
