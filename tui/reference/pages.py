"""The reference pages in ``docs/``, written from the code: commands, faults, the files, regulations.

``make docs`` writes them; a test fails when one no longer says what the code does.
"""

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import click

from forms.meeting_file.shape import MeetingFile
from meetings.kpi.month import Month
from tui.commands import language, program
from tui.commands.faults import HEADINGS, all_codes, shown_clause
from tui.commands.regulations import pages_of_regulations
from tui.reference.files import file_lines
from tui.reference.forms import form_pages

DOCS = Path(__file__).parents[2] / "docs"
_MADE = "<!-- Written by `make docs` from the code. -->\n"


def pages() -> dict[str, str]:
    """Every reference page by its file name."""
    regulations = {
        f"regulation-{number.replace('/', '-')}.md": _page(
            f"{number}: every value, its clause, the readings", ["```", *lines, "```"]
        )
        for number, lines in pages_of_regulations().items()
    }
    return {
        "commands.md": _page("Commands", _command_lines()),
        "faults.md": _page("Faults and warnings", _fault_lines()),
        "meeting-file.md": _page("The meeting file", file_lines(MeetingFile, "forms/sample/hop.toml")),
        "month-file.md": _page("The month file", file_lines(Month, "forms/sample/thang.toml")),
        **regulations,
        **{name: _page(title, lines) for name, (title, lines) in form_pages().items()},
    }


def _page(title: str, lines: Iterator[str] | list[str]) -> str:
    return "\n".join([f"# {title}", "", _MADE, *lines]) + "\n"


def _command_lines() -> Iterator[str]:
    language.speak_vietnamese()
    with click.Context(program, info_name="kiemdiem") as context:
        for name in program.list_commands(context):
            command = program.get_command(context, name)
            if command is not None:
                yield from _help_lines(command, name, context)


def _help_lines(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    """The help of a command, and of those within it."""
    with click.Context(command, info_name=name, parent=parent, terminal_width=100) as own:
        yield from (f"## {own.command_path}", "", "```", command.get_help(own), "```", "")
        if isinstance(command, click.Group):
            for within, inner in command.commands.items():
                yield from _help_lines(inner, within, own)


def _fault_lines() -> Iterator[str]:
    yield "A code that begins with F stops, one that begins with W warns. Names in braces stand for figures."
    for digit, codes in groupby(all_codes(), key=lambda code: code.code[1]):
        yield from ("", f"## {HEADINGS[digit]}", "", "| code | says | next step | clause |", "|---|---|---|---|")
        for code in codes:
            yield f"| {code.code} | {code.sentence} | {code.next_step} | {shown_clause(code)} |"


def main() -> None:
    """Write the pages."""
    for name, text in pages().items():
        (DOCS / name).parent.mkdir(exist_ok=True)
        (DOCS / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"docs/{name}\n")


if __name__ == "__main__":
    main()
