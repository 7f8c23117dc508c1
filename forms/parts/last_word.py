"""Who has the last word on a level (cấp quyết định mức xếp loại), and how papers say that the meeting's is not the last."""

from collections.abc import Sequence

from forms.parts.terms import EFFECTS
from forms.parts.wording import body_of, deciding_superior
from meetings.item import Item
from meetings.outcome import ItemOutcome
from meetings.people import Organ


def who_decides(item: Item, organ: Organ) -> str:
    """Who decides what an item only self-rates, proposes or requests: ``Đảng ủy phường An Phú``; empty for a decision.

    A self-rating goes to whoever is competent (annex 1.2.2), who need not be the direct superior, but of a dependent
    cell is.
    """
    if item.force == "decision":
        return ""
    if item.force == "self_rating" and organ.kind != "dependent_cell":
        return "cấp có thẩm quyền"
    return deciding_superior(organ)


def levels_of(item: Item) -> str:
    """What an item's levels are: ``mức tự xếp loại``, ``mức Chi bộ đề xuất``, ``mức Hội nghị đề nghị``."""
    verb = EFFECTS[item.force].verb
    return f"mức {verb}" if item.force == "self_rating" else f"mức {body_of(item)} {verb}"


def what_levels_are_worth(outcomes: Sequence[ItemOutcome], organ: Organ) -> str:
    """A sentence on items of one force: that the meeting decided, or that its levels are not final, and who decides."""
    if not any(rating.level for came_out in outcomes for rating in came_out.ratings):
        return "Chưa có mức xếp loại nào được biểu quyết thông qua."
    item = outcomes[0].item
    decided_by = who_decides(item, organ)
    if not decided_by:
        return f"Mức xếp loại dưới đây do {body_of(item)} quyết định."
    return f"Đây là {levels_of(item)}, chưa phải mức xếp loại chính thức; {decided_by} xem xét, quyết định."
