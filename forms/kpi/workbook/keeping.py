"""A month written into its workbook and read back before anybody relies on it (giữ trọn tháng): nothing may get lost."""

from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import to_builtins

from forms.kpi.workbook.codes import NOT_KEPT
from forms.kpi.workbook.drawing import month_workbook
from forms.kpi.workbook.reading import read_month
from meetings.faults import Finding, Refused, faults_in
from meetings.kpi.month import Month

_MOST_TOLD = 20


def kept_workbook(month: Month) -> bytes:
    """The workbook of a month from which the same month comes back; raise Refused where one would not."""
    content = month_workbook(month)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "thang.xlsx"
        path.write_bytes(content)
        book = read_month(path)
    if book.month != month:
        places = () if book.month is None else tuple(_differing(to_builtins(month), to_builtins(book.month), ""))
        why = [one.message for one in faults_in(book.preview.findings)]
        raise Refused(_told(places, why))
    return content


def _told(places: tuple[str, ...], why: list[str]) -> list[Finding]:
    if places:
        return [NOT_KEPT.at(place, why="") for place in places[:_MOST_TOLD]]
    return [NOT_KEPT.at("", why=f": {one}") for one in (why or [""])[:_MOST_TOLD]]


def _differing(given: object, back: object, place: str) -> list[str]:
    """The places at which what was read back is not what was given."""
    if isinstance(given, dict) and isinstance(back, dict) and given.keys() == back.keys():
        return [one for key in given for one in _differing(given[key], back[key], f"{place}.{key}".lstrip("."))]
    if isinstance(given, list | tuple) and isinstance(back, list | tuple) and len(given) == len(back):
        pairs = enumerate(zip(given, back, strict=True))
        return [one for number, (own, other) in pairs for one in _differing(own, other, f"{place}[{number}]")]
    return [] if given == back else [place]
