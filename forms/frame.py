"""What all papers of one meeting say alike: the head, who led it, who signs, where the paper goes."""

from typing import NamedTuple

from forms.naming import Names
from forms.paper import Head, Person, Signer
from forms.wording import deciding_superior
from meetings.meeting import Meeting
from meetings.people import CELLS, Organ
from meetings.vietnamese import long_date, tidy

NAME_FOR_PEN = "………………………"
TELLER = "Người kiểm phiếu"


class SignedNames(NamedTuple):
    """Names alone, as they stand under signatures; room for the pen where nobody was chosen yet."""

    chair: str
    secretary: str
    tellers: tuple[str, ...]


def head(meeting: Meeting, kind: str = "BB", *, dated: bool = False) -> Head:
    """The head of a paper of that kind; the number is left for the pen, minutes carry no date there."""
    organ = meeting.prepared.organ
    symbol = "/".join(filter(None, (kind, organ.symbol)))
    place_date = f"{organ.locality}, {long_date(meeting.day)}" if dated and organ.locality else ""
    return Head(organ.superior, organ.name, f"Số        -{symbol}", place_date)


def chair(meeting: Meeting, names: Names) -> Person:
    """Who chairs (chủ trì)."""
    return _officer(meeting, names, None if meeting.officers is None else meeting.officers.chair)


def secretary(meeting: Meeting, names: Names) -> Person:
    """Who takes the minutes (thư ký)."""
    return _officer(meeting, names, None if meeting.officers is None else meeting.officers.secretary)


def _officer(meeting: Meeting, names: Names, officer: str | None) -> Person:
    if officer is None:
        return Person(NAME_FOR_PEN)
    member = meeting.members.get(officer)
    return Person(names.opening(officer), "" if member is None else member.post)


def tellers(meeting: Meeting, names: Names) -> tuple[Person, ...]:
    """The tellers (tổ kiểm phiếu), the head first."""
    chosen = () if meeting.officers is None else meeting.officers.tellers
    if len(chosen) == 1:
        return (Person(names.opening(chosen[0]), TELLER),)
    return tuple(Person(names.opening(one), "Thành viên" if place else "Tổ trưởng") for place, one in enumerate(chosen))


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


def signer(meeting: Meeting) -> Signer:
    """Who signs in the organ's name: its secretary or deputy where that one chaired, else the chair as such."""
    name, officers = signed_names(meeting).chair, meeting.officers
    member = None if officers is None else meeting.members.get(officers.chair)
    post = tidy(member.post).casefold() if member is not None else ""
    on_behalf = _on_behalf(meeting.prepared.organ)
    if on_behalf and post.startswith("phó bí thư"):
        return Signer(on_behalf, "PHÓ BÍ THƯ", name)
    if on_behalf and post.startswith("bí thư"):
        return Signer(on_behalf, "BÍ THƯ", name)
    return Signer("", "CHỦ TRÌ HỘI NGHỊ", name)


def _on_behalf(organ: Organ) -> str:
    if organ.kind in CELLS:
        return "T/M CHI BỘ"
    whole = tidy(organ.name).upper()
    return "T/M ĐẢNG ỦY" if organ.kind == "committee" and whole.startswith(("ĐẢNG ỦY", "ĐẢNG UỶ", "ĐẢNG BỘ")) else ""


def receivers(meeting: Meeting) -> tuple[str, ...]:
    """To whom a paper goes (nơi nhận)."""
    superior = deciding_superior(meeting.prepared.organ)
    kept = "Lưu chi bộ." if meeting.prepared.organ.kind in CELLS else "Lưu hồ sơ."
    return (f"{superior[:1].upper()}{superior[1:]} (để báo cáo),", kept)
