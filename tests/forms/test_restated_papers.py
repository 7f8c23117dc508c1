"""Papers written after a restatement go by it: title, place, hour, symbol, documents, layout, readings and their ground."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from forms.catalogue import form_of
from forms.making import made
from forms.parts.source import Source
from meetings.acts import AnyAct, MeetingClosed, MeetingPrepared, MeetingRestated, MinutesAdopted, ReadingsChosen
from tests.meetings.build import NOON, asked, opened, played, put
from tests.templates.word import words_of

FIRST = opened(5)[0]
assert isinstance(FIRST, MeetingPrepared)
GROUND = "Hướng dẫn số 05-HD/ĐU ngày 10/11/2023"
RESTATED = MeetingRestated(
    title="Hội nghị tổng kết năm 2023",
    place="Hội trường số 9",
    organ=replace(FIRST.organ, symbol="CBTH", locality="An Phú"),
    documents=("Báo cáo chính trị",),
)
CHOSEN = ReadingsChosen({"cap.rounding": "half_up"}, GROUND)


def words(key: str, acts: list[AnyAct]) -> str:
    form = form_of(key)
    assert form is not None
    meeting = played(acts)
    paper = next(form.papers(Source(meeting)))
    return " ".join(words_of(made(meeting, form, paper)).split())


def test_the_invitation_names_the_new_place_hour_and_documents() -> None:
    acts = [*opened(5)[:4], RESTATED, MeetingRestated(planned=datetime(2023, 12, 6, 14, 0)), put(3, "m01")]
    said = words("invitation", acts)
    assert "Hội nghị tổng kết năm 2023" in said
    assert "Hội trường số 9" in said
    assert "14 giờ 00" in said
    assert "Báo cáo chính trị" in said


@pytest.mark.parametrize("late", [False, True])
def test_the_minutes_go_by_what_was_restated_before_or_after_the_votes(late: bool) -> None:
    acts = [*opened(5), put(3, "m01", "m02")]
    votes: list[AnyAct] = [asked("good", 5, m01=4, m02=4)]
    restated = [*votes, RESTATED] if late else [RESTATED, *votes]
    said = words("minutes", [*acts, CHOSEN, *restated, MinutesAdopted(5), MeetingClosed(NOON)])
    assert "Hội nghị tổng kết năm 2023" in said
    assert "Hội trường số 9" in said
    assert "CBTH" in said
    assert GROUND in said
    assert "Hội nghị kiểm điểm" not in said
