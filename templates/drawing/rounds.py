"""Votings on paper: the same words and tables in the minutes and in the count minutes."""

from templates.drawing.page import Column, Sheet

NUMBER, RESULT = 9.0, 20.0  # millimetres


def readings(sheet: Sheet) -> None:
    """Which contested readings were chosen otherwise than usual, and on what ground."""
    with sheet.when("readings"):
        sheet.line("Body", "Cách tính áp dụng theo {{ readings_ground }}:")
        with sheet.each("reading in readings"):
            sheet.line("Body", "- {{ reading }}")


def circle(sheet: Sheet) -> None:
    """Who votes, who keeps out, who is not rated."""
    sheet.line("Section", "{{ voting.heading }}")
    sheet.line("Body", "Thành phần biểu quyết: {{ voting.circle }} Hình thức: bỏ phiếu kín.")
    with sheet.each("sentence in voting.recused + voting.not_rated"):
        sheet.line("Body", "- {{ sentence }}")


def round_table(sheet: Sheet) -> None:
    """The figures of one round, subject by subject; a round has two choices or four."""
    with sheet.when("round.choices|length > 2"):
        _table(sheet, choices=4, choice_mm=14.3, empty_mm=13.2, share_mm=18)
        sheet.otherwise()
        _table(sheet, choices=2, choice_mm=18, empty_mm=14, share_mm=22)
    with sheet.each("note in round.notes"):
        sheet.line("Body", "{{ note }}")


def outcome(sheet: Sheet) -> None:
    """The cap in words, then the result of every subject."""
    with sheet.each("sentence in voting.cap"):
        sheet.line("Body", "{{ sentence }}")
    with sheet.when("voting.results"):
        sheet.line("Heading", "Kết quả:")
        with sheet.each("sentence in voting.results"):
            sheet.line("Body", "- {{ sentence }}")


def _table(sheet: Sheet, *, choices: int, choice_mm: float, empty_mm: float, share_mm: float) -> None:
    subject_mm = sheet.width_mm - NUMBER - choices * choice_mm - 2 * empty_mm - share_mm - RESULT
    columns = (
        Column("TT", NUMBER, "{{ line.number }}"),
        Column("{{ round.subject_heading }}", subject_mm, "{{ line.subject }}", "TableText"),
        *(
            Column(f"{{{{ round.choices[{place}] }}}}", choice_mm, f"{{{{ line.counts[{place}] }}}}")
            for place in range(choices)
        ),
        Column("Để trống", empty_mm, "{{ line.blank }}"),
        Column("Ghi sai", empty_mm, "{{ line.spoiled }}"),
        Column("Tỷ lệ trên số triệu tập", share_mm, "{{ line.share }}"),
        Column("Kết quả", RESULT, "{{ line.result }}"),
    )
    sheet.list_table("line in round.lines", columns, padding_mm=0.6)
