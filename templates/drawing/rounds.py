"""Votings on paper: the same words and tables in the minutes and in the count minutes."""

from templates.drawing.page import Column, Sheet

NUMBER = 9.0  # millimetres
WIDTHS = {
    2: (18.0, 13.0, 23.0, 24.0),
    3: (16.0, 12.6, 20.0, 24.0),
    4: (15.8, 11.4, 17.0, 22.0),
    5: (13.0, 11.2, 16.8, 21.4),
    6: (12.6, 11.2, 16.6, 20.8),
}
"""By the number of choices: the width of a choice, of blank and spoiled, of the share, of the result; millimetres."""
EVERY_CHOICE = (
    "{% for choice in round.choices %}{{ choice }}: {{ line.counts[loop.index0] }}"
    "{{ '' if loop.last else '; ' }}{% endfor %}"
)
PAPERS = (
    "Số phiếu phát ra: {{ round.issued }}; đổi lại: {{ round.exchanged }}; thu về: {{ round.collected }};"
    " phát ra nhưng không thu về: {{ round.unreturned }}; hợp lệ: {{ round.valid }};"
    " không hợp lệ: {{ round.invalid }}."
)

SECRET = " Hình thức: bỏ phiếu kín."


def readings(sheet: Sheet) -> None:
    """Which contested readings were chosen otherwise than usual, and on what ground."""
    with sheet.when("readings"):
        sheet.line("Closing", "Cách tính áp dụng theo {{ readings_ground }}:")
        with sheet.each("reading in readings"):
            sheet.line("Body", "- {{ reading }}")


def circle(sheet: Sheet) -> None:
    """An item's heading, then who votes on it."""
    sheet.line("Section", "{{ voting.heading }}")
    voters(sheet)


def voters(sheet: Sheet) -> None:
    """Who votes, who keeps out, who is not rated."""
    sheet.line("Body", "Thành phần biểu quyết: {{ voting.circle }}{% if voting.rounds %}" + SECRET + "{% endif %}")
    with sheet.each("sentence in voting.recused + voting.not_rated"):
        sheet.line("Body", "- {{ sentence }}")


def every_round(sheet: Sheet) -> None:
    """Each round of an item: what was asked, the papers in one sentence, the figures."""
    with sheet.each("round in voting.rounds"):
        sheet.line("Heading", "{{ round.heading }}")
        sheet.line("Closing", PAPERS)
        round_table(sheet)


def round_table(sheet: Sheet) -> None:
    """The figures of one round, subject by subject: a column for each choice, as many as fit."""
    for choices, (choice_mm, *others_mm) in WIDTHS.items():
        with sheet.when(f"round.choices|length == {choices}"):
            figures = tuple(
                Column(f"{{{{ round.choices[{place}] }}}}", choice_mm, f"{{{{ line.counts[{place}] }}}}")
                for place in range(choices)
            )
            _table(sheet, figures, *others_mm)
    with sheet.when(f"round.choices|length not in {tuple(WIDTHS)}"):
        _table(sheet, (Column("Số phiếu từng lựa chọn", 46, EVERY_CHOICE, "TableText"),), 14, 22, 24)
    with sheet.each("note in round.notes"):
        sheet.line("Body", "{{ note }}")


def outcome(sheet: Sheet) -> None:
    """The cap in words, then the result of every subject."""
    with sheet.each("sentence in voting.cap"):
        sheet.line("Body", "{{ sentence }}")
    with sheet.when("voting.results or voting.verdicts"):
        sheet.line("Heading", "Kết quả:")
        with sheet.when("voting.verdicts"):
            sheet.line("Closing", "{{ voting.verdicts_lead }}")
            _verdicts(sheet)
        with sheet.each("sentence in voting.results"):
            sheet.line("Body", "- {{ sentence }}")


def _verdicts(sheet: Sheet) -> None:
    """Who came to which level, by which figures."""
    level_mm, ground_mm = 57.0, 45.0
    columns = (
        Column("TT", NUMBER, "{{ line.number }}"),
        Column(
            "{{ voting.verdicts_heading }}",
            sheet.width_mm - NUMBER - level_mm - ground_mm,
            "{{ line.subject }}",
            "TableText",
        ),
        Column("Mức xếp loại", level_mm, "{{ line.level }}", "TableText"),
        Column("Số phiếu, tỷ lệ trên số triệu\u00a0tập", ground_mm, "{{ line.ground }}", "TableText"),
    )
    sheet.list_table("line in voting.verdicts", columns)


def _table(sheet: Sheet, figures: tuple[Column, ...], empty_mm: float, share_mm: float, result_mm: float) -> None:
    taken = sum(column.width_mm for column in figures)
    subject_mm = sheet.width_mm - NUMBER - taken - 2 * empty_mm - share_mm - result_mm
    columns = (
        Column("TT", NUMBER, "{{ line.number }}"),
        Column("{{ round.subject_heading }}", subject_mm, "{{ line.subject }}", "TableText"),
        *figures,
        Column("Để trống", empty_mm, "{{ line.blank }}"),
        Column("Ghi sai", empty_mm, "{{ line.spoiled }}"),
        Column("Tỷ lệ trên số triệu\u00a0tập", share_mm, "{{ line.share }}"),
        Column("Kết quả", result_mm, "{{ line.result }}"),
    )
    sheet.list_table("line in round.lines", columns, padding_mm=0.4)
