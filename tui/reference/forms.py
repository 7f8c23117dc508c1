"""The reference page of each form in ``docs/forms/``: what its template may ask for, with meaning and example."""

from collections.abc import Iterator
from importlib import resources
from typing import Any

from forms.catalogue import FORMS, STAGE_NAMES, Form
from forms.holding import hold, prepare
from forms.parts.source import Source
from meetings.acts import CorrectionMade
from meetings.course import after
from tui.reference.fields import field_lines
from tui.reference.month_forms import month_form_pages, month_index


def form_pages() -> dict[str, tuple[str, list[str]]]:
    """Title and lines of each page by its file name under ``docs/``."""
    sources = tuple(_example_sources())
    pages = {f"forms/{form.key}.md": (f"{form.name} (`{form.key}`)", list(_lines(form, sources))) for form in FORMS}
    return {"forms/index.md": ("Papers and their fields", [*_index(), *month_index()]), **pages, **month_form_pages()}


def _example_sources() -> Iterator[Source]:
    """The sample meeting as held, as prepared, and with a correction."""
    with resources.as_file(resources.files("forms").joinpath("sample")) as folder:
        held = hold(folder / "hop.toml").meeting
        yield Source(held)
        yield Source(prepare(folder / "hop.toml").meeting)
    correction = CorrectionMade(
        "Năm sinh của đồng chí Cao Minh Quân ghi 1989, đúng là 1988.", "Ghi nhầm khi chép danh sách"
    )
    yield Source(after(held, correction))


def _index() -> Iterator[str]:
    yield "Each paper is filled from a record of named fields; an office's own Word template may use any of them."
    yield "A field with parts is used as `{{ head.organ }}`; of several, in a loop: `{% for one in guests %}{{ one.name }}{% endfor %}`."
    yield "Examples are those of the sample meeting."
    yield from ("", "| template | paper | when | number line | each person |", "|---|---|---|---|---|")
    for form in FORMS:
        each = "yes" if form.each else ""
        yield f"| [`{form.key}.docx`]({form.key}.md) | {form.name} | {STAGE_NAMES[form.stage]} | {form.kind} | {each} |"


def _lines(form: Form, sources: tuple[Source, ...]) -> Iterator[str]:
    yield f"Template `{form.key}.docx`. {STAGE_NAMES[form.stage]}."
    yield from field_lines(form.context, _example(form, sources))


def _example(form: Form, sources: tuple[Source, ...]) -> Any:
    """The first paper of the form that the sample meeting has; None where it needs none."""
    return next((paper.context for source in sources for paper in form.papers(source)), None)
