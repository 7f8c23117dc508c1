"""The fields of one paper as a table of its reference page."""

from collections.abc import Iterator
from typing import Any

from forms.fields import Field, fields_of_form

LONGEST = 160  # letters of an example in a table


def field_lines(context: type, example: Any) -> Iterator[str]:
    """Every field that a template may ask for, with its meaning and what the example has there."""
    yield from ("", "| field | holds | meaning | example |", "|---|---|---|---|")
    for field in fields_of_form(context, example):
        yield f"| `{field.path}` | {field.holds} | {_cell(field.meaning)} | {_cell(_short(field))} |"


def _short(field: Field) -> str:
    return field.example if len(field.example) <= LONGEST else f"{field.example[:LONGEST].rstrip()}…"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
