"""An item of a meeting as papers print it: its circle, its rounds, the cap, every result."""

from collections.abc import Iterator

from forms.parts.frame import numbered
from forms.parts.naming import Names
from forms.parts.results import cap_in_words, not_rated, result, still_open
from forms.parts.rounds import ballot_round, turns
from forms.parts.voting import Voting
from forms.parts.wording import capital, issued_text, more_than, put_to_vote
from meetings.item import Item
from meetings.meeting import Meeting
from meetings.outcome import ItemOutcome
from meetings.readings import shown
from meetings.vietnamese import two_digits


def votings(meeting: Meeting, names: Names) -> tuple[Voting, ...]:
    """Every item of the meeting."""
    return tuple(voting(meeting, came_out, names) for came_out in meeting.outcomes)


def voting(meeting: Meeting, came_out: ItemOutcome, names: Names) -> Voting:
    """One item, whole."""
    item, organ = came_out.item, meeting.prepared.organ
    return Voting(
        heading=item_heading(item),
        circle=f"{circle(meeting, item)}{_members_of_circle(meeting, item, names)}",
        recused=tuple(_recused(item, names)),
        not_rated=tuple(not_rated(subject, names) for subject in item.subjects if not subject.rated),
        rounds=tuple(ballot_round(turn, names) for turn in turns(came_out)),
        cap=tuple(cap_in_words(came_out, issued_text(meeting.regulation))),
        results=(
            *(result(came_out, subject, organ, names) for subject in item.rated),
            *still_open(came_out, names),
        ),
    )


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
    for subject in item.subjects:
        others = tuple(one for one in subject.recused if one != subject.id)
        if others:
            yield f"{names.opening_together(others)} không tham gia biểu quyết đối với {names.address(subject.id)}."
        if subject.id in subject.recused:
            yield f"{names.opening(subject.id)} không biểu quyết về chính mình."


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
