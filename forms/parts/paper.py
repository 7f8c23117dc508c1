"""What every paper has: its head, the persons it names, the one who signs; and how a context becomes fields."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from forms.parts.unbroken import held_together

Context = TypeVar("Context")


@dataclass(frozen=True, slots=True)
class Paper(Generic[Context]):
    """One file to be written: its name, how what its template is filled with is found; where a meeting has several of the
    kind, ``of`` whom or what this one is.
    """

    file: str
    says: Callable[[], Context]
    of: str = ""

    @property
    def context(self) -> Context:
        """What its template is filled with, found anew each time: thousands of papers are named before one is made."""
        return self.says()


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a paper (phần đầu văn bản)."""

    superior: str
    """The direct superior in capitals: ``ĐẢNG BỘ PHƯỜNG AN PHÚ``."""
    organ: str
    """The issuing organ in capitals: ``CHI BỘ TRƯỜNG THPT SỐ 1``."""
    number: str
    """Number and symbol, the number left blank for the pen: ``Số      -BB/CB``, ``Số:      /BB-SNV``."""
    place_date: str = ""
    """Place and date: ``Quảng Ngãi, ngày 05 tháng 12 năm 2025``; empty where the paper does not print it."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named on paper."""

    name: str
    """With the form of address, without academic title: ``Đồng chí …``, ``Ông/Bà …``."""
    post: str = ""
    """Post (chức vụ), or the part played, such as ``Tổ trưởng``; may be empty."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs a paper (người ký), and in whose name."""

    on_behalf: str
    """In whose name, or in whose place: ``T/M CHI BỘ``, ``KT. GIÁM ĐỐC``; empty when signing as such."""
    office: str
    """As what: ``BÍ THƯ``."""
    name: str
    """Full name alone."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The meeting as each of its papers tells it (hội nghị): when and where, how many came, who led it."""

    draft: bool
    """Whether its minutes are not adopted yet."""
    opened: str
    """``07 giờ 30 phút, ngày 05 tháng 12 năm 2025``."""
    closed: str
    """``11 giờ 15 phút cùng ngày``, or with its date."""
    place: str
    """Where it met."""
    convened: str
    """How many were convened, in two digits."""
    present: str
    """How many of them came, in two digits."""
    absent: str
    """How many of them did not, in two digits."""
    chair: Person
    """Who led it (chủ trì)."""
    secretary: Person
    """Who wrote its minutes (thư ký)."""
    chair_name: str
    """The chair's name alone, under the signature."""
    secretary_name: str
    """The secretary's name alone, under the signature."""


def offered_by(kind: type) -> frozenset[str]:
    """The fields that a context of this kind offers, with their parts: ``head``, ``head.organ``, ``guests.name``."""
    hints = get_type_hints(kind)
    return frozenset(name for field in fields(kind) for name in _with_parts(field.name, hints[field.name]))


def _with_parts(name: str, kind: Any) -> Iterator[str]:
    yield name
    of = get_args(kind)[0] if get_origin(kind) is tuple else kind
    if is_dataclass(of) and isinstance(of, type):
        yield from (f"{name}.{part}" for part in offered_by(of))


def fields_of(context: Any) -> dict[str, object]:
    """The fields that a template is filled with: those of a context record, by name, held together for its lines."""
    return {field.name: held_together(getattr(context, field.name), field.name) for field in fields(context)}
