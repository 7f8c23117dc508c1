"""Corrections withdrawn by later ones: never erased, each with its number (section V)."""

from datetime import datetime

import msgspec
import pytest

from meetings.acts import AnyAct, CorrectionMade, MeetingClosed, MinutesAdopted
from meetings.correcting import holding, withdrawn
from tests.meetings.build import NOON, asked, fault_codes, found, opened, played, put

ADOPTED: list[AnyAct] = [*opened(15, 14), put(3, "m01"), asked("good", 14, m01=12), MinutesAdopted(14)]
WRONG = CorrectionMade("Sửa ngày sinh", "Ghi nhầm")


def withdrawing(number: int) -> CorrectionMade:
    return CorrectionMade("", "Đính chính nhầm người", number)


@pytest.mark.parametrize(
    ("acts", "gone", "left"),
    [
        ([WRONG], {}, [1]),
        ([WRONG, withdrawing(1)], {1: 2}, [2]),
        ([WRONG, WRONG, withdrawing(1)], {1: 3}, [2, 3]),
        ([WRONG, withdrawing(1), withdrawing(2)], {2: 3}, [1, 3]),
        ([WRONG, withdrawing(1), withdrawing(2), withdrawing(1)], {1: 4, 2: 3}, [3, 4]),
    ],
)
def test_a_withdrawal_takes_one_correction_out_and_may_itself_be_withdrawn(
    acts: list[CorrectionMade], gone: dict[int, int], left: list[int]
) -> None:
    made = played([*ADOPTED, *acts]).corrections
    assert withdrawn(made) == gone
    assert list(holding(made)) == left


def test_section_v_F406_only_a_correction_that_was_made_can_be_withdrawn() -> None:
    assert fault_codes([*ADOPTED, withdrawing(1)]) == ["F406"]
    assert fault_codes([*ADOPTED, WRONG, withdrawing(2)]) == ["F406"]
    told = found([*ADOPTED, WRONG, withdrawing(2)], "F406")[0]
    assert told.where == "withdraws"
    assert told.message.startswith("không có đính chính số 02 để bãi bỏ")


def test_section_v_F407_no_correction_is_withdrawn_twice() -> None:
    told = found([*ADOPTED, WRONG, withdrawing(1), withdrawing(1)], "F407")[0]
    assert told.message.startswith("đính chính số 01 đã bãi bỏ ở đính chính số 02")
    assert fault_codes([*ADOPTED, MeetingClosed(NOON), WRONG, withdrawing(1)]) == []


def test_a_correction_of_an_older_book_withdraws_nothing() -> None:
    old = b'{"act":"correction_made","text":"S\xe1\xbb\xada t\xc3\xaan","reason":"Ghi nh\xe1\xba\xa7m"}'
    assert msgspec.json.decode(old, type=CorrectionMade) == CorrectionMade("Sửa tên", "Ghi nhầm")


def test_section_v_W401_a_meeting_closed_before_its_minutes_are_adopted_hears_what_follows() -> None:
    too_few: list[AnyAct] = [*ADOPTED[:-1], MinutesAdopted(7, 7)]
    for acts in (ADOPTED[:-1], too_few):
        (told,) = found([*acts, MeetingClosed(NOON)], "W401")
        assert "bế mạc rồi thì chỉ còn ghi được kết quả thông qua" in told.message
    assert not found([*ADOPTED, MeetingClosed(NOON)], "W401")


@pytest.mark.parametrize(
    ("adopted", "where"),
    [
        (MinutesAdopted(15), "adoption.for"),
        (MinutesAdopted(10, 5), "adoption.against"),
        (MinutesAdopted(10, 4, 1), "adoption.abstain"),
    ],
)
def test_section_v_F401_names_the_figure_with_which_there_are_too_many(adopted: MinutesAdopted, where: str) -> None:
    (told,) = found([*ADOPTED[:-1], adopted], "F401")
    assert told.where == where
    assert told.message.startswith("15 người biểu quyết")


def test_a_meeting_of_the_last_year_there_is_can_be_closed() -> None:
    at = datetime(9999, 12, 31, 7, 30)
    acts = [*opened(3, at=at), put(3, "m01"), asked("good", 3, m01=3), MinutesAdopted(3)]
    assert fault_codes([*acts, MeetingClosed(datetime(9999, 12, 31, 11, 15))]) == []
