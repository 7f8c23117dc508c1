"""README and docs tell what stands now."""

import re
from pathlib import Path

import pytest

from forms.catalogue import FORMS, Form
from forms.fields import fields_of_form
from tui.commands import _COMMANDS
from tui.reference.pages import pages

ROOT = Path(__file__).parent.parent
TEXTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("name", sorted(pages()))
def test_a_reference_page_says_what_the_code_does(name: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == pages()[name], "run `make docs`"


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_links_and_make_targets_and_commands_exist(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for link in re.findall(r"\]\((?!http)([^)#]+)\)", text):
        assert (path.parent / link).exists(), link
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`make (\w+)`", text):
        assert re.search(rf"^{target}:", makefile, re.M), target
    for command in re.findall(r"`kiemdiem (\w+)", text):
        assert command in _COMMANDS, command


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_the_secretarys_part_names_every_paper_as_commands_do(form: Form) -> None:
    numbered = form.kind if form.numbered else ""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^\| `{form.key}` \| {form.name} \|\s+{numbered}\s*\| `(\w+)", readme, re.M)


def test_every_room_that_the_house_names_is_there() -> None:
    house = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
    for floor, table in re.findall(r"## Where to find what in `(\w+)/`\n(.*?)\n## ", house, re.S):
        for name in re.findall(r"`([\w/]+(?:\.py|/))`", table):
            assert any((ROOT / floor).rglob(name.rstrip("/"))), name
    for name in re.findall(r"`((?:tui|forms|templates|meetings|tests)/[\w/]+\.py)`", house):
        assert (ROOT / name).exists(), name


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_every_field_of_a_paper_has_its_meaning(form: Form) -> None:
    assert [field.path for field in fields_of_form(form.context) if not field.meaning] == []
