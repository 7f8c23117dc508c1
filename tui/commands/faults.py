"""``kiemdiem faults``: the page of every fault and warning, made from their declarations."""

import re
from importlib import import_module
from itertools import groupby

import click

from meetings.faults import Code

ROOMS = (
    "forms.plain",
    "forms.meeting_file.reading",
    "forms.roster.codes",
    "forms.own_templates",
    "forms.template_folder",
    "forms.template_check",
    "forms.template_doubts",
    "forms.writing",
    "forms.folders",
    "forms.papers.self_review",
    "forms.pdf",
    "forms.kpi.workbook.codes",
    "forms.kpi.earlier",
    "forms.kpi.recognising",
    "meetings.schema",
    "meetings.readings",
    "meetings.regulation",
    "meetings.may.prepare",
    "meetings.may.restate",
    "meetings.may.review",
    "meetings.may.papers",
    "meetings.may.attend",
    "meetings.may.vote",
    "meetings.may.ask_for",
    "meetings.may.minutes",
    "meetings.may.steps",
    "meetings.ballots",
    "meetings.secrecy",
    "meetings.may.standing",
    "meetings.journal",
    "meetings.book.codes",
    "meetings.numbering",
    "meetings.drafting",
    "meetings.desk",
    "meetings.dossier",
    "tui.commands.keyboard",
    "tui.files.count_file",
    "meetings.kpi.checks",
    "meetings.kpi.persons",
    "meetings.kpi.tasks",
    "meetings.kpi.catalogue",
    "meetings.kpi.criteria",
    "meetings.kpi.plans",
    "meetings.kpi.raters",
    "meetings.kpi.collective",
    "meetings.kpi.calendar",
    "meetings.kpi.timing",
    "meetings.kpi.deciding",
    "meetings.kpi.decisions",
    "meetings.kpi.doubts",
    "meetings.kpi.bonus",
    "meetings.kpi.codes",
    "meetings.kpi.dossier",
)
HEADINGS = {
    "0": "Tệp và hình thức của tệp",
    "1": "Quy định, chuẩn bị, điểm danh",
    "2": "Cân đối phiếu",
    "3": "Thứ tự các lượt, ai có tên trên phiếu",
    "4": "Ý kiến, biên bản",
    "5": "Sổ",
    "6": "Danh sách Excel",
    "7": "Văn bản",
    "8": "Tháng đánh giá theo KPI",
    "9": "Tháng đánh giá trong sổ",
}
_FIGURE = re.compile(r"\{\w+[^{}]*\}")
"""Where a figure of the meeting will stand in a sentence."""


@click.command(name="faults", options_metavar="")
def command() -> None:
    """In mọi mã lỗi (F: dừng lại) và cảnh báo (W: lưu ý), với câu giải thích, việc cần làm và điều khoản."""
    for digit, codes in groupby(all_codes(), key=lambda code: code.code[1]):
        click.echo(f"\n{HEADINGS[digit].upper()}")
        for code in codes:
            clause = f" ({shown_clause(code)})" if code.clause else ""
            next_step = f"; {code.next_step}" if code.next_step else ""
            click.echo(f"  {code.code}  {_FIGURE.sub('…', f'{code.sentence}{next_step}')}{clause}")


def shown_clause(code: Code) -> str:
    """The clause as the page shows it; some codes take that of the voting in question."""
    return "điều khoản của nội dung biểu quyết ấy" if code.clause == "{clause}" else code.clause


def all_codes() -> tuple[Code, ...]:
    """Every code that the program declares, by number, faults before warnings of one number."""
    declared = {value for room in ROOMS for value in vars(import_module(room)).values() if isinstance(value, Code)}
    return tuple(sorted(declared, key=lambda code: (code.code[1:], code.code[0])))
