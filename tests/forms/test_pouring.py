"""Papers written as they are made: never more than two in memory, all of them or none, what stands in the way told before the rest is made."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from forms.writing import poured
from meetings.faults import Refused


class Content(bytes):
    """Bytes that count how many of them there are."""

    alive = 0

    def __new__(cls, text: str) -> "Content":
        cls.alive += 1
        return super().__new__(cls, text.encode())

    def __del__(self) -> None:
        Content.alive -= 1


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_no_paper_waits_in_memory_for_the_others(tmp_path: Path) -> None:
    def papers() -> Iterator[tuple[str, bytes]]:
        for number in range(5):
            yield f"{number}.docx", Content(f"phiếu {number}")
            assert Content.alive <= 1

    plan = poured(tmp_path / "ra", papers(), overwrite=False)
    assert list(plan.papers) == names(tmp_path / "ra") == [f"{number}.docx" for number in range(5)]
    assert set(plan.papers.values()) == {b""}
    assert (tmp_path / "ra" / "3.docx").read_bytes() == "phiếu 3".encode()


def test_what_goes_wrong_on_the_way_leaves_nothing_behind(tmp_path: Path) -> None:
    def papers() -> Iterator[tuple[str, bytes]]:
        yield "1.docx", b"1"
        raise Refused(())

    with pytest.raises(Refused):
        poured(tmp_path / "ra", papers(), overwrite=False)
    assert names(tmp_path) == []


def test_F701_the_first_paper_that_is_there_already_stops_the_making_of_the_others(tmp_path: Path) -> None:
    (tmp_path / "2.docx").write_bytes(b"old")
    made = []

    def papers() -> Iterator[tuple[str, bytes]]:
        for number in range(1, 9):
            made.append(number)
            yield f"{number}.docx", b"new"

    with pytest.raises(Refused) as caught:
        poured(tmp_path, papers(), overwrite=False)
    assert [(one.code, one.where) for one in caught.value.findings] == [("F701", str(tmp_path / "2.docx"))]
    assert (made, names(tmp_path)) == ([1, 2], ["2.docx"])


def test_W701_a_paper_changed_by_hand_is_spared_and_told(tmp_path: Path) -> None:
    (tmp_path / "2.docx").write_bytes(b"by hand")
    plan = poured(tmp_path, iter([("1.docx", b"1"), ("2.docx", b"2")]), overwrite=True)
    assert [(one.code, one.where) for one in plan.warnings] == [("W701", str(tmp_path / "2.docx"))]
    assert list(plan.papers) == ["1.docx"]
    assert (tmp_path / "2.docx").read_bytes() == b"by hand"
