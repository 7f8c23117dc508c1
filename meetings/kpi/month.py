"""A month of KPI (tháng đánh giá) as an office puts it down: who is rated, on what, and what was decided.

These records come through the door of ``meetings/schema.py`` as they are. Amounts are billionths (``meetings/amounts.py``).
"""

from datetime import date

from msgspec import Struct, field

from meetings.acts import LayoutName, ReadingValue
from meetings.amounts import ONE
from meetings.kpi.person import Person
from meetings.people import Level
from meetings.schema import Amount, Count, Line, NamedLine, NamedText, Text


class Period(Struct, frozen=True, forbid_unknown_fields=True):
    """The days that are rated (kỳ đánh giá), where they are not those of the month."""

    first: date = field(name="from")
    """First day."""
    last: date = field(name="to")
    """Last day."""


class ExcellentUnit(Struct, frozen=True, forbid_unknown_fields=True):
    """The decision by which an outstanding unit has a higher share of excellent. Điều 8.5.b."""

    decided_by: NamedLine
    """The competent level."""
    number: NamedLine
    """Number of its decision."""
    decided_on: date = field(name="date")
    """Day of its decision."""
    ground: Text = ""
    """What was outstanding; a warning without it."""
    share: NamedLine = "1/4"
    """Of those rated good, for the agency and every group; a fraction, at most 1/4."""


class Unit(Struct, frozen=True, forbid_unknown_fields=True):
    """The agency (cơ quan, đơn vị) whose people are rated."""

    name: NamedLine
    """As printed."""
    superior: Line
    """The direct superior, as in the head of its papers."""
    head: NamedLine
    """The person who decides; one of the file's, not necessarily one with a leading post."""
    symbol: Line = ""
    """For the number line of papers."""
    locality: Line = ""
    """For the place and date line."""
    layout: LayoutName | None = None
    """How its papers are laid out (thể thức); default by the kind of office."""


class Decision(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the deciding level departs from the score (quyết định), as at the cap; never above the score."""

    person: NamedLine
    """Whom it is about."""
    level: Level
    """The level decided."""
    reason: NamedText
    """Why."""
    decided_by: Line = ""
    """Who decided, who answers for it. Điều 6.2."""
    on: date | None = None
    """Day of the decision."""


class CollectiveRating(Struct, frozen=True, forbid_unknown_fields=True):
    """What a collective that rates decided together (quyết định của tập thể), or a head with the collective. Điều 4.6, Điều 9."""

    by: NamedLine
    """The collective: «Ban Thường vụ Đảng ủy phường An Phú», «Tập thể lãnh đạo Văn phòng»."""
    on: date = field(name="date")
    """When it met."""
    people: tuple[NamedLine, ...]
    """Whom it rated, by id."""
    minutes: Line = ""
    """Number of its minutes (số biên bản); room for the pen without."""
    presided_by: Line = ""
    """Who presided (chủ trì); a warning without, where the head rates with the collective."""
    present: tuple[NamedLine, ...] = ()
    """Who took part (người dự)."""


class FormCriterion(Struct, frozen=True, forbid_unknown_fields=True):
    """One criterion of a form."""

    text: NamedText
    """As printed."""
    most: Amount
    """The most points."""
    heading: Line = ""
    """Group of criteria (nhóm tiêu chí)."""


class CriteriaForm(Struct, frozen=True, forbid_unknown_fields=True):
    """A form of common criteria (mẫu của Phụ lục 1), entered by the office; its maxima add up to 30. Điều 7.2."""

    id: NamedLine
    """How persons name it."""
    name: NamedLine
    """Such as «Mẫu số 03»."""
    criterion: tuple[FormCriterion, ...]
    """In order."""


class Product(Struct, frozen=True, forbid_unknown_fields=True):
    """A product of the office's catalogue (danh mục sản phẩm quy đổi). Điều 10."""

    id: NamedLine
    """How tasks name it."""
    name: NamedLine
    """What it is."""
    level: Count
    """Group of complexity, 1 to 5."""
    unit: Amount = ONE
    """How many standard units it is."""


class Catalogue(Struct, frozen=True, forbid_unknown_fields=True):
    """The office's catalogue of products, and the standard unit (đơn vị sản phẩm chuẩn) they are converted to. Điều 10."""

    standard: NamedText
    """What one standard unit is."""
    product: tuple[Product, ...]
    """The products."""
    issued_by: Line = ""
    """The document by which it was issued (văn bản ban hành), or who issued it."""
    issued_on: date | None = None
    """When it was issued (ngày ban hành); a warning without, or after 01/6/2026. Điều 20.2."""


class SharedProduct(Struct, frozen=True, forbid_unknown_fields=True):
    """A long or common product, given out in parts (sản phẩm làm chung); the parts add up to it. Điều 15.1.c."""

    id: NamedLine
    """How tasks name it."""
    name: NamedLine
    """What it is."""
    units: Amount
    """Standard units of the whole."""
    elsewhere: Amount = 0
    """Of them, given in other months or to people of other units."""


class Steps(Struct, frozen=True, forbid_unknown_fields=True):
    """When the steps of Điều 16 were done; a late one is told."""

    plan: date | None = None
    """Work plan."""
    self_rating: date | None = None
    """Self-rating."""
    remarks: date | None = None
    """Remarks of the competent level."""
    decision: date | None = None
    """Decision."""
    notice: date | None = None
    """Public notice."""


class Month(Struct, frozen=True, forbid_unknown_fields=True):
    """A month of one agency (tháng đánh giá của một đơn vị)."""

    regulation: NamedLine
    """Id of a regulation."""
    month: NamedLine
    """Year and month, such as ``2026-07``."""
    working_days: Amount
    """Working days of the period that is rated; halves allowed."""
    unit: Unit
    """The agency."""
    person: tuple[Person, ...]
    """Everybody of the agency, those who are not rated among them."""
    period: Period | None = None
    """Default the month."""
    month_working_days: Amount | None = None
    """Working days of the whole month; needed where the half is taken of the month."""
    excellent_unit: ExcellentUnit | None = None
    """Where the competent level raised the cap."""
    decision: tuple[Decision, ...] = ()
    """Departures from the score."""
    collective: tuple[CollectiveRating, ...] = ()
    """What collectives that rate decided together."""
    form: tuple[CriteriaForm, ...] = ()
    """Forms of common criteria."""
    catalogue: Catalogue | None = None
    """The office's products."""
    shared: tuple[SharedProduct, ...] = ()
    """Products given out in parts."""
    steps: Steps = Steps()
    """When the steps were done."""
    readings: dict[str, ReadingValue] = {}
    """Contested readings chosen otherwise, by key, and their ``ground``."""

    @property
    def ground(self) -> str:
        """The document that chose readings otherwise."""
        ground = self.readings.get("ground", "")
        return ground if isinstance(ground, str) else ""

    @property
    def chosen(self) -> dict[str, ReadingValue]:
        """The readings chosen otherwise, by key."""
        return {key: value for key, value in self.readings.items() if key != "ground"}
