"""All papers of one meeting: file names and sealed Word files. Nothing is written here."""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from forms.catalogue import FORMS, STAGES, Form, Paper, Stage
from forms.own_templates import not_filled
from forms.parts.layout import layout_of
from forms.parts.source import Source
from meetings.faults import Finding, Refused
from meetings.meeting import Meeting

if TYPE_CHECKING:
    from templates import Template

Own = Mapping[str, "Template"]
"""The office's own templates by form."""
NO_OWN: Own = MappingProxyType({})


def forms_wanted(
    stages: Collection[Stage] = STAGES, *, each: bool = False, only: Collection[str] = ()
) -> tuple[Form, ...]:
    """The forms of these stages; with ``each`` also those of them that every person gets.

    Where ``only`` names some by their key, just these.
    """
    if only:
        return tuple(form for form in FORMS if form.key in only)
    return tuple(form for form in FORMS if form.stage in stages and (each or not form.each))


def papers_of(source: Source, forms: Iterable[Form], own: Own = NO_OWN) -> dict[str, bytes]:
    """Every paper of the forms by its file name, sealed.

    ``own`` holds the office's own templates by form; raise Refused where one of them cannot be filled.
    """
    layout = layout_of(source.meeting)
    return {
        paper.file: _sealed(form, paper, layout, own.get(form.key)) for form in forms for paper in form.papers(source)
    }


def made(meeting: Meeting, form: Form, paper: Paper, own: Own = NO_OWN) -> bytes:
    """One paper, sealed; raise Refused where the office's own template cannot be filled."""
    return _sealed(form, paper, layout_of(meeting), own.get(form.key))


def paper_findings(source: Source, forms: Iterable[Form]) -> tuple[Finding, ...]:
    """What there is to warn of before papers of these forms are used."""
    return tuple(finding for form in forms for finding in form.findings(source))


def _sealed(form: Form, paper: Paper, layout: str, own: "Template | None") -> bytes:
    from forms.parts.paper import fields_of
    from templates import TemplateError, official, seal

    try:
        filled = (own or official(layout, form.key)).fill(fields_of(paper.context))
    except TemplateError as error:
        if own is None:
            raise
        raise Refused([not_filled(form.key, error)]) from error
    return seal(filled, title=paper.context.subject)
