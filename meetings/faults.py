"""Faults and warnings: one code, one rule, one sentence for people.

A *fault* (``F…``) stops; a *warning* (``W…``) asks for attention and stops nothing. Each code is declared once, with the
sentence people read, what to do next and the clause behind it. ``kiemdiem faults`` prints the declarations as a page.
"""

from collections.abc import Iterable
from typing import NamedTuple


class Finding(NamedTuple):
    """One thing found wrong (lỗi) or doubtful (cảnh báo) at one place.

    ``where`` is the place in the file or act, such as ``item[0].round[1].votes.m07``; ``clause`` may be empty.
    """

    code: str
    where: str
    message: str
    clause: str = ""

    @property
    def stops(self) -> bool:
        """Whether this finding forbids going on."""
        return self.code.startswith("F")

    def line(self) -> str:
        """The finding as the one line that people read."""
        place = f" {self.where}" if self.where else ""
        clause = f" ({self.clause})" if self.clause else ""
        return f"{self.code}{place}: {self.message}{clause}"


class Code(NamedTuple):
    """The declaration of one fault or warning: its sentence with named figures, the next step, the clause.

    A clause of ``{clause}`` comes with the figures: it is that of the voting in question.
    """

    code: str
    sentence: str
    next_step: str
    clause: str = ""

    def at(self, where: str, **figures: object) -> Finding:
        """Report this code at a place, with the figures its sentence names."""
        message = self.sentence.format(**figures)
        if self.next_step:
            message = f"{message}; {self.next_step.format(**figures)}"
        return Finding(self.code, where, message, self.clause.format(**figures))


class Refused(Exception):  # noqa: N818 - it is not a malfunction: the program says no, with reasons
    """Something cannot be done; carries every fault found, and the warnings beside them."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Keep all findings; the text of the exception is their lines."""
        self.findings = tuple(findings)
        super().__init__("\n".join(finding.line() for finding in self.findings))


def faults_in(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that stop."""
    return tuple(finding for finding in findings if finding.stops)


def warnings_in(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that only warn."""
    return tuple(finding for finding in findings if not finding.stops)
