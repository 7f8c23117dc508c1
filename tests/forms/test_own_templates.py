"""The office's own Word templates: they take precedence, and are checked before anything is written."""

import json
from pathlib import Path
from typing import Any

import pytest

from forms.catalogue import FORMS
from forms.holding import hold
from forms.making import papers_of
from forms.parts.source import Source
from meetings.faults import Refused
from templates import untouched
from tests.forms.meeting_files import a_meeting, a_round, members_item, yes
from tests.templates.word import docx_of, words_of

ITEM = members_item(a_round("good", yes(12, 12, 12, 12, 7)))


def file(folder: Path, **more: Any) -> Path:
    path = folder / "hop.json"
    document = a_meeting(ITEM, **({"templates": "mau-rieng"} | more))
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def own(folder: Path, **templates: bytes) -> Path:
    (folder / "mau-rieng").mkdir()
    for name, content in templates.items():
        (folder / "mau-rieng" / f"{name}.docx").write_bytes(content)
    return file(folder)


def refusal(path: Path) -> list[str]:
    with pytest.raises(Refused) as refused:
        hold(path)
    return [finding.line() for finding in refused.value.findings if finding.stops]


def test_an_own_template_takes_the_place_of_the_shipped_one_of_its_name(tmp_path: Path) -> None:
    held = hold(own(tmp_path, minutes=docx_of("MẪU CỦA CƠ QUAN: {{ head.organ }}, chủ trì {{ meeting.chair.name }}")))
    papers = papers_of(Source(held.meeting), FORMS, held.templates)
    assert words_of(papers["bien-ban.docx"]).strip().endswith("chủ trì Đồng chí Nguyễn Thị Hồng Minh")
    assert "BẢNG TỔNG HỢP" in words_of(papers["bang-tong-hop.docx"])
    assert all(untouched(paper) for paper in papers.values())


def test_it_is_found_whatever_the_capitals_in_its_name_and_while_word_has_it_open(tmp_path: Path) -> None:
    path = own(tmp_path, Minutes=docx_of("Của cơ quan"))
    (tmp_path / "mau-rieng" / "~$nutes.docx").write_bytes(b"lock")
    held = hold(path)
    assert "Của cơ quan" in words_of(papers_of(Source(held.meeting), FORMS, held.templates)["bien-ban.docx"])
    assert "W702" not in {warning.code for warning in held.warnings}


def test_without_the_key_no_folder_is_looked_for(tmp_path: Path) -> None:
    own(tmp_path, minutes=b"broken")
    assert hold(file(tmp_path, templates=None)).templates == {}


def test_F703_an_unknown_tag_is_told_with_its_template_the_words_around_it_and_what_there_is(tmp_path: Path) -> None:
    path = own(tmp_path, minutes=docx_of("Chủ trì: {{ chiar }}"), summary=docx_of("Cơ quan: {{ head.orgn }}"))
    first, second = refusal(path)
    assert first.startswith("F703 templates minutes.docx: ")
    assert "«chiar»" in first
    assert "đoạn “Chủ trì: {{ chiar }}”" in first
    assert "adoption, attendance, bases, " in first
    assert "templates summary.docx" in second
    assert "văn bản này có: head.organ, " in second


def test_F703_a_tag_is_checked_also_where_this_meeting_would_never_print_it(tmp_path: Path) -> None:
    paragraphs = ("{%p for guest in guests %}", "{{ guest.nmae }}", "{%p endfor %}")
    (fault,) = refusal(own(tmp_path, minutes=docx_of(*paragraphs)))
    assert "«guest.nmae»" in fault


@pytest.mark.parametrize(
    "broken", [b"PK\x03\x04", b"", docx_of("{{ chair"), docx_of("{%p for x in guests %}"), docx_of("{{ chair | }}")]
)
def test_F704_a_broken_template_is_told_before_anything_is_written(tmp_path: Path, broken: bytes) -> None:
    assert [line.split(":")[0] for line in refusal(own(tmp_path, excerpt=broken))] == ["F704 templates excerpt.docx"]


def test_F704_what_only_filling_brings_to_light_is_told_too(tmp_path: Path) -> None:
    held = hold(own(tmp_path, summary=docx_of("{{ 1 / 0 }}")))
    with pytest.raises(Refused, match=r"F704 templates summary\.docx"):
        papers_of(Source(held.meeting), FORMS, held.templates)


def test_F710_a_field_that_only_filling_finds_missing_is_told_with_its_tag_and_the_nearest_names(
    tmp_path: Path,
) -> None:
    tags = "{% for one in [head] %}{{ one[key] }}{% endfor %}".replace("key", "'or' ~ 'gna'")
    held = hold(own(tmp_path, summary=docx_of(f"Cơ quan: {tags}")))
    with pytest.raises(Refused) as refused:
        papers_of(Source(held.meeting), FORMS, held.templates)
    (line,) = [finding.line() for finding in refused.value.findings]
    assert line.startswith("F710 templates summary.docx: ")
    assert "cần trường «orgna» nhưng dữ liệu không có" in line
    assert "ở đoạn “Cơ quan: {% for one in [head] %}" in line
    assert line.endswith("gần giống: organ")


def test_F705_a_folder_that_is_not_there_is_told_beside_the_other_faults(tmp_path: Path) -> None:
    faults = refusal(file(tmp_path, chair="x"))
    assert {fault.split()[0] for fault in faults} == {"F705", "F112"}
    assert "«mau-rieng»" in next(fault for fault in faults if fault.startswith("F705"))


def told(path: Path, code: str) -> list[tuple[str, str]]:
    return [(warning.where, warning.message) for warning in hold(path).warnings if warning.code == code]


def test_W702_a_word_file_that_no_paper_is_called_after_is_told_with_the_nearest_names(tmp_path: Path) -> None:
    path = own(tmp_path, bien_ban=docx_of("x"), minuts=docx_of("x"), thu=docx_of("x"))
    (tmp_path / "mau-rieng" / "doc-toi-di.txt").write_bytes(b"read me")
    first, typo, strange = told(path, "W702")
    assert first[0] == "templates bien_ban.docx"
    assert first[1].endswith(
        "theo văn bản: minutes.docx (Biên bản hội nghị), count_minutes.docx (Biên bản kiểm phiếu), "
        "correction.docx (Biên bản bổ sung)"
    )
    assert typo[1].endswith("theo văn bản: minutes.docx (Biên bản hội nghị)")
    assert "«kiemdiem template export»" in strange[1]


@pytest.mark.parametrize("kind", [".doc", ".docm", ".dotx", ".odt", ".DOTX"])
def test_W702_a_template_in_another_format_is_told_with_what_to_save_it_as(tmp_path: Path, kind: str) -> None:
    path = own(tmp_path)
    (tmp_path / "mau-rieng" / f"minutes{kind}").write_bytes(b"x")
    ((where, message),) = told(path, "W702")
    assert where == f"templates minutes{kind}"
    assert f"đuôi tệp là {kind.casefold()}; vui lòng mở trong Word rồi lưu thành tệp .docx" in message
    assert "minutes.docx (Biên bản hội nghị)" in message


def test_W702_of_two_files_for_one_paper_one_is_used_and_the_other_told(tmp_path: Path) -> None:
    path = own(tmp_path, Minutes=docx_of("hoa"), minutes=docx_of("thường"))
    ((where, message),) = told(path, "W702")
    assert where == "templates minutes.docx"
    assert "đã dùng tệp «Minutes.docx» cùng tên" in message


def test_W709_templates_in_a_folder_within_are_told(tmp_path: Path) -> None:
    path = own(tmp_path, minutes=docx_of("x"))
    deeper = tmp_path / "mau-rieng" / "cu" / "2024"
    deeper.mkdir(parents=True)
    (deeper / "minutes.docx").write_bytes(docx_of("x"))
    (tmp_path / "mau-rieng" / "anh").mkdir()
    ((where, message),) = told(path, "W709")
    assert where == "templates cu/"
    assert message.startswith("thư mục con này có 01 tệp Word (minutes.docx) nhưng không được xem")


def test_W710_a_folder_without_a_template_is_told(tmp_path: Path) -> None:
    ((where, message),) = told(own(tmp_path), "W710")
    assert where == "templates"
    assert message.startswith("thư mục mẫu riêng «mau-rieng» không có mẫu nào mang tên một văn bản")


def test_W711_a_bad_template_stops_only_its_own_paper(tmp_path: Path) -> None:
    path = own(tmp_path, minutes=docx_of("MẪU {{ head.organ }}"), plan=docx_of("{{ ke_hoach }}"), notice=b"PK")
    held = hold(path, {"minutes"})
    warnings = {warning.where: warning for warning in held.warnings if warning.code == "W711"}
    assert set(warnings) == {"templates plan.docx", "templates notice.docx"}
    assert "chưa viết được «Kế hoạch kiểm điểm»" in warnings["templates plan.docx"].message
    assert "«ke_hoach»" in warnings["templates plan.docx"].message
    assert set(held.templates) == {"minutes"}
    with pytest.raises(Refused, match=r"F703 templates plan\.docx"):
        hold(path, {"plan"})


def test_W707_braces_that_would_be_printed_are_told_where_papers_are_written_once_a_template(tmp_path: Path) -> None:
    path = own(tmp_path, excerpt=docx_of("Kính gửi { head.organ }}"))
    ((where, message),) = told(path, "W707")
    assert where == "templates excerpt.docx"
    assert "“Kính gửi { head.organ }}”" in message
    assert all(warning.code != "W707" for warning in hold(path, {"minutes"}).warnings)
