"""The papers of a recorded month beside their folder: none is kept, none is made to learn that it is not there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from forms.kpi.shelf import MonthPlace, MonthShelf, shelf_of
from meetings.acts import PapersWritten
from meetings.book import Book
from meetings.kpi.acts import FiguresMended
from meetings.kpi.dossier import MonthDossier
from tests.meetings.kpi.recording import dossier, imported, office, points


@pytest.fixture
def made(tmp_path: Path) -> Iterator[MonthDossier]:
    with Book.writing(tmp_path / "so.db") as book:
        yield dossier(book, [imported(*office("85", "84", "83"))])


def place_of(made: MonthDossier, tmp_path: Path) -> MonthPlace:
    return MonthPlace(made.book.path, made.record, tmp_path / "van-ban")


def states(shelf: MonthShelf, heard: list[str]) -> list[str]:
    return [one.state for one in shelf.papers(lambda _, file: heard.append(file))]


def write(made: MonthDossier, shelf: MonthShelf, *, each: bool) -> tuple[str, ...]:
    with shelf.writing(lambda *_: None, each=each) as plan:
        act = plan.recorded()
        assert isinstance(act, PapersWritten)
        assert [one.file for one in act.papers] == list(plan.papers)
        assert set(plan.papers.values()) == {b""}, "what is on the disk is nowhere else"
        made.do(act)
    return tuple(plan.papers)


def test_R207_papers_that_are_not_written_are_listed_without_being_made(made: MonthDossier, tmp_path: Path) -> None:
    heard: list[str] = []
    assert states(shelf_of(place_of(made, tmp_path)), heard) == ["unwritten"] * 6
    assert heard == []


def test_R207_what_is_written_is_known_and_only_what_changed_is_written_again(
    made: MonthDossier, tmp_path: Path
) -> None:
    place = place_of(made, tmp_path)
    shelf = shelf_of(place)
    assert len(write(made, shelf, each=True)) == 6
    heard: list[str] = []
    shelf = shelf_of(place, shelf)
    assert (states(shelf, heard), heard) == (["written"] * 6, [])
    made.do(FiguresMended("p03", general=points("12")))
    shelf = shelf_of(place, shelf)
    assert "outdated" in states(shelf, heard)
    assert any(file.endswith("03-nguyen-van-p03.docx") for file in write(made, shelf, each=True))
    assert set(states(shelf_of(place, shelf), heard)) == {"written"}


def _given_up(shelf: MonthShelf) -> None:
    with shelf.writing(lambda *_: None, each=True) as plan:
        assert not any((shelf.place.folder / name).exists() for name in plan.papers), "in its place after the book only"
        raise KeyboardInterrupt


def test_nothing_is_left_half_written_where_the_book_was_given_up(made: MonthDossier, tmp_path: Path) -> None:
    shelf = shelf_of(place_of(made, tmp_path))
    with pytest.raises(KeyboardInterrupt):
        _given_up(shelf)
    assert not shelf.place.folder.exists() or list(shelf.place.folder.iterdir()) == []


def test_what_was_changed_by_hand_is_spared(made: MonthDossier, tmp_path: Path) -> None:
    shelf = shelf_of(place_of(made, tmp_path))
    file = write(made, shelf, each=False)[0]
    (shelf.place.folder / file).write_bytes(b"by hand")
    made.do(FiguresMended("p03", general=points("12")))
    shelf = shelf_of(shelf.place, shelf)
    assert file not in write(made, shelf, each=True)
    assert (shelf.place.folder / file).read_bytes() == b"by hand"
