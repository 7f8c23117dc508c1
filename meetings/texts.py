"""The texts of regulations that come with the program, told apart by what they regulate: meetings, or months of KPI."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, Literal

Regulates = Literal["meeting", "month"]


@cache
def document(text: str) -> dict[str, Any]:
    """The plain data of a text, read once."""
    return tomllib.loads(text)


@cache
def texts_of(kind: Regulates) -> Mapping[str, str]:
    """The texts of one kind by the names of their files."""
    files = resources.files("meetings").joinpath("regulations").iterdir()
    texts = {entry.name: entry.read_text(encoding="utf-8") for entry in files if entry.name.endswith(".toml")}
    return {name: text for name, text in sorted(texts.items()) if document(text)["kind"] == kind}
