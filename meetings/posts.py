"""What a post on the roster tells (chức vụ): of the Party committee, a leader, a head. One word list, for whole posts.

Only what the words say by themselves stands here. A former post (nguyên …), a deputy of a part of the agency, a secretary
of the Youth Union in a committee's place tell nothing, and somebody is asked.
"""

import re
from collections.abc import Collection
from typing import Literal

from meetings.vietnamese import fold, tidy

Role = Literal["member", "cell_committee", "committee", "standing", "leader", "division_head", "mass_head"]
"""What somebody is in the organ; ``member`` is everybody on its roster, the others are told by the post."""

_SECRETARY = r"(?:(?:phó )?bí thư(?: thường trực)?|p?bt)"
_MEMBER_OF = r"(?:ủy viên|uv)[ .]?"
_EXECUTIVE = r"(?:ban chấp hành|bch)"
_STANDING = r"(?:(?:ban )?thường vụ|btv)"
_OF_PARTY = r" (?:đảng ủy|đảng bộ)\b.*"
_ACTING = r"(?:(?:quyền|q\.) ?)?"
_STATE = r"(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)"
_TOLD: tuple[tuple[str, tuple[Role, ...]], ...] = (
    # Alone, without saying of what: of the organ whose roster it is.
    (_SECRETARY, ("cell_committee", "committee", "standing")),
    (r"cấp ủy(?: viên)?", ("cell_committee", "committee")),
    # Chi ủy.
    (rf"{_SECRETARY} (?:chi (?:bộ|ủy)|cb)\b.*", ("cell_committee",)),
    (rf"(?:{_MEMBER_OF}(?:ban )?chi ủy|chi ủy(?: viên)?|cuv)\b.*", ("cell_committee",)),
    # Đảng ủy, ban chấp hành; those of a trade union, the Youth Union and associations are others.
    (rf"{_SECRETARY}{_OF_PARTY}", ("committee", "standing")),
    (rf"{_MEMBER_OF}{_STANDING}(?:{_OF_PARTY})?", ("committee", "standing")),
    (rf"{_MEMBER_OF}{_EXECUTIVE}(?:{_OF_PARTY})?", ("committee",)),
    (r"(?:đảng ủy viên|đuv)\b.*", ("committee",)),
    # Lãnh đạo: heads, and those deputies whose posts exist only at the top.
    (rf"{_ACTING}(?:phó )?(?:tổng )?giám đốc(?: (?:sở|thường trực|phụ trách)\b.*)?", ("leader",)),
    (rf"{_ACTING}(?:phó )?(?:hiệu trưởng|thủ trưởng|cục trưởng|chánh án|chỉ huy trưởng)\b.*|hiệu phó\b.*", ("leader",)),
    (rf"(?:phó )?chủ tịch(?: thường trực)? {_STATE}\b.*", ("leader",)),
    (rf"{_ACTING}(?:trưởng công an|viện trưởng)\b.*", ("leader",)),
    # Trưởng phòng và tương đương.
    (rf"{_ACTING}trưởng (?:phòng|ban|khoa|trạm|bộ phận|đơn vị)\b.*", ("division_head",)),
    (
        rf"{_ACTING}(?:chánh (?:văn phòng|thanh tra)|(?:chi cục|vụ|đội) trưởng|giám đốc (?!sở\b)\w+.*)\b.*",
        ("division_head",),
    ),
    # Trưởng các đoàn thể; a council (hội đồng) is no association (hội).
    (r"bí thư (?:(?:liên )?chi )?(?:đoàn|đtn)\b.*", ("mass_head",)),
    (r"chủ tịch (?:công đoàn|cđ|hội(?! đồng))\b.*|chi hội trưởng\b.*", ("mass_head",)),
)
_BETWEEN_POSTS = re.compile(r"\s*(?:[,;/+–\n]|\s-\s|\b(?:kiêm|kiem|và)\b)\s*", re.I)
_SPELLED = tuple((re.compile(pattern), roles) for pattern, roles in _TOLD)
_WITHOUT_MARKS = tuple((re.compile(fold(pattern)), roles) for pattern, roles in _TOLD)


def telling(post: str, roles: Collection[Role]) -> tuple[str, ...]:
    """The parts of a post that tell one of those roles, as they are written; none where it tells nothing of them."""
    return tuple(part for part in map(tidy, _BETWEEN_POSTS.split(post)) if _roles(part) & set(roles))


def _roles(part: str) -> set[Role]:
    """What one post tells: letter by letter where it is written with diacritics, without them where it has none."""
    said = re.sub(r"^p\. ?(?=\w)", "phó ", part.casefold()).replace("uỷ", "ủy")
    bare = fold(part) == part.casefold()
    known = _WITHOUT_MARKS if bare else _SPELLED
    return {role for pattern, roles in known if pattern.fullmatch(fold(said) if bare else said) for role in roles}
