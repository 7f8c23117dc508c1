"""A month in the record book: the same chain, the same strike-outs and heads as a meeting; the check re-foots it."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from msgspec import structs

from meetings import desk
from meetings.acts import Act, EntryRestored, EntryStruckOut, PapersWritten, WrittenPaper
from meetings.amounts import ONE
from meetings.book import Book, Head
from meetings.dossier import Dossier
from meetings.entries import Entry
from meetings.faults import Refused
from meetings.kpi import journal, may
from meetings.kpi.acts import FiguresMended, MonthStepDone
from meetings.kpi.course import begin
from meetings.kpi.dossier import MonthDossier
from meetings.kpi.heads import head_of
from tests.meetings.build import opened
from tests.meetings.kpi.build import person, task
from tests.meetings.kpi.recording import (
    HAND,
    annulled,
    decided,
    dossier,
    imported,
    july,
    office,
    open_office,
    own_score,
    points,
    published,
    remarked,
)
from tests.tui.screens.driving import recorded as meeting_recorded

SIX = imported(*office("95", "94", "93", "85", "84", "83"))
DECIDED = decided(27, p01="excellent", p02="good", p03="good")
RECORD = "2026-07 KPI Văn phòng Đảng ủy phường An Phú"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.writing(tmp_path / "so.db") as book:
        yield book


def head(book: Book) -> Head:
    return next(head for head in book.heads() if head.record == RECORD)


def test_a_month_stands_in_the_book_with_every_figure_exact(book: Book) -> None:
    odd = task(Decimal("3.333333333"), Decimal("0.000000001"), quality_lapses=1)
    first = imported(*office("95"), person("p03", odd, worked_days=Decimal("11.5"), general=Decimal("27.123456789")))
    made = dossier(book, [first, own_score("p01", "29.5"), remarked("p03")])
    again = MonthDossier(book, made.record, HAND)
    assert made.record == RECORD
    assert again.recorded == made.recorded
    assert again.recorded.people["p03"].task == first.month.person[1].task
    assert [checked.findings for checked in desk.check(book)] == [()]


def test_amounts_up_to_the_greatest_come_back_from_the_book(book: Book) -> None:
    first = imported(person("p01", task(1_000_000, Decimal("999999.999999999"))))
    made = dossier(book, [first])
    assert MonthDossier(book, made.record, HAND).recorded.month == first.month


def test_F908_one_record_for_one_month_of_one_unit(book: Book) -> None:
    dossier(book, [SIX])
    with pytest.raises(Refused, match="F908"):
        dossier(book, [SIX])
    dossier(book, [imported(*office("95"), month="2026-08", working_days=21)])
    assert len(book.records()) == 2


def test_a_month_with_faults_is_not_begun(book: Book) -> None:
    with pytest.raises(Refused, match="F820"):
        dossier(book, [imported(person("p01", general=31))])
    assert book.records() == ()


def test_the_head_tells_stage_and_levels_in_the_transaction_of_the_act(book: Book) -> None:
    made = dossier(book, [imported(*open_office("95", "85", "84"))])
    assert (head(book).kind, head(book).period, head(book).stage) == ("month", "2026-07", "gathering")
    for one, general in (("p01", "25"), ("p02", "15"), ("p03", "14")):
        made.do(FiguresMended(one, general=points(general)))
    assert (head(book).stage, msgspec.json.decode(head(book).outcome)) == ("over_cap", {"good": 2, "open": 1})
    made.do(decided(27, p01="good"))
    assert (head(book).stage, msgspec.json.decode(head(book).outcome)) == ("settled", {"good": 3})
    made.do(published())
    assert head(book).stage == "published"
    made.do(annulled("p02", "good"))
    assert head(book).stage == "reopened"
    assert head(book).entries == 7


def test_undo_strikes_out_step_by_step_and_what_was_replaced_stands_again(book: Book) -> None:
    made = dossier(book, [SIX, own_score("p01", "28"), own_score("p01", "29")])
    made.undo("Gõ nhầm")
    assert made.recorded.self_scores["p01"].general == points("28")
    made.undo("Gõ nhầm")
    assert made.recorded.people["p01"].self_general is None
    with pytest.raises(Refused, match="F912"):
        made.undo("Gõ nhầm")
    assert [counts for _, counts in made.history()] == [True, False, False, False, False]


def test_F912_the_first_import_is_not_undone_nor_struck_out(book: Book) -> None:
    made = dossier(book, [SIX])
    assert made.last() is None
    assert [found.code for found in made.findings(EntryStruckOut(1, "Nhầm"))] == ["F511"]


def test_F512_an_entry_on_which_later_ones_rest_is_not_struck_out(book: Book) -> None:
    made = dossier(book, [imported(*open_office("95", "85")), FiguresMended("p01", general=25 * ONE)])
    made.do(decided(27, p01="good"))
    (found,) = made.findings(EntryStruckOut(2, "Nhầm"))
    assert (found.code, "mục số 3" in found.message) == ("F512", True)
    made.do(EntryStruckOut(3, "Nhầm"))
    made.do(EntryStruckOut(2, "Nhầm"))
    assert made.recorded.lacking


def test_F523_an_entry_comes_back_only_where_nothing_rests_on_its_absence(book: Book) -> None:
    made = dossier(book, [SIX, DECIDED, EntryStruckOut(2, "Nhầm"), FiguresMended("p01", general=0)])
    (found,) = made.findings(EntryRestored(2, "Đúng"))
    assert (found.code, "mục số 4" in found.message) == ("F523", True)
    assert [one.code for one in made.findings(EntryRestored(4, "Đúng"))] == ["F522"]
    made.do(EntryStruckOut(4, "Nhầm"))
    made.do(EntryRestored(2, "Đúng"))
    assert made.recorded.outcome.levels["p01"] == "excellent"


def test_F901_D6_8_nothing_before_a_publication_is_struck_out(book: Book) -> None:
    made = dossier(book, [SIX, DECIDED, published()])
    assert [found.code for found in made.findings(EntryStruckOut(2, "Nhầm"))] == ["F901"]
    made.do(annulled("p04", "good"))
    made.undo("Hủy nhầm người")
    assert (made.recorded.is_public, made.recorded.reopened) == (True, frozenset())


def test_W905_D6_8_a_publication_recorded_by_mistake_is_struck_out_and_stays_in_the_book(book: Book) -> None:
    made = dossier(book, [SIX, DECIDED, published()])
    (told,) = made.findings(EntryStruckOut(3, "Công khai nhầm tháng"))
    assert (told.code, told.message.split(";")[0]) == (
        "W905",
        "kết quả công khai ngày 04/8/2026 lại được coi là chưa công khai",
    )
    made.undo("Công khai nhầm tháng")
    assert (made.recorded.is_public, made.recorded.held, made.recorded.done_on("notice")) == (False, {}, None)
    assert [counts for _, counts in made.history()] == [True, True, False, False]
    made.do(FiguresMended("p04", general=0))
    assert [one.code for one in made.findings(EntryStruckOut(3, "Nhầm"))] == ["F511"]


def test_F512_D6_8_a_publication_stays_while_a_cancelled_rating_rests_on_it(book: Book) -> None:
    made = dossier(book, [SIX, DECIDED, published(), annulled("p04", "good")])
    found = made.findings(EntryStruckOut(3, "Nhầm"))
    assert (found[0].code, "mục số 4" in found[0].message) == ("F512", True)


def test_F908_the_same_unit_written_otherwise_has_one_record_for_a_month(book: Book) -> None:
    dossier(book, [SIX])
    unit = structs.replace(SIX.month.unit, name="VĂN PHÒNG  Đảng uỷ phường An Phú")
    again = structs.replace(SIX, month=structs.replace(SIX.month, unit=unit))
    with pytest.raises(Refused, match="F908"):
        dossier(book, [again])
    assert "F906" not in [found.code for found in may.findings(begin(SIX), again)]
    assert len(book.records()) == 1


def test_papers_written_are_a_fact_and_not_undone(book: Book) -> None:
    made = dossier(book, [SIX, MonthStepDone("plan", july(2)), PapersWritten((WrittenPaper("ds.docx", "0" * 64),))])
    assert made.undo("Nhầm").number == 2


def test_F910_a_meeting_is_no_month_and_a_month_no_meeting(book: Book) -> None:
    meeting = meeting_recorded(book, opened(5))
    month = dossier(book, [SIX])
    with pytest.raises(Refused, match="F910"):
        MonthDossier(book, meeting.record, HAND)
    with pytest.raises(Refused, match="cuộc họp chưa được chuẩn bị"):
        Dossier(book, month.record, HAND)


def test_meetings_and_months_of_one_book_are_checked_each_by_its_own_rules(book: Book) -> None:
    meeting_recorded(book, opened(5))
    dossier(book, [SIX, DECIDED, published(), annulled("p02", "good")])
    checked = desk.check(book)
    assert [(one.is_month, one.findings) for one in checked] == [(False, ()), (True, ())]


# --- what nobody could have recorded with this program ---------------------------------------------------------------


def forced(book: Book, *acts: Act) -> None:
    """Write acts past every check, with a chain and a head that agree."""
    tip = book.tip(RECORD)
    entries = []
    for number, act in enumerate(acts, start=1):
        entries.append(Entry(number, act))
        recorded = journal.replay(entries)
        assert recorded is not None
        tip = book.append(RECORD, tip, HAND.entered(act), head_of(RECORD, recorded))


def told_by_check(book: Book) -> list[str]:
    return [finding.code for checked in desk.check(book) for finding in checked.findings]


def test_the_check_foots_every_decision_again(book: Book) -> None:
    forced(book, SIX, decided(27, p04="excellent"))
    assert told_by_check(book) == ["F840"]


def test_the_check_finds_figures_changed_behind_the_publication(book: Book) -> None:
    forced(book, SIX, DECIDED, published(), FiguresMended("p04", general=points("5")))
    assert told_by_check(book) == ["F901"]


def test_the_check_finds_a_cancelled_level_that_never_was(book: Book) -> None:
    forced(book, SIX, DECIDED, published(), annulled("p02", "excellent"))
    assert told_by_check(book) == ["F903"]


def test_F514_a_head_of_a_month_that_does_not_agree_is_told_and_rebuilt(book: Book) -> None:
    made = dossier(book, [SIX, DECIDED])
    book.rewrite_head(head(book)._replace(stage="published"))
    assert told_by_check(book) == ["F514"]
    assert desk.rebuild_heads(book) == 1
    assert told_by_check(book) == []
    assert head(book).stage == "settled"
    assert made.recorded.outcome.levels["p01"] == "excellent"
