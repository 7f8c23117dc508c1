"""Workbooks with one sheet for each person, as offices keep them: taken by the label above the table, or told what to do."""

from pathlib import Path
from typing import Any

import pytest

from forms.kpi.workbook import read_month
from tests.forms.kpi.workbooks import lines, own, told

HEAD = ("STT", "Nội dung công việc", "Nhóm", "Số lượng giao", "Hoàn thành")
BINH = (
    ("THEO DÕI NHIỆM VỤ THÁNG 7",),
    ("Họ và tên:", "Trần Văn Bình"),
    ("Chức vụ:", "Chánh Văn phòng"),
    HEAD,
    (1, "Tờ trình", 3, 4, 4),
)
HOA = (
    ("Họ và tên: Lê Thị Hoa",),
    HEAD,
    (1, "Công văn", 1, 10, 9),
    (2, "Báo cáo", 4, 1, 1),
    ("Tổng cộng", None, None, 11, 10),
)
BOTH = [("Trần Văn Bình", "Tờ trình"), ("Lê Thị Hoa", "Công văn"), ("Lê Thị Hoa", "Báo cáo")]
NO_LIST: Any = {"Theo_dõi_việc": ((),)}


def tasks_of(path: Path) -> list[tuple[str, str]]:
    month = read_month(path).month
    assert month is not None, told(read_month(path))
    return [(person.name, task.name) for person in month.person for task in person.task]


def test_W881_each_sheet_is_one_person_s_by_the_name_above_its_table(tmp_path: Path) -> None:
    path = own(tmp_path / "a.xlsx", **NO_LIST, Bình=BINH, Hoa=HOA)
    assert tasks_of(path) == BOTH
    assert lines(path, "W881") == [
        ("W881 Bình!B2: 2 trang không có cột họ tên, được lấy mỗi trang là của một người: «Bình» của Trần Văn Bình, "
        "«Hoa» của Lê Thị Hoa; vui lòng kiểm tra tên người ở từng trang")
    ]  # fmt: skip
    assert lines(path, "W880") == []


@pytest.mark.parametrize(
    "label",
    [
        ("Mã cán bộ:", "p02"), ("Mã số", None, "p02"), ("Mã người: p02",), ("HỌ TÊN CÁN BỘ", "Lê Thị Hoa"),
        ("Họ tên người thực hiện:", "LÊ THỊ HOA"), ("Cán bộ: đồng chí Lê Thị Hoa",),
        ("Họ và tên", "Lê Thị Hoa", "Mã cán bộ", "p02"), ("Họ tên", "Lê Thị Hoa"),
    ],
)  # fmt: skip
def test_the_label_may_be_a_code_or_a_name_however_it_is_written(tmp_path: Path, label: tuple[str | None, ...]) -> None:
    assert tasks_of(own(tmp_path / "a.xlsx", **NO_LIST, A=(label, *HOA[1:]))) == BOTH[1:]


def test_a_sheet_of_one_person_stands_beside_a_list_of_everybody(tmp_path: Path) -> None:
    assert tasks_of(own(tmp_path / "a.xlsx", Hoa=HOA))[-1] == ("Lê Thị Hoa", "Báo cáo")


@pytest.mark.parametrize(
    "above",
    [
        (("THEO DÕI NHIỆM VỤ",),),
        (("Họ và tên:",),),
        (("Họ và tên:", "Lê Thị Hoa"), ("Họ và tên:", "Trần Văn Bình")),
        (("Họ tên người giao việc:", "Trần Văn Bình"),),
    ],
)
def test_F872_a_sheet_of_nobody_says_exactly_what_to_do(tmp_path: Path, above: tuple[tuple[str, ...], ...]) -> None:
    path = own(tmp_path / "a.xlsx", **NO_LIST, Hoa=(*above, *HOA[1:]))
    (line,) = lines(path, "F872")
    assert line.startswith("F872 Hoa!B")
    assert line.partition(": ")[2] == (
        "trang «Hoa» thiếu cột «Họ và tên»; vui lòng thêm cột này; nếu mỗi trang là của một người thì ghi phía trên bảng ô "
        "«Họ và tên:» và tên ở ô bên phải, hoặc chép mọi dòng vào một trang «Nhiệm vụ» có cột «Họ và tên» và các cột "
        "«Nhiệm vụ, sản phẩm», «Giao», «Hoàn thành»"
    )


def test_F884_F885_F886_nobody_is_guessed_and_each_sheet_is_told_once(tmp_path: Path) -> None:
    stranger = (("Họ và tên:", "Lê Thị Huệ"), *HOA[1:])
    assert [line.split(";")[0] for line in lines(own(tmp_path / "a.xlsx", **NO_LIST, Hoa=stranger), "F884")] == [
        "F884 Hoa!B1: không có ai mang mã hoặc họ tên «Lê Thị Huệ» ở trang «Danh sách»"
    ]
    differing = (("Họ và tên:", "Trần Văn Bình", "Mã cán bộ:", "p02"), *HOA[1:])
    assert [line.split(";")[0] for line in lines(own(tmp_path / "b.xlsx", **NO_LIST, Hoa=differing), "F886")] == [
        "F886 Hoa!D1: mã «p02» là của Lê Thị Hoa, mà ô họ tên ghi Trần Văn Bình"
    ]


def test_W880_two_sheets_of_one_person_may_be_copies(tmp_path: Path) -> None:
    path = own(tmp_path / "a.xlsx", **NO_LIST, Hoa=HOA, Hoa_cũ=HOA)
    assert [line.split(";")[0] for line in lines(path, "W880")] == [
        "W880 Hoa cũ: 2 trang được lấy chung là «Nhiệm vụ của Lê Thị Hoa»: «Hoa», «Hoa cũ»"
    ]


def test_a_person_s_row_of_one_sheet_never_reaches_into_the_next_one(tmp_path: Path) -> None:
    head = ("STT", "Họ và tên", *HEAD[1:])
    first = (head, (None, "Trần Văn Bình"), (1, None, "Tờ trình", 3, 4, 4), (2, None, "Kế hoạch", 3, 1, 1), (None, "Lê Thị Hoa"),
             (1, None, "Công văn", 1, 10, 9))  # fmt: skip
    second = (head, (None, "Trần Văn Bình"), (1, None, "Thông báo", 1, 2, 2))
    path = own(tmp_path / "a.xlsx", Theo_dõi_việc=first, Theo_dõi_việc_2=second)
    assert tasks_of(path) == [
        ("Trần Văn Bình", "Tờ trình"), ("Trần Văn Bình", "Kế hoạch"), ("Trần Văn Bình", "Thông báo"), ("Lê Thị Hoa", "Công văn"),
    ]  # fmt: skip
