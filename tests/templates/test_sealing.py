"""Sealing: equal papers are equal bytes, and an edited paper is recognised."""

import tracemalloc
import zipfile
from io import BytesIO
from random import Random

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from templates import Template, seal, untouched
from tests.templates.word import docx_of, lines_of, parts_of, zip_of

PAPER = docx_of("Biên bản", "Hội nghị kiểm điểm")


def resaved(docx: bytes) -> bytes:
    """The paper as another program writes it after one word was changed."""
    document = Document(BytesIO(docx))
    document.paragraphs[0].text = "Biên bản họp"
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def test_the_same_contents_give_the_same_bytes_whatever_the_clock_says() -> None:
    later = zip_of(parts_of(PAPER))
    assert later != PAPER
    assert seal(later, title="Biên bản") == seal(PAPER, title="Biên bản")


def test_sealing_twice_changes_nothing() -> None:
    assert seal(seal(PAPER)) == seal(PAPER)


def test_a_sealed_paper_is_untouched_and_still_reads_the_same() -> None:
    sealed = seal(PAPER)
    assert untouched(sealed)
    assert lines_of(sealed) == lines_of(PAPER)


def test_a_paper_edited_in_another_program_is_recognised() -> None:
    assert not untouched(resaved(seal(PAPER)))


def test_a_paper_packed_anew_without_a_change_is_untouched() -> None:
    assert untouched(zip_of(parts_of(seal(PAPER))))


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml"])
def test_a_change_in_any_part_is_recognised(part: str) -> None:
    parts = parts_of(seal(PAPER))
    parts[part] += b" "
    assert not untouched(zip_of(parts))


def test_a_part_added_or_left_out_is_recognised() -> None:
    parts = parts_of(seal(PAPER))
    assert not untouched(zip_of(parts | {"word/media/a.png": b"x"}))
    parts.pop("word/styles.xml")
    assert not untouched(zip_of(parts))


def test_a_paper_never_sealed_is_not_untouched() -> None:
    assert not untouched(PAPER)


@given(st.binary())
def test_garbage_is_not_untouched(garbage: bytes) -> None:
    assert not untouched(garbage)


@given(st.integers(min_value=0), st.integers(min_value=0, max_value=255))
def test_a_damaged_file_never_raises(place: int, byte: int) -> None:
    sealed = bytearray(seal(PAPER))
    sealed[place % len(sealed)] = byte
    untouched(bytes(sealed))


def test_the_properties_say_what_it_is_and_nothing_of_the_moment() -> None:
    properties = Document(BytesIO(seal(PAPER, title="Biên bản A & B"))).core_properties
    assert (properties.title, properties.author, properties.language) == ("Biên bản A & B", "kiemdiem", "vi-VN")
    assert properties.created is None


def test_a_package_without_properties_gets_them() -> None:
    parts = parts_of(PAPER)
    del parts["docProps/core.xml"]
    relations = parts["_rels/.rels"].decode()
    start = relations.index("<Relationship ", relations.index("core-properties") - 200)
    for entry in relations[start:].split("<Relationship ")[1:]:
        if "core-properties" in entry:
            relations = relations.replace("<Relationship " + entry.removesuffix("</Relationships>"), "")
    parts["_rels/.rels"] = relations.encode()
    assert untouched(seal(zip_of(parts)))


def test_stored_parts_do_not_depend_on_a_compressor() -> None:
    with zipfile.ZipFile(BytesIO(seal(PAPER, method=zipfile.ZIP_STORED))) as package:
        assert {info.compress_type for info in package.infolist()} == {zipfile.ZIP_STORED}


def test_filling_and_sealing_in_one_go_seals_the_same_document() -> None:
    template = Template.load(docx_of("Kính gửi {{ name }}"))
    for title in ("", "Công văn A & B"):
        at_once = template.sealed({"name": "A"}, title=title)
        assert parts_of(at_once) == parts_of(seal(template.fill({"name": "A"}), title=title))
        assert untouched(at_once)


def test_a_template_whose_properties_have_tags_is_sealed_too() -> None:
    document = Document(BytesIO(PAPER))
    document.core_properties.title = "{{ name }}"
    source = BytesIO()
    document.save(source)
    sealed = Template.load(source.getvalue()).sealed({"name": "A"}, title="B")
    assert untouched(sealed)
    assert Document(BytesIO(sealed)).core_properties.title == "B"


def bomb(method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A small file that unpacks to seven hundred megabytes."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", method) as package:
        package.writestr("_rels/.rels", "<R/>")
        with package.open("big", "w", force_zip64=True) as file:
            for _ in range(700):
                file.write(bytes(1 << 20))
    return written.getvalue()


def test_a_bomb_in_the_folder_is_not_unpacked() -> None:
    packed = bomb()
    tracemalloc.start()
    assert not untouched(packed)
    assert tracemalloc.get_traced_memory()[1] < 16 << 20
    tracemalloc.stop()


def test_a_large_paper_is_looked_at_piece_by_piece() -> None:
    paper = seal(zip_of(parts_of(PAPER) | {"word/media/a.bin": Random(1).randbytes(24 << 20)}))
    tracemalloc.start()
    assert untouched(paper)
    assert tracemalloc.get_traced_memory()[1] < 16 << 20
    tracemalloc.stop()


def test_a_file_packed_another_way_is_not_untouched() -> None:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_LZMA) as package:
        for name, content in parts_of(seal(PAPER)).items():
            package.writestr(name, content)
    damaged = bytearray(written.getvalue())
    damaged[50:60] = b"\xff" * 10
    assert not untouched(bytes(damaged))
