"""What a line offers to choose from (mục để chọn), and what it knows but does not offer."""

from typing import NamedTuple


class Option(NamedTuple):
    """One thing to choose: what names it, the number it is typed by, what people read."""

    key: str
    number: str
    text: str


class Barred(NamedTuple):
    """Something that is known but cannot be chosen (không chọn được): its number, what people read, why not and what to do."""

    number: str
    text: str
    why: str
