"""What month files call their fields, as the screens call them (tên mục trong tệp): nobody at a screen sees a file."""

import re
from collections.abc import Mapping

from meetings.kpi.terms import BONUS, PERSON, TASK

FIELDS: Mapping[str, str] = {
    **PERSON,
    **BONUS,
    **TASK,
    "issued_on": "Ngày ban hành danh mục",
    "period": "Kỳ đánh giá",
}
"""Fields that a sentence about a month names."""
TABLES: Mapping[str, str] = {"person.bonus": "điểm cộng", "person": "người", "shared": "sản phẩm chung"}
"""Tables that a sentence about a month names."""
_FIELD = re.compile(r"(mục|hoặc) «([a-z_]+)»")
_TABLE = re.compile(r"\[\[([a-z.]+)\]\]")


def without_keys(text: str) -> str:
    """A sentence with the names of the screens in place of those of a file; any other stays."""

    def field(found: re.Match[str]) -> str:
        return f"{found[1]} «{FIELDS[found[2]]}»" if found[2] in FIELDS else found[0]

    return _TABLE.sub(lambda found: TABLES.get(found[1], found[0]), _FIELD.sub(field, text))
