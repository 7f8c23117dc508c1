"""The sheets of a workbook gathered into the data of one month, as a month file would hold them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

from forms.kpi.workbook import codes
from forms.kpi.workbook.columns import SheetKey
from forms.kpi.workbook.lines import Line, Lines, lines_of
from forms.kpi.workbook.model import Table
from forms.kpi.workbook.places import Places
from forms.kpi.workbook.records import Owned, Record, Told, owned, people_of, record_of
from forms.kpi.workbook.whose import People
from forms.kpi.workbook.work_sheets import MOST_CRITERIA
from forms.roster.listing import listed
from meetings.kpi.regulation import MonthRegulation

_SEVERAL: Mapping[SheetKey, str] = {
    "task": "task",
    "bonus": "bonus",
    "plan": "plan",
    "opinion": "opinion",
    "annulled": "annulled",
}
"""Sheets of which a person may have many rows, and where these go."""


class Gathering:
    """A month as it comes together, sheet by sheet."""

    def __init__(self, tables: Sequence[Table], told: Told, heard: Callable[[str], object]) -> None:
        """``heard`` is told of each sheet before its rows are taken."""
        self.data: Record = {"person": []}
        self.places = Places()
        self.told = told
        self.lines: list[Lines] = []
        self._tables = tables
        self._heard = heard
        sheets = [table.grid.name for table in tables if table.sheet.key == "person"]
        self.people = People(sheets[0] if sheets else "Người")

    def gather(self, regulation: MonthRegulation | None) -> None:
        """Take everything but the frame; people first, whom all the others name."""
        self._take_people(regulation)
        self._take_products()
        self._take_forms()
        for key, place in _SEVERAL.items():
            for one in self._owned(key):
                self._append(one, place, record_of(one.line, self.told))
        for one in self._owned("leadership"):
            self._put(one, "leadership", record_of(one.line, self.told))
        for one in self._owned("points"):
            self._take_points(one)
        decisions = [
            {"person": one.person, **record_of(one.line, self.told)} for one in self._owned("decision", "decision")
        ]
        self.data |= {"decision": decisions} if decisions else {}
        self._take_collectives()
        self._take_readings(regulation)

    def _of(self, key: SheetKey) -> Iterable[Line]:
        """The rows of all sheets of one kind."""
        for table in self._tables:
            if table.sheet.key == key:
                self.places.sheets.setdefault(key, table.grid.name)
                self._heard(f"Đang lấy trang «{table.grid.name}»…")
                lines = lines_of(table, self.people.knows)
                if key == "reading":
                    lines.taken = [line for line in lines.taken if "chosen" in line.cells]
                self.lines.append(lines)
                yield from lines.taken

    def _owned(self, key: SheetKey, place: str = "") -> Iterable[Owned]:
        """The rows about people; with ``place`` each is that record of the month itself."""
        number = 0
        if not self.people.names:
            for line in self._of(key):
                record_of(line, self.told)
            return
        for line, person in owned(self._of(key), self.people, self.told):
            if person is None:
                record_of(line, self.told)  # what else is wrong in the row is told with it
                continue
            if place:
                self.places.rows[f"{place}[{number}]"] = (line.table, line.row)
                number += 1
            yield Owned(line, person)

    def _take_people(self, regulation: MonthRegulation | None) -> None:
        people = cast(list[Record], self.data["person"])
        rows = []
        for line in self._of("person"):
            self.places.rows[f"person[{len(people)}]"] = (line.table, line.row)
            people.append({"post": "", **record_of(line, self.told)})
            rows.append(line)
        self._give_ids(people, rows)
        for record, line in zip(people, rows, strict=True):
            self.people.add(str(record["id"]), str(record.get("name", "")), line.where("name"))
        for record, line in zip(people, rows, strict=True):
            self._link(record, line, regulation)
        self.told.findings += self.people.namesakes()

    def _give_ids(self, people: list[Record], rows: list[Line]) -> None:
        """Codes for those who have none, by their place in the list."""
        used = {record["id"] for record in people if "id" in record}
        given = []
        for number, (record, line) in enumerate(zip(people, rows, strict=True), 1):
            if "id" not in record:
                one = f"p{number:02d}"
                while one in used:
                    one += "a"
                used.add(one)
                record["id"] = one
                given.append((one, line))
        self.people.given.update(one for one, _ in given)
        if given:
            ids = listed([one for one, _ in given])
            self.told.findings.append(codes.IDS_GIVEN.at(given[0][1].where("id"), count=len(given), ids=ids))

    def _link(self, record: Record, line: Line, regulation: MonthRegulation | None) -> None:
        """Whom somebody manages, and the rows of the table of raters, as codes; a piece of evidence from each line."""
        if "evidence" in record:
            record["evidence"] = [one for one in str(record["evidence"]).splitlines() if one]
        if "manages" in record:
            record["manages"] = self.known_people(record["manages"], line.where("manages"))
        if "rated_as" in record:
            where = line.where("rated_as")
            record["rated_as"] = [self._row(one, regulation, where) for one in people_of(record["rated_as"])]

    def _row(self, said: str, regulation: MonthRegulation | None, where: str) -> str:
        """A row of the table of raters by its number; its code is taken too."""
        rows = [row.key for row in regulation.rater] if regulation else []
        if said.isascii() and said.isdigit() and 0 < int(said) <= len(rows):
            return rows[int(said) - 1]
        if rows and said not in rows:
            self.told.fault(codes.NOT_OFFERED.at(where, text=said, offered=f"số từ 1 đến {len(rows)}"))
        return said

    def known_people(self, text: object, where: str) -> list[str]:
        """The codes of people named in one cell."""
        if not self.people.names:
            return []
        whole = [str(text)] if str(text) in self.people.ids else people_of(text)
        found = [self.people.find(one, where) for one in whole]
        self.told.findings += [one for one in found if not isinstance(one, str)]
        self.told.lost = self.told.lost or not all(isinstance(one, str) for one in found)
        return [one for one in found if isinstance(one, str)]

    def _person(self, one: Owned) -> tuple[Record, str]:
        number = self.people.ids[one.person]
        return cast(list[Record], self.data["person"])[number], f"person[{number}]"

    def _append(self, one: Owned, key: str, record: Record) -> None:
        person, where = self._person(one)
        listed_so_far = cast(list[Record], person.setdefault(key, []))
        self.places.rows[f"{where}.{key}[{len(listed_so_far)}]"] = (one.line.table, one.line.row)
        listed_so_far.append(record)

    def _put(self, one: Owned, key: str, value: object) -> None:
        """What a person has once; a second row is refused."""
        person, where = self._person(one)
        place = f"{where}.{key}"
        if place in self.places.rows:
            table, row = self.places.rows[place]
            what = f"«{one.line.table.sheet.name}» của {person.get('name', one.person)}"
            self.told.fault(codes.SAID_TWICE.at(one.line.where(), what=what, before=table.where(row)))
            return
        self.places.rows[place] = (one.line.table, one.line.row)
        person[key] = value

    def _take_points(self, one: Owned) -> None:
        """Points criterion by criterion, up to the last one that is filled in."""
        record = record_of(one.line, self.told)
        keys = [f"c{number}" for number in range(1, MOST_CRITERIA + 1)]
        filled = [key in one.line.cells for key in keys]
        last = len(filled) - filled[::-1].index(True) if any(filled) else 0
        for key in keys[:last]:
            if key not in one.line.cells and key in one.line.table.columns:
                heading = one.line.table.heading(one.line.table.sheet.column(key))
                self.told.fault(codes.EMPTY_CELL.at(one.line.where(key), heading=heading))
        points = [record[key] for key in keys[:last] if key in record]
        self._put(one, str(record.get("who", "criteria")), points)

    def _take_products(self) -> None:
        products: list[Record] = []
        for line in self._of("product"):
            self.places.rows[f"catalogue.product[{len(products)}]"] = (line.table, line.row)
            products.append(record_of(line, self.told))
        if products:
            self.data["catalogue"] = {"product": products}
        shared: list[Record] = []
        for line in self._of("shared"):
            self.places.rows[f"shared[{len(shared)}]"] = (line.table, line.row)
            shared.append(record_of(line, self.told))
        if shared:
            self.data["shared"] = shared

    def _take_collectives(self) -> None:
        """What collectives decided, whose people stand in one cell."""
        decided: list[Record] = []
        for line in self._of("collective"):
            self.places.rows[f"collective[{len(decided)}]"] = (line.table, line.row)
            record = record_of(line, self.told)
            if "people" in record:
                record["people"] = self.known_people(record["people"], line.where("people"))
            if "present" in record:
                record["present"] = [one for one in str(record["present"]).splitlines() if one]
            decided.append(record)
        if decided:
            self.data["collective"] = decided

    def _take_forms(self) -> None:
        forms: dict[str, Record] = {}
        above = ""
        for line in self._of("form"):
            record = record_of(line, self.told)
            above = str(record.pop("id", above))
            if not above:
                heading = line.table.sheet.column("id").heading
                self.told.fault(codes.EMPTY_CELL.at(line.where("id"), heading=heading))
                continue
            form = forms.setdefault(above, {"name": above, "criterion": []})
            self._add_criterion(form, f"form[{list(forms).index(above)}]", record, line)
        if forms:
            self.data["form"] = [{"id": one, **form} for one, form in forms.items()]

    def _add_criterion(self, form: Record, where: str, record: Record, line: Line) -> None:
        """One criterion of a form; its name stands in the first of its rows, or in all alike."""
        criteria = cast(list[Record], form["criterion"])
        name = record.pop("name", None)
        if not criteria:
            self.places.rows[where] = (line.table, line.row)
            form["name"] = name or form["name"]
        elif name not in {None, form["name"]}:
            before = self.places.rows[where][0].where(self.places.rows[where][1], "name")
            self.told.fault(codes.SAID_TWICE.at(line.where("name"), what="tên khác của mẫu này", before=before))
        self.places.rows[f"{where}.criterion[{len(criteria)}]"] = (line.table, line.row)
        criteria.append(record)

    def _take_readings(self, regulation: MonthRegulation | None) -> None:
        chosen: dict[str, object] = {}
        for line in self._of("reading"):
            record = record_of(line, self.told, ("question", "meaning", "usual"))
            if not record.get("chosen"):
                continue
            key, place = str(record.get("key", "")), f"readings.{record.get('key', '')}"
            if key in chosen:
                table, row = self.places.rows[place]
                what = "lựa chọn cho cách hiểu này"
                self.told.fault(codes.SAID_TWICE.at(line.where("chosen"), what=what, before=table.where(row, "chosen")))
                continue
            self.places.rows[place] = (line.table, line.row)
            chosen[key] = _value(regulation, key, str(record.get("value", "")))
        if chosen:
            self.data["readings"] = chosen


def _value(regulation: MonthRegulation | None, key: str, text: str) -> object:
    """A reading's value as the regulation has it; as it stands where it is none of its options."""
    reading = regulation.find_reading(key) if regulation else None
    option = reading.means(text) if reading else None
    return text if option is None else option.value
