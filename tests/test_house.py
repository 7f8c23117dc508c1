"""The house as a whole: what stands at the door."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
DOOR = {"meetings", "templates", "forms", "tui", "tests", "docs", "pyproject.toml", "README.md", "Makefile",
        "CHANGELOG.md", "LICENSE", "constraints.txt"}  # fmt: skip
MADE = {"demo", "run", "build", "dist"}


def test_nothing_strange_stands_at_the_top_level() -> None:
    standing = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert standing <= DOOR | MADE
