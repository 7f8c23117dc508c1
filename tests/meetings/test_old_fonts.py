"""Old fonts (TCVN3, VNI): full tables, every text there and back, and which reading a text admits."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.old_fonts import Guess, OldFont, font_named, guessed, read_in, tcvn3, vni
from meetings.old_fonts.letters import CAPITALS, SMALL
from meetings.old_fonts.syllables import could_be_vietnamese, is_syllable

ASCII = "".join(map(chr, range(0x20, 0x7F)))
TEXTS = st.text(st.sampled_from(SMALL + CAPITALS + ASCII))
TCVN3, TCVN3_H, VNI = OldFont("TCVN3"), OldFont("TCVN3", capitals=True), OldFont("VNI")

ALL_SMALL = (
    "à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ "
    "ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ"
)
IN_TCVN3 = (
    "µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î "
    "ï ñ ò ó ô \u00ad õ ö ÷ ø ù ú û ü ý þ"
)
IN_VNI = (
    "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï "
    "oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î"
)


def tcvn3_back(text: str) -> str:
    return "".join(tcvn3.decode(run.text, run.capitals) for run in tcvn3.encode(text))


def test_the_tables_hold_all_134_letters_each_with_a_code_of_its_own() -> None:
    assert (len(set(SMALL)), len(set(SMALL + CAPITALS))) == (67, 134)
    assert len({vni.encode(letter) for letter in SMALL + CAPITALS}) == 134
    assert len({tcvn3.encode(letter) for letter in SMALL + CAPITALS}) == 134
    assert {unicodedata.normalize("NFC", letter) for letter in SMALL + CAPITALS} == set(SMALL + CAPITALS)


def test_every_small_letter_has_the_code_of_the_font_tables() -> None:
    letters = ALL_SMALL.split(" ")
    assert "".join(letters) == SMALL
    assert [tcvn3.decode(code) for code in IN_TCVN3.split(" ")] == letters
    assert [vni.decode(code) for code in IN_VNI.split(" ")] == letters


def test_capitals_are_seven_codes_in_tcvn3_and_a_second_font_for_the_rest() -> None:
    assert tcvn3.decode("¡ ¢ £ ¤ ¥ ¦ §") == "Ă Â Ê Ô Ơ Ư Đ"
    assert tcvn3.decode(IN_TCVN3, capitals=True) == ALL_SMALL.upper()
    assert tcvn3.encode("§Þnh") == (("§Þnh", False),)
    assert tcvn3.encode("TRẦN Văn") == (("TR", False), ("Ç", True), ("N V¨n", False))


def test_capitals_of_vni_are_codes_of_their_own() -> None:
    assert vni.decode(IN_VNI.upper()) == ALL_SMALL.upper()
    assert [vni.decode(text) for text in ("AÙnh", "Aùnh", "aÙnh", "YÛ", "Yû")] == ["Ánh", "Ánh", "ánh", "Ỷ", "Ỷ"]


@given(TEXTS)
def test_whatever_is_written_in_tcvn3_is_read_back(text: str) -> None:
    assert tcvn3_back(text) == text


@given(TEXTS)
def test_whatever_is_written_in_vni_is_read_back(text: str) -> None:
    assert vni.decode(vni.encode(text)) == text


@given(st.text())
def test_whatever_is_read_comes_out_composed(text: str) -> None:
    for font in (TCVN3, TCVN3_H, VNI):
        reading = read_in(font, unicodedata.normalize("NFC", text))
        assert unicodedata.is_normalized("NFC", reading.text)


def test_words_of_a_roster_in_both_encodings() -> None:
    words = {
        "NguyÔn ThÞ Hång Minh": "Nguyễn Thị Hồng Minh",
        "Hä vµ tªn": "Họ và tên",
        "§¶ng viªn dù bÞ": "Đảng viên dự bị",
        "Tr\u00ad¬ng V¨n L\u00adu": "Trương Văn Lưu",
        "BÝ th\u00ad chi bé": "Bí thư chi bộ",
    }
    assert {text: read_in(TCVN3, text).text for text in words} == words
    words = {
        "Nguyeãn Thò Hoàng Minh": "Nguyễn Thị Hồng Minh",
        "Hoï vaø teân": "Họ và tên",
        "Ñaûng vieân döï bò": "Đảng viên dự bị",
        "TRÖÔNG VAÊN LÖU": "TRƯƠNG VĂN LƯU",
        "Bí thö chi boä": "Bí thư chi bộ",
    }
    assert {text: read_in(VNI, text).text for text in words} == words


def test_a_font_of_capitals_makes_capitals_also_of_plain_letters() -> None:
    assert read_in(TCVN3_H, "TrÇn V¨n Nam").text == "TRẦN VĂN NAM"
    assert read_in(TCVN3_H, "Le An").text == "LE AN"


def test_signs_without_a_capital_of_their_own_follow_the_capitals_of_their_word() -> None:
    assert read_in(TCVN3, "TRÇN V¡N Vò").text == "TRẦN VĂN VŨ"
    assert read_in(TCVN3, "TS. Vò Hå").text == "TS. Vũ Hồ"


def test_quotation_marks_and_dashes_are_understood_as_windows_shows_them_and_as_bare_controls() -> None:
    for text in ("Bé phËn \u201cA\u201d \u2013 Tæ 1", "Bé phËn \u0093A\u0094 \u0096 Tæ 1"):
        assert read_in(TCVN3, text).text == "Bộ phận “A” – Tổ 1"
    assert read_in(VNI, "Toå \u0096 1").text == "Tổ – 1"


@pytest.mark.parametrize(
    "text", ["Nguyễn Văn An", "Lê Thị Ba", "Hoàng Hà", unicodedata.normalize("NFD", "Vũ Hà"), "Đỗ"]
)
def test_unicode_typed_under_an_old_font_stays(text: str) -> None:
    assert read_in(TCVN3, text) == (text, "unicode")


def test_what_a_text_tells_of_its_typing() -> None:
    told = {
        (TCVN3, "NguyÔn V¨n An"): "old",
        (TCVN3, "Le An"): "same",
        (TCVN3, "Lê Bá"): "either",
        (VNI, "Hoàng"): "either",
        (VNI, "Trí"): "same",
        (VNI, "Lê Hà"): "unicode",
        (VNI, "Nguyeãn Thò Hïoa"): "unread",
    }
    assert {key: read_in(*key).told for key in told} == told


def test_fonts_are_known_by_name_whatever_its_case() -> None:
    assert [font_named(name) for name in (".VnTime", ".vntime", "@.VnArial Narrow", ".VnTime ")] == [TCVN3] * 4
    assert [font_named(name) for name in (".VnTimeH", ".VnArial NarrowH", ".VNAVANTH")] == [TCVN3_H] * 3
    assert [font_named(name) for name in ("VNI-Times", "Vni-Helve", "VNI Times", "VniHelvetica")] == [VNI] * 4
    for name in ("Times New Roman", "Arial", "VNtimes new roman", "VNarial", "SVN-Gilroy", "VU Times", ""):
        assert font_named(name) is None, name


def test_a_text_that_lost_its_font_is_guessed_for_telling_only() -> None:
    assert guessed("NguyÔn ThÞ Hång Minh") == Guess("TCVN3", "Nguyễn Thị Hồng Minh")
    assert guessed("Nguyeãn Thò Hoàng Minh") == Guess("VNI", "Nguyễn Thị Hồng Minh")
    assert guessed("Hä vµ tªn") == Guess("TCVN3", "Họ và tên")


@pytest.mark.parametrize(
    "text",
    [
        "Lê Hà",
        "Hoàng Bá Trí",
        "Niê",
        "Y Bhê",
        "Siu Blê",
        "José",
        "Zoë",
        "André",
        "Nguyễn",
        "Le An",
        "TS.",
        "☑ Có",
        "ü",
        "×",
        "þ x",
        "m²",
    ],
)
def test_names_and_ticks_are_never_guessed_to_be_old(text: str) -> None:
    assert guessed(text) is None


def test_syllables() -> None:
    good = "nguyễn quốc giếng huỳnh khuỷu nghiêng gì gìn quý thuở rượu uỷ ủy tuýp ích oằn yến đặng huế"
    bad = "nguyeãn thþ hång josé blê quốcc hoàc bàt ấban áá"
    assert [word for word in good.split() if not is_syllable(word)] == []
    assert [word for word in bad.split() if is_syllable(word)] == []
    assert not could_be_vietnamese("Le An")
