"""Who took part in a ballot (tham gia bỏ phiếu), who did not and why, which papers did not come back; never whose."""

from collections.abc import Iterator

from forms.parts.naming import Names
from meetings.item import Item, RoundResult
from meetings.missing import Missed
from meetings.vietnamese import clock, two_digits

WHY = {
    "absent": "vắng mặt",
    "later": "đến sau, lúc",
    "left": "đã về lúc",
    "away": "có mặt nhưng không tham gia lượt này",
}


def taking_part(item: Item, result: RoundResult, names: Names) -> Iterator[str]:
    """Sentences on who took no part, and on papers handed out that were not put into the box; nothing where all did."""
    gone = item.missed[result.number]
    if gone:
        figures = f"{two_digits(len(result.voters))}/{two_digits(len(item.circle))} thành viên triệu tập"
        yield f"Tham gia lượt này: {figures}. Không tham gia: {'; '.join(_those(gone, names))}."
    without = len(result.voters) - (result.held.issued - result.held.exchanged)
    if without > 0:
        yield f"{two_digits(without)} người tham gia không nhận phiếu."
    unreturned = result.held.issued - result.held.exchanged - result.held.collected
    if unreturned > 0:
        yield f"{two_digits(unreturned)} phiếu đã phát ra nhưng không thu về; phiếu kín nên không ghi là của ai."


def _those(gone: tuple[Missed, ...], names: Names) -> Iterator[str]:
    """Whoever has the same reason stands together: ``các đồng chí A, B vắng mặt``; hours stand behind each name."""
    for because, why in WHY.items():
        those = [one for one in gone if one.because == because]
        if those and because in {"absent", "away"}:
            yield f"{names.together(one.member for one in those)} {why}"
        yield from (_timed(one, why, names) for one in those if one.at is not None)


def _timed(one: Missed, why: str, names: Names) -> str:
    return names.address(one.member) + (f" {why} {clock(one.at.time())}" if one.at else "")
