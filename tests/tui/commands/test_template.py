"""``kiemdiem template``: an office takes the shipped templates, changes them in Word, and has them checked."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document

from forms.catalogue import FORMS
from tui.commands import program


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(program, ["template", *map(str, words)])


def written_in_word(path: Path, *paragraphs: str) -> Path:
    """A small template of an office."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(path))
    return path


def test_export_gives_every_shipped_template(tmp_path: Path) -> None:
    assert run("export", tmp_path / "mau", "--layout", "ND30").exit_code == 0
    assert {path.stem for path in (tmp_path / "mau").iterdir()} == {form.key for form in FORMS}


def test_export_spares_what_was_changed_by_hand(tmp_path: Path) -> None:
    run("export", tmp_path)
    changed = written_in_word(tmp_path / "minutes.docx", "Mẫu của cơ quan")
    before = changed.read_bytes()
    again = run("export", tmp_path, "--layout", "HD36", "--overwrite")
    assert again.exit_code == 0
    assert "W701" in again.output
    assert changed.read_bytes() == before


def test_export_overwrites_nothing_unasked(tmp_path: Path) -> None:
    run("export", tmp_path)
    assert run("export", tmp_path).exit_code == 1


@pytest.mark.parametrize("layout", ["HD05", "HD36", "ND30"])
def test_every_exported_template_is_found_right(tmp_path: Path, layout: str) -> None:
    run("export", tmp_path, "--layout", layout)
    for form in FORMS:
        checked = run("check", tmp_path / f"{form.key}.docx", "--for", form.key)
        assert checked.exit_code == 0, checked.output


def test_F703_check_names_an_unknown_tag_with_its_paragraph(tmp_path: Path) -> None:
    template = written_in_word(tmp_path / "m.docx", "Biên bản {{ head.organ }}", "Chủ trì: {{ chu_tri }}")
    checked = run("check", template, "--for", "minutes")
    assert checked.exit_code == 1
    assert "F703" in checked.output
    assert "“Chủ trì: {{ chu_tri }}”" in checked.output


def test_check_finds_a_tag_that_Word_split_into_runs(tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph()
    for piece in ("Chủ trì: {", "{ chu", "_tri }", "}"):
        paragraph.add_run(piece).bold = piece == "{ chu"
    document.save(str(tmp_path / "m.docx"))
    assert "«chu_tri»" in run("check", tmp_path / "m.docx", "--for", "minutes").output


def test_F704_check_refuses_a_broken_tag(tmp_path: Path) -> None:
    template = written_in_word(tmp_path / "m.docx", "{% for one in tellers %} {{ one.name }}")
    checked = run("check", template, "--for", "minutes")
    assert (checked.exit_code, "F704" in checked.output) == (1, True)


def test_F711_check_fills_the_template_and_says_what_it_runs_into(tmp_path: Path) -> None:
    template = written_in_word(tmp_path / "m.docx", "Người đầu tiên: {{ tellers[0].name }}")
    checked = run("check", template, "--for", "minutes")
    assert (checked.exit_code, "F711" in checked.output) == (1, True)
    assert "văn bản chưa có dữ liệu" in checked.output


def test_W705_check_tells_what_the_template_leaves_out(tmp_path: Path) -> None:
    template = written_in_word(tmp_path / "m.docx", "{{ head.organ }}")
    checked = run("check", template, "--for", "minutes")
    assert checked.exit_code == 0
    assert "W705" in checked.output
    assert "votings" in checked.output


def test_check_of_an_unknown_paper_names_those_there_are(tmp_path: Path) -> None:
    checked = run("check", tmp_path / "m.docx", "--for", "bien-ban")
    assert checked.exit_code == 2
    assert "minutes" in checked.output


def test_check_of_what_is_no_word_file(tmp_path: Path) -> None:
    (tmp_path / "m.docx").write_text("xin chào", encoding="utf-8")
    assert run("check", tmp_path / "m.docx", "--for", "minutes").exit_code == 1
    assert run("check", tmp_path / "không-có.docx", "--for", "minutes").exit_code == 1
