"""Papers turned into PDF by LibreOffice: really, in one run, and harmless where it fails."""

import os
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm, Pt

from forms import pdf
from forms.pdf import to_pdf
from meetings.faults import Refused
from tests.forms.printed import CONVERTING
from tests.templates.word import docx_of


def text_of(paper: Path) -> str:
    told = subprocess.run(["pdftotext", "-enc", "UTF-8", str(paper), "-"], capture_output=True, check=True)
    return told.stdout.decode().strip()


def refusal(papers: list[Path], folder: Path) -> list[str]:
    with pytest.raises(Refused) as refused:
        to_pdf(papers, folder)
    return [finding.line() for finding in refused.value.findings]


@CONVERTING
def test_papers_become_pdf_in_their_order_under_their_own_names(tmp_path: Path) -> None:
    source, folder = tmp_path / "Hội nghị chi bộ số 1", tmp_path / "PDF & bản in"
    source.mkdir()
    papers = [source / "Trích biên bản – Đỗ Thị Ngọc Ánh.docx", source / "biên bản.docx"]
    for number, paper in enumerate(papers, 1):
        paper.write_bytes(docx_of(f"Trang {number}"))
    made = to_pdf(papers, folder)
    assert made == (folder / "Trích biên bản – Đỗ Thị Ngọc Ánh.pdf", folder / "biên bản.pdf")
    assert [text_of(paper) for paper in made] == ["Trang 1", "Trang 2"]
    assert sorted(folder.iterdir()) == sorted(made)


def full_page(*, heading: int, paragraphs: int) -> bytes:
    """Paragraphs of which 25 fill a page to its foot; one of them must stay with the next."""
    document = Document()
    section = document.sections[0]
    section.page_height, section.top_margin, section.bottom_margin = Mm(297), Mm(20), Mm(20)
    for place in range(1, paragraphs + 1):
        paragraph = document.add_paragraph("Tiêu đề" if place == heading else f"Đoạn {place}")
        paragraph.paragraph_format.line_spacing = Pt(29)
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.keep_with_next = place == heading
    written = BytesIO()
    document.save(written)
    return written.getvalue()


@CONVERTING
def test_a_heading_at_the_foot_of_a_page_goes_with_its_text(tmp_path: Path) -> None:
    places = (25, 50)
    papers = [tmp_path / f"{place}.docx" for place in places]
    for paper, place in zip(papers, places, strict=True):
        paper.write_bytes(full_page(heading=place, paragraphs=90))
    first, second = (text_of(paper).split("\f") for paper in to_pdf(papers, tmp_path))
    assert first[0].strip().endswith("Đoạn 24")
    assert first[1].startswith("Tiêu đề")
    assert second[1].strip().endswith("Đoạn 49")
    assert second[2].startswith("Tiêu đề")


@CONVERTING
def test_F708_a_broken_paper_is_named_and_no_pdf_is_harmed(tmp_path: Path) -> None:
    good, broken = tmp_path / "tot.docx", tmp_path / "hong.docx"
    good.write_bytes(docx_of("Bản mới"))
    broken.write_bytes(b"not a package")
    (tmp_path / "tot.pdf").write_bytes(b"the former one")
    (line,) = refusal([broken, good], tmp_path)
    assert line == (
        f"F708 {broken}: không chuyển được văn bản này thành PDF: LibreOffice không mở được tệp này; "
        "vui lòng mở thử văn bản trong Word, sửa hoặc lập lại rồi xuất PDF"
    )
    assert (tmp_path / "tot.pdf").read_bytes() == b"the former one"
    assert not (tmp_path / "hong.pdf").exists()


@CONVERTING
def test_F708_what_lasts_too_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "START_SECONDS", 0)
    monkeypatch.setattr(pdf, "SECONDS_FOR_EACH", 0.01)
    paper = tmp_path / "a.docx"
    paper.write_bytes(docx_of("Chậm"))
    (line,) = refusal([paper], tmp_path)
    assert "LibreOffice làm quá lâu nên đã dừng lại" in line


@CONVERTING
def test_F708_every_paper_that_is_not_there_is_named(tmp_path: Path) -> None:
    lines = refusal([tmp_path / "mot.docx", tmp_path / "hai.docx"], tmp_path)
    assert [line.split(": ")[0] for line in lines] == [f"F708 {tmp_path / 'mot.docx'}", f"F708 {tmp_path / 'hai.docx'}"]
    assert all("không có tệp hoặc thư mục này" in line for line in lines)


@CONVERTING
def test_F708_two_papers_of_one_name_do_not_take_each_others_place(tmp_path: Path) -> None:
    (line,) = refusal([tmp_path / "bien-ban.docx", tmp_path / "cu" / "Bien-ban.docx"], tmp_path)
    assert line.startswith(f"F708 {tmp_path / 'cu' / 'Bien-ban.docx'}: ")
    assert "trùng tên với một văn bản khác" in line


def test_F707_without_libreoffice_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(pdf, "USUAL_PLACES", ())
    (line,) = refusal([], tmp_path)
    assert line == (
        "F707: không có LibreOffice trên máy này nên không xuất được PDF; "
        "vui lòng cài LibreOffice, hoặc mở văn bản trong Word rồi lưu thành PDF"
    )


@pytest.mark.skipif(os.name == "nt", reason="the program stands elsewhere there")
def test_libreoffice_is_found_where_its_installer_puts_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stand-in in the usual place that copies a PDF, as the installed program would make one."""
    office = tmp_path / "soffice"
    office.write_text('#!/bin/sh\nfor last; do :; done\necho "%PDF-1.7 %%EOF" > "${last%.docx}.pdf"\n')
    office.chmod(0o755)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(pdf, "USUAL_PLACES", (office,))
    paper = tmp_path / "a.docx"
    paper.write_bytes(docx_of("A"))
    (made,) = to_pdf([paper], tmp_path)
    assert made.read_bytes() == b"%PDF-1.7 %%EOF\n"
