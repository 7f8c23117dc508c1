"""What ends or interrupts a list: totals (tổng cộng), remarks, signatures (chữ ký), the offices above them."""

import re
import unicodedata
from functools import lru_cache

from meetings.vietnamese import fold, tidy

_LONGEST = 200  # letters of a line that ends a table
_TOTAL = re.compile(
    r"(?:tổng\s*(?:cộng|số)\b|tổng\s*(?:[:(\d]|$)|cộng\s*(?:[:(\d]|$)|cộng\b.*(?:đồng chí|đ/c|đảng viên|người)"
    r"|cộng (?:tổ|mục|phần|nhóm|khối|trang|đơn vị|chi bộ|bộ phận)\b|cộng\b.*[:\d]|tong (?:cong|so)\s*(?:[:\d]|$))"
)
_STATISTIC = re.compile(
    r"[-–+*•\s]*(?:(?:trong đó[\s:,]*)?(?:số )?(?:nam|nữ|dân tộc|tôn giáo|vắng|có mặt|hiện diện)\b[^,;]{0,40})"
)
_REMARK = re.compile(
    r"(?:ghi chú|lưu ý|chú thích|\*|\(|trong đó|ấn định|số (?:lượng|đảng viên)|danh sách (?:này|trên|gồm|có|được))"
)
_COUNT = re.compile(
    r"[-–:(\s]*(?:tổng số|gồm|có)?\s*\d{1,4}\s*(?:\([^()]{0,40}\)\s*)?(?:đồng chí|đ/c|đc|người|đảng viên|đv)?[\s.,:;)/]*"
)
_BRACKETED = re.compile(r"\([^()]*\)?")
_BEHALF = r"(?:k ?t|t ?l|t ?u ?q|t ?m|thay mặt|đại diện|thừa lệnh|thừa (?:ủy|uỷ) quyền)"
_SIGNED = (
    rf"(?:người (?:lập|tổng hợp|ghi|báo cáo|kiểm tra|duyệt|ký|viết|đối chiếu|thực hiện)|cán bộ lập|lập (?:biểu|bảng|danh sách)"
    rf"|{_BEHALF}\b|nơi nhận|xác nhận|ký (?:ghi|tên|đóng|và|rõ)|đã ký|thủ trưởng (?:đơn vị|cơ quan)|(?:tổ|ban) kiểm phiếu)\b.*"
    r"|duyệt|kiểm tra|ký"
)
_RANK = (
    r"bí thư|chủ tịch|hiệu (?:trưởng|phó)|(?:tổng )?giám đốc|thủ trưởng|thư (?:ký|kí)|chủ (?:trì|tọa|toạ|nhiệm)"
    r"|thủ (?:quỹ|quĩ)|kế toán(?: trưởng)?|văn thư|chánh (?:văn phòng|thanh tra|án)|(?:cục|vụ|viện|chi cục|đội) trưởng|chỉ huy trưởng"
    r"|trưởng (?:ban|phòng|khoa|đoàn|trạm|thôn|bộ môn|công an|ấp|khu|tiểu ban)"
)
_BODY = r"(?:ban )?chi (?:ủy|uỷ)|đảng (?:ủy|uỷ)|chi bộ|ban chấp hành|ban thường vụ"
_OFFICE = rf"(?:{_BEHALF} )*(?:(?:q|p|quyền|phó) )*(?:{_RANK})(?: \w+){{0,8}}|{_BODY}"
_PLACE_AND_DATE = re.compile(r"\bngay\b[\s\d.…_/]{0,14}\bthang\b[\s\d.…_/]{0,14}\bnam\b")
_SHORT_DATE = re.compile(
    r"(?:[^\d,]{2,60},\s*(?:ngay\s*)?|ngay\s*)[\d.…_]{1,4}\s*[/.-]\s*[\d.…_]{1,4}\s*[/.-]\s*[\d.…_]{2,6}[\s.]*"
)


def _bare(pattern: str) -> str:
    """A pattern of words as they are typed without diacritics."""
    apart = unicodedata.normalize("NFD", pattern.replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


class _Words:
    """A pattern of spelled words: with diacritics, or without any («Trương Ban» is no «trưởng ban»)."""

    def __init__(self, pattern: str) -> None:
        self._full = re.compile(pattern)
        self._bare = re.compile(_bare(pattern))

    def fits(self, text: str) -> bool:
        """Whether the words of the whole text fit; no longer text is a signature."""
        if len(text) > _LONGEST:
            return False
        spelled = " ".join(re.findall(r"\w+", tidy(text).casefold()))
        return bool((self._bare if spelled.isascii() else self._full).fullmatch(spelled))


_SIGNED_WORDS, _OFFICE_WORDS, _BODY_WORDS = _Words(_SIGNED), _Words(_OFFICE), _Words(_BODY)


def is_total(text: str) -> bool:
    """Whether a text begins a total: «Tổng cộng», «Cộng tổ 1: 02»; «Tổng Văn Bảy» is a person."""
    return bool(_TOTAL.match(text.casefold()))


def is_statistic(texts: list[str]) -> bool:
    """Whether a row only counts some of the members: «Nữ: 2», «Dân tộc thiểu số | 0»."""
    first, *rest = texts
    says = _STATISTIC.fullmatch(first.casefold())
    counts = any(map(is_count, rest)) or ":" in first or any(letter.isdigit() for letter in first)
    return bool(says) and counts and all(map(is_count, rest))


def is_remark(text: str) -> bool:
    """Whether a text begins like a note under a table."""
    return bool(_REMARK.match(text.casefold()))


def is_count(text: str) -> bool:
    """Whether a text beside a section only counts it or stands in brackets: «02 đồng chí», «(tính đến 12/2025)»."""
    said = text.casefold().strip()
    return bool(_COUNT.fullmatch(said) or _BRACKETED.fullmatch(said))


@lru_cache(maxsize=4096)
def is_place_and_date(text: str) -> bool:
    """Whether a text is the line above signatures: «An Phú, ngày 5 tháng 12 năm 2025»."""
    return bool(_PLACE_AND_DATE.search(fold(text[:_LONGEST])))


@lru_cache(maxsize=4096)
def is_short_date(text: str) -> bool:
    """The same line in figures, «An Phú, 05/12/2025»; only to be trusted where it stands alone."""
    return len(text) <= _LONGEST and bool(_SHORT_DATE.fullmatch(fold(text)))


@lru_cache(maxsize=4096)
def is_signature(text: str) -> bool:
    """Whether a text asks for or announces a signature: «NGƯỜI LẬP BIỂU», «T/M CHI BỘ», «(Đã ký)»."""
    return _SIGNED_WORDS.fits(text)


@lru_cache(maxsize=4096)
def is_office(text: str) -> bool:
    """Whether a text is an office that signs: «BÍ THƯ», «KT. HIỆU TRƯỞNG», «Thư ký hội nghị»."""
    return _OFFICE_WORDS.fits(text)


def is_body(text: str) -> bool:
    """Whether a text is a body that signs or that heads a section: «Chi ủy»."""
    return _BODY_WORDS.fits(text)
