"""Where files wait until all are whole: what killed runs left is gone at once, what another run is at is spared."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from templates.zipped.staging import names_onto_disk, onto_disk, staged, standing

AT_WORK = """
import sys
from pathlib import Path
from templates.zipped.staging import staged

with staged(Path(sys.argv[1])) as stage:
    (stage / "a.docx").write_bytes(b"half")
    print("ready", flush=True)
    sys.stdin.read()
"""


def stages(folder: Path) -> list[Path]:
    return list(folder.glob(".kiemdiem-*"))


def test_a_stage_is_gone_afterwards_with_what_is_left_in_it(tmp_path: Path) -> None:
    with staged(tmp_path) as stage:
        (stage / "a.docx").write_bytes(b"1")
        assert stages(tmp_path) == [stage]
    assert not stages(tmp_path)


def test_the_stage_of_a_run_at_work_is_spared_and_that_of_a_killed_one_swept_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-c", AT_WORK, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"ready\n"
        (theirs,) = stages(tmp_path)
        with staged(tmp_path) as ours:
            assert sorted(stages(tmp_path)) == sorted([theirs, ours])
        other.kill()
        other.wait()
    assert (theirs / "a.docx").read_bytes() == b"half"
    with staged(tmp_path) as ours:
        assert stages(tmp_path) == [ours]


def test_a_stage_without_a_lock_may_be_anothers_beginning_and_is_given_an_hour(tmp_path: Path) -> None:
    old, new = tmp_path / ".kiemdiem-old", tmp_path / ".kiemdiem-new"
    for stage in (old, new):
        stage.mkdir()
    os.utime(old, (0, 0))
    with staged(tmp_path):
        assert (old.exists(), new.exists()) == (False, True)


def test_folders_made_for_what_fails_are_taken_away_again(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no"), standing(tmp_path / "a" / "b"):
        raise OSError("no")
    assert not list(tmp_path.iterdir())


def test_files_put_onto_the_disk_stay_as_they_were(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}" for number in range(40)]
    for file in files:
        file.write_bytes(file.name.encode())
    onto_disk(files)
    onto_disk([])
    names_onto_disk(tmp_path)
    assert [file.read_bytes() for file in files] == [file.name.encode() for file in files]


def test_a_file_that_cannot_be_put_onto_the_disk_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        onto_disk([tmp_path / "gone"])
