"""Slips (tờ ghi ý kiến): what is filled in for one opinion, who and what there is to choose from, and the act it makes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple, Protocol

from meetings import schema
from meetings.acts import AnyAct, CommentKind, CommentMade, ObjectionMade
from meetings.entries import Entry
from meetings.faults import Refused
from meetings.may.minutes import retaining_findings
from tui.files.drafts import Said
from tui.telling.names import end_of_name
from tui.typed.people import WHOLE_MEETING, People
from tui.widgets.choice import Barred, Option
from tui.widgets.notice import sentence

KIND_NAMES: dict[CommentKind, str] = {
    "comment": "Góp ý",
    "hint": "Gợi ý",
    "explanation": "Giải trình",
    "conclusion": "Kết luận",
}
"""Kinds of comments in the order of their digits, from 1."""
IN_WRITING = "vắng mặt, gửi ý kiến bằng văn bản"
NAME_CELLS = 18
"""What a list gives to a name."""


class Line(NamedTuple):
    """Something to choose on a slip; what is ``needed`` may not be left open."""

    key: str
    label: str
    needed: bool = False


class Passage(NamedTuple):
    """Something to write on a slip."""

    key: str
    label: str
    needed: bool = False


class Slip(Protocol):
    """What the screens ask of a slip."""

    what: ClassVar[str]
    """In the keys of drafts."""
    title: ClassVar[str]
    lines: ClassVar[tuple[Line, ...]]
    passages: ClassVar[tuple[Passage, ...]]

    def blank(self) -> dict[str, str]:
        """A slip nobody has written on, with what most likely comes next already chosen."""

    def recorded(self, entries: Iterable[Entry]) -> Iterator[tuple[int, dict[str, str]]]:
        """The slips that entries of the book came from, with the entries' numbers."""

    def options(self, key: str, said: Said) -> tuple[Option, ...]:
        """What there is to choose on a line, as the other lines stand."""

    def barred(self, key: str) -> tuple[Barred, ...]:
        """Who is known and cannot be chosen on a line, with the reason and what to do instead."""

    def settled(self, said: Said) -> dict[str, str]:
        """The slip after something was chosen: what follows from it is chosen too, what no longer fits is taken away."""

    def act(self, said: Said) -> AnyAct:
        """The act; raise Refused where a text may not enter the book."""

    def told(self, said: Said) -> str:
        """The whole of it in words."""

    def cells(self, said: Said) -> tuple[str, ...]:
        """One row of a list; the words stand last."""


@dataclass(frozen=True)
class CommentSlip(People):
    """One comment, hint, explanation or conclusion (ý kiến)."""

    what: ClassVar[str] = "comment"
    title: ClassVar[str] = "Ý kiến"
    lines: ClassVar[tuple[Line, ...]] = (
        Line("item", "Nội dung"),
        Line("kind", "Loại", needed=True),
        Line("by", "Người nói", needed=True),
        Line("on", "Về"),
    )
    passages: ClassVar[tuple[Passage, ...]] = (
        Passage("text", "Nội dung ý kiến", needed=True),
        Passage("reply", "Tiếp thu, trả lời (nếu có)"),
    )

    def blank(self) -> dict[str, str]:
        """Under the item of the last one; on nobody yet, so that no comment gets another's subject unseen."""
        last = self.meeting.comments[-1] if self.meeting.comments else None
        first = 0 if self.meeting.put else None
        item = first if last is None else last.item
        return {"item": _written(item), "kind": "comment", "by": "", "on": "", "text": "", "reply": ""}

    def recorded(self, entries: Iterable[Entry]) -> Iterator[tuple[int, dict[str, str]]]:
        """Every comment that stands."""
        for number, made in entries:
            if isinstance(made, CommentMade):
                people = {"by": made.by, "on": made.on or ""}
                words = {"text": made.text, "reply": made.reply}
                yield number, {"item": _written(made.item), "kind": made.kind, **people, **words}

    def options(self, key: str, said: Said) -> tuple[Option, ...]:
        """Items, kinds, those who were there, those rated under the chosen item."""
        match key:
            case "item":
                return tuple(self._items())
            case "kind":
                return tuple(_kinds())
            case "by":
                return (*self.speakers(""), *self._in_writing())
            case _:
                return tuple(self.subjects(_item(said)))

    def _in_writing(self) -> Iterator[Option]:
        """Those absent, behind those who were there: what they sent in is kept as an opinion, their paper is not counted."""
        return (one._replace(text=f"{one.text} ({IN_WRITING})") for one in self.absent())

    def barred(self, key: str) -> tuple[Barred, ...]:
        """Nobody but lines without their items: whoever is absent may have written."""
        return tuple(self.lines_alone()) if key == "on" else ()

    def _items(self) -> Iterator[Option]:
        width = len(str(len(self.meeting.items)))
        yield Option("", "0".rjust(width), WHOLE_MEETING)
        for number, item in enumerate(self.meeting.items):
            yield Option(str(number), f"{number + 1:0{width}d}", f"{number + 1}. {item.voting.name}")

    def settled(self, said: Said) -> dict[str, str]:
        """A conclusion is the chair's unless somebody else is chosen; a subject of another item is let go."""
        fits = {one.key for one in self.options("on", said)}
        chair = self.meeting.officers.chair if self.meeting.officers else ""
        by = said["by"] or (chair if said["kind"] == "conclusion" else "")
        return {**said, "by": by, "on": said["on"] if said["on"] in fits else ""}

    def act(self, said: Said) -> CommentMade:
        """The comment; raise Refused where a text may not enter the book."""
        kind: CommentKind = next((kind for kind in KIND_NAMES if kind == said["kind"]), "comment")
        text, reply = _passage(said, "text", schema.NamedText), _passage(said, "reply", schema.Text)
        return CommentMade(said["by"], text, _item(said), said["on"] or None, kind, reply)

    def told(self, said: Said) -> str:
        """Kind, speaker, on what, then the words and the reply."""
        item = _item(said)
        where = WHOLE_MEETING if item is None else f"nội dung {item + 1}"
        on = f", về {self.names.bare(said['on'])}" if said["on"] else ""
        head = f"{_kind_name(said)} của {self.names.bare(said['by']) or '(chưa chọn)'} ({where}{on}):"
        reply = (f"Tiếp thu, trả lời: {said['reply']}",) if said["reply"].strip() else ()
        return "\n".join((head, said["text"], *reply))

    def cells(self, said: Said) -> tuple[str, ...]:
        """Item, kind, speaker, subject, words, as the list shows them."""
        item = _item(said)
        by, on = (end_of_name(self.names.listed(said[one]), NAME_CELLS) for one in ("by", "on"))
        whole = WHOLE_MEETING if item is None else "cả nội dung"
        return "–" if item is None else str(item + 1), _kind_name(said), by, on or whole, said["text"]


@dataclass(frozen=True)
class ObjectionSlip(People):
    """One retained opinion (ý kiến bảo lưu)."""

    what: ClassVar[str] = "objection"
    title: ClassVar[str] = "Ý kiến bảo lưu"
    lines: ClassVar[tuple[Line, ...]] = (Line("by", "Người nêu", needed=True), Line("on", "Về"))
    passages: ClassVar[tuple[Passage, ...]] = (Passage("text", "Nguyên văn lời người nêu", needed=True),)

    def blank(self) -> dict[str, str]:
        """Nobody, on nothing in particular."""
        return {"by": "", "on": "", "text": ""}

    def recorded(self, entries: Iterable[Entry]) -> Iterator[tuple[int, dict[str, str]]]:
        """Every retained opinion that stands."""
        for number, made in entries:
            if isinstance(made, ObjectionMade):
                yield number, {"by": made.by, "on": made.on or "", "text": made.text}

    def options(self, key: str, said: Said) -> tuple[Option, ...]:
        """Those who may retain an opinion, and who did already; everybody and everything rated at this meeting."""
        if key != "by":
            return tuple(self.subjects(None))
        return tuple(
            Option(person.id, number, self.about(person))
            for number, person in self.numbered()
            if person.id == said["by"] or not any(retaining_findings(self.meeting, person.id))
        )

    def barred(self, key: str) -> tuple[Barred, ...]:
        """Whoever may not, and why; lines without their items."""
        if key != "by":
            return tuple(self.lines_alone())
        return tuple(
            Barred(number, self.about(person), sentence(finding))
            for number, person in self.numbered()
            for finding in retaining_findings(self.meeting, person.id)
        )

    def settled(self, said: Said) -> dict[str, str]:
        """Nothing follows from a choice here."""
        return dict(said)

    def act(self, said: Said) -> ObjectionMade:
        """The retained opinion; raise Refused where the text may not enter the book."""
        return ObjectionMade(said["by"], _passage(said, "text", schema.NamedText), said["on"] or None)

    def told(self, said: Said) -> str:
        """Whose, on what, then the words."""
        on = f"về {self.names.bare(said['on'])}" if said["on"] else WHOLE_MEETING
        return f"{self.names.bare(said['by']) or '(chưa chọn)'} bảo lưu ý kiến ({on}):\n{said['text']}"

    def cells(self, said: Said) -> tuple[str, ...]:
        """Person, subject, words, as the list shows them."""
        on = end_of_name(self.names.listed(said["on"]), NAME_CELLS) if said["on"] else WHOLE_MEETING
        return end_of_name(self.names.listed(said["by"]), NAME_CELLS), on, said["text"]


def _written(item: int | None) -> str:
    return "" if item is None else str(item)


def _item(said: Said) -> int | None:
    return int(said["item"]) if said["item"] else None


def _kinds() -> Iterator[Option]:
    for number, (kind, name) in enumerate(KIND_NAMES.items(), start=1):
        yield Option(kind, str(number), name)


def _kind_name(said: Said) -> str:
    return next((name for kind, name in KIND_NAMES.items() if kind == said["kind"]), "")


def _passage(said: Said, key: str, kind: Any) -> str:
    """A text through the door that all texts come in by."""
    reading = schema.read(said[key], kind, key)
    if reading.value is None:
        raise Refused(reading.findings)
    return str(reading.value)
