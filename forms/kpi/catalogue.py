"""The catalogue of a month's papers (danh mục văn bản của tháng): every form, what its files are made from. Điều 16, 18, 19."""

from collections.abc import Collection, Iterator
from importlib import import_module
from typing import Any, NamedTuple, Protocol, cast

from forms.kpi.parts.source import MonthSource
from forms.parts.paper import Paper


class MonthRoom(Protocol):
    """A room of ``forms/kpi/papers/``: one kind of paper."""

    CONTEXT: type
    """The record that its template is filled with."""

    def papers(self, source: MonthSource) -> Iterator[Paper[Any]]:
        """The papers of this kind that a month needs, in order; none where it needs none."""


class MonthForm(NamedTuple):
    """One kind of paper (biểu mẫu); its template and its room in ``forms/kpi/papers/`` have the name of its ``key``."""

    key: str
    name: str
    """As people call it."""
    each: bool = False
    """Whether every person gets an own one."""

    @property
    def context(self) -> type:
        """The record that its template is filled with."""
        return self._room().CONTEXT

    def papers(self, source: MonthSource) -> Iterator[Paper[Any]]:
        """The papers of this form that a month needs, in order; none where it needs none."""
        return self._room().papers(source)

    def _room(self) -> MonthRoom:
        return cast(MonthRoom, import_module(f"forms.kpi.papers.{self.key}"))


FORMS = (
    MonthForm("kpi_sheet", "Phiếu theo dõi, đánh giá tháng", each=True),
    MonthForm("kpi_list", "Danh sách tổng hợp kết quả tháng"),
    MonthForm("kpi_notice", "Thông báo kết quả tháng"),
    MonthForm("kpi_months", "Kết quả các tháng trong quý, trong năm", each=True),
)
WORKBOOK = MonthForm("kpi_summary", "Danh sách tổng hợp kết quả tháng (Excel)")
"""The twin of the list, as a workbook; it has no template."""
WITH_WORKBOOK = (*FORMS, WORKBOOK)


def month_forms_wanted(*, each: bool = False, only: Collection[str] = ()) -> tuple[MonthForm, ...]:
    """The forms of a month; with ``each`` also those that every person gets. Where ``only`` names some by key, just these."""
    if only:
        return tuple(form for form in WITH_WORKBOOK if form.key in only)
    return tuple(form for form in WITH_WORKBOOK if each or not form.each)
