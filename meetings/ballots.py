"""The account of a ballot (cân đối phiếu): papers issued, exchanged, collected, invalid, and each subject's line.

Every equality is one code. Missing figures are faults, never zeros. Only totals are ever known here, no paper.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from meetings.acts import RoundHeld
from meetings.faults import Code, Finding
from meetings.namesakes import Everybody
from meetings.people import LEVEL_NAMES, LEVELS

MORE_PAPERS_THAN_VOTERS = Code(
    "F201",
    "phát ra {issued} phiếu, trừ {exchanged} phiếu đổi lại còn {handed} phiếu, nhưng chỉ có {voters} người bỏ phiếu",
    "vui lòng kiểm tra số phiếu phát ra và số người có mặt",
    "mục V",
)
MORE_COLLECTED_THAN_HANDED_OUT = Code(
    "F202",
    "thu về {collected} phiếu nhưng chỉ có {handed} phiếu đang được phát",
    "vui lòng đếm lại số phiếu thu về",
    "mục V",
)
LINE_DOES_NOT_BALANCE = Code(
    "F203", "{counted} phiếu được đếm nhưng {comparison} {valid} phiếu hợp lệ", "vui lòng đếm lại dòng này", "mục V"
)
MORE_INVALID_THAN_COLLECTED = Code(
    "F204", "có {invalid} phiếu không hợp lệ nhưng chỉ thu về {collected} phiếu", "vui lòng kiểm tra lại", "mục V"
)
MORE_EXCHANGED_THAN_ISSUED = Code(
    "F205", "đổi lại {exchanged} phiếu nhưng chỉ phát ra {issued} phiếu", "vui lòng kiểm tra lại", "mục V"
)
TOO_MANY_MARKS = Code(
    "F206",
    "các phiếu hợp lệ chọn tổng cộng {marks} lượt xuất sắc nhưng {valid} phiếu, mỗi phiếu chọn nhiều nhất {places} người, chỉ được {most} lượt",
    "vui lòng tách các phiếu chọn quá số chỗ thành phiếu không hợp lệ rồi đếm lại",
    "Phụ lục, mục 3 và 4.2",
)
NO_PLACE_AT_ALL = "vui lòng không tổ chức lượt này, hoặc bỏ lượt này khỏi tệp"
"""What to do after F206 where nobody may be chosen: no counting again makes such a ballot fit."""
LINE_MISSING = Code(
    "F207",
    "thiếu số phiếu của đối tượng có tên trên phiếu: {subject}",
    "vui lòng ghi đủ số phiếu của từng người; không có phiếu nào thì ghi 0",
    "mục V",
)
FIGURE_MISSING = Code(
    "F208", "dòng này thiếu số phiếu của: {missing}", "vui lòng ghi đủ; không có phiếu nào thì ghi 0", "mục V"
)
NOT_THERE_TO_BE_AWAY = Code(
    "F209", "{member} được ghi là không tham gia lượt này nhưng {why}", "vui lòng sửa danh sách", "mục V"
)
RECUSED_MARKED = Code(
    "F210",
    "{counted} phiếu có đánh dấu ở dòng này nhưng trừ {recused} người phải tránh chỉ còn {most} người bỏ phiếu",
    "người phải tránh để trống dòng này; vui lòng đếm lại",
    "mục V",
)
NO_LINES = Code("F212", "lượt bỏ phiếu này chưa có dòng nào", "vui lòng ghi số phiếu của từng đối tượng", "mục V")
MARKED_OWN_LINE = Code(
    "W210",
    "theo cách hiểu đã chọn, {name} không bỏ phiếu về chính mình, nhưng dòng này có {counted} phiếu đánh dấu của {voters} người",
    "đề nghị ghi rõ người phải tránh («recused») và đếm lại",
    "mục V",
)
PRINTED_UNLIKE_HANDED_OUT = Code(
    "F213",
    "in {printed} phiếu, nhưng phát ra {issued} cộng còn lại {left_over} là {sum} phiếu",
    "vui lòng đếm lại số phiếu còn lại và số phiếu phát ra",
    "mục V",
)
SEALED_UNLIKE_COUNTED = Code(
    "F214",
    "niêm phong {sealed} phiếu, nhưng thu về {collected}, đổi lại {exchanged}, còn lại {left_over} phiếu: tổng cộng {expected} phiếu",
    "vui lòng đếm lại phiếu trước khi niêm phong",
    "mục V",
)
REASONS_UNLIKE_INVALID = Code(
    "F215",
    "lý do không hợp lệ được ghi cho {reasons} phiếu nhưng có {invalid} phiếu không hợp lệ",
    "vui lòng ghi lý do của từng phiếu không hợp lệ",
    "mục V",
)
LEFT_OVER_OF_NOTHING = Code(
    "F216",
    "ghi còn lại {left_over} phiếu nhưng chưa ghi đã in bao nhiêu phiếu",
    "vui lòng ghi số phiếu đã in, hoặc bỏ số phiếu còn lại",
    "mục V",
)
RECOUNTED_UNLIKE_COUNTS = Code(
    "F217",
    "ghi kiểm lại dòng của «{subject}» đến {times} lần, nhưng {why}",
    "vui lòng ghi số lần kiểm của riêng dòng ấy, từ 3 đến số lần kiểm của cả lượt",
    "mục V",
)
COUNTED_LESS_THAN_CHOSEN = Code(
    "W215",
    "theo cách hiểu đã chọn, phiếu phải được kiểm {wanted} lần độc lập, nhưng lượt này {counts}",
    "đề nghị kiểm lại lần nữa trước khi ghi; đã kiểm đủ trên giấy thì nêu trong biên bản",
    "mục V",
)
UNKNOWN_CHOICE = Code("F211", "lượt này không có lựa chọn {choice}", "các lựa chọn: {offered}")

_BESIDE = ("blank", "spoiled")
_YES_NO = ("for", "against")
CHOICE_NAMES: Mapping[str, str] = {
    "for": "đồng ý", "against": "không đồng ý", "blank": "để trống", "spoiled": "ghi sai",
    "average": "Trung bình", "poor": "Kém", **LEVEL_NAMES,
}  # fmt: skip
"""How what stands on a line of a ballot is called."""


def choices_in_words(choices: Iterable[str]) -> str:
    """What may stand on a line: its name, and the word that a file has for it."""
    return ", ".join(f"{CHOICE_NAMES[one]} («{one}»)" if one in CHOICE_NAMES else f"«{one}»" for one in choices)


def valid_papers(held: RoundHeld) -> int:
    """Papers collected less whole papers found invalid (phiếu hợp lệ)."""
    return held.collected - held.invalid


def counted(line: Mapping[str, int]) -> int:
    """All papers that a line accounts for: every choice, the blank and the spoiled."""
    return sum(line.values())


def completed(held: RoundHeld, line: Mapping[str, int]) -> dict[str, int]:
    """The line with every figure written out: ``blank`` and ``spoiled`` 0 when left out; ``against`` in the choice of
    the excellent is what is left.
    """
    whole = {choice: votes for choice, votes in line.items() if choice not in _BESIDE}
    beside = {choice: line.get(choice, 0) for choice in _BESIDE}
    if held.question == "excellent" and "against" not in whole:
        whole["against"] = max(0, valid_papers(held) - counted(whole) - counted(beside))
    return whole | beside


def paper_faults(held: RoundHeld, voters: int, where: str) -> Iterator[Finding]:
    """Whether the papers of the round balance: issued − exchanged ≤ voters, collected ≤ issued − exchanged, invalid ≤
    collected.
    """
    handed = held.issued - held.exchanged
    if handed < 0:
        yield MORE_EXCHANGED_THAN_ISSUED.at(f"{where}.exchanged", exchanged=held.exchanged, issued=held.issued)
        handed = 0
    if handed > voters:
        yield MORE_PAPERS_THAN_VOTERS.at(
            f"{where}.issued", issued=held.issued, exchanged=held.exchanged, handed=handed, voters=voters
        )
    if held.collected > handed:
        yield MORE_COLLECTED_THAN_HANDED_OUT.at(f"{where}.collected", collected=held.collected, handed=handed)
    if held.invalid > held.collected:
        yield MORE_INVALID_THAN_COLLECTED.at(f"{where}.invalid", invalid=held.invalid, collected=held.collected)


def stock_faults(held: RoundHeld, where: str) -> Iterator[Finding]:
    """Whether the papers printed are all accounted for: printed = issued + left over; sealed = collected + exchanged + left
    over; a reason for each invalid paper. What nobody counted is not judged.
    """
    if held.printed is None and held.left_over is not None:
        yield LEFT_OVER_OF_NOTHING.at(f"{where}.left_over", left_over=held.left_over)
    elif held.printed is not None and (accounted := held.issued + (held.left_over or 0)) != held.printed:
        figures = {"printed": held.printed, "issued": held.issued, "left_over": held.left_over or 0}
        yield PRINTED_UNLIKE_HANDED_OUT.at(f"{where}.left_over", **figures, sum=accounted)
    kept = {"collected": held.collected, "exchanged": held.exchanged, "left_over": held.left_over or 0}
    if held.sealed is not None and held.sealed != sum(kept.values()):
        yield SEALED_UNLIKE_COUNTED.at(f"{where}.sealed", sealed=held.sealed, expected=sum(kept.values()), **kept)
    reasons = sum(held.invalid_for.values())
    if held.invalid_for and reasons != held.invalid:
        yield REASONS_UNLIKE_INVALID.at(f"{where}.invalid_for", reasons=reasons, invalid=held.invalid)


FEWEST_TIMES = 3
"""Counts that a line takes at least where the first two of it differed."""


def recount_faults(held: RoundHeld, where: str) -> Iterator[Finding]:
    """Whether each line said to be counted again is on the papers, and took as many counts as that needs, no more than all."""
    for subject, times in held.recounted.items():
        why = _why_not_recounted(held, subject, times)
        if why:
            yield RECOUNTED_UNLIKE_COUNTS.at(f"{where}.recounted.{subject}", subject=subject, times=times, why=why)


def _why_not_recounted(held: RoundHeld, subject: str, times: int) -> str:
    if subject not in held.votes:
        return "đối tượng này không có tên trên phiếu"
    if times < FEWEST_TIMES:
        return "phải kiểm lại thì dòng ấy được kiểm ít nhất 3 lần"
    return f"cả lượt chỉ kiểm {held.counts} lần" if times > held.counts else ""


def counts_findings(held: RoundHeld, wanted: int, where: str) -> Iterator[Finding]:
    """Whether the papers were counted as often as the reading asks; where it asks for one count, totals alone say enough."""
    if max(held.counts, 1) < wanted:
        counts = f"chỉ ghi kiểm {held.counts} lần" if held.counts else "chỉ ghi tổng số, không ghi đã kiểm mấy lần"
        yield COUNTED_LESS_THAN_CHOSEN.at(f"{where}.counts", wanted=wanted, counts=counts)


def line_faults(held: RoundHeld, where: str) -> Iterator[Finding]:
    """Whether each subject's line is complete and accounts for exactly the valid papers."""
    choices = choices_of(held)
    optional = _optional(held)
    if not held.votes:
        yield NO_LINES.at(f"{where}.votes")
    for subject, line in held.votes.items():
        place = f"{where}.votes.{subject}"
        missing = [choice for choice in choices if choice not in line and choice not in optional]
        if missing or not choices:
            yield FIGURE_MISSING.at(place, missing=choices_in_words(missing) or "mọi lựa chọn")
        foreign = [choice for choice in line if choice not in (*choices, *_BESIDE)]
        offered = choices_in_words((*choices, *_BESIDE))
        for choice in foreign:
            yield UNKNOWN_CHOICE.at(f"{place}.{choice}", choice=choices_in_words([choice]), offered=offered)
        if not missing and not foreign:
            yield from _balance_fault(held, line, place)


def _balance_fault(held: RoundHeld, line: Mapping[str, int], place: str) -> Iterator[Finding]:
    valid = max(0, valid_papers(held))
    papers = counted(completed(held, line))
    if papers != valid:
        comparison = "chỉ có" if papers > valid else "có tới"
        yield LINE_DOES_NOT_BALANCE.at(place, counted=papers, comparison=comparison, valid=valid)


def missing_line_faults(
    everybody: Everybody, stood: Collection[str], standing: Collection[str], where: str
) -> Iterator[Finding]:
    """Whether everyone who must stand has figures. ``where`` is the round's place."""
    for subject in standing:
        if subject not in stood:
            yield LINE_MISSING.at(f"{where}.votes.{subject}", subject=everybody.name(subject))


def marks_fault(held: RoundHeld, places: int, where: str) -> Iterator[Finding]:
    """Whether all marks together fit: at most ``places`` on each valid paper."""
    marks = sum(line.get("for", 0) for line in held.votes.values())
    valid = max(0, valid_papers(held))
    if marks > places * valid:
        code = TOO_MANY_MARKS if places else TOO_MANY_MARKS._replace(next_step=NO_PLACE_AT_ALL)
        yield code.at(f"{where}.votes", marks=marks, valid=valid, places=places, most=places * valid)


def away_faults(everybody: Everybody, held: RoundHeld, present: Collection[str], where: str) -> Iterator[Finding]:
    """Whether those away from this ballot were there to be away: present members, none named twice."""
    for index, member in enumerate(held.away):
        place = f"{where}.away[{index}]"
        if member in held.away[:index]:
            yield NOT_THERE_TO_BE_AWAY.at(place, member=everybody.name(member), why="đã có tên trong danh sách này")
        elif member not in present:
            yield NOT_THERE_TO_BE_AWAY.at(place, member=everybody.name(member), why="không phải là đảng viên có mặt")


def recusal_findings(held: RoundHeld, subject: str, kept_out: int, voters: int, where: str) -> Iterator[Finding]:
    """Whether the recused left a subject's line blank: marks on it come from the other voters only.

    ``kept_out`` is how many of the round's voters keep out of the subject.
    """
    line = held.votes[subject]
    unmarked = line.get("blank", 0) + (line.get("against", 0) if held.question == "excellent" else 0)
    marked = counted(line) - unmarked
    if kept_out and marked > voters - kept_out:
        yield RECUSED_MARKED.at(f"{where}.votes.{subject}", counted=marked, recused=kept_out, most=voters - kept_out)


def _optional(held: RoundHeld) -> tuple[str, ...]:
    if held.question == "excellent":
        return ("against",)
    return LEVELS if held.question == "level" and held.runoff else ()


def choices_of(held: RoundHeld) -> tuple[str, ...]:
    """The choices printed on the round's papers; a criterion has the grades of its criteria set."""
    if held.question == "level":
        return LEVELS
    if held.question == "criterion":
        grades = (choice for line in held.votes.values() for choice in line if choice not in _BESIDE)
        return tuple(dict.fromkeys(grades))
    return _YES_NO
