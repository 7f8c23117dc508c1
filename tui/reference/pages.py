"""The reference pages in ``docs/``, written from the code: commands, faults, the meeting file, regulations.

``make docs`` writes them; a test fails when one no longer says what the code does.
"""

import ast
import inspect
import sys
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path

import click
import msgspec
from msgspec import inspect as shape

from forms.meeting_file import shape as meeting_file
from forms.meeting_file.shape import MeetingFile
from meetings.regulation import shipped
from tui.commands import language, program
from tui.commands.faults import HEADINGS, all_codes, shown_clause
from tui.commands.regulations import regulation_lines
from tui.reference.forms import form_pages

DOCS = Path(__file__).parent.parent / "docs"
_MADE = "<!-- Written by `make docs` from the code. -->\n"


def pages() -> dict[str, str]:
    """Every reference page by its file name."""
    regulations = {
        f"regulation-{number.replace('/', '-')}.md": _page(
            f"{number}: every value, its clause, the readings", ["```", *regulation_lines(regulation), "```"]
        )
        for number, regulation in shipped().items()
    }
    return {
        "commands.md": _page("Commands", _command_lines()),
        "faults.md": _page("Faults and warnings", _fault_lines()),
        "meeting-file.md": _page("The meeting file", _meeting_file_lines()),
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
                with click.Context(command, info_name=name, parent=context, terminal_width=100) as own:
                    yield from (f"## kiemdiem {name}", "", "```", command.get_help(own), "```", "")


def _fault_lines() -> Iterator[str]:
    yield "A code that begins with F stops, one that begins with W warns. Names in braces stand for figures."
    for digit, codes in groupby(all_codes(), key=lambda code: code.code[1]):
        yield from ("", f"## {HEADINGS[digit]}", "", "| code | says | next step | clause |", "|---|---|---|---|")
        for code in codes:
            yield f"| {code.code} | {code.sentence} | {code.next_step} | {shown_clause(code)} |"


def _meeting_file_lines() -> Iterator[str]:
    yield "TOML, or JSON with the same keys. Unknown keys are faults. A sample with comments: `forms/sample/hop.toml`."
    for path, kind in _tables(MeetingFile, ""):
        title = f"`{path}`" if path else "The file"
        yield from ("", f"## {title}", "", "| key | holds | | meaning |", "|---|---|---|---|")
        meanings = _meanings(kind)
        for field in shape.type_info(kind).fields:  # type: ignore[attr-defined]
            need = "required" if field.required else _default(field)
            yield f"| `{field.encode_name}` | {_holds(field.type)} | {need} | {meanings[field.name]} |"


def _tables(kind: type, path: str) -> Iterator[tuple[str, type]]:
    """Every table of the file with its TOML heading, outermost first."""
    yield path, kind
    for field in shape.type_info(kind).fields:  # type: ignore[attr-defined]
        for entry in _structs(field.type):
            many = not isinstance(field.type, shape.StructType | shape.UnionType)
            inner = f"{path.strip('[]')}.{field.encode_name}".lstrip(".")
            yield from _tables(entry, f"[[{inner}]]" if many else f"[{inner}]")


def _structs(kind: shape.Type) -> Iterator[type]:
    match kind:
        case shape.StructType():
            yield kind.cls
        case shape.VarTupleType():
            yield from _structs(kind.item_type)
        case shape.UnionType():
            for option in kind.types:
                yield from _structs(option)


def _holds(kind: shape.Type) -> str:
    match kind:
        case shape.Metadata():
            return _holds(kind.type)
        case shape.LiteralType():
            return " · ".join(f"`{value}`" for value in kind.values)
        case shape.VarTupleType():
            inner = _holds(kind.item_type)
            return "tables" if inner == "table" else f"list of {inner}"
        case shape.UnionType():
            return " or ".join(_holds(option) for option in kind.types if not isinstance(option, shape.NoneType))
        case shape.DictType():
            return "table"
        case shape.StructType():
            return "table"
        case _:
            return _NAMES[type(kind)]


_NAMES = {
    shape.StrType: "text",
    shape.IntType: "whole number",
    shape.BoolType: "true or false",
    shape.DateType: "date",
    shape.DateTimeType: "date and time",
}


def _default(field: shape.Field) -> str:
    empty = field.default in {None, "", (), msgspec.NODEFAULT}
    return "optional" if empty else f"default `{str(field.default).lower()}`"


def _meanings(kind: type) -> dict[str, str]:
    """The sentence under each field in the source."""
    tree = ast.parse(inspect.getsource(meeting_file))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == kind.__name__)
    return {
        field.target.id: str(said.value.value)
        for field, said in pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(said, ast.Expr) and isinstance(said.value, ast.Constant)
    }


def main() -> None:
    """Write the pages."""
    for name, text in pages().items():
        (DOCS / name).parent.mkdir(exist_ok=True)
        (DOCS / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"docs/{name}\n")


if __name__ == "__main__":
    main()
