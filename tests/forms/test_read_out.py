"""Minutes read out: word for word what the paper prints."""

import re
from itertools import chain

import pytest

from forms.papers.minutes import MinutesContext, minutes_of
from forms.parts.paper import fields_of
from forms.read_out import Line, read_out
from meetings.acts import MeetingClosed, MinutesAdopted
from templates import official
from tests.forms.samples.minutes import CASES
from tests.meetings.build import NOON, asked, opened, played, put
from tests.templates.word import lines_of

HELD = [*opened(15, 14), put(3, "m01", "m02"), asked("good", 14, m01=12, m02=7)]
ON_PAPER_IN_TABLES = re.compile(
    r"NGƯỜI GHI BIÊN BẢN: |CHỦ TRÌ HỘI NGHỊ: |\d+\. .*; Tỷ lệ: .*Kết quả: |\d+\. .*: .* phiếu \(.*%\)$"
)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("./.", ".")


def flowing(minutes: MinutesContext) -> list[str]:
    """What is read out and stands outside the tables of the paper."""
    head = minutes.head
    in_the_head = {head.superior, head.organ, head.number, head.place_date, "DỰ THẢO"}
    read = (line.text for line in read_out(minutes) if line.look != "opening" or line.text not in in_the_head)
    return [text for text in read if not ON_PAPER_IN_TABLES.match(text)]


@pytest.mark.parametrize("layout", ["HD05", "ND30"])
@pytest.mark.parametrize("minutes", CASES, ids=("ordinary", "empty", "worst"))
def test_every_paragraph_of_the_paper_is_read_out_in_its_order(minutes: MinutesContext, layout: str) -> None:
    paper = official(layout, "minutes").fill(fields_of(minutes))
    printed = chain.from_iterable(
        plain(line).split("\n") for line in lines_of(paper) if not re.match(r"[\s*–—-]*$", line)
    )
    assert flowing(minutes) == list(printed)


def test_a_row_of_a_table_is_one_line_with_every_figure() -> None:
    lines = read_out(minutes_of(played(HELD)))
    assert (
        Line("1. Nguyễn Văn M01. Đồng ý: 12; Không đồng ý: 02; Để trống: 00; Ghi sai: 00; Tỷ lệ: 80,00%. Kết quả: Đạt")
        in lines
    )
    assert Line("Lượt 1: Biểu quyết mức Hoàn thành tốt nhiệm vụ", "heading") in lines


def test_a_draft_until_the_minutes_are_adopted() -> None:
    draft = Line("DỰ THẢO", "opening")
    assert draft in read_out(minutes_of(played(HELD)))
    adopted = [*opened(15, 14), MinutesAdopted(14), MeetingClosed(NOON)]
    lines = read_out(minutes_of(played(adopted)))
    assert draft not in lines
    assert Line("Biên bản đã được đọc lại và thông qua tại Hội nghị: 14/14 thành viên có mặt tán thành.") in lines


@pytest.mark.parametrize("minutes", CASES, ids=("ordinary", "empty", "worst"))
def test_no_line_holds_a_line_break(minutes: MinutesContext) -> None:
    assert [line.text for line in read_out(minutes) if "\n" in line.text] == []
