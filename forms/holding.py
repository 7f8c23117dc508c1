"""Holding a meeting from a file: read it, judge every act, make its papers. Nothing is written here."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from forms.every_form import EVERY_FORM
from forms.meeting_file import MeetingRead, read_meeting
from forms.own_templates import NONE, own_templates
from meetings import journal
from meetings.acts import AnyAct, MeetingClosed, MinutesAdopted
from meetings.faults import Finding, Refused, faults_in, warnings_in
from meetings.meeting import Meeting

if TYPE_CHECKING:
    from templates import Template

EVERY_KEY = frozenset(form.key for form in EVERY_FORM)
_ENDING = (MinutesAdopted, MeetingClosed)


class Held(NamedTuple):
    """A meeting held from a file without a fault: its acts, what they add up to, and the warnings."""

    acts: tuple[AnyAct, ...]
    meeting: Meeting
    warnings: tuple[Finding, ...]
    templates: Mapping[str, "Template"]
    """The office's own, by paper."""


def hold(path: Path, papers: Collection[str] = EVERY_KEY) -> Held:
    """Hold the meeting that a file describes; raise Refused with every fault and warning.

    Of the office's own templates only those for these papers, by their keys, have to be sound.
    """
    return _held(read_meeting(path), papers)


def prepare(path: Path, papers: Collection[str] = EVERY_KEY) -> Held:
    """The meeting that a file describes as far as it has come: not closed, its minutes not adopted, even where the file
    says so; nothing that only a closed meeting needs is asked for. Raise Refused as ``hold`` does.
    """
    read = read_meeting(path, unfinished=True)
    acts = None if read.acts is None else tuple(act for act in read.acts if not isinstance(act, _ENDING))
    return _held(read._replace(acts=acts), papers)


def _held(read: MeetingRead, papers: Collection[str]) -> Held:
    own = NONE if read.templates is None else own_templates(read.templates)
    told = own.findings_for(papers)
    if read.acts is None:
        raise Refused(read.findings + told)
    examined = journal.examine(read.acts)
    findings = read.findings + told + tuple(map(read.placed, examined.findings))
    if faults_in(findings) or examined.meeting is None:
        raise Refused(findings)
    return Held(read.acts, examined.meeting, warnings_in(findings), own.by_paper)
