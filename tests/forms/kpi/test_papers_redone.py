"""The papers of a month of which a rating was cancelled and done again. Điều 6, khoản 8; Điều 16, bước 4 và 5."""

from datetime import date
from pathlib import Path

from forms.kpi.papers.kpi_list import list_of
from forms.kpi.papers.kpi_notice import NoticeContext, notice_of
from forms.kpi.papers.kpi_sheet import sheet_of
from forms.kpi.parts.source import MonthSource
from forms.kpi.recorded import source_in
from meetings.acts import Act
from meetings.book import Book
from meetings.kpi.acts import FiguresMended, LevelsDecided
from meetings.kpi.month import Decision
from tests.meetings.kpi.recording import annulled, dossier, imported, office, open_office, points, published

UNIT = {"name": "Văn phòng", "superior": "ĐẢNG ỦY PHƯỜNG AN PHÚ", "head": "p01", "locality": "An Phú"}
FIRST = imported(*office("80", "85"), *open_office("80", "80", "80")[2:], unit=UNIT)
REDONE: list[Act] = [FIRST, published(), annulled("p02", "good"), FiguresMended("p02", general=0)]
DECIDED = imported(*office("80", "85"), unit=UNIT, steps={"decision": date(2026, 7, 29)})
ANEW = LevelsDecided(date(2026, 8, 21), "Trần Văn Bình", (Decision("p02", "fulfilled", "Số liệu đã sửa"),))


def source_of(folder: Path, *acts: Act) -> MonthSource:
    with Book.writing(folder / "so.db") as book:
        return source_in(book, dossier(book, acts).record).source


def notice(folder: Path, *acts: Act) -> NoticeContext:
    return notice_of(source_of(folder, *acts))


def days(source: MonthSource) -> tuple[str, ...]:
    """What stands in the head of the first sheet, of the second, of the list."""
    heads = (sheet_of(source, "p01").head, sheet_of(source, "p02").head, list_of(source).head)
    return tuple(head.place_date.removeprefix("An Phú, ngày ") for head in heads)


def names(context: NoticeContext) -> list[str]:
    return [line.name for line in context.lines]


def test_D6_8_between_cancelling_and_publishing_anew_nobody_reads_the_level_that_is_redone(tmp_path: Path) -> None:
    assert names(notice(tmp_path, *REDONE)) == ["Nguyễn Văn P01"]


def test_D6_8_the_notice_of_what_was_redone_has_the_day_of_its_own_publication(tmp_path: Path) -> None:
    redone = notice(tmp_path, *REDONE, published(date(2026, 8, 25)))
    assert names(redone) == ["Nguyễn Văn P01", "Nguyễn Văn P02"]
    assert redone.head.place_date == "An Phú, ngày 25 tháng 8 năm 2026"


def test_D16_before_the_first_publication_the_notice_is_drawn_up_for_everybody_with_a_level(tmp_path: Path) -> None:
    assert names(notice(tmp_path, FIRST)) == ["Nguyễn Văn P01", "Nguyễn Văn P02"]


def test_D16_who_gets_a_score_after_the_publication_is_named_from_the_next_one_on(tmp_path: Path) -> None:
    later = [FIRST, published(), FiguresMended("p03", general=points("15"))]
    assert names(notice(tmp_path, *later)) == ["Nguyễn Văn P01", "Nguyễn Văn P02"]


def test_D6_8_papers_of_what_was_redone_have_the_day_of_the_new_decision_and_nobody_elses_sheet(tmp_path: Path) -> None:
    redone = source_of(tmp_path, DECIDED, published(), annulled("p02", "good"), ANEW)
    assert days(redone) == ("29 tháng 7 năm 2026", "21 tháng 8 năm 2026", "21 tháng 8 năm 2026")


def test_D6_8_between_cancelling_and_deciding_anew_the_day_is_left_for_the_pen(tmp_path: Path) -> None:
    cancelled = source_of(tmp_path, DECIDED, published(), annulled("p02", "good"))
    assert days(cancelled) == ("29 tháng 7 năm 2026", "… tháng … năm 20…", "… tháng … năm 20…")
    assert sheet_of(cancelled, "p02").decided == "Người quyết định: Nguyễn Văn P01; ngày … tháng … năm 20…"


def test_D16_where_everybody_was_decided_on_a_day_of_their_own_the_list_has_the_last_of_them(tmp_path: Path) -> None:
    both = (Decision("p01", "good", "Đúng mức"), Decision("p02", "fulfilled", "Để ở mức dưới"))
    apart = [
        LevelsDecided(date(2026, 7, day), "Trần Văn Bình", (one,)) for day, one in zip((26, 27), both, strict=True)
    ]
    two = imported(*office("80", "85"), unit=UNIT)
    said = ("26 tháng 7 năm 2026", "27 tháng 7 năm 2026", "27 tháng 7 năm 2026")
    assert days(source_of(tmp_path, two, *apart)) == said
