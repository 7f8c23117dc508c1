"""Reports of collectives and organisations on themselves (báo cáo): their head, who signs them, where they go.

An organ that rates itself reports under its own head; one that others rate reports to the organ that meets.
"""

from forms.catalogue import form_of
from forms.parts.frame import NAME_FOR_PEN, NUMBER_FOR_PEN, head_before, receivers
from forms.parts.layout import manner_of
from forms.parts.paper import Head, Signer
from forms.parts.self_reviews import Reviewed
from forms.parts.signing import AS_CHAIR, SECRETARIES, signer
from meetings.meeting import Meeting
from meetings.vietnamese import fold

PARTY_BODIES = ("chi uy", "dang uy", "ban thuong vu", "ban chap hanh")


def head_of_report(meeting: Meeting, form: str, one: Reviewed) -> Head:
    """The head of a report, its day left to the pen; another organ's number and symbol too."""
    own, manner, known = head_before(meeting, form), manner_of(meeting), form_of(form)
    if _of_itself(one) or known is None:
        return own
    number = f"{manner.number_lead}{NUMBER_FOR_PEN}{manner.after_number}{known.kind}{manner.before_symbol}……"
    return Head(meeting.prepared.organ.name, one.subject.name.upper(), number, own.place_date)


def signer_of_collective(meeting: Meeting, one: Reviewed) -> Signer:
    """Who signs for a collective: in its name; as what, where the chair's post is one of it."""
    behalf = f"{manner_of(meeting).on_behalf} {one.subject.name.upper()}"
    own = signer(meeting)
    if not _of_itself(one):
        return Signer(behalf, "", NAME_FOR_PEN)
    elsewhere = own.office == AS_CHAIR or (own.office in SECRETARIES and not _of_the_party(one.subject.name))
    return Signer(behalf, "" if elsewhere else own.office, own.name)


def signer_of_organisation(meeting: Meeting, one: Reviewed) -> Signer:
    """Who signs for an organisation: its own head or secretary; of another one the pen says who."""
    return signer(meeting) if _of_itself(one) else Signer("", "NGƯỜI ĐỨNG ĐẦU", NAME_FOR_PEN)


def receivers_of_report(meeting: Meeting, one: Reviewed) -> tuple[str, ...]:
    """To whom the report goes: upwards, and where it is kept."""
    manner = manner_of(meeting)
    if _of_itself(one):
        return receivers(meeting)
    return (f"{meeting.prepared.organ.name} {manner.reported}", manner.kept)


def _of_the_party(collective: str) -> bool:
    """Whether a secretary leads the collective by that post: the leadership of an agency has another head."""
    return fold(collective).removeprefix("tap the ").startswith(PARTY_BODIES)


def _of_itself(one: Reviewed) -> bool:
    """Whether the organ that meets rates itself here, or a collective of its own."""
    return one.item.force == "self_rating"
