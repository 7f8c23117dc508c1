"""``kiemdiem template``: an office takes the shipped templates, changes them in Word, and has them checked."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from docx import Document

from forms.every_form import EVERY_FORM
from forms.own_templates import own_templates
from tests.templates.word import parts_of, zip_of
from tui.commands import program
from tui.commands.template import LAYOUTS


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
    assert {path.stem for path in (tmp_path / "mau").iterdir()} == {form.key for form in EVERY_FORM}


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


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_exported_template_is_warned_of(tmp_path: Path, layout: str) -> None:
    run("export", tmp_path, "--layout", layout)
    own = own_templates(tmp_path)
    assert set(own.by_paper) == {form.key for form in EVERY_FORM}
    assert own.findings_for(own.by_paper) == ()


@pytest.mark.parametrize("place", range(len(EVERY_FORM)), ids=[str(form.key) for form in EVERY_FORM])
def test_an_exported_template_is_checked_without_a_word(tmp_path: Path, place: int) -> None:
    form, layout = EVERY_FORM[place], LAYOUTS[place % len(LAYOUTS)]
    run("export", tmp_path, "--layout", layout)
    checked = run("check", tmp_path / f"{form.key}.docx", "--for", form.key)
    assert checked.exit_code == 0
    assert checked.output.startswith(f"Mẫu dùng được cho «{form.name}»")


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


def test_F711_check_tries_no_more_once_a_template_went_beyond_its_bounds(tmp_path: Path) -> None:
    loops = ("{% for x in range(99999999) %}{% endfor %}", "{% for y in range(99999999) %}{% endfor %}")
    template = written_in_word(
        tmp_path / "m.docx", "{% if meeting.draft %}", loops[0], "{% else %}", loops[1], "{% endif %}"
    )
    checked = run("check", template, "--for", "minutes")
    assert (checked.exit_code, checked.output.count("F711")) == (1, 1)
    assert "lặp quá nhiều" in checked.output


@pytest.mark.parametrize(
    "tag", ["{{ subject|safe }}", "{% if tellers and not meeting.draft %}{{ tellers[0].name + 1 }}{% endif %}"]
)
def test_F711_check_fills_it_with_signs_of_XML_and_with_each_choice_the_other_way(tmp_path: Path, tag: str) -> None:
    checked = run("check", written_in_word(tmp_path / "m.docx", tag), "--for", "minutes")
    assert (checked.exit_code, checked.output.count("F711")) == (1, 1)


@pytest.mark.parametrize("text", ["Kính gửi { head.organ }}", "{ % if x %}", "{ { head } }", "{head}", "head }}"])
def test_W707_check_tells_braces_that_are_no_tag(tmp_path: Path, text: str) -> None:
    checked = run("check", written_in_word(tmp_path / "m.docx", "{{ head.organ }}", text), "--for", "minutes")
    assert checked.exit_code == 0
    assert "W707" in checked.output
    assert f"“{text}” (thân văn bản)" in checked.output


def test_W707_is_silent_where_every_brace_is_of_a_tag(tmp_path: Path) -> None:
    texts = ("{{ head.organ }}", "{# {một} #}", "{% raw %}{a}{% endraw %}", "{_{ x }_}", "{# hai", "đoạn {x} #}")
    checked = run("check", written_in_word(tmp_path / "m.docx", *texts), "--for", "minutes")
    assert "W707" not in checked.output


def test_W708_check_tells_tags_that_nobody_fills(tmp_path: Path) -> None:
    path = written_in_word(tmp_path / "m.docx", "{{ head.organ }}")
    path.write_bytes(with_endnotes(path.read_bytes(), "<w:t>{</w:t><w:t>{ nmae }}</w:t>"))
    checked = run("check", path, "--for", "minutes")
    assert checked.exit_code == 0
    assert "W708" in checked.output
    assert "mẫu có thẻ ở phần chú thích cuối văn bản nhưng" in checked.output


def with_endnotes(docx: bytes, text: str) -> bytes:
    """The document with one endnote."""
    parts = parts_of(docx)
    word, office = "application/vnd.openxmlformats-officedocument.wordprocessingml", "http://schemas.openxmlformats.org"
    space = f"{office}/wordprocessingml/2006/main"
    note = f'<w:endnotes xmlns:w="{space}"><w:endnote w:id="2"><w:p><w:r>{text}</w:r></w:p></w:endnote></w:endnotes>'
    kind = f'<Override PartName="/word/endnotes.xml" ContentType="{word}.endnotes+xml"/></Types>'
    relation = (
        f'<Relationship Id="e1" Type="{office}/officeDocument/2006/relationships/endnotes" Target="endnotes.xml"/>'
    )
    types, relations = "[Content_Types].xml", "word/_rels/document.xml.rels"
    parts["word/endnotes.xml"] = note.encode()
    parts[types] = parts[types].replace(b"</Types>", kind.encode())
    parts[relations] = parts[relations].replace(b"</Relationships>", f"{relation}</Relationships>".encode())
    return zip_of(parts)


def test_W705_check_tells_what_the_template_leaves_out(tmp_path: Path) -> None:
    template = written_in_word(tmp_path / "m.docx", "{{ head.organ }}")
    checked = run("check", template, "--for", "minutes")
    assert checked.exit_code == 0
    (told,) = [line for line in checked.output.splitlines() if line.startswith("W705")]
    assert "mẫu không in điều mà mẫu có sẵn in: adoption, attendance, bases, " in told


def test_check_of_an_unknown_paper_names_those_there_are(tmp_path: Path) -> None:
    checked = run("check", tmp_path / "m.docx", "--for", "bien-ban")
    assert checked.exit_code == 2
    assert "minutes" in checked.output


def test_check_of_what_is_no_word_file(tmp_path: Path) -> None:
    (tmp_path / "m.docx").write_text("xin chào", encoding="utf-8")
    assert run("check", tmp_path / "m.docx", "--for", "minutes").exit_code == 1
    assert run("check", tmp_path / "không-có.docx", "--for", "minutes").exit_code == 1
