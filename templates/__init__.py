"""The fill engine and the official Word templates."""

from functools import cache

from templates.errors import BrokenTemplateError, ForbiddenTextError, MissingFieldError, TemplateError
from templates.sealing import seal, untouched
from templates.template import TagFault, Template

__all__ = [
    "BrokenTemplateError",
    "ForbiddenTextError",
    "MissingFieldError",
    "TagFault",
    "Template",
    "TemplateError",
    "official",
    "seal",
    "untouched",
]


@cache
def official(layout: str, paper: str) -> Template:
    """The shipped template of a paper in a layout (thể thức), such as ``official("HD05", "minutes")``."""
    from importlib.resources import files

    return Template.load(files("templates").joinpath("official", layout, f"{paper}.docx").read_bytes())
