"""What of an office's template would surprise on paper (điều cần để ý của mẫu): changes still tracked, comments, words that a tag
takes with it, rows left empty.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from meetings.faults import Code, Finding
from meetings.vietnamese import several, two_digits

if TYPE_CHECKING:
    from templates import Place, Template

TRACKED_CHANGES = Code(
    "W712",
    "mẫu còn thay đổi chưa chấp nhận ở {places}; văn bản được viết như khi đã chấp nhận hết",
    "vui lòng chấp nhận hết thay đổi trong Word («Review», «Accept All Changes») rồi lưu lại, hoặc từ chối thay đổi nào không giữ",
)
REMARKS = Code(
    "W713",
    "mẫu còn {number} lời nhận xét bên lề: văn bản nào viết ra cũng mang theo",
    "vui lòng xóa hết lời nhận xét trong Word («Review», «Delete All Comments») rồi lưu lại",
)
SWALLOWED = Code(
    "W714",
    "thẻ {tag} ({part}) đứng thay cả {whole} nên chữ “{words}” cùng {whole} ấy không được in",
    "vui lòng để thẻ ấy một mình một {whole}, hoặc bỏ chữ «p», «tr», «tc» ở đầu thẻ",
)
EMPTY_ROW = Code(
    "W715",
    "hàng bảng chỉ có thẻ {tags} ({part}) nên mỗi lần in còn lại một hàng trống",
    "vui lòng thêm chữ «tr» ngay sau dấu % ở đầu thẻ, như ở các hàng lặp của mẫu có sẵn",
)
_FIRST_WORDS = 60


def doubts(template: "Template", where: str) -> Iterator[Finding]:
    """Each thing once for a template."""
    if changes := template.tracked_changes():
        yield TRACKED_CHANGES.at(where, places=_places(changes))
    if number := template.remarks():
        yield REMARKS.at(where, number=two_digits(number))
    for one in dict.fromkeys(template.swallowed()):
        yield SWALLOWED.at(where, tag=one.tag, part=one.part, whole=one.whole, words=_short(one.words))
    for row in dict.fromkeys(template.empty_rows()):
        yield EMPTY_ROW.at(where, tags=row.paragraph, part=row.part)


def _places(changes: "tuple[Place, ...]") -> str:
    return several((f"đoạn “{_short(one.paragraph)}” ({one.part})" for one in changes), "đoạn")


def _short(words: str) -> str:
    return words if len(words) <= _FIRST_WORDS else f"{words[:_FIRST_WORDS].rstrip()}…"
