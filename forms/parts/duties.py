"""Who does what around a review (tổ chức thực hiện): the chair, who prepares, who is reviewed, secretary, tellers."""

from collections.abc import Iterator

from forms.parts.frame import DAY_FOR_PEN, NAME_FOR_PEN
from forms.parts.invited import body
from forms.parts.naming import Names
from forms.parts.wording import deciding_superior, issued_text, short_name
from meetings.meeting import Meeting
from meetings.people import CELLS


def duties(meeting: Meeting, names: Names) -> Iterator[str]:
    """Each a whole sentence; room for the pen where nobody was chosen yet (R107, R110)."""
    officers, superior = meeting.officers, deciding_superior(meeting.prepared.organ)
    chair = NAME_FOR_PEN if officers is None else _with_post(meeting, officers.chair, names)
    secretary = NAME_FOR_PEN if officers is None else _with_post(meeting, officers.secretary, names)
    yield f"Chủ trì Hội nghị: {chair}; chịu trách nhiệm chỉ đạo thực hiện toàn bộ Kế hoạch này."
    yield f"{_preparing(meeting)}."
    made_known = f"{DAY_FOR_PEN}; đã phổ biến: ……"
    yield f"Phổ biến {short_name(meeting.regulation)} đến {body(meeting)} trước khi kiểm điểm ({made_known})."
    yield (
        "Tập thể, cá nhân được kiểm điểm chuẩn bị báo cáo, bản tự kiểm điểm và gửi trước ngày tổ chức; tự nhận mức xếp loại."
    )
    yield f"Thư ký Hội nghị: {secretary}; gửi giấy mời và tài liệu, ghi biên bản, lập hồ sơ."
    yield f"{_tellers(meeting, names)}; phát phiếu, kiểm phiếu, lập biên bản kiểm phiếu, niêm phong phiếu."
    yield f"Sau Hội nghị, gửi báo cáo kết quả kèm hồ sơ đến {superior}; có vướng mắc thì kịp thời báo cáo {superior}."
    silence = meeting.regulation.silence
    yield f"{silence.text} ({issued_text(meeting.regulation)}, {silence.clause})."


def _with_post(meeting: Meeting, officer: str, names: Names) -> str:
    member = meeting.members.get(officer)
    return ", ".join(filter(None, (names.address(officer), "" if member is None else member.post)))


def _preparing(meeting: Meeting) -> str:
    """In a cell the committee, or the secretary where there is none; elsewhere whoever advises on personnel."""
    organ = meeting.prepared.organ
    who = "Bộ phận tham mưu về công tác cán bộ"
    if organ.kind in CELLS:
        who = "Chi ủy" if organ.has_committee else "Bí thư chi bộ"
    levels = "tổng hợp mức tự nhận, nhận xét nơi cư trú và đề xuất mức xếp loại đảng viên"
    rates_members = any(subject.kind == "member" for subject in meeting.subjects().values())
    return f"{who} chuẩn bị báo cáo, dự kiến mức xếp loại" + (f"; {levels}" if rates_members else "")


def _tellers(meeting: Meeting, names: Names) -> str:
    """The tellers as far as they are known; only the meeting chooses them."""
    chosen = () if meeting.officers is None else meeting.officers.tellers
    who = names.together(chosen) if chosen else NAME_FOR_PEN
    called = "Người kiểm phiếu" if len(chosen) == 1 else "Tổ kiểm phiếu"
    return f"{called} (dự kiến, do Hội nghị thông qua): {who}"
