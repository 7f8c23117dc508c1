"""``kiemdiem regulations``: every value of a regulation with its clause, and the readings chosen."""

from collections.abc import Iterator

import click

from forms.parts.terms import EFFECTS
from meetings.faults import Refused
from meetings.issued import CircleRule, DeadlineRule
from meetings.kpi import regulation as months
from meetings.people import ORGAN_NAMES, SUBJECT_NAMES
from meetings.regulation import UNKNOWN_REGULATION, Regulation, Voting, shipped
from tui.commands.month_values import month_regulation_lines, reading_lines
from tui.commands.telling import refusing

_BALLOTS = {
    "four_level": "phiếu bốn mức, mỗi đối tượng một mức",
    "good_first": "biểu quyết mức hoàn thành tốt trước, rồi chọn hoàn thành xuất sắc trong số đã đạt",
}
_UNTIL = {"before": "Trước", "latest": "Chậm nhất"}
_YEARS = {"reviewed": "của năm kiểm điểm", "next": "của năm sau"}
_REVIEWERS = {
    "member": "không giữ chức vụ",
    "leader": "lãnh đạo, quản lý",
    "outside": "ngoài hệ thống chính trị",
    "collective": "tập thể",
}
_LOCAL = {"target": "Chỉ tiêu phải báo cáo", "topic": "Nội dung phải liên hệ"}


@click.command(name="regulations", options_metavar="")
@click.argument("number", metavar="[SỐ]", required=False)
@refusing
def command(number: str | None) -> None:
    """Liệt kê các quy định; thêm SỐ (như 13-HD/TU) để xem từng giá trị, điều khoản và cách hiểu đang dùng."""
    known = pages_of_regulations()
    if number is None:
        for key, lines in known.items():
            click.echo(f"{key}  {next(lines)}")
        return
    if number not in known:
        raise Refused([UNKNOWN_REGULATION.at("", given=number, known=", ".join(known))])
    for line in known[number]:
        click.echo(line)


def pages_of_regulations() -> dict[str, Iterator[str]]:
    """The page of every regulation by its id: those of meetings, then those of months; the first line is its name."""
    meetings = {one.id: regulation_lines(one) for one in shipped().values()}
    return meetings | {one.id: month_regulation_lines(one) for one in months.shipped().values()}


def regulation_lines(regulation: Regulation) -> Iterator[str]:
    """A regulation as a page for people."""
    end = f" đến {regulation.in_force_to:%d/%m/%Y}" if regulation.in_force_to else ", chưa ghi ngày hết hiệu lực"
    yield regulation.name
    yield f"Áp dụng từ {regulation.in_force_from:%d/%m/%Y}{end}; đối chiếu lần cuối {regulation.checked_on:%d/%m/%Y}"
    yield ""
    yield "CĂN CỨ"
    for basis in regulation.basis:
        replaced = f"; đã thay bằng {basis.replaced_by}" if basis.replaced_by else ""
        note = f" ({basis.note})" if basis.note else ""
        yield f"  - {basis.document}{replaced}{note}"
    yield ""
    yield "MỐC THỜI HẠN"
    for rule in regulation.deadline:
        yield from _deadline_lines(rule)
    yield ""
    if regulation.rules_of:
        followed = shipped()[regulation.rules_of]
        yield f"Nguyên tắc, nội dung biểu quyết và cách hiểu theo {followed.name}; điều khoản dưới đây là của văn bản đó."
        yield ""
    yield from _rule_lines(regulation)


def _rule_lines(regulation: Regulation) -> Iterator[str]:
    yield "NGUYÊN TẮC"
    majority = regulation.majority
    more = "Trên" if majority.strict else "Từ"
    secret = ", phiếu kín" if majority.secret else ""
    yield f"  {more} {majority.ratio} số phiếu của mẫu số{secret} ({majority.clause}; đối chiếu {majority.checked_on:%d/%m/%Y})"
    cap = regulation.cap
    yield f"  Xuất sắc không quá {cap.share} ({cap.clause}; đối chiếu {cap.checked_on:%d/%m/%Y})"
    yield f"  {regulation.silence.text} ({regulation.silence.clause})"
    yield ""
    yield "CÁC NỘI DUNG BIỂU QUYẾT"
    for voting in regulation.voting:
        yield from _voting_lines(voting)
    yield ""
    yield "CÁCH HIỂU NHỮNG CHỖ CÒN HIỂU KHÁC NHAU"
    for reading in regulation.reading:
        yield from reading_lines(reading)
    yield ""
    yield "BẢN TỰ KIỂM ĐIỂM"
    yield from _review_lines(regulation)


def _review_lines(regulation: Regulation) -> Iterator[str]:
    for code in regulation.self_review:
        held = f"từ {code.in_force_from:%d/%m/%Y}; đối chiếu {code.checked_on:%d/%m/%Y}"
        note = f"; {code.note}" if code.note else ""
        yield f"  - Mẫu {code.code}, {code.holder} ({code.document}, {held}{note})"
    for part in regulation.review_part:
        checked = f"{part.clause}; đối chiếu {part.checked_on:%d/%m/%Y}"
        yield f"  - {part.heading} [{', '.join(_REVIEWERS[one] for one in part.of)}]: {part.tells} ({checked})"
    for content in regulation.local_content:
        checked = f"{content.clause}; đối chiếu {content.checked_on:%d/%m/%Y}"
        yield f"  - {_LOCAL[content.kind]}: {content.text} ({checked})"


def _deadline_lines(rule: DeadlineRule) -> Iterator[str]:
    until, year = _UNTIL[rule.until], _YEARS[rule.year]
    checked = f"{rule.clause}; đối chiếu {rule.checked_on:%d/%m/%Y}"
    yield f"  - {until} ngày {rule.day:02d}/{rule.month:02d} {year}: {rule.what} ({checked})"
    yield f"    {rule.by} {rule.holds_for}" + (f"; gửi {rule.to}" if rule.to else "")


def _voting_lines(voting: Voting) -> Iterator[str]:
    yield f"  {voting.number}. {voting.name} ({voting.clause}; đối chiếu {voting.checked_on:%d/%m/%Y})"
    yield f"     Xếp loại: {', '.join(SUBJECT_NAMES[kind] for kind in voting.rates)}"
    yield f"     Thành phần: {voting.circle.text} ({voting.circle.clause})"
    yield from (f"       - {_circle_line(rule)} ({rule.clause})" for rule in voting.circle.rule)
    yield f"     Hình thức: {_BALLOTS[voting.ballot]}" + (
        "; biểu quyết riêng tiêu chí chưa thống nhất" if voting.criteria else ""
    )
    effects = [EFFECTS[voting.effect].alone]
    effects += [f"{ORGAN_NAMES[kind]}: {EFFECTS[effect].alone}" for kind, effect in voting.effect_in.items()]
    effects += ["có thể đề nghị cấp trên"] if voting.may_request else []
    yield f"     Kết quả là: {'; '.join(effects)}"
    for number, step in enumerate(voting.step, start=1):
        yield f"     Bước {number}: {step.text} ({step.clause})"


def _circle_line(rule: CircleRule) -> str:
    """Who is proposed, in which organs: ``chi bộ cơ sở, chi bộ trực thuộc có cấp ủy: cấp ủy viên, theo chức vụ``."""
    asked = ((rule.has_committee, "cấp ủy"), (rule.has_units, "đơn vị cấu thành trực thuộc"))
    conditions = [f"{'có' if answer else 'không có'} {what}" for answer, what in asked if answer is not None]
    narrowed = f" {', '.join(conditions)}" if conditions else ""
    by_post = "" if rule.whole else ", theo chức vụ"
    return f"{', '.join(ORGAN_NAMES[kind] for kind in rule.organs)}{narrowed}: {rule.said}{by_post}"
