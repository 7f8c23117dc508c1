"""What an entry of the book changed (điều mục này đổi): of whom and what, against the entry in whose place it was recorded."""

from collections.abc import Iterator, Mapping

from forms.parts.naming import Names
from meetings.acts import (
    Absence,
    Act,
    AttendanceTaken,
    GuestsInvited,
    ItemPut,
    LeftOut,
    MembersConvened,
    MembersListed,
    OfficersChosen,
    PapersNumbered,
    SittingResumed,
)
from meetings.people import Guest, Member
from meetings.vietnamese import several
from tui.telling.entries import in_few_words
from tui.telling.fields import LABELS


def in_words(act: Act, before: Act | None, names: Names) -> str:
    """Who and what changed; without an earlier entry, or where nothing tells them apart, what the entry says."""
    changes = () if before is None else tuple(_changes(act, before, names))
    return several(changes, "thay đổi", joined="; ") if changes else in_few_words(act, names)


def _changes(act: Act, before: Act, names: Names) -> Iterator[str]:
    match act, before:
        case AttendanceTaken(absent=now), AttendanceTaken(absent=then) | SittingResumed(absent=then):
            yield from _roll(now, then, names)
        case MembersConvened(left_out=out), MembersConvened(left_out=was_out):
            yield from _convened(out, was_out, names)
        case OfficersChosen(), OfficersChosen():
            yield from _officers(act, before, names)
        case MembersListed(members=people), MembersListed(members=earlier):
            yield from _people(people, earlier)
        case GuestsInvited(guests=guests), GuestsInvited(guests=earlier_guests):
            yield from _people(guests, earlier_guests)
        case ItemPut(), ItemPut():
            yield from _item(act, before)
        case PapersNumbered(numbers=numbers), PapersNumbered(numbers=old):
            was = {one.form: f"{one.number:02d}-{one.kind}" for one in old}
            told = {one.form: f"{one.number:02d}-{one.kind}" for one in numbers}
            yield from (
                f"số {was[form]} thành {told[form]}" for form in told if was.get(form, told[form]) != told[form]
            )


def _roll(now: tuple[Absence, ...], then: tuple[Absence, ...], names: Names) -> Iterator[str]:
    absent, was = {one.member: one for one in now}, {one.member: one for one in then}
    for member in dict.fromkeys((*was, *absent)):
        if absent.get(member) != was.get(member):
            yield f"{names.bare(member)} {_absence(absent.get(member))}"


def _absence(one: Absence | None) -> str:
    if one is None:
        return "có mặt"
    sort = {True: " có lý do", False: " không lý do", None: ""}[one.excused]
    return f"vắng{sort}{f' ({one.reason})' if one.reason else ''}"


def _convened(now: tuple[LeftOut, ...], then: tuple[LeftOut, ...], names: Names) -> Iterator[str]:
    out, was = {one.member: one.reason for one in now}, {one.member: one.reason for one in then}
    for member in dict.fromkeys((*was, *out)):
        if out.get(member) != was.get(member):
            yield f"{names.bare(member)} {f'không triệu tập ({out[member]})' if member in out else 'được triệu tập'}"


def _officers(now: OfficersChosen, then: OfficersChosen, names: Names) -> Iterator[str]:
    for post, holder, was in (("chủ trì", now.chair, then.chair), ("thư ký", now.secretary, then.secretary)):
        if holder != was:
            yield f"{post} {names.bare(holder)} thay {names.bare(was)}"
    if now.tellers != then.tellers:
        yield f"kiểm phiếu {', '.join(map(names.bare, now.tellers))}, trước là {', '.join(map(names.bare, then.tellers))}"


def _people(now: tuple[Member, ...] | tuple[Guest, ...], then: tuple[Member, ...] | tuple[Guest, ...]) -> Iterator[str]:
    """Whoever came to a list, left it, or is written otherwise."""
    people: Mapping[str, Member | Guest] = {one.id: one for one in now}
    earlier: Mapping[str, Member | Guest] = {one.id: one for one in then}
    for one in dict.fromkeys((*earlier, *people)):
        if one not in people:
            yield f"bỏ {earlier[one].name}"
        elif one not in earlier:
            yield f"thêm {people[one].name}"
        elif people[one] != earlier[one]:
            yield f"sửa {people[one].name}"


def _item(now: ItemPut, then: ItemPut) -> Iterator[str]:
    """Whose line of an item is another one, in which fields; else that its circle is."""
    subjects, was = {one.id: one for one in now.subjects}, {one.id: one for one in then.subjects}
    for one in dict.fromkeys((*was, *subjects)):
        if one not in subjects:
            yield f"bỏ {was[one].name}"
        elif one not in was:
            yield f"thêm {subjects[one].name}"
        elif subjects[one] != was[one]:
            fields = (
                key for key in was[one].__struct_fields__ if getattr(was[one], key) != getattr(subjects[one], key)
            )
            yield f"{subjects[one].name} ({', '.join(LABELS.get(key, key).lower() for key in fields)})"
    if now.convened != then.convened:
        yield "thành phần biểu quyết"
