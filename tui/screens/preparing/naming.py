"""Asking what an item votes on: one of the regulation's votings, members marked on the roster, others by their names."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import cast

from forms.parts.naming import names_of
from meetings.acts import ItemPut
from meetings.listing import next_id
from meetings.meeting import Meeting
from meetings.people import ORGAN_NAMES, SUBJECT_NAMES, Member, Subject, SubjectKind
from meetings.putting import as_subject, kinds_by_name, votings_offered
from meetings.regulation import Voting
from meetings.replacing import rewritten
from meetings.vietnamese import two_digits
from tui.modals.form import Answers
from tui.modals.mark import Aside, Candidate
from tui.screens.picking import pick
from tui.screens.preparing.frame import Preparing
from tui.screens.preparing.subject import named, named_blanks
from tui.widgets.rows import Column, Row, Tone

Take = Callable[[tuple[Subject, ...]], list[str]]
"""Records all subjects that an item is to have; what stands in the way, in sentences."""
VOTING_COLUMNS = (Column("Số", 3, "right"), Column("Nội dung biểu quyết"))
KIND_COLUMNS = (Column("STT", 4, "right"), Column("Đối tượng"))
MEMBERS = "members"
"""Instead of a kind: members of the roster."""


class SubjectsAsked(Preparing, inherit_bindings=False):
    """A screen that asks for the subjects of an item."""

    def ask_subjects(self, voting: Voting, now: Sequence[Subject], take: Take) -> None:
        """Where the voting rates members, mark them on the roster, those of them marked who stand in the item ``now``;
        else ask for something named by hand.
        """
        if "member" in voting.rates and markable(self.meeting, now):
            self._ask_members(
                now, take, Aside("ghi tên khác", lambda: self._ask_kind(voting, now, take, members=False))
            )
        else:
            self._ask_kind(voting, now, take, members=True)

    def _ask_members(self, now: Sequence[Subject], take: Take, aside: Aside | None = None) -> None:
        names, members = names_of(self.meeting), markable(self.meeting, now)
        candidates = [Candidate(one.id, names.bare(one.id), one.post) for one in members]
        there = {subject.id for subject in now}

        def marked(keys: tuple[str, ...]) -> None:
            left = (one for one in now if one.kind != "member" or one.id in keys)
            fresh = (as_subject(one) for one in members if one.id in keys and one.id not in there)
            self.told(take((*left, *fresh)))

        self.mark("Xếp loại ai?", candidates, there, "xếp loại", marked, aside=aside)

    def _ask_kind(self, voting: Voting, now: Sequence[Subject], take: Take, *, members: bool) -> None:
        """What is named by hand, what the voting rates first; last the members, unless they were asked for already."""
        left = len(markable(self.meeting, now)) if members else 0

        def picked(key: str) -> None:
            if key == MEMBERS:
                self._ask_members(now, take)
            else:
                self._ask_name(cast(SubjectKind, key), now, take)

        pick(self, "Xếp loại ai?", tuple(kind_rows(voting, left)), picked, KIND_COLUMNS)

    def _ask_name(self, kind: SubjectKind, now: Sequence[Subject], take: Take) -> None:
        fresh = next_id((*self.meeting.subjects(), *self.meeting.members, *self.meeting.guests), "t")

        def typed(said: Answers) -> list[str]:
            subject = named(fresh, kind, said)
            return take((*now, subject)) if subject.name else ["chưa ghi tên"]

        self.fill(f"Đối tượng: {SUBJECT_NAMES[kind]}", named_blanks(kind), typed)

    def told(self, faults: list[str]) -> None:
        """Say on this screen what stands in the way, if anything does."""
        if faults:
            self.notice.say("\n".join(f"Chưa được: {fault}" for fault in faults))

    def tried_change(self, puts: Mapping[int, ItemPut], what: str) -> list[str]:
        """Items say something else from now on; what stands in the way, in sentences for a form."""
        return self.tried(lambda: rewritten(self.entries, puts), what)


def voting_rows(meeting: Meeting) -> Iterator[Row]:
    """The votings of the regulation; those not usual here say whose they usually are."""
    for voting, usual in votings_offered(meeting):
        whose = "" if usual else f" (thường do {', '.join(ORGAN_NAMES[one] for one in voting.organs)})"
        yield Row(str(voting.number), (str(voting.number), f"{voting.name}{whose}"), "plain" if usual else "dim")


def markable(meeting: Meeting, now: Iterable[Subject]) -> tuple[Member, ...]:
    """Whom an item may rate of the roster, in its order: all official members, and whoever stands in the item now."""
    there = {subject.id for subject in now}
    return tuple(one for one in meeting.members.values() if one.status == "official" or one.id in there)


def kind_rows(voting: Voting, members: int) -> Iterator[Row]:
    """What somebody may name, numbered; those that the voting does not rate look so. Last so many members, if any."""
    kinds = kinds_by_name(voting)
    for number, kind in enumerate(kinds, start=1):
        tone: Tone = "plain" if kind in voting.rates else "dim"
        yield Row(kind, (str(number), f"Ghi tên {SUBJECT_NAMES[kind]}"), tone)
    if members:
        told = f"Đảng viên chính thức trong danh sách ({two_digits(members)} người)"
        yield Row(MEMBERS, (str(len(kinds) + 1), told), "dim")
