"""What stands in the borders of widgets (chữ trên viền): the text as it is, a bracket typed by somebody being a bracket."""

from textual.content import Content
from textual.widget import Widget


def titled(widget: Widget, text: str) -> None:
    """Put a text into the upper border."""
    widget.border_title = Content(text)


def subtitled(widget: Widget, text: str) -> None:
    """Put a text into the lower border."""
    widget.border_subtitle = Content(text)
