"""A month file read: the file, every fault of its form and of its figures at once, the month scored."""

from collections.abc import Mapping
from pathlib import Path

from forms.kpi.early import found_early
from forms.plain import MONTH_FILE, flat, read_plain
from meetings import schema
from meetings.faults import Finding, Refused, faults_in
from meetings.kpi.month import Month
from meetings.kpi.outcome import MonthOutcome, outcome


def scored(path: Path) -> MonthOutcome:
    """The month that a file describes, scored; raise Refused with every fault and warning."""
    return _judged(*read_in(path))


def read_in(path: Path) -> tuple[Month, tuple[Finding, ...]]:
    """The month that a file describes, not judged yet, and what was found of its form; raise Refused where none comes in."""
    data = dict(read_plain(path, MONTH_FILE))
    if isinstance(data.get("readings"), Mapping):
        data["readings"] = dict(flat(data["readings"]))
    reading = schema.read(data, Month)
    if not isinstance(reading.value, Month) or not reading.whole:
        raise Refused((*reading.findings, *found_early(data)))
    return reading.value, (*reading.findings, *_ground(reading.value))


def _judged(month: Month, findings: tuple[Finding, ...]) -> MonthOutcome:
    try:
        came_out = outcome(month)
    except Refused as refused:
        raise Refused(findings + refused.findings) from refused
    if faults_in(findings):
        raise Refused(findings + came_out.warnings)
    return came_out


def _ground(month: Month) -> tuple[Finding, ...]:
    """The ground of readings stands among them in the file, but only words are one."""
    given = month.readings.get("ground", "")
    if isinstance(given, str):
        return ()
    return (schema.WRONG_KIND.at("readings.ground", wanted="một đoạn chữ", given=schema.described(given)),)
