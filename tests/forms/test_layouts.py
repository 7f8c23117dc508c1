"""Which layout a meeting's papers have, and what they say differently in it."""

from typing import Any

import pytest

from forms.parts.layout import layout_of
from tests.forms.meeting_files import (
    EVERYBODY,
    NAMES,
    ORGAN,
    a_meeting,
    a_round,
    held,
    level_item,
    levels,
    members_item,
    papers,
    words,
    yes,
)
from tests.templates.word import words_of

AGENCY = {
    "name": "SỞ NỘI VỤ",
    "superior": "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI",
    "kind": "agency",
    "symbol": "SNV",
    "locality": "Quảng Ngãi",
}
SUMMARY = "bang-tong-hop.docx"
EXCERPT = "trich-bien-ban-01-phan-cong-thanh.docx"
PERSON = level_item(
    7,
    "person",
    a_round("level", levels(2, 10, 2, 0)),
    comment=[{"by": "m02", "on": "x", "text": "Nhất trí."}],
)

TIED = a_round("excellent", {one: {"for": marks} for one, marks in zip(EVERYBODY, (10, 8, 8, *[0] * 7), strict=False)})


def agency_meeting(post: str = "Giám đốc Sở", **more: Any) -> dict[str, Any]:
    document = a_meeting(PERSON, **({"organ": AGENCY} | more))
    document["member"][0]["post"] = post
    return document


def layout(**more: Any) -> str:
    return layout_of(held(a_meeting(members_item(a_round("good", yes(12, 12, 12, 12, 7))), **more)))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("dependent_cell", "HD05"),
        ("base_cell", "HD05"),
        ("committee", "HD05"),
        ("collective", "HD05"),
        ("agency", "ND30"),
    ],
)
def test_the_kind_of_organ_chooses_the_layout(kind: str, expected: str) -> None:
    document = agency_meeting(organ=AGENCY | {"kind": kind})
    assert layout_of(held(document)) == expected


def test_the_office_may_choose_otherwise() -> None:
    assert layout(layout="HD36") == "HD36"
    assert layout_of(held(agency_meeting(layout="HD05"))) == "HD05"


def test_a_state_paper_is_numbered_with_colon_and_slash_a_party_paper_with_neither() -> None:
    assert "\nSố:        /BB-SNV\n" in words(agency_meeting())
    assert "\nSố:        /BC-SNV\n" in words(agency_meeting(), SUMMARY)
    assert "\nSố        -BB/CB\n" in words(a_meeting(PERSON, layout="HD36"))


@pytest.mark.parametrize("typed", ["-CB", "/CB", "– CB"])
def test_a_symbol_typed_with_its_stroke_has_it_once(typed: str) -> None:
    assert "\nSố        -BB/CB\n" in words(a_meeting(PERSON, organ=ORGAN | {"symbol": typed}))


def test_organs_stand_in_capitals_in_the_head_however_they_were_typed() -> None:
    typed = ORGAN | {"superior": "Đảng ủy phường Tân Lập", "name": "Chi bộ khu phố 5"}
    assert words(a_meeting(PERSON, organ=typed)).startswith("ĐẢNG ỦY PHƯỜNG TÂN LẬP\nCHI BỘ KHU PHỐ 5\n")


def test_an_organ_without_symbol_has_only_the_kind_of_paper_in_its_number() -> None:
    assert "\nSố:        /BB\n" in words(agency_meeting(organ=AGENCY | {"symbol": ""}))
    assert "\nSố        -BB\n" in words(a_meeting(PERSON, organ=ORGAN | {"symbol": ""}))


def test_nobodys_gender_is_guessed_in_a_state_paper_and_nobody_is_called_comrade() -> None:
    item = members_item(a_round("good", yes(*[12] * 10)), TIED, rated=10)
    said = words(agency_meeting(item=[item, PERSON]))
    assert f"Chủ trì: Ông/Bà {NAMES[0]}, Giám đốc Sở." in said
    assert f"Các ông/bà {NAMES[1]}, {NAMES[2]} cùng được" in said
    assert "xếp loại 10 người như sau:" in said
    for paper in papers(held(agency_meeting(item=[item, PERSON])), each=True).values():
        assert "đồng chí" not in words_of(paper).casefold()


def test_receivers_end_with_what_is_kept() -> None:
    assert "(để báo cáo);\n- Lưu: VT." in words(agency_meeting())
    assert "(để báo cáo);\n- Lưu: VT, hồ sơ cá nhân." in words(agency_meeting(), EXCERPT)
    assert "(để báo cáo),\n- Lưu chi bộ." in words(a_meeting(PERSON))


@pytest.mark.parametrize(
    ("organ", "post", "expected"),
    [
        ("SỞ NỘI VỤ", "Giám đốc Sở", "GIÁM ĐỐC\n\n\n"),
        ("SỞ NỘI VỤ", "Phó Giám đốc", "KT. GIÁM ĐỐC\n\nPHÓ GIÁM ĐỐC\n"),
        ("TRƯỜNG THPT SỐ 1", "Bí thư chi bộ, Hiệu trưởng", "HIỆU TRƯỞNG\n\n\n"),
        ("UBND PHƯỜNG AN PHÚ", "Chủ tịch UBND phường", "TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n"),
        ("ỦY BAN NHÂN DÂN XÃ BA TƠ", "Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂNKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n"),
        ("SỞ NỘI VỤ", "Trưởng phòng Tổ chức", "CHỦ TRÌ HỘI NGHỊ\n\n\n"),
        ("SỞ NỘI VỤ", "", "CHỦ TRÌ HỘI NGHỊ\n\n\n"),
        ("HỘI CHỮ THẬP ĐỎ TỈNH", "Chủ tịch Hội", "CHỦ TRÌ HỘI NGHỊ\n\n\n"),
    ],
)
def test_an_agency_is_signed_for_by_its_head_or_by_a_deputy_in_the_heads_place(
    organ: str, post: str, expected: str
) -> None:
    assert f"NGƯỜI LẬP BIỂU\n{expected}" in words(agency_meeting(post, organ=AGENCY | {"name": organ}), SUMMARY)


def test_a_deputy_secretary_signs_for_the_cell_and_in_nobodys_place() -> None:
    document = a_meeting(PERSON)
    document["member"][0]["post"] = "Phó Bí thư chi bộ"
    assert "T/M CHI BỘ\n\nPHÓ BÍ THƯ\n" in words(document, SUMMARY)
    assert "TM. CHI BỘ\n\nPHÓ BÍ THƯ\n" in words(document | {"layout": "ND30"}, SUMMARY)


@pytest.mark.parametrize(("name", "ending"), [("HD05", "."), ("HD36", "./."), ("ND30", "./.")])
def test_the_last_sentence_closes_as_the_layout_says(name: str, ending: str) -> None:
    document = a_meeting(PERSON, layout=name)
    assert f"Biên bản được lập thành 03 (ba) bản{ending}\n" in words(document)
    assert f"{NAMES[0]} (đã ký){ending}\n" in words(document, EXCERPT)
