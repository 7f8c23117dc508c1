"""No text is markup (chữ là chữ): every place where the toolkit would read one as markup is closed, by the code of the screens."""

import ast
from collections.abc import Iterator
from pathlib import Path

TUI = Path(__file__).parents[2] / "tui"
ONE_WAY = TUI / "widgets" / "titles.py"
READ_AS_MARKUP = {"border_title", "border_subtitle", "tooltip", "sub_title"}
WITH_MARKUP = {"Static", "Label"}


def code() -> Iterator[tuple[Path, ast.AST]]:
    for path in sorted(TUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield path, node


def set_by(node: ast.AST) -> set[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return {target.attr for target in targets if isinstance(target, ast.Attribute)}


def called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    return (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )


def without_markup(node: ast.AST) -> bool:
    named = node.keywords if isinstance(node, ast.Call) else []
    return any(
        one.arg == "markup" and isinstance(one.value, ast.Constant) and one.value.value is False for one in named
    )


def test_borders_are_titled_in_one_way() -> None:
    assert [path for path, node in code() if set_by(node) & READ_AS_MARKUP and path != ONE_WAY] == []


def test_every_text_on_a_screen_is_shown_as_it_is() -> None:
    open_to_it = [path for path, node in code() if called(node) in WITH_MARKUP and not without_markup(node)]
    assert open_to_it == []
    assert [path for path, node in code() if called(node) == "from_markup"] == []


def test_the_screens_own_texts_are_shown_as_they_are() -> None:
    bases = {
        path: node
        for path, node in code()
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id in WITH_MARKUP for base in node.bases)
    }
    assert bases
    for path, node in bases.items():
        begun = [one for one in ast.walk(node) if called(one) == "__init__"]
        assert begun, path
        assert all(without_markup(one) for one in begun), path
