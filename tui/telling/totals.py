"""What typed totals come to, in words: each equality, each line, the verdict with its arithmetic, faults by their line."""

from collections.abc import Iterator
from typing import NamedTuple

from forms.parts.naming import Names
from forms.parts.rounds import NOT_CARRIED, Turn
from forms.parts.rounds import verdict as verdict_of
from meetings.ballots import marks_fault, paper_faults
from meetings.faults import Finding
from meetings.item import LineResult
from meetings.outcome import majority_reason
from meetings.people import LEVEL_NAMES
from meetings.vietnamese import percent, two_digits
from tui.typed.totals import ACCOUNT, PAPERS, Place, Sheet
from tui.widgets.rows import Tone

_UNKNOWN = "…"


class Told(NamedTuple):
    """A few words and how they look; looks only repeat what the words say."""

    text: str
    tone: Tone = "plain"


def checks(sheet: Sheet) -> tuple[Told, ...]:
    """The equalities of the account as far as typed, each with whether it is right; section V.

    Two lines, and a third one where papers may mark only so many.
    """
    handed_out, back = account(sheet)
    second = (back, _good(sheet))
    return handed_out, Told(" · ".join(one.text for one in second), _worst(second)), *_marks(sheet)


def account(sheet: Sheet) -> tuple[Told, Told]:
    """The equalities of papers before they are read: those handed out, those that came back."""
    voters = len(sheet.item.voters(sheet.held))
    wrong = {finding.where for finding in paper_faults(sheet.held, voters, "")}
    handed_out = _out(sheet, voters, wrong=bool(wrong & {".issued", ".exchanged"}))
    return handed_out, _back(sheet, wrong=".collected" in wrong)


def _out(sheet: Sheet, voters: int, *, wrong: bool) -> Told:
    """Papers handed out for good, one for each voter."""
    issued, exchanged, handed = sheet.papers("issued"), sheet.papers("exchanged"), sheet.handed
    taken = f"Phát ra {_said(issued)} − đổi lại {_said(exchanged)}"
    if handed is None and issued is not None and exchanged is not None:
        return Told(f"{taken}: SAI, đổi lại nhiều hơn phát ra", "bad")
    text = f"{taken} = {_said(handed)} phiếu cho {voters} người biểu quyết"
    if handed is not None and handed < voters:
        return Told(f"{text}: {voters - handed} người không có phiếu", "warn")
    return _check(text, known=handed is not None, wrong=wrong)


def _back(sheet: Sheet, *, wrong: bool) -> Told:
    """Papers that came back."""
    collected, handed = sheet.papers("collected"), sheet.handed
    left = None if handed is None or collected is None else handed - collected
    unreturned = f", chưa thu {left}" if left is not None and left > 0 else ""
    return _check(f"Thu về {_said(collected)}/{_said(handed)} phiếu{unreturned}", known=left is not None, wrong=wrong)


def _good(sheet: Sheet) -> Told:
    """Papers that count."""
    collected, invalid = sheet.papers("collected"), sheet.papers("invalid")
    if collected is not None and invalid is not None and invalid > collected:
        return Told(f"Hợp lệ {collected} − {invalid}: SAI", "bad")
    text = f"Hợp lệ {_said(collected)} − {_said(invalid)} = {_said(sheet.valid)}"
    return _check(text, known=sheet.valid is not None, wrong=False)


def _marks(sheet: Sheet) -> Iterator[Told]:
    """In the choice of the excellent: all marks together, at most so many on each valid paper."""
    places = sheet.asked.ballot.places
    if places is None:
        return
    marks = sum(line.get("for", 0) for line in sheet.held.votes.values())
    most = "…" if sheet.valid is None else str(places * sheet.valid)
    text = f"Tổng lượt chọn {marks}, nhiều nhất {places} chỗ × {_said(sheet.valid)} phiếu = {most}"
    known = bool(sheet.held.votes) and sheet.valid is not None
    yield _check(text, known=known, wrong=any(marks_fault(sheet.held, places, "")))


def _check(text: str, *, known: bool, wrong: bool) -> Told:
    if not known:
        return Told(text, "dim")
    return Told(f"{text}: SAI", "bad") if wrong else Told(f"{text}: đúng", "good")


def _worst(told: tuple[Told, ...]) -> Tone:
    tones = {one.tone for one in told}
    return "bad" if "bad" in tones else "dim" if "dim" in tones else "good"


def _said(figure: int | None) -> str:
    return _UNKNOWN if figure is None else str(figure)


def line_told(sheet: Sheet, subject: str) -> Told:
    """Whether a line adds up; its share of the convened and what it comes to."""
    over = sheet.over(subject)
    if over is None:
        typed = any(place.line == subject for place in sheet.typed.figures)
        return Told("" if not typed else "chờ số hợp lệ" if sheet.valid is None else "chưa đủ cột", "dim")
    if over:
        return Told(f"THỪA {over} phiếu" if over > 0 else f"THIẾU {-over} phiếu", "bad")
    line = sheet.result.lines[subject]
    share = percent(line.for_votes, len(sheet.item.circle))
    return Told(f"khớp {share:>6} {_word(sheet, line)}", "plain" if line.carried else "warn")


def _word(sheet: Sheet, line: LineResult) -> str:
    """What a line comes to, in one or two words: ``đạt``, ``được chọn``, ``HTNV``."""
    match sheet.asked.ballot.question:
        case "level" | "criterion":
            named = {heading.key: heading.short for heading in sheet.columns}
            return named.get(line.choice or "", NOT_CARRIED.lower())
        case "excellent" if sheet.came_out is not None:
            return verdict_of(Turn(sheet.came_out, sheet.came_out.rounds[-1]), line).lower()
    return "đạt" if line.carried else "không đạt"


def verdict(sheet: Sheet, line: str, names: Names) -> str:
    """The line under the cursor with its arithmetic and clause; for the papers, how many votes are needed."""
    return "\n".join(_of_papers(sheet) if line == ACCOUNT else _of_subject(sheet, line, names))


def _of_papers(sheet: Sheet) -> Iterator[str]:
    yield "Gõ số phiếu của từng loại rồi Enter; không có phiếu nào thì gõ 0."
    yield "Dấu = là phần còn lại, máy tự điền; gõ đè lên được."


def _of_subject(sheet: Sheet, subject: str, names: Names) -> Iterator[str]:
    result = sheet.result.lines.get(subject)
    if result is None or sheet.over(subject):
        yield f"{names.bare(subject)}: {_still_wanted(sheet, subject)}"
    else:
        reason = majority_reason(result, sheet.item.rules, _what(sheet, result))
        yield f"{names.bare(subject)}. {reason.text} ({reason.clause})"
    yield from _places_taken(sheet)
    yield from _kept_out(sheet, subject, names)


def _still_wanted(sheet: Sheet, subject: str) -> str:
    over = sheet.over(subject)
    if over:
        return f"{line_told(sheet, subject).text.lower()} so với {sheet.valid} phiếu hợp lệ; vui lòng đếm lại dòng này"
    missing = [place.column for place in sheet.missing() if place.line == subject]
    said = ", ".join(heading.said for heading in sheet.columns if heading.key in missing)
    return f"chưa ghi số phiếu {said}" if said else "vui lòng ghi số phiếu thu về và không hợp lệ trước"


def _what(sheet: Sheet, line: LineResult) -> str:
    question = sheet.asked.ballot.question
    if question == "criterion":
        return f"Tiêu chí «{sheet.asked.ballot.criterion}»{f': {line.choice}' if line.choice else ''}"
    return LEVEL_NAMES[question] if question != "level" else LEVEL_NAMES.get(line.choice or "", "Mức cao phiếu nhất")


def _places_taken(sheet: Sheet) -> Iterator[str]:
    """Once every line is whole: how many take a place, who are level at the edge; annex 3 and 4.2."""
    if sheet.came_out is None or not sheet.came_out.placings or sheet.asked.ballot.question != "excellent":
        return
    placing = sheet.came_out.placings[-1]
    tied = (
        f", bằng phiếu ở chỗ cuối {two_digits(len(placing.tied))} còn {placing.places_left} chỗ" if placing.tied else ""
    )
    taken = f"Có {two_digits(placing.places)} chỗ: được chọn {two_digits(len(placing.taken))}{tied}"
    yield f"{taken} ({sheet.item.rules.cap_clause})"


def _kept_out(sheet: Sheet, subject: str, names: Names) -> Iterator[str]:
    found = sheet.item.subject(subject)
    if found is not None and sheet.item.rules.vote_self == "recused":
        out = [one for one in sheet.item.voters(sheet.held) if one in found.recused]
        if out:
            yield f"Phải tránh, để trống dòng này: {names.together(out)}"


def summary(sheet: Sheet) -> Iterator[str]:
    """The account and what it comes to, before it is recorded."""
    held = sheet.held
    yield (
        f"Phát ra {two_digits(held.issued)}, đổi lại {two_digits(held.exchanged)}, thu về {two_digits(held.collected)}, "
        f"không hợp lệ {two_digits(held.invalid)}, hợp lệ {two_digits(sheet.valid or 0)}."
    )
    yield f"Kết quả: {came_to(sheet)}."


def came_to(sheet: Sheet) -> str:
    """What the whole ballot comes to, in one line: ``đạt 11, không đạt 1``."""
    words: dict[str, int] = {}
    for subject in sheet.subjects:
        line = sheet.result.lines.get(subject)
        if line is not None:
            word = _word(sheet, line)
            words[word] = words.get(word, 0) + 1
    alone = len(sheet.subjects) == 1
    return ", ".join(word if alone else f"{word} {two_digits(count)}" for word, count in words.items())


# Places and faults in words.


def named(sheet: Sheet, place: Place, names: Names) -> str:
    """A place as people at the table find it: ``ô «Thu về»``, ``dòng 3, Trần Văn Bình, cột «đồng ý»``."""
    if place.line == ACCOUNT:
        return f"ô «{PAPERS.get(place.column, place.column)}»"
    number = sheet.subjects.index(place.line) + 1
    column = next((f", cột «{heading.said}»" for heading in sheet.columns if heading.key == place.column), "")
    return f"dòng {number}, {names.bare(place.line)}{column}"


def place_of(sheet: Sheet, finding: Finding) -> Place | None:
    """Where on the sheet a finding points to; None where it is about the ballot as a whole."""
    _, lines, at = finding.where.partition(".votes.")
    if lines:
        subject = next((one for one in sheet.subjects if at == one or at.startswith(f"{one}.")), None)
        return None if subject is None else Place(subject, at.removeprefix(subject).removeprefix("."))
    column = finding.where.rpartition(".")[2]
    return Place(ACCOUNT, column) if column in PAPERS else None


def placed(sheet: Sheet, finding: Finding, names: Names) -> Finding:
    """The finding with its place said in words."""
    place = place_of(sheet, finding)
    return finding if place is None else finding._replace(message=f"{named(sheet, place, names)}: {finding.message}")
