"""What a row below the header is: a member, a section, a total, the signatures, or something in between."""

import re
from dataclasses import dataclass
from typing import Literal

from forms.roster.columns import words
from forms.roster.grid import Cell, Grid
from forms.roster.header import Columns
from forms.roster.status import standing
from meetings.vietnamese import fold

Kind = Literal["member", "nameless", "section", "total", "signature", "office", "remark", "continued", "stray"]

_PLAIN_NUMBER = re.compile(r"\d{1,5}\s*[.)]?")
_ROMAN = re.compile(r"(?=[IVX])[IVX]{1,6}")
_ENUMERATOR = re.compile(
    r"^(?:(?P<roman>[IVX]{1,6})|(?P<capital>[A-H])|(?P<digits>\d{1,2}(?:\.\d{1,2})*)|(?P<small>[a-h]))\s*[.):/\-–]+\s*"
)
_COLUMN_NUMBER = re.compile(r"[(\[]?(?:\d{1,2}|[A-Za-z])[)\]]?|\(?\d{1,2}\)?\s*=[\s\d()+]+")
_TOTAL = re.compile(
    r"^(?:tổng\s*(?:cộng|số)\b|tổng\s*(?:[:(\d]|$)|cộng\s*(?:[:(\d]|$)|cộng\b.*(?:đồng chí|đ/c|đảng viên|người)|tong (?:cong|so)\s*(?:[:\d]|$))"
)
_REMARK = re.compile(
    r"^(?:ghi chú|lưu ý|chú thích|\*|\(|trong đó|ấn định|số (?:lượng|đảng viên)|danh sách (?:này|trên|gồm|có|được))"
)
_SIGNED = re.compile(
    r"^(?:nguoi (?:lap|tong hop|ghi|bao cao)|can bo lap|lap (?:bieu|bang|danh sach)|t ?m\b|k ?t (?:bi thu|chu tich|truong|thu truong)"
    r"|t ?l\b|noi nhan|xac nhan|ky (?:ghi|ten|dong|va|ro)|thu truong (?:don vi|co quan))"
)
_PLACE_AND_DATE = re.compile(r"\bngay\b[\s\d.…_/]{0,14}\bthang\b[\s\d.…_/]{0,14}\bnam\b")
_OFFICE = re.compile(
    r"(?:pho )?(?:bi thu|chu tich|hieu truong|giam doc|truong (?:ban|phong)|thu ky|chu tri|chu toa|chanh van phong|thu truong)"
    r"(?: (?:ghi bien ban|chi bo|dang uy|chi uy|hoi nghi|cuoc hop|ubnd|hdnd|thuong truc))*|(?:ban )?chi uy|dang uy|chi bo|ban chap hanh|ban thuong vu"
)
_GROUP = re.compile(
    r"(?:các |những |danh sách )*(?:đảng viên\b|đv(?:ct|db)?\b|tổ (?:đảng|công đoàn|chuyên môn|dân phố|số|\d|[a-z]\b)"
    r"|chi bộ|đảng bộ|đảng (?:ủy|uỷ)|(?:ban )?chi (?:ủy|uỷ)|cấp (?:ủy|uỷ)|văn phòng|bộ phận|đối tượng|khách mời|đại biểu"
    r"|quần chúng|cơ quan|đơn vị|công đoàn|(?:ủy|uỷ) ban|ubnd|hđnd|mttq|mặt trận|lãnh đạo|cán bộ|công chức|viên chức"
    r"|giáo viên|nhân viên|hưu trí|chính thức\b|dự bị\b|(?:được )?miễn (?:sinh|công|sh|ct)|sinh hoạt|đảng chính|thành phần)"
)
_LOOSE_GROUP = re.compile(r"(?:các )?(?:ban|phòng|khối|nhóm|khu|thôn|ấp|xóm|trường|trạm|diện|đoàn|hội|tổ|liên đoàn) ")
"""Words of groups that are also families or names («Phòng Văn Thu»): a numbered row of capitalised words is a person."""
_FAMILIES = ("Ban", "Phòng", "Đoàn", "Khu", "Hội")
_LEAST_BIRTH = 3  # digits: a year or 5/12/7; shorter figures in a birth column of a section row are counts


@dataclass(frozen=True)
class Line:
    """One row of the sheet seen through the columns of its table."""

    grid: Grid
    columns: Columns
    row: int

    @property
    def texts(self) -> list[tuple[int, str]]:
        """Columns and texts, left to right."""
        return list(self.grid.texts(self.row))

    @property
    def number(self) -> str:
        """The text of the number column (số thứ tự)."""
        return self.grid.own(self.row, self.columns.number) if self.columns.number else ""

    @property
    def numbered(self) -> bool:
        """Whether a plain number, or a formula for one, stands in the number column."""
        cell = self.cell(self.columns.number) if self.columns.number else None
        return bool(_PLAIN_NUMBER.fullmatch(self.number)) or bool(cell and cell.kind in ("uncomputed", "error"))

    @property
    def name(self) -> str:
        """The text of the name columns together."""
        return " ".join(filter(None, (self.grid.own(self.row, column) for column in self.columns.names)))

    def cell(self, column: int) -> Cell | None:
        """The cell of this row in a column."""
        return self.grid.cell(self.row, column)

    def filled(self, columns: tuple[int, ...]) -> bool:
        """Whether any of these columns holds something in this row."""
        return any(self.cell(column) for column in columns)

    @property
    def titled(self) -> tuple[int, str]:
        """The column and text that a section row would carry: in the name column, else the first text."""
        for column in self.columns.names:
            if text := self.grid.own(self.row, column):
                return column, text
        return next(iter(self.texts), (0, ""))


def kind_of(line: Line) -> Kind:
    """What a row holding something is; header lines and column numbers are told apart before."""
    column, title = line.titled
    said = title.casefold()
    if _is_continued(line):
        return "continued"
    if not line.numbered and not _has_birth(line, column):
        if _TOTAL.match(said) or _TOTAL.match(line.texts[0][1].casefold() if line.texts else ""):
            return "total"
        if _is_signature(line):
            return "signature"
        if _is_office(line):
            return "office"
        if _REMARK.match(said):
            return "remark"
    if _is_section(line, column, title):
        return "section"
    if any(line.cell(name) for name in line.columns.names):
        return "member"
    return "nameless" if has_person(line) else "stray"


def is_column_numbers(line: Line) -> bool:
    """Whether the row only numbers the columns: 1 2 3, (1) (2) (3), A B C."""
    texts = [text for _, text in line.texts]
    return len(texts) > 1 and bool(line.name) and all(_COLUMN_NUMBER.fullmatch(text) for text in texts)


def enumerator(line: Line) -> tuple[int, str]:
    """How deep a section is numbered (A 0, I 1, 1 2, a 3; none 9) and its title without the number."""
    _, title = line.titled
    found = _ENUMERATOR.match(title)
    if found:
        depth = ("capital", "roman", "digits", "small").index(found.lastgroup or "digits")
        return depth, title[found.end() :]
    mark = line.number.strip(" .)") if line.number != title else ""
    if _ROMAN.fullmatch(mark):
        return 1, title
    if len(mark) == 1 and mark.isalpha():
        return (0 if mark.isupper() else 3), title
    return (2 if line.numbered else 9), title


def has_person(line: Line) -> bool:
    """Whether the row tells something about a person: a number, a birth, a post."""
    columns = line.columns
    return line.numbered or line.filled((*columns.births, *columns.birth_parts, *columns.posts))


def has_birth(line: Line) -> bool:
    """Whether figures of a birth stand in the row."""
    return _has_birth(line, 0)


def _is_continued(line: Line) -> bool:
    """Whether the row belongs to a name merged over several rows above."""
    if not line.columns.names:
        return False
    return line.grid.anchor(line.row, line.columns.names[0])[0] < line.row


def _has_birth(line: Line, title_column: int) -> bool:
    texts = (
        line.grid.own(line.row, column)
        for column in (*line.columns.births, *line.columns.birth_parts[-1:])
        if column != title_column and not _is_place_and_date(line, column)
    )
    return any(sum(letter.isdigit() for letter in text) >= _LEAST_BIRTH for text in texts)


def _is_place_and_date(line: Line, column: int) -> bool:
    return not line.name and bool(_PLACE_AND_DATE.search(fold(line.grid.own(line.row, column))))


def _has_post(line: Line, title_column: int) -> bool:
    return any(
        column != title_column and any(letter.isalpha() for letter in line.grid.own(line.row, column))
        for column in line.columns.posts
    )


def _is_signature(line: Line) -> bool:
    texts = [text for _, text in line.texts]
    signed = any(_SIGNED.match(words(text)) or _PLACE_AND_DATE.search(fold(text)) for text in texts)
    return signed and (not line.name or _signs(line.name))


def _signs(text: str) -> bool:
    key = words(text)
    return bool(_SIGNED.match(key) or _OFFICE.fullmatch(key) or _PLACE_AND_DATE.search(fold(text)))


def _is_office(line: Line) -> bool:
    """Whether the row holds nothing but words that stand above a signature: BÍ THƯ, THƯ KÝ."""
    return bool(line.texts) and all(_OFFICE.fullmatch(words(text)) for _, text in line.texts)


def _is_section(line: Line, column: int, title: str) -> bool:
    if not title or _has_birth(line, column) or _has_post(line, column):
        return False
    if column == line.columns.number:
        return not line.numbered
    if column in _personal(line.columns) and line.grid.span(line.row, column).width == 1:
        return False
    depth, bare = enumerator(line)
    said = bare.casefold()
    says = standing(bare)
    if says.statuses and says.leads:
        return True
    if _GROUP.match(said) or depth == 1 or (_LOOSE_GROUP.match(said) and not _reads_like_a_person(line, bare)):
        return True
    if depth in (0, 3) and (said != title.casefold() or line.number) and bool(says.statuses):
        return True
    return _is_wide(line, column) and not line.numbered


def _personal(columns: Columns) -> tuple[int, ...]:
    """Columns other than the name that tell about a person."""
    marks = (column for column, _ in columns.marks)
    return (*columns.births, *columns.birth_parts, *columns.posts, *columns.statuses, *columns.notes, *marks)


def _reads_like_a_person(line: Line, text: str) -> bool:
    """A group word may begin a name: all words capitalised, with a number; without one, only of a known family."""
    capitalised = len(text.split()) > 1 and all(word.istitle() for word in text.split())
    family, *_ = text.split()
    return capitalised and (line.numbered or (family in _FAMILIES and line.columns.number is None))


def _is_wide(line: Line, column: int) -> bool:
    """Whether the title is merged across the table, and not only over the columns of the name."""
    area = line.grid.span(line.row, column)
    if area.left > line.columns.names[0] or area.width == 1:
        return False
    return area.left < line.columns.names[0] or area.right > max(line.columns.names[-1], line.columns.names[0] + 1)
