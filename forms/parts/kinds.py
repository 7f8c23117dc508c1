"""Kinds of papers in their number line (tên loại văn bản viết tắt), by form; papers without that line are not here."""

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "plan": "KH",
    "invitation": "GM",
    "self_assessment": "BC",
    "collective_review": "BC",
    "minutes": "BB",
    "count_minutes": "BB",
    "summary": "BC",
    "item_excerpt": "BB",
    "report": "BC",
    "request": "TTr",
    "notice": "TB",
    "correction": "BB",
    "excerpt": "BB",
}
