"""All papers of one month: file names and sealed Word files. Nothing is written here."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from forms.kpi.catalogue import FORMS, MonthForm
from forms.kpi.parts.source import MonthSource
from meetings.acts import LayoutName
from meetings.kpi.outcome import MonthOutcome


def papers_of(
    outcome: MonthOutcome, others: tuple[MonthOutcome, ...] = (), layout: LayoutName | None = None
) -> dict[str, bytes]:
    """Every paper of a month by its file name, sealed; with ``others``, months before it, those of the quarter and year."""
    return made(MonthSource(outcome, others, layout), FORMS)


def made(source: MonthSource, forms: Iterable[MonthForm]) -> dict[str, bytes]:
    """The papers of these forms by their file names, sealed."""
    return {one.file: one.content for one in making(source, forms)}


class MadePaper(NamedTuple):
    """One paper, sealed: its file, whom it is of where everybody gets one, its content."""

    file: str
    of: str
    content: bytes


def making(source: MonthSource, forms: Iterable[MonthForm]) -> Iterator[MadePaper]:
    """The papers of these forms one after the other, each made when it is asked for."""
    from forms.parts.paper import fields_of
    from templates import official

    for form in forms:
        template = official(source.layout, form.key)
        for paper in form.papers(source):
            content = template.sealed(fields_of(paper.context), title=paper.context.subject)
            yield MadePaper(paper.file, paper.of, content)
