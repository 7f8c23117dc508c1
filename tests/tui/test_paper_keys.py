"""Papers typed key by key: what the keys mean, and that keys typed ahead never make another paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetings.counting.count import Entry
from meetings.counting.papers import Line, Paper, PaperForm
from meetings.people import LEVELS
from tui.typed.paper_keys import REASONS, Keying, press, problem

MANY = 30


def yes_no(lines: int) -> PaperForm:
    numbered = (Line(number, f"m{number:02d}", ("for", "against"), "for") for number in range(1, lines + 1))
    return PaperForm("good", tuple(numbered), digits=3 if lines > 99 else 2)


def choosing(lines: int, places: int, void: tuple[int, ...] = ()) -> PaperForm:
    choices = {number: () if number in void else ("for", "against") for number in range(1, lines + 1)}
    numbered = (
        Line(number, f"m{number:02d}", given, "against" if given else None) for number, given in choices.items()
    )
    return PaperForm("excellent", tuple(numbered), places)


FOUR = PaperForm("level", (Line(1, "a", LEVELS, "good"), Line(2, "b", LEVELS, "excellent"), Line(3, "c", LEVELS)))


def typed(form: PaperForm, keys: str, left: int = MANY) -> tuple[list[Entry], Keying]:
    """What so many keys make; ``⏎`` is Enter, ``<`` Backspace."""
    keying, entries = Keying(), []
    for key in keys:
        keying, entry = press(form, keying, {"⏎": "enter", "<": "backspace"}.get(key, key), left)
        if entry is not None:
            entries.append(entry)
            left -= entry.times
    return entries, keying


def unlike(form: PaperForm, keys: str) -> list[dict[str, str]]:
    """Of each paper, only what it says otherwise than taken for granted."""
    preset = {line.subject: line.preset for line in form.lines}
    entries, _ = typed(form, keys)
    return [{one: mark for one, mark in entry.paper.marks.items() if mark != preset[one]} for entry in entries]


def refused(form: PaperForm, keys: str, left: int = MANY) -> str:
    entries, keying = typed(form, keys, left)
    assert entries == []
    return problem(form, keying, left)


# Yes and no.


def test_enter_alone_is_a_paper_that_agrees_throughout() -> None:
    assert unlike(yes_no(20), "⏎⏎") == [{}, {}]


def test_a_deviation_is_the_number_of_its_line() -> None:
    assert unlike(yes_no(20), "03⏎0317⏎") == [{"m03": "against"}, {"m03": "against", "m17": "against"}]


def test_more_than_99_lines_take_three_digits() -> None:
    assert unlike(yes_no(120), "003117⏎") == [{"m03": "against", "m117": "against"}]


def test_a_blank_and_a_spoiled_line_have_a_sign_before_their_number() -> None:
    assert unlike(yes_no(20), "-03/0405⏎") == [{"m03": "blank", "m04": "spoiled", "m05": "against"}]


def test_an_invalid_paper_has_its_reason() -> None:
    assert typed(yes_no(20), "*3⏎.1⏎")[0] == [Entry(Paper({}, "signed")), Entry(Paper({}, "not_issued"))]


def test_a_bundle_is_its_number_entered_twice() -> None:
    entries, keying = typed(yes_no(2), "+24⏎24⏎")
    assert entries == [Entry(Paper({"m01": "for", "m02": "for"}), 24)]
    assert keying.empty


def test_a_bundle_of_papers_alike_may_deviate_too() -> None:
    assert typed(yes_no(2), "02+05⏎05⏎")[0] == [Entry(Paper({"m01": "for", "m02": "against"}), 5)]


def test_backspace_takes_the_last_key() -> None:
    assert unlike(yes_no(20), "0317<<18⏎") == [{"m03": "against", "m18": "against"}]
    assert unlike(yes_no(20), "<03<<⏎") == [{}]


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("21", "Không có dòng 21"),
        ("00", "Không có dòng 00"),
        ("0303", "Dòng 03 đã gõ rồi. Phiếu đánh dấu hai ô ở dòng ấy: xóa rồi gõ /03."),
        ("0⏎", "Gõ chưa đủ: số dòng có 2 chữ số."),
        ("-⏎", "Gõ chưa đủ"),
        ("*9", "Sau dấu * gõ lý do từ 1 đến 4."),
        ("*⏎", "Sau dấu * còn thiếu lý do."),
        ("*12", "Phiếu không hợp lệ chỉ còn chờ Enter."),
        ("03*", "Phiếu không hợp lệ không ghi dòng nào"),
        ("+⏎", "Xấp phải có từ 01 đến 30 phiếu"),
        ("+31⏎", "Xấp phải có từ 01 đến 30 phiếu"),
        ("+00⏎", "Xấp phải có từ 01 đến 30 phiếu"),
        ("+2-", "Sau dấu + chỉ gõ số phiếu của xấp"),
        ("+24⏎23⏎", "Hai lần gõ số phiếu của xấp khác nhau"),
        ("+24⏎⏎", "Hai lần gõ số phiếu của xấp khác nhau"),
        ("a", "Phím «a» không dùng khi kiểm phiếu."),
    ],
)
def test_what_cannot_be_right_is_told_at_once(keys: str, told: str) -> None:
    assert refused(yes_no(20), keys).startswith(told)


def test_no_paper_more_than_came_back() -> None:
    assert refused(yes_no(20), "⏎", left=0).startswith("Đã đủ số phiếu thu về.")


# At most so many chosen.


def test_annex_3_the_chosen_lines_are_typed() -> None:
    assert unlike(choosing(8, 2), "0105⏎") == [{"m01": "for", "m05": "for"}]


def test_a_paper_that_chooses_nobody_has_to_be_said() -> None:
    assert refused(choosing(8, 2), "⏎").startswith("Phiếu không chọn ai thì gõ 00 rồi Enter")
    assert unlike(choosing(8, 2), "00⏎") == [{}]
    assert refused(choosing(8, 2), "0100").startswith("Gõ 00 khi phiếu không chọn ai")
    assert refused(choosing(8, 2), "0001").startswith("Đã gõ 00")


def test_round2_overvote_a_paper_that_chooses_too_many_is_invalid_once_that_is_said() -> None:
    assert "Đã chọn 03 người, nhiều nhất 02." in refused(choosing(8, 2), "010203")
    assert "nhiều nhất 02" in refused(choosing(8, 2), "010203⏎")
    assert typed(choosing(8, 2), "010203*⏎")[0] == [Entry(Paper({}, "overvoted"))]
    assert typed(choosing(8, 2), "010203*5⏎")[0] == [Entry(Paper({}, "overvoted"))]
    assert typed(choosing(8, 2), "010203*1⏎")[0] == [Entry(Paper({}, REASONS[0]))]
    assert refused(choosing(8, 2), "010203**") == "Sau dấu * gõ lý do từ 1 đến 5."
    assert unlike(choosing(8, 2), "010203<<⏎") == [{"m01": "for", "m02": "for"}]


def test_annex_3_a_mark_at_a_name_that_may_not_stand_is_void_by_line() -> None:
    form = choosing(8, 2, void=(3,))
    assert unlike(form, "030105⏎") == [{"m01": "for", "m05": "for"}]
    assert unlike(form, "03⏎") == [{}]


# Four levels.


def test_annex_1_2_2_a_deviation_is_line_and_level() -> None:
    assert unlike(FOUR, "033⏎") == [{"c": "fulfilled"}]
    assert unlike(FOUR, "014-02031⏎") == [{"a": "unfulfilled", "b": "blank", "c": "excellent"}]


def test_a_line_without_a_proposed_level_has_to_be_said() -> None:
    assert refused(FOUR, "⏎").startswith("Còn dòng 03 chưa gõ mức")
    assert refused(FOUR, "035").startswith("Dòng 03 chỉ có các mức 1, 2, 3, 4.")


def test_on_papers_printed_in_advance_a_void_line_takes_its_level_too() -> None:
    lines = tuple(Line(number, f"s{number}", LEVELS if number in {1, 2} else ()) for number in range(1, 4))
    form = PaperForm("level", lines)
    assert typed(form, "031012023⏎")[0] == [Entry(Paper({"s1": "good", "s2": "fulfilled"}))]
    assert typed(form, "031011022⏎")[0] == [Entry(Paper({"s1": "excellent", "s2": "good"}))]


def test_a_digit_that_is_no_number_is_no_key() -> None:
    for keys in ("²²", "0²", "*²", "+²⏎", "+2⏎²⏎"):
        typed(yes_no(20), keys)
    assert refused(yes_no(20), "²").startswith("Phím «²» không dùng")


# Keys typed ahead.


def test_after_a_key_that_cannot_stand_nothing_goes_on_but_backspace() -> None:
    entries, keying = typed(yes_no(20), "03⏎" + "99" + "⏎04⏎05⏎")
    assert (len(entries), keying.keys) == (1, "99")
    assert unlike(yes_no(20), "99⏎04⏎<<04⏎") == [{"m04": "against"}]


meant = st.lists(st.lists(st.integers(1, 20), unique=True, max_size=6), max_size=30)


@given(meant)
def test_whatever_is_typed_in_one_burst_is_what_was_meant(papers: list[list[int]]) -> None:
    keys = "".join("".join(f"{line:02d}" for line in paper) + "⏎" for paper in papers)
    assert unlike(yes_no(20), keys) == [{f"m{line:02d}": "against" for line in sorted(paper)} for paper in papers]


@given(st.text("0123456789⏎-/*+<a", max_size=60))
def test_whatever_is_typed_no_paper_says_what_stands_on_no_paper(keys: str) -> None:
    form = choosing(9, 2, void=(4,))
    entries, _ = typed(form, keys)
    assert sum(entry.times for entry in entries) <= MANY
    for entry in entries:
        assert entry.paper.invalid or sum(mark == "for" for mark in entry.paper.marks.values()) <= 2
        assert "m04" not in entry.paper.marks


# How many keys it takes.


def test_thirty_papers_of_twenty_lines_with_one_mark_in_ten_deviating_take_no_more_than_160_keys() -> None:
    papers = ["0317⏎"] * 30
    assert sum(map(len, papers)) == 150
    assert len(typed(yes_no(20), "".join(papers))[0]) == 30


def test_24_papers_that_agree_and_twelve_deviations_in_the_other_six_take_no_more_than_45_keys() -> None:
    keys = "+24⏎24⏎" + "0317⏎" * 6
    entries, _ = typed(yes_no(20), keys)
    assert (len(keys), sum(entry.times for entry in entries)) == (37, 30)
