"""Whether words read like the name of a person, and which family names (họ) are known."""

import re

from meetings.vietnamese import fold, tidy

_KNOWN = """
an âu bạch ban bàn bành bế bì biện bồ bùi ca cai cái cam can cao cát cầm cấn chế châu chu chung chử cổ công cù
cung cự danh diêm diệp doãn du dư dương đái đàm đan đào đặng đậu đèo điền điêu đinh đoàn đỗ đổng đồng đới
đường giang giáp giàng giả hà hạ hàn hàng hạng hầu hình hoàng huỳnh hồ hồng hứa hướng hội kha khâu khổng khu
khuất khúc khương kiều kim la lã lại lai lâm lầu lê lều liêu liễu lò lô lộ lỗ lộc lù lục lư lữ lương lường lưu
lý ma mã mạc mạch mai mẫn mâu mầu mùa mông nghiêm ngân ngô ngụy nguyễn ngũ nhâm nhan nhữ ninh nông ông phạm
phan phàn phi phí phó phong phòng phùng phương quách quan quản quàng sái sầm sùng sơn tạ tăng tào tẩn thạch
thái thào thân thẩm thi thiều thôi tiêu tiết tô tôn tống tổng trà trang tráng trần triệu trình trịnh trương từ
tưởng uông ung vàng văn vi viên vòng võ vũ vương vừ xa xồng bríu êban kpă ksor nay nie niê rah rahlan rcom
rmah siu
"""
FAMILIES = frozenset(_KNOWN.split())
"""Family names in small letters; the list is not whole, so nothing is refused for missing here."""
GROUP_FAMILIES = frozenset(("ban", "phòng", "đoàn", "khu", "hội"))
"""Family names that are also words for a group of people."""
_BARE_FAMILIES = frozenset(map(fold, FAMILIES))
_MIDDLE = frozenset(("văn", "thị"))
_GROUP_WORDS = re.compile(
    r"\b(?:văn phòng|thị (?:trường|trấn|xã|đội)|thanh (?:niên|tra)|phụ nữ|nông dân|cựu chiến binh|nội (?:vụ|chính|trú)|kinh tế"
    r"|giáo dục|tư pháp|tài chính|chính trị|tuyên giáo|tổ chức|kiểm tra|dân (?:vận|phố|quân)|chỉ huy|quân sự|hành chính|nghiệp vụ"
    r"|kế (?:toán|hoạch)|kỹ thuật|tổng hợp|y tế|quản (?:lý|trị)|giám (?:hiệu|đốc|sát)|chấp hành|thường (?:vụ|trực)|hội đồng"
    r"|nhân dân|(?:khu|tổ) phố|chữ thập|khuyến học|cao tuổi|đào tạo|đối ngoại|hạ tầng|đô thị|môi trường|lao động|xã hội"
    r"|ngoại ngữ|tiếng anh|thể (?:chất|dục)|chi (?:ủy|uỷ|bộ)|đảng (?:ủy|uỷ|viên|bộ)|cấp (?:ủy|uỷ)|viên chức|công chức)\b"
)
"""Words that follow a group and never make a name with it: «Phòng Nội vụ», «Tổ Văn phòng»."""
_EITHER = re.compile(r"\b(?:văn (?:thư|hóa|hoá|nghệ|sử|xã)|công an|bảo vệ|tự nhiên)$")
"""Words that follow a group and could be a name too: «Phòng Văn Thư», «Đoàn Công An»."""
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ.-][^\W\d_]*)*")
_MOST_WORDS = 7
_LONGEST = 60
_WITH_MIDDLE = 3


def known_family(word: str) -> bool:
    """Whether a word is a known family name; one typed without diacritics is compared without them."""
    small = tidy(word).casefold()
    return small in FAMILIES or (small.isascii() and small in _BARE_FAMILIES) or len(small) == 1 or "'" in small


def reads_like_a_name(text: str) -> bool:
    """Whether a text is nothing but two or more capitalised words that name no group of people."""
    words = _words(text)
    return bool(words) and all(word[0].isupper() for word in words) and not names_a_group(text)


def reads_like_a_family_and_name(text: str) -> bool:
    """As above and beginning with a known family name or holding «Văn», «Thị» in second place."""
    return reads_like_a_name(text) and (known_family(text.split(maxsplit=1)[0]) or has_middle_word(text))


def names_a_group(text: str) -> bool:
    """Whether words of a group follow the first word."""
    return bool(_GROUP_WORDS.search(text.casefold().partition(" ")[2]))


def could_name_a_group(text: str) -> bool:
    """Whether a name is also the name of a group: «Phòng Văn Thư»."""
    small = text.casefold()
    return small.split(" ")[0] in GROUP_FAMILIES and bool(_EITHER.search(small))


def has_middle_word(text: str) -> bool:
    """Whether «Văn» or «Thị» stands second of at least three words, as in hardly anything but a name."""
    words = text.casefold().split()
    return len(words) >= _WITH_MIDDLE and words[1] in _MIDDLE and not names_a_group(text)


def begins_with_a_group_family(text: str) -> bool:
    """Whether the first word is a family name that is also a word for a group, and the last one has a capital."""
    words = _words(text)
    if not words or words[0].casefold() not in GROUP_FAMILIES or names_a_group(text):
        return False
    return words[0][0].isupper() and words[-1][0].isupper()


def _words(text: str) -> list[str]:
    words = text.split() if len(text) <= _LONGEST else []
    fits = 1 < len(words) <= _MOST_WORDS and all(_WORD.fullmatch(word) for word in words)
    return words if fits else []
