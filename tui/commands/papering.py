"""Papers made and written, with or without a record book: shared by the commands that write papers."""

from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from meetings.faults import Finding
from meetings.meeting import Meeting
from tui.commands.keyboard import person_at_keyboard

if TYPE_CHECKING:
    from forms.catalogue import Form, Stage
    from forms.holding import Held
    from meetings.book import Hand
    from meetings.drafting import Draft


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
    stages: Collection["Stage"] | None = None, *, each: bool = False, only: Collection[str] = ()
) -> tuple["Form", ...]:
    """The forms that a command line asks for, of every stage where none is named; an unknown name is wrong usage."""
    from forms.catalogue import FORMS, STAGES, form_of
    from forms.making import forms_wanted

    for key in only:
        if form_of(key) is None:
            known = ", ".join(f"{form.key} ({form.name})" for form in FORMS)
            raise click.BadParameter(f"không có văn bản nào tên «{key}». Có: {known}", param_hint="--only")
    return forms_wanted(stages or STAGES, each=each, only=only)


def paper_unkept(held: "Held", forms: Collection["Form"], out: Path, *, overwrite: bool) -> Done:
    """Write a meeting's papers; nothing is recorded."""
    from forms.making import paper_findings, papers_of
    from forms.parts.source import Source
    from forms.writing import planned, written

    source = Source(held.meeting)
    plan = planned(out, papers_of(source, forms, held.templates), overwrite=overwrite)
    with written(plan):
        pass
    return Done(held.meeting, tuple(plan.papers), held.warnings + paper_findings(source, forms) + plan.warnings)


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
    last = f"mục cuối số {tip.number}, dấu vân tay {tip.fingerprint[:16]}"
    click.echo(f"Đã ghi {len(draft.added)} mục vào {kind} {path}; {last}", err=True)
    return Done(draft.meeting, tuple(plan.papers), held.warnings + paper_findings(source, forms) + plan.warnings)


def _drafted(held: "Held", path: Path, amend: str) -> "Draft":
    from meetings import drafting
    from meetings.book import Book

    if not path.exists():
        return drafting.drafted(None, held.acts, hand(), amend=amend)
    with Book.reading(path) as book:
        return drafting.drafted(book, held.acts, hand(), amend=amend)
