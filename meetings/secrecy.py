"""Whether a secret ballot can stay secret (phiếu kín): groups so small that totals alone tell who voted what.

Asked before the ballot, when something can still be done about it.
"""

from collections.abc import Iterator

from meetings.faults import Code, Finding
from meetings.item import Item

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
SMALL = 3
"""Voters among whom each one's own vote can reveal the others'."""


def secrecy_findings(item: Item, voters: int) -> Iterator[Finding]:
    """What a ballot of so many voters would tell about them, though it is secret."""
    where = f"{item.where}.round[{len(item.rounds)}]"
    if voters == 1:
        yield LONE_VOTER.at(where)
    elif 1 < voters <= SMALL:
        yield SMALL_GROUP.at(where, voters=voters)
    if item.rules.vote_self != "allowed":
        yield OWN_LINE_TELLS.at(where)
