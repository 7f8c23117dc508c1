"""All papers of one month: file names and sealed Word files. Nothing is written here."""

from collections.abc import Iterable, Iterator

from forms.kpi.catalogue import FORMS, WORKBOOK, MonthForm
from forms.kpi.parts.source import MonthSource
from forms.making import NO_OWN, Made, Own, filled_paper, refused
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


def making(source: MonthSource, forms: Iterable[MonthForm], own: Own = NO_OWN) -> Iterator[Made]:
    """The papers of these forms one after the other, each made when it is asked for.

    ``own`` holds the office's own templates by form; raise Refused where one of them cannot be filled.
    """
    for form in forms:
        if form == WORKBOOK:
            yield workbook_of(source)
            continue
        template = own.get(form.key)
        for paper in form.papers(source):
            with refused(form.key, template):
                content = filled_paper(form.key, paper, source.layout, template)
            yield Made(paper.file, paper.of, content)


def workbook_name(source: MonthSource) -> str:
    """The name of the list as a workbook."""
    from forms.kpi.workbook import summary_name

    return summary_name(source.outcome)


def workbook_of(source: MonthSource) -> Made:
    """The list as a workbook, sealed."""
    from forms.kpi.workbook import summary_file

    name, content = summary_file(source.outcome)
    return Made(name, "", content)
