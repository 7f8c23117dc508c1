"""Who is convened for a voting (thành phần triệu tập): proposed from the roster by the regulation's rule, with each reason.

A proposal decides nothing. Everybody on the roster gets one line, and where the post does not tell, somebody is asked.
"""

from collections.abc import Iterable
from typing import NamedTuple

from meetings.issued import CircleRule
from meetings.people import ORGAN_NAMES, STATUS_NAMES, Member, MemberStatus, Organ
from meetings.posts import telling
from meetings.regulation import Voting

_WITHOUT_A_VOTE: dict[MemberStatus, str] = {
    "probationary": "dự họp, không biểu quyết, không vào mẫu số",
    "visiting": "dự họp, không biểu quyết, không vào mẫu số",
    "exempt": "không triệu tập, không vào mẫu số",
}


class Proposed(NamedTuple):
    """What is proposed for one member of the roster: ``reason`` for people; not ``sure`` where somebody has to choose."""

    member: Member
    convened: bool
    reason: str
    clause: str
    sure: bool


def asks_for_units(voting: Voting, organ: Organ) -> bool:
    """Whether the rule tells apart organs with constituent units (đơn vị cấu thành trực thuộc) and those without."""
    return any(organ.kind in rule.organs and rule.has_units is not None for rule in voting.circle.rule)


def proposed_circle(
    voting: Voting, organ: Organ, members: Iterable[Member], *, has_units: bool | None = None
) -> tuple[Proposed, ...]:
    """A line for each member in roster order, each person once (annex 1.2.1, 2.2.1, 3, 4.1, 5).

    ``has_units`` says whether an agency has constituent units; None while nobody said. Those whose post does not tell
    whether they belong are proposed as not convened, for somebody to choose.
    """
    rule = voting.circle.rule_for(organ.kind, has_committee=organ.has_committee, has_units=has_units)
    once: dict[str, Member] = {}
    for member in members:
        once.setdefault(member.id, member)
    return tuple(_proposed(voting, organ, rule, member) for member in once.values())


def _proposed(voting: Voting, organ: Organ, rule: CircleRule | None, member: Member) -> Proposed:
    if member.status != "official":
        reason = f"{STATUS_NAMES[member.status]}: {_WITHOUT_A_VOTE[member.status]}"
        return Proposed(member, convened=False, reason=reason, clause=voting.clause, sure=True)
    if rule is None:
        return Proposed(member, True, _without_rule(voting, organ), voting.circle.clause, sure=False)
    if rule.whole:
        return Proposed(member, True, rule.said, rule.clause, sure=True)
    if told := telling(member.post, rule.roles):
        return Proposed(member, True, ", ".join(told), rule.clause, sure=True)
    why = "chức vụ không cho biết" if member.post else "chưa ghi chức vụ nên không biết"
    return Proposed(member, False, f"{why} có phải {rule.said} không: vui lòng chọn", rule.clause, sure=False)


def _without_rule(voting: Voting, organ: Organ) -> str:
    if asks_for_units(voting, organ):
        return "chưa rõ cơ quan, đơn vị có đơn vị cấu thành trực thuộc hay không: vui lòng trả lời trước"
    return f"quy định không nêu thành phần của nội dung này ở {ORGAN_NAMES[organ.kind]}: vui lòng chọn"
