"""Texts not yet recorded: on the disk whole or not at all, gone when nothing is left."""

from datetime import datetime
from pathlib import Path

import pytest

from tui.files.drafts import Draft, Drafts

AT = datetime(2023, 12, 5, 8, 0)
RECORD = "2023-12-05 07:30 CHI BỘ TRƯỜNG HỌC"


def drafts_in(folder: Path, record: str = RECORD) -> Drafts:
    return Drafts.of(folder / "so.db", record, lambda: AT)


def test_one_file_beside_the_book_named_after_the_record(tmp_path: Path) -> None:
    assert drafts_in(tmp_path).keep("comment:new", {"text": "Đang nói"}) == AT
    (file,) = tmp_path.iterdir()
    assert file.name.startswith("so.db.nhap-2023-12-05-07-30-chi-bo-truong-hoc-")
    assert drafts_in(tmp_path).all() == {"comment:new": Draft({"text": "Đang nói"}, AT)}


def test_records_whose_names_look_alike_in_a_file_name_have_files_of_their_own(tmp_path: Path) -> None:
    assert drafts_in(tmp_path, "2023 CHI BỘ").file != drafts_in(tmp_path, "2023 CHI BÒ").file


def test_the_file_is_gone_with_its_last_draft(tmp_path: Path) -> None:
    drafts = drafts_in(tmp_path)
    drafts.keep("comment:new", {"text": "một"})
    drafts.keep("objection:new", {"text": "hai"})
    drafts.drop("comment:new")
    assert list(drafts.all()) == ["objection:new"]
    drafts.drop("objection:new")
    drafts.drop("objection:new")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_set_aside_not_overwritten(tmp_path: Path) -> None:
    drafts = drafts_in(tmp_path)
    drafts.file.write_text("{", encoding="utf-8")
    assert drafts.all() == {}
    assert [path.suffix for path in tmp_path.iterdir()] == [".hong"]


def test_where_it_cannot_be_written_the_earlier_draft_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = drafts_in(tmp_path)
    drafts.keep("comment:new", {"text": "một"})

    def full(_: Path, __: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="No space"):
            drafts.keep("comment:new", {"text": "hai"})
    assert drafts.all()["comment:new"].said == {"text": "một"}
    assert len(list(tmp_path.iterdir())) == 1
