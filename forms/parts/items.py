"""An item of a meeting as papers print it: its circle, its rounds, the cap, every result."""

from collections.abc import Iterable, Iterator, Sequence

from forms.parts.frame import numbered
from forms.parts.naming import PERSONS, Names
from forms.parts.results import cap_in_words, not_rated_together, result, still_open, verdict_ground
from forms.parts.rounds import ballot_round, subject_heading, turns
from forms.parts.voting import Verdict, Voting
from forms.parts.wording import capital, issued_text, more_than, put_to_vote, resolved
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.outcome import ItemOutcome
from meetings.people import LEVEL_NAMES, SubjectKind
from meetings.readings import shown
from meetings.vietnamese import two_digits

SENTENCES = 5
"""So many subjects with a level have a sentence each; more of them make a table."""
COUNTED: dict[SubjectKind, str] = {"collective": "tập thể", "organisation": "tổ chức, đơn vị"}


def votings(meeting: Meeting, names: Names) -> tuple[Voting, ...]:
    """Every item of the meeting."""
    return tuple(voting(meeting, came_out, names) for came_out in meeting.outcomes)


def voting(meeting: Meeting, came_out: ItemOutcome, names: Names) -> Voting:
    """One item, whole."""
    item, organ, tabled = came_out.item, meeting.prepared.organ, _in_a_table(came_out)
    return Voting(
        heading=item_heading(item),
        circle=f"{circle(meeting, item)}{_members_of_circle(meeting, item, names)}",
        recused=tuple(_recused(item, names)),
        not_rated=tuple(not_rated_together((one for one in item.subjects if not one.rated), names)),
        rounds=tuple(ballot_round(turn, names) for turn in turns(came_out)),
        cap=tuple(cap_in_words(came_out, issued_text(meeting.regulation))),
        results=(
            *(result(came_out, subject, organ, names) for subject in item.rated if subject not in tabled),
            *still_open(came_out, names),
        ),
        verdicts=tuple(_verdicts(came_out, tabled, names)),
        verdicts_heading=subject_heading(item) if tabled else "",
        verdicts_lead=resolved(item, organ, _how_many(item, tabled, names)) + " như sau:" if tabled else "",
    )


def _in_a_table(came_out: ItemOutcome) -> tuple[str, ...]:
    """The subjects with a level, where there are too many of them for a sentence each; in ballot order."""
    with_level = tuple(one for one in came_out.item.rated if came_out.level_of(one) is not None)
    return with_level if len(with_level) > SENTENCES else ()


def _verdicts(came_out: ItemOutcome, subjects: Iterable[str], names: Names) -> Iterator[Verdict]:
    for place, one in enumerate(subjects, start=1):
        if (level := came_out.level_of(one)) is not None:
            ground = capital(verdict_ground(came_out, one, level))
            yield Verdict(str(place), names.bare(one), LEVEL_NAMES[level], ground)


def _how_many(item: Item, subjects: Sequence[str], names: Names) -> str:
    """``41 đồng chí``, ``05 tập thể``."""
    kinds = {subject.kind for subject in item.subjects if subject.id in subjects}
    one_kind = COUNTED.get(kinds.pop()) if len(kinds) == 1 else None
    counted = names.manner.counted if kinds <= set(PERSONS) and one_kind is None else one_kind or "đối tượng"
    return f"{two_digits(len(subjects))} {counted}"


def item_heading(item: Item) -> str:
    """An item's number and what it is about: ``1. Tự xếp loại chất lượng tổ chức đảng, cơ quan, đơn vị``."""
    return f"{item.number + 1}. {capital(put_to_vote(item))}"


def excerpted_heading(meeting: Meeting, item: Item) -> str:
    """The same in an excerpt: ``Đề xuất xếp loại … (nội dung số 2 của Biên bản số 05-BB/CB)``, by its number if it has one."""
    return f"{capital(put_to_vote(item))} (nội dung số {item.number + 1} của {minutes_named(meeting, 'Biên bản')})"


def minutes_named(meeting: Meeting, called: str) -> str:
    """The minutes as an excerpt cites them: ``Biên bản Hội nghị số 05-BB/CB``; without a number only as they are called."""
    return " ".join(filter(None, (called, numbered(meeting, "minutes"))))


def circle(meeting: Meeting, item: Item) -> str:
    """Who was convened for an item, how many came, how many votes a level needs and by which clause."""
    convened, present = two_digits(len(item.circle)), two_digits(len(item.attending))
    rule = f"{more_than(item)} ({issued_text(meeting.regulation)}, {item.rules.majority_clause})"
    majority = item.majority
    needed = "" if majority is None else f", tức ít nhất {two_digits(majority.needed)} phiếu"
    return f"{convened} thành viên triệu tập, {present} có mặt; mỗi mức phải được {rule}{needed}."


def _members_of_circle(meeting: Meeting, item: Item, names: Names) -> str:
    """By name, where not all who were convened to the meeting vote on the item."""
    if set(item.circle) == set(meeting.convened):
        return ""
    return f" Gồm: {names.together(item.circle)}."


def _recused(item: Item, names: Names) -> Iterator[str]:
    """Who keeps out of whom; those together who keep out of the same, then whoever keeps out of the own line."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for subject in item.subjects:
        if others := tuple(one for one in subject.recused if one != subject.id):
            alike.setdefault(others, []).append(subject.id)
    for others, subjects in alike.items():
        yield f"{names.opening_together(others)} không tham gia biểu quyết đối với {names.together(subjects)}."
    if own := [subject.id for subject in item.subjects if subject.id in subject.recused]:
        yield f"{names.opening_together(own)} không biểu quyết về chính mình."


def readings_otherwise(meeting: Meeting) -> tuple[str, ...]:
    """Contested readings (cách hiểu) that this meeting chose otherwise than usual, each with its clause."""
    lines = []
    for key, value in meeting.prepared.readings.items():
        reading = meeting.regulation.find_reading(key)
        option = None if reading is None else reading.means(value)
        if reading is not None and option is not None and shown(value) != shown(reading.chosen):
            lines.append(f"{reading.question.rstrip('?')}: {option.meaning} ({reading.clause})")
    return tuple(f"{line}{'.' if place == len(lines) else ';'}" for place, line in enumerate(lines, start=1))


def readings_ground(meeting: Meeting) -> str:
    """The document behind those readings; empty without them."""
    return meeting.prepared.ground if readings_otherwise(meeting) else ""
