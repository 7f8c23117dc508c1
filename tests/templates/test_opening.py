"""Files that are no template, or could do harm, are refused in words, before anything of them is read."""

import os
import re
import sys
import tracemalloc
import zipfile
from contextlib import suppress
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path

import pytest

from templates import BrokenTemplateError, Template, UnsafeTemplateError
from templates.zipped.opening import MOST_BYTES
from tests.templates.word import docx_of, parts_of, zip_of

LETTER = docx_of("{{ name }}")


def refusal(data: bytes) -> str:
    with pytest.raises(BrokenTemplateError) as caught:
        Template.load(data)
    return caught.value.message


def packed(parts: dict[str, bytes]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return written.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    return packed(parts_of(LETTER) | {name: content})


def test_a_file_with_a_password_is_told_so() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    assert "mật khẩu" in refusal(ole + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(512))
    assert "(.doc)" in refusal(ole + bytes(512) + "WordDocument".encode("utf-16-le"))


def test_a_zip_with_a_password_is_told_so() -> None:
    locked = bytearray(LETTER)
    start = locked.index(b"PK\x01\x02")
    while start >= 0:
        locked[start + 8] |= 1
        start = locked.find(b"PK\x01\x02", start + 4)
    assert "mật khẩu" in refusal(bytes(locked))


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/vbaData.xml", "word/VBAPROJECT.BIN"])
def test_a_file_with_macros_is_refused(name: str) -> None:
    assert "macro" in refusal(with_part(name, b"x"))


def test_a_file_that_calls_itself_one_with_macros_is_refused() -> None:
    parts = parts_of(LETTER)
    types = parts["[Content_Types].xml"].decode()
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts["[Content_Types].xml"] = types.replace(
        plain, "application/vnd.ms-word.document.macroEnabled.main+xml"
    ).encode()
    assert "macro" in refusal(zip_of(parts))


def test_a_bomb_is_refused_by_what_it_declares() -> None:
    assert "bung ra" in refusal(with_part("word/media/a.bin", bytes(200 << 20)))
    assert "bung ra" in refusal(with_part("word/media/a.bin", bytes(8 << 20)))


def test_a_bomb_that_declares_less_than_it_holds_is_refused() -> None:
    bomb = bytearray(with_part("word/media/a.bin", bytes(3 << 20)))
    for header, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = bomb.rindex(b"word/media/a.bin", 0, None if header == b"PK\x01\x02" else bomb.index(b"PK\x01\x02"))
        at = bomb.rindex(header, 0, start) + place
        bomb[at : at + 4] = (100).to_bytes(4, "little")
    assert "hỏng" in refusal(bytes(bomb))


def test_more_parts_than_a_document_has_are_refused() -> None:
    assert "bung ra" in refusal(zip_of(parts_of(LETTER) | {f"word/media/{n}.xml": b"" for n in range(2100)}))


def test_a_file_too_large_to_be_a_template_is_refused_unread() -> None:
    assert "quá lớn" in refusal(b"PK\x03\x04" + bytes(MOST_BYTES))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_that_swell_are_refused(encoding: str) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    swelling = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY e0 "x">{entities}]><x>&e9;</x>'
    assert "DTD" in refusal(with_part("word/extra.xml", swelling.encode(encoding)))


@pytest.mark.parametrize("name", ["../word/x.xml", "/word/x.xml", "word\\x.xml"])
def test_parts_that_leave_the_package_are_refused(name: str) -> None:
    with pytest.raises(BrokenTemplateError):
        Template.load(with_part(name, b"x"))


def test_two_parts_of_one_name_are_refused() -> None:
    written = BytesIO(LETTER)
    with zipfile.ZipFile(written, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr("word/document.xml", b"<x/>")
    assert "hỏng" in refusal(written.getvalue())


@pytest.mark.parametrize("start", range(4))
def test_a_damaged_file_is_refused_and_nothing_else(start: int) -> None:
    for place in range(start, len(LETTER), 997):
        damaged = bytearray(LETTER)
        damaged[place : place + 3] = bytes(islice(cycle(b"\xff\x00\x55"), 3))
        with suppress(BrokenTemplateError):
            Template.load(bytes(damaged))


ATTRIBUTES = ("PartName", "ContentType", "Extension", "Id", "Type", "Target", "w:val")


@pytest.mark.parametrize("name", sorted(name for name in parts_of(LETTER) if name.endswith((".xml", ".rels"))))
def test_a_file_that_misses_what_every_word_file_has_is_refused_and_nothing_else(name: str) -> None:
    content = parts_of(LETTER)[name].decode()
    for attribute in ATTRIBUTES:
        for place in range(min(3, content.count(f' {attribute}="'))):
            start = [found.start() for found in re.finditer(f' {attribute}="', content)][place]
            less = content[:start] + content[content.index('"', start + len(attribute) + 3) + 1 :]
            with suppress(BrokenTemplateError):
                Template.load(with_part(name, less.encode()))


def test_a_file_too_large_is_not_read_from_the_disk(tmp_path: Path) -> None:
    huge = tmp_path / "thư.docx"
    huge.touch()
    os.truncate(huge, 40 * MOST_BYTES)
    tracemalloc.start()
    with pytest.raises(UnsafeTemplateError, match="quá lớn"):
        Template.load(huge)
    taken = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert taken < 3 * MOST_BYTES


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "thư.docx")
    for path in (tmp_path / "thư.docx", tmp_path, Path(os.devnull)):
        with pytest.raises(BrokenTemplateError, match="Không đọc được tệp mẫu"):
            Template.load(path)


def test_more_xml_than_a_document_has_is_refused_before_anything_reads_it() -> None:
    style = '<w:style w:type="paragraph" w:styleId="S{}"/>'
    content = "<x>" + "".join(style.format(number) for number in range(400_000))
    assert "quá lớn (phần word/styles.xml dài hơn 16 MB)" in refusal(with_part("word/styles.xml", content.encode()))


def test_more_elements_than_a_document_has_are_refused_before_anything_reads_them() -> None:
    content = b"<x>" + b"<y/>" * 400_000 + b"</x>"
    assert "quá nhiều đoạn" in refusal(with_part("word/numbering.bin", content))
    assert "phần word/numbering.bin" in refusal(with_part("word/numbering.bin", content))
