"""Amounts as faults tell them: exact, with a decimal comma."""

from meetings.amounts import exact_text, value


def said(amount: int) -> str:
    """The exact number that so many billionths are: ``2,5``."""
    return exact_text(value(amount)).replace(".", ",")
