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
        tag = f"thẻ {self.tag}" if self.tag else ""
        paragraph = f"ở đoạn “{self.paragraph}”" if self.paragraph else ""
        if not (tag or paragraph):
            return f"ở {self.part}" if self.part else ""
        return " ".join(filter(None, (tag, paragraph, f"({self.part})" if self.part else "")))


NOWHERE = Place()


class TemplateError(Exception):
    """A template cannot be used or filled; ``message`` is the sentence for people, ``place`` where its tag stands."""

    def __init__(self, message: str, place: Place = NOWHERE) -> None:
        super().__init__(message)
        self.message = message
        self.place = place

    @property
    def reasons(self) -> tuple[str, ...]:
        """Everything that is wrong, one sentence each."""
        return (self.message,)

    def __reduce__(self) -> tuple[Callable[..., "TemplateError"], tuple[object, ...]]:
        return type(self), (self.message, self.place)


class BrokenTemplateError(TemplateError):
    """The file is damaged, is no Word document, or holds a tag that cannot be read or worked out."""


class Fault(NamedTuple):
    """What is wrong with one tag, and where it stands."""

    message: str
    place: Place

    def words(self) -> str:
        """As one sentence."""
        where = self.place.words()
        return f"{self.message}, {where}" if where else self.message


class MiswrittenError(BrokenTemplateError):
    """Tags of a template that cannot be read: ``faults`` has every one of them."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        more = f"; và {len(faults) - 1:02} lỗi nữa" if len(faults) > 1 else ""
        super().__init__(f"{faults[0].words()}{more}", faults[0].place)
        self.faults = faults

    @property
    def reasons(self) -> tuple[str, ...]:
        """Everything that is wrong, one sentence each."""
        return tuple(fault.words() for fault in self.faults)

    def __reduce__(self) -> tuple[Callable[..., TemplateError], tuple[object, ...]]:
        return type(self), (self.faults,)


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
