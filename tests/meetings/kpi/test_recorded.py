"""A month as its acts make it: figures, what people say of it, decisions, publication, ratings done again."""

from datetime import date

import pytest
from msgspec.structs import replace

from meetings.acts import Act, CommentMade, PapersWritten
from meetings.amounts import ONE
from meetings.kpi.acts import (
    CapRaised,
    FiguresMended,
    MonthImported,
    MonthRestated,
    MonthStepDone,
    PersonListed,
    PersonTakenOff,
    SelfScoreGiven,
)
from meetings.kpi.cloning import cloned
from meetings.kpi.course import begin
from meetings.kpi.month import Decision, ExcellentUnit, Period
from meetings.kpi.person import Bonus, Leadership
from meetings.kpi.recorded import RecordedMonth
from meetings.people import Level
from tests.meetings.kpi.build import leader, person, task, with_points
from tests.meetings.kpi.recording import (
    annulled,
    decided,
    findings,
    imported,
    july,
    of,
    office,
    open_office,
    opinion,
    own_score,
    points,
    published,
    remarked,
    the_month,
    told,
)

SIX = imported(*office("95", "94", "93", "85", "84", "83"))
"""Three have the points of an A, one place."""


def levels(recorded: RecordedMonth) -> dict[str, Level | None]:
    return dict(recorded.outcome.levels)


# --- a month grows ---------------------------------------------------------------------------------------------------


def test_who_has_no_points_yet_has_no_score_and_the_record_says_what_is_missing() -> None:
    one, two = office("95"), open_office("80", "85")[1:]
    recorded = of(imported(*one, *two))
    assert recorded.lacking == {"p02": ("điểm tiêu chí chung",)}
    assert levels(recorded) == {"p01": None, "p02": None}
    assert recorded.outcome.score_of("p02").a == 100
    assert recorded.outcome.score_of("p02").total is None
    assert {pending.reason for pending in recorded.outcome.pending} == {"over-cap"}


def test_of_somebody_new_points_and_tasks_are_missing_and_of_a_leader_how_he_leads() -> None:
    new = person("p02", general=None, task=[])
    head = leader("p01", general=None, leadership=None, manages=["p02"])
    recorded = of(imported(head, new))
    assert recorded.lacking == {"p01": ("điểm tiêu chí chung", "điểm đ, e"), "p02": ("điểm tiêu chí chung", "nhiệm vụ")}


def test_what_is_wrong_is_a_fault_in_the_book_as_in_a_file() -> None:
    wrong = imported(person("p01", general=31), person("p02", task(level=9)))
    assert told(None, wrong) == ["F820", "F831"]


def test_figures_by_hand_take_the_place_of_what_was_imported() -> None:
    first = imported(*open_office("80", "85"))
    bonus = Bonus(points("1.5"), "Nhận thay", "Trần Văn Bình")
    recorded = of(first, FiguresMended("p01", general=points("25.5"), bonus=(bonus,), worked_days=20 * ONE))
    assert recorded.outcome.score_of("p01").total == 97
    assert recorded.people["p01"].worked_days == 20 * ONE
    assert recorded.mended == {"p01"}


def test_R129_days_by_hand_decide_who_is_rated() -> None:
    recorded = of(imported(*open_office("80", "85")), FiguresMended("p01", worked_days=points("10.5")))
    assert recorded.outcome.score_of("p01").rated is False
    assert recorded.lacking == {"p02": ("điểm tiêu chí chung",)}


def test_figures_by_hand_can_be_taken_away_again() -> None:
    recorded = of(imported(*office("95")), FiguresMended("p01", general=None))
    assert recorded.lacking == {"p01": ("điểm tiêu chí chung",)}


@pytest.mark.parametrize(
    ("act", "codes"),
    [
        (FiguresMended("p01", general=points("30.5")), ["F820"]),
        (FiguresMended("p01", worked_days=points("20.3")), ["F804"]),
        (FiguresMended("p01", worked_days=points("23")), ["F806"]),
        (FiguresMended("p09", general=points("20")), ["F808"]),
        (FiguresMended("p01", leadership=Leadership(100, "đúng hạn", 100, "đoàn kết")), ["F822"]),
    ],
)
def test_figures_by_hand_are_checked_like_those_of_a_file(act: FiguresMended, codes: list[str]) -> None:
    assert told(begin(SIX), act) == codes


def test_F911_an_act_that_says_nothing_is_not_recorded() -> None:
    assert told(begin(SIX), FiguresMended("p01")) == ["F911"]
    assert told(begin(SIX), SelfScoreGiven("p01", july(20))) == ["F911"]


def test_the_days_of_a_month_said_anew() -> None:
    recorded = of(SIX, MonthRestated(working_days=21 * ONE, period=Period(july(1), july(30))))
    assert recorded.month.working_days == 21 * ONE
    assert told(recorded, MonthRestated(working_days=40 * ONE)) == ["F805"]


def test_somebody_comes_and_somebody_goes() -> None:
    new = the_month(with_points("p07", "88")).person[0]
    recorded = of(SIX, PersonListed(new), PersonTakenOff("p06", "Chuyển công tác"))
    assert list(recorded.people) == ["p01", "p02", "p03", "p04", "p05", "p07"]
    assert told(recorded, PersonTakenOff("p01", "Chuyển công tác")) == ["F808"], "the head decides, and stays"
    assert told(recorded, PersonTakenOff("p99", "Chuyển công tác")) == ["F808"]


def test_who_goes_is_managed_by_nobody_any_more() -> None:
    recorded = of(imported(leader("p01", manages=["p02", "p03"]), *office("80", "85", "86")[1:]))
    then = of(MonthImported(recorded.month), PersonTakenOff("p03", "Nghỉ hưu"))
    assert then.people["p01"].manages == ("p02",)


# --- what people say, and when ---------------------------------------------------------------------------------------


def test_R196_self_scores_stand_beside_the_official_ones_with_their_day() -> None:
    recorded = of(SIX, own_score("p01", "29.5"))
    assert (recorded.people["p01"].self_general, recorded.people["p01"].general) == (points("29.5"), points("25"))
    assert recorded.self_scores["p01"].on == july(24)
    assert recorded.outcome.score_of("p01").total == 95
    assert told(recorded, own_score("p01", "31")) == ["F820"]


def test_R126_R199_remarks_say_who_and_when() -> None:
    recorded = of(SIX, remarked("p02"))
    assert (recorded.people["p02"].remark, recorded.people["p02"].strengths) == ("Hoàn thành tốt", "Chủ động")
    assert (recorded.remarks["p02"].by, recorded.remarks["p02"].on) == ("Chánh Văn phòng", july(25))


@pytest.mark.parametrize(("act"), [own_score("p01", "29", 25), remarked("p01", 26), decided(28, p01="good")])
def test_R203_W809_what_comes_late_is_told_and_recorded_all_the_same(act: SelfScoreGiven) -> None:
    assert told(begin(SIX), act) == ["W809"]


def test_R198_before_day_25_is_in_time() -> None:
    assert told(begin(SIX), own_score("p01", "29", 24)) == []


def test_R203_a_step_is_marked_with_its_day_and_a_late_one_is_told() -> None:
    recorded = of(SIX, MonthStepDone("plan", july(2)), MonthStepDone("self_rating", july(24)))
    assert (recorded.done_on("plan"), recorded.done_on("self_rating")) == (july(2), july(24))
    assert told(recorded, MonthStepDone("remarks", july(27))) == ["W809"]
    assert told(recorded, MonthStepDone("remarks", july(23))) == ["W810"]


def test_R213_opinions_and_petitions_are_dated_records_and_the_rating_stays() -> None:
    recorded = of(SIX, decided(27, p01="excellent", p02="good", p03="good"), published(), opinion("p02"))
    (given,) = recorded.people["p02"].opinion
    assert (given.kind, given.given_on) == ("reservation", date(2026, 8, 5))
    assert levels(recorded)["p02"] == "good"


# --- decisions -------------------------------------------------------------------------------------------------------


def test_R143_those_over_the_cap_have_no_level_until_somebody_decides_and_the_score_stays() -> None:
    before = of(SIX)
    assert [(one.scope, one.people, one.places) for one in before.over] == [
        ("agency", ("p01", "p02", "p03"), 1),
        ("chuyen-vien", ("p01", "p02", "p03"), 1),
    ]
    then = of(SIX, decided(27, p02="excellent", p01="good", p03="good"))
    assert [levels(then)[one] for one in ("p01", "p02", "p03")] == ["good", "excellent", "good"]
    assert then.outcome.score_of("p01").total == 95
    assert not then.over
    assert then.decided["p02"].by == "Trần Văn Bình"


def test_R141_F843_more_excellent_than_places_are_not_decided() -> None:
    assert told(begin(SIX), decided(27, p01="excellent", p02="excellent", p03="good")) == ["F843"] * 2


def test_F840_no_decision_above_the_score() -> None:
    assert told(begin(SIX), decided(27, p04="excellent")) == ["F840"]


def test_F841_one_decision_for_one_person() -> None:
    twice = decided(27, p01="good")
    assert told(begin(SIX), replace(twice, decisions=twice.decisions * 2)) == ["F841"]


def test_a_later_decision_stands_in_the_place_of_an_earlier_one() -> None:
    recorded = of(SIX, decided(26, p01="good", p02="good", p03="good"), decided(27, p01="excellent"))
    assert levels(recorded)["p01"] == "excellent"
    assert [one.person for one in recorded.month.decision] == ["p02", "p03", "p01"]


def test_F840_figures_cannot_fall_under_a_decision_in_silence() -> None:
    recorded = of(SIX, decided(26, p01="excellent", p02="good", p03="good"))
    assert "F840" in told(recorded, FiguresMended("p01", general=points("10")))


@pytest.mark.parametrize(
    ("act", "place"),
    [
        (replace(decided(27, p01="good"), decisions=(Decision("p01", "good", ""),)), "lý do"),
        (replace(decided(27, p01="good"), decisions=()), "quyết định"),
        (replace(remarked("p01"), text=""), "nội dung"),
        (replace(remarked("p01"), text="ý kiến " * 3000), "nội dung"),
        (replace(annulled("p01", "good"), reason=""), "lý do"),
    ],
)
def test_F909_what_the_book_could_not_read_back_is_refused(act: Act, place: str) -> None:
    (found,) = findings(begin(SIX), act)
    assert (found.code, f"«{place}»" in found.message) == ("F909", True)


def test_R142_the_cap_is_raised_by_a_decision_of_its_own() -> None:
    twelve = imported(*office(*["95"] * 3, *["85"] * 9))
    raised = CapRaised(ExcellentUnit("Ban Thường vụ Đảng ủy", "15-QĐ/ĐU", july(27), "Dẫn đầu khối"))
    assert [one.places for one in of(twelve).over] == [2, 2]
    assert [cap.allowed for cap in of(twelve, raised).outcome.caps] == [2, 2]
    more = imported(*office(*["95"] * 4, *["85"] * 11))
    assert [cap.allowed for cap in of(more).outcome.caps] == [2, 2]
    assert [cap.allowed for cap in of(more, raised).outcome.caps] == [3, 3]
    assert told(begin(more), CapRaised(replace(raised.decided, share="1/3"))) == ["F812"]


# --- publication, and ratings done again -----------------------------------------------------------------------------

DECIDED = (decided(27, p01="excellent", p02="good", p03="good"),)


def test_F905_nothing_is_public_while_somebody_waits_at_the_cap() -> None:
    (found,) = (one for one in findings(begin(SIX), published()) if one.stops)
    assert (found.code, found.clause) == ("F905", "Điều 8, khoản 5")
    assert "03 người" in found.message
    assert "Nguyễn Văn P01, Nguyễn Văn P02, Nguyễn Văn P03" in found.message


def test_R201_W809_publication_is_the_fifth_step_and_may_be_late() -> None:
    recorded = of(SIX, *DECIDED, published())
    assert recorded.done_on("notice") == date(2026, 8, 4)
    assert told(of(SIX, *DECIDED), published(date(2026, 8, 5))) == ["W907", "W809"]


def test_W907_D16_levels_of_which_nobody_said_when_they_were_decided_are_told_before_they_are_public() -> None:
    assert told(of(SIX, *DECIDED), published()) == ["W907"]
    assert told(of(SIX, *DECIDED, MonthStepDone("decision", july(27))), published()) == []
    redone = of(SIX, *DECIDED, MonthStepDone("decision", july(27)), published(), annulled("p05", "good"))
    assert "W907" in told(redone, published(date(2026, 8, 25)))


def test_W901_who_has_no_result_is_named_when_the_others_are_made_public() -> None:
    recorded = of(imported(*office("85", "84"), person("p03", general=None)))
    (found,) = findings(recorded, published())
    assert (found.code, "Nguyễn Văn P03" in found.message) == ("W901", True)


@pytest.mark.parametrize(
    "act",
    [
        FiguresMended("p01", general=points("20")),
        decided(28, p01="good"),
        own_score("p01", "20"),
        remarked("p01"),
        SIX,
        MonthRestated(working_days=20 * ONE),
        PersonTakenOff("p06", "Nghỉ hưu"),
        published(date(2026, 8, 30)),
    ],
)
def test_F901_what_is_public_stands(act: FiguresMended) -> None:
    recorded = of(SIX, *DECIDED, published())
    (found,) = findings(recorded, act)
    assert (found.code, found.clause) == ("F901", "Điều 6, khoản 8")


def test_R132_D6_8_a_rating_is_cancelled_and_done_again_and_the_old_one_stays() -> None:
    recorded = of(
        SIX,
        *DECIDED,
        published(),
        annulled("p04", "good"),
        FiguresMended("p04", general=points("0")),
        published(date(2026, 8, 25)),
    )
    (old,) = recorded.people["p04"].annulled
    assert (old.level, old.reason, old.by) == ("good", "Số liệu thiếu trung thực", "Chánh Văn phòng")
    assert levels(recorded) == {
        "p01": "excellent",
        "p02": "good",
        "p03": "good",
        "p04": "good",
        "p05": "good",
        "p06": "good",
    }
    assert recorded.outcome.score_of("p04").total == 70
    assert (len(recorded.published), recorded.reopened, recorded.done_on("notice")) == (
        2,
        frozenset(),
        date(2026, 8, 4),
    )


def test_a_cancelled_rating_is_open_for_that_person_alone() -> None:
    recorded = of(SIX, *DECIDED, published(), annulled("p02", "good"))
    assert recorded.reopened == {"p02"}
    assert "p02" not in recorded.decided
    assert told(recorded, decided(28, p02="good", p03="good")) == ["F901"]
    assert told(recorded, decided(27, p02="good")) == []


def test_ratings_that_stand_are_not_shaken_by_one_that_is_cancelled() -> None:
    recorded = of(SIX, *DECIDED, published(), annulled("p02", "good"))
    assert [levels(recorded)[one] for one in ("p01", "p02", "p03")] == ["excellent", None, "good"]
    assert [one.people for one in recorded.over] == [("p02",), ("p02",)]
    assert told(recorded, decided(27, p02="excellent")) == ["F904"], "the one place is taken by a rating that stands"


def test_F904_who_cannot_be_A_any_more_because_another_falls_is_cancelled_first() -> None:
    """Six left good or better give one place, five none: the one A cannot stand."""
    recorded = of(SIX, *DECIDED, published(), annulled("p06", "good"))
    (found,) = findings(recorded, FiguresMended("p06", task=(), general=0))
    assert (found.code, "Nguyễn Văn P01" in found.message) == ("F904", True)


def test_F904_a_head_whose_d_changes_is_cancelled_first() -> None:
    office_ = imported(leader("p01", general=0, manages=["p02"]), with_points("p02", "85"), with_points("p03", "85"))
    recorded = of(office_, published(), annulled("p02", "good"))
    (nothing_done,) = the_month(person("p02", task(10, 0))).person
    (found,) = findings(recorded, FiguresMended("p02", task=nothing_done.task, general=0))
    assert (found.code, "Nguyễn Văn P01" in found.message) == ("F904", True)
    redone = of(
        office_,
        published(),
        annulled("p02", "good"),
        annulled("p01", "good"),
        FiguresMended("p02", task=nothing_done.task, general=0),
    )
    assert levels(redone) == {"p01": "fulfilled", "p02": "unfulfilled", "p03": "good"}


def test_F902_F903_only_what_was_made_public_is_cancelled_and_by_its_name() -> None:
    recorded = of(SIX, *DECIDED)
    assert told(recorded, annulled("p02", "good")) == ["F902"]
    public = of(SIX, *DECIDED, published())
    assert told(public, annulled("p02", "excellent")) == ["F903"]
    again = of(SIX, *DECIDED, published(), annulled("p02", "good"))
    assert told(again, annulled("p02", "good")) == ["F902"]
    assert told(public, annulled("p99", "good")) == ["F808"]


def test_steps_and_opinions_are_recorded_after_publication_too() -> None:
    recorded = of(SIX, *DECIDED, published())
    assert told(recorded, MonthStepDone("decision", july(27))) == []
    assert told(recorded, opinion("p05")) == []
    assert told(recorded, PapersWritten(())) == []


# --- imports ---------------------------------------------------------------------------------------------------------


def test_an_import_replaces_the_figures_and_keeps_what_people_said() -> None:
    recorded = of(SIX, own_score("p01", "29"), remarked("p02"), opinion("p03"), MonthStepDone("plan", july(2)))
    again = of(MonthImported(recorded.month), imported(*office("96", "94", "93", "85", "84", "83")))
    assert again.outcome.score_of("p01").total == 96
    assert again.people["p01"].self_general == points("29")
    assert again.people["p02"].remark == "Hoàn thành tốt"
    assert len(again.people["p03"].opinion) == 1
    assert again.done_on("plan") == july(2)


def test_an_import_says_itself_what_it_says() -> None:
    fresh = [person("p01", self_general=30, opinion=[{"kind": "petition", "date": july(29), "text": "Kiến nghị"}])]
    recorded = of(imported(*office("95")), own_score("p01", "29"), opinion("p01"), imported(*fresh))
    assert recorded.people["p01"].self_general == points("30")
    assert [one.kind for one in recorded.people["p01"].opinion] == ["reservation", "petition"]


def test_decisions_stay_over_an_import_or_stop_it() -> None:
    recorded = of(SIX, *DECIDED)
    kept = of(SIX, *DECIDED, imported(*office("95", "94", "93", "85", "84", "80")))
    assert levels(kept) == levels(recorded)
    assert "F840" in told(recorded, imported(*office("88", "94", "93", "85", "84", "83")))


def test_W900_figures_by_hand_that_an_import_replaces_are_named() -> None:
    recorded = of(SIX, FiguresMended("p04", general=points("16")))
    (found,) = findings(recorded, SIX)
    assert (found.code, "Nguyễn Văn P04" in found.message) == ("W900", True)


def test_F906_another_month_or_another_unit_goes_into_a_record_of_its_own() -> None:
    assert told(begin(SIX), imported(*office("95"), month="2026-08")) == ["F906"]


def test_F907_nobody_of_whom_something_is_recorded_is_lost() -> None:
    recorded = of(SIX, own_score("p06", "20"))
    assert told(recorded, imported(*office("95", "94"))) == ["F907"]
    assert told(recorded, PersonTakenOff("p06", "Nghỉ hưu")) == ["F907"]


def test_F900_a_month_takes_no_act_of_a_meeting_and_begins_with_its_people() -> None:
    assert told(begin(SIX), CommentMade("p01", "Nhất trí")) == ["F900"]
    assert told(None, MonthStepDone("plan", july(2))) == ["F900"]


# --- the next month --------------------------------------------------------------------------------------------------


def test_the_next_month_has_the_same_people_groups_and_managers_and_nobodys_figures() -> None:
    recorded = of(imported(leader("p01", manages=["p02"]), *office("95", "94")[1:]), own_score("p02", "29"))
    act = cloned(recorded.outcome, 21 * ONE)
    august = of(act)
    assert (august.month.month, august.month.working_days, act.source) == ("2026-08", 21 * ONE, "chép từ tháng 7/2026")
    assert [(one.id, one.group, one.manages) for one in august.month.person] == [
        ("p01", "lanh-dao", ("p02",)),
        ("p02", "chuyen-vien", ()),
    ]
    assert august.lacking == {
        "p01": ("điểm tiêu chí chung", "điểm đ, e", "nhiệm vụ"),
        "p02": ("điểm tiêu chí chung", "nhiệm vụ"),
    }
    assert august.people["p02"].self_general is None


def test_D22_the_last_month_of_a_quarter_and_the_one_after_it_have_periods_of_their_own() -> None:
    august = of(imported(*office("85"), month="2026-08", working_days=21))
    september = of(cloned(august.outcome, 10 * ONE))
    assert september.month.period == Period(date(2026, 9, 1), date(2026, 9, 14))
    october = of(cloned(september.outcome, 33 * ONE))
    assert october.month.period == Period(date(2026, 9, 15), date(2026, 10, 31))
