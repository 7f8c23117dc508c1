"""Whether a secret ballot can stay secret (phiếu kín): groups so small that totals alone tell who voted what.

Asked before the ballot, when something can still be done about it.
"""

from collections.abc import Collection, Iterator

from meetings.faults import Code, Finding
from meetings.item import Item
from meetings.vietnamese import several, two_digits

LONE_VOTER = Code(
    "W211",
    "lượt này chỉ có một người bỏ phiếu: kết quả chính là lá phiếu của người ấy",
    "đề nghị chủ trì cân nhắc thành phần bỏ phiếu trước khi phát phiếu",
    "mục V",
)
SMALL_GROUP = Code(
    "W212",
    "lượt này chỉ có {voters} người bỏ phiếu: nếu các phiếu giống nhau, hoặc chỉ một phiếu khác, thì ai cũng biết phiếu của nhau",
    "đề nghị chủ trì cân nhắc trước khi phát phiếu",
    "mục V",
)
OWN_LINE_TELLS = Code(
    "W213",
    "theo cách hiểu đã chọn, người được xếp loại để trống dòng của mình: dòng để trống cho người kiểm phiếu biết phiếu của ai",
    "đề nghị Tổ kiểm phiếu giữ kín, hoặc chọn cách hiểu khác",
    "mục V",
)
FEW_ON_A_LINE = Code(
    "W214",
    "trừ người phải tránh, chỉ còn {left} người bỏ phiếu ở dòng của {whose}: kết quả dòng ấy cho biết phiếu của {them}",
    "đề nghị chủ trì cân nhắc trước khi phát phiếu",
    "mục V",
)
SMALL = 3
"""Voters among whom each one's own vote can reveal the others'."""


def secrecy_findings(item: Item, voters: Collection[str]) -> Iterator[Finding]:
    """What a ballot of those voters would tell about them, though it is secret."""
    where = f"{item.where}.round[{len(item.rounds)}]"
    if len(voters) == 1:
        yield LONE_VOTER.at(where)
    elif 1 < len(voters) <= SMALL:
        yield SMALL_GROUP.at(where, voters=two_digits(len(voters)))
    if item.rules.vote_self != "allowed":
        if any(subject.rated and {*subject.recused, subject.id} & set(voters) for subject in item.subjects):
            yield OWN_LINE_TELLS.at(where)
        yield from _few_on_a_line(item, frozenset(voters), where)


def _few_on_a_line(item: Item, voters: frozenset[str], where: str) -> Iterator[Finding]:
    """Lines that so many keep out of that those who are left are a small group of their own, smaller than was told already."""
    most = SMALL if len(voters) > SMALL else 1
    lines: dict[int, list[str]] = {}
    for subject in item.subjects:
        left = len(voters - {*subject.recused, subject.id})
        if subject.rated and 1 <= left <= most and left < len(voters):
            lines.setdefault(left, []).append(item.everybody.name(subject.id))
    for left, whose in sorted(lines.items()):
        them = "người ấy" if left == 1 else "những người ấy"
        yield FEW_ON_A_LINE.at(where, left=two_digits(left), whose=several(whose, "đối tượng"), them=them)
