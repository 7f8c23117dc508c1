"""What the count minutes tell of papers that were counted one by one (mục V; biên bản kiểm phiếu)."""

from typing import Any

from meetings.acts import RoundHeld
from tests.forms.meeting_files import a_meeting, a_round, held, members_item, words, yes


def counted(**more: Any) -> str:
    """The count minutes of one ballot, as one line."""
    votes = more.pop("votes", yes(14, 14))
    document = a_meeting(members_item(a_round("good", votes, **more), rated=2))
    return " ".join(words(document, "bien-ban-kiem-phieu.docx").split())


def test_section_v_the_count_minutes_tell_of_every_paper_from_print_to_seal() -> None:
    told = counted(printed=17, left_over=3, sealed=17)
    assert "Đã niêm phong 17 phiếu: phiếu thu về, phiếu đổi lại và phiếu còn lại." in told
    assert "17" in told.split("Đã niêm phong")[0]


def test_section_v_the_count_minutes_say_why_papers_were_invalid() -> None:
    votes = {one: {"for": 11, "against": 0} for one in ("m01", "m02")}
    reasons = {"signed": 1, "overvoted": 2}
    told = counted(votes=votes, invalid=3, invalid_for=reasons)
    assert (
        "Phiếu không hợp lệ: 01 phiếu có ký tên hoặc ghi tên người bỏ phiếu; 02 phiếu chọn quá số người được chọn."
        in told
    )


def test_the_count_minutes_say_how_many_counts_it_took() -> None:
    told = (
        "Phiếu được kiểm 03 lần, kể cả những lần kiểm lại các dòng còn khác nhau; kết quả trên là kết quả thống nhất."
    )
    assert told in counted(counts=3)
    assert "Phiếu được kiểm" not in counted(counts=1)


def test_a_meeting_file_tells_of_papers_as_the_book_does() -> None:
    document = a_meeting(members_item(a_round("good", yes(14), printed=15, left_over=1, sealed=15, counts=2), rated=1))
    (act,) = held(document).items[0].rounds
    assert isinstance(act, RoundHeld)
    assert (act.printed, act.left_over, act.sealed, act.counts) == (15, 1, 15, 2)


def test_the_count_minutes_say_for_whom_papers_were_counted_again_and_how_often() -> None:
    told = counted(counts=4, recounted={"m02": 4})
    assert "Phải kiểm lại do hai lần kiểm đầu khác nhau: dòng của đồng chí" in told
    assert ": 04 lần." in told
    assert "tất cả các dòng: 03 lần." in counted(counts=3, recounted={"m01": 3, "m02": 3})
    assert "Phải kiểm lại" not in counted(counts=2)
