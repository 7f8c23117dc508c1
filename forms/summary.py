"""Summary of levels (bảng tổng hợp mức xếp loại): what it is filled with."""

from dataclasses import dataclass

from forms.paper import Head, Signer


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One subject: every word spoken on its level, side by side; any of them may be empty."""

    number: str
    subject: str
    post: str
    """Post, or unit."""
    self_level: str
    """The level it gives itself (tự xếp loại)."""
    residence: str
    """Remark of the committee where the member lives (nhận xét nơi cư trú)."""
    proposed: str
    """Proposed by the cell's committee, or by its secretary where there is none."""
    votes: str
    """Votes over convened and their share: ``12/15 (80,00%)``."""
    result: str
    """The level voted; empty while none is."""
    note: str = ""
    """Why not rated, what is still open."""


@dataclass(frozen=True, slots=True)
class SummaryItem:
    """One voting: its subjects and the counts per level."""

    heading: str
    """Numbered: ``1. Đề xuất xếp loại chất lượng đảng viên``."""
    subject_heading: str
    """``Họ và tên``, ``Tên tập thể``."""
    post_heading: str
    """``Chức vụ``, ``Đơn vị``."""
    proposed_heading: str
    """``Chi ủy đề xuất``, or ``Bí thư chi bộ đề xuất`` where there is no committee."""
    result_heading: str
    """``Chi bộ đề xuất``, ``Chi bộ quyết định``, ``Hội nghị tự xếp loại``."""
    lines: tuple[SummaryLine, ...]
    totals: tuple[str, ...]
    """Counts per level, each a whole phrase: ``Hoàn thành tốt nhiệm vụ: 12 đồng chí (80,00%)``."""
    cap: str = ""
    """The cap in figures; may be empty."""


@dataclass(frozen=True, slots=True)
class SummaryContext:
    """Everything the summary says."""

    head: Head
    subject: str
    """Below the title: ``Mức xếp loại chất lượng năm 2025``."""
    basis: str
    """The meeting it is taken from: ``Kèm theo Biên bản Hội nghị ngày 05 tháng 12 năm 2025``; may be empty."""
    items: tuple[SummaryItem, ...]
    compiler_name: str
    """Who drew up the summary (người lập biểu); the name alone."""
    signer: Signer
    receivers: tuple[str, ...] = ()
