"""What is recorded of what is said and voted on (thảo luận, biểu quyết, bảo lưu)."""

from msgspec import field

from meetings.acts.act import Act, CommentKind, InvalidReason, LocalTime, Question


class CommentMade(Act, frozen=True, tag="comment_made"):
    """A comment, explanation, hint or conclusion (ý kiến, giải trình, gợi ý, kết luận); ``item`` None: on the whole."""

    by: str
    text: str
    item: int | None = None
    on: str | None = None
    kind: CommentKind = "comment"
    reply: str = ""


class RoundHeld(Act, frozen=True, tag="round_held"):
    """The totals of one secret ballot (lượt bỏ phiếu): papers, and votes by subject and choice. Never a paper.

    Lines of yes/no questions hold ``for`` and ``against``; ``level`` the four levels; ``criterion`` its grades; each may
    hold ``blank`` and ``spoiled``. ``away`` names members present at the meeting but not for this ballot, ``reason`` why it
    is held once more. ``printed``, ``left_over`` and ``sealed`` are papers too: made, never handed out, put under seal; None
    where nobody counted them. ``invalid_for`` says of the invalid papers why, all of them or none. ``counts`` is how many
    counts of the papers it took until two agreed, or the one that was held; 0 where only totals came in. ``recounted`` names
    the subjects on whose lines the first counts differed, each with how many counts its own line took.
    """

    item: int
    question: Question
    issued: int
    collected: int
    invalid: int
    votes: dict[str, dict[str, int]]
    exchanged: int = 0
    away: tuple[str, ...] = ()
    runoff: bool = False
    criterion: str = ""
    reason: str = ""
    printed: int | None = None
    left_over: int | None = None
    sealed: int | None = None
    invalid_for: dict[InvalidReason, int] = field(default_factory=dict)
    counts: int = 0
    recounted: dict[str, int] = field(default_factory=dict)


class StepDone(Act, frozen=True, tag="step_done"):
    """A step of an item was carried out (đã tiến hành); steps are counted from 0, in the order of the regulation.

    ``subject`` names whose turn it was, where each one has a turn (đã báo cáo); empty: the step is done for all of them.
    """

    item: int
    step: int
    subject: str = ""
    at: LocalTime | None = None


class BallotAskedFor(Act, frozen=True, tag="ballot_asked_for"):
    """A ballot that only the meeting can ask for (lượt hội nghị yêu cầu): a ``criterion`` that is not agreed, or a ballot
    held once more, with the ``reason``.
    """

    item: int
    question: Question
    subjects: tuple[str, ...]
    criterion: str = ""
    reason: str = ""


class TieSettled(Act, frozen=True, tag="tie_settled"):
    """A tie at the cap settled without a ballot, where the reading says so: ``order`` fills the places from its head."""

    item: int
    order: tuple[str, ...]
    reason: str


class ObjectionMade(Act, frozen=True, tag="objection_made"):
    """A retained opinion (ý kiến bảo lưu), in the person's own words."""

    by: str
    text: str
    on: str | None = None
