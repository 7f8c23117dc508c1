"""May the meeting ask for this ballot?"""

from collections.abc import Iterator

from meetings.acts import BallotAskedFor
from meetings.asking import ballot_asked_for
from meetings.faults import Code, Finding
from meetings.may.vote import UNKNOWN_ITEM
from meetings.meeting import Meeting

NOT_TO_BE_HELD = Code(
    "F324",
    "lượt này không đưa ra bỏ phiếu được: {why}",
    "vui lòng chọn trong những lượt còn bỏ phiếu được; bỏ phiếu lần nữa thì ghi lý do",
    "{clause}",
)


def asked_findings(meeting: Meeting, act: BallotAskedFor) -> Iterator[Finding]:
    """Whether there is such an item, the ballot may be held now, and nobody asked for it already."""
    if not 0 <= act.item < len(meeting.items):
        yield UNKNOWN_ITEM.at(f"item[{act.item}]", number=act.item + 1)
        return
    item = meeting.items[act.item]
    if act in meeting.asked_for:
        yield NOT_TO_BE_HELD.at(item.where, why="hội nghị đã yêu cầu lượt này rồi", clause=item.voting.clause)
    elif not act.subjects or ballot_asked_for(item, act) is None:
        why = (
            "tiêu chí này đã biểu quyết, hoặc mức chung đã bỏ phiếu"
            if act.criterion
            else "chưa bỏ phiếu lần nào, thiếu lý do, hoặc lượt sau đã dựa vào kết quả của nó"
        )
        yield NOT_TO_BE_HELD.at(item.where, why=why, clause=item.voting.clause)
