"""The votings of a meeting as papers print them: the same records in the minutes and in the count minutes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BallotLine:
    """One subject of a round (một dòng kết quả kiểm phiếu); counts in two digits."""

    number: str
    """Place on the ballot: ``1``."""
    subject: str
    """Who or what was voted on."""
    counts: tuple[str, ...]
    """Votes for each choice, in the order of the round's choices."""
    blank: str
    """Lines left empty on valid papers."""
    spoiled: str
    """Lines marked wrongly on valid papers."""
    share: str
    """Share of all convened: ``80,00%``."""
    result: str
    """What it came to: ``Đạt``, ``Không đạt``, ``Bằng phiếu``, or a level."""


@dataclass(frozen=True, slots=True)
class BallotRound:
    """One ballot (lượt bỏ phiếu); every count in two digits."""

    heading: str
    """What was asked: ``Lượt 1: Biểu quyết mức Hoàn thành tốt nhiệm vụ``."""
    voters: str
    """Voters present for this ballot."""
    printed: str
    """Papers printed; empty where nobody recorded it, and a dotted place is left for the pen."""
    issued: str
    """Papers handed out, replacements included."""
    exchanged: str
    """Spoiled papers taken back and replaced."""
    collected: str
    """Papers put into the box."""
    unreturned: str
    """Papers handed out and neither exchanged nor put into the box."""
    left_over: str
    """Papers never handed out; empty as for ``printed``."""
    valid: str
    """Valid papers."""
    invalid: str
    """Invalid papers."""
    subject_heading: str
    """Heading of the column of subjects: ``Họ và tên``, ``Tên tập thể``."""
    choices: tuple[str, ...]
    """Headings of the choices: two (``Đồng ý``, ``Không đồng ý``), the levels, or the grades of a criterion."""
    lines: tuple[BallotLine, ...]
    """Every subject, in ballot order."""
    notes: tuple[str, ...] = ()
    """Whole sentences after the table: why papers were invalid, ties, the cap in figures, what comes next."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one of many subjects of an item came to (kết quả xếp loại), as a row of a table."""

    number: str
    """Its place in the table: ``1``."""
    subject: str
    """Who or what was rated."""
    level: str
    """``Hoàn thành tốt nhiệm vụ``."""
    ground: str
    """The figures that gave the level: ``12/15 phiếu (80,00%)``."""


@dataclass(frozen=True, slots=True)
class Voting:
    """One item decided by ballot (nội dung biểu quyết)."""

    heading: str
    """Numbered: ``1. Biểu quyết đề xuất xếp loại chất lượng đảng viên``."""
    circle: str
    """Who was convened, how many came, how many votes are needed; a whole sentence."""
    recused: tuple[str, ...]
    """Sentences on those who kept out of a subject; may be empty."""
    not_rated: tuple[str, ...]
    """Sentences on subjects not rated, each with its reason; may be empty."""
    rounds: tuple[BallotRound, ...]
    """The ballots in the order held."""
    cap: tuple[str, ...]
    """The cap in words, with the reading it follows; may be empty."""
    results: tuple[str, ...]
    """One result sentence for each subject that is not in the table, then what is still open."""
    verdicts: tuple[Verdict, ...] = ()
    """A table in the place of sentences, where many have a level; else empty."""
    verdicts_heading: str = ""
    """Heading of its column of subjects: ``Họ và tên``."""
    verdicts_lead: str = ""
    """What stands over the table: ``Chi bộ đề xuất … xếp loại 41 đồng chí như sau:``; empty without it."""
