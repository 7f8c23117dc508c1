"""What all papers of one meeting say alike: the head, who led it, who signs, where the paper goes."""

from dataclasses import replace
from typing import NamedTuple

from forms.parts.kinds import KINDS
from forms.parts.layout import manner_of
from forms.parts.naming import Names
from forms.parts.paper import Frame, Head, Person
from forms.parts.served import before, counted_until, counts_since
from forms.parts.wording import capital, deciding_superior, moment, moment_after
from meetings.meeting import Meeting
from meetings.people import CELLS
from meetings.vietnamese import long_date, two_digits

NAME_FOR_PEN = "………………………"
DAY_FOR_PEN = "ngày … tháng … năm 20…"
NUMBER_FOR_PEN = " " * 7


class SignedNames(NamedTuple):
    """Names alone, as they stand under signatures; room for the pen where nobody was chosen yet."""

    chair: str
    secretary: str
    tellers: tuple[str, ...]


def head(meeting: Meeting, form: str, *, dated: bool = False) -> Head:
    """The head of a paper of that form, organs in capitals as the formats want; room for the pen where it has no number, minutes carry no date there."""
    organ = meeting.prepared.organ
    place_date = f"{organ.locality}, {long_date(meeting.day)}" if dated and organ.locality else ""
    return Head(organ.superior.upper(), organ.name.upper(), number_line(meeting, form), place_date)


def head_before(meeting: Meeting, form: str) -> Head:
    """The head of a paper drawn up before the meeting, nobody knows yet on which day."""
    locality = meeting.prepared.organ.locality
    return replace(head(meeting, form), place_date=f"{locality}, {DAY_FOR_PEN}" if locality else "")


def number_line(meeting: Meeting, form: str) -> str:
    """Number and symbol (số, ký hiệu): ``Số 05-BB/CB``; empty for a form without a kind in its number line."""
    kind, manner = KINDS.get(form, ""), manner_of(meeting)
    if not kind:
        return ""
    known = meeting.numbers.get(form)
    number = NUMBER_FOR_PEN if known is None else two_digits(known.number)
    symbol = manner.before_symbol.join(filter(None, (kind, meeting.prepared.organ.symbol)))
    return f"{manner.number_lead}{number}{manner.after_number}{symbol}"


def numbered(meeting: Meeting, form: str) -> str:
    """A paper's number inside a sentence: ``số 05-BB/CB``; empty while it has none."""
    if meeting.numbers.get(form) is None:
        return ""
    return f"số {number_line(meeting, form).removeprefix(manner_of(meeting).number_lead)}"


def frame_of(meeting: Meeting, names: Names) -> Frame:
    """What all papers of the meeting tell of it; room for the pen where it is not known yet."""
    officers, figures, signed = meeting.officers, meeting.attendance, signed_names(meeting)
    return Frame(
        draft=not meeting.adopted,
        opened=moment(meeting.opened),
        closed=moment_after(meeting.closed, meeting.opened),
        place=meeting.prepared.place,
        convened=two_digits(figures.convened),
        present=two_digits(figures.present),
        absent=two_digits(figures.absent),
        chair=_served(
            _officer(meeting, names, None if officers is None else officers.chair),
            before(meeting, names, lambda one: one.chair),
        ),
        secretary=_served(
            _officer(meeting, names, None if officers is None else officers.secretary),
            before(meeting, names, lambda one: one.secretary),
        ),
        chair_name=signed.chair,
        secretary_name=signed.secretary,
    )


def _officer(meeting: Meeting, names: Names, officer: str | None) -> Person:
    if officer is None:
        return Person(NAME_FOR_PEN)
    member = meeting.members.get(officer)
    return Person(names.opening(officer), "" if member is None else member.post)


def legal_bases(meeting: Meeting) -> tuple[str, ...]:
    """The regulation's legal bases (căn cứ), then the regulation itself, each a whole line."""
    bases = tuple(f"Căn cứ {basis.document};" for basis in meeting.regulation.basis)
    return (*bases, f"Thực hiện {meeting.regulation.name}.")


def guests_named(meeting: Meeting, names: Names) -> tuple[Person, ...]:
    """Those invited (khách mời), with their posts."""
    return tuple(Person(names.opening(guest.id), guest.post) for guest in meeting.guests.values())


def tellers(meeting: Meeting, names: Names) -> tuple[Person, ...]:
    """The tellers (tổ kiểm phiếu) with their part, the head first; one alone has no part but the own post."""
    chosen = () if meeting.officers is None else meeting.officers.tellers
    now = [Person(names.opening(one), "Thành viên" if place else "Tổ trưởng") for place, one in enumerate(chosen)]
    if len(chosen) == 1:
        now = [_officer(meeting, names, chosen[0])]
    joined = (_served(one, counts_since(meeting, teller)) for one, teller in zip(now, chosen, strict=True))
    replaced = (Person(names.opening(teller), until) for teller, until in counted_until(meeting))
    return (*joined, *replaced)


def _served(person: Person, since: str) -> Person:
    """Somebody who took over, with since when and after whom."""
    return replace(person, post=", ".join(filter(None, (person.post, since)))) if since else person


def signed_names(meeting: Meeting) -> SignedNames:
    """Who signs, by name alone."""
    if meeting.officers is None:
        return SignedNames(NAME_FOR_PEN, NAME_FOR_PEN, ())
    chosen = meeting.officers
    return SignedNames(
        _name(meeting, chosen.chair),
        _name(meeting, chosen.secretary),
        tuple(_name(meeting, teller) for teller in chosen.tellers),
    )


def _name(meeting: Meeting, member: str) -> str:
    known = meeting.members.get(member)
    return member if known is None else known.name


def receivers(meeting: Meeting) -> tuple[str, ...]:
    """To whom a paper goes (nơi nhận)."""
    return (_superior(meeting), _kept(meeting))


def receivers_of_notice(meeting: Meeting, told: str) -> tuple[str, ...]:
    """To whom a paper goes that tells others than the superior too: ``Đối tượng được xếp loại,``."""
    return (f"{told}{manner_of(meeting).between}", *receivers(meeting))


def receivers_within(meeting: Meeting, told: str) -> tuple[str, ...]:
    """To whom a paper goes that need not name its superior here: ``Các thành viên triệu tập,``, ``Như trên,``."""
    return (f"{told}{manner_of(meeting).between}", _kept(meeting))


def receivers_of_excerpt(meeting: Meeting) -> tuple[str, ...]:
    """To whom one person's paper goes."""
    return (_superior(meeting), manner_of(meeting).kept_in_file)


def _kept(meeting: Meeting) -> str:
    manner = manner_of(meeting)
    return manner.kept_by_cell if meeting.prepared.organ.kind in CELLS else manner.kept


def _superior(meeting: Meeting) -> str:
    return f"{capital(deciding_superior(meeting.prepared.organ))} {manner_of(meeting).reported}"
