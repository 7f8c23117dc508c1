"""Entries of the book in words: what was restated, what was emptied, which readings hold, what was asked for."""

from datetime import datetime

from msgspec.structs import replace

from forms.parts.naming import names_of
from meetings.acts import (
    Act,
    BallotAskedFor,
    CorrectionMade,
    EntryStruckOut,
    MeetingPrepared,
    MeetingRestated,
    ReadingsChosen,
)
from tests.meetings.build import opened, played
from tui.telling.entries import in_few_words, whole

NAMES = names_of(played(opened(3)))


def lines(act: Act) -> list[str]:
    return list(whole(act, NAMES))


def test_only_what_was_restated_is_told() -> None:
    act = MeetingRestated(title="Tên đúng", planned=datetime(2023, 12, 5, 14, 0))
    assert in_few_words(act, NAMES) == "tên gọi: Tên đúng; dự kiến: 05/12/2023 14:00"
    assert lines(act) == ["Tên gọi: Tên đúng", "Dự kiến: 05/12/2023 14:00"]


def test_what_was_emptied_is_told_too() -> None:
    act = MeetingRestated(layout="", documents=(), year=None)
    assert lines(act) == ["Thể thức văn bản: để trống", "Tài liệu gửi kèm: để trống", "Năm kiểm điểm: để trống"]


def test_the_organ_is_told_in_a_row_and_the_layout_by_its_name() -> None:
    first = opened(3)[0]
    assert isinstance(first, MeetingPrepared)
    act = MeetingRestated(organ=replace(first.organ, symbol="CBTH"), layout="HD36")
    organ, layout = lines(act)
    assert organ.startswith("Tổ chức họp: tên: CHI BỘ TRƯỜNG HỌC; cấp trên: ĐẢNG BỘ PHƯỜNG AN PHÚ")
    assert "ký hiệu: CBTH" in organ
    assert layout == "Thể thức văn bản: của Đảng, trước 2026"


def test_readings_are_told_by_their_questions_or_as_usual() -> None:
    act = ReadingsChosen({"cap.min": 1}, "Hướng dẫn số 05-HD/ĐU")
    assert in_few_words(act, NAMES) == "01 khác mặc định"
    assert lines(act) == [
        "Cách tính đã chọn:",
        "  Ít người quá, 20% chưa được một người? được chọn ít nhất một người",
        "Văn bản làm căn cứ chọn cách tính: Hướng dẫn số 05-HD/ĐU",
    ]
    assert (in_few_words(ReadingsChosen({}), NAMES), lines(ReadingsChosen({}))) == (
        "tất cả theo mặc định",
        ["Cách tính đã chọn: tất cả theo mặc định"],
    )


def test_what_the_meeting_asked_for_names_whom_and_why() -> None:
    again = BallotAskedFor(0, "good", ("m01", "m02"), reason="phiếu in thiếu tên")
    assert in_few_words(again, NAMES) == "nội dung 1, Hoàn thành tốt nhiệm vụ, lần nữa: phiếu in thiếu tên"
    assert "Đối tượng xếp loại: Nguyễn Văn M01; Nguyễn Văn M02" in lines(again)
    criterion = BallotAskedFor(1, "criterion", ("m01",), "Chuyển đổi số")
    assert in_few_words(criterion, NAMES) == "nội dung 2, Chuyển đổi số"


def test_a_withdrawal_names_the_correction_that_no_longer_holds() -> None:
    act = CorrectionMade("", "đính chính nhầm người", 1)
    assert in_few_words(act, NAMES) == "bãi bỏ đính chính số 01"
    assert lines(act) == ["Lý do: đính chính nhầm người", "Bãi bỏ đính chính số: 1"]
    assert in_few_words(CorrectionMade("Sửa giờ", "ghi nhầm", 2), NAMES) == "bãi bỏ đính chính số 02; Sửa giờ"


def test_what_is_about_nothing_else_says_nothing_of_it() -> None:
    assert lines(CorrectionMade("Sửa giờ", "ghi nhầm")) == ["Nội dung: Sửa giờ", "Lý do: ghi nhầm"]
    assert not [line for line in lines(EntryStruckOut(5, "nhầm")) if "Lùi lại" in line]
