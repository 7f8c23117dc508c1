"""Which corrections hold (đính chính còn hiệu lực): one recorded by mistake is withdrawn by a later one, never erased."""

from collections.abc import Mapping, Sequence

from meetings.acts import CorrectionMade


def withdrawn(corrections: Sequence[CorrectionMade]) -> Mapping[int, int]:
    """Numbers of the corrections that no longer hold (đã bãi bỏ), each with that of the one that withdrew it, from 1.

    A withdrawal may itself be withdrawn; what it had withdrawn holds again.
    """
    found: dict[int, int] = {}
    for number, made in reversed(tuple(enumerate(corrections, start=1))):
        if made.withdraws and number not in found:
            found.setdefault(made.withdraws, number)
    return found


def holding(corrections: Sequence[CorrectionMade]) -> Mapping[int, CorrectionMade]:
    """The corrections that hold, by number: those that can still be withdrawn."""
    gone = withdrawn(corrections)
    return {number: made for number, made in enumerate(corrections, start=1) if number not in gone}
