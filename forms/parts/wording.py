"""How papers say it: levels, votes, majorities, organs and what they resolve, in the words of official papers."""

from datetime import datetime

from forms.parts.terms import EFFECTS
from meetings.item import Item
from meetings.numerals import in_words
from meetings.outcome import BASE_NAMES
from meetings.people import CELLS, Organ, SubjectKind
from meetings.regulation import Regulation, shipped
from meetings.vietnamese import clock, fold, long_date, percent, share, tidy, two_digits

MOMENT_FOR_PEN = "…… giờ …… phút, ngày …… tháng …… năm ……"

_COMMITTEES_OF_PLACES = {
    "đảng bộ tỉnh đoàn": "Đảng ủy Tỉnh đoàn",
    "đảng bộ thành phố hồ chí minh": "Thành ủy Thành phố Hồ Chí Minh",
    "đảng bộ tỉnh": "Tỉnh ủy",
    "đảng bộ thành phố": "Thành ủy",
    "đảng bộ tp.": "Thành ủy",
    "đảng bộ tp": "Thành ủy",
    "đảng bộ huyện": "Huyện ủy",
    "đảng bộ quận": "Quận ủy",
    "đảng bộ thị xã": "Thị ủy",
    "tỉnh ủy": "Tỉnh ủy",
    "thành ủy": "Thành ủy",
    "huyện ủy": "Huyện ủy",
    "quận ủy": "Quận ủy",
    "thị ủy": "Thị ủy",
}
"""Committees that are called by the place alone, the longest words first; that of a commune or ward keeps its unit."""
_PARTY_SEATS = {
    **_COMMITTEES_OF_PLACES,
    "đảng bộ": "Đảng ủy",
    "đảng ủy": "Đảng ủy",
    "ubnd": "UBND",
    "ủy ban nhân dân": "Ủy ban nhân dân",
}
_UNITS = ("đặc khu", "thành phố", "thị trấn", "thị xã", "phường", "xã", "tỉnh", "huyện", "quận")
_LONGEST_PLACE = 5  # words; a longer name holds more than a place, and its small letters cannot be guessed


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Recorded words as the end of a sentence: exactly one full stop."""
    return text.strip().rstrip(".;,") + "."


def figures(votes: int, convened: int, of: str = "") -> str:
    """Votes and their share of the convened (tỷ lệ): ``12/15 phiếu (80,00% tổng số thành viên triệu tập)``."""
    share = " ".join(filter(None, (percent(votes, convened), of)))
    return f"{two_digits(votes)}/{two_digits(convened)} phiếu ({share})"


def counted_in_words(count: int) -> str:
    """A figure that must not be altered, in words too: ``03 (ba)``."""
    return f"{two_digits(count)} ({in_words(count)})"


def moment(at: datetime | None) -> str:
    """``07 giờ 30 phút, ngày 05 tháng 12 năm 2025``; room for the pen where it is not known yet."""
    return MOMENT_FOR_PEN if at is None else f"{clock(at.time())}, {long_date(at.date())}"


def moment_after(at: datetime | None, opened: datetime | None) -> str:
    """As ``moment``, but ``cùng ngày`` on the day of the opening."""
    if at is not None and opened is not None and at.date() == opened.date():
        return f"{clock(at.time())} cùng ngày"
    return moment(at)


def whole(base: str) -> str:
    """What a majority is taken of: ``tổng số thành viên triệu tập``, ``số phiếu hợp lệ``."""
    return f"{'tổng ' if base == 'convened' else ''}số {BASE_NAMES[base]}"


def more_than(item: Item) -> str:
    """The majority by the reading in force: ``trên 50% tổng số thành viên triệu tập``."""
    return f"{share_needed(item)} {whole(item.rules.majority_base)}"


def share_needed(item: Item) -> str:
    """The share alone that a majority exceeds: ``trên 50%``."""
    return f"trên {share(item.rules.majority_ratio)}"


def not_more_than(item: Item) -> str:
    """What votes stayed at where no majority carried: ``không quá 50% tổng số thành viên triệu tập``."""
    return f"không quá {share(item.rules.majority_ratio)} {whole(item.rules.majority_base)}"


def put_to_vote(item: Item) -> str:
    """What an item is about: ``đề xuất xếp loại chất lượng đảng viên``; a single collective or organisation by name."""
    return f"{EFFECTS[item.force].voting} {_rated(item)}"


def issued_text(regulation: Regulation) -> str:
    """A text beside one of the clauses of its rules, by its name without the date: ``Hướng dẫn số 13-HD/TU``.

    Where a regulation follows the rules of another text, their clauses are of that text.
    """
    return short_name(shipped().get(regulation.rules_of, regulation))


def short_name(regulation: Regulation) -> str:
    """A regulation by its name without the date: ``Công văn số 1002-CV/TU``."""
    return regulation.name.partition(" ngày ")[0]


def _rated(item: Item) -> str:
    first, rates = item.subjects[0], item.voting.rates
    if len(item.subjects) == 1 and first.kind in {"collective", "organisation"}:
        return addressed(first.name, first.kind)
    if "person" in rates or "member" in rates:
        return "đảng viên" if item.voting.ballot == "good_first" else "cá nhân lãnh đạo, quản lý"
    return "tập thể lãnh đạo, quản lý" if "collective" in rates else "tổ chức đảng, cơ quan, đơn vị"


def addressed(name: str, kind: SubjectKind) -> str:
    """What is no person inside a sentence: ``tập thể Chi ủy``, ``tập thể lãnh đạo Trường``, ``UBND phường``."""
    if tidy(name).casefold().startswith("tập thể "):
        return f"tập thể{tidy(name)[len('tập thể') :]}"
    return f"tập thể {name}" if kind == "collective" else name


def resolved(item: Item, organ: Organ, who: str) -> str:
    """The beginning of a result sentence: who proposes, decides or requests what of whom."""
    body, verb = body_of(item), EFFECTS[item.force].verb
    match item.force:
        case "self_rating":
            return f"{body} biểu quyết {verb} {who}"
        case "decision":
            return f"{body} {verb} xếp loại {who}"
    return f"{body} {verb} {deciding_superior(organ)} xem xét, quyết định xếp loại {who}"


def body_of(item: Item) -> str:
    """In whose name a level is voted: a cell proposes, decides and requests as ``Chi bộ``, all others as ``Hội nghị``."""
    return "Chi bộ" if item.organ in CELLS and item.force != "self_rating" else "Hội nghị"


def proposed_heading(organ: Organ) -> str:
    """Who proposed the levels of a list, as its column says: ``Chi ủy đề xuất``."""
    if organ.kind not in CELLS:
        return "Mức được đề xuất"
    return "Chi ủy đề xuất" if organ.has_committee else "Bí thư chi bộ đề xuất"


def deciding_superior(organ: Organ) -> str:
    """The superior that decides: of ``ĐẢNG BỘ PHƯỜNG AN PHÚ`` it is ``Đảng ủy phường An Phú``, of a province ``Tỉnh ủy``.

    A name in capitals gives small letters back only where it is a place; otherwise the superior is not named.
    """
    superior = tidy(organ.superior)
    small = superior.lower().replace("uỷ", "ủy")
    for seat, name in _PARTY_SEATS.items():
        if small.startswith(f"{seat} ") or small == seat:
            return _seated(name, superior[len(seat) :].strip())
    return "cấp trên trực tiếp"


def _seated(name: str, rest: str) -> str:
    if "bo phan" in fold(rest):
        return "Đảng ủy cơ sở"
    of_a_place = name in _COMMITTEES_OF_PLACES.values()
    if rest != rest.upper() or (of_a_place and not rest):
        return f"{name} {rest}".rstrip()
    small = rest.lower()
    unit = next((unit for unit in _UNITS if small.startswith(f"{unit} ")), "")
    place = rest[len(unit) :].split()
    if not (unit or of_a_place) or not place or len(place) > _LONGEST_PLACE:
        return f"{name} cấp trên trực tiếp"
    return " ".join(filter(None, (name, unit, *(word.capitalize() for word in place))))
