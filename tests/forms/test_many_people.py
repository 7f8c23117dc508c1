"""What papers group where many people come to the same: verdicts in a table, reasons together, every figure kept."""

from datetime import datetime

from msgspec.structs import replace

from forms.papers.minutes import MinutesContext, minutes_of
from forms.parts.voting import Voting
from meetings.acts import AnyAct, MemberArrived, MemberLeft, StepDone
from tests.meetings.build import asked, levels, opened, played, put, subject

EIGHT = datetime(2023, 12, 5, 8, 10)


def minutes(*acts: AnyAct, convened: int = 48, present: int | None = None) -> MinutesContext:
    return minutes_of(played([*opened(convened, present), *acts]))


def the_voting(*acts: AnyAct, convened: int = 48, present: int | None = None) -> Voting:
    return minutes(*acts, convened=convened, present=present).votings[0]


def test_the_levels_of_many_stand_in_one_table_with_every_figure() -> None:
    votes = {f"m{one:02d}": 48 - one % 3 for one in range(1, 42)}
    made = the_voting(put(3, *votes), asked("good", 48, **votes))
    assert made.verdicts_lead == (
        "Chi bộ đề xuất Đảng ủy phường An Phú xem xét, quyết định xếp loại 41 đồng chí như sau:"
    )
    assert [one.number for one in made.verdicts] == [str(number) for number in range(1, 42)]
    assert (made.verdicts[1].subject, made.verdicts[1].level, made.verdicts[1].ground) == (
        "Nguyễn Văn M02",
        "Hoàn thành tốt nhiệm vụ",
        "46/48 phiếu (95,83%)",
    )
    assert made.verdicts_heading == "Họ và tên"
    assert made.results == ()


def test_up_to_five_have_a_sentence_each() -> None:
    votes = {"m01": 40, "m02": 40, "m03": 30, "m04": 30, "m05": 30}
    made = the_voting(put(3, *votes), asked("good", 48, **votes))
    assert (made.verdicts, made.verdicts_lead, len(made.results)) == ((), "", 5)


def test_who_came_to_no_level_is_told_in_a_sentence_beside_the_table() -> None:
    votes = {"m01": 40, "m02": 40, "m03": 30, "m04": 26, "m05": 9, "m06": 26, "m07": 30}
    made = the_voting(put(3, *votes), asked("good", 48, **votes))
    assert [(one.number, one.subject[-3:]) for one in made.verdicts] == [
        ("1", "M01"), ("2", "M02"), ("3", "M03"), ("4", "M04"), ("5", "M06"), ("6", "M07"),
    ]  # fmt: skip
    (said,) = made.results
    assert said.startswith("Đồng chí Nguyễn Văn M05: mức Hoàn thành tốt nhiệm vụ 09/48 phiếu (18,75%), không quá 50%")


def test_those_for_whom_the_same_follows_are_told_together() -> None:
    split = (0, 5, 5, 0)
    item = put(7, *(subject(one, "person") for one in ("x1", "x2", "x3")))
    acts = [*opened(10, kind="committee"), item, levels(10, x1=split, x2=split, x3=(10, 0, 0, 0))]
    told = [note for note in minutes_of(played(acts)).votings[0].rounds[0].notes if note.startswith("Đối với")]
    assert told == [
        (
            "Đối với các đồng chí Nguyễn Văn X1, Nguyễn Văn X2: không mức nào được trên 50% tổng số thành viên triệu tập;"
            " theo cách tính áp dụng thì bỏ phiếu lại giữa các mức: Hoàn thành tốt nhiệm vụ, Hoàn thành nhiệm vụ."
        )
    ]


def test_who_keeps_out_and_who_is_not_rated_are_told_together() -> None:
    subjects = [subject(one, recused=(one,)) for one in ("m01", "m02")]
    subjects += [subject(one, rated=False, reason="Chuyển sinh hoạt.") for one in ("m03", "m04")]
    subjects += [subject("m05", recused=("m06",)), subject("m07", recused=("m06",))]
    made = the_voting(put(3, *subjects))
    assert made.recused == (
        "Đồng chí Nguyễn Văn M06 không tham gia biểu quyết đối với các đồng chí Nguyễn Văn M05, Nguyễn Văn M07.",
        "Các đồng chí Nguyễn Văn M01, Nguyễn Văn M02 không biểu quyết về chính mình.",
    )
    assert made.not_rated == (
        "Không đánh giá, xếp loại các đồng chí Nguyễn Văn M03, Nguyễn Văn M04; lý do: Chuyển sinh hoạt.",
    )


def test_a_round_says_who_took_no_part_and_why_and_never_whose_paper_is_missing() -> None:
    good = replace(asked("good", 37, m01=30), issued=38)
    made = the_voting(
        put(3, "m01"),
        MemberLeft("m38", EIGHT, "việc nhà"),
        replace(good, away=("m02",), issued=36, collected=36, votes={"m01": {"for": 30, "against": 6}}),
        MemberArrived("m39", EIGHT),
        convened=40,
        present=38,
    )
    assert made.rounds[0].voters == "36"
    assert made.rounds[0].notes[0] == (
        "Tham gia lượt này: 36/40 thành viên triệu tập. Không tham gia: đồng chí Nguyễn Văn M40 vắng mặt; đồng chí Nguyễn"
        " Văn M39 đến sau, lúc 08 giờ 10 phút; đồng chí Nguyễn Văn M38 đã về lúc 08 giờ 10 phút; đồng chí Nguyễn Văn M02"
        " có mặt nhưng không tham gia lượt này."
    )


def test_a_paper_that_did_not_come_back_is_told_without_a_name() -> None:
    held = replace(asked("good", 39, m01=30), issued=40)
    assert the_voting(put(3, "m01"), held, convened=40).rounds[0].notes == (
        "01 phiếu đã phát ra nhưng không thu về; phiếu kín nên không ghi là của ai.",
    )
    unissued = the_voting(put(3, "m01"), asked("good", 39, m01=30), convened=40)
    assert unissued.rounds[0].notes == ("01 người tham gia không nhận phiếu.",)
    assert the_voting(put(3, "m01"), asked("good", 40, m01=30), convened=40).rounds[0].notes == ()


def test_annex_3_steps_recorded_are_told_in_their_order_before_what_was_said() -> None:
    done = [StepDone(0, 1), StepDone(0, 0, "m01"), StepDone(0, 0, "m02")]
    (told,) = minutes(put(3, "m01", "m02", "m03"), *done).discussions
    assert told.steps == (
        (
            "Từng đảng viên tự phân tích chất lượng, tự nhận mức xếp loại và báo cáo trước chi bộ hoặc tổ đảng (02/03 đồng chí;"
            " chưa ghi đối với đồng chí Nguyễn Văn M03)"
        ),
        "Chi ủy tổng hợp, kèm nhận xét nơi cư trú, đề xuất mức cho từng đảng viên",
    )
    assert told.comments == ()


def test_annex_3_a_step_that_all_took_is_told_without_names_and_with_its_hour() -> None:
    whole = [StepDone(0, 0, at=EIGHT)]
    (told,) = minutes(put(3, "m01", "m02"), *whole).discussions
    assert told.steps[0].endswith("báo cáo trước chi bộ hoặc tổ đảng, lúc 08 giờ 10 phút cùng ngày")
    each = [StepDone(0, 0, "m01")]
    (told,) = minutes(put(3, "m01", "m02", "m03"), *each).discussions
    assert told.steps[0].endswith("(01/03 đồng chí: đồng chí Nguyễn Văn M01)")
    assert minutes(put(3, "m01")).discussions == ()
