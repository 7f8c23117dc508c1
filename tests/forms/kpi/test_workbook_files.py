"""Files that are handed in as workbooks: those with macros are read, those that are something else are told what they are."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from forms.kpi.taking import taken
from tests.forms.kpi.workbooks import own


def test_a_workbook_with_macros_is_read_and_nothing_of_it_runs(tmp_path: Path) -> None:
    path = own(tmp_path / "a.xlsx").rename(tmp_path / "thang.XLSM")
    month = taken(path).month
    assert month is not None
    assert [one.name for one in month.person] == ["Trần Văn Bình", "Lê Thị Hoa"]


def _zipped(**parts: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "."), content)
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)
CSV = "Họ và tên;Giao;Hoàn thành\nLê Thị Hoa;4;4\n".encode()
NO_WORKBOOK = {
    "thang.xls": (OLE, "F613"),
    "co-mat-khau.xlsx": (OLE + "EncryptedPackage".encode("utf-16-le"), "F614"),
    "thang.csv": (CSV, "F615"),
    "doi-ten.xlsx": (CSV, "F615"),
    "thang.ods": (_zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet", content__xml="<a/>"), "F615"),
    "trong.xlsx": (b"", "F604"),
    "cut.xlsx": (b"PK\x03\x04" + bytes(64), "F616"),
    "la-pdf.xlsx": (b"%PDF-1.7\n", "F615"),
}
"""Files that cannot be read, and the fault that says what each of them is."""


@pytest.mark.parametrize("name", NO_WORKBOOK)
def test_a_file_that_is_no_workbook_is_refused_as_what_it_is(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    content, code = NO_WORKBOOK[name]
    path.write_bytes(content)
    read = taken(path)
    assert read.month is None
    assert [(one.code, one.where) for one in read.findings] == [(code, name)]
