"""Typing Vietnamese into the program in a real pseudo-terminal: the bytes that input methods send, what stands in the book.

An input method shows what it has composed so far by taking letters back and sending others, all in one write.
"""

import sys
import unicodedata
from itertools import pairwise, takewhile
from pathlib import Path

import pytest

from meetings.acts import CommentMade
from meetings.book import Book
from tui.files.drafts import KEPT_AFTER, Drafts

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

from tests.tui.screens.terminal import CTRL_Q, ENTER, ESC, F2, F12, TAB, Terminal, terminal

TEXT = "Tiếng Việt nguyễn thị hồng đường phố"
TELEX = (
    "T Ti Tie Tiê Tiên Tiêng Tiếng",
    "V Vi Vie Viê Viêt Việt",
    "n ng ngu nguy nguye nguyê nguyên nguyễn",
    "t th thi thị",
    "h ho hô hôn hông hồng",
    "d đ đu đư đưo đươ đươn đương đường",
    "p ph pho phô phố",
)
"""What stands there after each key of ``Tieengs Vieetj nguyeenx thij hoongf dduwowngf phoos``."""
VNI = (
    "T Ti Tie Tien Tieng Tiêng Tiếng",
    "V Vi Vie Viet Viêt Việt",
    "n ng ngu nguy nguye nguyen nguyên nguyễn",
    "t th thi thị",
    "h ho hon hong hông hồng",
    "d du duo duon duong dương đương đường",
    "p ph pho phô phố",
)
"""What stands there after each key of ``Tieng61 Viet65 nguyen64 thi5 hong62 duong792 pho61``."""
BACKSPACES = (b"\x7f", b"\x08")


def composed(words: tuple[str, ...], backspace: bytes) -> list[bytes]:
    """The bytes of each word: for every key the letters taken back, then those that stand in their place."""
    return [b"".join(_steps(word.split(), backspace)) for word in words]


def _steps(shown: list[str], backspace: bytes) -> list[bytes]:
    return [_change(before, after, backspace) for before, after in pairwise(("", *shown))]


def _change(before: str, after: str, backspace: bytes) -> bytes:
    same = takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))
    kept = sum(1 for _ in same)
    return backspace * (len(before) - kept) + after[kept:].encode()


def at_the_text(screen: Terminal) -> None:
    """A new note by the second of the roster, on nobody; the keys are in the text."""
    at_the_speaker(screen)
    screen.type(b"02" + ENTER)
    into_the_text(screen)


def at_the_speaker(screen: Terminal) -> None:
    screen.until("Về sổ")
    screen.type(F2)
    screen.until("▸ Người nói")


def into_the_text(screen: Terminal) -> None:
    screen.until("▸ Về")
    screen.type(TAB)
    screen.until("▸ Nội dung ý kiến")


def record(screen: Terminal) -> None:
    """Into the book, and out."""
    screen.type(F2)
    record_is_told(screen)


def record_is_told(screen: Terminal) -> None:
    """It is in the book; out."""
    screen.until("Đã ghi: ý kiến")
    screen.type(CTRL_Q)
    assert screen.closed() == 0


def in_the_book(book: Path) -> list[CommentMade]:
    with Book.reading(book) as read:
        return [entry.act for entry in read.entries(read.records()[0]) if isinstance(entry.act, CommentMade)]


@pytest.mark.parametrize("backspace", BACKSPACES, ids=["127", "8"])
@pytest.mark.parametrize("words", [TELEX, VNI], ids=["telex", "vni"])
def test_an_input_method_in_one_write(tmp_path: Path, words: tuple[str, ...], backspace: bytes) -> None:
    with terminal(tmp_path / "so.db") as screen:
        at_the_text(screen)
        screen.type(b" ".join(composed(words, backspace)))
        record(screen)
    assert [made.text for made in in_the_book(tmp_path / "so.db")] == [TEXT]


def test_letters_whose_bytes_come_one_by_one(tmp_path: Path) -> None:
    with terminal(tmp_path / "so.db", (120, 40)) as screen:
        at_the_text(screen)
        for byte in b" ".join(composed(TELEX, b"\x7f")):
            screen.type(bytes([byte]))
        record(screen)
    assert [made.text for made in in_the_book(tmp_path / "so.db")] == [TEXT]


def test_marks_typed_behind_their_letters_as_the_windows_layout_does(tmp_path: Path) -> None:
    with terminal(tmp_path / "so.db") as screen:
        at_the_text(screen)
        screen.type(unicodedata.normalize("NFD", TEXT).encode())
        record(screen)
    assert [made.text for made in in_the_book(tmp_path / "so.db")] == [TEXT]


@pytest.mark.parametrize(
    "strange", [b"\xff", b"\xe1\xbb", b"\xed\xa0\x80", b"Tr\xe2n"], ids=["byte", "half", "surrogate", "latin"]
)
def test_bytes_that_are_no_letter_end_nothing(tmp_path: Path, strange: bytes) -> None:
    with terminal(tmp_path / "so.db") as screen:
        at_the_text(screen)
        screen.type("trước ".encode() + strange + b" sau")
        record(screen)
    (made,) = in_the_book(tmp_path / "so.db")
    assert made.text.startswith("trước ")
    assert "\ufffd" in made.text
    assert made.text.endswith(" sau")


def test_pasted_decomposed_text_stands_composed_in_the_book(tmp_path: Path) -> None:
    pasted = unicodedata.normalize("NFD", f"{TEXT}\r{TEXT}.").encode()
    with terminal(tmp_path / "so.db") as screen:
        at_the_text(screen)
        screen.type(b"\x1b[200~" + pasted + b"\x1b[201~")
        screen.type(" Hết.".encode())
        record(screen)
    assert [made.text for made in in_the_book(tmp_path / "so.db")] == [f"{TEXT}\n{TEXT}. Hết."]


def test_two_thousand_keys_at_once(tmp_path: Path) -> None:
    keys = b" ".join(composed(TELEX, b"\x7f"))
    times = 2000 // len(keys.decode()) + 1
    with terminal(tmp_path / "so.db", (120, 40)) as screen:
        at_the_text(screen)
        screen.type(ENTER.join([keys] * times))
        record(screen)
    assert [made.text for made in in_the_book(tmp_path / "so.db")] == ["\n".join([TEXT] * times)]


def test_a_speaker_found_by_letters_of_an_input_method(tmp_path: Path) -> None:
    with terminal(tmp_path / "so.db") as screen:
        at_the_speaker(screen)
        screen.type(b" ".join(composed(("v vă văn", "m m0 m03"), b"\x7f")) + ENTER)
        into_the_text(screen)
        screen.type(b"Nghe")
        record(screen)
    assert [made.by for made in in_the_book(tmp_path / "so.db")] == ["m03"]


def test_after_a_kill_the_draft_is_offered_again(tmp_path: Path) -> None:
    with terminal(tmp_path / "so.db") as screen:
        at_the_text(screen)
        screen.type(composed(("c cu cup cúp",), b"\x7f")[0] + " điện".encode())
        screen.until("đã lưu bản nháp")
        screen.program.kill()
        screen.program.wait()
    with terminal(tmp_path / "so.db") as screen:
        screen.until("Có bản nháp chưa ghi (01)")
        screen.type(F2)
        screen.until("Viết tiếp bản nháp", "▸ Nội dung ý kiến")
        screen.type(" rồi".encode())
        record(screen)
    assert [(made.by, made.text) for made in in_the_book(tmp_path / "so.db")] == [("m02", "cúp điện rồi")]
    assert [path.name for path in tmp_path.iterdir() if "nhap" in path.name] == []


def test_a_pasted_speech_is_on_the_disk_at_once_and_typed_words_within_a_second(tmp_path: Path) -> None:
    speech = ("Đồng chí nêu ý kiến. " * 140).strip()
    assert len(speech) > 2900
    assert KEPT_AFTER < 1
    with terminal(tmp_path / "so.db", pause=1000) as screen:
        at_the_text(screen)
        screen.type(b"\x1b[200~" + speech.encode() + b"\x1b[201~")
        screen.until("đã lưu bản nháp")
        screen.program.kill()
        screen.program.wait()
    (file,) = (path for path in tmp_path.iterdir() if "nhap" in path.name)
    assert [draft.said["text"] for draft in Drafts(file, lambda: None).all().values()] == [speech]  # type: ignore[arg-type, return-value]


def test_closing_the_program_in_the_middle_of_a_word_keeps_the_draft(tmp_path: Path) -> None:
    with terminal(tmp_path / "so.db") as screen:
        at_the_text(screen)
        screen.type("nói dở".encode() + CTRL_Q)
        assert screen.closed() == 0
    (file,) = (path for path in tmp_path.iterdir() if "nhap" in path.name)
    assert [draft.said["text"] for draft in Drafts(file, lambda: None).all().values()] == ["nói dở"]  # type: ignore[arg-type, return-value]


def test_everything_from_opening_to_recording_in_one_write(tmp_path: Path) -> None:
    with terminal(tmp_path / "so.db") as screen:
        screen.until("Về sổ")
        screen.type(
            F2 + b"02" + TAB + TAB + b" ".join(composed(TELEX, b"\x7f")) + TAB + "Nhận.".encode() + F2 + ESC + CTRL_Q
        )
        assert screen.closed() == 0
    assert [(one.by, one.text, one.reply) for one in in_the_book(tmp_path / "so.db")] == [("m02", TEXT, "Nhận.")]


def test_keys_right_behind_esc_in_one_write(tmp_path: Path) -> None:
    with terminal(tmp_path / "so.db") as screen:
        screen.until("Về sổ")
        screen.type(
            F2 + b"02" + TAB + TAB + "nói dở".encode() + ESC + "bản nháp".encode() + ESC + ENTER + " rồi".encode() + F2
        )
        record_is_told(screen)
    assert [(one.by, one.text) for one in in_the_book(tmp_path / "so.db")] == [("m02", "nói dở rồi")]


def test_esc_out_of_a_question_in_one_write(tmp_path: Path) -> None:
    with terminal(tmp_path / "so.db") as screen:
        screen.until("Về sổ")
        screen.type(F12 + "nhầm".encode() + ESC + F2 + b"03" + TAB + TAB + b"Nghe" + F2)
        record_is_told(screen)
    assert [(one.by, one.text) for one in in_the_book(tmp_path / "so.db")] == [("m03", "Nghe")]
