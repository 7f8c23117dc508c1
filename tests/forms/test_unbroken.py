"""What a printed line never ends within: dates, figures with their units, headings; the words stay the same."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.parts.paper import fields_of
from forms.parts.unbroken import centred, heading, organ, unbroken
from tests.forms import samples


def shown(text: str) -> str:
    """No-break spaces as ``~``."""
    return text.replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("lúc 07 giờ 30 phút, ngày 05 tháng 12 năm 2025.", "lúc 07~giờ 30~phút, ngày~05 tháng~12 năm~2025."),
        ("…… giờ …… phút, ngày …… tháng …… năm ……", "……~giờ ……~phút, ngày~…… tháng~…… năm~……"),
        ("lập thành 03 (ba) bản", "lập thành 03~(ba) bản"),
        ("02 bản, theo từng nội dung số 2", "02~bản, theo từng nội dung số~2"),
        ("15 đồng chí; 12/15 phiếu (80,00% tổng số)", "15~đồng chí; 12/15~phiếu (80,00% tổng số)"),
        ("chậm 02 tháng so với tháng 6", "chậm 02~tháng so với tháng~6"),
        ("29/11/2025 (thứ Bảy)", "29/11/2025 (thứ Bảy)"),
        ("CHI BỘ TRƯỜNG THPT SỐ 1", "CHI BỘ TRƯỜNG THPT SỐ~1"),
    ],
)
def test_dates_and_figures_stay_with_their_words(text: str, held: str) -> None:
    assert shown(unbroken(text)) == held


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("CHI BỘ TRƯỜNG THCS NGHĨA HÀ", "CHI BỘ TRƯỜNG~THCS~NGHĨA~HÀ"),
        ("ĐẢNG BỘ XÃ TƯ NGHĨA", "ĐẢNG BỘ XÃ~TƯ~NGHĨA"),
        ("BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG AN PHÚ", "BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG~AN~PHÚ"),
        ("CHI BỘ TRƯỜNG TRUNG HỌC CƠ SỞ NGHĨA HÀ", "CHI BỘ TRƯỜNG TRUNG HỌC CƠ SỞ NGHĨA~HÀ"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "SỞ GIÁO DỤC VÀ ĐÀO~TẠO"),
        ("CHI BỘ", "CHI BỘ"),
        ("", ""),
    ],
)
def test_the_name_of_an_organ_parts_behind_its_sort_and_not_within_its_own_name(name: str, held: str) -> None:
    assert shown(organ(name)) == held


def test_a_date_in_a_centred_text_stays_whole() -> None:
    assert shown(centred("Hội nghị năm 2025, ngày 05 tháng 12 năm 2025 (lần 2)")) == (
        "Hội nghị năm~2025, ngày~05~tháng~12~năm~2025 (lần 2)"
    )


def test_a_long_centred_text_leaves_no_word_alone_on_its_last_line() -> None:
    text = "Tự đánh giá kết quả thực hiện nhiệm vụ năm 2025 của Chi bộ Trường THPT số 1"
    assert shown(centred(text)).endswith("của Chi bộ Trường~THPT~số~1")
    dated = "Hội nghị kiểm điểm, đánh giá, xếp loại chất lượng năm 2025, ngày 05 tháng 12 năm 2025"
    assert shown(centred(dated)).endswith("xếp loại chất lượng năm~2025, ngày~05~tháng~12~năm~2025")
    assert shown(centred("Dự Hội nghị kiểm điểm")) == "Dự Hội nghị kiểm điểm"


def test_a_heading_is_broken_between_words_of_two_syllables() -> None:
    headings = ("Chi ủy đề xuất", "Chi bộ quyết định", "Hội nghị tự xếp loại", "Không hoàn thành", "Hoàn thành tốt")
    assert [shown(heading(one)) for one in headings] == [
        "Chi ủy đề~xuất",
        "Chi bộ quyết~định",
        "Hội nghị tự xếp~loại",
        "Không hoàn~thành",
        "Hoàn thành tốt",
    ]


@pytest.mark.parametrize("manner", [unbroken, centred, heading])
@given(text=st.text(st.sampled_from("ngày 05tháng2(băm)…")))
def test_only_spaces_ever_change(manner: Callable[[str], str], text: str) -> None:
    assert manner(text).replace("\u00a0", " ") == text


def test_every_text_of_a_context_is_held_together_wherever_it_stands() -> None:
    filled: Any = fields_of(samples.PAPERS["summary"][0])
    assert shown(filled["head"].place_date) == "Quảng Ngãi, ngày~05~tháng~12~năm~2025"
    assert shown(filled["items"][1].proposed_heading) == "Chi ủy đề~xuất"
    assert shown(filled["items"][1].lines[-1].note).endswith("chưa đủ 06~tháng")
