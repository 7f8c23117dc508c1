"""``kiemdiem correct``: a numbered correction of minutes that were adopted."""

from datetime import datetime
from pathlib import Path

import click
from msgspec import Struct

from meetings import schema
from meetings.acts import CorrectionMade
from meetings.faults import Refused
from meetings.schema import NamedText, Text
from tui.commands.keyboard import person_at_keyboard
from tui.commands.telling import refusing


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """What a correction says, as typed."""

    text: NamedText
    reason: NamedText


class Withdrawal(Struct, frozen=True, forbid_unknown_fields=True):
    """What the withdrawal of an earlier correction says, as typed; it need not correct anything itself."""

    text: Text
    reason: NamedText


@click.command(name="correct", options_metavar="[TÙY CHỌN]")
@click.argument("record", metavar="CUỘC_HỌP")
@click.option("--book", metavar="SỔ", type=click.Path(path_type=Path), required=True, help="Sổ có cuộc họp ấy.")
@click.option("--text", metavar="NỘI_DUNG", default="", help="Sửa điều gì thành điều gì; bỏ được khi chỉ bãi bỏ.")
@click.option("--withdraw", metavar="SỐ", type=click.IntRange(1), help="Bãi bỏ đính chính số này, đã ghi trước đó.")
@click.option("--reason", metavar="LÝ_DO", required=True, help="Vì sao phải sửa.")
@refusing
def command(record: str, book: Path, text: str, withdraw: int | None, reason: str) -> None:
    """Ghi một đính chính có đánh số cho biên bản đã thông qua, hoặc bãi bỏ một đính chính ghi nhầm; số liệu cũ giữ nguyên.

    CUỘC_HỌP là tên mà «kiemdiem check --book SỔ» in ra, đặt trong ngoặc kép.
    """
    from meetings import desk
    from meetings.book import Book, Hand
    from meetings.called import names_in, record_called

    reading = schema.read({"text": text, "reason": reason}, Words if withdraw is None else Withdrawal)
    if reading.findings:
        raise Refused(reading.findings)
    act = CorrectionMade(reading.value.text, reading.value.reason, withdraw or 0)
    hand = Hand(datetime.now, person_at_keyboard())
    with Book.writing(book, create=False) as open_book:
        known = record_called(open_book, record)
        number = desk.correct(open_book, known, hand.entered(act))
        name = names_in(open_book)[known]
    click.echo(f"Đã ghi đính chính số {number} của «{name}»")
