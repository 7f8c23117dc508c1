"""The fill engine and the official Word templates."""

from functools import cache

from templates.errors import (
    BrokenTemplateError,
    ForbiddenTextError,
    MissingFieldError,
    MiswrittenError,
    Place,
    TemplateError,
    UnsafeTemplateError,
)
from templates.sealing import seal, untouched
from templates.template import TagFault, Template

__all__ = [
    "BrokenTemplateError",
    "ForbiddenTextError",
    "MissingFieldError",
    "MiswrittenError",
    "Place",
    "TagFault",
    "Template",
    "TemplateError",
    "UnsafeTemplateError",
    "official",
    "seal",
    "untouched",
]


@cache
def official(layout: str, paper: str) -> Template:
    """The shipped template of a paper in a layout (thể thức), such as ``official("HD05", "minutes")``."""
    from importlib.resources import files

    from templates.compiled.guards import OF_SHIPPED
    from templates.engine import Engine

    data = files("templates").joinpath("official", layout, f"{paper}.docx").read_bytes()
    return Template(data, Engine(data, OF_SHIPPED))
