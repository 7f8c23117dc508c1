"""Words in quotation marks are taken as they stand (giữ nguyên văn): how a workbook keeps what reading would take apart."""

import re
from collections.abc import Iterable

from forms.roster.names import NamePart, read_name

_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
_PARTS = re.compile(r'\s*(?:"((?:[^"]|"")*)"\s*(?=[;,\n]|$)|([^;,\n]*))(?:[;,\n]|$)')
_SIGNS = frozenset(',;"\n')


def quoted(text: str) -> str:
    """A text in quotation marks, those within it doubled."""
    return '"{}"'.format(text.replace('"', '""'))


def unquoted(text: str) -> str | None:
    """What stands within the quotation marks around a whole text; None where there are none."""
    found = _QUOTED.fullmatch(text.strip())
    return found[1].replace('""', '"') if found and found[1].strip() else None


def name_written(name: str) -> str:
    """A name as a cell keeps it: in quotation marks where reading would take a title or a note from it, or refuse it."""
    read = read_name((NamePart("", name),))
    plain = read.name == name and not any(finding.stops for finding in read.findings)
    return name if plain and unquoted(name) is None else quoted(name)


def several_written(ids: Iterable[str], known: frozenset[str]) -> str:
    """Several codes in one cell, those in quotation marks that could be taken for several, or all of them for one."""
    codes = tuple(ids)
    joined = "; ".join(quoted(one) if _SIGNS & set(one) else one for one in codes)
    return "; ".join(map(quoted, codes)) if len(codes) > 1 and joined in known else joined


def several_read(text: str) -> list[str]:
    """The codes or names of one cell, apart at semicolons, commas and line ends outside quotation marks."""
    found = ((one[1].replace('""', '"') if one[1] is not None else one[2]).strip() for one in _PARTS.finditer(text))
    return [one for one in found if one]
