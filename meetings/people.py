"""Organs, members, guests and those who are rated."""

from datetime import date
from typing import Literal

from msgspec import Struct

OrganKind = Literal["base_cell", "dependent_cell", "committee", "agency", "collective"]
MemberStatus = Literal["official", "probationary", "exempt", "visiting"]
SubjectKind = Literal["member", "organisation", "collective", "person"]
Level = Literal["excellent", "good", "fulfilled", "unfulfilled"]
Grade = Literal["excellent", "good", "average", "poor"]
"""Of one criterion (mức đạt của một tiêu chí)."""
ReviewForm = Literal["member", "leader", "outside"]
"""For whom a personal self-review is: a member without leading post, with one, or working outside the political system."""

LEVELS: tuple[Level, ...] = ("excellent", "good", "fulfilled", "unfulfilled")
CELLS: tuple[OrganKind, ...] = ("base_cell", "dependent_cell")

LEVEL_NAMES: dict[str, str] = {
    "excellent": "Hoàn thành xuất sắc nhiệm vụ",
    "good": "Hoàn thành tốt nhiệm vụ",
    "fulfilled": "Hoàn thành nhiệm vụ",
    "unfulfilled": "Không hoàn thành nhiệm vụ",
}
GRADES: tuple[Grade, ...] = ("excellent", "good", "average", "poor")
GRADE_NAMES: dict[Grade, str] = {"excellent": "Xuất sắc", "good": "Tốt", "average": "Trung bình", "poor": "Kém"}
STATUS_NAMES: dict[MemberStatus, str] = {
    "official": "đảng viên chính thức",
    "probationary": "đảng viên dự bị",
    "visiting": "đảng viên sinh hoạt tạm thời đến",
    "exempt": "đảng viên được miễn công tác, sinh hoạt",
}
ORGAN_NAMES: dict[str, str] = {
    "base_cell": "chi bộ cơ sở",
    "dependent_cell": "chi bộ trực thuộc",
    "committee": "cấp ủy",
    "agency": "cơ quan, đơn vị",
    "collective": "tập thể lãnh đạo, quản lý",
}
SUBJECT_NAMES: dict[str, str] = {
    "member": "đảng viên",
    "organisation": "tổ chức đảng, cơ quan, đơn vị",
    "collective": "tập thể lãnh đạo, quản lý",
    "person": "cá nhân",
}


class Organ(Struct, frozen=True, forbid_unknown_fields=True):
    """The organ that meets (tổ chức họp), as in the head of its papers.

    ``has_committee`` says whether a cell has a chi ủy; where it has none, the secretary proposes. ``term`` is the term of
    office (nhiệm kỳ) through which Party papers are numbered; may be empty.
    """

    name: str
    superior: str
    kind: OrganKind
    symbol: str
    locality: str
    has_committee: bool = True
    term: str = ""


class Member(Struct, frozen=True, forbid_unknown_fields=True):
    """A member of the organ (đảng viên, thành viên); only official members vote.

    ``born`` is a whole date or a year alone; ``title`` an academic or military title kept apart from the name.
    """

    id: str
    name: str
    title: str = ""
    born: date | int | None = None
    post: str = ""
    status: MemberStatus = "official"


class Guest(Struct, frozen=True, forbid_unknown_fields=True):
    """A person who attends and may speak but never counts (đại biểu dự)."""

    id: str
    name: str
    post: str = ""


class Subject(Struct, frozen=True, forbid_unknown_fields=True):
    """Who or what is rated (đối tượng xếp loại): a member, another person, a collective or an organisation.

    For a member, ``name``, ``post`` and ``unit`` repeat what the roster says. ``proposed`` informs and decides nothing;
    ``conditions`` says that the standards for excellent are met; one who is not ``rated`` stands on no ballot and has a
    ``reason``; the ``recused`` keep out of this subject.
    """

    id: str
    name: str
    kind: SubjectKind
    post: str = ""
    unit: str = ""
    self_level: Level | None = None
    residence: str = ""
    proposed: Level | None = None
    conditions: bool = True
    rated: bool = True
    reason: str = ""
    recused: tuple[str, ...] = ()


class Criterion(Struct, frozen=True, forbid_unknown_fields=True):
    """One criterion (tiêu chí), under the heading of its group (nhóm tiêu chí), which may be empty."""

    text: str
    group: str = ""


class CriteriaSet(Struct, frozen=True, forbid_unknown_fields=True):
    """The criteria for one kind of subject (bộ tiêu chí), as the organ made them concrete."""

    id: str
    name: str
    criteria: tuple[Criterion, ...]


class Shortcoming(Struct, frozen=True, forbid_unknown_fields=True):
    """A shortcoming pointed out in the previous review (hạn chế đã chỉ ra kỳ trước), and how it was remedied."""

    text: str
    remedy: str = ""
