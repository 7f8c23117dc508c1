"""The catalogue of papers (danh mục văn bản): every form, when it is needed, what its files are made from."""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any, Literal, NamedTuple, Protocol, cast

from forms.parts.kinds import KINDS
from forms.parts.paper import Paper
from forms.parts.source import Source
from meetings.faults import Finding

Stage = Literal["before", "at", "after"]
"""When a paper is needed: to prepare the meeting, at its table, after it closed."""
BEFORE: tuple[Stage, ...] = ("before",)
FROM_THE_MEETING_ON: tuple[Stage, ...] = ("at", "after")
STAGES = BEFORE + FROM_THE_MEETING_ON
STAGE_NAMES: dict[Stage, str] = {"before": "Trước hội nghị", "at": "Tại hội nghị", "after": "Sau hội nghị"}


class Room(Protocol):
    """A room of ``forms/papers/``: one kind of paper. Where there is something to warn of, it has ``findings`` too."""

    CONTEXT: type
    """The record that its template is filled with."""

    def papers(self, source: Source) -> Iterator[Paper[Any]]:
        """The papers of this kind that a meeting needs, in order; none where it needs none."""


def _nothing(_: Source) -> Iterable[Finding]:
    return ()


class Form(NamedTuple):
    """One kind of paper (biểu mẫu); its template and its room in ``forms/papers/`` have the name of its ``key``."""

    key: str
    name: str
    """As people call it."""
    stage: Stage
    each: bool = False
    """Whether every person gets an own one."""
    repeated: bool = False
    """Whether a meeting may need it several times over: one for each item, for each correction."""

    @property
    def kind(self) -> str:
        """Its kind in the number line (tên loại viết tắt): ``BB``; empty for papers without that line."""
        return KINDS.get(self.key, "")

    @property
    def numbered(self) -> bool:
        """Whether a meeting has one such paper, so that it can be given a number."""
        return bool(self.kind) and not (self.each or self.repeated)

    @property
    def context(self) -> type:
        """The record that its template is filled with."""
        return self._room().CONTEXT

    def papers(self, source: Source) -> Iterator[Paper[Any]]:
        """The papers of this form that a meeting needs, in order; none where it needs none."""
        return self._room().papers(source)

    def findings(self, source: Source) -> Iterator[Finding]:
        """What there is to warn of before these papers are used."""
        told: Callable[[Source], Iterable[Finding]] = getattr(self._room(), "findings", _nothing)
        return iter(told(source))

    def _room(self) -> Room:
        return cast(Room, import_module(f"forms.papers.{self.key}"))


FORMS = (
    Form("plan", "Kế hoạch kiểm điểm", "before"),
    Form("invitation", "Giấy mời", "before"),
    Form("self_assessment", "Báo cáo tự đánh giá của tổ chức, cơ quan, đơn vị", "before", repeated=True),
    Form("collective_review", "Báo cáo tự kiểm điểm của tập thể", "before", repeated=True),
    Form("self_review", "Bản kiểm điểm cá nhân", "before", each=True),
    Form("analysis_sheet", "Phiếu phân tích chất lượng đảng viên", "before", each=True),
    Form("proposals", "Tổng hợp đề xuất mức xếp loại", "before"),
    Form("ballot", "Phiếu biểu quyết", "before", repeated=True),
    Form("minutes", "Biên bản hội nghị", "at"),
    Form("count_minutes", "Biên bản kiểm phiếu", "at"),
    Form("summary", "Bảng tổng hợp mức xếp loại", "after"),
    Form("item_excerpt", "Trích biên bản một nội dung", "after", repeated=True),
    Form("report", "Báo cáo tổng hợp kết quả", "after"),
    Form("request", "Tờ trình đề nghị cấp trên xếp loại", "after"),
    Form("notice", "Thông báo kết quả", "after"),
    Form("correction", "Biên bản bổ sung", "after", repeated=True),
    Form("excerpt", "Trích biên bản của một người", "after", each=True),
)


def form_of(key: str) -> Form | None:
    """The form of that key, if there is one."""
    return next((form for form in FORMS if form.key == key), None)
