"""Words that papers share: the superior by its own name, collectives inside a sentence, in whose name a cell speaks."""

import pytest

from forms.parts.wording import addressed, deciding_superior
from meetings.people import Organ
from tests.forms.meeting_files import ORGAN, a_meeting, a_round, members_item, words, yes

CELL = ORGAN | {"kind": "base_cell"}
DECIDED = members_item(a_round("good", yes(12, 12, 12, 12, 12)))


@pytest.mark.parametrize(
    ("superior", "deciding"),
    [
        ("ĐẢNG BỘ TỈNH QUẢNG NGÃI", "Tỉnh ủy Quảng Ngãi"),
        ("Đảng bộ Tỉnh Quảng Ngãi", "Tỉnh ủy Quảng Ngãi"),
        ("TỈNH UỶ QUẢNG NGÃI", "Tỉnh ủy Quảng Ngãi"),
        ("Tỉnh uỷ Quảng Ngãi", "Tỉnh ủy Quảng Ngãi"),
        ("TỈNH ỦY", "Tỉnh ủy"),
        ("ĐẢNG BỘ TP. QUẢNG NGÃI", "Thành ủy Quảng Ngãi"),
        ("Đảng bộ TP Quảng Ngãi", "Thành ủy Quảng Ngãi"),
        ("ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH", "Thành ủy Thành phố Hồ Chí Minh"),
        ("ĐẢNG BỘ HUYỆN BÌNH SƠN", "Huyện ủy Bình Sơn"),
        ("ĐẢNG BỘ QUẬN SƠN TRÀ", "Quận ủy Sơn Trà"),
        ("ĐẢNG BỘ THỊ XÃ ĐỨC PHỔ", "Thị ủy Đức Phổ"),
        ("ĐẢNG BỘ TỈNH ĐOÀN QUẢNG NGÃI", "Đảng ủy Tỉnh đoàn Quảng Ngãi"),
        ("ĐẢNG BỘ PHƯỜNG AN PHÚ", "Đảng ủy phường An Phú"),
        ("ĐẢNG UỶ XÃ TÂN LẬP", "Đảng ủy xã Tân Lập"),
        ("ĐẢNG BỘ THỊ TRẤN LA HÀ", "Đảng ủy thị trấn La Hà"),
        ("ĐẢNG BỘ ĐẶC KHU LÝ SƠN", "Đảng ủy đặc khu Lý Sơn"),
        ("UBND TỈNH QUẢNG NGÃI", "UBND tỉnh Quảng Ngãi"),
    ],
)
def test_the_committee_of_a_place_has_its_own_name(superior: str, deciding: str) -> None:
    assert deciding_superior(Organ("CHI BỘ", superior, "dependent_cell", "CB", "Quảng Ngãi")) == deciding


@pytest.mark.parametrize("name", ["Tập thể lãnh đạo Trường", "lãnh đạo Trường", "tập thể lãnh đạo Trường"])
def test_a_collective_is_called_so_once_and_in_small_letters_inside_a_sentence(name: str) -> None:
    assert addressed(name, "collective") == "tập thể lãnh đạo Trường"


@pytest.mark.parametrize("paper", ["bien-ban.docx", "bao-cao-tong-hop.docx", "thong-bao-ket-qua.docx"])
def test_what_a_cell_decides_the_cell_decides_on_every_paper(paper: str) -> None:
    said = words(a_meeting(DECIDED, organ=CELL), paper)
    assert "Chi bộ quyết định" in said
    assert "Hội nghị quyết định" not in said
