"""Papers onto the disk: all or nothing, and never over work done by hand."""

import os
from pathlib import Path

import pytest

from forms.parts.paper import fields_of
from forms.writing import Plan, planned, written
from meetings.faults import Refused
from templates import official, seal
from tests.forms.samples import summary as samples


@pytest.fixture(scope="module")
def paper() -> bytes:
    return seal(official("HD05", "summary").fill(fields_of(samples.SUMMARY)), title="Bảng tổng hợp")


def write(plan: Plan) -> None:
    with written(plan):
        pass


def test_what_is_refused_while_writing_leaves_no_paper_and_no_folder(tmp_path: Path, paper: bytes) -> None:
    plan = planned(tmp_path / "a" / "b", {"x.docx": paper}, overwrite=False)
    with pytest.raises(Refused), written(plan):
        raise Refused([])
    assert list(tmp_path.iterdir()) == []


def test_papers_are_written_whole_into_a_new_folder(tmp_path: Path, paper: bytes) -> None:
    write(planned(tmp_path / "a" / "b", {"x.docx": paper}, overwrite=False))
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["x.docx"]


def test_what_a_killed_run_left_is_taken_away_and_a_running_one_is_spared(tmp_path: Path, paper: bytes) -> None:
    old, new = tmp_path / ".kiemdiem-old", tmp_path / ".kiemdiem-new"
    for stage in (old, new):
        stage.mkdir()
        (stage / "x.docx").write_bytes(paper)
    os.utime(old, (0, 0))
    write(planned(tmp_path, {"y.docx": paper}, overwrite=False))
    assert sorted(path.name for path in tmp_path.iterdir()) == [".kiemdiem-new", "y.docx"]


def test_F701_what_is_there_is_not_overwritten_and_nothing_is_written(tmp_path: Path, paper: bytes) -> None:
    (tmp_path / "x.docx").write_bytes(b"old")
    with pytest.raises(Refused, match="F701"):
        planned(tmp_path, {"x.docx": paper, "y.docx": paper}, overwrite=False)
    assert [path.name for path in tmp_path.iterdir()] == ["x.docx"]


def test_W701_overwriting_spares_what_was_edited_by_hand(tmp_path: Path, paper: bytes) -> None:
    (tmp_path / "edited.docx").write_bytes(b"edited in Word")
    (tmp_path / "ours.docx").write_bytes(paper)
    plan = planned(tmp_path, {"edited.docx": paper, "ours.docx": paper}, overwrite=True)
    write(plan)
    assert [finding.code for finding in plan.warnings] == ["W701"]
    assert (tmp_path / "edited.docx").read_bytes() == b"edited in Word"
    assert list(plan.papers) == ["ours.docx"]


def test_F706_a_paper_never_takes_the_place_of_the_book(tmp_path: Path, paper: bytes) -> None:
    with pytest.raises(Refused, match="F706"):
        planned(tmp_path, {"x.docx": paper}, overwrite=True, book=tmp_path / "x.docx")


def test_F702_a_folder_that_cannot_be_written_is_told(tmp_path: Path, paper: bytes) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(Refused, match="F702"):
        planned(tmp_path / "file", {"x.docx": paper}, overwrite=False)
    with pytest.raises(Refused, match="F702"):
        write(planned(tmp_path / "file" / "below", {"x.docx": paper}, overwrite=False))
