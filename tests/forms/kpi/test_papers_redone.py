"""The notice of a month of which a rating was cancelled and done again. Điều 6, khoản 8; Điều 16, bước 5."""

from datetime import date
from pathlib import Path

from forms.kpi.papers.kpi_notice import NoticeContext, notice_of
from forms.kpi.recorded import source_in
from meetings.acts import Act
from meetings.book import Book
from meetings.kpi.acts import FiguresMended
from tests.meetings.kpi.recording import annulled, dossier, imported, office, open_office, points, published

UNIT = {"name": "Văn phòng", "superior": "ĐẢNG ỦY PHƯỜNG AN PHÚ", "head": "p01", "locality": "An Phú"}
FIRST = imported(*office("80", "85"), *open_office("80", "80", "80")[2:], unit=UNIT)
REDONE: list[Act] = [FIRST, published(), annulled("p02", "good"), FiguresMended("p02", general=0)]


def notice(folder: Path, *acts: Act) -> NoticeContext:
    with Book.writing(folder / "so.db") as book:
        return notice_of(source_in(book, dossier(book, acts).record).source)


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
