"""What templates of self-reviews have in common: the person, known shortcomings and hints, grades, the boxes of levels."""

from templates.drawing.page import ALWAYS, BORDERS, Cell, Column, Sheet, control_row, paragraph_xml, row_xml

GAP = "\u2003"  # wide, and never taken for the end of a text
GRADES = ("Xuất sắc", "Tốt", "Trung bình", "Kém")
LEVELS = {
    "excellent": "Hoàn thành xuất sắc nhiệm vụ",
    "good": "Hoàn thành tốt nhiệm vụ",
    "fulfilled": "Hoàn thành nhiệm vụ",
    "unfulfilled": "Không hoàn thành nhiệm vụ",
}
SHORT_LEVELS = ("Xuất sắc", "Tốt", "Hoàn thành", "Không hoàn thành")
LEVEL_MM = 31
FEW = 3
"""Shortcomings; so many stay on one page with their heading."""
SELF_GRADES = (
    Column("TT", 10, "{{ line.number }}"),
    Column("Tiêu chí", 125, "{{ line.criterion }}", "TableText"),
    Column("Tự chấm", 30, "{{ line.grade }}"),
)

TARGETS = (
    Column("Chỉ tiêu, nhiệm vụ", 75, "", "TableText"),
    Column("Được giao", 30, ""),
    Column("Kết quả", 30, ""),
    Column("Mức độ đạt", 30, ""),
)
TARGET_ROWS = 3


def known(lead: str, field: str) -> str:
    """A line with what is known, else with dots: ``Ngày sinh: 02/9/1980``."""
    return f"{lead} {{{{ {field} }}}}{{% if not {field} %}}\t{{% endif %}}"


def boxes(choices: tuple[str, ...]) -> str:
    """Empty boxes, each before its choice."""
    return GAP.join(f"□\u00a0{choice}" for choice in choices)


def person(sheet: Sheet) -> None:
    """Who it is; what nobody recorded is left to the pen."""
    sheet.line("Room", "Họ và tên: **{{ person.name }}**")
    sheet.line("Room", known("Ngày sinh:", "person.born"))
    sheet.line("Room", known("Chức vụ (đảng, chính quyền, đoàn thể):", "person.post"))
    sheet.line("Room", known("Đơn vị công tác:", "person.unit"))
    sheet.line("Room", known("Sinh hoạt tại:", "person.cell"))
    sheet.line("AfterTable")


def parts(sheet: Sheet, lines: int) -> None:
    """Every content with room to write; with its own boxes where no grades are on record."""
    with sheet.each("part in parts"):
        sheet.line("Closing", "**{{ part.heading }}** //({{ part.tells }})//")
        sheet.room(lines - 1)
        sheet.line("RoomKept", "\t")
        with sheet.when("not grades"):
            sheet.line("Boxes", f"Tự chấm:{GAP}{boxes(GRADES)}")


def targets(sheet: Sheet) -> None:
    """Rows for the pen under each source of targets: what was given, what came of it, how far that goes."""
    widths = tuple(column.width_mm for column in TARGETS)
    heading = (Cell(paragraph_xml("TableHead", column.heading), column.width_mm, middle=True) for column in TARGETS)
    source = Cell(paragraph_xml("TableGroup", "{{ target }}"), sum(widths), len(widths))
    empty = row_xml(tuple(Cell(paragraph_xml("TableText"), column.width_mm) for column in TARGETS))
    with sheet.when("targets"):
        sheet.line("Heading", "Kết quả thực hiện các chỉ tiêu, nhiệm vụ:")
        sheet.table(
            widths,
            row_xml(tuple(heading), heading=True),
            control_row(widths, "{%tr for target in targets %}"),
            row_xml((source,)),
            *(empty,) * TARGET_ROWS,
            control_row(widths, "{%tr endfor %}"),
            borders=BORDERS,
            padding_mm=1.2,
        )
        sheet.line("AfterTable")


def grades(sheet: Sheet) -> None:
    """The self grades on record, criterion by criterion."""
    with sheet.when("grades"):
        sheet.line("Heading", "Tự chấm theo từng tiêu chí:")
        sheet.list_table("line in grades", SELF_GRADES)


def shortcomings(sheet: Sheet) -> None:
    """What was pointed out last time with its remedy, or that nothing was, or room where nobody said."""
    with sheet.each("one in shortcomings"):
        sheet.speech("-", "one.text", "Closing")
        with sheet.when(f"loop.last or loop.length > {FEW}"):
            _remedy(sheet, "Body", "Room")
            sheet.otherwise()
            _remedy(sheet, "Closing", "RoomKept")
    with sheet.when("nothing_pointed_out"):
        sheet.line("Body", "{{ nothing_pointed_out }}")
    with sheet.when("not shortcomings and not nothing_pointed_out"):
        sheet.room(2)


def _remedy(sheet: Sheet, said: str, room: str) -> None:
    """What was done about a shortcoming, or room to say it, in these styles."""
    with sheet.when("one.remedy"):
        sheet.speech("Kết quả khắc phục:", "one.remedy", said)
        sheet.otherwise()
        sheet.room(2, "Kết quả khắc phục: ", room)


def hints(sheet: Sheet) -> None:
    """What was asked with its answers, or room to answer; room for the whole where no hint is on record."""
    with sheet.each("one in hints"):
        sheet.speech("- Vấn đề được gợi ý:", "one.text", "Closing")
        with sheet.each("answer in one.answers"):
            sheet.speech("Giải trình:", "answer")
        with sheet.when("not one.answers"):
            sheet.room(2, "Giải trình: ")
    with sheet.when("not hints"):
        sheet.room(2)


def levels(sheet: Sheet, heading: str) -> None:
    """One row of boxes for each kind of level, marked where the level is known."""
    width = sheet.width_mm - LEVEL_MM * len(LEVELS)
    columns = (Column(_in_lines(name), LEVEL_MM, f"**{{{{ line.{level} }}}}**") for level, name in LEVELS.items())
    sheet.list_table("line in levels", (Column(heading, width, "{{ line.of }}", "TableText"), *columns), tied=ALWAYS)


def _in_lines(level: str) -> str:
    """A level as the heading of a narrow column: its lines end where its words do."""
    return level.replace("oàn thành", "oàn\u00a0thành").replace("nhiệm vụ", "nhiệm\u00a0vụ")
