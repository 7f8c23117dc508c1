"""The reference page of each paper of a month in ``docs/forms/``, with the sample month for example."""

from collections.abc import Iterator
from importlib import resources
from typing import Any

from msgspec.structs import replace

from forms.kpi.catalogue import FORMS, MonthForm
from forms.kpi.parts.source import MonthSource
from forms.kpi.reading import scored
from meetings.kpi.month import Steps
from meetings.kpi.outcome import outcome
from tui.reference.fields import field_lines


def month_form_pages() -> dict[str, tuple[str, list[str]]]:
    """Title and lines of each page by its file name under ``docs/``."""
    sources = tuple(_example_sources())
    return {f"forms/{form.key}.md": (f"{form.name} (`{form.key}`)", list(_lines(form, sources))) for form in FORMS}


def month_index() -> Iterator[str]:
    """The papers of a month, below those of a meeting."""
    yield from ("", "## Papers of a month", "")
    yield "`kiemdiem kpi score`, `kiemdiem papers` and the screens fill these, on the shipped templates or an office's own of that name."
    yield "Examples are those of the sample month."
    yield from ("", "| template | paper | each person |", "|---|---|---|")
    for form in FORMS:
        each = "yes" if form.each else ""
        yield f"| [`{form.key}.docx`]({form.key}.md) | {form.name} | {each} |"


def _example_sources() -> Iterator[MonthSource]:
    """The sample month, and the same people's month at the end of its quarter."""
    with resources.as_file(resources.files("forms").joinpath("sample")) as folder:
        july = scored(folder / "thang.toml")
    yield MonthSource(july)
    yield MonthSource(outcome(replace(july.month, month="2026-09", steps=Steps())), (july,))


def _lines(form: MonthForm, sources: tuple[MonthSource, ...]) -> Iterator[str]:
    yield f"Template `{form.key}.docx`."
    yield from field_lines(form.context, _example(form, sources))


def _example(form: MonthForm, sources: tuple[MonthSource, ...]) -> Any:
    """The first paper of the form that the sample month has."""
    return next(paper.context for source in sources for paper in form.papers(source))
