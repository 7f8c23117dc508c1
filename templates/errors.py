"""What can go wrong with a template: each error says so in one Vietnamese sentence."""


class TemplateError(Exception):
    """A template cannot be used or filled; ``message`` is the sentence for people."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class BrokenTemplateError(TemplateError):
    """The file is damaged, is no Word document, or holds a tag that cannot be read."""


class MissingFieldError(TemplateError):
    """The template asks for a field that the data does not have; ``field`` is its name."""

    def __init__(self, field: str) -> None:
        super().__init__(f"Mẫu cần trường “{field}” nhưng dữ liệu không có; kiểm tra lại tên thẻ trong mẫu")
        self.field = field

    def __reduce__(self) -> tuple[type["MissingFieldError"], tuple[str]]:
        return type(self), (self.field,)


class ForbiddenTextError(TemplateError):
    """A value holds a character that no Word document can hold."""
