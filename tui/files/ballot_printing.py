"""The paper of the next ballot (phiếu của lượt tới): made, written into the meeting's folder, known to the book."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from meetings.dossier import Dossier
from meetings.faults import Finding, Refused, faults_in
from meetings.meeting import Meeting
from meetings.vietnamese import two_digits
from tui.typed.totals import Asked

if TYPE_CHECKING:
    from forms.writing import Plan

ON_A_SHEET = 2
"""Papers on one copy of the file, to be cut apart."""


class BallotFile(NamedTuple):
    """A ballot's paper: its file name, its content, what there is to mind about the office's own template of it."""

    file: str
    content: bytes
    minding: tuple[Finding, ...]


def ballot_file(meeting: Meeting, asked: Asked, number: int | None, templates: Path | None = None) -> BallotFile:
    """A ballot's paper, as the item's round of that number; None leaves it to the pen.

    ``templates`` is the folder of the office's own templates; raise Refused where that of ballots cannot be used.
    """
    from forms.catalogue import form_of
    from forms.making import made
    from forms.own_templates import NONE, own_templates
    from forms.papers.ballot import paper_to_come

    form = form_of("ballot")
    if form is None:
        raise LookupError("the catalogue has no ballot")
    own = NONE if templates is None else own_templates(templates)
    if faults_in(found := own.findings_for({form.key})):
        raise Refused(found)
    paper = paper_to_come(meeting, meeting.items[asked.item], asked.ballot, number)
    return BallotFile(paper.file, made(meeting, form, paper, own.by_paper), own.told.get(form.key, ()))


def put_down(dossier: Dossier, folder: Path, file: str, content: bytes) -> tuple[Finding, ...]:
    """Write the paper and record that; return what there is to mind. Raise Refused where it cannot be written.

    A paper that lies there already, word for word, is left alone; one changed by hand is spared.
    """
    from forms.writing import planned, written
    from meetings.vouching import vouched

    path = folder / file
    if path.is_file() and path.read_bytes() == content:
        return ()
    known = vouched(dossier.book.stored(dossier.record)).written
    plan: Plan = planned(folder, {file: content}, overwrite=True, book=dossier.book.path, known=known)
    act = plan.recorded()
    if act is not None:
        with written(plan):
            dossier.do(act)
    return plan.warnings


def copies(voters: int) -> str:
    """How often to print it: ``14 người biểu quyết (in 07 bản, mỗi bản 02 phiếu)``."""
    wanted = two_digits(-(-voters // ON_A_SHEET))
    return f"{two_digits(voters)} người biểu quyết (in {wanted} bản, mỗi bản {two_digits(ON_A_SHEET)} phiếu)"
