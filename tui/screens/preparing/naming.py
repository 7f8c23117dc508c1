"""Asking what an item votes on: one of the regulation's votings, members from the roster, others by their names."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import cast

from forms.parts.naming import names_of
from meetings.acts import ItemPut
from meetings.listing import next_id
from meetings.meeting import Meeting
from meetings.people import ORGAN_NAMES, SUBJECT_NAMES, Subject, SubjectKind
from meetings.putting import as_subject, kinds_by_name, not_yet_rated, votings_offered
from meetings.regulation import Voting
from meetings.replacing import rewritten
from meetings.vietnamese import two_digits
from tui.modals.form import Answers
from tui.screens.preparing.frame import Preparing
from tui.screens.preparing.subject import named, named_blanks
from tui.telling.names import end_of_name
from tui.widgets.rows import Column, Row

Take = Callable[[tuple[Subject, ...]], list[str]]
"""Records the subjects; what stands in the way, in sentences."""
VOTING_COLUMNS = (Column("Số", 3, "right"), Column("Nội dung biểu quyết"))
SUBJECT_COLUMNS = (Column("STT", 4, "right"), Column("Đối tượng", cut=end_of_name), Column("Chức vụ", 24))
EVERYBODY, BY_HAND = "*", "+"


class SubjectsAsked(Preparing, inherit_bindings=False):
    """A screen that asks for subjects."""

    def ask_subjects(self, voting: Voting, already: Iterable[Subject], take: Take) -> None:
        """Ask for one or all, and go on with them."""
        known = tuple(already)

        def picked(key: str) -> None:
            if key.startswith(BY_HAND):
                self._ask_name(cast(SubjectKind, key.removeprefix(BY_HAND)), take)
            elif key == EVERYBODY:
                self.told(take(tuple(map(as_subject, not_yet_rated(self.meeting, known)))))
            else:
                self.told(take((as_subject(self.meeting.members[key]),)))

        self.pick("Xếp loại ai?", SUBJECT_COLUMNS, tuple(subject_rows(self.meeting, voting, known)), picked)

    def _ask_name(self, kind: SubjectKind, take: Take) -> None:
        fresh = next_id((*self.meeting.subjects(), *self.meeting.members, *self.meeting.guests), "t")

        def typed(said: Answers) -> list[str]:
            subject = named(fresh, kind, said)
            return take((subject,)) if subject.name else ["chưa ghi tên"]

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
        whose = "" if usual else f"thường do {', '.join(ORGAN_NAMES[one] for one in voting.organs)}: "
        yield Row(str(voting.number), (str(voting.number), f"{whose}{voting.name}"), "plain" if usual else "dim")


def subject_rows(meeting: Meeting, voting: Voting, subjects: Iterable[Subject]) -> Iterator[Row]:
    """Whom somebody may add: what the voting rates first, then everything else."""
    left, kinds, names = not_yet_rated(meeting, subjects), kinds_by_name(voting), names_of(meeting)
    members = "member" in voting.rates
    yield from (_by_hand(kind) for kind in kinds if kind in voting.rates)
    if members and left:
        yield Row(EVERYBODY, ("", f"Tất cả {two_digits(len(left))} đảng viên chính thức chưa có tên", ""))
    for number, member in enumerate(left, start=1):
        yield Row(member.id, (str(number), names.bare(member.id), member.post), "plain" if members else "dim")
    yield from (_by_hand(kind) for kind in kinds if kind not in voting.rates)


def _by_hand(kind: SubjectKind) -> Row:
    return Row(f"{BY_HAND}{kind}", ("", f"Ghi tên một đối tượng khác: {SUBJECT_NAMES[kind]}", ""))
