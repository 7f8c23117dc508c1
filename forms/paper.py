"""What every paper has: its head, the persons it names, the one who signs; and how a context becomes fields."""

from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a Party paper (phần đầu văn bản)."""

    superior: str
    """The direct superior in capitals: ``ĐẢNG BỘ PHƯỜNG AN PHÚ``."""
    organ: str
    """The issuing organ in capitals: ``CHI BỘ TRƯỜNG THPT SỐ 1``."""
    number: str
    """Number and symbol without colon, the number left blank for the pen: ``Số      -BB/CB``."""
    place_date: str = ""
    """Place and date: ``Quảng Ngãi, ngày 05 tháng 12 năm 2025``; empty where the paper does not print it."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named on paper."""

    name: str
    """With the form of address, without academic title: ``Đồng chí Nguyễn Thị Hồng Minh``."""
    post: str = ""
    """Post (chức vụ), or the part played, such as ``Tổ trưởng``; may be empty."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs a paper (người ký), and in whose name."""

    on_behalf: str
    """In whose name: ``T/M CHI BỘ``; empty when signing for oneself."""
    office: str
    """As what: ``BÍ THƯ``."""
    name: str
    """Full name alone."""


def fields_of(context: Any) -> dict[str, object]:
    """The fields that a template is filled with: those of a context record, by name."""
    return {field.name: getattr(context, field.name) for field in fields(context)}
