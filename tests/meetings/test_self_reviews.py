"""Criteria and self-reviews: what may be recorded of them (Phụ lục, mục 3)."""

import pytest

from meetings.acts import AnyAct, CriteriaListed, SelfReviewGiven
from meetings.people import CriteriaSet, Criterion, Shortcoming
from tests.meetings.build import fault_codes, opened, played, put, subject

TWO = CriteriaSet("dv", "Đảng viên", (Criterion("Chính trị, tư tưởng"), Criterion("Kết quả công tác")))
ITEM = put(3, "m01", "m02", subject("to", "collective"))
PREPARED: list[AnyAct] = [*opened(5), ITEM, CriteriaListed((TWO,))]


def test_annex_3_a_member_grades_each_criterion_by_one_of_four_grades() -> None:
    shortcomings = (Shortcoming("Chậm nộp hồ sơ", "Đã khắc phục từ quý II"),)
    review = SelfReviewGiven("m01", "leader", "dv", ("excellent", "good"), shortcomings)
    meeting = played([*PREPARED, review])
    assert meeting.self_reviews == {"m01": review}
    assert meeting.criteria["dv"].criteria[1].text == "Kết quả công tác"


def test_a_later_self_review_of_the_same_subject_holds() -> None:
    later = SelfReviewGiven("m01", criteria="dv")
    assert played([*PREPARED, SelfReviewGiven("m01"), later]).self_reviews == {"m01": later}


def test_F111_two_criteria_sets_of_one_id() -> None:
    assert fault_codes([*PREPARED, CriteriaListed((TWO, TWO))]) == ["F111"]


@pytest.mark.parametrize(
    "review", [SelfReviewGiven("m01", criteria="khac"), SelfReviewGiven("m01", grades=("good", "good"))]
)
def test_F123_grades_without_a_known_criteria_set(review: SelfReviewGiven) -> None:
    assert fault_codes([*PREPARED, review]) == ["F123"]


def test_F124_annex_3_every_criterion_has_its_grade() -> None:
    assert fault_codes([*PREPARED, SelfReviewGiven("m01", criteria="dv", grades=("good",))]) == ["F124"]


def test_F125_a_collective_has_no_personal_form() -> None:
    assert fault_codes([*PREPARED, SelfReviewGiven("to", "leader")]) == ["F125"]
    assert fault_codes([*PREPARED, SelfReviewGiven("to")]) == []


def test_F402_a_self_review_is_of_somebody_rated_here() -> None:
    assert fault_codes([*PREPARED, SelfReviewGiven("m03")]) == ["F402"]
