"""The account of a ballot (section V): every equality, one code, one test."""

import pytest

from meetings.acts import RoundHeld
from tests.meetings.build import CLOSING, asked, came_out, fault_codes, found, opened, put, subject


def good(issued: int, collected: int, invalid: int, line: dict[str, int], **more: object) -> RoundHeld:
    return RoundHeld(0, "good", issued, collected, invalid, {"m01": line}, **more)  # type: ignore[arg-type]


CELL = [*opened(15, 14), put(3, "m01")]


def test_a_ballot_that_balances_has_no_fault() -> None:
    assert fault_codes([*CELL, good(15, 14, 1, {"for": 10, "against": 1, "blank": 1, "spoiled": 1}, exchanged=1)]) == []


def test_section_v_F201_no_more_papers_than_voters() -> None:
    finding = found([*CELL, good(16, 14, 0, {"for": 14, "against": 0}, exchanged=1)], "F201")[0]
    assert finding.where == "item[0].round[0].issued"
    assert "còn 15 phiếu, nhưng chỉ có 14 người" in finding.message


def test_section_v_F201_those_away_get_no_paper() -> None:
    assert fault_codes([*CELL, good(13, 13, 0, {"for": 13, "against": 0}, away=("m02",))]) == []
    assert fault_codes([*CELL, good(14, 14, 0, {"for": 14, "against": 0}, away=("m02",))]) == ["F201"]


def test_section_v_F202_no_more_collected_than_handed_out() -> None:
    assert fault_codes([*CELL, good(13, 14, 0, {"for": 14, "against": 0})]) == ["F202"]
    assert fault_codes([*CELL, good(14, 14, 0, {"for": 14, "against": 0}, exchanged=1)]) == ["F202"]


@pytest.mark.parametrize(
    "line", [{"for": 13, "against": 0}, {"for": 10, "against": 1}, {"for": 12, "against": 0, "blank": 1}]
)
def test_section_v_F203_every_line_accounts_for_the_valid_papers(line: dict[str, int]) -> None:
    finding = found([*CELL, good(14, 13, 1, line)], "F203")
    assert [one.where for one in finding] == ([] if sum(line.values()) == 12 else ["item[0].round[0].votes.m01"])


def test_section_v_F203_reads_as_people_speak() -> None:
    finding = found([*CELL, good(14, 13, 1, {"for": 12, "against": 1})], "F203")[0]
    assert finding.line().startswith("F203 item[0].round[0].votes.m01: 13 phiếu được đếm nhưng chỉ có 12 phiếu hợp lệ")
    assert finding.line().endswith("(mục V)")


def test_section_v_F204_no_more_invalid_than_collected() -> None:
    assert "F204" in fault_codes([*CELL, good(14, 3, 4, {"for": 0, "against": 0})])


def test_section_v_F205_no_more_exchanged_than_handed_out() -> None:
    assert "F205" in fault_codes([*CELL, good(1, 0, 0, {"for": 0, "against": 0}, exchanged=2)])


TEN = [
    *opened(10),
    put(3, *(f"m{n:02d}" for n in range(1, 11))),
    asked("good", 10, **{f"m{n:02d}": 10 for n in range(1, 11)}),
]


def test_annex_3_F206_marks_for_excellent_fit_the_places_on_the_papers() -> None:
    """Ten passed good: two places; ten papers hold at most twenty marks."""
    fits = RoundHeld(0, "excellent", 10, 10, 0, {"m01": {"for": 10}, "m02": {"for": 10}})
    over = RoundHeld(0, "excellent", 10, 10, 0, {"m01": {"for": 10}, "m02": {"for": 10}, "m03": {"for": 1}})
    assert fault_codes([*TEN, fits]) == []
    assert fault_codes([*TEN, over]) == ["F206"]


def test_annex_3_F206_in_a_runoff_only_the_places_left_are_marked() -> None:
    tie = RoundHeld(0, "excellent", 10, 10, 0, {"m01": {"for": 8}, "m02": {"for": 6}, "m03": {"for": 6}})
    over = RoundHeld(0, "excellent", 10, 10, 0, {"m02": {"for": 6}, "m03": {"for": 5}}, runoff=True)
    assert fault_codes([*TEN, tie, over]) == ["F206"]


def test_annex_3_F206_where_nobody_may_be_chosen_the_ballot_is_not_held() -> None:
    """Four passed good: 20% of four is no place."""
    four = [*opened(4), put(3, "m01", "m02", "m03", "m04"), asked("good", 4, m01=4, m02=4, m03=4, m04=4)]
    told = found([*four, asked("excellent", 4, m01=3)], "F206")
    assert told[0].message.endswith("; vui lòng không tổ chức lượt này, hoặc bỏ lượt này khỏi tệp")


def test_in_the_choice_of_the_excellent_against_is_what_is_left() -> None:
    held = RoundHeld(0, "excellent", 10, 9, 0, {"m01": {"for": 6, "blank": 1}})
    line = came_out([*TEN, held]).rounds[1].lines["m01"]
    assert line.votes == {"for": 6, "against": 2, "blank": 1, "spoiled": 0}


def test_section_v_F207_everybody_who_is_rated_has_figures_in_the_good_round() -> None:
    finding = found([*opened(3), put(3, "m01", "m02"), asked("good", 3, m01=3), *CLOSING], "F207")[0]
    assert finding.where == "item[0].round[0].votes.m02"


def test_section_v_F207_the_tied_all_stand_in_the_runoff() -> None:
    tie = RoundHeld(0, "excellent", 10, 10, 0, {"m01": {"for": 8}, "m02": {"for": 6}, "m03": {"for": 6}})
    alone = RoundHeld(0, "excellent", 10, 10, 0, {"m02": {"for": 10}}, runoff=True)
    assert fault_codes([*TEN, tie, alone]) == ["F207"]


def test_section_v_F207_every_rated_subject_stands_on_a_level_ballot() -> None:
    item = put(5, subject("a", "organisation"), subject("b", "organisation"))
    held = RoundHeld(0, "level", 3, 3, 0, {"a": {"excellent": 3, "good": 0, "fulfilled": 0, "unfulfilled": 0}})
    assert fault_codes([*opened(3, kind="committee"), item, held, *CLOSING]) == ["F207"]


@pytest.mark.parametrize("line", [{"for": 14}, {"against": 14}, {}])
def test_section_v_F208_a_missing_figure_is_a_fault_and_not_a_zero(line: dict[str, int]) -> None:
    assert fault_codes([*CELL, good(14, 14, 0, line)]) == ["F208"]


def test_section_v_F208_a_runoff_line_holds_each_level_on_its_papers() -> None:
    acts = [*opened(15), put(1, subject("cb", "organisation"))]
    acts.append(RoundHeld(0, "level", 15, 15, 0, {"cb": {"excellent": 6, "good": 5, "fulfilled": 4, "unfulfilled": 0}}))
    half = RoundHeld(0, "level", 15, 15, 0, {"cb": {"excellent": 15}}, runoff=True)
    assert fault_codes([*acts, half]) == ["F208"]


@pytest.mark.parametrize("away", [("m15",), ("m02", "m02"), ("g1",)])
def test_section_v_F209_only_those_who_are_there_can_be_away(away: tuple[str, ...]) -> None:
    assert "F209" in fault_codes([*CELL, good(12, 12, 0, {"for": 12, "against": 0}, away=away)])


def recusing(*recused: str, **line: int) -> list[str]:
    acts = [*opened(15, 14, readings={"vote.self": "recused"}), put(3, subject("m01", recused=recused))]
    return [finding.code for code in ("F210", "W210") for finding in found([*acts, good(14, 14, 0, line)], code)]


def test_section_v_F210_the_recused_leave_the_line_blank() -> None:
    assert recusing("m01", "m02", **{"for": 10, "against": 2, "blank": 2}) == []
    assert recusing("m01", "m02", **{"for": 10, "against": 3, "blank": 1}) == ["F210"]


def test_section_v_W117_reading_vote_self_allowed_lets_everybody_vote_on_every_line() -> None:
    acts = [*opened(15, 14), put(3, subject("m01", recused=("m01",)))]
    assert fault_codes([*acts, good(14, 14, 0, {"for": 14, "against": 0})]) == []
    assert found(acts, "W117")


def test_section_v_W210_a_subject_who_marked_the_own_line_is_told() -> None:
    assert recusing(**{"for": 14, "against": 0}) == ["W210"]
    assert recusing(**{"for": 13, "against": 0, "blank": 1}) == []


def test_section_v_F211_a_line_has_only_the_choices_of_its_question() -> None:
    assert fault_codes([*CELL, good(14, 14, 0, {"for": 14, "against": 0, "yes": 0})]) == ["F211"]


def test_section_v_F212_a_round_has_lines() -> None:
    assert "F212" in fault_codes([*CELL, RoundHeld(0, "good", 14, 14, 0, {})])


def test_all_faults_of_a_ballot_are_told_at_once() -> None:
    held = RoundHeld(0, "good", 20, 21, 1, {"m01": {"for": 3, "against": 1}, "m09": {"for": 20}})
    assert set(fault_codes([*CELL, held])) == {"F201", "F202", "F203", "F208", "F303"}


def test_nothing_is_concluded_from_a_ballot_whose_lines_do_not_hold() -> None:
    """The good round is off by one, so who may be excellent is not judged."""
    acts = [*opened(12), put(3, *(f"m{n:02d}" for n in range(1, 13)))]
    lines = {f"m{n:02d}": 12 for n in range(1, 12)}
    broken = asked("good", 12, **lines, m12=0)
    broken.votes["m12"]["against"] = 11
    chosen = RoundHeld(0, "excellent", 12, 12, 0, {one: {"for": 0} for one in [*lines, "m12"]})
    assert fault_codes([*acts, broken, chosen]) == ["F203"]
