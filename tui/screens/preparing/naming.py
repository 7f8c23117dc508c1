"""Asking whom an item rates: members from the roster, others by their names."""

from collections.abc import Callable, Iterable, Mapping
from typing import cast

from meetings.acts import ItemPut
from meetings.listing import next_id
from meetings.people import SUBJECT_NAMES, Subject, SubjectKind
from meetings.regulation import Voting
from meetings.replacing import rewritten
from tui.modals.form import Answers
from tui.screens.preparing.frame import Preparing
from tui.screens.preparing.putting import EVERYBODY, SUBJECT_COLUMNS, not_yet, subject_of, subject_rows
from tui.screens.preparing.subject import named, named_blanks

Take = Callable[[tuple[Subject, ...]], list[str]]
"""Records the subjects; what stands in the way, in sentences."""


class SubjectsAsked(Preparing, inherit_bindings=False):
    """A screen that asks for subjects."""

    def ask_subjects(self, voting: Voting, already: Iterable[Subject], take: Take) -> None:
        """Ask for one or all, and go on with them."""
        known = tuple(already)

        def picked(key: str) -> None:
            if key.startswith("+"):
                self._ask_name(cast(SubjectKind, key[1:]), take)
            elif key == EVERYBODY:
                self.told(take(tuple(map(subject_of, not_yet(self.meeting, known)))))
            else:
                self.told(take((subject_of(self.meeting.members[key]),)))

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
