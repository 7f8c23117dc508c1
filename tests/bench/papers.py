"""Where the time goes when every paper of a meeting is written: the same steps as the program takes, timed one by one."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple


class Stage(NamedTuple):
    """One step and what it took, in milliseconds."""

    what: str
    took: float


class _Clock:
    def __init__(self) -> None:
        self.stages: list[Stage] = []

    @contextmanager
    def timing(self, what: str) -> Iterator[None]:
        start = time.perf_counter()
        yield
        self.stages.append(Stage(what, 1000 * (time.perf_counter() - start)))


def stages_of_all_papers(meeting: Path, out: Path) -> tuple[int, tuple[Stage, ...]]:
    """How many papers a meeting has with everybody's own, and the time of each stage, in a process that is already warm."""
    from forms.catalogue import FORMS
    from forms.holding import hold
    from forms.parts.layout import layout_of
    from forms.parts.paper import fields_of
    from forms.parts.source import Source
    from forms.writing import planned, written
    from templates import official

    clock = _Clock()
    official.cache_clear()
    with clock.timing("file read, meeting held"):
        held = hold(meeting)
    layout = layout_of(held.meeting)
    with clock.timing("contexts"):
        contexts = [(form, paper) for form in FORMS for paper in form.papers(Source(held.meeting))]
    with clock.timing("templates opened"):
        templates = {form.key: official(layout, form.key) for form, _ in contexts}
    with clock.timing("fields held together"):
        fields = [fields_of(paper.context) for _, paper in contexts]
    with clock.timing("filled and sealed"):
        given = zip(contexts, fields, strict=True)
        papers = {paper.file: templates[form.key].sealed(values) for (form, paper), values in given}
    with clock.timing("written to disk"):
        plan = planned(out, papers, overwrite=True)
        with written(plan):
            pass
    return len(papers), tuple(clock.stages)
