"""What an office's template leaves out (điều mẫu không in): told by filling it, and the shipped one, with marks for texts.

Names alone do not tell: the table of a ballot with four choices can be gone while that of three still names every field.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, get_args, get_origin
from zipfile import ZipFile

from forms.every_form import AnyForm
from forms.parts.paper import fields_of
from forms.trial import Case, marked, parts_of, path_of
from meetings.acts import LayoutName
from meetings.vietnamese import several, two_digits

if TYPE_CHECKING:
    from templates import Template

MOST_CHOICES = 7
"""One more than any shipped table has columns for."""
_NUMBERS = (*(Case(choices) for choices in range(1, MOST_CHOICES + 1)), Case(answer=False))
"""Each number of choices; a paper where nothing is so."""
_MARK = re.compile("‹([^‹›<>]+)›")
Printed = Mapping[Case, Set[str]]
"""The places of a paper whose texts are printed, case by case."""


class LeftOut(NamedTuple):
    """Fields that the shipped template prints and an office's does not, by their paths, and when; always where ``when`` is empty."""

    when: str
    fields: tuple[str, ...]


def left_out(form: AnyForm, template: "Template") -> tuple[LeftOut, ...]:
    """What the template leaves out of what the shipped one prints; of the three layouts, the one that is most like it counts."""
    from templates import official

    kind = form.context
    shipped = [official(layout, form.key) for layout in get_args(LayoutName)]
    own, *each = _printed(kind, _NUMBERS, (template, *shipped))
    nearest = min(range(len(each)), key=lambda one: sum(map(len, _lacking(each[one], own).values())))
    single = tuple(_single(kind)) if template.way.name == "compiled" else ()
    own_too, shipped_too = _printed(kind, single, (template, shipped[nearest]))
    printed, own = {**each[nearest], **shipped_too}, {**own, **own_too}
    return tuple(_told(kind, printed, _but_beside_lists(kind, _lacking(printed, own), own)))


def _single(kind: type) -> Iterator[Case]:
    """Each field empty, or answered the other way, beside a paper where all is so and one where nothing is; too many for a
    template that takes a process of its own for each filling.
    """
    return (Case(answer=answer, but=path) for path, _ in parts_of(kind) for answer in (True, False))


def _printed(kind: type, cases: Sequence[Case], templates: Sequence["Template"]) -> tuple[Printed, ...]:
    """The places whose texts come out of each template, in every case in which it can be filled."""
    from templates import TemplateError

    printed: tuple[dict[Case, Set[str]], ...] = tuple({} for _ in templates)
    for case in cases:
        context = fields_of(marked(kind, case))
        for template, places in zip(templates, printed, strict=True):
            with suppress(TemplateError):
                places[case] = _marks(template.fill(context))
    return printed


def _marks(docx: bytes) -> frozenset[str]:
    with ZipFile(BytesIO(docx)) as package:
        texts = (package.read(name).decode(errors="ignore") for name in package.namelist() if name.endswith(".xml"))
        return frozenset(mark.casefold() for text in texts for mark in _MARK.findall(text))


def _lacking(shipped: Printed, own: Printed) -> Printed:
    """The places that only the shipped template prints; a case that one of the two cannot be filled with is no case."""
    return {case: places - own[case] for case, places in shipped.items() if case in own}


def _but_beside_lists(kind: type, lacking: Printed, own: Printed) -> Printed:
    """What stands together with a list of its own accord (a heading of its columns) is not lacking where the list is empty."""
    lists = {path for path, hint in parts_of(kind) if get_origin(hint) is tuple}
    return {
        case: places - own.get(case._replace(but=""), frozenset()) if case.but in lists else places
        for case, places in lacking.items()
    }


def _told(kind: type, shipped: Printed, lacking: Printed) -> Iterator[LeftOut]:
    """What is lacking, all that is lacking on the same condition together, first what always is."""
    choices = tuple(path for path, hint in parts_of(kind) if hint is bool)
    by_condition: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for place in sorted(frozenset().union(*lacking.values())):
        without = [case for case in lacking if place in lacking[case]]
        with_it = [case for case in lacking if place in shipped[case] and case not in without]
        by_condition[_condition(without, with_it, choices)].append(place)
    everything = frozenset().union(*shipped.values())
    for condition in sorted(by_condition):
        when = several(condition, "trường hợp", joined="; ")
        yield LeftOut(when, tuple(_together(by_condition[condition], everything)))


def _condition(without: Sequence[Case], with_it: Sequence[Case], choices: Sequence[str]) -> tuple[str, ...]:
    """When something is lacking, in words: always, with one answer to a choice, or in single cases."""
    if not with_it:
        return ()
    for choice in choices:
        answers, others = {_answer(case, choice) for case in without}, {_answer(case, choice) for case in with_it}
        if len(answers) == 1 and not answers & others:
            return (f"khi «{choice}» là {'có' if answers.pop() else 'không'}",)
    alone = [case for case in without if not case.but or case._replace(but="") not in without]
    return tuple(dict.fromkeys(_words(case, choices) for case in alone))


def _answer(case: Case, choice: str) -> bool:
    return case.answer != (case.but == choice)


def _words(case: Case, choices: Collection[str]) -> str:
    if case.but in choices:
        return f"khi «{case.but}» là {'có' if _answer(case, case.but) else 'không'}"
    if case.but:
        return f"khi «{case.but}» trống"
    return f"khi có {two_digits(case.choices)} lựa chọn" if case.answer else "khi không điều gì là có"


def _together(places: Collection[str], everything: Collection[str]) -> Iterator[str]:
    """Their paths; one name for all parts of a field where none of them is printed."""
    lacking = {path_of(place) for place in places}
    kept = {path_of(place) for place in everything} - lacking
    yield from dict.fromkeys(_widest(path, kept) for path in sorted(lacking))


def _widest(path: str, kept: Collection[str]) -> str:
    steps = path.split(".")
    for end in range(1, len(steps)):
        above = ".".join(steps[:end])
        if not any(one.startswith(f"{above}.") for one in kept):
            return above
    return path
