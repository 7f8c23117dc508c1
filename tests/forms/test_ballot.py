"""Ballot papers: for each round exactly those who may stand, two alike on a sheet, nothing of the voter."""

import re
from io import BytesIO

import pytest
from docx import Document
from msgspec.structs import replace

from forms.making import forms_wanted, papers_of
from forms.papers.ballot import BallotContext, paper_to_come, papers
from forms.parts.source import Source
from meetings.acts import (
    AnyAct,
    BallotAskedFor,
    MeetingClosed,
    MeetingPrepared,
    MinutesAdopted,
    OfficersChosen,
    RoundHeld,
)
from meetings.due import DueBallot, due, number_to_come, repeatable
from meetings.meeting import Meeting
from meetings.people import Subject
from tests.forms.meeting_files import a_meeting, a_round, level_item, levels, members_item, yes
from tests.forms.meeting_files import held as held_from_file
from tests.meetings.build import NOON, asked, ids, opened, played, put, runoff, subject
from tests.meetings.build import levels as level_round
from tests.templates.word import words_of

UNSIGNED = "Không ký tên, không ghi thêm nội dung khác; phiếu có ký tên hoặc ghi thêm là phiếu không hợp lệ."


def ballots(acts: list[AnyAct]) -> dict[str, BallotContext]:
    return {paper.file: paper.context for paper in papers(Source(played(acts)))}


def names(ballot: BallotContext) -> list[str]:
    return [line.subject for line in ballot.lines]


def called(*numbers: int) -> list[str]:
    return [f"Nguyễn Văn M{number:02d}" for number in numbers]


def printed(meeting: Meeting) -> dict[str, bytes]:
    return papers_of(Source(meeting), forms_wanted(only=("ballot",)))


def halves(docx: bytes) -> list[tuple[list[str], list[str]]]:
    """Each row of the sheet as its left and its right half, without the two cells along the cut; all spaces plain."""
    rows = []
    for row in Document(BytesIO(docx)).element.body.xpath(".//w:tr"):
        cells = ["\n".join("".join(p.xpath(".//w:t/text()")) for p in cell.xpath("w:p")) for cell in row.xpath("w:tc")]
        cells = [cell.replace("\u00a0", " ") for cell in cells]
        half = len(cells) // 2
        rows.append((cells[: half - 1], cells[half + 1 :]))
    return rows


MEMBERS = [*opened(12), put(3, *ids(11), subject("m12", rated=False, reason="chuyển đi"))]
GOOD = asked("good", 12, **dict.fromkeys(ids(11)[1:], 12), m01=6)
TIE = asked("excellent", 12, m02=9, m03=7, m04=7, **dict.fromkeys(ids(11)[4:], 0))


def test_annex_3_before_the_first_round_its_paper_and_three_spare_ones() -> None:
    papers_now = ballots(MEMBERS)
    assert list(papers_now) == [
        "phieu-noi-dung-1-luot-1.docx",
        "phieu-noi-dung-1-du-phong-chon-xuat-sac.docx",
        "phieu-noi-dung-1-du-phong-bo-phieu-lai.docx",
        "phieu-noi-dung-1-du-phong-muc-thap-hon.docx",
    ]
    good = papers_now["phieu-noi-dung-1-luot-1.docx"]
    assert (good.title, good.subject) == ("PHIẾU BIỂU QUYẾT", "Đề xuất xếp loại chất lượng đảng viên năm 2023")
    assert good.asked == "Lượt 1: Biểu quyết mức Hoàn thành tốt nhiệm vụ"
    assert good.instructions == (
        (
            "Đánh dấu X vào một trong hai ô ở mỗi dòng; dòng để trống hoặc đánh dấu cả hai ô thì không tính là đồng ý,"
            " cũng không tính là không đồng ý."
        ),
        UNSIGNED,
    )
    assert good.boxes == ("Đồng ý", "Không đồng ý")
    assert names(good) == called(*range(1, 12))


def test_section_v_who_is_not_rated_is_on_no_paper() -> None:
    for acts in (MEMBERS, [*MEMBERS, GOOD], [*MEMBERS, GOOD, TIE]):
        for docx in printed(played(acts)).values():
            assert "Nguyễn Văn M12" not in words_of(docx)


def test_annex_3_the_choice_of_the_excellent_has_those_who_passed_and_meet_the_conditions() -> None:
    lacking = subject("m11", conditions=False)
    acts = [*opened(12), put(3, *ids(10), lacking), GOOD]
    paper = ballots(acts)["phieu-noi-dung-1-luot-toi-chon-xuat-sac.docx"]
    assert paper.title == "PHIẾU CHỌN MỨC HOÀN THÀNH XUẤT SẮC NHIỆM VỤ"
    assert paper.asked == "Lượt ……: Chọn không quá 02 đồng chí"
    assert paper.instructions[0] == (
        "Đánh dấu X vào ô “Chọn” ở dòng của người được chọn; ô để trống là không chọn."
        " Phiếu đánh dấu quá số nêu trên là phiếu không hợp lệ."
    )
    assert (paper.boxes, names(paper)) == (("Chọn",), called(*range(2, 11)))


def test_annex_3_every_round_held_every_round_due_then_the_spare_papers() -> None:
    assert list(ballots([*MEMBERS, GOOD])) == [
        "phieu-noi-dung-1-luot-1.docx",
        "phieu-noi-dung-1-luot-toi-chon-xuat-sac.docx",
        "phieu-noi-dung-1-luot-toi-muc-hoan-thanh.docx",
        "phieu-noi-dung-1-du-phong-bo-phieu-lai.docx",
        "phieu-noi-dung-1-du-phong-muc-thap-hon.docx",
    ]
    downwards = ballots([*MEMBERS, GOOD])["phieu-noi-dung-1-luot-toi-muc-hoan-thanh.docx"]
    assert downwards.asked == "Lượt ……: Biểu quyết mức Hoàn thành nhiệm vụ"
    assert (downwards.opinions, names(downwards)) == ((), called(1))


LOWER = asked("fulfilled", 12, m01=12)


@pytest.mark.parametrize("order", [(LOWER, TIE), (TIE, LOWER)])
def test_section_v_whichever_of_two_due_ballots_is_held_first_no_paper_bears_the_number_of_another_round(
    order: tuple[RoundHeld, RoundHeld],
) -> None:
    before = ballots([*MEMBERS, GOOD])
    assert [paper.asked[:8] for file, paper in before.items() if "luot-toi" in file] == ["Lượt ……:"] * 2
    for held in range(1, 3):
        acts = [*MEMBERS, GOOD, *order[:held]]
        rounds = played(acts).items[0].rounds
        for number, one in enumerate(rounds, start=1):
            paper = ballots(acts)[f"phieu-noi-dung-1-luot-{number}.docx"]
            assert paper.asked.startswith(f"Lượt {number}: ")
            assert len(paper.lines) == len(one.votes)


def test_annex_3_a_runoff_has_the_tied_alone_and_the_places_left() -> None:
    paper = ballots([*MEMBERS, GOOD, LOWER, TIE])["phieu-noi-dung-1-luot-4.docx"]
    assert paper.asked == "Lượt 4: Bỏ phiếu lại giữa những đồng chí bằng phiếu, chọn không quá 01 đồng chí"
    assert names(paper) == called(3, 4)


def test_annex_3_a_paper_of_a_round_that_was_held_stays_as_it_was() -> None:
    acts = [*MEMBERS, GOOD, LOWER, TIE]
    now = ballots(acts)
    later = ballots([*acts, runoff(12, m03=8, m04=4)])
    for round_ in ("luot-1", "luot-2", "luot-3", "luot-4"):
        assert later[f"phieu-noi-dung-1-{round_}.docx"] == now[f"phieu-noi-dung-1-{round_}.docx"]
    assert now["phieu-noi-dung-1-luot-3.docx"] == ballots([*MEMBERS, GOOD, LOWER])["phieu-noi-dung-1-luot-3.docx"]


def test_section_v_a_ballot_held_once_more_says_so_before_and_after_it() -> None:
    meeting = played([*MEMBERS, GOOD])
    item = meeting.items[0]
    good = replace_reason(repeatable(item)[0], "mất điện khi đang bỏ phiếu")
    ballots_due = due(item, [good])
    paper = paper_to_come(meeting, item, ballots_due[0], number_to_come(item, ballots_due))
    assert paper.file == "phieu-noi-dung-1-luot-toi-lan-nua-muc-tot.docx"
    assert paper.context.asked == "Lượt ……: Biểu quyết mức Hoàn thành tốt nhiệm vụ (bỏ phiếu lần nữa)"
    again = replace(GOOD, reason="mất điện khi đang bỏ phiếu")
    held = ballots([*MEMBERS, GOOD, again])["phieu-noi-dung-1-luot-2.docx"]
    assert held.asked == "Lượt 2: Biểu quyết mức Hoàn thành tốt nhiệm vụ (bỏ phiếu lần nữa)"
    assert held.lines == paper.context.lines


def test_section_v_a_ballot_that_was_asked_for_leaves_the_number_of_the_other_open_too() -> None:
    again = BallotAskedFor(0, "good", ("m01",), reason="phiếu in thiếu tên")
    files = list(ballots([*MEMBERS, GOOD, LOWER, again]))
    assert "phieu-noi-dung-1-luot-toi-lan-nua-muc-tot.docx" in files
    assert "phieu-noi-dung-1-luot-toi-chon-xuat-sac.docx" in files


def replace_reason(ballot: DueBallot, reason: str) -> DueBallot:
    return DueBallot(ballot.question, ballot.subjects, places=ballot.places, reason=reason)


def test_annex_3_a_spare_choice_names_all_who_may_yet_pass_and_leaves_the_number_to_the_pen() -> None:
    lacking = subject("m03", conditions=False)
    spare = "phieu-noi-dung-1-du-phong-chon-xuat-sac.docx"
    paper = ballots([*opened(12), put(3, "m01", "m02", lacking)])[spare]
    assert paper.asked == "Lượt ……: Chọn không quá …… đồng chí"
    assert paper.instructions[1] == ("Đánh dấu ở tên người không đạt mức Hoàn thành tốt nhiệm vụ thì không được tính.")
    assert names(paper) == called(1, 2)
    after_one = [*opened(12), put(3, "m01", "m02", lacking), asked("good", 12, m01=3)]
    assert names(ballots(after_one)[spare]) == called(2)


def test_spare_papers_with_empty_lines_leave_the_level_to_the_pen() -> None:
    spare = ballots(MEMBERS)
    lower = spare["phieu-noi-dung-1-du-phong-muc-thap-hon.docx"]
    assert lower.asked == "Lượt ……: Biểu quyết mức …………………………………"
    assert names(lower) == [""] * 8
    again = spare["phieu-noi-dung-1-du-phong-bo-phieu-lai.docx"]
    assert again.asked == "Lượt ……: Bỏ phiếu lại giữa những đồng chí bằng phiếu, chọn không quá …… đồng chí"
    assert (again.boxes, names(again)) == (("Chọn",), [""] * 8)


@pytest.mark.parametrize(
    ("readings", "left_out"),
    [({"cap.tie": "none"}, "bo-phieu-lai"), ({"below_fulfilled": "implied"}, "muc-thap-hon")],
)
def test_readings_leave_out_spare_papers_that_can_never_be_needed(readings: dict[str, str], left_out: str) -> None:
    downwards = asked("good", 12, **dict.fromkeys(ids(11), 6))
    acts = [*opened(12, readings=readings), put(3, *ids(11))]
    spare = f"phieu-noi-dung-1-du-phong-{left_out}.docx"
    assert spare not in ballots([*acts, downwards] if left_out == "muc-thap-hon" else acts)


def test_section_v_a_closed_meeting_has_the_papers_of_its_rounds_alone() -> None:
    expected = ["phieu-noi-dung-1-luot-1.docx"]
    assert list(ballots([*MEMBERS, GOOD, MinutesAdopted(12)])) == expected
    assert list(ballots([*MEMBERS, GOOD, MeetingClosed(NOON)])) == expected
    assert list(ballots([*opened(12), put(3, "m01"), MeetingClosed(NOON)])) == []


def test_nothing_is_due_when_all_is_settled() -> None:
    acts = [*opened(4), put(3, *ids(4)), asked("good", 4, **dict.fromkeys(ids(4), 4))]
    assert list(ballots(acts)) == ["phieu-noi-dung-1-luot-1.docx"]


# What was said before the good vote.


@pytest.mark.parametrize(
    ("organ", "heading"),
    [
        ({"has_committee": True}, "Chi ủy đề xuất"),
        ({"has_committee": False}, "Bí thư chi bộ đề xuất"),
        ({"kind": "committee"}, "Mức được đề xuất"),
    ],
)
def test_annex_3_the_good_vote_shows_what_each_gave_and_was_proposed(organ: dict[str, object], heading: str) -> None:
    told = subject("m01", self_level="excellent", proposed="good")
    prepared, *others = opened(12)
    assert isinstance(prepared, MeetingPrepared)
    voting = 4 if "kind" in organ else 3
    acts = [replace(prepared, organ=replace(prepared.organ, **organ)), *others, put(voting, told, "m02")]
    paper = ballots(acts)["phieu-noi-dung-1-luot-1.docx"]
    assert paper.opinions == ("Tự nhận", heading)
    assert [line.opinions for line in paper.lines] == [("Hoàn thành xuất sắc", "Hoàn thành tốt"), ("–", "–")]


def test_where_nobody_said_a_level_there_are_no_empty_columns_to_be_marked_by_mistake() -> None:
    assert ballots(MEMBERS)["phieu-noi-dung-1-luot-1.docx"].opinions == ()


# The four-level ballot.


def person(one: str, name: str) -> Subject:
    return Subject(one, name, "person", post="Trưởng trạm", unit="Trạm Y tế")


def test_R105_a_ballot_lists_several_subjects_with_their_posts_under_the_four_levels() -> None:
    item = put(7, person("a", "Phan Công Thành"), person("b", "Lê Thị Thu"), request=True)
    now = ballots([*opened(15, kind="committee"), item])
    assert list(now) == ["phieu-noi-dung-1-luot-1.docx", "phieu-noi-dung-1-du-phong-bo-phieu-lai.docx"]
    paper = now["phieu-noi-dung-1-luot-1.docx"]
    assert paper.subject == "Đề nghị cấp trên trực tiếp xếp loại chất lượng cá nhân lãnh đạo, quản lý năm 2023"
    assert paper.asked == "Lượt 1: Biểu quyết một trong bốn mức xếp loại"
    assert paper.boxes == ("Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Không hoàn thành")
    assert [(line.subject, line.post, line.marks) for line in paper.lines] == [
        ("Phan Công Thành", "Trưởng trạm, Trạm Y tế", ("",) * 4),
        ("Lê Thị Thu", "Trưởng trạm, Trạm Y tế", ("",) * 4),
    ]
    assert paper.instructions[0] == (
        "Đánh dấu X vào một ô ở mỗi dòng; dòng để trống hoặc đánh dấu từ hai ô trở lên thì không tính cho mức nào."
    )
    spare = now["phieu-noi-dung-1-du-phong-bo-phieu-lai.docx"]
    assert spare.asked == "Lượt ……: Bỏ phiếu lại giữa các mức: ……………………………………………………"
    assert (spare.boxes, names(spare)) == (paper.boxes, [""] * 8)


def test_reading_no_majority_a_runoff_has_for_each_subject_its_own_levels_and_a_dash_elsewhere() -> None:
    item = put(5, subject("a", "organisation"), subject("b", "organisation"))
    acts: list[AnyAct] = [*opened(15, kind="committee"), item, level_round(15, a=(6, 5, 4, 0), b=(0, 7, 7, 0))]
    paper = ballots(acts)["phieu-noi-dung-1-luot-2.docx"]
    assert paper.asked == "Lượt 2: Bỏ phiếu lại giữa các mức cao phiếu nhất"
    assert paper.boxes == ("Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành")
    assert [line.marks for line in paper.lines] == [("", "", "–"), ("–", "", "")]
    assert "Ô có dấu “–” là mức không bỏ phiếu lại." in paper.instructions
    line = {"a": {"excellent": 7, "good": 8}, "b": {"good": 8, "fulfilled": 7}}
    later = ballots([*acts, RoundHeld(0, "level", 15, 15, 0, line, runoff=True)])
    assert later["phieu-noi-dung-1-luot-2.docx"] == paper


@pytest.mark.parametrize(
    ("votes", "boxes"),
    [
        ({"excellent": 9, "good": 6}, ("Xuất sắc", "Tốt", "Trung bình", "Kém")),
        ({"Tốt": 9, "Kém": 6}, ("Xuất sắc", "Tốt", "Trung bình", "Kém")),
        ({"Đạt": 9, "Chưa đạt": 6}, ("Đạt", "Chưa đạt")),
    ],
)
def test_annex_1_a_criterion_ballot_that_was_held_has_its_text_and_its_grades(
    votes: dict[str, int], boxes: tuple[str, ...]
) -> None:
    held = RoundHeld(0, "criterion", 15, 15, 0, {"cb": votes}, criterion="Đoàn kết nội bộ")
    paper = ballots([*opened(15), put(1, subject("cb", "organisation")), held])["phieu-noi-dung-1-luot-1.docx"]
    assert paper.asked == "Lượt 1: Biểu quyết tiêu chí “Đoàn kết nội bộ”"
    assert paper.boxes == boxes
    assert [line.marks for line in paper.lines] == [("",) * len(boxes)]


def test_reading_vote_self_recused_tells_voters_to_leave_their_own_line_empty() -> None:
    own = "Để trống dòng có tên mình và dòng của người mà mình phải tránh."
    kept_out = ballots([*opened(12, readings={"vote.self": "recused"}), put(3, "m01")])
    assert all(own in paper.instructions for paper in kept_out.values())
    assert not any(own in paper.instructions for paper in ballots(MEMBERS).values())


def test_several_items_are_told_apart_on_paper_and_by_file() -> None:
    acts = [*opened(12), put(1, subject("cb", "organisation")), put(3, "m01")]
    now = ballots(acts)
    assert now["phieu-noi-dung-1-luot-1.docx"].asked.startswith("Nội dung 1, lượt 1: ")
    assert now["phieu-noi-dung-2-luot-1.docx"].asked.startswith("Nội dung 2, lượt 1: ")


def test_in_an_agency_persons_are_counted_as_people_not_comrades() -> None:
    prepared, *others = MEMBERS
    assert isinstance(prepared, MeetingPrepared)
    acts = [replace(prepared, layout="ND30"), *others, GOOD, LOWER]
    assert ballots(acts)["phieu-noi-dung-1-luot-3.docx"].asked == "Lượt 3: Chọn không quá 02 người"


# On paper.


@pytest.mark.parametrize("layout", ["HD05", "HD36", "ND30"])
def test_a_sheet_holds_two_ballots_alike_whatever_its_length(layout: str) -> None:
    prepared, *others = opened(60)
    assert isinstance(prepared, MeetingPrepared)
    told = [subject(one, self_level="good") for one in ids(60)]
    meeting = played([replace(prepared, layout=layout), *others, put(3, *told)])
    for docx in printed(meeting).values():
        rows = halves(docx)
        assert all(left == right for left, right in rows)
        assert rows[1][0][:2] == ["Dấu, ký hiệu", rows[1][1][1]]
    rows = halves(printed(meeting)["phieu-noi-dung-1-luot-1.docx"])
    head = [["TT", "Họ và tên", "Tự nhận", "Chi ủy đề xuất", "Đồng ý", "Không đồng ý"]]
    lines = [[str(n), *called(n), "Hoàn thành tốt", "–", "", ""] for n in range(1, 61)]
    assert [left for left, _ in rows[3:]] == head + lines


def test_section_v_a_ballot_has_no_place_for_the_voters_name_or_signature() -> None:
    acts = [act for act in [*MEMBERS, GOOD, TIE] if not isinstance(act, OfficersChosen)]
    officers = [OfficersChosen("m12", "m12", ("m12",))]
    meeting = played([*acts[:3], *officers, *acts[3:]])
    for docx in printed(meeting).values():
        words = words_of(docx)
        assert not re.search(r"người bỏ phiếu|người biểu quyết|ký, ghi rõ|chữ ký|họ tên:", words, re.IGNORECASE)
        assert words.count("Không ký tên") == 2
        assert "Nguyễn Văn M12" not in words  # the chair, who does not stand


def test_papers_are_vietnamese_without_codes_and_none_of_them_is_numbered() -> None:
    level = level_item(1, "organisation", a_round("level", levels(2, 9, 2, 0)))
    document = a_meeting(level, members_item(a_round("good", yes(12, 12, 12, 12, 5))))
    for docx in printed(held_from_file(document)).values():
        words = words_of(docx)
        assert not re.search(r"\b(level|good|excellent|fulfilled|criterion|None|True)\b|[FW]\d{3}|Số\s", words)


def test_the_paper_of_a_ballot_that_is_due_can_be_had_alone() -> None:
    meeting = played([*MEMBERS, GOOD, LOWER])
    item = meeting.items[0]
    (choice,) = due(item)
    paper = paper_to_come(meeting, item, choice, number_to_come(item, [choice]))
    assert paper.context == ballots([*MEMBERS, GOOD, LOWER])[paper.file]
    assert (paper.file, paper.of) == ("phieu-noi-dung-1-luot-3.docx", "Lượt 3: Chọn không quá 02 đồng chí")
