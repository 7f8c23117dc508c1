"""Papers onto the disk: all or nothing, and never over work done by hand."""

import os
import zipfile
from pathlib import Path

import pytest

from forms.parts.paper import fields_of
from forms.writing import Plan, ballots_left_behind, edited, planned, written
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


def test_W704_ballots_of_an_earlier_preparation_are_named_and_left_there(tmp_path: Path) -> None:
    for name in ("phieu-noi-dung-1-luot-1.docx", "phieu-noi-dung-1-du-phong-bo-phieu-lai.docx", "ke-hoach.docx"):
        (tmp_path / name).write_bytes(b"")
    told = list(ballots_left_behind(tmp_path, ["phieu-noi-dung-1-luot-1.docx", "phieu-noi-dung-1-luot-2.docx"]))
    assert [finding.message.split(";")[0] for finding in told] == [
        "1 mẫu phiếu viết lần trước không còn dùng cho cuộc họp này: phieu-noi-dung-1-du-phong-bo-phieu-lai.docx"
    ]
    assert len(list(tmp_path.iterdir())) == 3


def test_W704_papers_without_a_ballot_among_them_say_nothing_of_ballots(tmp_path: Path) -> None:
    (tmp_path / "phieu-noi-dung-1-luot-1.docx").write_bytes(b"")
    assert not list(ballots_left_behind(tmp_path, ["ke-hoach.docx"]))


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


def test_F709_what_was_recorded_and_could_not_be_put_in_place_is_told(tmp_path: Path, paper: bytes) -> None:
    plan = planned(tmp_path, {"x.docx": paper, "y.docx": paper}, overwrite=False)
    with pytest.raises(Refused) as refused, written(plan):
        (tmp_path / "x.docx").mkdir()
    assert [(finding.code, finding.where) for finding in refused.value.findings] == [("F709", str(tmp_path / "x.docx"))]
    assert (tmp_path / "y.docx").read_bytes() == paper


def test_what_somebody_saves_while_papers_are_made_is_spared(tmp_path: Path, paper: bytes) -> None:
    plan = planned(tmp_path, {"x.docx": paper}, overwrite=False)
    with written(plan):
        (tmp_path / "x.docx").write_bytes(b"by hand")
    assert (tmp_path / "x.docx").read_bytes() == b"by hand"


@pytest.mark.parametrize("kind", ["large", "pipe", "lzma"])
def test_whatever_lies_in_the_folder_is_edited_and_nothing_waits_for_it(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "a.docx"
    if kind == "large":
        with path.open("wb") as file:
            file.truncate(1 << 40)
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as package:
            package.writestr("_rels/.rels", "x" * 999)
    assert edited(path)
