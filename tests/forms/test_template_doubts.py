"""What of an office's own template would surprise on paper is told whoever asks: the check of a template, and who writes with it."""

from pathlib import Path

import pytest

from forms.every_form import any_form_of
from forms.own_templates import own_templates
from forms.template_check import checked
from tests.templates.test_accepting import deleted, inserted, with_comments
from tests.templates.word import docx_of, docx_with, paragraph, table

CHANGED = docx_with(f"<w:p>{deleted('{{ subjcet }}')}{inserted('{{ subject }}')}</w:p>")
BESIDE = docx_of("Khách mời: {%p for guest in guests %}", "{{ guest.name }}", "{%p endfor %}")
ROWS = docx_with(table(("{% for guest in guests %}",), ("{{ guest.name }}",), ("{% endfor %}",)))
FORM = any_form_of("minutes")


def told(folder: Path, content: bytes) -> list[str]:
    """What is said of a template of the minutes, changes and words and rows; the same by the check and by who writes with it."""
    path = folder / "minutes.docx"
    path.write_bytes(content)
    assert FORM is not None
    ours = ("W712", "W713", "W714", "W715")
    by_check = [one.line() for one in checked(path, FORM) if one.code in ours]
    assert by_check == [one.line() for one in own_templates(folder).findings_for({"minutes"}) if one.code in ours]
    return by_check


def test_W712_changes_that_word_keeps_track_of_are_told_and_deleted_tags_are_none(tmp_path: Path) -> None:
    (line,) = told(tmp_path, CHANGED)
    assert line == (
        "W712 templates minutes.docx: mẫu còn thay đổi chưa chấp nhận ở đoạn “{{ subjcet }}{{ subject }}” (thân văn bản);"
        " văn bản được viết như khi đã chấp nhận hết; vui lòng chấp nhận hết thay đổi trong Word («Review», «Accept All Changes») rồi lưu lại,"
        " hoặc từ chối thay đổi nào không giữ"
    )


def test_W713_comments_are_told(tmp_path: Path) -> None:
    (line,) = told(tmp_path, with_comments(docx_of("{{ subject }}"), 2))
    assert "còn 02 lời nhận xét bên lề: văn bản nào viết ra cũng mang theo" in line


def test_W714_words_that_a_tag_takes_with_it_are_told(tmp_path: Path) -> None:
    (line,) = told(tmp_path, BESIDE)
    assert (
        "thẻ {%p for guest in guests %} (thân văn bản) đứng thay cả đoạn nên chữ “Khách mời:” cùng đoạn ấy không được in"
        in line
    )


def test_W715_rows_that_stay_empty_are_told(tmp_path: Path) -> None:
    first, last = told(tmp_path, ROWS)
    assert (
        "hàng bảng chỉ có thẻ {% for guest in guests %} (thân văn bản) nên mỗi lần in còn lại một hàng trống" in first
    )
    assert "vui lòng thêm chữ «tr» ngay sau dấu % ở đầu thẻ" in first
    assert "thẻ {% endfor %}" in last


@pytest.mark.parametrize("content", [docx_of("{{ subject }}"), docx_with(paragraph("{{ subject }}"))])
def test_nothing_is_told_of_a_plain_template(tmp_path: Path, content: bytes) -> None:
    assert told(tmp_path, content) == []


def lines(folder: Path, content: bytes, code: str) -> list[str]:
    path = folder / "minutes.docx"
    path.write_bytes(content)
    assert FORM is not None
    return [one.message for one in checked(path, FORM) if one.code == code]


def test_F703_names_the_part_counts_the_places_and_the_names_that_could_stand_there(tmp_path: Path) -> None:
    loop = ("{%p for guest in guests %}", "{{ guest.nmae }}", "{{ guest.nmae }}", "{%p endfor %}")
    (line,) = lines(tmp_path, docx_of(*loop), "F703")
    assert (
        "có thẻ «guest.nmae» mà văn bản này không có, ở đoạn “{{ guest.nmae }}” (thân văn bản) và 01 chỗ khác;" in line
    )
    assert line.endswith("văn bản này có: guest.name, guest.post")


def test_F703_a_variable_of_a_loop_around_it_is_among_the_nearest(tmp_path: Path) -> None:
    (line,) = lines(tmp_path, docx_of("{%p for guest in guests %}", "{{ gest.name }}", "{%p endfor %}"), "F703")
    assert "văn bản này có: guest, guests, " in line


def test_F704_every_tag_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert len(lines(tmp_path, docx_of("{{ a b }}", "{{ subject }}", "{{ }}", "{% endif %}"), "F704")) == 3


def test_F711_an_index_beyond_the_shortest_list_is_told_with_the_tag_and_its_place(tmp_path: Path) -> None:
    tags = "{% for v in votings %}{% for r in v.rounds %}{% if r.choices|length == 2 %}{{ r.choices[5] }}{% endif %}{% endfor %}{% endfor %}"
    (line,) = lines(tmp_path, docx_of(f"Phiếu: {tags}"), "F711")
    assert "điền thử văn bản ngắn nhất (một dòng, 02 lựa chọn) thì không được: mẫu cần mục [5]" in line
    assert "thẻ {{ r.choices[5] }} ở đoạn “Phiếu: " in line


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("{{ meeting.chair }}", "thẻ in cả một nhóm gồm nhiều mục; in từng mục: name, post"),
        ("{{ guests }}", "thẻ in cả một danh sách"),
        ("{{ meeting.draft }}", "thẻ in một điều đúng hoặc sai"),
        ("{% for one in subject %}{{ one }}{% endfor %}", "từng chữ cái"),
    ],
)
def test_F711_what_would_come_out_as_a_program_writes_it_is_told_once(tmp_path: Path, tag: str, said: str) -> None:
    (line,) = lines(tmp_path, docx_of(tag), "F711")
    assert said in line
