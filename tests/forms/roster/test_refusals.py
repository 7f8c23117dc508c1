"""Files that are no roster workbook: damaged, encrypted, bombs, wrong formats; each refused clearly, soon and cheaply."""

import contextlib
import os
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from forms.roster import CODES, read_roster
from meetings.faults import Finding, Refused
from tests.forms.roster.books import (
    CONTENT_TYPES,
    HEADER,
    MAIN,
    RELATIONS,
    TODAY,
    book,
    names,
    raw_book,
    raw_rows,
    refused,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def fault_of(path: Path) -> Finding:
    (fault,) = refused(path)
    return fault


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_F601_a_file_that_is_not_there(tmp_path: Path) -> None:
    fault = fault_of(tmp_path / "không-có.xlsx")
    assert (fault.code, fault.where) == ("F601", "không-có.xlsx")


def test_F602_a_folder_or_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong.xlsx")
    assert fault_of(tmp_path).code == "F602"
    assert fault_of(tmp_path / "ong.xlsx").code == "F602"


def test_F603_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = book(tmp_path, [HEADER])

    def locked(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", locked)
    assert fault_of(path).code == "F603"


def test_F604_an_empty_file(tmp_path: Path) -> None:
    assert fault_of(written(tmp_path / "rong.xlsx", b"")).code == "F604"


def test_F613_an_old_xls(tmp_path: Path) -> None:
    path = written(tmp_path / "cu.xlsx", OLE + b"\0" * 600 + "Workbook".encode("utf-16-le") + b"\0" * 600)
    assert fault_of(path).code == "F613"
    assert "Lưu thành" in fault_of(path).message


def test_F614_a_workbook_with_a_password(tmp_path: Path) -> None:
    path = written(tmp_path / "mk.xlsx", OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600)
    assert fault_of(path).code == "F614"


def test_F615_other_formats_under_the_name_of_a_workbook(tmp_path: Path) -> None:
    Document().save(str(tmp_path / "don.docx"))
    with zipfile.ZipFile(tmp_path / "bang.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    with zipfile.ZipFile(tmp_path / "nhi-phan.xlsx", "w") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("xl/workbook.bin", b"\x83\x01")
    with zipfile.ZipFile(tmp_path / "anh.zip", "w") as archive:
        archive.writestr("anh.png", b"x")
    written(tmp_path / "a.csv", "STT,Họ và tên\n1,Lê An\n".encode())
    written(tmp_path / "b.csv", "STT\tHọ và tên\n".encode("utf-16"))
    written(tmp_path / "c.pdf", b"%PDF-1.7\n")
    written(tmp_path / "d.xls", b"<html><body><table></table></body></html>")
    written(tmp_path / "e.xml", b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')
    written(tmp_path / "f.xlsx", bytes(range(256)) * 4)
    written(
        tmp_path / "g.fods",
        b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><table:table/>',
    )
    kinds = {
        "don.docx": ".docx", "bang.ods": "OpenDocument", "nhi-phan.xlsx": ".xlsb", "anh.zip": ".zip", "a.csv": ".csv",
        "b.csv": ".csv", "c.pdf": "PDF", "d.xls": "HTML", "e.xml": "XML", "f.xlsx": "không rõ loại", "g.fods": "OpenDocument",
    }  # fmt: skip
    for name, kind in kinds.items():
        fault = fault_of(tmp_path / name)
        assert (fault.code, kind in fault.message) == ("F615", True), name


def test_F616_a_workbook_cut_short_or_with_broken_parts(tmp_path: Path) -> None:
    whole = book(tmp_path, [HEADER, (1, "Lê An", 1980)]).read_bytes()
    files = [
        written(tmp_path / f"cut-{size}.xlsx", whole[:size]) for size in (4, 100, len(whole) // 2, len(whole) - 30)
    ]
    files.append(raw_book(tmp_path / "xml.xlsx", "<row><c"))
    files.append(raw_book(tmp_path / "ten.xlsx", '<row r="1"><c r="??"><v>1</v></c></row>'))
    files.append(raw_book(tmp_path / "chuoi.xlsx", '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))
    files.append(raw_book(tmp_path / "trang.xlsx", "", {"xl/_rels/workbook.xml.rels": "<Relationships/>"}))
    files.append(
        raw_book(tmp_path / "gop.xlsx", raw_rows("Lê An"), tail='<mergeCells><mergeCell ref="A"/></mergeCells>')
    )
    with zipfile.ZipFile(tmp_path / "thieu.xlsx", "w") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
    for path in (*files, tmp_path / "thieu.xlsx"):
        assert fault_of(path).code == "F616", path.name


def test_F617_a_file_too_large_on_disk(tmp_path: Path) -> None:
    with (tmp_path / "to.xlsx").open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    assert fault_of(tmp_path / "to.xlsx").code == "F617"


def test_F617_a_package_of_too_many_parts(tmp_path: Path) -> None:
    path = raw_book(tmp_path / "nhieu.xlsx", raw_rows("Lê An"), {f"xl/media/{n}.xml": "" for n in range(2001)})
    assert fault_of(path).code == "F617"


def test_F617_merged_ranges_without_end(tmp_path: Path) -> None:
    ranges = "".join(f'<mergeCell ref="A1:GR{1000 + n}"/>' for n in range(9000))
    path = raw_book(tmp_path / "gop.xlsx", raw_rows(*["Lê An"] * 3000), tail=f"<mergeCells>{ranges}</mergeCells>")
    assert fault_of(path).code == "F617"


def test_F618_entities_and_any_dtd_are_refused(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData/></worksheet>'
    outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>'
    assert fault_of(raw_book(tmp_path / "a.xlsx", "", {"xl/worksheets/sheet1.xml": laughs})).code == "F618"
    relations = (
        f'<Relationships><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    )
    parts: dict[str, str | bytes] = {"xl/_rels/workbook.xml.rels": relations, "xl/sharedStrings.xml": outside}
    assert fault_of(raw_book(tmp_path / "b.xlsx", raw_rows("Lê An"), parts)).code == "F618"


def test_F619_more_rows_than_any_roster(tmp_path: Path) -> None:
    assert fault_of(raw_book(tmp_path / "dai.xlsx", raw_rows(*["Lê Văn An"] * 20_001))).code == "F619"


@pytest.mark.parametrize("part", ["../../etc/cron.d/x", "xl/../../x.xml", "..\\x.xml", "C:/x.xml"])
def test_F620_a_part_that_points_outside_is_refused(tmp_path: Path, part: str) -> None:
    assert fault_of(raw_book(tmp_path / "p.xlsx", raw_rows("Lê An"), {part: "x"})).code == "F620"


def test_files_of_other_programs_are_read(tmp_path: Path) -> None:
    bare = '<row><c t="inlineStr"><is><t>Họ và tên</t></is></c></row><row><c t="inlineStr"><is><r><t>Lê </t></r><r><t>An</t></r></is></c></row>'
    prefixed = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>Họ và tên</x:v></x:c></x:row>'
        '<x:row r="2"><x:c r="A2" t="str"><x:v>Lê An</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    workbook = (
        f'<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="{strict}"><sheets>'
        '<sheet name="A" sheetId="1" q:id="r1"/></sheets></workbook>'
    )
    styles = "<styleSheet><fills><fill/></fills><cellXfs><xf/></cellXfs></styleSheet>"
    for path in (
        raw_book(tmp_path / "bare.xlsx", bare),
        raw_book(tmp_path / "prefix.xlsx", "", {"xl/worksheets/sheet1.xml": prefixed}),
        raw_book(tmp_path / "strict.xlsx", raw_rows("Lê An"), {"xl/workbook.xml": workbook}),
        raw_book(tmp_path / "styles.xlsx", raw_rows("Lê An"), {"xl/styles.xml": styles}),
        raw_book(tmp_path / "macro.xlsm", raw_rows("Lê An"), {"xl/vbaProject.bin": b"\0"}),
        raw_book(tmp_path / "utf16.xlsx", "", {"xl/worksheets/sheet1.xml": prefixed.encode("utf-16")}),
    ):
        assert names(read_roster(path, TODAY)) == ["Lê An"], path.name


def test_parts_are_found_whatever_their_slashes_and_capitals(tmp_path: Path) -> None:
    path = tmp_path / "xuoi.xlsx"
    with (
        zipfile.ZipFile(raw_book(tmp_path / "goc.xlsx", raw_rows("Lê An"))) as source,
        zipfile.ZipFile(path, "w") as other,
    ):
        for name in source.namelist():
            other.writestr(name.replace("worksheets/sheet1", "Worksheets\\Sheet1"), source.read(name))
    assert names(read_roster(path, TODAY)) == ["Lê An"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_workbook_with_any_bytes_changed_is_read_or_refused_never_broken(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(raw_book(tmp_path / "goc.xlsx", raw_rows("Lê An", "Lê Ba")).read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(4, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = written(tmp_path / "hong.xlsx", bytes(content))
    with contextlib.suppress(Refused):
        read_roster(path, TODAY)


def test_every_code_is_declared_once_and_has_its_test() -> None:
    told = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert len({code.code for code in CODES}) == len(CODES)
    assert [code.code for code in CODES if f"test_{code.code}_" not in told] == []


def test_an_unused_workbook_object_leaves_no_warning(tmp_path: Path) -> None:
    Workbook().save(tmp_path / "trong.xlsx")
    assert fault_of(tmp_path / "trong.xlsx").code == "F611"


def test_F617_more_text_than_any_roster(tmp_path: Path) -> None:
    relations = (
        f'<Relationships><Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    )
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 1001))
    parts: dict[str, str | bytes] = {
        "xl/_rels/workbook.xml.rels": relations,
        "xl/sharedStrings.xml": f"<sst><si><t>{'Lê An ' * 5000}</t></si></sst>",
    }
    assert fault_of(raw_book(tmp_path / "chu.xlsx", cells, parts)).code == "F617"
