"""How the command line tells what it found: one line for each fault on stderr, or one JSON object on stdout."""

import json
from collections.abc import Callable, Mapping
from functools import wraps
from typing import ParamSpec

import click

from meetings.faults import Finding, Refused

REFUSED = 1

Inputs = ParamSpec("Inputs")


def tell(findings: tuple[Finding, ...]) -> None:
    """Print findings on stderr, faults before warnings, one a line."""
    for finding in sorted(findings, key=lambda finding: not finding.stops):
        click.echo(finding.line(), err=True)


def answer(data: Mapping[str, object]) -> None:
    """Print the one JSON object of a ``--json`` run."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def refusing(command: Callable[Inputs, None]) -> Callable[Inputs, None]:
    """Turn Refused into the lines, the JSON answer and the exit status of a refusal."""

    @wraps(command)
    def run(*args: Inputs.args, **kwargs: Inputs.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except Refused as refused:
            tell(refused.findings)
            if kwargs.get("as_json"):
                from forms.answer import refusal_answer

                answer(refusal_answer(refused.findings))
            click.get_current_context().exit(REFUSED)

    return run
