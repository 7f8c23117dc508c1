"""Rosters typed in TCVN3 or VNI: known by the font of the cell or of the run, whole sheets and mixed ones."""

import time
from collections.abc import Callable
from pathlib import Path

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from forms.roster import Roster, read_roster
from meetings.old_fonts import tcvn3, vni
from tests.forms.roster.books import (
    MAIN,
    RELATIONS,
    TODAY,
    Row,
    book,
    codes_of,
    names,
    only,
    raw_book,
    raw_rows,
    read,
    refused,
    text_cell,
)

HEADER = ("STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Ghi chú")
PEOPLE: list[Row] = [
    ("DANH SÁCH ĐẢNG VIÊN", None, None, None, None),
    HEADER,
    (None, "Đảng viên chính thức", None, None, None),
    (1, "Nguyễn Thị Hồng Minh", "19/02/1975", "Bí thư chi bộ", None),
    (2, "Trương Văn Lưu", 1980, "Chi ủy viên", "miễn sinh hoạt"),
    (3, "Đỗ Đức Huệ", 1969, "Giáo viên", None),
    (None, "Đảng viên dự bị", None, None, None),
    (4, "Vũ Ngọc Ước", 1998, None, None),
]
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ")
MIDDLES = ("Thị Ngọc", "Văn", "Đức", "Xuân", "Quốc", "Thuý")
GIVEN = ("Ước", "Hằng", "Kỳ", "Quỳnh", "Thuỷ", "Mẫn", "Liễu", "Đẩu", "Sửu", "Tỵ", "Ơn", "Ẩn")
SIXTY: list[Row] = [
    (n, f"{FAMILIES[n % 10]} {MIDDLES[n % 6]} {GIVEN[n % 12]} {GIVEN[(n * 7 + n // 12) % 12]}", 1960 + n % 40)
    for n in range(1, 61)
]


def in_tcvn3(text: str) -> CellRichText | str:
    """A cell as typists made it: .VnTime, and .VnTimeH for the letters that .VnTime cannot show."""
    runs = tcvn3.encode(text)
    if not any(run.capitals for run in runs):
        return "".join(run.text for run in runs)
    fonts = {False: InlineFont(rFont=".VnTime"), True: InlineFont(rFont=".VnTimeH")}
    return CellRichText([TextBlock(fonts[run.capitals], run.text) for run in runs])


def typed(rows: list[Row], write: Callable[[str], object]) -> list[Row]:
    return [tuple(write(value) if isinstance(value, str) else value for value in row) for row in rows]


def all_in(font: str) -> Callable[[Worksheet], None]:
    def draw(sheet: Worksheet) -> None:
        for row in sheet.iter_rows():
            for cell in row:
                cell.font = Font(name=font)

    return draw


def fonts(**by_cell: str) -> Callable[[Worksheet], None]:
    def draw(sheet: Worksheet) -> None:
        for place, font in by_cell.items():
            sheet[place].font = Font(name=font)

    return draw


def taken(roster: Roster) -> list[tuple[object, ...]]:
    return [(m.row, m.name, m.title, m.born, m.post, m.status) for m in roster.members]


def changed(roster: Roster) -> list[tuple[str, str, str, str]]:
    return [(change.cell, change.was, change.became, change.why) for change in roster.changes]


def test_the_example_of_the_contract(tmp_path: Path) -> None:
    rows: list[Row] = [(), (), (), (), HEADER, (1, "NguyÔn ThÞ Hång Minh", 1975)]
    roster = read(tmp_path, rows, fonts(B6=".VnTime"))
    assert names(roster) == ["Nguyễn Thị Hồng Minh"]
    assert roster.to_json()["changes"] == [
        {"cell": "B6", "was": "NguyÔn ThÞ Hång Minh", "became": "Nguyễn Thị Hồng Minh", "why": "TCVN3"}
    ]


def test_a_sheet_in_tcvn3_is_read_like_the_same_sheet_in_unicode(tmp_path: Path) -> None:
    roster = read(tmp_path, typed(PEOPLE, in_tcvn3), all_in(".VnTime"))
    assert taken(roster) == taken(read(tmp_path, PEOPLE))
    assert [member.status for member in roster.members] == ["official", "exempt", "official", "probationary"]
    assert roster.warnings == ()
    assert [change for change in changed(roster) if change[3] == "TCVN3"] == [
        ("B2", "Hä vµ tªn", "Họ và tên", "TCVN3"),
        ("C2", "Ngµy sinh", "Ngày sinh", "TCVN3"),
        ("D2", "Chøc vô", "Chức vụ", "TCVN3"),
        ("E2", "Ghi chó", "Ghi chú", "TCVN3"),
        ("B3", "§¶ng viªn chÝnh thøc", "Đảng viên chính thức", "TCVN3"),
        ("B4", "NguyÔn ThÞ Hång Minh", "Nguyễn Thị Hồng Minh", "TCVN3"),
        ("D4", "BÝ th\u00ad chi bé", "Bí thư chi bộ", "TCVN3"),
        ("B5", "Tr\u00ad¬ng V¨n L\u00adu", "Trương Văn Lưu", "TCVN3"),
        ("D5", "Chi ñy viªn", "Chi ủy viên", "TCVN3"),
        ("E5", "miÔn sinh ho¹t", "miễn sinh hoạt", "TCVN3"),
        ("B6", "§ç §øc HuÖ", "Đỗ Đức Huệ", "TCVN3"),
        ("D6", "Gi¸o viªn", "Giáo viên", "TCVN3"),
        ("B7", "§¶ng viªn dù bÞ", "Đảng viên dự bị", "TCVN3"),
        ("B8", "Vò Ngäc ¦íc", "Vũ Ngọc Ước", "TCVN3"),
    ]


def test_a_sheet_in_vni_is_read_like_the_same_sheet_in_unicode(tmp_path: Path) -> None:
    roster = read(tmp_path, typed(PEOPLE, vni.encode), all_in("VNI-Times"))
    assert taken(roster) == taken(read(tmp_path, PEOPLE))
    assert ("B4", "Nguyeãn Thò Hoàng Minh", "Nguyễn Thị Hồng Minh", "VNI") in changed(roster)
    assert roster.warnings == ()


def test_sixty_names_come_out_the_same_from_each_encoding(tmp_path: Path) -> None:
    rows: list[Row] = [("STT", "Họ và tên", "Năm sinh"), *SIXTY]
    plain = taken(read(tmp_path, rows))
    assert len(plain) == 60
    assert taken(read(tmp_path, typed(rows, in_tcvn3), all_in(".VnTime"))) == plain
    assert taken(read(tmp_path, typed(rows, vni.encode), all_in("Vni-Helve"))) == plain
    small = [tuple(tcvn3_of_capitals(v) if isinstance(v, str) else v for v in row) for row in rows]
    capitals = taken(read(tmp_path, small, all_in(".VnTimeH")))
    assert [row[1] for row in capitals] == [str(row[1]).upper() for row in plain]


def tcvn3_of_capitals(text: str) -> str:
    return "".join(run.text for run in tcvn3.encode(text.lower()))


def test_encodings_are_mixed_cell_by_cell(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("STT", "Hoï vaø teân", "Năm sinh", "Chøc vô"),
        (1, "NguyÔn V¨n An", 1970, "BÝ th\u00ad"),
        (2, "Traàn Thò Bình", 1971, "Giáo viên"),
        (3, "Lê Thị Hằng", 1972, "Toå tröôûng"),
        (4, "ph¹m v¨n §«ng", 1973, None),
    ]
    draw = fonts(
        B1="VNI-Times", D1=".VnArial", B2=".VnTime", D2=".VnTime", B3="VNI-Helve", D4="VNI-Times", B5=".VnTimeH"
    )
    roster = read(tmp_path, rows, draw)
    assert [(member.name, member.post) for member in roster.members] == [
        ("Nguyễn Văn An", "Bí thư"),
        ("Trần Thị Bình", "Giáo viên"),
        ("Lê Thị Hằng", "Tổ trưởng"),
        ("PHẠM VĂN ĐÔNG", None),
    ]
    assert roster.warnings == ()


def test_a_column_in_unicode_beside_one_in_tcvn3(tmp_path: Path) -> None:
    rows: list[Row] = [("Họ và tên", "Chức vụ"), ("Lª ThÞ Hµ", "Bí thư chi bộ"), ("Vò Hïng", "Tổ trưởng")]
    roster = read(tmp_path, rows, fonts(A2=".VnTime", A3=".VnTime"))
    assert [(member.name, member.post) for member in roster.members] == [
        ("Lê Thị Hà", "Bí thư chi bộ"),
        ("Vũ Hùng", "Tổ trưởng"),
    ]


def test_runs_of_one_cell_are_read_each_in_its_font(tmp_path: Path) -> None:
    mixed = CellRichText(
        TextBlock(InlineFont(rFont=".VnTime"), "NguyÔn "),
        TextBlock(InlineFont(rFont="VNI-Times"), "Thò "),
        TextBlock(InlineFont(rFont="Arial"), "Hồng "),
        TextBlock(InlineFont(rFont=".VnTimeH"), "th¶o"),
    )
    halved = CellRichText(
        TextBlock(InlineFont(rFont="VNI-Times", b=True), "Tra"), TextBlock(InlineFont(rFont="VNI-Times"), "àn An")
    )
    inherited = CellRichText("Ph", TextBlock(InlineFont(rFont="Arial"), "ạm "), "Bµng")
    roster = read(tmp_path, [("Họ và tên",), (mixed,), (halved,), (inherited,)], fonts(A4=".VnTime"))
    assert names(roster) == ["Nguyễn Thị Hồng THẢO", "Trần An", "Phạm Bàng"]
    assert changed(roster) == [
        ("A2", "NguyÔn Thò Hồng th¶o", "Nguyễn Thị Hồng THẢO", "TCVN3"),
        ("A2", "NguyÔn Thò Hồng th¶o", "Nguyễn Thị Hồng THẢO", "VNI"),
        ("A3", "Traàn An", "Trần An", "VNI"),
        ("A4", "Phạm Bµng", "Phạm Bàng", "TCVN3"),
    ]


STYLES = (
    f'<styleSheet xmlns="{MAIN}"><fonts><font><name val="Arial"/></font><font><sz val="12"/><name val=".VnTime"/></font>'
    '</fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="9"/></cellXfs>'
    '<dxfs><dxf><font><name val="VNI-Times"/></font></dxf></dxfs></styleSheet>'
)


def with_styles(path: Path, cells: str, strings: str = "", styles: str = STYLES) -> Path:
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(
            (("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")),
            1,
        )
    )
    parts: dict[str, str | bytes] = {
        "xl/_rels/workbook.xml.rels": f"<Relationships>{relations}</Relationships>",
        "xl/styles.xml": styles,
        "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
    }
    return raw_book(path, cells, parts)


def test_shared_inline_and_computed_texts_take_the_font_of_their_cell(tmp_path: Path) -> None:
    shared = "<si><t>TrÇn An</t></si><si><r><t>Lª </t></r><r><rPr><rFont val='Arial'/></rPr><t>Hà</t></r></si>"
    cells = raw_rows() + (
        '<row r="2"><c r="A2" s="1" t="inlineStr"><is><t>NguyÔn An</t><rPh><t>x</t></rPh></is></c></row>'
        '<row r="3"><c r="A3" s="1" t="str"><f>B3&amp;""</f><v>Ph¹m An</v></c></row>'
        '<row r="4"><c r="A4" s="1" t="s"><v>0</v></c></row>'
        '<row r="5"><c r="A5" s="1" t="s"><v>1</v></c></row>'
        '<row r="6"><c r="A6" s="2" t="inlineStr"><is><t>Bùi An</t></is></c></row>'
    )
    roster = read_roster(with_styles(tmp_path / "a.xlsx", cells, shared), TODAY)
    assert names(roster) == ["Nguyễn An", "Phạm An", "Trần An", "Lê Hà", "Bùi An"]


def test_a_title_or_spaces_beside_an_old_font_are_reasons_of_their_own(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, (1, "§/c  TrÇn Nam", 1980)], fonts(B2=".VnTime"))
    assert changed(roster) == [
        ("B2", "§/c  TrÇn Nam", "Trần Nam", "TCVN3"),
        ("B2", "§/c  TrÇn Nam", "Trần Nam", "spaces"),
        ("B2", "§/c  TrÇn Nam", "Trần Nam", "title"),
    ]


def test_births_in_words_and_notes_in_an_old_font_are_understood(tmp_path: Path) -> None:
    rows: list[Row] = [HEADER, (1, "Lª An (sinh n¨m 1980)", None), (2, "Lª Hµ", "n¨m 1981", None, "®¶ng viªn dù bÞ")]
    roster = read(tmp_path, rows, all_in(".VnTime"))
    assert [(m.born, m.status) for m in roster.members] == [(1980, "official"), (1981, "probationary")]
    assert ("C3", "n¨m 1981", "1981", "TCVN3") in changed(roster)


def test_unicode_typed_under_an_old_font_stays_as_typed(tmp_path: Path) -> None:
    rows: list[Row] = [HEADER, (1, "Nguyễn Văn An"), (2, "Lê Bá"), (3, "Hoàng Hà")]
    roster = read(tmp_path, rows, all_in(".VnTime"))
    assert (names(roster), roster.changes, roster.warnings) == (["Nguyễn Văn An", "Lê Bá", "Hoàng Hà"], (), ())


def test_plain_letters_in_an_old_font_stay(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, (1, "Le An")], fonts(B2="VNI-Times"))
    assert (names(roster), roster.changes) == (["Le An"], ())


def test_F622_a_name_that_lost_its_font_is_refused_with_its_cell_and_what_to_do(tmp_path: Path) -> None:
    rows: list[Row] = [
        HEADER,
        (1, "Lê An"),
        (2, "NguyÔn ThÞ Hång Minh"),
        (3, "Nguyeãn Thò Hoàng Minh"),
        (4, "Tr\u00adëng"),
    ]
    faults = [finding for finding in refused(book(tmp_path, rows)) if finding.stops]
    assert [(fault.code, fault.where) for fault in faults] == [("F622", "B3"), ("F622", "B4"), ("F622", "B5")]
    assert faults[0].message == (
        "«NguyÔn ThÞ Hång Minh» giống chữ gõ bằng phông cũ TCVN3 (đọc ra «Nguyễn Thị Hồng Minh») nhưng ô đang dùng phông "
        "khác nên không đọc chắc được; vui lòng chọn lại phông .VnTime cho ô B3, hoặc gõ lại bằng phông Unicode như "
        "Times New Roman, rồi nhập lại"
    )
    assert "phông VNI-Times cho ô B4" in faults[1].message
    assert all(fault.message.isprintable() for fault in faults)


def test_F622_a_header_that_lost_its_font_is_told_instead_of_a_missing_one(tmp_path: Path) -> None:
    (fault,) = refused(book(tmp_path, typed(PEOPLE, lambda text: "".join(run.text for run in tcvn3.encode(text)))))
    assert (fault.code, fault.where, "«Họ và tên»" in fault.message) == ("F622", "B2", True)


def test_F622_a_standing_that_lost_its_font_stops_because_it_decides_who_votes(tmp_path: Path) -> None:
    rows: list[Row] = [HEADER, ("II", "§¶ng viªn dù bÞ"), (1, "Lê An"), (2, "Lê Hà", None, None, "miÔn sinh ho¹t")]
    faults = [finding for finding in refused(book(tmp_path, rows)) if finding.stops]
    assert [(fault.code, fault.where) for fault in faults] == [("F622", "B2"), ("F622", "E4")]


def test_W631_other_words_that_lost_their_font_are_kept_and_told_once(tmp_path: Path) -> None:
    rows: list[Row] = [HEADER, (1, "Lê An", None, "Gi¸o viªn"), (2, "Lê Hà", None, "Keá toaùn")]
    roster = read(tmp_path, rows)
    warning = only(roster.warnings, "W631")
    assert (warning.where, [member.post for member in roster.members]) == ("D2", ["Gi¸o viªn", "Keá toaùn"])
    assert "2 ô" in warning.message
    assert "D2 «Gi¸o viªn» (có lẽ là «Giáo viên»), D3 «Keá toaùn» (có lẽ là «Kế toán»)" in warning.message


def test_W632_a_text_that_makes_sense_both_ways_in_a_sheet_of_both_is_told(tmp_path: Path) -> None:
    rows: list[Row] = [HEADER, (1, "Nguyễn Văn An"), (2, "TrÇn Nam"), (3, "Lê Bá")]
    roster = read(tmp_path, rows, all_in(".VnTime"))
    assert names(roster) == ["Nguyễn Văn An", "Trần Nam", "Lờ Bỏ"]
    assert (only(roster.warnings, "W632").where, codes_of(roster.warnings)) == ("B4", ["W632"])


def test_W632_a_text_that_its_old_font_cannot_have_made_is_kept_and_told(tmp_path: Path) -> None:
    roster = read(tmp_path, [HEADER, (1, "Nguyeãn Thò Hïoa"), (2, "Traàn Nam")], fonts(B2="VNI-Times", B3="VNI-Times"))
    assert names(roster) == ["Nguyeãn Thò Hïoa", "Trần Nam"]
    assert only(roster.warnings, "W632").where == "B2"


def test_styles_written_badly_change_nothing(tmp_path: Path) -> None:
    cells = (
        raw_rows()
        + f'<row r="2">{text_cell("A2", "Lê An").replace("<c ", "<c s=" + chr(34) + "7" + chr(34) + " ")}</row>'
    )
    for n, styles in enumerate((
        "<styleSheet><cellXfs><xf fontId='x'/></cellXfs></styleSheet>",
        "<styleSheet><fonts><name val='.VnTime'/><font/></fonts><cellXfs><xf/></cellXfs></styleSheet>",
        "<styleSheet><cellXfs><xf fontId='0'/></cellXfs><fonts><font><name/></font></fonts></styleSheet>",
    )):  # fmt: skip
        assert names(read_roster(with_styles(tmp_path / f"{n}.xlsx", cells, styles=styles), TODAY)) == ["Lê An"]


def test_old_fonts_made_to_waste_time_are_answered_within_seconds(tmp_path: Path) -> None:
    long = "aâ" * 490
    strings = "".join(f"<si><t>{long}{n}</t></si>" for n in range(6000))
    two = "<r><rPr><rFont val='.VnTime'/></rPr><t>Ç</t></r><r><t>a</t></r>"
    runs = f"<si>{two * 3000}</si>"
    fonts_of = "".join(f"<font><name val='.Vn{n}{'x' * 200}'/></font>" for n in range(30_000))
    uses = "".join(f"<xf fontId='{n}'/>" for n in range(30_000))
    styles = f"<styleSheet><fonts>{fonts_of}</fonts><cellXfs>{uses}</cellXfs></styleSheet>"
    cells = "".join(f'<row r="{n}"><c r="A{n}" s="1" t="s"><v>{n % 6001}</v></c></row>' for n in range(2, 7000))
    path = with_styles(tmp_path / "b.xlsx", raw_rows() + cells, strings + runs, styles.replace(".Vn1x", "VNI-x"))
    begun = time.process_time()
    assert codes_of(refused(path))[0].startswith("F6")
    assert time.process_time() - begun < 20
