"""What is said in the course of a count (diễn biến kiểm phiếu): how papers are typed, why it cannot end, what it came to."""

from collections.abc import Iterator

from meetings.counting.count import Count
from meetings.counting.papers import PaperForm
from meetings.counting.session import Counting
from meetings.vietnamese import two_digits
from tui.telling.counting import how_to, reasons_of_invalidity, sealed_told
from tui.telling.totals import summary
from tui.typed.paper_keys import Keying
from tui.typed.totals import Sheet
from tui.widgets.rows import Column, Row

TAKE_SECOND = "Bàn kiểm phiếu thứ hai đã kiểm xong. Bỏ số đang kiểm dở ở đây và đối chiếu với bàn ấy?"
SECOND_DONE = "Bàn kiểm phiếu thứ hai đã kiểm xong lượt này. Ở đây chưa đủ phiếu thì F9: đối chiếu với bàn ấy."
NOTHING_TO_TAKE_BACK = "Không còn phiếu nào vừa gõ để bỏ; phiếu gõ từ lần mở trước thì F2 kiểm lại từ đầu."
NOTHING_TYPED_YET = "Lần kiểm này chưa gõ phiếu nào để bỏ."
"""Said where another count ended before: there is nothing in this one for which to give up both."""
ACCOUNT_STANDS = "Đã kiểm xong ít nhất một lần: muốn sửa số phiếu thì F2 kiểm lại từ đầu."
ANEW = "Kiểm lại từ đầu?"
FROM_THE_FIRST = "anew"
WAYS = (Column("STT", 4, "right"), Column("Cách làm"))
WAYS_ON = (
    Row("on", ("1", "Kiểm tiếp, giữ nguyên số đã kiểm")),
    Row(FROM_THE_FIRST, ("2", "Bỏ TẤT CẢ số đã kiểm của lượt này, kiểm lại từ đầu")),
)
"""Going on comes first: it is what Enter does."""
ENDED_BEFORE_THE_ROOM = "Lần kiểm này đã xong. F8: trở lại bàn kiểm phiếu"


def keys_of_papers(form: PaperForm) -> str:
    """The keys of such papers, as the help tells them."""
    reasons = "\n".join(reasons_of_invalidity(form))
    return (
        f"{how_to(form)}\n{reasons}\n"
        "Backspace xóa phím vừa gõ, F12 bỏ cả phiếu vừa ghi. Phím sai đứng yên đến khi Backspace. "
        "Máy tính không có bàn phím số: = thay +, dấu chấm thay *.\n"
        "Phiếu do người vắng mặt gửi đến không được kiểm; lời của người ấy ghi được ở bước Thảo luận."
    )


def half_typed(keying: Keying, count: Count) -> str:
    """Why a count cannot end while a paper is half typed; empty where none is."""
    if keying.empty:
        return ""
    if not count.left:
        return "Đã đủ phiếu nhưng còn phím đang gõ dở: F12 để bỏ, rồi F9."
    return "Chưa được: còn một phiếu đang gõ dở. Enter để ghi phiếu ấy, hoặc F12 để bỏ."


def papers_left(count: Count) -> str:
    """Why a count cannot end before its last paper."""
    return (
        f"Chưa được: mới kiểm {two_digits(count.totals.papers)} trên {two_digits(count.collected)} phiếu, còn "
        f"{two_digits(count.left)} phiếu. Kiểm tiếp, hoặc F4 nếu số thu về ghi nhầm."
    )


def agreed_told(sheet: Sheet, counting: Counting, *, refused: bool) -> Iterator[str]:
    """What the counts agree on, before it is recorded, or why it is not."""
    yield from summary(sheet)
    yield from filter(None, (sealed_told(counting.stock),))
    counts = len(counting.finished)
    if counts > 1:
        yield f"Đã kiểm {two_digits(counts)} lần, kết quả thống nhất."
    yield "Chưa ghi vào sổ được. Esc: xem lại · F2: kiểm lại từ đầu" if refused else "Enter: ghi vào sổ · Esc: xem lại"


def leaving_told(count: Count) -> str:
    """What to know before a count is left: nothing is in the book, which papers a power cut would take."""
    risk = count.at_risk
    lost = f"\nNếu đóng chương trình thì phải đọc lại {two_digits(risk)} phiếu cuối." if risk else ""
    return f"Lượt này CHƯA kiểm xong, chưa ghi vào sổ; số đã kiểm còn giữ.{lost}\nRời màn hình này?"
