"""All papers of one meeting: file names and sealed Word files. Nothing is written here."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from forms.catalogue import FORMS, STAGES, Form, Stage
from forms.own_templates import not_filled
from forms.parts.layout import layout_of
from forms.parts.paper import Paper
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


class Made(NamedTuple):
    """A paper as it would lie on the disk: its file, whom or what it is of where there are several, the sealed content."""

    file: str
    of: str
    content: bytes


def papers_made(source: Source, forms: Iterable[Form], own: Own = NO_OWN) -> Iterator[Made]:
    """Every paper of the forms, sealed.

    ``own`` holds the office's own templates by form; raise Refused where one of them cannot be filled.
    """
    layout = layout_of(source.meeting)
    for form in forms:
        for paper in form.papers(source):
            yield Made(paper.file, paper.of, _sealed(form, paper, layout, own.get(form.key)))


def papers_of(source: Source, forms: Iterable[Form], own: Own = NO_OWN) -> dict[str, bytes]:
    """The same by file name."""
    return {made.file: made.content for made in papers_made(source, forms, own)}


def made(meeting: Meeting, form: Form, paper: Paper[Any], own: Own = NO_OWN) -> bytes:
    """One paper, sealed; raise Refused where the office's own template cannot be filled."""
    return _sealed(form, paper, layout_of(meeting), own.get(form.key))


def paper_findings(source: Source, forms: Iterable[Form]) -> tuple[Finding, ...]:
    """What there is to warn of before papers of these forms are used."""
    return tuple(finding for form in forms for finding in form.findings(source))


def filled_paper(key: str, paper: Paper[Any], layout: str, own: "Template | None") -> bytes:
    """One paper of the form with that key, sealed; raise TemplateError where its template cannot be filled."""
    from forms.parts.paper import fields_of
    from templates import official

    context = paper.context
    return (own or official(layout, key)).sealed(fields_of(context), title=context.subject)


@contextmanager
def refused(key: str, own: "Template | None") -> Iterator[None]:
    """Refuse what the office's own template cannot be filled with; a shipped one always can."""
    from templates import TemplateError

    try:
        yield
    except TemplateError as error:
        if own is None:
            raise
        raise Refused([not_filled(key, error)]) from error


def _sealed(form: Form, paper: Paper[Any], layout: str, own: "Template | None") -> bytes:
    with refused(form.key, own):
        return filled_paper(form.key, paper, layout, own)
