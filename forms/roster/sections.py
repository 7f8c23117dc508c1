"""Titles of sections (mục) among the rows: what they look like, how deep they lie, and which could be people."""

import re

from forms.roster.endings import is_office, is_place_and_date, is_short_date, is_signature
from forms.roster.families import (
    begins_with_a_group_family,
    could_name_a_group,
    has_middle_word,
    known_family,
    reads_like_a_family_and_name,
    reads_like_a_name,
)
from forms.roster.line import Line
from forms.roster.names import core_of_name
from forms.roster.status import is_plain_standing, rest_of_standing, standing

_ROMAN = re.compile(r"(?=[IVX])[IVX]{1,6}")
_ENUMERATOR = re.compile(
    r"^(?:(?P<roman>[IVX]{1,6})|(?P<capital>[A-H])|(?P<digits>\d{1,2}(?:\.\d{1,2})*)|(?P<small>[a-h]))\s*[.):/\-–]+\s*"
)
_BULLET = re.compile(r"^[-–•+*·]\s*")
_GROUP = re.compile(
    r"(?:các |những |danh sách )*(?:đảng viên\b|đv(?:ct|db)?\b|tổ (?:đảng|công đoàn|chuyên môn|dân phố|số|\d|[a-z]\b)"
    r"|chi bộ|đảng bộ|đảng (?:ủy|uỷ)|(?:ban )?chi (?:ủy|uỷ)|cấp (?:ủy|uỷ)|văn phòng|bộ phận|đối tượng|khách mời|đại biểu"
    r"|quần chúng|cơ quan|đơn vị|công đoàn|(?:ủy|uỷ) ban|ubnd|hđnd|mttq|mặt trận|lãnh đạo|cán bộ|công chức|viên chức"
    r"|giáo viên|nhân viên|hưu trí|chính thức\b|dự bị\b|(?:được )?miễn (?:sinh|công|sh|ct)|sinh hoạt|đảng chính|thành phần)"
)
_LOOSE_GROUP = re.compile(
    r"(?:các )?(?:(?:ban|phòng|khối|nhóm|khu|thôn|ấp|xóm|trường|trạm|diện|đoàn|hội|tổ|liên đoàn|khoa|đội|bộ môn|công ty"
    r"|htx|hợp tác xã|bản|buôn|làng|chi hội|phân hội|phân xưởng|xưởng|điểm trường|(?:tiểu|trung|đại) đội|sở|lớp|trung tâm"
    r"|viện|bệnh viện|cục|chi cục|cụm|xí nghiệp|nhà máy|ngân hàng|hạt kiểm lâm|kho bạc|tòa án|toà án|đồn|thcs|thpt|tiểu học"
    r"|mầm non|đội ngũ)\s"
    r"|(?:cựu chiến binh|ubmttq|quân sự|công an|bảo vệ|kế toán|mầm non|nghỉ hưu|người cao tuổi|sư phạm|xã hội|tự nhiên"
    r"|dân quân|y tế|hành chính|văn thư)\s*$)"
)
"""Words of groups some of which are also families or names («Phòng Văn Thu»)."""
CAPITAL, ROMAN, DIGITS, SMALL, UNNUMBERED = 0, 1, 2, 5, 9
_MOST_DOTS = 2


def enumerator(line: Line) -> tuple[int, str]:
    """How deep a section is numbered (A, I, 1, 1.1, 1.1.1, a; none 9) and its title without number or bullet."""
    title = _BULLET.sub("", line.titled[1])
    if found := _ENUMERATOR.match(title):
        return _depth(found), title[found.end() :]
    mark = line.number.strip(" .)") if line.number != line.titled[1] else ""
    if _ROMAN.fullmatch(mark):
        return ROMAN, title
    if len(mark) == 1 and mark.isalpha():
        return (CAPITAL if mark.isupper() else SMALL), title
    return (DIGITS + min(mark.count("."), _MOST_DOTS) if line.numbered else UNNUMBERED), title


def _depth(found: re.Match[str]) -> int:
    if found["digits"]:
        return DIGITS + min(found["digits"].count("."), _MOST_DOTS)
    return {"capital": CAPITAL, "roman": ROMAN}.get(found.lastgroup or "", SMALL)


def is_section(line: Line) -> bool:
    """Whether a row is a title and no person."""
    column, title = line.titled
    depth, bare = enumerator(line)
    if not title:
        return False
    if is_plain_standing(bare):
        return not _in_personal_cell(line, column)
    if line.has_birth(column) or line.has_post(column) or _counts_itself(line):
        return False
    if column == line.columns.number:
        return not line.numbered
    if _in_personal_cell(line, column):
        return False
    return _titled_like_a_section(line, depth, bare)


def _counts_itself(line: Line) -> bool:
    """Whether the row is a person of a list that is numbered I, II, III."""
    if not (line.columns.romans and _ROMAN.fullmatch(line.number.strip(" .)"))):
        return False
    name = core_of_name(line.name)
    group = _GROUP.match(name.casefold()) or (
        _LOOSE_GROUP.match(name.casefold()) and not begins_with_a_group_family(name)
    )
    return reads_like_a_name(name) and not group


def _titled_like_a_section(line: Line, depth: int, bare: str) -> bool:
    said = bare.casefold()
    says = standing(bare)
    if (says.statuses and says.leads) or _GROUP.match(said) or depth == ROMAN or _has_children(line):
        return True
    if _LOOSE_GROUP.match(said):
        return not _is_person(line, core_of_name(bare))
    if depth in (CAPITAL, SMALL) and (bare != line.titled[1] or line.number) and says.statuses:
        return True
    return _is_wide(line, line.titled[0]) and not line.numbered


def _has_children(line: Line) -> bool:
    """Whether the next row is the first one numbered under this one: 1, then 1.1."""
    if not line.numbered or reads_like_a_family_and_name(core_of_name(line.name)):
        return False
    first = re.compile(rf"{re.escape(line.number.strip(' .)'))}\.0?1\W*")
    following = line.grid.below(line.row)[:1]
    return any(first.fullmatch(Line(line.grid, line.columns, row).number) for row in following)


def _is_person(line: Line, name: str) -> bool:
    """A word of groups may begin a name: with a number of its own, beside other details, or in a list without numbers."""
    if line.numbered:
        return reads_like_a_name(name) or begins_with_a_group_family(name)
    if line.columns.counted or not reads_like_a_name(name):
        return False
    return begins_with_a_group_family(name) or has_middle_word(name) or not line.bare()


def is_unlikely_person(line: Line) -> bool:
    """Whether a row taken for a person begins like a group, with no family name: «3 | Khoa Nội»."""
    name = core_of_name(line.name)
    if line.has_birth() or line.has_post() or not _LOOSE_GROUP.match(f"{name.casefold()} "):
        return False
    if could_name_a_group(name):
        return True
    return not known_family(name.split()[0]) and not has_middle_word(name)


def could_be_a_person(line: Line) -> bool:
    """Whether a row taken for a section has words that a name could have."""
    _, bare = enumerator(line)
    name = core_of_name(bare)
    says = standing(bare)
    if is_plain_standing(bare) or _surely_ends(bare):
        return False
    if says.statuses and says.leads:
        return line.numbered and any(word.istitle() for word in rest_of_standing(bare).split())
    if _GROUP.match(bare.casefold()):
        return line.numbered and reads_like_a_name(name) and name.istitle()
    return reads_like_a_family_and_name(name) or (line.numbered and begins_with_a_group_family(name))


def _surely_ends(text: str) -> bool:
    """Whether a text is a date or words of a signature; without diacritics they may be a name, «Truong Ban An»."""
    if is_place_and_date(text) or is_short_date(text):
        return True
    return not text.isascii() and (is_office(text) or is_signature(text))


def _in_personal_cell(line: Line, column: int) -> bool:
    """Whether the text stands in a column, other than the name, that tells about a person."""
    columns = line.columns
    marks = (column for column, _ in columns.marks)
    personal = (*columns.births, *columns.birth_parts, *columns.posts, *columns.statuses, *columns.notes, *marks)
    return column in personal and line.grid.span(line.row, column).width == 1


def _is_wide(line: Line, column: int) -> bool:
    """Whether the title is merged across the table, and not only over the columns of the name."""
    area = line.grid.span(line.row, column)
    names = line.columns.names
    if area.left > names[0] or area.width == 1:
        return False
    return area.left < names[0] or area.right > max(names[-1], names[0] + 1)
