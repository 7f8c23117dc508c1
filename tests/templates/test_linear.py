"""docxtpl's patching, read in one go: what comes out is what docxtpl's own patterns leave, letter for letter."""

import re
from typing import Any

import pytest
from docxtpl import DocxTemplate
from hypothesis import given, settings
from hypothesis import strategies as st

from templates.linear import OWN, patched_by_docxtpl

PIECES = st.sampled_from(
    ["<w:tc>", "</w:tc>", "<w:tcPr>", "</w:tcPr>", "</w:tcPr >", "<w:tcW/>", "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>",
     "</w:t>", '<w:t xml:space="preserve">', "{% vm %}", "{%vm%}", "{% hm %}", "-%}", "{%- if x %}", "{% endif -%}", "{{ a }}",
     "<w:tab/>", '<w:gridSpan w:val="2"/>', "{%", "%}", "{{", "a"]
)  # fmt: skip
XML = st.lists(PIECES, max_size=25).map("".join)


def shown(found: Any) -> str:
    return "[{}|{}|{}|{}]".format(*(found.group(number) for number in (1, 2, 3, 4)))


@pytest.mark.parametrize("pattern", OWN)
def test_the_patterns_that_are_replaced_are_those_of_docxtpl(pattern: str) -> None:
    inner = [one for one in DocxTemplate.patch_xml.__code__.co_consts if hasattr(one, "co_consts")]
    known = {*DocxTemplate.patch_xml.__code__.co_consts, *(name for one in inner for name in one.co_consts)}
    assert pattern in known


@pytest.mark.parametrize("pattern", OWN)
@given(xml=XML)
@settings(max_examples=300)
def test_each_finds_what_its_pattern_finds(pattern: str, xml: str) -> None:
    change: Any = shown if "tcPr" in pattern else "%}"
    assert OWN[pattern](change, xml) == re.sub(pattern, change, xml, flags=re.DOTALL)


@given(xml=XML)
@settings(max_examples=300)
def test_a_part_is_patched_as_docxtpl_patches_it(xml: str) -> None:
    document = object.__new__(DocxTemplate)
    assert patched_by_docxtpl(document, xml) == DocxTemplate.patch_xml(document, xml)
