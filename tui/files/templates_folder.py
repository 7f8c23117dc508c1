"""Where the office's own Word templates lie (thư mục mẫu riêng): one small file beside the book remembers it."""

from pathlib import Path

from msgspec import DecodeError, Struct, json


class Chosen(Struct, frozen=True):
    """The folder that was chosen."""

    folder: str


class TemplatesFolder:
    """The choice made for one book."""

    def __init__(self, book: Path) -> None:
        self._file = book.with_name(f"{book.name}.mau.json")

    def read(self) -> Path | None:
        """The folder; None where none was chosen, or the choice cannot be read any more."""
        try:
            return Path(json.decode(self._file.read_bytes(), type=Chosen).folder)
        except (OSError, DecodeError):
            return None

    def keep(self, folder: Path | None) -> None:
        """Remember a folder, or that the papers are written on the shipped templates; raise OSError where that fails."""
        if folder is None:
            self._file.unlink(missing_ok=True)
            return
        beside = self._file.with_suffix(".tam")
        beside.write_bytes(json.encode(Chosen(str(folder))))
        beside.replace(self._file)
