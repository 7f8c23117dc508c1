"""Entries of the record book in the words of people (mục trong sổ): in a few words for a list, and whole, field by field."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from msgspec import UNSET, Struct

from forms.parts.naming import Names
from meetings.acts import (
    INVALID_REASONS,
    Act,
    AttendanceTaken,
    BallotAskedFor,
    CommentMade,
    CorrectionMade,
    CriteriaListed,
    EntryRestored,
    EntryStruckOut,
    GuestsInvited,
    ItemPut,
    MeetingClosed,
    MeetingOpened,
    MeetingPrepared,
    MeetingRestated,
    MemberArrived,
    MemberLeft,
    MembersConvened,
    MembersListed,
    MinutesAdopted,
    ObjectionMade,
    OfficersChosen,
    PapersNumbered,
    PapersWritten,
    ReadingsChosen,
    RoundHeld,
    SelfReviewGiven,
    SittingAdjourned,
    SittingHeld,
    SittingResumed,
    StepDone,
    TieSettled,
)
from meetings.regulation import shipped
from meetings.vietnamese import two_digits
from tui.telling.fields import CHOICES, FROM_ZERO, LABELS, PEOPLE, QUESTIONS, VALUES

UNSAID: tuple[object, ...] = ("", None, (), {})
ABOUT_ANOTHER = ("withdraws", "undoes")
"""Numbers of what else an entry is about; 0 says that it is about nothing else."""
EMPTIED, USUAL = "để trống", "tất cả theo mặc định"
"""How a field is told that was emptied, and readings of which none is chosen otherwise."""


def in_few_words(act: Act, names: Names) -> str:  # noqa: C901, PLR0912 - one line for each kind of act
    """What an entry says, short enough for a line of a list; who and how many before all."""
    match act:
        case MeetingRestated():
            return _in_a_row(act, names)
        case ReadingsChosen(readings=several):
            return f"{two_digits(len(several))} khác mặc định" if several else USUAL
        case CorrectionMade(text=text, withdraws=number) if number:
            return "; ".join(filter(None, (f"bãi bỏ đính chính số {two_digits(number)}", text)))
        case MeetingPrepared(title=text) | CorrectionMade(text=text):
            return text
        case MembersListed(members=several) | GuestsInvited(guests=several):
            return f"{two_digits(len(several))} người"
        case MembersConvened(left_out=several):
            return f"không triệu tập {two_digits(len(several))} người"
        case OfficersChosen(chair=one):
            return f"chủ trì {names.bare(one)}"
        case ItemPut(subjects=several):
            return f"{two_digits(len(several))} đối tượng"
        case CriteriaListed(sets=several):
            return f"{two_digits(len(several))} bộ"
        case SelfReviewGiven(of=one):
            return names.bare(one)
        case PapersNumbered(numbers=several):
            return ", ".join(f"{one.number:02d}-{one.kind}{_paper(one.form)}" for one in several)
        case AttendanceTaken(absent=several):
            return f"vắng {two_digits(len(several))} người"
        case MemberArrived(member=one, at=at) | MemberLeft(member=one, at=at):
            return f"{names.bare(one)}, {at:%H:%M}"
        case MeetingOpened(at=at) | MeetingClosed(at=at) | SittingAdjourned(at=at) | SittingResumed(at=at):
            return f"{at:%H:%M}"
        case SittingHeld(opened=at, closed=until):
            return f"{at:%H:%M} đến {until:%H:%M}"
        case CommentMade(by=one, text=text, on=on) | ObjectionMade(by=one, text=text, on=on):
            return f"{names.bare(one)}{f' về {names.bare(on)}' if on else ''}: {text}"
        case StepDone(item=item, step=step, subject=one):
            return f"nội dung {item + 1}, bước {step + 1}{f', {names.bare(one)}' if one else ''}"
        case RoundHeld(item=item, question=question, collected=papers):
            return f"nội dung {item + 1}, {QUESTIONS[question]}, {two_digits(papers)} phiếu"
        case BallotAskedFor(item=item, question=question, criterion=text, reason=why):
            return f"nội dung {item + 1}, {text or QUESTIONS[question]}{f', lần nữa: {why}' if why else ''}"
        case TieSettled(item=item, order=order):
            return f"nội dung {item + 1}: {', '.join(map(names.bare, order))}"
        case MinutesAdopted(in_favour=votes):
            return f"{two_digits(votes)} tán thành"
        case PapersWritten(papers=several):
            return f"{two_digits(len(several))} tệp"
        case EntryStruckOut(entry=number, reason=text) | EntryRestored(entry=number, reason=text):
            return f"mục số {number}: {text}"
    return ""


def whole(act: Act, names: Names) -> Iterator[str]:
    """Everything that an entry says, a line for each field or for each of several; what was left empty is left out."""
    if isinstance(act, ReadingsChosen) and not act.readings:
        yield f"{LABELS['readings']}: {USUAL}"
    for field, value in _fields(act):
        yield from _told(field, value, names)


def _fields(one: Struct) -> Iterator[tuple[str, Any]]:
    """What is said; a restatement says a field also by emptying it."""
    unsaid = (UNSET,) if isinstance(one, MeetingRestated) else UNSAID
    for field in one.__struct_fields__:
        value = getattr(one, field)
        if value not in unsaid and not (field in ABOUT_ANOTHER and not value):
            yield field, value


def _told(field: str, value: Any, names: Names) -> Iterator[str]:
    label = LABELS.get(field, field)
    match value:
        case _ if value in UNSAID:
            yield f"{label}: {EMPTIED}"
        case tuple() if isinstance(value[0], Struct):
            yield f"{label} ({two_digits(len(value))}):"
            yield from (f"  {place}. {_in_a_row(one, names)}" for place, one in enumerate(value, start=1))
        case dict():
            yield f"{label}:"
            yield from (f"  {line}" for line in _pairs(field, value, names))
        case _:
            yield f"{label}: {_value(field, value, names)}"


def _in_a_row(one: Struct, names: Names) -> str:
    return "; ".join(
        f"{_small(LABELS.get(field, field))}: {_value(field, value, names)}" for field, value in _fields(one)
    )


def _pairs(field: str, value: Mapping[str, Any], names: Names) -> Iterator[str]:
    if field == "votes":
        for subject, votes in value.items():
            yield f"{names.bare(subject)}: {'; '.join(f'{CHOICES.get(key, key)} {count}' for key, count in votes.items())}"
    elif field == "invalid_for":
        yield from (f"{INVALID_REASONS[why]}: {papers}" for why, papers in value.items() if why in INVALID_REASONS)
    else:
        yield from (_reading(key, chosen) for key, chosen in value.items())


def _reading(key: str, chosen: Any) -> str:
    """A contested reading by its question and what was chosen means; of a regulation that is no more, as it was written."""
    found = (reading for one in shipped().values() if (reading := one.find_reading(key)) is not None)
    reading = next(found, None)
    option = None if reading is None else reading.means(chosen)
    return f"{key}: {chosen}" if reading is None or option is None else f"{reading.question} {option.meaning}"


def _value(field: str, value: Any, names: Names) -> str:
    match value:
        case _ if value in UNSAID:
            return EMPTIED
        case bool():
            return "có" if value else "không"
        case int():
            return str(value + 1 if field in FROM_ZERO else value)
        case datetime():
            return f"{value:%d/%m/%Y %H:%M}"
        case date():
            return f"{value:%d/%m/%Y}"
        case tuple():
            return "; ".join(_value(field, one, names) for one in value)
        case Struct():
            return _in_a_row(value, names)
        case _ if field in PEOPLE:
            return names.bare(str(value))
    return VALUES.get(field, {}).get(str(value), str(value))


def _paper(key: str) -> str:
    """Which paper bears a number: `` (Biên bản hội nghị)``."""
    from forms.catalogue import form_of

    form = form_of(key)
    return f" ({form.name})" if form else ""


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]
