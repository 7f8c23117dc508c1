"""The sheet says who rated, remarked and decided, and on which day, with room for the pen where nobody knows."""

from datetime import date
from pathlib import Path

from forms.kpi.papers.kpi_sheet import SheetContext, sheet_of
from forms.kpi.parts.source import MonthSource
from forms.kpi.recorded import source_in
from meetings.book import Book
from tests.forms.kpi.papering import UNIT
from tests.meetings.kpi.build import came_out, person
from tests.meetings.kpi.recording import dossier, imported, office, own_score, remarked


def said(context: SheetContext) -> tuple[str, str, str]:
    return context.self_rated, context.remarked, context.decided


def test_R126_the_sheet_of_a_recorded_month_has_the_days_of_its_acts(tmp_path: Path) -> None:
    acts = (imported(*office("80", "85"), unit=UNIT), remarked("p01"), own_score("p01", "10", 20))
    with Book.writing(tmp_path / "so.db") as book:
        source = source_in(book, dossier(book, acts).record).source
    assert said(sheet_of(source, "p01"))[:2] == (
        "Tự đánh giá, tự chấm điểm ngày 20 tháng 7 năm 2026.",
        "Người nhận xét: Chánh Văn phòng; ngày 25 tháng 7 năm 2026.",
    )
    assert said(sheet_of(source, "p02"))[:2] == (
        "Tự đánh giá, tự chấm điểm ngày … tháng … năm 20…",
        "Người nhận xét: …………; ngày … tháng … năm 20…",
    )


def test_R126_dieu_6_2_a_file_has_the_days_of_the_steps_and_the_head_decides() -> None:
    steps = {"self_rating": date(2026, 7, 24), "remarks": date(2026, 7, 25), "decision": date(2026, 7, 27)}
    outcome = came_out(person("p01", name="Trần Văn Bình"), person("p02"), unit=UNIT, steps=steps)
    assert said(sheet_of(MonthSource(outcome), "p02")) == (
        "Tự đánh giá, tự chấm điểm ngày 24 tháng 7 năm 2026.",
        "Người nhận xét: …………; ngày 25 tháng 7 năm 2026.",
        "Người quyết định: Trần Văn Bình; ngày 27 tháng 7 năm 2026.",
    )


def test_R126_dieu_6_2_what_nobody_said_is_left_for_the_pen() -> None:
    outcome = came_out(person("p01", name="Trần Văn Bình"), person("p02"), unit=UNIT)
    assert sheet_of(MonthSource(outcome), "p02").decided == "Người quyết định: Trần Văn Bình; ngày … tháng … năm 20…"


def test_R126_dieu_6_2_whoever_decided_is_not_said_twice() -> None:
    decision = {
        "person": "p02",
        "level": "good",
        "reason": "Nhường chỗ",
        "decided_by": "Lê An",
        "on": date(2026, 7, 26),
    }
    outcome = came_out(person("p01"), person("p02"), unit=UNIT, decision=[decision])
    context = sheet_of(MonthSource(outcome), "p02")
    assert context.decided == ""
    assert " ".join(context.decisions) == (
        "Quyết định: Hoàn thành tốt nhiệm vụ; lý do: Nhường chỗ; người quyết định: Lê An; ngày quyết định: 26/7/2026 "
        "(Điều 6, khoản 2)."
    )


def test_R126_dieu_9_on_the_head_whoever_rates_the_head_decides() -> None:
    outcome = came_out(person("p01", rater="Bí thư Đảng ủy phường"), person("p02"), unit=UNIT)
    assert (
        sheet_of(MonthSource(outcome), "p01").decided
        == "Người quyết định: Bí thư Đảng ủy phường; ngày … tháng … năm 20…"
    )
