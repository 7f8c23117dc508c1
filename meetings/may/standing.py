"""Codes and checks shared by both kinds of voting: what a round may ask, and who may stand on its papers."""

from collections.abc import Iterator

from meetings.acts import RoundHeld
from meetings.faults import Code, Finding
from meetings.item import Item
from meetings.people import LEVEL_NAMES
from meetings.vietnamese import several

QUESTION_NOT_ASKED_HERE = Code(
    "F301", "nội dung biểu quyết {voting} không có lượt hỏi {question}", "các lượt được dùng: {offered}", "mục V"
)
GOOD_NOT_VOTED_YET = Code(
    "F302",
    "chưa được chọn xuất sắc: chưa biểu quyết mức hoàn thành tốt cho {subjects}",
    "vui lòng biểu quyết mức tốt cho tất cả trước",
    "Phụ lục, mục 3 và 4.2",
)
NOT_A_SUBJECT = Code(
    "F303",
    "{subject} không thuộc danh sách xếp loại của nội dung này",
    "vui lòng kiểm tra tên trên phiếu",
    "Phụ lục, mục 3",
)
DID_NOT_PASS_GOOD = Code(
    "F304",
    "{subject} không đạt mức hoàn thành tốt ({votes} phiếu, cần {needed}) nên không được chọn xuất sắc",
    "vui lòng bỏ tên này khỏi lượt xuất sắc",
    "Phụ lục, mục 3 và 4.2",
)
LACKS_CONDITIONS = Code(
    "F305",
    "{subject} không bảo đảm tiêu chuẩn, điều kiện để xếp loại xuất sắc",
    "vui lòng bỏ tên này khỏi lượt xuất sắc",
    "Phụ lục, mục 3 và 4.2",
)
NOT_FOR_FULFILLED = Code(
    "F306",
    "{subject} không được đưa ra biểu quyết mức hoàn thành nhiệm vụ: {why}",
    "lượt này chỉ dành cho người không đạt mức tốt",
    "Phụ lục, mục 3",
)
NOT_FOR_UNFULFILLED = Code(
    "F307",
    "{subject} không được đưa ra biểu quyết mức không hoàn thành nhiệm vụ: {why}",
    "lượt này chỉ dành cho người không đạt mức hoàn thành",
    "Phụ lục, mục 3",
)
NO_GROUND_FOR_RUNOFF = Code(
    "F308",
    "không có căn cứ để bỏ phiếu lại: {why}",
    "vui lòng bỏ đánh dấu bỏ phiếu lại («runoff») hoặc kiểm tra các lượt trước",
    "mục V",
)
NOT_IN_RUNOFF = Code(
    "F309", "{subject} không được đưa ra bỏ phiếu lại: {why}", "lượt bỏ phiếu lại chỉ gồm: {offered}", "mục V"
)
LEVEL_NOT_IN_RUNOFF = Code("F310", "mức «{level}» không có trên phiếu bỏ lại", "chỉ bỏ phiếu giữa: {offered}", "mục V")
CRITERION_AFTER_WHOLE = Code(
    "F311",
    "tiêu chí của {subject} được biểu quyết sau khi đã biểu quyết mức tổng thể",
    "vui lòng biểu quyết tiêu chí trước",
    "Phụ lục, mục 1.2.2 và 2.2.2",
)
GOOD_AFTER_EXCELLENT = Code(
    "F312",
    "biểu quyết mức hoàn thành tốt sau khi đã chọn xuất sắc",
    "mức tốt phải được biểu quyết trước",
    "Phụ lục, mục 3 và 4.2",
)
CRITERION_UNCLEAR = Code("F313", "{why}", "vui lòng sửa mục tiêu chí («criterion»)", "Phụ lục, mục 1.2.2 và 2.2.2")
TIE_NOT_SETTLED_SO = Code(
    "F314",
    "không được giải quyết bằng phiếu theo cách này: {why}",
    "vui lòng xem lại các lượt và cách hiểu về bằng phiếu ở chỗ cuối («cap.tie»)",
    "Phụ lục, mục 3 và 4.2",
)
NOT_RATED = Code(
    "F315",
    "{subject} không được xếp loại (lý do: {reason}) nên không có tên trên phiếu",
    "vui lòng bỏ tên này khỏi lượt bỏ phiếu",
    "mục V",
)
NO_PLACE_LEFT = Code(
    "W301",
    "lượt chọn xuất sắc được tổ chức khi không còn chỗ nào",
    "không ai được xếp loại xuất sắc từ lượt này",
    "Phụ lục, mục 3 và 4.2",
)
VOTED_AGAIN = Code(
    "W302",
    "bỏ phiếu lần nữa cho: {subjects}; lần sau thay kết quả lần trước",
    "đề nghị ghi lý do vào biên bản",
    "mục V",
)
CRITERION_UNUSUAL = Code(
    "W303",
    "phụ lục không nói đến biểu quyết riêng tiêu chí ở nội dung {voting}",
    "đề nghị kiểm tra căn cứ",
    "Phụ lục, mục 5",
)


_QUESTION_NAMES = {**LEVEL_NAMES, "level": "bốn mức xếp loại", "criterion": "một tiêu chí"}
LEFT_OFF_PAPERS = Code(
    "W304",
    "đạt mức tốt, bảo đảm điều kiện nhưng không có tên trên phiếu chọn xuất sắc: {subjects}",
    "đề nghị ghi lý do, hoặc đánh dấu không bảo đảm điều kiện («conditions»)",
    "Phụ lục, mục 3 và 4.2",
)


def stranger_faults(item: Item, held: RoundHeld, where: str) -> Iterator[Finding]:
    """Whether everyone on the papers is a subject of this item, and rated."""
    for subject_id in held.votes:
        subject = item.subject(subject_id)
        if subject is None:
            yield NOT_A_SUBJECT.at(f"{where}.votes.{subject_id}", subject=subject_id)
        elif not subject.rated:
            yield NOT_RATED.at(f"{where}.votes.{subject_id}", subject=name_of(item, subject_id), reason=subject.reason)


def question_fault(item: Item, held: RoundHeld, offered: tuple[str, ...], where: str) -> Iterator[Finding]:
    """Whether the voting asks that question at all."""
    if held.question not in offered:
        figures = {"question": _asked(held.question), "offered": ", ".join(map(_asked, offered))}
        yield QUESTION_NOT_ASKED_HERE.at(f"{where}.question", voting=item.voting.number, **figures)


def _asked(question: str) -> str:
    """What a ballot asks, and the word that a file has for it."""
    return f"{_QUESTION_NAMES[question]} («{question}»)"


_WHOLE = "bảng của nội dung này, bước Biểu quyết"


def name_of(item: Item, subject_id: str) -> str:
    """The name of a subject, namesakes told apart; its id where it is unknown."""
    return item.everybody.name(subject_id)


def names_of(item: Item, subject_ids: tuple[str, ...]) -> str:
    """Names joined for a sentence: the first of many, and how many others."""
    return several((name_of(item, subject_id) for subject_id in subject_ids), "đối tượng", whole=_WHOLE)
