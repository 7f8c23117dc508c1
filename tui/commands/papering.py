"""Papers made and written, with or without a record book: shared by the commands that write papers."""

from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from meetings.faults import Finding
from meetings.meeting import Meeting
from tui.commands.keyboard import person_at_keyboard

if TYPE_CHECKING:
    from forms.catalogue import Form, Stage
    from forms.every_form import AnyForm
    from forms.holding import Held
    from forms.kpi.catalogue import MonthForm
    from forms.writing import Plan
    from meetings.book import Hand, Tip
    from meetings.drafting import Draft
    from meetings.vouching import Vouched


class Done(NamedTuple):
    """What was written: the meeting as the papers tell it, their file names, what there is to warn of."""

    meeting: Meeting
    papers: tuple[str, ...]
    warnings: tuple[Finding, ...]


def hand() -> "Hand":
    """Whoever sits at this keyboard, by this machine's clock."""
    from meetings.book import Hand

    return Hand(datetime.now, person_at_keyboard())


def forms_named(
    stages: Collection["Stage"] | None = None,
    *,
    each: bool = False,
    only: Collection[str] = (),
    beside: Collection["AnyForm"] = (),
) -> tuple["Form", ...]:
    """The forms that a command line asks for, of every stage where none is named; an unknown name is wrong usage.

    ``beside`` are forms that may be named as well.
    """
    from forms.catalogue import FORMS, STAGES, form_of
    from forms.making import forms_wanted

    for key in only:
        if form_of(key) is None:
            known = ", ".join(f"{form.key} ({form.name})" for form in (*FORMS, *beside))
            raise click.BadParameter(f"không có văn bản nào tên «{key}». Có: {known}", param_hint="--only")
    return forms_wanted(stages or STAGES, each=each, only=only)


def forms_of_both(
    *, each: bool = False, only: Collection[str] = ()
) -> tuple[tuple["Form", ...], tuple["MonthForm", ...]]:
    """The forms of meetings and those of months that a command line asks for; an unknown name is wrong usage."""
    from forms.kpi.catalogue import WITH_WORKBOOK, month_forms_wanted

    of_months = {form.key for form in WITH_WORKBOOK}
    named = [key for key in only if key not in of_months]
    meetings = () if only and not named else forms_named(each=each, only=named, beside=WITH_WORKBOOK)
    return meetings, month_forms_wanted(each=each, only=only)


def paper_unkept(held: "Held", forms: Collection["Form"], out: Path, *, overwrite: bool) -> Done:
    """Write a meeting's papers; nothing is recorded."""
    from forms.making import paper_findings, papers_of
    from forms.parts.source import Source
    from forms.writing import ballots_left_behind, planned, written

    source = Source(held.meeting)
    papers = papers_of(source, forms, held.templates)
    plan = planned(out, papers, overwrite=overwrite)
    with written(plan):
        pass
    found = (*paper_findings(source, forms), *plan.warnings, *ballots_left_behind(out, papers))
    return Done(held.meeting, tuple(plan.papers), held.warnings + found)


def paper_kept(held: "Held", forms: Collection["Form"], out: Path, path: Path, *, amend: str, overwrite: bool) -> Done:
    """Record a meeting and write its papers: all papers are whole on the disk before the book, the book before their
    names appear.
    """
    from forms.making import paper_findings, papers_of
    from forms.parts.source import source_from
    from forms.writing import planned, written
    from meetings import drafting
    from meetings.book import Book
    from meetings.vouching import vouched

    draft = _drafted(held, path, amend)
    book = vouched(draft.stored)
    source = source_from(draft.meeting, book)
    plan = planned(out, papers_of(source, forms, held.templates), overwrite=overwrite, book=path, known=book.written)
    kind = "sổ" if path.exists() else "sổ mới"
    with written(plan), Book.writing(path) as open_book:
        tip = drafting.written(open_book, draft, plan.recorded(), hand())
    if amend and not draft.added:
        click.echo("Sổ đã đúng như tệp, không có gì để gạch bỏ", err=True)
    begun = f"Đã ghi {len(draft.added)} mục vào {kind} {path}" if draft.added else f"Sổ {path} đã có cuộc họp này"
    click.echo("; ".join((begun, *_where_it_stands(book, plan, tip))), err=True)
    return Done(draft.meeting, tuple(plan.papers), held.warnings + paper_findings(source, forms) + plan.warnings)


def _where_it_stands(book: "Vouched", plan: "Plan", tip: "Tip") -> Iterator[str]:
    """The entries that a clerk finds again: the one that minutes print, and the last one that ``check`` counts to."""
    if book.closed_by is not None:
        fingerprint = book.closed_by.fingerprint[:16]
        yield f"cuộc họp kết thúc ở mục số {book.closed_by.number}, dấu vân tay {fingerprint}…"
    if plan.recorded() is not None:
        yield f"mục số {tip.number} ghi các văn bản đã viết"


def _drafted(held: "Held", path: Path, amend: str) -> "Draft":
    from meetings import drafting
    from meetings.book import Book

    if not path.exists():
        return drafting.drafted(None, held.acts, hand(), amend=amend)
    with Book.reading(path) as book:
        return drafting.drafted(book, held.acts, hand(), amend=amend)
