"""Names in narrow columns: the given name and what tells namesakes apart stay."""

import pytest

from tui.telling.names import end_of_name


@pytest.mark.parametrize(
    ("name", "cells", "shown"),
    [
        ("Trần Văn Hùng", 18, "Trần Văn Hùng"),
        ("Nguyễn Thị Hồng Đường", 18, "…Thị Hồng Đường"),
        ("Nguyễn Thị Hồng Đường (1977)", 18, "…Hồng Đường (1977)"),
        ("Nguyễn Thị Hồng Đường (12/05/1977)", 24, "…Hồng Đường (12/05/1977)"),
        ("Nguyễn Thị Hương (12/05/1977)", 15, "H… (12/05/1977)"),
        ("Lê An (Phó Hiệu trưởng)", 16, "…An (Phó Hiệu t…"),
        ("Tên-dài-không-có-khoảng-trắng", 18, "Tên-dài-không-có-…"),
        ("Lê An", 0, "…"),
    ],
)
def test_a_name_keeps_its_end(name: str, cells: int, shown: str) -> None:
    assert end_of_name(name, cells) == shown
