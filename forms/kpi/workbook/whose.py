"""Who is meant by a code or a name (nhận ra người): by code, by name only where nobody else has it."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache

from forms.kpi.workbook import codes
from forms.kpi.workbook.quoting import unquoted
from forms.roster.grid import Cell
from forms.roster.listing import listed
from forms.roster.names import core_of_name
from meetings.faults import Finding
from meetings.vietnamese import fold, tidy

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


@lru_cache(maxsize=8192)
def name_key(text: str) -> str:
    """A key under which one name is one, wherever its tone marks are put: «Thúy» and «Thuý», not «Bình» and «Bính»."""
    return " ".join(map(_word_key, tidy(text).casefold().split()))


def _word_key(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    tones = "".join(sign for sign in apart if sign in _TONES)
    return "".join(sign for sign in apart if sign not in _TONES) + tones


@dataclass
class People:
    """Everybody of the month by code and by name, in the order of the list."""

    sheet: str
    ids: dict[str, int] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    codes_of: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    wheres: list[str] = field(default_factory=list)
    given: set[str] = field(default_factory=set)
    """Codes that the program gave to people who have none in the file."""

    def add(self, one: str, name: str, where: str) -> None:
        """Somebody of the list."""
        self.ids.setdefault(one, len(self.names))
        self.names.append(name)
        self.wheres.append(where)
        if name:
            self.codes_of[name_key(name)].append(one)

    def knows(self, text: str) -> bool:
        """Whether a text is somebody's code or name."""
        said = unquoted(text) or text
        return said in self.ids or any(name_key(one) in self.codes_of for one in (said, core_of_name(said)))

    def find(self, text: str, where: str) -> str | Finding:
        """The code of whoever a text means, else why nobody can be told."""
        if text in self.ids:
            return text
        text = unquoted(text) or text
        ids = self._ids_of(text) or self._ids_of(core_of_name(text))
        if len(ids) == 1:
            return ids[0]
        if ids:
            name = self.names[self.ids[ids[0]]]
            return codes.SEVERAL_OF_THAT_NAME.at(where, count=len(ids), name=name, ids=", ".join(ids))
        return codes.UNKNOWN_PERSON.at(where, text=text, sheet=self.sheet, hint=self._hint(text))

    def _ids_of(self, name: str) -> list[str]:
        return list(dict.fromkeys(self.codes_of.get(name_key(name), ())))

    def _hint(self, text: str) -> str:
        folded = {fold(name): name for name in (*self.names, *self.ids) if name}
        near = get_close_matches(fold(text), list(folded), n=1, cutoff=0.8)
        return f"có phải là «{folded[near[0]]}»?" if near else "vui lòng sửa ô này hoặc bổ sung người ấy vào danh sách"

    def namesakes(self) -> Iterator[Finding]:
        """Names that several people have."""
        for ids in map(dict.fromkeys, self.codes_of.values()):
            if len(ids) > 1:
                places = [self.ids[one] for one in ids]
                rows = listed([f"{one} ({self.wheres[place]})" for one, place in zip(ids, places, strict=True)])
                name = self.names[places[0]]
                yield codes.NAMESAKES.at(self.wheres[places[-1]], count=len(ids), name=name, rows=rows)


def said_in(cells: Iterable[Cell]) -> str:
    """The text of the cells of one name, joined."""
    return " ".join(filter(None, (cell.shown for cell in cells)))
