"""What help says of a screen, in a window of any width."""

from tui.modals.help import flowing


def test_lines_end_where_sentences_do() -> None:
    written = "F2 ghi ý kiến: nội dung nào, người nói,\nvề ai.\n*1  có chữ ký\nGõ số:\n  1 có · 0 không\nXong thì F6"
    assert flowing(written).splitlines() == [
        "F2 ghi ý kiến: nội dung nào, người nói, về ai.",
        "*1  có chữ ký",
        "Gõ số:",
        "  1 có · 0 không",
        "Xong thì F6",
    ]
