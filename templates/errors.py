"""What can go wrong with a template: each error says so in one Vietnamese sentence, and where it can, in which tag."""

from collections.abc import Callable
from typing import NamedTuple


class Place(NamedTuple):
    """Where a tag stands: the tag as it is written, the words of its paragraph, the part of the document."""

    tag: str = ""
    paragraph: str = ""
    part: str = ""

    def words(self) -> str:
        """The place as a sentence goes on with it; empty where it is not known."""
        tag = f"thẻ {self.tag} " if self.tag else ""
        paragraph = f"ở đoạn “{self.paragraph}”" if self.paragraph else ""
        if not (tag or paragraph):
            return f"ở {self.part}" if self.part else ""
        part = f" ({self.part})" if self.part else ""
        return f"{tag}{paragraph}{part}".strip()


NOWHERE = Place()


class TemplateError(Exception):
    """A template cannot be used or filled; ``message`` is the sentence for people, ``place`` where its tag stands."""

    def __init__(self, message: str, place: Place = NOWHERE) -> None:
        super().__init__(message)
        self.message = message
        self.place = place

    def __reduce__(self) -> tuple[Callable[..., "TemplateError"], tuple[object, ...]]:
        return type(self), (self.message, self.place)


class BrokenTemplateError(TemplateError):
    """The file is damaged, is no Word document, or holds a tag that cannot be read or worked out."""


class UnsafeTemplateError(BrokenTemplateError):
    """The file could do harm: macros, a bomb, a tag that reads what is none of its business or never ends."""


class MissingFieldError(TemplateError):
    """The template asks for a field that the data does not have; ``field`` is its name, ``near`` names that there are."""

    def __init__(self, field: str, place: Place = NOWHERE, near: tuple[str, ...] = ()) -> None:
        where = place.words()
        like = f"; gần giống: {', '.join(near)}" if near else "; kiểm tra lại tên thẻ trong mẫu"
        super().__init__(f"Mẫu cần trường “{field}” nhưng dữ liệu không có{f', {where}' if where else ''}{like}", place)
        self.field = field
        self.near = near

    def __reduce__(self) -> tuple[Callable[..., TemplateError], tuple[object, ...]]:
        return type(self), (self.field, self.place, self.near)


class ForbiddenTextError(TemplateError):
    """A value holds a character that no Word document can hold, is nothing that can be printed, or cannot be read."""
