"""One code, one rule, one test: every fault and warning is declared once, on the page, and has a test of its name."""

import ast
import re
from pathlib import Path

import pytest

from meetings.faults import Code
from tui.commands.faults import HEADINGS, all_codes

ROOT = Path(__file__).parent.parent
FLOORS = ("meetings", "templates", "forms", "tui")
CODES = all_codes()


def declared() -> list[str]:
    """Codes as the sources declare them: assignments of Code(…) to their own name."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for floor in FLOORS for path in (ROOT / floor).rglob("*.py"))
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [
        str(node.args[0].value)
        for node in calls
        if getattr(node.func, "id", "") == "Code" and node.args and isinstance(node.args[0], ast.Constant)
    ]


def named_in_tests() -> set[str]:
    names = (
        node.name
        for path in (ROOT / "tests").rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    )
    return {code for name in names for code in re.findall(r"[FW]\d{3}", name)}


def test_every_declared_code_stands_on_the_page_and_none_twice() -> None:
    numbers = declared()
    assert len(numbers) == len(set(numbers))
    assert set(numbers) == {code.code for code in CODES}


def test_every_code_has_a_test_that_carries_its_name() -> None:
    assert {code.code for code in CODES} - named_in_tests() == set()


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_a_code_says_what_is_wrong_and_what_to_do(code: Code) -> None:
    assert re.fullmatch(r"[FW]\d{3}", code.code)
    assert code.code[1] in HEADINGS
    assert code.sentence
    assert code.next_step, "a refusal names the next step"
    assert not code.sentence.endswith(".")
