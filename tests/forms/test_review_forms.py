"""Which personal form: as recorded, else by the post; its number by the day."""

from datetime import date

import pytest

from forms.parts.review_forms import form_by_post, is_head
from meetings.regulation import shipped
from meetings.review_content import code_of


@pytest.mark.parametrize(
    "post",
    [
        "Bí thư chi bộ, Hiệu trưởng",
        "Phó Bí thư chi bộ",
        "Giáo viên kiêm Phó Hiệu trưởng",
        "PHÓ GIÁM ĐỐC",
        "Trưởng phòng Nội vụ",
        "Phó Trưởng ban; Giảng viên",
        "Phó phòng Tài chính",
        "Chủ tịch Ủy ban nhân dân phường",
        "Quyền Giám đốc",
        "Chánh Văn phòng",
    ],
)
def test_a_leading_post_gets_the_form_of_those_who_lead(post: str) -> None:
    assert form_by_post(post) == "leader"


@pytest.mark.parametrize(
    "post",
    [
        "",
        "Giáo viên",
        "Tổ trưởng chuyên môn",
        "Nguyên Hiệu trưởng",
        "Thư ký Chủ tịch",
        "Nhân viên Phòng Nội vụ",
        "Chuyên viên Ban Tổ chức",
        "Chi ủy viên",
    ],
)
def test_any_other_post_gets_the_form_of_members_and_nobody_is_outside_by_guess(post: str) -> None:
    assert form_by_post(post) == "member"


def test_a_deputy_is_no_head() -> None:
    assert is_head("Giáo viên, Hiệu trưởng")
    assert not is_head("Phó Hiệu trưởng")
    assert not is_head("Hiệu phó")
    assert not is_head("Giáo viên")


@pytest.mark.parametrize(
    ("form", "day", "code"),
    [
        ("member", date(2025, 10, 30), "02A"),
        ("leader", date(2025, 10, 30), "02B"),
        ("member", date(2025, 10, 31), "2A"),
        ("leader", date(2025, 12, 5), "2B"),
        ("outside", date(2025, 12, 5), "2C"),
    ],
)
def test_the_number_of_a_form_is_that_of_the_guidance_in_force(form: str, day: date, code: str) -> None:
    found = code_of(shipped()["13-HD/TU"].self_review, form, day)  # type: ignore[arg-type]
    assert found is not None
    assert found.code == code


def test_before_guidance_43_nobody_outside_had_a_form_of_their_own() -> None:
    assert code_of(shipped()["13-HD/TU"].self_review, "outside", date(2025, 10, 30)) is None
