"""All papers of one meeting: file names and sealed Word files. Nothing is written here."""

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from forms.layout import layout_of
from forms.own_templates import not_filled
from meetings.faults import Refused
from meetings.meeting import Meeting
from meetings.vietnamese import slug

if TYPE_CHECKING:
    from forms.excerpt import ExcerptContext
    from meetings.people import Subject
    from templates import Template

NO_OWN: Mapping[str, "Template"] = MappingProxyType({})
LONGEST_NAME = 60  # letters of a name within a file name

_Excerpt = tuple[int, int, "Subject", "ExcerptContext"]
"""The item and the place on its ballot, both counted from 1, the person, the excerpt."""


class _Templates(NamedTuple):
    """What papers are written on: the office's own templates, and the shipped ones of a layout for the rest."""

    own: Mapping[str, "Template"]
    layout: str


def papers_of(meeting: Meeting, *, each: bool = False, own: Mapping[str, "Template"] = NO_OWN) -> dict[str, bytes]:
    """Every paper of a meeting by its file name: minutes, count minutes, summary; with ``each`` also the excerpts.

    ``own`` holds the office's own templates by paper; raise Refused where one of them cannot be filled.
    """
    from forms.count_minutes import count_minutes_of
    from forms.minutes import minutes_of
    from forms.summary import summary_of

    templates = _Templates(own, layout_of(meeting))
    papers = {
        "bien-ban.docx": _sealed(templates, "minutes", minutes_of(meeting)),
        "bien-ban-kiem-phieu.docx": _sealed(templates, "count_minutes", count_minutes_of(meeting)),
        "bang-tong-hop.docx": _sealed(templates, "summary", summary_of(meeting)),
    }
    return papers | (_excerpts_by_name(meeting, templates) if each else {})


def _excerpts_by_name(meeting: Meeting, templates: _Templates) -> dict[str, bytes]:
    """One excerpt for each person rated in each item, by its file name."""
    excerpts = tuple(_excerpts(meeting))
    plain = Counter(_plain_name(place, subject) for _, place, subject, _ in excerpts)
    items = Counter(subject.id for _, _, subject, _ in excerpts)
    return {
        _file_name(
            excerpt, alone=items[excerpt[2].id] == 1 and plain[_plain_name(excerpt[1], excerpt[2])] == 1
        ): _sealed(templates, "excerpt", excerpt[3])
        for excerpt in excerpts
    }


def _excerpts(meeting: Meeting) -> Iterator[_Excerpt]:
    from forms.excerpt import excerpts_of

    for number, came_out in enumerate(meeting.outcomes, start=1):
        places = {subject: place for place, subject in enumerate(came_out.item.rated, start=1)}
        for subject, context in excerpts_of(meeting, came_out):
            yield number, places[subject.id], subject, context


def _file_name(excerpt: _Excerpt, *, alone: bool) -> str:
    """The item's number stands in the name only where it is needed to tell two files apart."""
    item, place, subject, _ = excerpt
    within = "" if alone else f"noi-dung-{item}-"
    return f"trich-bien-ban-{within}{_plain_name(place, subject)}.docx"


def _plain_name(place: int, subject: "Subject") -> str:
    return "-".join(filter(None, (f"{place:02d}", slug(subject.name)[:LONGEST_NAME].strip("-"))))


def _sealed(templates: _Templates, paper: str, context: Any) -> bytes:
    from forms.paper import fields_of
    from templates import TemplateError, official, seal

    own = templates.own.get(paper)
    try:
        filled = (own or official(templates.layout, paper)).fill(fields_of(context))
    except TemplateError as error:
        if own is None:
            raise
        raise Refused([not_filled(paper, error)]) from error
    return seal(filled, title=context.subject)
